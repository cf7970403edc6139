// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/actions.h"

#include <QDialog>

namespace lockstep::ui {

// Every key of the window, made from the registry of actions.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const Actions &actions, const ThemeService &themes, QWidget *parent);

Q_SIGNALS:
    void changeRequested(); // the user wants other keys
};

} // namespace lockstep::ui
