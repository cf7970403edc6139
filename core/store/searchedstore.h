// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/store.h"

#include <memory>

namespace lockstep {

// A store whose cache is followed by somebody, in the same order: on the store thread, after each
// transaction of the cache.
class SearchedStore final : public Store
{
public:
    using Followed = std::function<void(const std::shared_ptr<const CacheBatch> &batch)>; // null:
                                                                                          // emptied

    explicit SearchedStore(Store &store) : m_store(store) {}
    void setFollower(Followed follower) { m_followed = std::move(follower); } // before open()

    [[nodiscard]] Result<StoreState> open(const ClientId &freshClient, WallTime now) override
    {
        return m_store.open(freshClient, now);
    }
    void close() override { m_store.close(); }
    [[nodiscard]] Result<void> applyCache(const CacheBatch &batch) override;
    [[nodiscard]] Result<void> resetCache() override;
    [[nodiscard]] Result<void> applyOutbox(const OutboxBatch &batch) override
    {
        return m_store.applyOutbox(batch);
    }
    [[nodiscard]] Result<void> saveDrafts(const QMap<QString, QString> &drafts) override
    {
        return m_store.saveDrafts(drafts);
    }

private:
    Store &m_store;
    Followed m_followed{};
};

} // namespace lockstep
