// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/rest/restdesk.h"

#include <span>

namespace lockstep::server {

// How far a stream of events has come in the log of one project.
struct StreamCursor
{
    SpaceId space{};
    qint64 seq = 0; // everything up to here is behind it
};

// The id of an event (docs/rest.md, "Streams"): "<space>:<epoch>:<seq>", of several spaces between
// commas; all but the first without the epoch, which is the same.
[[nodiscard]] QByteArray streamId(const QString &epoch, std::span<const StreamCursor> cursors);

// The projects that a stream is about, at most `most`: those that its parameter "project" names, or
// all, but for those of which nothing goes over streams.
[[nodiscard]] Result<QList<Project>> readStreamProjects(
    RestDesk &desk, const RestCall &call, int most);

// Where the logs of these projects end, and where a client has come to that was there before.
struct StreamStart
{
    QString epoch{};
    std::vector<StreamCursor> heads{};
    std::optional<std::vector<StreamCursor>> resumed{}; // nothing: it has to begin anew
};
[[nodiscard]] Result<StreamStart> readStreamStart(
    Storage &storage, const QList<Project> &projects, const QByteArray &lastEventId);

} // namespace lockstep::server
