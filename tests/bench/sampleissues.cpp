// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/sampleissues.h"

#include "core/base/rng.h"
#include "core/store/sqlitestore.h"

#include <QDate>
#include <QSysInfo>

namespace lockstep::bench {

using namespace Qt::StringLiterals;

const WallTime sampleToday = fromIso8601(u"2026-11-21T15:00:00.000Z");

namespace {

class SampleMaker
{
public:
    QString words(int count)
    {
        static const QStringList all
            = u"the edit that was under way is lost when cable comes back and server answers late "
              u"row list index window replica outbox conflict merge person label status button key "
              u"opens closes shows hides slowly twice again never after before with without "
              u"network "
              u"reconnecting reconnects waits sends gets Übersicht größer naïve timeout every"_s
                  .split(u' ');
        QStringList some;
        for (int i = 0; i < count; ++i)
            some << all.at(static_cast<qsizetype>(m_rng.below(static_cast<quint64>(all.size()))));
        return some.join(u' ');
    }

    Issue issue(int number, const Project &project)
    {
        Issue issue;
        issue.id = IssueId{ makeUuidV7(sampleToday, m_rng) };
        issue.name = u"LOCK-%1"_s.arg(number);
        issue.project = project.id;
        issue.subject = words(7);
        issue.description = words(30);
        issue.status = project.statuses.at(static_cast<qsizetype>(m_rng.below(5))).name;
        issue.priority = priorities().at(static_cast<qsizetype>(m_rng.below(4)));
        if (m_rng.below(4) > 0)
            issue.assignee = UserId{ u"person%1@example.com"_s.arg(m_rng.below(20)) };
        if (m_rng.below(2) > 0)
            issue.labels << u"label %1"_s.arg(m_rng.below(30));
        if (m_rng.below(3) > 0)
            issue.dueDate = QDate{ 2026, 11, 1 }
                                .addDays(static_cast<qint64>(m_rng.below(60)))
                                .toString(Qt::ISODate);
        issue.createdAt = issue.modifiedAt
            = toIso8601(sampleToday - std::chrono::hours{ m_rng.below(5'000) });
        return issue;
    }

private:
    Rng m_rng{ 1 };
};

} // namespace

QList<User> samplePeople()
{
    QList<User> people;
    for (int i = 0; i < 20; ++i)
        people << User{ UserId{ u"person%1@example.com"_s.arg(i) }, u"Person Number%1"_s.arg(i),
            {} };
    return people;
}

CacheRows sampleRows(int issues)
{
    SampleMaker maker;
    CacheRows rows;
    const Project project{ ProjectId{ u"p"_s }, u"LOCK"_s, u"Lockstep"_s };
    const SpaceId space = projectSpace(project.id);
    rows.projects.push_back(project);
    rows.spaces.push_back({ space, project.name, Role::Member, 1 });
    SpaceHash hash;
    for (int i = 1; i <= issues; ++i) {
        rows.issues.push_back(maker.issue(i, project));
        hash.add(rows.issues.back());
    }
    rows.cursors.push_back({ { space, 1, u"epoch"_s }, hash.value() });
    return rows;
}

Result<void> makeSampleProfile(const QString &directory, int issues, bool withSnapshot)
{
    SqliteStore store{ { directory, QString::fromLatin1(QSysInfo::machineUniqueId()), 0, 0 } };
    if (const auto opened = store.open(ClientId{ u"bench"_s }, sampleToday); !opened)
        return opened.error();
    CacheBatch batch;
    const WorkspaceId workspace{ u"w"_s };
    batch.identity = ProfileIdentity{ samplePeople().first(), workspace, u"Bench"_s };
    batch.put = sampleRows(issues);
    for (const User &user : samplePeople())
        batch.put.users.push_back({ directorySpace(workspace), user });
    batch.put.cursors.push_back({ { directorySpace(workspace), 1, u"epoch"_s }, 0 });
    if (const auto stored = store.applyCache(batch); !stored)
        return stored;
    if (!withSnapshot)
        return {};
    ReplicaChanges repairs;
    const Replica replica{ std::move(batch.put), *batch.identity, repairs };
    return store.keepSnapshot(*replica.confirmedIssues());
}

Replica sampleReplica(int issues)
{
    ReplicaChanges changes;
    return Replica{ sampleRows(issues), {}, changes };
}

} // namespace lockstep::bench
