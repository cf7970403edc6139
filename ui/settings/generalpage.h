// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/settingspage.h"

namespace lockstep::ui {

struct SettingsServices;

// What is done at the start, in which language, and what of the user is kept where on this
// computer.
class GeneralPage final : public SettingsPage
{
    Q_OBJECT

public:
    GeneralPage(const SettingsServices &services, QWidget *parent);
};

} // namespace lockstep::ui
