// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/notificationspage.h"

#include "ui/dialogs/quiethoursdialog.h"
#include "ui/notify/desk.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QCheckBox>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

NotificationsPage::NotificationsPage(const ThemeService &themes, Desk &desk, QWidget *parent)
    : SettingsPage(themes, tr("Notifications"), parent), m_desk(desk)
{
    addSection(tr("Do not disturb"));
    auto *busy = new QCheckBox(tr("&Nothing may disturb me now"), content());
    busy->setObjectName(u"settingsBusy"_s);
    busy->setChecked(desk.isBusy());
    add(busy);
    auto *mentions = new QCheckBox(tr("Let &mentions of me through"), content());
    mentions->setObjectName(u"settingsMentions"_s);
    mentions->setChecked(desk.wish().mentionsBreakThrough);
    add(mentions);

    addSection(tr("Quiet hours"));
    m_state = addNote({});
    m_state->setObjectName(u"settingsQuietState"_s);
    auto *hours = new QPushButton(tr("&Quiet hours…"), content());
    hours->setObjectName(u"settingsQuietHours"_s);
    hours->setAutoDefault(false);
    add(hours);

    addSection(tr("Presence"));
    auto *idle = new QSpinBox(content());
    idle->setObjectName(u"settingsIdle"_s);
    idle->setRange(0, DoNotDisturb::longestIdle);
    idle->setSpecialValueText(tr("Never"));
    idle->setSuffix(tr(" min"));
    idle->setValue(desk.wish().idleMinutes);
    add(tr("Show me as &idle after"), idle);

    connect(busy, &QCheckBox::toggled, this, [this](bool on) {
        m_desk.setBusy(on ? DoNotDisturb::Busy::Always : DoNotDisturb::Busy::No);
    });
    connect(mentions, &QCheckBox::toggled, this, [this](bool on) {
        DoNotDisturb wish = m_desk.wish();
        wish.mentionsBreakThrough = on;
        m_desk.setWish(wish);
    });
    connect(idle, &QSpinBox::valueChanged, this, [this](int minutes) {
        DoNotDisturb wish = m_desk.wish();
        wish.idleMinutes = minutes;
        m_desk.setWish(wish);
    });
    connect(hours, &QPushButton::clicked, this, &NotificationsPage::showQuietHours);
    connect(&desk, &Desk::stateChanged, this, &NotificationsPage::refresh);
    refresh();
}

void NotificationsPage::offerRules(QAction *rules)
{
    if (!rules)
        return;
    addSection(tr("What you are told of"));
    auto *open = new QPushButton(tr("&Choose by event and project…"), content());
    open->setObjectName(u"settingsRules"_s);
    open->setAutoDefault(false);
    add(open);
    connect(open, &QPushButton::clicked, rules, &QAction::trigger);
}

void NotificationsPage::refresh()
{
    const DoNotDisturb &wish = m_desk.wish();
    const QLocale locale;
    const auto time = [&](int minute) {
        return locale.toString(QTime(minute / 60, minute % 60), QLocale::ShortFormat);
    };
    m_state->setText(wish.scheduled
            //: two times of day
            ? tr("Nothing pops up from %1 to %2.").arg(time(wish.from), time(wish.to))
            : tr("There are no quiet hours."));
}

void NotificationsPage::showQuietHours()
{
    auto *dialog = new QuietHoursDialog(m_themes, m_desk.wish(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QuietHoursDialog::chosen, this, [this](DoNotDisturb wish) {
        wish.busy = m_desk.wish().busy; // may have ended meanwhile
        wish.until = m_desk.wish().until;
        m_desk.setWish(wish);
        refresh();
    });
    dialog->open();
}

} // namespace lockstep::ui
