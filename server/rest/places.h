// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <map>
#include <memory>

namespace lockstep::server {

// So many of something at once, and so many of one user. On one thread, but for the last owner of a
// place, who must give it back there too.
class Places
{
public:
    Places(int total, int perUser) : m_total(total), m_perUser(perUser) {}

    // Held as long as this lives; null: there is none left.
    [[nodiscard]] std::shared_ptr<void> take(const UserId &user)
    {
        const auto known = m_taken->ofUser.find(user);
        if (m_taken->total >= m_total
            || (known != m_taken->ofUser.end() && known->second >= m_perUser))
            return nullptr;
        ++m_taken->total;
        ++m_taken->ofUser[user];
        return { m_taken.get(), [taken = std::weak_ptr{ m_taken }, user](void *) {
                    const auto still = taken.lock();
                    if (!still)
                        return;
                    --still->total;
                    if (--still->ofUser[user] == 0)
                        still->ofUser.erase(user);
                } };
    }
    [[nodiscard]] int taken() const { return m_taken->total; }

private:
    struct Taken
    {
        int total = 0;
        std::map<UserId, int> ofUser{};
    };
    const int m_total;
    const int m_perUser;
    std::shared_ptr<Taken> m_taken = std::make_shared<Taken>();
};

} // namespace lockstep::server
