// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/dialectremote.h"

#include <algorithm>
#include <cmath>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr double longestWait = 60'000; // ms, between two attempts
constexpr qint64 mutationsAPush = 20; // they are done one by one, with several requests each

// What the ids are derived from: the same for everybody who asks this server.
QString identityOf(const QUrl &server)
{
    QUrl url = server.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment
        | QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
    return url.toString().toLower();
}

QString titleOf(const DialectOptions &options)
{
    return options.variants.empty() ? QString{} : options.variants.front().title;
}

Milliseconds sameWithin(const DialectOptions &options)
{
    return options.variants.empty() ? 2s : options.variants.front().sameWithin;
}

} // namespace

DialectRemote::DialectRemote(Clock &clock, Rng &rng, TransportFactory transports,
    std::shared_ptr<HttpPort> http, std::unique_ptr<Journal> journal, Options options)
    : m_clock(clock), m_rng(rng), m_http(std::move(http)), m_journal(std::move(journal)),
      m_options(std::move(options)), m_later(clock),
      m_mirror(
          clock, *m_journal, identityOf(m_options.server), titleOf(m_options), makeUuidV4(rng)),
      m_feed(clock, m_mirror, m_later),
      m_session(clock, *m_http, m_mirror, m_options, sessionEvents()), m_context{ clock, m_later,
          m_mirror, m_feed, m_session },
      m_status(m_feed, m_session, m_options.server.toString(QUrl::RemoveUserInfo)),
      m_places(m_session, m_mirror), m_issues(m_context), m_comments(m_context, m_places),
      m_sweep(m_context, m_places, m_issues, m_comments, m_options.hintPause, sweepEvents()),
      m_hints(m_context, m_issues, m_comments, m_sweep, m_options.hintPause,
          [this] {
              m_notices.tellHeld();
              m_feed.follow();
          }),
      m_figures(m_context, m_places, m_hints), m_notices(m_context, m_hints), m_history(m_context),
      m_socket(m_context, rng, std::move(transports), *m_http, m_options, m_places, socketEvents()),
      m_streams(m_context, *m_http, m_places, streamEvents()),
      m_presence(m_context, m_places, m_socket),
      m_events(m_context, *m_journal,
          { m_status, m_places, m_issues, m_comments, m_sweep, m_hints, m_figures, m_notices,
              m_socket, m_presence },
          sameWithin(m_options)),
      m_writing(m_context, m_status),
      m_issueWrites(m_context, *m_journal, m_status, m_writing, m_issues, m_hints, m_socket),
      m_commentWrites(m_context, *m_journal, m_status, m_writing, m_places, m_comments, m_socket),
      m_push(m_context, *m_journal, m_status, m_writing, m_issueWrites, m_commentWrites, m_notices)
{}

DialectRemote::~DialectRemote()
{
    m_feed.setSink({});
    endSession();
}

// --- What the parts tell ---

ForeignSession::Events DialectRemote::sessionEvents()
{
    return {
        .ready =
            [this] {
                m_socket.open();
                m_sweep.start(true);
            },
        .renewed = [this] { m_socket.signInAgain(); },
        .lost = [this](const Error &why) { lost(why); },
        .refused =
            [this](const Error &why) {
                endSession();
                m_status.set(ConnectionState::SignInNeeded, why);
            },
        .unusable =
            [this](const Error &why) {
                endSession();
                m_status.set(ConnectionState::Incompatible, why);
            },
    };
}

ForeignSweep::Events DialectRemote::sweepEvents()
{
    return {
        .placesChanged = [this](const std::vector<ForeignScope> &before) { placesChanged(before); },
        .rest =
            [this](const ForeignSweep::Step &next) {
                m_notices.list([this, next] {
                    QList<QueueId> queues;
                    for (const QString &id : watched("queue:"_L1))
                        queues.append(QueueId{ id });
                    m_figures.fetchAll(queues, Urgency::Refresh, next);
                });
            },
        .ended = [this](bool isWhole) { listed(isWhole); },
        .lost = [this](const Error &why) { lost(why); },
    };
}

ForeignSocket::Events DialectRemote::socketEvents()
{
    return {
        .joined = [this] { socketJoined(); },
        .lost =
            [this] {
                m_presence.forget();
                if (m_feed.isOpen())
                    m_status.setTransport(u"http"_s);
            },
        .failed =
            [this](bool isNews) {
                m_streams.open(); // until it is back
                if (isNews && m_feed.isOpen())
                    m_sweep.startInNextTurn(); // is the server away, or only its socket?
            },
        .absent = [this] { m_streams.open(); },
        .told = [this](const InboundEvent &event) { m_events.receive(event); },
    };
}

ForeignStreams::Events DialectRemote::streamEvents()
{
    return {
        .told = [this](const QString &stream,
                    const StreamEvent &event) { m_events.receive(stream, event); },
        .begunAnew = [this] { m_sweep.start(false); },
    };
}

// --- Sessions ---

void DialectRemote::start(ClientId client, Sink sink)
{
    m_client = std::move(client);
    m_feed.setSink(std::move(sink));
    m_failures = 0;
    begin();
}

void DialectRemote::stop()
{
    endSession();
    m_comeBack.cancel();
    m_feed.dropNews();
    m_status.set(ConnectionState::Offline);
}

void DialectRemote::retryNow()
{
    if (m_feed.isOpen()) {
        m_socket.retryNow();
        m_sweep.start(false);
    } else if (m_status.state() != ConnectionState::Offline
        && m_status.state() != ConnectionState::Connecting) {
        m_failures = 0;
        begin();
    }
}

void DialectRemote::begin()
{
    m_comeBack.cancel();
    endSession();
    Error problem = m_options.problem;
    if (m_options.variants.empty() && problem.code.isEmpty())
        problem = { errc::BadArgument, u"no dialect"_s, {} };
    if (!problem.code.isEmpty()) {
        m_status.set(ConnectionState::Incompatible, problem);
        return;
    }
    m_status.set(ConnectionState::Connecting);
    m_session.begin();
}

void DialectRemote::endSession()
{
    const Error why{ errc::NotConnected, u"the session has ended"_s, {} };
    m_feed.close();
    m_session.end();
    m_socket.close();
    m_streams.close();
    m_sweep.end();
    m_hints.end();
    m_watched.clear();
    m_presence.end();
    m_notices.tellHeld();
    m_figures.end();
    m_history.end(why);
    m_push.end(why);
}

// The server cannot be reached, or does not answer as it should.
void DialectRemote::lost(const Error &why)
{
    endSession();
    const double most = std::min(longestWait, 1000.0 * std::pow(2.0, std::min(m_failures++, 10)));
    const Milliseconds pause{ std::max<qint64>(
        static_cast<qint64>(most / 2 + m_rng.unit() * most / 2), why.retryAfterMs) };
    m_comeBack = m_clock.after(pause, [this] { begin(); });
    m_status.setWaiting(m_clock.now() + pause, m_failures, why);
}

void DialectRemote::welcome()
{
    m_mirror.goLive();
    m_failures = 0;
    const Dialect &dialect = m_session.dialect();
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
    m_feed.welcome(std::move(hello));
    m_status.setConnected(m_socket.isJoined() ? m_socket.transportName() : u"http"_s);
}

// --- What was listed ---

void DialectRemote::placesChanged(const std::vector<ForeignScope> &before)
{
    m_socket.changeRooms(before);
    m_streams.openMore();
    m_figures.putQueues();
}

void DialectRemote::listed(bool isWhole)
{
    if (isWhole)
        m_status.setRefreshed(m_mirror.nowText());
    if (m_feed.isOpen())
        m_status.tell();
    else
        welcome();
    m_notices.tellHeld();
    m_mirror.remindOfDueDates();
    m_feed.follow();
    QSet<IssueId> open;
    for (const QString &id : watched("issue:"_L1))
        open.insert(IssueId{ id });
    m_comments.refresh(open);
}

void DialectRemote::socketJoined()
{
    m_presence.sayOpen();
    m_streams.close();
    if (m_feed.isOpen()) {
        m_status.setTransport(m_socket.transportName());
        m_sweep.start(false); // what was told while nobody listened
    } else {
        m_sweep.repeatIfListing();
    }
}

// --- What the engine asks for ---

void DialectRemote::subscribe(QList<Cursor> cursors, Reply<QList<SubscribeReply>> reply)
{
    m_feed.subscribe(std::move(cursors), std::move(reply));
}

void DialectRemote::fetchSnapshot(SpaceId space, QString, SnapshotSink sink)
{
    m_feed.fetchSnapshot(std::move(space), std::move(sink));
}

void DialectRemote::fetchHistory(HistoryQuery query, Reply<HistoryPage> reply)
{
    if (m_history.isKept(query.issue))
        m_history.fetch(query, std::move(reply));
    else
        Remote::fetchHistory(std::move(query), std::move(reply));
}

void DialectRemote::push(
    QList<Mutation> mutations, qint64 acked, Reply<QList<MutationResult>> reply)
{
    if (const auto kept = m_journal->acknowledge(m_client, acked); !kept)
        qWarning("journal: %s", qPrintable(kept.error().message));
    m_push.begin(std::move(mutations), std::move(reply));
}

void DialectRemote::watch(QStringList topics)
{
    const QSet<QString> before = std::exchange(m_watched, { topics.cbegin(), topics.cend() });
    if (!m_feed.isOpen())
        return;
    for (const QString &topic : std::as_const(m_watched)) {
        if (!before.contains(topic))
            watchBegins(topic);
    }
}

void DialectRemote::watchBegins(const QString &topic)
{
    const QString id = topic.section(u':', 1);
    if (topic.startsWith("issue:"_L1)) {
        m_comments.fetch(IssueId{ id }, Urgency::Read);
    } else if (topic.startsWith("queue:"_L1)) {
        m_figures.fetch(QueueId{ id }, Urgency::Read);
    } else if (topic.startsWith("channel:"_L1)) {
        for (const ForeignScope &scope : m_places.all()) {
            const Mirror::Space *space = m_places.spaceOfChannel(scope);
            if (space && space->project.id.toString() == id)
                m_comments.fetchMessages(scope, Urgency::Read);
        }
    }
}

QStringList DialectRemote::watched(QLatin1StringView kind) const
{
    QStringList ids;
    for (const QString &topic : m_watched) {
        if (topic.startsWith(kind))
            ids.append(topic.sliced(kind.size()));
    }
    return ids;
}

void DialectRemote::setPresence(PresenceState, IssueId issue, QString)
{
    if (m_feed.isOpen())
        m_presence.setOpen(issue);
}

void DialectRemote::setTyping(QString topic, QString, bool on) { m_presence.setTyping(topic, on); }

void DialectRemote::fetchPackets(quint64 after, WirePacketsAnswer answer)
{
    answer(m_socket.packets(after));
}

} // namespace lockstep::net::dialect
