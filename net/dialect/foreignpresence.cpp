// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignpresence.h"

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

ForeignPresence::ForeignPresence(
    const ForeignContext &context, const ForeignPlaces &places, ForeignSocket &socket)
    : m_mirror(context.mirror), m_feed(context.feed), m_session(context.session), m_places(places),
      m_socket(socket)
{}

// --- What we hear ---

void ForeignPresence::hear(const inbound::TypingTold &told)
{
    if (told.user.isNull() || told.user == m_mirror.self().id)
        return;
    QString topic;
    if (!told.issue.isEmpty()) {
        if (const Mirror::Row *row = m_mirror.find(told.entity, told.issue))
            topic = u"issue:"_s + row->issue().id.toString();
    } else {
        for (const ForeignScope &scope : m_places.all()) {
            const Mirror::Space *space = m_places.spaceOfChannel(scope);
            if (scope.id == told.channel && space)
                topic = u"channel:"_s + space->project.id.toString();
        }
    }
    if (!topic.isEmpty())
        m_feed.tell(
            remote::Happened{ ephemeral::Typing{ told.user, topic, u"comment"_s, told.on } });
}

void ForeignPresence::hear(const inbound::PresenceTold &told)
{
    const QString now = m_mirror.nowText();
    for (const User &user : told.users)
        m_mirror.putUser(user);
    if (told.issue.isEmpty()) {
        for (const User &user : told.users) {
            if (told.gone) {
                m_announced.remove(user.id);
                m_present.remove(user.id);
                m_feed.tell(remote::Happened{ ephemeral::UserLeft{ user, now } });
            } else {
                m_announced.insert(user.id);
                m_present.insert(user.id);
                m_feed.tell(
                    remote::Happened{ ephemeral::UserJoined{ user, PresenceState::Online, now } });
            }
        }
        return;
    }
    IssueId issue;
    for (const QString &entity : m_session.translator().entities()) {
        if (const Mirror::Row *row = m_mirror.find(entity, told.issue))
            issue = row->issue().id;
    }
    if (issue.isNull())
        return;
    const auto tellPlace = [this](const UserId &user, const IssueId &where) {
        m_feed.tell(
            remote::Happened{ ephemeral::Presence{ user, PresenceState::Online, where, {} } });
    };
    QSet<UserId> here;
    for (const User &user : told.users) {
        here.insert(user.id);
        m_present.insert(user.id);
        tellPlace(user.id, issue);
    }
    for (const UserId &user : m_viewers[issue] - here) {
        if (m_announced.contains(user)) {
            tellPlace(user, {});
            continue;
        }
        m_present.remove(user); // whether he is still there is not known
        m_feed.tell(remote::Happened{ ephemeral::UserLeft{ { user, {}, {} }, now } });
    }
    m_viewers[issue] = here;
}

void ForeignPresence::forget()
{
    m_viewers.clear();
    m_announced.clear();
    for (const UserId &user : std::exchange(m_present, {}))
        m_feed.tell(
            remote::Happened{ ephemeral::UserLeft{ { user, {}, {} }, m_mirror.nowText() } });
}

// --- What we tell ---

void ForeignPresence::setOpen(const IssueId &issue)
{
    if (issue == m_open)
        return;
    const auto closed = m_mirror.foreign(std::exchange(m_open, issue));
    if (!m_socket.isJoined())
        return;
    if (closed) {
        for (const SocketCommand &command : m_session.translator().closeIssue(*closed))
            m_socket.emitCommand(command);
    }
    sayOpen();
}

void ForeignPresence::sayOpen()
{
    if (const auto opened = m_mirror.foreign(m_open)) {
        for (const SocketCommand &command : m_session.translator().openIssue(*opened))
            m_socket.emitCommand(command);
    }
}

void ForeignPresence::setTyping(const QString &topic, bool on)
{
    if (!m_socket.isJoined())
        return;
    const QString id = topic.section(u':', 1);
    std::optional<SocketCommand> command;
    if (topic.startsWith("issue:"_L1)) {
        if (const auto issue = m_mirror.foreign(IssueId{ id }))
            command = m_session.translator().typing(*issue, on);
    } else if (topic.startsWith("channel:"_L1)) {
        const Mirror::Space *space = m_mirror.space(projectSpace(ProjectId{ id }));
        const ForeignScope *channel = space ? m_places.channelOf(*space) : nullptr;
        if (channel)
            command = m_session.translator().typingInChannel(*channel, on);
    }
    if (command)
        m_socket.emitCommand(*command);
}

void ForeignPresence::end()
{
    forget();
    m_open = {};
}

} // namespace lockstep::net::dialect
