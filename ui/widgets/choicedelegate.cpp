// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/choicedelegate.h"

#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

ChoiceDelegate::ChoiceDelegate(const ThemeService &themes, Form form, QObject *parent)
    : QStyledItemDelegate(parent), m_themes(themes), m_form(form)
{}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(m_themes.theme().font(TextStyle::Body));
    const int text = metrics.horizontalAdvance(index.data().toString());
    const int detail = metrics.horizontalAdvance(index.data(Detail).toString());
    const int icons = scaled(m_form.icon) + (m_form.canBeChecked ? 2 * iconExtent() : 0);
    return { text + detail + icons + 5 * space::S, std::max(28, metrics.height() + space::S) };
}

void ChoiceDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    const QRect row = option.rect;
    const auto place
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        paintRound(*painter, QRectF(row).adjusted(m_form.inset, 0, -m_form.inset, 0),
            radius::Control, theme.color(selected ? Token::Selection : Token::Hover));
    }
    QRect room = row.adjusted(m_form.margin, 0, -m_form.margin, 0);
    const auto iconAt = [&](int left, int extent) {
        return QRect(left, row.center().y() - extent / 2 + 1, extent, extent);
    };
    const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
    if (!icon.isNull()) {
        icon.paint(painter, place(iconAt(room.left(), scaled(m_form.icon))));
        room.setLeft(room.left() + scaled(m_form.icon) + space::S);
    }
    if (m_form.canBeChecked) {
        const int state = index.data(Checked).toInt();
        if (state != Qt::Unchecked)
            painter->drawPixmap(place(iconAt(room.right() + 1 - iconExtent(), iconExtent())),
                m_themes.icons().pixmap(state == Qt::Checked ? u"check"_s : u"minus"_s,
                    Token::Accent, iconExtent(), painter->device()->devicePixelRatioF()));
        room.setRight(room.right() - iconExtent() - space::XS);
    }
    painter->setFont(theme.font(TextStyle::Body));
    const QFontMetrics metrics = painter->fontMetrics();
    const auto start
        = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
    const auto draw = [&](const QString &words, Token token) {
        painter->setPen(theme.color(token));
        const QString shown = metrics.elidedText(words, Qt::ElideRight, room.width());
        painter->drawText(place(room), start | Qt::TextSingleLine | ownDirection(words), shown);
        room.setLeft(room.left() + metrics.horizontalAdvance(shown) + space::S);
    };
    draw(index.data().toString(),
        index.flags().testFlag(Qt::ItemIsEnabled) ? Token::Text : Token::TextSecondary);
    if (room.width() > 0)
        draw(index.data(Detail).toString(), Token::TextSecondary);
    painter->restore();
}

} // namespace lockstep::ui
