// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace lockstep {

// What Diagnostics shows of the sync core; nothing here decides anything.

// Since the start of the engine.
struct SyncCounters
{
    qint64 eventsApplied = 0;
    qint64 duplicatesDropped = 0; // events that were here already
    qint64 gapsFound = 0; // an event did not follow the last one
    qint64 gapsFilled = 0; // and what was missing has come
    qint64 resyncs = 0; // spaces that were fetched anew
    qint64 divergences = 0; // the hash of a space was not the server's
    qint64 sessions = 0; // the first included
    qint64 answersLate = 0; // requests that the server did not answer in time
    friend bool operator==(const SyncCounters &, const SyncCounters &) = default;
};

// What a server that is not lockstepd says and nobody here understands.
struct UnknownEvent
{
    QString name{};
    qint64 count = 0;
    QByteArray sample{}; // the last of them, cut
    friend bool operator==(const UnknownEvent &, const UnknownEvent &) = default;
};

// Of a server that is not lockstepd, since the start of its remote.
struct ForeignCounters
{
    qint64 merged = 0; // writes that went together with what somebody else had changed
    qint64 surfaced = 0; // and those that did not: conflicts
    qint64 unguarded = 0; // writes that the server could not have refused for their old state
    qint64 requests = 0;
    qint64 events = 0; // without the copies
    qint64 copies = 0; // of an event that was sent more than once
    qint64 unknownEvents = 0;
    static constexpr qsizetype mostKinds = 50;
    QList<UnknownEvent> unknown{}; // by their names, as they came first; at most so many
    void noteUnknown(const QString &name, const QByteArray &sample);
    friend bool operator==(const ForeignCounters &, const ForeignCounters &) = default;
};

// One Socket.IO packet. It holds no token, password or e-mail address: packets of a sign-in have no
// text at all, and addresses stand as "<e-mail 1>", the same number for the same one.
struct WirePacket
{
    quint64 number = 0; // from 1, in the order on the wire
    bool outgoing = false;
    QString at{}; // ISO 8601 UTC
    QString name{}; // of the event; else what kind of packet it is
    qint64 size = 0; // bytes, as it was sent
    QString text{}; // at most 2 KB of it
    bool cut = false; // the text is not all
    friend bool operator==(const WirePacket &, const WirePacket &) = default;
};
using WirePacketsAnswer = std::function<void(QList<WirePacket>)>;

} // namespace lockstep
