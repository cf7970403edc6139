// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/issuelistmodel.h"

#include "core/query/commenttexts.h"
#include "core/sync/syncengine.h"
#include "ui/models/pendingmarks.h"
#include "ui/models/querytexts.h"
#include "ui/models/texts.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <set>

namespace lockstep::ui {

namespace {

constexpr Milliseconds frame = 16ms;
// At the start of so many issues what only a change needs is left until the rows are on the screen.
constexpr int manyIssues = 20'000;
constexpr Milliseconds learnAfter = 250ms;
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

// Where the issue stands, or stood when this last looked.
int IssueListModel::slotOf(const IssueId &issue) const
{
    return m_slotsKnown ? m_slots.value(issue) : m_engine.issues().indexOf(issue);
}

void IssueListModel::learnSlots()
{
    m_learn.cancel();
    m_slotsKnown = true;
    const IssueTable &issues = m_engine.issues();
    m_slots.clear();
    m_slots.reserve(issues.count());
    for (int slot = 0; slot < issues.slotCount(); ++slot) {
        if (issues.isLive(slot))
            m_slots.insert(issues.idKey(slot), slot);
    }
}

// Where the rows stand is what they are sorted by: it only has not been written down yet.
void IssueListModel::learnOrder()
{
    if (!m_all.isBySlot())
        return;
    if (!m_engine.issues().isNewestFirst()) { // an issue has changed, and its row with it
        reorder();
        return;
    }
    std::vector<IssueIndex::Entry> rows = m_all.sorted([this](int slot) { return keyOf(slot); });
    if (m_index.isBySlot())
        m_index.rebuild(rows);
}

void IssueListModel::learn()
{
    if (!m_slotsKnown)
        learnSlots();
    learnOrder();
}

void IssueListModel::reorder()
{
    if (!m_hasRows || !m_begun)
        return;
    const IssueTable &issues = m_engine.issues();
    const bool isLargeStart = std::exchange(m_isStart, false) && issues.count() >= manyIssues;
    m_groups.start(m_order.grouping, m_engine.replica());
    if (isLargeStart && m_order == IssueOrder{} && issues.isNewestFirst()) {
        m_groups.settle();
        m_live.assign(static_cast<size_t>(issues.slotCount()), 1);
        m_all.rebuildBySlot(issues.slotCount());
    } else {
        makeKeys();
    }
    if (isLargeStart) {
        m_slotsKnown = false;
        m_learn = m_clock.after(learnAfter, [this] {
            learnSlots();
            m_learn = m_clock.after(frame, [this] { learnOrder(); }); // in a turn of its own
        });
    } else {
        learnSlots();
    }
    bindAgain();
    sift();
    rebuild();
}

void IssueListModel::makeKeys()
{
    const IssueTable &issues = m_engine.issues();
    m_live.assign(static_cast<size_t>(issues.slotCount()), 0);
    if (m_groups.isGrouped())
        issues.forEach(
            [this](int, const Issue &issue) { static_cast<void>(m_groups.rankOf(issue)); },
            keyParts(m_order));
    m_groups.settle();
    std::vector<IssueIndex::Entry> entries;
    entries.reserve(static_cast<size_t>(issues.count()));
    for (int slot = 0; slot < issues.slotCount(); ++slot) {
        if (auto key = keyOf(slot)) {
            entries.push_back({ *std::move(key), slot });
            m_live[static_cast<size_t>(slot)] = 1;
        }
    }
    m_all.rebuild(std::move(entries));
}

void IssueListModel::bindAgain()
{
    // What cannot be bound any more stays.
    if (query::Bound bound = bind(m_filter.query); bound.ok())
        m_matcher = std::move(bound.matcher);
}

void IssueListModel::note(const IssueId &issue)
{
    const int now = m_engine.issues().indexOf(issue);
    for (const int slot : { m_slots.value(issue), now }) {
        if (slot < 0)
            continue;
        m_all.touch(slot);
        mark(m_live, slot, m_engine.issues().isLive(slot));
    }
    m_columns.touch(now);
    if (now >= 0)
        updateFound(now);
    if (now >= 0)
        m_slots.insert(issue, now);
    else
        m_slots.remove(issue);
}

void IssueListModel::sift()
{
    if (!m_hasRows || !m_begun)
        return;
    m_flush.cancel();
    refreshTexts();
    if (!m_dirty.isEmpty())
        learn();
    for (const IssueId &id : std::exchange(m_dirty, {}))
        note(id);
    const std::vector<query::SearchedText> texts = m_matcher.texts();
    const bool isFound = std::all_of(texts.begin(), texts.end(),
        [this](const query::SearchedText &text) { return m_found.contains(text); });
    if (!isFound && !m_texts.isBuilt())
        m_texts.build(m_engine.replica());
    m_matching = m_live;
    m_filter.sift(m_matching, m_columns, [this](const Issue &issue) { return category(issue); });
    m_matcher.sift(m_matching, m_columns,
        [this](const query::test::Contains &text, query::Matcher::Marks &marks) {
            const auto known = m_found.find(text);
            if (known == m_found.end()) {
                m_texts.sift(text, marks);
                return;
            }
            known->second.resize(marks.size());
            for (size_t at = 0; at < marks.size(); ++at)
                marks[at] = static_cast<char>(marks[at] & known->second[at]);
        });
}

void IssueListModel::rebuild(Held held)
{
    if (!m_hasRows || !m_begun)
        return;
    if (held == Held::Kept)
        learn(); // it is kept by its key
    if (m_all.isBySlot()) {
        rebuildBySlot();
        return;
    }
    beginResetModel();
    const int heldSlot = held == Held::Kept ? slotOf(m_held) : -1;
    const RowKey heldKey = m_index.keyOf(heldSlot);
    const std::vector<IssueIndex::Entry> &all
        = m_all.sorted([this](int slot) { return keyOf(slot); });
    m_groups.clearCounts();
    std::vector<IssueIndex::Entry> &rows = m_spareRows;
    rows.clear();
    rows.reserve(all.size());
    quint64 rank = 0;
    bool folded = false;
    std::vector<int> ofGroup; // the slots of the group that is being read
    const auto endGroup
        = [&] { m_groups.count(std::exchange(ofGroup, {}), std::max<quint64>(rank, 1)); };
    for (const IssueIndex::Entry &entry : all) {
        if (!m_matching[static_cast<size_t>(entry.slot)] || (heldKey && entry.slot == heldSlot))
            continue;
        if (entry.key.group != rank) {
            endGroup();
            rank = entry.key.group;
            folded = m_groups.isFolded(rank);
        }
        ofGroup.push_back(entry.slot);
        if (!folded)
            rows.push_back(entry);
    }
    endGroup();
    if (heldKey) {
        const IssueIndex::Entry entry{ *heldKey, heldSlot };
        rows.insert(std::lower_bound(rows.begin(), rows.end(), entry), entry);
        m_groups.count(heldSlot, std::max<quint64>(heldKey->group, 1));
    }
    m_index.rebuild(rows);
    endRebuild();
}

// No groups, nothing folded, and no row that is held.
void IssueListModel::rebuildBySlot()
{
    beginResetModel();
    m_groups.clearCounts();
    if (m_matching == m_live) {
        m_index.rebuildBySlot(m_all.slotCount());
        m_groups.countFirst(m_all.slotCount(), 1);
    } else {
        std::vector<IssueIndex::Entry> rows;
        std::vector<int> slotNumbers;
        for (int slot = 0; slot < m_all.slotCount(); ++slot) {
            if (!m_matching[static_cast<size_t>(slot)])
                continue;
            if (auto key = keyOf(slot)) {
                rows.push_back({ *std::move(key), slot });
                slotNumbers.push_back(slot);
            }
        }
        m_groups.count(slotNumbers, 1);
        m_index.rebuild(rows);
    }
    endRebuild();
}

void IssueListModel::endRebuild()
{
    m_groupsKnown = false;
    endResetModel();
    Q_EMIT countChanged(m_index.count());
    Q_EMIT groupsChanged();
}

void IssueListModel::refreshTexts()
{
    if (!m_texts.isBuilt())
        return;
    for (const IssueId &id : std::as_const(m_dirty)) {
        if (const int slot = m_engine.issues().indexOf(id); slot >= 0) {
            const Issue &issue = m_engine.issues().at(slot);
            m_texts.put(slot, issue, query::commentTexts(m_engine.replica(), issue));
        }
    }
}

void IssueListModel::mark(query::Matcher::Marks &marks, int slot, bool marked)
{
    const auto at = static_cast<size_t>(slot);
    if (at >= marks.size())
        marks.resize(at + 1);
    marks[at] = marked ? 1 : 0;
}

void IssueListModel::gather(const QSet<IssueId> &issues)
{
    m_vocabulary.invalidate();
    if (!m_begun)
        return;
    if (!isLearnt()) { // where they stood before is not known any more
        m_texts.clear();
        m_found.clear();
        m_columns.clear();
        reorder();
        return;
    }
    m_dirty.unite(issues);
    // An issue that has gone left its slot, and rows are read by slot: it must not wait.
    const bool anyGone = std::any_of(issues.begin(), issues.end(), [this](const IssueId &id) {
        const int known = m_slots.value(id);
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
    learn();
    refreshTexts();
    std::vector<std::pair<int, RowKey>> gone;
    std::vector<std::pair<int, RowKey>> changed;
    const QSet<IssueId> dirty = std::exchange(m_dirty, {});
    // First what goes: its slots may be in use again already.
    for (const IssueId &id : dirty) {
        if (const int before = m_slots.value(id);
            before >= 0 && m_engine.issues().indexOf(id) != before) {
            m_groups.count(before, 0);
            mark(m_matching, before, false);
        }
    }
    for (const IssueId &id : dirty) {
        const int before = m_slots.value(id);
        const int now = m_engine.issues().indexOf(id);
        note(id);
        if (now >= 0)
            mark(m_matching, now, isMatching(now));
        RowKey key = now >= 0 && matches(now) ? keyOf(now) : std::nullopt;
        if (const RowKey held = m_index.keyOf(before); id == m_held && now == before && held)
            key = held;
        if (now >= 0)
            m_groups.count(now, key ? std::max<quint64>(key->group, 1) : 0);
        if (key && m_groups.isFolded(key->group))
            key.reset();
        if (before >= 0 && (!key || now != before) && m_index.contains(before))
            gone.emplace_back(before, std::nullopt);
        if (key)
            changed.emplace_back(now, std::move(key));
    }
    m_groupsKnown = false;
    if (m_groups.isFull()) {
        reorder();
    } else {
        if (!gone.empty())
            removeRanges(m_index.plan(gone).removed);
        if (!changed.empty())
            applyPlan(m_index.plan(changed));
        if (!dirty.isEmpty() && m_groups.isGrouped())
            Q_EMIT groupsChanged();
    }
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
        rebuild(Held::Kept);
        return;
    }
    std::vector<std::pair<int, int>> runs;
    forEachRun(rows, [&](int first, int count) { runs.emplace_back(first, count); });
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->first + run->second - 1);
        m_index.removeRows(run->first, run->second);
        m_groupsKnown = false;
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
    m_groupsKnown = false;
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(m_index.rowOf(slotNumbers[static_cast<size_t>(i)]), before.at(i).column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void IssueListModel::insertRanges(const std::vector<IssueIndex::Entry> &entries)
{
    std::set<int> places;
    for (const IssueIndex::Entry &entry : entries)
        places.insert(m_index.insertionRow(entry));
    if (places.size() > mostRanges) {
        rebuild(Held::Kept);
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
        m_groupsKnown = false;
        endInsertRows();
        i = end;
    }
    Q_EMIT countChanged(m_index.count());
}

void IssueListModel::touchRows(const std::vector<int> &slotNumbers)
{
    std::vector<int> rows;
    for (const int slot : slotNumbers) {
        if (const int row = m_index.rowOf(slot); row >= 0)
            rows.push_back(row);
    }
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

Qt::ItemFlags IssueListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList IssueListModel::mimeTypes() const
{
    return { QStringLiteral("text/uri-list"), QStringLiteral("text/plain") };
}

QMimeData *IssueListModel::mimeData(const QModelIndexList &indexes) const
{
    std::set<int> rows; // in their order
    for (const QModelIndex &index : indexes)
        rows.insert(index.row());
    QList<QUrl> urls;
    QStringList lines;
    for (const int row : rows) {
        if (row < 0 || row >= m_index.count())
            continue;
        const Issue &dragged = issue(row);
        lines << (dragged.name + QLatin1Char(' ') + dragged.subject).trimmed();
        if (m_linkTo && !dragged.name.isEmpty())
            urls << QUrl(m_linkTo(dragged));
    }
    if (lines.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setText(lines.join(QLatin1Char('\n')));
    if (!urls.isEmpty())
        data->setUrls(urls);
    return data;
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
        if (index.column() != Subject) {
            const QString text = display(issue, index.column());
            return text.isEmpty() ? headerData(index.column(), Qt::Horizontal, Qt::DisplayRole)
                                  : text;
        }
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
    case SearchedRole:
        return m_searched;
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
