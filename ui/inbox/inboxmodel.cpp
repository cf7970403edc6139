// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/inboxmodel.h"

#include "ui/inbox/inboxwatch.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/widgets/plainlabel.h"

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QString inboxKey(const NotificationInbox::Group &group)
{
    return group.issue.isNull() ? u"project:"_s + group.project.toString() : group.issue.toString();
}

// What was put off counts from when it was there again.
QString effectiveTime(const Notification &n, WallTime now)
{
    return !n.snoozedUntil.isEmpty() && fromIso8601(n.snoozedUntil) <= now && n.snoozedUntil > n.at
        ? n.snoozedUntil
        : n.at;
}

bool isAbout(const Notification &n, InboxView view)
{
    switch (view) {
    case InboxView::Unread:
        return !n.read;
    case InboxView::Mentions:
        return n.kind == NotificationKind::Mentioned || n.kind == NotificationKind::Announcement;
    case InboxView::Assigned:
        return n.kind == NotificationKind::Assigned;
    default:
        return true;
    }
}

} // namespace

InboxModel::InboxModel(SyncEngine &engine, Clock &clock, const InboxWatch &watch, QObject *parent)
    : QAbstractListModel(parent), m_engine(engine), m_clock(clock), m_watch(watch)
{
    connect(&watch, &InboxWatch::changed, this, &InboxModel::refresh);
    connect(&engine, &SyncEngine::usersChanged, this, &InboxModel::refreshTimes);
    connect(&engine, &SyncEngine::projectsChanged, this, &InboxModel::refreshTimes);
    m_rows = wanted();
}

void InboxModel::setView(InboxView view)
{
    m_kept.clear();
    m_view = view;
    refresh();
}

void InboxModel::keep(int row)
{
    const Group *group = groupAt(row);
    const QString key = group ? inboxKey(*group) : QString();
    if (key == m_kept)
        return;
    m_kept = key;
    if (m_view == InboxView::Unread)
        refresh();
}

bool InboxModel::belongs(const Group &group) const
{
    if (!m_kept.isEmpty() && inboxKey(group) == m_kept)
        return true;
    return std::any_of(group.entries.begin(), group.entries.end(),
        [this](const Notification &each) { return isAbout(each, m_view); });
}

std::vector<InboxModel::Row> InboxModel::wanted() const
{
    using Shelf = NotificationInbox::Shelf;
    const WallTime now = m_clock.wallNow();
    const Shelf shelf = m_view == InboxView::Snoozed ? Shelf::Asleep
        : m_view == InboxView::Archive               ? Shelf::Archive
                                                     : Shelf::Inbox;
    std::vector<Row> groups;
    for (Group &group : m_watch.inbox().groups(shelf, now)) {
        if (!belongs(group))
            continue;
        QString at;
        for (const Notification &each : std::as_const(group.entries))
            at = std::max(at, effectiveTime(each, now));
        groups.push_back({ inboxKey(group), {}, std::move(group), std::move(at) });
    }
    std::stable_sort(
        groups.begin(), groups.end(), [](const Row &a, const Row &b) { return a.at > b.at; });
    std::vector<Row> rows;
    std::optional<InboxDay> last;
    for (Row &row : groups) {
        const InboxDay day = inboxDay(fromIso8601(row.at), now);
        if (!last || *last != day)
            rows.push_back({ u"day:"_s + QString::number(int(day)), inboxDayText(day), {}, {} });
        last = day;
        rows.push_back(std::move(row));
    }
    return rows;
}

// Rows that stay keep their place in the views.
void InboxModel::refresh()
{
    std::vector<Row> now = wanted();
    const auto has = [](const std::vector<Row> &rows, const QString &key) {
        return std::any_of(
            rows.begin(), rows.end(), [&](const Row &row) { return row.key == key; });
    };
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (!has(now, m_rows[size_t(row)].key)) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < int(now.size()); ++row) {
        const Row &next = now[size_t(row)];
        int at = row;
        while (at < int(m_rows.size()) && m_rows[size_t(at)].key != next.key)
            ++at;
        if (at == int(m_rows.size())) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, next);
            endInsertRows();
        } else if (at != row) {
            beginMoveRows({}, at, at, {}, row);
            std::rotate(m_rows.begin() + row, m_rows.begin() + at, m_rows.begin() + at + 1);
            endMoveRows();
        }
    }
    m_rows = std::move(now);
    refreshTimes();
    Q_EMIT changed();
}

void InboxModel::refreshTimes()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

const InboxModel::Group *InboxModel::groupAt(int row) const
{
    if (row < 0 || row >= int(m_rows.size()) || !m_rows[size_t(row)].heading.isEmpty())
        return nullptr;
    return &m_rows[size_t(row)].group;
}

int InboxModel::rowOf(const IssueId &issue) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (const Group *group = groupAt(row); group && group->issue == issue)
            return row;
    }
    return -1;
}

int InboxModel::groupFrom(int row, int step) const
{
    for (; row >= 0 && row < int(m_rows.size()); row += step) {
        if (groupAt(row))
            return row;
    }
    return -1;
}

int InboxModel::groupCount() const
{
    return int(std::count_if(
        m_rows.begin(), m_rows.end(), [](const Row &row) { return row.heading.isEmpty(); }));
}

int InboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags InboxModel::flags(const QModelIndex &index) const
{
    return groupAt(index.row())
        ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
        : Qt::NoItemFlags;
}

QString InboxModel::nameOf(const Group &group) const
{
    if (const Issue *issue = m_engine.replica().find(group.issue); issue && !issue->name.isEmpty())
        return issue->name;
    const Project *project = m_engine.replica().project(group.project);
    return group.issue.isNull() ? project ? project->key : QString() : group.entries.first().name;
}

QString InboxModel::subjectOf(const Group &group) const
{
    if (const Issue *issue = m_engine.replica().find(group.issue))
        return issue->subject; // as it is called now
    const Project *project = m_engine.replica().project(group.project);
    return group.issue.isNull() && project ? project->name : group.entries.first().subject;
}

QString InboxModel::lineOf(const Notification &newest) const
{
    const QString line = notificationLine(newest, m_engine.replica());
    if (!NotificationInbox::isAsleep(newest, m_clock.wallNow()) || newest.archived)
        return line;
    //: "until Monday, 09:00", what happened
    return tr("Snoozed %1 · %2").arg(snoozedText(newest.snoozedUntil, m_clock.wallNow()), line);
}

// For screen readers, and as the tool tip: all of it.
QString InboxModel::sentence(const Row &row) const
{
    const Notification &newest = row.group.entries.first();
    //: key and title of an issue, what happened, when
    QString text = tr("%1 %2. %3, %4.")
                       .arg(nameOf(row.group), subjectOf(row.group), lineOf(newest),
                           agoSentence(row.at, m_clock.wallNow()));
    if (const int more = int(row.group.entries.size()) - 1; more > 0)
        text += u' ' + tr("%n earlier message(s).", nullptr, more);
    return row.group.unread > 0 ? tr("Unread: %1").arg(text) : text;
}

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (!row.heading.isEmpty()) {
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(row.heading)
            : role == HeadingRole                                        ? QVariant(true)
                                                                         : QVariant();
    }
    const Notification &newest = row.group.entries.first();
    switch (role) {
    case Qt::DisplayRole:
        return subjectOf(row.group);
    case HeadingRole:
        return false;
    case UnreadRole:
        return row.group.unread;
    case NameRole:
        return nameOf(row.group);
    case LineRole:
        return lineOf(newest);
    case IconRole:
        return notificationKindIcon(newest.kind);
    case MoreRole:
        return int(row.group.entries.size()) - 1;
    case AgoRole:
        return agoText(row.at, m_clock.wallNow());
    case UserRole:
        return newest.user.toString();
    case WhoRole:
        return personName(m_engine.replica(), newest.user);
    case Qt::ToolTipRole:
        return plainToolTip(sentence(row));
    case Qt::AccessibleTextRole:
        return sentence(row);
    default:
        return {};
    }
}

} // namespace lockstep::ui
