// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/snapshot.h"

#include <algorithm>

namespace lockstep {

bool SpaceSnapshot::take(SnapshotRow row)
{
    if (const auto first = std::get_if<SnapshotHeader>(&row)) {
        if (m_header)
            return m_header->epoch == first->epoch; // the seq of the first answer counts
        m_header = *first;
        return true;
    }
    if (!m_header)
        return false;
    const auto comment = std::get_if<Comment>(&row);
    m_itemOpen = m_itemOpen
        && ((comment && !comment->issue.isNull()) || std::holds_alternative<Attachment>(row));
    return std::visit(Overload{
                          [](SnapshotHeader &) { return false; },
                          [this](Project &r) {
                              project = std::move(r);
                              return true;
                          },
                          [this](Member &r) {
                              members.push_back(std::move(r));
                              return true;
                          },
                          [this](User &r) {
                              users.push_back(std::move(r));
                              return true;
                          },
                          [this](Conflict &r) {
                              conflicts.push_back(std::move(r));
                              return true;
                          },
                          [this](SavedFilter &r) {
                              filters.push_back(std::move(r));
                              return true;
                          },
                          [this](Notification &r) {
                              notifications.push_back(std::move(r));
                              return true;
                          },
                          [this](UserSetting &r) {
                              settings.insert_or_assign(r.key, r.value);
                              return true;
                          },
                          [this](Queue &r) {
                              queues.push_back(std::move(r));
                              return true;
                          },
                          [this](SnapshotIssue &r) {
                              items.push_back({ std::move(r), {}, {} });
                              m_itemOpen = true;
                              return true;
                          },
                          [this](Comment &r) {
                              if (r.issue.isNull()) {
                                  messages.push_back(std::move(r));
                                  return true;
                              }
                              if (!m_itemOpen || items.back().row.issue.id != r.issue)
                                  return false;
                              items.back().comments.push_back(std::move(r));
                              return true;
                          },
                          [this](Attachment &r) {
                              if (!m_itemOpen || items.back().row.issue.id != r.issue)
                                  return false;
                              items.back().attachments.push_back(std::move(r));
                              return true;
                          },
                          [this](SnapshotEnd &r) {
                              m_end = r;
                              return true;
                          },
                      },
        row);
}

void SpaceSnapshot::cut()
{
    if (std::exchange(m_itemOpen, false))
        items.pop_back();
    if (items.empty() && messages.empty())
        reset(); // also what stands before the issues may not be whole
}

QString SpaceSnapshot::resumeAfter() const
{
    const QString issue = items.empty() ? QString{} : items.back().row.issue.id.toString();
    const QString message = messages.empty() ? QString{} : messages.back().id.toString();
    return std::max(issue, message);
}

} // namespace lockstep
