// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/translator.h"

#include "net/dialect/fieldcodec.h"
#include "net/dialect/wording.h"

#include <cmath>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

Value textsOf(const std::map<QString, QString> &texts)
{
    Value::Members members;
    for (const auto &[key, text] : texts)
        members.push_back({ key, given(text) });
    return members;
}

// How long a JSON Web Token holds, as it says itself.
std::optional<Milliseconds> lifeOf(const QString &token)
{
    const QStringList parts = token.split(u'.');
    if (parts.size() != 3)
        return {};
    const Value claims
        = parseValue(QByteArray::fromBase64(parts[1].toLatin1(), QByteArray::Base64UrlEncoding));
    const auto from = claims["iat"_L1].toNumber();
    const auto until = claims["exp"_L1].toNumber();
    if (!from || !until || !(*until > *from) || *until - *from > 1e9)
        return {};
    return Milliseconds{ static_cast<qint64>((*until - *from) * 1000) };
}

} // namespace

Translator::Translator(Dialect dialect, std::map<QString, QString> parameters)
    : m_dialect(std::move(dialect)), m_parameters(std::move(parameters))
{
    if (!m_dialect.rules)
        m_dialect.rules = std::make_shared<const Rules>();
}

Value Translator::context() const
{
    Value session = textsOf(m_session.values);
    session.set(u"user"_s,
        object({ { u"id"_s, given(m_session.user.id.toString()) },
            { u"name"_s, given(m_session.user.name) },
            { u"email"_s, given(m_session.user.email) } }));
    session.set(u"token"_s, given(m_session.token));
    session.set(u"refreshToken"_s, given(m_session.refreshToken));
    session.set(u"cookie"_s, given(QString::fromLatin1(m_session.cookie)));
    return object({ { u"param"_s, textsOf(m_parameters) }, { u"session"_s, std::move(session) } });
}

Value Translator::contextOf(const ForeignScope &scope) const
{
    Value all = context();
    all.set(u"scope"_s,
        object({ { u"kind"_s, given(scope.kind) }, { u"id"_s, given(scope.id) },
            { u"name"_s, given(scope.name) }, { u"key"_s, given(scope.key) },
            { u"parent"_s, given(scope.parent) } }));
    return all;
}

Value Translator::contextOf(const ForeignIssue &issue) const
{
    const EntityRule *entity = rules().entity(issue.entity);
    ForeignScope scope;
    scope.kind = entity ? entity->scope : QString{};
    scope.id = issue.scope;
    Value all = contextOf(scope);
    all.set(u"issue"_s,
        object({ { u"entity"_s, given(issue.entity) }, { u"id"_s, given(issue.id) },
            { u"scope"_s, given(issue.scope) }, { u"parent"_s, given(issue.parent) },
            { u"name"_s, given(issue.issue.name) },
            { u"assignee"_s, given(issue.issue.assignee.toString()) },
            { u"token"_s, parseValue(issue.token) } }));
    return all;
}

QString Translator::zone() const { return rules().zone.fillText(context()); }

Session Translator::takeSession(const SignInRule &rule, const Value &reply, Session session) const
{
    const auto take = [&reply](QString &into, const Template &from) {
        if (const QString text = from.fillText(reply); !text.isEmpty())
            into = text;
    };
    take(session.token, rule.token);
    take(session.refreshToken, rule.refreshToken);
    if (!rule.token.isEmpty())
        session.expiresIn = lifeOf(session.token);
    if (rule.expiresInSeconds)
        session.expiresIn = Milliseconds{ static_cast<qint64>(*rule.expiresInSeconds * 1000) };
    if (const auto seconds = rule.expiresIn.in(reply).toNumber();
        seconds && *seconds > 0 && *seconds < 1e9)
        session.expiresIn = Milliseconds{ static_cast<qint64>(*seconds * 1000) };
    if (rule.cookie) {
        QByteArray cookie;
        if (const auto *cookies = reply["cookies"_L1].members()) {
            for (const auto &[name, value] : *cookies)
                cookie += (cookie.isEmpty() ? "" : "; ") + name.toLatin1() + '='
                    + value.asText().toLatin1();
        }
        if (!cookie.isEmpty())
            session.cookie = cookie;
    }
    if (!rule.user.id.isEmpty()) {
        const User user = decodeUser(rule.user, reply);
        if (!user.id.isNull()) {
            const bool isNamed = !rule.user.name.fillText(reply).isEmpty();
            if (user.id != session.user.id || isNamed || session.user.name.isEmpty())
                session.user.name = user.name;
            session.user.id = user.id;
            if (!user.email.isEmpty())
                session.user.email = user.email;
        }
    }
    for (const auto &[key, from] : rule.values)
        take(session.values[key], from);
    return session;
}

Session Translator::sessionOf(const Credentials &credentials) const
{
    Value all = context();
    all.set(u"credential"_s, textsOf(credentials));
    const SignInRule &rule = rules().signIn;
    // With a request, what it says is in the answer.
    if (rule.request && rule.when.holds(all))
        return {};
    return takeSession(rule, all, {});
}

std::optional<HttpRequest> Translator::signIn(const Credentials &credentials) const
{
    const SignInRule &rule = rules().signIn;
    Value all = context();
    all.remove(u"session");
    all.set(u"credential"_s, textsOf(credentials));
    if (!rule.request || !rule.when.holds(all))
        return {};
    return wordRequest(rules(), *rule.request, all);
}

Result<Session> Translator::readSignIn(const HttpReply &reply) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said, true))
        return *error;
    const SignInRule &rule = rules().signIn;
    Session session = takeSession(rule, said, {});
    if (session.token.isEmpty() && session.cookie.isEmpty())
        return Error{ errc::Io, u"the answer to the sign-in holds no token"_s, {} };
    return session;
}

std::optional<HttpRequest> Translator::refresh(const Session &session) const
{
    const SignInRule &rule = rules().refresh;
    if (!rule.request)
        return {};
    Translator other{ *this };
    other.setSession(session);
    const Value all = other.context();
    if (!rule.when.holds(all))
        return {};
    return wordRequest(rules(), *rule.request, all);
}

Result<Session> Translator::readRefresh(const HttpReply &reply, Session session) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said))
        return *error;
    const SignInRule &rule = rules().refresh;
    if (!rule.token.isEmpty() && rule.token.fillText(said).isEmpty())
        return Error{ errc::Io, u"the answer to the renewal holds no token"_s, {} };
    return takeSession(rule, said, std::move(session));
}

std::optional<HttpRequest> Translator::probe(size_t at) const
{
    if (at >= rules().probe.size())
        return {};
    return wordRequest(rules(), rules().probe[at], context());
}

bool Translator::readProbe(const HttpReply &reply, size_t at) const
{
    return at >= rules().probe.size() || rules().probe[at].where.holds(replyContext(reply));
}

std::optional<HttpRequest> Translator::whoAmI() const
{
    if (!rules().whoAmI.request)
        return {};
    return wordRequest(rules(), *rules().whoAmI.request, context());
}

Result<Session> Translator::readWhoAmI(const HttpReply &reply, Session session) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said))
        return *error;
    const SignInRule &rule = rules().whoAmI;
    // Whoever it was before: a page that anybody gets is no proof of it.
    const bool isSaid = rule.user.id.isEmpty() || !rule.user.id.fillText(said).isEmpty();
    session = takeSession(rule, said, std::move(session));
    if (!isSaid || session.user.id.isNull())
        return Error{ errc::Io, u"the server does not say who is signed in"_s, {} };
    return session;
}

std::optional<Translator::SocketAddress> Translator::socket(
    const QUrl &server, const QByteArray &cookies) const
{
    const auto &rule = rules().connection;
    if (!rule)
        return {};
    Value all = context();
    const QString origin = server.toString(QUrl::RemovePath | QUrl::RemoveQuery
        | QUrl::RemoveFragment | QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
    all.set(u"server"_s,
        object({ { u"host"_s, given(server.host()) }, { u"origin"_s, given(origin) } }));
    // Never empty: there is a server that lets nobody in without a cookie, whichever.
    QByteArray shown = cookies.isEmpty() ? m_session.cookie : cookies;
    if (shown.isEmpty())
        shown = "lockstep=1";
    all.set(u"cookies"_s, given(QString::fromLatin1(shown)));
    SocketAddress address;
    address.path = rule->path;
    address.nsp = rule->nsp.fillText(all);
    if (address.nsp.isEmpty())
        address.nsp = u"/"_s;
    address.transports = rule->transports;
    const Value query = rule->query.fill(all);
    if (const auto *members = query.members()) {
        for (const auto &[key, value] : *members)
            address.query.append({ key, value.asText() });
    }
    const Value headers = rule->headers.fill(all);
    if (const auto *members = headers.members()) {
        for (const auto &[key, value] : *members)
            address.headers.append({ key.toLatin1(), value.asText().toUtf8().simplified() });
    }
    const Value payload = rule->payload.fill(all);
    if (!payload.isUndefined())
        address.connectPayload = payload.toJson();
    return address;
}

std::optional<SocketCommand> Translator::signInEvent() const
{
    if (!rules().signIn.event)
        return {};
    return wordCommand(*rules().signIn.event, context());
}

std::optional<SocketCommand> Translator::heartbeat() const
{
    if (!rules().heartbeat)
        return {};
    return wordCommand(*rules().heartbeat, context());
}

std::vector<SocketCommand> Translator::join(const ForeignScope &scope) const
{
    const ScopeRule *rule = rules().scope(scope.kind);
    return rule ? wordCommands(rule->join, contextOf(scope)) : std::vector<SocketCommand>{};
}

std::vector<SocketCommand> Translator::leave(const ForeignScope &scope) const
{
    const ScopeRule *rule = rules().scope(scope.kind);
    return rule ? wordCommands(rule->leave, contextOf(scope)) : std::vector<SocketCommand>{};
}

std::vector<SocketCommand> Translator::openIssue(const ForeignIssue &issue) const
{
    return wordCommands(rules().openIssue, contextOf(issue));
}

std::vector<SocketCommand> Translator::closeIssue(const ForeignIssue &issue) const
{
    return wordCommands(rules().closeIssue, contextOf(issue));
}

std::optional<SocketCommand> Translator::typing(const ForeignIssue &issue, bool on) const
{
    const auto &rule = rules().typingIssue;
    if (!rule)
        return {};
    return wordCommand(on ? rule->on : rule->off, contextOf(issue));
}

std::optional<SocketCommand> Translator::typingInChannel(const ForeignScope &channel, bool on) const
{
    const auto &rule = rules().typingChannel;
    if (!rule)
        return {};
    return wordCommand(on ? rule->on : rule->off, contextOf(channel));
}

Result<void> Translator::readAck(const JsonView &args) const
{
    const auto &rule = rules().connection;
    const Value said = valueOf(args.at(0));
    if (!rule || rule->refused.isEmpty() || !rule->refused.holds(said))
        return {};
    const QString message = rule->message.in(said).asText();
    return Error{ errc::Forbidden, message.isEmpty() ? u"refused"_s : message, {} };
}

} // namespace lockstep::net::dialect
