// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/projectmerge.h"
#include "core/sync/projectedit.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

Project smallProject()
{
    Project project;
    project.id = ProjectId{ u"p"_s };
    project.key = u"LOCK"_s;
    project.name = u"Lockstep"_s;
    return project;
}

} // namespace

class TestProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheListsOfTheProtocol()
    {
        const Project project = smallProject();
        QStringList statuses;
        for (const StatusDefinition &status : project.statuses)
            statuses.append(status.name + u'=' + toKey(status.category));
        QCOMPARE(statuses,
            QStringList({ u"Open=open"_s, u"In Progress=active"_s, u"In Review=review"_s,
                u"Resolved=resolved"_s, u"Closed=closed"_s }));
        QCOMPARE(project.types, QStringList({ u"task"_s, u"bug"_s, u"feature"_s, u"ticket"_s }));
        QCOMPARE(priorities(), QStringList({ u"Low"_s, u"Medium"_s, u"High"_s, u"Urgent"_s }));
    }

    void findsStatuses()
    {
        const Project project = smallProject();
        QCOMPARE(project.findStatus(u"Resolved"), &project.statuses[3]);
        QVERIFY(!project.findStatus(u"resolved"));
        QVERIFY(project.category(u"In Review") == StatusCategory::Review);
        QVERIFY(project.category(u"Gone") == StatusCategory::Open);
    }

    void mergesWhatBothSidesChanged()
    {
        Project base = smallProject();
        base.labels = { u"a"_s, u"b"_s, u"c"_s };
        base.places = { { u"Main"_s, { u"101"_s } }, { u"Annex"_s, {} } };
        Project mine = base;
        Project theirs = base;
        mine.name = u"Lockstep 2"_s;
        mine.labels = { u"c"_s, u"a"_s, u"mine"_s, u"b"_s }; // another order, and one more
        mine.places[0].rooms << u"102"_s;
        mine.statuses[1].limit = 5;
        theirs.labels = { u"theirs"_s, u"a"_s, u"c"_s };
        theirs.places = { { u"Main"_s, { u"100"_s, u"101"_s } } };
        theirs.statuses[1].category = StatusCategory::Review;
        theirs.statuses.insert(1, { u"Waiting"_s, StatusCategory::Open });
        theirs.idsOnly = true;
        theirs.version = 7;
        const ProjectMerge merge = mergeProject(base, mine, theirs);
        QVERIFY(merge.clashes.isEmpty());
        QCOMPARE(merge.merged.name, u"Lockstep 2"_s);
        QCOMPARE(merge.merged.labels, (QStringList{ u"theirs"_s, u"c"_s, u"a"_s, u"mine"_s }));
        QCOMPARE(merge.merged.places.size(), 1);
        QCOMPARE(merge.merged.places[0].rooms, (QStringList{ u"100"_s, u"101"_s, u"102"_s }));
        QCOMPARE(merge.merged.statuses[1].name, u"Waiting"_s);
        QCOMPARE(merge.merged.statuses[2],
            (StatusDefinition{ u"In Progress"_s, StatusCategory::Review, 5 }));
        QVERIFY(merge.merged.idsOnly);
        QCOMPARE(merge.merged.version, 7);
        QVERIFY(checkProject(merge.merged));
    }

    void asksWhenBothChangedTheSame()
    {
        const Project base = smallProject();
        Project mine = base;
        Project theirs = base;
        mine.name = u"Mine"_s;
        theirs.name = u"Theirs"_s;
        mine.statuses[0].limit = 3;
        theirs.statuses[0].limit = 4;
        mine.statuses.removeAt(2); // and they give it a limit
        theirs.statuses[2].limit = 9;
        mine.statuses.last().limit = 8; // and they remove it
        theirs.statuses.removeLast();
        const ProjectMerge merge = mergeProject(base, mine, theirs);
        QStringList parts;
        for (const ProjectClash &clash : merge.clashes)
            parts << (clash.part == ProjectClash::Part::Name ? u"name"_s : clash.name);
        QCOMPARE(parts, (QStringList{ u"name"_s, u"Open"_s, u"Closed"_s, u"In Review"_s }));
        QCOMPARE(merge.merged.name, u"Mine"_s); // nothing typed is lost
        QCOMPARE(merge.merged.statuses, mine.statuses);
        Project decided = merge.merged;
        for (const ProjectClash &clash : merge.clashes)
            takePart(decided, clash, theirs);
        QCOMPARE(decided, theirs);
        // The same on both sides is nothing to decide.
        QVERIFY(mergeProject(base, mine, mine).clashes.isEmpty());
        QCOMPARE(mergeProject(base, mine, mine).merged, mine);
    }

    void editsAreKeptAsText()
    {
        ProjectEdit edit{ smallProject(), smallProject(), {}, {} };
        QVERIFY(edit.isEmpty());
        edit.mine.statuses[0].name = u"To do"_s;
        edit.moves << ValueMove{ Field::Status, u"Open"_s, u"To do"_s };
        edit.members = { { UserId{ u"bob"_s }, Role::Admin }, { UserId{ u"jane"_s }, {} } };
        const auto read = readProjectEdit(toText(edit));
        QVERIFY(read);
        QCOMPARE(*read, edit);
        QVERIFY(!readProjectEdit(u"{\"base\":1}"));
        QVERIFY(!readProjectEdit(u""));
    }

    void keysGoBothWays()
    {
        for (const Role role : { Role::Viewer, Role::Member, Role::Admin })
            QVERIFY(roleFromKey(QString{ toKey(role) }) == role);
        for (const auto category : { StatusCategory::Open, StatusCategory::Active,
                 StatusCategory::Review, StatusCategory::Resolved, StatusCategory::Closed })
            QVERIFY(statusCategoryFromKey(QString{ toKey(category) }) == category);
        QVERIFY(!roleFromKey(u"Admin"));
        QVERIFY(!statusCategoryFromKey(u""));
    }

    void checksKeys()
    {
        for (const auto key : { u"AB", u"LOCK", u"A1", u"ABCDEFGHIJ" })
            QVERIFY2(isProjectKey(key), qPrintable(QString::fromUtf16(key)));
        for (const auto key : { u"", u"A", u"1A", u"ab", u"AB-", u"ABCDEFGHIJK", u"ÄB" })
            QVERIFY2(!isProjectKey(key), qPrintable(QString::fromUtf16(key)));
    }

    void checksProjects()
    {
        QVERIFY(checkProject(smallProject()).ok());
        const auto failure = [](auto change) {
            Project project = smallProject();
            change(project);
            const auto checked = checkProject(project);
            return checked ? QString{} : checked.error().code + u' ' + checked.error().field;
        };
        QCOMPARE(failure([](Project &p) { p.id = {}; }), u"BAD_ID id"_s);
        QCOMPARE(failure([](Project &p) { p.key = u"x"_s; }), u"VALIDATION key"_s);
        QCOMPARE(failure([](Project &p) { p.name.clear(); }), u"VALIDATION name"_s);
        QCOMPARE(failure([](Project &p) { p.statuses.clear(); }), u"VALIDATION statuses"_s);
        QCOMPARE(
            failure([](Project &p) { p.statuses[1].name = u"Open"_s; }), u"VALIDATION statuses"_s);
        QCOMPARE(failure([](Project &p) { p.statuses[0].limit = maxStatusLimit; }), QString());
        QCOMPARE(failure([](Project &p) { p.statuses[0].limit = -1; }), u"VALIDATION statuses"_s);
        QCOMPARE(failure([](Project &p) { p.statuses[0].limit = maxStatusLimit + 1; }),
            u"VALIDATION statuses"_s);
        QCOMPARE(failure([](Project &p) { p.types.append(u"a\nb"_s); }), u"VALIDATION types"_s);
        QCOMPARE(failure([](Project &p) {
            for (int i = 0; i < 50; ++i)
                p.types.append(u"type%1"_s.arg(i));
        }),
            u"VALIDATION types"_s);
    }

    void checksCommentTexts()
    {
        QVERIFY(checkCommentText(u"x").ok());
        QVERIFY(checkCommentText(QString{ maxMarkdownBytes, u'x' }).ok());
        for (const QString &text :
            { QString{}, QString{ maxMarkdownBytes + 1, u'x' }, u"a\rb"_s }) {
            const auto checked = checkCommentText(text);
            QVERIFY(!checked.ok());
            QCOMPARE(checked.error().field, u"text"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
