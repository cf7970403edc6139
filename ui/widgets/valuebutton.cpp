// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/valuebutton.h"

#include "ui/theme/paint.h"
#include "ui/widgets/chip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int height = 28;
constexpr int arrow = 14;
} // namespace

ValueButton::ValueButton(const ThemeService &themes, QWidget *parent)
    : QAbstractButton(parent), m_themes(themes)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void ValueButton::setValue(const QIcon &icon, const QString &text, bool given)
{
    setIcon(icon);
    setText(text);
    m_chips.clear();
    m_given = given;
    updateGeometry();
    update();
}

void ValueButton::setChips(const QStringList &chips, const QString &empty)
{
    m_chips = chips;
    setText(chips.isEmpty() ? empty : chips.join(u", "_s));
    m_given = !chips.isEmpty();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(!chips.isEmpty());
    setSizePolicy(policy);
    updateGeometry();
    update();
}

void ValueButton::setFramed(bool framed)
{
    m_framed = framed;
    updateGeometry();
    update();
}

void ValueButton::setToken(Token token)
{
    m_token = token;
    update();
}

void ValueButton::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    update();
}

bool ValueButton::hitButton(const QPoint &at) const
{
    return !m_readOnly && QAbstractButton::hitButton(at);
}

std::pair<QList<QRect>, int> ValueButton::placeChips(int width) const
{
    QList<QRect> places;
    int x = space::S;
    int y = space::XS;
    int bottom = 0;
    for (const QString &chip : m_chips) {
        QSize size = chipSize(chip, ChipMark::None, m_themes.theme());
        size.setWidth(std::min(size.width(), std::max(1, width - 2 * space::S)));
        if (x > space::S && x + size.width() > width - space::S) {
            x = space::S;
            y += size.height() + space::XS;
        }
        if (places.isEmpty())
            y = std::max(space::XS, (::lockstep::ui::height - size.height()) / 2);
        places << QRect(QPoint(x, y), size);
        x += size.width() + space::XS;
        bottom = y + size.height();
    }
    return { places, bottom + space::XS };
}

QSize ValueButton::sizeHint() const
{
    const QFontMetrics metrics(m_themes.theme().font(TextStyle::Body));
    int width
        = metrics.horizontalAdvance(text()) + 2 + 2 * space::S; // texts are of fractional width
    if (!icon().isNull())
        width += iconExtent() + space::S;
    if (m_framed)
        width += scaled(arrow) + space::XS;
    if (!m_chips.isEmpty()) {
        width = 2 * space::S;
        for (const QString &chip : m_chips)
            width += chipSize(chip, ChipMark::None, m_themes.theme()).width() + space::XS;
    }
    return { width, std::max(::lockstep::ui::height, metrics.height() + space::S) };
}

QSize ValueButton::minimumSizeHint() const
{
    const int least = (icon().isNull() ? 0 : iconExtent()) + 2 * space::S
        + QFontMetrics(m_themes.theme().font(TextStyle::Body)).horizontalAdvance(u"MMM…"_s);
    return { std::min(sizeHint().width(), least), sizeHint().height() };
}

int ValueButton::heightForWidth(int width) const
{
    return std::max(sizeHint().height(), placeChips(width).second);
}

void ValueButton::keyPressEvent(QKeyEvent *event)
{
    if (m_readOnly)
        QWidget::keyPressEvent(event); // what is around it may know the key
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ValueButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    const auto place
        = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    QColor ground;
    if (isDown() && isEnabled())
        ground = theme.color(Token::Pressed);
    else if (underMouse() && isEnabled() && !m_readOnly)
        ground = theme.color(Token::Hover);
    else if (isChecked())
        ground = theme.color(Token::AccentGround);
    else if (m_framed)
        ground = theme.color(Token::Surface);
    QColor border;
    if (m_framed)
        border = theme.color(isChecked() ? Token::Accent : Token::StrongBorder);
    paintRound(painter, rect(), radius::Control, ground, border);
    if (hasFocus())
        paintFocusRing(painter, rect(), radius::Control, theme);

    if (!m_chips.isEmpty()) {
        const QList<QRect> places = placeChips(width()).first;
        for (qsizetype i = 0; i < places.size(); ++i)
            paintChip(
                painter, place(places[i]), m_chips[i], ChipMark::None, theme, layoutDirection());
        return;
    }
    QRect room = rect().adjusted(space::S, 0, -space::S, 0);
    const auto centered
        = [&](int left, int side) { return QRect(left, (height() - side) / 2, side, side); };
    if (!icon().isNull()) {
        icon().paint(&painter, place(centered(room.left(), iconExtent())), Qt::AlignCenter,
            isEnabled() ? QIcon::Normal : QIcon::Disabled);
        room.setLeft(room.left() + iconExtent() + space::S);
    }
    if (m_framed) {
        painter.drawPixmap(place(centered(room.right() + 1 - scaled(arrow), scaled(arrow))),
            m_themes.icons().pixmap(
                u"chevron-down"_s, Token::TextSecondary, scaled(arrow), devicePixelRatioF()));
        room.setRight(room.right() - scaled(arrow) - space::XS);
    }
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(theme.color(!isEnabled() && !m_given ? Token::TextDisabled
            : m_given                                   ? m_token
                                                        : Token::TextSecondary));
    const auto align
        = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    painter.drawText(place(room), align | Qt::TextSingleLine | ownDirection(text()),
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace lockstep::ui
