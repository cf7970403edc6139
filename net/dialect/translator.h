// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "core/sync/history.h"
#include "core/sync/merge.h"
#include "net/dialect/dialect.h"
#include "net/dialect/exchange.h"
#include "net/dialect/foreign.h"

#include <QUrl>

namespace lockstep::net::dialect {

struct CommentsRule;
struct EntityRule;
struct EventRule;
struct SignInRule;
struct Value;

// What the user gave: what the dialect's sign-in asks for (password, api key...), by its keys.
using Credentials = std::map<QString, QString>;

// Who is signed in, and how that is shown to the server. Kept in the vault, never in a log.
struct Session
{
    User user{};
    QString token{};
    QString refreshToken{};
    QByteArray cookie{};
    std::optional<Milliseconds> expiresIn{}; // of the token, from when it was given
    std::map<QString, QString> values{}; // more that the dialect took: tenant, role
    friend bool operator==(const Session &, const Session &) = default;
};

// A page of a list, and how to ask for the next one.
template <typename T> struct Paged
{
    std::vector<T> items{};
    std::optional<int> next{}; // number of the next page, from 0; none: that was the last
};

// Speaks a dialect: says which request or event says something, and what an answer or an event
// means. Pure, and knows nothing of when; one a connection. Errors of what reads an answer: the
// code that the dialect's error decoders found (AUTH_*, NOT_FOUND, FORBIDDEN_OR_MISSING,
// VALIDATION, RATE_LIMITED with retryAfterMs, CONFLICT for a stale token, IO else) with the
// server's message. What a dialect does not offer is std::nullopt.
class Translator
{
public:
    // `parameters`: what the dialect asks for at "Connect" beside the sign-in (site, organization).
    Translator(Dialect dialect, std::map<QString, QString> parameters);

    [[nodiscard]] const Dialect &dialect() const { return m_dialect; }

    // Whether the server speaks this variant: asked before the sign-in, of one variant after the
    // other, by one request or several (`at`), whose answers all have to hold. None: that was the
    // last one; where there is no first one, it cannot be told, and counts as yes.
    [[nodiscard]] std::optional<HttpRequest> probe(size_t at = 0) const;
    [[nodiscard]] bool readProbe(const HttpReply &reply, size_t at = 0) const;

    // Sign-in. Afterwards `setSession`: requests and the socket carry it. Where credentials alone
    // are enough (an API key), signIn() is none and sessionOf() has the token.
    [[nodiscard]] Session sessionOf(const Credentials &credentials) const;
    [[nodiscard]] std::optional<HttpRequest> signIn(const Credentials &credentials) const;
    [[nodiscard]] Result<Session> readSignIn(const HttpReply &reply) const;
    [[nodiscard]] std::optional<HttpRequest> refresh(const Session &session) const;
    [[nodiscard]] Result<Session> readRefresh(const HttpReply &reply, Session session) const;
    // Who that is, where the answer to the sign-in does not say it all.
    [[nodiscard]] std::optional<HttpRequest> whoAmI() const;
    [[nodiscard]] Result<Session> readWhoAmI(const HttpReply &reply, Session session) const;
    // More that is to be known before anything is listed (the zone of its times), by one request
    // after the other; none: that was the last. An answer that is an error says nothing.
    [[nodiscard]] std::optional<HttpRequest> fact(size_t at) const;
    [[nodiscard]] Session readFact(const HttpReply &reply, size_t at, Session session) const;
    void setSession(Session session) { m_session = std::move(session); }
    [[nodiscard]] const Session &session() const { return m_session; }

    // The socket.
    struct SocketAddress
    {
        QString path{}; // of Engine.IO
        QString nsp{};
        QList<std::pair<QString, QString>> query{};
        QList<std::pair<QByteArray, QByteArray>> headers{};
        QStringList transports{};
        QByteArray connectPayload{}; // JSON; empty: none
    };
    [[nodiscard]] std::optional<SocketAddress> socket(
        const QUrl &server, const QByteArray &cookies) const;
    [[nodiscard]] std::optional<SocketCommand> signInEvent() const;
    [[nodiscard]] std::optional<SocketCommand> heartbeat() const; // every dialect().heartbeat
    [[nodiscard]] std::vector<SocketCommand> join(const ForeignScope &scope) const;
    [[nodiscard]] std::vector<SocketCommand> leave(const ForeignScope &scope) const;
    [[nodiscard]] std::vector<SocketCommand> openIssue(const ForeignIssue &issue) const;
    [[nodiscard]] std::vector<SocketCommand> closeIssue(const ForeignIssue &issue) const;
    [[nodiscard]] std::optional<SocketCommand> typing(const ForeignIssue &issue, bool on) const;
    [[nodiscard]] std::optional<SocketCommand> typingInChannel(
        const ForeignScope &channel, bool on) const;
    // Beside a write by REST, where the server itself tells nobody.
    [[nodiscard]] std::vector<SocketCommand> relay(
        const ForeignIssue &issue, const FieldValues &changes, const QString &now) const;
    [[nodiscard]] std::vector<SocketCommand> relayComment(
        const ForeignIssue &issue, const QString &text, const QString &now) const;

    // What an event of the socket, or of a stream, says: `args` is the array without the name.
    // Never empty: what is not known is inbound::Unknown.
    [[nodiscard]] std::vector<Inbound> read(std::string_view event, const JsonView &args) const;
    [[nodiscard]] std::vector<Inbound> readStream(
        const QString &stream, const QString &event, const QByteArray &data) const;
    // Server-sent events; none: not for this scope. A stream of one kind of scope is opened for
    // each of that kind, else once (for a scope without id).
    [[nodiscard]] QString streamScope(const QString &stream) const;
    [[nodiscard]] std::optional<HttpRequest> stream(
        const QString &stream, const ForeignScope &scope) const;
    // An acknowledgement of what was asked with Ack::Object.
    [[nodiscard]] Result<void> readAck(const JsonView &args) const;

    // Lists.
    [[nodiscard]] std::vector<QString> scopeKinds() const; // in the order in which they are listed
    // Empty: listed once; else for each scope of that kind, which is their parent.
    [[nodiscard]] QString parentKind(const QString &kind) const;
    [[nodiscard]] std::optional<HttpRequest> listScopes(
        const QString &kind, const QString &parent, int page) const; // none: from parameters
    [[nodiscard]] Result<Paged<ForeignScope>> readScopes(
        const QString &kind, const QString &parent, const HttpReply &reply, int page) const;
    [[nodiscard]] std::vector<ForeignScope> fixedScopes() const;
    [[nodiscard]] std::optional<HttpRequest> listPeople(const ForeignScope &scope, int page) const;
    [[nodiscard]] Result<Paged<User>> readPeople(const HttpReply &reply, int page) const;
    // Statuses, types and what else a project is here; without a request: what the dialect says.
    [[nodiscard]] std::optional<HttpRequest> describeScope(const ForeignScope &scope) const;
    [[nodiscard]] Result<Project> readProject(
        const ForeignScope &scope, const HttpReply *reply) const;
    [[nodiscard]] QStringList entities() const; // each is listed by itself
    // One list (for a scope without id) has the issues of all scopes; each says where it is.
    [[nodiscard]] bool listsAll(const QString &entity) const;
    // The kind of scope that holds it.
    [[nodiscard]] QString scopeOf(const QString &entity) const;
    [[nodiscard]] std::optional<HttpRequest> listIssues(
        const QString &entity, const ForeignScope &scope, int page) const;
    [[nodiscard]] Result<Paged<ForeignIssue>> readIssues(
        const QString &entity, const ForeignScope &scope, const HttpReply &reply, int page) const;
    [[nodiscard]] std::optional<HttpRequest> readOne(
        const QString &entity, const QString &id) const; // none: only by the list
    [[nodiscard]] Result<ForeignIssue> readIssue(
        const QString &entity, const HttpReply &reply) const;
    [[nodiscard]] std::vector<HttpRequest> listComments(const ForeignIssue &issue) const;
    [[nodiscard]] Result<std::vector<ForeignComment>> readComments(
        const ForeignIssue &issue, const HttpReply &reply) const;
    [[nodiscard]] std::optional<HttpRequest> listMessages(const ForeignScope &channel) const;
    [[nodiscard]] Result<std::vector<ForeignComment>> readMessages(
        const ForeignScope &channel, const HttpReply &reply) const;
    // A queue is a filter of the issues of its space; `id` is not set. None: this scope is none.
    [[nodiscard]] std::optional<Queue> queueOf(const ForeignScope &scope) const;
    // Figures of a queue, beside those that events bring; the map, and which issues stand in it.
    [[nodiscard]] std::optional<HttpRequest> listFigures(const ForeignScope &queue) const;
    [[nodiscard]] Result<inbound::MetricsTold> readFigures(
        const ForeignScope &queue, const HttpReply &reply) const;
    [[nodiscard]] std::optional<HttpRequest> listHeatmap(const ForeignScope &scope) const;
    [[nodiscard]] Result<inbound::HeatmapTold> readHeatmap(
        const ForeignScope &scope, const HttpReply &reply) const;
    // What was done to an issue, newest first; of fields that are shown here.
    [[nodiscard]] std::optional<HttpRequest> listHistory(const ForeignIssue &issue) const;
    [[nodiscard]] Result<QList<HistoryEntry>> readHistory(
        const ForeignIssue &issue, const HttpReply &reply) const;
    [[nodiscard]] std::optional<HttpRequest> listNotifications() const;
    [[nodiscard]] Result<std::vector<ForeignNotification>> readNotifications(
        const HttpReply &reply) const;

    // Writes. A change of several fields may take several requests, in this order; the last answer
    // that holds an entity is the issue afterwards. A field that cannot be written is VALIDATION
    // with its key.
    struct Write
    {
        std::vector<HttpRequest> requests{};
    };
    [[nodiscard]] bool canWrite(const QString &entity, Field field) const;
    [[nodiscard]] Result<Write> create(const ForeignScope &scope, const Issue &issue) const;
    // What is created for it there; empty: nothing can be.
    [[nodiscard]] QString entityFor(const ForeignScope &scope, const Issue &issue) const;
    // What is set in it that the create request does not say but an update can: done behind it.
    [[nodiscard]] FieldValues leftByCreate(const ForeignScope &scope, const Issue &issue) const;
    [[nodiscard]] Result<Write> update(
        const ForeignIssue &current, const FieldValues &changes) const;
    [[nodiscard]] std::optional<HttpRequest> remove(const ForeignIssue &issue) const;
    [[nodiscard]] std::optional<HttpRequest> addComment(
        const ForeignIssue &issue, const QString &text) const;
    [[nodiscard]] std::optional<HttpRequest> editComment(
        const ForeignComment &comment, const QString &text) const;
    [[nodiscard]] std::optional<HttpRequest> removeComment(const ForeignComment &comment) const;
    [[nodiscard]] std::optional<HttpRequest> addMessage(
        const ForeignScope &channel, const QString &text) const;
    [[nodiscard]] std::optional<HttpRequest> markRead(const QString &notification) const;
    [[nodiscard]] Result<ForeignComment> readComment(
        const ForeignIssue &issue, const HttpReply &reply) const;
    [[nodiscard]] Result<void> readDone(const HttpReply &reply) const; // of what answers nothing

private:
    [[nodiscard]] const Rules &rules() const { return *m_dialect.rules; }
    [[nodiscard]] Value context() const; // what templates may name everywhere
    [[nodiscard]] Value contextOf(const ForeignScope &scope) const;
    [[nodiscard]] Value contextOf(const ForeignIssue &issue) const;
    [[nodiscard]] QString zone() const;
    [[nodiscard]] Session takeSession(
        const SignInRule &rule, const Value &reply, Session session) const;
    [[nodiscard]] ForeignIssue issueOf(
        const EntityRule &entity, const Value &item, const QString &scope, bool isWhole) const;
    [[nodiscard]] ForeignComment commentOf(const CommentsRule &rule, const Value &item) const;
    [[nodiscard]] ForeignNotification notificationOf(const Value &item) const;
    [[nodiscard]] const EntityRule *entityOf(const Issue &issue, const ForeignScope &scope) const;
    [[nodiscard]] inbound::MetricsTold figuresOf(
        const QString &queue, const QString &name, const Value &item) const;
    [[nodiscard]] QStringList issuesOnMap(const Value &map) const; // of GeoJSON
    [[nodiscard]] std::optional<Inbound> meaning(
        const EventRule &rule, const QString &event, const Value &payload) const;
    [[nodiscard]] std::optional<Inbound> meaningOfIssue(
        const EventRule &rule, const Value &payload) const;
    [[nodiscard]] std::vector<Inbound> readEvent(
        const std::map<QString, std::vector<EventRule>> &events, const QString &event,
        const Value &payload) const;

    Dialect m_dialect;
    std::map<QString, QString> m_parameters;
    Session m_session{};
};

} // namespace lockstep::net::dialect
