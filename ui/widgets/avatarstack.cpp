// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/avatarstack.h"

#include "core/model/issuefields.h"
#include "ui/models/texts.h"
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

// Who it is and, while he is at it, what he does.
QString doingOf(const PresentUser &person)
{
    if (person.field == "comment"_L1)
        return AvatarStack::tr("%1 (writing a comment)").arg(nameOf(person));
    const FieldInfo *field = person.field.isEmpty() ? nullptr : findField(person.field);
    //: %1 is a person, %2 the name of a field
    return field ? AvatarStack::tr("%1 (editing %2)").arg(nameOf(person), fieldLabel(field->field))
                 : nameOf(person);
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
    if (people == m_given)
        return;
    m_given = people;
    m_people = people;
    // Who does something stands first: the stack may be too short for all.
    std::stable_partition(m_people.begin(), m_people.end(),
        [](const PresentUser &person) { return !person.field.isEmpty(); });
    QStringList names;
    for (const PresentUser &person : std::as_const(m_people))
        names << doingOf(person);
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
    return { int(shown > 0 ? scaled(stackSide) + (shown - 1) * scaled(step)
                         + (more ? scaled(stackSide) : 0)
                           : 0),
        scaled(stackSide) };
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
        const QRect disc
            = place(QRect(int(i) * scaled(step), 0, scaled(stackSide), scaled(stackSide)));
        paintRound(painter, QRectF(disc), scaled(stackSide) / 2.0, ground);
        paintAvatar(painter, QRectF(disc).adjusted(1.5, 1.5, -1.5, -1.5), m_people[i].user.id,
            nameOf(m_people[i]), theme, presenceOf(m_people[i].state), ground, layoutDirection());
        if (m_people[i].field.isEmpty())
            continue;
        const int hue = avatarHue(m_people[i].user.id); // the ring is that around the field
        paintRound(painter, QRectF(disc).adjusted(0.5, 0.5, -0.5, -0.5), scaled(stackSide) / 2.0,
            {}, mix(theme.avatarGround(hue), theme.avatarText(hue), 0.6), 2);
    }
    if (m_people.size() > most) {
        painter.setFont(theme.font(TextStyle::Caption));
        painter.setPen(theme.color(Token::TextSecondary));
        painter.drawText(place(QRect(int(shown - 1) * scaled(step) + scaled(stackSide), 0,
                             scaled(stackSide), scaled(stackSide))),
            Qt::AlignCenter, tr("+%1").arg(QLocale{}.toString(m_people.size() - most)));
    }
}

} // namespace lockstep::ui
