// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/columns.h"

namespace lockstep::query {

namespace {

constexpr size_t fewValues = 4'096;

template <typename Value>
void putNumber(Columns::Column<Value> &column, int slot, const Value &value)
{
    const auto at = static_cast<size_t>(slot);
    if (at >= column.numbers.size())
        column.numbers.resize(at + 1);
    const auto known = column.known.constFind(value);
    if (known != column.known.cend()) {
        column.numbers[at] = *known;
        return;
    }
    const auto number = static_cast<quint32>(column.values.size());
    column.numbers[at] = number;
    column.values.push_back(value);
    column.known.insert(value, number);
    // By then half of those that were looked at had one of their own.
    if (column.values.size() > std::max(fewValues, column.numbers.size() / 2))
        column.isRefused = true;
}

template <typename Value, typename Of>
const Columns::Column<Value> *columnOf(
    std::map<Of, Columns::Column<Value>> &columns, Of of, const IssueTable &issues)
{
    const auto [it, isNew] = columns.try_emplace(of);
    Columns::Column<Value> &column = it->second;
    if (isNew) {
        column.numbers.reserve(static_cast<size_t>(issues.slotCount()));
        issues.forEach([&](int slot, const Issue &issue) {
            if (!column.isRefused)
                putNumber(column, slot, *of(issue));
        });
        column.numbers.resize(static_cast<size_t>(issues.slotCount()));
    }
    if (!column.isRefused)
        return &column;
    Columns::Column<Value> refused;
    refused.isRefused = true;
    column = std::move(refused);
    return nullptr;
}

template <typename Value, typename Of>
void touchColumns(std::map<Of, Columns::Column<Value>> &columns, int slot, const Issue &issue)
{
    for (auto &[of, column] : columns) {
        if (!column.isRefused)
            putNumber(column, slot, *of(issue));
    }
}

} // namespace

const Columns::Column<QString> *Columns::of(TextOf text)
{
    return columnOf(m_texts, text, m_issues);
}

const Columns::Column<QStringList> *Columns::of(MembersOf members)
{
    return columnOf(m_sets, members, m_issues);
}

void Columns::touch(int slot)
{
    if (!m_issues.isLive(slot))
        return;
    const Issue &issue = m_issues.at(slot);
    touchColumns(m_texts, slot, issue);
    touchColumns(m_sets, slot, issue);
}

void Columns::clear()
{
    m_texts.clear();
    m_sets.clear();
}

} // namespace lockstep::query
