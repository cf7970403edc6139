// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/conflictview.h"
#include "ui/theme/themeservice.h"
#include "ui/widgets/chip.h"

#include <QPair>
#include <QRadioButton>

namespace lockstep::ui {

// How a value is drawn in a cell.
struct CellContent
{
    QString text{}; // empty with chips
    bool quiet = false; // "None", and other words that are no value
    QList<QPair<QString, ChipMark>> chips{};
    std::optional<StatusCategory> status{};
    std::optional<PriorityLevel> priority{};
    std::optional<UserId> person{};
};
// With `against`, members of a set are marked as added or removed.
[[nodiscard]] CellContent cellContent(
    const ConflictField &field, const ConflictValue &value, const ConflictValue *against = nullptr);

[[nodiscard]] int contentHeight(const CellContent &content, int width, const Theme &theme);
void paintContent(QPainter &painter, const QRect &rect, const CellContent &content,
    const Theme &theme, Qt::LayoutDirection direction);

// Draws a value, no more.
class ValueView final : public QWidget
{
    Q_OBJECT

public:
    explicit ValueView(const ThemeService &themes, QWidget *parent = nullptr);

    void setContent(const CellContent &content);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 60, 20 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeService &m_themes;
    CellContent m_content;
};

// The cell of the result; by its look one sees whether there is one.
class ResultCell final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultCell(const ThemeService &themes, QWidget *parent = nullptr);

    void setDecided(bool decided);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeService &m_themes;
    bool m_decided = false;
};

// One side of one field: the value, with the button that keeps it. All of the cell is the button.
class ChoiceCell final : public QRadioButton
{
    Q_OBJECT

public:
    ChoiceCell(const ThemeService &themes, ConflictSide side, QWidget *parent = nullptr);

    void setContent(const CellContent &content);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 84, 36 }; }

protected:
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }
    void nextCheckState() override {} // the row decides
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect contentRect(const QRect &cell) const;

    const ThemeService &m_themes;
    ConflictSide m_side;
    CellContent m_content;
};

} // namespace lockstep::ui
