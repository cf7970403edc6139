// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/pendingmarks.h"

#include <QCoreApplication>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct PendingTexts
{
    Q_DECLARE_TR_FUNCTIONS(PendingMarks)
};

std::optional<PendingMark> markOf(const OutboxRow &row, const Outbox &outbox)
{
    if (outbox.landed().contains(row.position) || row.state == OutboxState::Conflict)
        return {}; // the conflict itself tells
    if (row.state == OutboxState::NeedsAttention)
        return PendingMark::Attention;
    return outbox.isHeld(row) ? PendingMark::Held : PendingMark::Pending;
}

template <typename Key> void raise(QHash<Key, PendingMark> &marks, const Key &key, PendingMark mark)
{
    PendingMark &now = marks[key];
    now = std::max(now, mark);
}

} // namespace

PendingLook pendingLook(PendingMark mark)
{
    switch (mark) {
    case PendingMark::Attention:
        return { u"circle-alert"_s, Token::Danger,
            PendingTexts::tr("The server did not accept this. It is kept until you decide.") };
    case PendingMark::Held:
        return { u"git-compare"_s, Token::Warning,
            PendingTexts::tr("Somebody else changed this too. Yours waits for your decision.") };
    case PendingMark::Pending:
    case PendingMark::None:
        break;
    }
    return { u"clock"_s, Token::TextSecondary,
        PendingTexts::tr("Saved on this computer, not on the server yet.") };
}

PendingMarks pendingMarks(const SyncEngine &engine, const IssueId &issue)
{
    PendingMarks marks;
    for (const auto &[position, row] : engine.outbox().rows()) {
        if (touchedIssue(row.mutation.body) != issue)
            continue;
        const auto mark = markOf(row, engine.outbox());
        if (!mark)
            continue;
        const auto changes = [&](const FieldChanges &all) {
            for (const auto &[field, change] : all) {
                const auto value = std::get_if<ValueChange>(&change);
                if (!value || value->from != value->to) // else only what was seen of a group
                    raise(marks.fields, field, *mark);
            }
        };
        std::visit(
            Overload{
                [&](const mutation::UpdateIssue &m) { changes(m.changes); },
                [&](const mutation::RestoreIssue &m) { changes(m.changes); },
                [&](const mutation::AddComment &m) { raise(marks.comments, m.comment, *mark); },
                [&](const mutation::EditComment &m) { raise(marks.comments, m.comment, *mark); },
                [&](const mutation::DeleteComment &m) { raise(marks.comments, m.comment, *mark); },
                [](const auto &) {},
            },
            row.mutation.body);
    }
    if (!engine.replica().state(issue).conflict)
        return marks;
    for (const Conflict &conflict : engine.replica().conflicts()) {
        if (conflict.issue.id != issue)
            continue;
        for (const auto &each : conflict.remote)
            raise(marks.fields, each.first, PendingMark::Held);
        if (conflict.comment)
            raise(marks.comments, conflict.comment->id, PendingMark::Held);
    }
    return marks;
}

QString issueStateText(const IssueState &state)
{
    QStringList sentences;
    if (state.needsAttention)
        sentences << PendingTexts::tr("The server did not accept one of your changes.");
    if (state.conflict)
        sentences << PendingTexts::tr("In conflict with somebody else's change.");
    if (state.pending > 0)
        sentences << PendingTexts::tr(
            "%n change(s) are not on the server yet.", nullptr, state.pending);
    return sentences.join(u' ');
}

} // namespace lockstep::ui
