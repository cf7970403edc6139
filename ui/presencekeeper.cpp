// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/presencekeeper.h"

#include "ui/notify/desk.h"

#include <QEvent>
#include <QWidget>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

PresenceKeeper::PresenceKeeper(SyncEngine &engine, const Desk &desk, QWidget *window)
    : QObject(window), m_engine(engine), m_desk(desk), m_window(window)
{
    window->installEventFilter(this);
    connect(&desk, &Desk::stateChanged, this, [this] {
        if (m_desk.frontWindow() == m_window)
            tell();
    });
    tell();
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

void PresenceKeeper::setPlace(const QString &topic)
{
    if (topic == m_place)
        return;
    m_place = topic;
    tell();
}

void PresenceKeeper::tell()
{
    m_engine.setPresence(m_desk.state(), m_viewing, m_editing);
    QStringList topics;
    if (!m_viewing.isNull())
        topics << u"issue:"_s + m_viewing.toString();
    if (!m_place.isEmpty())
        topics << m_place;
    m_engine.setWatched(topics);
}

bool PresenceKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        tell(); // of several windows of one person the last one counts
    return QObject::eventFilter(watched, event);
}

} // namespace lockstep::ui
