// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/streamevent.h"

#include "core/sync/codec.h"
#include "core/sync/merge.h"
#include "server/rest/eventstream.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

std::shared_ptr<const StreamEvent> StreamEvent::from(
    const ChangeEvent &event, const std::optional<Issue> &now)
{
    auto made = std::make_shared<StreamEvent>();
    made->m_event = event;
    const bool isSomething
        = std::visit(Overload{
                         [&](const event::IssueCreated &e) {
                             made->m_after = e.issue;
                             made->m_reason = "new"_L1;
                             return true;
                         },
                         [&](const event::IssueRestored &e) {
                             made->m_after = e.issue;
                             made->m_reason = "restored"_L1;
                             return true;
                         },
                         [&](const event::IssueDeleted &e) {
                             made->m_before = e.issue;
                             made->m_reason = "deleted"_L1;
                             return true;
                         },
                         [&](const event::IssueMoved &e) {
                             made->m_reason = "moved"_L1;
                             const bool arrives = event.space == projectSpace(e.to);
                             auto &side = arrives ? made->m_after : made->m_before;
                             side = e.issue;
                             if (!arrives) {
                                 applyValues(*side, e.previous);
                                 side->project = e.from;
                             }
                             return true;
                         },
                         [&](const event::IssueUpdated &e) {
                             if (!now)
                                 return false; // it has gone since, and that stands further on
                             made->m_after = *now;
                             applyValues(*made->m_after, e.changes);
                             made->m_before = made->m_after;
                             applyValues(*made->m_before, e.previous);
                             return true;
                         },
                         [](const auto &) { return false; },
                     },
            event.body);
    return isSomething ? made : nullptr;
}

std::optional<StreamEvent::Kind> StreamEvent::kindFor(const query::Matcher &list) const
{
    const bool before = m_before && list.matches(*m_before, query::TextView{});
    const bool after = m_after && list.matches(*m_after, query::TextView{});
    if (before && after)
        return Kind::Updated;
    if (after)
        return Kind::Created;
    if (before)
        return Kind::Deleted;
    return {};
}

const QByteArray &StreamEvent::text(Kind kind) const
{
    QByteArray &text = m_texts[static_cast<size_t>(kind)];
    if (!text.isEmpty())
        return text;
    const char *name = kind == Kind::Created ? "created"
        : kind == Kind::Updated              ? "updated"
                                             : "deleted";
    const Issue &issue = m_after ? *m_after : *m_before;
    JsonWriter json;
    json.beginObject().member("type"_L1, QLatin1StringView{ name });
    const QLatin1StringView byFilter = kind == Kind::Created ? "entered"_L1
        : kind == Kind::Updated                              ? "changed"_L1
                                                             : "left"_L1;
    json.member("reason"_L1, m_reason.isEmpty() ? byFilter : m_reason);
    json.member("space"_L1, m_event.space.toString()).member("seq"_L1, m_event.seq);
    json.key("op"_L1);
    if (m_event.op.isNull())
        json.null();
    else
        json.value(m_event.op.toString());
    json.key("user"_L1);
    if (m_event.user.isNull())
        json.null();
    else
        json.value(m_event.user.toString());
    json.member("timestamp"_L1, m_event.timestamp);
    json.key("issue"_L1);
    if (kind == Kind::Deleted) {
        json.beginObject().member("id"_L1, issue.id.toString());
        if (m_reason != "moved"_L1) // its new name is of another project
            json.member("name"_L1, issue.name);
        json.endObject();
    } else {
        writeIssue(json, issue);
    }
    if (const auto updated = std::get_if<event::IssueUpdated>(&m_event.body);
        updated && kind != Kind::Deleted) {
        json.key("changes"_L1);
        writeFieldValues(json, updated->changes);
        json.key("previous"_L1);
        writeFieldValues(json, updated->previous);
    }
    json.endObject();
    text = EventStream::event(name, json.text());
    return text;
}

} // namespace lockstep::server
