// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/mutation.h"

#include <deque>
#include <optional>
#include <variant>
#include <vector>

namespace lockstep {

// The lines of GET /api/spaces/{id}/snapshot (docs/protocol.md, "3. Spaces and subscriptions").
struct SnapshotHeader
{
    QString epoch{};
    qint64 seq = 0; // the rows are as they were then, or newer
    qint64 count = 0; // of issues, deleted ones included
    quint64 hash = 0; // of the space at `seq`
    friend bool operator==(const SnapshotHeader &, const SnapshotHeader &) = default;
};
struct SnapshotIssue
{
    Issue issue{};
    bool deleted = false;
    QString restoreUntil{};
    friend bool operator==(const SnapshotIssue &, const SnapshotIssue &) = default;
};
struct SnapshotEnd
{
    qint64 seq = 0; // no row is newer than that
    friend bool operator==(const SnapshotEnd &, const SnapshotEnd &) = default;
};
using SnapshotRow = std::variant<SnapshotHeader, Project, Member, User, Conflict, SavedFilter,
    SnapshotIssue, Comment, SnapshotEnd, Notification, UserSetting, Queue,
    Attachment>; // comments and files stand behind their issue; a comment without is a
                 // message

// A space as it is being fetched. Its rows are kept apart from those that the user sees until all
// of them are here.
class SpaceSnapshot
{
public:
    struct Item
    {
        SnapshotIssue row{};
        std::vector<Comment> comments{};
        std::vector<Attachment> attachments{};
    };

    // False: the rows are not of one snapshot (another epoch): reset() and begin anew.
    [[nodiscard]] bool take(SnapshotRow row);
    // The answer broke off: forgets what may not be whole. It goes on behind resumeAfter().
    void cut();
    [[nodiscard]] QString resumeAfter() const;
    void reset() { *this = {}; }

    [[nodiscard]] bool isComplete() const { return m_end.has_value(); }
    [[nodiscard]] const std::optional<SnapshotHeader> &header() const { return m_header; }
    [[nodiscard]] qint64 endSeq() const { return m_end ? m_end->seq : 0; }
    [[nodiscard]] qint64 issueCount() const { return static_cast<qint64>(items.size()); }

    std::optional<Project> project{};
    std::vector<Member> members{};
    std::vector<User> users{};
    std::vector<Conflict> conflicts{};
    std::vector<SavedFilter> filters{};
    std::vector<Notification> notifications{};
    SettingValues settings{};
    std::vector<Queue> queues{};
    std::deque<Item> items{}; // by id; very many: none is to be moved when more come
    std::vector<Comment> messages{}; // by id

private:
    std::optional<SnapshotHeader> m_header{}; // of the first answer
    std::optional<SnapshotEnd> m_end{};
    bool m_itemOpen = false; // more comments and files may come
};

} // namespace lockstep
