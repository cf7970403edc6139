// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"

#include <memory>
#include <utility>

namespace lockstep::server {

// Runs work on another thread and brings its result home; when this has died by then, the result
// is dropped. `there` must have finished its tasks before `home` dies.
class RoundTrip
{
public:
    RoundTrip(Executor &there, Executor &home) : m_there(there), m_home(home) {}

    // work() runs there and must own what it touches; then(result) runs at home.
    template <typename Work, typename Then> void run(Work work, Then then)
    {
        m_there.post([work = std::move(work), then = std::move(then), home = &m_home,
                         alive = std::weak_ptr<const bool>{ m_alive }]() mutable {
            home->post([result = work(), then = std::move(then), alive]() mutable {
                if (!alive.expired())
                    then(std::move(result));
            });
        });
    }

private:
    Executor &m_there;
    Executor &m_home;
    std::shared_ptr<const bool> m_alive = std::make_shared<const bool>(true);
};

} // namespace lockstep::server
