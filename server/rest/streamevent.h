// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/matcher.h"
#include "core/sync/event.h"

#include <array>

namespace lockstep::server {

// What an event of a log means for lists of issues: the issue before it and after it, so that each
// list can tell whether it has come, changed, or gone. Made once, shared by all streams.
class StreamEvent
{
public:
    // `now` is the issue as it stands, for what does not say all of it (issue_updated). Null when
    // the event is nothing to lists of issues.
    [[nodiscard]] static std::shared_ptr<const StreamEvent> from(
        const ChangeEvent &event, const std::optional<Issue> &now);

    enum class Kind { Created, Updated, Deleted };
    // Nothing: neither before nor after.
    [[nodiscard]] std::optional<Kind> kindFor(const query::Matcher &list) const;
    // The event of the stream, without its id: "event: ...\ndata: ...\n\n".
    [[nodiscard]] const QByteArray &text(Kind kind) const;

private:
    std::optional<Issue> m_before{};
    std::optional<Issue> m_after{};
    QLatin1StringView m_reason{}; // why it has come or gone, if that was no filter's doing
    ChangeEvent m_event{};
    mutable std::array<QByteArray, 3> m_texts{};
};

} // namespace lockstep::server
