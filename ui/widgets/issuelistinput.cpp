// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Of IssueListView: keys and mouse.

#include "ui/models/issuelistmodel.h"
#include "ui/widgets/issuelistview.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>

namespace lockstep::ui {

QItemSelectionModel::SelectionFlags IssueListView::selectionCommand(
    const QModelIndex &index, const QEvent *event) const
{
    if (m_marking && event && event->type() == QEvent::KeyPress
        && !static_cast<const QKeyEvent *>(event)->modifiers())
        return QItemSelectionModel::NoUpdate; // the keys move, X marks
    return QListView::selectionCommand(index, event);
}

void IssueListView::mousePressEvent(QMouseEvent *event)
{
    m_marking = m_marking && event->modifiers() & Qt::ControlModifier;
    QListView::mousePressEvent(event);
}

// As links and text, for other programs. (The base class would draw rows where it thinks they are.)
void IssueListView::startDrag(Qt::DropActions supported)
{
    QMimeData *issues = model()->mimeData(selectedIndexes());
    if (!issues)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(issues);
    if (const QRect row = visualRect(currentIndex()) & viewport()->rect(); !row.isEmpty())
        drag->setPixmap(viewport()->grab(row.adjusted(0, 0, -row.width() / 2, 0)));
    drag->exec(supported, Qt::CopyAction);
}

void IssueListView::keyPressEvent(QKeyEvent *event)
{
    const bool plain
        = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    switch (plain ? event->key() : 0) {
    case Qt::Key_J:
    case Qt::Key_K: {
        const bool down = event->key() == Qt::Key_J;
        if (!(event->modifiers() & Qt::ShiftModifier)) {
            step(down ? 1 : -1);
            return;
        }
        QKeyEvent arrow(QEvent::KeyPress, down ? Qt::Key_Down : Qt::Key_Up, event->modifiers());
        QListView::keyPressEvent(&arrow); // as the arrows, it extends
        return;
    }
    case Qt::Key_X:
        toggleMark();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if ((m_marking || !sections().empty()) && !event->modifiers()) {
            step(event->key() == Qt::Key_Up ? -1 : 1);
            return;
        }
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (sections().empty())
            break;
        if (event->modifiers() & Qt::ShiftModifier)
            m_model->foldAll((event->key() == Qt::Key_Left) != isRightToLeft());
        else if ((event->key() == Qt::Key_Left) != isRightToLeft())
            foldCurrent();
        return;
    case Qt::Key_Space:
        Q_EMIT peekRequested();
        return;
    case Qt::Key_Escape:
        if (m_marking || m_selected > 1) {
            clearMarks();
            return;
        }
        Q_EMIT left();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const IssueId issue = currentIssue(); !issue.isNull())
            Q_EMIT issueActivated(issue);
        return;
    default:
        break;
    }
    if (plain && !event->text().isEmpty() && event->text().at(0).isPrint())
        event->ignore(); // no search by typing: letters are commands
    else
        QListView::keyPressEvent(event);
}

void IssueListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint at
        = byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    Q_EMIT menuRequested(m_model->issueAt(index.row()), at);
}

void IssueListView::focusInEvent(QFocusEvent *event)
{
    // The base class would go to the first row by itself; that is the user's to say.
    if (currentIndex().isValid())
        QListView::focusInEvent(event);
    else
        QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

} // namespace lockstep::ui
