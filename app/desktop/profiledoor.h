// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>
#include <QTimer>

namespace lockstep::app {

// What a second start on a profile has for the process that uses it.
struct Knock
{
    QString link{}; // to open; empty: only come to the front
    QString activation{}; // the token of the desktop that lets a window do that; may be empty
    friend bool operator==(const Knock &, const Knock &) = default;
};

// Where the process that uses a profile can be spoken to by those that are started later: a socket
// in the folder of the profile, for its user only. One line of link, one of token; "ok" is the
// answer.
class ProfileDoor final : public QObject
{
    Q_OBJECT

public:
    explicit ProfileDoor(QObject *parent = nullptr);

    // To be called by whoever has the lock of the profile: what stands there is left from before.
    // False: it cannot be made (a path that is too long, say), and later starts are refused.
    bool open(const QString &profileDirectory);

    static constexpr qint64 longestKnock = 16 * 1024;
    // The socket; in the folder for running programs where the path is too long for one.
    [[nodiscard]] static QString socketOf(const QString &profileDirectory);

Q_SIGNALS:
    void knocked(const lockstep::app::Knock &knock);

private:
    void admit(QLocalSocket *visitor);

    QLocalServer m_server;
};

// Knocks at the door of a profile until somebody answers, or until there is no more patience: the
// process that has the lock may be just starting. Answers once, later.
class Knocker final : public QObject
{
    Q_OBJECT

public:
    Knocker(const QString &profileDirectory, Knock knock, Milliseconds patience,
        QObject *parent = nullptr);

Q_SIGNALS:
    void answered(bool heard);

private:
    void attempt();
    void failed();
    void end(bool heard);

    QString m_socketName;
    QByteArray m_words;
    QPointer<QLocalSocket> m_socket{};
    QTimer m_again;
    QTimer m_patience;
    bool m_isOver = false;
};

} // namespace lockstep::app
