// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/http/httpmessage.h"

#include <memory>
#include <optional>
#include <variant>

namespace lockstep::server {

struct HttpLimits
{
    qsizetype header = 64 * 1024; // start line and fields
    qsizetype body = 1'100'000;
    qsizetype anybodysBody = 64 * 1024; // that is kept whoever sends it
};

// Bytes of a connection in, requests out. Refuses what RFC 9112 tells a server to refuse, a request
// with both Content-Length and Transfer-Encoding among it. Holds no memory between requests.
class HttpParser
{
public:
    struct Parsed
    {
        HttpRequest request{}; // without peerAddress
        bool keepAlive = false;
        bool http11 = true; // else 1.0
    };
    // The answer to give before the connection is closed.
    struct Failure
    {
        int status = 400;
        QByteArray what{};
    };
    using Outcome = std::variant<Parsed, Failure>;
    enum class State { Idle, Head, Body }; // between requests, or in the middle of that part

    explicit HttpParser(HttpLimits limits);
    ~HttpParser();

    void feed(QByteArrayView bytes) { m_buffer.append(bytes); }
    // The next whole request; nothing until more is fed; nothing ever more after a failure.
    [[nodiscard]] std::optional<Outcome> next();

    [[nodiscard]] State state() const;
    // Of the request in State::Body.
    [[nodiscard]] const HttpRequest &head() const;
    [[nodiscard]] bool expectsContinue() const;
    [[nodiscard]] qsizetype bodySize() const;
    // Keeps none of it: what is here and what still comes.
    void dropBody();
    // Fed and not yet taken out.
    [[nodiscard]] qsizetype buffered() const { return m_buffer.size(); }
    [[nodiscard]] QByteArray takeBuffered() { return std::exchange(m_buffer, {}); }

private:
    struct Message;

    HttpLimits m_limits;
    QByteArray m_buffer;
    std::unique_ptr<Message> m_message; // of the request that is being read
    bool m_failed = false;
};

} // namespace lockstep::server
