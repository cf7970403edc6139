// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QKeySequence>
#include <QWidget>

namespace lockstep::ui {

// A field that takes whatever keys are pressed in it, two chords at most ("G, M"), and does nothing
// else with them. Backspace takes the last one back; Tab goes on to the next widget as ever.
class KeyCatcher final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCatcher(const ThemeService &themes, QWidget *parent = nullptr);

    void clear();
    [[nodiscard]] const QKeySequence &keys() const { return m_keys; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void keysChanged(const QKeySequence &keys);
    void accepted(); // Enter
    void cancelled(); // Esc

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setKeys(const QKeySequence &keys);

    const ThemeService &m_themes;
    QKeySequence m_keys;
};

} // namespace lockstep::ui
