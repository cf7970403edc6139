// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/presencekeeper.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

PresenceKeeper::PresenceKeeper(SyncEngine &engine, Clock &clock, QWidget *window)
    : QObject(window), m_engine(engine), m_clock(clock), m_window(window), m_lastInput(clock.now())
{
    qApp->installEventFilter(this);
    check();
    tell();
}

PresenceState PresenceKeeper::state() const
{
    return m_busy ? PresenceState::Busy : m_idle ? PresenceState::Idle : PresenceState::Online;
}

void PresenceKeeper::setViewing(const IssueId &issue)
{
    if (issue == m_viewing)
        return;
    m_viewing = issue;
    m_editing.clear();
    tell();
}

void PresenceKeeper::setEditing(const QString &field)
{
    if (field == m_editing)
        return;
    m_editing = field;
    tell();
}

void PresenceKeeper::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    tell();
    Q_EMIT stateChanged();
}

void PresenceKeeper::tell()
{
    m_engine.setPresence(state(), m_viewing, m_editing);
    m_engine.setWatched(
        m_viewing.isNull() ? QStringList() : QStringList{ u"issue:"_s + m_viewing.toString() });
}

void PresenceKeeper::noteActivity()
{
    m_lastInput = m_clock.now();
    if (m_idle) {
        m_idle = false;
        tell();
        check();
        Q_EMIT stateChanged();
    }
    Q_EMIT userWasActive();
}

// One timer, not one for every key.
void PresenceKeeper::check()
{
    const auto quiet = std::chrono::duration_cast<Milliseconds>(m_clock.now() - m_lastInput);
    if (quiet < idleAfter) {
        m_timer = m_clock.after(idleAfter - quiet, [this] { check(); });
        return;
    }
    m_idle = true;
    tell();
    Q_EMIT stateChanged();
}

bool PresenceKeeper::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (const auto *widget = qobject_cast<QWidget *>(watched); widget
            && (widget->window() == m_window
                || (widget->window()->parentWidget()
                    && widget->window()->parentWidget()->window() == m_window)))
            noteActivity();
        break;
    case QEvent::WindowActivate:
        if (watched == m_window)
            tell(); // of several windows of one person the last one counts
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace lockstep::ui
