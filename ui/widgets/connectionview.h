// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace lockstep::ui {

enum class LinkState {
    Offline,
    Connecting,
    Connected,
    Reconnecting,
    SignInNeeded,
    Refused,
    Incompatible
};

// What the chip and its details show; plain values, made anew whenever something changed.
struct ConnectionView
{
    LinkState state = LinkState::Offline;
    qint64 done{}; // while connecting: rows taken in, of total
    qint64 total{}; // 0: nothing to catch up with
    QString
        loading{}; // the project of which all issues are being fetched: done and total are those
    int retrySeconds{}; // while reconnecting
    bool workOffline = false; // the user wanted it
    bool isPartial = false; // fetching was cut: not all is here that the server has told of
    int waiting{}; // changes that are not sent yet

    QString server{}; // host as the user entered it
    bool isExposed = false; // everybody on the way to it can read along
    QString transport{}; // "WebSocket", "HTTP polling"
    std::optional<std::chrono::milliseconds> ping{};
    QDateTime lastEvent{}; // UTC; invalid: none yet
    QString reason{}; // why it is not connected, a whole sentence; may be empty
    // Of a server that is not lockstepd: how far it can be relied on, a whole sentence; else empty.
    QString basis{};
    QString refreshed{}; // of such a server: the time of day of the last look at all; or empty
    QString warning{}; // what is wrong besides, and what to do; may be empty

    friend bool operator==(const ConnectionView &, const ConnectionView &) = default;
};

[[nodiscard]] QString connectionText(const ConnectionView &view); // "Syncing 1,200 of 4,388"
[[nodiscard]] QString connectionIcon(LinkState state); // name of an icon

} // namespace lockstep::ui
