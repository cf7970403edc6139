// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/hashqueue.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

HashQueue::HashQueue(Executor &pool, Executor &home, PasswordCost cost, int limit)
    : m_trip(pool, home), m_cost(cost), m_limit(limit), m_dummy(dummyHash(cost))
{}

template <typename T, typename Work>
void HashQueue::enqueue(Work work, std::function<void(Result<T>)> reply)
{
    if (m_pending >= m_limit) {
        reply(Error{ errc::Busy, u"%1 sign-ins are waiting already"_s.arg(m_pending), {}, 1000 });
        return;
    }
    ++m_pending;
    m_trip.run(std::move(work), [this, reply = std::move(reply)](Result<T> result) {
        --m_pending;
        reply(std::move(result));
    });
}

void HashQueue::verify(
    const QByteArray &phc, const QString &password, std::function<void(Result<Verdict>)> reply)
{
    const bool known = !phc.isNull();
    enqueue<Verdict>(
        [phc = known ? phc : m_dummy, known, password, cost = m_cost]() -> Result<Verdict> {
            Verdict verdict{ .same = verifyPassword(phc, password) && known };
            if (verdict.same && needsRehash(phc, cost)) {
                if (auto better = hashPassword(password, cost)) // else another time
                    verdict.rehashed = *std::move(better);
            }
            return verdict;
        },
        std::move(reply));
}

void HashQueue::hash(const QString &password, std::function<void(Result<QByteArray>)> reply)
{
    enqueue<QByteArray>(
        [password, cost = m_cost] { return hashPassword(password, cost); }, std::move(reply));
}

HashPool::HashPool(int threads)
{
    for (int i = 0; i < std::max(threads, 1); ++i)
        m_threads.push_back(std::make_unique<ThreadExecutor>(u"hash-%1"_s.arg(i)));
}

void HashPool::post(std::function<void()> task)
{
    m_threads.at(m_next)->post(std::move(task));
    m_next = (m_next + 1) % m_threads.size();
}

} // namespace lockstep::server
