// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/store.h"

namespace lockstep::bench {

// A profile that was filled before, and takes everything.
class FullStore final : public Store
{
public:
    StoreState state{};

    Result<StoreState> open(const ClientId &fresh, WallTime) override
    {
        state.client = fresh;
        return std::move(state);
    }
    void close() override {}
    Result<void> applyCache(const CacheBatch &) override { return {}; }
    Result<void> resetCache() override { return {}; }
    Result<void> applyOutbox(const OutboxBatch &) override { return {}; }
    Result<void> saveDrafts(const QMap<QString, QString> &) override { return {}; }
};

} // namespace lockstep::bench
