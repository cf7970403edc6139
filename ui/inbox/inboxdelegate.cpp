// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/inboxdelegate.h"

#include "ui/inbox/inboxmodel.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"

#include <QLocale>
#include <QPainter>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int dotSide = 8;
constexpr int faceSide = 28;
} // namespace

InboxDelegate::InboxDelegate(const ThemeService &themes, QObject *parent)
    : QStyledItemDelegate(parent), m_themes(themes)
{}

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const int body = QFontMetrics(theme.font(TextStyle::Body)).height();
    const int small = QFontMetrics(theme.font(TextStyle::Secondary)).height();
    return { 200,
        index.data(InboxModel::HeadingRole).toBool() ? small + space::L
                                                     : body + small + space::L + 2 };
}

void InboxDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const QRect row = option.rect;
    const QFont body = theme.font(TextStyle::Body);
    const QFont small = theme.font(TextStyle::Secondary);
    const auto align = [&](Qt::AlignmentFlag side) {
        return int(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter)
            | Qt::TextSingleLine;
    };
    const auto place
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
    const auto write = [&](const QRect &at, const QFont &font, Token token, const QString &text,
                           Qt::AlignmentFlag side) {
        painter->setFont(font);
        painter->setPen(theme.color(token));
        painter->drawText(place(at), align(side) | ownDirection(text),
            painter->fontMetrics().elidedText(text, Qt::ElideRight, at.width()));
    };
    painter->save();
    if (index.data(InboxModel::HeadingRole).toBool()) {
        write(row.adjusted(space::L, space::S, -space::M, -space::XS), small, Token::TextSecondary,
            index.data().toString(), Qt::AlignLeft);
        painter->restore();
        return;
    }
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const QRectF back = QRectF(row).adjusted(space::XS, 1, -space::XS, -1);
    if (current)
        paintRound(*painter, back, radius::Control, theme.color(Token::Selection));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        paintRound(*painter, back, radius::Control, theme.color(Token::Hover));
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(*painter, back, radius::Control, theme);

    const bool unread = index.data(InboxModel::UnreadRole).toInt() > 0;
    painter->setRenderHint(QPainter::Antialiasing);
    const int dot = scaled(dotSide);
    int left = row.left() + space::M;
    if (unread) {
        QRect at(left, 0, dot, dot);
        at.moveTop(row.center().y() - dot / 2);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(Token::Accent));
        painter->drawEllipse(place(at));
    }
    left += dot + space::S;
    const int face = scaled(faceSide);
    QRect faceAt(left, 0, face, face);
    faceAt.moveTop(row.center().y() - face / 2);
    const UserId user{ index.data(InboxModel::UserRole).toString() };
    const QString icon = index.data(InboxModel::IconRole).toString();
    const auto drawIcon = [&](const QRect &at, Token token) {
        painter->drawPixmap(place(at),
            m_themes.icons().pixmap(
                icon, token, at.width(), painter->device()->devicePixelRatioF()));
    };
    if (user.isNull()) { // nobody did it: a date came
        paintRound(*painter, place(faceAt), face / 2.0, theme.color(Token::Pressed));
        QRect at(0, 0, iconExtent(), iconExtent());
        at.moveCenter(faceAt.center());
        drawIcon(at, Token::TextSecondary);
    } else {
        paintAvatar(*painter, place(faceAt), user, index.data(InboxModel::WhoRole).toString(),
            theme, {}, {}, option.direction);
    }
    left += face + space::M;

    const QFontMetrics smallSize(small);
    const int first = QFontMetrics(body).height();
    const int second = smallSize.height();
    const int top = row.top() + (row.height() - first - second - 2) / 2;
    QRect room(left, top, row.right() - space::M - left, first);
    const QString ago = index.data(InboxModel::AgoRole).toString();
    const int agoWidth = smallSize.horizontalAdvance(ago) + 2;
    write({ room.right() + 1 - agoWidth, top, agoWidth, first }, small, Token::TextSecondary, ago,
        Qt::AlignRight);
    room.setRight(room.right() - agoWidth - space::S);
    const QString name = index.data(InboxModel::NameRole).toString();
    const int nameWidth = std::min(smallSize.horizontalAdvance(name) + 2, room.width());
    write({ left, top, nameWidth, first }, small, Token::TextSecondary, name, Qt::AlignLeft);
    room.setLeft(room.left() + nameWidth + space::S);
    if (room.width() > 0)
        write(room, unread ? theme.font(TextStyle::BodyStrong) : body, Token::Text,
            index.data().toString(), Qt::AlignLeft);

    QRect line(left, top + first + 2, row.right() - space::M - left, second);
    if (const int more = index.data(InboxModel::MoreRole).toInt(); more > 0) {
        const QString count = u'+' + QLocale{}.toString(more);
        const int width = smallSize.horizontalAdvance(count) + 2 * space::XS;
        const QRect at(line.right() + 1 - width, line.top(), width, second);
        paintRound(*painter, place(at), radius::Control, theme.color(Token::Pressed));
        painter->setFont(small);
        painter->setPen(theme.color(Token::TextSecondary));
        painter->drawText(place(at), Qt::AlignCenter, count);
        line.setRight(at.left() - space::S);
    }
    if (!user.isNull()) {
        const int side = std::min(scaled(14), second);
        QRect at(line.left(), 0, side, side);
        at.moveTop(line.center().y() - side / 2);
        drawIcon(at, Token::TextSecondary);
        line.setLeft(at.right() + 1 + space::XS);
    }
    write(line, small, unread ? Token::Text : Token::TextSecondary,
        index.data(InboxModel::LineRole).toString(), Qt::AlignLeft);
    painter->restore();
}

} // namespace lockstep::ui
