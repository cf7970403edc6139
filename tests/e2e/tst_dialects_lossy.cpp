// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/dialectstage.h"

#include <QElapsedTimer>

using namespace lockstep;
using namespace Qt::StringLiterals;

// What a foreign system tells gets lost, comes twice or in another order; and how long it takes
// until the client knows all the same.
class TestDialectsLossy : public DialectStage
{
    Q_OBJECT

    static constexpr Milliseconds interval{ 1'000 };

    void change(const QString &there, const QString &subject)
    {
        server().command(u"change"_s,
            { { u"id"_s, there }, { u"fields"_s, QJsonObject{ { system().subject, subject } } } });
    }

    QStringList trapsThatAreOff()
    {
        QStringList options;
        if (isNamed("frappe"_L1))
            options = { u"close-forgets"_s, u"stock-doctype"_s, u"message-envelope"_s };
        else if (isNamed("worklamp"_L1))
            options = { u"heartbeat-kills"_s, u"partial-events"_s, u"duplicates"_s };
        else if (isNamed("ciis"_L1))
            options = { u"no-auth"_s, u"unsubscribe-all"_s, u"duplicates"_s, u"total-is-window"_s };
        else if (isNamed("bomizzel"_L1))
            options = { u"ids-only"_s, u"duplicates"_s, u"file-errors"_s };
        else if (isNamed("flask"_L1))
            options = { u"query-token"_s, u"ping-payload"_s, u"comment-task-id"_s, u"completed"_s };
        return options;
    }

private Q_SLOTS:
    void lostEventIsRepairedByTheNextRefresh()
    {
        const QString subject = givenIssue();
        const auto a = first({ .refreshEvery = interval });
        QVERIFY(a);
        const IssueId id = a->issueCalled(subject).id;
        const QString changed = subject + u" unheard"_s;
        LOCKSTEP_SOON(*a, a->connection().transport != "http"_L1);
        for (int n = 0; n < 2; ++n) { // what it reads because it listens now is over
            const QString before = a->connection().refreshedAt;
            LOCKSTEP_SOON(*a, a->connection().refreshedAt != before);
        }
        server().command(u"hold"_s);
        QElapsedTimer time;
        time.start();
        change(idOf(subject), changed);
        server().command(u"release"_s, { { u"lose"_s, 1'000'000 } });
        LOCKSTEP_SOON(*a, a->issue(id).subject == changed);
        const qint64 took = time.elapsed();
        qInfo("%s: a lost event was repaired after %lld ms, refreshed every %lld ms",
            qPrintable(system().row()), took, static_cast<long long>(interval.count()));
        // The interval begins when the lists are read; reading them takes a while on a busy
        // machine.
        QVERIFY2(took < 2 * interval.count(), qPrintable(QString::number(took)));
    }

    void eventsTwiceAndBackwardsLeaveTheLatest()
    {
        const QString subject = givenIssue();
        const auto a = first();
        QVERIFY(a);
        const IssueId id = a->issueCalled(subject).id;
        const QString there = idOf(subject);
        server().command(u"hold"_s);
        for (int n = 1; n <= 5; ++n)
            change(there, subject + u' ' + QString::number(n));
        server().command(u"release"_s, { { u"reverse"_s, true }, { u"twice"_s, true } });
        const QString latest = subject + u" 5"_s;
        LOCKSTEP_SOON(*a, a->issue(id).subject == latest);
        // And it stays so, whatever is still on its way: until the lists have been read again.
        const QString before = a->connection().refreshedAt;
        LOCKSTEP_SOON(*a, a->connection().refreshedAt != before || a->issue(id).subject != latest);
        QCOMPARE(a->issue(id).subject, latest);
    }

    void allTrapsAtOnceHinderNothing()
    {
        QStringList options;
        for (const QString &trap : trapsThatAreOff())
            options << u"--trap"_s << trap;
        DialectServer trapped{ system(), options };
        QVERIFY2(trapped.isUp(), qPrintable(trapped.problem()));
        const QJsonObject seeded = trapped.command(u"seed"_s, { { u"issues"_s, 3 } });
        DialectClient::Options either{
            .server = trapped.url(), .dialect = system().name, .variant = system().variant
        };
        DialectClient::Options other = either;
        either.answers = system().first;
        other.answers = system().second;
        DialectClient a{ either };
        DialectClient b{ other };
        LOCKSTEP_SOON(a, a.isConnected() && a.engine().issues().count() == 3);
        LOCKSTEP_SOON(b, b.isConnected() && b.engine().issues().count() == 3);
        const IssueId id = a.engine().issues().value(0).id;
        const QString subject = a.issue(id).subject + u" in spite of all"_s;
        const OpId mine = a.set(id, Field::Subject, subject);
        LOCKSTEP_SOON(a, a.isSettled<outcome::Applied>(mine));
        LOCKSTEP_SOON(b, b.issue(id).subject == subject);
        const QString status
            = isNamed("worklamp"_L1) ? u"In Progress"_s : b.project().statuses.at(1).name;
        const QString other_status = b.issue(id).status;
        if (status != other_status) {
            const OpId theirs = b.set(id, Field::Status, status);
            LOCKSTEP_SOON(b, b.outcome(theirs).has_value());
            if (b.isSettled<outcome::Applied>(theirs))
                LOCKSTEP_SOON(a, a.issue(id).status == status);
        }
        LOCKSTEP_SOON(a, a.differences(b, id).isEmpty());
    }

    void thousandIssuesAreListedAndLiveWithinFiveSeconds()
    {
        DialectServer large{ system(),
            { u"--rate"_s, u"0"_s } }; // the budget is raised on both sides
        QVERIFY2(large.isUp(), qPrintable(large.problem()));
        large.command(u"seed"_s, { { u"issues"_s, 1'000 } });
        QElapsedTimer time;
        time.start();
        DialectClient a{ { .server = large.url(),
            .dialect = system().name,
            .variant = system().variant,
            .answers = system().first,
            .refreshEvery = Milliseconds{ 60'000 } } };
        LOCKSTEP_SOON(a, a.isConnected() && a.engine().issues().count() == 1'000);
        LOCKSTEP_SOON(a, a.connection().transport != "http"_L1);
        const qint64 took = time.elapsed();
        qInfo(
            "%s: 1000 issues listed and live (%s) in %lld ms with %lld requests; budget raised to "
            "%d in %d s",
            qPrintable(system().row()), qPrintable(a.connection().transport), took,
            static_cast<long long>(a.counters().requests), DialectClient::raisedRequests,
            DialectClient::raisedSeconds);
        QVERIFY2(took < 5'000, qPrintable(QString::number(took)));
    }
};

QTEST_GUILESS_MAIN(TestDialectsLossy)
#include "tst_dialects_lossy.moc"
