// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// DialectRemote: the socket and the streams, and what they tell. All of it may be missing, late or
// wrong; then the next refresh finds out.

#include "net/dialect/dialectsweep.h"

#include <QUrlQuery>

#include <algorithm>
#include <cmath>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds refusedPause = 5min; // a socket that was refused is tried again
constexpr double longestSocketPause = 60'000; // ms
constexpr Milliseconds streamSilence = 5min; // without a byte: begun anew
constexpr Milliseconds streamPause = 5s; // doubled each time that one ends without a word
constexpr Milliseconds longestStreamPause = 5min;
constexpr qsizetype mostOfASample = 2'000;

} // namespace

QUrl DialectRemote::socketUrl() const
{
    QUrl url = m_options.server;
    const auto address = m_translator->socket(m_options.server, m_http->cookies());
    if (!address)
        return url;
    QUrlQuery query{ url };
    for (const auto &[key, value] : address->query)
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

void DialectRemote::openSocket()
{
    closeSocket();
    const auto address = m_translator->socket(m_options.server, m_http->cookies());
    if (!address) {
        openStreams();
        return;
    }
    SocketClient::Options options = m_options.socket;
    options.nsp = address->nsp.isEmpty() ? u"/"_s : address->nsp;
    options.engine.server = m_options.server;
    options.engine.locate = [this] { return socketUrl(); };
    options.engine.path
        = m_options.server.path() + (address->path.isEmpty() ? u"/socket.io/"_s : address->path);
    options.engine.path.replace(u"//"_s, u"/"_s);
    for (const auto &[name, value] : address->headers)
        options.engine.headers.append({ name, value });
    if (!address->transports.isEmpty()) {
        options.engine.transports.clear();
        for (const QString &name : address->transports) {
            options.engine.transports.append(name == "polling"_L1
                    ? TransportRequest::Kind::Polling
                    : TransportRequest::Kind::WebSocket);
        }
    }
    m_socket = std::make_unique<SocketClient>(
        m_clock, m_rng, m_transports, std::move(options),
        [this](const AuthAnswer &answer) {
            const auto now = m_translator->socket(m_options.server, m_http->cookies());
            answer(now ? now->connectPayload : QByteArray{});
        },
        SocketClient::Callbacks{ [](int) {}, [this](const QString &) { socketConnected(); },
            [this](DisconnectReason, const QString &) { socketLost(); },
            [this](const ConnectFailure &failure) { socketFailed(failure); },
            [this](const InboundEvent &event) { received(event); } });
    m_socket->wireLog().setOn(m_recording);
    m_socket->open();
}

// Not from inside its own callbacks.
void DialectRemote::closeSocket()
{
    m_socketTimer.cancel();
    m_beat.cancel();
    m_replyTimer.cancel();
    m_replies.clear();
    m_joined = false;
    m_probed = false;
    if (const auto socket = std::move(m_socket))
        socket->close();
}

void DialectRemote::socketConnected()
{
    m_socketFailures = 0;
    m_socketRenewed = false;
    m_probed = false;
    const auto join = [this] {
        if (m_joined || !m_socket)
            return;
        m_joined = true;
        joinAll();
        closeStreams();
        if (m_welcomed) {
            m_status.transport = m_socket->transportName();
            tellStatus();
            startSweep(false); // what was told while nobody listened
        } else if (m_sweep && m_sweep->isListing) {
            m_sweepAgain = true;
        }
        beat();
    };
    const auto event = m_translator->signInEvent();
    if (!event) {
        join();
        return;
    }
    emitCommand(*event, [this, join](const Result<void> &done) {
        // Some never answer, and tell all the same.
        if (done || done.error().code == errc::AckTimeout) {
            join();
            return;
        }
        qInfo("socket of %s: %s", qPrintable(m_status.server), qPrintable(done.error().message));
        if (m_socket)
            m_socketTimer = m_clock.after(refusedPause, [this] { openSocket(); });
    });
}

void DialectRemote::socketLost()
{
    m_joined = false;
    m_beat.cancel();
    m_replies.clear();
    forgetPresence();
    if (m_welcomed) {
        m_status.transport = u"http"_s;
        tellStatus();
    }
    // It rests after an end that the server wanted; else it comes back by itself.
    if (m_socket && m_socket->state() == SocketClient::State::Closed) {
        const double most = std::min(
            longestSocketPause, 1000.0 * std::pow(2.0, std::min(m_socketFailures++, 10)));
        const Milliseconds pause{ static_cast<qint64>(most / 2 + m_rng.unit() * most / 2) };
        m_socketTimer = m_clock.after(pause, [this] { openSocket(); });
    }
}

void DialectRemote::socketFailed(const ConnectFailure &failure)
{
    qInfo("socket of %s: %s", qPrintable(m_status.server), qPrintable(failure.message));
    openStreams(); // until it is back
    // Is the server away, or only its socket?
    if (m_welcomed && !std::exchange(m_probed, true))
        m_refresh = m_clock.after(0ms, [this] { startSweep(false); });
    if (failure.retryIn)
        return;
    const bool mayRenew
        = failure.kind == ConnectFailure::Kind::Refused && !std::exchange(m_socketRenewed, true);
    m_socketTimer = m_clock.after(mayRenew ? 0ms : refusedPause, [this, mayRenew] {
        if (!mayRenew) {
            m_socketRenewed = false;
            openSocket();
            return;
        }
        renewSession([this](bool) {
            later([this, generation = m_generation] {
                if (generation == m_generation)
                    openSocket();
            });
        });
    });
}

bool DialectRemote::isAmong(const ForeignScope &scope, const std::vector<ForeignScope> &scopes)
{
    return std::any_of(scopes.begin(), scopes.end(), [&](const ForeignScope &other) {
        return other.kind == scope.kind && other.id == scope.id;
    });
}

void DialectRemote::join(const ForeignScope &scope)
{
    for (const SocketCommand &command : m_translator->join(scope)) {
        emitCommand(command, [name = scope.name](const Result<void> &joined) {
            if (!joined)
                qInfo("joining %s: %s", qPrintable(name), qPrintable(joined.error().message));
        });
    }
}

// Places have come and gone while the socket was there.
void DialectRemote::changeRooms(const std::vector<ForeignScope> &before)
{
    for (const ForeignScope &scope : before) {
        if (isAmong(scope, m_scopes))
            continue;
        for (const SocketCommand &command : m_translator->leave(scope))
            emitCommand(command);
    }
    for (const ForeignScope &scope : m_scopes) {
        if (!isAmong(scope, before))
            join(scope);
    }
}

void DialectRemote::joinAll()
{
    for (const ForeignScope &scope : m_scopes)
        join(scope);
    if (const auto open = m_openIssue.isNull() ? std::nullopt : foreignOf(m_openIssue)) {
        for (const SocketCommand &command : m_translator->openIssue(*open))
            emitCommand(command);
    }
}

void DialectRemote::emitCommand(
    const SocketCommand &command, std::function<void(Result<void>)> done)
{
    const auto end = [done](const Result<void> &result) {
        if (done)
            done(result);
    };
    if (!m_socket) {
        end(Error{ errc::NotConnected, u"there is no socket"_s, {} });
        return;
    }
    const Milliseconds timeout = m_translator->dialect().ackTimeout;
    if (command.ack != SocketCommand::Ack::None) {
        const bool hasWords = command.ack == SocketCommand::Ack::Object;
        const auto asked = m_socket->request(command.name, command.args, timeout,
            [this, hasWords, end](const Result<AckArguments> &ack) {
                if (!ack)
                    end(ack.error());
                else
                    end(hasWords ? m_translator->readAck(ack->args) : Result<void>{});
            });
        if (!asked)
            end(asked.error());
        return;
    }
    const auto sent = m_socket->emitEvent(command.name, command.args);
    if (!sent || command.replyEvent.isEmpty() || !done) {
        end(sent);
        return;
    }
    m_replies.insert_or_assign(command.replyEvent, end);
    m_replyTimer = m_clock.after(timeout, [this] {
        m_replyTimer.cancel();
        for (const auto &[name, waiting] : std::exchange(m_replies, {}))
            waiting(Error{ errc::AckTimeout, u"no answer: "_s + name, {} });
    });
}

void DialectRemote::beat()
{
    const auto every = m_translator->dialect().heartbeat;
    const auto command = m_translator->heartbeat();
    if (!every || !command || *every <= 0ms)
        return;
    m_beat = m_clock.after(*every, [this, command = *command] {
        if (!m_joined)
            return;
        emitCommand(command);
        beat();
    });
}

// --- Streams, where there is no socket ---

// For places that are known by now; again when others are.
void DialectRemote::openStreams()
{
    m_streaming = true;
    for (const QString &name : m_translator->dialect().streams) {
        const QString kind = m_translator->streamScope(name);
        if (kind.isEmpty()) {
            openStream(name, {});
            continue;
        }
        for (const ForeignScope &scope : m_scopes) {
            if (scope.kind == kind)
                openStream(name, scope);
        }
    }
}

void DialectRemote::openStream(const QString &name, const ForeignScope &scope, int failures)
{
    const auto request = m_translator->stream(name, scope);
    const QString key = name + u'\n' + scope.id;
    if (!request || m_streams.contains(key))
        return;
    Stream &stream = m_streams[key];
    const auto reopen = [this, name, scope, key](Milliseconds pause) {
        const auto known = m_streams.find(key);
        if (known == m_streams.end())
            return;
        known->second.timer = m_clock.after(pause, [this, name, scope, key] {
            const int failed = m_streams.at(key).failures;
            m_http->closeStream(key);
            const auto ended = m_streams.extract(key); // this call is its timer's
            openStream(name, scope, failed);
            startSweep(false); // nothing is played again
        });
    };
    stream.failures = failures;
    m_queue->count();
    reopen(streamSilence);
    m_http->openStream(key, *request,
        { [this, name, key, reopen](QByteArrayView bytes) {
             const auto known = m_streams.find(key);
             if (known == m_streams.end())
                 return;
             known->second.failures = 0;
             reopen(streamSilence);
             for (const StreamEvent &event : known->second.parser.feed(bytes)) {
                 if (m_same.isCopy(event.name + '\n' + event.data)) {
                     ++m_counters.copies;
                     continue;
                 }
                 ++m_counters.events;
                 const auto told
                     = m_translator->readStream(name, QString::fromUtf8(event.name), event.data);
                 for (const Inbound &inbound : told)
                     hear(inbound);
             }
             followEvents();
         },
            [this, key, reopen](const Result<void> &) {
                const auto known = m_streams.find(key);
                if (known == m_streams.end())
                    return;
                const int failed = std::min(known->second.failures++, 10);
                reopen(std::max(known->second.parser.retry().value_or(streamPause),
                    std::min(streamPause * (1 << failed), longestStreamPause)));
            } });
}

void DialectRemote::closeStreams()
{
    m_streaming = false;
    for (const auto &stream : m_streams)
        m_http->closeStream(stream.first);
    m_streams.clear();
}

// --- What is told ---

void DialectRemote::received(const InboundEvent &event)
{
    QByteArray args = "[";
    for (qsizetype n = 0; n + 1 < event.payload.size(); ++n)
        args += (n > 0 ? "," : "") + event.arg(n).toJson();
    args += ']';
    const auto json = m_json.parse(args);
    if (!json)
        return;
    const auto told = m_translator->read(event.name, *json);
    // Who types or looks says the same again on purpose.
    const bool isPassing = std::any_of(told.begin(), told.end(), [](const Inbound &inbound) {
        return std::holds_alternative<inbound::TypingTold>(inbound)
            || std::holds_alternative<inbound::PresenceTold>(inbound)
            || std::holds_alternative<inbound::Replied>(inbound);
    });
    const QByteArray name{ event.name.data(), static_cast<qsizetype>(event.name.size()) };
    if (!isPassing && m_same.isCopy(name + '\n' + args)) {
        ++m_counters.copies;
        return;
    }
    ++m_counters.events;
    for (const Inbound &inbound : told)
        hear(inbound);
    followEvents();
}

void DialectRemote::hear(const Inbound &told)
{
    std::visit(Overload{
                   [this](const inbound::IssueTold &t) { hear(t); },
                   [this](const inbound::IssueGone &t) { hintIssue(t.entity, t.id, t.scope); },
                   [this](const inbound::ListChanged &t) { hintScope(t.scope); },
                   [this](const inbound::CommentTold &t) { hear(t); },
                   [this](const inbound::TypingTold &t) { hear(t); },
                   [this](const inbound::PresenceTold &t) { hear(t); },
                   [this](const inbound::NotificationTold &t) { hear(t); },
                   [this](const inbound::MemberTold &t) { hear(t); },
                   [this](const inbound::MetricsTold &t) { hear(t); },
                   [this](const inbound::HeatmapTold &t) { hear(t); },
                   [this](const inbound::Replied &t) {
                       const auto waiting = m_replies.extract(t.event);
                       if (!waiting.empty())
                           waiting.mapped()(t.result);
                   },
                   [](const inbound::ErrorTold &t) { qInfo("server: %s", qPrintable(t.message)); },
                   [](const inbound::Ignored &) {},
                   [this](const inbound::Unknown &t) {
                       const qsizetype kinds = m_counters.unknown.size();
                       m_counters.noteUnknown(t.event, t.sample.left(mostOfASample));
                       qInfo("unknown event %s", qPrintable(t.event));
                       if (m_counters.unknown.size() != kinds)
                           tellStatus();
                   },
               },
        told);
}

void DialectRemote::hear(const inbound::IssueTold &told)
{
    const ForeignIssue &issue = told.issue;
    if (!m_welcomed && !m_sweep)
        return; // all lists come anyway
    const Mirror::Row *row = m_mirror.find(issue.entity, issue.id);
    // Something of ours may be on its way there: its answer says what it is.
    const bool isExpected = !row && !m_journal->pending().empty();
    const bool isNothingNew
        = row && std::all_of(issue.told.begin(), issue.told.end(), [&](Field field) {
              return fieldInfo(field).rule == MergeRule::Bookkeeping
                  || fieldValue(issue.issue, field) == fieldValue(row->issue(), field);
          });
    if (told.whole && !isExpected && m_welcomed && (row || !issue.scope.isEmpty())) {
        const bool isDated = row && !issue.issue.modifiedAt.isEmpty();
        const WallTime at = fromIso8601(issue.issue.modifiedAt);
        const WallTime known = row ? fromIso8601(row->issue().modifiedAt) : WallTime{};
        if (!isDated || at > known)
            take(issue, { told.actor, {} });
        else if (at == known && !isNothingNew) // of one moment, and who knows in which order
            hintIssue(issue.entity, issue.id, issue.scope);
        return;
    }
    // The echo of what was written here says nothing that is not known.
    const bool isEcho = isNothingNew && told.actor == m_mirror.self().id && !issue.told.empty();
    if (!isEcho)
        hintIssue(issue.entity, issue.id, issue.scope);
}

void DialectRemote::hear(const inbound::CommentTold &told)
{
    const ForeignComment &comment = told.comment;
    if (!m_welcomed)
        return;
    const bool isMessage = comment.issue.isEmpty();
    ForeignScope channel;
    for (const ForeignScope &scope : m_scopes) {
        if (isMessage && (scope.id == comment.channel || scope.id == comment.scope))
            channel = scope;
    }
    const bool isExpected = !m_journal->pending().empty();
    const Mirror::Row *row = isMessage ? nullptr : m_mirror.find(comment.entity, comment.issue);
    Mirror::Space *space = isMessage ? spaceOfChannel(channel)
        : row                        ? m_mirror.spaceOfIssue(row->issue().id)
                                     : nullptr;
    const bool isWhole = !comment.id.isEmpty() && !comment.text.isEmpty();
    if (space && told.isGone && !comment.id.isEmpty()) {
        m_mirror.removeComment(m_mirror.commentId(comment.id));
    } else if (space && isWhole && !isExpected) {
        m_mirror.addNamed(*space, comment.person);
        ForeignComment placed = comment;
        placed.channel = channel.id;
        m_mirror.putComment(*space, row ? row->issue().id : IssueId{}, placed);
    } else if (!isMessage) {
        hintComments(comment.entity, comment.issue);
    } else if (!channel.id.isEmpty()) {
        fetchMessages(channel, Urgency::Read, {}, {});
    }
}

void DialectRemote::hear(const inbound::TypingTold &told)
{
    if (told.user.isNull() || told.user == m_mirror.self().id)
        return;
    QString topic;
    if (!told.issue.isEmpty()) {
        if (const Mirror::Row *row = m_mirror.find(told.entity, told.issue))
            topic = u"issue:"_s + row->issue().id.toString();
    } else {
        for (const ForeignScope &scope : m_scopes) {
            const Mirror::Space *space = spaceOfChannel(scope);
            if (scope.id == told.channel && space)
                topic = u"channel:"_s + space->project.id.toString();
        }
    }
    if (!topic.isEmpty())
        tell(remote::Happened{ ephemeral::Typing{ told.user, topic, u"comment"_s, told.on } });
}

void DialectRemote::hear(const inbound::PresenceTold &told)
{
    const QString now = m_mirror.nowText();
    for (const User &user : told.users)
        m_mirror.putUser(user);
    if (told.issue.isEmpty()) {
        for (const User &user : told.users) {
            if (told.gone) {
                m_announced.remove(user.id);
                m_present.remove(user.id);
                tell(remote::Happened{ ephemeral::UserLeft{ user, now } });
            } else {
                m_announced.insert(user.id);
                m_present.insert(user.id);
                tell(remote::Happened{ ephemeral::UserJoined{ user, PresenceState::Online, now } });
            }
        }
        return;
    }
    IssueId issue;
    for (const QString &entity : m_translator->entities()) {
        if (const Mirror::Row *row = m_mirror.find(entity, told.issue))
            issue = row->issue().id;
    }
    if (issue.isNull())
        return;
    QSet<UserId> here;
    for (const User &user : told.users) {
        here.insert(user.id);
        m_present.insert(user.id);
        tell(remote::Happened{ ephemeral::Presence{ user.id, PresenceState::Online, issue, {} } });
    }
    for (const UserId &user : m_viewers[issue] - here) {
        if (m_announced.contains(user)) {
            tell(remote::Happened{ ephemeral::Presence{ user, PresenceState::Online, {}, {} } });
            continue;
        }
        m_present.remove(user); // whether he is still there is not known
        tell(remote::Happened{ ephemeral::UserLeft{ { user, {}, {} }, now } });
    }
    m_viewers[issue] = here;
}

// Nobody says any more when they go.
void DialectRemote::forgetPresence()
{
    m_viewers.clear();
    m_announced.clear();
    for (const UserId &user : std::exchange(m_present, {}))
        tell(remote::Happened{ ephemeral::UserLeft{ { user, {}, {} }, m_mirror.nowText() } });
}

void DialectRemote::hear(const inbound::MemberTold &told)
{
    Mirror::Space *space = m_mirror.spaceOf(told.scope);
    if (space && m_welcomed)
        m_mirror.addMember(*space, told.user);
    else
        hintScope(told.scope);
}

// --- What we tell ---

std::optional<ForeignIssue> DialectRemote::foreignOf(const IssueId &issue)
{
    const Mirror::Row *row = m_mirror.find(issue);
    return row ? std::optional{ row->foreign } : std::nullopt;
}

void DialectRemote::setPresence(PresenceState, IssueId issue, QString)
{
    if (!m_welcomed || issue == m_openIssue)
        return;
    const IssueId before = std::exchange(m_openIssue, issue);
    if (!m_joined)
        return;
    if (const auto closed = foreignOf(before)) {
        for (const SocketCommand &command : m_translator->closeIssue(*closed))
            emitCommand(command);
    }
    if (const auto opened = foreignOf(issue)) {
        for (const SocketCommand &command : m_translator->openIssue(*opened))
            emitCommand(command);
    }
}

void DialectRemote::setTyping(QString topic, QString, bool on)
{
    if (!m_joined)
        return;
    const QString id = topic.section(u':', 1);
    std::optional<SocketCommand> command;
    if (topic.startsWith("issue:"_L1)) {
        if (const auto issue = foreignOf(IssueId{ id }))
            command = m_translator->typing(*issue, on);
    } else if (topic.startsWith("channel:"_L1)) {
        const Mirror::Space *space = m_mirror.space(projectSpace(ProjectId{ id }));
        const ForeignScope *channel = space ? channelOf(*space) : nullptr;
        if (channel)
            command = m_translator->typingInChannel(*channel, on);
    }
    if (command)
        emitCommand(*command);
}

} // namespace lockstep::net::dialect
