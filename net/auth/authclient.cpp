// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/auth/authclient.h"

#include "core/base/hosts.h"
#include "core/base/json.h"
#include "core/base/jsonwriter.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSysInfo>

namespace lockstep::net {

using namespace Qt::StringLiterals;

namespace {

constexpr int signInTimeoutMs = 15'000;
constexpr int mostDeviceName = 100;

Result<Tokens> readTokens(const Result<QByteArray> &body)
{
    if (!body)
        return body.error();
    JsonDocument document;
    const auto json = document.parse(*body);
    if (!json)
        return Error{ errc::Parse, u"this address answers, but it is not an issue server"_s, {} };
    Tokens tokens;
    tokens.access = (*json)["accessToken"_L1].stringOrEmpty().toLatin1();
    tokens.refresh = (*json)["refreshToken"_L1].stringOrEmpty().toLatin1();
    tokens.expiresIn = std::chrono::seconds{ (*json)["expiresIn"_L1].toInteger().value_or(0) };
    const JsonView user = (*json)["user"_L1];
    tokens.user = { UserId{ user["id"_L1].stringOrEmpty() }, user["name"_L1].stringOrEmpty(),
        user["email"_L1].stringOrEmpty() };
    tokens.workspace = WorkspaceId{ (*json)["workspace"_L1].stringOrEmpty() };
    for (const JsonView each : (*json)["workspaces"_L1]) {
        if (each["id"_L1].stringOrEmpty() == tokens.workspace.toString())
            tokens.workspaceName = each["name"_L1].stringOrEmpty();
    }
    if (tokens.access.isEmpty() || tokens.user.id.isNull())
        return Error{ errc::Parse, u"the answer to the sign-in has no token"_s, {} };
    return tokens;
}

// What its owner calls this computer, and what runs on it: so that he knows it in the list of his
// devices.
QString thisDevice()
{
    const QString host = QSysInfo::machineHostName();
    const QString system = QSysInfo::prettyProductName();
    return (host.isEmpty() ? system : u"%1 (%2)"_s.arg(host, system)).left(mostDeviceName);
}

// The server's own words if it is ours that answers, else what the network says.
Error errorOf(QNetworkReply &answer, const QByteArray &body)
{
    JsonDocument document;
    if (const auto json = document.parse(body); json && (*json)["code"_L1].isString()) {
        Error error{ (*json)["code"_L1].stringOrEmpty(), (*json)["message"_L1].stringOrEmpty(),
            (*json)["field"_L1].stringOrEmpty() };
        error.retryAfterMs = (*json)["retryAfterMs"_L1].toInteger().value_or(0);
        return error;
    }
    if (answer.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        return { errc::Parse, u"%1 answers, but is no Lockstep server"_s.arg(answer.url().host()),
            {} };
    const bool isTls = answer.error() == QNetworkReply::SslHandshakeFailedError;
    return { isTls ? errc::TlsUntrusted : errc::Io, answer.errorString(), {} };
}

} // namespace

AuthClient::AuthClient(QUrl server, PinSource pin)
    : m_server(std::move(server)), m_pinSource(std::move(pin))
{
    m_network.setTransferTimeout(signInTimeoutMs);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

Result<QUrl> AuthClient::serverUrl(const QString &text)
{
    const QString trimmed = text.trimmed();
    QUrl url{ trimmed.contains("://"_L1) ? trimmed : u"https://"_s + trimmed, QUrl::StrictMode };
    const bool isHere = isThisComputer(url.host());
    if (isHere && !trimmed.contains("://"_L1))
        url.setScheme(u"http"_s);
    const bool http = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (trimmed.isEmpty() || !url.isValid() || !http || url.host().isEmpty() || url.port() == 0
        || !url.userInfo().isEmpty())
        return Error{ errc::Validation, u"not a server address: '%1'"_s.arg(text.left(80)),
            u"server"_s };
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    url.setQuery(QString{});
    url.setFragment({});
    return url;
}

QNetworkRequest AuthClient::request(const QString &path) const
{
    QUrl url = m_server;
    url.setPath(m_server.path() + path);
    QNetworkRequest request{ url };
    prepare(request, pin());
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Lockstep/" LOCKSTEP_VERSION ""_s);
    return request;
}

void AuthClient::finish(QNetworkReply *answer, std::function<void(Result<QByteArray>)> reply)
{
    guard(*answer, pin());
    QObject::connect(answer, &QNetworkReply::finished, answer, [answer, reply = std::move(reply)] {
        answer->deleteLater();
        const QByteArray body = answer->readAll();
        const int status = answer->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status >= 200 && status < 300)
            reply(body);
        else
            reply(errorOf(*answer, body));
    });
}

void AuthClient::post(
    const QString &path, const QByteArray &json, std::function<void(Result<QByteArray>)> reply)
{
    QNetworkRequest to = request(path);
    to.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    finish(m_network.post(to, json), std::move(reply));
}

void AuthClient::login(const QString &email, const QString &password, const WorkspaceId &workspace,
    Reply<Tokens> reply)
{
    JsonWriter json;
    json.beginObject().member("email"_L1, email).member("password"_L1, password);
    if (!workspace.isNull())
        json.member("workspace"_L1, workspace.toString());
    json.member("device"_L1, thisDevice()).endObject();
    post(u"/api/auth/login"_s, json.text(),
        [reply = std::move(reply)](const Result<QByteArray> &body) { reply(readTokens(body)); });
}

void AuthClient::refresh(const QByteArray &refreshToken, Reply<Tokens> reply)
{
    JsonWriter json;
    json.beginObject().member("refreshToken"_L1, QString::fromLatin1(refreshToken)).endObject();
    post(u"/api/auth/refresh"_s, json.text(),
        [reply = std::move(reply)](const Result<QByteArray> &body) { reply(readTokens(body)); });
}

void AuthClient::logout(const QByteArray &refreshToken, Reply<void> reply)
{
    JsonWriter json;
    json.beginObject().member("refreshToken"_L1, QString::fromLatin1(refreshToken)).endObject();
    post(u"/api/auth/logout"_s, json.text(),
        [reply = std::move(reply)](const Result<QByteArray> &body) {
            reply(body ? Result<void>{} : Result<void>{ body.error() });
        });
}

void AuthClient::invitation(const QString &token, Reply<InvitationOffer> reply)
{
    JsonWriter json;
    json.beginObject().member("token"_L1, token).endObject();
    post(u"/api/auth/invitation"_s, json.text(),
        [reply = std::move(reply)](const Result<QByteArray> &body) {
            if (!body) {
                reply(body.error());
                return;
            }
            JsonDocument document;
            const auto read = document.parse(*body);
            const JsonView offer = read ? *read : JsonView{};
            InvitationOffer found{ offer["email"_L1].stringOrEmpty(),
                WorkspaceId{ offer["workspace"_L1]["id"_L1].stringOrEmpty() },
                offer["workspace"_L1]["name"_L1].stringOrEmpty(),
                offer["expires"_L1].stringOrEmpty(), offer["account"_L1].toBool().value_or(false) };
            if (found.email.isEmpty() || found.workspace.isNull())
                reply(Error{ errc::Parse, u"the answer is no invitation"_s, {} });
            else
                reply(std::move(found));
        });
}

void AuthClient::accept(
    const QString &token, const QString &name, const QString &password, Reply<Tokens> reply)
{
    JsonWriter json;
    json.beginObject().member("token"_L1, token).member("password"_L1, password);
    if (!name.isEmpty())
        json.member("name"_L1, name);
    json.member("device"_L1, thisDevice()).endObject();
    post(u"/api/auth/accept"_s, json.text(),
        [reply = std::move(reply)](const Result<QByteArray> &body) { reply(readTokens(body)); });
}

void AuthClient::call(const QByteArray &method, const QString &path, const QByteArray &accessToken,
    const QByteArray &json, Reply<QByteArray> reply)
{
    QNetworkRequest to = request(path);
    to.setRawHeader("Authorization", "Bearer " + accessToken);
    if (!json.isEmpty())
        to.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    finish(m_network.sendCustomRequest(to, method, json), std::move(reply));
}

void AuthClient::health(Reply<QString> reply)
{
    finish(m_network.get(request(u"/health"_s)),
        [reply = std::move(reply)](const Result<QByteArray> &body) {
            if (!body) {
                reply(body.error());
                return;
            }
            JsonDocument document;
            const auto json = document.parse(*body);
            if (!json || (*json)["server"_L1].stringOrEmpty() != "lockstepd"_L1)
                reply(Error{
                    errc::Parse, u"this address answers, but it is not an issue server"_s, {} });
            else
                reply((*json)["version"_L1].stringOrEmpty());
        });
}

} // namespace lockstep::net
