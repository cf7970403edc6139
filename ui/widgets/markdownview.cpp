// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/markdownview.h"

#include "ui/models/markdown.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QWheelEvent>

#include <cmath>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// What stands in an anchor and is no link of the text: those are http, https and mailto.
constexpr QLatin1StringView issueAnchor{ "issue:" };

// Writes parsed blocks into a document, in the colours and fonts of a theme.
class Writer
{
public:
    Writer(const QTextCursor &cursor, const Theme &theme, const MarkdownNames &names)
        : m_cursor(cursor), m_theme(theme), m_names(names)
    {}

    [[nodiscard]] const QList<MarkdownView::Link> &links() const { return m_links; }
    [[nodiscard]] int end() const { return m_cursor.position(); }

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
        QString text = span.text;
        QString anchor = span.link;
        if (!span.mention.isEmpty() && m_names.person) {
            if (const auto person = m_names.person(span.mention)) {
                text = u'@' + person->name;
                format.setForeground(m_theme.color(Token::Accent));
                format.setFontWeight(QFont::DemiBold);
                if (person->isMe)
                    format.setBackground(m_theme.color(Token::AccentGround));
                format.setToolTip(u'@' + span.mention.toHtmlEscaped());
            }
        } else if (!span.issue.isEmpty() && m_names.issue) {
            if (const IssueId issue = m_names.issue(span.issue); !issue.isNull())
                anchor = issueAnchor + issue.toString();
        } else if (!span.link.isEmpty()) {
            format.setFontUnderline(true);
            format.setToolTip(span.link.toHtmlEscaped());
        }
        if (!anchor.isEmpty()) {
            format.setAnchor(true);
            format.setAnchorHref(anchor);
            format.setForeground(m_theme.color(Token::Accent));
        }
        text.replace(u'\n', QChar::LineSeparator);
        const int start = m_cursor.position();
        m_cursor.insertText(text, format);
        if (!anchor.isEmpty())
            m_links << MarkdownView::Link{ start, m_cursor.position(), anchor };
    }

    QTextCursor m_cursor;
    const Theme &m_theme;
    const MarkdownNames &m_names;
    QList<MarkdownView::Link> m_links;
};

} // namespace

void writeMarkdown(
    QTextCursor &cursor, const QString &text, const Theme &theme, const MarkdownNames &names)
{
    Writer writer(cursor, theme, names);
    writer.write(parseMarkdown(text));
    cursor.setPosition(writer.end());
}

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
    m_links.clear();
    document()->clear();
    document()->setDefaultFont(m_themes.theme().font(TextStyle::Body));
    Writer writer(QTextCursor(document()), m_themes.theme(), m_names);
    writer.write(parseMarkdown(m_text));
    m_links = writer.links();
    setFocusPolicy(m_links.isEmpty() ? Qt::ClickFocus : Qt::StrongFocus);
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

void MarkdownView::activate(const QString &anchor)
{
    if (anchor.startsWith(issueAnchor))
        Q_EMIT issueActivated(IssueId{ anchor.mid(issueAnchor.size()) });
    else
        Q_EMIT linkActivated(QUrl(anchor, QUrl::StrictMode));
}

bool MarkdownView::selectLink(bool next)
{
    const QTextCursor now = textCursor();
    const auto select = [this](const Link &link) {
        QTextCursor cursor(document());
        cursor.setPosition(link.from);
        cursor.setPosition(link.to, QTextCursor::KeepAnchor);
        setTextCursor(cursor);
        return true;
    };
    if (next) {
        for (const Link &link : std::as_const(m_links)) {
            if (link.from >= now.selectionEnd())
                return select(link);
        }
    } else {
        for (auto link = m_links.crbegin(); link != m_links.crend(); ++link) {
            if (link->to <= now.selectionStart())
                return select(*link);
        }
    }
    return false;
}

bool MarkdownView::focusNextPrevChild(bool next)
{
    return selectLink(next) || QTextEdit::focusNextPrevChild(next);
}

void MarkdownView::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    if (event->reason() != Qt::TabFocusReason && event->reason() != Qt::BacktabFocusReason)
        return;
    const bool forwards = event->reason() == Qt::TabFocusReason;
    moveCursor(forwards ? QTextCursor::Start : QTextCursor::End);
    selectLink(forwards);
}

void MarkdownView::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    // The mark of the link that had the focus; a selection to be copied stays.
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        moveCursor(QTextCursor::Start);
}

void MarkdownView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const QTextCursor now = textCursor();
        for (const Link &link : std::as_const(m_links)) {
            if (link.from == now.selectionStart() && link.to == now.selectionEnd()) {
                activate(link.anchor);
                return;
            }
        }
    }
    QTextEdit::keyPressEvent(event);
}

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
        activate(link);
}

} // namespace lockstep::ui
