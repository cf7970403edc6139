// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/remote.h"
#include "net/socketio/socketclient.h"

#include <QSet>
#include <QUrl>

namespace lockstep::net {

// Gives the access token for an attempt, perhaps later, once. `renew`: the one given last was
// refused or is about to expire. An Error with an AUTH_ code means: only the user can help.
using TokenProvider
    = std::function<void(bool renew, std::function<void(Result<QByteArray>)> answer)>;

// Port: GET over HTTP, one at a time. `bytes` come unpacked; `done` once, unless cancelled. Errors:
// the server's codes, IO when it cannot be reached or the answer broke off.
class SnapshotSource
{
public:
    struct Sink
    {
        std::function<void(QByteArray)> bytes{};
        std::function<void(Result<void>)> done{};
    };
    virtual ~SnapshotSource() = default;
    virtual void get(const QUrl &url, const QByteArray &token, Sink sink) = 0;
    virtual void cancel() = 0;
};

// How the bytes of attachments are sent and fetched; on one thread. One transfer of each id; a new
// one ends the one before without a word.
class FileSource
{
public:
    struct Place
    {
        QUrl server{};
        QByteArray token{};
    };
    virtual ~FileSource() = default;
    virtual void upload(const Place &place, const Attachment &attachment, const QString &path,
        Remote::FileSink sink)
        = 0;
    virtual void download(const Place &place, const Attachment &attachment, const QString &path,
        Remote::FileSink sink)
        = 0;
    virtual void cancel(const AttachmentId &id) = 0;
};
class WithheldRows;

// core's Remote for lockstepd (docs/protocol.md): Socket.IO events to and from typed values.
// Sans-IO and single-threaded; ThreadedRemote puts a thread between it and its user.
class NativeRemote final : public Remote
{
public:
    struct Options
    {
        QUrl server{}; // http(s)://host[:port][/path]
        SocketClient::Options socket{};
        Milliseconds requestTimeout{ 20'000 };
        std::shared_ptr<SnapshotSource> snapshots{}; // null: there are none
        std::shared_ptr<FileSource> files{}; // null: there are none
        // For events that come without their contents; null: they are asked for again and again.
        std::shared_ptr<SnapshotSource> rows{};
    };

    NativeRemote(
        Clock &clock, Rng &rng, TransportFactory transports, Options options, TokenProvider token);
    ~NativeRemote() override;

    void start(ClientId client, Sink sink) override;
    void stop() override;
    void retryNow() override;

    void subscribe(QList<Cursor> cursors, Reply<QList<SubscribeReply>> reply) override;
    void unsubscribe(QList<SpaceId> spaces) override;
    void acknowledge(quint64 page) override;
    void push(QList<Mutation> mutations, qint64 acked, Reply<QList<MutationResult>> reply) override;
    [[nodiscard]] bool hasSnapshots() const override { return m_options.snapshots != nullptr; }
    void fetchSnapshot(SpaceId space, QString after, SnapshotSink sink) override;
    void cancelSnapshot() override;
    void uploadFile(Attachment attachment, QString path, FileSink sink) override;
    void downloadFile(Attachment attachment, QString path, FileSink sink) override;
    void cancelFile(AttachmentId attachment) override;
    void fetchHistory(HistoryQuery query, Reply<HistoryPage> reply) override;
    void watch(QStringList topics) override;
    void setPresence(PresenceState state, IssueId issue, QString field) override;
    void setTyping(QString topic, QString field, bool on) override;
    void recordPackets(bool on) override { m_socket.wireLog().setOn(on); }
    void fetchPackets(quint64 after, WirePacketsAnswer answer) override
    {
        answer(m_socket.wireLog().packets(after));
    }

private:
    // nativesnapshots.cpp
    struct SnapshotFetch;
    [[nodiscard]] QUrl urlOf(const SpaceId &space, const QString &what, const QString &after) const;
    [[nodiscard]] std::unique_ptr<WithheldRows> makeWithheldRows();
    void getSnapshot(const std::shared_ptr<SnapshotFetch> &fetch, bool renewToken);
    struct FileTransfer; // nativefiles.cpp
    void transfer(FileTransfer wanted);
    void runTransfer(const std::shared_ptr<FileTransfer> &transfer, bool renewToken);
    void provideToken(AuthAnswer answer);
    void connected();
    void disconnected(DisconnectReason reason, const QString &detail);
    void failed(const ConnectFailure &failure);
    void comeBack(const Error &why);
    void received(const InboundEvent &event);
    void receiveHello(const JsonView &json);
    void receivePage(const InboundEvent &event);
    void receiveWithheldPage(const InboundEvent &event);
    void armTokenRenewal(Milliseconds expiresIn);
    void renewToken();
    void setState(ConnectionState state, const Error &reason = {});
    void notePing(Milliseconds ping);
    void tell(RemoteNews news);
    // Sends a request and reads its answer; `read` gets the object that came back.
    template <typename T>
    void ask(QLatin1StringView name, const QByteArray &argument,
        std::function<Result<T>(const JsonView &)> read, Reply<T> reply);

    Clock &m_clock;
    Options m_options;
    TokenProvider m_token;
    Sink m_sink{};
    ClientId m_client{};
    SocketClient m_socket;
    ConnectionStatus m_status{};
    std::vector<RemoteNews> m_batch{}; // one a turn
    Timer m_flush{};
    std::map<quint64, InboundEvent::ReplyTo> m_pages{};
    quint64 m_lastPage = 0;
    QSet<QString> m_watched{};
    bool m_renewNext = false; // the last token was refused
    Timer m_renewal{};
    Timer m_helloDeadline{};
    std::shared_ptr<SnapshotFetch> m_snapshot{}; // the one under way
    std::map<AttachmentId, std::shared_ptr<FileTransfer>> m_transfers{};
    std::unique_ptr<WithheldRows> m_withheld{}; // null: they cannot be fetched
    Timer m_comeBack{}; // after a session was ended on purpose
    int m_endedOnPurpose = 0; // in a row, without a session that lasted
    Instant m_connectedAt{};
    std::optional<Instant> m_pingTold{}; // in this session
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    Rng &m_rng;
};

} // namespace lockstep::net
