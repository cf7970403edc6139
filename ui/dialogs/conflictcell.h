// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/conflictview.h"
#include "ui/theme/themeservice.h"
#include "ui/widgets/chip.h"

#include <QPair>
#include <QRadioButton>

class QGridLayout;

namespace lockstep::ui {

class PlainLabel;

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
// Narrower than that it would break words, or cut chips; of what is very long it does anyway.
[[nodiscard]] int contentMinimumWidth(const CellContent &content, const Theme &theme);
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
    [[nodiscard]] QSize minimumSizeHint() const override;

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

    // Its value, and what edits it.
    void setContent(QWidget *value, QWidget *edit);
    void setDecided(bool decided);
    void setCaption(const QString &caption); // see ChoiceCell

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeService &m_themes;
    PlainLabel *m_caption;
    QGridLayout *m_grid;
    bool m_decided = false;
};

// One side of one field: the value, with the button that keeps it. All of the cell is the button.
class ChoiceCell final : public QRadioButton
{
    Q_OBJECT

public:
    ChoiceCell(const ThemeService &themes, ConflictSide side, QWidget *parent = nullptr);

    void setContent(const CellContent &content);
    // Whose value it is, where no head of a column says so; empty: one does.
    void setCaption(const QString &caption);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }
    void nextCheckState() override {} // the row decides
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect contentRect(const QRect &cell) const;
    [[nodiscard]] int captionHeight() const;
    [[nodiscard]] Token ink() const;

    const ThemeService &m_themes;
    ConflictSide m_side;
    QString m_caption{};
    CellContent m_content;
};

} // namespace lockstep::ui
