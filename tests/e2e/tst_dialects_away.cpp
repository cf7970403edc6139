// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/dialectstage.h"

using namespace lockstep;
using namespace Qt::StringLiterals;

// Two clients of one foreign system, one of which is away for a while, or loses the line or its
// session: nothing that was typed is lost or overwritten.
class TestDialectsAway : public DialectStage
{
    Q_OBJECT

    std::unique_ptr<DialectClient> a;
    std::unique_ptr<DialectClient> b;
    IssueId id;

    // Both see an issue of their own.
    bool isBegun()
    {
        const QString subject = givenIssue();
        a = first();
        b = second();
        if (!a || !b)
            return false;
        id = a->issueCalled(subject).id;
        return !id.isNull() && b->issueCalled(subject).id == id;
    }

    // Both change the subject while A is away, and A comes back.
    bool hasConflict()
    {
        if (!isBegun())
            return false;
        a->goOffline();
        const OpId mine = a->set(id, Field::Subject, u"Mine of %1"_s.arg(b->issue(id).subject));
        const OpId theirs = b->set(id, Field::Subject, u"Theirs of %1"_s.arg(b->issue(id).subject));
        if (!waitUntil([&] { return b->isSettled<outcome::Applied>(theirs); }))
            return false;
        a->goOnline();
        return waitUntil(
            [&] { return a->isSettled<outcome::Conflicted>(mine) && !a->conflict().id.isNull(); });
    }

private Q_SLOTS:
    void cleanup()
    {
        a.reset();
        b.reset();
    }

    void offlineEditGoesOutOnReturn()
    {
        QVERIFY(isBegun());
        a->goOffline();
        const QString subject = a->issue(id).subject + u" written away"_s;
        const OpId op = a->set(id, Field::Subject, subject);
        LOCKSTEP_SOON(*a, a->issue(id).subject == subject);
        QVERIFY(server().issueCalled(subject).isEmpty());
        a->goOnline();
        LOCKSTEP_SOON(*a, a->isSettled<outcome::Applied>(op));
        LOCKSTEP_SOON(*b, b->issue(id).subject == subject);
    }

    void offlineEditOutlivesTheProcess()
    {
        QVERIFY(isBegun());
        a->goOffline();
        const QString subject = a->issue(id).subject + u" written away"_s;
        const OpId op = a->set(id, Field::Subject, subject);
        LOCKSTEP_SOON(*a, !a->engine().isSaving(op));
        a->restart();
        QCOMPARE(a->issue(id).subject, subject);
        a->goOnline();
        LOCKSTEP_SOON(*a, a->isSettled<outcome::Applied>(op));
        LOCKSTEP_SOON(*b, b->issue(id).subject == subject);
    }

    void sameFieldIsAConflictThatMineDecides()
    {
        QVERIFY2(hasConflict(), a ? a->describe().constData() : "");
        const Conflict conflict = a->conflict();
        const QString mine = std::get<QString>(conflict.local.at(Field::Subject));
        const QString theirs = std::get<QString>(conflict.remote.at(Field::Subject));
        QVERIFY(mine.startsWith("Mine of "_L1) && theirs.startsWith("Theirs of "_L1));
        QVERIFY(!server().issueCalled(theirs).isEmpty()); // was not overwritten
        LOCKSTEP_SOON(*a, a->counters().surfaced == 1);

        QVERIFY(a->engine().resolveConflict(
            conflict.id, { { Field::Subject, ValueChange{ theirs, mine } } }));
        LOCKSTEP_SOON(*a, a->replica().conflicts().isEmpty() && a->isQuiet());
        QVERIFY(!server().issueCalled(mine).isEmpty());
        LOCKSTEP_SOON(*b, b->issue(id).subject == mine);
    }

    void sameFieldIsAConflictThatTheirsDecides()
    {
        QVERIFY2(hasConflict(), a ? a->describe().constData() : "");
        const Conflict conflict = a->conflict();
        const QString theirs = std::get<QString>(conflict.remote.at(Field::Subject));
        QVERIFY(a->engine().resolveConflict(conflict.id, FieldChanges{}));
        LOCKSTEP_SOON(*a, a->replica().conflicts().isEmpty() && a->isQuiet());
        QCOMPARE(a->issue(id).subject, theirs);
        QVERIFY(!server().issueCalled(theirs).isEmpty());
    }

    void conflictOutlivesTheProcess()
    {
        QVERIFY2(hasConflict(), a ? a->describe().constData() : "");
        const Conflict conflict = a->conflict();
        LOCKSTEP_SOON(*a, a->isQuiet());
        a->restart();
        a->goOnline();
        LOCKSTEP_SOON(*a, a->isConnected() && a->conflict().id == conflict.id);
        QCOMPARE(a->conflict().local, conflict.local);
    }

    void differentFieldsAndLinesAreMerged()
    {
        QVERIFY(isBegun());
        const OpId text = b->set(id, Field::Description, u"First line\nsecond line\nthird line"_s);
        LOCKSTEP_SOON(*b, b->isSettled<outcome::Applied>(text));
        LOCKSTEP_SOON(*a, a->issue(id).description.endsWith("third line"_L1));
        a->goOffline();
        const QString subject = a->issue(id).subject + u" written away"_s;
        const OpId line = a->set(id, Field::Subject, subject);
        const OpId mine
            = a->set(id, Field::Description, u"First line, mine\nsecond line\nthird line"_s);
        const OpId theirs
            = b->set(id, Field::Description, u"First line\nsecond line\nthird line, theirs"_s);
        LOCKSTEP_SOON(*b, b->isSettled<outcome::Applied>(theirs));
        a->goOnline();
        LOCKSTEP_SOON(*a, a->outcome(line) && a->outcome(mine));
        QVERIFY2(a->isSettled<outcome::Merged>(mine), a->describe().constData());
        const QString both = u"First line, mine\nsecond line\nthird line, theirs"_s;
        LOCKSTEP_SOON(*a, a->issue(id).description == both);
        LOCKSTEP_SOON(*b, b->issue(id).description == both && b->issue(id).subject == subject);
        QCOMPARE(server().issueCalled(subject).value("description"_L1).toString(), both);
        LOCKSTEP_SOON(*a, a->counters().merged == 1);
    }

    void editOfWhatWasDeletedIsAConflict()
    {
        QVERIFY(isBegun());
        if (!a->engine().abilities()->deleteIssues || a->engine().abilities()->deleteCloses)
            QSKIP("cannot delete");
        a->goOffline();
        const OpId mine = a->set(id, Field::Subject, u"Written away"_s);
        const OpId gone = b->engine().deleteIssue(id);
        LOCKSTEP_SOON(*b, b->isSettled<outcome::Applied>(gone));
        a->goOnline();
        LOCKSTEP_SOON(*a, a->isSettled<outcome::Conflicted>(mine));
        LOCKSTEP_SOON(*a, a->conflict().kind == Conflict::Kind::Deleted);
        QCOMPARE(a->conflict().local.at(Field::Subject), FieldValue{ u"Written away"_s });
    }

    void lineThatBreaksLosesNothing()
    {
        QVERIFY(isBegun());
        for (const QString &how : { u"cut"_s, u"disconnect"_s }) {
            const QString before = a->issue(id).subject;
            const QString subject = before + u' ' + how;
            const OpId op = a->set(id, Field::Subject, subject);
            server().command(u"drop"_s, { { u"how"_s, how } });
            LOCKSTEP_SOON(*a, a->isSettled<outcome::Applied>(op));
            LOCKSTEP_SOON(*b, b->issue(id).subject == subject);
            // And what was told while nobody listened.
            server().command(u"drop"_s, { { u"how"_s, how } });
            server().command(u"change"_s,
                { { u"id"_s, idOf(subject) },
                    { u"fields"_s, QJsonObject{ { system().subject, before + u" again"_s } } } });
            LOCKSTEP_SOON(*a, a->issue(id).subject == before + u" again"_s);
            LOCKSTEP_SOON(*b, b->issue(id).subject == before + u" again"_s);
            LOCKSTEP_SOON(*a, a->isConnected() && b->isConnected());
        }
    }

    void expiredTokenIsRenewed()
    {
        QVERIFY(isBegun());
        for (const QString &what : { u"access"_s, u"all"_s }) {
            server().command(u"expire"_s, { { u"what"_s, what } });
            const QString subject = a->issue(id).subject + u' ' + what;
            const OpId op = a->set(id, Field::Subject, subject);
            LOCKSTEP_SOON(*a, a->isSettled<outcome::Applied>(op));
            LOCKSTEP_SOON(*b, b->issue(id).subject == subject);
        }
    }

    void neededSignInLosesNothing()
    {
        QVERIFY(isBegun());
        a->goOffline();
        const QString subject = a->issue(id).subject + u" written away"_s;
        const OpId op = a->set(id, Field::Subject, subject);
        LOCKSTEP_SOON(*a, !a->engine().isSaving(op));
        auto answers = system().first;
        a->setAnswers({}); // only the session is known, and that is over
        a->restart();
        server().command(u"expire"_s, { { u"what"_s, u"all"_s } });
        a->goOnline();
        LOCKSTEP_SOON(*a, a->connection().state == ConnectionState::SignInNeeded);
        QCOMPARE(a->issue(id).subject, subject);
        QCOMPARE(a->engine().status().queued, 1);
        a->setAnswers(answers);
        a->restart();
        a->goOnline();
        LOCKSTEP_SOON(*a, a->isSettled<outcome::Applied>(op));
        LOCKSTEP_SOON(*b, b->issue(id).subject == subject);
    }
};

QTEST_GUILESS_MAIN(TestDialectsAway)
#include "tst_dialects_away.moc"
