// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The promises of the merge core, for every sequence of a few steps that two people can take.

#include "core/sync/merge.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <functional>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

// Three fields, and three values of each.
using Values = std::vector<std::pair<Field, std::vector<FieldValue>>>;

FieldValue set(const QStringList &members) { return members; }

Values scalars()
{
    return { { Field::Subject, { u"a"_s, u"b"_s, u"c"_s } },
        { Field::Assignee, { FieldValue{}, u"jane"_s, u"ravi"_s } },
        { Field::Severity, { FieldValue{}, qint64{ 1 }, qint64{ 2 } } } };
}
Values groups()
{
    return { { Field::Status, { u"Open"_s, u"Resolved"_s, u"Closed"_s } },
        { Field::Resolution, { FieldValue{}, u"fixed"_s, u"wontfix"_s } },
        { Field::Lat, { FieldValue{}, 1.5, 2.5 } } };
}
Values sets()
{
    return { { Field::Labels, { set({}), set({ u"x"_s }), set({ u"x"_s, u"y"_s }) } },
        { Field::Watchers, { set({}), set({ u"jane"_s }), set({ u"ravi"_s }) } },
        { Field::Votes, { set({ u"jane"_s, u"ravi"_s }), set({ u"jane"_s }), set({}) } } };
}
Values texts() // lines that are all different: what is lost can be told
{
    return { { Field::Description,
                 { u"1\n2\n3\n4\n5"_s, u"A\n1\n2\n3\n4\n5"_s, u"1\n2\n3\n4\nE"_s } },
        { Field::Subject, { u"a"_s, u"b"_s, u"c"_s } },
        { Field::Labels, { set({}), set({ u"x"_s }), set({ u"y"_s }) } } };
}

struct Step // an edit of a field, or (field 3) he sends what he has and reads what is there
{
    size_t who = 0;
    size_t field = 0;
    size_t value = 0;
};

QString shown(const std::vector<Step> &steps)
{
    QStringList all;
    for (const Step &step : steps) {
        all += (step.who ? u"B "_s : u"A "_s)
            + (step.field == 3 ? u"sync"_s : u"f%1=v%2"_s.arg(step.field).arg(step.value));
    }
    return all.join(u", "_s);
}

struct Side
{
    Issue seen{}; // with what is pending
    std::vector<FieldChanges> pending{};
};

FieldChanges changesTo(const Issue &seen, Field field, const FieldValue &value)
{
    Issue to = seen;
    applyValues(to, { { field, value } });
    return diffIssues(seen, to);
}

QStringList newLines(const QString &from, const QString &to)
{
    QStringList lines = to.split(u'\n');
    const QStringList old = from.split(u'\n');
    lines.removeIf([&](const QString &line) { return old.contains(line); });
    return lines;
}

// The decision of the server, and what is wrong with it; empty: nothing.
QString decide(Issue &current, const FieldChanges &changes, bool &conflict)
{
    const Issue before = current;
    const IssueMerge merge = mergeIssue(current, changes);
    conflict = merge.hasConflict();
    if (conflict)
        return {};
    applyValues(current, resultingValues(merge));
    if (!resultingValues(mergeIssue(current, changes)).empty()
        || mergeIssue(current, changes).hasConflict())
        return u"sent again it changes something"_s;

    for (const FieldMerge &field : merge.fields) {
        const FieldInfo &info = fieldInfo(field.field);
        const FieldValue was = info.get(before);
        const FieldValue now = info.get(current);
        if (const auto *asSet = std::get_if<SetChange>(&changes.at(field.field))) {
            const QStringList had = std::get<QStringList>(was);
            const QStringList has = std::get<QStringList>(now);
            for (const QString &member : had + has + asSet->add + asSet->remove) {
                const bool expected = asSet->add.contains(member)
                    || (had.contains(member) && !asSet->remove.contains(member));
                if (has.contains(member) != expected)
                    return u"a member of a set is lost, or comes from nowhere"_s;
            }
            continue;
        }
        const auto &change = std::get<ValueChange>(changes.at(field.field));
        if (info.rule == MergeRule::Scalar && was != now && was != change.from)
            return u"a value is overwritten that its author had not seen"_s;
        // He decided on the whole group.
        for (const auto &[other, otherChange] : changes) {
            if (info.group == FieldGroup::None || fieldInfo(other).group != info.group
                || change.from == change.to)
                continue;
            const FieldValue there = fieldInfo(other).get(before);
            const auto &pair = std::get<ValueChange>(otherChange);
            if (was != now && there != pair.from && there != pair.to)
                return u"half of a group is changed beside what he had not seen"_s;
        }
        if (info.rule == MergeRule::Text) {
            const QString from = std::get<QString>(change.from);
            const QString to = std::get<QString>(change.to);
            const QString theirs = std::get<QString>(was);
            const QStringList lines = std::get<QString>(now).split(u'\n');
            for (const QString &line : newLines(from, to) + newLines(from, theirs)) {
                if (!lines.contains(line))
                    return u"a line that one side added is lost"_s;
            }
            for (const QString &line : newLines(to, from) + newLines(theirs, from)) {
                if (lines.contains(line))
                    return u"a line that one side removed is back"_s;
            }
        }
    }
    return {};
}

} // namespace

class TestMergeLaws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySequenceOfSteps_data()
    {
        QTest::addColumn<Values>("values");
        QTest::newRow("scalars") << scalars();
        QTest::newRow("groups") << groups();
        QTest::newRow("sets") << sets();
        QTest::newRow("texts") << texts();
    }
    // Two people, each of whom edits three fields or syncs: four steps, then both sync.
    void everySequenceOfSteps()
    {
        QFETCH(const Values, values);
        std::vector<Step> all;
        for (size_t who = 0; who < 2; ++who) {
            for (size_t field = 0; field < 3; ++field) {
                for (size_t value = 0; value < 3; ++value)
                    all.push_back({ who, field, value });
            }
            all.push_back({ who, 3, 0 });
        }
        const auto half = all.size() / 2; // A begins: B's beginnings are the same with other names
        int sequences = 0;
        int conflicts = 0;
        int concurrent = 0;
        for (size_t a = 0; a < half; ++a) {
            for (const Step &b : all) {
                for (const Step &c : all) {
                    for (const Step &d : all) {
                        const std::vector<Step> steps{ all[a], b, c, d, { 0, 3, 0 }, { 1, 3, 0 },
                            { 0, 3, 0 } };
                        const QString wrong = play(values, steps, conflicts, concurrent);
                        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u": "_s + shown(steps)));
                        ++sequences;
                    }
                }
            }
        }
        qInfo("%d sequences, %d decisions about what had changed meanwhile, %d conflicts",
            sequences, concurrent, conflicts);
        QVERIFY(concurrent > sequences / 4); // or they prove little
    }

    void theOrderOfArrivalIsNoMatter_data() { everySequenceOfSteps_data(); }
    // Up to three people edit the same thing at once. In whatever order that arrives: of two, both
    // orders conflict or neither; where nothing conflicts, it comes to the same.
    void theOrderOfArrivalIsNoMatter()
    {
        QFETCH(const Values, values);
        int same = 0;
        forEachStart(values, [&](const Issue &start) {
            std::vector<FieldChanges> edits;
            for (const auto &[field, list] : values) {
                for (const FieldValue &value : list) {
                    if (FieldChanges changes = changesTo(start, field, value); !changes.empty())
                        edits.push_back(std::move(changes));
                }
            }
            for (const FieldChanges &a : edits) {
                for (const FieldChanges &b : edits) {
                    const auto ab = arrive(start, { &a, &b });
                    const auto ba = arrive(start, { &b, &a });
                    if (ab.has_value() != ba.has_value() || (ab && *ab != *ba))
                        return false;
                    for (const FieldChanges &c : edits) {
                        std::array<const FieldChanges *, 3> order{ &a, &b, &c };
                        std::ranges::sort(order);
                        std::vector<Issue> results;
                        int ways = 0;
                        do {
                            ++ways;
                            if (auto result = arrive(start, { order.begin(), order.end() }))
                                results.push_back(std::move(*result));
                        } while (std::ranges::next_permutation(order).found);
                        for (const Issue &result : results) {
                            if (result != results.front())
                                return false;
                        }
                        same += std::ssize(results) == ways ? 1 : 0;
                    }
                }
            }
            return true;
        });
        qInfo("%d times three edits came to the same in each order", same);
        QVERIFY(same > 100);
    }

private:
    static QString play(
        const Values &values, const std::vector<Step> &steps, int &conflicts, int &concurrent)
    {
        Issue server;
        for (const auto &[field, list] : values)
            applyValues(server, { { field, list.front() } });
        std::array<Side, 2> sides{ Side{ server, {} }, Side{ server, {} } };
        std::array<Issue, 2> known{ server, server };
        for (const Step &step : steps) {
            Side &side = sides[step.who];
            if (step.field < 3) {
                const auto &[field, list] = values[step.field];
                FieldChanges changes = changesTo(side.seen, field, list[step.value]);
                if (changes.empty())
                    continue;
                applyChanges(side.seen, changes);
                side.pending.push_back(std::move(changes));
                continue;
            }
            for (const FieldChanges &changes : side.pending) {
                bool conflict = false;
                concurrent += server != known[step.who] ? 1 : 0;
                const Issue before = server;
                if (const QString wrong = decide(server, changes, conflict); !wrong.isEmpty())
                    return wrong;
                conflicts += conflict ? 1 : 0;
                // Nobody else has been there: then there is nothing to disagree about.
                if (conflict && before == known[step.who])
                    return u"a conflict with oneself"_s;
                if (before == known[step.who])
                    known[step.who] = server;
            }
            side = { server, {} };
            known[step.who] = server;
        }
        if (sides[0].seen != server || sides[1].seen != server)
            return u"they do not see the same"_s;
        return {};
    }

    // Nothing: one of them conflicted.
    static std::optional<Issue> arrive(
        const Issue &start, const std::vector<const FieldChanges *> &edits)
    {
        Issue current = start;
        for (const FieldChanges *changes : edits) {
            const IssueMerge merge = mergeIssue(current, *changes);
            if (merge.hasConflict())
                return {};
            applyValues(current, resultingValues(merge));
        }
        return current;
    }

    static void forEachStart(const Values &values, const std::function<bool(const Issue &)> &check)
    {
        for (const FieldValue &first : values[0].second) {
            for (const FieldValue &second : values[1].second) {
                for (const FieldValue &third : values[2].second) {
                    Issue start;
                    applyValues(start,
                        { { values[0].first, first }, { values[1].first, second },
                            { values[2].first, third } });
                    QVERIFY(check(start));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestMergeLaws)
#include "tst_mergelaws.moc"
