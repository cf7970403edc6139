// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "core/sync/snapshot.h"

namespace lockstep::net {

// Lines of a snapshot out of bytes as they come.
class SnapshotParser
{
public:
    // The rows whose lines are whole now. PARSE: what comes is no snapshot; nothing more is read.
    [[nodiscard]] Result<std::vector<SnapshotRow>> feed(QByteArrayView bytes);

private:
    JsonDocument m_json{ { 32, 64'000'000 } }; // depth, bytes of a line
    QByteArray m_rest{};
};

} // namespace lockstep::net
