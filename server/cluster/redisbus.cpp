// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/cluster/redisbus.h"

#include "core/base/rng.h"
#include "server/http/eventloop.h"
#include "server/logging.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// KEYS: the set. ARGV: most, lease in ms, name or "", member. Time is that of Redis alone.
constexpr auto claimScript = R"(
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if ARGV[3] ~= '' then
    local start = ARGV[3] .. '|'
    for _, member in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
        if string.sub(member, 1, #start) == start then redis.call('ZREM', KEYS[1], member) end
    end
end
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[1]) then return 0 end
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[4])
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[2]) then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 1
)";

// KEYS: the sets. ARGV: lease in ms, then the member of each.
constexpr auto renewScript = R"(
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
for i, key in ipairs(KEYS) do
    redis.call('ZADD', key, now + ARGV[1], ARGV[i + 1])
    redis.call('PEXPIRE', key, ARGV[1])
end
return #KEYS
)";

constexpr qsizetype renewedAtOnce = 200;
constexpr Milliseconds patience{ 1'000 }; // with what this node itself told

QByteArray instanceOf(const QByteArray &node)
{
    Rng rng = Rng::fromSystem();
    return node + '-' + makeUuidV4(rng).left(8).toLatin1();
}

} // namespace

RedisBus::RedisBus(
    EventLoop &loop, const RedisAddress &address, const QString &epoch, const QByteArray &node)
    : m_shown(address.shown()), m_prefix("lockstep:" + epoch.toUtf8() + ':'), m_node(node),
      m_instance(instanceOf(node)), m_loop(loop),
      m_commands(loop, address,
          { [this] { resumed(); }, {}, [this](const QString &why) { complain(why); } }),
      m_messages(loop, address,
          { [this] {
               m_messages.subscribe(m_prefix + "messages", [this] {
                   m_hears = true;
                   resumed();
               });
           },
              [this](const QByteArray &message) { received(message); },
              [this](const QString &why) {
                  m_hears = false;
                  complain(why);
              } })
{}

void RedisBus::resumed()
{
    if (isConnected() && !m_complaints.isEmpty()) {
        qCInfo(lcServer) << "connected to" << m_shown;
        m_complaints.clear();
    }
    if (m_listener.resumed)
        m_listener.resumed();
}

void RedisBus::complain(const QString &why)
{
    if (!m_complaints.contains(why))
        qCWarning(lcServer) << "no connection to" << m_shown << ':' << why;
    m_complaints.insert(why);
}

void RedisBus::received(const QByteArray &message)
{
    // "n1-1f0c9a2b hello", or in order "n1-1f0c9a2b:7 hello".
    const qsizetype space = message.indexOf(' ');
    if (space < 0)
        return;
    const QByteArrayList sender = message.left(space).split(':');
    const QByteArray &from = sender.first();
    if (from == m_instance) {
        if (sender.size() > 1)
            takeTurn(sender.at(1).toULongLong());
        return;
    }
    if (from.left(from.lastIndexOf('-')) == m_node && !std::exchange(m_warned, true))
        qCWarning(lcServer) << "two nodes have the id" << m_node << ": see --node-id";
    if (m_listener.told)
        m_listener.told(message.sliced(space + 1));
}

void RedisBus::tell(const QByteArray &message)
{
    m_commands.run({ "PUBLISH", m_prefix + "messages", m_instance + ' ' + message });
}

void RedisBus::tellInOrder(const QByteArray &message, std::function<void()> heard)
{
    const quint64 number = ++m_lastNumber;
    m_awaited.emplace(number,
        Awaited{ std::move(heard),
            m_loop.clock().after(
                isConnected() ? patience : 0ms, [this, number] { takeTurn(number); }) });
    m_commands.run({ "PUBLISH", m_prefix + "messages",
                       m_instance + ':' + QByteArray::number(number) + ' ' + message },
        [this, number](const Result<RedisReply> &reply) {
            if (!reply)
                takeTurn(number);
        });
}

void RedisBus::takeTurn(quint64 number)
{
    const auto awaited = m_awaited.extract(number);
    if (!awaited.empty())
        awaited.mapped().heard();
}

void RedisBus::keepState(const QByteArray &state, Milliseconds lease)
{
    m_commands.run({ "SET", m_prefix + "node:" + m_instance, state, "PX",
        QByteArray::number(qint64{ lease.count() }) });
    m_commands.run({ "SADD", m_prefix + "nodes", m_instance });
}

void RedisBus::readStates(std::function<void(const std::optional<States> &)> read)
{
    m_commands.run({ "SMEMBERS", m_prefix + "nodes" },
        [this, read = std::move(read)](const Result<RedisReply> &reply) {
            if (!reply) {
                read({});
                return;
            }
            QByteArrayList names;
            QByteArrayList command{ "MGET" };
            for (const RedisReply &name : reply->list()) {
                names.append(name.text().value_or(QByteArray{}));
                command.append(m_prefix + "node:" + names.last());
            }
            if (names.isEmpty()) {
                read(States{});
                return;
            }
            m_commands.run(command, [this, names, read](const Result<RedisReply> &values) {
                if (!values) {
                    read({});
                    return;
                }
                States states;
                const QList<RedisReply> list = values->list();
                for (qsizetype i = 0; i < std::min(names.size(), list.size()); ++i) {
                    if (const auto state = list.at(i).text())
                        states.insert(names.at(i), *state);
                    else
                        m_commands.run({ "SREM", m_prefix + "nodes", names.at(i) });
                }
                read(states);
            });
        });
}

QByteArray RedisBus::memberOf(const Claim &claim) { return claim.name + '|' + claim.key; }

void RedisBus::claim(const Claim &claim, int most, Milliseconds lease,
    std::function<void(std::optional<bool>)> claimed)
{
    m_commands.run({ "EVAL", claimScript, "1", m_prefix + claim.of, QByteArray::number(most),
                       QByteArray::number(qint64{ lease.count() }), claim.name, memberOf(claim) },
        [claimed = std::move(claimed)](const Result<RedisReply> &reply) {
            const auto number = reply ? reply->number() : std::nullopt;
            claimed(number ? std::optional{ *number == 1 } : std::nullopt);
        });
}

void RedisBus::renew(const QList<Claim> &claims, Milliseconds lease)
{
    for (qsizetype at = 0; at < claims.size(); at += renewedAtOnce) {
        const auto some = claims.mid(at, renewedAtOnce);
        QByteArrayList command{ "EVAL", renewScript, QByteArray::number(some.size()) };
        for (const Claim &claim : some)
            command.append(m_prefix + claim.of);
        command.append(QByteArray::number(qint64{ lease.count() }));
        for (const Claim &claim : some)
            command.append(memberOf(claim));
        m_commands.run(command);
    }
}

void RedisBus::release(const Claim &claim)
{
    m_commands.run({ "ZREM", m_prefix + claim.of, memberOf(claim) });
}

} // namespace lockstep::server
