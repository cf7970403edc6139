// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/issuetable.h"

#include <QHash>

namespace lockstep::ui {

// The slot in which a model has last seen each issue. By the key of the id, as 100,000 ids would be
// 14 MB.
class IssueSlots
{
public:
    [[nodiscard]] bool isEmpty() const { return m_slots.isEmpty(); }
    void clear() { m_slots.clear(); }
    void reserve(qsizetype count) { m_slots.reserve(count); }
    void insert(quint64 idKey, int slot) { m_slots.insert(idKey, slot); }
    void insert(const IssueId &id, int slot) { insert(IssueTable::idKey(id), slot); }
    void remove(const IssueId &id) { m_slots.remove(IssueTable::idKey(id)); }
    [[nodiscard]] bool contains(const IssueId &id) const
    {
        return m_slots.contains(IssueTable::idKey(id));
    }
    // -1: not seen.
    [[nodiscard]] int value(const IssueId &id) const
    {
        return m_slots.value(IssueTable::idKey(id), -1);
    }

private:
    QHash<quint64, int> m_slots{};
};

} // namespace lockstep::ui
