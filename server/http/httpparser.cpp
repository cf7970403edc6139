// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/http/httpparser.h"

// The one unit that includes beast/http: it is slow to compile.
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <QStringDecoder>

#include <algorithm>

namespace lockstep::server {

namespace http = boost::beast::http;

namespace {

QByteArrayView view(boost::beast::string_view text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}

HttpParser::Failure failureOf(const boost::system::error_code &error)
{
    if (error == http::error::header_limit)
        return { 431, "the header is too large" };
    if (error == http::error::body_limit)
        return { 413, "the body is too large" };
    if (error == http::error::bad_version)
        return { 505, "HTTP/1.1 is spoken here" };
    return { 400, QByteArray{ "not a valid request: " } + error.message().c_str() };
}

// Splits the target into path and query, and decodes the path.
bool readTarget(HttpRequest &request)
{
    QByteArrayView target{ request.target };
    for (const QByteArrayView scheme :
        { QByteArrayView{ "http://" }, QByteArrayView{ "https://" } }) {
        if (target.startsWith(scheme)) { // RFC 9112, 3.2.2: absolute-form
            const qsizetype slash = target.indexOf('/', scheme.size());
            target = slash < 0 ? QByteArrayView{ "/" } : target.sliced(slash);
            break;
        }
    }
    const qsizetype mark = target.indexOf('?');
    if (mark >= 0) {
        request.query = target.sliced(mark + 1).toByteArray();
        target = target.first(mark);
    }
    if (!target.startsWith('/') && !(target == "*" && request.method == "OPTIONS"))
        return false;
    QStringDecoder decode{ QStringDecoder::Utf8, QStringDecoder::Flag::Stateless };
    request.path = decode(QByteArray::fromPercentEncoding(target.toByteArray()));
    return !decode.hasError()
        && std::none_of(request.path.begin(), request.path.end(),
            [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; });
}

} // namespace

struct HttpParser::Message
{
    explicit Message(const HttpLimits &limits)
    {
        parser.header_limit(static_cast<std::uint32_t>(limits.header));
        parser.body_limit(static_cast<std::uint64_t>(limits.body));
        parser.eager(false); // stops behind the head
    }

    // Takes the head over, before what stands behind a chunked body is added to its fields (RFC
    // 9110, 6.5.1: that must not count as a header). A failure if it is not acceptable.
    std::optional<Failure> readHead()
    {
        const auto &message = parser.get();
        if (message.version() != 10 && message.version() != 11)
            return Failure{ 505, "HTTP/1.1 is spoken here" };
        request.method = view(message.method_string()).toByteArray();
        request.target = view(message.target()).toByteArray();
        for (const auto &field : message)
            request.headers.add(view(field.name_string()), view(field.value()));
        // RFC 9112, 6.1 and 6.3: with any other coding nobody knows where the body ends.
        const auto codings = request.headers.values("Transfer-Encoding");
        const bool isChunked = codings.size() == 1 && message.version() == 11
            && codings.first().compare("chunked", Qt::CaseInsensitive) == 0;
        if (!codings.isEmpty() && !isChunked)
            return Failure{ 400, "the only transfer coding here is chunked, of HTTP/1.1" };
        const qsizetype hosts = request.headers.count("Host");
        if (hosts > 1 || (hosts == 0 && message.version() == 11))
            return Failure{ 400, "one Host field is needed" };
        if (!readTarget(request))
            return Failure{ 400, "not a valid target" };
        return {};
    }

    http::request_parser<http::string_body> parser{};
    HttpRequest request{};
    bool hasHead = false;
    bool dropsBody = false;
};

HttpParser::HttpParser(HttpLimits limits) : m_limits(limits) {}
HttpParser::~HttpParser() = default;

std::optional<HttpParser::Outcome> HttpParser::next()
{
    const auto fail = [this](Failure failure) {
        m_failed = true;
        m_message.reset();
        m_buffer = {};
        return Outcome{ std::move(failure) };
    };
    if (m_failed) {
        m_buffer = {};
        return {};
    }
    if (!m_message) {
        // RFC 9112, 2.2: empty lines before a request are skipped.
        qsizetype skipped = 0;
        while (
            skipped < m_buffer.size() && (m_buffer[skipped] == '\r' || m_buffer[skipped] == '\n'))
            ++skipped;
        m_buffer.remove(0, skipped);
        if (m_buffer.isEmpty()) {
            m_buffer = {};
            return {};
        }
        m_message = std::make_unique<Message>(m_limits);
    }
    auto &parser = m_message->parser;
    while (!parser.is_done() && !m_buffer.isEmpty()) {
        // Beast takes the header of a chunk, and what follows the last one, whole, and waits for
        // their ends as long as somebody sends. So it sees no more than may be one, in whatever
        // pieces it came.
        const bool hadHead = m_message->hasHead;
        const qsizetype seen
            = hadHead ? std::min(m_buffer.size(), m_limits.header) : m_buffer.size();
        boost::system::error_code error;
        const std::size_t used = parser.put(
            boost::asio::buffer(m_buffer.constData(), static_cast<std::size_t>(seen)), error);
        m_buffer.remove(0, static_cast<qsizetype>(used));
        if (m_message->dropsBody)
            parser.get().body().clear();
        if (parser.is_header_done() && !hadHead) {
            m_message->hasHead = true;
            parser.eager(true);
            if (auto failure = m_message->readHead())
                return fail(std::move(*failure));
        }
        if (error && error != http::error::need_more)
            return fail(failureOf(error));
        if (hadHead && used == 0 && seen == m_limits.header)
            return fail({ 431, "a chunk, or what follows the last, has too large a header" });
        if (used == 0 || (error && !hadHead))
            break;
    }
    if (!parser.is_done())
        return {};
    Parsed parsed{ std::move(m_message->request), parser.keep_alive(),
        parser.get().version() == 11 };
    const std::string &body = parser.get().body();
    parsed.request.body = QByteArray{ body.data(), static_cast<qsizetype>(body.size()) };
    m_message.reset();
    if (m_buffer.isEmpty())
        m_buffer = {};
    return Outcome{ std::move(parsed) };
}

HttpParser::State HttpParser::state() const
{
    if (!m_message)
        return m_buffer.isEmpty() ? State::Idle : State::Head;
    return m_message->hasHead ? State::Body : State::Head;
}

const HttpRequest &HttpParser::head() const { return m_message->request; }

qsizetype HttpParser::bodySize() const
{
    return static_cast<qsizetype>(m_message->parser.get().body().size());
}

void HttpParser::dropBody()
{
    m_message->dropsBody = true;
    std::string{}.swap(m_message->parser.get().body());
}

bool HttpParser::expectsContinue() const
{
    const auto &message = m_message->parser.get();
    return message.version() == 11
        && view(message[http::field::expect]).compare("100-continue", Qt::CaseInsensitive) == 0;
}

} // namespace lockstep::server
