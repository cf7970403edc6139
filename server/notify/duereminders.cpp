// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/notify/duereminders.h"

#include "server/logging.h"
#include "server/notify/notificationwriter.h"

#include <QDateTime>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds pauseBetweenBunches{ 100 }; // clients come first
constexpr Milliseconds afterFailure{ 60'000 }; // another node was at the same, or the disk is full

class DueRun
{
public:
    DueRun(Storage &storage, Clock &clock, const QTimeZone &zone)
        : m_storage(storage), m_log(storage, clock), m_writer(storage, m_log),
          m_store(storage.database()), m_settings(storage.database()), m_zone(zone),
          m_now(clock.wallNow())
    {}

    Result<DueRound> run(const IssueId &after, int count)
    {
        const QDate today = dateIn(QTimeZone::utc());
        if (after.isNull()) {
            const auto tidied = m_store.forgetReminders(iso(today.addDays(-3)));
            if (!tidied)
                return tidied.error();
        }
        // Somewhere it is yesterday still, elsewhere tomorrow already.
        const auto due
            = m_store.dueBetween(iso(today.addDays(-1)), iso(today.addDays(2)), after, count);
        if (!due)
            return due.error();
        for (const NotificationStore::Due &each : *due) {
            if (const auto told = tell(each); !told)
                return told.error();
        }
        DueRound round;
        round.log = m_log.takeRows();
        if (due->size() == count)
            round.next = due->last().issue;
        return round;
    }

private:
    static QString iso(QDate date) { return date.toString(Qt::ISODate); }
    [[nodiscard]] QDate dateIn(const QTimeZone &zone) const
    {
        return QDateTime::fromMSecsSinceEpoch(m_now.time_since_epoch().count(), zone).date();
    }

    [[nodiscard]] Result<QDate> todayOf(const UserId &keeper)
    {
        if (const auto known = m_today.constFind(keeper); known != m_today.cend())
            return *known;
        const auto name = m_settings.value(keeper, timeZoneKey());
        if (!name)
            return name.error();
        const QTimeZone own{ name->toLatin1() };
        const QDate today = dateIn(own.isValid() ? own : m_zone);
        m_today.insert(keeper, today);
        return today;
    }

    Result<void> tell(const NotificationStore::Due &due)
    {
        m_log.setWorkspace(due.workspace);
        const auto today = todayOf(m_log.keeper(due.assignee));
        if (!today)
            return today.error();
        const bool isToday = due.date == iso(*today);
        if (!isToday && due.date != iso(today->addDays(1)))
            return {};
        const auto row = m_storage.issue(due.issue);
        if (!row)
            return row.error();
        if (!*row || (*row)->deleted)
            return {};
        const Issue &issue = (*row)->issue;
        const auto project = m_storage.project(issue.project);
        if (!project)
            return project.error();
        if (!*project || (*project)->category(issue.status) >= StatusCategory::Resolved)
            return {};
        const auto role = m_storage.roleIn(due.workspace, issue.project, due.assignee);
        if (!role)
            return role.error();
        if (!*role)
            return {};
        const NotificationId id = dueNotification(issue.id, due.date, isToday);
        const auto isNew = m_store.noteReminder(due.assignee, id, due.date);
        if (!isNew)
            return isNew.error();
        if (!*isNew)
            return {};
        Notification entry;
        entry.id = id;
        entry.kind = isToday ? NotificationKind::DueToday : NotificationKind::DueSoon;
        entry.project = issue.project;
        entry.issue = issue.id;
        entry.name = issue.name;
        entry.subject = issue.subject;
        entry.detail = due.date;
        const auto added = m_writer.add(due.assignee, std::move(entry), {});
        return added ? Result<void>{} : added.error();
    }

    Storage &m_storage;
    LogWriter m_log;
    NotificationWriter m_writer;
    NotificationStore m_store;
    SettingStore m_settings;
    const QTimeZone m_zone;
    const WallTime m_now;
    QHash<UserId, QDate> m_today{};
};

} // namespace

Result<DueRound> remindDue(
    Storage &storage, Clock &clock, const QTimeZone &zone, const IssueId &after, int count)
{
    if (const auto begun = storage.begin(); !begun)
        return begun.error();
    auto round = DueRun{ storage, clock, zone }.run(after, count);
    if (round) {
        if (const auto committed = storage.commit(); !committed)
            round = committed.error();
    }
    if (!round)
        storage.rollback();
    return round;
}

void DueReminders::runIn(Milliseconds delay, const IssueId &after)
{
    m_timer = m_ports.clock.after(delay, [this, after] { run(after); });
}

void DueReminders::run(const IssueId &after)
{
    m_ports.storageThread.post(
        [this, after, &storage = m_ports.storage, &clock = m_ports.storageClock,
            &loop = m_ports.loop, alive = std::weak_ptr{ m_alive }] {
            auto round = std::make_shared<Result<DueRound>>(
                remindDue(storage, clock, QTimeZone::utc(), after));
            loop.post([this, round, alive] {
                if (alive.expired())
                    return;
                if (!*round) {
                    qCWarning(lcStorage) << "due dates are not told:" << round->error().message;
                    runIn(afterFailure);
                    return;
                }
                if (!(*round)->log.empty())
                    m_ports.publish(std::move((*round)->log));
                if ((*round)->next)
                    runIn(pauseBetweenBunches, *(*round)->next);
                else
                    runIn(interval);
            });
        });
}

} // namespace lockstep::server
