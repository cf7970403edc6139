// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <functional>
#include <utility>
#include <vector>

namespace lockstep::ui {

// A dialog that is made when it is wanted first: a start does not wait for what nobody opens. It
// belongs to its parent.
template <typename Dialog> class Later
{
public:
    explicit Later(std::function<Dialog *()> make) : m_make(std::move(make)) {}
    Later(const Later &) = delete;
    Later &operator=(const Later &) = delete;

    Dialog *operator->() { return &**this; }
    Dialog &operator*()
    {
        if (!m_dialog) {
            m_dialog = m_make();
            for (const auto &then : std::exchange(m_then, {}))
                then(*m_dialog);
        }
        return *m_dialog;
    }
    // To connect it: when it is made, or now if it is there.
    void whenMade(std::function<void(Dialog &)> then)
    {
        if (m_dialog)
            then(*m_dialog);
        else
            m_then.push_back(std::move(then));
    }

private:
    std::function<Dialog *()> m_make;
    std::vector<std::function<void(Dialog &)>> m_then{};
    Dialog *m_dialog = nullptr;
};

} // namespace lockstep::ui
