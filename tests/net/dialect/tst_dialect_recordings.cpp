// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What real servers said (tests/data/dialects): every event means what is written beside it, and
// nothing is unknown.

#include "tests/net/dialect/dialectfixture.h"

#include <QRegularExpression>

using namespace lockstep;
using namespace lockstep::net::dialect;
using namespace lockstep::net::dialect::test;
using namespace Qt::StringLiterals;

class DialectRecordingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventMeansWhatIsWrittenBesideIt_data();
    void everyEventMeansWhatIsWrittenBesideIt();
};

void DialectRecordingsTest::everyEventMeansWhatIsWrittenBesideIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("variant");
    for (const char *one : { "worklamp", "flask", "bomizzel", "ciis", "frappe" })
        QTest::addRow("%s", one) << QString::fromLatin1(one) << u"as-built"_s;
}

void DialectRecordingsTest::everyEventMeansWhatIsWrittenBesideIt()
{
    QFETCH(QString, name);
    QFETCH(QString, variant);
    const Translator translator{ dialectNamed(name, variant),
        { { u"site"_s, u"127.0.0.1"_s }, { u"organization"_s, u"ggv-bilaspur"_s } } };
    static const QRegularExpression frame{ u"^(\\S+) <- 42(?:/[^,]*,)?(\\[.*\\])$"_s };
    QStringList meanings;
    for (const QString &line : recording(name)) {
        const auto match = frame.match(line);
        if (!match.hasMatch())
            continue;
        JsonDocument document;
        const auto json = document.parse(match.captured(2).toUtf8());
        QVERIFY2(json, qPrintable(line));
        QByteArray args = "[";
        for (qsizetype i = 1; i < json->size(); ++i)
            args += (i > 1 ? "," : "") + json->at(i).toJson();
        const auto told = heard(translator, json->at(0).stringOrEmpty().toUtf8(), args + "]");
        meanings.append(match.captured(1) + u": "_s + worded(told));
    }
    const QString path = dataPath(name + u".expected"_s);
    const QString got = meanings.join(u'\n') + u'\n';
    if (qEnvironmentVariableIsSet("LOCKSTEP_WRITE_EXPECTED")) {
        QFile file{ path };
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(got.toUtf8());
        return;
    }
    const QStringList expected = QString::fromUtf8(fileAt(path)).split(u'\n');
    const QStringList lines = got.split(u'\n');
    for (qsizetype i = 0; i < std::max(expected.size(), lines.size()); ++i) {
        QCOMPARE(lines.value(i), expected.value(i));
        QVERIFY2(!lines.value(i).contains(u"UNKNOWN"_s), qPrintable(lines.value(i)));
    }
}

QTEST_GUILESS_MAIN(DialectRecordingsTest)
#include "tst_dialect_recordings.moc"
