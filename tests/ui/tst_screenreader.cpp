// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What a screen reader finds while somebody works with real keys.

#include "tests/ui/keys.h"
#include "tests/ui/windowteam.h"
#include "ui/actions.h"
#include "ui/models/issuelistmodel.h"

#include <QAccessible>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

// Sentences that appear for screen readers: they read what is shown.
class Heard final : public QObject
{
public:
    explicit Heard(WindowSeat &seat)
    {
        seat.find<QWidget>(u"announcer"_s)->installEventFilter(this);
    }

    QStringList all{};

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show)
            all << QAccessible::queryAccessibleInterface(watched)->text(QAccessible::Name);
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

class TestScreenReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListUnderASearchFieldSaysWhatIsChosen()
    {
        Team team;
        QVERIFY2(team.settled, team.world.why());
        WindowSeat &jane = *team.jane;
        jane.window.openIssue(team.issue);
        team.turnTo(jane);
        jane.press(Qt::Key_S);
        QCOMPARE(pickedRow(), u"Open, chosen"_s);
        jane.press(Qt::Key_Down);
        QCOMPARE(pickedRow(), u"In Progress"_s);
        jane.press(Qt::Key_Down);
        QCOMPARE(pickedRow(), u"In Review"_s);
        jane.press(Qt::Key_Up);
        QCOMPARE(pickedRow(), u"In Progress"_s);
        jane.type(u"xyz"_s);
        QCOMPARE(pickedRow(), u"Nothing matches “xyz”."_s);
        jane.press(Qt::Key_Return); // chooses nothing
        QVERIFY(QApplication::activePopupWidget());
        jane.press(Qt::Key_Escape);
        QCOMPARE(jane.client.text(team.issue, Field::Status), u"Open"_s);
    }

    void aTickIsSaid()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        (void)jane.client.create(
            u"LOCK"_s, u"Another"_s, { { Field::Labels, QStringList{ u"print"_s } } });
        jane.wait();
        jane.window.openIssue(team.issue);
        team.turnTo(jane);
        jane.press(Qt::Key_L);
        jane.type(u"print"_s);
        QCOMPARE(pickedRow(), u"print"_s);
        jane.press(Qt::Key_Return);
        QCOMPARE(pickedRow(), u"print, chosen"_s);
        jane.press(Qt::Key_Return);
        QCOMPARE(pickedRow(), u"print"_s);
        jane.press(Qt::Key_Escape);
    }

    void whatAKeyHasDoneToOneIssueIsSaid()
    {
        Team team;
        QVERIFY2(team.settled, team.world.why());
        WindowSeat &jane = *team.jane;
        jane.window.openIssue(team.issue);
        team.turnTo(jane);
        const Heard heard(jane);
        jane.press(Qt::Key_I); // at the row
        QCOMPARE(heard.all, QStringList{ u"Set Assignee of 1 issue(s) to “Jane Smith”"_s });
        jane.press(Qt::Key_S); // in the issue, from a list
        jane.type(u"resolved"_s);
        QCOMPARE(heard.all.size(), 1);
        jane.press(Qt::Key_Return);
        QCOMPARE(heard.all.value(1), u"Set Status of LOCK-1 to “Resolved”"_s);
        jane.wait();
        jane.window.actions().find(action::ToggleDetail)->trigger();
        team.turnTo(jane);
        jane.press(Qt::Key_P); // and where the issue does not stand beside the list
        jane.type(u"low"_s);
        jane.press(Qt::Key_Return);
        QCOMPARE(heard.all.value(2), u"Set Priority of 1 issue(s) to “Low”"_s);
        jane.press(Qt::Key_W); // which is a set
        QCOMPARE(heard.all.value(3), u"Watchers of LOCK-1: Jane Smith"_s);
        jane.wait();
        jane.press(Qt::Key_W);
        QCOMPARE(heard.all.value(4), u"Watchers of LOCK-1: None"_s);
        const auto *announcer = jane.find<QWidget>(u"announcer"_s);
        QVERIFY(announcer->isVisible());
        QCOMPARE(QAccessible::queryAccessibleInterface(const_cast<QWidget *>(announcer))->role(),
            QAccessible::AlertMessage);
        // Nothing was done to it.
        jane.wait();
        jane.press(Qt::Key_P);
        jane.press(Qt::Key_Escape);
        QCOMPARE(heard.all.size(), 5);
    }

    void aRowSaysAllThatItShows()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        const IssueId other = jane.client.create(u"LOCK"_s, u"Another"_s);
        jane.client.edit(team.issue, Field::DueDate, u"2020-03-01"_s);
        jane.client.editSet(team.issue, Field::Labels, { u"print"_s });
        QVERIFY2(team.world.settle(), team.world.why());
        jane.window.openIssue(other);
        team.bob->client.edit(team.issue, Field::Assignee, World::userId(u"bob"_s).toString());
        QVERIFY2(team.world.settle(), team.world.why());
        const QAbstractItemModel &rows = *Team::list(jane).model();
        QString said;
        for (int row = 0; row < rows.rowCount(); ++row) {
            const QModelIndex index = rows.index(row, IssueListModel::Subject);
            if (index.data(IssueListModel::IssueIdRole).toString() == team.issue.toString())
                said = index.data(Qt::AccessibleTextRole).toString();
        }
        for (const QString &part : { u"It does not print"_s, u"assigned to Bob Miller"_s,
                 u"labels print"_s, u"overdue since 1 Mar 2020"_s, u"changed by somebody else"_s })
            QVERIFY2(said.contains(part), qPrintable(said));
    }
};

QTEST_MAIN(TestScreenReader)
#include "tst_screenreader.moc"
