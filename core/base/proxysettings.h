// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace lockstep {

// How this program gets to servers that are not on this computer.
struct ProxySettings
{
    enum class Mode { System, None, Http, Socks5 };
    Mode mode = Mode::System;
    QString host{}; // Http and Socks5
    quint16 port = 0;
    QString user{};
    QString password{}; // in no settings: kept like a sign-in
    [[nodiscard]] bool isManual() const { return mode == Mode::Http || mode == Mode::Socks5; }
    // What is missing in a manual one makes it useless.
    [[nodiscard]] bool isComplete() const { return !isManual() || (!host.isEmpty() && port != 0); }
    friend bool operator==(const ProxySettings &, const ProxySettings &) = default;
};

} // namespace lockstep
