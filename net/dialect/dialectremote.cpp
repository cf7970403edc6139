// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/dialectremote.h"

#include "net/dialect/dialectsweep.h"

#include <algorithm>
#include <cmath>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr double longestPause = 60'000; // ms, between two attempts
constexpr qint64 mutationsAPush = 20; // they are done one by one, with several requests each

// What the ids are derived from: the same for everybody who asks this server.
QString identityOf(const QUrl &server)
{
    QUrl url = server.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment
        | QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
    return url.toString().toLower();
}

} // namespace

DialectRemote::DialectRemote(Clock &clock, Rng &rng, TransportFactory transports,
    std::shared_ptr<HttpPort> http, std::unique_ptr<Journal> journal, Options options)
    : m_clock(clock), m_rng(rng), m_transports(std::move(transports)), m_http(std::move(http)),
      m_journal(std::move(journal)), m_options(std::move(options)),
      m_mirror(clock, *m_journal, identityOf(m_options.server),
          m_options.variants.empty() ? QString{} : m_options.variants.front().title,
          makeUuidV4(rng)),
      m_session(m_options.session),
      m_same(clock, m_options.variants.empty() ? 2s : m_options.variants.front().sameWithin)
{
    m_status.server = m_options.server.toString(QUrl::RemoveUserInfo);
}

DialectRemote::~DialectRemote()
{
    m_sink = {};
    endSession();
}

void DialectRemote::start(ClientId client, Sink sink)
{
    m_client = std::move(client);
    m_sink = std::move(sink);
    m_failures = 0;
    begin();
}

void DialectRemote::stop()
{
    endSession();
    m_comeBack.cancel();
    m_batch.clear();
    setState(ConnectionState::Offline);
}

void DialectRemote::retryNow()
{
    if (m_status.state == ConnectionState::Offline)
        return;
    if (m_welcomed) {
        if (m_socket && !m_joined)
            m_socketTimer = m_clock.after(0ms, [this] { openSocket(); });
        startSweep(false);
        return;
    }
    if (m_status.state == ConnectionState::Connecting)
        return;
    m_failures = 0;
    begin();
}

void DialectRemote::setState(ConnectionState state, const Error &reason)
{
    m_status.state = state;
    m_status.reason = reason;
    if (state != ConnectionState::Waiting)
        m_status.nextAttempt.reset();
    if (state != ConnectionState::Connected)
        m_status.transport.clear();
    tellStatus();
}

void DialectRemote::tellStatus()
{
    if (m_queue)
        m_counters.requests = m_queue->sent();
    m_status.foreign = m_counters;
    tell(remote::StatusChanged{ m_status });
}

void DialectRemote::tell(RemoteNews news)
{
    if (!m_sink)
        return;
    m_batch.push_back(std::move(news));
    if (m_flush.isSet())
        return;
    m_flush = m_clock.after(0ms, [this] {
        m_flush.cancel();
        const Sink sink = m_sink;
        sink(std::exchange(m_batch, {}));
    });
}

void DialectRemote::later(Then work)
{
    m_later.push_back(std::move(work));
    if (m_laterTimer.isSet())
        return;
    m_laterTimer = m_clock.after(0ms, [this] {
        m_laterTimer.cancel();
        for (const Then &next : std::exchange(m_later, {}))
            next();
    });
}

void DialectRemote::endSession()
{
    ++m_generation;
    m_welcomed = false;
    if (m_queue)
        m_queue->clear();
    closeSocket();
    closeStreams();
    m_sweep.reset();
    m_sweepAgain = false;
    m_lookSoon = false;
    m_refresh.cancel();
    m_renewal.cancel();
    m_renewed.clear();
    m_hintTimer.cancel();
    m_issueHints.clear();
    m_commentHints.clear();
    m_takingHints = false;
    m_following.clear();
    m_watched.clear();
    forgetPresence();
    m_openIssue = {};
    tellHeld(); // no list says it again
    m_heatTimer.cancel();
    endHistories({ errc::NotConnected, u"the session has ended"_s, {} });
    endPush({ errc::NotConnected, u"the session has ended"_s, {} });
}

// The server cannot be reached, or does not answer as it should.
void DialectRemote::lost(const Error &why)
{
    endSession();
    const double most = std::min(longestPause, 1000.0 * std::pow(2.0, std::min(m_failures++, 10)));
    const Milliseconds pause{ std::max<qint64>(
        static_cast<qint64>(most / 2 + m_rng.unit() * most / 2), why.retryAfterMs) };
    m_comeBack = m_clock.after(pause, [this] { begin(); });
    m_status.nextAttempt = m_clock.now() + pause;
    m_status.attempt = m_failures;
    setState(ConnectionState::Waiting, why);
}

void DialectRemote::ask(
    Urgency urgency, RequestQueue::Make make, Answer answer, std::optional<Instant> until)
{
    askOnce(urgency, std::move(make), std::move(answer), until, urgency != Urgency::SignIn);
}

void DialectRemote::askOnce(Urgency urgency, RequestQueue::Make make, Answer answer,
    std::optional<Instant> until, bool mayRenew)
{
    m_queue->ask(
        urgency, make,
        [this, urgency, make, answer, until, mayRenew](Result<HttpReply> reply) {
            if (!reply) {
                // The session ends first: whoever asked cannot begin anything in it any more.
                if (reply.error().code != errc::RateLimited)
                    lost(reply.error());
                answer(std::move(reply));
                return;
            }
            const auto done = reply->isSuccess() ? Result<void>{} : m_translator->readDone(*reply);
            const bool isRefused = !done && done.error().code.startsWith("AUTH_"_L1);
            if (!isRefused || !mayRenew) {
                answer(std::move(reply));
                return;
            }
            // Once with a new token, before anything else is asked.
            renewSession([this, urgency, make, answer, until, error = done.error()](bool renewed) {
                if (renewed)
                    askOnce(urgency, make, answer, until, false);
                else
                    needSignIn(error);
            });
        },
        until);
}

void DialectRemote::followEvents()
{
    for (ChangeEvent &event : m_mirror.takeEvents()) {
        const auto following = m_following.find(event.space);
        // Who is catching up gets it in a page.
        if (following == m_following.end() || following->second.page != 0
            || event.seq != following->second.sent + 1)
            continue;
        following->second.sent = event.seq;
        tell(remote::Changed{ std::move(event) });
    }
}

void DialectRemote::subscribe(QList<Cursor> cursors, Reply<QList<SubscribeReply>> reply)
{
    later([this, cursors = std::move(cursors), reply = std::move(reply)] {
        if (!m_welcomed) {
            reply(Error{ errc::NotConnected, u"there is no session"_s, {} });
            return;
        }
        followEvents();
        QList<SubscribeReply> replies;
        QList<SpaceId> behind;
        for (const Cursor &cursor : cursors) {
            SubscribeReply answer{ cursor.space, SubscribeReply::Status::Forbidden, 0,
                m_mirror.epoch() };
            if (const Mirror::Log *log = m_mirror.log(cursor.space)) {
                answer.head = log->head;
                if (cursor.epoch != m_mirror.epoch() || !m_mirror.page(cursor.space, cursor.seq)) {
                    answer.status = SubscribeReply::Status::Resync;
                } else {
                    m_following[cursor.space] = { cursor.seq, 0 };
                    const bool isLive = cursor.seq == log->head;
                    answer.status = isLive ? SubscribeReply::Status::Live
                                           : SubscribeReply::Status::CatchingUp;
                    if (!isLive)
                        behind.append(cursor.space);
                }
            }
            replies.append(answer);
        }
        reply(replies);
        for (const SpaceId &space : behind) {
            const auto following = m_following.find(space);
            if (following != m_following.end())
                sendPage(space, following->second);
        }
    });
}

void DialectRemote::sendPage(const SpaceId &space, Following &following)
{
    auto page = m_mirror.page(space, following.sent);
    following.page = 0;
    if (!page || page->events.empty())
        return;
    page->page = following.page = ++m_lastPage;
    following.sent = page->events.back().seq;
    tell(std::move(*page));
}

void DialectRemote::acknowledge(quint64 page)
{
    followEvents();
    for (auto &[space, following] : m_following) {
        if (following.page == page)
            sendPage(space, following);
    }
}

void DialectRemote::unsubscribe(QList<SpaceId> spaces)
{
    for (const SpaceId &space : std::as_const(spaces))
        m_following.erase(space);
}

// All rows at once, so that it cannot break off.
void DialectRemote::fetchSnapshot(SpaceId space, QString, SnapshotSink sink)
{
    later([this, number = ++m_snapshot, space = std::move(space), sink = std::move(sink)] {
        if (number != m_snapshot)
            return; // cancelled
        if (!m_welcomed) {
            sink.done(Error{ errc::NotConnected, u"there is no session"_s, {} });
            return;
        }
        followEvents();
        auto rows = m_mirror.snapshot(space);
        if (rows.empty()) {
            sink.done(Error{ errc::Forbidden, u"no such space"_s, {} });
            return;
        }
        sink.rows(std::move(rows));
        if (number == m_snapshot)
            sink.done({});
    });
}

void DialectRemote::watch(QStringList topics)
{
    const QSet<QString> before = std::exchange(m_watched, { topics.cbegin(), topics.cend() });
    if (!m_welcomed)
        return;
    for (const QString &topic : std::as_const(m_watched)) {
        if (before.contains(topic))
            continue;
        const QString id = topic.section(u':', 1);
        if (topic.startsWith("issue:"_L1)) {
            fetchComments(IssueId{ id }, Urgency::Read, {}, {});
        } else if (topic.startsWith("queue:"_L1)) {
            fetchFigures(QueueId{ id }, Urgency::Read, {});
        } else if (topic.startsWith("channel:"_L1)) {
            for (const ForeignScope &scope : m_scopes) {
                const Mirror::Space *space = spaceOfChannel(scope);
                if (space && space->project.id.toString() == id)
                    fetchMessages(scope, Urgency::Read, {}, {});
            }
        }
    }
}

void DialectRemote::recordPackets(bool on)
{
    m_recording = on;
    if (m_socket)
        m_socket->wireLog().setOn(on);
}

void DialectRemote::fetchPackets(quint64 after, WirePacketsAnswer answer)
{
    answer(m_socket ? m_socket->wireLog().packets(after) : QList<WirePacket>{});
}

// --- Hello ---

void DialectRemote::welcome()
{
    m_mirror.goLive();
    m_welcomed = true;
    m_failures = 0;
    const Dialect &dialect = m_translator->dialect();
    Hello hello;
    hello.user = m_mirror.self();
    hello.workspace = m_mirror.workspace();
    hello.workspaceName = dialect.title;
    hello.epoch = m_mirror.epoch();
    hello.spaces = m_mirror.spaceInfos();
    hello.limits.batchMutations = mutationsAPush;
    hello.lastOp = m_journal->lastOp(m_client);
    hello.serverTime = m_mirror.nowText();
    hello.abilities = dialect.abilities;
    hello.abilities->checksTokens = dialect.checksTokens;
    m_status.attempt = 0;
    m_status.transport = m_joined && m_socket ? QString{ m_socket->transportName() } : u"http"_s;
    tell(remote::Welcomed{ std::move(hello) });
    setState(ConnectionState::Connected);
}

} // namespace lockstep::net::dialect
