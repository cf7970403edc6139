// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/markdownview.h"

#include "ui/models/markdown.h"

#include <QAbstractTextDocumentLayout>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QWheelEvent>

#include <cmath>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// Writes parsed blocks into a document, in the colours and fonts of a theme.
class Writer
{
public:
    Writer(QTextDocument &document, const Theme &theme) : m_cursor(&document), m_theme(theme) {}

    void write(const QList<MarkdownBlock> &blocks)
    {
        const MarkdownBlock *before = nullptr;
        for (const MarkdownBlock &block : blocks) {
            if (before)
                m_cursor.insertBlock();
            m_cursor.setBlockFormat(blockFormat(block, before));
            writeBlock(block);
            before = &block;
        }
    }

private:
    static bool isItem(const MarkdownBlock &block)
    {
        return block.kind == MarkdownBlock::Kind::Bullet
            || block.kind == MarkdownBlock::Kind::Number || block.kind == MarkdownBlock::Kind::Task;
    }

    [[nodiscard]] QTextBlockFormat blockFormat(
        const MarkdownBlock &block, const MarkdownBlock *before) const
    {
        QTextBlockFormat format;
        if (before)
            format.setTopMargin(isItem(block) && isItem(*before) ? 2
                    : block.kind == MarkdownBlock::Kind::Heading ? space::M
                                                                 : space::S);
        double left = block.quote * space::L;
        if (isItem(block)) {
            left += 20 + block.level * 20;
            format.setTextIndent(-20);
        }
        if (block.kind == MarkdownBlock::Kind::Code) {
            format.setBackground(m_theme.color(Token::Hover));
            left += space::XS;
        }
        format.setLeftMargin(left);
        if (block.kind == MarkdownBlock::Kind::Heading)
            format.setHeadingLevel(block.level);
        format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        return format;
    }

    void writeBlock(const MarkdownBlock &block)
    {
        using Kind = MarkdownBlock::Kind;
        QTextCharFormat plain;
        plain.setFont(m_theme.font(TextStyle::Body));
        plain.setForeground(m_theme.color(block.quote > 0 ? Token::TextSecondary : Token::Text));
        if (block.kind == Kind::Heading)
            plain.setFont(
                m_theme.font(block.level <= 2 ? TextStyle::Title : TextStyle::BodyStrong));
        if (block.kind == Kind::Rule) {
            QTextBlockFormat line = m_cursor.blockFormat();
            line.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth, 1);
            m_cursor.setBlockFormat(line);
            return;
        }
        QTextCharFormat mark = plain;
        mark.setForeground(m_theme.color(Token::TextSecondary));
        if (block.kind == Kind::Bullet)
            m_cursor.insertText(u"\u2022\u2002"_s, mark);
        else if (block.kind == Kind::Number)
            m_cursor.insertText(QString::number(block.number) + u".\u2002"_s, mark);
        else if (block.kind == Kind::Task)
            m_cursor.insertText(block.done ? u"\u2611\u2002"_s : u"\u2610\u2002"_s, mark);
        for (const MarkdownSpan &span : block.spans)
            writeSpan(span, plain, block.kind == Kind::Code);
    }

    void writeSpan(const MarkdownSpan &span, const QTextCharFormat &plain, bool codeBlock)
    {
        QTextCharFormat format = plain;
        if (span.code) {
            format.setFont(m_theme.font(TextStyle::Mono));
            if (!codeBlock)
                format.setBackground(m_theme.color(Token::Hover));
        }
        if (span.bold)
            format.setFontWeight(QFont::DemiBold);
        if (span.italic)
            format.setFontItalic(true);
        if (span.strike)
            format.setFontStrikeOut(true);
        if (!span.link.isEmpty()) {
            format.setAnchor(true);
            format.setAnchorHref(span.link);
            format.setForeground(m_theme.color(Token::Accent));
            format.setFontUnderline(true);
            format.setToolTip(span.link.toHtmlEscaped());
        }
        QString text = span.text;
        text.replace(u'\n', QChar::LineSeparator);
        m_cursor.insertText(text, format);
    }

    QTextCursor m_cursor;
    const Theme &m_theme;
};

} // namespace

MarkdownView::MarkdownView(const ThemeService &themes, QWidget *parent)
    : QTextEdit(parent), m_themes(themes)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
        | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setFocusPolicy(Qt::ClickFocus);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    document()->setUndoRedoEnabled(false);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &MarkdownView::fit);
    connect(&themes, &ThemeService::themeChanged, this, &MarkdownView::render);
}

void MarkdownView::setMarkdown(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    render();
}

void MarkdownView::render()
{
    document()->clear();
    document()->setDefaultFont(m_themes.theme().font(TextStyle::Body));
    Writer(*document(), m_themes.theme()).write(parseMarkdown(m_text));
    moveCursor(QTextCursor::Start);
    fit();
}

QVariant MarkdownView::loadResource(int, const QUrl &) { return {}; }

void MarkdownView::fit()
{
    const int height = int(std::ceil(document()->size().height()));
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

QSize MarkdownView::sizeHint() const { return { 240, m_height }; }
QSize MarkdownView::minimumSizeHint() const { return { 60, m_height }; }

void MarkdownView::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
    verticalScrollBar()->setValue(0);
}

void MarkdownView::wheelEvent(QWheelEvent *event) { event->ignore(); } // what is around it scrolls

void MarkdownView::mouseMoveEvent(QMouseEvent *event)
{
    QTextEdit::mouseMoveEvent(event);
    const bool onLink = !anchorAt(event->position().toPoint()).isEmpty();
    viewport()->setCursor(onLink ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void MarkdownView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    const QString link = anchorAt(event->position().toPoint());
    if (link.isEmpty())
        Q_EMIT pressed();
    else
        Q_EMIT linkActivated(QUrl(link, QUrl::StrictMode));
}

} // namespace lockstep::ui
