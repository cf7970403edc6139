// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QAbstractButton>

namespace lockstep::ui {

// A row of a few things that belong to an issue: Enter, Space or a click opens it, Up and Down go
// to the next one, Delete takes it away if that can be.
class RowButton : public QAbstractButton
{
    Q_OBJECT

Q_SIGNALS:
    void moved(int rows); // arrow keys

protected:
    RowButton(const ThemeService &themes, QWidget *parent);

    virtual bool takeAway() = 0; // false: it cannot be
    void paintGround(QPainter &painter) const; // under the pointer, and with the focus
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

    [[nodiscard]] const ThemeService &themes() const { return m_themes; }

private:
    const ThemeService &m_themes;
};

} // namespace lockstep::ui
