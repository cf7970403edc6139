// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <utility>
#include <variant>

namespace lockstep::server {

enum class LogLevel { Debug, Info, Warning, Error };

// One record of the log, which becomes one line whatever stands in it.
struct LogRecord
{
    using Value = std::variant<qint64, QString>;

    WallTime time{};
    LogLevel level = LogLevel::Info;
    QLatin1StringView category{}; // "lockstep.server"
    QString message{};
    QList<std::pair<QLatin1StringView, Value>> fields{}; // for programs
};

// {"time":...,"level":"info","category":...,"message":...} and the fields, ended by a line end; at
// most 8 KiB. Characters that control a terminal or that nobody sees are escaped, and what looks
// like a token or a password is left out.
[[nodiscard]] QByteArray toJsonLine(const LogRecord &record);
// The same for people, without the time where somebody else writes it down.
[[nodiscard]] QByteArray toTextLine(const LogRecord &record, bool withTime);
// What systemd's journal takes for the level in front of a line: "<6>".
[[nodiscard]] QByteArray journalPrefix(LogLevel level);

// `text` without tokens and passwords, as far as they can be told from other words.
[[nodiscard]] QString withoutSecrets(QString text);

} // namespace lockstep::server
