// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/http/bytestream.h"

#include <utility>

namespace lockstep {

// A ByteStream whose network is the test: what is written waits for turn().
class MemoryStream final : public server::ByteStream
{
public:
    enum class State { Open, Finished, Aborted, Ended };

    void setHandler(std::shared_ptr<server::StreamHandler> handler) override
    {
        m_handler = std::move(handler);
    }
    void write(QByteArray bytes) override
    {
        if (m_state == State::Open)
            m_queue.append(bytes);
    }
    [[nodiscard]] qsizetype queued() const override { return m_queue.size(); }
    void setReading(bool on) override { m_reading = on; }
    void finish() override { end(State::Finished); }
    void abort() override
    {
        m_queue.clear();
        end(State::Aborted);
    }

    // The other side: sends, reads, closes.
    void feed(QByteArrayView bytes)
    {
        if (const auto handler = m_handler)
            handler->received(bytes);
    }
    // The end of a loop turn; nothing is taken when the other side does not read.
    void turn()
    {
        if (!stalled)
            m_taken.append(std::exchange(m_queue, {}));
        if (const auto handler = m_handler)
            handler->flushed();
    }
    void close()
    {
        if (const auto handler = std::exchange(m_handler, {}))
            handler->ended();
        m_state = State::Ended;
    }
    // What arrived since the last call.
    [[nodiscard]] QByteArray take()
    {
        turn();
        return std::exchange(m_taken, {});
    }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isReading() const { return m_reading; }
    bool stalled = false;

private:
    void end(State state)
    {
        m_state = state;
        m_handler.reset();
    }

    std::shared_ptr<server::StreamHandler> m_handler{};
    QByteArray m_queue{};
    QByteArray m_taken{};
    State m_state = State::Open;
    bool m_reading = true;
};

} // namespace lockstep
