// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignnotices.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostHeld = 50;
constexpr Milliseconds heldAtMost = 30s;
constexpr qsizetype mostMarksAList = 5;

} // namespace

ForeignNotices::ForeignNotices(const ForeignContext &context, ForeignHints &hints)
    : m_clock(context.clock), m_session(context.session), m_mirror(context.mirror),
      m_feed(context.feed), m_hints(hints)
{}

void ForeignNotices::list(std::function<void()> then)
{
    if (!m_session.translator().listNotifications()) {
        then();
        return;
    }
    m_session.ask(
        ForeignSession::Urgency::Refresh,
        [this] { return m_session.translator().listNotifications(); },
        [this, then = std::move(then)](Result<HttpReply> reply) {
            if (!reply)
                return;
            if (auto told = m_session.translator().readNotifications(*reply)) {
                std::stable_sort(told->begin(), told->end(),
                    [](const ForeignNotification &a, const ForeignNotification &b) {
                        return a.createdAt < b.createdAt;
                    });
                m_mirror.putNotifications(*told);
                // What was read here while the server could not be told.
                for (const QString &id : m_mirror.unreadThere(*told).mid(0, mostMarksAList))
                    markRead(id);
            }
            then();
        });
}

void ForeignNotices::hear(const inbound::NotificationTold &told)
{
    const ForeignNotification &one = told.notification;
    if (!m_feed.isOpen())
        return;
    if (!Mirror::followsFromIssues(one) || m_mirror.isInInbox(one) || m_held.size() >= mostHeld) {
        m_mirror.putNotifications({ one });
        return;
    }
    // What it tells of comes as a change too, and is told by that; so it is looked at first.
    m_held.push_back(one);
    if (!m_heldTimer.isSet()) {
        m_heldTimer = m_clock.after(heldAtMost, [this] {
            tellHeld();
            m_feed.follow();
        });
    }
    const bool isOfText = one.kind == "mentioned"_L1 || one.kind == "comment"_L1;
    const QStringList entities = m_session.translator().entities();
    for (const QString &entity : entities) {
        if (!m_mirror.find(entity, one.issue))
            continue;
        if (isOfText)
            m_hints.comments(entity, one.issue);
        else
            m_hints.issue(entity, one.issue, {});
        return;
    }
    if (entities.size() == 1)
        m_hints.issue(entities.first(), one.issue, {});
    else
        m_hints.place({});
}

void ForeignNotices::tellHeld()
{
    m_heldTimer.cancel();
    if (!m_held.empty())
        m_mirror.putNotifications(std::exchange(m_held, {}));
}

void ForeignNotices::markRead(const NotificationMark &mark)
{
    for (const auto &[number, told] : m_mirror.inbox().byNumber()) {
        const QString id = m_mirror.foreignNotification(told.id);
        if (!told.read && !id.isEmpty() && concernsMark(mark, told))
            markRead(id);
    }
}

void ForeignNotices::markRead(const QString &id)
{
    if (!m_session.translator().markRead(id))
        return;
    m_session.ask(
        ForeignSession::Urgency::Refresh,
        [this, id] { return m_session.translator().markRead(id); },
        [](const Result<HttpReply> &) {});
}

} // namespace lockstep::net::dialect
