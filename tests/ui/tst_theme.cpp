// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/themeservice.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

const QList<ThemeKind> kinds{ ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast };

QByteArray nameOf(ThemeKind kind)
{
    return kind == ThemeKind::Light ? "light" : kind == ThemeKind::Dark ? "dark" : "contrast";
}

struct Pair
{
    Token ink;
    Token ground;
    double atLeast;
};

QList<Pair> pairs(bool highContrast)
{
    const double text = highContrast ? 7.0 : 4.5;
    const double shape = 3.0;
    const QList<Token> plain{ Token::Window, Token::Sidebar, Token::Surface, Token::Raised,
        Token::Selection, Token::Hover, Token::Pressed };
    const QList<Token> quiet{ Token::SuccessGround, Token::WarningGround, Token::DangerGround,
        Token::AccentGround, Token::MineGround, Token::TheirsGround, Token::BaseGround };
    QList<Pair> result;
    for (const Token ground : plain + quiet) {
        result.append({ Token::Text, ground, text });
        result.append({ Token::TextSecondary, ground, 4.5 });
    }
    // Colours of meaning are text too: a danger sentence, a link, the side of a merge.
    for (const Token ground : plain) {
        for (const Token ink : { Token::Accent, Token::Success, Token::Warning, Token::Danger,
                 Token::Mine, Token::Theirs, Token::Base })
            result.append({ ink, ground, ground == Token::Pressed ? shape : 4.5 });
        // Not to be read to work, yet to be seen.
        result.append({ Token::TextDisabled, ground, ground == Token::Pressed ? 2.5 : shape });
    }
    result += { { Token::Success, Token::SuccessGround, 4.5 },
        { Token::Warning, Token::WarningGround, 4.5 }, { Token::Danger, Token::DangerGround, 4.5 },
        { Token::Accent, Token::AccentGround, 4.5 }, { Token::Mine, Token::MineGround, 4.5 },
        { Token::Theirs, Token::TheirsGround, 4.5 }, { Token::Base, Token::BaseGround, 4.5 },
        { Token::OnAccent, Token::Accent, 4.5 }, { Token::OnAccent, Token::AccentHover, 4.5 },
        { Token::OnAccent, Token::AccentPressed, 4.5 } };
    return result;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastOfKnownColours()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrastRatio(QColor(u"#777777"_s), Qt::white) - 4.48) < 0.01);
    }

    void everyTextIsLegible_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        for (const ThemeKind kind : kinds)
            QTest::newRow(nameOf(kind).constData()) << kind;
    }
    void everyTextIsLegible()
    {
        QFETCH(ThemeKind, kind);
        const Theme theme(kind);
        QStringList bad;
        double lowest = 21;
        const auto check = [&](const QColor &ink, const QColor &ground, double atLeast,
                               const QString &what) {
            const double ratio = contrastRatio(ink, ground);
            lowest = std::min(lowest, ratio);
            if (ratio < atLeast)
                bad.append(u"%1: %2 on %3 is %4, not %5"_s.arg(what, ink.name(), ground.name())
                               .arg(ratio, 0, 'f', 2)
                               .arg(atLeast));
        };
        for (const Pair &pair : pairs(theme.isHighContrast()))
            check(theme.color(pair.ink), theme.color(pair.ground), pair.atLeast,
                u"token %1 on %2"_s.arg(int(pair.ink)).arg(int(pair.ground)));
        for (int hue = 0; hue < Theme::avatarHues; ++hue)
            check(theme.avatarText(hue), theme.avatarGround(hue), 4.5, u"avatar %1"_s.arg(hue));
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
        qInfo("lowest ratio %.2f", lowest);
    }

    void theTypeScaleFollowsTheSystemFont()
    {
        QFont system;
        system.setPointSizeF(20);
        const Theme theme(ThemeKind::Light, system);
        QCOMPARE(theme.font(TextStyle::Caption).pointSizeF(), 18.0);
        QCOMPARE(theme.font(TextStyle::Secondary).pointSizeF(), 19.0);
        QCOMPARE(theme.font(TextStyle::Body).pointSizeF(), 20.0);
        QCOMPARE(theme.font(TextStyle::Title).pointSizeF(), 22.0);
        QCOMPARE(theme.font(TextStyle::Heading).pointSizeF(), 26.0);
        QFont pixels;
        pixels.setPixelSize(16);
        QCOMPARE(Theme(ThemeKind::Light, pixels).font(TextStyle::Heading).pixelSize(), 24);
    }

    void allIconsDraw()
    {
        const Theme theme;
        const Icons icons(theme);
        const QStringList names = Icons::names();
        QVERIFY2(names.size() >= 60, qPrintable(QString::number(names.size())));
        for (const QString &name : names) {
            const QImage image = icons.pixmap(name, Token::Danger, 16, 2).toImage();
            QCOMPARE(image.size(), QSize(32, 32));
            int inked = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (qAlpha(image.pixel(x, y)) > 200)
                        inked += image.pixelColor(x, y).rgb() == theme.color(Token::Danger).rgb();
            QVERIFY2(inked > 10, qPrintable(name));
        }
        QVERIFY(icons.icon(u"no-such-icon"_s).isNull());
    }

    void anIconFollowsTheTheme()
    {
        ThemeService themes(*qApp);
        themes.setChoice(ThemeChoice::Light);
        const QIcon icon = themes.icon(u"circle-alert"_s, Token::Danger);
        const auto ink = [&] {
            const QImage image = icon.pixmap(QSize(16, 16), 4.0).toImage();
            QHash<QRgb, int> count;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (qAlpha(image.pixel(x, y)) == 255)
                        ++count[image.pixel(x, y)];
            QRgb most = 0;
            for (auto it = count.cbegin(); it != count.cend(); ++it)
                if (it.value() > count.value(most))
                    most = it.key();
            return QColor(most);
        };
        QCOMPARE(ink(), themes.color(Token::Danger));
        QSignalSpy changed(&themes, &ThemeService::themeChanged);
        themes.setChoice(ThemeChoice::Dark);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(ink(), themes.color(Token::Danger));
        QCOMPARE(QApplication::palette().color(QPalette::Window), themes.color(Token::Window));
    }

    void theSystemDecidesUnlessTheUserDoes()
    {
        ThemeService themes(*qApp);
        themes.setSystemDark(true);
        QCOMPARE(themes.theme().kind(), ThemeKind::Dark);
        themes.setChoice(ThemeChoice::HighContrast);
        themes.setSystemDark(false);
        QCOMPARE(themes.theme().kind(), ThemeKind::HighContrast);
        themes.setChoice(ThemeChoice::System);
        QCOMPARE(themes.theme().kind(), ThemeKind::Light);
        QCOMPARE(themes.motion(), motionMs);
        themes.setReducedMotion(true);
        QCOMPARE(themes.motion(), 0);
    }

    void theKeyboardFocusIsVisible()
    {
        ThemeService themes(*qApp);
        for (const auto choice :
            { ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast }) {
            themes.setChoice(choice);
            QWidget window;
            QPushButton first(u"First"_s, &window);
            QPushButton second(u"Second"_s, &window);
            second.move(120, 0);
            window.show();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            const QImage before = second.grab().toImage();
            first.setFocus();
            QTest::keyClick(&first, Qt::Key_Tab);
            QVERIFY(second.hasFocus());
            const QImage after = second.grab().toImage();
            QVERIFY(before != after);
            // Two pixels of accent at the middle of the upper edge.
            QCOMPARE(after.pixelColor(after.width() / 2, 0), themes.color(Token::Accent));
            QCOMPARE(after.pixelColor(after.width() / 2, 1), themes.color(Token::Accent));
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
