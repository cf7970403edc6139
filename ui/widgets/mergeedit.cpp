// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/mergeedit.h"

#include "ui/widgets/textdiffview.h"

#include <QPainter>
#include <QTextBlock>

namespace lockstep::ui {

MergeEdit::MergeEdit(const ThemeService &themes, QWidget *parent)
    : QPlainTextEdit(parent), m_themes(themes)
{
    setTabChangesFocus(true);
}

void MergeEdit::setMarks(const QList<Mark> &marks)
{
    m_marks = marks;
    QList<QTextEdit::ExtraSelection> tints;
    for (const Mark &mark : std::as_const(m_marks)) {
        if (mark.start.position() == mark.end.position() || !(mark.undecided || mark.current))
            continue;
        tints.append(lineTint(document(), mark.start.position(), mark.end.position(),
            m_themes.color(mark.current ? Token::Selection : Token::WarningGround)));
    }
    setExtraSelections(tints);
    viewport()->update();
}

void MergeEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    // A bar at the edge for what is undecided; where there is no line, a rule between two lines.
    QPainter painter(viewport());
    for (const Mark &mark : std::as_const(m_marks)) {
        if (!(mark.undecided || mark.current))
            continue;
        const QColor ink = m_themes.color(mark.undecided ? Token::Warning : Token::Accent);
        const QTextBlock first = document()->findBlock(mark.start.position());
        const QRectF top = blockBoundingGeometry(first).translated(contentOffset());
        if (mark.start.position() == mark.end.position()) {
            const bool atEnd = mark.start.position() > first.position();
            const qreal y = atEnd ? top.bottom() : top.top();
            painter.fillRect(QRectF(0, y - 1, viewport()->width(), 2), ink);
            continue;
        }
        const QTextBlock last
            = document()->findBlock(std::max(mark.start.position(), mark.end.position() - 1));
        const QRectF bottom = blockBoundingGeometry(last).translated(contentOffset());
        const qreal x = layoutDirection() == Qt::RightToLeft ? viewport()->width() - 3.0 : 0.0;
        painter.fillRect(QRectF(x, top.top(), 3, bottom.bottom() - top.top()), ink);
    }
}

} // namespace lockstep::ui
