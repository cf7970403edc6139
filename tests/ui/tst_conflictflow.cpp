// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What becomes of a decision about a conflict: undo, rules, lost values, export; between two
// windows on a real server.

#include "tests/ui/keys.h"
#include "tests/ui/windowteam.h"
#include "ui/actions.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/usersettings.h"
#include "ui/widgets/historysection.h"
#include "ui/widgets/toast.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

struct Scene : Team
{
    // Jane is offline and sets a status; Bob sets another one meanwhile.
    void collide(const QString &mine, const QString &theirs)
    {
        world.cut(jane->client);
        jane->client.edit(issue, Field::Status, mine);
        jane->wait(1s);
        bob->client.edit(issue, Field::Status, theirs);
        (void)world.settle();
        world.heal(jane->client);
        settled = world.settle();
        jane->wait(1s);
    }
    ConflictDialog *open()
    {
        jane->activate();
        jane->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = jane->window.findChild<ConflictDialog *>();
        if (dialog)
            QApplication::setActiveWindow(dialog);
        QCoreApplication::processEvents();
        return dialog;
    }
    void finish()
    {
        settled = world.settle();
        jane->wait();
        bob->wait();
    }
    QString status(WindowSeat &seat) const { return seat.client.text(issue, Field::Status); }
    Toast *toast(const QString &part)
    {
        for (Toast *each : jane->window.findChildren<Toast *>())
            if (each->isVisible() && each->message().text.contains(part))
                return each;
        return nullptr;
    }
    // The same issue again, from another status on.
    void startFrom(const QString &status)
    {
        bob->client.edit(issue, Field::Status, status);
        finish();
    }
};

} // namespace

class TestConflictFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDecisionIsUndoneFromItsToast()
    {
        Scene s;
        s.collide(u"Resolved"_s, u"In Review"_s);
        QVERIFY(s.settled);
        QVERIFY(s.open());
        s.jane->press(Qt::Key_3);
        s.jane->press(Qt::Key_Return, Qt::ControlModifier);
        s.finish();
        QCOMPARE(s.status(*s.bob), u"Resolved"_s);
        Toast *told = s.toast(u"Merged LOCK-1"_s);
        QVERIFY(told);
        QCOMPARE(told->message().action, u"Undo"_s);
        s.jane->activate();
        QVERIFY(takeActionOf(told));
        s.finish();
        QCOMPARE(s.status(*s.bob), u"In Review"_s);
        QCOMPARE(s.status(*s.jane), u"In Review"_s);
        QVERIFY(s.jane->client.conflicts().isEmpty());
        QVERIFY2(s.world.converged(), s.world.why());
    }

    void aDecisionIsOneStepOfUndoAndRedo()
    {
        Scene s;
        s.collide(u"Resolved"_s, u"In Review"_s);
        QVERIFY(s.open());
        s.jane->press(Qt::Key_1); // as it was
        s.jane->press(Qt::Key_Return, Qt::ControlModifier);
        s.finish();
        QCOMPARE(s.status(*s.bob), u"Open"_s);
        s.turnTo(*s.jane);
        QCOMPARE(s.jane->window.actions().find(action::Undo)->text(), u"Undo: Merge of LOCK-1"_s);
        s.jane->press(Qt::Key_Z, Qt::ControlModifier);
        s.finish();
        QCOMPARE(s.status(*s.bob), u"In Review"_s);
        s.jane->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        s.finish();
        QCOMPARE(s.status(*s.bob), u"Open"_s);
    }

    void whoKeptTheirsCanStillTakeHis()
    {
        Scene s;
        s.collide(u"Resolved"_s, u"In Review"_s);
        QVERIFY(s.open());
        s.jane->press(Qt::Key_2);
        s.jane->press(Qt::Key_Return, Qt::ControlModifier);
        s.finish();
        QCOMPARE(s.status(*s.bob), u"In Review"_s);
        Toast *told = s.toast(u"LOCK-1 stays"_s);
        QVERIFY(told);
        QCOMPARE(told->message().action, u"Use mine"_s);
        s.jane->activate();
        QVERIFY(takeActionOf(told));
        s.finish();
        QCOMPARE(s.status(*s.bob), u"Resolved"_s);
        QVERIFY(s.jane->client.conflicts().isEmpty());
    }

    void aRestoredIssueGoesAgainByUndo()
    {
        Scene s;
        s.world.cut(s.jane->client);
        s.jane->client.edit(s.issue, Field::Description, u"my long text"_s);
        s.bob->client.remove(s.issue);
        (void)s.world.settle();
        s.world.heal(s.jane->client);
        (void)s.world.settle();
        s.jane->wait(1s);
        ConflictDialog *dialog = s.open();
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>(u"conflictRestore"_s)->setFocus();
        s.jane->press(Qt::Key_Space);
        s.finish();
        QCOMPARE(s.bob->client.text(s.issue, Field::Description), u"my long text"_s);
        Toast *told = s.toast(u"Restored LOCK-1"_s);
        QVERIFY(told);
        s.jane->activate();
        QVERIFY(takeActionOf(told));
        s.finish();
        QVERIFY(!s.bob->client.issue(s.issue));
        QVERIFY2(s.world.converged(), s.world.why());
    }

    // "Always mine" is offered after two same choices, and then nobody is asked.
    void twoSameChoicesBecomeARule()
    {
        Scene s;
        s.collide(u"Resolved"_s, u"In Review"_s);
        ConflictDialog *dialog = s.open();
        QVERIFY(dialog);
        s.jane->press(Qt::Key_3);
        auto *offer = dialog->findChild<QCheckBox *>(u"conflictRemember"_s);
        QVERIFY(offer && !offer->isVisible()); // the first time it is chosen
        s.jane->press(Qt::Key_Return, Qt::ControlModifier);
        s.finish();

        s.collide(u"Closed"_s, u"In Progress"_s);
        QCOMPARE(s.jane->client.conflicts().size(), 1);
        dialog = s.open();
        s.jane->press(Qt::Key_2);
        offer = dialog->findChild<QCheckBox *>(u"conflictRemember"_s);
        QVERIFY(!offer->isVisible()); // another choice
        s.jane->press(Qt::Key_3);
        QVERIFY(offer->isVisible());
        QCOMPARE(offer->accessibleName(), u"Always keep mine for Status from now on"_s);
        s.jane->press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), offer);
        s.jane->press(Qt::Key_Space);
        s.jane->press(Qt::Key_Return, Qt::ControlModifier);
        s.finish();
        QCOMPARE(s.status(*s.bob), u"Closed"_s);

        // Now by the rule, while she is at her window; told, and undone.
        s.turnTo(*s.jane);
        s.collide(u"Open"_s, u"In Review"_s);
        s.finish();
        QVERIFY(s.jane->client.conflicts().isEmpty());
        QVERIFY(!dialog->isVisible());
        QCOMPARE(s.status(*s.bob), u"Open"_s);
        Toast *told = s.toast(u"Merged LOCK-1"_s);
        QVERIFY(told);
        QVERIFY(told->message().detail.contains(u"your rules"_s));
        s.jane->activate();
        QVERIFY(takeActionOf(told));
        s.finish();
        QCOMPARE(s.status(*s.bob), u"In Review"_s);
        QVERIFY2(s.world.converged(), s.world.why());
    }

    void nobodyDecidesByRulesWhileTheUserIsElsewhere()
    {
        Scene s;
        s.turnTo(*s.jane);
        s.jane->press(Qt::Key_K, Qt::ControlModifier);
        s.jane->type(u"rules for conflicts"_s);
        s.jane->press(Qt::Key_Return);
        auto *combo = s.jane->window.findChild<QComboBox *>(u"rule-status"_s);
        QVERIFY(combo);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_End); // keep theirs
        QCOMPARE(combo->currentText(), u"Keep theirs"_s);
        combo->window()->close();
        s.turnTo(*s.bob);
        s.collide(u"Resolved"_s, u"In Review"_s);
        QCOMPARE(s.jane->client.conflicts().size(), 1);
        s.turnTo(*s.jane);
        s.finish();
        QVERIFY(s.jane->client.conflicts().isEmpty());
        QCOMPARE(s.status(*s.jane), u"In Review"_s);
        QVERIFY(s.toast(u"LOCK-1 stays"_s));
    }

    void aConflictIsExportedAndItsLostValuesAreFound()
    {
        Scene s;
        s.collide(u"Resolved"_s, u"In Review"_s);
        ConflictDialog *dialog = s.open();
        QVERIFY(dialog);
        const auto choose = [dialog](const QString &name) {
            QApplication::setActiveWindow(dialog);
            return chooseFrom(dialog->findChild<QToolButton *>(u"conflictMore"_s),
                dialog->findChild<QAction *>(name));
        };
        QVERIFY(choose(u"conflictCopyText"_s));
        QVERIFY2(s.jane->prompts.clipboard.contains(u"Theirs, by Bob Miller: In Review"_s),
            qPrintable(s.jane->prompts.clipboard));
        QVERIFY(s.jane->prompts.clipboard.contains(u"Mine: Resolved"_s));
        QVERIFY(choose(u"conflictSaveJson"_s));
        QVERIFY2(s.jane->prompts.saved.contains("\"theirs\":\"In Review\""),
            s.jane->prompts.saved.constData());
        QVERIFY(choose(u"conflictLostValues"_s));
        s.finish();
        auto *history = s.jane->find<HistorySection>(u"historySection"_s);
        QVERIFY(history->isOpen());
        s.jane->wait(2s);
        const auto lost = s.jane->window.findChildren<QLabel *>(u"lostText"_s);
        QVERIFY(std::any_of(lost.begin(), lost.end(),
            [](const QLabel *label) { return label->text() == u"Resolved"_s; }));
    }

    void aDecisionStandsInTheHistory()
    {
        Scene s;
        s.collide(u"Resolved"_s, u"In Review"_s);
        QVERIFY(s.open());
        s.jane->press(Qt::Key_3);
        s.jane->press(Qt::Key_Return, Qt::ControlModifier);
        s.finish();
        s.bob->window.openIssue(s.issue);
        s.turnTo(*s.bob);
        s.bob->press(Qt::Key_H);
        s.bob->wait(2s);
        const auto texts = s.bob->window.findChildren<QLabel *>(u"historyText"_s);
        QVERIFY(std::any_of(texts.begin(), texts.end(), [](const QLabel *label) {
            return label->text().contains(
                u"Jane Smith set Status to “Resolved” (it was “In Review”)"_s);
        }));
    }

    void whatIsPostedAsACommentCanBeUndone()
    {
        Scene s;
        s.collide(u"Resolved"_s, u"In Review"_s);
        ConflictDialog *dialog = s.open();
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>(u"conflictComment"_s)->setFocus();
        s.jane->press(Qt::Key_Space);
        s.jane->press(Qt::Key_Return, Qt::ControlModifier);
        s.finish();
        QCOMPARE(s.status(*s.bob), u"In Review"_s);
        const auto comments = s.bob->client.replica().comments(s.issue);
        QCOMPARE(comments.size(), 1);
        QVERIFY(comments[0].comment.text.contains(u"Status: Resolved"_s));
        s.turnTo(*s.jane);
        s.jane->press(Qt::Key_Z, Qt::ControlModifier);
        s.finish();
        QVERIFY(s.bob->client.replica().comments(s.issue).isEmpty());
    }
};

QTEST_MAIN(TestConflictFlow)
#include "tst_conflictflow.moc"
