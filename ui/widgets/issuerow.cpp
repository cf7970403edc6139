// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/issuerow.h"

#include "ui/models/issuelistmodel.h"
#include "ui/models/querytexts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int glyph = 16;
constexpr int avatarSide = 20;
constexpr int smallGlyph = 14; // beside small text
constexpr int minimumTitle = 140;

// Hands out the room of a row from both ends.
class Room
{
public:
    Room(const QRect &row, Qt::LayoutDirection direction)
        : m_row(row), m_left(row.adjusted(space::S, 0, -space::M, 0)), m_direction(direction)
    {}

    QRect fromStart(int width, int gap = space::S)
    {
        const QRect taken(m_left.left(), m_left.top(), width, m_left.height());
        m_left.setLeft(std::min(m_left.left() + width + gap, m_left.right() + 1));
        return place(taken);
    }
    QRect fromEnd(int width, int gap = space::S)
    {
        const QRect taken(m_left.right() + 1 - width, m_left.top(), width, m_left.height());
        m_left.setRight(std::max(m_left.right() - width - gap, m_left.left() - 1));
        return place(taken);
    }
    [[nodiscard]] int width() const { return m_left.width(); }
    [[nodiscard]] QRect rest() const { return place(m_left); }

private:
    [[nodiscard]] QRect place(const QRect &rect) const
    {
        return QStyle::visualRect(m_direction, m_row, rect);
    }

    QRect m_row;
    QRect m_left;
    Qt::LayoutDirection m_direction;
};

// Whole pixels that are enough for a text of fractional width.
int textWidth(const QFontMetrics &metrics, const QString &text)
{
    return metrics.horizontalAdvance(text) + 2;
}

QRect centered(const QRect &room, int side)
{
    QRect square(0, 0, side, side);
    square.moveCenter(room.center());
    return square;
}

} // namespace

IssueRowDelegate::IssueRowDelegate(const ThemeService &themes, QObject *parent)
    : QStyledItemDelegate(parent), m_themes(themes)
{
    for (int column = 0; column < IssueListModel::ColumnCount; ++column)
        m_columns.insert(column);
    connect(&themes, &ThemeService::themeChanged, this, [this] { m_keyWidth = 0; });
}

QSize IssueRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 320, m_rowHeight };
}

QColor IssueRowDelegate::ground(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QColor color = m_themes.color(Token::Surface);
    if (option.state.testFlag(QStyle::State_Selected))
        color = m_themes.color(Token::Selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        color = m_themes.color(Token::Hover);
    const auto flash = m_flash.constFind(index.data(IssueListModel::IssueIdRole).toString());
    if (flash != m_flash.cend())
        color = mix(color, m_themes.color(Token::Accent), 0.25 * *flash);
    return color;
}

void IssueRowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const QRect row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor back = ground(option, index);
    const auto cell = [&](int column) { return index.siblingAtColumn(column).data().toString(); };
    const auto start = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    const auto end = QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter;
    const auto text = [&](const QRect &rect, Qt::Alignment align, const QString &words) {
        painter->drawText(rect, int(align) | Qt::TextSingleLine | ownDirection(words),
            painter->fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
    };

    painter->save();
    painter->fillRect(row, back);
    // The current row may be one that is not marked.
    if ((selected && theme.isHighContrast()) || option.state.testFlag(QStyle::State_HasFocus)) {
        const QRect bar(row.left(), row.top(), 3, row.height());
        painter->fillRect(
            QStyle::visualRect(option.direction, row, bar), theme.color(Token::Accent));
    }

    const QFont body = theme.font(TextStyle::Body);
    const QFont secondary = theme.font(TextStyle::Secondary);
    const QFontMetrics small(secondary);
    Room room(row, option.direction);

    const bool changed = index.data(IssueListModel::ChangedRole).toBool();
    const QRect dot = centered(room.fromStart(8), 7);
    if (changed)
        paintRound(*painter, dot, 3.5, theme.color(Token::Accent));

    const auto has = [this](int column) { return m_columns.contains(column); };
    if (has(IssueListModel::Priority)) {
        const int level = index.data(IssueListModel::PriorityRole).toInt();
        paintPriority(*painter, centered(room.fromStart(scaled(glyph)), scaled(glyph)),
            PriorityLevel(level), theme);
    }

    painter->setFont(secondary);
    painter->setPen(theme.color(Token::TextSecondary));
    if (has(IssueListModel::Key)) {
        const QString key = cell(IssueListModel::Key);
        m_keyWidth
            = std::max({ m_keyWidth, textWidth(small, key), textWidth(small, u"LOCK-00"_s) });
        text(room.fromStart(m_keyWidth), start, key);
    }

    const auto category = StatusCategory(index.data(IssueListModel::CategoryRole).toInt());
    if (has(IssueListModel::Status))
        paintStatus(
            *painter, centered(room.fromStart(scaled(glyph)), scaled(glyph)), category, theme);

    // From the far end: age, assignee, due date, labels; the marks stay beside the title.
    if (has(IssueListModel::Updated))
        text(room.fromEnd(textWidth(small, u"00 MMM"_s)), end, cell(IssueListModel::Updated));
    const QRect face = has(IssueListModel::Assignee)
        ? centered(room.fromEnd(scaled(avatarSide)), scaled(avatarSide))
        : QRect();
    const QString assignee = index.data(IssueListModel::AssigneeRole).toString();
    if (face.isNull()) {
        // not wanted
    } else if (assignee.isEmpty()) {
        const QPixmap nobody = m_themes.icons().pixmap(u"circle-user-round"_s, Token::TextDisabled,
            scaled(avatarSide) - 2, painter->device()->devicePixelRatioF());
        painter->drawPixmap(centered(face, scaled(avatarSide) - 2), nobody);
    } else {
        paintAvatar(*painter, face, UserId{ assignee }, cell(IssueListModel::Assignee), theme, {},
            back, option.direction);
    }

    const QString due = has(IssueListModel::DueDate) ? cell(IssueListModel::DueDate) : QString();
    const int dueWidth = textWidth(small, due);
    painter->setFont(secondary);
    if (!due.isEmpty() && room.width() > dueWidth + minimumTitle) {
        const bool overdue = index.data(IssueListModel::OverdueRole).toBool();
        const Token token = overdue ? Token::Danger : Token::TextSecondary;
        painter->setPen(theme.color(token));
        text(room.fromEnd(dueWidth, space::XS), end, due);
        const QPixmap calendar = m_themes.icons().pixmap(
            u"calendar"_s, token, scaled(smallGlyph), painter->device()->devicePixelRatioF());
        painter->drawPixmap(
            centered(room.fromEnd(scaled(smallGlyph)), scaled(smallGlyph)), calendar);
    }

    struct Mark
    {
        int role;
        QString icon;
        Token token;
    };
    QList<Mark> marks;
    for (const Mark &mark :
        { Mark{ IssueListModel::AttentionRole, u"circle-alert"_s, Token::Danger },
            Mark{ IssueListModel::ConflictRole, u"git-compare"_s, Token::Warning },
            Mark{ IssueListModel::PendingRole, u"clock"_s, Token::TextSecondary } }) {
        if (index.data(mark.role).toBool())
            marks << mark;
    }

    painter->setFont(body);
    const QString subject = cell(IssueListModel::Subject);
    const int wanted = painter->fontMetrics().horizontalAdvance(subject)
        + int(marks.size()) * (scaled(glyph) + space::XS);
    // Labels take what the title leaves, and at most a third when it is long.
    int forLabels = std::max(room.width() - std::max(wanted, minimumTitle) - space::M,
        room.width() > 2 * minimumTitle ? room.width() / 3 : 0);
    const QStringList labels = has(IssueListModel::Labels)
        ? index.data(IssueListModel::LabelsRole).toStringList()
        : QStringList();
    qsizetype shown = 0;
    QList<QSize> sizes;
    for (const QString &label : labels) {
        const QSize size = chipSize(label, ChipMark::None, theme);
        const int reserve = shown + 1 < labels.size() ? small.horizontalAdvance(u"+99"_s) : 0;
        if (size.width() + space::XS + reserve > forLabels)
            break;
        forLabels -= size.width() + space::XS;
        sizes << size;
        ++shown;
    }
    if (shown < labels.size() && shown > 0) {
        painter->setFont(secondary);
        painter->setPen(theme.color(Token::TextSecondary));
        const QString more
            = IssueListModel::tr("+%1").arg(QLocale{}.toString(labels.size() - shown));
        text(room.fromEnd(textWidth(small, more), space::XS), end, more);
    }
    for (qsizetype i = shown; i-- > 0;) {
        QRect chip = room.fromEnd(sizes[i].width(), i > 0 ? space::XS : space::S);
        chip = QRect(chip.left(), row.center().y() - sizes[i].height() / 2 + 1, chip.width(),
            sizes[i].height());
        paintChip(*painter, chip, labels[i], ChipMark::None, theme, option.direction);
    }

    painter->setFont(body);
    const int markRoom = int(marks.size()) * (scaled(glyph) + space::XS);
    const QStringList searched = index.data(IssueListModel::SearchedRole).toStringList();
    const QFontMetrics widest(
        theme.font(searched.isEmpty() ? TextStyle::Body : TextStyle::BodyStrong));
    const int title = std::min(widest.horizontalAdvance(subject) + 1, room.width() - markRoom);
    const bool quiet = category == StatusCategory::Resolved || category == StatusCategory::Closed;
    painter->setPen(theme.color(quiet && !selected ? Token::TextSecondary : Token::Text));
    paintTitle(*painter, room.fromStart(std::max(0, title), space::S), subject, searched,
        option.direction);
    for (const Mark &mark : marks) {
        const QPixmap icon = m_themes.icons().pixmap(
            mark.icon, mark.token, scaled(smallGlyph), painter->device()->devicePixelRatioF());
        painter->drawPixmap(
            centered(room.fromStart(scaled(smallGlyph), space::XS), scaled(smallGlyph)), icon);
    }
    painter->restore();
}

// What was searched for stands out, by weight and not by colour.
void IssueRowDelegate::paintTitle(QPainter &painter, const QRect &room, const QString &title,
    const QStringList &searched, Qt::LayoutDirection direction) const
{
    const QString shown
        = painter.fontMetrics().elidedText(title, Qt::ElideRight, std::max(0, room.width()));
    const QList<TextRange> places = placesOf(searched, shown);
    if (places.isEmpty()) {
        painter.drawText(room,
            int(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter)
                | Qt::TextSingleLine | ownDirection(title),
            shown);
        return;
    }
    QTextLayout layout(shown, painter.font());
    QTextOption option;
    option.setTextDirection(title.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(QStyle::visualAlignment(direction, Qt::AlignLeft));
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &place : places) {
        QTextLayout::FormatRange format{ place.begin, place.length, {} };
        format.format.setFontWeight(QFont::Bold);
        formats << format;
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(room.width());
    layout.endLayout();
    painter.save();
    painter.setClipRect(room);
    line.draw(&painter, QPointF(room.left(), room.top() + (room.height() - line.height()) / 2));
    painter.restore();
}

bool IssueRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // The room is handed out as in paint().
    Room room(option.rect, option.direction);
    const auto isOver = [&](int column, int width) {
        return m_columns.contains(column) && room.fromEnd(width).contains(event->pos());
    };
    const QFontMetrics small(m_themes.theme().font(TextStyle::Secondary));
    QString text = index.siblingAtColumn(IssueListModel::Subject).data(Qt::ToolTipRole).toString();
    if (isOver(IssueListModel::Updated, textWidth(small, u"00 MMM"_s)))
        text = index.siblingAtColumn(IssueListModel::Updated).data(Qt::ToolTipRole).toString();
    else if (isOver(IssueListModel::Assignee, scaled(avatarSide))) {
        const QString name = index.siblingAtColumn(IssueListModel::Assignee).data().toString();
        text = name.isEmpty() ? IssueListModel::tr("Assigned to nobody") : name;
    }
    QToolTip::showText(event->globalPos(), plainToolTip(text), view, option.rect);
    return true;
}

} // namespace lockstep::ui
