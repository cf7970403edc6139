// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/requests.h"

#include "core/model/check.h"
#include "core/sync/codec.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 protocolVersion = 1;
constexpr qsizetype mostMutations = 100;
constexpr qsizetype mostBytes = 256 * 1024;
constexpr qsizetype mostSpaces = 1000;
constexpr qsizetype mostTopics = 200;
constexpr qsizetype longestTopic = 128;

Error badArgument(const QString &what)
{
    return { errc::BadArgument, u"argument 0: %1"_s.arg(what), {} };
}

} // namespace

Result<ConnectPayload> readConnectPayload(const JsonView &auth, const QByteArray &headerToken)
{
    ConnectPayload payload;
    payload.token = headerToken;
    const JsonView token = auth["token"_L1];
    if (!token.isUndefined() && !token.isNull()) {
        const auto text = token.toUtf8();
        if (!text)
            return Error{ errc::AuthMalformed, u"token: text is needed"_s, {} };
        payload.token = QByteArray{ text->data(), static_cast<qsizetype>(text->size()) };
    } else if (headerToken.isEmpty()) {
        return Error{ errc::AuthMissing, u"a token is needed"_s, {} };
    }

    const JsonView protocol = auth["protocol"_L1];
    payload.native = !protocol.isUndefined() && !protocol.isNull();
    if (payload.native && protocol.toInteger() != protocolVersion) {
        return Error{ errc::ProtocolVersion,
            u"this server speaks protocol %1"_s.arg(protocolVersion), {} };
    }
    const QString client = auth["client"_L1].stringOrEmpty();
    if (client.isEmpty() && !payload.native)
        return payload; // it only listens
    if (!isId(client) || client.contains(u':'))
        return Error{ errc::AuthMalformed, u"client: the uuid of the replica is needed"_s, {} };
    payload.client = ClientId{ client };
    return payload;
}

Result<QList<Cursor>> readSubscribe(const JsonView &argument)
{
    const JsonView spaces = argument["spaces"_L1];
    if (!spaces.isArray() || spaces.size() > mostSpaces)
        return badArgument(u"spaces: an array of at most %1 is needed"_s.arg(mostSpaces));
    QList<Cursor> cursors;
    for (const JsonView space : spaces) {
        const QString id = space["id"_L1].stringOrEmpty();
        const JsonView after = space["after"_L1];
        const bool isGiven = !after.isUndefined() && !after.isNull();
        const auto seq = isGiven ? after.toInteger() : std::optional<qint64>{ 0 };
        if (id.isEmpty() || id.size() > 200)
            return badArgument(u"spaces.id: the id of a space is needed"_s);
        if (!seq || *seq < 0)
            return badArgument(u"spaces.after: a number from 0 is needed"_s);
        cursors.append({ SpaceId{ id }, *seq, space["epoch"_L1].stringOrEmpty() });
    }
    return cursors;
}

Result<QList<SpaceId>> readUnsubscribe(const JsonView &argument)
{
    const JsonView spaces = argument["spaces"_L1];
    if (!spaces.isArray() || spaces.size() > mostSpaces)
        return badArgument(u"spaces: an array of at most %1 ids is needed"_s.arg(mostSpaces));
    QList<SpaceId> ids;
    for (const JsonView space : spaces)
        ids.append(SpaceId{ space.stringOrEmpty() });
    return ids;
}

Result<QStringList> readTopics(const JsonView &argument)
{
    const JsonView topics = argument["topics"_L1];
    if (!topics.isArray() || topics.size() > mostTopics)
        return badArgument(u"topics: an array of at most %1 is needed"_s.arg(mostTopics));
    QStringList names;
    for (const JsonView topic : topics) {
        const QString name = topic.stringOrEmpty();
        if (name.isEmpty() || name.size() > longestTopic)
            return badArgument(u"topics: text of 1 to %1 characters is needed"_s.arg(longestTopic));
        names.append(name);
    }
    return names;
}

Result<QByteArray> readAuthRefresh(const JsonView &argument)
{
    const auto token = argument["token"_L1].toUtf8();
    if (!token)
        return badArgument(u"token: text is needed"_s);
    return QByteArray{ token->data(), static_cast<qsizetype>(token->size()) };
}

Result<PresenceRequest> readPresence(const JsonView &argument)
{
    const auto state = presenceStateFromKey(argument["state"_L1].stringOrEmpty());
    if (!state || *state == PresenceState::Offline)
        return badArgument(u"state: one of online, idle, busy is needed"_s);
    const QString issue = argument["issue"_L1].stringOrEmpty();
    const QString field = argument["field"_L1].stringOrEmpty();
    if (issue.size() > longestTopic || field.size() > longestTopic)
        return badArgument(u"issue, field: at most %1 characters"_s.arg(longestTopic));
    return PresenceRequest{ *state, IssueId{ issue }, field };
}

Result<TypingRequest> readTyping(const JsonView &argument)
{
    const QString topic = argument["topic"_L1].stringOrEmpty();
    const QString field = argument["field"_L1].stringOrEmpty();
    const auto on = argument["on"_L1].toBool();
    if (topic.isEmpty() || topic.size() > longestTopic || field.size() > longestTopic || !on)
        return badArgument(u"topic (text) and on (boolean) are needed"_s);
    return TypingRequest{ topic, field, *on };
}

Result<MutateRequest> readMutate(const JsonView &argument)
{
    const JsonView mutations = argument["mutations"_L1];
    if (!mutations.isArray())
        return badArgument(u"mutations: an array is needed"_s);
    MutateRequest request;
    const qsizetype count = mutations.size();
    request.bytes = mutations.toJson().size();
    if (count > mostMutations || (count > 1 && request.bytes > mostBytes)) {
        return Error{ errc::BatchTooLarge,
            u"at most %1 mutations or %2 bytes at once"_s.arg(mostMutations).arg(mostBytes), {} };
    }
    request.acked = std::max<qint64>(argument["acked"_L1].toInteger().value_or(0), 0);
    for (const JsonView json : mutations) {
        MutateRequest::Item item;
        item.mutation.op = OpId::fromString(json["op"_L1].stringOrEmpty());
        if (item.mutation.op.isNull())
            return badArgument(u"mutations.op: '<client>:<number>' is needed"_s);
        if (auto mutation = readMutation(json))
            item.mutation = std::move(*mutation);
        else
            item.error = mutation.error();
        request.items.append(std::move(item));
    }
    return request;
}

QByteArray errorReply(const Error &error, std::optional<Milliseconds> retryAfter)
{
    JsonWriter json;
    json.beginObject().key("error"_L1).beginObject();
    json.member("code"_L1, error.code).member("message"_L1, error.message);
    if (!error.field.isEmpty())
        json.member("field"_L1, error.field);
    if (retryAfter)
        json.member("retryAfterMs"_L1, retryAfter->count());
    json.endObject().endObject();
    return std::move(json).text();
}

} // namespace lockstep::server
