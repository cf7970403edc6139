// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/mutation.h"
#include "tests/support/randomvalues.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

Mutation withBody(MutationBody body)
{
    return { { ClientId{ u"c"_s }, 1 }, SpaceId{ u"project:p"_s }, std::move(body), {} };
}

Mutation withChange(Field field, FieldChange change)
{
    return withBody(mutation::UpdateIssue{ IssueId{ u"i"_s }, { { field, std::move(change) } } });
}

QString failure(const Mutation &mutation)
{
    const auto checked = checkMutation(mutation);
    return checked ? QString{} : checked.error().code + u' ' + checked.error().field;
}

} // namespace

class TestMutation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsEveryRandomMutation()
    {
        RandomValues random{ RandomValues::seed() };
        for (size_t kind = 0; kind < std::variant_size_v<MutationBody>; ++kind) {
            for (int i = 0; i < 200; ++i) {
                const auto checked = checkMutation(random.mutation(kind));
                QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
            }
        }
    }

    void tellsTheTouchedIssue()
    {
        const IssueId id{ u"i"_s };
        Issue issue;
        issue.id = id;
        QCOMPARE(touchedIssue(mutation::CreateIssue{ issue }), id);
        QCOMPARE(touchedIssue(mutation::UpdateIssue{ id, {} }), id);
        QCOMPARE(touchedIssue(mutation::DeleteIssue{ id, 1 }), id);
        QCOMPARE(touchedIssue(mutation::RestoreIssue{ id, {} }), id);
        QCOMPARE(touchedIssue(mutation::MoveIssue{ id, {} }), id);
        QCOMPARE(touchedIssue(mutation::AddComment{ id, {}, {} }), id);
        QCOMPARE(touchedIssue(mutation::EditComment{ id, {}, {}, {} }), id);
        QCOMPARE(touchedIssue(mutation::DeleteComment{ id, {} }), id);
        QVERIFY(touchedIssue(mutation::AddComment{}).isNull());
        QVERIFY(touchedIssue(mutation::ResolveConflict{}).isNull());
        QVERIFY(touchedIssue(mutation::SetMember{}).isNull());
        QVERIFY(touchedIssue(mutation::RemoveMember{}).isNull());
        QVERIFY(touchedIssue(mutation::UpdateProject{}).isNull());
    }

    void refusesBadOpsAndSpaces()
    {
        Mutation mutation = withBody(mutation::RemoveMember{ UserId{ u"u"_s } });
        QCOMPARE(failure(mutation), QString{});
        mutation.space = SpaceId{ u"user:u"_s };
        QCOMPARE(failure(mutation), u"VALIDATION space"_s);
        mutation.space = SpaceId{ u"project:a/b"_s };
        QCOMPARE(failure(mutation), u"BAD_ID space"_s);
        mutation.space = SpaceId{ u"project:p"_s };
        mutation.op.number = 0;
        QCOMPARE(failure(mutation), u"VALIDATION op"_s);
        mutation.op = { ClientId{ u"a/b"_s }, 1 };
        QCOMPARE(failure(mutation), u"BAD_ID op"_s);
        mutation.op.client = ClientId{ u"c"_s };
        mutation.group = u"a b"_s;
        QCOMPARE(failure(mutation), u"BAD_ID group"_s);

        Mutation resolve = withBody(mutation::ResolveConflict{ ConflictId{ u"c:1"_s } });
        QCOMPARE(failure(resolve), u"VALIDATION space"_s);
        resolve.space = SpaceId{ u"user:u"_s };
        QCOMPARE(failure(resolve), QString{});
        resolve.body = mutation::ResolveConflict{ ConflictId{ u"c"_s } };
        QCOMPARE(failure(resolve), u"VALIDATION id"_s);
    }

    void refusesBadIssues()
    {
        Issue issue;
        issue.id = IssueId{ u"i"_s };
        issue.project = ProjectId{ u"p"_s };
        QCOMPARE(failure(withBody(mutation::CreateIssue{ issue })), u"VALIDATION issue.subject"_s);
        issue.subject = u"S"_s;
        QCOMPARE(failure(withBody(mutation::CreateIssue{ issue })), QString{});
        issue.project = ProjectId{ u"q"_s };
        QCOMPARE(failure(withBody(mutation::CreateIssue{ issue })), u"VALIDATION issue.project"_s);
        QCOMPARE(
            failure(withBody(mutation::DeleteIssue{ IssueId{ u"../x"_s }, 1 })), u"BAD_ID id"_s);
        QCOMPARE(failure(withBody(mutation::MoveIssue{ IssueId{ u"i"_s }, {} })), u"BAD_ID to"_s);
    }

    void refusesBadChanges()
    {
        QCOMPARE(failure(withChange(Field::Subject, ValueChange{ u"a"_s, u"a\nb"_s })),
            u"VALIDATION changes.subject"_s);
        // What was there before is compared only, so that its limits do not matter; but without it
        // nobody could read the outbox.
        QCOMPARE(failure(withChange(Field::Subject, ValueChange{ u"a\nb"_s, u"a"_s })), QString{});
        QCOMPARE(failure(withChange(Field::Subject, ValueChange{ {}, u"a"_s })),
            u"VALIDATION changes.subject.from"_s);
        QCOMPARE(failure(withChange(Field::Severity, ValueChange{ u"3"_s, qint64{ 3 } })),
            u"VALIDATION changes.severity.from"_s);
        QCOMPARE(failure(withChange(Field::Assignee, ValueChange{ {}, u"u"_s })), QString{});
        QCOMPARE(failure(withChange(Field::Version, ValueChange{ qint64{ 1 }, qint64{ 2 } })),
            u"VALIDATION changes.version"_s);
        QCOMPARE(failure(withChange(Field::Labels, ValueChange{})), u"VALIDATION changes.labels"_s);
        QCOMPARE(failure(withChange(Field::Status, SetChange{})), u"VALIDATION changes.status"_s);
        QCOMPARE(failure(withChange(Field::Labels, SetChange{ { u"a"_s }, { u"a"_s } })),
            u"VALIDATION changes.labels"_s);
        QCOMPARE(failure(withChange(Field::Labels, SetChange{ { u"b"_s, u"a"_s }, {} })),
            u"VALIDATION changes.labels"_s);
        QCOMPARE(failure(withChange(Field::Labels, SetChange{ {}, { u"a\nb"_s } })), QString{});
        QCOMPARE(failure(withChange(Field::Watchers, SetChange{ { u"a/b"_s }, {} })),
            u"BAD_ID changes.watchers"_s);
        QCOMPARE(failure(withChange(Field::Parent, ValueChange{ {}, u"i"_s })),
            u"VALIDATION changes.parent"_s);
        QCOMPARE(failure(withChange(Field::Relations, SetChange{ { u"blocks:i"_s }, {} })),
            u"VALIDATION changes.relations"_s);
        QCOMPARE(
            failure(withChange(Field::Relations, SetChange{ { u"blocks:j"_s }, {} })), QString{});
    }

    void refusesBadTextsAndProjects()
    {
        const CommentId id{ u"c1"_s };
        QCOMPARE(failure(withBody(mutation::AddComment{ {}, id, {} })), u"VALIDATION text"_s);
        QCOMPARE(
            failure(withBody(mutation::EditComment{ {}, id, u"a"_s, {} })), u"VALIDATION to"_s);
        QCOMPARE(failure(withBody(mutation::AddComment{ IssueId{ u"/"_s }, id, u"a"_s })),
            u"BAD_ID issue"_s);
        QCOMPARE(failure(withBody(mutation::DeleteComment{ {}, {} })), u"BAD_ID id"_s);
        Project project;
        project.id = ProjectId{ u"p"_s };
        project.key = u"AB"_s;
        QCOMPARE(
            failure(withBody(mutation::UpdateProject{ project })), u"VALIDATION project.name"_s);
        project.name = u"N"_s;
        QCOMPARE(failure(withBody(mutation::UpdateProject{ project })), QString{});
        project.id = ProjectId{ u"q"_s };
        QCOMPARE(failure(withBody(mutation::UpdateProject{ project })), u"VALIDATION id"_s);
    }
};

QTEST_GUILESS_MAIN(TestMutation)
#include "tst_mutation.moc"
