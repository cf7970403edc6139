// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/conflictcell.h"

#include "ui/dialogs/conflicttext.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = space::S;
constexpr int maxLines = 3;
constexpr int longestWord = 16; // that is never broken; in characters
constexpr int captionGap = 2;

int radioColumn() { return iconExtent() + space::S; }

// Wraps the text to a few lines, the last one with "…"; draws it if there is a painter. Height.
int textColumn(const QString &words, const QFont &font, int width, QPainter *painter = nullptr,
    const QPoint &at = {}, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    const QFontMetrics metrics(font);
    QString text = words.left(2000); // more is never seen
    text.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    layout.setTextOption(option);
    layout.beginLayout();
    int y = 0;
    for (int i = 0; i < maxLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool cut = i == maxLines - 1 && line.textStart() + line.textLength() < text.size();
        if (painter) {
            QString shown = text.mid(line.textStart(), line.textLength());
            shown.remove(QChar::LineSeparator);
            while (shown.endsWith(u' ')) // which needs no room
                shown.chop(1);
            if (cut) // the rest of the paragraph, or a sign that there are more
                shown = text.mid(line.textStart()).section(QChar::LineSeparator, 0, 0) + u'…';
            painter->drawText(QRect(at.x(), at.y() + y, width, metrics.height()),
                int(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter))
                    | Qt::TextSingleLine,
                metrics.elidedText(shown, Qt::ElideRight, width));
        }
        y += metrics.height();
    }
    layout.endLayout();
    return std::max(y, metrics.height());
}

bool hasIcon(const CellContent &content)
{
    return content.status || content.priority || content.person;
}

} // namespace

CellContent cellContent(
    const ConflictField &field, const ConflictValue &value, const ConflictValue *against)
{
    CellContent content;
    if (field.editor == ConflictEditor::Set) {
        for (const QString &item : value.items) {
            const bool added = against && !against->items.contains(item);
            content.chips.append(
                { optionLabel(field, item), added ? ChipMark::Added : ChipMark::None });
        }
        if (against)
            for (const QString &item : against->items)
                if (!value.items.contains(item))
                    content.chips.append({ optionLabel(field, item), ChipMark::Removed });
    }
    if (content.chips.isEmpty()) {
        content.quiet = value.isEmpty();
        content.text = content.quiet ? QCoreApplication::translate("Conflict", "None")
                                     : valueText(field, value);
    }
    for (const ConflictOption &option : field.options) {
        if (option.value != value.text || field.editor != ConflictEditor::Choice)
            continue;
        content.status = option.status;
        content.priority = option.priority;
    }
    if (field.editor == ConflictEditor::Person && !value.isEmpty())
        content.person = UserId{ value.text };
    return content;
}

int contentHeight(const CellContent &content, int width, const Theme &theme)
{
    if (!content.chips.isEmpty()) {
        int x = 0;
        int y = 0;
        int row = 0;
        for (const auto &[text, mark] : content.chips) {
            const QSize size = chipSize(text, mark, theme);
            if (x > 0 && x + size.width() > width) {
                x = 0;
                y += row + space::XS;
            }
            x += size.width() + space::XS;
            row = size.height();
        }
        return y + row;
    }
    const int icon = hasIcon(content) ? iconExtent() + 6 : 0;
    const QFont font = theme.font(TextStyle::Body);
    return std::max(
        textColumn(content.text, font, std::max(20, width - icon)), icon ? iconExtent() : 0);
}

int contentMinimumWidth(const CellContent &content, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(TextStyle::Body));
    int width = 0;
    for (const auto &[text, mark] : content.chips)
        width = std::max(width, chipSize(text, mark, theme).width());
    if (content.chips.isEmpty()) {
        for (const QString &word : content.text.left(300).split(u' '))
            width = std::max(width, metrics.horizontalAdvance(word) + 1);
    }
    width = std::min(width, longestWord * metrics.averageCharWidth());
    return width + (hasIcon(content) ? iconExtent() + 6 : 0);
}

void paintContent(QPainter &painter, const QRect &rect, const CellContent &content,
    const Theme &theme, Qt::LayoutDirection direction)
{
    const auto place = [&](const QRect &part) { return QStyle::visualRect(direction, rect, part); };
    if (!content.chips.isEmpty()) {
        int x = 0;
        int y = 0;
        for (const auto &[text, mark] : content.chips) {
            QSize size = chipSize(text, mark, theme);
            if (x > 0 && x + size.width() > rect.width()) {
                x = 0;
                y += size.height() + space::XS;
            }
            size.setWidth(std::min(size.width(), rect.width()));
            paintChip(painter, place(QRect(rect.topLeft() + QPoint(x, y), size)), text, mark, theme,
                direction);
            x += size.width() + space::XS;
        }
        return;
    }
    QRect text = rect;
    const QFont font = theme.font(TextStyle::Body);
    if (hasIcon(content)) {
        QRect icon(rect.left(), rect.top(), iconExtent(), iconExtent());
        icon.moveTop(rect.top() + std::max(0, (QFontMetrics(font).height() - iconExtent()) / 2));
        const QRectF target = place(icon);
        if (content.person)
            paintAvatar(painter, target, *content.person, content.text, theme);
        else if (content.status)
            paintStatus(painter, target, *content.status, theme);
        else if (content.priority)
            paintPriority(painter, target, *content.priority, theme);
        text.setLeft(text.left() + iconExtent() + 6);
    }
    painter.setFont(font);
    painter.setPen(theme.color(content.quiet ? Token::TextSecondary : Token::Text));
    textColumn(content.text, font, text.width(), &painter, place(text).topLeft(), direction);
}

ValueView::ValueView(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void ValueView::setContent(const CellContent &content)
{
    m_content = content;
    updateGeometry();
    update();
}

int ValueView::heightForWidth(int width) const
{
    return contentHeight(m_content, width, m_themes.theme());
}

QSize ValueView::sizeHint() const { return { 140, heightForWidth(140) }; }

QSize ValueView::minimumSizeHint() const
{
    return { std::max(60, contentMinimumWidth(m_content, m_themes.theme())), 20 };
}

void ValueView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int height = heightForWidth(width());
    const QRect middle(0, std::max(0, (this->height() - height) / 2), width(), height);
    paintContent(painter, middle, m_content, m_themes.theme(), layoutDirection());
}

ResultCell::ResultCell(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes),
      m_caption(new PlainLabel(themes, TextStyle::Caption, Token::TextSecondary, this)),
      m_grid(new QGridLayout(this))
{
    m_caption->hide();
    m_grid->setContentsMargins(6, 3, 6, 3);
    m_grid->setHorizontalSpacing(space::XS);
    m_grid->setVerticalSpacing(captionGap);
    m_grid->addWidget(m_caption, 0, 0, 1, 2);
    m_grid->setRowStretch(1, 1);
    m_grid->setColumnStretch(0, 1);
    connect(&themes, &ThemeService::themeChanged, this, qOverload<>(&QWidget::update));
}

void ResultCell::setContent(QWidget *value, QWidget *edit)
{
    m_grid->addWidget(value, 1, 0);
    m_grid->addWidget(edit, 1, 1, Qt::AlignVCenter);
}

void ResultCell::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
    const int top = caption.isEmpty() ? 3 : padding;
    m_grid->setContentsMargins(6, top, 6, 3);
}

void ResultCell::setDecided(bool decided)
{
    m_decided = decided;
    update();
}

void ResultCell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    paintRound(painter, rect(), radius::Card,
        theme.color(m_decided ? Token::Surface : Token::WarningGround),
        theme.color(m_decided ? Token::StrongBorder : Token::Border));
}

ChoiceCell::ChoiceCell(const ThemeService &themes, ConflictSide side, QWidget *parent)
    : QRadioButton(parent), m_themes(themes), m_side(side)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void ChoiceCell::setContent(const CellContent &content)
{
    m_content = content;
    updateGeometry();
    update();
}

void ChoiceCell::setCaption(const QString &caption)
{
    if (m_caption == caption)
        return;
    m_caption = caption;
    updateGeometry();
    update();
}

int ChoiceCell::captionHeight() const
{
    return m_caption.isEmpty()
        ? 0
        : QFontMetrics(m_themes.theme().font(TextStyle::Caption)).height() + captionGap;
}

Token ChoiceCell::ink() const
{
    return m_side == ConflictSide::Theirs ? Token::Theirs
        : m_side == ConflictSide::Mine    ? Token::Mine
                                          : Token::Base;
}

// In the middle of the height; beside an editor of several lines where the row begins.
QRect ChoiceCell::contentRect(const QRect &cell) const
{
    QRect rect
        = cell.adjusted(padding + radioColumn(), padding + captionHeight(), -padding, -padding);
    const Theme &theme = m_themes.theme();
    const int spare = rect.height() - contentHeight(m_content, rect.width(), theme);
    if (spare <= 2 * QFontMetrics(theme.font(TextStyle::Body)).height())
        rect.setTop(rect.top() + std::max(0, spare / 2));
    return rect;
}

int ChoiceCell::heightForWidth(int width) const
{
    const int inner = width - radioColumn() - 2 * padding;
    return contentHeight(m_content, inner, m_themes.theme()) + captionHeight() + 2 * padding;
}

QSize ChoiceCell::minimumSizeHint() const
{
    const Theme &theme = m_themes.theme();
    const int caption = QFontMetrics(theme.font(TextStyle::Caption)).horizontalAdvance(m_caption);
    const int wanted = std::max(contentMinimumWidth(m_content, theme), caption);
    return { std::max(84, wanted + radioColumn() + 2 * padding), 36 };
}

QSize ChoiceCell::sizeHint() const { return { 170, heightForWidth(170) }; }

void ChoiceCell::keyPressEvent(QKeyEvent *event)
{
    // The arrow keys belong to the dialog: they go from cell to cell.
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        event->ignore();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            click();
            return;
        }
        event->ignore();
        return;
    default:
        QRadioButton::keyPressEvent(event);
    }
}

void ChoiceCell::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    const bool checked = isChecked();
    const Token ink = this->ink();
    const Token ground = m_side == ConflictSide::Theirs ? Token::TheirsGround
        : m_side == ConflictSide::Mine                  ? Token::MineGround
                                                        : Token::BaseGround;
    const QRectF cell = QRectF(rect());
    const QColor fill = checked ? theme.color(ground)
        : underMouse()          ? theme.color(Token::Hover)
                                : theme.color(Token::Surface);
    paintRound(painter, cell, radius::Card, fill, theme.color(checked ? ink : Token::Border),
        checked ? 1.5 : 1);
    if (hasFocus())
        paintFocusRing(painter, cell, radius::Card, theme);

    // The button stands beside the first line.
    const QRect content = contentRect(rect());
    const int line = m_content.chips.isEmpty()
        ? QFontMetrics(theme.font(TextStyle::Body)).height()
        : chipSize(m_content.chips.constFirst().first, ChipMark::None, theme).height();
    QRect radio(padding, content.top() + (line - iconExtent()) / 2, iconExtent(), iconExtent());
    radio = QStyle::visualRect(layoutDirection(), rect(), radio);
    const QRectF ring = QRectF(radio).adjusted(1, 1, -1, -1);
    if (checked) {
        paintRound(painter, ring, ring.width() / 2, theme.color(ink));
        const qreal dot = ring.width() / 2 - 2.5;
        paintRound(painter, ring.adjusted(dot, dot, -dot, -dot), dot, fill);
    } else {
        paintRound(painter, ring, ring.width() / 2, theme.color(Token::Surface),
            theme.color(Token::TextSecondary));
    }
    const QRect inner = QStyle::visualRect(layoutDirection(), rect(), content);
    if (!m_caption.isEmpty()) {
        painter.setFont(theme.font(TextStyle::Caption));
        painter.setPen(theme.color(ink));
        painter.drawText(inner.adjusted(0, -captionHeight(), 0, 0),
            int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop))
                | Qt::TextSingleLine,
            m_caption);
    }
    paintContent(painter, inner, m_content, theme, layoutDirection());
}

} // namespace lockstep::ui
