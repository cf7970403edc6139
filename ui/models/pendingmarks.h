// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/theme/tokens.h"

namespace lockstep::ui {

// How far something that I did has come; the later ones count more.
enum class PendingMark {
    None, // the server has it
    Pending, // it is on its way
    Held, // it waits for my decision about a conflict
    Attention, // the server did not accept it
};

struct PendingLook
{
    QString icon{};
    Token token{};
    QString text{}; // a whole sentence, for tool tips and screen readers
};
[[nodiscard]] PendingLook pendingLook(PendingMark mark); // not None

// What is not on the server of one issue: its fields, and its comments.
struct PendingMarks
{
    QHash<Field, PendingMark> fields{};
    QHash<CommentId, PendingMark> comments{};
};
[[nodiscard]] PendingMarks pendingMarks(const SyncEngine &engine, const IssueId &issue);

// The marks of a row of the list in words: "2 changes are not on the server yet." Empty: none.
[[nodiscard]] QString issueStateText(const IssueState &state);

} // namespace lockstep::ui
