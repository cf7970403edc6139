// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/settingspage.h"

namespace lockstep::ui {

class Appearance;

// Theme, size of the text, motion.
class AppearancePage final : public SettingsPage
{
    Q_OBJECT

public:
    AppearancePage(Appearance &appearance, QWidget *parent);
};

} // namespace lockstep::ui
