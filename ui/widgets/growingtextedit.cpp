// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/growingtextedit.h"

#include "core/model/check.h"
#include "ui/theme/paint.h"
#include "ui/widgets/markededit.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int padding = 5; // above and below, inside the frame
constexpr int indent = space::S - 1; // with the margin of the document as far in as buttons
constexpr int leastHeight = 28; // of a control
} // namespace

GrowingTextEdit::GrowingTextEdit(const ThemeService &themes, QWidget *parent)
    : QPlainTextEdit(parent), m_themes(themes)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(indent, padding, indent, padding);
    viewport()->setAutoFillBackground(false);
    setAttribute(Qt::WA_Hover);
    document()->setDocumentMargin(1);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (!m_setting)
            Q_EMIT edited();
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &GrowingTextEdit::fit);
    connect(&themes, &ThemeService::themeChanged, this, &GrowingTextEdit::restyle);
    restyle();
}

void GrowingTextEdit::restyle()
{
    setFont(m_themes.theme().font(m_style));
    fit();
}

void GrowingTextEdit::setTextStyle(TextStyle style)
{
    m_style = style;
    restyle();
}

void GrowingTextEdit::setSingleLine(bool single)
{
    m_single = single;
    align();
}

// A title stands where the layout begins, as labels do; prose where its own script begins.
void GrowingTextEdit::align()
{
    QTextOption option = document()->defaultTextOption();
    option.setAlignment(m_single && isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    document()->setDefaultTextOption(option);
}

void GrowingTextEdit::setLines(int least, int most)
{
    m_least = least;
    m_most = most;
    fit();
}

void GrowingTextEdit::setQuiet(bool quiet)
{
    m_quiet = quiet;
    update();
}

QString GrowingTextEdit::text() const { return isChanged() ? exactText(*document()) : m_given; }

void GrowingTextEdit::setText(const QString &text)
{
    if (text == this->text())
        return;
    const QScopedValueRollback setting(m_setting, true);
    m_given = text;
    setPlainText(text);
}

void GrowingTextEdit::replaceText(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void GrowingTextEdit::fit()
{
    // QPlainTextEdit counts its document in lines, not pixels.
    const int line = QFontMetrics(font()).lineSpacing();
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout()->lineCount());
    lines = std::max(lines, m_least);
    const bool scrolls = m_most > 0 && lines > m_most;
    if (scrolls)
        lines = m_most;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int height = std::max(leastHeight, lines * line + 2 * padding + 2);
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

QSize GrowingTextEdit::sizeHint() const { return { 240, m_height }; }
QSize GrowingTextEdit::minimumSizeHint() const { return { 80, m_height }; }

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
    if (verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
        verticalScrollBar()->setValue(0);
}

QString GrowingTextEdit::emphasisFor(const QKeyEvent &event) const
{
    if (m_single || isReadOnly() || event.modifiers() != Qt::ControlModifier)
        return {};
    return event.key() == Qt::Key_B ? u"**"_s : event.key() == Qt::Key_I ? u"_"_s : QString();
}

// Around what is marked, or where the caret is, to be written into.
void GrowingTextEdit::toggleEmphasis(const QString &mark)
{
    QTextCursor cursor = textCursor();
    const int length = int(mark.size());
    const int start = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    const QString all = exactText(*document());
    const bool isAround = QStringView(all).first(start).endsWith(mark)
        && QStringView(all).sliced(end).startsWith(mark);
    cursor.beginEditBlock();
    cursor.setPosition(end);
    if (isAround)
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, length);
    cursor.insertText(isAround ? QString() : mark);
    cursor.setPosition(start);
    if (isAround)
        cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, length);
    cursor.insertText(isAround ? QString() : mark);
    cursor.endEditBlock();
    const int by = isAround ? -length : length;
    cursor.setPosition(start + by);
    cursor.setPosition(end + by, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void GrowingTextEdit::keyPressEvent(QKeyEvent *event)
{
    if (const QString mark = emphasisFor(*event); !mark.isEmpty()) {
        toggleEmphasis(mark);
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (m_single || event->modifiers().testFlag(Qt::ControlModifier))) {
        Q_EMIT submitted();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool GrowingTextEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return (m_takesFiles && !isReadOnly() && hasFiles(*source))
        || QPlainTextEdit::canInsertFromMimeData(source);
}

void GrowingTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (m_takesFiles && hasFiles(*source)) {
        Q_EMIT filesGiven(givenFiles(*source));
        return;
    }
    if (!source->hasText())
        return;
    QString text = withUnixLineEnds(source->text());
    if (m_single)
        text = text.simplified();
    // From a terminal or a chat: nobody sees them, and no server takes them.
    textCursor().insertText(withoutControls(text, m_single));
    ensureCursorVisible();
}

bool GrowingTextEdit::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // before the window's commands
        if (!emphasisFor(*static_cast<QKeyEvent *>(event)).isEmpty()) {
            event->accept();
            return true;
        }
        break;
    case QEvent::HoverEnter:
    case QEvent::HoverLeave:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update();
        break;
    case QEvent::LayoutDirectionChange:
        align();
        break;
    case QEvent::Paint: { // the frame, around the viewport
        QPainter painter(this);
        const Theme &theme = m_themes.theme();
        const bool focus = hasFocus() && !isReadOnly();
        const bool over = underMouse() && !isReadOnly();
        if (focus)
            paintRound(painter, rect(), radius::Control, theme.color(Token::Surface),
                theme.color(Token::Accent), focusWidth);
        else if (!m_quiet)
            paintRound(painter, rect(), radius::Control, theme.color(Token::Surface),
                theme.color(over ? Token::TextDisabled : Token::StrongBorder));
        else if (over)
            paintRound(painter, rect(), radius::Control, theme.color(Token::Hover));
        break;
    }
    default:
        break;
    }
    return QPlainTextEdit::event(event);
}

void GrowingTextEdit::paintEvent(QPaintEvent *event) { QPlainTextEdit::paintEvent(event); }

void GrowingTextEdit::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
        event->ignore(); // what is around it scrolls
    else
        QPlainTextEdit::wheelEvent(event);
}

} // namespace lockstep::ui
