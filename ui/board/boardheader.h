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
    QString count{}; // "5/4"; empty where that cannot be said in one number
    QString whole{};
    bool isOver = false;
};
[[nodiscard]] LimitTexts limitTexts(
    const BoardColumn &column, const Replica &replica, bool oneProject);

// What stands above a column: status, number of cards, limit, and the button of its menu.
class BoardColumnHeader final : public QWidget
{
    Q_OBJECT

public:
    BoardColumnHeader(const ThemeService &themes, QWidget *parent = nullptr);

    void setColumn(const BoardColumn &column, const Replica &replica, bool oneProject);
    [[nodiscard]] QString text() const; // in words, for screen readers

Q_SIGNALS:
    void menuRequested(const QPoint &globalPos);
    void focused(); // the keyboard is here: it has to be seen

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

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
