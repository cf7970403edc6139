// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/actions.h"

#include <QDialog>

namespace lockstep::ui {

class KeysPage;

// The page of keys on its own.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(Actions &actions, const ThemeService &themes, QWidget *parent);

private:
    KeysPage *m_page;
};

} // namespace lockstep::ui
