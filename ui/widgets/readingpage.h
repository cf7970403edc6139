// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

namespace lockstep::ui {

// What scrolls in a QScrollArea, with the keyboard on it as a whole and not in one of its fields:
// arrows, Page Up and Down, Space, Home and End scroll it, and letters stay commands of the window.
class ReadingPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingPage(const ThemeService &themes, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeService &m_themes;
};

} // namespace lockstep::ui
