// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The keyboard on a page of the merge dialog: from row to row, cell to cell, change to change.

#include "ui/dialogs/conflictpage.h"
#include "ui/dialogs/conflictrow.h"
#include "ui/widgets/threewaytext.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace lockstep::ui {

std::vector<ConflictRow *> ConflictPage::shownRows() const
{
    std::vector<ConflictRow *> rows;
    for (const bool merged : { false, true })
        for (const auto &row : m_rows)
            if (row->isMerged() == merged && (!merged || m_mergedOpen))
                rows.push_back(row.get());
    return rows;
}

// The row of the focus, else the last one that had it, else the first.
ConflictRow *ConflictPage::current() const
{
    const auto rows = shownRows();
    const QWidget *focus = QApplication::focusWidget();
    for (ConflictRow *row : rows)
        if (row->contains(focus))
            return m_current = row;
    if (std::find(rows.begin(), rows.end(), m_current) == rows.end())
        m_current = rows.empty() ? nullptr : rows.front();
    return m_current;
}

// The arrow keys go from cell to cell; the scroll area must not take them on their way.
bool ConflictPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll && event->type() == QEvent::Resize)
        fitShape();
    if (watched == m_scroll && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left
            || key == Qt::Key_Right) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ConflictPage::focusFirst()
{
    m_current = nullptr;
    const auto rows = shownRows();
    if (rows.empty()) {
        if (auto *answer = m_answers ? m_answers->findChild<QPushButton *>() : nullptr)
            answer->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto open = std::find_if(
        rows.begin(), rows.end(), [](const ConflictRow *row) { return !row->isDecided(); });
    m_current = open != rows.end() ? *open : rows.front();
    m_current->focusHeader();
}

void ConflictPage::moveRow(int by)
{
    const auto rows = shownRows();
    ConflictRow *row = current();
    const auto at = std::find(rows.begin(), rows.end(), row);
    if (at == rows.end())
        return;
    const auto next = std::clamp<qsizetype>(at - rows.begin() + by, 0, qsizetype(rows.size()) - 1);
    const int column = std::max(0, row->columnOf(QApplication::focusWidget()));
    m_current = rows[size_t(next)];
    m_current->focusColumn(column);
    m_scroll->ensureWidgetVisible(m_current->header(), 0, space::XL);
}

void ConflictPage::moveColumn(int by)
{
    if (ConflictRow *row = current())
        row->focusColumn(
            std::clamp(std::max(0, row->columnOf(QApplication::focusWidget())) + by, 0, 4));
}

bool ConflictPage::goToUnresolved()
{
    const auto rows = shownRows();
    const auto at = std::find(rows.begin(), rows.end(), current()) - rows.begin();
    for (size_t i = 1; i <= rows.size(); ++i) {
        ConflictRow *row = rows[(size_t(at) + i) % rows.size()];
        if (row->isDecided())
            continue;
        m_current = row;
        row->focusHeader();
        m_scroll->ensureWidgetVisible(row->header(), 0, space::XL);
        return true;
    }
    return false;
}

void ConflictPage::chooseCurrent(ConflictSide side)
{
    ConflictRow *row = current();
    if (!row)
        return;
    row->decide(side);
    if (!row->contains(QApplication::focusWidget()))
        row->focusHeader(); // the editor that had it is gone
}

void ConflictPage::editCurrent()
{
    if (ConflictRow *row = current())
        row->edit();
}

// The row of a long text in which the keyboard is, else the first one.
ConflictRow *ConflictPage::currentText() const
{
    ConflictRow *row = current();
    if (row && row->text())
        return row;
    const auto rows = shownRows();
    const auto text = std::find_if(
        rows.begin(), rows.end(), [](const ConflictRow *each) { return each->text(); });
    return text == rows.end() ? nullptr : *text;
}

void ConflictPage::moveHunk(int by)
{
    ConflictRow *row = currentText();
    if (!row)
        return;
    if (by > 0)
        row->text()->nextHunk();
    else
        row->text()->previousHunk();
    m_scroll->ensureWidgetVisible(row->text(), 0, space::S);
}

void ConflictPage::takeHunk(ConflictSide side)
{
    ConflictRow *row = currentText();
    if (!row)
        return;
    if (side == ConflictSide::Base)
        row->text()->takeBase();
    else if (side == ConflictSide::Theirs)
        row->text()->takeTheirs();
    else if (side == ConflictSide::Mine)
        row->text()->takeMine();
    else
        row->text()->takeBoth();
}

void ConflictPage::peekBase(bool peek)
{
    for (const auto &row : m_rows)
        if (row->text())
            row->text()->peekBase(peek);
}

} // namespace lockstep::ui
