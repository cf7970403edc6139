// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakeclock.h"
#include "ui/widgets/toaststack.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

struct Scene
{
    Scene()
    {
        themes.setReducedMotion(true);
        window.resize(900, 700);
        edit.setGeometry(10, 10, 200, 30);
        window.show();
        edit.setFocus();
    }

    ThemeService themes{ *qApp };
    FakeClock clock;
    QWidget window;
    QLineEdit edit{ &window };
    ToastStack stack{ themes, clock, &window };
};

ToastMessage info(const QString &key) { return { .key = key, .text = u"LOCK-1 was changed"_s }; }

ToastMessage withAction(const QString &key)
{
    return { .key = key, .text = u"Merged"_s, .action = u"Undo"_s };
}

ToastMessage error(const QString &key)
{
    return { .key = key, .kind = ToastKind::Error, .text = u"The file could not be sent"_s };
}

Toast *toastOf(const ToastStack &stack, const QString &key)
{
    for (Toast *toast : stack.findChildren<Toast *>())
        if (toast->message().key == key && toast->isVisible())
            return toast;
    return nullptr;
}

void hover(ToastStack &stack, bool over)
{
    if (over) {
        QEnterEvent enter({}, {}, {});
        QApplication::sendEvent(&stack, &enter);
    } else {
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&stack, &leave);
    }
}

} // namespace

class TestToasts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeBeginsWithTheUsersActivity()
    {
        Scene s;
        s.stack.showToast(info(u"a"_s));
        s.clock.advance(60s);
        QCOMPARE(s.stack.count(), 1);
        s.stack.reportUserActivity();
        s.clock.advance(4999ms);
        s.stack.reportUserActivity(); // does not start it anew
        QCOMPARE(s.stack.count(), 1);
        s.clock.advance(1ms);
        QCOMPARE(s.stack.count(), 0);
        QVERIFY(!s.stack.isVisible());
    }

    void eachKindHasItsTime()
    {
        Scene s;
        QSignalSpy closed(&s.stack, &ToastStack::toastClosed);
        s.stack.showToast(info(u"info"_s));
        s.stack.showToast(withAction(u"action"_s));
        s.stack.showToast(error(u"error"_s));
        s.stack.reportUserActivity();
        s.clock.advance(5s);
        QCOMPARE(s.stack.visibleKeys(), (QStringList{ u"error"_s, u"action"_s }));
        s.clock.advance(5s);
        QCOMPARE(s.stack.visibleKeys(), (QStringList{ u"error"_s }));
        s.clock.advance(24h);
        QCOMPARE(s.stack.count(), 1);
        QTest::mouseClick(toastOf(s.stack, u"error"_s)->findChild<QToolButton *>(u"toastClose"_s),
            Qt::LeftButton);
        QCOMPARE(s.stack.count(), 0);
        QCOMPARE(closed.size(), 3);
    }

    void hoverStopsTheTime()
    {
        Scene s;
        s.stack.showToast(info(u"a"_s));
        s.stack.reportUserActivity();
        s.clock.advance(3s);
        hover(s.stack, true);
        s.clock.advance(1h);
        QCOMPARE(s.stack.count(), 1);
        hover(s.stack, false);
        s.clock.advance(1999ms);
        QCOMPARE(s.stack.count(), 1);
        s.clock.advance(1ms);
        QCOMPARE(s.stack.count(), 0);
    }

    void focusStopsTheTimeAndEscCloses()
    {
        Scene s;
        QVERIFY(QTest::qWaitForWindowActive(&s.window));
        QVERIFY(!s.stack.focusToasts());
        s.stack.showToast(info(u"a"_s));
        s.stack.showToast(info(u"b"_s));
        QVERIFY(s.edit.hasFocus()); // never taken by itself
        s.stack.reportUserActivity();
        QVERIFY(s.stack.focusToasts());
        s.clock.advance(1h);
        QCOMPARE(s.stack.count(), 2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(s.stack.visibleKeys(), (QStringList{ u"a"_s }));
        QVERIFY(toastOf(s.stack, u"a"_s)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(s.stack.count(), 0);
        QVERIFY(s.edit.hasFocus()); // back where it was
    }

    void threeAreSeenAndTheRestFolds()
    {
        Scene s;
        for (int i = 0; i < 7; ++i)
            s.stack.showToast(info(QString::number(i)));
        QCOMPARE(s.stack.visibleKeys(), (QStringList{ u"6"_s, u"5"_s, u"4"_s }));
        auto *more = s.stack.findChild<QPushButton *>(u"toastMore"_s);
        QVERIFY(more->isVisible());
        QVERIFY2(more->text().contains(u"+4"), qPrintable(more->text()));
        QSignalSpy requested(&s.stack, &ToastStack::moreRequested);
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        QTest::mouseClick(more, Qt::LeftButton);
        // The newest is the lowest.
        QVERIFY(toastOf(s.stack, u"6"_s)->y() > toastOf(s.stack, u"4"_s)->y());
        QVERIFY(!toastOf(s.stack, u"3"_s));
        s.stack.closeToast(u"6"_s);
        QVERIFY(toastOf(s.stack, u"3"_s));
        // All inside the window, at its lower right.
        QVERIFY(s.window.rect().contains(s.stack.geometry()));
        QVERIFY(s.stack.geometry().center().x() > s.window.width() / 2);
    }

    void theSameKeyBecomesOneWithACount()
    {
        Scene s;
        s.stack.showToast(info(u"LOCK-1"_s));
        s.stack.showToast(info(u"LOCK-2"_s));
        s.stack.reportUserActivity();
        s.clock.advance(4s);
        auto again = info(u"LOCK-1"_s);
        again.text = u"LOCK-1 was closed"_s;
        s.stack.showToast(again);
        s.stack.showToast(again);
        QCOMPARE(s.stack.visibleKeys(), (QStringList{ u"LOCK-1"_s, u"LOCK-2"_s }));
        const Toast *toast = toastOf(s.stack, u"LOCK-1"_s);
        QVERIFY2(toast->accessibleName().contains(u"LOCK-1 was closed"),
            qPrintable(toast->accessibleName()));
        QVERIFY(toast->accessibleName().contains(u'3'));
        // It has its whole time again.
        s.stack.reportUserActivity();
        s.clock.advance(4s);
        QCOMPARE(s.stack.visibleKeys(), (QStringList{ u"LOCK-1"_s }));
    }

    void moreUnfoldsThem()
    {
        Scene s;
        for (int i = 0; i < 5; ++i)
            s.stack.showToast(info(QString::number(i)));
        auto *more = s.stack.findChild<QPushButton *>(u"toastMore"_s);
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(s.stack.visibleKeys().size(), 5);
        QVERIFY(s.window.rect().contains(s.stack.geometry()));
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(s.stack.visibleKeys().size(), 3);
        QTest::mouseClick(more, Qt::LeftButton);
        for (int i = 5; i < 40; ++i)
            s.stack.showToast(info(QString::number(i)));
        QVERIFY(s.window.rect().contains(s.stack.geometry())); // as many as there is room for
        QVERIFY(s.stack.visibleKeys().size() > 3);
        QVERIFY(more->isVisible());
        auto *closeAll = s.stack.findChild<QPushButton *>(u"toastCloseAll"_s);
        QTest::mouseClick(closeAll, Qt::LeftButton);
        QCOMPARE(s.stack.count(), 0);
        QVERIFY(!s.stack.isVisible());
    }

    void theKeyboardGoesThereAndBack()
    {
        Scene s;
        QVERIFY(QTest::qWaitForWindowActive(&s.window));
        for (const QString &key : { u"a"_s, u"b"_s, u"c"_s })
            s.stack.showToast(withAction(key));
        QSignalSpy triggered(&s.stack, &ToastStack::actionTriggered);
        QVERIFY(s.stack.focusToasts());
        QVERIFY(toastOf(s.stack, u"c"_s)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
        QVERIFY(toastOf(s.stack, u"b"_s)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // there is none below
        QVERIFY(toastOf(s.stack, u"c"_s)->hasFocus());
        QVERIFY(s.stack.focusToasts());
        QVERIFY(s.edit.hasFocus());
        s.stack.focusToasts();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(triggered.size(), 1);
        QVERIFY(toastOf(s.stack, u"b"_s)->hasFocus());
    }

    void aModalDialogStopsTheTime()
    {
        Scene s;
        QVERIFY(QTest::qWaitForWindowActive(&s.window));
        s.stack.showToast(info(u"a"_s));
        s.stack.reportUserActivity();
        {
            QDialog dialog(&s.window);
            dialog.open();
            QVERIFY(QTest::qWaitForWindowActive(&dialog));
            s.clock.advance(1h);
            QCOMPARE(s.stack.count(), 1);
        }
        s.clock.advance(5s);
        QCOMPARE(s.stack.count(), 0);
    }

    void itGoesOutOfTheWayOfTheCaretWhileOneTypes()
    {
        Scene s;
        QVERIFY(QTest::qWaitForWindowActive(&s.window));
        s.edit.setGeometry(100, 640, 780, 30);
        s.edit.setFocus();
        s.stack.showToast(info(u"a"_s));
        const auto caret = [&] {
            const QRect at = s.edit.inputMethodQuery(Qt::ImCursorRectangle).toRect();
            return QRect(s.edit.mapTo(&s.window, at.topLeft()), at.size());
        };
        for (int i = 0; i < 120; ++i) {
            QTest::keyClick(&s.edit, Qt::Key_M);
            QVERIFY(!s.stack.geometry().intersects(caret()));
        }
    }

    void itFitsIntoASmallWindowWithLargeText()
    {
        Scene s;
        QFont font = QApplication::font();
        const QFont before = font;
        font.setPointSizeF(font.pointSizeF() * 2);
        s.themes.setSystemFont(font);
        s.window.resize(800, 600);
        for (int i = 0; i < 6; ++i) {
            auto message = withAction(QString::number(i));
            message.text = u"Somebody with a long name assigned LOCK-12345 to you"_s;
            message.detail = u"And the title of this issue is not exactly short either"_s;
            s.stack.showToast(message);
        }
        QVERIFY(s.window.rect().contains(s.stack.geometry()));
        for (const QString &key : s.stack.visibleKeys()) {
            for (const QLabel *label : toastOf(s.stack, key)->findChildren<QLabel *>()) {
                if (label->isVisible())
                    QVERIFY(label->height() >= label->heightForWidth(label->width()));
            }
        }
        s.themes.setSystemFont(before);
    }

    void theActionIsTakenOnce()
    {
        Scene s;
        QSignalSpy triggered(&s.stack, &ToastStack::actionTriggered);
        s.stack.showToast(withAction(u"merge"_s));
        QTest::mouseClick(toastOf(s.stack, u"merge"_s)->findChild<QPushButton *>(u"toastAction"_s),
            Qt::LeftButton);
        QCOMPARE(triggered.size(), 1);
        QCOMPARE(triggered.at(0).at(0).toString(), u"merge"_s);
        QCOMPARE(s.stack.count(), 0);
    }

    void aFloodIsBounded()
    {
        Scene s;
        s.stack.showToast(error(u"error"_s));
        for (int i = 0; i < 500; ++i)
            s.stack.showToast(info(QString::number(i)));
        QCOMPARE(s.stack.count(), ToastStack::maxKept);
        for (int i = 0; i < 500; ++i)
            s.stack.closeToast(QString::number(i));
        QCOMPARE(s.stack.visibleKeys(), (QStringList{ u"error"_s }));
    }

    void itKeepsOffButtonsAndCaret()
    {
        Scene s;
        const QRect buttons(500, 600, 400, 60);
        s.stack.showToast(info(u"a"_s));
        QVERIFY(s.stack.geometry().intersects(buttons));
        s.stack.setKeepOut(buttons);
        QVERIFY(!s.stack.geometry().intersects(buttons));
        s.stack.setKeepOut({});
        QVERIFY(QTest::qWaitForWindowActive(&s.window));
        s.edit.setGeometry(600, 620, 250, 30);
        s.edit.clearFocus();
        s.edit.setFocus();
        QVERIFY(!s.stack.geometry().contains(s.edit.geometry().center()));
    }

    // Fewer of them, rather than over the sidebar; one that has no other place is there all the
    // same.
    void itKeepsOffTheSidebarWhileThereIsRoom()
    {
        Scene s;
        const QRect sidebar(0, 0, 280, s.window.height());
        const QRect corner(
            s.window.width() - 500, s.window.height() / 2, 500, s.window.height() / 2);
        for (const QString &key : { u"a"_s, u"b"_s, u"c"_s })
            s.stack.showToast(error(key));
        s.stack.setKeepOut(corner);
        s.stack.setAvoided(sidebar);
        QVERIFY(!s.stack.geometry().intersects(sidebar));
        QVERIFY(!s.stack.geometry().intersects(corner));
        s.stack.setKeepOut(QRect(500, 0, s.window.width() - 500, s.window.height()));
        QVERIFY(s.stack.geometry().intersects(sidebar));
        QCOMPARE(s.stack.visibleKeys(), QStringList{ u"c"_s });
        s.stack.setAvoided({});
        QCOMPARE(s.stack.visibleKeys().size(), 3);
    }

    void screenReadersHearAnAlert()
    {
        Scene s;
        s.stack.showToast(error(u"e"_s));
        QAccessibleInterface *toast
            = QAccessible::queryAccessibleInterface(toastOf(s.stack, u"e"_s));
        QVERIFY(toast);
        QCOMPARE(toast->role(), QAccessible::AlertMessage);
        QCOMPARE(toast->text(QAccessible::Name), u"The file could not be sent"_s);
    }

    void markupIsShownAsItIs()
    {
        Scene s;
        ToastMessage message = info(u"a"_s);
        message.text = u"<img src='file:///etc/passwd'><b>bold</b>"_s;
        s.stack.showToast(message);
        const auto labels = toastOf(s.stack, u"a"_s)->findChildren<QLabel *>();
        QVERIFY(!labels.isEmpty());
        for (const QLabel *label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void theWindowMayGoWhileAToastHasTheFocus()
    {
        Scene s;
        auto *other = new QWidget;
        auto *stack = new ToastStack(s.themes, s.clock, other);
        other->show();
        QVERIFY(QTest::qWaitForWindowActive(other));
        stack->showToast(info(u"a"_s));
        stack->reportUserActivity();
        stack->focusToasts();
        delete other;
        s.clock.advance(1min);
    }

    void itFadesUnlessMotionIsReduced()
    {
        Scene s;
        s.themes.setReducedMotion(false);
        s.stack.showToast(info(u"a"_s));
        Toast *toast = toastOf(s.stack, u"a"_s);
        QVERIFY(toast->graphicsEffect());
        QTRY_VERIFY(!toast->graphicsEffect());
        s.stack.closeToast(u"a"_s);
        QCOMPARE(s.stack.count(), 0);
        QTRY_VERIFY(s.window.findChildren<Toast *>().isEmpty());
    }
};

QTEST_MAIN(TestToasts)
#include "tst_toasts.moc"
