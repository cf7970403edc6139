// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QAbstractButton>

namespace lockstep::ui {

// One term of the filter. Pressed, it is edited; its cross, Delete and Backspace take it away.
class FilterChip final : public QAbstractButton
{
    Q_OBJECT

public:
    FilterChip(const ThemeService &themes, const QString &text, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect cross() const;

    const ThemeService &m_themes;
};

} // namespace lockstep::ui
