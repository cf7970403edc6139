// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QList>

namespace lockstep {

// Values that are kept once and go by number, in the order in which they came; 0 is the empty one.
template <typename T> class Numbered
{
public:
    [[nodiscard]] qsizetype count() const { return m_values.size(); }
    [[nodiscard]] const T &at(quint32 number) const
    {
        return m_values.at(static_cast<qsizetype>(number));
    }
    // 0 for what has none.
    [[nodiscard]] quint32 find(const T &value) const { return m_numbers.value(value, 0); }
    [[nodiscard]] quint32 numberOf(const T &value)
    {
        if (value.isEmpty())
            return 0;
        const auto known = m_numbers.constFind(value);
        if (known != m_numbers.cend())
            return *known;
        const auto number = static_cast<quint32>(m_values.size());
        m_values.append(value);
        m_numbers.insert(value, number);
        return number;
    }
    void reserve(qsizetype count) { m_values.reserve(count); }

private:
    QList<T> m_values{ T{} };
    QHash<T, quint32> m_numbers{};
};

} // namespace lockstep
