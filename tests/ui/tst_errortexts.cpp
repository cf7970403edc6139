// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/texts.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace lockstep::ui;
using namespace Qt::StringLiterals;

class TestErrorTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What the protocol or our own code can answer with is said in whole sentences.
    void everyCodeHasItsText_data();
    void everyCodeHasItsText();
    void anUnknownCodeIsNamed();
};

namespace {

QSet<QString> foundIn(const QString &path, const QString &pattern)
{
    QFile file{ QStringLiteral(LOCKSTEP_SOURCES "/") + path };
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    QSet<QString> found;
    auto matches = QRegularExpression{ pattern }.globalMatch(text);
    while (matches.hasNext())
        found.insert(matches.next().captured(1));
    return found;
}

} // namespace

void TestErrorTexts::everyCodeHasItsText_data()
{
    // Also in capitals and code there: packets of Socket.IO, HTTP methods, a project.
    const QSet<QString> others{ u"CONNECT"_s, u"CONNECT_ERROR"_s, u"GET"_s, u"POST"_s, u"PATCH"_s,
        u"DELETE"_s, u"HEAD"_s, u"LOCK"_s };
    const auto documented = foundIn(u"docs/protocol.md"_s, u"`([A-Z][A-Z_]{2,})`"_s) - others;
    const auto tabled = foundIn(u"docs/bad-input.md"_s, u"`([A-Z]+(?:_[A-Z]+)+)[ `]"_s);
    const auto own = foundIn(u"core/base/result.h"_s, u"QLatin1StringView \\w+\\{ \"([A-Z_]+)\""_s);
    QVERIFY(documented.size() >= 25);
    QVERIFY(tabled.size() >= 15);
    QVERIFY(own.size() >= 35);
    QTest::addColumn<QString>("code");
    for (const QString &code : documented + tabled + own)
        QTest::newRow(qPrintable(code)) << code;
}

void TestErrorTexts::everyCodeHasItsText()
{
    QFETCH(const QString, code);
    const QString text = errorText(code, u"detail for a log"_s);
    QVERIFY2(!text.contains(u"detail for a log"_s), "it has no text of its own");
    QVERIFY2(text.count(u". "_s) + text.count(u"; "_s) >= 1, "what happened, and what to do");
    QVERIFY(text.endsWith(u'.'));
    static const QRegularExpression shouted{ u"[A-Z]{3,}_"_s };
    QVERIFY(!text.contains(shouted));
}

void TestErrorTexts::anUnknownCodeIsNamed()
{
    QVERIFY(errorText(u"SOMETHING_NEW"_s).contains(u"SOMETHING_NEW"_s));
    QVERIFY(errorText(u"SOMETHING_NEW"_s, u"the reason"_s).contains(u"the reason"_s));
}

QTEST_GUILESS_MAIN(TestErrorTexts)
#include "tst_errortexts.moc"
