// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/event.h"

#include <functional>

namespace lockstep {

// Who is told what of an event: the one table (notificationrules.cpp), for the server, which stores
// it, and for the client, which tells it at once and without a server too. Both give the same id,
// so that nothing is told twice (docs/protocol.md, "1. The domain", Notifications).

// What has to be known beside the event; as it stands after it.
struct NotificationContext
{
    std::function<const Issue *(const IssueId &)> issue{}; // null: not known
    std::function<bool(const QString &text, const UserId &user)> mentions{};
    // He was assigned, has commented or was called upon, at some time.
    std::function<bool(const IssueId &, const UserId &)> follows{};
    std::function<StatusCategory(const Issue &)> category{};
};

struct Notice
{
    NotificationId id{};
    NotificationKind kind{};
    IssueId issue{}; // null: about a channel or a project
    CommentId comment{};
    friend bool operator==(const Notice &, const Notice &) = default;
};

// The id of what it tells, if it is about its own issue or channel.
[[nodiscard]] NotificationId causeOf(const ChangeEvent &event);

// At most one for each issue: the one that concerns him most. Not of what he did himself.
[[nodiscard]] QList<Notice> noticesFor(
    const ChangeEvent &event, const UserId &person, const NotificationContext &context);

// What stands in the inbox: all but the tier, the time and the number. `issue` is that of the
// notice, as it stands after the event; null: none, or not known.
[[nodiscard]] Notification describe(
    const ChangeEvent &event, const Notice &notice, const Issue *issue, const Project &project);

// "@all" in a message of a channel: everybody of the project is called upon.
[[nodiscard]] bool callsEverybody(QStringView text);

} // namespace lockstep
