// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/desk.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

const QString wishKey = u"desk:doNotDisturb"_s; // among the drafts: durable, and this profile's
// The wall clock may be set, and the machine may sleep.
constexpr Milliseconds longestQuietWait = 1min;

} // namespace

Desk::Desk(SyncEngine &engine, Clock &clock, QObject *parent)
    : QObject(parent), m_engine(engine), m_clock(clock), m_lastInput(clock.now())
{
    connect(&engine, &SyncEngine::opened, this, &Desk::restore);
    if (engine.isOpen())
        restore();
    qApp->installEventFilter(this);
    checkIdle();
}

void Desk::restore()
{
    m_wish = doNotDisturbFrom(m_engine.draft(wishKey));
    checkIdle();
    checkQuiet();
    Q_EMIT stateChanged();
}

void Desk::addWindow(QWidget &window)
{
    m_windows.append(&window);
    if (window.isActiveWindow())
        m_windows.move(m_windows.size() - 1, 0);
}

bool Desk::owns(const QWidget *widget) const
{
    while (widget) {
        const QWidget *window = widget->window();
        if (m_windows.contains(const_cast<QWidget *>(window))) // a list of pointers to look in
            return true;
        widget = window->parentWidget();
    }
    return false;
}

QWidget *Desk::frontWindow() const
{
    for (const QPointer<QWidget> &window : m_windows) {
        if (window && window->isVisible())
            return window;
    }
    for (const QPointer<QWidget> &window : m_windows) {
        if (window)
            return window;
    }
    return nullptr;
}

bool Desk::isActive() const { return owns(QApplication::activeWindow()); }

void Desk::setWish(const DoNotDisturb &wish)
{
    if (wish == m_wish)
        return;
    m_wish = wish;
    m_engine.saveDraft(wishKey, wish == DoNotDisturb{} ? QString() : toText(wish));
    noteActivity();
    checkIdle();
    checkQuiet();
    Q_EMIT stateChanged();
}

void Desk::setBusy(DoNotDisturb::Busy busy, WallTime until)
{
    DoNotDisturb wish = m_wish;
    wish.busy = busy;
    wish.until = busy == DoNotDisturb::Busy::Until ? until : WallTime{};
    setWish(wish);
}

bool Desk::isBusy() const { return ui::isBusy(m_wish, m_clock.wallNow()); }

bool Desk::isQuiet() const
{
    return isBusy() || isQuietHour(m_wish, localTimeOf(m_clock.wallNow()));
}

std::optional<QDateTime> Desk::quietUntil() const
{
    return ui::quietUntil(m_wish, localTimeOf(m_clock.wallNow()));
}

// Who said that he is busy is, though he types nothing; in quiet hours he may just not be there.
PresenceState Desk::state() const
{
    if (isBusy())
        return PresenceState::Busy;
    if (m_idle)
        return PresenceState::Idle;
    return isQuiet() ? PresenceState::Busy : PresenceState::Online;
}

void Desk::noteActivity()
{
    m_lastInput = m_clock.now();
    if (m_idle) {
        checkIdle();
        Q_EMIT stateChanged();
    }
    Q_EMIT userWasActive();
}

// One timer, not one for every key.
void Desk::checkIdle()
{
    const Milliseconds idleAfter = std::chrono::minutes(m_wish.idleMinutes);
    const auto quiet = std::chrono::duration_cast<Milliseconds>(m_clock.now() - m_lastInput);
    m_idle = m_wish.idleMinutes > 0 && quiet >= idleAfter;
    m_idleTimer.cancel();
    if (!m_idle && m_wish.idleMinutes > 0) {
        m_idleTimer = m_clock.after(idleAfter - quiet, [this] {
            checkIdle();
            if (m_idle)
                Q_EMIT stateChanged();
        });
    }
}

void Desk::checkQuiet()
{
    m_quiet = isQuiet();
    m_quietTimer.cancel();
    if (!m_wish.scheduled && m_wish.busy != DoNotDisturb::Busy::Until)
        return;
    Milliseconds wait = longestQuietWait;
    if (const auto end = quietUntil()) {
        const auto left
            = Milliseconds{ end->toMSecsSinceEpoch() } - m_clock.wallNow().time_since_epoch();
        wait = std::clamp<Milliseconds>(left, 1ms, longestQuietWait);
    }
    m_quietTimer = m_clock.after(wait, [this] {
        const bool was = m_quiet;
        if (m_wish.busy == DoNotDisturb::Busy::Until && !isBusy()) {
            setBusy(DoNotDisturb::Busy::No); // it is over
            return;
        }
        checkQuiet();
        if (m_quiet != was)
            Q_EMIT stateChanged();
    });
}

bool Desk::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (const auto *widget = qobject_cast<QWidget *>(watched); widget && owns(widget))
            noteActivity();
        break;
    case QEvent::WindowActivate: {
        m_windows.removeIf([](const QPointer<QWidget> &window) { return !window; });
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (!widget || !owns(widget))
            break;
        if (const auto at = m_windows.indexOf(widget); at > 0)
            m_windows.move(at, 0);
        Q_EMIT activated();
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace lockstep::ui
