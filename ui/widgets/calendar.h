// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QCalendarWidget>

namespace lockstep::ui {

// A month to take a day from, in the colours and forms of the rest.
class Calendar final : public QCalendarWidget
{
    Q_OBJECT

public:
    explicit Calendar(const ThemeService &themes, QWidget *parent = nullptr);

protected:
    void paintCell(QPainter *painter, const QRect &rect, QDate date) const override;

private:
    void restyle();

    const ThemeService &m_themes;
};

} // namespace lockstep::ui
