// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

class QProgressBar;
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

    // Of long work; total 0: nobody knows how much it is; negative: there is none.
    void setProgress(qint64 done, qint64 total);

Q_SIGNALS:
    void actionTriggered();

private:
    const ThemeService &m_themes;
    IconLabel *m_icon;
    PlainLabel *m_sentence;
    QProgressBar *m_progress;
    PlainLabel *m_count;
    QPushButton *m_action;
};

} // namespace lockstep::ui
