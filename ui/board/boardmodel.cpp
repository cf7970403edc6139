// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/board/boardmodel.h"

#include "core/model/rank.h"
#include "ui/models/fieldvalues.h"
#include "ui/models/issuelistmodel.h"
#include "ui/offer.h"

#include <algorithm>

namespace lockstep::ui {

namespace {

constexpr Milliseconds boardFrame = 16ms;
// So many cards at most get a new rank because there is no room between two.
constexpr qsizetype mostPushed = 256;

} // namespace

BoardModel::BoardModel(SyncEngine &engine, IssueListModel &list, Clock &clock, QObject *parent)
    : QObject(parent), m_engine(engine), m_list(list), m_clock(clock)
{
    // The list model is the one that filters; it is reset for a new filter, new projects, and when
    // everything may be another.
    connect(&list, &QAbstractItemModel::modelReset, this, [this] {
        if (m_active)
            rebuild();
    });
    connect(&list, &IssueListModel::remotelyChanged, this, [this](const QList<IssueId> &issues) {
        if (!m_active)
            return;
        m_fresh << issues;
        gather({ issues.begin(), issues.end() });
    });
    connect(&engine, &SyncEngine::issuesChanged, this, &BoardModel::gather);
    connect(&engine, &SyncEngine::committed, this, [this](const OpId &op) {
        QSet<IssueId> issues;
        for (auto placed = m_placed.cbegin(); placed != m_placed.cend(); ++placed) {
            if (placed->op == op)
                issues.insert(placed.key());
        }
        if (!issues.isEmpty())
            gather(issues);
    });
}

void BoardModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    rebuild();
}

void BoardModel::hold(const IssueId &issue)
{
    if (issue == m_held)
        return;
    const IssueId released = std::exchange(m_held, issue);
    QSet<IssueId> changed;
    const int slot = m_engine.issues().indexOf(released);
    if (m_known.contains(released) && slot >= 0 && !m_list.matches(slot))
        changed.insert(released);
    if (!m_known.contains(issue) && m_engine.issues().contains(issue))
        changed.insert(issue);
    if (!changed.isEmpty())
        gather(changed);
}

int BoardModel::cardCount(int column) const
{
    return column >= 0 && column < columnCount()
        ? static_cast<int>(m_columns[static_cast<size_t>(column)].cards.size())
        : 0;
}

IssueId BoardModel::issueAt(BoardPlace place) const
{
    if (place.row < 0 || place.row >= cardCount(place.column))
        return {};
    return m_columns[static_cast<size_t>(place.column)].cards[static_cast<size_t>(place.row)].issue;
}

BoardPlace BoardModel::placeOf(const IssueId &issue) const
{
    const auto known = m_known.constFind(issue);
    if (known == m_known.cend())
        return {};
    const auto &cards = m_columns[static_cast<size_t>(known->column)].cards;
    const auto at = std::lower_bound(cards.begin(), cards.end(), BoardCard{ known->rank, issue });
    return { known->column, static_cast<int>(at - cards.begin()) };
}

// --- What is shown
// --------------------------------------------------------------------------------

bool BoardModel::isShown(int slot) const
{
    return (!m_held.isNull() && slot == m_engine.issues().indexOf(m_held)) || m_list.matches(slot);
}

QString BoardModel::statusOf(const Issue &issue) const
{
    const auto placed = m_placed.constFind(issue.id);
    return placed == m_placed.cend() ? issue.status : placed->status;
}

BoardCard BoardModel::cardOf(const Issue &issue) const
{
    const auto placed = m_placed.constFind(issue.id);
    return { placed == m_placed.cend() ? shownRank(issue) : placed->rank, issue.id };
}

int BoardModel::columnOf(QStringView status) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
        [status](const BoardColumn &column) { return column.status == status; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

void BoardModel::rebuild()
{
    Q_EMIT aboutToChange();
    m_flush.cancel();
    m_dirty.clear();
    m_fresh.clear();
    m_known.clear();
    m_counted.clear();
    m_columns.clear();
    m_projects.clear();
    std::vector<int> shown; // slots
    const ProjectId only = m_list.filter().project;
    if (!only.isNull())
        m_projects = { only };
    if (m_active) {
        m_engine.issues().forEach(
            [&](int slot, const Issue &issue) {
                if (!isShown(slot))
                    return;
                shown.push_back(slot);
                if (only.isNull())
                    m_projects.insert(issue.project);
            },
            IssueParts::none().withProject());
        fillColumns(shown);
    }
    Q_EMIT reset();
}

// What cardOf() and statusOf() look at.
constexpr IssueParts cardParts
    = IssueParts{ Field::Status, Field::Rank, Field::CreatedAt }.withId().withProject();

void BoardModel::fillColumns(const std::vector<int> &shown)
{
    for (const Project &project : m_engine.replica().projects()) {
        if (!m_projects.contains(project.id))
            continue;
        for (const StatusDefinition &status : project.statuses) {
            int at = columnOf(status.name);
            if (at < 0) {
                at = columnCount();
                m_columns.push_back({ status.name, status.category, {}, {}, 0 });
            }
            if (status.limit > 0)
                m_columns[static_cast<size_t>(at)].limits.push_back(
                    { project.id, status.name, status.limit, 0 });
        }
    }
    std::stable_sort(m_columns.begin(), m_columns.end(),
        [](const BoardColumn &a, const BoardColumn &b) { return a.category < b.category; });
    QHash<QString, int> byStatus;
    for (int i = 0; i < columnCount(); ++i)
        byStatus.insert(m_columns[static_cast<size_t>(i)].status, i);
    Issue issue;
    for (const int slot : shown) {
        m_engine.issues().read(slot, issue, cardParts);
        const QString status = statusOf(issue);
        auto column = byStatus.constFind(status);
        if (column == byStatus.cend()) { // not in the list of its project any more
            column = byStatus.insert(status, columnCount());
            m_columns.push_back({ status, StatusCategory::Open, {}, {}, 0, true });
        }
        BoardCard card = cardOf(issue);
        m_known.insert(issue.id, { *column, card.rank });
        m_columns[static_cast<size_t>(*column)].cards.push_back(std::move(card));
    }
    for (BoardColumn &column : m_columns)
        std::sort(column.cards.begin(), column.cards.end());
    countLimits();
}

void BoardModel::countLimits()
{
    const bool any = std::any_of(m_columns.begin(), m_columns.end(),
        [](const BoardColumn &column) { return !column.limits.empty(); });
    if (!any)
        return;
    m_engine.issues().forEach([this](int, const Issue &issue) { recount(issue.id, &issue); },
        IssueParts{ Field::Status }.withId().withProject());
}

void BoardModel::recount(const IssueId &id, const Issue *issue)
{
    if (const auto before = m_counted.constFind(id); before != m_counted.cend()) {
        --m_columns[static_cast<size_t>(before->first)]
              .limits[static_cast<size_t>(before->second)]
              .count;
        m_counted.erase(before);
    }
    if (!issue || !m_projects.contains(issue->project))
        return;
    const int column = columnOf(statusOf(*issue));
    if (column < 0)
        return;
    auto &limits = m_columns[static_cast<size_t>(column)].limits;
    const auto limit = std::find_if(limits.begin(), limits.end(),
        [&](const BoardLimit &each) { return each.project == issue->project; });
    if (limit == limits.end())
        return;
    ++limit->count;
    m_counted.insert(id, { column, static_cast<int>(limit - limits.begin()) });
}

// --- Changes
// --------------------------------------------------------------------------------------

void BoardModel::gather(const QSet<IssueId> &issues)
{
    for (const IssueId &issue : issues) {
        const auto placed = m_placed.constFind(issue);
        if (placed != m_placed.cend() && !m_engine.isSaving(placed->op))
            m_placed.erase(placed);
    }
    if (!m_active)
        return;
    m_dirty.unite(issues);
    if (!m_flush.isSet())
        m_flush = m_clock.after(boardFrame, [this] { flush(); });
}

void BoardModel::removeCards(std::vector<BoardPlace> places)
{
    std::sort(places.begin(), places.end(), [](BoardPlace a, BoardPlace b) {
        return a.column != b.column ? a.column < b.column : a.row < b.row;
    });
    for (size_t i = 0; i < places.size();) {
        BoardColumn &column = m_columns[static_cast<size_t>(places[i].column)];
        ++column.revision;
        auto to = static_cast<size_t>(places[i].row);
        for (size_t from = to; from < column.cards.size(); ++from) {
            const bool goes = i < places.size()
                && &m_columns[static_cast<size_t>(places[i].column)] == &column
                && static_cast<size_t>(places[i].row) == from;
            if (goes)
                ++i;
            else
                column.cards[to++] = std::move(column.cards[from]);
        }
        column.cards.resize(to);
    }
}

void BoardModel::flush()
{
    m_flush.cancel();
    const QSet<IssueId> dirty = std::exchange(m_dirty, {});
    const QList<IssueId> fresh = std::exchange(m_fresh, {});
    if (!m_active || dirty.isEmpty())
        return;
    struct Target
    {
        int column = -1;
        BoardCard card{};
    };
    std::vector<Target> targets;
    for (const IssueId &id : dirty) {
        const int slot = m_engine.issues().indexOf(id);
        if (slot < 0 || !isShown(slot))
            continue;
        const Issue &issue = m_engine.issues().at(slot);
        const int column = columnOf(statusOf(issue));
        if (column < 0 || !m_projects.contains(issue.project)) {
            rebuild(); // another project, or another status
            return;
        }
        targets.push_back({ column, cardOf(issue) });
    }
    Q_EMIT aboutToChange();
    // What goes, in one pass a column; then what comes, in one merge.
    std::vector<BoardPlace> gone;
    for (const IssueId &id : dirty) {
        if (const BoardPlace place = placeOf(id); place.isValid())
            gone.push_back(place);
    }
    for (const IssueId &id : dirty)
        m_known.remove(id);
    removeCards(std::move(gone));
    std::sort(targets.begin(), targets.end(), [](const Target &a, const Target &b) {
        return a.column != b.column ? a.column < b.column : a.card < b.card;
    });
    for (size_t i = 0; i < targets.size();) {
        const int column = targets[i].column;
        auto &cards = m_columns[static_cast<size_t>(column)].cards;
        const auto before = static_cast<std::ptrdiff_t>(cards.size());
        ++m_columns[static_cast<size_t>(column)].revision;
        for (; i < targets.size() && targets[i].column == column; ++i) {
            m_known.insert(targets[i].card.issue, { column, targets[i].card.rank });
            cards.push_back(std::move(targets[i].card));
        }
        std::inplace_merge(cards.begin(), cards.begin() + before, cards.end());
    }
    for (const IssueId &id : dirty)
        recount(id, m_engine.replica().find(id));
    Q_EMIT changed(dirty);
    if (!fresh.isEmpty())
        Q_EMIT remotelyChanged(fresh);
}

// --- Moves
// ----------------------------------------------------------------------------------------

bool BoardModel::canMove(const IssueId &id, int column) const
{
    const Issue *issue = m_engine.replica().find(id);
    if (!issue || column < 0 || column >= columnCount())
        return false;
    const auto role = m_engine.replica().myRole(issue->project);
    const QString &status = m_columns[static_cast<size_t>(column)].status;
    const Project *project = m_engine.replica().project(issue->project);
    const Offer offer = Offer::of(m_engine);
    return role && *role != Role::Viewer
        && (statusOf(*issue) == status
                ? offer.canWrite(Field::Rank)
                : project && project->findStatus(status) && offer.canWrite(Field::Status));
}

// Ranks for the issues, before that row; where there is no room the cards that follow are pushed on
// and become part of the list. Empty: it cannot be done.
QStringList BoardModel::makeRoom(int column, int row, QList<IssueId> &issues) const
{
    const auto &cards = m_columns[static_cast<size_t>(column)].cards;
    const auto isMoved = [&](const BoardCard &card) { return issues.contains(card.issue); };
    auto next = cards.begin() + std::clamp(row, 0, static_cast<int>(cards.size()));
    auto previous = std::make_reverse_iterator(next);
    previous = std::find_if_not(previous, cards.rend(), isMoved);
    next = std::find_if_not(next, cards.end(), isMoved);
    const QString low = previous == cards.rend() ? QString() : previous->rank;
    for (qsizetype pushed = 0; pushed <= mostPushed; ++pushed) {
        const QString high = next == cards.end() ? QString() : next->rank;
        const QStringList ranks = low == high && !low.isEmpty()
            ? QStringList{}
            : makeRanks(low, high, static_cast<int>(issues.size()));
        if (ranks.size() == issues.size())
            return ranks;
        if (next == cards.end() || !canMove(next->issue, column))
            return {};
        issues << next->issue;
        next = std::find_if_not(std::next(next), cards.end(), isMoved);
    }
    return {};
}

BoardModel::Edits BoardModel::move(const QList<IssueId> &issues, int column, int row)
{
    QList<IssueId> movable = issues;
    movable.removeIf([&](const IssueId &id) { return !canMove(id, column); });
    if (movable.isEmpty())
        return {};
    const BoardColumn &target = m_columns[static_cast<size_t>(column)];
    // They stand there already, in this order?
    const BoardPlace first = placeOf(movable.first());
    bool same = first.column == column && row >= first.row && row <= first.row + movable.size();
    for (qsizetype i = 0; same && i < movable.size(); ++i)
        same = issueAt({ column, first.row + static_cast<int>(i) }) == movable.at(i);
    if (same)
        return {};

    const QString status = target.status;
    const int count = static_cast<int>(movable.size());
    // Where a server has no ranks a card stands in its column wherever it may.
    const bool isRanked = Offer::of(m_engine).canWrite(Field::Rank);
    QStringList ranks;
    if (isRanked) {
        ranks = makeRoom(column, row, movable);
    } else {
        for (const IssueId &id : std::as_const(movable))
            ranks << shownRank(*m_engine.replica().find(id));
    }
    Edits edits;
    for (qsizetype i = 0; i < ranks.size(); ++i) {
        const IssueId &id = movable.at(i);
        const Issue &issue = *m_engine.replica().find(id);
        const auto placed = m_placed.constFind(id);
        FieldChanges changes;
        const FieldInfo &rank = fieldInfo(Field::Rank);
        const FieldValue from = fieldValue(issue, Field::Rank);
        if (isRanked)
            changes.emplace(Field::Rank,
                fieldChange(rank, placed == m_placed.cend() ? from : FieldValue{ placed->rank },
                    ranks.at(i)));
        if (const QString now = statusOf(issue); now != status)
            changes.emplace(Field::Status,
                fieldChange(fieldInfo(Field::Status), FieldValue{ now }, FieldValue{ status }));
        edits.emplace_back(id, std::move(changes));
    }
    if (edits.empty())
        return {};
    QList<OpId> ops;
    if (edits.size() == 1)
        ops << m_engine.updateIssue(edits.front().first, edits.front().second);
    else
        ops = m_engine.updateIssues(edits);
    if (ops.size() != static_cast<qsizetype>(edits.size()) || ops.contains(OpId{}))
        return {};
    QSet<IssueId> shown;
    for (qsizetype i = 0; i < ops.size(); ++i) {
        shown.insert(movable.at(i));
        if (m_engine.isSaving(ops.at(i)))
            m_placed.insert(movable.at(i), { status, ranks.at(i), ops.at(i) });
    }
    gather(shown);
    flush();
    Q_EMIT moved(edits, count, status);
    return edits;
}

} // namespace lockstep::ui
