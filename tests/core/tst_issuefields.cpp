// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/check.h"
#include "core/model/issuefields.h"
#include "core/model/project.h"
#include "core/model/relation.h"
#include "tests/support/randomvalues.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

Issue smallIssue()
{
    Issue issue;
    issue.id = IssueId{ u"i"_s };
    issue.project = ProjectId{ u"p"_s };
    issue.subject = u"S"_s;
    return issue;
}

const QString umlauts255 = QString{ 255, u'ä' };
QString emojis(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"🙂"_s;
    return text;
}

QStringList manyLabels(int count)
{
    QStringList labels;
    for (int i = 0; i < count; ++i)
        labels.append(u"l%1"_s.arg(i, 4, 10, QLatin1Char{ '0' }));
    return labels;
}

} // namespace

class TestIssueFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsFoundByItsKey()
    {
        QSet<QString> keys;
        for (const FieldInfo &info : issueFields()) {
            QCOMPARE(&fieldInfo(info.field), &info);
            QCOMPARE(findField(QString{ info.key }), &info);
            QCOMPARE(findField(
                         std::string_view{ info.key.data(), static_cast<size_t>(info.key.size()) }),
                &info);
            QVERIFY(info.label && *info.label);
            keys.insert(info.key);
        }
        QCOMPARE(keys.size(), 29);
        for (const QString &key : { u""_s, u"Subject"_s, u"subjec"_s, u"subjects"_s, u"id"_s,
                 u"sübject"_s, QString{ 40, u'x' }, u"statuſ"_s })
            QVERIFY2(!findField(key), qPrintable(key));
        QVERIFY(!findField(std::string_view{}));
    }

    // Every member of Issue but id, name, project and extra has its row: what all rows copy is all.
    void rowsCoverTheIssue()
    {
        const quint64 seed = RandomValues::seed();
        RandomValues random{ seed };
        for (int i = 0; i < 100; ++i) {
            const Issue issue = random.issue();
            Issue copy;
            copy.id = issue.id;
            copy.name = issue.name;
            copy.project = issue.project;
            for (const FieldInfo &info : issueFields()) {
                info.set(copy, info.get(issue));
                QVERIFY(info.get(copy) == info.get(issue));
            }
            QVERIFY(copy == issue);
            const auto checked = checkIssue(issue);
            QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
        }
    }

    void wrongTypesLeaveTheFieldAlone()
    {
        const QList<FieldValue> all{ FieldValue{}, u"x"_s, qint64{ 3 }, 2.5,
            QStringList{ u"a"_s } };
        for (const FieldInfo &info : issueFields()) {
            for (const FieldValue &value : all) {
                Issue issue = smallIssue();
                issue.assignee = UserId{ u"a"_s };
                const FieldValue before = info.get(issue);
                info.set(issue, value);
                const FieldValue after = info.get(issue);
                QVERIFY2(after == before || after == value, info.key.data());
                const bool rightType = value.index() == 0 ? info.nullable
                                                          : before.index() == value.index()
                        || (info.nullable && after.index() == value.index());
                QVERIFY2(rightType == (after == value) || after == before, info.key.data());
            }
        }
        Issue issue = smallIssue();
        fieldInfo(Field::Subject).set(issue, FieldValue{});
        QCOMPARE(issue.subject, u"S"_s);
        fieldInfo(Field::Severity).set(issue, qint64{ 4 });
        fieldInfo(Field::Severity).set(issue, 4.5);
        QCOMPARE(issue.severity, std::optional<qint64>{ 4 });
        fieldInfo(Field::Severity).set(issue, FieldValue{});
        QVERIFY(!issue.severity);
    }

    void emptyNullableTextIsNull()
    {
        Issue issue = smallIssue();
        QVERIFY(fieldValue(issue, Field::Assignee) == FieldValue{});
        QVERIFY(fieldValue(issue, Field::Description) == FieldValue{ QString{} });
        issue.assignee = UserId{ u"a"_s };
        QVERIFY(fieldValue(issue, Field::Assignee) == FieldValue{ u"a"_s });
    }

    void checksValues_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<FieldValue>("value");
        QTest::addColumn<QString>("code"); // empty: good
        const auto row = [](const char *name, Field field, const FieldValue &value,
                             QLatin1StringView code = {}) {
            QTest::newRow(name) << field << value << QString{ code };
        };
        const auto bad = errc::Validation;
        row("subject of 1", Field::Subject, u"x"_s);
        row("subject of 255", Field::Subject, umlauts255);
        row("subject of 255 beyond the BMP", Field::Subject, emojis(255));
        row("subject with directional marks", Field::Subject, u"a\u200eb\u200f"_s);
        row("subject of 0", Field::Subject, QString{}, bad);
        row("subject of 256", Field::Subject, QString{ umlauts255 + u'x' }, bad);
        row("subject of spaces", Field::Subject, u" \u00a0\u2003"_s, bad);
        row("subject of two lines", Field::Subject, u"a\nb"_s, bad);
        row("subject with a line separator", Field::Subject, u"a\u2028b"_s, bad);
        row("subject with a tab", Field::Subject, u"a\tb"_s, bad);
        row("subject with NUL", Field::Subject, QString{ u"a"_s + QChar{ u'\0' } }, bad);
        row("subject with DEL", Field::Subject, u"a\u007f"_s, bad);
        row("subject with C1", Field::Subject, u"a\u0085"_s, bad);
        row("subject with half an emoji", Field::Subject, u"a🙂"_s.left(2), bad);
        row("subject with the other half", Field::Subject, u"🙂a"_s.mid(1), bad);
        row("subject with RLO", Field::Subject, u"a\u202eb"_s, bad);
        row("subject with an isolate", Field::Subject, u"a\u2066b"_s, bad);
        row("subject null", Field::Subject, {}, bad);
        row("subject as number", Field::Subject, qint64{ 1 }, bad);

        row("empty description", Field::Description, QString{});
        row("description of 32,768 bytes", Field::Description, QString{ 16'384, u'ä' });
        row("description of 32,769 bytes", Field::Description,
            QString{ QString{ 16'384, u'ä' } + u'x' }, bad);
        row("description of emojis", Field::Description, emojis(8'192));
        row("description of lines", Field::Description, u"a\n\tb\n"_s);
        row("description with CR", Field::Description, u"a\r\nb"_s, bad);
        row("description with half an emoji", Field::Description, u"🙂"_s.left(1), bad);
        row("description with ESC", Field::Description, u"\u001b[1m"_s, bad);

        row("status", Field::Status, u"Anything"_s);
        row("empty status", Field::Status, QString{}, bad);
        row("no resolution", Field::Resolution, {});
        row("resolution of 64", Field::Resolution, QString{ 64, u'x' });
        row("resolution of 65", Field::Resolution, QString{ 65, u'x' }, bad);
        row("empty resolution", Field::Resolution, QString{}, bad);
        row("priority", Field::Priority, u"Urgent"_s);
        row("other priority", Field::Priority, u"urgent"_s, bad);

        row("assignee", Field::Assignee, u"jane.d+x@example.com"_s);
        row("no assignee", Field::Assignee, {});
        row("assignee with a slash", Field::Assignee, u"a/b"_s, errc::BadId);
        row("assignee with two dots", Field::Assignee, u"a..b"_s, errc::BadId);
        row("assignee of 64", Field::Assignee, QString{ 64, u'x' });
        row("assignee of 65", Field::Assignee, QString{ 65, u'x' }, errc::BadId);
        row("assignee with a space", Field::Assignee, u"a b"_s, errc::BadId);
        row("assignee with an umlaut", Field::Assignee, u"jürgen"_s, errc::BadId);
        row("parent", Field::Parent, u"018f-1"_s);
        row("parent with a slash", Field::Parent, u"../x"_s, errc::BadId);

        row("50 labels", Field::Labels, manyLabels(50));
        row("51 labels", Field::Labels, manyLabels(51), bad);
        row("label of 64", Field::Labels, QStringList{ QString{ 64, u'x' } });
        row("label of 65", Field::Labels, QStringList{ QString{ 65, u'x' } }, bad);
        row("empty label", Field::Labels, QStringList{ QString{} }, bad);
        row("label twice", Field::Labels, QStringList{ u"a"_s, u"a"_s }, bad);
        row("labels in disorder", Field::Labels, QStringList{ u"b"_s, u"a"_s }, bad);
        row("labels null", Field::Labels, {}, bad);
        row("labels as text", Field::Labels, u"a"_s, bad);
        row("subject as set", Field::Subject, QStringList{}, bad);
        row("watchers", Field::Watchers, QStringList{ u"a@b"_s, u"c"_s });
        row("watcher with a slash", Field::Watchers, QStringList{ u"a/b"_s }, errc::BadId);
        row("relations", Field::Relations, QStringList{ u"blocks:i"_s, u"duplicates:j"_s });
        row("relation of another kind", Field::Relations, QStringList{ u"clones:i"_s }, bad);
        row("relation to nothing", Field::Relations, QStringList{ u"blocks:"_s }, bad);
        row("relation to a path", Field::Relations, QStringList{ u"blocks:a/b"_s }, bad);

        row("due date", Field::DueDate, u"2028-02-29"_s);
        row("no such day", Field::DueDate, u"2026-02-29"_s, bad);
        row("day in another form", Field::DueDate, u"2026-2-9"_s, bad);
        row("day with a time", Field::DueDate, u"2026-02-09T00:00"_s, bad);
        row("year 0", Field::DueDate, u"0000-01-01"_s, bad);
        row("foreign digits", Field::DueDate, u"२०२६-01-01"_s, bad);

        row("severity 1", Field::Severity, qint64{ 1 });
        row("severity 10", Field::Severity, qint64{ 10 });
        row("severity 0", Field::Severity, qint64{ 0 }, bad);
        row("severity 11", Field::Severity, qint64{ 11 }, bad);
        row("severity 3.0", Field::Severity, 3.0, bad);
        row("severity as text", Field::Severity, u"3"_s, bad);
        row("version 2^53", Field::Version, qint64{ 1 } << 53);
        row("version 2^53 + 1", Field::Version, (qint64{ 1 } << 53) + 1, bad);
        row("version -1", Field::Version, qint64{ -1 }, bad);
        row("lat 90", Field::Lat, 90.0);
        row("lat 90.1", Field::Lat, 90.1, bad);
        row("lat NaN", Field::Lat, std::nan(""), bad);
        row("lat infinite", Field::Lat, HUGE_VAL, bad);
        row("lat as integer", Field::Lat, qint64{ 1 }, bad);
        row("lng -180", Field::Lng, -180.0);
        row("lng 181", Field::Lng, 181.0, bad);

        row("rank", Field::Rank, u"a0V"_s);
        row("no rank", Field::Rank, QString{});
        row("rank of 64", Field::Rank, QString{ 64, u'a' });
        row("rank of 65", Field::Rank, QString{ 65, u'a' }, bad);
        row("rank with a bar", Field::Rank, u"0|a"_s, bad);
    }
    void checksValues()
    {
        QFETCH(Field, field);
        QFETCH(FieldValue, value);
        QFETCH(QString, code);
        const FieldInfo &info = fieldInfo(field);
        const auto checked = checkValue(info, value);
        QCOMPARE(checked.ok() ? QString{} : checked.error().code, code);
        if (!checked) {
            QCOMPARE(checked.error().field, QString{ info.key });
            QVERIFY(checked.error().message.startsWith(info.key + ": "_L1));
            QVERIFY(checked.error().message.size() < 300);
        }
    }

    void checksIssues()
    {
        QVERIFY(checkIssue(smallIssue()).ok());
        const auto failure = [](auto change) {
            Issue issue = smallIssue();
            change(issue);
            const auto checked = checkIssue(issue);
            return checked ? QString{} : checked.error().code + u' ' + checked.error().field;
        };
        QCOMPARE(failure([](Issue &i) { i.id = {}; }), u"BAD_ID id"_s);
        QCOMPARE(failure([](Issue &i) { i.project = ProjectId{ u"a/b"_s }; }), u"BAD_ID project"_s);
        QCOMPARE(failure([](Issue &i) { i.subject.clear(); }), u"VALIDATION subject"_s);
        QCOMPARE(failure([](Issue &i) { i.type.clear(); }), u"VALIDATION type"_s);
        QCOMPARE(failure([](Issue &i) { i.reporter = UserId{ u"a b"_s }; }), u"BAD_ID reporter"_s);
        QCOMPARE(failure([](Issue &i) { i.parent = i.id; }), u"VALIDATION parent"_s);
        QCOMPARE(
            failure([](Issue &i) { i.relations = { u"blocks:i"_s }; }), u"VALIDATION relations"_s);
        // What the server sets anew is not looked at.
        QCOMPARE(failure([](Issue &i) { i.version = -3; }), QString{});
    }

    void normalizesSets()
    {
        QCOMPARE(normalizedSet({ u"b"_s, u""_s, u"a"_s, u"b"_s }), QStringList({ u"a"_s, u"b"_s }));
        QCOMPARE(normalizedSet({}), QStringList{});
    }

    void parsesRelations()
    {
        const auto relation = Relation::fromString(u"duplicates:018f-2");
        QVERIFY(relation.has_value());
        QVERIFY((*relation == Relation{ RelationKind::Duplicates, IssueId{ u"018f-2"_s } }));
        QCOMPARE(relation->toString(), u"duplicates:018f-2"_s);
        for (const auto text : { u"", u"blocks", u"blocks:", u":i", u"Blocks:i", u"blocks:a b" })
            QVERIFY(!Relation::fromString(text));
    }

    void unixLineEnds()
    {
        QCOMPARE(withUnixLineEnds(u"a\r\nb\rc\n\r\n"_s), u"a\nb\nc\n\n"_s);
        QCOMPARE(withUnixLineEnds(u"a\nb"_s), u"a\nb"_s);
    }
};

QTEST_GUILESS_MAIN(TestIssueFields)
#include "tst_issuefields.moc"
