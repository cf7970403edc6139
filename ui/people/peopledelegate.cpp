// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/people/peopledelegate.h"

#include "ui/people/peoplemodel.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int faceSide = 24;
constexpr int leastRow = 40;
constexpr int mostProjects = 200;
} // namespace

PeopleDelegate::PeopleDelegate(const ThemeService &themes, QObject *parent)
    : QStyledItemDelegate(parent), m_themes(themes)
{}

QSize PeopleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(m_themes.theme().font(TextStyle::Body));
    const int height
        = std::max(scaled(leastRow), std::max(metrics.height(), scaled(faceSide)) + space::M);
    if (index.column() == PeopleModel::More)
        return { iconExtent() + 2 * space::M, height };
    int width = metrics.horizontalAdvance(index.data().toString()) + 2 * space::S + 2;
    if (index.column() == PeopleModel::Name)
        width += scaled(faceSide) + space::M;
    else if (index.column() == PeopleModel::Projects)
        width = std::min(width, scaled(mostProjects));
    return { width, height };
}

void PeopleDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->save();
    const auto place = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const bool isFormer = index.data(PeopleModel::FormerRole).toBool();
    const bool isName = index.column() == PeopleModel::Name;
    const qreal dpr = painter->device()->devicePixelRatioF();
    const auto icon = [&](const QString &name, const QRect &rect, Token token) {
        painter->drawPixmap(place(rect), m_themes.icons().pixmap(name, token, iconExtent(), dpr));
    };
    QRect room = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    const auto icons = [&](int left) {
        QRect rect(left, 0, iconExtent(), iconExtent());
        rect.moveTop(option.rect.center().y() - iconExtent() / 2 + 1);
        return rect;
    };
    if (index.column() == PeopleModel::More) {
        icon(u"ellipsis"_s, icons(option.rect.center().x() - iconExtent() / 2 + 1),
            Token::TextSecondary);
    } else if (isName) {
        QRect face(room.left(), 0, scaled(faceSide), scaled(faceSide));
        face.moveTop(option.rect.center().y() - scaled(faceSide) / 2 + 1);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool over = option.state.testFlag(QStyle::State_MouseOver);
        const auto presence = isFormer ? std::optional<Presence>()
                                       : Presence(index.data(PeopleModel::PresenceRole).toInt());
        paintAvatar(*painter, place(face), UserId{ index.data(PeopleModel::UserRole).toString() },
            index.data(PeopleModel::PersonNameRole).toString(), theme, presence,
            theme.color(selected ? Token::Selection
                    : over       ? Token::Hover
                                 : Token::Surface),
            option.direction);
        room.setLeft(face.right() + 1 + space::M);
        if (index.data(PeopleModel::PendingRole).toBool()) {
            icon(u"clock"_s, icons(room.right() - iconExtent()), Token::TextSecondary);
            room.setRight(room.right() - iconExtent() - space::S);
        }
    }
    painter->setFont(theme.font(TextStyle::Body));
    painter->setPen(theme.color(isName && !isFormer ? Token::Text : Token::TextSecondary));
    const QString text = index.data().toString();
    painter->drawText(place(room),
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter
            | Qt::TextSingleLine | ownDirection(text),
        painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(
            *painter, QRectF(option.rect).adjusted(1, 1, -1, -1), radius::Control, theme);
    painter->restore();
}

} // namespace lockstep::ui
