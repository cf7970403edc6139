// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/availability.h"

#include "ui/actions.h"
#include "ui/dialogs/quiethoursdialog.h"
#include "ui/notify/desk.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/sidebar.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds busyForAnHour = 1h;

WallTime wallTime(const QDateTime &time)
{
    return WallTime{ Milliseconds{ time.toMSecsSinceEpoch() } };
}

} // namespace

Availability::Availability(const Parts &parts, QWidget &window)
    : QObject(&window), m(parts), m_window(window), m_menu(new QMenu(tr("Availability"), &window))
{
    connect(&m.desk, &Desk::stateChanged, this, &Availability::refresh);
    connect(&m.sidebar, &Sidebar::presenceRequested, this, &Availability::showMenu);
}

void Availability::addActions(const QString &group)
{
    Desk &desk = m.desk;
    const auto busy = [this, &desk](DoNotDisturb::Busy kind, const QDateTime &until = {}) {
        desk.setBusy(kind, until.isValid() ? wallTime(until) : WallTime{});
        refresh(); // a chosen action stays checked, however often it is chosen
    };
    m.actions.add({ .id = action::Availability,
                      .group = group,
                      .text = tr("Set whether you may be disturbed"),
                      .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_B },
                      .icon = u"bell-off"_s },
        [this] { showMenu(); });
    m.actions.add(
        { .id = action::Available, .group = group, .text = tr("Available"), .checkable = true },
        [busy] { busy(DoNotDisturb::Busy::No); });
    m.actions.add({ .id = action::BusyHour,
                      .group = group,
                      .text = tr("Busy for 1 hour"),
                      .checkable = true },
        [this, busy] {
            busy(DoNotDisturb::Busy::Until, localTimeOf(m.clock.wallNow() + busyForAnHour));
        });
    m.actions.add({ .id = action::BusyTomorrow,
                      .group = group,
                      .text = tr("Busy until tomorrow"),
                      .checkable = true },
        [this, &desk, busy] {
            busy(DoNotDisturb::Busy::Until, tomorrow(desk.wish(), localTimeOf(m.clock.wallNow())));
        });
    m.actions.add({ .id = action::Busy,
                      .group = group,
                      .text = tr("Busy until I change it"),
                      .checkable = true },
        [busy] { busy(DoNotDisturb::Busy::Always); });
    m.actions.add({ .id = action::MentionsThrough,
                      .group = group,
                      .text = tr("Let mentions through while busy"),
                      .checkable = true },
        [this, &desk] {
            DoNotDisturb wish = desk.wish();
            wish.mentionsBreakThrough = m.actions.find(action::MentionsThrough)->isChecked();
            desk.setWish(wish);
        });
    m.actions.add(
        { .id = action::QuietHours, .group = group, .text = tr("Quiet hours…"), .icon = u"moon"_s },
        [this] { showQuietHours(); });
    auto *choices = new QActionGroup(&m_window);
    m_menu->setAccessibleName(m_menu->title());
    m_menu->setObjectName(u"presenceMenu"_s);
    for (const QLatin1StringView id :
        { action::Available, action::BusyHour, action::BusyTomorrow, action::Busy }) {
        choices->addAction(m.actions.find(id));
        m_menu->addAction(m.actions.find(id));
    }
    m_menu->addSeparator();
    m_menu->addAction(m.actions.find(action::MentionsThrough));
    m_menu->addAction(m.actions.find(action::QuietHours));
}

void Availability::refresh()
{
    const Desk &desk = m.desk;
    const DoNotDisturb &wish = desk.wish();
    const QDateTime now = localTimeOf(m.clock.wallNow());
    const bool isTimed = desk.isBusy() && wish.busy == DoNotDisturb::Busy::Until;
    const QDateTime until = localTimeOf(wish.until);
    const bool isToday = until.date() == now.date();
    m.actions.find(action::Available)->setChecked(!desk.isBusy());
    m.actions.find(action::BusyHour)->setChecked(isTimed && isToday);
    m.actions.find(action::BusyTomorrow)->setChecked(isTimed && !isToday);
    m.actions.find(action::Busy)->setChecked(wish.busy == DoNotDisturb::Busy::Always);
    m.actions.find(action::MentionsThrough)->setChecked(wish.mentionsBreakThrough);

    QString text;
    if (const auto end = desk.quietUntil()) {
        const QLocale locale;
        const QString time = locale.toString(end->time(), QLocale::ShortFormat);
        text = end->date() == now.date()
            //: %1 is a time
            ? tr("Busy until %1").arg(time)
            //: %1 is a day of the week, %2 a time
            : tr("Busy until %1, %2")
                  .arg(locale.standaloneDayName(end->date().dayOfWeek(), QLocale::ShortFormat),
                      time);
    } else if (desk.isQuiet()) {
        text = tr("Busy");
    }
    m.sidebar.setPresenceText(text);
}

void Availability::showMenu()
{
    const QWidget &at = m.sidebar.isVisible() ? m.sidebar.presenceButton() : m.header;
    m_menu->popup(at.mapToGlobal(QPoint(0, at.height())));
    for (QAction *each : m_menu->actions()) {
        if (each->isChecked()) { // the keyboard begins where it stands
            m_menu->setActiveAction(each);
            break;
        }
    }
}

void Availability::showQuietHours()
{
    auto *dialog = new QuietHoursDialog(m.themes, m.desk.wish(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QuietHoursDialog::chosen, this, [this](DoNotDisturb wish) {
        wish.busy = m.desk.wish().busy; // may have ended meanwhile
        wish.until = m.desk.wish().until;
        m.desk.setWish(wish);
    });
    dialog->open();
}

} // namespace lockstep::ui
