// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/net/dialect/remotefixture.h"

using namespace lockstep;
using namespace lockstep::net;
using namespace lockstep::net::dialect;
using namespace lockstep::net::dialect::test;

namespace {

const QByteArray noSocket = R"({ "connection": null })";

HttpReply answer(int status, const QByteArray &body) { return { status, {}, body }; }

// What fails once, and then no more.
auto once(TinyServer::Fate fate, const QString &line)
{
    return [fate, line, done = false](const QString &asked) mutable {
        if (done || asked != line)
            return TinyServer::Fate::Served;
        done = true;
        return fate;
    };
}

} // namespace

// What people do, and what becomes of it there.
class DialectRemoteWritesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenWasReadBefore();
    void differentFieldsAreMerged();
    void textsAreMerged();
    void theSameFieldIsAConflict();
    void aStaleTokenIsReadAgain();
    void aTokenThatIsAlwaysStaleIsTriedLater();
    void anEditOfWhatIsGoneIsAConflict();
    void anEditWhoseAnswerIsLostIsNotDoneTwice();
    void anEditThatIsRefusedIsTheAuthors();
    void whatWasTakenOfARefusedEditIsShown();
    void anIssueThatCannotBeReadIsNotWrittenForEver_data();
    void anIssueThatCannotBeReadIsNotWrittenForEver();
    void aWriteThatIsAlwaysRefusedForTheTokenEnds();
    void aWriteIsPutOffByTheLimit();
    void aNewIssueIsCreatedOnce_data();
    void aNewIssueIsCreatedOnce();
    void aNewIssueThatNeverArrivedIsSentAgain();
    void aNewIssueIsFoundByTheNextProcess();
    void twoOfTheSameNameAreTwo();
    void aNewIssueThatIsGoneAgainIsNotMadeTwice();
    void aServerThatTrimsSubjectsGetsNoSecondOne();
    void aCommentWhoseAnswerIsLostIsWrittenOnce_data();
    void aCommentWhoseAnswerIsLostIsWrittenOnce();
    void commentsAreEditedAndDeleted();
    void anIssueIsDeletedUnlessItHasChanged();
    void aDeletionThatIsRefusedIsTheAuthors();
    void whatWasAnsweredIsAnsweredAgain();
    void offlineTheOutboxKeepsIt();
    void whatTheServerDoesNotOfferIsRefused();
};

void DialectRemoteWritesTest::whatIsWrittenWasReadBefore()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.follow();
    const auto pushed = f.push({ f.edit(1, ticket, Field::Subject, u"One"_s, u"Mine"_s) });
    f.pass(1s);
    QCOMPARE(pushed->replies, 1);
    QVERIFY(pushed->is<outcome::Applied>());
    QCOMPARE(f.server->text(ticket, u"title"_s), u"Mine"_s);
    QCOMPARE(f.server->lines().mid(f.server->lines().size() - 2),
        (QStringList{ u"GET /tickets/t1"_s, u"PATCH /tickets/t1"_s }));
    const auto changed = f.told<remote::Changed>();
    QCOMPARE(changed.size(), 1u);
    QCOMPARE(changed.front().event.op, (OpId{ f.client, 1 }));
    QCOMPARE(std::get<outcome::Applied>(pushed->outcome()).seq, changed.front().event.seq);
    QCOMPARE(f.last.foreign->unguarded, 0); // the server would have refused an old state
}

void DialectRemoteWritesTest::differentFieldsAreMerged()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.server->change(ticket, u"state"_s, u"ready"_s);
    const auto pushed = f.push({ f.edit(1, ticket, Field::Subject, u"One"_s, u"Mine"_s) });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Applied>());
    QCOMPARE(f.server->text(ticket, u"title"_s), u"Mine"_s);
    QCOMPARE(f.server->text(ticket, u"state"_s), u"ready"_s);
    QCOMPARE(f.issues().at(f.issue(ticket)).status, u"Ready"_s);
}

void DialectRemoteWritesTest::textsAreMerged()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.server->change(ticket, u"text"_s, u"first line\nsecond line\nthird line"_s);
    f.connect();
    f.server->change(ticket, u"text"_s, u"FIRST line\nsecond line\nthird line"_s);
    const auto pushed = f.push({ f.edit(1, ticket, Field::Description,
        u"first line\nsecond line\nthird line"_s, u"first line\nsecond line\nTHIRD line"_s) });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Merged>());
    QCOMPARE(f.server->text(ticket, u"text"_s), u"FIRST line\nsecond line\nTHIRD line"_s);
    QCOMPARE(f.last.foreign->merged, 1);
}

void DialectRemoteWritesTest::theSameFieldIsAConflict()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.server->change(ticket, u"title"_s, u"Theirs"_s);
    const auto pushed = f.push({ f.edit(1, ticket, Field::Subject, u"One"_s, u"Mine"_s) });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Conflicted>());
    const Conflict conflict = std::get<outcome::Conflicted>(pushed->outcome()).conflict;
    QCOMPARE(conflict.local.at(Field::Subject), FieldValue{ u"Mine"_s });
    QCOMPARE(conflict.remote.at(Field::Subject), FieldValue{ u"Theirs"_s });
    QCOMPARE(f.server->text(ticket, u"title"_s), u"Theirs"_s);
    QCOMPARE(f.server->count(u"PATCH"_s), 0);
    QCOMPARE(f.last.foreign->surfaced, 1);
    // It is kept until it is decided, also over a restart.
    f.start();
    f.pass(500ms);
    const auto rows = f.snapshot(userSpace(UserId{ u"jane"_s }));
    QCOMPARE(std::count_if(rows.begin(), rows.end(),
                 [](const SnapshotRow &row) { return std::holds_alternative<Conflict>(row); }),
        1);
}

void DialectRemoteWritesTest::aStaleTokenIsReadAgain()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    bool done = false;
    f.server->fate = [&](const QString &line) {
        if (!done && line.startsWith("PATCH"_L1)) { // somebody is quicker
            done = true;
            f.server->change(ticket, u"state"_s, u"ready"_s);
        }
        return TinyServer::Fate::Served;
    };
    const auto pushed = f.push({ f.edit(1, ticket, Field::Subject, u"One"_s, u"Mine"_s) });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Applied>());
    QCOMPARE(f.server->count(u"PATCH"_s), 2);
    QCOMPARE(f.server->text(ticket, u"title"_s), u"Mine"_s);
    QCOMPARE(f.server->text(ticket, u"state"_s), u"ready"_s);
    // And when it was the same field, it is a conflict after all.
    done = false;
    f.server->fate = [&](const QString &line) {
        if (!std::exchange(done, done || line.startsWith("PATCH"_L1)) && done)
            f.server->change(ticket, u"title"_s, u"Theirs"_s);
        return TinyServer::Fate::Served;
    };
    const auto again = f.push({ f.edit(2, ticket, Field::Subject, u"Mine"_s, u"Mine too"_s) });
    f.pass(1s);
    QVERIFY(again->is<outcome::Conflicted>());
    QCOMPARE(f.server->text(ticket, u"title"_s), u"Theirs"_s);
}

void DialectRemoteWritesTest::aTokenThatIsAlwaysStaleIsTriedLater()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.server->fate = [&](const QString &line) {
        if (line.startsWith("PATCH"_L1))
            f.server->change(ticket, u"state"_s, u"ready"_s);
        return TinyServer::Fate::Served;
    };
    const auto pushed = f.push({ f.edit(1, ticket, Field::Subject, u"One"_s, u"Mine"_s) });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Retry>());
    QCOMPARE(f.server->count(u"PATCH"_s), 3);
}

void DialectRemoteWritesTest::anEditOfWhatIsGoneIsAConflict()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.server->tickets.clear();
    const auto pushed = f.push({ f.edit(1, ticket, Field::Subject, u"One"_s, u"Mine"_s) });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Conflicted>());
    const Conflict conflict = std::get<outcome::Conflicted>(pushed->outcome()).conflict;
    QCOMPARE(conflict.kind, Conflict::Kind::Deleted);
    QCOMPARE(conflict.issue.subject, u"One"_s);
}

void DialectRemoteWritesTest::anEditWhoseAnswerIsLostIsNotDoneTwice()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.server->fate = once(TinyServer::Fate::AnswerLost, u"PATCH /tickets/t1"_s);
    const Mutation edit = f.edit(1, ticket, Field::Subject, u"One"_s, u"Mine"_s);
    const auto pushed = f.push({ edit });
    f.pass(100ms);
    QCOMPARE(pushed->replies, 1);
    QVERIFY(!pushed->result || pushed->is<outcome::Retry>());
    QCOMPARE(f.last.state, ConnectionState::Waiting);
    f.pass(5s);
    const auto again = f.push({ edit });
    f.pass(1s);
    QVERIFY(again->is<outcome::Applied>());
    QCOMPARE(f.server->count(u"PATCH"_s), 1);
}

void DialectRemoteWritesTest::anEditThatIsRefusedIsTheAuthors()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.server->instead = [](const QString &line) -> std::optional<HttpReply> {
        return line.startsWith("PATCH"_L1)
            ? std::optional{ answer(422, R"({"message":"the title is too rude"})") }
            : std::nullopt;
    };
    const auto pushed = f.push({ f.edit(1, ticket, Field::Subject, u"One"_s, u"Rude"_s) });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Rejected>());
    const Error error = std::get<outcome::Rejected>(pushed->outcome()).error;
    QCOMPARE(error.code, QString{ errc::Validation });
    QCOMPARE(error.message, u"the title is too rude"_s);
    QCOMPARE(f.issues().at(f.issue(ticket)).subject, u"One"_s);
}

void DialectRemoteWritesTest::whatWasTakenOfARefusedEditIsShown()
{
    RemoteFixture f{ R"({ "connection": null, "entities": { "ticket": { "update": [
      { "method": "PATCH", "path": "/tickets/{issue.id}", "body": { "rev": "{issue.token}" },
        "fields": ["subject"] },
      { "method": "POST", "path": "/tickets/{issue.id}/state", "fields": ["status"] }
    ] } } })" };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.follow();
    f.server->instead = [](const QString &line) -> std::optional<HttpReply> {
        if (line == "POST /tickets/t1/state"_L1)
            return answer(403, R"({"message":"not by you"})");
        return std::nullopt;
    };
    const Mutation both = f.mutation(1,
        mutation::UpdateIssue{ f.issue(ticket),
            { { Field::Subject, ValueChange{ u"One"_s, u"Mine"_s } },
                { Field::Status, ValueChange{ u"New"_s, u"Ready"_s } } } });
    const auto pushed = f.push({ both });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Rejected>());
    QCOMPARE(std::get<outcome::Rejected>(pushed->outcome()).error.message, u"not by you"_s);
    QCOMPARE(f.server->text(ticket, u"title"_s), u"Mine"_s);
    // The one half is there, and shown before the lists are read again.
    QCOMPARE(f.issues().at(f.issue(ticket)).subject, u"Mine"_s);
    QCOMPARE(f.issues().at(f.issue(ticket)).status, u"New"_s);
    // What shows it does not say that the edit was done.
    for (const auto &changed : f.told<remote::Changed>())
        QVERIFY(changed.event.op != both.op);
    // The author tries it again: only the other half is left of it.
    f.server->instead = [&f](const QString &line) -> std::optional<HttpReply> {
        if (line != "POST /tickets/t1/state"_L1)
            return std::nullopt;
        f.server->change(u"t1"_s, u"state"_s, u"ready"_s);
        return answer(200, "{}");
    };
    const int patches = f.server->count(u"PATCH"_s);
    Mutation again = both;
    again.op = { f.client, 2 };
    const auto repeated = f.push({ again });
    f.pass(1s);
    QVERIFY(repeated->is<outcome::Applied>());
    QCOMPARE(f.server->count(u"PATCH"_s), patches);
    QCOMPARE(f.issues().at(f.issue(ticket)).status, u"Ready"_s);
}

void DialectRemoteWritesTest::anIssueThatCannotBeReadIsNotWrittenForEver_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("broken") << 500 << QByteArray{};
    QTest::newRow("a page") << 200 << QByteArray{ "<html>" };
    QTest::newRow("moved") << 302 << QByteArray{};
}

// The others behind it in the outbox wait for it.
void DialectRemoteWritesTest::anIssueThatCannotBeReadIsNotWrittenForEver()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.server->instead = [&](const QString &line) -> std::optional<HttpReply> {
        return line == "GET /tickets/t1"_L1 ? std::optional{ answer(status, body) } : std::nullopt;
    };
    int tries = 0;
    for (; tries < 20; ++tries) {
        const auto pushed = f.push({ f.edit(1, ticket, Field::Subject, u"One"_s, u"Mine"_s) });
        f.pass(5s);
        QCOMPARE(pushed->replies, 1);
        if (pushed->is<outcome::Rejected>())
            break;
        QVERIFY(pushed->is<outcome::Retry>());
    }
    QCOMPARE_GE(tries, 3); // it may pass
    QCOMPARE_LE(tries, 8);
    QCOMPARE(f.server->count(u"PATCH"_s), 0); // what is there may be somebody else's
    QCOMPARE(f.issues().size(), 1u);
}

void DialectRemoteWritesTest::aWriteThatIsAlwaysRefusedForTheTokenEnds()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.server->instead = [&](const QString &line) -> std::optional<HttpReply> {
        return line.startsWith("PATCH"_L1) ? std::optional{ answer(401, "{}") } : std::nullopt;
    };
    int tries = 0;
    for (; tries < 20; ++tries) {
        const auto pushed = f.push({ f.edit(1, ticket, Field::Subject, u"One"_s, u"Mine"_s) });
        f.pass(20s);
        if (pushed->is<outcome::Rejected>())
            break;
    }
    QCOMPARE_LE(tries, 8);
    QCOMPARE(f.last.state, ConnectionState::Connected);
}

void DialectRemoteWritesTest::aWriteIsPutOffByTheLimit()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    bool isLimited = true;
    f.server->instead = [&](const QString &line) -> std::optional<HttpReply> {
        if (!isLimited || !line.startsWith("PATCH"_L1))
            return {};
        return HttpReply{ 429, { { "retry-after", "30" } }, {} };
    };
    const Mutation edit = f.edit(1, ticket, Field::Subject, u"One"_s, u"Mine"_s);
    const auto pushed = f.push({ edit });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Retry>());
    QCOMPARE(std::get<outcome::Retry>(pushed->outcome()).afterMs, 30'000);
    isLimited = false;
    const size_t requests = f.server->requests.size();
    const auto early = f.push({ edit }); // it is told when, and not sent
    f.pass(2s);
    QVERIFY(early->is<outcome::Retry>());
    QCOMPARE(f.server->requests.size(), requests);
    f.pass(29s);
    const auto late = f.push({ edit });
    f.pass(1s);
    QVERIFY(late->is<outcome::Applied>());
}

void DialectRemoteWritesTest::aNewIssueIsCreatedOnce_data()
{
    QTest::addColumn<int>("status"); // 0: the answer is lost
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("lost") << 0 << QByteArray{};
    QTest::newRow("broken") << 500 << QByteArray{};
    QTest::newRow("a gateway") << 504 << QByteArray{ "<html>" };
    QTest::newRow("nothing") << 201 << QByteArray{};
    QTest::newRow("a page") << 200 << QByteArray{ "<html>" };
    QTest::newRow("no id") << 201 << QByteArray{ R"({"ticket":{}})" };
}

// Whatever the answer says: it was created.
void DialectRemoteWritesTest::aNewIssueIsCreatedOnce()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    RemoteFixture f{ noSocket };
    f.connect();
    f.follow();
    int posts = 0;
    f.server->fate = [&](const QString &line) {
        const bool isIt = line == "POST /boards/b1/tickets"_L1 && posts++ == 0;
        if (isIt && status > 0)
            f.server->putTicket(u"Mine"_s); // what `instead` then says
        return isIt && status == 0 ? TinyServer::Fate::AnswerLost : TinyServer::Fate::Served;
    };
    f.server->instead = [&](const QString &line) -> std::optional<HttpReply> {
        if (line != "POST /boards/b1/tickets"_L1 || status == 0 || posts > 1)
            return {};
        return answer(status, body);
    };
    const Mutation creation = f.creation(1, u"Mine"_s);
    auto pushed = f.push({ creation });
    for (int tries = 0; tries < 10; ++tries) {
        f.pass(10s);
        QCOMPARE(pushed->replies, 1);
        if (pushed->is<outcome::Applied>())
            break;
        QVERIFY(!pushed->is<outcome::Rejected>());
        pushed = f.push({ creation });
    }
    QVERIFY(pushed->is<outcome::Applied>());
    QCOMPARE(posts, 1);
    QCOMPARE(f.server->tickets.size(), 1u);
    const auto issues = f.issues();
    QCOMPARE(issues.size(), 1u);
    QCOMPARE(issues.begin()->first, std::get<mutation::CreateIssue>(creation.body).issue.id);
}

void DialectRemoteWritesTest::aNewIssueThatNeverArrivedIsSentAgain()
{
    RemoteFixture f{ noSocket };
    f.connect();
    f.server->fate = once(TinyServer::Fate::Lost, u"POST /boards/b1/tickets"_s);
    const Mutation creation = f.creation(1, u"Mine"_s);
    static_cast<void>(f.push({ creation }));
    f.pass(5s);
    const auto again = f.push({ creation });
    f.pass(1s);
    QVERIFY(again->is<outcome::Applied>());
    QCOMPARE(f.server->tickets.size(), 1u);
}

void DialectRemoteWritesTest::aNewIssueIsFoundByTheNextProcess()
{
    RemoteFixture f{ noSocket };
    f.server->putTicket(u"Mine"_s); // of the same name, and older
    f.connect();
    f.server->fate = once(TinyServer::Fate::NoAnswer, u"POST /boards/b1/tickets"_s);
    const Mutation creation = f.creation(1, u"Mine"_s);
    static_cast<void>(f.push({ creation }));
    f.pass(100ms);
    QCOMPARE(f.server->tickets.size(), 2u);
    f.start(); // it died
    f.pass(500ms);
    QVERIFY(f.issues().contains(std::get<mutation::CreateIssue>(creation.body).issue.id));
    const auto again = f.push({ creation });
    f.pass(1s);
    QVERIFY(again->is<outcome::Applied>());
    QCOMPARE(f.server->tickets.size(), 2u);
    QCOMPARE(f.issues().size(), 2u);
}

void DialectRemoteWritesTest::twoOfTheSameNameAreTwo()
{
    RemoteFixture f{ noSocket };
    f.connect();
    f.server->fate = once(TinyServer::Fate::AnswerLost, u"POST /boards/b1/tickets"_s);
    const QList<Mutation> both{ f.creation(1, u"Mine"_s), f.creation(2, u"Mine"_s) };
    auto pushed = f.push(both);
    f.pass(5s);
    pushed = f.push(both);
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Applied>(0));
    QVERIFY(pushed->is<outcome::Applied>(1));
    QCOMPARE(f.server->tickets.size(), 2u);
    QCOMPARE(f.issues().size(), 2u);
}

void DialectRemoteWritesTest::aNewIssueThatIsGoneAgainIsNotMadeTwice()
{
    RemoteFixture f{ noSocket };
    f.connect();
    f.server->fate = once(TinyServer::Fate::AnswerLost, u"POST /boards/b1/tickets"_s);
    const Mutation creation = f.creation(1, u"Mine"_s);
    static_cast<void>(f.push({ creation }));
    f.pass(10s); // it is in the lists by now
    QCOMPARE(f.issues().size(), 1u);
    f.server->tickets.clear(); // somebody has deleted it
    f.remote->retryNow();
    f.pass(1s);
    const auto again = f.push({ creation });
    f.pass(1s);
    QVERIFY(again->is<outcome::Applied>());
    QVERIFY(f.server->tickets.empty());
}

void DialectRemoteWritesTest::aServerThatTrimsSubjectsGetsNoSecondOne()
{
    RemoteFixture f{ noSocket };
    f.connect();
    bool isFirst = true;
    f.server->fate = [&](const QString &line) {
        if (line == "POST /boards/b1/tickets"_L1 && std::exchange(isFirst, false)) {
            f.server->putTicket(u"Mine"_s);
            return TinyServer::Fate::Lost;
        }
        return TinyServer::Fate::Served;
    };
    const Mutation creation = f.creation(1, u" Mine  "_s);
    static_cast<void>(f.push({ creation }));
    f.pass(10s);
    const auto again = f.push({ creation });
    f.pass(1s);
    QVERIFY(again->is<outcome::Applied>());
    QCOMPARE(f.server->tickets.size(), 1u);
}

void DialectRemoteWritesTest::aCommentWhoseAnswerIsLostIsWrittenOnce_data()
{
    QTest::addColumn<bool>("restarts");
    QTest::newRow("in the same process") << false;
    QTest::newRow("in the next") << true;
}

void DialectRemoteWritesTest::aCommentWhoseAnswerIsLostIsWrittenOnce()
{
    QFETCH(const bool, restarts);
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.server->putComment(ticket, u"the same"_s, u"jane"_s); // said once already
    f.connect();
    f.pass(1s);
    f.server->fate = once(TinyServer::Fate::AnswerLost, u"POST /tickets/t1/comments"_s);
    const Mutation comment = f.comment(1, ticket, u"the same"_s);
    static_cast<void>(f.push({ comment }));
    f.pass(restarts ? 5ms : 5s);
    if (restarts) {
        f.pass(100ms);
        f.start();
        f.pass(5s);
    }
    const auto again = f.push({ comment });
    f.pass(1s);
    QVERIFY(again->is<outcome::Applied>());
    QCOMPARE(f.server->comments.size(), 2u);
    QCOMPARE(f.comments(), (QStringList{ u"the same"_s, u"the same"_s }));
}

void DialectRemoteWritesTest::commentsAreEditedAndDeleted()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    const QString id = f.server->putComment(ticket, u"first\nsecond\nthird"_s, u"jane"_s);
    f.connect();
    f.pass(1s);
    const CommentId comment{ foreignUuid(u"http://host:1234"_s, u"comment", id) };
    f.server->comments[id][u"text"_s] = u"FIRST\nsecond\nthird"_s;
    const auto merged = f.push({ f.mutation(1,
        mutation::EditComment{
            f.issue(ticket), comment, u"first\nsecond\nthird"_s, u"first\nsecond\nTHIRD"_s }) });
    f.pass(1s);
    QVERIFY(merged->is<outcome::Merged>());
    QCOMPARE(f.server->comments[id][u"text"_s].toString(), u"FIRST\nsecond\nTHIRD"_s);
    f.server->comments[id][u"text"_s] = u"theirs"_s;
    const auto conflicted = f.push({ f.mutation(2,
        mutation::EditComment{ f.issue(ticket), comment, u"FIRST\nsecond\nTHIRD"_s, u"mine"_s }) });
    f.pass(1s);
    QVERIFY(conflicted->is<outcome::Conflicted>());
    QCOMPARE(f.server->comments[id][u"text"_s].toString(), u"theirs"_s);
    const auto deleted
        = f.push({ f.mutation(3, mutation::DeleteComment{ f.issue(ticket), comment }) });
    f.pass(1s);
    QVERIFY(deleted->is<outcome::Applied>());
    QVERIFY(f.server->comments.empty());
    QVERIFY(f.comments().isEmpty());
}

void DialectRemoteWritesTest::anIssueIsDeletedUnlessItHasChanged()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    const qint64 seen = f.issues().at(f.issue(ticket)).version;
    f.pass(1s);
    f.server->change(ticket, u"title"_s, u"Theirs"_s);
    const auto pushed = f.push({ f.mutation(1, mutation::DeleteIssue{ f.issue(ticket), seen }) });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Conflicted>());
    QCOMPARE(f.server->tickets.size(), 1u);
    const qint64 now = f.issues().at(f.issue(ticket)).version;
    f.server->fate = once(TinyServer::Fate::AnswerLost, u"DELETE /tickets/t1"_s);
    const Mutation deletion = f.mutation(2, mutation::DeleteIssue{ f.issue(ticket), now });
    static_cast<void>(f.push({ deletion }));
    f.pass(5s);
    const auto again = f.push({ deletion });
    f.pass(1s);
    QVERIFY(again->is<outcome::Applied>());
    QVERIFY(f.issues().empty());
    QCOMPARE(f.server->count(u"DELETE"_s), 1);
}

void DialectRemoteWritesTest::aDeletionThatIsRefusedIsTheAuthors()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.server->instead = [](const QString &line) -> std::optional<HttpReply> {
        return line.startsWith("DELETE"_L1) ? std::optional{ answer(403, {}) } : std::nullopt;
    };
    const qint64 version = f.issues().at(f.issue(ticket)).version;
    const auto pushed
        = f.push({ f.mutation(1, mutation::DeleteIssue{ f.issue(ticket), version }) });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Rejected>());
    QCOMPARE(f.issues().size(), 1u);
}

void DialectRemoteWritesTest::whatWasAnsweredIsAnsweredAgain()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    const Mutation edit = f.edit(1, ticket, Field::Subject, u"One"_s, u"Mine"_s);
    static_cast<void>(f.push({ edit }));
    f.pass(1s);
    f.server->change(ticket, u"title"_s, u"Theirs"_s);
    f.start(); // the answer never reached the outbox
    f.pass(500ms);
    QCOMPARE(f.hello().lastOp, 1);
    const auto again = f.push({ edit });
    f.pass(1s);
    QVERIFY(again->is<outcome::Applied>());
    QVERIFY(again->result->front().duplicate);
    QCOMPARE(f.server->text(ticket, u"title"_s), u"Theirs"_s); // nothing was written again
    QCOMPARE(f.server->count(u"PATCH"_s), 1);
}

void DialectRemoteWritesTest::offlineTheOutboxKeepsIt()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    const QList<Mutation> edits{ f.edit(1, ticket, Field::Subject, u"One"_s, u"Two"_s),
        f.edit(2, ticket, Field::Subject, u"Two"_s, u"Three"_s) };
    const auto pushed = f.push(edits);
    f.pass(15ms);
    f.remote->stop();
    QCOMPARE(pushed->replies, 1);
    QVERIFY(!pushed->result);
    QCOMPARE(pushed->result.error().code, QString{ errc::NotConnected });
    const auto refused = f.push(edits);
    f.pass(1min);
    QCOMPARE(refused->replies, 1);
    QVERIFY(!refused->result);
    f.start();
    f.pass(500ms);
    const auto again = f.push(edits);
    f.pass(1s);
    QCOMPARE(again->result->size(), 2);
    QVERIFY(again->is<outcome::Applied>(0));
    QVERIFY(again->is<outcome::Applied>(1));
    QCOMPARE(f.server->text(ticket, u"title"_s), u"Three"_s);
}

void DialectRemoteWritesTest::whatTheServerDoesNotOfferIsRefused()
{
    RemoteFixture f{ R"({ "connection": null, "entities": { "ticket": { "remove": null } },
        "comments": null, "events": { "comment.added": null } })" };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    const qint64 version = f.issues().at(f.issue(ticket)).version;
    const auto pushed = f.push({ f.edit(1, ticket, Field::Priority, u"Medium"_s, u"High"_s),
        f.mutation(2, mutation::DeleteIssue{ f.issue(ticket), version }),
        f.comment(3, ticket, u"words"_s),
        f.mutation(4, mutation::MoveIssue{ f.issue(ticket), ProjectId{ u"p"_s } }) });
    f.pass(5s);
    QCOMPARE(pushed->result->size(), 4);
    for (qsizetype n = 0; n < 4; ++n) {
        QVERIFY(pushed->is<outcome::Rejected>(n));
        const Error error = std::get<outcome::Rejected>(pushed->outcome(n)).error;
        QCOMPARE(error.code, QString{ errc::Validation });
        QVERIFY(!error.message.isEmpty());
    }
    QCOMPARE(f.server->count(u"PATCH"_s) + f.server->count(u"DELETE"_s), 0);
}

QTEST_GUILESS_MAIN(DialectRemoteWritesTest)
#include "tst_dialectremote_writes.moc"
