// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QStringList>

namespace lockstep::app {

// The line (from 1) on which a value begins, in text that is JSON; a step is the key of an object's
// member or the index of an array's element. Where the path ends too early, the last that is there.
[[nodiscard]] int jsonLineOf(QByteArrayView json, const QStringList &path);
// The line on which text ceases to be JSON; 0: it is JSON.
[[nodiscard]] int jsonErrorLine(QByteArrayView text);

} // namespace lockstep::app
