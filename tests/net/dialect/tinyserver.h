// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "net/dialect/exchange.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <map>
#include <set>
#include <vector>

namespace lockstep::net::dialect::test {

using namespace Qt::StringLiterals;

// The far end of HTTP: a system of boards and tickets that stores what it is told, and fails as the
// test says. It answers after 10 ms of virtual time.
class TinyServer final : public HttpPort
{
public:
    struct Request
    {
        Instant at{};
        QString line{}; // "GET /boards"
        HttpRequest request{};
    };
    enum class Fate { Served, Lost, AnswerLost, NoAnswer };
    struct Stream
    {
        HttpRequest request{};
        StreamSink sink{};
    };
    static constexpr Milliseconds latency = 10ms;
    static constexpr Milliseconds patience = 15s; // of the client with a server that says nothing

    explicit TinyServer(Clock &clock) : m_clock(clock) {}

    // What the test turns.
    std::function<Fate(const QString &line)> fate{}; // else all are served
    std::function<std::optional<HttpReply>(const QString &line)> instead{}; // of the right answer
    std::set<QString> tokens{ u"T1"_s }; // that are let in; sign-ins give more
    QString cookie{}; // which sign-ins set, in place of tokens
    bool acceptsPassword = true;
    bool acceptsRefresh = true;
    int expires = 0; // s, of a token; 0: not said
    int limit = 0; // requests in 60 s before 429; 0: none

    // What there is.
    QJsonArray boards{ QJsonObject{ { u"id"_s, u"b1"_s }, { u"name"_s, u"Board one"_s } } };
    QJsonArray people{ QJsonObject{ { u"id"_s, u"jane"_s }, { u"name"_s, u"Jane"_s } },
        QJsonObject{ { u"id"_s, u"bob"_s }, { u"name"_s, u"Bob"_s } } };
    std::map<QString, QJsonObject> tickets{};
    std::map<QString, QJsonObject> comments{};

    // What was asked.
    std::vector<Request> requests{};
    std::map<QString, Stream> streams{};
    int streamsOpened = 0;

    QString putTicket(const QString &title, const QString &board = u"b1"_s)
    {
        const QString id = u"t%1"_s.arg(++m_lastId);
        tickets[id] = { { u"id"_s, id }, { u"board"_s, board }, { u"title"_s, title },
            { u"text"_s, QString{} }, { u"state"_s, u"new"_s },
            { u"created"_s, toIso8601(m_clock.wallNow()) } };
        touch(id);
        return id;
    }
    void change(const QString &id, const QString &member, const QString &value)
    {
        tickets.at(id)[member] = value;
        touch(id);
    }
    QString putComment(const QString &ticket, const QString &text, const QString &by = u"bob"_s)
    {
        const QString id = u"c%1"_s.arg(++m_lastId);
        comments[id] = { { u"id"_s, id }, { u"ticket"_s, ticket }, { u"text"_s, text },
            { u"by"_s, by }, { u"at"_s, toIso8601(m_clock.wallNow()) } };
        return id;
    }
    [[nodiscard]] QString text(const QString &id, const QString &member) const
    {
        return tickets.at(id).value(member).toString();
    }
    // How often that was asked, of all that begins so.
    [[nodiscard]] int count(const QString &line) const
    {
        return static_cast<int>(std::count_if(requests.begin(), requests.end(),
            [&](const Request &one) { return one.line.startsWith(line); }));
    }
    [[nodiscard]] QStringList lines() const
    {
        QStringList all;
        for (const Request &one : requests)
            all.append(one.line);
        return all;
    }
    [[nodiscard]] QByteArray headerOfLast(const QByteArray &name) const
    {
        for (const auto &[key, value] : requests.back().request.headers) {
            if (key == name)
                return value;
        }
        return {};
    }
    void say(const QByteArray &bytes)
    {
        for (const auto &stream : std::map{ streams })
            stream.second.sink.bytes(bytes);
    }
    void cutStreams()
    {
        for (const auto &stream : std::exchange(streams, {}))
            stream.second.sink.done(Error{ errc::Io, u"cut"_s, {} });
    }

    void send(HttpRequest request, Answer answer) override
    {
        const QString line = QString::fromLatin1(request.method) + u' ' + request.path;
        requests.push_back({ m_clock.now(), line, request });
        const Fate fated = fate ? fate(line) : Fate::Served;
        const auto otherwise = instead ? instead(line) : std::nullopt;
        Result<HttpReply> reply = Error{ errc::Io, u"the connection broke off"_s, {} };
        if (fated != Fate::Lost)
            reply = otherwise ? *otherwise : serve(line, request);
        if (fated == Fate::AnswerLost || fated == Fate::NoAnswer)
            reply = Error{ errc::Io, u"the connection broke off"_s, {} };
        const quint64 number = ++m_number;
        m_timers[number] = m_clock.after(fated == Fate::NoAnswer ? patience : latency,
            [this, number, answer = std::move(answer), reply = std::move(reply)] {
                const auto timer = m_timers.extract(number);
                answer(reply);
            });
    }
    void openStream(const QString &name, HttpRequest request, StreamSink sink) override
    {
        ++streamsOpened;
        streams[name] = { std::move(request), std::move(sink) };
    }
    void closeStream(const QString &name) override { streams.erase(name); }
    void cancelAll() override { m_timers.clear(); }
    [[nodiscard]] QByteArray cookies() const override { return m_jar; }

private:
    void touch(const QString &id)
    {
        tickets.at(id)[u"rev"_s] = ++m_lastRevision;
        tickets.at(id)[u"changed"_s] = toIso8601(m_clock.wallNow());
    }
    static HttpReply reply(int status, const QJsonObject &body)
    {
        return { status, {}, QJsonDocument{ body }.toJson(QJsonDocument::Compact) };
    }
    static HttpReply refusal(int status, const QString &message)
    {
        return reply(status, { { u"message"_s, message } });
    }
    [[nodiscard]] QJsonObject shown(const QString &id) const
    {
        QJsonObject ticket = tickets.at(id);
        ticket[u"comments"_s] = static_cast<int>(std::count_if(comments.begin(), comments.end(),
            [&](const auto &entry) { return entry.second.value(u"ticket"_s).toString() == id; }));
        return ticket;
    }
    HttpReply signedIn()
    {
        const QString token = u"T%1"_s.arg(++m_lastToken);
        QJsonObject body{ { u"refresh"_s, u"R1"_s },
            { u"user"_s, QJsonObject{ { u"id"_s, u"jane"_s }, { u"name"_s, u"Jane"_s } } } };
        if (expires > 0)
            body[u"expires"_s] = expires;
        if (cookie.isEmpty()) {
            tokens.insert(token);
            body[u"token"_s] = token;
            return reply(200, body);
        }
        m_jar = cookie.toLatin1();
        HttpReply told = reply(200, {});
        told.headers.append({ "set-cookie", m_jar + "; HttpOnly" });
        return told;
    }
    [[nodiscard]] bool isKnown(const HttpRequest &request) const
    {
        for (const auto &[name, value] : request.headers) {
            if ((name == "X-Token" && tokens.contains(QString::fromLatin1(value)))
                || (name == "Cookie" && !cookie.isEmpty() && value == cookie.toLatin1()))
                return true;
        }
        return false;
    }
    HttpReply serve(const QString &line, const HttpRequest &request)
    {
        const QJsonObject said = QJsonDocument::fromJson(request.body).object();
        if (limit > 0 && std::count_if(requests.begin(), requests.end(), [&](const Request &one) {
                return m_clock.now() - one.at < 60s;
            }) > limit)
            return { 429, { { "retry-after", "60" } }, "{}" };
        if (line == "POST /login"_L1)
            return acceptsPassword ? signedIn() : refusal(401, u"wrong password"_s);
        if (line == "POST /refresh"_L1)
            return acceptsRefresh ? signedIn() : refusal(401, u"too old"_s);
        if (line.contains(u" /v2/"_s))
            return refusal(404, u"no such thing"_s);
        if (!isKnown(request))
            return refusal(401, u"who are you"_s);
        if (line == "GET /me"_L1)
            return reply(200, { { u"id"_s, u"jane"_s }, { u"name"_s, u"Jane"_s } });
        if (line == "GET /boards"_L1)
            return reply(200, { { u"boards"_s, boards } });
        if (line == "GET /people"_L1)
            return reply(200, { { u"people"_s, people } });
        const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts);
        if (path.value(0) == "boards"_L1)
            return onBoard(path.value(1), request.method, said);
        if (path.value(0) == "comments"_L1)
            return onComment(path.value(1), request.method, said);
        if (path.value(0) == "tickets"_L1 && tickets.contains(path.value(1)))
            return path.size() > 2 ? onComments(path[1], request.method, said)
                                   : onTicket(path[1], request.method, said);
        return refusal(404, u"no such thing"_s);
    }
    HttpReply onBoard(const QString &board, const QByteArray &method, const QJsonObject &said)
    {
        if (method == "POST") {
            const QString id = putTicket(said.value(u"title"_s).toString(), board);
            tickets[id][u"text"_s] = said.value(u"text"_s).toString();
            return reply(201, { { u"ticket"_s, shown(id) } });
        }
        QJsonArray all;
        for (const auto &[id, ticket] : tickets) {
            if (ticket.value(u"board"_s).toString() == board)
                all.append(shown(id));
        }
        return reply(200, { { u"tickets"_s, all } });
    }
    HttpReply onTicket(const QString &id, const QByteArray &method, const QJsonObject &said)
    {
        if (method == "DELETE") {
            tickets.erase(id);
            return reply(200, {});
        }
        if (method == "PATCH") {
            if (said.value(u"rev"_s).toInt() != tickets.at(id).value(u"rev"_s).toInt())
                return refusal(417, u"stale"_s);
            for (const QString &member : { u"title"_s, u"text"_s, u"state"_s }) {
                if (said.contains(member))
                    tickets.at(id)[member] = said.value(member);
            }
            touch(id);
        }
        return reply(200, { { u"ticket"_s, shown(id) } });
    }
    HttpReply onComments(const QString &ticket, const QByteArray &method, const QJsonObject &said)
    {
        if (method == "POST") {
            const QString id = putComment(ticket, said.value(u"text"_s).toString(), u"jane"_s);
            return reply(201, { { u"comment"_s, comments.at(id) } });
        }
        QJsonArray all;
        for (const auto &[id, comment] : comments) {
            if (comment.value(u"ticket"_s).toString() == ticket)
                all.append(comment);
        }
        return reply(200, { { u"comments"_s, all } });
    }
    HttpReply onComment(const QString &id, const QByteArray &method, const QJsonObject &said)
    {
        if (!comments.contains(id))
            return refusal(404, u"no such comment"_s);
        if (method == "DELETE")
            comments.erase(id);
        else
            comments[id][u"text"_s] = said.value(u"text"_s);
        return reply(200, {});
    }

    Clock &m_clock;
    std::map<quint64, Timer> m_timers{};
    quint64 m_number = 0;
    int m_lastId = 0;
    int m_lastRevision = 0;
    int m_lastToken = 1; // T1 is there already
    QByteArray m_jar{};
};

} // namespace lockstep::net::dialect::test
