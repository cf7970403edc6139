// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"
#include "server/cluster/nodes.h"
#include "server/rest/eventstream.h"
#include "server/rest/places.h"
#include "server/rest/restdesk.h"

#include <map>
#include <set>
#include <span>

namespace lockstep::server {

struct StreamLimits
{
    int perUser = 3; // docs/protocol.md, "8. Limits"
    int total = 100'000;
    Milliseconds heartbeat{ 25'000 };
    Milliseconds recheck{ 4'000 }; // how soon it is noticed that a right has gone
    int projects = 20; // of one stream: all their places stand in each id
    int initialIssues = 100; // of one event `initial`
    int scanRows = 500; // looked at before others have their turn
};

// What is common to all streams of events: they are counted, they have a heartbeat, and they end
// with the token, the session, the server, and the right to read what they tell of. What they tell
// is the matter of their kinds (IssueStreams, HeatmapStreams). Lives on the event loop.
class OpenStreams
{
public:
    struct Ports
    {
        IssueService &issues; // on the storage thread only
        Executor &storageThread;
        Executor &loop;
        Clock &clock;
        Nodes *nodes = nullptr; // over which places are counted; null: there is only this one
    };
    using Key = quint64; // of a stream; never used again
    // What a kind of streams is told of one of them.
    struct Calls
    {
        std::function<void(Key)> wanted{}; // the network has taken what there was
        std::function<QByteArray(Key)> heartbeat{}; // behind the comment; may be left out
        std::function<void(Key)> gone{};
    };

    OpenStreams(StreamLimits limits, Ports ports);
    OpenStreams(const OpenStreams &) = delete;
    OpenStreams &operator=(const OpenStreams &) = delete;

    // Held as long as the stream is open.
    using Place = std::shared_ptr<void>;
    // A place for one more stream of who asks; without one the answer is given here: LIMIT_STREAMS
    // or DRAINING.
    void admit(
        RestCall call, const HttpResponder &respond, std::function<void(RestCall, Place)> admitted);

    // A stream, which may be given something from answer() on.
    [[nodiscard]] Key add(
        const Identity &identity, const std::vector<SpaceId> &spaces, Calls calls);
    void answer(Key key, const Place &place, const HttpResponder &respond);
    // The stream, if it may be given the next piece now; else null.
    [[nodiscard]] std::shared_ptr<EventStream> waiting(Key key) const;
    // Of a project.
    [[nodiscard]] const std::set<Key> &listeners(const SpaceId &space) const;
    void end(Key key, QByteArray last = {});

    // What a commit has appended, before the kinds see it: ends those whose right has gone with it.
    void publish(std::span<const LogRow> rows);
    // Ends the streams that a revocation concerns.
    void revoke(const Revocation &revocation);
    void closeAll();

    [[nodiscard]] const StreamLimits &limits() const { return m_limits; }
    [[nodiscard]] int count() const { return m_places.taken(); }
    [[nodiscard]] int countOf(const WorkspaceId &workspace) const;

private:
    struct Stream
    {
        std::weak_ptr<EventStream> body{};
        Actor actor{};
        QString session{};
        std::vector<SpaceId> spaces{};
        Calls calls{};
        Timer expiry{};
    };

    void takePlace(const UserId &user, std::function<void(Place)> taken);
    void gone(Key key);
    void endRevoked(const LogRow &row);
    void endWithheld(const LogRow &row);
    void recheckLater();
    void recheck();

    const StreamLimits m_limits;
    const Ports m_ports;
    Places m_places;
    std::map<Key, Stream> m_streams{};
    std::map<SpaceId, std::set<Key>> m_spaces{};
    const std::set<Key> m_nobody{};
    Key m_lastKey = 0;
    quint64 m_lastClaim = 0;
    Timer m_recheck{};
    bool m_isClosed = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::server
