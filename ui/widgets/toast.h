// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace lockstep::ui {

class IconLabel;
class PlainLabel;

enum class ToastKind { Info, Success, Warning, Error };

struct ToastMessage
{
    QString key{}; // messages with the same key become one with a count; not empty
    ToastKind kind = ToastKind::Info;
    QString text{}; // what happened; plain text
    QString detail{}; // a second, quieter line; may be empty
    QString action{}; // a verb: Open, Undo, Retry; empty: no button
    // The action is an undo: with the same key it becomes one for all of them (WindowToasts).
    bool addsUp = false;
};

// One message of a ToastStack, which owns and times it. Focusable; its accessible role is alert.
class Toast final : public QWidget
{
    Q_OBJECT

public:
    Toast(const ThemeService &themes, const ToastMessage &message, QWidget *parent);

    void setMessage(const ToastMessage &message, int count);
    [[nodiscard]] const ToastMessage &message() const { return m_message; }
    // 0 to 1, for the fade.
    void setOpacity(qreal opacity);

    static constexpr int cardWidth = 360; // with large text wider, in a small window narrower
    static constexpr int shadow = 10; // on every side of the card
    // With its shadow.
    [[nodiscard]] static int widthFor(const Theme &theme, int windowWidth);

Q_SIGNALS:
    void actionTriggered();
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeService &m_themes;
    ToastMessage m_message;
    IconLabel *m_icon;
    PlainLabel *m_text;
    PlainLabel *m_detail;
    PlainLabel *m_count;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace lockstep::ui
