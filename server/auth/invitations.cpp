// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/invitations.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "server/auth/authhttp.h"
#include "server/auth/invitationpage.h"

#include <utility>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxInvitedProjects = 200;

Error badBody(const QString &field, const QString &what)
{
    return { errc::Validation, u"%1: %2"_s.arg(field, what), field };
}

// {email, admin?, projects?: [{project, role}], hours?}
Result<Administration::Invite> readInvite(const HttpRequest &request)
{
    JsonDocument document{ { .maxDepth = 4, .maxBytes = maxAuthBodyBytes } };
    const auto body = document.parse(request.body);
    if (!body || !body->isObject())
        return Error{ body ? errc::BadArgument : body.error().code,
            u"the body must be a JSON object of at most 64 KB"_s, {} };
    Administration::Invite invite;
    for (const auto &[key, value] : body->members()) {
        const QString name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
        if (name == "email"_L1) {
            invite.email = value.stringOrEmpty();
        } else if (name == "admin"_L1) {
            const auto admin = value.toBool();
            if (!admin)
                return badBody(name, u"must be true or false"_s);
            invite.admin = *admin;
        } else if (name == "hours"_L1) {
            const auto hours = value.toInteger();
            if (!hours || *hours < 1 || *hours > 90 * 24)
                return badBody(name, u"must be a number from 1 to 2160"_s);
            invite.lifetime = std::chrono::hours{ *hours };
        } else if (name == "projects"_L1) {
            if (!value.isArray() || value.size() > maxInvitedProjects)
                return badBody(name, u"must be a list of at most 200"_s);
            for (const JsonView place : value) {
                const auto role = roleFromKey(place["role"_L1].stringOrEmpty());
                const ProjectId project{ place["project"_L1].stringOrEmpty() };
                if (!role || project.isNull())
                    return badBody(name, u"each is {project, role}"_s);
                invite.projects.append({ project, *role });
            }
        } else {
            return Error{ errc::UnknownField, u"%1: no such field"_s.arg(name.left(80)),
                name.left(80) };
        }
    }
    return invite;
}

void writeInvitation(JsonWriter &json, const InvitationRow &row)
{
    json.member("id"_L1, row.id).member("email"_L1, row.email).member("admin"_L1, row.admin);
    json.key("projects"_L1).beginArray();
    for (const auto &[project, role] : row.projects)
        json.beginObject()
            .member("project"_L1, project.toString())
            .member("role"_L1, toKey(role))
            .endObject();
    json.endArray();
    if (!row.invitedBy.isNull())
        json.member("invitedBy"_L1, row.invitedBy.toString());
    json.member("createdAt"_L1, toIso8601(row.createdAt));
    json.member("expires"_L1, toIso8601(row.expires));
}

HttpResponse privateJson(int status, const QByteArray &body)
{
    HttpResponse response = HttpResponse::json(status, body);
    response.headers.add("Cache-Control", "no-store");
    return response;
}

} // namespace

struct Invitations::Call
{
    const HttpRequest &request;
    QString id{}; // that stands for {id} in the path
    const HttpResponder &respond;

    void refuse(const Error &error) const { respond(errorResponse(error)); }
};

struct Invitations::Endpoint
{
    HttpEndpoint at{};
    void (Invitations::*handle)(const Call &) = nullptr;
};

const QList<Invitations::Endpoint> &Invitations::table()
{
    static const QList<Endpoint> endpoints{
        { { "POST", "/api/invitations"_L1 }, &Invitations::invite },
        { { "GET", "/api/invitations"_L1 }, &Invitations::list },
        { { "DELETE", "/api/invitations/{id}"_L1 }, &Invitations::revoke },
        { { "POST", "/api/auth/invitation"_L1 }, &Invitations::show },
        { { "POST", "/api/auth/accept"_L1 }, &Invitations::accept },
        { { "GET", "/invite"_L1 }, &Invitations::sendPage },
    };
    return endpoints;
}

QList<HttpEndpoint> Invitations::endpoints()
{
    QList<HttpEndpoint> list;
    for (const Endpoint &endpoint : table())
        list.append(endpoint.at);
    return list;
}

QString Invitations::linkOf(const QString &publicUrl, const QByteArray &token)
{
    QString url = publicUrl;
    while (url.endsWith(u'/'))
        url.chop(1);
    return url + u"/invite#"_s + QString::fromLatin1(token);
}

Invitations::Invitations(QString publicUrl, Ports ports)
    : m_publicUrl(std::move(publicUrl)), m_ports(std::move(ports)),
      m_store(m_ports.storageThread, m_ports.loop)
{}

bool Invitations::handle(const HttpRequest &request, const HttpResponder &respond)
{
    QByteArrayList allowed;
    for (const Endpoint &endpoint : table()) {
        const auto id = matchPath(endpoint.at.path, request.path);
        if (!id)
            continue;
        allowed.append(endpoint.at.method.toByteArray());
        if (allowed.last() != request.method)
            continue;
        if (const auto query = checkQuery(request); !query)
            respond(errorResponse(query.error()));
        else
            (this->*endpoint.handle)({ request, *id, respond });
        return true;
    }
    if (allowed.isEmpty())
        return false;
    respond(methodNotAllowed(allowed.join(", ")));
    return true;
}

template <typename T>
void Invitations::administer(
    std::function<Result<T>(Administration &)> work, std::function<void(const Result<T> &)> then)
{
    using Done = std::pair<Result<T>, std::vector<LogRow>>;
    m_store.run(
        [&storage = m_ports.storage, &clock = m_ports.storageClock,
            work = std::move(work)]() -> Done {
            Rng rng = Rng::fromSystem();
            Administration administration{ storage, clock, rng };
            Result<T> result = work(administration);
            return { std::move(result), administration.takeLog() };
        },
        [this, then = std::move(then)](const Done &done) {
            m_ports.publish(done.second);
            then(done.first);
        });
}

QString Invitations::urlOf(const HttpRequest &request) const
{
    if (!m_publicUrl.isEmpty())
        return m_publicUrl;
    return (request.secure ? u"https://"_s : u"http://"_s)
        + QString::fromLatin1(request.headers.value("Host"));
}

void Invitations::invite(const Call &call)
{
    const auto identity = identify(m_ports.auth, call.request);
    if (!identity)
        return call.refuse(identity.error());
    auto invite = readInvite(call.request);
    if (!invite)
        return call.refuse(invite.error());
    invite->by = identity->user;
    administer<Administration::Invited>(
        [workspace = identity->workspace, invite = *invite](
            Administration &administration) { return administration.invite(workspace, invite); },
        [respond = call.respond, url = urlOf(call.request)](
            const Result<Administration::Invited> &invited) {
            if (!invited)
                return respond(errorResponse(invited.error()));
            JsonWriter json;
            json.beginObject();
            writeInvitation(json, invited->row);
            json.member("link"_L1, linkOf(url, invited->token)).endObject();
            respond(privateJson(201, json.text()));
        });
}

void Invitations::list(const Call &call)
{
    const auto identity = identify(m_ports.auth, call.request);
    if (!identity)
        return call.refuse(identity.error());
    administer<QList<InvitationRow>>(
        [who = *identity](Administration &administration) {
            return administration.invitations(who.workspace, who.user);
        },
        [respond = call.respond](const Result<QList<InvitationRow>> &rows) {
            if (!rows)
                return respond(errorResponse(rows.error()));
            JsonWriter json;
            json.beginObject().key("invitations"_L1).beginArray();
            for (const InvitationRow &row : *rows) {
                json.beginObject();
                writeInvitation(json, row);
                json.endObject();
            }
            json.endArray().endObject();
            respond(privateJson(200, json.text()));
        });
}

void Invitations::revoke(const Call &call)
{
    const auto identity = identify(m_ports.auth, call.request);
    if (!identity)
        return call.refuse(identity.error());
    administer<void>(
        [who = *identity, id = call.id](Administration &administration) {
            return administration.revokeInvitation(who.workspace, id, who.user);
        },
        [respond = call.respond](const Result<void> &done) {
            respond(done ? HttpResponse{ .status = 204 } : errorResponse(done.error()));
        });
}

void Invitations::open(const Call &call, const QByteArray &token, Opened then)
{
    const QString address = addressKey(call.request.peerAddress);
    m_ports.auth.countAttempt(
        address, [this, token, address, then = std::move(then)](Milliseconds wait) {
            if (wait > 0ms) {
                then(Error{ errc::RateLimited, u"too many attempts; wait"_s, {}, wait.count() });
                return;
            }
            administer<Administration::OpenInvitation>(
                [token](Administration &administration) {
                    return administration.openInvitation(token);
                },
                [this, address, then](const Result<Administration::OpenInvitation> &open) {
                    if (open)
                        m_ports.auth.attemptSucceeded(address);
                    then(open);
                });
        });
}

void Invitations::show(const Call &call)
{
    BodyField token{ "token"_L1, true, 100 };
    if (const auto read = readBody(call.request, { &token }); !read)
        return call.refuse(read.error());
    open(call, token.value->toLatin1(),
        [respond = call.respond](const Result<Administration::OpenInvitation> &open) {
            if (!open)
                return respond(errorResponse(open.error()));
            JsonWriter json;
            json.beginObject().member("email"_L1, open->row.email);
            json.key("workspace"_L1).beginObject();
            json.member("id"_L1, open->workspace.id.toString());
            json.member("name"_L1, open->workspace.name).endObject();
            json.member("expires"_L1, toIso8601(open->row.expires));
            json.member("account"_L1, open->account.has_value()).endObject();
            respond(privateJson(200, json.text()));
        });
}

void Invitations::accept(const Call &call)
{
    BodyField token{ "token"_L1, true, 100 };
    BodyField name{ "name"_L1 };
    BodyField password{ "password"_L1, true };
    BodyField device{ "device"_L1 };
    if (const auto read = readBody(call.request, { &token, &name, &password, &device }); !read)
        return call.refuse(read.error());
    const QByteArray sent = token.value->toLatin1();
    const QString address = addressKey(call.request.peerAddress);
    const Device from{ deviceOf(call.request, device.value), address };
    const auto take = [this, sent, from, respond = call.respond](const WorkspaceId &workspace,
                          const Administration::Acceptance &acceptance) {
        administer<User>(
            [sent, acceptance](Administration &administration) {
                return administration.acceptInvitation(sent, acceptance);
            },
            [this, workspace, from, respond](const Result<User> &user) {
                if (!user)
                    return respond(errorResponse(user.error()));
                m_ports.auth.signIn(user->id, workspace, from, [respond](const auto &in) {
                    respond(in ? signedInResponse(*in) : errorResponse(in.error()));
                });
            });
    };
    open(call, sent,
        [this, take, address, respond = call.respond, chosen = name.value.value_or(QString{}),
            secret = *password.value](const Result<Administration::OpenInvitation> &open) {
            if (!open)
                return respond(errorResponse(open.error()));
            const WorkspaceId workspace = open->row.workspace;
            const QString email = open->row.email;
            if (open->account) {
                m_ports.auth.checkPassword({ email, secret, {}, address, {} },
                    [take, workspace, respond](const Result<AccountRow> &account) {
                        if (account)
                            take(workspace, { {}, {}, account->user.id });
                        else
                            respond(errorResponse(account.error()));
                    });
                return;
            }
            m_ports.auth.hashPassword(
                secret, email, [take, workspace, chosen, respond](const Result<QByteArray> &phc) {
                    if (phc)
                        take(workspace, { chosen, QString::fromLatin1(*phc), {} });
                    else
                        respond(errorResponse(phc.error()));
                });
        });
}

void Invitations::sendPage(const Call &call) { call.respond(invitationPage()); }

} // namespace lockstep::server
