// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/http/httpmessage.h"

namespace lockstep::server {
namespace {

// Calls visit(name, value) for each field until it returns false.
template <typename Visit> void eachField(QByteArrayView block, Visit visit)
{
    while (!block.isEmpty()) {
        const qsizetype end = block.indexOf("\r\n");
        const QByteArrayView line = block.first(end);
        const qsizetype colon = line.indexOf(':');
        if (!visit(line.first(colon), line.sliced(colon + 2)))
            return;
        block = block.sliced(end + 2);
    }
}

bool equalNoCase(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

HttpHeaders::HttpHeaders(std::initializer_list<std::pair<QByteArrayView, QByteArrayView>> fields)
{
    for (const auto &[name, value] : fields)
        add(name, value);
}

void HttpHeaders::add(QByteArrayView name, QByteArrayView value)
{
    m_block.append(name).append(": ");
    for (const char c : value) {
        if (c != '\r' && c != '\n' && c != '\0')
            m_block.append(c);
    }
    m_block.append("\r\n");
}

qsizetype HttpHeaders::count(QByteArrayView name) const
{
    qsizetype found = 0;
    eachField(m_block, [&](QByteArrayView field, QByteArrayView) {
        found += equalNoCase(field, name) ? 1 : 0;
        return true;
    });
    return found;
}

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    QByteArray found;
    eachField(m_block, [&](QByteArrayView field, QByteArrayView content) {
        if (!equalNoCase(field, name))
            return true;
        found = content.toByteArray();
        return false;
    });
    return found;
}

QByteArrayList HttpHeaders::values(QByteArrayView name) const
{
    QByteArrayList found;
    eachField(m_block, [&](QByteArrayView field, QByteArrayView content) {
        if (equalNoCase(field, name))
            found.append(content.toByteArray());
        return true;
    });
    return found;
}

bool HttpHeaders::hasToken(QByteArrayView name, QByteArrayView token) const
{
    bool found = false;
    eachField(m_block, [&](QByteArrayView field, QByteArrayView content) {
        if (equalNoCase(field, name)) {
            for (const QByteArray &item : content.toByteArray().split(','))
                found = found || equalNoCase(item.trimmed(), token);
        }
        return !found;
    });
    return found;
}

std::optional<QString> HttpRequest::queryItem(QLatin1StringView name) const
{
    for (QByteArray item : query.split('&')) {
        item.replace('+', ' ');
        const qsizetype equals = item.indexOf('=');
        const QByteArray key
            = QByteArray::fromPercentEncoding(equals < 0 ? item : item.first(equals));
        if (QLatin1StringView{ key } == name) {
            return equals < 0
                ? QString{}
                : QString::fromUtf8(QByteArray::fromPercentEncoding(item.sliced(equals + 1)));
        }
    }
    return {};
}

HttpResponse HttpResponse::text(int status, QByteArrayView body)
{
    return { status, { { "Content-Type", "text/plain; charset=UTF-8" } }, body.toByteArray(), {},
        {} };
}

HttpResponse HttpResponse::json(int status, QByteArray body)
{
    return { status, { { "Content-Type", "application/json" } }, std::move(body), {}, {} };
}

QLatin1StringView reasonPhrase(int status)
{
    using namespace Qt::StringLiterals;
    switch (status) {
    case 101:
        return "Switching Protocols"_L1;
    case 200:
        return "OK"_L1;
    case 201:
        return "Created"_L1;
    case 202:
        return "Accepted"_L1;
    case 204:
        return "No Content"_L1;
    case 206:
        return "Partial Content"_L1;
    case 301:
        return "Moved Permanently"_L1;
    case 302:
        return "Found"_L1;
    case 304:
        return "Not Modified"_L1;
    case 400:
        return "Bad Request"_L1;
    case 401:
        return "Unauthorized"_L1;
    case 403:
        return "Forbidden"_L1;
    case 404:
        return "Not Found"_L1;
    case 405:
        return "Method Not Allowed"_L1;
    case 406:
        return "Not Acceptable"_L1;
    case 408:
        return "Request Timeout"_L1;
    case 409:
        return "Conflict"_L1;
    case 410:
        return "Gone"_L1;
    case 411:
        return "Length Required"_L1;
    case 412:
        return "Precondition Failed"_L1;
    case 413:
        return "Content Too Large"_L1;
    case 415:
        return "Unsupported Media Type"_L1;
    case 416:
        return "Range Not Satisfiable"_L1;
    case 417:
        return "Expectation Failed"_L1;
    case 422:
        return "Unprocessable Content"_L1;
    case 426:
        return "Upgrade Required"_L1;
    case 429:
        return "Too Many Requests"_L1;
    case 431:
        return "Request Header Fields Too Large"_L1;
    case 500:
        return "Internal Server Error"_L1;
    case 501:
        return "Not Implemented"_L1;
    case 503:
        return "Service Unavailable"_L1;
    case 505:
        return "HTTP Version Not Supported"_L1;
    default:
        return "Status"_L1;
    }
}

} // namespace lockstep::server
