// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/http/eventloop.h"

#include "server/logging.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace lockstep::server {

namespace asio = boost::asio;

struct AsioClock::Impl : std::enable_shared_from_this<Impl>
{
    struct Key
    {
        Instant due{};
        quint64 order{};
        auto operator<=>(const Key &) const = default;
    };
    struct Handle final : Timer::Handle
    {
        Handle(std::weak_ptr<Impl> owner, Key at) : impl(std::move(owner)), key(at) {}
        ~Handle() override
        {
            if (const auto pending = impl.lock())
                pending->calls.erase(key);
        }
        std::weak_ptr<Impl> impl;
        Key key;
    };

    explicit Impl(asio::io_context &c) : context(c), timer(c) {}

    // Wakes at the first call, unless it will wake earlier anyway.
    void arm()
    {
        if (calls.empty())
            return;
        const Instant due = calls.begin()->first.due;
        if (armed && *armed <= due)
            return;
        armed = due;
        timer.expires_at(due);
        timer.async_wait([self = shared_from_this()](const boost::system::error_code &error) {
            if (!error)
                self->fire();
        });
    }

    void fire()
    {
        armed.reset();
        // Calls that are set meanwhile wait for the next turn, so that none can hold the loop.
        const quint64 last = order;
        const Instant time = std::chrono::floor<Milliseconds>(std::chrono::steady_clock::now());
        while (!calls.empty() && calls.begin()->first.due <= time
            && calls.begin()->first.order <= last) {
            auto call = calls.extract(calls.begin());
            call.mapped()();
        }
        arm();
    }

    asio::io_context &context;
    asio::steady_timer timer;
    std::map<Key, std::function<void()>> calls{};
    quint64 order = 0;
    std::optional<Instant> armed{};
};

AsioClock::AsioClock(asio::io_context &context) : m_impl(std::make_shared<Impl>(context)) {}
AsioClock::~AsioClock()
{
    // What the calls hold may hold timers in turn: those must find a map that is whole.
    const auto calls = std::exchange(m_impl->calls, {});
    m_impl->timer.cancel();
}

Instant AsioClock::now() const
{
    return std::chrono::floor<Milliseconds>(std::chrono::steady_clock::now());
}

WallTime AsioClock::wallNow() const
{
    return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
}

Timer AsioClock::after(Milliseconds delay, std::function<void()> fn)
{
    // From the millisecond that is shown by now(): two timeouts in a row then do not add up to
    // more.
    const Instant due = now() + std::max(delay, 0ms);
    const Impl::Key key{ due, ++m_impl->order };
    m_impl->calls.emplace(key, std::move(fn));
    m_impl->arm();
    return Timer{ std::make_unique<Impl::Handle>(m_impl, key) };
}

struct EventLoop::Impl
{
    asio::io_context context{ 1 };
    asio::executor_work_guard<asio::io_context::executor_type> guard{ context.get_executor() };
    AsioClock clock{ context };
    std::optional<asio::signal_set> signals{};
    std::optional<asio::signal_set> hangups{};
    std::function<void()> hungUp{};

    void waitForHangup()
    {
        hangups->async_wait([this](const boost::system::error_code &error, int) {
            if (error)
                return;
            hungUp();
            waitForHangup();
        });
    }
};

EventLoop::EventLoop() : m_impl(std::make_unique<Impl>()) {}
EventLoop::~EventLoop() = default;

void EventLoop::run()
{
    while (!m_impl->context.stopped()) {
        // The last resort: our own code throws nothing, but memory can be refused.
        try {
            m_impl->context.run();
        } catch (const std::exception &error) {
            qCCritical(lcServer) << "an exception reached the event loop:" << error.what();
        }
    }
    m_impl->context.restart();
}

void EventLoop::stop() { m_impl->context.stop(); }

void EventLoop::post(std::function<void()> task) { asio::post(m_impl->context, std::move(task)); }

Clock &EventLoop::clock() { return m_impl->clock; }

void EventLoop::onTermination(std::function<void()> callback)
{
    m_impl->signals.emplace(m_impl->context, SIGINT, SIGTERM);
    m_impl->signals->async_wait(
        [callback = std::move(callback)](const boost::system::error_code &error, int) {
            if (!error)
                callback();
        });
}

void EventLoop::onHangup(std::function<void()> callback)
{
#ifdef SIGHUP
    m_impl->hungUp = std::move(callback);
    m_impl->hangups.emplace(m_impl->context, SIGHUP);
    m_impl->waitForHangup();
#else
    Q_UNUSED(callback)
#endif
}

asio::io_context &EventLoop::context() { return m_impl->context; }

} // namespace lockstep::server
