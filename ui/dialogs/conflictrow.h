// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/conflictview.h"
#include "ui/theme/themeservice.h"

#include <QObject>
#include <QPointer>

class QGridLayout;
class QStackedWidget;
class QToolButton;
class QWidget;

namespace lockstep::ui {

class ChoiceCell;
class ConflictEdit;
class ResultCell;
class RowHeader;
class ThreeWayText;
class ValueView;

// How the cells of a row stand: side by side, below heads; or, where that has no room, below the
// name of the field, two in a line or one.
enum class ConflictShape { Line, Pairs, Stack };

// One field of a conflict: what is chosen for it, and its widgets, which are placed into the grid
// of the page: name | was | theirs | result | mine, and below them the panes of a long text.
class ConflictRow final : public QObject
{
    Q_OBJECT

public:
    // `who` is the other side's name, `when` the time in words; either may be empty.
    ConflictRow(const ThemeService &themes, const ConflictField &field, const QString &who,
        const QString &when, QWidget *parent);
    ~ConflictRow() override; // takes its widgets along

    [[nodiscard]] const ConflictField &field() const { return m_field; }
    [[nodiscard]] ConflictSide side() const { return m_side; }
    [[nodiscard]] bool isDecided() const { return m_side != ConflictSide::None; }
    // Chosen without having to be (by the merge), and not touched since.
    [[nodiscard]] bool isMerged() const
    {
        return (m_field.autoMerged || m_field.byRule != ConflictSide::None) && !m_reopened;
    }
    [[nodiscard]] bool isByRule() const
    {
        return m_side != ConflictSide::None && m_side == m_field.byRule;
    }
    [[nodiscard]] FieldResolution resolution() const;
    void restore(const FieldResolution &draft);

    void choose(ConflictSide side); // Base, Theirs or Mine
    void decide(ConflictSide side); // the same by the user's hand: its group is told
    void edit(); // opens the editor of the result and gives it the focus
    // The other side moved. True if this row is open again for it.
    bool update(const ConflictField &fresh, const QString &who, const QString &when);

    // The captions are of the cells, where there are no heads: was, theirs, the result, mine.
    void place(QGridLayout &grid, int row, ConflictShape shape, const QStringList &captions);
    [[nodiscard]] int minimumWidth(int column) const; // 0 to 4, so that no word is broken
    void setVisible(bool visible);
    [[nodiscard]] bool contains(const QWidget *widget) const;
    void focusHeader();
    // 0 the name, 1 was, 2 theirs, 3 the result, 4 mine; -1: elsewhere.
    void focusColumn(int column);
    [[nodiscard]] int columnOf(const QWidget *widget) const;
    [[nodiscard]] QList<QWidget *> tabStops() const; // in the order of reading
    [[nodiscard]] QWidget *header() const;
    [[nodiscard]] ThreeWayText *text() const { return m_text; } // null for short values

    static constexpr int gridRows = 6; // that place() takes at most

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed(); // the choice or its value
    void sideChosen(lockstep::ui::ConflictSide side); // by the user, for the group

private:
    void makeResult(QWidget *parent);
    void makeEdit(const ConflictValue &start);
    // What the merge or a rule has chosen, if they have.
    [[nodiscard]] ConflictSide defaultSide() const;
    void offerRule();
    void makeText(QWidget *parent);
    void fill();
    void refresh();
    void textChanged();
    [[nodiscard]] ConflictValue value() const;
    [[nodiscard]] QString whoShort() const;

    const ThemeService &m_themes;
    ConflictField m_field;
    QString m_who;
    QString m_when;
    ConflictSide m_side = ConflictSide::None;
    bool m_reopened = false; // after the other side moved, or the user changed a merged row
    bool m_changedAgain = false; // to be shown until it is decided
    bool m_keepEditor = false; // shown though undecided

    QList<QPointer<QWidget>> m_widgets; // what place() puts into the grid
    RowHeader *m_header;
    ChoiceCell *m_base;
    ChoiceCell *m_theirs;
    ChoiceCell *m_mine;
    ResultCell *m_result;
    ValueView *m_resultView;
    QStackedWidget *m_resultStack;
    QToolButton *m_editButton;
    ConflictEdit *m_edit = nullptr;
    ThreeWayText *m_text = nullptr;
};

} // namespace lockstep::ui
