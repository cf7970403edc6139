// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// A whole session with a foreign server, told line by line: what befalls the next requests, what
// comes over the socket and the streams, what people do, and how much time goes by. Whatever it is,
// every call is answered once, nothing is created twice, what is called done is done, and the
// budget is kept. The first line says how one signs in; the first letter of the others is their
// kind (see Conversation::play).

#include "net/dialect/dialectremote.h"
#include "tests/fuzz/fuzz.h"
#include "tests/net/dialect/tinydialect.h"
#include "tests/net/dialect/tinyserver.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QLoggingCategory>

using namespace lockstep;
using namespace lockstep::net;
using namespace lockstep::net::dialect;
using namespace lockstep::net::dialect::test;

namespace {

constexpr int budget = 30; // requests in 60 s
constexpr int mostLines = 200;
constexpr Milliseconds longestPause = 10min;

std::vector<Dialect> dialectFor(const QByteArray &way)
{
    const QByteArray all = R"("rest": { "budget": { "requests": 30, "seconds": 60 } })";
    if (way.startsWith("event"))
        return tinyDialects("{" + all + R"(, "signIn": { "event": {
            "event": "authenticate", "args": ["{session.token}"], "reply": "signed" } } })");
    if (way.startsWith("streams"))
        return tinyDialects("{" + all + R"(, "connection": null, "streams": {
            "all": { "request": { "path": "/events" },
                     "events": { "changed": { "means": "updated", "entity": "ticket", "id": "id" } } },
            "board": { "request": { "path": "/boards/{scope.id}/events" }, "scope": "board",
                       "events": { "look": { "means": "look" } } } } })");
    if (way.startsWith("variants"))
        return tinyDialects(R"({ "rest": { "base": "/v2" } })", R"("later": {)" + all + "}");
    return tinyDialects("{" + all + "}");
}

const std::vector<Dialect> &dialects(const QByteArray &way)
{
    static std::map<QByteArray, std::vector<Dialect>> known;
    for (const QByteArray &one : { "event"_ba, "streams"_ba, "variants"_ba }) {
        if (way.startsWith(one))
            return known.try_emplace(one, dialectFor(one)).first->second;
    }
    return known.try_emplace({}, dialectFor({})).first->second;
}

// Which of our ops a title or a comment is of.
QString wordsOf(qint64 op) { return u"op %1"_s.arg(op); }

struct Conversation
{
    explicit Conversation(const QByteArray &way)
    {
        server->expires = way.contains('!') ? 90 : 0;
        for (int i = 0; i < 3; ++i)
            server->putTicket(u"One"_s);
        server->fate = [this](const QString &line) { return fateOf(line); };
        server->instead = [this](const QString &) { return std::exchange(forged, {}); };
        DialectRemote::Options options;
        options.server = QUrl{ u"http://host"_s };
        options.variants = dialects(way);
        options.credentials = { { u"user"_s, u"u"_s }, { u"password"_s, u"p"_s } };
        remote = std::make_unique<DialectRemote>(
            clock, rng, network.factory(), server, *Journal::open(u":memory:"_s), options);
        start();
    }

    void start()
    {
        isStarted = true;
        remote->start(client, [this](std::vector<RemoteNews> batch) {
            for (const RemoteNews &one : batch) {
                const auto status = std::get_if<remote::StatusChanged>(&one);
                fuzz::demand(isStarted || status, "something happened after the stop");
                if (const auto welcomed = std::get_if<remote::Welcomed>(&one))
                    hello = welcomed->hello;
                if (const auto page = std::get_if<remote::Page>(&one))
                    pages.push_back(page->page);
            }
        });
    }
    void stop()
    {
        remote->stop();
        isStarted = false;
        const size_t before = server->requests.size();
        clock.advance(20s);
        fuzz::demand(server->requests.size() == before, "a request after the stop");
        fuzz::demand(network.openCount() == 0, "a socket after the stop");
        fuzz::demand(server->streams.empty(), "a stream after the stop");
    }

    // "3L": the next three requests are lost; A: their answers; N: none comes; 503 and more: that
    // is answered, with those words.
    TinyServer::Fate fateOf(const QString &)
    {
        if (befallenLeft == 0)
            return TinyServer::Fate::Served;
        --befallenLeft;
        if (befallen.startsWith('L'))
            return TinyServer::Fate::Lost;
        if (befallen.startsWith('A'))
            return TinyServer::Fate::AnswerLost;
        if (befallen.startsWith('N'))
            return TinyServer::Fate::NoAnswer;
        const int status = befallen.left(3).toInt();
        const QByteArray body = befallen.mid(3);
        // What lies about what there is cannot be told from the truth.
        if (status >= 200 && status < 600 && !body.contains("\"id\"") && !body.contains("tickets")
            && !body.contains("comments"))
            forged = HttpReply{ status, { { "retry-after", "5" } }, body };
        return TinyServer::Fate::Served;
    }

    SpaceId space() const
    {
        return SpaceId{ u"project:"_s + foreignUuid(u"http://host"_s, u"scope:board", u"b1") };
    }
    IssueId issue(int number) const
    {
        return IssueId{ foreignUuid(
            u"http://host"_s, u"issue:ticket", u"t%1"_s.arg(qAbs(number) % 3 + 1)) };
    }

    // As the sync engine does: one push at a time, and again what has no final result.
    void add(MutationBody body)
    {
        outbox.append({ { client, ++lastOp }, space(), std::move(body), {} });
        push();
    }
    void push()
    {
        if (isPushing || outbox.isEmpty())
            return;
        isPushing = true;
        ++asked;
        remote->push(outbox.mid(0, 20), 0,
            [this, once = std::make_shared<bool>(false)](
                const Result<QList<MutationResult>> &results) {
                fuzz::demand(!std::exchange(*once, true), "a push is answered twice");
                ++answered;
                isPushing = false;
                if (!results)
                    return;
                for (const MutationResult &result : *results)
                    take(result);
            });
    }
    void take(const MutationResult &result)
    {
        const auto sent = std::find_if(outbox.begin(), outbox.end(),
            [&](const Mutation &mutation) { return mutation.op == result.op; });
        fuzz::demand(sent != outbox.end(), "a result of something that was not sent");
        if (std::holds_alternative<outcome::Retry>(result.outcome))
            return;
        const QString words = wordsOf(result.op.number);
        if (std::holds_alternative<outcome::Applied>(result.outcome)) {
            if (std::holds_alternative<mutation::CreateIssue>(sent->body))
                fuzz::demand(countTickets(words) == 1, "a new issue is called done and is not");
            if (std::holds_alternative<mutation::AddComment>(sent->body))
                fuzz::demand(countComments(words) == 1, "a comment is called done and is not");
        }
        outbox.erase(sent);
    }
    qint64 countTickets(const QString &title) const
    {
        return std::count_if(server->tickets.begin(), server->tickets.end(),
            [&](const auto &entry) { return entry.second.value(u"title"_s).toString() == title; });
    }
    qint64 countComments(const QString &text) const
    {
        return std::count_if(server->comments.begin(), server->comments.end(),
            [&](const auto &entry) { return entry.second.value(u"text"_s).toString() == text; });
    }

    void play(const QByteArray &line)
    {
        const QByteArray rest = line.mid(1);
        const int number = rest.left(9).toInt();
        const bool hasSocket = network.count() > 0 && network.last().isOpen();
        switch (line.isEmpty() ? '\0' : line.front()) {
        case 't': // ms go by
            clock.advance(std::clamp<Milliseconds>(Milliseconds{ number }, 0ms, longestPause));
            break;
        case 'h': // befalls the next requests
            befallenLeft = rest.left(1).toInt();
            befallen = rest.mid(1);
            break;
        case 'o': // the socket opens
            if (hasSocket) {
                network.last().accept();
                network.last().text(R"(0{"sid":"s","upgrades":[],"pingInterval":25000,)"
                                    R"("pingTimeout":20000,"maxPayload":1000000})");
            }
            break;
        case 's': // a packet
            if (hasSocket)
                network.last().text(rest);
            break;
        case 'x':
            if (hasSocket)
                network.last().fail({ .kind = TransportFailure::Kind::Network });
            break;
        case 'z': // of a stream; | ends a line
            server->say(QByteArray{ rest }.replace('|', '\n'));
            break;
        case 'Z':
            server->cutStreams();
            break;
        case 'v': // somebody else does something
            if (const QString id = u"t%1"_s.arg(qAbs(number) % 3 + 1); server->tickets.contains(id))
                server->change(id, number % 2 ? u"text"_s : u"title"_s, QString::fromUtf8(rest));
            break;
        case 'V':
            server->tickets.erase(u"t%1"_s.arg(qAbs(number) % 3 + 1));
            break;
        case 'm':
            server->putComment(u"t%1"_s.arg(qAbs(number) % 3 + 1), QString::fromUtf8(rest));
            break;
        case 'T': // all tokens end
            server->tokens.clear();
            break;
        case 'P':
            server->acceptsPassword = server->acceptsRefresh = number % 2 == 0;
            break;
        case 'e': // I do something
            add(mutation::UpdateIssue{ issue(number),
                { { Field::Subject, ValueChange{ u"One"_s, wordsOf(lastOp + 1) } } } });
            break;
        case 'f':
            add(mutation::UpdateIssue{ issue(number),
                { { Field::Description, ValueChange{ QString{}, QString::fromUtf8(rest) } } } });
            break;
        case 'n':
            create();
            break;
        case 'k':
            add(mutation::AddComment{ issue(number),
                CommentId{ u"00000000-0000-4000-9000-%1"_s.arg(lastOp + 1, 12, 10, QChar{ u'0' }) },
                wordsOf(lastOp + 1) });
            break;
        case 'd':
            add(mutation::DeleteIssue{ issue(number), 1'900'000'000'000 });
            break;
        case 'p': // and once more what has no result yet
            push();
            break;
        case 'y':
            subscribe(number);
            break;
        case 'w':
            remote->watch({ u"issue:"_s + issue(number).toString(), u"channel:x"_s });
            remote->setPresence(PresenceState::Online, issue(number), {});
            remote->setTyping(u"issue:"_s + issue(number).toString(), {}, number % 2 == 0);
            break;
        case 'a':
            for (const quint64 page : std::exchange(pages, {}))
                remote->acknowledge(page);
            break;
        case 'u':
            remote->retryNow();
            break;
        case 'q':
            stop();
            break;
        case 'r':
            start();
            break;
        default:
            break;
        }
    }
    void create()
    {
        Issue wanted;
        wanted.id
            = IssueId{ u"00000000-0000-4000-8000-%1"_s.arg(lastOp + 1, 12, 10, QChar{ u'0' }) };
        wanted.project = projectOf(space());
        wanted.subject = wordsOf(lastOp + 1);
        wanted.type = u"ticket"_s;
        add(mutation::CreateIssue{ wanted });
    }
    void subscribe(int number)
    {
        ++asked;
        remote->subscribe({ { space(), number, hello.epoch } },
            [this, once = std::make_shared<bool>(false)](const auto &) {
                fuzz::demand(!std::exchange(*once, true), "a subscription is answered twice");
                ++answered;
            });
        remote->fetchSnapshot(space(), {},
            { [](const std::vector<SnapshotRow> &rows) {
                 fuzz::demand(!rows.empty(), "a part of a snapshot without rows");
             },
                [once = std::make_shared<bool>(false)](const Result<void> &) {
                    fuzz::demand(!std::exchange(*once, true), "a snapshot ends twice");
                } });
    }

    void end()
    {
        stop();
        fuzz::demand(answered == asked, "a call without an answer");
        for (qint64 op = 1; op <= lastOp; ++op) {
            fuzz::demand(countTickets(wordsOf(op)) <= 1, "an issue that was created twice");
            fuzz::demand(countComments(wordsOf(op)) <= 1, "a comment that was written twice");
        }
        const auto &sent = server->requests;
        for (size_t i = budget; i < sent.size(); ++i)
            fuzz::demand(sent[i].at - sent[i - budget].at >= 60s, "more requests than allowed");
        remote.reset();
    }

    FakeClock clock{};
    Rng rng{ 1 };
    FakeNetwork network{};
    std::shared_ptr<TinyServer> server = std::make_shared<TinyServer>(clock);
    ClientId client{ u"client-1"_s };
    std::unique_ptr<DialectRemote> remote{};
    Hello hello{};
    std::vector<quint64> pages{};
    QList<Mutation> outbox{};
    qint64 lastOp = 0;
    bool isPushing = false;
    bool isStarted = false;
    int asked = 0;
    int answered = 0;
    QByteArray befallen{};
    int befallenLeft = 0;
    std::optional<HttpReply> forged{};
};

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const bool isQuiet = [] {
        QLoggingCategory::setFilterRules(u"*.warning=false\n*.info=false"_s);
        return true;
    }();
    Q_UNUSED(isQuiet)
    const QList<QByteArray> lines = fuzz::bytesOf(data, size).toByteArray().split('\n');
    Conversation session{ lines.front() };
    for (qsizetype n = 1; n < std::min<qsizetype>(lines.size(), mostLines); ++n)
        session.play(lines.at(n));
    session.end();
    return 0;
}
