// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/pagelist.h"

#include "ui/widgets/ground.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace lockstep::ui {

namespace {

constexpr int pageRow = 34;

// A row of the list at the side: all of it is the ground, and the focus ring goes around all of it.
class PageDelegate final : public QStyledItemDelegate
{
public:
    PageDelegate(const ThemeService &themes, QObject *parent)
        : QStyledItemDelegate(parent), m_themes(themes)
    {}

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString text = index.data().toString();
        return { option.fontMetrics.horizontalAdvance(text) + iconExtent() + space::S
                + 2 * space::M,
            std::max(pageRow, option.fontMetrics.height() + 2 * space::S) };
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const bool hasFocus = isChosen && option.state.testFlag(QStyle::State_HasFocus);
        const QRectF ground = QRectF(option.rect).adjusted(1, 1, -1, -1);
        painter->setPen(
            hasFocus ? QPen(m_themes.color(Token::Accent), focusWidth) : QPen(Qt::NoPen));
        if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
            painter->setBrush(m_themes.color(isChosen ? Token::Selection : Token::Hover));
        painter->drawRoundedRect(ground, radius::Control, radius::Control);
        const auto place = [&](const QRect &area) {
            return QStyle::visualRect(option.direction, option.rect, area);
        };
        const QRect icon(option.rect.left() + space::M,
            option.rect.center().y() - iconExtent() / 2 + 1, iconExtent(), iconExtent());
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, place(icon));
        painter->setPen(m_themes.color(Token::Text));
        painter->setFont(option.font);
        painter->drawText(
            place(option.rect.adjusted(icon.right() + 1 + space::S - option.rect.left(), 0, 0, 0)),
            int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter)),
            index.data().toString());
        painter->restore();
    }

private:
    const ThemeService &m_themes;
};

} // namespace

PageList::PageList(const ThemeService &themes, QWidget *parent)
    : QListWidget(parent), m_themes(themes)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new PageDelegate(m_themes, this));
    setMouseTracking(true);
    setGround(*this, m_themes, Token::Sidebar);
    connect(&m_themes, &ThemeService::themeChanged, this, &PageList::fit);
}

void PageList::addPage(const QString &title, const QString &icon)
{
    addItem(new QListWidgetItem(m_themes.icon(icon), title));
    fit();
}

void PageList::fit() { setFixedWidth(sizeHintForColumn(0) + space::XL); }

} // namespace lockstep::ui
