// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

class QPushButton;

namespace lockstep::ui {

class IconLabel;
class PlainLabel;

// What an empty view shows: one icon, one sentence, one action.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    // Without `action` there is no button.
    EmptyState(const ThemeService &themes, const QString &icon, const QString &sentence,
        const QString &action = {}, QWidget *parent = nullptr);

    void setContent(const QString &icon, const QString &sentence, const QString &action = {});

Q_SIGNALS:
    void actionTriggered();

private:
    const ThemeService &m_themes;
    IconLabel *m_icon;
    PlainLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace lockstep::ui
