// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/wording.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr JsonLimits replyLimits{ 32, 64'000'000 };
constexpr int maxPages = 10'000;
constexpr qint64 defaultRetryMs = 60'000;

QString shownValue(const Value &value)
{
    return value.list() || value.members() ? QString::fromUtf8(value.toJson()) : value.asText();
}

QByteArray encoded(const QString &text) { return QUrl::toPercentEncoding(text); }

// a=b&c=d
QByteArray joined(const Value &members)
{
    QByteArray text;
    if (const auto *all = members.members()) {
        for (const auto &[key, value] : *all) {
            if (!text.isEmpty())
                text += '&';
            text += encoded(key) + '=' + encoded(shownValue(value));
        }
    }
    return text;
}

// Of a page of words for people, what it says.
QString wordsOfHtml(const QString &html)
{
    static const QRegularExpression paragraph{ u"<p[^>]*>(.*?)</p>"_s,
        QRegularExpression::DotMatchesEverythingOption
            | QRegularExpression::CaseInsensitiveOption };
    static const QRegularExpression title{ u"<title[^>]*>(.*?)</title>"_s,
        QRegularExpression::DotMatchesEverythingOption
            | QRegularExpression::CaseInsensitiveOption };
    static const QRegularExpression tag{ u"<[^>]*>"_s };
    const QString start = html.left(4'000);
    QStringList parts;
    for (const QRegularExpression &part : { title, paragraph }) {
        const auto match = part.match(start);
        if (match.hasMatch())
            parts.append(match.captured(1).remove(tag).simplified());
    }
    return parts.join(": "_L1).left(300);
}

QString standardCode(int status, bool isSigningIn)
{
    switch (status) {
    case 400:
    case 409:
    case 413:
    case 417:
    case 422:
        return QString{ errc::Validation };
    case 401:
        return QString{ isSigningIn ? errc::AuthCredentials : errc::AuthExpired };
    case 403:
        return QString{ errc::Forbidden };
    case 404:
    case 410:
        return u"NOT_FOUND"_s;
    case 412:
        return u"CONFLICT"_s;
    case 429:
        return QString{ errc::RateLimited };
    default:
        return QString{ errc::Io };
    }
}

qint64 retryAfter(const HttpReply &reply)
{
    for (const char *name : { "retry-after", "ratelimit-reset", "x-ratelimit-reset" }) {
        bool ok = false;
        const double seconds = reply.header(name).toDouble(&ok);
        if (ok && seconds >= 0 && seconds <= 86'400)
            return std::max<qint64>(1, static_cast<qint64>(seconds * 1000));
    }
    return defaultRetryMs;
}

} // namespace

HttpRequest wordRequest(
    const Rules &rules, const RequestRule &rule, const Value &context, const Value::Members &fields)
{
    HttpRequest request;
    request.method = rule.method;
    request.path = rules.base + rule.path.fillUrl(context);
    if (const QByteArray query = joined(rule.query.fill(context)); !query.isEmpty())
        request.path += (request.path.contains(u'?') ? u'&' : u'?') + QString::fromLatin1(query);
    Value headers = rules.headers.fill(context);
    if (!rule.headers.isEmpty())
        headers = merged(std::move(headers), rule.headers.fill(context));
    if (const auto *all = headers.members()) {
        for (const auto &[name, value] : *all) {
            // Nothing that was put in may begin a header of its own.
            QByteArray text = value.asText().toUtf8();
            std::replace_if(
                text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n'; }, ' ');
            request.headers.append({ name.toLatin1(), text });
        }
    }
    if (rule.method == "GET" || (rule.method == "DELETE" && rule.body.isEmpty()))
        return request;
    Value body = rule.body.isEmpty() ? Value{ Value::Members{} } : rule.body.fill(context);
    for (const auto &[key, value] : fields)
        body.set(key, value);
    request.headers.append(std::pair<QByteArray, QByteArray>{
        "Content-Type", rule.form ? "application/x-www-form-urlencoded" : "application/json" });
    request.body = rule.form ? joined(body) : body.toJson();
    return request;
}

HttpRequest wordPage(const Rules &rules, const RequestRule &rule, Value context, int page)
{
    const qint64 index = std::clamp(page, 0, maxPages);
    context.set(u"page"_s, index + rule.pages.first);
    context.set(u"offset"_s, index * rule.pages.size);
    if (rule.pages.size > 0)
        context.set(u"limit"_s, qint64{ rule.pages.size });
    return wordRequest(rules, rule, context);
}

SocketCommand wordCommand(const CommandRule &rule, const Value &context)
{
    SocketCommand command{ rule.event, {}, rule.ack, rule.reply };
    const Value args = rule.args.fill(context);
    if (const auto *list = args.list()) {
        for (const Value &arg : *list)
            command.args.append(arg.toJson());
    }
    return command;
}

std::vector<SocketCommand> wordCommands(const CommandRules &rules, const Value &context)
{
    std::vector<SocketCommand> commands;
    for (const CommandRule &rule : rules) {
        if (rule.when.holds(context))
            commands.push_back(wordCommand(rule, context));
    }
    return commands;
}

Value replyContext(const HttpReply &reply)
{
    Value::Members headers;
    Value::Members cookies;
    for (const auto &[name, value] : reply.headers) {
        if (name != "set-cookie") {
            headers.push_back({ QString::fromLatin1(name), QString::fromUtf8(value) });
            continue;
        }
        const QByteArray pair
            = value.left(value.indexOf(';') < 0 ? value.size() : value.indexOf(';'));
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0)
            cookies.push_back({ QString::fromLatin1(pair.left(equals).trimmed()),
                QString::fromLatin1(pair.mid(equals + 1).trimmed()) });
    }
    Value body = parseValue(reply.body, replyLimits);
    Value html;
    if (body.isUndefined() && reply.body.left(200).contains('<'))
        html = given(wordsOfHtml(QString::fromUtf8(reply.body)));
    return object({ { u"status"_s, qint64{ reply.status } }, { u"body"_s, std::move(body) },
        { u"headers"_s, std::move(headers) }, { u"cookies"_s, std::move(cookies) },
        { u"html"_s, std::move(html) } });
}

std::optional<Error> errorOf(
    const Rules &rules, const HttpReply &reply, const Value &context, bool isSigningIn)
{
    const bool isBad
        = !reply.isSuccess() || (!rules.failed.isEmpty() && rules.failed.holds(context));
    if (!isBad)
        return {};
    Error error;
    const auto at = std::find_if(rules.errors.begin(), rules.errors.end(),
        [&](const ErrorRule &rule) { return rule.when.holds(context); });
    // What says that it failed in a reply of success is the server's judgement of what was asked.
    error.code = at != rules.errors.end()
        ? at->code
        : standardCode(reply.isSuccess() ? 422 : reply.status, isSigningIn);
    const Value said = rules.message.in(context);
    error.message = shownValue(said).simplified().left(300);
    if (error.message.isEmpty())
        error.message = context["html"_L1].asText();
    if (error.message.isEmpty())
        error.message = u"HTTP %1"_s.arg(reply.status);
    if (error.code == errc::RateLimited)
        error.retryAfterMs = retryAfter(reply);
    return error;
}

Result<Value::List> itemsOf(const RequestRule &rule, const Value &reply)
{
    Value found = rule.items.in(reply);
    Value::List all;
    if (auto *list = std::get_if<Value::List>(&found.data))
        all = std::move(*list);
    else if (found.members())
        all.push_back(std::move(found));
    else if (!found.isNull())
        return Error{ errc::Io, u"the answer holds no list"_s, {} };
    if (!rule.where.isEmpty())
        std::erase_if(all, [&](const Value &item) { return !rule.where.holds(item); });
    return all;
}

std::optional<int> nextPage(const RequestRule &rule, const Value &reply, int page)
{
    const PagesRule &pages = rule.pages;
    const Value found = rule.items.in(reply);
    const auto count = static_cast<qsizetype>(found.list() ? found.list()->size() : 0);
    if (pages.size <= 0 || page < 0 || page >= maxPages || count == 0)
        return {};
    const double shown = page + 1;
    bool isMore = count >= pages.size;
    if (!pages.count.isEmpty())
        isMore = pages.count.in(reply).toNumber().value_or(0) > shown;
    else if (!pages.total.isEmpty())
        isMore = pages.total.in(reply).toNumber().value_or(0) > shown * pages.size;
    return isMore ? std::optional{ page + 1 } : std::nullopt;
}

} // namespace lockstep::net::dialect
