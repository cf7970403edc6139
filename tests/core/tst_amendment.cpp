// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/amendment.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const SpaceId space = projectSpace(ProjectId{ u"p"_s });

FieldChange change(const FieldValue &from, const FieldValue &to) { return ValueChange{ from, to }; }

Mutation edit(FieldChanges changes, const QString &group = {}, const QString &issue = u"i"_s)
{
    return { { ClientId{ u"c"_s }, 1 }, space,
        mutation::UpdateIssue{ IssueId{ issue }, std::move(changes) }, group };
}

} // namespace

class TestAmendment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsTyped()
    {
        QVERIFY(isTyped(edit({ { Field::Subject, change(u"a"_s, u"b"_s) } }).body));
        QVERIFY(isTyped(edit(
            { { Field::Description, change(u"a"_s, u"b"_s) }, { Field::Room, change({}, u"b"_s) } })
                            .body));
        QVERIFY(!isTyped(edit({ { Field::Status, change(u"Open"_s, u"Closed"_s) } }).body));
        QVERIFY(!isTyped(edit({ { Field::Subject, change(u"a"_s, u"b"_s) },
                                  { Field::Priority, change(u"Low"_s, u"High"_s) } })
                             .body));
        QVERIFY(!isTyped(edit({ { Field::Labels, SetChange{ { u"x"_s }, {} } } }).body));
        QVERIFY(!isTyped(mutation::AddComment{ IssueId{ u"i"_s }, CommentId{ u"c"_s }, u"x"_s }));
    }

    void knowsWhatGoesOn()
    {
        const Mutation first = edit({ { Field::Subject, change(u"a"_s, u"b"_s) } });
        const FieldChanges next{ { Field::Subject, change(u"b"_s, u"c"_s) } };
        QVERIFY(goesOn(first, edit(next)));
        QVERIFY(!goesOn(first, edit(next, {}, u"another"_s)));
        QVERIFY(!goesOn(first, edit(next, u"bulk"_s)));
        Mutation bulk = first;
        bulk.group = u"bulk"_s;
        QVERIFY(!goesOn(bulk, edit(next)));
        Mutation moved = edit(next);
        moved.space = projectSpace(ProjectId{ u"q"_s });
        QVERIFY(!goesOn(first, moved));
        // It begins elsewhere: its author had something else before him.
        QVERIFY(!goesOn(first, edit({ { Field::Subject, change(u"x"_s, u"c"_s) } })));
        // Nothing would be left of it.
        QVERIFY(!goesOn(first, edit({ { Field::Subject, change(u"b"_s, u"a"_s) } })));
        QVERIFY(!goesOn(first, edit({ { Field::Room, change(u"b"_s, u"c"_s) } })));
        FieldChanges more = next;
        more.emplace(Field::Room, change({}, u"r"_s));
        QVERIFY(!goesOn(first, edit(more)));
        QVERIFY(!goesOn(edit({ { Field::Labels, SetChange{ { u"x"_s }, {} } } }),
            edit({ { Field::Labels, SetChange{ { u"y"_s }, {} } } })));
    }

    // One member was set, the other only seen: the next one sets that. These are two edits.
    void halvesOfAGroupStayTwo()
    {
        const Mutation status = edit({ { Field::Status, change(u"Open"_s, u"Closed"_s) },
            { Field::Resolution, change({}, {}) } });
        const auto seen = change(u"Closed"_s, u"Closed"_s);
        QVERIFY(!goesOn(status,
            edit({ { Field::Status, seen }, { Field::Resolution, change({}, u"fixed"_s) } })));
        const Mutation next = edit({ { Field::Status, change(u"Closed"_s, u"Resolved"_s) },
            { Field::Resolution, change({}, {}) } });
        QVERIFY(goesOn(status, next));
        Mutation amended = status;
        amend(amended.body, next.body);
        QCOMPARE(amended,
            edit({ { Field::Status, change(u"Open"_s, u"Resolved"_s) },
                { Field::Resolution, change({}, {}) } }));
    }

    // What it started from may have changed meanwhile: somebody has discarded the one before it.
    void keepsTheBase()
    {
        Mutation edited = edit({ { Field::Subject, change(u"0"_s, u"b"_s) } });
        amend(edited.body, edit({ { Field::Subject, change(u"a"_s, u"c"_s) } }).body);
        QCOMPARE(edited, edit({ { Field::Subject, change(u"0"_s, u"c"_s) } }));
    }
};

QTEST_GUILESS_MAIN(TestAmendment)
#include "tst_amendment.moc"
