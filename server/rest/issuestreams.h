// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"
#include "server/cluster/nodes.h"
#include "server/rest/eventstream.h"
#include "server/rest/places.h"
#include "server/rest/restdesk.h"
#include "server/rest/streamevent.h"

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

// GET /api/realtime/issues/stream: a list of issues that keeps itself up to date (docs/rest.md,
// "Streams"). A stream has a place in the log of each of its projects. At the head it gets what is
// published; whatever it was too slow for, or was away for (Last-Event-ID), it reads from the log.
// Lives on the event loop.
class IssueStreams
{
public:
    struct Ports
    {
        IssueService &issues; // on the storage thread only
        Storage &storage; // on the storage thread only
        Executor &storageThread;
        Executor &loop;
        Clock &clock;
        Clock &storageClock;
        Nodes *nodes = nullptr; // over which places are counted; null: there is only this one
    };

    IssueStreams(StreamLimits limits, Ports ports);
    IssueStreams(const IssueStreams &) = delete;
    IssueStreams &operator=(const IssueStreams &) = delete;

    void open(RestCall call, const HttpResponder &respond);
    // What a commit has appended, in order.
    void publish(std::span<const LogRow> rows);
    // Ends the streams that a revocation concerns.
    void revoke(const Revocation &revocation);
    void closeAll();

    // For other streams of events: counted together, by user and over all nodes. Answers on the
    // loop, perhaps at once; null: LIMIT_STREAMS.
    using Place = std::shared_ptr<void>;
    void takePlace(const UserId &user, std::function<void(Place)> taken);
    [[nodiscard]] Error tooMany() const;
    [[nodiscard]] const StreamLimits &limits() const { return m_limits; }
    [[nodiscard]] int count() const { return m_places.taken(); }
    [[nodiscard]] int countOf(const WorkspaceId &workspace) const;

private:
    using Key = quint64;
    struct Cursor
    {
        SpaceId space{};
        qint64 seq = 0; // everything up to here is behind it
    };
    struct Opening; // read on the storage thread
    struct Stream
    {
        std::weak_ptr<EventStream> body{};
        Actor actor{};
        QString session{};
        std::shared_ptr<const query::Matcher> list{};
        QString epoch{};
        std::vector<Cursor> cursors{};
        bool isInitial = true; // its list is being read
        qsizetype project = 0; // where that has come to
        QString place{};
        bool isBehind = true; // there may be something in the log
        bool isReading = false;
        QByteArray lastId{};
        Timer expiry{};
    };
    struct LoggedEvent
    {
        SpaceId space{};
        qint64 seq = 0;
        std::shared_ptr<const StreamEvent> event{}; // null: nothing to a list of issues
    };
    struct Page;

    void openAt(RestCall call, Place place, const HttpResponder &respond);
    void begin(const std::shared_ptr<Opening> &opening, const std::shared_ptr<void> &place,
        const HttpResponder &respond);
    void endRevoked(const LogRow &row);
    void endWithheld(const LogRow &row);
    void wanted(Key key);
    void gone(Key key);
    void readInitial(Key key, const Stream &stream);
    void gaveInitial(Key key, const Result<Page> &page);
    void readLog(Key key, const Stream &stream);
    void gaveLog(Key key, const Result<Page> &page);
    void distribute(const std::vector<LoggedEvent> &events);
    // Appends what the event is to it, and moves its place.
    void take(Stream &stream, const LoggedEvent &event, QByteArray &piece) const;
    void end(Key key, QByteArray last = {});
    void recheckLater();
    void recheck();
    // On the storage thread.
    [[nodiscard]] Result<std::shared_ptr<Opening>> prepare(const RestCall &call);
    [[nodiscard]] Result<std::vector<LoggedEvent>> logged(const std::vector<LogRow> &rows);
    [[nodiscard]] static QByteArray idOf(const Stream &stream);

    const StreamLimits m_limits;
    const Ports m_ports;
    RestDesk m_desk; // on the storage thread only
    JsonDocument m_json{}; // the same
    Places m_places;
    std::map<Key, Stream> m_streams{};
    Key m_lastKey = 0;
    quint64 m_lastClaim = 0;
    std::map<SpaceId, std::set<Key>> m_spaces{};
    Timer m_recheck{};
    bool m_isClosed = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::server
