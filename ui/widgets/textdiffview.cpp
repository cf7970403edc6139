// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/textdiffview.h"

#include "core/sync/textdiff.h"
#include "ui/widgets/hunkgutter.h"
#include "ui/widgets/linehunks.h"

#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

namespace lockstep::ui {

namespace {

constexpr int removedProperty = QTextFormat::UserProperty + 1;

} // namespace

TextDiffView::TextDiffView(const ThemeService &themes, Token ground, QWidget *parent)
    : MarkedEdit(themes, parent), m_ground(ground)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(&themes, &ThemeService::themeChanged, this, &TextDiffView::render);
}

void TextDiffView::setTexts(const QString &before, const QString &after)
{
    setStretches({ { before, after } });
}

void TextDiffView::setStretches(const QList<Stretch> &stretches)
{
    m_stretches = stretches;
    m_current = -1;
    render();
}

void TextDiffView::setCurrentStretch(qsizetype index)
{
    m_current = index;
    mark();
    if (index < 0 || index >= m_ranges.size())
        return;
    QTextCursor cursor(document());
    cursor.setPosition(m_ranges.at(index).first);
    setTextCursor(cursor);
    ensureCursorVisible();
}

HunkGutter &TextDiffView::addGutter(bool trailing)
{
    m_gutter = new HunkGutter(m_themes, *this, trailing);
    m_gutterTrails = trailing;
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this] { m_gutter->update(); });
    placeGutter();
    return *m_gutter;
}

void TextDiffView::placeGutter()
{
    if (!m_gutter)
        return;
    const int width = scaled(HunkGutter::gutterWidth);
    const bool right = m_gutterTrails != isRightToLeft(); // margins are not mirrored by Qt
    setViewportMargins(right ? 0 : width, 0, right ? width : 0, 0);
    const QRect text = viewport()->geometry();
    m_gutter->setGeometry(
        right ? text.right() + 1 : text.left() - width, text.top(), width, text.height());
}

void TextDiffView::resizeEvent(QResizeEvent *event)
{
    MarkedEdit::resizeEvent(event);
    placeGutter();
}

void TextDiffView::changeEvent(QEvent *event)
{
    MarkedEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        placeGutter();
}

QRect TextDiffView::stretchRect(qsizetype index) const
{
    if (index < 0 || index >= m_ranges.size())
        return {};
    const auto [from, to] = m_ranges.at(index);
    const auto blockRect = [this](int position) {
        return blockBoundingGeometry(document()->findBlock(position)).translated(contentOffset());
    };
    return blockRect(from).united(blockRect(std::max(from, to - 1))).toAlignedRect();
}

void TextDiffView::render()
{
    const Theme &theme = m_themes.theme();
    QTextCharFormat same;
    same.setForeground(theme.color(Token::Text));
    QTextCharFormat added = same;
    added.setBackground(theme.color(m_ground));
    added.setFontUnderline(true);
    QTextCharFormat removed;
    removed.setForeground(theme.color(Token::TextSecondary));
    removed.setFontStrikeOut(true);
    removed.setProperty(removedProperty, true);

    const int scrolled = verticalScrollBar()->value();
    clear();
    m_ranges.clear();
    using Kind = WordSegment::Kind;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const Stretch &stretch : std::as_const(m_stretches)) {
        const int from = cursor.position();
        for (const WordSegment &part : diffWords(stretch.before, stretch.after, readingLimits)) {
            const QTextCharFormat &format = part.kind == Kind::Added ? added
                : part.kind == Kind::Removed                         ? removed
                                                                     : same;
            cursor.insertText(part.text, format);
        }
        m_ranges.append({ from, cursor.position() });
    }
    cursor.endEditBlock();
    verticalScrollBar()->setValue(scrolled);
    mark();
}

void TextDiffView::mark()
{
    if (m_current < 0 || m_current >= m_ranges.size()) {
        setMarks({});
        return;
    }
    Mark current{ QTextCursor(document()), QTextCursor(document()), Token::Selection };
    current.start.setPosition(m_ranges.at(m_current).first);
    current.end.setPosition(m_ranges.at(m_current).second);
    setMarks({ current });
}

QMimeData *TextDiffView::createMimeDataFromSelection() const
{
    const QTextCursor selection = textCursor();
    QString text;
    for (QTextBlock block = document()->findBlock(selection.selectionStart());
         block.isValid() && block.position() < selection.selectionEnd(); block = block.next()) {
        bool gone = false; // the words at the end of this line, and so its end
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            gone = fragment.charFormat().boolProperty(removedProperty);
            const int from = std::max(fragment.position(), selection.selectionStart());
            const int to
                = std::min(fragment.position() + fragment.length(), selection.selectionEnd());
            if (!gone && from < to)
                text += fragment.text().mid(from - fragment.position(), to - from);
        }
        if (!gone && block.position() + block.length() <= selection.selectionEnd())
            text += u'\n';
    }
    auto *mime = new QMimeData;
    mime->setText(text);
    return mime;
}

} // namespace lockstep::ui
