// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/project/listmodel.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;
class QToolButton;

namespace lockstep::ui {

class PlainLabel;

// The one editor for the lists of a project. Enter or F2 changes a cell, Del removes a line,
// Alt+Up and Alt+Down or the mouse move it, Ins goes to where one is added.
class ListEditor final : public QWidget
{
    Q_OBJECT

public:
    struct Texts
    {
        QString add{}; // "New label"
        QString remove{}; // "Remove label"
    };
    ListEditor(
        const ThemeService &themes, const ListShape &shape, const Texts &texts, QWidget *parent);

    [[nodiscard]] ListModel &model() { return *m_model; }
    [[nodiscard]] const QList<ListEntry> &entries() const { return m_model->entries(); }
    void setEntries(const QList<ListEntry> &entries); // the line that is chosen stays
    void setReadOnly(bool readOnly);
    // Adds one of these instead of what is typed; `was` is the id of each.
    void setCandidates(const QList<ListEntry> &candidates);
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);
    // Why a line cannot go; empty: it can.
    std::function<QString(const ListEntry &entry)> removeProblem{};
    // Whether it may go at once; false: whoever was asked sees to it.
    std::function<bool(int row)> mayRemove{};
    void remove(int row); // and goes on with the next one
    void focusTable();

Q_SIGNALS:
    void edited();
    void currentChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addTyped();
    void addChosen();
    void removeCurrent();
    void move(int by);
    void tell(const QString &problem);
    void refresh();
    bool press(int key, Qt::KeyboardModifiers modifiers, bool act);

    ListModel *m_model;
    QTableView *m_view;
    PlainLabel *m_problem;
    QLineEdit *m_typed;
    QComboBox *m_candidates;
    QPushButton *m_add;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
    QWidget *m_tools;
    bool m_choosesCandidates = false;
};

} // namespace lockstep::ui
