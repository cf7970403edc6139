// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/memberchip.h"

#include "ui/theme/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int signSide = 14;
constexpr int chipPadding = 6;
} // namespace

MemberChip::MemberChip(const ThemeService &themes, QWidget *parent)
    : QCheckBox(parent), m_themes(themes)
{
    setObjectName(u"conflictMember"_s);
    setTristate(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void MemberChip::setMember(const QString &label, const QString &by, const QString &words)
{
    m_label = label;
    m_by = by;
    QString text = words;
    text.replace(u'&', u"&&"_s); // no mnemonic
    setText(text);
    setToolTip(plainToolTip(words));
    updateGeometry();
    update();
}

QSize MemberChip::sizeHint() const
{
    const QFontMetrics metrics(m_themes.theme().font(TextStyle::Secondary));
    int width = 2 * chipPadding + scaled(signSide) + space::XS + metrics.horizontalAdvance(m_label);
    if (!m_by.isEmpty())
        width += space::S + metrics.horizontalAdvance(m_by);
    return { width + 4, std::max(metrics.height(), scaled(signSide)) + space::S };
}

QSize MemberChip::minimumSizeHint() const
{
    const QSize full = sizeHint();
    const int longest
        = 32 * QFontMetrics(m_themes.theme().font(TextStyle::Secondary)).averageCharWidth();
    return { std::min(full.width(), longest), full.height() };
}

void MemberChip::nextCheckState()
{
    setCheckState(checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

void MemberChip::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        click();
    else
        QCheckBox::keyPressEvent(event);
}

void MemberChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    const bool open = checkState() == Qt::PartiallyChecked;
    const bool in = checkState() == Qt::Checked;
    const Token ink = open ? Token::Warning : in ? Token::Accent : Token::TextSecondary;
    const Token ground = open ? Token::WarningGround
        : in                  ? Token::AccentGround
                              : (underMouse() ? Token::Hover : Token::Surface);
    paintRound(painter, rect(), radius::Control, theme.color(ground),
        theme.color(open || in ? ink : Token::Border));
    if (hasFocus())
        paintFocusRing(painter, rect(), radius::Control, theme);

    const auto place
        = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const QString sign = open ? u"circle-question-mark"_s : in ? u"check"_s : u"x"_s;
    painter.drawPixmap(place({ chipPadding, (height() - scaled(signSide)) / 2, scaled(signSide),
                           scaled(signSide) }),
        m_themes.icons().pixmap(sign, ink, scaled(signSide), devicePixelRatioF()));

    const int align
        = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter)
        | Qt::TextSingleLine;
    QFont font = theme.font(TextStyle::Secondary);
    const QFontMetrics metrics(font);
    const int left = chipPadding + scaled(signSide) + space::XS;
    const int room = width() - left - chipPadding;
    const int name = std::min(metrics.horizontalAdvance(m_label) + 1, room);
    font.setStrikeOut(!in && !open);
    painter.setFont(font);
    painter.setPen(theme.color(in || open ? Token::Text : Token::TextSecondary));
    painter.drawText(place({ left, 0, name, height() }), align,
        metrics.elidedText(m_label, Qt::ElideRight, name));
    const int rest = room - name - space::S;
    if (m_by.isEmpty() || rest <= 0)
        return;
    font.setStrikeOut(false);
    painter.setFont(font);
    painter.setPen(theme.color(open ? Token::Warning : Token::TextSecondary));
    painter.drawText(place({ left + name + space::S, 0, rest, height() }), align,
        metrics.elidedText(m_by, Qt::ElideRight, rest));
}

} // namespace lockstep::ui
