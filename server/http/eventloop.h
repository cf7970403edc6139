// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"

#include <memory>

namespace boost::asio {
class io_context;
}

namespace lockstep::server {

class AsioClock;

// The server's event loop: one thread, the one that calls run(). Everything of the server happens
// there, except what post() takes.
class EventLoop final : public Executor
{
public:
    EventLoop();
    ~EventLoop() override;
    EventLoop(const EventLoop &) = delete;
    EventLoop &operator=(const EventLoop &) = delete;

    // Until stop(). May be called again.
    void run();
    void stop(); // from any thread
    void post(std::function<void()> task) override; // from any thread; tasks run in order
    // The clock of this loop: to be used on its thread.
    [[nodiscard]] Clock &clock();
    // Calls it when the process is asked to end (SIGTERM, SIGINT).
    void onTermination(std::function<void()> callback);

    // Calls it each time that the process gets SIGHUP, which ends it no more. Nothing on Windows.
    void onHangup(std::function<void()> callback);

    // For the .cpp files that hold sockets.
    [[nodiscard]] boost::asio::io_context &context();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

// Time on an event loop. All calls share one timer of the loop, so that one more costs a map entry
// and what is due together is done in one turn.
class AsioClock final : public Clock
{
public:
    explicit AsioClock(boost::asio::io_context &context);
    ~AsioClock() override;

    [[nodiscard]] Instant now() const override;
    [[nodiscard]] WallTime wallNow() const override;
    [[nodiscard]] Timer after(Milliseconds delay, std::function<void()> fn) override;

private:
    struct Impl;
    std::shared_ptr<Impl> m_impl; // shared with the wait that is pending in the loop
};

} // namespace lockstep::server
