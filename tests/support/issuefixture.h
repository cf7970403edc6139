// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/sqlitedatabase.h"
#include "core/sync/codec.h"
#include "server/issues/administration.h"
#include "server/issues/issueservice.h"
#include "server/storage/database.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testdatabase.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

// The issue service on a new database, with two workspaces. In "default": the projects LOCK
// and NEXT with Jane (admin), Bob (member) and Vic (viewer), SECRET with Jane only, Eve who is in
// no project and Root who administers the workspace. In "other": Mallory with the project ALIEN.
struct IssueFixture
{
    IssueFixture()
        : storage(mustOpen()), service(*storage, clock), administration(*storage, clock, rng)
    {
        must(storage->saveWorkspace({ other, u"Other"_s }));
        for (const QString &name : { u"jane"_s, u"bob"_s, u"vic"_s, u"eve"_s, u"root"_s })
            must(administration.addUser(home, { {}, mail(name), name, {}, name == u"root"_s }));
        must(administration.addUser(other, { {}, mail(u"mallory"_s), u"mallory"_s, {}, true }));
        lock = must(administration.addProject(home, u"LOCK"_s, u"Lockstep"_s));
        next = must(administration.addProject(home, u"NEXT"_s, u"Next"_s));
        secret = must(administration.addProject(home, u"SECRET"_s, u"Secret"_s));
        alien = must(administration.addProject(other, u"ALIEN"_s, u"Alien"_s));
        for (const QString &key : { u"LOCK"_s, u"NEXT"_s }) {
            must(administration.setMember(home, key, user(u"jane"_s), Role::Admin));
            must(administration.setMember(home, key, user(u"bob"_s), Role::Member));
            must(administration.setMember(home, key, user(u"vic"_s), Role::Viewer));
        }
        must(administration.setMember(home, u"SECRET"_s, user(u"jane"_s), Role::Admin));
        must(administration.setMember(other, u"ALIEN"_s, user(u"mallory"_s), Role::Admin));
        static_cast<void>(administration.takeLog());
    }

    template <typename T> static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return std::move(*result);
    }
    static void must(const Result<void> &result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
    }
    std::unique_ptr<Storage> mustOpen() { return must(Storage::open(freshTestDatabase(), clock)); }

    static QString mail(const QString &name) { return name + u"@example.com"_s; }
    static UserId user(const QString &name) { return UserId{ mail(name) }; }
    // `window` makes another replica of the same user.
    Actor actor(const QString &name, int window = 1)
    {
        return { user(name), ClientId{ u"client-%1-%2"_s.arg(name).arg(window) },
            name == u"mallory"_s ? other : home };
    }
    OpId nextOp(const Actor &who) { return { who.client, ++numbers[who.client] }; }

    // One mutation, committed alone.
    MutationResult apply(const Actor &who, const Mutation &mutation, qint64 acked = 0)
    {
        commit = service.apply({ { who, { mutation }, acked, {} } });
        return commit.results.at(0).at(0);
    }
    MutationResult apply(const Actor &who, MutationBody body, const SpaceId &space)
    {
        return apply(who, Mutation{ nextOp(who), space, std::move(body), {} });
    }
    MutationResult apply(const Actor &who, MutationBody body)
    {
        return apply(who, std::move(body), space());
    }
    MutationResult apply(const QString &name, MutationBody body)
    {
        return apply(actor(name), std::move(body), space());
    }
    MutationResult edit(
        const QString &name, const IssueId &issue, Field field, FieldValue from, FieldValue to)
    {
        return apply(name,
            mutation::UpdateIssue{
                issue, { { field, ValueChange{ std::move(from), std::move(to) } } } });
    }

    [[nodiscard]] SpaceId space() const { return projectSpace(lock.id); }
    [[nodiscard]] Issue newIssue(const QString &subject = u"It does not print"_s)
    {
        Issue issue;
        issue.id = IssueId{ makeUuidV7(clock.wallNow(), rng) };
        issue.project = lock.id;
        issue.subject = subject;
        issue.reporter = user(u"jane"_s);
        issue.rank = u"a0"_s;
        return issue;
    }
    IssueId created(
        const QString &subject = u"It does not print"_s, const QString &name = u"jane"_s)
    {
        const Issue issue = newIssue(subject);
        const auto result = apply(name, mutation::CreateIssue{ issue });
        if (!std::holds_alternative<outcome::Applied>(result.outcome))
            qFatal("not created: %s", qPrintable(codeOf(result)));
        return issue.id;
    }
    CommentId commented(const IssueId &issue, const QString &text, const QString &name = u"jane"_s)
    {
        const CommentId id{ makeUuidV7(clock.wallNow(), rng) };
        const auto result = apply(name, mutation::AddComment{ issue, id, text });
        if (!std::holds_alternative<outcome::Applied>(result.outcome))
            qFatal("not commented: %s", qPrintable(codeOf(result)));
        return id;
    }
    [[nodiscard]] IssueRow row(const IssueId &id) { return *must(storage->issue(id)); }
    [[nodiscard]] qint64 head(const SpaceId &of) { return must(storage->head(of)); }
    [[nodiscard]] QList<ChangeEvent> log(const SpaceId &of)
    {
        QList<ChangeEvent> events;
        JsonDocument document;
        for (const auto rows = must(storage->log(of, 0, 1'000'000, 1'000'000'000));
             const LogRow &row : rows)
            events.append(must(readEvent(row.name, must(document.parse(row.body)))));
        return events;
    }
    template <typename Event> [[nodiscard]] Event lastEvent(const SpaceId &of)
    {
        const auto events = log(of);
        const auto found = events.isEmpty() ? nullptr : std::get_if<Event>(&events.last().body);
        return found ? *found : Event{};
    }

    // "applied", "merged", "conflict", "retry", or the code of a rejection.
    [[nodiscard]] static QString codeOf(const MutationResult &result)
    {
        return std::visit(Overload{
                              [](const outcome::Applied &) { return u"applied"_s; },
                              [](const outcome::Merged &) { return u"merged"_s; },
                              [](const outcome::Conflicted &) { return u"conflict"_s; },
                              [](const outcome::Rejected &o) { return o.error.code; },
                              [](const outcome::Retry &) { return u"retry"_s; },
                          },
            result.outcome);
    }
    [[nodiscard]] static Error errorOf(const MutationResult &result)
    {
        const auto rejected = std::get_if<outcome::Rejected>(&result.outcome);
        return rejected ? rejected->error : Error{};
    }
    [[nodiscard]] static Conflict conflictOf(const MutationResult &result)
    {
        const auto conflicted = std::get_if<outcome::Conflicted>(&result.outcome);
        return conflicted ? conflicted->conflict : Conflict{};
    }

    // Does something to the database behind the storage's back.
    void sabotage(const QString &sql)
    {
        SqliteDatabase *const file = storage->database().file();
        must(file ? file->execute(sql) : storage->database().runScript(sql));
    }
    // An issue of that name cannot be stored, until this is taken back.
    void refuseToStore(const QString &name)
    {
        if (isPostgres())
            sabotage(u"ALTER TABLE issues ADD CONSTRAINT refused CHECK (name <> '%1')"_s.arg(name));
        else
            sabotage(u"CREATE TRIGGER refused BEFORE INSERT ON issues WHEN NEW.name = '%1' "
                     "BEGIN SELECT RAISE(ABORT, 'no'); END"_s.arg(name));
    }
    void storeAgain()
    {
        sabotage(isPostgres() ? u"ALTER TABLE issues DROP CONSTRAINT refused"_s
                              : u"DROP TRIGGER refused"_s);
    }
    [[nodiscard]] bool isPostgres() const { return storage->isShared(); }

    const WorkspaceId home{ u"default"_s };
    const WorkspaceId other{ u"other"_s };
    FakeClock clock{};
    Rng rng{ 1 };
    std::unique_ptr<Storage> storage;
    IssueService service;
    Administration administration;
    Project lock{};
    Project next{};
    Project secret{};
    Project alien{};
    QHash<ClientId, qint64> numbers{};
    IssueService::Commit commit{}; // the last one
};

} // namespace lockstep::server
