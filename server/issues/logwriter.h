// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/sync/event.h"
#include "server/storage/spacekey.h"
#include "server/storage/storage.h"

#include <vector>

namespace lockstep::server {

// Appends to the logs of spaces within the storage's current transaction: gives each event its seq
// and time, keeps the space's hash, and collects what was appended, to be sent after the commit.
class LogWriter
{
public:
    LogWriter(Storage &storage, Clock &clock) : m_storage(storage), m_clock(clock) {}

    // Spaces of people are those in this workspace (see server/storage/spacekey.h).
    void setWorkspace(const WorkspaceId &workspace) { m_workspace = workspace; }
    [[nodiscard]] UserId keeper(const UserId &user) const { return keeperOf(m_workspace, user); }

    // The event as it stands in the log. VALIDATION: too large for one message.
    Result<ChangeEvent> append(const SpaceId &space, const OpId &op, const UserId &user,
        EventBody body, const QString &group = {});

    // With a savepoint: forget what was appended since the mark.
    [[nodiscard]] size_t mark() const { return m_rows.size(); }
    void rollbackTo(size_t mark) { m_rows.resize(mark); }
    [[nodiscard]] std::vector<LogRow> takeRows() { return std::exchange(m_rows, {}); }

    // What is imported happened when it happened; nullopt: now.
    void setTime(std::optional<WallTime> time) { m_time = time; }
    [[nodiscard]] bool isHistory() const { return m_time.has_value(); }
    [[nodiscard]] QString timestamp() const
    {
        return toIso8601(m_time.value_or(m_clock.wallNow()));
    }

private:
    Storage &m_storage;
    Clock &m_clock;
    std::optional<WallTime> m_time{};
    WorkspaceId m_workspace{};
    std::vector<LogRow> m_rows{};
};

} // namespace lockstep::server
