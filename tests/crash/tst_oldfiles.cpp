// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json.h"
#include "core/store/outboxexport.h"
#include "core/store/sqlitedatabase.h"
#include "core/store/sqlitestore.h"
#include "server/storage/database.h"
#include "server/storage/schema.h"
#include "server/storage/storage.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const WallTime now{ Milliseconds{ 1'768'473'000'000 } };
const ClientId client{ u"client-1"_s };
const SpaceId space = projectSpace(ProjectId{ u"p"_s });

OutboxRow typed(qint64 number, const QString &text)
{
    OutboxRow row;
    row.position = number;
    row.mutation = { { client, number }, space,
        mutation::AddComment{ IssueId{ u"i"_s }, CommentId{ u"c%1"_s.arg(number) }, text }, {} };
    return row;
}

void write(const QString &profile, const QString &text)
{
    SqliteStore store{ { profile, u"m"_s, 0, 0 } };
    QVERIFY(store.open(client, now));
    OutboxBatch batch;
    batch.client = client;
    batch.lastOp = 1;
    batch.put.push_back(typed(1, text));
    QVERIFY(store.applyOutbox(batch));
    QVERIFY(store.saveDrafts({ { u"draft"_s, u"half a sent"_s } }));
}

void change(const QString &file, const QStringList &statements)
{
    SqliteDatabase database;
    QVERIFY(database.open(file, SqliteDatabase::Durability::Full));
    for (const QString &sql : statements)
        QVERIFY2(database.execute(sql), qPrintable(sql));
}

// The outbox as the first version wrote it: no checksums of drafts and of the client.
void makeOld(const QString &profile)
{
    change(profile + u"/outbox.db"_s,
        { u"ALTER TABLE meta DROP COLUMN sum"_s, u"ALTER TABLE drafts DROP COLUMN sum"_s,
            u"PRAGMA user_version=1"_s, u"PRAGMA application_id=%1"_s.arg(0x4c530001) });
}

} // namespace

class tst_OldFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAProfileWithoutMarks();
    void addsChecksumsToAnOutbox();
    void savesWhatItCanOfADamagedOldOutbox();
    void exportsWhatANewerVersionWrote();
    void exportsWhatWasPutAside();
    void exportsNothingOfARunningProfile();
    void bringsAServerUpToDate();
};

// Of the first version, whose headers had no application_id.
void tst_OldFiles::opensAProfileWithoutMarks()
{
    QTemporaryDir dir;
    write(dir.path(), u"kept"_s);
    makeOld(dir.path());
    for (const QString &file : { u"/outbox.db"_s, u"/cache.db"_s })
        change(dir.path() + file, { u"PRAGMA application_id=0"_s });
    SqliteStore store{ { dir.path(), u"m"_s, 0, 0 } };
    const auto state = store.open(ClientId{ u"client-2"_s }, now);
    QVERIFY2(state, qPrintable(state ? QString{} : state.error().message));
    QVERIFY(state->notices.isEmpty());
    QCOMPARE(state->client, client);
    QVERIFY(state->outbox == std::vector<OutboxRow>{ typed(1, u"kept"_s) });
}

void tst_OldFiles::addsChecksumsToAnOutbox()
{
    QTemporaryDir dir;
    write(dir.path(), u"kept"_s);
    makeOld(dir.path());
    for (int i = 0; i < 2; ++i) { // once, and then it stays
        SqliteStore store{ { dir.path(), u"m"_s, 0, 0 } };
        const auto state = store.open(ClientId{ u"client-2"_s }, now);
        QVERIFY2(state, qPrintable(state ? QString{} : state.error().message));
        QVERIFY(state->notices.isEmpty());
        QCOMPARE(state->client, client);
        QCOMPARE(state->lastOp, 1);
        QVERIFY(state->outbox == std::vector<OutboxRow>{ typed(1, u"kept"_s) });
        QCOMPARE(state->drafts, (QMap<QString, QString>{ { u"draft"_s, u"half a sent"_s } }));
    }
    // They are what the present version writes.
    change(dir.path() + u"/outbox.db"_s, { u"UPDATE drafts SET text='half a cent'"_s });
    SqliteStore store{ { dir.path(), u"m"_s, 0, 0 } };
    const auto state = store.open(ClientId{ u"client-2"_s }, now);
    QVERIFY(state);
    QCOMPARE(state->client, client);
    QVERIFY(state->drafts.isEmpty());
}

void tst_OldFiles::savesWhatItCanOfADamagedOldOutbox()
{
    QTemporaryDir dir;
    write(dir.path(), u"kept"_s);
    makeOld(dir.path());
    change(dir.path() + u"/outbox.db"_s, { u"PRAGMA user_version=77"_s });
    SqliteStore store{ { dir.path(), u"m"_s, 0, 0 } };
    const auto state = store.open(ClientId{ u"client-2"_s }, now);
    QVERIFY2(state, qPrintable(state ? QString{} : state.error().message));
    QCOMPARE(state->notices.first().kind, StoreNotice::Kind::OutboxQuarantined);
    QCOMPARE(state->outbox.size(), size_t{ 1 });
    QCOMPARE(state->drafts.value(u"draft"_s), u"half a sent"_s);
}

// Tables, columns and values that this version does not know are written as they are.
void tst_OldFiles::exportsWhatANewerVersionWrote()
{
    QTemporaryDir dir;
    const QString text = u"Gr\u00fc\u00dfe \"\U0001F600\"\n{}"_s;
    write(dir.path(), text);
    const QString file = dir.path() + u"/outbox.db"_s;
    change(file,
        { u"ALTER TABLE outbox RENAME TO queue"_s,
            u"ALTER TABLE queue ADD COLUMN weight REAL DEFAULT 0.5"_s,
            u"CREATE TABLE \"odd \"\"name\"(bytes BLOB, missing TEXT)"_s,
            u"INSERT INTO \"odd \"\"name\" VALUES(x'ff00fe', NULL)"_s, u"PRAGMA user_version=7"_s,
            u"PRAGMA application_id=%1"_s.arg(0x4c530007) });
    SqliteStore store{ { dir.path(), u"m"_s, 0, 0 } };
    const auto refused = store.open(client, now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, errc::StoreNewer);
    QVERIFY(refused.error().message.contains("export-outbox"_L1));

    const auto exported = exportOutboxFile(file);
    QVERIFY2(exported, qPrintable(exported ? QString{} : exported.error().message));
    JsonDocument document;
    const auto json = document.parse(*exported);
    QVERIFY2(json, qPrintable(json ? QString{} : json.error().message));
    QCOMPARE((*json)["version"_L1].toInteger(), std::optional<qint64>{ 7 });
    QVERIFY((*json)["problem"_L1].isNull());
    const JsonView tables = (*json)["tables"_L1];
    const JsonView row = tables["queue"_L1].at(0);
    QCOMPARE(row["weight"_L1].toDouble(), std::optional<double>{ 0.5 });
    QCOMPARE(row["json"_L1]["mutation"_L1]["text"_L1].stringOrEmpty(), text);
    QCOMPARE(tables["drafts"_L1].at(0)["text"_L1].stringOrEmpty(), u"half a sent"_s);
    const JsonView odd = tables["odd \"name"_L1].at(0);
    QCOMPARE(odd["bytes"_L1].stringOrEmpty(), u"/wD+"_s);
    QVERIFY(odd["missing"_L1].isNull());
}

void tst_OldFiles::exportsWhatWasPutAside()
{
    QTemporaryDir dir;
    write(dir.path(), u"put aside"_s);
    {
        QFile file{ dir.path() + u"/outbox.db"_s };
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(60)); // the version in the header
        QVERIFY(file.write("\x01\x02\x03\x04") == 4);
    }
    SqliteStore store{ { dir.path(), u"m"_s, 0, 0 } };
    const auto state = store.open(ClientId{ u"client-2"_s }, now);
    QVERIFY2(state, qPrintable(state ? QString{} : state.error().message));
    QCOMPARE(state->notices.size(), 2); // it goes on as a new client
    QCOMPARE(state->notices.first().kind, StoreNotice::Kind::OutboxQuarantined);
    QCOMPARE(state->outbox.size(), size_t{ 1 }); // was saved out of it, and drafts
    QCOMPARE(state->drafts.value(u"draft"_s), u"half a sent"_s);
    const QString kept = state->notices.first().file;
    QVERIFY(kept.contains("20260115T103000"_L1)); // the day and time
    store.close();
    const auto exported = exportOutboxFile(kept);
    QVERIFY2(exported, qPrintable(exported ? QString{} : exported.error().message));
    QVERIFY(exported->contains("\"put aside\""));
}

void tst_OldFiles::exportsNothingOfARunningProfile()
{
    QTemporaryDir dir;
    write(dir.path(), u"text"_s);
    SqliteStore store{ { dir.path(), u"m"_s, 0, 0 } };
    QVERIFY(store.open(client, now));
    const auto exported = exportOutboxFile(dir.path() + u"/outbox.db"_s);
    QVERIFY(!exported);
    QCOMPARE(exported.error().code, errc::StoreLocked);
    QCOMPARE(exportOutboxFile(dir.path() + u"/none.db"_s).error().code, errc::Io);
}

// Schema 1 is the present one without the owners of replicas, the history of issues and the
// filters.
void tst_OldFiles::bringsAServerUpToDate()
{
    using namespace lockstep::server;
    QTemporaryDir dir;
    FakeClock clock;
    const QString url = u"sqlite:"_s + dir.path() + u"/server.db"_s;
    {
        auto storage = *Storage::open(url, clock);
        QVERIFY(storage->begin());
        QCOMPARE(storage->nextPlace(space)->seq, 1);
        QVERIFY(storage->append({ space, 1, u"issue_updated"_s, R"({"x":1})" }, { client, 1 }));
        QVERIFY(storage->saveOp({ client, 1 }, { "hash", "result" }));
        QVERIFY(storage->commit());
    }
    {
        auto database = *Database::open(url);
        QVERIFY(database->runScript(
            u"ALTER TABLE clients DROP COLUMN person;"
            "DROP INDEX events_by_issue;"
            "ALTER TABLE events DROP COLUMN issue;"
            "ALTER TABLE events DROP COLUMN bulk;"
            "DROP TABLE lost_values;"
            "DROP TABLE filters;"
            "DROP TABLE attachments; DROP TABLE uploads; DROP TABLE loose_files;"
            "DROP TABLE notifications; DROP TABLE settings;"
            "DROP TABLE followers; DROP TABLE reminders;"
            "DROP INDEX issues_by_due;"
            "DROP TABLE queue_projects; DROP TABLE queues;"
            "DROP TABLE sessions;"
            "DROP TABLE invitations;"
            "ALTER TABLE users DROP COLUMN verified;"
            "ALTER TABLE people DROP COLUMN former;"
            "ALTER TABLE refresh_tokens DROP COLUMN number;"
            "UPDATE meta SET value = '1' WHERE name = 'schema'"));
    }
    for (int i = 0; i < 2; ++i) { // once, and then it stays
        const auto storage = Storage::open(url, clock);
        QVERIFY2(storage, qPrintable(storage ? QString{} : storage.error().message));
        QCOMPARE(*(*storage)->head(space), 1);
        QCOMPARE((*storage)->op({ client, 1 })->value_or(OpRow{}).result, "result");
        QCOMPARE((*storage)->opNumbers(client)->last, 1 + i);
        QCOMPARE((*storage)->opNumbers(client)->owner.isNull(), i == 0);
        // The new column is of use.
        QVERIFY((*storage)->saveOp({ client, 2 + i }, { "hash", "result" }, UserId{ u"jane"_s }));
        QCOMPARE((*storage)->opNumbers(client)->owner, UserId{ u"jane"_s });
    }
    auto database = *Database::open(url);
    const auto version = database->first(u"SELECT value FROM meta WHERE name = 'schema'"_s, {},
        [](const ResultRow &from) { return static_cast<int>(from.integer(0)); });
    QCOMPARE(version->value_or(0), schemaVersion);
}

QTEST_GUILESS_MAIN(tst_OldFiles)
#include "tst_oldfiles.moc"
