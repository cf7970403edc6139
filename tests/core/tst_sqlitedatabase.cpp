// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqlitedatabase.h"

#include <QTemporaryDir>
#include <QTest>

#include <string>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

using Durability = SqliteDatabase::Durability;

const QString insert = u"INSERT INTO t(key, value) VALUES(?, ?)"_s;

// An empty table, in memory or in a file.
class Table
{
public:
    explicit Table(const QString &file = u":memory:"_s)
    {
        if (!database.open(file, Durability::Full)
            || !database.execute(u"CREATE TABLE t(key PRIMARY KEY, value)"_s))
            qFatal("no table");
    }
    [[nodiscard]] qint64 rows()
    {
        return database.value(u"SELECT COUNT(*) FROM t"_s)->toLongLong();
    }

    SqliteDatabase database{};
};

} // namespace

class tst_SqliteDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsValuesAsTheyAre()
    {
        Table t;
        const QString text = u"Grün \U0001F600 and "_s + QChar{ 0 } + u" then"_s;
        const QByteArray blob{ "\xff\0\x01", 3 };
        const std::string utf8{ "caf\xc3\xa9" };
        QVERIFY(t.database.run(insert, 1, text));
        QVERIFY(t.database.run(insert, qint64{ 1 } << 62, blob));
        QVERIFY(t.database.run(insert, 3, utf8));
        QVERIFY(t.database.run(insert, 4, QVariant{ 0.5 }));
        QList<std::pair<qint64, QVariant>> read;
        QVERIFY(t.database.each(
            u"SELECT key, value FROM t ORDER BY rowid"_s, [&](const SqliteRow &row) {
                read.append({ row.integer(0), row.value(1) });
            }));
        QCOMPARE(read,
            (QList<std::pair<qint64, QVariant>>{
                { 1, text }, { qint64{ 1 } << 62, blob }, { 3, u"café"_s }, { 4, 0.5 } }));
        QCOMPARE(t.database.lastRowId(), 4);
    }

    // Outside of a transaction it is done when the statement ends: whoever wants no more rows has
    // to know whether it was.
    void tellsOfAFailureAfterTheLastRowThatIsWanted()
    {
        Table t;
        QVERIFY(t.database.execute(u"PRAGMA foreign_keys=ON"_s));
        QVERIFY(t.database.execute(
            u"CREATE TABLE child(of REFERENCES t(key) DEFERRABLE INITIALLY DEFERRED)"_s));
        const auto known = t.database.prepare(u"INSERT INTO child VALUES(1) RETURNING of"_s);
        QVERIFY(known);
        const auto addOne = [&] { return (*known)->each([](const SqliteRow &) { return false; }); };
        const auto refused = addOne();
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"FOREIGN KEY"_s),
            qPrintable(refused.error().message));
        QCOMPARE(t.database.value(u"SELECT COUNT(*) FROM child"_s)->toLongLong(), 0);
        QVERIFY(t.database.run(insert, 1, u"parent"_s));
        QVERIFY(addOne());
        QCOMPARE(t.database.value(u"SELECT COUNT(*) FROM child"_s)->toLongLong(), 1);
    }

    // SQL knows both: what was never written, and an empty text.
    void tellsNullFromEmpty()
    {
        Table t;
        QVERIFY(t.database.run(insert, 1, QString{}));
        QVERIFY(t.database.run(insert, 2, u""_s));
        QVERIFY(t.database.run(insert, 3, QByteArray{}));
        QVERIFY(t.database.run(insert, 4, ""_ba));
        QVERIFY(t.database.run(insert, 5, std::string{}));
        QVERIFY(t.database.run(insert, 6, QVariant{}));
        QList<qint64> null;
        QVERIFY(t.database.each(u"SELECT key FROM t WHERE value IS NULL"_s,
            [&](const SqliteRow &row) { null << row.integer(0); }));
        QCOMPARE(null, (QList<qint64>{ 1, 3, 6 }));
        QVERIFY(t.database.each(u"SELECT value FROM t WHERE key IN (1, 2) ORDER BY key"_s,
            [first = true](const SqliteRow &row) mutable {
                QCOMPARE(row.text(0).isNull(), first);
                first = false;
            }));
    }

    // What a visitor does not like ends the run and is its error; the table is free again.
    void stopsAtTheFirstError()
    {
        Table t;
        for (int key = 1; key <= 3; ++key)
            QVERIFY(t.database.run(insert, key, key));
        int seen = 0;
        const auto read = t.database.each(
            u"SELECT key FROM t ORDER BY key"_s, [&](const SqliteRow &row) -> Result<void> {
                ++seen;
                if (row.integer(0) == 2)
                    return Error{ errc::Parse, u"not a two"_s, {} };
                return {};
            });
        QVERIFY(!read);
        QCOMPARE(read.error().code, errc::Parse);
        QCOMPARE(seen, 2);
        QVERIFY(t.database.execute(u"DROP TABLE t"_s));
    }

    void tellsErrorsInOurCodes()
    {
        Table t;
        QVERIFY(t.database.run(insert, 1, 1));
        // No statement of ours does that to a sound file.
        QCOMPARE(t.database.run(insert, 1, 2).error().code, errc::StoreCorrupt);
        QCOMPARE(
            t.database.run(u"DELETE FROM gone WHERE key=?"_s, 1).error().code, errc::StoreCorrupt);
        QCOMPARE(t.database.run(u"SELEKT ?"_s, 1).error().code, errc::Io);
        QCOMPARE(t.database.run(insert, 1, 2, 3).error().code, errc::Io); // a value too many
        QVERIFY(t.database.run(insert, 2, 2)); // and it goes on
        QCOMPARE(t.rows(), 2);
        QVERIFY(t.database.execute(u"PRAGMA max_page_count=5"_s));
        QCOMPARE(t.database.run(insert, 3, QByteArray(100'000, 'x')).error().code, errc::StoreFull);
        t.database.close();
        QCOMPARE(t.database.run(insert, 4, 4).error().code, errc::Io);
        QCOMPARE(t.database.execute(insert).error().code, errc::Io);
    }

    void writesAllOrNothing()
    {
        Table t;
        const auto done = t.database.transaction([&]() -> Result<void> {
            if (const auto put = t.database.run(insert, 1, 1); !put)
                return put;
            return t.database.run(insert, 1, 1);
        });
        QVERIFY(!done);
        QCOMPARE(t.rows(), 0);
        QVERIFY(t.database.transaction([&] { return t.database.run(insert, 1, 1); }));
        QCOMPARE(t.rows(), 1);
    }

    // A file is looked at without making or changing anything.
    void opensAsItIs()
    {
        const QTemporaryDir dir;
        SqliteDatabase database;
        const QString file = dir.filePath(u"Grün.db"_s);
        QVERIFY(!database.openAsItIs(file));
        QVERIFY(!database.isOpen());
        QVERIFY(!QFile::exists(file));
        {
            Table t{ file };
            QVERIFY(t.database.run(insert, 1, u"one"_s));
        }
        QVERIFY(QFile::exists(file));
        QVERIFY(database.openAsItIs(file));
        QCOMPARE(database.value(u"SELECT value FROM t"_s)->toString(), u"one"_s);
        QVERIFY(!database.value(u"SELECT value FROM t WHERE key=2"_s)->isValid());
    }
};

QTEST_GUILESS_MAIN(tst_SqliteDatabase)
#include "tst_sqlitedatabase.moc"
