// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What MainWindow offers about being disturbed, and about what was missed.

#include "ui/conflicts.h"
#include "ui/dialogs/quiethoursdialog.h"
#include "ui/mainwindow.h"
#include "ui/notifier.h"
#include "ui/widgets/catchuplane.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/toaststack.h"

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

void MainWindow::makePresenceActions(const QString &group)
{
    Desk &desk = m_notifier->desk();
    const auto busy = [this, &desk](DoNotDisturb::Busy kind, const QDateTime &until = {}) {
        desk.setBusy(kind, until.isValid() ? wallTime(until) : WallTime{});
        refreshPresence(); // a chosen action stays checked, however often it is chosen
    };
    m_actions->add({ .id = action::Availability,
                       .group = group,
                       .text = tr("Set whether you may be disturbed"),
                       .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_B },
                       .icon = u"bell-off"_s },
        [this] { showPresenceMenu(); });
    m_actions->add(
        { .id = action::Available, .group = group, .text = tr("Available"), .checkable = true },
        [busy] { busy(DoNotDisturb::Busy::No); });
    m_actions->add({ .id = action::BusyHour,
                       .group = group,
                       .text = tr("Busy for 1 hour"),
                       .checkable = true },
        [this, busy] {
            busy(DoNotDisturb::Busy::Until, localTimeOf(m_context.clock.wallNow() + busyForAnHour));
        });
    m_actions->add({ .id = action::BusyTomorrow,
                       .group = group,
                       .text = tr("Busy until tomorrow"),
                       .checkable = true },
        [this, &desk, busy] {
            busy(DoNotDisturb::Busy::Until,
                tomorrow(desk.wish(), localTimeOf(m_context.clock.wallNow())));
        });
    m_actions->add({ .id = action::Busy,
                       .group = group,
                       .text = tr("Busy until I change it"),
                       .checkable = true },
        [busy] { busy(DoNotDisturb::Busy::Always); });
    m_actions->add({ .id = action::MentionsThrough,
                       .group = group,
                       .text = tr("Let mentions through while busy"),
                       .checkable = true },
        [this, &desk] {
            DoNotDisturb wish = desk.wish();
            wish.mentionsBreakThrough = m_actions->find(action::MentionsThrough)->isChecked();
            desk.setWish(wish);
        });
    m_actions->add(
        { .id = action::QuietHours, .group = group, .text = tr("Quiet hours…"), .icon = u"moon"_s },
        [this] { showQuietHours(); });
    m_actions->add({ .id = action::CatchUp,
                       .group = group,
                       .text = tr("Go to what happened while you were away"),
                       .keys = { QKeySequence(Qt::Key_G, Qt::Key_W) },
                       .icon = u"history"_s },
        [this] { m_catchUp->focusLane(); });
    m_actions->add({ .id = action::AcceptCatchUp,
                       .group = group,
                       .text = tr("Take note of what happened while you were away"),
                       .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_E },
                       .icon = u"check"_s },
        [this] { m_catchUp->acceptAll(); });

    auto *choices = new QActionGroup(this);
    m_presenceMenu = new QMenu(tr("Availability"), this);
    m_presenceMenu->setAccessibleName(m_presenceMenu->title());
    m_presenceMenu->setObjectName(u"presenceMenu"_s);
    for (const QLatin1StringView id :
        { action::Available, action::BusyHour, action::BusyTomorrow, action::Busy }) {
        choices->addAction(m_actions->find(id));
        m_presenceMenu->addAction(m_actions->find(id));
    }
    m_presenceMenu->addSeparator();
    m_presenceMenu->addAction(m_actions->find(action::MentionsThrough));
    m_presenceMenu->addAction(m_actions->find(action::QuietHours));
}

void MainWindow::connectPresence()
{
    m_notifier->addWindow(*this, [this] { return m_detail->issue(); });
    const Desk &desk = m_notifier->desk();
    connect(&desk, &Desk::stateChanged, this, &MainWindow::refreshPresence);
    connect(&desk, &Desk::userWasActive, m_toasts, &ToastStack::reportUserActivity);
    connect(m_notifier, &Notifier::arrived, this, &MainWindow::showNews);
    connect(m_notifier, &Notifier::handled, m_toasts, &ToastStack::closeToast);
    connect(m_notifier, &Notifier::goalChosen, this, [this](News::Goal goal, const IssueId &issue) {
        if (m_notifier->desk().frontWindow() == this)
            goTo(goal, issue);
    });
    connect(m_sidebar, &Sidebar::presenceRequested, this, &MainWindow::showPresenceMenu);
    connect(m_catchUp, &CatchUpLane::issueRequested, this, [this](const IssueId &issue) {
        if (m_engine.replica().find(issue))
            openIssue(issue);
    });
    connect(m_catchUp, &CatchUpLane::left, this, &MainWindow::focusList);
    connect(m_catchUp, &CatchUpLane::accepted, this, [this](const AwayLog::Entries &entries) {
        const int count = int(entries.size());
        toast({ .key = u"caughtUp"_s,
                  .kind = ToastKind::Success,
                  .text = tr("You took note of %n issue(s).", nullptr, count),
                  .action = tr("Undo") },
            [this, entries] { m_engine.restoreAway(entries); });
    });
    refreshPresence();
}

void MainWindow::showNews(const News &news)
{
    if (m_notifier->desk().frontWindow() != this)
        return;
    QString verb;
    if (news.goal == News::Goal::Mine)
        verb = tr("Show");
    else if (!news.issue.isNull())
        verb = tr("Open");
    toast({ .key = news.key,
              .kind = ToastKind::Info,
              .text = news.text,
              .detail = news.detail,
              .action = verb },
        [this, goal = news.goal, issue = news.issue] { goTo(goal, issue); });
}

void MainWindow::goTo(News::Goal goal, const IssueId &issue)
{
    switch (goal) {
    case News::Goal::Issue:
        openIssue(issue);
        break;
    case News::Goal::Conflict:
        m_conflicts->show(issue);
        break;
    case News::Goal::Mine:
        if (m_catchUp->focusLane())
            break;
        showScope({});
        focusList();
        break;
    }
}

void MainWindow::refreshPresence()
{
    const Desk &desk = m_notifier->desk();
    const DoNotDisturb &wish = desk.wish();
    const QDateTime now = localTimeOf(m_context.clock.wallNow());
    const bool isTimed = desk.isBusy() && wish.busy == DoNotDisturb::Busy::Until;
    const QDateTime until = localTimeOf(wish.until);
    const bool isToday = until.date() == now.date();
    m_actions->find(action::Available)->setChecked(!desk.isBusy());
    m_actions->find(action::BusyHour)->setChecked(isTimed && isToday);
    m_actions->find(action::BusyTomorrow)->setChecked(isTimed && !isToday);
    m_actions->find(action::Busy)->setChecked(wish.busy == DoNotDisturb::Busy::Always);
    m_actions->find(action::MentionsThrough)->setChecked(wish.mentionsBreakThrough);

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
    m_sidebar->setPresenceText(text);
    refreshPeople();
}

void MainWindow::showPresenceMenu()
{
    const QWidget &at = m_sidebar->isVisible() ? m_sidebar->presenceButton() : *m_header;
    m_presenceMenu->popup(at.mapToGlobal(QPoint(0, at.height())));
    for (QAction *each : m_presenceMenu->actions()) {
        if (each->isChecked()) { // the keyboard begins where it stands
            m_presenceMenu->setActiveAction(each);
            break;
        }
    }
}

void MainWindow::showQuietHours()
{
    auto *dialog = new QuietHoursDialog(m_context.themes, m_notifier->desk().wish(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QuietHoursDialog::chosen, this, [this](DoNotDisturb wish) {
        wish.busy = m_notifier->desk().wish().busy; // may have ended meanwhile
        wish.until = m_notifier->desk().wish().until;
        m_notifier->desk().setWish(wish);
    });
    dialog->open();
}

} // namespace lockstep::ui
