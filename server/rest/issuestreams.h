// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"
#include "server/rest/openstreams.h"
#include "server/rest/streamevent.h"
#include "server/rest/streamplace.h"

#include <map>
#include <set>
#include <span>

namespace lockstep::server {

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
        Clock &storageClock;
    };

    IssueStreams(OpenStreams &open, Ports ports);
    IssueStreams(const IssueStreams &) = delete;
    IssueStreams &operator=(const IssueStreams &) = delete;

    void open(RestCall call, const HttpResponder &respond);
    // What a commit has appended, in order.
    void publish(std::span<const LogRow> rows);

private:
    using Key = OpenStreams::Key;
    struct Opening; // read on the storage thread
    struct Stream
    {
        Actor actor{};
        std::shared_ptr<const query::Matcher> list{};
        QString epoch{};
        std::vector<StreamCursor> cursors{};
        bool isInitial = true; // its list is being read
        qsizetype project = 0; // where that has come to
        QString place{};
        bool isBehind = true; // there may be something in the log
        bool isReading = false;
        QByteArray lastId{};
    };
    struct LoggedEvent
    {
        SpaceId space{};
        qint64 seq = 0;
        std::shared_ptr<const StreamEvent> event{}; // null: nothing to a list of issues
    };
    struct Page;

    void openAt(RestCall call, OpenStreams::Place place, const HttpResponder &respond);
    void begin(const std::shared_ptr<Opening> &opening, const OpenStreams::Place &place,
        const HttpResponder &respond);
    void wanted(Key key);
    [[nodiscard]] QByteArray placeOf(Key key);
    void readInitial(Key key, const Stream &stream);
    void gaveInitial(Key key, const Result<Page> &page);
    void readLog(Key key, const Stream &stream);
    void gaveLog(Key key, const Result<Page> &page);
    void distribute(const std::vector<LoggedEvent> &events);
    // Appends what the event is to it, and moves its place.
    void take(Stream &stream, const LoggedEvent &event, QByteArray &piece) const;
    // On the storage thread.
    [[nodiscard]] Result<std::shared_ptr<Opening>> prepare(const RestCall &call);
    [[nodiscard]] Result<std::vector<LoggedEvent>> logged(const std::vector<LogRow> &rows);
    [[nodiscard]] static QByteArray idOf(const Stream &stream);

    OpenStreams &m_open;
    const Ports m_ports;
    RestDesk m_desk; // on the storage thread only
    JsonDocument m_json{}; // the same
    std::map<Key, Stream> m_streams{};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::server
