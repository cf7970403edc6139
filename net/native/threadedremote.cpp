// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/native/threadedremote.h"

namespace lockstep::net {

ThreadedRemote::ThreadedRemote(Executor &network, Executor &home, Make make, bool hasSnapshots)
    : m_network(network), m_home(home), m_hasSnapshots(hasSnapshots)
{
    m_network.post([far = m_far, make = std::move(make)] { far->remote = make(); });
}

ThreadedRemote::~ThreadedRemote()
{
    m_network.post([far = m_far] { far->remote.reset(); });
}

void ThreadedRemote::call(std::function<void(Remote &)> work)
{
    m_network.post([far = m_far, work = std::move(work)] { work(*far->remote); });
}

template <typename T>
std::function<void(T)> ThreadedRemote::homeward(std::function<void(T)> callback) const
{
    return [&home = m_home, alive = std::weak_ptr{ m_alive }, callback = std::move(callback)](
               T value) {
        const auto carried = std::make_shared<T>(std::move(value));
        home.post([alive, callback, carried] {
            if (!alive.expired())
                callback(std::move(*carried));
        });
    };
}

void ThreadedRemote::start(ClientId client, Sink sink)
{
    call([client = std::move(client), sink = homeward<std::vector<RemoteNews>>(std::move(sink))](
             Remote &remote) { remote.start(client, sink); });
}

void ThreadedRemote::stop()
{
    call([](Remote &remote) { remote.stop(); });
}

void ThreadedRemote::retryNow()
{
    call([](Remote &remote) { remote.retryNow(); });
}

void ThreadedRemote::subscribe(QList<Cursor> cursors, Reply<QList<SubscribeReply>> reply)
{
    call([cursors = std::move(cursors),
             reply = homeward<Result<QList<SubscribeReply>>>(std::move(reply))](
             Remote &remote) { remote.subscribe(cursors, reply); });
}

void ThreadedRemote::unsubscribe(QList<SpaceId> spaces)
{
    call([spaces = std::move(spaces)](Remote &remote) { remote.unsubscribe(spaces); });
}

void ThreadedRemote::acknowledge(quint64 page)
{
    call([page](Remote &remote) { remote.acknowledge(page); });
}

void ThreadedRemote::push(
    QList<Mutation> mutations, qint64 acked, Reply<QList<MutationResult>> reply)
{
    call([mutations = std::move(mutations), acked,
             reply = homeward<Result<QList<MutationResult>>>(std::move(reply))](
             Remote &remote) { remote.push(mutations, acked, reply); });
}

void ThreadedRemote::fetchSnapshot(SpaceId space, QString after, SnapshotSink sink)
{
    call([space = std::move(space), after = std::move(after),
             far = SnapshotSink{ homeward<std::vector<SnapshotRow>>(std::move(sink.rows)),
                 homeward<Result<void>>(std::move(sink.done)) }](
             Remote &remote) { remote.fetchSnapshot(space, after, far); });
}

void ThreadedRemote::cancelSnapshot()
{
    call([](Remote &remote) { remote.cancelSnapshot(); });
}

void ThreadedRemote::uploadFile(Attachment attachment, QString path, FileSink sink)
{
    call([attachment = std::move(attachment), path = std::move(path),
             far = FileSink{ homeward<qint64>(std::move(sink.progress)),
                 homeward<Result<void>>(std::move(sink.done)) }](
             Remote &remote) { remote.uploadFile(attachment, path, far); });
}

void ThreadedRemote::downloadFile(Attachment attachment, QString path, FileSink sink)
{
    call([attachment = std::move(attachment), path = std::move(path),
             far = FileSink{ homeward<qint64>(std::move(sink.progress)),
                 homeward<Result<void>>(std::move(sink.done)) }](
             Remote &remote) { remote.downloadFile(attachment, path, far); });
}

void ThreadedRemote::cancelFile(AttachmentId attachment)
{
    call([attachment = std::move(attachment)](Remote &remote) { remote.cancelFile(attachment); });
}

void ThreadedRemote::fetchHistory(HistoryQuery query, Reply<HistoryPage> reply)
{
    call([query = std::move(query), reply = homeward<Result<HistoryPage>>(std::move(reply))](
             Remote &remote) { remote.fetchHistory(query, reply); });
}

void ThreadedRemote::watch(QStringList topics)
{
    call([topics = std::move(topics)](Remote &remote) { remote.watch(topics); });
}

void ThreadedRemote::setPresence(PresenceState state, IssueId issue, QString field)
{
    call([state, issue = std::move(issue), field = std::move(field)](
             Remote &remote) { remote.setPresence(state, issue, field); });
}

void ThreadedRemote::setTyping(QString topic, QString field, bool on)
{
    call([topic = std::move(topic), field = std::move(field), on](
             Remote &remote) { remote.setTyping(topic, field, on); });
}

void ThreadedRemote::recordPackets(bool on)
{
    call([on](Remote &remote) { remote.recordPackets(on); });
}

void ThreadedRemote::fetchPackets(quint64 after, WirePacketsAnswer answer)
{
    call([after, answer = homeward<QList<WirePacket>>(std::move(answer))](
             Remote &remote) { remote.fetchPackets(after, answer); });
}

} // namespace lockstep::net
