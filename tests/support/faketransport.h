// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/transport/transport.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace lockstep::net {

// The far end of one FakeTransport. It outlives the transport, so that a test can also send what
// comes too late: the client has to ignore it.
struct FakeLine
{
    enum class State { Made, Open, Finished, Closed };

    TransportRequest request{};
    QUrl server{};
    State state = State::Made;
    bool destroyed = false;
    Transport::Callbacks callbacks{};
    QList<QByteArray> texts{}; // sent by the client and not yet taken
    QList<QByteArray> binaries{};
    std::function<void()> drained{};

    [[nodiscard]] bool isOpen() const { return state == State::Open; }
    [[nodiscard]] bool isWebSocket() const
    {
        return request.kind == TransportRequest::Kind::WebSocket;
    }
    void accept() const { callbacks.opened(); }
    void text(const QByteArray &utf8) const { callbacks.text(utf8); }
    void binary(const QByteArray &bytes) const { callbacks.binary(bytes); }
    void fail(const TransportFailure &failure = {}) const { callbacks.failed(failure); }
    // What the client has sent as text since the last call.
    QList<QByteArray> taken() { return std::exchange(texts, {}); }
};

class FakeTransport final : public Transport
{
public:
    explicit FakeTransport(std::shared_ptr<FakeLine> line) : m_line(std::move(line)) {}
    ~FakeTransport() override
    {
        close();
        m_line->destroyed = true;
    }

    [[nodiscard]] QLatin1StringView name() const override
    {
        return m_line->isWebSocket() ? QLatin1StringView{ "websocket" }
                                     : QLatin1StringView{ "polling" };
    }
    void open(const QUrl &server, Callbacks callbacks) override
    {
        m_line->server = server;
        m_line->callbacks = std::move(callbacks);
        m_line->state = FakeLine::State::Open;
    }
    void sendText(const QByteArray &utf8) override { m_line->texts.append(utf8); }
    void sendBinary(const QByteArray &bytes) override { m_line->binaries.append(bytes); }
    [[nodiscard]] qint64 bytesToWrite() const override { return 0; }
    void close() override { m_line->state = FakeLine::State::Closed; }
    void finish() override { m_line->state = FakeLine::State::Finished; }
    void drain(std::function<void()> drained) override { m_line->drained = std::move(drained); }

private:
    std::shared_ptr<FakeLine> m_line;
};

// Makes FakeTransports and keeps their far ends, in the order of their making.
class FakeNetwork
{
public:
    using Line = std::shared_ptr<FakeLine>;

    [[nodiscard]] TransportFactory factory()
    {
        return [this](const TransportRequest &request) {
            m_lines.push_back(std::make_shared<FakeLine>(FakeLine{ .request = request }));
            return std::make_unique<FakeTransport>(m_lines.back());
        };
    }
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] FakeLine &last() { return *m_lines.back(); }
    [[nodiscard]] FakeLine &at(size_t index) { return *m_lines.at(index); }
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_lines.size()); }
    [[nodiscard]] qsizetype openCount() const
    {
        return std::count_if(
            m_lines.begin(), m_lines.end(), [](const Line &line) { return line->isOpen(); });
    }

private:
    std::vector<Line> m_lines{};
};

} // namespace lockstep::net
