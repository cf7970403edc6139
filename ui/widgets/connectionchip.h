// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"
#include "ui/widgets/connectionview.h"

#include <QToolButton>

namespace lockstep::ui {

// State of the connection as an icon and words; a click (or Space) asks for the details.
class ConnectionChip final : public QToolButton
{
    Q_OBJECT

public:
    explicit ConnectionChip(const ThemeService &themes, QWidget *parent = nullptr);

    void setConnection(const ConnectionView &view);
    [[nodiscard]] const ConnectionView &connection() const { return m_view; }

private:
    void refresh();

    const ThemeService &m_themes;
    ConnectionView m_view;
};

} // namespace lockstep::ui
