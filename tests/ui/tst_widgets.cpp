// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/keys.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/connectionchip.h"
#include "ui/widgets/connectionpopup.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/textdiffview.h"
#include "ui/widgets/times.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace lockstep::ui;
using namespace Qt::StringLiterals;

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void theChipSaysTheStateInWords_data()
    {
        QTest::addColumn<ConnectionView>("view");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const ConnectionView &view, const QString &text) {
            QTest::newRow(name) << view << text;
        };
        row("offline", {}, u"Offline"_s);
        row("by choice", { .workOffline = true }, u"Working offline"_s);
        row("connecting", { .state = LinkState::Connecting }, u"Connecting…"_s);
        row("catching up", { .state = LinkState::Connecting, .done = 1200, .total = 4388 },
            u"Syncing 1,200 of 4,388"_s);
        row("loading",
            { .state = LinkState::Connecting,
                .done = 12'000,
                .total = 100'000,
                .loading = u"LOCK"_s },
            u"Loading LOCK: 12,000 of 100,000 issues"_s);
        row("connected", { .state = LinkState::Connected }, u"Connected"_s);
        row("waiting", { .state = LinkState::Reconnecting, .retrySeconds = 8 },
            u"Reconnecting in 8 s"_s);
        row("now", { .state = LinkState::Reconnecting }, u"Reconnecting…"_s);
        row("sign in", { .state = LinkState::SignInNeeded }, u"Sign-in needed"_s);
        row("other", { .state = LinkState::Incompatible }, u"Server incompatible"_s);
    }
    void theChipSaysTheStateInWords()
    {
        QFETCH(ConnectionView, view);
        QFETCH(QString, text);
        ThemeService themes(*qApp);
        ConnectionChip chip(themes);
        chip.setConnection(view);
        QCOMPARE(chip.text(), text);
        QVERIFY(chip.accessibleName().contains(text));
        QVERIFY(!chip.icon().isNull());
        QSignalSpy clicked(&chip, &ConnectionChip::clicked);
        QTest::keyClick(&chip, Qt::Key_Space);
        QTest::mouseClick(&chip, Qt::LeftButton);
        QCOMPARE(clicked.size(), 2);
    }

    void thePopupOffersWhatCanBeDone()
    {
        ThemeService themes(*qApp);
        ConnectionPopup popup(themes);
        const QDateTime now(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);
        auto *retry = popup.findChild<QPushButton *>(u"connectionRetry"_s);
        auto *offline = popup.findChild<QPushButton *>(u"connectionWorkOffline"_s);
        QSignalSpy retried(&popup, &ConnectionPopup::retryRequested);
        QSignalSpy wanted(&popup, &ConnectionPopup::workOfflineRequested);
        popup.setConnection({ .state = LinkState::Connected }, now);
        QVERIFY(!retry->isEnabled());
        popup.setConnection({ .state = LinkState::Reconnecting, .retrySeconds = 8 }, now);
        popup.show();
        QVERIFY(lockstep::pressButton(retry));
        QCOMPARE(retried.size(), 1);
        QVERIFY(lockstep::pressButton(offline));
        QCOMPARE(wanted.at(0).at(0).toBool(), true);
        popup.setConnection({ .workOffline = true }, now);
        QVERIFY(!retry->isEnabled());
        QVERIFY(lockstep::pressButton(offline));
        QCOMPARE(wanted.at(1).at(0).toBool(), false);
    }

    void aBannerHasOneAction()
    {
        ThemeService themes(*qApp);
        QWidget window;
        Banner banner(themes, &window);
        window.show();
        QVERIFY(!banner.isVisible());
        banner.showMessage(BannerKind::Warning, u"Offline – 3 changes waiting"_s, u"Retry"_s);
        QVERIFY(banner.isVisible());
        QCOMPARE(banner.accessibleName(), u"Offline – 3 changes waiting"_s);
        QSignalSpy triggered(&banner, &Banner::actionTriggered);
        QTest::mouseClick(banner.findChild<QPushButton *>(u"bannerAction"_s), Qt::LeftButton);
        QCOMPARE(triggered.size(), 1);
        banner.showMessage(BannerKind::Success, u"Back online – 3 changes sent"_s);
        QVERIFY(!banner.findChild<QPushButton *>(u"bannerAction"_s)->isVisible());
        banner.setClosable(true);
        QTest::mouseClick(banner.findChild<QToolButton *>(u"bannerClose"_s), Qt::LeftButton);
        QVERIFY(!banner.isVisible());
    }

    void textOfOthersIsNeverMarkup()
    {
        ThemeService themes(*qApp);
        const QString hostile = u"<img src='file:///etc/passwd'>&<b>x"_s;
        PlainLabel label(themes, hostile);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.text(), hostile);
        const QString tip = plainToolTip(hostile);
        QVERIFY(!tip.contains(u"<img"_s) && !tip.contains(u"<b>"_s));
        QVERIFY(plainToolTip({}).isEmpty());
        const Chip chip(themes, hostile);
        QVERIFY(!chip.toolTip().contains(u"<img"_s));
    }

    void aLongLineIsCutAndStillKnown()
    {
        ThemeService themes(*qApp);
        ElidedLabel label(themes, QString(400, u'x'));
        QVERIFY(label.minimumSizeHint().width() < 100);
        QCOMPARE(label.text().size(), 400);
    }

    void labelsFollowTheTheme()
    {
        ThemeService themes(*qApp);
        PlainLabel label(themes, u"Careful"_s, TextStyle::Body, Token::Danger);
        for (const auto choice :
            { ThemeChoice::Dark, ThemeChoice::HighContrast, ThemeChoice::Light }) {
            themes.setChoice(choice);
            QCOMPARE(label.palette().color(QPalette::WindowText), themes.color(Token::Danger));
        }
    }

    void copyingFromAComparisonGivesTheNewText()
    {
        ThemeService themes(*qApp);
        TextDiffView view(themes, Token::TheirsGround);
        const QString after = u"one slow fox\nsecond line\nend"_s;
        view.setTexts(u"one quick fox\nsecond line\ngone\nend"_s, after);
        QVERIFY(view.toPlainText().contains(u"quick"_s));
        view.selectAll();
        view.copy();
        QCOMPARE(QApplication::clipboard()->text(), after);
    }

    void timesAreRelativeAtFirst()
    {
        const QDateTime now(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);
        QCOMPARE(relativeTime(now.addSecs(2), now), u"just now"_s);
        QCOMPARE(relativeTime(now.addSecs(-12), now), u"12 s ago"_s);
        QCOMPARE(relativeTime(now.addSecs(-200), now), u"3 min ago"_s);
        QCOMPARE(relativeTime(now.addSecs(-7300), now), u"2 h ago"_s);
        QVERIFY(relativeTime(now.addDays(-3), now).contains(u"26"_s));
        QVERIFY(relativeTime({}, now).isEmpty());
        QVERIFY(!momentText(now.addSecs(-60), now).contains(u"26"_s));
    }

    void anEmptyStateHasOneAction()
    {
        ThemeService themes(*qApp);
        EmptyState state(themes, u"search"_s, u"No issue matches."_s, u"Clear filter"_s);
        QSignalSpy triggered(&state, &EmptyState::actionTriggered);
        state.findChild<QPushButton *>(u"emptyStateAction"_s)->click();
        QCOMPARE(triggered.size(), 1);
        state.setContent(u"inbox"_s, u"All read."_s);
        QVERIFY(state.findChild<QPushButton *>(u"emptyStateAction"_s)->isHidden());
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
