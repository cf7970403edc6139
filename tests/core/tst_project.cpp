// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/project.h"

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
