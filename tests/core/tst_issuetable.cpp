// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/issuesnapshot.h"
#include "core/sync/issuekeys.h"
#include "tests/support/randomvalues.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

// Everything that comes over the wire, and what no row can hold.
Issue randomIssue(RandomValues &random, const IssueId &id)
{
    Issue issue = random.issue();
    issue.id = id;
    if (random.chance(0.1))
        issue.modifiedAt = u"2026-11-0%1T12:00:00+02:00"_s.arg(random.number(1, 9));
    if (random.chance(0.05))
        issue.extra.insert({ u"new"_s, "{\"a\":1}" });
    if (random.chance(0.02))
        issue.labels = { u"a\nb"_s, u"c"_s };
    if (random.chance(0.02))
        issue.room = QString(70'000, u'x');
    if (random.chance(0.02))
        issue.rank = QString(70'000, u'x');
    if (random.chance(0.02))
        issue.description = QString(600'000, u'ü');
    if (random.chance(0.1))
        issue.commentCount = random.number(0, 5);
    if (random.chance(0.02))
        issue.version = -1;
    return issue;
}

QString changedFields(const Issue &a, const Issue &b)
{
    QStringList fields;
    for (const FieldInfo &info : issueFields()) {
        if (info.get(a) != info.get(b))
            fields << info.key;
    }
    return fields.join(u", "_s) + (a.extra == b.extra ? u""_s : u" extra"_s);
}

QString differences(const IssueTable &table, const QHash<IssueId, Issue> &expected)
{
    if (table.count() != expected.size())
        return u"%1 issues, not %2"_s.arg(table.count()).arg(expected.size());
    QSet<int> places;
    for (const Issue &issue : expected) {
        const int slot = table.indexOf(issue.id);
        if (!table.isLive(slot) || places.contains(slot))
            return u"%1 is in no slot of its own"_s.arg(issue.id.toString());
        places.insert(slot);
        if (table.value(slot) != issue || table.at(slot) != issue || *table.find(issue.id) != issue)
            return u"%1 has changed: %2"_s.arg(
                issue.id.toString(), changedFields(issue, table.value(slot)));
    }
    int visited = 0;
    QString wrong;
    table.forEach([&](int slot, const Issue &issue) {
        ++visited;
        if (table.indexOf(issue.id) != slot || expected.value(issue.id) != issue)
            wrong = u"slot %1 is visited with another issue"_s.arg(slot);
    });
    return visited == expected.size() ? wrong : u"%1 issues visited"_s.arg(visited);
}

// The first slot that is not in the order of isNewestFirst(); -1: all are.
int misplaced(const IssueTable &table)
{
    using Place = std::pair<quint64, quint64>;
    Place before{ ~quint64{ 0 }, ~quint64{ 0 } };
    for (int slot = 0; slot < table.slotCount(); ++slot) {
        const Issue issue = table.value(slot);
        const Place place{ timeKey(unitsOf(issue.modifiedAt)), numberKey(unitsOf(issue.name)) };
        if (!table.isLive(slot) || place > before)
            return slot;
        before = place;
    }
    return -1;
}

} // namespace

class TestIssueTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatWasPut()
    {
        RandomValues random{ RandomValues::seed() };
        IssueTable table;
        QHash<IssueId, Issue> expected;
        QList<IssueId> ids;
        for (int i = 0; i < 700; ++i)
            ids << IssueId{ random.uuid() };
        ids << IssueId{ u"ünïcode-ïd"_s } << IssueId{ u"short"_s };
        QTemporaryDir folder;
        for (int step = 0; step < 6'000; ++step) {
            const IssueId id = ids.at(random.number(0, ids.size() - 1));
            const bool isNewestFirst = table.isNewestFirst() && !table.contains(id);
            if (random.chance(0.3)) {
                QCOMPARE(table.remove(id), expected.remove(id) > 0);
                QVERIFY(!table.contains(id) && !table.find(id));
            } else {
                expected.insert(id, randomIssue(random, id));
                table.put(expected.value(id));
                QVERIFY(!table.isNewestFirst());
            }
            QVERIFY(isNewestFirst || !table.isNewestFirst());
            if (step % 500 == 499)
                QCOMPARE(differences(table, expected), QString{});
            if (step % 2'000 == 1'999) { // and on it goes, on a mapped file
                const QString path = folder.filePath(u"%1"_s.arg(step));
                const auto sum = IssueSnapshot::write(path, table);
                QVERIFY(sum.ok());
                auto read = IssueSnapshot::read(path, *sum);
                QVERIFY(read.ok());
                QCOMPARE(differences(*read, expected), QString{});
                QVERIFY(read->isNewestFirst());
                QCOMPARE(misplaced(*read), -1);
                table = *std::move(read);
                QVERIFY(table.isNewestFirst());
            }
        }
        QCOMPARE(differences(table, expected), QString{});
    }

    // In the order of the fields: one that pack() forgets would come back empty.
    void holdsEveryField()
    {
        RandomValues random{ RandomValues::seed() };
        for (const FieldInfo &info : issueFields()) {
            Issue issue;
            issue.id = IssueId{ u"id"_s };
            issue.project = ProjectId{ u"p"_s };
            for (int i = 0; i < 20; ++i) {
                info.set(issue, random.value(info));
                IssueTable table;
                table.put(issue);
                QCOMPARE(info.get(table.value(0)), info.get(issue));
                Issue part;
                table.read(0, part, IssueParts{ info.field });
                QCOMPARE(info.get(part), info.get(issue));
            }
        }
    }

    // JSON would not keep it, so no file does; but here it stays as it was typed.
    void holdsHalfACharacter()
    {
        Issue issue;
        issue.id = IssueId{ u"id"_s };
        for (QString *member : { &issue.subject, &issue.description, &issue.name }) {
            *member = u"half "_s + QChar(0xd83d);
            IssueTable table;
            table.put(issue);
            QCOMPARE(table.value(0), issue);
            member->clear();
        }
    }

    void copiesGoTheirOwnWay()
    {
        RandomValues random{ RandomValues::seed() };
        IssueTable table;
        QHash<IssueId, Issue> expected;
        QList<IssueId> ids;
        const auto change = [&](IssueTable &which, QHash<IssueId, Issue> &its) {
            for (int i = 0; i < 400; ++i) {
                const IssueId id = ids.at(random.number(0, ids.size() - 1));
                its.insert(id, randomIssue(random, id));
                which.put(its.value(id));
            }
        };
        for (int i = 0; i < 1'200; ++i)
            ids << IssueId{ random.uuid() };
        change(table, expected);
        const IssueTable before{ table };
        const QHash<IssueId, Issue> expectedBefore = expected;
        IssueTable other{ table };
        QHash<IssueId, Issue> expectedOther = expected;
        for (int round = 0; round < 3; ++round) {
            change(table, expected);
            change(other, expectedOther);
        }
        QCOMPARE(differences(before, expectedBefore), QString{});
        QCOMPARE(differences(other, expectedOther), QString{});
        QCOMPARE(differences(table, expected), QString{});
    }

    // What many changes leave behind is tidied up on the way.
    void wasteHasABound()
    {
        IssueTable table;
        Issue issue;
        for (int i = 0; i < 60'000; ++i) {
            issue.id = IssueId{ QString::number(i * 7'919 % 1'000) };
            issue.subject = u"Edited for the %1th time, and it says so at some length"_s.arg(i);
            issue.description = i % 3 == 0 ? QString(300, QChar('a' + i % 26)) : issue.subject;
            table.put(issue);
        }
        QVERIFY2(table.textBytes() < 3'000'000, qPrintable(QString::number(table.textBytes())));
        QCOMPARE(table.count(), 1'000);
    }

    void referencesLiveOn()
    {
        IssueTable table;
        Issue issue;
        for (int i = 0; i < 5'000; ++i) {
            issue.id = IssueId{ QString::number(i) };
            issue.subject = issue.id.toString();
            table.put(issue);
        }
        const Issue &first = table.at(0);
        for (int i = 1; i < 1'000; ++i)
            QCOMPARE(table.at(i).subject, QString::number(i));
        QCOMPARE(first.subject, u"0"_s);
        issue.id = IssueId{ u"0"_s };
        issue.subject = u"another"_s;
        table.put(issue);
        QCOMPARE(table.at(0).subject, u"another"_s);
        table.put(table.at(1)); // of its own
        QCOMPARE(table.at(1).subject, u"1"_s);
    }

    void refusesOtherFiles()
    {
        RandomValues random{ RandomValues::seed() };
        IssueTable table;
        for (int i = 0; i < 600; ++i)
            table.put(randomIssue(random, IssueId{ random.uuid() }));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"list"_s);
        const auto sum = IssueSnapshot::write(path, table);
        QVERIFY(sum.ok());
        QVERIFY(IssueSnapshot::read(path, *sum).ok());
        QVERIFY(!IssueSnapshot::read(path, *sum + 1));
        QVERIFY(!IssueSnapshot::read(folder.filePath(u"none"_s), *sum));
        QFile file{ path };
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        const auto tryBytes = [&](const QByteArray &bytes) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(bytes);
            file.close();
            QVERIFY(!IssueSnapshot::read(path, *sum));
        };
        for (int i = 0; i < 60; ++i) {
            QByteArray bytes = good;
            const auto at = random.number(0, bytes.size() - 1);
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << random.number(0, 7)));
            tryBytes(bytes);
        }
        for (const qsizetype size :
            { qsizetype{ 0 }, qsizetype{ 7 }, qsizetype{ 96 }, good.size() / 2, good.size() - 1 })
            tryBytes(good.first(size));
        tryBytes(good + 'x');
    }
};

QTEST_GUILESS_MAIN(TestIssueTable)
#include "tst_issuetable.moc"
