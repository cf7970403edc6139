// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/rng.h"
#include "core/model/issuefields.h"
#include "server/storage/database.h"
#include "server/storage/schema.h"
#include "server/storage/storage.h"
#include "tests/support/fakeclock.h"
#include "tests/support/postgresserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <set>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

const WorkspaceId home{ u"default"_s };
const ProjectId lock{ u"p-lock"_s };
const SpaceId space = projectSpace(lock);
const ClientId client{ u"c1"_s };

std::unique_ptr<Storage> mustOpen(const QString &url, Clock &clock)
{
    auto storage = Storage::open(url, clock);
    if (!storage)
        qFatal("%s", qPrintable(storage.error().message));
    return *std::move(storage);
}

QString codeOf(const Result<std::unique_ptr<Storage>> &opened)
{
    return opened ? u"ok"_s : opened.error().code;
}

QByteArray contentOf(const QString &path)
{
    QFile file{ path };
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray{};
}

void write(const QString &path, const QByteArray &content)
{
    QFile file{ path };
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

Project sampleProject()
{
    Project project;
    project.id = lock;
    project.key = u"LOCK"_s;
    project.name = u"Lockstep \u2713"_s;
    project.statuses.append({ u"Shipped"_s, StatusCategory::Closed });
    project.types = { u"task"_s, u"epic"_s };
    project.version = 3;
    return project;
}

LogRow logRow(qint64 seq, const QByteArray &body = R"({"x":1})")
{
    return { space, seq, u"issue_updated"_s, body };
}

// One event as the services make it; its seq.
Result<qint64> appendOne(Storage &storage, const QByteArray &body = R"({"x":1})")
{
    const auto place = storage.nextPlace(space);
    if (!place)
        return place.error();
    if (const auto done = storage.append(logRow(place->seq, body), { client, place->seq }); !done)
        return done.error();
    return place->seq;
}

FieldValue anyValue(const FieldInfo &info, Rng &rng)
{
    if (info.nullable && rng.below(3) == 0)
        return {};
    const auto text = [&rng] {
        static const QStringList pieces{ u"a"_s, u"\u00e9"_s, u"\U0001F600"_s, u"'"_s, u"\""_s,
            u"\\"_s, u"\n"_s, u"%"_s, u"null"_s, u";--"_s, u"[]"_s };
        QString made;
        for (quint64 n = 1 + rng.below(8); n > 0; --n)
            made += pieces.at(
                static_cast<qsizetype>(rng.below(static_cast<quint64>(pieces.size()))));
        return made;
    };
    switch (info.type) {
    case FieldType::Integer:
        return static_cast<qint64>(rng.next() >> 12);
    case FieldType::Real:
        return rng.unit() * 360 - 180;
    case FieldType::UserSet:
    case FieldType::LabelSet:
    case FieldType::RelationSet: {
        QStringList set;
        for (quint64 n = rng.below(5); n > 0; --n)
            set.append(text());
        return normalizedSet(set);
    }
    default:
        return text();
    }
}

Issue anyIssue(Rng &rng, FakeClock &clock)
{
    Issue issue;
    issue.id = IssueId{ makeUuidV7(clock.wallNow(), rng) };
    issue.project = lock;
    issue.name = u"LOCK-%1"_s.arg(rng.below(1000));
    for (const FieldInfo &info : issueFields())
        info.set(issue, anyValue(info, rng));
    if (rng.below(2) == 0)
        issue.extra = { { u"later \"field\""_s, R"({"a":[1,2.5,null]})" } };
    return issue;
}

} // namespace

class TestStorage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    FakeClock m_clock;
    std::unique_ptr<PostgresServer> m_postgres;
    QString m_noPostgres;
    std::unique_ptr<Storage> m_storage;

    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString url(const QString &name) const { return u"sqlite:"_s + path(name); }

    // A store with a project and two people.
    void fill()
    {
        for (const auto &name : { u"jane"_s, u"bob"_s }) {
            QVERIFY(m_storage->saveAccount(
                { { UserId{ name }, name, name + u"@Example.com"_s }, {}, false, {} }));
            QVERIFY(m_storage->setPerson(home, UserId{ name }, name == u"jane"_s));
        }
        QVERIFY(m_storage->saveProject(home, sampleProject()));
    }

    // What concerns files, or SQLite alone.
    [[nodiscard]] static bool isOfFiles(const QByteArray &test)
    {
        static const QByteArrayList tests{ "aNewFileIsReadyAndPrivate", "keepsWhatWasCommitted",
            "isForOneProcessAtATime", "bringsAnOlderSchemaUp", "refusesANewerSchemaUntouched",
            "refusesWhatIsNotOurs", "refusesOtherProgramsTables", "refusesADamagedFile",
            "saysWhyItCannotOpen", "theSchemaHasAColumnForEveryField",
            "aFullDiskStopsTheTransactionAndNothingElse", "survivesBeingKilled", "isFastEnough" };
        return tests.contains(test);
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("shared");
        QTest::newRow("sqlite") << false;
        QTest::newRow("postgres") << true;
        m_postgres = PostgresServer::start(&m_noPostgres);
    }
    void cleanupTestCase()
    {
        m_storage.reset();
        m_postgres.reset();
    }

    void init()
    {
        QFETCH_GLOBAL(bool, shared);
        if (shared && isOfFiles(QTest::currentTestFunction()))
            QSKIP("only of files");
        if (shared && !m_postgres)
            QSKIP(qPrintable(m_noPostgres));
        m_storage = mustOpen(shared ? m_postgres->freshUrl() : u"sqlite::memory:"_s, m_clock);
        fill();
    }

    // --- opening

    void aNewFileIsReadyAndPrivate()
    {
        const auto storage = mustOpen(url(u"new.db"_s), m_clock);
        const auto workspaces = storage->workspaces();
        QVERIFY(workspaces);
        QCOMPARE(workspaces->size(), 1);
        QVERIFY(workspaces->first().id == home);
        QCOMPARE(storage->epoch()->size(), 36);
        QVERIFY(!(QFile::permissions(path(u"new.db"_s)) & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(
            !(QFile::permissions(path(u"new.db-wal"_s)) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void keepsWhatWasCommitted()
    {
        const QString file = url(u"keep.db"_s);
        auto storage = mustOpen(file, m_clock);
        const QString epoch = *storage->epoch();
        QVERIFY(storage->saveProject(home, sampleProject()));
        QVERIFY(storage->begin());
        QVERIFY(appendOne(*storage));
        QVERIFY(storage->commit());
        QVERIFY(storage->begin());
        QVERIFY(appendOne(*storage)); // dies with the connection
        storage.reset();
        QVERIFY(!QFile::exists(path(u"keep.db-wal"_s)));

        storage = mustOpen(file, m_clock);
        QCOMPARE(*storage->epoch(), epoch);
        QVERIFY(**storage->project(lock) == sampleProject());
        QCOMPARE(*storage->head(space), 1);
        QVERIFY(storage->renewEpoch());
        QVERIFY(*storage->epoch() != epoch);
    }

    void isForOneProcessAtATime()
    {
        const auto storage = mustOpen(url(u"locked.db"_s), m_clock);
        const auto second = Storage::open(url(u"locked.db"_s), m_clock);
        QCOMPARE(codeOf(second), QString{ errc::StoreLocked });
        QVERIFY(second.error().message.contains(u"another process"_s));
        QVERIFY(storage->workspaces());
        QVERIFY(storage->renewEpoch());
    }

    void bringsAnOlderSchemaUp()
    {
        const ClientId client{ u"c1"_s };
        QVERIFY(mustOpen(url(u"older.db"_s), m_clock)->saveOp({ client, 1 }, { "h", "r" }));
        {
            auto database = Database::open(url(u"older.db"_s));
            QVERIFY(database);
            QVERIFY((*database)->run(u"ALTER TABLE clients DROP COLUMN person"_s));
            QVERIFY((*database)->runScript(
                u"DROP TABLE attachments; DROP TABLE uploads; DROP TABLE loose_files;"
                "DROP TABLE notifications; DROP TABLE settings; DROP TABLE followers;"
                "DROP TABLE reminders; DROP INDEX issues_by_due;"
                "DROP TABLE queue_projects; DROP TABLE queues;"
                "ALTER TABLE refresh_tokens DROP COLUMN number;"
                "DROP TABLE sessions; DROP TABLE invitations;"
                "ALTER TABLE users DROP COLUMN verified;"
                "ALTER TABLE people DROP COLUMN former;"
                "DROP TABLE filters; DROP TABLE lost_values; DROP INDEX events_by_issue;"
                "ALTER TABLE events DROP COLUMN issue;"
                "ALTER TABLE events DROP COLUMN bulk"));
            QVERIFY((*database)->run(u"UPDATE meta SET value = '1' WHERE name = 'schema'"_s));
        }
        const auto storage = mustOpen(url(u"older.db"_s), m_clock);
        QVERIFY(storage->opNumbers(client)->owner.isNull());
        QVERIFY(storage->saveOp({ client, 2 }, { "h", "r" }, UserId{ u"jane"_s }));
        QVERIFY(storage->saveOp({ client, 3 }, { "h", "r" }, UserId{ u"bob"_s }));
        QCOMPARE(storage->opNumbers(client)->owner, UserId{ u"jane"_s });
        QCOMPARE(storage->opNumbers(client)->last, 3);
    }

    void refusesANewerSchemaUntouched()
    {
        const QString file = path(u"newer.db"_s);
        mustOpen(url(u"newer.db"_s), m_clock).reset();
        {
            auto database = Database::open(url(u"newer.db"_s));
            QVERIFY(database);
            QVERIFY((*database)->run(u"UPDATE meta SET value = '99' WHERE name = 'schema'"_s));
        }
        const QByteArray before = contentOf(file);
        const auto opened = Storage::open(url(u"newer.db"_s), m_clock);
        QCOMPARE(codeOf(opened), QString{ errc::StoreNewer });
        QVERIFY(opened.error().message.contains(u"99"_s));
        QCOMPARE(contentOf(file), before);
    }

    void refusesWhatIsNotOurs_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray{ "this is no database\n" }.repeated(100);
        QTest::newRow("header only")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\xff');
        mustOpen(url(u"whole.db"_s), m_clock).reset();
        const QByteArray whole = contentOf(path(u"whole.db"_s));
        const QByteArray broken = whole.first(100) + QByteArray(whole.size() - 100, 'A');
        QTest::newRow("broken pages") << broken;
    }
    void refusesWhatIsNotOurs()
    {
        QFETCH(QByteArray, content);
        write(path(u"foreign.db"_s), content);
        const auto opened = Storage::open(url(u"foreign.db"_s), m_clock);
        QVERIFY(!opened);
        QVERIFY2(opened.error().code == errc::StoreCorrupt, qPrintable(opened.error().message));
        QCOMPARE(contentOf(path(u"foreign.db"_s)), content);
    }

    void refusesOtherProgramsTables()
    {
        for (const auto &script : { u"CREATE TABLE notes (id)"_s, u"CREATE TABLE meta (id)"_s,
                 u"CREATE TABLE meta (name, value); INSERT INTO meta VALUES ('schema', 'x')"_s }) {
            QFile::remove(path(u"other.db"_s));
            {
                auto database = Database::open(url(u"other.db"_s));
                QVERIFY((*database)->runScript(script));
            }
            const QByteArray before = contentOf(path(u"other.db"_s));
            QCOMPARE(
                codeOf(Storage::open(url(u"other.db"_s), m_clock)), QString{ errc::StoreCorrupt });
            QCOMPARE(contentOf(path(u"other.db"_s)), before);
        }
    }

    void refusesADamagedFile()
    {
        const QString file = path(u"damaged.db"_s);
        {
            const auto storage = mustOpen(url(u"damaged.db"_s), m_clock);
            for (int i = 0; i < 200; ++i)
                QVERIFY(appendOne(*storage, QByteArray(1000, 'x')));
        }
        const QByteArray whole = contentOf(file);
        write(file, whole.first(whole.size() / 2));
        auto opened = Storage::open(url(u"damaged.db"_s), m_clock);
        if (opened) { // SQLite may notice at the first use only
            const auto rows = (*opened)->log(space, 0, 1000, 1'000'000);
            QVERIFY(!rows);
            QCOMPARE(rows.error().code, QString{ errc::StoreCorrupt });
        } else {
            QCOMPARE(codeOf(opened), QString{ errc::StoreCorrupt });
        }
    }

    void saysWhyItCannotOpen()
    {
        QCOMPARE(codeOf(Storage::open(url(u"no/such/folder.db"_s), m_clock)), QString{ errc::Io });
        QCOMPARE(codeOf(Storage::open(u"sqlite:"_s + m_dir.path(), m_clock)), QString{ errc::Io });
        for (const auto &bad : { u""_s, u"sqlite:"_s, u"lockstep.db"_s, u"postgres://x"_s,
                 u"postgres:x"_s, u"postgres://h/d?a;b=c"_s, u"postgres://h/d?x=1;2"_s })
            QCOMPARE(codeOf(Storage::open(bad, m_clock)), QString{ errc::BadArgument });
#ifdef Q_OS_UNIX
        if (::geteuid() == 0)
            QSKIP("the superuser may write everything");
#endif
        mustOpen(url(u"readonly.db"_s), m_clock).reset();
        QVERIFY(QFile::setPermissions(path(u"readonly.db"_s), QFile::ReadOwner));
        QCOMPARE(codeOf(Storage::open(url(u"readonly.db"_s), m_clock)), QString{ errc::Io });
    }

    void theSchemaHasAColumnForEveryField()
    {
        auto database = *Database::open(u"sqlite::memory:"_s);
        QVERIFY(prepareSchema(*database));
        const auto columns = database->all(u"SELECT name FROM pragma_table_info('issues')"_s, {},
            [](const ResultRow &from) { return from.text(0); });
        QStringList wanted{ u"id"_s, u"name"_s, u"project"_s, u"deleted"_s, u"restore_until"_s,
            u"extra"_s };
        for (const FieldInfo &info : issueFields())
            wanted.append(QString{ info.key });
        QCOMPARE(*columns, wanted);
    }

    // --- people and projects

    void keepsPeople()
    {
        AccountRow row{ { UserId{ u"eve"_s }, u"\u00c9ve"_s, u"Eve@Example.COM"_s },
            u"$argon2id$x"_s, true, m_clock.wallNow() };
        QVERIFY(m_storage->saveAccount(row));
        QVERIFY(**m_storage->account(row.user.id) == row);
        QVERIFY(**m_storage->accountByEmail(u"eve@example.com"_s) == row);
        QVERIFY(!*m_storage->accountByEmail(u"nobody@example.com"_s));
        QVERIFY(!*m_storage->accountByEmail(QString{}));
        row.disabled = false;
        row.passwordHash.clear();
        row.user.email = u"eve@other.example"_s;
        QVERIFY(m_storage->saveAccount(row));
        QVERIFY(**m_storage->account(row.user.id) == row);
        QVERIFY(!*m_storage->accountByEmail(u"eve@example.com"_s));
        QCOMPARE(m_storage->accounts()->size(), 3);

        AccountRow twin{ { UserId{ u"twin"_s }, u"Twin"_s, u"EVE@other.example"_s }, {}, false,
            {} };
        QCOMPARE(m_storage->saveAccount(twin).error().code, QString{ errc::Validation });
        QVERIFY(!*m_storage->account(twin.user.id));
    }

    void keepsWorkspaces()
    {
        const WorkspaceId acme{ u"acme"_s };
        QVERIFY(m_storage->saveWorkspace({ acme, u"Acme"_s }));
        QVERIFY(m_storage->saveWorkspace({ acme, u"Acme Ltd"_s }));
        QCOMPARE(m_storage->workspaces()->size(), 2);
        QVERIFY(m_storage->setPerson(acme, UserId{ u"bob"_s }, false));
        QCOMPARE(m_storage->workspacesOf(UserId{ u"bob"_s })->size(), 2);
        QCOMPARE(m_storage->workspacesOf(UserId{ u"bob"_s })->first().name, u"Acme Ltd"_s);
        QCOMPARE(m_storage->workspacesOf(UserId{ u"jane"_s })->size(), 1);
        QVERIFY((*m_storage->peopleOf(home) == QList{ UserId{ u"bob"_s }, UserId{ u"jane"_s } }));
        QVERIFY(*m_storage->isWorkspaceAdmin(home, UserId{ u"jane"_s }));
        QVERIFY(!*m_storage->isWorkspaceAdmin(home, UserId{ u"bob"_s }));
        QVERIFY(!*m_storage->isWorkspaceAdmin(acme, UserId{ u"jane"_s }));
        QVERIFY(m_storage->setPerson(home, UserId{ u"bob"_s }, true));
        QVERIFY(*m_storage->isWorkspaceAdmin(home, UserId{ u"bob"_s }));
        // References hold:
        QCOMPARE(m_storage->setPerson(home, UserId{ u"ghost"_s }, true).error().code,
            QString{ errc::Validation });
    }

    void keepsProjectsAndMembers()
    {
        QVERIFY(**m_storage->project(lock) == sampleProject());
        QVERIFY(**m_storage->projectByKey(home, u"LOCK"_s) == sampleProject());
        QVERIFY(!*m_storage->projectByKey(WorkspaceId{ u"acme"_s }, u"LOCK"_s));
        QVERIFY(!*m_storage->project(ProjectId{}));
        QVERIFY(**m_storage->workspaceOf(lock) == home);
        QCOMPARE(*m_storage->nextIssueNumber(lock), 1);
        QCOMPARE(*m_storage->nextIssueNumber(lock), 2);
        Project renamed = sampleProject();
        renamed.name = u"Other"_s;
        QVERIFY(m_storage->saveProject(home, renamed));
        QVERIFY((*m_storage->projects(home) == QList{ renamed }));
        QCOMPARE(*m_storage->nextIssueNumber(lock), 3); // saving starts nothing anew
        QVERIFY(!m_storage->nextIssueNumber(ProjectId{ u"none"_s }));

        Project same = sampleProject();
        same.id = ProjectId{ u"p2"_s };
        QCOMPARE(m_storage->saveProject(home, same).error().code, QString{ errc::Validation });

        const UserId bob{ u"bob"_s };
        QVERIFY(!*m_storage->role(lock, bob));
        QVERIFY(m_storage->setMember(lock, { bob, Role::Viewer }));
        QVERIFY(m_storage->setMember(lock, { bob, Role::Admin }));
        QVERIFY(**m_storage->role(lock, bob) == Role::Admin);
        QVERIFY((*m_storage->members(lock) == QList{ Member{ bob, Role::Admin } }));
        QVERIFY(m_storage->removeMember(lock, bob));
        QVERIFY(m_storage->members(lock)->isEmpty());
    }

    // --- issues and comments

    void whatATransactionHasReadStaysTrue()
    {
        const UserId bob{ u"bob"_s };
        Project project = **m_storage->project(lock);
        QVERIFY(m_storage->begin());
        QVERIFY(!*m_storage->role(lock, bob));
        QVERIFY(!*m_storage->isWorkspaceAdmin(home, bob));
        QCOMPARE((*m_storage->project(lock))->name, project.name);
        QVERIFY(!*m_storage->workspaceOf(ProjectId{ u"p2"_s }));

        QVERIFY(m_storage->setSavepoint());
        QVERIFY(m_storage->setMember(lock, { bob, Role::Member }));
        QVERIFY(m_storage->setPerson(home, bob, true));
        const QString before = project.name;
        project.name = u"Renamed"_s;
        QVERIFY(m_storage->saveProject(home, project));
        QCOMPARE(**m_storage->role(lock, bob), Role::Member);
        QVERIFY(*m_storage->isWorkspaceAdmin(home, bob));
        QCOMPARE((*m_storage->project(lock))->name, project.name);
        QVERIFY(m_storage->rollbackToSavepoint());
        QVERIFY(m_storage->releaseSavepoint());
        QVERIFY(!*m_storage->role(lock, bob));
        QVERIFY(!*m_storage->isWorkspaceAdmin(home, bob));
        QCOMPARE((*m_storage->project(lock))->name, before);

        QVERIFY(m_storage->setMember(lock, { bob, Role::Viewer }));
        QCOMPARE(**m_storage->role(lock, bob), Role::Viewer);
        m_storage->rollback();
        QVERIFY(!*m_storage->role(lock, bob));
        QVERIFY(m_storage->begin());
        QVERIFY(!*m_storage->role(lock, bob));
        m_storage->rollback();
    }

    void issuesRoundTripInEveryField()
    {
        const quint64 seed = QRandomGenerator::global()->generate64();
        qInfo() << "seed" << seed;
        Rng rng{ seed };
        std::map<QString, IssueRow> wanted;
        for (int i = 0; i < 200; ++i) {
            const Issue issue = anyIssue(rng, m_clock);
            QVERIFY(m_storage->insertIssue(issue));
            wanted[issue.id.toString()] = { issue, false, {} };
        }
        for (auto &[id, row] : wanted) {
            const auto read = m_storage->issue(IssueId{ id });
            QVERIFY(read && *read);
            QVERIFY((*read)->issue == row.issue);
            const Issue other = anyIssue(rng, m_clock);
            row = { other, rng.below(2) == 0,
                rng.below(2) == 0 ? u"2026-04-15T10:35:00Z"_s : QString{} };
            row.issue.id = IssueId{ id };
            QVERIFY(m_storage->updateIssue(row));
        }
        const auto all = m_storage->issues(lock);
        QVERIFY(all);
        QCOMPARE(all->size(), wanted.size());
        auto next = wanted.begin();
        for (const IssueRow &read : *all) {
            const IssueRow &row = (next++)->second;
            QVERIFY(read.issue == row.issue);
            QCOMPARE(read.deleted, row.deleted);
            QCOMPARE(read.restoreUntil, row.restoreUntil);
        }
        Issue bare; // every text empty, every set too
        bare.id = IssueId{ u"bare"_s };
        bare.project = lock;
        QVERIFY(m_storage->insertIssue(bare));
        QVERIFY((*m_storage->issue(bare.id))->issue == bare);
        QVERIFY(!*m_storage->issue(IssueId{}));
        const Issue known = all->first().issue;
        QCOMPARE(m_storage->insertIssue(known).error().code, QString{ errc::Validation });
        Issue homeless = anyIssue(rng, m_clock);
        homeless.project = ProjectId{ u"none"_s };
        QCOMPARE(m_storage->insertIssue(homeless).error().code, QString{ errc::Validation });
    }

    void writesOnlyTheFieldsThatAreNamed()
    {
        Rng rng{ 2 };
        Issue issue = anyIssue(rng, m_clock);
        QVERIFY(!*m_storage->hasIssue(issue.id));
        QVERIFY(m_storage->insertIssue(issue));
        QVERIFY(*m_storage->hasIssue(issue.id));
        for (const FieldInfo &info : issueFields()) { // more statements than are kept prepared
            for (const FieldInfo &second : issueFields()) {
                if (second.field == info.field)
                    continue;
                Issue other = anyIssue(rng, m_clock);
                other.id = issue.id;
                QVERIFY(m_storage->updateFields(other, { info.field, second.field }));
                info.set(issue, info.get(other));
                second.set(issue, second.get(other));
            }
            QVERIFY((*m_storage->issue(issue.id))->issue == issue);
        }
    }

    void keepsComments()
    {
        Rng rng{ 1 };
        const Issue issue = anyIssue(rng, m_clock);
        QVERIFY(m_storage->insertIssue(issue));
        Comment first{ CommentId{ u"c1"_s }, issue.id, UserId{ u"bob"_s }, u"Text\n'x'"_s, u"t0"_s,
            {}, 1 };
        const Comment message{ CommentId{ u"c2"_s }, {}, UserId{ u"bob"_s }, u"Hi"_s, u"t1"_s,
            u"t2"_s, 2 };
        QVERIFY(m_storage->saveComment(lock, first));
        QVERIFY(m_storage->saveComment(lock, message));
        first.text = u"Edited"_s;
        first.editedAt = u"t3"_s;
        QVERIFY(m_storage->saveComment(lock, first));
        QVERIFY(**m_storage->comment(first.id) == first);
        QVERIFY(**m_storage->projectOf(first.id) == lock);
        QVERIFY((*m_storage->comments(issue.id) == QList{ first }));
        QVERIFY((*m_storage->messages(lock) == QList{ message }));

        Project other = sampleProject();
        other.id = ProjectId{ u"p2"_s };
        other.key = u"TWO"_s;
        QVERIFY(m_storage->saveProject(home, other));
        QVERIFY(m_storage->moveComments(issue.id, other.id));
        QVERIFY(**m_storage->projectOf(first.id) == other.id);
        QVERIFY(**m_storage->projectOf(message.id) == lock);
        QVERIFY(m_storage->deleteComment(first.id));
        QVERIFY(!*m_storage->comment(first.id));
        QVERIFY(!*m_storage->projectOf(first.id));
    }

    // --- the log

    void theLogHasNoHoles()
    {
        QCOMPARE(*m_storage->head(space), 0);
        QCOMPARE(*m_storage->oldestSeq(space), 1);
        QCOMPARE(*m_storage->hash(space), quint64{ 0 });
        QVERIFY(m_storage->log(space, 0, 100, 1000)->empty());
        QVERIFY(m_storage->begin());
        QCOMPARE(*appendOne(*m_storage), 1);
        QVERIFY(m_storage->setSavepoint());
        QCOMPARE(*appendOne(*m_storage), 2);
        QVERIFY(m_storage->rollbackToSavepoint());
        QCOMPARE(*m_storage->head(space), 1);
        QVERIFY(m_storage->releaseSavepoint());
        QVERIFY(m_storage->setSavepoint());
        QCOMPARE(*appendOne(*m_storage, R"({"\u00e9":"😀"})"), 2);
        QVERIFY(m_storage->setHash(space, ~quint64{ 0 }));
        QVERIFY(m_storage->releaseSavepoint());
        QVERIFY(m_storage->commit());
        QCOMPARE(*m_storage->head(space), 2);
        QCOMPARE(*m_storage->hash(space), ~quint64{ 0 });
        const auto rows = *m_storage->log(space, 0, 100, 1000);
        QCOMPARE(rows.size(), size_t{ 2 });
        QCOMPARE(rows[1].seq, 2);
        QCOMPARE(rows[1].name, u"issue_updated"_s);
        QCOMPARE(rows[1].body, QByteArray{ R"({"\u00e9":"😀"})" });

        QVERIFY(m_storage->begin());
        QVERIFY(appendOne(*m_storage));
        m_storage->rollback();
        QCOMPARE(*m_storage->head(space), 2);
        QCOMPARE(m_storage->nextPlace(SpaceId{ u"user:jane"_s })->seq, 1); // a counter each
        QCOMPARE(m_storage->append(logRow(2), {}).error().code, QString{ errc::Validation });
    }

    void theLogIsServedInPages()
    {
        for (int i = 0; i < 50; ++i)
            QVERIFY(appendOne(*m_storage, QByteArray(100, 'x')));
        const auto seqs = [&](qint64 after, int count, qint64 bytes) {
            QList<qint64> list;
            const auto rows = *m_storage->log(space, after, count, bytes);
            for (const LogRow &row : rows)
                list.append(row.seq);
            return list;
        };
        QCOMPARE(seqs(0, 3, 1000), (QList<qint64>{ 1, 2, 3 }));
        QCOMPARE(seqs(48, 100, 1000), (QList<qint64>{ 49, 50 }));
        QCOMPARE(seqs(10, 100, 300), (QList<qint64>{ 11, 12, 13 }));
        QCOMPARE(seqs(10, 100, 299), (QList<qint64>{ 11, 12 }));
        QCOMPARE(seqs(10, 100, 1), (QList<qint64>{ 11 })); // at least one
        QCOMPARE(seqs(50, 100, 1000), QList<qint64>{});
        QCOMPARE(seqs(1000, 100, 1000), QList<qint64>{});
    }

    void resultsOfOpsAreKeptUntilAcknowledged()
    {
        const OpRow row{ QByteArray(32, '\0'), R"({"op":"c1:5"})" };
        QCOMPARE(m_storage->opNumbers(client)->last, 0);
        QVERIFY(m_storage->saveOp({ client, 5 }, row));
        QVERIFY(m_storage->saveOp({ client, 3 }, row));
        QVERIFY(m_storage->saveOp({ client, 7 }, row));
        QCOMPARE(m_storage->opNumbers(client)->last, 7);
        QCOMPARE((*m_storage->op({ client, 5 }))->bodyHash, row.bodyHash);
        QCOMPARE((*m_storage->op({ client, 5 }))->result, row.result);
        QVERIFY(!*m_storage->op({ client, 4 }));
        QVERIFY(!*m_storage->op({ ClientId{ u"c2"_s }, 5 }));
        QCOMPARE(m_storage->saveOp({ client, 5 }, row).error().code, QString{ errc::Validation });

        QVERIFY(m_storage->forgetOps(client, 5));
        QCOMPARE(m_storage->opNumbers(client)->acked, 5);
        QVERIFY(!*m_storage->op({ client, 5 }));
        QVERIFY(*m_storage->op({ client, 7 }));
        QVERIFY(m_storage->forgetOps(client, 2)); // an old message
        QCOMPARE(m_storage->opNumbers(client)->acked, 5);
        QVERIFY(m_storage->forgetOps(client, 1'000'000)); // more than there ever was
        QCOMPARE(m_storage->opNumbers(client)->acked, 7);
        QCOMPARE(m_storage->opNumbers(client)->last, 7);
        QVERIFY(m_storage->forgetOps(ClientId{ u"c2"_s }, 9));
        QCOMPARE(m_storage->opNumbers(ClientId{ u"c2"_s })->acked, 0);
    }

    void keepsConflicts()
    {
        const UserId bob{ u"bob"_s };
        const ConflictId id{ u"c1:5"_s };
        QVERIFY(!*m_storage->conflict(bob, id));
        QVERIFY(m_storage->saveConflict(bob, id, "{}"));
        QVERIFY(m_storage->saveConflict(bob, id, R"({"a":1})"));
        QCOMPARE(**m_storage->conflict(bob, id), QByteArray{ R"({"a":1})" });
        QVERIFY(!*m_storage->conflict(UserId{ u"jane"_s }, id));
        QVERIFY(m_storage->deleteConflict(bob, id));
        QVERIFY(!*m_storage->conflict(bob, id));
    }

    void trimsOldEventsAndResults()
    {
        const auto day = std::chrono::days{ 1 };
        for (qint64 i = 1; i <= 30; ++i) { // one a day
            QVERIFY(appendOne(*m_storage));
            QVERIFY(m_storage->saveOp({ client, i }, { "h", "r" }));
            m_clock.advance(day);
        }
        const auto before = m_clock.wallNow() - 10 * day; // days 21 to 30 are younger
        QVERIFY(!*m_storage->trim(before, 100)); // events are few: they stay
        QCOMPARE(*m_storage->oldestSeq(space), 1);
        QCOMPARE(m_storage->opNumbers(client)->acked, 20);
        QVERIFY(!*m_storage->op({ client, 20 }));
        QVERIFY(*m_storage->op({ client, 21 }));

        QVERIFY(!*m_storage->trim(before, 15));
        QCOMPARE(*m_storage->oldestSeq(space), 16);
        QCOMPARE(m_storage->log(space, 0, 1, 1)->front().seq, 16);
        QVERIFY(!*m_storage->trim(before, 1));
        QCOMPARE(*m_storage->oldestSeq(space), 21);
        QCOMPARE(*m_storage->head(space), 30);
        QCOMPARE(m_storage->nextPlace(space)->seq, 31);
    }

    // What waited for its author is sent after what was done later, and has a lower number.
    void trimKeepsNewerResultsOfLowerNumbers()
    {
        const auto day = std::chrono::days{ 1 };
        QVERIFY(m_storage->saveOp({ client, 3 }, { "h", "r" }));
        QVERIFY(m_storage->saveOp({ client, 7 }, { "h", "r" }));
        m_clock.advance(30 * day);
        QVERIFY(m_storage->saveOp({ client, 5 }, { "h", "r" }));

        QVERIFY(!*m_storage->trim(m_clock.wallNow() - 10 * day, 100));
        QCOMPARE(m_storage->opNumbers(client)->acked, 7); // is not done again
        QVERIFY(!*m_storage->op({ client, 3 }));
        QVERIFY(!*m_storage->op({ client, 7 }));
        QVERIFY(*m_storage->op({ client, 5 }));

        m_clock.advance(30 * day); // and then it is old, too
        QVERIFY(!*m_storage->trim(m_clock.wallNow() - 10 * day, 100, 2));
        QVERIFY(!*m_storage->op({ client, 5 }));
        QCOMPARE(m_storage->opNumbers(client)->acked, 7);
    }

    void trimsInSmallSteps()
    {
        for (qint64 i = 1; i <= 95; ++i) {
            QVERIFY(appendOne(*m_storage));
            QVERIFY(m_storage->saveOp({ client, i }, { "h", "r" }));
        }
        m_clock.advance(1s);
        int steps = 1;
        while (*m_storage->trim(m_clock.wallNow(), 5, 10)) {
            ++steps;
            QVERIFY(*m_storage->oldestSeq(space) <= 10 * steps + 1);
        }
        QCOMPARE(*m_storage->oldestSeq(space), 91);
        QCOMPARE(m_storage->opNumbers(client)->acked, 95);
        QVERIFY2(steps >= 9 && steps <= 11, qPrintable(QString::number(steps)));
    }

    // --- failures

    void aFullDiskStopsTheTransactionAndNothingElse()
    {
        auto database = *Database::open(u"sqlite::memory:"_s);
        QVERIFY(database->run(u"CREATE TABLE t (x TEXT)"_s));
        QVERIFY(database->runScript(u"PRAGMA max_page_count = 20"));
        const QString insert = u"INSERT INTO t VALUES (?)"_s;
        const auto count = [&] {
            return *database->first(u"SELECT COUNT(*) FROM t"_s, {},
                [](const ResultRow &from) { return static_cast<int>(from.integer(0)); });
        };
        QVERIFY(database->begin());
        QVERIFY(database->run(insert, { u"first"_s }));
        Result<void> done;
        for (int i = 0; i < 1000 && done; ++i)
            done = database->run(insert, { QString(3000, u'x') });
        QCOMPARE(done.error().code, QString{ errc::StoreFull });
        QVERIFY(done.error().message.contains(u"make room"_s));
        // Not even what would fit, since SQLite may have ended the transaction:
        QCOMPARE(database->run(insert, { u"x"_s }).error().code, QString{ errc::StoreFull });
        QCOMPARE(database->setSavepoint().error().code, QString{ errc::StoreFull });
        QCOMPARE(database->rollbackToSavepoint().error().code, QString{ errc::StoreFull });
        QCOMPARE(database->commit().error().code, QString{ errc::StoreFull });
        database->rollback();
        QCOMPARE(count(), 0);
        QVERIFY(database->begin());
        QVERIFY(database->run(insert, { u"x"_s }));
        QVERIFY(database->commit());
        QCOMPARE(count(), 1);
    }

    void aConstraintDoesNotStopTheTransaction()
    {
        QVERIFY(m_storage->begin());
        QCOMPARE(*appendOne(*m_storage), 1);
        QVERIFY(m_storage->setSavepoint());
        QVERIFY(!m_storage->append(logRow(1), {}));
        QVERIFY(m_storage->rollbackToSavepoint());
        QVERIFY(m_storage->releaseSavepoint());
        QCOMPARE(*appendOne(*m_storage), 2);
        QVERIFY(m_storage->commit());
        QCOMPARE(*m_storage->head(space), 2);
    }

    void transactionsDoNotNest()
    {
        QVERIFY(m_storage->begin());
        QVERIFY(!m_storage->begin());
        QVERIFY(appendOne(*m_storage));
        QVERIFY(m_storage->revokeUser(UserId{ u"jane"_s }, m_clock.wallNow())); // takes part in it
        QVERIFY(m_storage->commit());
        QCOMPARE(*m_storage->head(space), 1);
        m_storage->rollback(); // harmless without one
        QVERIFY(!m_storage->commit());
        QCOMPARE(*m_storage->head(space), 1);
    }

    // What is killed between two system calls of SQLite loses nothing that it has told us.
    void survivesBeingKilled()
    {
        const quint64 seed = QRandomGenerator::global()->generate64();
        qInfo() << "seed" << seed;
        Rng rng{ seed };
        const QString file = url(u"killed.db"_s);
        mustOpen(file, m_clock).reset();
        qint64 told = 0;
        int inside = 0; // kills that left a log to recover
        constexpr int rounds = 40;
        for (int round = 0; round < rounds; ++round) {
            QProcess child;
            child.start(
                QCoreApplication::applicationFilePath(), { u"--write-until-killed"_s, file });
            QVERIFY(child.waitForStarted());
            const qint64 enough = told + 1 + static_cast<qint64>(rng.below(200));
            while (told < enough) {
                if (!child.canReadLine())
                    QVERIFY2(child.waitForReadyRead(), child.readAllStandardError().constData());
                while (child.canReadLine())
                    told = child.readLine().trimmed().toLongLong();
            }
            child.kill();
            QVERIFY(child.waitForFinished());
            while (child.canReadLine()) { // a last line may be cut off
                const QByteArray line = child.readLine();
                if (line.endsWith('\n'))
                    told = line.trimmed().toLongLong();
            }
            inside += QFile{ path(u"killed.db-wal"_s) }.size() > 0 ? 1 : 0;

            const auto storage = mustOpen(file, m_clock);
            const qint64 head = *storage->head(space);
            QVERIFY2(head >= told, qPrintable(u"%1 of %2"_s.arg(head).arg(told)));
            qint64 seq = 0;
            const auto rows = *storage->log(space, 0, 1'000'000, 1'000'000'000);
            for (const LogRow &row : rows)
                QCOMPARE(row.seq, ++seq);
            QCOMPARE(seq, head);
            QCOMPARE(storage->opNumbers(client)->last, head); // in the same transaction
            QCOMPARE(static_cast<qint64>(*storage->hash(space)), head);
        }
        auto database = *Database::open(file);
        const auto verdict = database->first(
            u"PRAGMA integrity_check"_s, {}, [](const ResultRow &from) { return from.text(0); });
        QCOMPARE(**verdict, u"ok"_s);
        qInfo() << told << "events told," << inside << "of" << rounds << "kills left a log";
        QVERIFY(inside > rounds / 2);
    }

    // In a file it would be written for each mutation, and lie beside others' files.
    void whatASavepointMayTakeBackStaysInMemory()
    {
        const QDir openFiles{ u"/proc/self/fd"_s };
        if (!openFiles.exists())
            QSKIP("there is no /proc");
        QTemporaryDir directory;
        auto database = *Database::open(u"sqlite:"_s + directory.filePath(u"savepoint.db"_s));
        QVERIFY(database->makeDurable());
        QVERIFY(database->runScript(u"CREATE TABLE pages (n INTEGER PRIMARY KEY, text TEXT)"));
        QVERIFY(database->begin());
        for (int n = 0; n < 200; ++n)
            QVERIFY(
                database->run(u"INSERT INTO pages VALUES (?, ?)"_s, { n, QString{ 4000, u'a' } }));
        QVERIFY(database->commit());
        QVERIFY(database->begin());
        QVERIFY(database->setSavepoint());
        QVERIFY(database->run(u"UPDATE pages SET text = ?"_s, { QString{ 4000, u'b' } }));
        for (const QFileInfo &file : openFiles.entryInfoList(QDir::Files | QDir::System))
            QVERIFY2(!file.symLinkTarget().contains("etilqs"_L1), qPrintable(file.symLinkTarget()));
        QVERIFY(database->rollbackToSavepoint());
        QVERIFY(database->releaseSavepoint());
        QVERIFY(database->commit());
        const auto text = database->first(u"SELECT DISTINCT text FROM pages"_s, {},
            [](const ResultRow &from) { return from.text(0); });
        QCOMPARE(**text, QString(4000, u'a'));
    }

    void isFastEnough()
    {
        const auto storage = mustOpen(url(u"fast.db"_s), m_clock);
        QVERIFY(storage->saveProject(home, sampleProject()));
        Rng rng{ 7 };
        QElapsedTimer timer;
        timer.start();
        QVERIFY(storage->begin());
        for (int i = 0; i < 5000; ++i) {
            QVERIFY(storage->setSavepoint());
            QVERIFY(storage->insertIssue(anyIssue(rng, m_clock)));
            const qint64 seq = *appendOne(*storage, QByteArray(500, 'x'));
            QVERIFY(storage->setHash(space, static_cast<quint64>(seq)));
            QVERIFY(storage->saveOp({ client, seq }, { QByteArray(32, 'h'), QByteArray(60, 'r') }));
            QVERIFY(storage->releaseSavepoint());
        }
        QVERIFY(storage->commit());
        const double each = static_cast<double>(timer.nsecsElapsed()) / 5000 / 1000;
        timer.restart();
        const auto issues = storage->issues(lock);
        QCOMPARE(issues->size(), 5000);
        qInfo() << each << "us a mutation in a batch;" << timer.elapsed()
                << "ms to read 5000 issues";
        timer.restart();
        for (int i = 0; i < 200; ++i) {
            QVERIFY(storage->begin());
            QVERIFY(appendOne(*storage, QByteArray(500, 'x')));
            QVERIFY(storage->commit());
        }
        qInfo() << static_cast<double>(timer.nsecsElapsed()) / 200 / 1000
                << "us a commit of its own";
        QVERIFY(each < 5000); // a thousandfold would be a missing index
    }
};

// The child of survivesBeingKilled(): commits batches and says how far it has come.
static int writeUntilKilled(const QString &url)
{
    FakeClock clock;
    const auto storage = mustOpen(url, clock);
    Rng rng = Rng::fromSystem();
    for (;;) {
        if (!storage->begin())
            return 1;
        qint64 head = 0;
        for (quint64 n = 1 + rng.below(20); n > 0; --n) {
            if (!storage->setSavepoint())
                return 1;
            const auto seq
                = appendOne(*storage, QByteArray(static_cast<qsizetype>(rng.below(3000)), 'x'));
            if (!seq || !storage->saveOp({ client, *seq }, { "h", "r" })
                || !storage->setHash(space, static_cast<quint64>(*seq)))
                return 1;
            const bool undo = n > 1 && rng.below(5) == 0;
            if ((undo && !storage->rollbackToSavepoint()) || !storage->releaseSavepoint())
                return 1;
            if (!undo)
                head = *seq;
        }
        if (!storage->commit())
            return 1;
        std::printf("%lld\n", static_cast<long long>(head));
        std::fflush(stdout);
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication app{ argc, argv };
    const QStringList arguments = app.arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--write-until-killed"_s)
        return writeUntilKilled(arguments.at(2));
    TestStorage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storage.moc"
