// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace lockstep {

// A real Redis for the time of a test, on a Unix socket in a temporary folder, and on a port if
// one is given. It keeps nothing, and ends with this object, and with the process.
class RedisServer
{
public:
    // Null, and why, if there is none here. An empty password: it wants none.
    [[nodiscard]] static std::unique_ptr<RedisServer> start(
        const QString &password, QString *whyNot, quint16 port = 0);
    ~RedisServer();
    RedisServer(const RedisServer &) = delete;
    RedisServer &operator=(const RedisServer &) = delete;

    // For RedisAddress::fromUrl; `userinfo` is "USER:PASSWORD", or empty.
    [[nodiscard]] QString url(const QString &userinfo = {}) const;
    void kill(); // all connections break, and no new one is made
    bool restart(const QString &password);
    void hang(bool hangs); // it does nothing any more, and nobody hears of that

private:
    RedisServer() = default;
    bool launch(const QString &password);

    QTemporaryDir m_dir{};
    QString m_program{};
    QStringList m_arguments{};
    QProcess m_process{};
};

} // namespace lockstep
