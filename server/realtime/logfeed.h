// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"
#include "core/sync/remote.h"
#include "server/issues/issueservice.h"
#include "server/realtime/encodedevent.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace lockstep::server {

// Brings the logs of spaces to their subscribers (docs/protocol.md, "3. Spaces and subscriptions").
// A subscription is a cursor: at the head it is live and gets each new row; behind it, it gets
// pages, the next one when the last is acknowledged as stored. So a client that was away, a slow
// reader and a new one are served alike, and nothing is queued per client beyond a few pages,
// however many spaces it wants.
// Lives on the event loop; reads on the storage thread. Relies on answers of the storage thread
// coming back in the order of its work. With other nodes a head that was read there may be ahead of
// what was published here, never behind what was published before it was read.
class LogFeed
{
public:
    using Key = quint64; // of a session

    struct Page
    {
        quint64 subscription = 0; // which of the session's subscriptions to the space
        SpaceId space{};
        std::vector<LogRow> rows{};
        qint64 head = 0;
        std::optional<quint64> hash{}; // of the space at the head, if the page reaches it
    };
    struct Delivery
    {
        // Rows, encoded once, to each live session. False: too much is queued there already.
        std::function<bool(Key session, const EncodedEvent &event)> event{};
        std::function<void(Key session, const Page &page)> page{};
        // What it needs could not be read: it has to come again.
        std::function<void(Key session)> failed{};
        // The row as it goes out.
        std::function<LogRow(const LogRow &row)> shown{};
    };

    LogFeed(Storage &storage, IssueService &service, Executor &storageThread, Executor &loop,
        Delivery delivery);
    LogFeed(const LogFeed &) = delete;
    LogFeed &operator=(const LogFeed &) = delete;

    // A session comes and goes; answers of the storage thread for one that has gone are dropped.
    void open(Key session) { m_sessions.try_emplace(session); }
    void drop(Key session);

    using Subscribed = std::function<void(Result<QList<SubscribeReply>>)>;
    // Replaces older subscriptions of the session to those spaces, also those on their way. A
    // session that is behind gets its first page after `reply`.
    void subscribe(Key session, const Actor &actor, const QList<Cursor> &cursors, Subscribed reply);
    // From now on, without catching up: for a plain client, which knows no cursors.
    void subscribeLive(Key session, const QList<SpaceId> &spaces);
    void unsubscribe(Key session, const SpaceId &space);
    // The page is stored at the client. Once for each page that was sent.
    void stored(Key session, const SpaceId &space, quint64 subscription);

    // What a commit has appended, in its order.
    void publish(std::span<const LogRow> rows);
    [[nodiscard]] bool isSubscribed(Key session, const SpaceId &space) const;
    [[nodiscard]] std::vector<Key> subscribersOf(const SpaceId &space) const;
    struct Lag
    {
        qint64 spaces = 0; // with subscriptions
        qint64 events = 0; // that these are behind, all together
        qint64 most = 0; // of one of them
    };
    [[nodiscard]] Lag lag() const;

private:
    struct Subscription
    {
        quint64 number = 0;
        qint64 cursor = 0; // stored at the client, or (live) sent to it
        bool live = false;
        qint64 pageEnd = 0; // last seq of the page under way
    };
    using Subscriptions = std::map<Key, Subscription>;
    struct Session
    {
        // What it wants, and so all that it has, by the number of the last request.
        std::map<SpaceId, quint64> asked{};
        int pages = 0; // being read, or sent and not acknowledged
        std::deque<SpaceId> waiting{}; // for a page, in turn
    };

    [[nodiscard]] Subscription *find(Key session, const SpaceId &space);
    // What the session has asked for last; its answer counts only as long as it is that.
    quint64 ask(Key session, const SpaceId &space);
    void forget(Key session, const SpaceId &space, quint64 number); // refused
    void add(Key session, const SpaceId &space, quint64 number, qint64 after, qint64 head);
    void requestPage(Key session, const Subscription &subscription, const SpaceId &space);
    [[nodiscard]] Result<Page> readPage(const SpaceId &space, qint64 after); // storage thread
    void deliver(Key session, const Page &page);
    void pageDone(Key session); // the next one may go
    void publish(
        Subscriptions &subscriptions, const SpaceId &space, std::span<const LogRow *const> rows);
    [[nodiscard]] bool send(Key session, Subscription &subscription,
        std::span<const LogRow *const> rows, const EncodedEvent &all);
    [[nodiscard]] EncodedEvent encodeRow(const LogRow &row) const;
    void removeSubscription(Key session, const SpaceId &space);

    Storage &m_storage;
    IssueService &m_service;
    Executor &m_storageThread;
    Executor &m_loop;
    Delivery m_delivery;
    std::unordered_map<Key, Session> m_sessions{};
    quint64 m_lastNumber = 0;
    std::map<SpaceId, Subscriptions> m_spaces{};
    std::map<SpaceId, qint64> m_heads{}; // of spaces with subscriptions: published up to here
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::server
