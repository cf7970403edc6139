// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/event.h"

namespace lockstep {

// The divergence hash of a space (docs/protocol.md, "3. Spaces and subscriptions"): the sum modulo
// 2^64 of XXH64 over `id NUL field NUL canonical JSON` for every field of every live issue that is
// no bookkeeping, and for the text of every comment. Null fields and empty sets count for nothing,
// so that a new field does not change the hash of old issues. Canonical JSON is what
// writeFieldValue writes (sets sorted, shortest form of numbers).
class SpaceHash
{
public:
    SpaceHash() = default;
    explicit SpaceHash(quint64 value) : m_value(value) {}

    [[nodiscard]] quint64 value() const { return m_value; }

    void add(const Issue &issue);
    void remove(const Issue &issue);
    void replace(const IssueId &issue, const FieldValues &previous, const FieldValues &changes);
    void add(const Comment &comment);
    void remove(const Comment &comment);
    // What one event of the space does. Comments of a deleted issue go on counting: they are kept.
    void apply(const ChangeEvent &event);

private:
    quint64 m_value = 0;
};

} // namespace lockstep
