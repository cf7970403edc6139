// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/issuelistmodel.h"

#include "core/sync/syncengine.h"
#include "ui/models/pendingmarks.h"
#include "ui/models/texts.h"

#include <algorithm>

namespace lockstep::ui {

namespace {

constexpr Milliseconds frame = 16ms;
// Beyond this many separate ranges a view is quicker with everything anew.
constexpr size_t mostRanges = 64;

// visit(first, count) for each run of consecutive numbers in an ascending list.
template <typename Visit> size_t forEachRun(const std::vector<int> &rows, Visit visit)
{
    size_t runs = 0;
    for (size_t i = 0; i < rows.size();) {
        size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        visit(rows[i], static_cast<int>(end - i));
        i = end;
        ++runs;
    }
    return runs;
}

} // namespace

IssueListModel::IssueListModel(SyncEngine &engine, Clock &clock, QObject *parent, Rows contents)
    : QAbstractTableModel(parent), m_engine(engine), m_clock(clock),
      m_hasRows(contents == Rows::All), m_vocabulary(engine.issues())
{
    if (!m_hasRows)
        return;
    connect(&engine, &SyncEngine::issuesChanged, this, &IssueListModel::gather);
    connect(&engine, &SyncEngine::reset, this, [this] {
        m_texts.clear();
        m_vocabulary.invalidate();
        rebuild();
    });
    connect(&engine, &SyncEngine::projectsChanged, this, &IssueListModel::rebuild); // categories
    connect(&engine, &SyncEngine::usersChanged, this, [this] {
        if (const int rows = rowCount(); rows > 0)
            Q_EMIT dataChanged(index(0, Assignee), index(rows - 1, Assignee));
    });
    connect(&engine, &SyncEngine::remoteChangeSeen, this, [this](const ChangeEvent &event, bool) {
        IssueId changed;
        if (const auto *updated = std::get_if<event::IssueUpdated>(&event.body))
            changed = updated->issue;
        else if (const auto *created = std::get_if<event::IssueCreated>(&event.body))
            changed = created->issue.id;
        else if (const auto *comment = std::get_if<event::CommentAdded>(&event.body))
            changed = comment->comment.issue;
        if (changed.isNull())
            return;
        if (changed != m_held)
            m_unseen.insert(changed);
        m_fresh << changed;
        // issuesChanged() has told of it already, but a flush may have come between.
        m_dirty.insert(changed);
        if (!m_flush.isSet())
            m_flush = m_clock.after(frame, [this] { flush(); });
    });
    rebuild();
}

std::optional<query::QueryError> IssueListModel::setFilter(const IssueFilter &filter)
{
    const query::Bound bound = bind(filter.query);
    IssueFilter wanted = filter;
    if (!bound.ok())
        wanted.query = m_filter.query;
    if (wanted != m_filter) {
        m_filter = wanted;
        rebuild();
    }
    if (!bound.ok())
        return bound.errors.front();
    return bound.hints.empty() ? std::nullopt : std::optional{ bound.hints.front() };
}

query::Bound IssueListModel::bind(const QString &query) const
{
    return query::compile(query,
        query::environmentOf(
            m_engine.replica(), m_clock.wallNow(), QTimeZone::systemTimeZone(), &m_vocabulary));
}

void IssueListModel::setOrder(const IssueOrder &order)
{
    if (order == m_order)
        return;
    m_order = order;
    rebuild();
}

const Issue &IssueListModel::issue(int row) const
{
    return m_engine.issues().at(m_index.slotAt(row));
}

StatusCategory IssueListModel::category(const Issue &issue) const
{
    const Project *project = m_engine.replica().project(issue.project);
    return project ? project->category(issue.status) : StatusCategory::Open;
}

std::optional<SortKey> IssueListModel::keyOf(int slot) const
{
    if (!matches(slot))
        return {};
    const Issue &issue = m_engine.issues().at(slot);
    return sortKey(issue, category(issue), m_order);
}

bool IssueListModel::matches(int slot) const
{
    const Issue &issue = m_engine.issues().at(slot);
    return m_filter.matches(issue, category(issue)) && m_matcher.matches(issue, m_texts.at(slot));
}

IssueId IssueListModel::issueAt(int row) const
{
    return row >= 0 && row < m_index.count() ? issue(row).id : IssueId{};
}

int IssueListModel::rowOf(const IssueId &id) const { return m_index.rowOf(m_slots.value(id, -1)); }

void IssueListModel::markSeen(const IssueId &id)
{
    if (!m_unseen.remove(id))
        return;
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1), { ChangedRole });
}

void IssueListModel::hold(const IssueId &id)
{
    if (id == m_held)
        return;
    const IssueId released = std::exchange(m_held, id);
    if (m_slots.contains(released))
        gather({ released });
}

void IssueListModel::rebuild()
{
    if (!m_hasRows)
        return;
    beginResetModel();
    m_flush.cancel();
    refreshTexts();
    // Anew: people, projects and the day may be others. What cannot be bound any more stays.
    if (query::Bound bound = bind(m_filter.query); bound.ok())
        m_matcher = std::move(bound.matcher);
    if (m_matcher.usesText() && !m_texts.isBuilt())
        m_texts.build(m_engine.issues());
    m_dirty.clear();
    m_slots.clear();
    std::vector<IssueIndex::Entry> entries;
    m_engine.issues().forEach([&](int slot, const Issue &issue) {
        if (const auto key = keyOf(slot)) {
            entries.push_back({ *key, slot });
            m_slots.insert(issue.id, slot);
        }
    });
    m_index.rebuild(std::move(entries));
    endResetModel();
    Q_EMIT countChanged(m_index.count());
}

void IssueListModel::refreshTexts()
{
    if (!m_texts.isBuilt())
        return;
    for (const IssueId &id : std::as_const(m_dirty)) {
        if (const int slot = m_engine.issues().indexOf(id); slot >= 0)
            m_texts.put(slot, m_engine.issues().at(slot));
    }
}

void IssueListModel::gather(const QSet<IssueId> &issues)
{
    m_vocabulary.invalidate();
    m_dirty.unite(issues);
    // An issue that has gone left its slot, and rows are read by slot: it must not wait.
    const bool anyGone = std::any_of(issues.begin(), issues.end(), [this](const IssueId &id) {
        const int known = m_slots.value(id, -1);
        return known >= 0 && m_engine.issues().indexOf(id) != known;
    });
    if (anyGone)
        flush();
    else if (!m_flush.isSet())
        m_flush = m_clock.after(frame, [this] { flush(); });
}

void IssueListModel::flush()
{
    m_flush.cancel();
    refreshTexts();
    std::vector<std::pair<int, std::optional<SortKey>>> gone;
    std::vector<std::pair<int, std::optional<SortKey>>> changed;
    for (const IssueId &id : std::exchange(m_dirty, {})) {
        const int before = m_slots.value(id, -1);
        const int now = m_engine.issues().indexOf(id);
        auto key = now >= 0 ? keyOf(now) : std::nullopt;
        if (id == m_held && now >= 0 && now == before)
            key = m_index.keyOf(before);
        if (before >= 0 && (!key || now != before)) {
            gone.emplace_back(before, std::nullopt);
            m_slots.remove(id);
        }
        if (key) {
            changed.emplace_back(now, key);
            m_slots.insert(id, now);
        }
    }
    // First what goes: its slots may be in use again already.
    if (!gone.empty())
        removeRanges(m_index.plan(gone).removed);
    if (!changed.empty())
        applyPlan(m_index.plan(changed));
    if (!m_fresh.isEmpty())
        Q_EMIT remotelyChanged(std::exchange(m_fresh, {}));
}

void IssueListModel::applyPlan(const IssueIndex::Plan &plan)
{
    if (!plan.moved.empty())
        moveRows(plan.moved);
    if (!plan.inserted.empty())
        insertRanges(plan.inserted);
    std::vector<int> touched = plan.unmoved;
    for (const IssueIndex::Entry &entry : plan.moved)
        touched.push_back(entry.slot);
    touchRows(touched);
}

void IssueListModel::removeRanges(const std::vector<int> &rows)
{
    if (forEachRun(rows, [](int, int) {}) > mostRanges) {
        rebuild();
        return;
    }
    std::vector<std::pair<int, int>> runs;
    forEachRun(rows, [&](int first, int count) { runs.emplace_back(first, count); });
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->first + run->second - 1);
        m_index.removeRows(run->first, run->second);
        endRemoveRows();
    }
    Q_EMIT countChanged(m_index.count());
}

void IssueListModel::moveRows(const std::vector<IssueIndex::Entry> &moved)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> slotNumbers;
    for (const QModelIndex &index : before)
        slotNumbers.push_back(m_index.slotAt(index.row()));
    m_index.move(moved);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(m_index.rowOf(slotNumbers[static_cast<size_t>(i)]), before.at(i).column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void IssueListModel::insertRanges(const std::vector<IssueIndex::Entry> &entries)
{
    if (entries.size() > mostRanges * 16) {
        rebuild();
        return;
    }
    for (size_t i = 0; i < entries.size();) {
        const int row = m_index.insertionRow(entries[i]);
        size_t end = i + 1;
        while (end < entries.size() && m_index.insertionRow(entries[end]) == row)
            ++end;
        const std::vector<IssueIndex::Entry> run(entries.begin() + static_cast<std::ptrdiff_t>(i),
            entries.begin() + static_cast<std::ptrdiff_t>(end));
        beginInsertRows({}, row, row + static_cast<int>(run.size()) - 1);
        m_index.insert(row, run);
        endInsertRows();
        i = end;
    }
    Q_EMIT countChanged(m_index.count());
}

void IssueListModel::touchRows(const std::vector<int> &slotNumbers)
{
    std::vector<int> rows;
    for (const int slot : slotNumbers)
        rows.push_back(m_index.rowOf(slot));
    std::sort(rows.begin(), rows.end());
    if (rows.empty())
        return;
    const auto touch = [this](int first, int count) {
        Q_EMIT dataChanged(index(first, 0), index(first + count - 1, ColumnCount - 1));
    };
    if (rows.size() > mostRanges)
        touch(rows.front(), rows.back() - rows.front() + 1);
    else
        forEachRun(rows, touch);
}

int IssueListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_index.count();
}

int IssueListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString IssueListModel::display(const Issue &issue, int column) const
{
    switch (column) {
    case Priority:
        return priorityText(issue.priority);
    case Key:
        return issue.name.isEmpty() ? tr("new") : issue.name;
    case Status:
        return issue.status;
    case Subject:
        return issue.subject;
    case Labels:
        return issue.labels.join(QStringLiteral(", "));
    case DueDate:
        return dueText(issue.dueDate, m_clock.wallNow());
    case Assignee: {
        const User *user = m_engine.replica().user(issue.assignee);
        return user ? user->name : issue.assignee.toString();
    }
    case Updated:
        return issue.modifiedAt.isEmpty() ? tr("now")
                                          : agoText(issue.modifiedAt, m_clock.wallNow());
    default:
        return {};
    }
}

QVariant IssueListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_index.count())
        return {};
    const Issue &issue = this->issue(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(issue, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Updated)
            return exactTimeText(issue.modifiedAt);
        if (index.column() == Subject) {
            const QString state = issueStateText(m_engine.replica().state(issue.id));
            return state.isEmpty() ? issue.subject : issue.subject + u'\n' + state;
        }
        return {};
    case Qt::AccessibleTextRole: {
        if (index.column() != Subject)
            return display(issue, index.column());
        const QString text
            = tr("%1, %2, %3, priority %4")
                  .arg(issue.name, issue.subject, issue.status, priorityText(issue.priority));
        const QString state = issueStateText(m_engine.replica().state(issue.id));
        //: an issue in words, then what of it is not saved
        return state.isEmpty() ? text : tr("%1. %2").arg(text, state);
    }
    case IssueIdRole:
        return issue.id.toString();
    case PriorityRole:
        return std::max(0, int(priorities().indexOf(issue.priority)));
    case CategoryRole:
        return static_cast<int>(category(issue));
    case AssigneeRole:
        return issue.assignee.toString();
    case LabelsRole:
        return issue.labels;
    case PendingRole:
        return m_engine.replica().state(issue.id).pending > 0;
    case ConflictRole:
        return m_engine.replica().state(issue.id).conflict;
    case AttentionRole:
        return m_engine.replica().state(issue.id).needsAttention;
    case UpdatedRole:
        return issue.modifiedAt;
    case ChangedRole:
        return m_unseen.contains(issue.id);
    case OverdueRole:
        return !issue.dueDate.isEmpty() && issue.closedAt.isEmpty()
            && issue.dueDate < toIso8601(m_clock.wallNow()).left(10);
    default:
        return {};
    }
}

QVariant IssueListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Priority:
        return tr("Priority");
    case Key:
        return tr("Key");
    case Status:
        return tr("Status");
    case Subject:
        return tr("Subject");
    case Labels:
        return tr("Labels");
    case DueDate:
        return tr("Due");
    case Assignee:
        return tr("Assignee");
    case Updated:
        return tr("Updated");
    default:
        return {};
    }
}

} // namespace lockstep::ui
