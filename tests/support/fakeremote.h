// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/remote.h"

#include <deque>

namespace lockstep {

// A Remote whose server is the test: it sees every call and gives every answer.
class FakeRemote : public Remote
{
public:
    struct Subscribing
    {
        QList<Cursor> cursors{};
        Reply<QList<SubscribeReply>> reply{};
    };
    struct Pushing
    {
        QList<Mutation> mutations{};
        qint64 acked = 0;
        Reply<QList<MutationResult>> reply{};
    };
    struct Asking // for a history
    {
        HistoryQuery query{};
        Reply<HistoryPage> reply{};
    };
    struct Presence
    {
        PresenceState state{};
        IssueId issue{};
        QString field{};
        friend bool operator==(const Presence &, const Presence &) = default;
    };
    struct Typing
    {
        QString topic{};
        QString field{};
        bool on = false;
        friend bool operator==(const Typing &, const Typing &) = default;
    };

    bool running = false;
    int starts = 0;
    int retries = 0;
    ClientId client{};
    std::deque<Subscribing> subscribing{};
    std::deque<Pushing> pushing{};
    std::deque<Asking> asking{};
    QList<SpaceId> unsubscribed{};
    QList<quint64> acknowledged{};
    QStringList watched{};
    QList<Presence> presence{};
    QList<Typing> typing{};

    void start(ClientId id, Sink sink) override
    {
        running = true;
        ++starts;
        client = std::move(id);
        m_sink = std::move(sink);
    }
    void stop() override
    {
        running = false;
        failAll();
        tell(remote::StatusChanged{ status(ConnectionState::Offline) });
    }
    void retryNow() override { ++retries; }
    void subscribe(QList<Cursor> cursors, Reply<QList<SubscribeReply>> reply) override
    {
        subscribing.push_back({ std::move(cursors), std::move(reply) });
    }
    void unsubscribe(QList<SpaceId> spaces) override { unsubscribed += spaces; }
    void acknowledge(quint64 page) override { acknowledged.append(page); }
    void push(QList<Mutation> mutations, qint64 acked, Reply<QList<MutationResult>> reply) override
    {
        pushing.push_back({ std::move(mutations), acked, std::move(reply) });
    }
    void fetchHistory(HistoryQuery query, Reply<HistoryPage> reply) override
    {
        asking.push_back({ std::move(query), std::move(reply) });
    }
    void watch(QStringList topics) override { watched = std::move(topics); }
    void setPresence(PresenceState state, IssueId issue, QString field) override
    {
        presence.append({ state, std::move(issue), std::move(field) });
    }
    void setTyping(QString topic, QString field, bool on) override
    {
        typing.append({ std::move(topic), std::move(field), on });
    }

    void tell(std::vector<RemoteNews> news)
    {
        if (m_sink)
            m_sink(std::move(news));
    }
    void tell(RemoteNews news)
    {
        std::vector<RemoteNews> batch;
        batch.push_back(std::move(news));
        tell(std::move(batch));
    }
    // The connection is cut: every request fails, and there will be another attempt.
    void lose()
    {
        failAll();
        tell(remote::StatusChanged{ status(ConnectionState::Waiting) });
    }
    [[nodiscard]] static ConnectionStatus status(ConnectionState state)
    {
        ConnectionStatus status;
        status.state = state;
        return status;
    }

private:
    void failAll()
    {
        const Error error{ errc::NotConnected, QStringLiteral("cut"), {} };
        for (Subscribing &request : std::exchange(subscribing, {}))
            request.reply(error);
        for (Pushing &request : std::exchange(pushing, {}))
            request.reply(error);
        for (Asking &request : std::exchange(asking, {}))
            request.reply(error);
    }

    Sink m_sink{};
};

} // namespace lockstep
