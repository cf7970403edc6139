// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QDialog>

namespace lockstep::ui {

// F1 in the merge dialog: what happens to both versions, and its keys.
class ConflictHelp final : public QDialog
{
    Q_OBJECT

public:
    ConflictHelp(const ThemeService &themes, QWidget *parent);
};

} // namespace lockstep::ui
