// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Lets any Socket.IO suite drive our client: JSON lines in on stdin, JSON lines out on stdout,
// nothing else there. The product's client does the work; this only translates, and holds what is
// emitted while it is not connected, which the product never does.

#include "core/base/jsonwriter.h"
#include "core/base/qtclock.h"
#include "net/socketio/socketclient.h"
#include "net/transport/qttransports.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <cstdio>
#include <deque>
#include <unistd.h>

using namespace lockstep;
using namespace lockstep::net;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds noTimeout{ 24h };

void say(JsonWriter &&json)
{
    const QByteArray line = std::move(json.endObject()).text() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

JsonWriter event(QLatin1StringView name)
{
    JsonWriter json;
    json.beginObject().member("ev"_L1, name);
    return json;
}

// Copies a value; `replace` may give another text for an object.
template <typename Replace>
void copy(JsonWriter &json, const JsonView &value, const Replace &replace)
{
    if (value.isArray()) {
        json.beginArray();
        for (const JsonView element : value)
            copy(json, element, replace);
        json.endArray();
    } else if (!value.isObject()) {
        json.raw(value.toJson());
    } else if (const auto other = replace(value)) {
        json.raw(*other);
    } else {
        json.beginObject();
        for (const auto &[key, member] : value.members()) {
            json.key(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())));
            copy(json, member, replace);
        }
        json.endObject();
    }
}

// {"$bin":"<base64>"} -> a placeholder, and the bytes into `attachments`.
QByteArray fromDriver(const JsonView &value, QList<QByteArray> &attachments)
{
    JsonWriter json;
    copy(json, value, [&attachments](const JsonView &object) -> std::optional<QByteArray> {
        const JsonView base64 = object["$bin"_L1];
        if (object.size() != 1 || !base64.isString())
            return {};
        const QByteArray number = QByteArray::number(attachments.size());
        attachments.append(QByteArray::fromBase64(base64.stringOrEmpty().toLatin1()));
        return "{\"_placeholder\":true,\"num\":" + number + '}';
    });
    return std::move(json).text();
}

// The arguments of an event or acknowledgement from `first` on, as an array with {"$bin":...}.
QByteArray toDriver(const JsonView &array, qsizetype first, const QList<QByteArray> &attachments)
{
    JsonWriter json;
    json.beginArray();
    for (qsizetype i = first; i < array.size(); ++i) {
        copy(
            json, array.at(i), [&attachments](const JsonView &object) -> std::optional<QByteArray> {
                if (attachments.isEmpty() || !object["_placeholder"_L1].toBool().value_or(false))
                    return {};
                const auto number = object["num"_L1].toInteger().value_or(-1);
                return "{\"$bin\":\"" + attachments.value(number).toBase64() + "\"}";
            });
    }
    return std::move(json.endArray()).text();
}

// One namespace with a connection of its own.
class Peer
{
public:
    Peer(QtClock &clock, Rng &rng, QString nsp) : m_clock(clock), m_rng(rng), m_nsp(std::move(nsp))
    {}

    void connect(const JsonView &command);
    void setAuth(const JsonView &auth) { m_auth = auth.toJson(); }
    void emitEvent(const JsonView &command);
    void disconnect()
    {
        if (m_client)
            m_client->close();
    }

private:
    struct Emission
    {
        QString name{};
        QList<QByteArray> args{};
        QList<QByteArray> attachments{};
        std::optional<QString> tag{}; // set: an acknowledgement is asked for
        Instant deadline{};
        Timer timer{}; // while it is held
    };

    void send(Emission emission);
    void sendHeld();
    void received(const InboundEvent &event);
    void failed(const ConnectFailure &failure) const;
    static void sayAck(const QString &tag, const QString &error, const QByteArray &args);
    [[nodiscard]] JsonWriter event(QLatin1StringView name) const
    {
        JsonWriter json = ::event(name);
        json.member("nsp"_L1, m_nsp);
        return json;
    }

    QtClock &m_clock;
    Rng &m_rng;
    QString m_nsp;
    QByteArray m_auth{};
    std::deque<std::shared_ptr<Emission>> m_held{};
    std::unique_ptr<SocketClient> m_client{};
};

void Peer::connect(const JsonView &command)
{
    const auto milliseconds = [&command](QLatin1StringView key, Milliseconds otherwise) {
        return Milliseconds{ command[key].toInteger().value_or(otherwise.count()) };
    };
    SocketClient::Options options;
    options.nsp = m_nsp;
    options.engine.server = QUrl{ command["url"_L1].stringOrEmpty() };
    options.engine.openTimeout = milliseconds("timeout"_L1, options.engine.openTimeout);
    options.joinTimeout = options.engine.openTimeout;
    options.backoff.base = milliseconds("reconnectionDelay"_L1, options.backoff.base);
    options.backoff.cap = milliseconds("reconnectionDelayMax"_L1, options.backoff.cap);
    if (const JsonView transports = command["transports"_L1]; transports.isArray()) {
        options.engine.transports.clear();
        for (const JsonView name : transports) {
            options.engine.transports.append(name.stringOrEmpty() == "polling"_L1
                    ? TransportRequest::Kind::Polling
                    : TransportRequest::Kind::WebSocket);
        }
    }
    if (const JsonView auth = command["auth"_L1]; !auth.isUndefined())
        setAuth(auth);

    disconnect();
    m_client = std::make_unique<SocketClient>(
        m_clock, m_rng, makeQtTransport, options,
        [this](const AuthAnswer &answer) { answer(m_auth); },
        SocketClient::Callbacks{ .connecting
            =
                [this](int attempt) {
                    if (attempt > 0)
                        say(std::move(
                            ::event("reconnect_attempt"_L1).member("attempt"_L1, attempt)));
                },
            .connected =
                [this](const QString &sid) {
                    say(std::move(
                        event("connect"_L1).member("sid"_L1, sid).member("recovered"_L1, false)));
                    sendHeld();
                },
            .disconnected =
                [this](DisconnectReason reason, const QString &) {
                    say(std::move(event("disconnect"_L1).member("reason"_L1, toString(reason))));
                },
            .failed = [this](const ConnectFailure &failure) { failed(failure); },
            .event = [this](const InboundEvent &inbound) { received(inbound); } });
    m_client->open();
}

void Peer::failed(const ConnectFailure &failure) const
{
    const bool timeout
        = failure.transport && failure.transport->kind == TransportFailure::Kind::Timeout;
    JsonWriter json = event("connect_error"_L1);
    json.member("message"_L1, timeout ? u"timeout"_s : failure.message).key("data"_L1);
    json.raw(failure.data.isEmpty() ? "null"_ba : failure.data);
    say(std::move(json));
}

void Peer::received(const InboundEvent &inbound)
{
    JsonWriter json = event("event"_L1);
    json.key("name"_L1).utf8(inbound.name);
    json.key("args"_L1).raw(toDriver(inbound.payload, 1, inbound.attachments));
    say(std::move(json));
    if (!inbound.replyTo)
        return;
    QList<QByteArray> args;
    for (qsizetype i = 1; i < inbound.payload.size(); ++i)
        args.append(inbound.payload.at(i).toJson());
    if (const auto sent = m_client->reply(*inbound.replyTo, args, inbound.attachments); !sent)
        qWarning("reply: %s", qPrintable(sent.error().message));
}

void Peer::emitEvent(const JsonView &command)
{
    auto emission = std::make_shared<Emission>();
    emission->name = command["event"_L1].stringOrEmpty();
    for (const JsonView arg : command["args"_L1])
        emission->args.append(fromDriver(arg, emission->attachments));
    const auto timeout = command["ackTimeout"_L1].toInteger();
    emission->deadline = m_clock.now() + (timeout ? Milliseconds{ *timeout } : noTimeout);
    if (command["ack"_L1].toBool().value_or(false))
        emission->tag = command["tag"_L1].stringOrEmpty();

    if (m_client && m_client->state() == SocketClient::State::Connected) {
        send(std::move(*emission));
        return;
    }
    if (emission->tag && timeout) {
        emission->timer = m_clock.after(Milliseconds{ *timeout }, [this, held = emission.get()] {
            const auto it = std::find_if(m_held.begin(), m_held.end(),
                [held](const auto &other) { return other.get() == held; });
            const auto late = *it;
            m_held.erase(it);
            sayAck(*late->tag, u"operation has timed out"_s, {});
        });
    }
    m_held.push_back(std::move(emission));
}

void Peer::sendHeld()
{
    while (!m_held.empty() && m_client->state() == SocketClient::State::Connected) {
        const auto emission = m_held.front();
        m_held.pop_front();
        emission->timer.cancel();
        send(std::move(*emission));
    }
}

void Peer::send(Emission emission)
{
    Result<void> sent;
    if (emission.tag) {
        sent = m_client->request(
            emission.name, emission.args, emission.deadline - m_clock.now(),
            [tag = *emission.tag](const Result<AckArguments> &ack) {
                if (ack)
                    sayAck(tag, {}, toDriver(ack->args, 0, ack->attachments));
                else
                    sayAck(tag, ack.error().message, {});
            },
            emission.attachments);
    } else {
        sent = m_client->emitEvent(emission.name, emission.args, emission.attachments);
    }
    if (!sent && emission.tag)
        sayAck(*emission.tag, sent.error().message, {});
    else if (!sent)
        qWarning("emit: %s", qPrintable(sent.error().message));
}

void Peer::sayAck(const QString &tag, const QString &error, const QByteArray &args)
{
    JsonWriter json = ::event("ack"_L1);
    json.member("tag"_L1, tag).key("error"_L1);
    if (error.isEmpty())
        json.null();
    else
        json.value(error);
    json.key("args"_L1).raw(args.isEmpty() ? "[]"_ba : args);
    say(std::move(json));
}

class Driver
{
public:
    // Takes what stdin has; the event loop calls again when there is more.
    void read()
    {
        std::array<char, 65'536> chunk{};
        const auto count = ::read(STDIN_FILENO, chunk.data(), chunk.size());
        if (count <= 0) {
            QCoreApplication::quit();
            return;
        }
        m_input.append(chunk.data(), count);
        for (qsizetype end = m_input.indexOf('\n'); end >= 0; end = m_input.indexOf('\n')) {
            const QByteArray line = m_input.first(end).trimmed();
            m_input.remove(0, end + 1);
            if (!line.isEmpty())
                obey(line);
        }
    }

private:
    void obey(const QByteArray &line)
    {
        const auto command = m_json.parse(line);
        if (!command) {
            qWarning("%s", qPrintable(command.error().message));
            return;
        }
        const QString name = (*command)["cmd"_L1].stringOrEmpty();
        if (name == "connect"_L1) {
            peer(*command).connect(*command);
        } else if (name == "auth"_L1) {
            if ((*command)["nsp"_L1].isString())
                peer(*command).setAuth((*command)["auth"_L1]);
            else
                for (auto &[nsp, any] : m_peers)
                    any->setAuth((*command)["auth"_L1]);
        } else if (name == "emit"_L1) {
            peer(*command).emitEvent(*command);
        } else if (name == "disconnect"_L1) {
            peer(*command).disconnect();
        } else if (name == "exit"_L1) {
            QCoreApplication::quit();
        } else {
            qWarning("unknown command: %s", qPrintable(name));
        }
    }

    Peer &peer(const JsonView &command)
    {
        const QString nsp = command["nsp"_L1].toString().value_or(u"/"_s);
        auto &peer = m_peers[nsp];
        if (!peer)
            peer = std::make_unique<Peer>(m_clock, m_rng, nsp);
        return *peer;
    }

    QtClock m_clock{};
    Rng m_rng = Rng::fromSystem();
    JsonDocument m_json{ { .maxDepth = 1000, .maxBytes = 64'000'000 } };
    QByteArray m_input{};
    std::map<QString, std::unique_ptr<Peer>> m_peers{};
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app{ argc, argv };
    Driver driver;
    QSocketNotifier input{ STDIN_FILENO, QSocketNotifier::Read };
    QObject::connect(&input, &QSocketNotifier::activated, &app, [&driver] { driver.read(); });
    say(event("ready"_L1));
    return QCoreApplication::exec();
}
