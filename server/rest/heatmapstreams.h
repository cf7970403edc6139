// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/rest/heatmapcount.h"
#include "server/rest/openstreams.h"
#include "server/rest/streamplace.h"

namespace lockstep::server {

// GET /api/realtime/heatmap/stream: a heatmap that keeps itself up to date (docs/rest.md,
// "Streams"). First it comes as it is, then anew when something that it shows has changed. Streams
// that ask for the same share one count. Lives on the event loop.
class HeatmapStreams
{
public:
    struct Ports
    {
        Storage &storage; // on the storage thread only
        IssueService &issues; // the same
        Executor &storageThread;
        Executor &loop;
        Clock &clock;
        Clock &storageClock;
    };

    HeatmapStreams(OpenStreams &open, Ports ports);
    HeatmapStreams(const HeatmapStreams &) = delete;
    HeatmapStreams &operator=(const HeatmapStreams &) = delete;

    void open(RestCall call, const HttpResponder &respond);
    // What a commit has appended, in order.
    void publish(std::span<const LogRow> rows);

    static constexpr Milliseconds mostOften{ 5'000 };
    static constexpr Milliseconds usually{ 30'000 };
    static constexpr Milliseconds mostSeldom{ 3'600'000 };

private:
    using Key = OpenStreams::Key;
    struct Opening; // read on the storage thread
    struct Count; // made there
    // What the streams that ask for the same share: the heatmap as it was counted last.
    struct Map
    {
        QList<ProjectId> projects{};
        HeatmapOptions options{};
        QString epoch{};
        std::vector<StreamCursor> counted{}; // up to where the heatmap knows the logs
        std::vector<qint64> heated{}; // what last changed it, in each of them
        QByteArray data{}; // JSON; empty: never counted
        std::optional<Instant> countedAt{};
        bool isCounting = false;
        std::set<Key> streams{};

        [[nodiscard]] bool isFresh(Instant now) const;
    };
    struct Stream
    {
        std::shared_ptr<Map> map{};
        Milliseconds interval{};
        bool isFirst = true; // it has got nothing yet
        std::vector<qint64> seen{}; // up to where it knows the logs
        std::optional<Instant> sentAt{};
        Timer timer{};

        [[nodiscard]] bool hasNews() const;
    };

    void openAt(RestCall call, OpenStreams::Place place, const HttpResponder &respond);
    void begin(
        const Opening &opening, const OpenStreams::Place &place, const HttpResponder &respond);
    [[nodiscard]] std::shared_ptr<Map> mapFor(const Opening &opening);
    void look(Key key);
    [[nodiscard]] bool isDue(Key key, Stream &stream);
    void give(Key key, Stream &stream);
    void gone(Key key);
    void startCount(const std::shared_ptr<Map> &map);
    void countOn(const std::shared_ptr<Map> &map, const std::shared_ptr<Count> &count);
    void counted(const std::shared_ptr<Map> &map, Count &count);
    // On the storage thread.
    [[nodiscard]] Result<std::shared_ptr<Opening>> prepare(const RestCall &call);
    [[nodiscard]] Result<void> step(Count &count);

    OpenStreams &m_open;
    const Ports m_ports;
    RestDesk m_desk; // on the storage thread only
    std::map<Key, Stream> m_streams{};
    std::vector<std::shared_ptr<Map>> m_maps{};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::server
