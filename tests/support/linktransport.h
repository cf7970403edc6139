// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/transport/transport.h"
#include "tests/support/memorylink.h"

#include <optional>

namespace lockstep::net {

// The client's transport over a MemoryLink: with it, real client and real server talk in one thread
// on virtual time. WebSocket only.
class LinkTransport final : public Transport
{
public:
    LinkTransport(MemoryLink &link, TransportRequest request)
        : m_link(link), m_request(std::move(request))
    {}

    [[nodiscard]] static TransportFactory factory(MemoryLink &link)
    {
        return [&link](const TransportRequest &request) {
            return std::make_unique<LinkTransport>(link, request);
        };
    }

    [[nodiscard]] QLatin1StringView name() const override
    {
        return QLatin1StringView{ "websocket" };
    }

    void open(const QUrl &server, Callbacks callbacks) override
    {
        m_callbacks = std::move(callbacks);
        const QUrl url = engineUrl(server, m_request);
        const QByteArray target
            = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
        server::HttpHeaders headers{ { "Host", url.host().toLatin1() } };
        for (const auto &[header, value] : m_request.headers)
            headers.add(header, value);
        m_socket.emplace(m_link, target,
            MemorySocket::Events{ [this] { m_callbacks.opened(); },
                [this](int status) { refused(status); },
                [this](const QByteArray &utf8) { m_callbacks.text(utf8); },
                [this](const QByteArray &bytes) { m_callbacks.binary(bytes); },
                [this](quint16 code) { closed(code); } },
            std::move(headers));
    }
    void sendText(const QByteArray &utf8) override { m_socket->sendText(utf8); }
    void sendBinary(const QByteArray &bytes) override { m_socket->sendBinary(bytes); }
    [[nodiscard]] qint64 bytesToWrite() const override
    {
        return m_socket ? m_socket->bytesToWrite() : 0;
    }
    void close() override
    {
        if (m_socket)
            m_socket->abort();
    }
    void finish() override
    {
        if (m_socket)
            m_socket->close();
    }
    void drain(std::function<void()>) override { qFatal("LinkTransport: nothing to upgrade"); }

private:
    void refused(int status)
    {
        TransportFailure failure;
        failure.kind
            = status == 0 ? TransportFailure::Kind::Network : TransportFailure::Kind::HttpStatus;
        failure.httpStatus = status;
        failure.message = QStringLiteral("refused");
        m_callbacks.failed(failure);
    }
    void closed(quint16 code)
    {
        TransportFailure failure;
        failure.kind
            = code == 1006 ? TransportFailure::Kind::Network : TransportFailure::Kind::ClosedByPeer;
        failure.closeCode = code;
        failure.message = QStringLiteral("closed");
        m_callbacks.failed(failure);
    }

    MemoryLink &m_link;
    TransportRequest m_request;
    Callbacks m_callbacks{};
    std::optional<MemorySocket> m_socket{};
};

} // namespace lockstep::net
