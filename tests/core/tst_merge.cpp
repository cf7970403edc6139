// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/merge.h"

#include "core/base/rng.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace lockstep;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(lockstep::FieldChange)
Q_DECLARE_METATYPE(lockstep::FieldValue)

namespace {

FieldChange fromTo(FieldValue from, FieldValue to)
{
    return ValueChange{ std::move(from), std::move(to) };
}

FieldValue set(const QStringList &members) { return members; }

// Four values that the field may have, null first where it can be null.
std::vector<FieldValue> samples(const FieldInfo &info)
{
    switch (info.type) {
    case FieldType::Integer:
        return { FieldValue{}, qint64{ 1 }, qint64{ 5 }, qint64{ 10 } };
    case FieldType::Real:
        return { FieldValue{}, 1.5, 0.0, -40.25 };
    case FieldType::UserSet:
    case FieldType::LabelSet:
        return { set({}), set({ u"a"_s }), set({ u"a"_s, u"b"_s }), set({ u"b"_s, u"c"_s }) };
    case FieldType::RelationSet:
        return { set({}), set({ u"blocks:1"_s }), set({ u"blocks:1"_s, u"relates:2"_s }),
            set({ u"relates:2"_s }) };
    case FieldType::Markdown:
        return { u""_s, u"one\ntwo\nthree"_s, u"ONE\ntwo\nthree"_s, u"one\ntwo\nTHREE"_s };
    case FieldType::Date:
        return { FieldValue{}, u"2026-01-15"_s, u"2026-02-28"_s, u"2028-02-29"_s };
    default:
        break;
    }
    if (info.field == Field::Priority)
        return { u"Low"_s, u"Medium"_s, u"High"_s, u"Urgent"_s };
    if (info.nullable)
        return { FieldValue{}, u"a"_s, u"b"_s, u"c"_s };
    return { u"a"_s, u"b"_s, u"c"_s, u"d"_s };
}

std::vector<FieldInfo> editableFields()
{
    std::vector<FieldInfo> fields;
    std::ranges::copy_if(issueFields(), std::back_inserter(fields),
        [](const FieldInfo &info) { return isEditable(info.rule); });
    return fields;
}

Issue randomIssue(Rng &rng)
{
    Issue issue;
    for (const FieldInfo &info : editableFields()) {
        const auto values = samples(info);
        info.set(issue, values[static_cast<size_t>(rng.below(values.size()))]);
    }
    return issue;
}

IssueMerge mergeChange(const Issue &current, const Issue &from, const Issue &to)
{
    return mergeIssue(current, diffIssues(from, to));
}

std::map<Field, FieldVerdict> verdicts(const IssueMerge &merge)
{
    std::map<Field, FieldVerdict> verdicts;
    for (const FieldMerge &field : merge.fields)
        verdicts.emplace(field.field, field.verdict);
    return verdicts;
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldMergesByItsRule_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<FieldValue>("current");
        QTest::addColumn<FieldChange>("change");
        QTest::addColumn<FieldVerdict>("verdict");
        QTest::addColumn<FieldValue>("value");
        const auto row = [](const char *name, Field field, FieldValue current, FieldChange change,
                             FieldVerdict verdict, FieldValue value) {
            QTest::newRow(name) << field << current << change << verdict << value;
        };
        using V = FieldVerdict;
        const FieldValue null;

        row("a scalar nobody else touched", Field::Subject, u"a"_s, fromTo(u"a"_s, u"b"_s),
            V::Apply, u"b"_s);
        row("a scalar that has that value already", Field::Subject, u"b"_s, fromTo(u"a"_s, u"b"_s),
            V::Unchanged, u"b"_s);
        row("a scalar both changed", Field::Subject, u"c"_s, fromTo(u"a"_s, u"b"_s), V::Conflict,
            u"c"_s);
        row("a scalar I left alone", Field::Subject, u"c"_s, fromTo(u"a"_s, u"a"_s), V::Unchanged,
            u"c"_s);
        row("unassigned, taken by me", Field::Assignee, null, fromTo(null, u"me"_s), V::Apply,
            u"me"_s);
        row("unassigned by them, given on by me", Field::Assignee, null, fromTo(u"a"_s, u"b"_s),
            V::Conflict, null);
        row("both cleared it", Field::Assignee, null, fromTo(u"a"_s, null), V::Unchanged, null);
        row("a number is no text", Field::Severity, qint64{ 3 }, fromTo(u"3"_s, qint64{ 4 }),
            V::Conflict, qint64{ 3 });

        row("rank: the newest wins", Field::Rank, u"x"_s, fromTo(u"a"_s, u"m"_s), V::Apply, u"m"_s);
        row("rank: left alone", Field::Rank, u"x"_s, fromTo(u"a"_s, u"a"_s), V::Unchanged, u"x"_s);

        row("text nobody else touched", Field::Description, u"a"_s, fromTo(u"a"_s, u"b\nc"_s),
            V::Apply, u"b\nc"_s);
        row("text merges by lines", Field::Description, u"a\nb\nC"_s,
            fromTo(u"a\nb\nc"_s, u"A\nb\nc"_s), V::Merge, u"A\nb\nC"_s);
        row("text: theirs is in mine", Field::Description, u"a\nb\nC"_s,
            fromTo(u"a\nb\nc"_s, u"A\nb\nC"_s), V::Apply, u"A\nb\nC"_s);
        row("text: mine is in theirs", Field::Description, u"A\nb\nC"_s,
            fromTo(u"a\nb\nc"_s, u"A\nb\nc"_s), V::Unchanged, u"A\nb\nC"_s);
        row("text: the same line", Field::Description, u"a\nX\nc"_s,
            fromTo(u"a\nb\nc"_s, u"a\nY\nc"_s), V::Conflict, u"a\nX\nc"_s);
        const QString half = u"x"_s.repeated(16'000);
        row("text: together too long", Field::Description, u"a\nb\nc"_s + half,
            fromTo(u"a\nb\nc"_s, u"a"_s + half + half.first(1'000) + u"\nb\nc"_s), V::Conflict,
            u"a\nb\nc"_s + half);
        row("text: together just short enough", Field::Description, u"a\nb\nc"_s + half,
            fromTo(u"a\nb\nc"_s, u"a"_s + half + u"\nb\nc"_s), V::Merge,
            u"a"_s + half + u"\nb\nc"_s + half);

        row("a set gains and loses", Field::Labels, set({ u"a"_s, u"c"_s }),
            SetChange{ { u"b"_s }, { u"a"_s } }, V::Apply, set({ u"b"_s, u"c"_s }));
        row("a set that is so already", Field::Labels, set({ u"b"_s }),
            SetChange{ { u"b"_s }, { u"a"_s } }, V::Unchanged, set({ u"b"_s }));
        row("a set: what is removed and added stays", Field::Labels, set({}),
            SetChange{ { u"a"_s }, { u"a"_s } }, V::Apply, set({ u"a"_s }));
        row("a set: neither sorted nor without repetitions", Field::Labels, set({ u"b"_s }),
            SetChange{ { u"z"_s, u"a"_s, u"z"_s }, { u"x"_s, u"b"_s } }, V::Apply,
            set({ u"a"_s, u"z"_s }));
        row("full values of a set merge", Field::Labels, set({ u"a"_s, u"t"_s }),
            fromTo(set({ u"a"_s }), set({ u"m"_s })), V::Merge, set({ u"m"_s, u"t"_s }));
        row("full values of a set, one side", Field::Labels, set({ u"a"_s }),
            fromTo(set({ u"a"_s }), set({ u"m"_s })), V::Apply, set({ u"m"_s }));
        row("a scalar has no members", Field::Subject, u"a"_s, SetChange{ { u"b"_s }, {} },
            V::Conflict, u"a"_s);

        row("what the server sets", Field::Version, qint64{ 1 }, fromTo(qint64{ 1 }, qint64{ 2 }),
            V::Conflict, qint64{ 1 });
        row("what is fixed", Field::Reporter, u"a"_s, fromTo(u"a"_s, u"b"_s), V::Conflict, u"a"_s);
    }

    void aFieldMergesByItsRule()
    {
        QFETCH(const Field, field);
        QFETCH(const FieldValue, current);
        QFETCH(const FieldChange, change);
        QFETCH(const FieldVerdict, verdict);
        QFETCH(const FieldValue, value);
        const FieldMerge merge = mergeField(field, current, change);
        QCOMPARE(merge.field, field);
        QCOMPARE(merge.verdict, verdict);
        QVERIFY(merge.value == value);
    }

    void everyFieldKeepsTheLaws()
    {
        for (const FieldInfo &info : editableFields()) {
            const auto values = samples(info);
            for (const FieldValue &value : values)
                QVERIFY2(checkValue(info, value).ok(), info.key.data());
            for (const FieldValue &base : values) {
                for (const FieldValue &mine : values) {
                    QVERIFY(mergeValues(info.field, base, base, mine)
                        == (FieldMerge{ info.field, FieldVerdict::Unchanged, mine }));
                    QVERIFY(mergeValues(info.field, base, mine, mine)
                        == (FieldMerge{ info.field, FieldVerdict::Unchanged, mine }));
                    if (base != mine) {
                        QVERIFY2(mergeValues(info.field, base, mine, base)
                                == (FieldMerge{ info.field, FieldVerdict::Apply, mine }),
                            info.key.data());
                    }
                    for (const FieldValue &theirs : values) {
                        const auto one = mergeValues(info.field, base, mine, theirs);
                        const auto other = mergeValues(info.field, base, theirs, mine);
                        if (one.verdict == FieldVerdict::Conflict) {
                            QVERIFY(one.value == theirs);
                            QVERIFY(other.verdict == FieldVerdict::Conflict);
                            QVERIFY(info.rule == MergeRule::Scalar || info.rule == MergeRule::Text);
                            QVERIFY(base != mine && base != theirs && mine != theirs);
                        } else if (info.rule != MergeRule::NewestWins) {
                            QVERIFY2(one.value == other.value, info.key.data());
                        }
                    }
                }
            }
        }
    }

    void setsCommute()
    {
        const auto values = samples(fieldInfo(Field::Labels));
        for (const FieldValue &base : values) {
            for (const FieldValue &a : values) {
                for (const FieldValue &b : values) {
                    Issue from;
                    Issue toA;
                    Issue toB;
                    applyValues(from, { { Field::Labels, base } });
                    applyValues(toA, { { Field::Labels, a } });
                    applyValues(toB, { { Field::Labels, b } });
                    Issue first = from;
                    applyChanges(first, diffIssues(from, toA));
                    applyChanges(first, diffIssues(from, toB));
                    Issue second = from;
                    applyChanges(second, diffIssues(from, toB));
                    applyChanges(second, diffIssues(from, toA));
                    QCOMPARE(first.labels, second.labels);
                }
            }
        }
    }

    void differentFieldsNeverConflict()
    {
        const Issue base;
        for (const FieldInfo &mine : editableFields()) {
            for (const FieldInfo &theirs : editableFields()) {
                if (mine.field == theirs.field
                    || (mine.group != FieldGroup::None && mine.group == theirs.group))
                    continue;
                Issue my = base;
                mine.set(my, samples(mine).back());
                Issue current = base;
                theirs.set(current, samples(theirs).back());
                const IssueMerge merge = mergeChange(current, base, my);
                QVERIFY(!merge.hasConflict());
                QVERIFY(!merge.wasMerged());
                applyValues(current, resultingValues(merge));
                QVERIFY(mine.get(current) == mine.get(my));
                QVERIFY(theirs.get(current) == samples(theirs).back());
            }
        }
    }

    void theMembersOfAGroupConflictTogether()
    {
        Issue base;
        Issue mine = base;
        mine.status = u"Resolved"_s;
        mine.resolution = u"fixed"_s;
        mine.subject = u"Mine"_s;

        // They changed one member only.
        Issue current = base;
        current.resolution = u"wontfix"_s;
        IssueMerge merge = mergeChange(current, base, mine);
        QVERIFY(merge.hasConflict());
        QVERIFY(verdicts(merge)
            == (std::map<Field, FieldVerdict>{ { Field::Subject, FieldVerdict::Apply },
                { Field::Status, FieldVerdict::Conflict },
                { Field::Resolution, FieldVerdict::Conflict } }));
        QVERIFY(merge.fields[1].value == FieldValue{ u"Open"_s });
        QVERIFY(merge.fields[2].value == FieldValue{ u"wontfix"_s });

        // They came to the same status for another reason: only the reason is in question.
        current.status = u"Resolved"_s;
        merge = mergeChange(current, base, mine);
        QCOMPARE(verdicts(merge)[Field::Status], FieldVerdict::Unchanged);
        QCOMPARE(verdicts(merge)[Field::Resolution], FieldVerdict::Conflict);

        // Both did exactly the same.
        current.resolution = u"fixed"_s;
        merge = mergeChange(current, base, mine);
        QVERIFY(!merge.hasConflict());
        QVERIFY(
            resultingValues(merge) == (FieldValues{ { Field::Subject, FieldValue{ u"Mine"_s } } }));

        // One group does not touch the other.
        mine = base;
        mine.lat = 1.5;
        mine.status = u"Closed"_s;
        current = base;
        current.lat = 2.5;
        merge = mergeChange(current, base, mine);
        QCOMPARE(verdicts(merge)[Field::Lat], FieldVerdict::Conflict);
        QCOMPARE(verdicts(merge)[Field::Status], FieldVerdict::Apply);
    }

    // A pin that I moved east and they moved north is not north-east.
    void anUnchangedMemberSentAlongTakesPart()
    {
        Issue current;
        current.lat = 2.0;
        current.lng = 0.0;
        const FieldChanges changes{ { Field::Lat, fromTo(1.0, 1.0) },
            { Field::Lng, fromTo(0.0, 5.0) } };
        IssueMerge merge = mergeIssue(current, changes);
        QCOMPARE(verdicts(merge)[Field::Lat], FieldVerdict::Conflict);
        QCOMPARE(verdicts(merge)[Field::Lng], FieldVerdict::Conflict);

        current.lat = 1.0;
        merge = mergeIssue(current, changes);
        QCOMPARE(verdicts(merge)[Field::Lat], FieldVerdict::Unchanged);
        QCOMPARE(verdicts(merge)[Field::Lng], FieldVerdict::Apply);

        // I changed nothing in the end.
        current.lat = 2.0;
        current.lng = 5.0;
        QVERIFY(!mergeIssue(current, changes).hasConflict());
        QVERIFY(resultingValues(mergeIssue(current, changes)).empty());
    }

    void aMergedDescriptionIsReported()
    {
        Issue base;
        base.description = u"a\nb\nc"_s;
        Issue mine = base;
        mine.description = u"A\nb\nc"_s;
        mine.labels = { u"x"_s };
        Issue current = base;
        current.description = u"a\nb\nC"_s;
        const IssueMerge merge = mergeChange(current, base, mine);
        QVERIFY(merge.wasMerged());
        QVERIFY(!merge.hasConflict());
        applyValues(current, resultingValues(merge));
        QCOMPARE(current.description, u"A\nb\nC"_s);
        QCOMPARE(current.labels, QStringList{ u"x"_s });
    }

    // Every base, mine and theirs over three values of each half: what comes out is never a mixture
    // that nobody chose, and no change of either side gets lost without a conflict.
    void halvesOfAGroupNeverMixSilently()
    {
        const auto check = [](Field one, Field other, const std::vector<FieldValue> &ones,
                               const std::vector<FieldValue> &others) {
            std::vector<Issue> all;
            for (const FieldValue &a : ones) {
                for (const FieldValue &b : others) {
                    Issue issue;
                    applyValues(issue, { { one, a }, { other, b } });
                    all.push_back(issue);
                }
            }
            int conflicts = 0;
            for (const Issue &base : all) {
                for (const Issue &mine : all) {
                    const FieldChanges changes = diffIssues(base, mine);
                    QCOMPARE(changes.size(), size_t{ base == mine ? 0u : 2u });
                    Issue shown = base;
                    applyChanges(shown, changes);
                    QVERIFY(shown == mine);
                    for (const Issue &theirs : all) {
                        const IssueMerge merge = mergeIssue(theirs, changes);
                        if (merge.hasConflict()) {
                            QVERIFY(base != mine && base != theirs && mine != theirs);
                            ++conflicts;
                            continue;
                        }
                        Issue result = theirs;
                        applyValues(result, resultingValues(merge));
                        QVERIFY(result == mine || result == theirs);
                        for (const Field field : { one, other }) {
                            for (const Issue *side : { &mine, &theirs }) {
                                const FieldValue value = fieldValue(*side, field);
                                if (value != fieldValue(base, field))
                                    QVERIFY(fieldValue(result, field) == value);
                            }
                        }
                        // What only the seen half says is no change: it does not write.
                        if (base == theirs)
                            QVERIFY(result == mine);
                    }
                }
            }
            QVERIFY(conflicts > 0);
        };
        check(Field::Status, Field::Resolution, { u"Open"_s, u"In Review"_s, u"Closed"_s },
            { FieldValue{}, u"fixed"_s, u"wontfix"_s });
        check(Field::Lat, Field::Lng, { FieldValue{}, 1.5, 2.5 }, { FieldValue{}, 1.5, 2.5 });
    }

    void whatTheServerSetsIsAppliedButNotCompared()
    {
        Issue from;
        Issue to = from;
        to.version = 7;
        to.closedAt = u"2026-01-15T10:35:00Z"_s;
        to.reporter = UserId{ u"a"_s };
        QVERIFY(diffIssues(from, to).empty());
        applyValues(from, { { Field::Version, qint64{ 7 } }, { Field::ClosedAt, to.closedAt } });
        QCOMPARE(from.version, 7);
        QCOMPARE(from.closedAt, to.closedAt);
    }

    void randomIssuesKeepTheLaws()
    {
        const quint64 seed = QRandomGenerator::global()->generate64();
        qInfo() << "seed" << seed;
        Rng rng{ seed };
        int conflicts = 0;
        for (int i = 0; i < 20'000; ++i) {
            const Issue base = randomIssue(rng);
            const Issue mine = randomIssue(rng);
            Issue current = rng.below(2) == 0 ? randomIssue(rng) : base;
            const FieldChanges changes = diffIssues(base, mine);

            // What changed is all that changed.
            Issue shown = base;
            applyChanges(shown, changes);
            QVERIFY(shown == mine);
            QVERIFY(diffIssues(mine, mine).empty());

            const IssueMerge merge = mergeIssue(current, changes);
            QCOMPARE(merge.fields.size(), changes.size());
            if (current == base) {
                QVERIFY(!merge.hasConflict() && !merge.wasMerged());
                applyValues(current, resultingValues(merge));
                QVERIFY(current == mine);
            }
            conflicts += merge.hasConflict() ? 1 : 0;
            for (const FieldMerge &field : merge.fields) {
                const FieldValue now = fieldValue(current, field.field);
                if (field.verdict == FieldVerdict::Unchanged
                    || field.verdict == FieldVerdict::Conflict)
                    QVERIFY(field.value == now);
                // Nobody's edit of a scalar is overwritten unseen.
                if (fieldInfo(field.field).rule == MergeRule::Scalar
                    && field.verdict == FieldVerdict::Apply && current != mine)
                    QVERIFY(now == fieldValue(base, field.field));
            }
            // What has been applied is there: to apply it again changes nothing.
            if (!merge.hasConflict() && !merge.wasMerged()) {
                applyValues(current, resultingValues(merge));
                QVERIFY(resultingValues(mergeIssue(current, changes)).empty());
            }
        }
        QVERIFY(conflicts > 1'000);
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
