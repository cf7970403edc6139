// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/dialectstage.h"

using namespace lockstep;
using namespace Qt::StringLiterals;

// Two clients of one foreign system: what the one does, the other sees.
class TestDialects : public DialectStage
{
    Q_OBJECT

private Q_SLOTS:
    void editIsSeenByTheOther()
    {
        const QString subject = givenIssue();
        const auto a = first();
        const auto b = second();
        QVERIFY(a && b);
        const IssueId id = a->issueCalled(subject).id;
        QVERIFY(!id.isNull());
        QCOMPARE(b->issueCalled(subject).id, id); // the same id for everybody

        const QString changed = subject + u" changed"_s;
        const OpId op = a->set(id, Field::Subject, changed);
        LOCKSTEP_SOON(*a, a->isSettled<outcome::Applied>(op));
        QVERIFY(!server().issueCalled(changed).isEmpty());
        LOCKSTEP_SOON(*b, b->issue(id).subject == changed);
        LOCKSTEP_SOON(*a, a->differences(*b, id).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDialects)
#include "tst_dialects.moc"
