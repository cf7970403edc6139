// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QObject>

namespace lockstep::ui {

// A notification of the desktop. All text is plain: whoever shows it escapes it.
struct DesktopNote
{
    struct Action
    {
        QString id{}; // comes back in actionTriggered
        QString text{}; // a verb
        friend bool operator==(const Action &, const Action &) = default;
    };
    QString key{}; // takes the place of what is shown under the same key; not empty
    QString title{};
    QString body{};
    QList<Action> actions{}; // the first is also what a click on the notification does
    friend bool operator==(const DesktopNote &, const DesktopNote &) = default;
};

// Port: notifications that the desktop shows outside of our windows. Nothing here blocks.
class DesktopNotifications : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void show(const DesktopNote &note) = 0;
    virtual void close(const QString &key) = 0;

    static constexpr Milliseconds showFor = 5s; // asked of the desktop, which may know better

Q_SIGNALS:
    // `token` is the desktop's permission to raise a window; may be empty.
    void actionTriggered(const QString &key, const QString &action, const QString &token);
    void closed(const QString &key);
    // It cannot be shown here.
    void failed(const lockstep::ui::DesktopNote &note);
};

// Control and direction characters removed, one line, no longer than `longest` characters: what
// others wrote, on its way to a program that is not ours.
[[nodiscard]] QString plainLine(const QString &text, qsizetype longest);

} // namespace lockstep::ui
