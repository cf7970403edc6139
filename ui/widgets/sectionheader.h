// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

class QToolButton;

namespace lockstep::ui {

class PlainLabel;

// Small title over a group: words, a count, and at most one icon button.
class SectionHeader final : public QWidget
{
    Q_OBJECT

public:
    SectionHeader(const ThemeService &themes, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setCount(int count); // below 0: none is shown
    // `name` is what the button does, for its tool tip and for screen readers.
    void setAction(const QString &icon, const QString &name);

Q_SIGNALS:
    void actionTriggered();

private:
    const ThemeService &m_themes;
    PlainLabel *m_title;
    PlainLabel *m_count;
    QToolButton *m_action;
};

} // namespace lockstep::ui
