// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/sync/account.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace lockstep::ui {

class PlainLabel;
class Prompts;

// Where the user is signed in: each device with when it was used last and a way to end that, and
// all of them at once. Asks the server when it is shown, and after everything that is done.
class DeviceList final : public QWidget
{
    Q_OBJECT

public:
    DeviceList(Account &account, Clock &clock, const ThemeService &themes, Prompts &prompts,
        QWidget *parent);

    void refresh();

Q_SIGNALS:
    void ended(); // a session, or several
    void signOutRequested(); // this device
    void endedEverywhere(); // this device too
    void contentChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void show(const Result<QList<DeviceSession>> &sessions);
    void fill();
    void end(const QString &id);
    void endOthers();
    void endNext(QStringList ids, const std::optional<Error> &failed);
    void endAll();
    void setBusy(bool busy);
    void say(const QString &text, bool isError);

    Account &m_account;
    Clock &m_clock;
    const ThemeService &m_themes;
    Prompts &m_prompts;
    PlainLabel *m_note;
    QPushButton *m_retry;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_column;
    QPushButton *m_endOthers;
    QPushButton *m_endAll;
    QList<DeviceSession> m_sessions;
    bool m_isKnown = false;
    bool m_busy = false;
};

} // namespace lockstep::ui
