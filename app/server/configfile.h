// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace lockstep::app {

// One line of a configuration file: "name = value". A '#' at the beginning of a line or behind a
// space begins a comment; a value that has one in it stands in double quotes. Empty lines and lines
// of comment are left out.
struct ConfigLine
{
    int number = 0; // from 1
    QString name{};
    QString value{};
    QString problem{}; // set: it is not of that form
};
[[nodiscard]] QList<ConfigLine> parseConfig(const QByteArray &content);

} // namespace lockstep::app
