// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/settingspage.h"

class QAction;

namespace lockstep::ui {

class Desk;

// Whether something may disturb now, in which hours nothing may, and after what time one is idle.
class NotificationsPage final : public SettingsPage
{
    Q_OBJECT

public:
    NotificationsPage(const ThemeService &themes, Desk &desk, QWidget *parent);

    // What opens the choice of what one is told of; null: there is none.
    void offerRules(QAction *rules);

private:
    void refresh();
    void showQuietHours();

    Desk &m_desk;
    PlainLabel *m_state;
};

} // namespace lockstep::ui
