// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/board/boardmodel.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QToolButton;

namespace lockstep::ui {

class ElidedLabel;
class IconLabel;
class PlainLabel;

// The limits of a column in words, one sentence each, and whether one of them is exceeded.
struct LimitTexts
{
    QString brief{}; // "Limit 4", "Over limit 4"; empty: none
    QString whole{};
    bool isOver = false;
};
[[nodiscard]] LimitTexts limitTexts(const BoardColumn &column, const Replica &replica);

// What stands above a column: status, number of cards, limit, and the button of its menu.
class BoardColumnHeader final : public QWidget
{
    Q_OBJECT

public:
    BoardColumnHeader(const ThemeService &themes, QWidget *parent = nullptr);

    void setColumn(const BoardColumn &column, const Replica &replica);
    [[nodiscard]] QString text() const; // in words, for screen readers

Q_SIGNALS:
    void menuRequested(const QPoint &globalPos);

private:
    const ThemeService &m_themes;
    IconLabel *m_icon;
    ElidedLabel *m_name;
    PlainLabel *m_count;
    IconLabel *m_warning;
    PlainLabel *m_limit;
    QToolButton *m_menu;
    QString m_text;
};

} // namespace lockstep::ui
