// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/codec.h"
#include "server/issues/issueservice.h"
#include "server/storage/spacekey.h"
#include "tests/support/hubclient.h"
#include "tests/support/memorylink.h"

#include <QTest>

#include <map>

namespace lockstep {

using namespace Qt::StringLiterals;

// Everybody there can be, for the tests of who may do and see what (docs/protocol.md, "1. The
// domain"). In "default": LOCK with Jane (admin), Bob (member), Vic (viewer), SECRET with Jane
// alone; Eve is in nothing, Root administers the workspace, Fred has left it. In "other": Mallory
// administers it and has ALIEN; Bob is there, too, and in nothing. "bob-there" is Bob with a token
// for the other workspace.
struct RightsMatrix
{
    explicit RightsMatrix(World::Options options = {}) : world(1, std::move(options))
    {
        for (const QString &name : { u"jane"_s, u"bob"_s, u"vic"_s, u"eve"_s, u"fred"_s })
            world.addUser(name);
        world.addUser(u"root"_s, true);
        world.addProject(u"LOCK"_s, { u"jane"_s, u"bob"_s, u"fred"_s });
        world.setRole(u"LOCK"_s, u"vic"_s, Role::Viewer);
        world.addProject(u"SECRET"_s, { u"jane"_s });
        world.administer([this](server::Administration &a) {
            QVERIFY(a.addWorkspace(other, u"Other"_s));
            QVERIFY(a.addUser(other, { {}, u"mallory@example.com"_s, u"mallory"_s, {}, true }));
            QVERIFY(a.setPerson(other, userOf(u"bob"_s), false));
            const auto project = a.addProject(other, u"ALIEN"_s, u"Alien"_s);
            QVERIFY(project);
            alien = project->id;
            QVERIFY(a.setMember(other, u"ALIEN"_s, userOf(u"mallory"_s), Role::Admin));
            QVERIFY(a.removePerson(home, userOf(u"fred"_s)));
        });
        lock = world.project(u"LOCK"_s);
        secret = world.project(u"SECRET"_s);
    }

    static UserId userOf(const QString &name) { return World::userId(name.section(u'-', 0, 0)); }
    static WorkspaceId workspaceOf(const QString &name)
    {
        const bool isThere = name == "mallory"_L1 || name.endsWith("-there"_L1);
        return isThere ? WorkspaceId{ u"other"_s } : worldWorkspace;
    }
    static QStringList everybody()
    {
        return { u"jane"_s, u"bob"_s, u"vic"_s, u"eve"_s, u"root"_s, u"mallory"_s, u"bob-there"_s,
            u"fred"_s };
    }
    static QStringList insiders() // who can sign in
    {
        QStringList names = everybody();
        names.removeOne(u"fred"_s);
        return names;
    }

    QByteArray token(const QString &name)
    {
        return server::issueKeyToken(
            world.keys(), userOf(name), workspaceOf(name), world.clock().wallNow(), 900s);
    }
    // As a client of ours, or as one that knows nothing but a token.
    std::unique_ptr<HubClient> connect(const QString &name, bool native = true)
    {
        auto client = std::make_unique<HubClient>(world);
        const QByteArray more
            = native ? ",\"client\":\"c-" + name.toUtf8() + "\",\"protocol\":1" : QByteArray{};
        client->connect("{\"token\":\"" + token(name) + "\"" + more + "}");
        return client;
    }
    // By HTTP, each time from another address; `name` may be nobody.
    server::HttpResponse http(const QByteArray &method, const QByteArray &path,
        const QString &name = {}, const QByteArray &body = {})
    {
        server::HttpRequest request = MemoryLink::makeRequest(method, path);
        if (!name.isEmpty())
            request.headers.add("Authorization", "Bearer " + token(name));
        if (!body.isEmpty())
            request.headers.add("Content-Type", "application/json");
        request.body = body;
        request.peerAddress = u"10.0.%1.%2"_s.arg(address / 250).arg(1 + address % 250);
        ++address;
        const auto answer = std::make_shared<server::HttpResponse>();
        answer->status = 0;
        world.handler()(
            std::move(request), [answer](server::HttpResponse r) { *answer = std::move(r); });
        world.advance(200ms);
        return *answer;
    }
    // As rows of the log of that space, sent to whoever may have them.
    void happen(const SpaceId &space, const WorkspaceId &workspace, EventBody body)
    {
        server::Storage &storage = world.storage();
        server::LogWriter log{ storage, world.clock() };
        log.setWorkspace(workspace);
        QVERIFY(storage.begin());
        const auto event = log.append(space, {}, userOf(u"jane"_s), std::move(body));
        QVERIFY(storage.commit());
        QVERIFY(event);
        world.server().hub().publish(log.takeRows());
        world.advance(100ms);
    }
    // Who may read it.
    [[nodiscard]] QStringList readersOf(const SpaceId &space, const WorkspaceId &workspace) const
    {
        if (space == projectSpace(lock))
            return { u"jane"_s, u"bob"_s, u"vic"_s, u"root"_s };
        if (space == projectSpace(secret))
            return { u"jane"_s, u"root"_s };
        if (space == projectSpace(alien))
            return { u"mallory"_s };
        QStringList readers;
        for (const QString &name : everybody()) {
            const bool mine
                = space == userSpace(userOf(name)) || space == directorySpace(workspace);
            if (mine && workspaceOf(name) == workspace && name != "fred"_L1)
                readers.append(name);
        }
        return readers;
    }
    [[nodiscard]] bool reads(const QString &name, const ProjectId &project) const
    {
        return readersOf(projectSpace(project), {}).contains(name);
    }
    [[nodiscard]] QList<std::pair<SpaceId, WorkspaceId>> spaces() const
    {
        return { { projectSpace(lock), home }, { projectSpace(secret), home },
            { projectSpace(alien), other }, { directorySpace(home), home },
            { directorySpace(other), other }, { userSpace(userOf(u"bob"_s)), home },
            { userSpace(userOf(u"bob"_s)), other }, { userSpace(userOf(u"jane"_s)), home } };
    }
    // A mutation by whoever it is, decided at once; what follows from it is sent.
    QString apply(const QString &author, const SpaceId &space, MutationBody body)
    {
        const ClientId client{ u"client-"_s + author };
        const Mutation mutation{ { client, ++number }, space, std::move(body), {} };
        server::IssueService &service = world.server().issues();
        auto commit = service.apply(
            { { { userOf(author), client, workspaceOf(author) }, { mutation }, 0, {} } });
        world.server().hub().publish(commit.log);
        const MutationResult &result = commit.results.at(0).at(0);
        if (const auto rejected = std::get_if<outcome::Rejected>(&result.outcome))
            return rejected->error.code;
        return std::holds_alternative<outcome::Applied>(result.outcome) ? u"applied"_s : u"other"_s;
    }

    const WorkspaceId home = worldWorkspace;
    const WorkspaceId other{ u"other"_s };
    World world;
    ProjectId lock{};
    ProjectId secret{};
    ProjectId alien{};
    int address = 0;
    int number = 0;
};

// An object of texts.
inline QByteArray textObject(const QList<std::pair<QByteArray, QByteArray>> &members)
{
    QByteArrayList list;
    for (const auto &[key, value] : members)
        list.append("\"" + key + "\":\"" + value + "\"");
    return "{" + list.join(',') + "}";
}

} // namespace lockstep
