// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/placehistory.h"

namespace lockstep::ui {

namespace {

constexpr size_t mostPlaces = 100;

} // namespace

void PlaceHistory::leave(WindowPlace from)
{
    m_forward.clear();
    m_back.push_back(std::move(from));
    if (m_back.size() > mostPlaces)
        m_back.erase(m_back.begin());
}

std::optional<WindowPlace> PlaceHistory::goBack(WindowPlace here, const IsThere &isThere)
{
    return go(m_back, m_forward, std::move(here), isThere);
}

std::optional<WindowPlace> PlaceHistory::goForward(WindowPlace here, const IsThere &isThere)
{
    return go(m_forward, m_back, std::move(here), isThere);
}

std::optional<WindowPlace> PlaceHistory::go(
    Places &from, Places &to, WindowPlace here, const IsThere &isThere)
{
    while (!from.empty()) {
        const WindowPlace place = std::move(from.back());
        from.pop_back();
        if (place == here || !isThere(place))
            continue;
        to.push_back(std::move(here));
        return place;
    }
    return std::nullopt;
}

} // namespace lockstep::ui
