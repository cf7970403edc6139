// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/fanout.h"

#include "core/base/json.h"
#include "core/base/qtclock.h"
#include "core/sync/codec.h"

namespace lockstep::bench {

using namespace Qt::StringLiterals;

namespace {

JsonWriter beginEvent(QLatin1StringView name)
{
    JsonWriter json;
    json.beginArray().value(name).beginObject();
    return json;
}

QByteArray endEvent(JsonWriter json)
{
    json.endObject().endArray();
    return std::move(json).text();
}

// The JSON behind the packet type and the ack's number.
QByteArrayView payloadOf(std::string_view packet)
{
    const size_t from = std::min(packet.find_first_of("[{"), packet.size());
    return { packet.data() + from, static_cast<qsizetype>(packet.size() - from) };
}

class LockstepDialect final : public Dialect
{
public:
    Result<void> prepare(const ServerProcess &server, int rooms) override
    {
        const auto users = server.users();
        if (!users)
            return users.error();
        m_rooms.resize(static_cast<size_t>(rooms));
        for (int room = 0; rooms > 1 && room < rooms; ++room) {
            if (const auto made = server.addRoom(roomName(room), *users); !made)
                return made.error();
        }
        for (const QString &user : *users) {
            const auto token = server.token(user);
            if (!token)
                return token.error();
            m_tokens.append(*token);
        }
        return {};
    }

    void joined(LoadClients &, int) override { m_states.push_back({ makeUuidV4(m_rng) }); }

    bool entered(LoadClients &clients, int client, std::string_view packet) override
    {
        State &state = m_states[static_cast<size_t>(client)];
        if (packet.starts_with('0')) {
            JsonWriter json;
            json.beginObject().member(
                "token"_L1, QString::fromLatin1(m_tokens.at(client % m_tokens.size())));
            json.member("client"_L1, state.id).member("protocol"_L1, 1).endObject();
            clients.send(client, "40" + json.text());
        } else if (packet.starts_with("42[\"hello\"")) {
            const auto payload = m_json.parse(payloadOf(packet));
            const auto hello
                = payload ? readHello(payload->at(1)) : Result<Hello>{ payload.error() };
            if (!hello) {
                m_failure = hello.error();
                return false;
            }
            subscribe(clients, client, *hello);
        }
        return packet.starts_with("430["); // the answer to "subscribe"
    }

    void becomeSender(LoadClients &clients, int client) override
    {
        State &state = m_states[static_cast<size_t>(client)];
        Issue issue;
        issue.id = IssueId{ makeUuidV7(QtClock{}.wallNow(), m_rng) };
        issue.project = projectOf(spaceOf(client));
        issue.subject = u"Reconnecting loses the edit that was under way"_s;
        state.issue = issue.id;
        push(clients, client, mutation::CreateIssue{ issue });
    }

    QByteArray update(LoadClients &clients, int client) override
    {
        State &state = m_states[static_cast<size_t>(client)];
        const QString from = state.open ? u"Open"_s : u"In Progress"_s;
        const QString to = state.open ? u"In Progress"_s : u"Open"_s;
        const UserId me{ u"amara@example.com"_s };
        FieldChanges changes;
        changes[Field::Status] = ValueChange{ from, to };
        changes[Field::Assignee]
            = state.open ? ValueChange{ {}, me.toString() } : ValueChange{ me.toString(), {} };
        state.open = !state.open;
        return push(clients, client, mutation::UpdateIssue{ state.issue, std::move(changes) });
    }

    void told(int, std::string_view packet) override
    {
        if (packet.starts_with("43")
            && packet.find("\"result\":\"applied\"") == std::string_view::npos)
            m_failure = Error{ errc::Io,
                QString::fromUtf8(
                    packet.data(), static_cast<qsizetype>(std::min<size_t>(packet.size(), 300))),
                {} };
    }

    Result<void> failure() const override
    {
        return m_failure ? Result<void>{ *m_failure } : Result<void>{};
    }

private:
    struct State
    {
        QString id{};
        IssueId issue{};
        bool open = true;
        qint64 ops = 0;
    };

    static QString roomName(int room) { return u"Room %1"_s.arg(room); }
    [[nodiscard]] SpaceId &spaceOf(int client)
    {
        return m_rooms[static_cast<size_t>(client) % m_rooms.size()];
    }
    // Where it listens: everywhere if there is one room, which is then the first project.
    [[nodiscard]] bool isItsOwn(int client, const SpaceInfo &space) const
    {
        return m_rooms.size() == 1
            || space.name == roomName(client % static_cast<int>(m_rooms.size()));
    }

    void subscribe(LoadClients &clients, int client, const Hello &hello)
    {
        JsonWriter json = beginEvent("subscribe"_L1);
        json.key("spaces"_L1).beginArray();
        for (const SpaceInfo &space : hello.spaces) {
            if (!isItsOwn(client, space))
                continue;
            writeCursor(json, { space.id, space.head, hello.epoch });
            if (spaceOf(client).isNull() && !projectOf(space.id).isNull())
                spaceOf(client) = space.id;
        }
        json.endArray();
        clients.send(client, "420" + endEvent(std::move(json)));
    }

    QByteArray push(LoadClients &clients, int client, MutationBody body)
    {
        State &state = m_states[static_cast<size_t>(client)];
        const OpId op{ ClientId{ state.id }, ++state.ops };
        JsonWriter json = beginEvent("mutate"_L1);
        json.member("acked"_L1, op.number - 1).key("mutations"_L1).beginArray();
        writeMutation(json, { op, spaceOf(client), std::move(body), {} });
        json.endArray();
        clients.send(client, "421" + endEvent(std::move(json)));
        return op.toString().toLatin1();
    }

    Rng m_rng{ 1 };
    JsonDocument m_json{};
    QList<QByteArray> m_tokens{};
    std::vector<State> m_states{};
    std::vector<SpaceId> m_rooms{};
    std::optional<Error> m_failure{};
};

class SocketIoDialect final : public Dialect
{
public:
    explicit SocketIoDialect(const QByteArray &event)
    {
        constexpr QByteArrayView key{ "\"op\":\"" };
        const qsizetype from = event.indexOf(key) + key.size();
        m_before = "42[\"issue_update\"," + event.left(from);
        m_after = event.sliced(event.indexOf('"', from)) + ']';
        m_client = makeUuidV4(m_rng).toLatin1();
    }

    Result<void> prepare(const ServerProcess &, int rooms) override
    {
        m_rooms = rooms;
        return {};
    }
    void joined(LoadClients &clients, int client) override { clients.send(client, "40"); }
    bool entered(LoadClients &clients, int client, std::string_view packet) override
    {
        if (packet.starts_with("40") && m_rooms > 1) {
            clients.send(client, "420[\"join\"," + QByteArray::number(client % m_rooms) + ']');
            return false;
        }
        return packet.starts_with("40") || packet.starts_with("430");
    }
    QByteArray update(LoadClients &clients, int client) override
    {
        const QByteArray op = m_client + ':' + QByteArray::number(++m_ops);
        clients.send(client, m_before + op + m_after);
        return op;
    }

private:
    Rng m_rng{ 1 };
    QByteArray m_before{};
    QByteArray m_after{};
    QByteArray m_client{};
    int m_rooms = 1;
    qint64 m_ops = 0;
};

} // namespace

std::unique_ptr<Dialect> lockstepDialect() { return std::make_unique<LockstepDialect>(); }

std::unique_ptr<Dialect> socketIoDialect(const QByteArray &event)
{
    return std::make_unique<SocketIoDialect>(event);
}

} // namespace lockstep::bench
