// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QListWidget>

namespace lockstep::ui {

// The issues in conflict, at the left of the merge dialog: key and title, and below what is still
// to be done about each.
class ConflictList final : public QListWidget
{
    Q_OBJECT

public:
    explicit ConflictList(const ThemeService &themes, QWidget *parent = nullptr);

    struct Entry
    {
        QString key{};
        QString title{};
        QString fields{}; // two conflicts of one issue are told apart by them; may be empty
        QString state{};
        bool decided = false;
    };
    void setEntry(int row, const Entry &entry);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Delegate;
    const ThemeService &m_themes;
};

} // namespace lockstep::ui
