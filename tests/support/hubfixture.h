// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/jsonwriter.h"
#include "server/issues/administration.h"
#include "server/servercore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryclient.h"
#include "tests/support/queueexecutor.h"
#include "tests/support/testdatabase.h"

#include <QTemporaryDir>
#include <QTest>

namespace lockstep::server {

using namespace Qt::StringLiterals;

// A server on virtual time whose threads run when the test says so, and clients that speak
// Socket.IO as they like. Jane is admin of LOCK and of SAFE, Bob a member of LOCK.
struct HubFixture
{
    explicit HubFixture(ServerCoreConfig config = {})
    {
        keys.current.fill(7);
        storage = *Storage::open(freshTestDatabase(), clock);
        files = *FileStore::open(filesDirectory.path());
        config.auth.cost = minimalPasswordCost;
        core = std::make_unique<ServerCore>(config, keys,
            ServerCore::Ports{ *storage, *storage, storageThread, hashes, loop, clock, clock,
                nullptr, files.get() });
        core->start([](const Result<void> &) {});
        link = std::make_unique<MemoryLink>(clock, core->handlers().handle);
        settle();
        administer([&](Administration &a) {
            for (const QString &name : { u"jane"_s, u"bob"_s })
                QVERIFY(a.addUser(workspace, { {}, userId(name).toString(), name, {}, false }));
            lock = a.addProject(workspace, u"LOCK"_s, u"Lock"_s)->id;
            safe = a.addProject(workspace, u"SAFE"_s, u"Safe"_s)->id;
            QVERIFY(a.setMember(workspace, u"LOCK"_s, userId(u"jane"_s), Role::Admin));
            QVERIFY(a.setMember(workspace, u"SAFE"_s, userId(u"jane"_s), Role::Admin));
            QVERIFY(a.setMember(workspace, u"LOCK"_s, userId(u"bob"_s), Role::Member));
        });
    }
    ~HubFixture()
    {
        link.reset();
        settle();
    }

    static UserId userId(const QString &name) { return UserId{ name + u"@example.com"_s }; }
    QByteArray token(const QString &name)
    {
        return issueKeyToken(keys, userId(name), workspace, clock.wallNow(), 900s);
    }
    void administer(const std::function<void(Administration &)> &work)
    {
        Administration administration{ *storage, clock, rng };
        work(administration);
        core->hub().publish(administration.takeLog());
    }

    // Everything that can happen without time passing; `pump` leaves the storage thread alone.
    void pump()
    {
        do {
            loop.runAll();
            clock.advance(0ms);
        } while (!loop.isEmpty());
    }
    void settle()
    {
        do {
            storageThread.runAll();
            pump();
        } while (!storageThread.isEmpty());
    }

    std::unique_ptr<MemoryClient> open()
    {
        auto client
            = std::make_unique<MemoryClient>(*link, "/socket.io/?EIO=4&transport=websocket");
        settle();
        return client;
    }
    // Sends CONNECT, and nothing of the answer.
    void ask(
        const std::unique_ptr<MemoryClient> &client, const QString &name, const QByteArray &replica)
    {
        QByteArray auth = "40{\"token\":\"" + token(name) + "\"";
        if (!replica.isEmpty())
            auth += ",\"client\":\"" + replica + "\",\"protocol\":1";
        client->socket.sendText(auth + "}");
        pump();
    }
    std::unique_ptr<MemoryClient> connected(const QString &name, const QByteArray &replica = {})
    {
        auto client = open();
        ask(client, name, replica);
        settle();
        return client;
    }
    // An event that asks for an ack.
    void call(const std::unique_ptr<MemoryClient> &client, const QByteArray &name,
        const QByteArray &argument)
    {
        client->socket.sendText(
            "42" + QByteArray::number(++calls) + "[\"" + name + "\"," + argument + "]");
        pump();
    }
    QByteArray create(const QByteArray &op, const QByteArray &id, const ProjectId &project)
    {
        return R"({"op":")" + op + R"(","kind":"create_issue","space":")"
            + projectSpace(project).toString().toUtf8() + R"(","id":")" + id
            + R"(","issue":{"subject":"It does not print"}})";
    }
    QByteArray update(const QByteArray &op, const QByteArray &id, const QByteArray &changes)
    {
        return R"({"op":")" + op + R"(","kind":"update_issue","space":")"
            + projectSpace(lock).toString().toUtf8() + R"(","id":")" + id + R"(","changes":)"
            + changes + "}";
    }
    // The ack of one mutation.
    QByteArray mutate(
        const std::unique_ptr<MemoryClient> &client, const QByteArray &mutation, int acked = 0)
    {
        (void)client->taken();
        call(client, "mutate",
            "{\"acked\":" + QByteArray::number(acked) + ",\"mutations\":[" + mutation + "]}");
        settle();
        return onlyThat(client, "43");
    }
    static QByteArray onlyThat(const std::unique_ptr<MemoryClient> &client, const QByteArray &start)
    {
        QByteArray found;
        for (const QByteArray &text : client->taken()) {
            if (text.startsWith(start))
                found += text + '\n';
        }
        return found;
    }
    [[nodiscard]] static qsizetype count(
        const std::unique_ptr<MemoryClient> &client, const QByteArray &what)
    {
        return std::count_if(client->texts.begin(), client->texts.end(),
            [&](const QByteArray &text) { return text.contains(what); });
    }

    const WorkspaceId workspace{ u"default"_s };
    FakeClock clock{};
    Rng rng{ 1 };
    TokenKeys keys{};
    QueueExecutor storageThread{ clock };
    QueueExecutor hashes{ clock };
    QueueExecutor loop{ clock };
    std::unique_ptr<Storage> storage{};
    QTemporaryDir filesDirectory{};
    std::unique_ptr<FileStore> files{};
    std::unique_ptr<ServerCore> core{};
    std::unique_ptr<MemoryLink> link{};
    ProjectId lock{};
    ProjectId safe{};
    int calls = 0;
};

// For subscribe: all of its log.
inline QByteArray fromTheStart(const ProjectId &project)
{
    return R"({"id":")" + projectSpace(project).toString().toUtf8() + R"(","after":0})";
}

} // namespace lockstep::server
