// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/issuelistmodel.h"

#include "core/query/commenttexts.h"
#include "core/sync/syncengine.h"
#include "ui/models/querytexts.h"

#include <algorithm>
#include <functional>

namespace lockstep::ui {

IssueListModel::IssueListModel(SyncEngine &engine, Clock &clock, QObject *parent, Rows contents)
    : QAbstractTableModel(parent), m_engine(engine), m_clock(clock),
      m_hasRows(contents != Rows::None), m_vocabulary(engine.issues()), m_columns(engine.issues()),
      m_begun(contents != Rows::Later)
{
    if (!m_hasRows)
        return;
    connect(&engine, &SyncEngine::issuesChanged, this, &IssueListModel::gather);
    connect(&engine, &SyncEngine::reset, this, [this] {
        m_texts.clear();
        m_found.clear();
        m_columns.clear();
        m_vocabulary.invalidate();
        reorder();
    });
    connect(&engine, &SyncEngine::commentsChanged, this, [this](const IssueId &issue) {
        if (m_matcher.usesText() || m_texts.isBuilt())
            gather({ issue });
    });
    connect(&engine, &SyncEngine::projectsChanged, this, &IssueListModel::reorder); // categories
    connect(&engine, &SyncEngine::usersChanged, this, [this] {
        if (m_order.grouping == IssueGrouping::Assignee)
            reorder();
        else if (const int rows = rowCount(); rows > 0)
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
    reorder();
    watchDay();
}

// "Overdue" and "today" mean others at midnight.
void IssueListModel::watchDay()
{
    const QDate today = environment().today();
    if (m_day.isValid() && m_day != today) {
        bindAgain();
        sift();
        rebuild(Held::Kept);
    }
    m_day = today;
    m_minute = m_clock.after(60s, [this] { watchDay(); });
}

void IssueListModel::setSearch(query::TextSearch *search)
{
    m_search = search;
    if (!m_search)
        return;
    connect(m_search, &query::TextSearch::readyChanged, this, [this] {
        if (!m_awaited || m_search->isReady())
            return;
        Awaited awaited = *std::exchange(m_awaited, std::nullopt);
        install(std::move(awaited.filter), std::move(awaited.matcher));
    });
    // Not while whoever asked is under way to its end.
    connect(this, &QObject::destroyed, m_search,
        [search, asker = static_cast<const void *>(this)] { search->forget(asker); });
}

std::optional<query::QueryError> IssueListModel::setFilter(const IssueFilter &filter)
{
    query::Bound bound = bind(filter.query);
    const IssueFilter &last = m_awaited ? m_awaited->filter : m_filter;
    IssueFilter wanted = filter;
    if (!bound.ok())
        wanted.query = last.query;
    if (wanted != last) {
        query::Matcher matcher = bound.ok() ? std::move(bound.matcher)
            : m_awaited                     ? m_awaited->matcher
                                            : m_matcher;
        QElapsedTimer timer; // a figure to show, and nothing else goes by it
        timer.start();
        std::vector<query::SearchedText> unknown = matcher.texts();
        std::erase_if(
            unknown, [this](const query::SearchedText &text) { return m_found.contains(text); });
        m_awaited.reset();
        if (m_search)
            m_search->forget(this);
        if (m_hasRows && !unknown.empty() && m_search && m_search->isReady()) {
            m_awaited = { std::move(wanted), std::move(matcher), unknown, timer };
            m_search->find(this, std::move(unknown),
                [this](const std::vector<query::Matcher::Marks> &marks) { found(marks); });
        } else {
            install(std::move(wanted), std::move(matcher));
            m_filterTime = std::chrono::microseconds{ timer.nsecsElapsed() / 1'000 };
        }
    }
    if (!bound.ok())
        return bound.errors.front();
    return bound.hints.empty() ? std::nullopt : std::optional{ bound.hints.front() };
}

void IssueListModel::found(const std::vector<query::Matcher::Marks> &marks)
{
    if (!m_awaited)
        return;
    Awaited awaited = *std::exchange(m_awaited, std::nullopt);
    for (size_t i = 0; i < awaited.asked.size(); ++i)
        m_found[awaited.asked[i]] = marks[i];
    m_texts.clear();
    install(std::move(awaited.filter), std::move(awaited.matcher));
    m_filterTime = std::chrono::microseconds{ awaited.since.nsecsElapsed() / 1'000 };
    Q_EMIT countChanged(m_index.count());
}

void IssueListModel::install(IssueFilter filter, query::Matcher matcher)
{
    m_filter = std::move(filter);
    m_searched = searchedTexts(m_filter.query);
    m_matcher = std::move(matcher);
    const std::vector<query::SearchedText> texts = m_matcher.texts();
    std::erase_if(m_found, [&](const auto &found) {
        return std::find(texts.begin(), texts.end(), found.first) == texts.end();
    });
    sift();
    rebuild();
}

void IssueListModel::updateFound(int slot)
{
    if (m_found.empty())
        return;
    const Issue &issue = m_engine.issues().at(slot);
    std::string folded;
    const query::TextView text
        = query::appendFolded(folded, issue, query::commentTexts(m_engine.replica(), issue));
    for (auto &[searched, marks] : m_found)
        mark(marks, slot, query::contains(text.part(searched.part), searched.word));
}

query::Environment IssueListModel::environment() const
{
    return query::environmentOf(
        m_engine.replica(), m_clock.wallNow(), QTimeZone::systemTimeZone(), &m_vocabulary);
}

query::Bound IssueListModel::bind(const QString &query) const
{
    return query::compile(query, environment());
}

void IssueListModel::setOrder(const IssueOrder &order)
{
    if (order == m_order)
        return;
    flush();
    m_order = order;
    reorder();
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

bool IssueListModel::matches(int slot) const
{
    const auto at = static_cast<size_t>(slot);
    const bool isKnown = m_dirty.isEmpty() || !isDirty(slot);
    return isKnown ? at < m_matching.size() && m_matching[at] : isMatching(slot);
}

bool IssueListModel::isDirty(int slot) const
{
    m_engine.issues().read(slot, m_read, IssueParts::none().withId());
    return m_dirty.contains(m_read.id);
}

bool IssueListModel::isMatching(int slot) const
{
    const Issue &issue = m_engine.issues().at(slot);
    const bool usesCategory = !m_filter.categories.isEmpty();
    return m_filter.matches(issue, usesCategory ? category(issue) : StatusCategory::Open)
        && (m_texts.isBuilt() ? m_matcher.matches(issue, m_texts.at(slot))
                              : m_matcher.matches(issue, m_engine.replica()));
}

IssueListModel::RowKey IssueListModel::keyOf(int slot)
{
    if (!m_engine.issues().isLive(slot))
        return {};
    if (auto key = sortKey(m_engine.issues(), slot, m_order))
        return key;
    Issue &issue = m_read;
    m_engine.issues().read(slot, issue, keyParts(m_order));
    const bool usesCategory = m_order.by == IssueSort::Status;
    SortKey key = sortKey(issue, usesCategory ? category(issue) : StatusCategory::Open, m_order);
    key.group = m_groups.rankOf(issue);
    return key;
}

IssueId IssueListModel::issueAt(int row) const
{
    return row >= 0 && row < m_index.count() ? issue(row).id : IssueId{};
}

int IssueListModel::rowOf(const IssueId &id) const { return m_index.rowOf(slotOf(id)); }

const std::vector<IssueGroup> &IssueListModel::groups() const
{
    if (!std::exchange(m_groupsKnown, true)) {
        m_groupList = m_groups.list();
        for (IssueGroup &group : m_groupList) {
            group.firstRow = m_index.rowOfGroup(group.rank);
            group.rows = m_index.rowOfGroup(group.rank + 1) - group.firstRow;
        }
    }
    return m_groupList;
}

const IssueGroup *IssueListModel::groupOfRow(int row) const
{
    for (const IssueGroup &group : groups()) {
        if (row >= group.firstRow && row < group.firstRow + group.rows)
            return &group;
    }
    return nullptr;
}

void IssueListModel::setFolded(const QString &key, bool folded)
{
    flush();
    const auto group = std::find_if(
        groups().begin(), groups().end(), [&](const IssueGroup &each) { return each.key == key; });
    if (group == groups().end() || group->folded == folded)
        return;
    const IssueGroup it = *group;
    m_groups.setFolded(key, folded);
    m_groupsKnown = false;
    if (folded) {
        if (it.rows > 0) { // its only one may be held elsewhere
            beginRemoveRows({}, it.firstRow, it.firstRow + it.rows - 1);
            m_index.removeRows(it.firstRow, it.rows);
            m_groupsKnown = false;
            endRemoveRows();
        }
    } else {
        std::vector<IssueIndex::Entry> back;
        for (const IssueIndex::Entry &entry :
            m_all.sorted([this](int slot) { return keyOf(slot); })) {
            if (entry.key.group == it.rank && !m_index.contains(entry.slot) && matches(entry.slot))
                back.push_back(entry);
        }
        insertRanges(back);
    }
    Q_EMIT countChanged(m_index.count());
    Q_EMIT groupsChanged();
}

void IssueListModel::foldAll(bool folded)
{
    flush();
    m_groups.foldAll(folded);
    rebuild();
}

void IssueListModel::setFolded(const QStringList &groups)
{
    if (groups == m_groups.folded())
        return;
    flush();
    m_groups.setFolded(groups);
    rebuild();
}

void IssueListModel::markSeen(const IssueId &id)
{
    if (!m_unseen.remove(id))
        return;
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1), { ChangedRole });
}

QStringList IssueListModel::unseen(qsizetype most) const
{
    QList<std::pair<QString, QString>> byTime;
    for (const IssueId &id : m_unseen) {
        if (const Issue *issue = m_engine.replica().find(id))
            byTime.append({ issue->modifiedAt, id.toString() });
    }
    std::sort(byTime.begin(), byTime.end(), std::greater{});
    QStringList ids;
    byTime.resize(std::min(most, byTime.size()));
    for (const auto &[at, id] : std::as_const(byTime))
        ids << id;
    return ids;
}

void IssueListModel::addUnseen(const QStringList &issues)
{
    for (const QString &id : issues) {
        const IssueId issue{ id };
        if (issue == m_held || !m_engine.replica().find(issue) || m_unseen.contains(issue))
            continue;
        m_unseen.insert(issue);
        if (const int row = rowOf(issue); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1), { ChangedRole });
    }
}

void IssueListModel::hold(const IssueId &id)
{
    if (id == m_held)
        return;
    const IssueId released = std::exchange(m_held, id);
    if (released.isNull())
        return;
    learn();
    if (m_slots.contains(released))
        gather({ released });
}

void IssueListModel::begin()
{
    if (!std::exchange(m_begun, true))
        reorder();
}

} // namespace lockstep::ui
