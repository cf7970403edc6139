// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/avatar.h"

#include "ui/widgets/plainlabel.h"

#include <QPainter>
#include <QRegularExpression>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

QString initialsOf(const QString &name)
{
    const QString person = name.section(u'@', 0, 0);
    QStringList words;
    for (const QString &word : person.split(QRegularExpression(u"[\\s._-]+"_s), Qt::SkipEmptyParts))
        if (word.at(0).isLetterOrNumber() || word.at(0).isSurrogate())
            words.append(word);
    const auto first = [](const QString &word) { // a letter may be two code units
        return word.left(word.at(0).isHighSurrogate() ? 2 : 1).toUpper();
    };
    if (words.isEmpty())
        return u"?"_s;
    QString initials = first(words.constFirst());
    if (words.size() > 1)
        initials += first(words.constLast());
    return initials;
}

int avatarHue(const UserId &user)
{
    quint32 hash = 2166136261u; // FNV-1a; qHash is seeded anew in every process
    for (const char c : user.toString().toUtf8())
        hash = (hash ^ quint8(c)) * 16777619u;
    return int((hash ^ (hash >> 16)) % Theme::avatarHues);
}

void paintAvatar(QPainter &painter, const QRectF &rect, const UserId &user, const QString &name,
    const Theme &theme, std::optional<Presence> presence, const QColor &ground,
    Qt::LayoutDirection direction)
{
    const qreal side = std::min(rect.width(), rect.height());
    QRectF disc(0, 0, side, side);
    disc.moveCenter(rect.center());
    const int hue = avatarHue(user);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.isHighContrast() ? QPen(theme.color(Token::Text), 1) : QPen(Qt::NoPen));
    painter.setBrush(theme.avatarGround(hue));
    const qreal half = theme.isHighContrast() ? 0.5 : 0;
    painter.drawEllipse(disc.adjusted(half, half, -half, -half));
    QFont font = theme.font(TextStyle::BodyStrong);
    font.setPixelSize(std::max(7, qRound(side * 0.40)));
    painter.setFont(font);
    painter.setPen(theme.avatarText(hue));
    painter.drawText(disc, Qt::AlignCenter, initialsOf(name));
    if (presence) {
        const qreal glyph = std::max(10.0, side * 0.46);
        QRectF place(0, 0, glyph, glyph);
        if (direction == Qt::RightToLeft)
            place.moveBottomLeft(disc.bottomLeft() + QPointF(-2, 2));
        else
            place.moveBottomRight(disc.bottomRight() + QPointF(2, 2));
        paintPresence(painter, place, *presence, theme, ground);
    }
    painter.restore();
}

Avatar::Avatar(const ThemeService &themes, int size, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_size(size)
{
    connect(&themes, &ThemeService::themeChanged, this, &Avatar::fit);
    fit();
}

void Avatar::fit()
{
    const int side = scaled(m_size) + 2; // room for the presence glyph
    setFixedSize(side, side);
    update();
}

void Avatar::setPerson(const UserId &user, const QString &name)
{
    m_user = user;
    m_name = name;
    describe();
}

void Avatar::setPresence(std::optional<Presence> presence)
{
    m_presence = presence;
    describe();
}

void Avatar::describe()
{
    //: %1 is a person, %2 is "Online", "Idle", "Busy" or "Offline"
    const QString text = m_presence ? tr("%1, %2").arg(m_name, presenceWord(*m_presence)) : m_name;
    setAccessibleName(text);
    setToolTip(plainToolTip(text));
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(painter, QRectF(0, 0, scaled(m_size), scaled(m_size)), m_user, m_name,
        m_themes.theme(), m_presence, palette().color(backgroundRole()), layoutDirection());
}

} // namespace lockstep::ui
