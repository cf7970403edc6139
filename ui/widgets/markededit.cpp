// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/markededit.h"

#include <QPainter>
#include <QTextBlock>

namespace lockstep::ui {

QString exactText(const QTextDocument &document)
{
    QString text = document.toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

MarkedEdit::MarkedEdit(const ThemeService &themes, QWidget *parent)
    : QPlainTextEdit(parent), m_themes(themes)
{
    setTabChangesFocus(true);
    document()->setDocumentMargin(6);
    connect(&themes, &ThemeService::themeChanged, viewport(), qOverload<>(&QWidget::update));
}

void MarkedEdit::setMarks(const QList<Mark> &marks)
{
    m_marks = marks;
    viewport()->update();
}

void MarkedEdit::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        const qreal width = viewport()->width();
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        for (const Mark &mark : std::as_const(m_marks)) {
            const int from = mark.start.position();
            const int to = mark.end.position();
            const QTextBlock first = document()->findBlock(from);
            const QRectF top = blockBoundingGeometry(first).translated(contentOffset());
            if (from == to) {
                const qreal y = from > first.position() ? top.bottom() : top.top();
                painter.fillRect(QRectF(0, y - 1, width, 2), m_themes.color(mark.bar));
                continue;
            }
            // A stretch that ends with a line end does not take in the next line.
            const QTextBlock last = document()->findBlock(std::max(from, to - 1));
            const QRectF bottom = blockBoundingGeometry(last).translated(contentOffset());
            const QRectF lines(0, top.top(), width, bottom.bottom() - top.top());
            if (mark.ground)
                painter.fillRect(lines, m_themes.color(*mark.ground));
            painter.fillRect(QRectF(rtl ? width - 3 : 0, lines.top(), 3, lines.height()),
                m_themes.color(mark.bar));
        }
    }
    QPlainTextEdit::paintEvent(event);
}

} // namespace lockstep::ui
