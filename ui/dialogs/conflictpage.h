// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/conflictview.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

#include <memory>
#include <vector>

class QGridLayout;
class QPushButton;
class QScrollArea;

namespace lockstep::ui {

class Banner;
class ConflictDeletion;
class ConflictRow;
enum class ConflictShape;
class PlainLabel;

// One conflict of the merge dialog: who did what, a row for each field, and for deletions the
// questions. Choices live here until the conflict is applied.
class ConflictPage final : public QWidget
{
    Q_OBJECT

public:
    ConflictPage(const ThemeService &themes, const ConflictView &view, QWidget *parent = nullptr);
    ~ConflictPage() override;

    [[nodiscard]] const ConflictView &view() const { return m_view; }
    [[nodiscard]] bool isDeletion() const { return m_view.kind != ConflictKind::Edited; }
    [[nodiscard]] int unresolved() const;
    // All fields with what is chosen so far; as a draft or, with unresolved() == 0, to be applied.
    [[nodiscard]] ConflictResolution resolution() const;
    void restore(const ConflictResolution &draft);
    // The other side moved; only rows that it touched are open again. Not for another kind.
    void update(const ConflictView &fresh);
    void setMessage(const QString &text);

    void takeRest(ConflictSide side);
    // Mine as a comment: of the undecided fields, else of all.
    [[nodiscard]] QString comment() const;
    [[nodiscard]] QString summary() const; // "Status = Resolved, Due date kept"

    void focusFirst();
    // By how much the rows are higher than the room they have; negative: room to spare.
    [[nodiscard]] int missingHeight() const;
    void moveRow(int by);
    void moveColumn(int by);
    bool goToUnresolved(); // the next one after the current row; false: there is none
    void chooseCurrent(ConflictSide side);
    void editCurrent();
    void moveHunk(int by);
    // For the change of a text at which the keyboard is: one side, or with Merged both.
    void takeHunk(ConflictSide side);
    void peekBase(bool peek); // of the texts, while a key is held

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();
    void grown(); // it needs more room
    void deletionAnswered(lockstep::ui::DeletionAnswer answer);

private:
    void makeRows();
    void makeDeletion();
    void addRow(const ConflictField &field);
    void layoutRows();
    [[nodiscard]] ConflictShape shapeThatFits() const;
    void fitShape();
    void orderTabs();
    void describe();
    [[nodiscard]] QList<ConflictField> fields() const; // as the rows have them
    [[nodiscard]] QString whoOf(const ConflictField &field) const;
    [[nodiscard]] QString whenOf(const ConflictField &field) const;
    [[nodiscard]] static QString sideTitle(ConflictSide side);
    QWidget *columnHead(ConflictSide side);

    // conflictpagekeys.cpp
    [[nodiscard]] ConflictRow *current() const;
    [[nodiscard]] ConflictRow *currentText() const;
    [[nodiscard]] std::vector<ConflictRow *> shownRows() const;

    const ThemeService &m_themes;
    ConflictView m_view;
    PlainLabel *m_sentence;
    Banner *m_banner;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QGridLayout *m_grid;
    QPushButton *m_mergedToggle;
    bool m_mergedOpen = false;
    QList<QWidget *> m_heads{}; // of the columns
    ConflictShape m_shape{};
    std::vector<std::unique_ptr<ConflictRow>> m_rows;
    ConflictDeletion *m_deletion = nullptr; // instead of rows
    QWidget *m_answers = nullptr; // to it
    mutable ConflictRow *m_current = nullptr;
};

} // namespace lockstep::ui
