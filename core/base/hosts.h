// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QUrl>

namespace lockstep {

// "localhost" and what is below it, 127.0.0.0/8, ::1: what is sent there never leaves this
// computer.
[[nodiscard]] bool isThisComputer(const QString &host);

// An address of a server to which everything goes in plain text over a network.
[[nodiscard]] bool isExposed(const QUrl &server);

} // namespace lockstep
