// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/cluster/nodes.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"

#include <algorithm>
#include <array>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int claimRenewals = 3;

constexpr std::array attemptKinds{
    std::pair{ LoginAttempt::Kind::Begun, "begun"_L1 },
    std::pair{ LoginAttempt::Kind::Succeeded, "succeeded"_L1 },
    std::pair{ LoginAttempt::Kind::Withdrawn, "withdrawn"_L1 },
    std::pair{ LoginAttempt::Kind::Failed, "failed"_L1 },
};

QLatin1StringView keyOf(LoginAttempt::Kind kind)
{
    return attemptKinds.at(static_cast<size_t>(kind)).second;
}

} // namespace

Nodes::Nodes(NodeOptions options, Ports ports, Events events)
    : m_options(options), m_ports(ports), m_events(std::move(events)),
      m_tail(options.poll, ports.log, m_events.rows)
{
    if (!m_ports.bus)
        return;
    m_presence.emplace(options.lease, *ports.bus, ports.log.clock, m_events.registerOf,
        m_events.eachRegister, m_events.watched);
    m_ports.bus->listen({ [this, alive = std::weak_ptr{ m_alive }](const QByteArray &message) {
                             if (!alive.expired())
                                 told(message);
                         },
        [this, alive = std::weak_ptr{ m_alive }] {
            if (alive.expired())
                return;
            m_tail.look();
            m_presence->resumed();
            m_ports.bus->renew(m_claims.values(), m_options.lease);
        } });
    renewLater();
}

void Nodes::appended(const std::vector<LogRow> &rows)
{
    m_tail.appended(rows);
    if (!m_ports.bus || rows.empty())
        return;
    std::map<SpaceId, qint64> heads;
    for (const LogRow &row : rows)
        heads[row.space] = row.seq;
    JsonWriter json;
    json.beginObject().member("kind"_L1, "heads"_L1).key("heads"_L1).beginObject();
    for (const auto &[space, head] : heads)
        json.key(space.toString()).value(head);
    json.endObject().endObject();
    m_ports.bus->tell(json.text());
}

void Nodes::typing(const ephemeral::Typing &event)
{
    if (!m_ports.bus)
        return;
    JsonWriter json;
    json.beginObject().member("kind"_L1, "typing"_L1);
    json.member("user"_L1, event.user.toString()).member("topic"_L1, event.topic);
    json.member("field"_L1, event.field).member("on"_L1, event.on).endObject();
    m_ports.bus->tell(json.text());
}

void Nodes::attempted(const LoginAttempt &attempt, std::function<void()> heard)
{
    if (!m_ports.bus) {
        heard();
        return;
    }
    JsonWriter json;
    json.beginObject().member("kind"_L1, "attempt"_L1);
    json.member("what"_L1, keyOf(attempt.kind)).member("account"_L1, attempt.account);
    json.member("address"_L1, attempt.address).endObject();
    m_ports.bus->tellInOrder(
        json.text(), [heard = std::move(heard), alive = std::weak_ptr{ m_alive }] {
            if (!alive.expired())
                heard();
        });
}

void Nodes::request(const UserId &user, bool isCalledFor)
{
    if (!m_ports.bus)
        return;
    JsonWriter json;
    json.beginObject().member("kind"_L1, "request"_L1);
    json.member("user"_L1, user.toString()).member("calledFor"_L1, isCalledFor).endObject();
    m_ports.bus->tell(json.text());
}

void Nodes::presenceChanged()
{
    if (m_presence)
        m_presence->changed();
}

void Nodes::sayGoodbye()
{
    if (m_presence)
        m_presence->tell();
}

void Nodes::entered(const UserId &user, const ClientId &client)
{
    if (!m_ports.bus || client.isNull())
        return;
    JsonWriter json;
    json.beginObject().member("kind"_L1, "entered"_L1);
    json.member("user"_L1, user.toString()).member("client"_L1, client.toString()).endObject();
    m_ports.bus->tell(json.text());
}

void Nodes::told(const QByteArray &message)
{
    JsonDocument document;
    const auto json = document.parse(message);
    if (!json)
        return;
    const QString kind = (*json)["kind"_L1].stringOrEmpty();
    if (kind == "heads"_L1) {
        std::map<SpaceId, qint64> heads;
        for (const auto &[space, head] : (*json)["heads"_L1].members()) {
            heads.emplace(
                SpaceId{ QString::fromUtf8(space.data(), static_cast<qsizetype>(space.size())) },
                head.toInteger().value_or(0));
        }
        m_tail.moved(heads);
    } else if (kind == "people"_L1) {
        m_presence->read();
    } else if (kind == "typing"_L1) {
        m_events.typing(
            { UserId{ (*json)["user"_L1].stringOrEmpty() }, (*json)["topic"_L1].stringOrEmpty(),
                (*json)["field"_L1].stringOrEmpty(), (*json)["on"_L1].toBool().value_or(false) });
    } else if (kind == "attempt"_L1) {
        const QString what = (*json)["what"_L1].stringOrEmpty();
        for (const auto &[attempt, key] : attemptKinds) {
            if (key == what)
                m_events.attempted({ attempt, (*json)["account"_L1].stringOrEmpty(),
                    (*json)["address"_L1].stringOrEmpty() });
        }
    } else if (kind == "request"_L1) {
        if (m_requested)
            m_requested(UserId{ (*json)["user"_L1].stringOrEmpty() },
                (*json)["calledFor"_L1].toBool().value_or(false));
    } else if (kind == "entered"_L1) {
        m_events.entered(UserId{ (*json)["user"_L1].stringOrEmpty() },
            ClientId{ (*json)["client"_L1].stringOrEmpty() });
    }
}

void Nodes::claim(
    const Bus::Claim &claim, int most, std::function<void(std::optional<bool>)> claimed)
{
    if (!m_ports.bus) {
        claimed({});
        return;
    }
    m_ports.bus->claim(claim, most, m_options.lease,
        [this, claim, claimed = std::move(claimed), alive = std::weak_ptr{ m_alive }](
            const std::optional<bool> &answer) {
            if (alive.expired())
                return;
            if (answer.value_or(true)) // else it is made known when that is possible
                m_claims.insert(claim.key, claim);
            claimed(answer);
        });
}

void Nodes::release(const Bus::Claim &claim)
{
    if (m_claims.remove(claim.key) > 0)
        m_ports.bus->release(claim);
}

void Nodes::renewLater()
{
    m_renewal = m_ports.log.clock.after(std::max(m_options.lease / claimRenewals, 10ms), [this] {
        m_ports.bus->renew(m_claims.values(), m_options.lease);
        renewLater();
    });
}

} // namespace lockstep::server
