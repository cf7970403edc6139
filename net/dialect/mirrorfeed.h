// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/later.h"
#include "net/dialect/mirror.h"

namespace lockstep::net::dialect {

// What the sync engine hears of a foreign server: news, in batches, and the logs of the mirror as
// it has subscribed to them: live events, pages for who is behind, snapshots. Closed but for news
// until the engine was welcomed.
class MirrorFeed
{
public:
    template <typename T> using Reply = Remote::Reply<T>;

    // All must outlive this.
    MirrorFeed(Clock &clock, Mirror &mirror, Later &later);

    void setSink(Remote::Sink sink) { m_sink = std::move(sink); }
    void tell(RemoteNews news);
    void dropNews() { m_batch.clear(); } // that nobody has heard yet

    void welcome(Hello hello);
    void close(); // nobody follows any more
    [[nodiscard]] bool isOpen() const { return m_open; }

    // Tells what the mirror has made since.
    void follow();
    void subscribe(QList<Cursor> cursors, Reply<QList<SubscribeReply>> reply);
    void unsubscribe(const QList<SpaceId> &spaces);
    void acknowledge(quint64 page);
    void fetchSnapshot(SpaceId space, Remote::SnapshotSink sink);
    void cancelSnapshot() { ++m_snapshot; }

private:
    struct Following // a subscription
    {
        qint64 sent = 0;
        quint64 page = 0; // that is not acknowledged yet; 0: live
    };
    [[nodiscard]] QList<SubscribeReply> begin(const QList<Cursor> &cursors);
    void sendPage(const SpaceId &space, Following &following);

    Clock &m_clock;
    Mirror &m_mirror;
    Later &m_later;
    Remote::Sink m_sink{};
    std::vector<RemoteNews> m_batch{};
    Timer m_flush{};
    bool m_open = false;
    std::map<SpaceId, Following> m_following{};
    quint64 m_lastPage = 0;
    quint64 m_snapshot = 0;
};

} // namespace lockstep::net::dialect
