// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/outboxdelegate.h"

#include "ui/models/outboxmodel.h"
#include "ui/theme/paint.h"

#include <QPainter>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct OutboxLook
{
    QString icon;
    Token token;
};

OutboxLook outboxLookOf(OutboxModel::State state)
{
    switch (state) {
    case OutboxModel::State::Attention:
        return { u"circle-alert"_s, Token::Danger };
    case OutboxModel::State::Conflict:
    case OutboxModel::State::Held:
        return { u"git-compare"_s, Token::Warning };
    case OutboxModel::State::Sending:
        return { u"cloud-upload"_s, Token::Accent };
    case OutboxModel::State::Queued:
        return { u"clock"_s, Token::TextSecondary };
    case OutboxModel::State::Sent:
        return { u"check"_s, Token::Success };
    case OutboxModel::State::Merged:
        return { u"git-merge"_s, Token::Success };
    }
    return {};
}

} // namespace

OutboxDelegate::OutboxDelegate(const ThemeService &themes, QObject *parent)
    : QStyledItemDelegate(parent), m_themes(themes)
{}

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme &theme = m_themes.theme();
    return { 200,
        QFontMetrics(theme.font(TextStyle::Body)).height()
            + QFontMetrics(theme.font(TextStyle::Secondary)).height() + 2 * space::S };
}

void OutboxDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    const QRect row = option.rect;
    const auto place
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        paintRound(*painter, row, radius::Control,
            theme.color(selected ? Token::Selection : Token::Hover));
    const auto state = OutboxModel::State(index.data(OutboxModel::StateRole).toInt());
    const OutboxLook look = outboxLookOf(state);
    painter->drawPixmap(
        place(QRect(row.left() + space::S, row.top() + space::S + 1, iconExtent(), iconExtent())),
        m_themes.icons().pixmap(
            look.icon, look.token, iconExtent(), painter->device()->devicePixelRatioF()));

    const auto aligned = [&](Qt::AlignmentFlag side) {
        return int(QStyle::visualAlignment(option.direction, side) | Qt::AlignTop)
            | Qt::TextSingleLine;
    };
    QRect text = row.adjusted(2 * space::S + iconExtent(), space::S, -space::S, -space::S);
    painter->setFont(theme.font(TextStyle::Secondary));
    painter->setPen(theme.color(Token::TextSecondary));
    const QString age = index.data(OutboxModel::AgeRole).toString();
    const int ageWidth = painter->fontMetrics().horizontalAdvance(age) + 2;
    painter->drawText(
        place(QRect(text.right() + 1 - ageWidth, text.top(), ageWidth, text.height())),
        aligned(Qt::AlignRight), age);
    const auto line = [&](TextStyle style, Token colour, const QString &words, int width) {
        painter->setFont(theme.font(style));
        painter->setPen(theme.color(colour));
        painter->drawText(place(QRect(text.left(), text.top(), width, text.height())),
            aligned(Qt::AlignLeft),
            painter->fontMetrics().elidedText(words, Qt::ElideRight, width));
        text.setTop(text.top() + painter->fontMetrics().height());
    };
    line(TextStyle::Body, Token::Text, index.data().toString(), text.width() - ageWidth - space::S);
    const bool needsUser
        = state == OutboxModel::State::Attention || state == OutboxModel::State::Conflict;
    line(TextStyle::Secondary, needsUser ? look.token : Token::TextSecondary,
        index.data(OutboxModel::StateTextRole).toString(), text.width());
    painter->restore();
}

} // namespace lockstep::ui
