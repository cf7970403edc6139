// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QListWidget>

namespace lockstep::ui {

// The pages of a window, at its side: as wide as the longest of their titles.
class PageList final : public QListWidget
{
    Q_OBJECT

public:
    PageList(const ThemeService &themes, QWidget *parent);

    void addPage(const QString &title, const QString &icon);

private:
    void fit();

    const ThemeService &m_themes;
};

} // namespace lockstep::ui
