// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignevents.h"

#include "core/model/issuefields.h"

#include <algorithm>

namespace lockstep::net::dialect {

namespace {

constexpr qsizetype mostOfASample = 2'000;

} // namespace

ForeignEvents::ForeignEvents(const ForeignContext &context, const Journal &journal,
    const Hearers &hearers, Milliseconds sameWithin)
    : m_mirror(context.mirror), m_feed(context.feed), m_session(context.session),
      m_journal(journal), m_to(hearers), m_same(context.clock, sameWithin)
{}

void ForeignEvents::receive(const InboundEvent &event)
{
    QByteArray args = "[";
    for (qsizetype n = 0; n + 1 < event.payload.size(); ++n)
        args += (n > 0 ? "," : "") + event.arg(n).toJson();
    args += ']';
    const auto json = m_json.parse(args);
    if (!json)
        return;
    const auto told = m_session.translator().read(event.name, *json);
    // Who types or looks says the same again on purpose.
    const bool isPassing = std::any_of(told.begin(), told.end(), [](const Inbound &inbound) {
        return std::holds_alternative<inbound::TypingTold>(inbound)
            || std::holds_alternative<inbound::PresenceTold>(inbound)
            || std::holds_alternative<inbound::Replied>(inbound);
    });
    const QByteArray name{ event.name.data(), static_cast<qsizetype>(event.name.size()) };
    if (!isPassing && m_same.isCopy(name + '\n' + args))
        ++m_to.status.counters().copies;
    else
        hearAll(told);
}

void ForeignEvents::receive(const QString &stream, const StreamEvent &event)
{
    if (m_same.isCopy(event.name + '\n' + event.data))
        ++m_to.status.counters().copies;
    else
        hearAll(
            m_session.translator().readStream(stream, QString::fromUtf8(event.name), event.data));
}

void ForeignEvents::hearAll(const std::vector<Inbound> &all)
{
    ++m_to.status.counters().events;
    for (const Inbound &told : all) {
        std::visit(
            Overload{
                [this](const inbound::IssueTold &t) { hear(t); },
                [this](const inbound::IssueGone &t) { m_to.hints.issue(t.entity, t.id, t.scope); },
                [this](const inbound::ListChanged &t) { m_to.hints.place(t.scope); },
                [this](const inbound::CommentTold &t) { hear(t); },
                [this](const inbound::TypingTold &t) { m_to.presence.hear(t); },
                [this](const inbound::PresenceTold &t) { m_to.presence.hear(t); },
                [this](const inbound::NotificationTold &t) { m_to.notices.hear(t); },
                [this](const inbound::MemberTold &t) { hear(t); },
                [this](const inbound::MetricsTold &t) { m_to.figures.hear(t); },
                [this](const inbound::HeatmapTold &t) { m_to.figures.hear(t); },
                [this](const inbound::Replied &t) { m_to.socket.replied(t); },
                [](const inbound::ErrorTold &t) { qInfo("server: %s", qPrintable(t.message)); },
                [](const inbound::Ignored &) {},
                [this](const inbound::Unknown &t) { hear(t); },
            },
            told);
    }
    m_feed.follow();
}

void ForeignEvents::hear(const inbound::IssueTold &told)
{
    const ForeignIssue &issue = told.issue;
    if (!m_feed.isOpen() && !m_to.sweep.isUnderWay())
        return; // all lists come anyway
    const Mirror::Row *row = m_mirror.find(issue.entity, issue.id);
    // Something of ours may be on its way there: its answer says what it is.
    const bool isExpected = !row && !m_journal.pending().empty();
    const bool isNothingNew
        = row && std::all_of(issue.told.begin(), issue.told.end(), [&](Field field) {
              return fieldInfo(field).rule == MergeRule::Bookkeeping
                  || fieldValue(issue.issue, field) == fieldValue(row->issue(), field);
          });
    if (told.whole && !isExpected && m_feed.isOpen() && (row || !issue.scope.isEmpty())) {
        const bool isDated = row && !issue.issue.modifiedAt.isEmpty();
        const WallTime at = fromIso8601(issue.issue.modifiedAt);
        const WallTime known = row ? fromIso8601(row->issue().modifiedAt) : WallTime{};
        if (!isDated || at > known)
            m_to.issues.take(issue, { told.actor, {} });
        else if (at == known && !isNothingNew) // of one moment, and who knows in which order
            m_to.hints.issue(issue.entity, issue.id, issue.scope);
        return;
    }
    // The echo of what was written here says nothing that is not known.
    const bool isEcho = isNothingNew && told.actor == m_mirror.self().id && !issue.told.empty();
    if (!isEcho)
        m_to.hints.issue(issue.entity, issue.id, issue.scope);
}

void ForeignEvents::hear(const inbound::CommentTold &told)
{
    const ForeignComment &comment = told.comment;
    if (!m_feed.isOpen())
        return;
    const bool isMessage = comment.issue.isEmpty();
    ForeignScope channel;
    for (const ForeignScope &scope : m_to.places.all()) {
        if (isMessage && (scope.id == comment.channel || scope.id == comment.scope))
            channel = scope;
    }
    const bool isExpected = !m_journal.pending().empty();
    const Mirror::Row *row = isMessage ? nullptr : m_mirror.find(comment.entity, comment.issue);
    Mirror::Space *space = isMessage ? m_to.places.spaceOfChannel(channel)
        : row                        ? m_mirror.spaceOfIssue(row->issue().id)
                                     : nullptr;
    const bool isWhole = !comment.id.isEmpty() && !comment.text.isEmpty();
    if (space && told.isGone && !comment.id.isEmpty()) {
        m_mirror.removeComment(m_mirror.commentId(comment.id));
    } else if (space && isWhole && !isExpected) {
        m_mirror.addNamed(*space, comment.person);
        ForeignComment placed = comment;
        placed.channel = channel.id;
        m_mirror.putComment(*space, row ? row->issue().id : IssueId{}, placed);
    } else if (!isMessage) {
        m_to.hints.comments(comment.entity, comment.issue);
    } else if (!channel.id.isEmpty()) {
        m_to.comments.fetchMessages(channel, ForeignSession::Urgency::Read);
    }
}

void ForeignEvents::hear(const inbound::MemberTold &told)
{
    Mirror::Space *space = m_mirror.spaceOf(told.scope);
    if (space && m_feed.isOpen())
        m_mirror.addMember(*space, told.user);
    else
        m_to.hints.place(told.scope);
}

void ForeignEvents::hear(const inbound::Unknown &told)
{
    ForeignCounters &counters = m_to.status.counters();
    const qsizetype kinds = counters.unknown.size();
    counters.noteUnknown(told.event, told.sample.left(mostOfASample));
    qInfo("unknown event %s", qPrintable(told.event));
    if (counters.unknown.size() != kinds)
        m_to.status.tell();
}

} // namespace lockstep::net::dialect
