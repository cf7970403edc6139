// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/avatarstack.h"

#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/plainlabel.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int stackSide = 24;
constexpr int step = 18;
constexpr qsizetype most = 4;

Presence presenceOf(PresenceState state)
{
    switch (state) {
    case PresenceState::Online:
        return Presence::Online;
    case PresenceState::Idle:
        return Presence::Idle;
    case PresenceState::Busy:
        return Presence::Busy;
    case PresenceState::Offline:
        break;
    }
    return Presence::Offline;
}

QString nameOf(const PresentUser &person)
{
    return person.user.name.isEmpty() ? person.user.id.toString() : person.user.name;
}

} // namespace

AvatarStack::AvatarStack(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&themes, &ThemeService::themeChanged, this, qOverload<>(&QWidget::update));
    hide();
}

void AvatarStack::setPeople(const QList<PresentUser> &people)
{
    if (people == m_people)
        return;
    m_people = people;
    QStringList names;
    for (const PresentUser &person : people)
        names << nameOf(person);
    const QString sentence = tr("Also here: %1", nullptr).arg(QLocale{}.createSeparatedList(names));
    setAccessibleName(people.isEmpty() ? QString() : sentence);
    setToolTip(people.isEmpty() ? QString() : plainToolTip(sentence));
    setVisible(!people.isEmpty());
    updateGeometry();
    update();
}

QSize AvatarStack::sizeHint() const
{
    const qsizetype shown = std::min(m_people.size(), most);
    const bool more = m_people.size() > most;
    return { int(shown > 0 ? stackSide + (shown - 1) * step + (more ? stackSide : 0) : 0), stackSide };
}

void AvatarStack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    const QColor ground = theme.color(Token::Surface);
    const auto place
        = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const qsizetype shown = std::min(m_people.size(), most);
    for (qsizetype i = shown; i-- > 0;) {
        const QRect disc = place(QRect(int(i) * step, 0, stackSide, stackSide));
        paintRound(painter, QRectF(disc), stackSide / 2.0, ground);
        paintAvatar(painter, QRectF(disc).adjusted(1.5, 1.5, -1.5, -1.5), m_people[i].user.id,
            nameOf(m_people[i]), theme, presenceOf(m_people[i].state), ground, layoutDirection());
    }
    if (m_people.size() > most) {
        painter.setFont(theme.font(TextStyle::Caption));
        painter.setPen(theme.color(Token::TextSecondary));
        painter.drawText(place(QRect(int(shown - 1) * step + stackSide, 0, stackSide, stackSide)), Qt::AlignCenter,
            tr("+%1").arg(m_people.size() - most));
    }
}

} // namespace lockstep::ui
