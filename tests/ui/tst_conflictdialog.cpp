// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/conflictsamples.h"
#include "tests/ui/keys.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/widgets/hunkgutter.h"
#include "ui/widgets/threewaytext.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

struct Scene
{
    explicit Scene(const ConflictView &view = sampleConflict())
    {
        themes.setReducedMotion(true);
        QObject::connect(&dialog, &ConflictDialog::resolved, &dialog,
            [this](const ConflictResolution &resolution) { resolved.append(resolution); });
        QObject::connect(&dialog, &ConflictDialog::postponed, &dialog, [this] { ++postponed; });
        dialog.addConflict(view);
        dialog.showConflict(view.id);
    }

    bool ready() { return QTest::qWaitForWindowActive(&dialog); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &dialog, Qt::Key(key), modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    template <typename T> T *find(const QString &name) const { return dialog.findChild<T *>(name); }
    // On the page that is shown, by the keyboard.
    void click(const QString &name)
    {
        const auto all = dialog.findChildren<QPushButton *>(name);
        const auto shown = std::find_if(
            all.begin(), all.end(), [](const QPushButton *each) { return each->isVisible(); });
        QVERIFY2(shown != all.end() && pressButton(*shown), qPrintable(name));
    }
    QString focusName() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName()
                                           : QString();
    }
    FieldResolution draft(const QString &key) const
    {
        const auto drafts = dialog.drafts();
        for (const FieldResolution &field :
            drafts.isEmpty() ? QList<FieldResolution>() : drafts.constFirst().fields)
            if (field.key == key)
                return field;
        return {};
    }
    bool canApply() const { return find<QPushButton>(u"conflictApply"_s)->isEnabled(); }

    ThemeService themes{ *qApp };
    ConflictDialog dialog{ themes };
    QList<ConflictResolution> resolved;
    int postponed = 0;
};

FieldResolution field(const ConflictResolution &resolution, const QString &key)
{
    for (const FieldResolution &each : resolution.fields)
        if (each.key == key)
            return each;
    return {};
}

} // namespace

class TestConflictDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeConflictByKeysAlone()
    {
        Scene s;
        QVERIFY(s.ready());
        QVERIFY(!s.dialog.isModal());
        QCOMPARE(s.focusName(),
            u"Status, base Open, theirs In Progress by Jane Smith, mine Resolved, unresolved"_s);
        QVERIFY(!s.canApply());
        s.press(Qt::Key_Return, Qt::ControlModifier); // nothing happens yet
        QVERIFY(s.resolved.isEmpty());

        s.press(Qt::Key_1);
        QCOMPARE(s.draft(u"status"_s).side, ConflictSide::Base);
        QCOMPARE(s.draft(u"status"_s).value.text, u"Open"_s);
        s.press(Qt::Key_3);
        QCOMPARE(s.draft(u"status"_s).side, ConflictSide::Mine);
        QVERIFY(s.focusName().endsWith(u"result mine"_s));
        s.press(Qt::Key_Down);
        QVERIFY(s.focusName().startsWith(u"Assignee"_s));
        s.press(Qt::Key_2);
        QCOMPARE(s.draft(u"assignee"_s).value.text, u"jane@example.org"_s);
        s.press(Qt::Key_Up);
        QVERIFY(s.focusName().startsWith(u"Status"_s));
        s.press(Qt::Key_Down, Qt::AltModifier); // over what is decided
        QVERIFY2(s.focusName().startsWith(u"Due date"_s), qPrintable(s.focusName()));
        s.press(Qt::Key_1);
        s.press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(s.focusName().startsWith(u"Description"_s));
        QVERIFY(!s.canApply());
        s.press(Qt::Key_2);
        QVERIFY(s.canApply());
        const auto *apply = s.find<QPushButton>(u"conflictApply"_s);
        QVERIFY2(apply->accessibleName().contains(u"Status = Resolved"_s)
                && apply->accessibleName().contains(u"Assignee kept"_s),
            qPrintable(apply->accessibleName()));
        s.press(Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(s.resolved.size(), 1);
        QVERIFY(!s.dialog.isVisible());
        QCOMPARE(s.dialog.count(), 0);
        QCOMPARE(s.postponed, 0);
        const ConflictResolution &done = s.resolved.constFirst();
        QCOMPARE(done.conflictId, u"op:1"_s);
        QCOMPARE(field(done, u"status"_s).value.text, u"Resolved"_s);
        QCOMPARE(field(done, u"status"_s).seenTheirs.text, u"In Progress"_s);
        QCOMPARE(field(done, u"assignee"_s).side, ConflictSide::Theirs);
        QCOMPARE(field(done, u"dueDate"_s).value.text, u"2026-01-20"_s);
        QCOMPARE(field(done, u"description"_s).value, sampleConflict().fields[3].theirs);
        QCOMPARE(field(done, u"labels"_s).side, ConflictSide::Merged);
        QCOMPARE(field(done, u"labels"_s).value.items,
            (QStringList{ u"needs info"_s, u"sync"_s, u"urgent"_s }));
    }

    void digitsGoIntoEditorsAndAltDigitsChoose()
    {
        Scene s;
        QVERIFY(s.ready());
        s.click(u"conflictMerged"_s); // the title is there
        s.press(Qt::Key_Tab);
        s.press(Qt::Key_Down);
        QVERIFY2(s.focusName().startsWith(u"Title"_s), qPrintable(s.focusName()));
        s.press(Qt::Key_4);
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line);
        s.press(Qt::Key_End);
        s.type(u" 123"_s);
        QCOMPARE(line->text(), u"Reconnect loses the last edit 123"_s);
        QCOMPARE(s.draft(u"subject"_s).side, ConflictSide::Edited);
        QCOMPARE(s.draft(u"subject"_s).value.text, line->text());
        s.press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(s.draft(u"subject"_s).side, ConflictSide::Theirs);
        QVERIFY(!line->isVisible());
        QVERIFY(QApplication::focusWidget() != line);
        s.press(Qt::Key_4, Qt::AltModifier); // what was typed is still there
        QCOMPARE(s.draft(u"subject"_s).value.text, u"Reconnect loses the last edit 123"_s);
        s.press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(s.draft(u"subject"_s).side, ConflictSide::Base);
        s.press(Qt::Key_3, Qt::AltModifier);
        QCOMPARE(s.draft(u"subject"_s).side, ConflictSide::Mine);
    }

    void everyEditorWorks()
    {
        Scene s;
        QVERIFY(s.ready());
        s.press(Qt::Key_4); // status
        auto *combo = qobject_cast<QComboBox *>(QApplication::focusWidget());
        QVERIFY(combo);
        QCOMPARE(combo->currentText(), u"Resolved"_s);
        s.press(Qt::Key_Up);
        QCOMPARE(s.draft(u"status"_s).value.text, u"In Review"_s);
        s.press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(s.focusName().startsWith(u"Assignee"_s));
        s.press(Qt::Key_4);
        QVERIFY(qobject_cast<QComboBox *>(QApplication::focusWidget()));
        s.press(Qt::Key_Home);
        QCOMPARE(s.draft(u"assignee"_s).side, ConflictSide::Edited);
        QVERIFY(s.draft(u"assignee"_s).value.isEmpty());
        s.press(Qt::Key_Down, Qt::AltModifier);
        s.press(Qt::Key_4); // due date
        auto *date = qobject_cast<QDateEdit *>(QApplication::focusWidget());
        QVERIFY(date);
        date->setDate(QDate(2026, 2, 1));
        QCOMPARE(s.draft(u"dueDate"_s).value.text, u"2026-02-01"_s);
        QTest::mouseClick(s.find<QCheckBox>(u"conflictHasDate"_s), Qt::LeftButton, {}, { 5, 10 });
        QVERIFY(s.draft(u"dueDate"_s).value.isEmpty());
        s.click(u"conflictMerged"_s);
        s.press(Qt::Key_Tab);
        QVERIFY2(s.focusName().startsWith(u"Labels"_s), qPrintable(s.focusName()));
        s.press(Qt::Key_4);
        auto *member = qobject_cast<QCheckBox *>(QApplication::focusWidget());
        QVERIFY(member);
        QVERIFY2(member->text().contains(u"bug"_s), qPrintable(member->text()));
        QVERIFY(!member->isChecked());
        s.press(Qt::Key_Space);
        auto *add = s.find<QComboBox>(u"conflictAdd"_s);
        add->setFocus();
        s.type(u"new one"_s);
        s.press(Qt::Key_Return);
        QCOMPARE(s.draft(u"labels"_s).value.items,
            (QStringList{ u"bug"_s, u"needs info"_s, u"new one"_s, u"sync"_s, u"urgent"_s }));
        QVERIFY(s.dialog.isVisible());
    }

    void aLongTextIsMergedStretchByStretch()
    {
        Scene s;
        QVERIFY(s.ready());
        auto *text = s.find<ThreeWayText>(u"conflictText"_s);
        auto *edit = s.find<QPlainTextEdit>(u"textResult"_s);
        QCOMPARE(text->undecided(), 2);
        for (int i = 0; i < 3; ++i)
            s.press(Qt::Key_Down);
        QVERIFY(s.focusName().startsWith(u"Description"_s));
        const auto *status = s.find<QLabel>(u"hunkStatus"_s);
        QVERIFY(status->text().startsWith(u"Change 1 of 2"_s));
        s.press(Qt::Key_F7);
        QVERIFY(status->text().startsWith(u"Change 2 of 2"_s));
        s.press(Qt::Key_F7, Qt::ShiftModifier);
        QVERIFY(status->text().startsWith(u"Change 1 of 2"_s));
        s.click(u"hunkTheirs"_s);
        QCOMPARE(text->undecided(), 1);
        QVERIFY(edit->toPlainText().contains(u"2. Edit the title and save"_s));
        QVERIFY(status->text().startsWith(u"Change 2 of 2"_s));
        QCOMPARE(s.draft(u"description"_s).side, ConflictSide::None);

        // By typing into the stretch.
        s.press(Qt::Key_4, Qt::AltModifier);
        QVERIFY2(edit->hasFocus() || s.find<QPushButton>(u"hunkTheirs"_s), "focus");
        edit->setFocus();
        s.type(u"4"_s); // a digit is a digit here
        QVERIFY(edit->toPlainText().contains(u"4The edit is gone"_s));
        QCOMPARE(text->undecided(), 0);
        QCOMPARE(s.draft(u"description"_s).side, ConflictSide::Edited);
        QCOMPARE(s.draft(u"description"_s).value.text, edit->toPlainText());

        // Undo opens it again.
        s.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text->undecided(), 1);
        QCOMPARE(s.draft(u"description"_s).side, ConflictSide::None);

        // A whole side does not cost the work on the result.
        const QString work = edit->toPlainText();
        s.press(Qt::Key_3, Qt::AltModifier);
        QCOMPARE(s.draft(u"description"_s).value, sampleConflict().fields[3].mine);
        s.press(Qt::Key_4, Qt::AltModifier);
        QCOMPARE(text->result(), work);
        QCOMPARE(s.draft(u"description"_s).side, ConflictSide::None);
        s.click(u"hunkBoth"_s);
        QCOMPARE(text->undecided(), 0);
        QVERIFY(
            text->result().contains(u"on every server.\nThe edit is gone after the handshake."_s));
        s.click(u"hunkShowBase"_s);
        QVERIFY(s.find<QPlainTextEdit>(u"textBase"_s)->isVisible());
    }

    void noBreakSpacesSurvive()
    {
        ThemeService themes(*qApp);
        ThreeWayText text(themes, u"Text"_s);
        const QString odd = u"a\u00a0b\nc\td\n"_s;
        text.setTexts(odd, odd, odd + u"e"_s);
        QCOMPARE(text.result(), odd + u"e"_s);
    }

    void escLosesNothing()
    {
        Scene s;
        QVERIFY(s.ready());
        s.press(Qt::Key_3);
        s.press(Qt::Key_Down);
        s.press(Qt::Key_4);
        s.press(Qt::Key_End);
        auto *edit = s.find<QPlainTextEdit>(u"textResult"_s);
        edit->setFocus();
        s.type(u"half a sentence"_s);
        const auto before = s.dialog.drafts();
        s.press(Qt::Key_Escape); // from inside an editor
        QCOMPARE(s.postponed, 1);
        QVERIFY(!s.dialog.isVisible());
        QVERIFY(s.resolved.isEmpty());
        QCOMPARE(s.dialog.count(), 1);
        QCOMPARE(s.dialog.drafts(), before);
        s.dialog.showConflict(u"op:1"_s);
        QCOMPARE(s.dialog.drafts(), before);
        s.dialog.close(); // the window's own button is the same
        QCOMPARE(s.postponed, 2);
        QCOMPARE(s.dialog.drafts(), before);

        // Also over a restart.
        ConflictDialog again(s.themes);
        again.addConflict(sampleConflict(), before.constFirst());
        QCOMPARE(again.drafts(), before);
    }

    void aDraftAgainstOldTheirsIsOpenAgain()
    {
        Scene s;
        QVERIFY(s.ready());
        s.press(Qt::Key_3);
        s.press(Qt::Key_Down);
        s.press(Qt::Key_2);
        const auto draft = s.dialog.drafts().constFirst();
        auto moved = sampleConflict();
        moved.fields[0].theirs.text = u"Closed"_s;
        Scene later(moved);
        later.dialog.addConflict(moved, draft);
        QCOMPARE(later.dialog.count(), 1);
        QCOMPARE(later.draft(u"status"_s).side, ConflictSide::None);
        QCOMPARE(later.draft(u"assignee"_s).side, ConflictSide::Theirs);
    }

    void aLiveUpdateKeepsTheOtherChoices()
    {
        Scene s;
        QVERIFY(s.ready());
        s.press(Qt::Key_3);
        s.press(Qt::Key_Down);
        s.press(Qt::Key_2);
        s.press(Qt::Key_Down);
        s.press(Qt::Key_4);
        const QWidget *editor = QApplication::focusWidget();
        auto moved = sampleConflict();
        moved.who = u"Li Wei"_s;
        moved.fields[0].theirs.text = u"Closed"_s;
        s.dialog.updateTheirs(moved);
        QCOMPARE(s.draft(u"status"_s).side, ConflictSide::None);
        QCOMPARE(s.draft(u"status"_s).seenTheirs.text, u"Closed"_s);
        QCOMPARE(s.draft(u"assignee"_s).side, ConflictSide::Theirs);
        QCOMPARE(s.draft(u"dueDate"_s).side, ConflictSide::Edited);
        QCOMPARE(QApplication::focusWidget(), editor); // the focus stays where it was
        const auto labels = s.dialog.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(u"Updated again by Li Wei."_s);
        }));
        // The same news again opens nothing.
        s.press(Qt::Key_Up, Qt::NoModifier);
        s.dialog.updateTheirs(moved);
        QCOMPARE(s.draft(u"assignee"_s).side, ConflictSide::Theirs);
    }

    void aLiveUpdateDoesNotTakeTheEditorAway()
    {
        Scene s;
        QVERIFY(s.ready());
        s.click(u"conflictMerged"_s);
        s.press(Qt::Key_Tab);
        s.press(Qt::Key_Down); // to the title
        s.press(Qt::Key_4);
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line);
        s.type(u"Mine"_s);
        line->setCursorPosition(2);
        auto moved = sampleConflict();
        moved.fields[5].theirs.text = u"Another title"_s;
        moved.fields[5].autoMerged = false;
        s.dialog.updateTheirs(moved);
        QCOMPARE(QApplication::focusWidget(), line);
        QVERIFY(line->isVisible());
        QCOMPARE(line->cursorPosition(), 2);
        QCOMPARE(s.draft(u"subject"_s).side, ConflictSide::None);
        s.type(u"_"_s); // typing on does not decide against what one has not looked at
        QCOMPARE(line->text(), u"Mi_ne"_s);
        QCOMPARE(s.draft(u"subject"_s).side, ConflictSide::None);
        s.press(Qt::Key_Return);
        QCOMPARE(s.draft(u"subject"_s).side, ConflictSide::Edited);
        QCOMPARE(s.draft(u"subject"_s).value.text, u"Mi_ne"_s);
        QCOMPARE(s.draft(u"subject"_s).seenTheirs.text, u"Another title"_s);
        QVERIFY(s.dialog.isVisible());

        // A set shows what came in, and keeps what was checked.
        for (QToolButton *edit : s.dialog.findChildren<QToolButton *>(u"conflictEdit"_s))
            if (edit->accessibleName().contains(u"Labels"_s))
                QVERIFY(pressButton(edit));
        QVERIFY(pressButton(s.find<QCheckBox>(u"conflictMember"_s))); // bug: in again
        moved.fields[4].theirs.items.append(u"late"_s);
        s.dialog.updateTheirs(moved);
        QStringList texts;
        for (const QCheckBox *member : s.dialog.findChildren<QCheckBox *>(u"conflictMember"_s))
            texts.append(member->text());
        QVERIFY2(texts.contains(u"late (+ Jane Smith)"_s), qPrintable(texts.join(u'|')));
        QVERIFY(s.draft(u"labels"_s).value.items.contains(u"bug"_s));
        QVERIFY(!s.draft(u"labels"_s).value.items.contains(u"late"_s));
    }

    void aLiveUpdateOfATextKeepsTheWork()
    {
        Scene s;
        QVERIFY(s.ready());
        auto *text = s.find<ThreeWayText>(u"conflictText"_s);
        auto *edit = s.find<QPlainTextEdit>(u"textResult"_s);
        s.click(u"hunkMine"_s);
        s.click(u"hunkMine"_s);
        edit->setFocus();
        edit->moveCursor(QTextCursor::End);
        s.type(u"And more."_s);
        QCOMPARE(s.draft(u"description"_s).side, ConflictSide::Edited);
        const QString work = text->result();
        auto moved = sampleConflict();
        moved.fields[3].theirs.text += u"A new line.\n"_s;
        s.dialog.updateTheirs(moved);
        QCOMPARE(text->result(), work);
        QCOMPARE(s.draft(u"description"_s).side, ConflictSide::None);
        QVERIFY(s.find<QPlainTextEdit>(u"textTheirs"_s)->toPlainText().contains(u"A new line."_s));
        s.click(u"hunkAccept"_s);
        QCOMPARE(s.draft(u"description"_s).side, ConflictSide::Edited);
        QCOMPARE(s.draft(u"description"_s).value.text, work);

        // Without work of the user it begins anew.
        Scene fresh;
        fresh.dialog.updateTheirs(moved);
        QCOMPARE(fresh.find<ThreeWayText>(u"conflictText"_s)->undecided(), 2);
    }

    void aMergedFieldCanCollideLater()
    {
        Scene s;
        QVERIFY(s.ready());
        auto moved = sampleConflict();
        moved.fields[5].theirs.text = u"Another title"_s;
        moved.fields[5].merged.reset();
        moved.fields[5].autoMerged = false;
        s.dialog.updateTheirs(moved);
        QCOMPARE(s.draft(u"subject"_s).side, ConflictSide::None);
        // It stands among the open ones now, to be reached by the keyboard.
        for (int i = 0; i < 5; ++i)
            s.press(Qt::Key_Down);
        QVERIFY2(s.focusName().startsWith(u"Title"_s), qPrintable(s.focusName()));
        s.press(Qt::Key_3);
        QCOMPARE(s.draft(u"subject"_s).side, ConflictSide::Mine);
    }

    void theRestAtOnce()
    {
        Scene s;
        QVERIFY(s.ready());
        s.press(Qt::Key_2);
        s.click(u"conflictMineRest"_s);
        QVERIFY(s.canApply());
        QCOMPARE(s.draft(u"status"_s).side, ConflictSide::Theirs);
        QCOMPARE(s.draft(u"dueDate"_s).side, ConflictSide::Mine);
        s.click(u"conflictApply"_s);
        QCOMPARE(s.resolved.size(), 1);
        QCOMPARE(field(s.resolved.constFirst(), u"description"_s).value,
            sampleConflict().fields[3].mine);
    }

    void mineBecomesAComment()
    {
        Scene s;
        QVERIFY(s.ready());
        QSignalSpy posted(&s.dialog, &ConflictDialog::postAsComment);
        s.press(Qt::Key_3); // decided, so not in the comment
        s.click(u"conflictComment"_s);
        QCOMPARE(posted.size(), 1);
        QCOMPARE(posted.at(0).at(0).toString(), u"op:1"_s);
        const QString text = posted.at(0).at(1).toString();
        QVERIFY(!text.contains(u"Status"_s));
        QVERIFY(text.contains(u"Assignee: Omar Haddad"_s));
        QVERIFY(text.contains(sampleConflict().fields[3].mine.text));
        QCOMPARE(s.draft(u"status"_s).side, ConflictSide::Mine);
        QCOMPARE(s.draft(u"dueDate"_s).side, ConflictSide::Theirs);
        QVERIFY(s.canApply());
    }

    void fieldsOfAGroupGoTogether()
    {
        auto view = sampleConflict();
        view.fields[0].group = u"status"_s;
        view.fields[1].group = u"status"_s;
        Scene s(view);
        QVERIFY(s.ready());
        s.press(Qt::Key_2);
        QCOMPARE(s.draft(u"assignee"_s).side, ConflictSide::Theirs);
        QCOMPARE(s.draft(u"dueDate"_s).side, ConflictSide::None);
    }

    void aBatchGoesOnToTheNext()
    {
        Scene s;
        s.dialog.addConflict(sampleConflict(u"op:2"_s));
        QVERIFY(s.ready());
        auto *list = s.find<QListWidget>(u"conflictList"_s);
        QVERIFY(list->isVisible());
        QCOMPARE(list->currentRow(), 0);
        s.click(u"conflictMineRest"_s);
        s.press(Qt::Key_Down, Qt::AltModifier); // none is left here
        QCOMPARE(list->currentRow(), 1);
        list->setCurrentRow(0);
        s.click(u"conflictApply"_s);
        QCOMPARE(s.resolved.size(), 1);
        QCOMPARE(s.resolved.constFirst().conflictId, u"op:1"_s);
        QVERIFY(s.dialog.isVisible());
        QCOMPARE(s.dialog.count(), 1);
        QVERIFY(!list->isVisible());
        QVERIFY(s.focusName().startsWith(u"Status"_s));
        s.find<QPushButton>(u"conflictLater"_s)->setFocus();
        s.press(Qt::Key_Return);
        QCOMPARE(s.postponed, 1);
        s.dialog.showConflict(u"op:2"_s);
        s.dialog.removeConflict(u"op:2"_s); // resolved on another machine
        QVERIFY(!s.dialog.isVisible());
        QCOMPARE(s.resolved.size(), 1);
    }

    void newsOfAnotherConflictDoNotTurnThePage()
    {
        Scene s;
        s.dialog.addConflict(sampleConflict(u"op:2"_s));
        s.dialog.addConflict(sampleConflict(u"op:3"_s));
        s.dialog.showConflict(u"op:2"_s);
        QVERIFY(s.ready());
        auto *list = s.find<QListWidget>(u"conflictList"_s);
        QCOMPARE(list->currentRow(), 1);
        auto deleted = sampleConflict(u"op:1"_s);
        deleted.kind = ConflictKind::DeletedByThem;
        s.dialog.updateTheirs(deleted);
        QCOMPARE(list->currentRow(), 1);
        QVERIFY(s.find<QPushButton>(u"conflictApply"_s)->isVisible());
        s.dialog.removeConflict(u"op:1"_s);
        QCOMPARE(list->currentRow(), 0);
        s.click(u"conflictMineRest"_s);
        s.click(u"conflictApply"_s);
        QCOMPARE(s.resolved.constFirst().conflictId, u"op:2"_s);
    }

    void deletionsAskInWords_data()
    {
        QTest::addColumn<ConflictKind>("kind");
        QTest::addColumn<QString>("button");
        QTest::addColumn<DeletionAnswer>("answer");
        QTest::newRow("restore") << ConflictKind::DeletedByThem << u"conflictRestore"_s
                                 << DeletionAnswer::Restore;
        QTest::newRow("new") << ConflictKind::DeletedByThem << u"conflictNewIssue"_s
                             << DeletionAnswer::NewIssue;
        QTest::newRow("accept") << ConflictKind::DeletedByThem << u"conflictAcceptDeletion"_s
                                << DeletionAnswer::AcceptKeepDraft;
        QTest::newRow("keep") << ConflictKind::DeletedByMe << u"conflictKeepIssue"_s
                              << DeletionAnswer::KeepIssue;
        QTest::newRow("delete") << ConflictKind::DeletedByMe << u"conflictDeleteAnyway"_s
                                << DeletionAnswer::DeleteAnyway;
    }
    void deletionsAskInWords()
    {
        QFETCH(ConflictKind, kind);
        QFETCH(QString, button);
        QFETCH(DeletionAnswer, answer);
        auto view = sampleConflict();
        view.kind = kind;
        Scene s(view);
        QVERIFY(s.ready());
        QVERIFY(!s.find<QPushButton>(u"conflictApply"_s)->isVisible());
        s.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(s.resolved.isEmpty());
        s.find<QPushButton>(button)->setFocus();
        s.press(Qt::Key_Space);
        QCOMPARE(s.resolved.size(), 1);
        QCOMPARE(s.resolved.constFirst().deletion, answer);
        QCOMPARE(field(s.resolved.constFirst(), u"status"_s).value.text, u"Resolved"_s);
        QVERIFY(!s.dialog.isVisible());
    }

    void whatWasTypedSurvivesADeletion()
    {
        Scene s;
        QVERIFY(s.ready());
        auto *edit = s.find<QPlainTextEdit>(u"textResult"_s);
        edit->setFocus();
        s.type(u"My words. "_s);
        const QString typed = s.draft(u"description"_s).value.text;
        auto deleted = sampleConflict();
        deleted.kind = ConflictKind::DeletedByThem;
        s.dialog.updateTheirs(deleted);
        deleted.who = u"Li Wei"_s;
        s.dialog.updateTheirs(deleted);
        QCOMPARE(s.dialog.count(), 1);
        s.click(u"conflictRestore"_s);
        QCOMPARE(s.resolved.size(), 1);
        QCOMPARE(field(s.resolved.constFirst(), u"description"_s).value.text, typed);
    }

    // By the signs beside the texts: what was taken from one side stays when the other comes too.
    void signsBesideATextTakeAndLeave()
    {
        Scene s;
        QVERIFY(s.ready());
        auto *text = s.find<ThreeWayText>(u"conflictText"_s);
        auto *theirsView = s.find<TextDiffView>(u"textTheirs"_s);
        auto *mineView = s.find<TextDiffView>(u"textMine"_s);
        auto *theirs = theirsView->findChild<HunkGutter *>();
        auto *mine = mineView->findChild<HunkGutter *>();
        QVERIFY(theirs && mine && theirs->isVisible());
        // On the edges that face the result.
        QVERIFY(theirs->x() > theirsView->viewport()->x());
        QVERIFY(mine->x() < mineView->viewport()->x());
        const auto click = [](HunkGutter *gutter, const QRect &rect) {
            QTest::mouseClick(gutter, Qt::LeftButton, {}, rect.center());
        };
        // The stretches: same, changed by both, same, changed by both.
        QCOMPARE(text->undecided(), 2);
        click(theirs, theirs->takeRect(1));
        QCOMPARE(text->undecided(), 1);
        QVERIFY(text->result().contains(u"2. Edit the title and save"_s));
        click(mine, mine->takeRect(1));
        QVERIFY(
            text->result().contains(u"2. Edit the title and save\n1. Go offline for a minute\n"_s));
        click(theirs, theirs->leaveRect(1));
        QVERIFY(!text->result().contains(u"and save"_s));
        QVERIFY(text->result().contains(u"for a minute"_s));
        click(mine, mine->leaveRect(1)); // both left out: as it was
        QVERIFY(text->result().contains(u"1. Go offline\n2. Edit the title\n3."_s));
        QCOMPARE(text->undecided(), 1);
        click(mine, mine->leaveRect(3)); // theirs is still to be decided
        QCOMPARE(text->undecided(), 1);
        click(theirs, theirs->takeRect(3));
        QCOMPARE(text->undecided(), 0);
        QVERIFY(text->result().contains(u"on every server."_s));
        QVERIFY(!text->result().contains(u"handshake"_s));
        QCOMPARE(s.draft(u"description"_s).side, ConflictSide::Edited);
    }

    void changesOfATextAreTakenByKeys()
    {
        Scene s;
        QVERIFY(s.ready());
        auto *text = s.find<ThreeWayText>(u"conflictText"_s);
        auto *edit = s.find<QPlainTextEdit>(u"textResult"_s);
        edit->setFocus();
        s.press(Qt::Key_2, Qt::ControlModifier); // theirs, and on to the next
        QVERIFY(text->result().contains(u"2. Edit the title and save"_s));
        QCOMPARE(text->undecided(), 1);
        s.press(Qt::Key_4, Qt::ControlModifier); // both
        QCOMPARE(text->undecided(), 0);
        QVERIFY(
            text->result().contains(u"on every server.\nThe edit is gone after the handshake."_s));
        s.press(Qt::Key_F7);
        s.press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(text->result().contains(u"for a minute"_s));
        s.press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(text->result().contains(u"1. Go offline\n2. Edit the title\n"_s));
        QCOMPARE(QApplication::focusWidget(), edit);
    }

    void whatItWasShowsWhileAltIsHeld()
    {
        Scene s;
        QVERIFY(s.ready());
        auto *edit = s.find<QPlainTextEdit>(u"textResult"_s);
        auto *was = s.find<QPlainTextEdit>(u"textPeek"_s);
        edit->setFocus();
        QTest::keyPress(edit, Qt::Key_Alt, Qt::AltModifier);
        QVERIFY(was->isVisible());
        QCOMPARE(was->toPlainText(), sampleConflict().fields[3].base.text);
        QCOMPARE(QApplication::focusWidget(), edit);
        QTest::keyRelease(edit, Qt::Key_Alt);
        QVERIFY(!was->isVisible());
        QVERIFY(edit->isVisible());
    }

    // Of a set that has to be decided each member is, in three states.
    void aSetIsDecidedMemberByMember()
    {
        auto view = sampleConflict();
        view.fields = { view.fields[4] };
        view.fields[0].autoMerged = false;
        Scene s(view);
        QVERIFY(s.ready());
        QVERIFY2(s.focusName().startsWith(u"Labels, base"_s), qPrintable(s.focusName()));
        s.press(Qt::Key_4);
        auto *member = qobject_cast<QCheckBox *>(QApplication::focusWidget());
        QVERIFY(member);
        QCOMPARE(member->text(), u"bug (\u2212 you)"_s);
        QCOMPARE(member->checkState(), Qt::PartiallyChecked);
        QVERIFY(member->accessibleName().endsWith(u"To be decided"_s));
        QVERIFY(QAccessible::queryAccessibleInterface(member)->state().checkStateMixed);
        const auto members = s.dialog.findChildren<QCheckBox *>(u"conflictMember"_s);
        QCOMPARE(members.size(), 4);
        QCOMPARE(members[1]->text(), u"needs info (+ Jane Smith)"_s);
        QCOMPARE(members[2]->text(), u"sync"_s);
        QCOMPARE(members[2]->checkState(), Qt::Checked); // nobody touched it
        QVERIFY(!s.canApply());
        s.press(Qt::Key_Space);
        QCOMPARE(member->checkState(), Qt::Checked);
        s.press(Qt::Key_Space); // and never undecided again
        QCOMPARE(member->checkState(), Qt::Unchecked);
        QCOMPARE(s.draft(u"labels"_s).side, ConflictSide::None);
        const auto half = s.dialog.drafts().constFirst();
        s.press(Qt::Key_Tab);
        s.press(Qt::Key_Space);
        members[3]->setFocus();
        s.press(Qt::Key_Return);
        QCOMPARE(s.draft(u"labels"_s).side, ConflictSide::Edited);
        QCOMPARE(s.draft(u"labels"_s).value.items,
            (QStringList{ u"needs info"_s, u"sync"_s, u"urgent"_s }));
        QVERIFY(s.canApply());
        s.press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(s.draft(u"labels"_s).side, ConflictSide::Theirs);

        // Half decided, over a restart.
        Scene later(view);
        later.dialog.addConflict(view, half);
        QCOMPARE(later.draft(u"labels"_s).side, ConflictSide::None);
        QVERIFY(!later.canApply());
    }

    void whatARuleChoseIsFoldedAwayAndCanBeChanged()
    {
        auto view = sampleConflict();
        view.fields[0].byRule = ConflictSide::Mine;
        Scene s(view);
        QVERIFY(s.ready());
        QVERIFY2(s.focusName().startsWith(u"Assignee"_s), qPrintable(s.focusName()));
        QCOMPARE(s.draft(u"status"_s).side, ConflictSide::Mine);
        s.click(u"conflictMerged"_s);
        s.press(Qt::Key_Tab);
        QVERIFY2(s.focusName().endsWith(u"result mine by your rule"_s), qPrintable(s.focusName()));
        s.press(Qt::Key_2);
        QCOMPARE(s.draft(u"status"_s).side, ConflictSide::Theirs);
        QVERIFY(s.focusName().endsWith(u"result theirs"_s));
    }

    void theSameChoiceAgainOffersARule()
    {
        auto view = sampleConflict();
        view.fields[0].usual = ConflictSide::Theirs;
        Scene s(view);
        QVERIFY(s.ready());
        s.press(Qt::Key_3);
        auto *offer = s.find<QCheckBox>(u"conflictRemember"_s);
        QVERIFY(!offer->isVisible());
        s.press(Qt::Key_2);
        QVERIFY(offer->isVisible());
        s.press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), offer);
        s.press(Qt::Key_Space);
        QVERIFY(s.draft(u"status"_s).remember);
        s.press(Qt::Key_3); // another choice takes the offer back
        QVERIFY(!offer->isVisible());
        QVERIFY(!s.draft(u"status"_s).remember);
    }

    void helpAndTheMenuAreReachedByKeys()
    {
        Scene s;
        QVERIFY(s.ready());
        s.press(Qt::Key_F1);
        auto *help = s.find<QDialog>(u"conflictHelp"_s);
        QVERIFY(help && help->isVisible());
        help->close();
        auto *menu = s.find<QMenu>(u"conflictMenu"_s);
        QSignalSpy copied(&s.dialog, &ConflictDialog::copyRequested);
        s.find<QToolButton>(u"conflictMore"_s)->setFocus();
        QTimer::singleShot(0, menu, [menu] {
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        s.press(Qt::Key_Space);
        QTRY_COMPARE(copied.size(), 1);
        QVERIFY(copied.at(0).at(0).toString().contains(u"Mine: Resolved"_s));
        // Nobody listens to these here.
        QVERIFY(!s.find<QAction>(u"conflictRulesAction"_s)->isVisible());
        QVERIFY(!s.find<QAction>(u"conflictLostValues"_s)->isVisible());
    }

    void fitsIntoASmallWindowWithLargeText()
    {
        Scene s;
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(2 * large.pointSizeF());
        s.themes.setSystemFont(large);
        s.dialog.addConflict(sampleConflict(u"op:2"_s)); // with the list
        QVERIFY(s.ready());
        s.dialog.resize(800, 600);
        QCoreApplication::processEvents();
        QStringList outside;
        if (s.dialog.width() > 800 || s.dialog.height() > 600)
            outside.append(u"the dialog: %1 x %2"_s.arg(s.dialog.width()).arg(s.dialog.height()));
        for (const QPushButton *button : s.dialog.findChildren<QPushButton *>()) {
            const QRect at(button->mapTo(&s.dialog, QPoint()), button->size());
            if (button->isVisible() && (at.left() < 0 || at.right() >= s.dialog.width()))
                outside.append(button->objectName());
        }
        for (const QScrollArea *area : s.dialog.findChildren<QScrollArea *>())
            if (area->isVisible() && area->widget()->width() > area->viewport()->width())
                outside.append(u"rows: %1"_s.arg(area->widget()->width()));
        s.themes.setSystemFont(usual);
        QVERIFY2(outside.isEmpty(), qPrintable(outside.join(u", "_s)));
    }

    void everyFocusableHasAName_data()
    {
        QTest::addColumn<ConflictKind>("kind");
        QTest::newRow("edited") << ConflictKind::Edited;
        QTest::newRow("deleted") << ConflictKind::DeletedByThem;
    }
    void everyFocusableHasAName()
    {
        QFETCH(ConflictKind, kind);
        auto view = sampleConflict();
        view.kind = kind;
        Scene s(view);
        auto second = sampleConflict(u"op:2"_s);
        s.dialog.addConflict(second);
        QVERIFY(s.ready());
        if (kind == ConflictKind::Edited) {
            s.click(u"conflictMerged"_s);
            s.click(u"hunkShowBase"_s);
            for (QToolButton *edit : s.dialog.findChildren<QToolButton *>(u"conflictEdit"_s))
                if (edit->isVisible())
                    edit->click();
            s.dialog.updateTheirs([&] {
                auto moved = view;
                moved.fields[0].theirs.text = u"Closed"_s;
                return moved;
            }());
        }
        int seen = 0;
        QStringList nameless;
        for (const QWidget *widget : s.dialog.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
                || widget->focusProxy())
                continue;
            ++seen;
            const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(
                const_cast<QWidget *>(widget));
            if (!interface || interface->text(QAccessible::Name).isEmpty())
                nameless.append(u"%1 %2"_s.arg(
                    QString::fromLatin1(widget->metaObject()->className()), widget->objectName()));
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
        QVERIFY2(seen > (kind == ConflictKind::Edited ? 30 : 3), qPrintable(QString::number(seen)));
    }

    void tabGoesInTheOrderOfReading()
    {
        Scene s;
        QVERIFY(s.ready());
        const auto walk = [&s](int steps, int key) {
            QStringList names;
            for (int i = 0; i < steps; ++i) {
                names.append(QApplication::focusWidget()->objectName());
                s.press(key);
            }
            return names;
        };
        // The three choices are one stop, as radio buttons are.
        QCOMPARE(walk(4, Qt::Key_Tab),
            (QStringList{
                u"conflictRow"_s, u"conflictBase"_s, u"conflictEdit"_s, u"conflictRow"_s }));
        for (int i = 0; i < 4; ++i)
            s.press(Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(walk(5, Qt::Key_Right),
            (QStringList{ u"conflictRow"_s, u"conflictBase"_s, u"conflictTheirs"_s,
                u"conflictEdit"_s, u"conflictMine"_s }));
        QCOMPARE(walk(2, Qt::Key_Left), (QStringList{ u"conflictMine"_s, u"conflictEdit"_s }));
        s.press(Qt::Key_Down); // stays in the column
        QCOMPARE(s.focusName(), u"Assignee: theirs, Jane Smith"_s);
        s.press(Qt::Key_Space);
        QCOMPARE(s.draft(u"assignee"_s).side, ConflictSide::Theirs);
        // Round once, through everything.
        QSet<QWidget *> seen;
        for (int i = 0; i < 200 && !seen.contains(QApplication::focusWidget()); ++i) {
            seen.insert(QApplication::focusWidget());
            s.press(Qt::Key_Tab);
        }
        for (const auto &name : { u"hunkTheirs"_s, u"textResult"_s, u"conflictMerged"_s,
                 u"conflictMineRest"_s, u"conflictLater"_s })
            QVERIFY2(seen.contains(s.find<QWidget>(name)), qPrintable(name));
    }

    void choicesAreRadioButtonsForScreenReaders()
    {
        Scene s;
        QVERIFY(s.ready());
        auto *cell = s.find<QRadioButton>(u"conflictTheirs"_s);
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(cell);
        QCOMPARE(interface->role(), QAccessible::RadioButton);
        QCOMPARE(interface->text(QAccessible::Name), u"Status: theirs, In Progress"_s);
        QVERIFY(!interface->state().checked);
        QTest::mouseClick(cell, Qt::LeftButton);
        QVERIFY(interface->state().checked);
        QCOMPARE(s.draft(u"status"_s).side, ConflictSide::Theirs);
        QTest::mouseClick(cell, Qt::LeftButton); // a second click does not take it back
        QVERIFY(cell->isChecked());
    }

    void markupIsShownAsItIs()
    {
        auto view = sampleConflict();
        view.title = u"<img src='file:///etc/passwd'>"_s;
        view.who = u"<b>Jane</b>"_s;
        Scene s(view);
        for (const QLabel *label : s.dialog.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(s.find<QLabel>(u"conflictTitle"_s)->text(), u"LOCK-12 "_s + view.title);
    }
};

QTEST_MAIN(TestConflictDialog)
#include "tst_conflictdialog.moc"
