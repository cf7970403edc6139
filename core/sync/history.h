// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "core/sync/event.h"

namespace lockstep {

// docs/protocol.md, "5. Mutations", History: what was done to an issue, as its log still has it.
struct HistoryEntry
{
    QString event{}; // its name on the wire, such as issue_updated
    qint64 seq = 0; // in the space where the issue stands now
    QString at{};
    UserId by{};
    OpId op{}; // null: the server itself
    QString group{}; // common to the entries of one bulk edit
    bool merged = false;
    bool conflict = false;
    FieldValues from{}; // the same fields as `to`
    FieldValues to{};
    CommentId comment{}; // the entry is about this one
    QString textFrom{}; // of the comment; of a file that was deleted or added its name
    QString textTo{};
    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

// A value that somebody typed and that did not survive; kept for 30 days.
struct LostValue
{
    enum class Reason {
        Conflict, // it was refused, and its author has not decided or took the other one
        Resolved, // its author's change was overwritten when somebody decided a conflict
        Merged, // it became a part of a merge
        Deleted, // what it was meant for had been deleted
    };
    qint64 number = 0; // from 1 for each issue, in the order of losing
    CommentId comment{}; // not null: `value` is its text, and `field` means nothing
    Field field{};
    FieldValue value{};
    UserId owner{}; // whose it was
    QString at{};
    qint64 seq = 0; // of the event that stands in its place, or the last one before it was refused
    UserId winner{};
    Reason reason{};
    friend bool operator==(const LostValue &, const LostValue &) = default;
};

struct HistoryQuery
{
    IssueId issue{};
    std::optional<qint64> before{}; // a seq: older entries only; 0: none at all
    std::optional<qint64> lostBefore{}; // a number: older ones only; 0: none at all
    friend bool operator==(const HistoryQuery &, const HistoryQuery &) = default;
};

// Newest first.
struct HistoryPage
{
    QList<HistoryEntry> entries{};
    bool more = false; // older ones than these
    QList<LostValue> lost{};
    bool moreLost = false;
    friend bool operator==(const HistoryPage &, const HistoryPage &) = default;
};

// What the log says about one issue; none: the event is not about an issue.
[[nodiscard]] std::optional<HistoryEntry> historyEntry(const ChangeEvent &event);

void writeHistoryQuery(JsonWriter &out, const HistoryQuery &query);
[[nodiscard]] Result<HistoryQuery> readHistoryQuery(const JsonView &json);
void writeHistoryEntry(JsonWriter &out, const HistoryEntry &entry);
void writeLostValue(JsonWriter &out, const LostValue &lost);
void writeHistoryPage(JsonWriter &out, const HistoryPage &page);
// Entries of kinds and fields that are not known here are left out.
[[nodiscard]] Result<HistoryPage> readHistoryPage(const JsonView &json);

[[nodiscard]] QLatin1StringView toKey(LostValue::Reason reason);
[[nodiscard]] std::optional<LostValue::Reason> lostReasonFromKey(QStringView key);

} // namespace lockstep
