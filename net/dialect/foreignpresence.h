// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreignsocket.h"

namespace lockstep::net::dialect {

// Who is there, looks at an issue or types: as far as a foreign server tells it, and what it is
// told of us. Known only while there is a socket.
class ForeignPresence
{
public:
    ForeignPresence(
        const ForeignContext &context, const ForeignPlaces &places, ForeignSocket &socket);

    void hear(const inbound::TypingTold &told);
    void hear(const inbound::PresenceTold &told);
    void forget(); // nobody says any more when they go

    void setOpen(const IssueId &issue); // null: none
    void sayOpen(); // to a socket that does not know it yet
    void setTyping(const QString &topic, bool on);
    void end(); // with the session

private:
    Mirror &m_mirror;
    MirrorFeed &m_feed;
    ForeignSession &m_session;
    const ForeignPlaces &m_places;
    ForeignSocket &m_socket;
    IssueId m_open{};
    std::map<IssueId, QSet<UserId>> m_viewers{};
    QSet<UserId> m_present{}; // who was told to be there
    QSet<UserId> m_announced{}; // and will be told to go
};

} // namespace lockstep::net::dialect
