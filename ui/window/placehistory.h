// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/sidebar.h"

#include <QCborMap>

#include <functional>
#include <optional>
#include <vector>

namespace lockstep::ui {

// Where a window is, to come back to: what is listed and how, and which issue is open.
struct WindowPlace
{
    Scope scope{};
    QCborMap look{}; // IssueListHeader::saveState(); empty: it is a page
    IssueId issue{};
    friend bool operator==(const WindowPlace &, const WindowPlace &) = default;
};

// The places where a window was, as in a browser. Those that are gone meanwhile are left out.
class PlaceHistory
{
public:
    using IsThere = std::function<bool(const WindowPlace &)>;

    void leave(WindowPlace from); // for another place, which is not one of these
    [[nodiscard]] bool canGoBack() const { return !m_back.empty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.empty(); }
    // Where to go from `here`; nullopt: nowhere.
    [[nodiscard]] std::optional<WindowPlace> goBack(WindowPlace here, const IsThere &isThere);
    [[nodiscard]] std::optional<WindowPlace> goForward(WindowPlace here, const IsThere &isThere);

private:
    using Places = std::vector<WindowPlace>; // the nearest last
    [[nodiscard]] static std::optional<WindowPlace> go(
        Places &from, Places &to, WindowPlace here, const IsThere &isThere);

    Places m_back{};
    Places m_forward{};
};

} // namespace lockstep::ui
