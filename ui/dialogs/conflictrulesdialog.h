// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QDialog>

namespace lockstep::ui {

class UserSettings;

// What becomes of each field without asking when somebody else changed it too. A choice holds at
// once.
class ConflictRulesDialog final : public QDialog
{
    Q_OBJECT

public:
    ConflictRulesDialog(UserSettings &settings, const ThemeService &themes, QWidget *parent);
};

} // namespace lockstep::ui
