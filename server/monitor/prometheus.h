// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/monitor/metrics.h"

#include <QByteArray>

#include <optional>

namespace lockstep::server {

// What is at this moment, beside what has happened.
struct Gauges
{
    qint64 connections = 0; // TCP
    qint64 sessions = 0; // signed-in sockets
    qint64 users = 0; // of these
    qint64 rooms = 0; // spaces that somebody listens to
    qint64 streams = 0;
    qint64 snapshots = 0; // being sent
    qint64 eventsBehind = 0; // of all cursors, behind the heads of their logs
    qint64 mostBehind = 0; // of one cursor
    std::optional<bool> redis{}; // whether it is there, if there is to be one
};

// The text format of Prometheus, version 0.0.4 (docs/rest.md, "Metrics").
[[nodiscard]] QByteArray writePrometheus(const Metrics &metrics, const Gauges &gauges);

} // namespace lockstep::server
