// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/threadexecutor.h"
#include "server/auth/passwords.h"
#include "server/auth/roundtrip.h"

#include <functional>
#include <memory>
#include <vector>

namespace lockstep::server {

// Hashes passwords away from the event loop, at most `limit` at a time waiting or running; above
// that it says BUSY at once, so that a flood of sign-ins costs neither memory nor patience.
class HashQueue
{
public:
    struct Verdict
    {
        bool same = false;
        QByteArray rehashed{}; // a hash at today's cost, when the stored one was cheaper
    };

    HashQueue(Executor &pool, Executor &home, PasswordCost cost, int limit = 50);

    // A null `phc` stands for "no such account" and takes as long.
    void verify(
        const QByteArray &phc, const QString &password, std::function<void(Result<Verdict>)> reply);
    void hash(const QString &password, std::function<void(Result<QByteArray>)> reply);

private:
    template <typename T, typename Work>
    void enqueue(Work work, std::function<void(Result<T>)> reply);

    RoundTrip m_trip;
    PasswordCost m_cost;
    int m_limit;
    int m_pending = 0;
    QByteArray m_dummy;
};

// Two threads by default: as much of the machine as a flood of sign-ins may take.
class HashPool final : public Executor
{
public:
    explicit HashPool(int threads = 2);
    void post(std::function<void()> task) override; // in turns: hashes all take the same time

private:
    std::vector<std::unique_ptr<ThreadExecutor>> m_threads;
    size_t m_next = 0;
};

} // namespace lockstep::server
