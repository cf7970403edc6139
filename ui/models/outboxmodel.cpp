// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/outboxmodel.h"

#include "ui/models/fieldtexts.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/widgets/plainlabel.h"

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostMerged = 50;

} // namespace

OutboxModel::OutboxModel(SyncEngine &engine, Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_engine(engine), m_clock(clock)
{
    connect(&engine, &SyncEngine::settled, this, [this](const MutationResult &result) {
        const OutboxRow *row = m_engine.outbox().find(result.op);
        if (row && std::holds_alternative<outcome::Merged>(result.outcome)) {
            m_merged.insert_or_assign(row->position, *row);
            if (m_merged.size() > mostMerged)
                m_merged.erase(m_merged.begin());
        }
    });
}

OutboxModel::State OutboxModel::stateOf(const OutboxRow &row) const
{
    switch (row.state) {
    case OutboxState::NeedsAttention:
        return State::Attention;
    case OutboxState::Sending:
        return State::Sending;
    case OutboxState::Applied:
        return State::Sent;
    case OutboxState::Merged:
        return State::Merged;
    case OutboxState::Conflict:
        return State::Conflict;
    case OutboxState::Queued:
        break;
    }
    return m_engine.outbox().isHeld(row) ? State::Held : State::Queued;
}

void OutboxModel::refresh()
{
    QList<Entry> attention;
    QList<Entry> conflicts;
    QList<Entry> waiting;
    QList<Entry> merged;
    for (const auto &[position, row] : m_engine.outbox().rows()) {
        const State state = stateOf(row);
        if (state == State::Conflict || state == State::Merged
            || m_engine.outbox().landed().contains(position))
            continue; // below
        (state == State::Attention ? attention : waiting) << Entry{ state, position, {} };
    }
    m_conflicts.clear();
    for (const Conflict &conflict : m_engine.replica().conflicts()) {
        conflicts << Entry{ State::Conflict, 0, conflict.id };
        m_conflicts.insert(conflict.id, conflict);
    }
    for (const auto &[position, row] : m_merged)
        merged << Entry{ State::Merged, position, {} };
    const QList<Entry> entries = attention + conflicts + waiting + merged;
    if (entries == m_entries) {
        refreshAges();
        return;
    }
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

void OutboxModel::refreshAges()
{
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_entries.size()) - 1));
}

void OutboxModel::forgetMerged() { m_merged.clear(); }

const Conflict *OutboxModel::conflictAt(int row) const
{
    const auto found = m_conflicts.constFind(entry(row).conflict);
    return found == m_conflicts.cend() ? nullptr : &*found;
}

OutboxModel::Entry OutboxModel::entry(int row) const { return m_entries.value(row); }

const OutboxRow *OutboxModel::outboxRow(int row) const
{
    const Entry found = entry(row);
    if (found.position == 0)
        return nullptr;
    const auto &rows = m_engine.outbox().rows();
    if (const auto it = rows.find(found.position); it != rows.end())
        return &it->second;
    const auto merged = m_merged.find(found.position);
    return merged == m_merged.end() ? nullptr : &merged->second;
}

IssueId OutboxModel::issue(int row) const
{
    if (const OutboxRow *found = outboxRow(row))
        return touchedIssue(found->mutation.body);
    const Conflict *conflict = conflictAt(row);
    return conflict ? conflict->issue.id : IssueId{};
}

QString OutboxModel::title(int row) const
{
    if (const OutboxRow *found = outboxRow(row))
        return mutationText(found->mutation.body, m_engine.replica());
    const Conflict *conflict = conflictAt(row);
    return conflict ? conflictText(*conflict, m_engine.replica()) : QString();
}

QString OutboxModel::madeAt(int row) const
{
    if (const OutboxRow *found = outboxRow(row))
        return found->createdAt;
    const Conflict *conflict = conflictAt(row);
    return conflict ? conflict->timestamp : QString();
}

QString OutboxModel::stateText(State state) const
{
    const bool connected = m_engine.status().connection.state == ConnectionState::Connected;
    switch (state) {
    case State::Attention:
        return tr("Needs attention: not accepted by the server");
    case State::Conflict:
        return tr("Conflict: needs your decision");
    case State::Held:
        return tr("Held until you decide about a conflict");
    case State::Sending:
        return tr("Being sent");
    case State::Queued:
        return connected ? tr("Queued") : tr("Queued until there is a connection");
    case State::Sent:
        return tr("Sent");
    case State::Merged:
        return tr("Merged");
    }
    return {};
}

QString OutboxModel::reason(int row) const
{
    const OutboxRow *found = outboxRow(row);
    switch (entry(row).state) {
    case State::Attention:
        return found ? errorText(found->error.code, found->error.message) : QString();
    case State::Conflict: {
        const Conflict *conflict = conflictAt(row);
        if (!conflict)
            return {};
        const bool here
            = OpId::fromString(conflict->id.toString()).client == m_engine.outbox().client();
        const QString who = personName(m_engine.replica(), conflict->user);
        return here
            ? tr("%1 changed it too, %2. Nothing is lost: decide which one it shall be.")
                  .arg(who, agoSentence(conflict->timestamp, m_clock.wallNow()))
            : tr("%1 changed it too, %2; you had changed it on another device. Nothing is lost: "
                 "decide which one it shall be.")
                  .arg(who, agoSentence(conflict->timestamp, m_clock.wallNow()));
    }
    case State::Held:
        return tr("It builds on something that you and somebody else changed differently. It goes "
                  "into your side of that conflict.");
    case State::Sending:
        return tr("It is on its way, and safe on this computer until the server has it.");
    case State::Queued:
        return tr("It is safe on this computer, and sent by itself.");
    case State::Sent:
        return tr("The server has it. It goes from here in a moment.");
    case State::Merged:
        return tr("The server has it, together with what somebody else changed.");
    }
    return {};
}

QString OutboxModel::typed(int row) const
{
    if (const OutboxRow *found = outboxRow(row))
        return mutationDetails(found->mutation.body, m_engine.replica());
    const Conflict *conflict = conflictAt(row);
    if (!conflict)
        return {};
    if (conflict->comment)
        return conflict->comment->local;
    return fieldDetails(conflict->local, m_engine.replica());
}

QString OutboxModel::text(const QList<int> &rows) const
{
    QString all;
    for (const int row : rows) {
        all += title(row) + u'\n';
        all += u"  "_s + stateText(entry(row).state) + u". "_s + reason(row) + u'\n';
        all += u"  "_s + exactTimeText(madeAt(row)) + u'\n';
        for (const QString &line : typed(row).split(u'\n', Qt::SkipEmptyParts))
            all += u"    "_s + line + u'\n';
        all += u'\n';
    }
    return all;
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int row = index.row();
    const auto age = [&] { return agoText(madeAt(row), m_clock.wallNow()); };
    switch (role) {
    case Qt::DisplayRole:
        return title(row);
    case StateTextRole:
        return stateText(entry(row).state);
    case AgeRole:
        return age();
    case StateRole:
        return int(entry(row).state);
    case Qt::AccessibleTextRole:
        //: what was done, how far it has come, how long ago
        return tr("%1. %2, %3").arg(title(row), stateText(entry(row).state), age());
    case Qt::ToolTipRole:
        return plainToolTip(title(row) + u'\n' + reason(row));
    default:
        return {};
    }
}

} // namespace lockstep::ui
