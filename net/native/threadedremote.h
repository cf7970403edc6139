// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"
#include "core/sync/remote.h"

#include <memory>

namespace lockstep::net {

// A Remote that lives on a network thread, used from another: calls and answers go across by
// value. Whatever comes back after this has died is dropped.
class ThreadedRemote final : public Remote
{
public:
    using Make = std::function<std::unique_ptr<Remote>()>; // runs on the network thread

    // Both executors must outlive this; the network one runs what is left before it ends.
    ThreadedRemote(Executor &network, Executor &home, Make make, bool hasSnapshots = false);
    ~ThreadedRemote() override;
    ThreadedRemote(const ThreadedRemote &) = delete;
    ThreadedRemote &operator=(const ThreadedRemote &) = delete;

    void start(ClientId client, Sink sink) override;
    void stop() override;
    void retryNow() override;
    void subscribe(QList<Cursor> cursors, Reply<QList<SubscribeReply>> reply) override;
    void unsubscribe(QList<SpaceId> spaces) override;
    void acknowledge(quint64 page) override;
    void push(QList<Mutation> mutations, qint64 acked, Reply<QList<MutationResult>> reply) override;
    [[nodiscard]] bool hasSnapshots() const override { return m_hasSnapshots; }
    void fetchSnapshot(SpaceId space, QString after, SnapshotSink sink) override;
    void cancelSnapshot() override;
    void uploadFile(Attachment attachment, QString path, FileSink sink) override;
    void downloadFile(Attachment attachment, QString path, FileSink sink) override;
    void cancelFile(AttachmentId attachment) override;
    void fetchHistory(HistoryQuery query, Reply<HistoryPage> reply) override;
    void watch(QStringList topics) override;
    void setPresence(PresenceState state, IssueId issue, QString field) override;
    void setTyping(QString topic, QString field, bool on) override;
    void recordPackets(bool on) override;
    void fetchPackets(quint64 after, WirePacketsAnswer answer) override;

private:
    struct Far
    {
        std::unique_ptr<Remote> remote{}; // touched on the network thread only
    };
    void call(std::function<void(Remote &)> work);
    // Brings a callback home.
    template <typename T> std::function<void(T)> homeward(std::function<void(T)> callback) const;

    Executor &m_network;
    Executor &m_home;
    bool m_hasSnapshots; // as the remote there has
    std::shared_ptr<Far> m_far = std::make_shared<Far>();
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); // looked at on the home thread
};

} // namespace lockstep::net
