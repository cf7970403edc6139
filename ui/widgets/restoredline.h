// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

namespace lockstep::ui {

// "Restored what you had typed.", and a way to be rid of it: at a text that came out of a draft.
class RestoredLine final : public QWidget
{
    Q_OBJECT

public:
    explicit RestoredLine(const ThemeService &themes, QWidget *parent = nullptr);

Q_SIGNALS:
    void discarded();
};

} // namespace lockstep::ui
