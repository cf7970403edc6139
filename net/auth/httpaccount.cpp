// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/auth/httpaccount.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"

#include <QUrl>

namespace lockstep::net {

using namespace Qt::StringLiterals;

namespace {

// It was about the token, not about what was asked: a wrong password has a code of its own.
bool isTokenRefused(const Error &error)
{
    return error.code.startsWith("AUTH_"_L1) && error.code != errc::AuthCredentials
        && error.code != errc::AuthUnverified;
}

Account::Reply<QByteArray> whenDone(Account::Reply<void> reply)
{
    return [reply = std::move(reply)](const Result<QByteArray> &body) {
        reply(body ? Result<void>{} : Result<void>{ body.error() });
    };
}

DeviceSession sessionFrom(const JsonView &json)
{
    return { json["id"_L1].stringOrEmpty(), json["device"_L1].stringOrEmpty(),
        json["address"_L1].stringOrEmpty(), json["since"_L1].stringOrEmpty(),
        json["lastUsed"_L1].stringOrEmpty(), json["current"_L1].toBool().value_or(false) };
}

PendingInvitation invitationFrom(const JsonView &json)
{
    PendingInvitation found;
    found.id = json["id"_L1].stringOrEmpty();
    found.email = json["email"_L1].stringOrEmpty();
    found.admin = json["admin"_L1].toBool().value_or(false);
    for (const JsonView each : json["projects"_L1]) {
        if (const auto role = roleFromKey(each["role"_L1].stringOrEmpty()))
            found.projects.append({ ProjectId{ each["project"_L1].stringOrEmpty() }, *role });
    }
    found.invitedBy = UserId{ json["invitedBy"_L1].stringOrEmpty() };
    found.createdAt = json["createdAt"_L1].stringOrEmpty();
    found.expires = json["expires"_L1].stringOrEmpty();
    found.link = json["link"_L1].stringOrEmpty();
    return found;
}

// The objects of a list, each read; PARSE when there is no such list.
template <typename T>
Result<QList<T>> listFrom(
    const Result<QByteArray> &body, QLatin1StringView key, T (*read)(const JsonView &))
{
    if (!body)
        return body.error();
    JsonDocument document;
    const auto json = document.parse(*body);
    if (!json || !(*json)[key].isArray())
        return Error{ errc::Parse, u"the answer has no '%1'"_s.arg(key), {} };
    QList<T> list;
    for (const JsonView each : (*json)[key])
        list.append(read(each));
    return list;
}

QString pathOf(QLatin1StringView base, const QString &id) { return base + u'/' + id; }

} // namespace

HttpAccount::HttpAccount(QUrl server, TokenProvider token, PinSource pin)
    : m_client(std::move(server), std::move(pin)), m_token(std::move(token))
{}

void HttpAccount::run(
    const QByteArray &method, const QString &path, const QByteArray &json, Reply<QByteArray> reply)
{
    run(std::make_shared<Call>(Call{ method, path, json, std::move(reply) }));
}

void HttpAccount::run(const std::shared_ptr<Call> &call, bool renewToken)
{
    m_token(renewToken,
        [this, alive = std::weak_ptr{ m_alive }, call, renewToken](
            const Result<QByteArray> &token) {
            if (alive.expired())
                return;
            if (!token) {
                call->reply(token.error());
                return;
            }
            m_client.call(call->method, call->path, *token, call->json,
                [this, alive, call, renewToken](const Result<QByteArray> &body) {
                    if (!alive.expired() && !body && !renewToken && isTokenRefused(body.error()))
                        run(call, true);
                    else
                        call->reply(body);
                });
        });
}

void HttpAccount::listSessions(Reply<QList<DeviceSession>> reply)
{
    run("GET", u"/api/auth/sessions"_s, {},
        [reply = std::move(reply)](const Result<QByteArray> &body) {
            reply(listFrom(body, "sessions"_L1, &sessionFrom));
        });
}

void HttpAccount::endSession(const QString &id, Reply<void> reply)
{
    run("DELETE", pathOf("/api/auth/sessions"_L1, id), {}, whenDone(std::move(reply)));
}

void HttpAccount::endAllSessions(Reply<void> reply)
{
    run("DELETE", u"/api/auth/sessions"_s, {}, whenDone(std::move(reply)));
}

void HttpAccount::changePassword(const QString &current, const QString &next, Reply<void> reply)
{
    JsonWriter json;
    json.beginObject().member("current"_L1, current).member("password"_L1, next).endObject();
    run("POST", u"/api/auth/password"_s, json.text(), whenDone(std::move(reply)));
}

void HttpAccount::listInvitations(Reply<QList<PendingInvitation>> reply)
{
    run("GET", u"/api/invitations"_s, {},
        [reply = std::move(reply)](const Result<QByteArray> &body) {
            reply(listFrom(body, "invitations"_L1, &invitationFrom));
        });
}

void HttpAccount::invite(const InvitationDraft &draft, Reply<PendingInvitation> reply)
{
    JsonWriter json;
    json.beginObject().member("email"_L1, draft.email).member("admin"_L1, draft.admin);
    json.key("projects"_L1).beginArray();
    for (const InvitedProject &each : draft.projects)
        json.beginObject()
            .member("project"_L1, each.project.toString())
            .member("role"_L1, toKey(each.role))
            .endObject();
    json.endArray().member("hours"_L1, draft.hours).endObject();
    run("POST", u"/api/invitations"_s, json.text(),
        [reply = std::move(reply)](const Result<QByteArray> &body) {
            JsonDocument document;
            const auto made = body ? document.parse(*body) : Result<JsonView>{ body.error() };
            if (!made) {
                reply(made.error());
                return;
            }
            PendingInvitation invitation = invitationFrom(*made);
            if (invitation.link.isEmpty())
                reply(Error{ errc::Parse, u"the answer has no link"_s, {} });
            else
                reply(std::move(invitation));
        });
}

void HttpAccount::revokeInvitation(const QString &id, Reply<void> reply)
{
    run("DELETE", pathOf("/api/invitations"_L1, id), {}, whenDone(std::move(reply)));
}

} // namespace lockstep::net
