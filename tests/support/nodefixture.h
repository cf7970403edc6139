// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/issues/administration.h"
#include "server/servercore.h"
#include "tests/support/fakebus.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryclient.h"
#include "tests/support/queueexecutor.h"

#include <QTest>

#include <array>

namespace lockstep::server {

using namespace Qt::StringLiterals;

// Three nodes in one thread on virtual time. They share the storage itself: what one commits the
// others learn by the bus, and by looking, as with a database that they share.
struct NodeFixture
{
    struct Node
    {
        Node(NodeFixture &c, const QByteArray &name) : bus(c.redis, loop, name), loop(c.clock)
        {
            ServerCoreConfig config;
            config.auth.cost = minimalPasswordCost;
            config.sockets.engine.sidPrefix = name + '.';
            config.sockets.engine.pingInterval = 1h; // these clients answer none
            core = std::make_unique<ServerCore>(config, c.keys,
                ServerCore::Ports{ *c.storage, *c.storage, c.storageThread, c.hashes, loop, c.clock,
                    c.clock, &bus });
            core->start([](const Result<void> &) {});
            link = std::make_unique<MemoryLink>(c.clock, core->handlers().handle);
        }

        FakeBus bus;
        QueueExecutor loop;
        std::unique_ptr<ServerCore> core{};
        std::unique_ptr<MemoryLink> link{};
    };

    NodeFixture()
    {
        keys.current.fill(7);
        storage = *Storage::open(u"sqlite::memory:"_s, clock);
        Administration a{ *storage, clock, rng };
        for (const QString &name : { u"jane"_s, u"bob"_s })
            QVERIFY(a.addUser(home, { {}, userId(name).toString(), name, {}, false }));
        lock = a.addProject(home, u"LOCK"_s, u"Lock"_s)->id;
        QVERIFY(a.setMember(home, u"LOCK"_s, userId(u"jane"_s), Role::Admin));
        QVERIFY(a.setMember(home, u"LOCK"_s, userId(u"bob"_s), Role::Member));
        for (size_t n = 0; n < nodes.size(); ++n)
            nodes[n] = std::make_unique<Node>(*this, "n" + QByteArray::number(n + 1));
        settle();
    }
    ~NodeFixture()
    {
        for (auto &node : nodes) {
            if (node)
                node->link.reset();
        }
        settle();
    }

    static UserId userId(const QString &name) { return UserId{ name + u"@example.com"_s }; }

    // Everything that can happen without time passing.
    void settle()
    {
        for (int idle = 0; idle < 3; ++idle) {
            const auto run = [&idle](QueueExecutor &executor) {
                if (!executor.isEmpty())
                    idle = 0;
                executor.runAll();
            };
            run(storageThread);
            for (auto &node : nodes) {
                if (node)
                    run(node->loop);
            }
            clock.advance(0ms); // what goes over the lines
        }
    }
    void pass(Milliseconds time)
    {
        for (Milliseconds passed{}; passed < time; passed += 100ms) {
            clock.advance(100ms);
            settle();
        }
    }
    // As by kill -9: it says nothing any more.
    void kill(int node)
    {
        nodes[static_cast<size_t>(node)]->link.reset();
        settle();
        nodes[static_cast<size_t>(node)].reset();
        settle();
    }

    QByteArray token(const QString &name)
    {
        return issueKeyToken(keys, userId(name), home, clock.wallNow(), 900s);
    }
    std::unique_ptr<MemoryClient> connect(int node, const QString &name, const QByteArray &replica)
    {
        auto client = std::make_unique<MemoryClient>(
            *nodes[static_cast<size_t>(node)]->link, "/socket.io/?EIO=4&transport=websocket");
        settle();
        client->socket.sendText("40{\"token\":\"" + token(name) + "\""
            + (replica.isEmpty() ? QByteArray{} : ",\"client\":\"" + replica + "\",\"protocol\":1")
            + "}");
        settle();
        return client;
    }
    // ... and subscribed to the project from its beginning, with what it missed.
    std::unique_ptr<MemoryClient> reader(int node, const QString &name, const QByteArray &replica)
    {
        auto client = connect(node, name, replica);
        call(client, "subscribe",
            "{\"spaces\":[{\"id\":\"" + space() + "\",\"after\":" + QByteArray::number(head())
                + ",\"epoch\":\"" + storage->epoch()->toUtf8() + "\"}]}");
        return client;
    }
    void call(const std::unique_ptr<MemoryClient> &client, const QByteArray &name,
        const QByteArray &argument)
    {
        client->socket.sendText(
            "42" + QByteArray::number(++calls) + "[\"" + name + "\"," + argument + "]");
        settle();
    }
    void create(const std::unique_ptr<MemoryClient> &client, const QByteArray &op)
    {
        call(client, "mutate",
            R"({"acked":0,"mutations":[{"op":")" + op + R"(","kind":"create_issue","space":")"
                + space() + R"(","id":"i-)" + QByteArray{ op }.replace(':', '-')
                + R"(","issue":{"subject":"It does not print"}}]})");
    }
    QByteArray space() const { return projectSpace(lock).toString().toUtf8(); }
    qint64 head() const { return *storage->head(projectSpace(lock)); }

    static qsizetype count(const std::unique_ptr<MemoryClient> &client, const QByteArray &what)
    {
        return std::count_if(client->texts.begin(), client->texts.end(),
            [&](const QByteArray &text) { return text.contains(what); });
    }
    static bool isOut(const std::unique_ptr<MemoryClient> &client)
    {
        return client->closed != -1 || client->texts.contains("41");
    }
    // The seqs of the project's events, in the order in which they came.
    QList<qint64> seqs(const std::unique_ptr<MemoryClient> &client) const
    {
        QList<qint64> list;
        const QByteArray start = "{\"space\":\"" + space() + "\",\"seq\":";
        for (const QByteArray &text : client->texts) {
            for (qsizetype at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
                const qsizetype from = at + start.size();
                list.append(text.sliced(from, text.indexOf(',', from) - from).toLongLong());
            }
        }
        return list;
    }
    QList<qint64> after(qint64 seq) const
    {
        QList<qint64> list;
        while (seq < head())
            list.append(++seq);
        return list;
    }

    // By HTTP, at that node; `name` may be nobody.
    HttpResponse http(int node, const QString &name, const QByteArray &method,
        const QByteArray &path, const QByteArray &body = {}, const QString &from = u"10.0.0.1"_s)
    {
        const auto answer = send(node, name, method, path, body, from);
        settleHashes();
        return *answer;
    }
    // ... whose answer comes when things have settled; its status is 0 until then.
    std::shared_ptr<const HttpResponse> send(int node, const QString &name,
        const QByteArray &method, const QByteArray &path, const QByteArray &body,
        const QString &from)
    {
        HttpRequest request = MemoryLink::makeRequest(method, path, body);
        request.peerAddress = from;
        if (!name.isEmpty())
            request.headers.add("Authorization", "Bearer " + token(name));
        if (!body.isEmpty())
            request.headers.add("Content-Type", "application/json");
        const auto answer = std::make_shared<HttpResponse>();
        answer->status = 0;
        nodes[static_cast<size_t>(node)]->core->handlers().handle(
            std::move(request), [answer](HttpResponse r) { *answer = std::move(r); });
        return answer;
    }
    void settleHashes()
    {
        settle();
        while (!hashes.isEmpty()) {
            hashes.runAll();
            settle();
        }
    }

    const WorkspaceId home{ u"default"_s };
    FakeClock clock{};
    Rng rng{ 1 };
    TokenKeys keys{};
    FakeBusServer redis{ clock };
    QueueExecutor storageThread{ clock };
    QueueExecutor hashes{ clock };
    std::unique_ptr<Storage> storage{};
    ProjectId lock{};
    std::array<std::unique_ptr<Node>, 3> nodes{};
    int calls = 0;
};

} // namespace lockstep::server
