// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QPushButton>

namespace lockstep::ui {

// A large button for one of a few ways to go: an icon, what it is, and a line about it.
class ChoiceButton final : public QPushButton
{
    Q_OBJECT

public:
    ChoiceButton(const ThemeService &themes, const QString &icon, const QString &title,
        const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int textWidth(int width) const;

    const ThemeService &m_themes;
    QString m_icon;
    QString m_title;
    QString m_text;
};

} // namespace lockstep::ui
