// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/memorylink.h"

#include <QList>

#include <memory>

namespace lockstep {

// An HTTP request over a MemoryLink that remembers its answer.
struct MemoryRequest
{
    MemoryRequest(MemoryLink &link, server::HttpRequest request)
    {
        link.request(std::move(request), [state = m_state](const auto &answer) {
            state->done = true;
            state->answer = answer;
        });
    }

    [[nodiscard]] bool done() const { return m_state->done; }
    // 0: no answer yet, or the line broke.
    [[nodiscard]] int status() const { return m_state->answer ? m_state->answer->status : 0; }
    [[nodiscard]] QByteArray body() const
    {
        return m_state->answer ? m_state->answer->body : QByteArray{};
    }
    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        return m_state->answer ? m_state->answer->headers.value(name) : QByteArray{};
    }

private:
    struct State
    {
        bool done = false;
        std::optional<server::HttpResponse> answer{};
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

// A WebSocket over a MemoryLink that remembers what came.
struct MemoryClient
{
    MemoryClient(MemoryLink &link, const QByteArray &target, server::HttpHeaders headers = {})
        : socket(link, target,
            { [this] { opened = true; }, [this](int answer) { refused = answer; },
                [this](const QByteArray &utf8) { texts.append(utf8); },
                [this](const QByteArray &bytes) { binaries.append(bytes); },
                [this](quint16 code) { closed = code; } },
            std::move(headers))
    {}

    // What came as text since the last call.
    [[nodiscard]] QList<QByteArray> taken() { return std::exchange(texts, {}); }

    bool opened = false;
    int refused = -1; // the status of another answer
    int closed = -1; // the code
    QList<QByteArray> texts{};
    QList<QByteArray> binaries{};
    MemorySocket socket;
};

} // namespace lockstep
