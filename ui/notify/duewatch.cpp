// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/duewatch.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "ui/notify/donotdisturb.h"

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

const QString toldDueKey = u"desk:due"_s; // among the drafts: durable, and this profile's
constexpr Milliseconds dueDelay = 2s; // changes come in crowds
constexpr Milliseconds longestDueWait = 10min; // the machine may sleep over midnight

} // namespace

DueWatch::DueWatch(SyncEngine &engine, Clock &clock, QObject *parent)
    : QObject(parent), m_engine(engine), m_clock(clock)
{
    connect(&engine, &SyncEngine::opened, this, &DueWatch::restore);
    connect(&engine, &SyncEngine::reset, this, [this] { plan(dueDelay); });
    connect(&engine, &SyncEngine::issuesChanged, this, [this](const QSet<IssueId> &issues) {
        if (m_timer.isSet())
            return;
        for (const IssueId &id : issues) {
            const Issue *issue = m_engine.replica().find(id);
            if (issue && !issue->dueDate.isEmpty() && issue->assignee == m_engine.self().id) {
                plan(dueDelay);
                return;
            }
        }
    });
    if (engine.isOpen())
        restore();
}

void DueWatch::restore()
{
    JsonDocument document;
    if (const auto json = document.parse(m_engine.draft(toldDueKey).toUtf8())) {
        m_day = QDate::fromString((*json)["day"_L1].stringOrEmpty(), Qt::ISODate);
        for (const JsonView each : (*json)["told"_L1]) {
            if (const QString id = each.stringOrEmpty(); id.size() > 10) // the date at its end
                m_told.insert(id);
        }
    }
    plan(dueDelay);
}

void DueWatch::checkSoon() { plan(dueDelay); }

void DueWatch::plan(Milliseconds delay)
{
    m_timer = m_clock.after(delay, [this] { check(); });
}

void DueWatch::check()
{
    m_timer.cancel();
    if (!m_engine.isOpen())
        return;
    const QDateTime now = localTimeOf(m_clock.wallNow());
    const Milliseconds left{ now.msecsTo(now.date().addDays(1).startOfDay()) };
    m_midnight = m_clock.after(std::clamp<Milliseconds>(left, 1s, longestDueWait), [this] {
        if (localTimeOf(m_clock.wallNow()).date() != m_day)
            check();
        else
            plan(dueDelay); // and wait on
    });
    m_day = now.date();
    if (!mayTell())
        return;
    const QString today = m_day.toString(Qt::ISODate);
    m_told.removeIf([&](const QString &id) { return QStringView{ id }.last(10) < today; });
    const QString tomorrow = m_day.addDays(1).toString(Qt::ISODate);
    QList<IssueId> dueToday;
    QList<IssueId> dueTomorrow;
    const UserId me = m_engine.self().id;
    m_engine.issues().forEachAssignedTo(
        me,
        [&](int, const Issue &issue) {
            if (issue.dueDate != today && issue.dueDate != tomorrow)
                return;
            const Project *project = m_engine.replica().project(issue.project);
            const StatusCategory category
                = project ? project->category(issue.status) : StatusCategory::Open;
            if (category == StatusCategory::Resolved || category == StatusCategory::Closed)
                return;
            // The id that the server gives it.
            const NotificationId id
                = dueNotification(issue.id, issue.dueDate, issue.dueDate == today);
            if (m_told.contains(id.toString()))
                return;
            m_told.insert(id.toString());
            (issue.dueDate == today ? dueToday : dueTomorrow).append(issue.id);
        },
        IssueParts{ Field::DueDate, Field::Status }.withId().withProject());
    if (dueToday.isEmpty() && dueTomorrow.isEmpty())
        return;
    JsonWriter json;
    json.beginObject().member("day"_L1, today).key("told"_L1).beginArray();
    for (const QString &each : std::as_const(m_told))
        json.value(each);
    json.endArray().endObject();
    m_engine.saveDraft(toldDueKey, QString::fromUtf8(json.text()));
    if (!dueTomorrow.isEmpty())
        Q_EMIT dueFound(dueTomorrow, false);
    if (!dueToday.isEmpty())
        Q_EMIT dueFound(dueToday, true);
}

} // namespace lockstep::ui
