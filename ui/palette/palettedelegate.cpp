// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/palette/palettedelegate.h"

#include "ui/palette/palettemodel.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chip.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace lockstep::ui {

namespace {

constexpr int leastRow = 32;

QList<QTextLayout::FormatRange> formatsOf(const QModelIndex &index, const Theme &theme)
{
    QList<QTextLayout::FormatRange> formats;
    if (const int quiet = index.data(PaletteModel::QuietRole).toInt(); quiet > 0) {
        QTextCharFormat format;
        format.setForeground(theme.color(Token::TextSecondary));
        formats << QTextLayout::FormatRange{ 0, quiet, format };
    }
    QTextCharFormat bold;
    bold.setFont(theme.font(TextStyle::BodyStrong));
    bold.setForeground(theme.color(Token::Text));
    for (const int place : index.data(PaletteModel::PlacesRole).value<QList<int>>()) {
        if (!formats.isEmpty() && formats.last().format == bold
            && formats.last().start + formats.last().length == place)
            ++formats.last().length;
        else
            formats << QTextLayout::FormatRange{ place, 1, bold };
    }
    return formats;
}

} // namespace

PaletteDelegate::PaletteDelegate(const ThemeService &themes, QObject *parent)
    : QStyledItemDelegate(parent), m_themes(themes)
{}

int PaletteDelegate::headingHeight(const QModelIndex &index) const
{
    if (index.data(PaletteModel::HeadingRole).toString().isEmpty())
        return 0;
    const QFontMetrics metrics(m_themes.theme().font(TextStyle::Secondary));
    return metrics.height() + space::S + (index.row() > 0 ? space::XS : 0);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(m_themes.theme().font(TextStyle::Body));
    return { 200, std::max(leastRow, metrics.height() + space::M) + headingHeight(index) };
}

void PaletteDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto place = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const auto start
        = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::TextSingleLine;
    QRect row = option.rect.adjusted(space::S, 0, -space::S, 0);
    if (const int heading = headingHeight(index); heading > 0) {
        painter->setFont(theme.font(TextStyle::Secondary));
        painter->setPen(theme.color(Token::TextSecondary));
        const QRect over(
            row.left() + space::S, row.top(), row.width() - 2 * space::S, heading - space::XS);
        painter->drawText(
            place(over), start | Qt::AlignBottom, index.data(PaletteModel::HeadingRole).toString());
        row.setTop(row.top() + heading);
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        paintRound(*painter, place(row), radius::Control,
            theme.color(selected ? Token::Selection : Token::Hover));

    QRect room = row.adjusted(space::S, 0, -space::S, 0);
    const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
    QRect at(room.left(), 0, iconExtent(), iconExtent());
    at.moveTop(room.center().y() - iconExtent() / 2 + 1);
    icon.paint(painter, place(at));
    room.setLeft(at.right() + 1 + space::S);

    const QStringList keys = index.data(PaletteModel::KeysRole).toStringList();
    for (auto key = keys.crbegin(); key != keys.crend(); ++key) {
        const QSize size = chipSize(*key, ChipMark::None, theme);
        if (size.width() > room.width() / 2)
            continue; // the text is worth more
        QRect chip(QPoint(room.right() + 1 - size.width(), 0), size);
        chip.moveTop(room.center().y() - size.height() / 2 + 1);
        paintChip(*painter, place(chip), *key, ChipMark::None, theme);
        room.setRight(chip.left() - 1 - (key + 1 == keys.crend() ? space::M : space::XS));
    }
    const QString detail = index.data(PaletteModel::DetailRole).toString();
    if (!detail.isEmpty()) {
        painter->setFont(theme.font(TextStyle::Body));
        painter->setPen(theme.color(Token::TextSecondary));
        const QFontMetrics metrics = painter->fontMetrics();
        const int width
            = std::min(metrics.horizontalAdvance(detail), std::max(0, room.width() / 3));
        QRect right = room;
        right.setLeft(room.right() + 1 - width);
        painter->drawText(place(right), start | Qt::AlignVCenter,
            metrics.elidedText(detail, Qt::ElideRight, width));
        room.setRight(right.left() - 1 - space::M);
    }

    // One line, what was typed in bold, ending in "…" if there is no room.
    const QFontMetrics bold(theme.font(TextStyle::BodyStrong));
    const QString text = index.data().toString();
    const QString shown = bold.elidedText(text, Qt::ElideRight, room.width());
    QTextLayout layout(shown, theme.font(TextStyle::Body));
    QTextOption how;
    how.setWrapMode(QTextOption::NoWrap);
    how.setTextDirection(option.direction);
    how.setAlignment(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    layout.setTextOption(how);
    QList<QTextLayout::FormatRange> formats = formatsOf(index, theme);
    formats.removeIf([&](const QTextLayout::FormatRange &format) {
        return format.start + format.length > shown.size();
    });
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(room.width());
    layout.endLayout();
    if (line.isValid()) {
        const QRect where = place(room);
        painter->setPen(theme.color(Token::Text));
        layout.draw(
            painter, QPointF(where.left(), where.top() + (where.height() - line.height()) / 2 + 1));
    }
    painter->restore();
}

} // namespace lockstep::ui
