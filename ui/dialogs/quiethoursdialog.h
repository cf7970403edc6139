// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/notify/donotdisturb.h"
#include "ui/theme/themeservice.h"

#include <QDialog>

class QCheckBox;
class QSpinBox;
class QTimeEdit;
class QToolButton;

namespace lockstep::ui {

// When nothing is to disturb, what may nevertheless, and after what time one counts as idle.
class QuietHoursDialog final : public QDialog
{
    Q_OBJECT

public:
    QuietHoursDialog(const ThemeService &themes, const DoNotDisturb &wish, QWidget *parent);

Q_SIGNALS:
    void chosen(const lockstep::ui::DoNotDisturb &wish);

private:
    [[nodiscard]] DoNotDisturb wish() const;
    void refresh();

    DoNotDisturb m_wish;
    QCheckBox *m_scheduled;
    QWidget *m_hours;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QList<QToolButton *> m_days; // Monday first
    QCheckBox *m_mentions;
    QSpinBox *m_idle;
};

} // namespace lockstep::ui
