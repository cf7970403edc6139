// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

class QPushButton;

namespace lockstep::ui {

// One thing of a short list: an icon, what it is, a quieter line about it, and one button.
class EntryRow final : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QString icon{};
        QString title{};
        QString detail{};
        QString mark{}; // a chip behind the title; empty: none
        QString action{}; // the label of the button; empty: none
        QString actionName{}; // with what it is about, for screen readers
        QString toolTip{}; // of the detail
    };
    EntryRow(const ThemeService &themes, const Content &content, QWidget *parent = nullptr);

    void setBusy(bool busy); // what its button does is under way
    [[nodiscard]] QPushButton *button() const { return m_button; } // null: none

Q_SIGNALS:
    void actionTriggered();

private:
    QPushButton *m_button = nullptr;
};

} // namespace lockstep::ui
