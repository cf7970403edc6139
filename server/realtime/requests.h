// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "core/sync/remote.h"

#include <QStringList>

namespace lockstep::server {

// The arguments of what clients ask (docs/protocol.md, sections 2, 3, 5 and 6), checked. Each event
// has exactly one argument, an object. Errors are BAD_ARGUMENT with the index and the expected
// type.

struct ConnectPayload
{
    QByteArray token{};
    ClientId client{}; // null: a plain client
    bool native = false; // it named the protocol; else it is served live events only
};
// `headerToken` (of Authorization) stands in for a missing one. AUTH_*, PROTOCOL_VERSION.
[[nodiscard]] Result<ConnectPayload> readConnectPayload(
    const JsonView &auth, const QByteArray &headerToken = {});

[[nodiscard]] Result<QList<Cursor>> readSubscribe(const JsonView &argument);
[[nodiscard]] Result<QList<SpaceId>> readUnsubscribe(const JsonView &argument);
[[nodiscard]] Result<QStringList> readTopics(const JsonView &argument);
[[nodiscard]] Result<QByteArray> readAuthRefresh(const JsonView &argument);

struct PresenceRequest
{
    PresenceState state{};
    IssueId issue{};
    QString field{};
};
[[nodiscard]] Result<PresenceRequest> readPresence(const JsonView &argument);

struct TypingRequest
{
    QString topic{};
    QString field{};
    bool on = false;
};
[[nodiscard]] Result<TypingRequest> readTyping(const JsonView &argument);

// Mutations that cannot be read are rejected one by one, by their op; the others go on.
struct MutateRequest
{
    struct Item
    {
        Mutation mutation{};
        std::optional<Error> error{}; // set: rejected with it (only `op` of the mutation is good)
    };
    QList<Item> items{};
    qint64 acked = 0;
    qsizetype bytes = 0; // of all of them, as JSON
};
// BATCH_TOO_LARGE beyond 100 mutations or 256 KiB (one alone may be larger); BAD_ARGUMENT.
[[nodiscard]] Result<MutateRequest> readMutate(const JsonView &argument);

// {"error":{code, message, field?, retryAfterMs?}}
[[nodiscard]] QByteArray errorReply(
    const Error &error, std::optional<Milliseconds> retryAfter = {});

} // namespace lockstep::server
