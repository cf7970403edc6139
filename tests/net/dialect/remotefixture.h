// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/dialectremote.h"
#include "tests/net/dialect/tinydialect.h"
#include "tests/net/dialect/tinyserver.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QTemporaryDir>
#include <QTest>

namespace lockstep::net::dialect::test {

// A remote on virtual time, with a tiny system at the other end; the test plays its socket.
struct RemoteFixture
{
    explicit RemoteFixture(const QByteArray &patch = "{}", const QByteArray &others = {})
        : dialects(tinyDialects(patch, others))
    {
        options.server = QUrl{ u"http://host:1234"_s };
        options.credentials = { { u"user"_s, u"jane"_s }, { u"password"_s, u"secret"_s } };
        options.keepSession = [this](const Session &session) { kept.push_back(session); };
    }

    // A process: with the same profile, it is the next one.
    void start()
    {
        remote.reset();
        options.variants = dialects;
        auto journal = Journal::open(folder.filePath(u"dialect.db"_s));
        QVERIFY(journal);
        remote = std::make_unique<DialectRemote>(
            clock, rng, network.factory(), server, std::move(*journal), options);
        remote->start(client, [this](std::vector<RemoteNews> batch) {
            for (RemoteNews &one : batch) {
                if (const auto status = std::get_if<remote::StatusChanged>(&one)) {
                    last = status->status;
                    states.push_back(last.state);
                }
                if (const auto welcomed = std::get_if<remote::Welcomed>(&one))
                    lastHello = welcomed->hello;
                news.push_back(std::move(one));
            }
        });
        turn();
    }
    void turn() { clock.advance(0ms); }
    void pass(Milliseconds time) { clock.advance(time); }
    // Signed in and listed; the socket is let in if it wants to.
    void connect()
    {
        start();
        pass(500ms);
        if (network.count() > 0 && network.last().isOpen())
            letIn();
        QCOMPARE(last.state, ConnectionState::Connected);
    }
    FakeLine &line() { return network.last(); }
    void letIn()
    {
        openEngine();
        line().text("40{\"sid\":\"s\"}");
        pass(2s); // and what is listed because of it
    }
    void openEngine()
    {
        line().accept();
        line().text("0{\"sid\":\"s1\",\"upgrades\":[],\"pingInterval\":25000,"
                    "\"pingTimeout\":20000,\"maxPayload\":1000000}");
        turn();
    }
    void event(const QByteArray &name, const QByteArray &payload)
    {
        line().text("42[\"" + name + "\"," + payload + ']');
    }
    // Only the socket's pings keep it alive.
    void passAlive(Milliseconds time)
    {
        for (; time > 20s; time -= 20s) {
            pass(20s);
            line().text("2");
        }
        pass(time);
    }

    template <typename T> [[nodiscard]] std::vector<T> told() const
    {
        std::vector<T> list;
        for (const RemoteNews &one : news) {
            if (const auto value = std::get_if<T>(&one))
                list.push_back(*value);
        }
        return list;
    }
    [[nodiscard]] int welcomes() const { return static_cast<int>(told<remote::Welcomed>().size()); }
    [[nodiscard]] const Hello &hello() const { return lastHello; }
    [[nodiscard]] SpaceId space(const QString &board = u"b1"_s) const
    {
        return SpaceId{ u"project:"_s + foreignUuid(u"http://host:1234"_s, u"scope:board", board) };
    }
    [[nodiscard]] IssueId issue(const QString &ticket) const
    {
        return IssueId{ foreignUuid(u"http://host:1234"_s, u"issue:ticket", ticket) };
    }
    [[nodiscard]] std::vector<SnapshotRow> snapshot(const SpaceId &space)
    {
        std::vector<SnapshotRow> rows;
        remote->fetchSnapshot(space, {},
            { [&](std::vector<SnapshotRow> part) {
                 rows.insert(rows.end(), part.begin(), part.end());
             },
                [](const Result<void> &) {} });
        turn();
        return rows;
    }
    [[nodiscard]] std::map<IssueId, Issue> issues(const QString &board = u"b1"_s)
    {
        std::map<IssueId, Issue> all;
        for (const SnapshotRow &row : snapshot(space(board))) {
            if (const auto one = std::get_if<SnapshotIssue>(&row))
                all.emplace(one->issue.id, one->issue);
        }
        return all;
    }
    [[nodiscard]] QStringList comments(const QString &board = u"b1"_s)
    {
        QStringList texts;
        for (const SnapshotRow &row : snapshot(space(board))) {
            if (const auto one = std::get_if<Comment>(&row))
                texts.append(one->text);
        }
        return texts;
    }
    // Live events of the board.
    void follow(const QString &board = u"b1"_s)
    {
        const SpaceId id = space(board);
        const auto rows = snapshot(id);
        const qint64 head = std::get<SnapshotHeader>(rows.front()).seq;
        std::optional<Result<QList<SubscribeReply>>> reply;
        remote->subscribe({ { id, head, hello().epoch } }, [&](const auto &r) { reply = r; });
        turn();
        QVERIFY(reply && *reply);
        QCOMPARE((*reply)->first().status, SubscribeReply::Status::Live);
        news.clear();
    }

    // Replies of push, as they came.
    struct Pushed
    {
        int replies = 0;
        Result<QList<MutationResult>> result{ QList<MutationResult>{} };
        [[nodiscard]] Outcome outcome(qsizetype index = 0) const
        {
            if (!result || index >= result->size())
                return outcome::Retry{ -1 };
            return result->at(index).outcome;
        }
        template <typename T> [[nodiscard]] bool is(qsizetype index = 0) const
        {
            return std::holds_alternative<T>(outcome(index));
        }
    };
    std::shared_ptr<Pushed> push(QList<Mutation> mutations)
    {
        auto pushed = std::make_shared<Pushed>();
        remote->push(std::move(mutations), 0, [pushed](const auto &r) {
            ++pushed->replies;
            pushed->result = r;
        });
        return pushed;
    }
    Mutation mutation(qint64 number, MutationBody body) const
    {
        return { { client, number }, space(), std::move(body), {} };
    }
    Mutation edit(qint64 number, const QString &ticket, Field field, const FieldValue &from,
        const FieldValue &to) const
    {
        return mutation(
            number, mutation::UpdateIssue{ issue(ticket), { { field, ValueChange{ from, to } } } });
    }
    Mutation creation(qint64 number, const QString &subject) const
    {
        Issue wanted;
        wanted.id = IssueId{ u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar{ u'0' }) };
        wanted.project = projectOf(space());
        wanted.subject = subject;
        wanted.type = u"ticket"_s;
        return mutation(number, mutation::CreateIssue{ wanted });
    }
    Mutation comment(qint64 number, const QString &ticket, const QString &text) const
    {
        return mutation(number,
            mutation::AddComment{ issue(ticket),
                CommentId{ u"00000000-0000-4000-9000-%1"_s.arg(number, 12, 10, QChar{ u'0' }) },
                text });
    }

    FakeClock clock{};
    Rng rng{ 1 };
    FakeNetwork network{};
    QTemporaryDir folder{};
    std::vector<Dialect> dialects;
    DialectRemote::Options options{};
    std::shared_ptr<TinyServer> server = std::make_shared<TinyServer>(clock);
    ClientId client{ u"client-1"_s };
    std::vector<Session> kept{};
    std::vector<RemoteNews> news{};
    std::vector<ConnectionState> states{};
    ConnectionStatus last{};
    Hello lastHello{};
    std::unique_ptr<DialectRemote> remote{};
};

} // namespace lockstep::net::dialect::test
