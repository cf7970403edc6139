// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/people/devicelist.h"

#include "ui/models/texts.h"
#include "ui/people/accounttexts.h"
#include "ui/people/entryrow.h"
#include "ui/prompts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QPointer>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

DeviceList::DeviceList(
    Account &account, Clock &clock, const ThemeService &themes, Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_account(account), m_clock(clock), m_themes(themes), m_prompts(prompts),
      m_note(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_retry(new QPushButton(tr("Try again"), this)), m_column(new QVBoxLayout),
      m_endOthers(new QPushButton(tr("Sign out the others"), this)),
      m_endAll(new QPushButton(tr("Sign out everywhere…"), this))
{
    setObjectName(u"deviceList"_s);
    m_note->setObjectName(u"devicesNote"_s);
    m_note->setWordWrap(true);
    m_retry->setObjectName(u"devicesRetry"_s);
    m_retry->setAutoDefault(false);
    m_endOthers->setObjectName(u"endOthers"_s);
    m_endOthers->setAutoDefault(false);
    m_endAll->setObjectName(u"endAll"_s);
    m_endAll->setAutoDefault(false);
    auto *note = new QHBoxLayout;
    note->setSpacing(space::M);
    note->addWidget(m_note, 1);
    note->addWidget(m_retry, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::S);
    buttons->addWidget(m_endOthers);
    buttons->addWidget(m_endAll);
    buttons->addStretch(1);
    m_column->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    layout->addLayout(note);
    layout->addLayout(m_column);
    layout->addLayout(buttons);
    connect(m_retry, &QPushButton::clicked, this, &DeviceList::refresh);
    connect(m_endOthers, &QPushButton::clicked, this, &DeviceList::endOthers);
    connect(m_endAll, &QPushButton::clicked, this, &DeviceList::endAll);
    fill();
}

void DeviceList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        refresh();
}

void DeviceList::refresh()
{
    if (m_busy)
        return;
    if (!m_isKnown)
        say(tr("The server is being asked…"), false);
    m_account.listSessions([self = QPointer{ this }](const Result<QList<DeviceSession>> &list) {
        if (self)
            self->show(list);
    });
}

void DeviceList::show(const Result<QList<DeviceSession>> &sessions)
{
    setBusy(false);
    if (!sessions) {
        say(accountErrorText(sessions.error()), true);
        return;
    }
    say({}, false);
    m_isKnown = true;
    m_sessions = *sessions;
    // This one first, then as the server has them.
    std::stable_partition(m_sessions.begin(), m_sessions.end(),
        [](const DeviceSession &each) { return each.current; });
    fill();
}

void DeviceList::fill()
{
    const bool hadFocus = m_rows && m_rows->isAncestorOf(window()->focusWidget());
    delete m_rows;
    m_rows = new QWidget(this);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins({});
    column->setSpacing(0);
    for (const DeviceSession &each : std::as_const(m_sessions)) {
        const QString name = each.device.isEmpty() ? tr("Unknown device") : each.device;
        auto *row = new EntryRow(m_themes,
            { u"monitor"_s, name, sessionText(each, m_clock.wallNow()),
                each.current ? tr("This device") : QString(), tr("Sign out"),
                //: %1 is a device
                each.current ? tr("Sign out this device") : tr("Sign out %1").arg(name),
                tr("Signed in on %1").arg(exactTimeText(each.since)) },
            m_rows);
        column->addWidget(row);
        connect(row, &EntryRow::actionTriggered, this, [this, each] {
            // Its button may go with it.
            QMetaObject::invokeMethod(
                this,
                [this, each] {
                    if (each.current)
                        Q_EMIT signOutRequested();
                    else
                        end(each.id);
                },
                Qt::QueuedConnection);
        });
    }
    m_column->addWidget(m_rows);
    m_rows->setVisible(!m_sessions.isEmpty());
    const bool hasOthers = std::any_of(m_sessions.begin(), m_sessions.end(),
        [](const DeviceSession &each) { return !each.current; });
    m_endOthers->setVisible(hasOthers);
    m_endAll->setVisible(m_isKnown);
    if (hadFocus) {
        auto *next = m_rows->findChild<QPushButton *>();
        (next ? next : m_endAll)->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT contentChanged();
}

void DeviceList::setBusy(bool busy)
{
    m_busy = busy;
    m_endOthers->setEnabled(!busy);
    m_endAll->setEnabled(!busy);
    for (EntryRow *row : m_rows->findChildren<EntryRow *>())
        row->setBusy(busy);
}

void DeviceList::say(const QString &text, bool isError)
{
    m_note->setText(text);
    m_note->setAccessibleName(text);
    m_note->setVisible(!text.isEmpty());
    m_retry->setVisible(isError);
    if (isError)
        announce(*m_note);
    Q_EMIT contentChanged();
}

void DeviceList::end(const QString &id)
{
    setBusy(true);
    endNext({ id }, {});
}

void DeviceList::endOthers()
{
    m_prompts.ask(window(),
        { tr("Sign Out the Others"),
            tr("All other devices are signed out of this workspace. What was not sent there waits "
               "until somebody signs in again."),
            tr("Sign out the others"), false },
        [self = QPointer{ this }](bool accepted) {
            if (!self || !accepted)
                return;
            QStringList ids;
            for (const DeviceSession &each : std::as_const(self->m_sessions)) {
                if (!each.current)
                    ids << each.id;
            }
            self->setBusy(true);
            self->endNext(ids, {});
        });
}

// One after the other; what failed is said at the end.
void DeviceList::endNext(QStringList ids, const std::optional<Error> &failed)
{
    if (ids.isEmpty()) {
        setBusy(false);
        if (!failed)
            Q_EMIT ended();
        m_account.listSessions(
            [self = QPointer{ this }, failed](const Result<QList<DeviceSession>> &list) {
                if (!self)
                    return;
                self->show(list);
                if (failed && list)
                    self->say(accountErrorText(*failed), true);
            });
        return;
    }
    const QString id = ids.takeFirst();
    m_account.endSession(id, [self = QPointer{ this }, ids, failed](const Result<void> &done) {
        if (!self)
            return;
        // It may have ended by itself meanwhile.
        const bool isGone = done || done.error().code == errc::Forbidden;
        self->endNext(ids, isGone ? failed : std::optional{ done.error() });
    });
}

void DeviceList::endAll()
{
    m_prompts.ask(window(),
        { tr("Sign Out Everywhere"),
            tr("All devices are signed out, this one too, and of all workspaces on this server. "
               "Nothing is lost: what was not sent is sent when you sign in again."),
            tr("Sign out everywhere"), true },
        [self = QPointer{ this }](bool accepted) {
            if (!self || !accepted)
                return;
            self->setBusy(true);
            self->m_account.endAllSessions([self](const Result<void> &done) {
                if (!self)
                    return;
                self->setBusy(false);
                if (done)
                    Q_EMIT self->endedEverywhere();
                else
                    self->say(accountErrorText(done.error()), true);
            });
        });
}

} // namespace lockstep::ui
