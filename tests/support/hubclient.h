// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "tests/support/memoryclient.h"
#include "tests/support/world.h"

namespace lockstep {

// A Socket.IO client written by hand on a line of its own into a World: it says what the test says
// and remembers what comes. For what a well-behaved client never does, and for clients that are
// not ours.
class HubClient
{
public:
    struct Event
    {
        QByteArray name{};
        QByteArray body{}; // of the first argument, JSON
        QByteArray ack{}; // the id, if one is asked for
    };

    explicit HubClient(World &world, server::HttpHeaders headers = {})
        : m_world(world), m_link(world.clock(), world.handler()),
          m_client(m_link, "/socket.io/?EIO=4&transport=websocket", std::move(headers))
    {
        m_world.advance(1ms);
        static_cast<void>(m_client.taken()); // the open packet
    }

    // CONNECT, with a JSON object or nothing; false: see `refusal`.
    bool connect(const QByteArray &auth)
    {
        text("40" + auth);
        return connected;
    }
    // As our own client does.
    bool signIn(const QString &user, const QByteArray &client)
    {
        return connect("{\"token\":\"" + m_world.tokenOf(user) + "\",\"client\":\"" + client
            + "\",\"protocol\":1}");
    }
    bool signInPlain(const QString &user)
    {
        return connect("{\"token\":\"" + m_world.tokenOf(user) + "\"}");
    }

    void text(const QByteArray &packet)
    {
        post(packet);
        settle();
    }
    void post(const QByteArray &packet) { m_client.socket.sendText(packet); } // no time passes
    void binary(const QByteArray &bytes)
    {
        m_client.socket.sendBinary(bytes);
        settle();
    }
    void send(const QByteArray &name, const QByteArray &argument)
    {
        text("42[\"" + name + "\"," + argument + ']');
    }
    // The JSON of the acknowledgement's first argument; empty when none came.
    QByteArray call(const QByteArray &name, const QByteArray &argument)
    {
        const QByteArray id = QByteArray::number(++m_lastId);
        text("42" + id + "[\"" + name + "\"," + argument + ']');
        return m_acks.take(id);
    }
    [[nodiscard]] QByteArray takeAck(const QByteArray &id) { return m_acks.take(id); }
    void acknowledge(const QByteArray &id) { text("43" + id + "[]"); }
    void hold(bool on) { m_link.hold(on); }
    void cut() { m_link.cut(); }
    // Lets happen what follows from what was sent; nothing waits longer than this for a thread.
    void settle()
    {
        m_world.advance(60ms);
        read();
    }
    // What has come while time passed elsewhere.
    void read()
    {
        for (const QByteArray &packet : m_client.taken())
            receive(packet);
    }

    // Bodies of the events of that name since the last time.
    QList<QByteArray> taken(const QByteArray &name)
    {
        read();
        QList<QByteArray> bodies;
        for (const Event &event : std::as_const(events)) {
            if (event.name == name)
                bodies.append(event.body);
        }
        events.removeIf([&](const Event &event) { return event.name == name; });
        return bodies;
    }
    [[nodiscard]] QByteArrayList names() const
    {
        QByteArrayList list;
        for (const Event &event : events)
            list.append(event.name);
        return list;
    }
    [[nodiscard]] int closed() const { return m_client.closed; } // the code; -1: open

    bool connected = false;
    QByteArray refusal{}; // of the last CONNECT, JSON
    bool left = false; // the server has ended the namespace
    QList<Event> events{};

private:
    void receive(const QByteArray &packet)
    {
        if (packet == "2") {
            m_client.socket.sendText("3");
        } else if (packet.startsWith("40")) {
            connected = true;
        } else if (packet.startsWith("44")) {
            refusal = packet.sliced(2);
        } else if (packet.startsWith("41")) {
            left = true;
        } else if (packet.startsWith("42") || packet.startsWith("43")) {
            const qsizetype array = packet.indexOf('[');
            const QByteArray id = packet.sliced(2, array - 2);
            JsonDocument document;
            const auto json = document.parse(packet.sliced(array));
            if (!json)
                qFatal("HubClient: unreadable %s", packet.constData());
            if (packet.startsWith("43"))
                m_acks[id] = json->at(0).toJson();
            else
                events.append({ json->at(0).stringOrEmpty().toUtf8(), json->at(1).toJson(), id });
        }
    }

    World &m_world;
    MemoryLink m_link;
    MemoryClient m_client;
    QHash<QByteArray, QByteArray> m_acks{};
    int m_lastId = 0;
};

// The value at a path such as "error.code" or "spaces.0.id", as minified JSON; text without its
// quotes. Empty: nothing there.
inline QByteArray at(const QByteArray &json, const QByteArray &path)
{
    JsonDocument document;
    const auto parsed = document.parse(json);
    if (!parsed)
        return {};
    JsonView view = *parsed;
    for (const QByteArray &step : path.split('.')) {
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        view = isIndex ? view.at(index) : view[QLatin1StringView{ step }];
    }
    if (view.isUndefined())
        return {};
    return view.isString() ? view.stringOrEmpty().toUtf8() : view.toJson();
}

} // namespace lockstep
