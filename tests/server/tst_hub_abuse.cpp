// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/hubfixture.h"

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

// Outside of the class: moc counts the braces in raw strings.
QByteArray relate(const QByteArray &to)
{
    return R"({"relations":{"add":[{"kind":"relates","issue":")" + to + R"("}],"remove":[]}})";
}

QByteArray below(const QByteArray &parent)
{
    return R"({"parent":{"from":null,"to":")" + parent + R"("}})";
}

} // namespace

// docs/protocol.md, sections 2 to 5: what clients that mean no good, or are just unlucky, get.
class TestHubAbuse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- replicas

    void aReplicaBelongsToItsUser()
    {
        HubFixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", f.lock)).contains("applied"));

        // Everybody knows the name of her replica: it is part of each op.
        const auto bob = f.connected(u"bob"_s, "replica-1");
        QCOMPARE(f.count(bob, "44{"), 1);
        QCOMPARE(f.count(bob, "hello"), 0);
        QCOMPARE(jane->closed, -1);

        // Nor while she is away.
        jane->socket.close();
        f.settle();
        const auto again = f.connected(u"bob"_s, "replica-1");
        QCOMPARE(f.count(again, "44{"), 1);

        const auto back = f.connected(u"jane"_s, "replica-1");
        QCOMPARE(f.count(back, "\"lastOp\":1"), 1);
    }

    void opsOfAnotherUserAreRefused()
    {
        HubFixture f;
        // Both connect before either has written.
        const auto jane = f.connected(u"jane"_s, "replica-1");
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", f.lock)).contains("applied"));
        IssueService &issues = f.core->issues();
        const Mutation stolen{ { ClientId{ u"replica-1"_s }, 2 }, projectSpace(f.lock),
            mutation::DeleteIssue{ IssueId{ u"issue-1"_s }, 1 }, {} };
        const auto commit
            = issues.apply({ { { f.userId(u"bob"_s), ClientId{ u"replica-1"_s }, f.workspace },
                { stolen }, 1, {} } });
        QVERIFY(std::holds_alternative<outcome::Rejected>(commit.results.at(0).at(0).outcome));
        QVERIFY(commit.log.empty());
        // What was acknowledged in her name is still kept.
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", f.lock)).contains("duplicate"));
        QVERIFY(f.mutate(jane, f.create("replica-1:2", "issue-2", f.lock)).contains("applied"));
    }

    // --- signing in

    void aTokenRevokedWhileSigningInIsRefused()
    {
        HubFixture f;
        const auto bob = f.open();
        f.core->auth().revokeUser(f.userId(u"bob"_s), [](const Result<void> &) {});
        f.ask(bob, u"bob"_s, "replica-2"); // verified; the storage thread has the revocation first
        f.settle();
        QCOMPARE(f.count(bob, "AUTH_REVOKED"), 1);
        QCOMPARE(f.core->hub().sessionCount(), 0);
    }

    void whoIsEnabledAgainMayComeBack()
    {
        HubFixture f;
        f.administer([&](Administration &a) { QVERIFY(a.setDisabled(f.userId(u"bob"_s), true)); });
        const auto wait = [&f](int seconds) {
            for (int i = 0; i < seconds; ++i) {
                f.clock.advance(1s);
                f.settle();
            }
        };
        wait(120); // longer than what is read again and again
        QCOMPARE(f.count(f.connected(u"bob"_s, "replica-2"), "AUTH_REVOKED"), 1);
        f.administer([&](Administration &a) { QVERIFY(a.setDisabled(f.userId(u"bob"_s), false)); });
        wait(5);
        QCOMPARE(f.count(f.connected(u"bob"_s, "replica-2"), "\"hello\""), 1);
    }

    void aHeaderCountsAsToken()
    {
        HubFixture f;
        HttpHeaders headers;
        headers.add("Authorization", "bearer " + f.token(u"jane"_s));
        MemoryClient jane{ *f.link, "/socket.io/?EIO=4&transport=websocket", headers };
        f.settle();
        jane.socket.sendText(R"(40{"client":"replica-1","protocol":1})");
        f.settle();
        QVERIFY(jane.texts.join().contains("\"hello\""));
    }

    // --- rights

    // A plain client is subscribed to what it may read when that happens, not when it asked.
    void aPlainClientThatIsRemovedWhileSigningInHearsNothing()
    {
        HubFixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        const auto bob = f.open();
        f.ask(bob, u"bob"_s, {});
        f.call(jane, "mutate",
            R"({"acked":0,"mutations":[{"op":"replica-1:1","kind":"remove_member","space":")"
                + projectSpace(f.lock).toString().toUtf8() + R"(","id":"bob@example.com"}]})");
        f.settle();
        QCOMPARE(f.core->hub().sessionCount(), 2);
        (void)bob->taken();
        QVERIFY(f.mutate(jane, f.create("replica-1:2", "issue-1", f.lock)).contains("applied"));
        QCOMPARE(f.count(bob, "issue_created"), 0);
    }

    void aProjectOfAnotherWorkspaceStaysThere()
    {
        HubFixture f;
        const WorkspaceId other{ u"other"_s };
        QVERIFY(f.storage->saveWorkspace({ other, u"Other"_s }));
        QVERIFY(f.storage->setPerson(other, f.userId(u"bob"_s), false));
        const auto bob = f.connected(u"bob"_s);
        ProjectId secret;
        f.administer([&](Administration &a) {
            secret = a.addProject(other, u"SECRET"_s, u"Secret"_s)->id;
            QVERIFY(a.setMember(other, u"SECRET"_s, f.userId(u"bob"_s), Role::Admin));
        });
        f.settle();
        (void)bob->taken();
        const Mutation create{ { ClientId{ u"replica-9"_s }, 1 }, projectSpace(secret),
            mutation::AddComment{ {}, CommentId{ u"message-1"_s }, u"between us"_s }, {} };
        auto commit = f.core->issues().apply(
            { { { f.userId(u"bob"_s), ClientId{ u"replica-9"_s }, other }, { create }, 0, {} } });
        QVERIFY(!commit.log.empty());
        f.core->hub().publish(commit.log);
        f.settle();
        QCOMPARE(f.count(bob, "between us"), 0);
        f.call(bob, "watch", R"({"topics":["channel:)" + secret.toString().toUtf8() + R"("]})");
        f.settle();
        QVERIFY(f.onlyThat(bob, "43").contains("\"topics\":{}"));
    }

    void watchingAnIssueEndsWhenItMovesAway()
    {
        HubFixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        const auto bob = f.connected(u"bob"_s, "replica-2");
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", f.lock)).contains("applied"));
        for (const auto *client : { &jane, &bob })
            f.call(*client, "watch", R"({"topics":["issue:issue-1"]})");
        f.settle();
        const QByteArray typing = R"({"topic":"issue:issue-1","field":"description","on":true})";
        (void)bob->taken();
        f.call(jane, "typing", typing);
        f.settle();
        QCOMPARE(f.count(bob, "typing"), 1);
        QVERIFY(f.mutate(jane,
                     R"({"op":"replica-1:2","kind":"move_issue","id":"issue-1","space":")"
                         + projectSpace(f.lock).toString().toUtf8() + R"(","to":")"
                         + f.safe.toString().toUtf8() + R"("})")
                    .contains("applied"));
        (void)bob->taken();
        f.call(jane, "typing", typing);
        f.settle();
        QCOMPARE(f.count(bob, "typing"), 0);
    }

    void whereSomebodyIsIsHiddenWhenItMovesAway()
    {
        HubFixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        const auto bob = f.connected(u"bob"_s, "replica-2");
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", f.lock)).contains("applied"));
        f.call(jane, "presence", R"({"state":"online","issue":"issue-1","field":"subject"})");
        f.settle();
        f.clock.advance(3s);
        f.settle();
        QVERIFY(bob->taken().join().contains(R"("issue":"issue-1","field":"subject")"));
        QVERIFY(f.mutate(jane,
                     R"({"op":"replica-1:2","kind":"move_issue","id":"issue-1","space":")"
                         + projectSpace(f.lock).toString().toUtf8() + R"(","to":")"
                         + f.safe.toString().toUtf8() + R"("})")
                    .contains("applied"));
        f.clock.advance(3s);
        f.settle();
        QCOMPARE(f.count(bob, "presence"), 1); // she is nowhere that he may know of
        const auto late = f.connected(u"bob"_s, "replica-3");
        f.settle();
        QVERIFY(!late->taken().join().contains("issue-1"));
    }

    void theHistoryOfAnIssueIsForThoseWhoReadIt()
    {
        HubFixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        const auto bob = f.connected(u"bob"_s, "replica-2");
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", f.safe)).contains("applied"));
        const auto answer = [&](const std::unique_ptr<MemoryClient> &client,
                                const QByteArray &argument) {
            (void)client->taken();
            f.call(client, "history", argument);
            f.settle();
            const QByteArray text = f.onlyThat(client, "43");
            return text.sliced(std::max<qsizetype>(0, text.indexOf('['))); // without its number
        };
        const QByteArray hers = answer(jane, R"({"issue":"issue-1"})");
        QVERIFY2(hers.contains("\"event\":\"issue_created\""), hers.constData());
        QVERIFY2(hers.contains("\"lost\":[]") && hers.contains("\"more\":false"), hers.constData());
        const QByteArray his = answer(bob, R"({"issue":"issue-1"})");
        QVERIFY2(his.contains("FORBIDDEN_OR_MISSING"), his.constData());
        QCOMPARE(his, answer(bob, R"({"issue":"no-such-issue"})"));
        for (const QByteArray bad :
            { R"({})", R"({"issue":7})", R"({"issue":"issue-1","before":-1})",
                R"({"issue":"issue-1","lostBefore":"x"})", R"(["issue-1"])" }) {
            const QByteArray refused = answer(jane, bad);
            QVERIFY2(refused.contains("BAD_ARGUMENT"), (bad + ": " + refused).constData());
        }
    }

    // --- issues

    void anotherRelationMayBeOneThatIsNotReadable()
    {
        HubFixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        const auto bob = f.connected(u"bob"_s, "replica-2");
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", f.lock)).contains("applied"));
        QVERIFY(f.mutate(jane, f.create("replica-1:2", "issue-2", f.lock)).contains("applied"));
        QVERIFY(f.mutate(jane, f.create("replica-1:3", "secret-1", f.safe)).contains("applied"));
        QVERIFY(f.mutate(jane, f.update("replica-1:4", "issue-1", relate("secret-1")))
                    .contains("applied"));
        const QByteArray related
            = f.mutate(bob, f.update("replica-2:1", "issue-1", relate("issue-2")));
        QVERIFY2(related.contains("applied") || related.contains("merged"), related.constData());
        QVERIFY(f.mutate(bob, f.update("replica-2:2", "issue-2", relate("secret-1")))
                    .contains("BAD_ID"));
    }

    void anIssueWhoseParentHasMovedAwayIsStillAParent()
    {
        HubFixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        for (const QByteArray number : { "1", "2", "3" })
            QVERIFY(f.mutate(jane, f.create("replica-1:" + number, "issue-" + number, f.lock))
                        .contains("applied"));
        QVERIFY(f.mutate(jane, f.update("replica-1:4", "issue-2", below("issue-1")))
                    .contains("applied"));
        QVERIFY(f.mutate(jane,
                     R"({"op":"replica-1:5","kind":"move_issue","id":"issue-1","space":")"
                         + projectSpace(f.lock).toString().toUtf8() + R"(","to":")"
                         + f.safe.toString().toUtf8() + R"("})")
                    .contains("applied"));
        const QByteArray moved
            = f.mutate(jane, f.update("replica-1:6", "issue-3", below("issue-2")));
        QVERIFY2(moved.contains("applied"), moved.constData());
        QVERIFY(f.mutate(jane,
                     f.update("replica-1:7", "issue-3",
                         R"({"parent":{"from":"issue-2","to":"issue-1"}})"))
                    .contains("BAD_ID"));
    }

    // One event is one message, and clients take no more than 1 MiB: a larger one would be sent to
    // them again and again.
    void whatDoesNotFitIntoAMessageIsRefused()
    {
        HubFixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", f.lock)).contains("applied"));
        const QByteArray space = projectSpace(f.lock).toString().toUtf8();
        const QByteArray text(30'000, 'x');
        for (int i = 2; i < 42; ++i) {
            const QByteArray n = QByteArray::number(i);
            f.clock.advance(1s);
            const QByteArray added = f.mutate(jane,
                R"({"op":"replica-1:)" + n + R"(","kind":"add_comment","id":"comment-)" + n
                    + R"(","issue":"issue-1","space":")" + space + R"(","text":")" + text
                    + R"("})");
            QVERIFY2(added.contains("applied"), added.constData());
        }
        QVERIFY(f.mutate(jane,
                     R"({"op":"replica-1:42","kind":"move_issue","id":"issue-1","space":")" + space
                         + R"(","to":")" + f.safe.toString().toUtf8() + R"("})")
                    .contains("VALIDATION"));
        QCOMPARE((*f.storage->issue(IssueId{ u"issue-1"_s }))->issue.project, f.lock);
    }
};

QTEST_GUILESS_MAIN(TestHubAbuse)
#include "tst_hub_abuse.moc"
