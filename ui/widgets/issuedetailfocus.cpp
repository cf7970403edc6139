// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Where the keyboard is in IssueDetail, and what is scrolled for it.

#include "ui/widgets/composer.h"
#include "ui/widgets/fieldpane.h"
#include "ui/widgets/historysection.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/linkedissues.h"
#include "ui/widgets/participation.h"
#include "ui/widgets/valuebutton.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds followTime = 2s; // until the server has answered, and then for the layout

} // namespace

// --- Focus and editing
// ----------------------------------------------------------------------------

void IssueDetail::focusMoved()
{
    if (m_issue.isNull())
        return;
    for (FieldPane *pane : std::as_const(m_panes))
        pane->focusMoved();
    const QWidget *focus = window()->focusWidget();
    if (focus != m_anchor) {
        noteFocusPlace();
        disconnect(m_caret);
        if (const auto *edit = qobject_cast<QPlainTextEdit *>(m_anchor))
            m_caret = connect(edit, &QPlainTextEdit::cursorPositionChanged, this,
                &IssueDetail::followCaret, Qt::QueuedConnection);
    }
    if (focus && m_composer->isAncestorOf(focus))
        setEditedField(u"comment"_s);
    else if (m_editedField == u"comment"_s)
        setEditedField({});
}

void IssueDetail::noteFocusPlace()
{
    QWidget *content = m_scroll->widget();
    QWidget *focus
        = content->isAncestorOf(window()->focusWidget()) ? window()->focusWidget() : nullptr;
    if (focus != m_anchor) {
        for (const QPointer<QWidget> &each : std::as_const(m_anchored)) {
            if (each)
                each->removeEventFilter(this);
        }
        m_anchored.clear();
        m_anchor = focus;
        for (QWidget *each = focus; each && each != content; each = each->parentWidget()) {
            each->installEventFilter(this);
            m_anchored << each;
        }
    }
    if (focus)
        m_anchorY = focus->mapTo(m_scroll->viewport(), QPoint()).y();
}

void IssueDetail::keepFocusPlace()
{
    if (!m_anchor || m_keeping || m_following.isSet() || !m_anchor->isVisible())
        return;
    const int moved = m_anchor->mapTo(m_scroll->viewport(), QPoint()).y() - m_anchorY;
    if (moved == 0)
        return;
    const QScopedValueRollback keeping(m_keeping, true);
    QScrollBar *bar = m_scroll->verticalScrollBar();
    bar->setValue(bar->value() + moved);
}

// The text is as high as what stands in it: it does not scroll, what is around it does.
void IssueDetail::followCaret()
{
    const auto *edit = qobject_cast<QPlainTextEdit *>(m_anchor);
    if (!edit || !edit->hasFocus())
        return;
    const QRect caret = edit->cursorRect();
    const QPoint at = edit->viewport()->mapTo(m_scroll->widget(), caret.center());
    m_scroll->ensureVisible(at.x(), at.y(), 0, caret.height() + space::S);
}

bool IssueDetail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Move && m_anchored.contains(static_cast<QWidget *>(watched))) {
        keepFocusPlace();
        // Once more when all has come to rest.
        QMetaObject::invokeMethod(this, &IssueDetail::keepFocusPlace, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void IssueDetail::setEditedField(const QString &key)
{
    if (key == m_editedField)
        return;
    m_editedField = key;
    Q_EMIT editedFieldChanged();
}

void IssueDetail::focusPage()
{
    if (!m_issue.isNull())
        m_scroll->widget()->setFocus(Qt::ShortcutFocusReason);
}

void IssueDetail::openField(Field field, const QRect &anchor)
{
    for (FieldPane *pane : std::as_const(m_panes)) {
        if (pane->field().field != field || m_issue.isNull())
            continue;
        pane->show();
        m_scroll->ensureWidgetVisible(pane, 0, space::L);
        pane->open(anchor);
    }
}

void IssueDetail::showHistory()
{
    if (m_issue.isNull())
        return;
    m_history->setOpen(true);
    m_history->focusToggle();
    followHistory();
}

void IssueDetail::addSubIssue()
{
    m_scroll->ensureWidgetVisible(m_linked, 0, space::L);
    m_linked->addSubIssue();
}

void IssueDetail::addRelation()
{
    m_scroll->ensureWidgetVisible(m_linked, 0, space::L);
    m_linked->addRelation();
}

void IssueDetail::chooseParent()
{
    m_linked->chooseParent(m_parent->isVisible() ? static_cast<QWidget *>(m_parent) : m_title);
}

void IssueDetail::toggle(Field field) { m_participation->toggle(field); }

// To its top, for as long as what has come makes it grow.
void IssueDetail::followHistory()
{
    m_following = m_context.clock.after(followTime, [this] { m_following.cancel(); });
    scrollToHistory();
}

void IssueDetail::scrollToHistory()
{
    const int top = m_history->mapTo(m_scroll->widget(), QPoint()).y();
    m_scroll->verticalScrollBar()->setValue(top - space::S);
}

void IssueDetail::focusComposer()
{
    if (!m_issue.isNull())
        m_composer->focusText();
}

bool IssueDetail::save()
{
    bool valid = true;
    for (FieldPane *pane : std::as_const(m_panes)) {
        if (pane->hasUserInput())
            valid = pane->save() && valid;
    }
    return valid;
}

bool IssueDetail::contains(const QWidget *widget) const
{
    return widget && (widget == this || isAncestorOf(widget));
}

void IssueDetail::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace lockstep::ui
