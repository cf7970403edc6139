// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/transfer/csv.h"

#include <QBuffer>
#include <QTest>

#include <random>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

struct Parsed
{
    QList<QStringList> rows{};
    QList<qint64> numbers{};
    QString error{};
    char separator = 0;
};

Parsed parse(QByteArray bytes, char separator = 0)
{
    QBuffer buffer{ &bytes };
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader{ buffer, separator };
    Parsed parsed;
    for (;;) {
        const auto row = reader.next();
        if (!row) {
            parsed.error = row.error().message;
            break;
        }
        if (!*row)
            break;
        parsed.rows << (*row)->cells;
        parsed.numbers << (*row)->number;
    }
    parsed.separator = reader.separator();
    return parsed;
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QStringList>>("rows");
        const QList<QStringList> plain{ { u"a"_s, u"b"_s }, { u"1"_s, u"2"_s } };
        QTest::newRow("LF") << QByteArray{ "a,b\n1,2\n" } << plain;
        QTest::newRow("CRLF") << QByteArray{ "a,b\r\n1,2\r\n" } << plain;
        QTest::newRow("CR") << QByteArray{ "a,b\r1,2\r" } << plain;
        QTest::newRow("no line end at the end") << QByteArray{ "a,b\n1,2" } << plain;
        QTest::newRow("byte order mark") << QByteArray{ "\xEF\xBB\xBF"
                                                        "a,b\n1,2\n" }
                                         << plain;
        QTest::newRow("semicolons") << QByteArray{ "a;b\n1;2\n" } << plain;
        QTest::newRow("tabs") << QByteArray{ "a\tb\n1\t2\n" } << plain;
        QTest::newRow("named in the first line") << QByteArray{ "sep=|\r\na|b\n1|2\n" } << plain;
        QTest::newRow("quotes") << QByteArray{ "\"a\",\"b\"\n\"1\",\"2\"\n" } << plain;
        QTest::newRow("blank rows") << QByteArray{ "a,b\n\n\r\n1,2\n\n" } << plain;
        QTest::newRow("empty") << QByteArray{} << QList<QStringList>{};
        QTest::newRow("only a mark") << QByteArray{ "\xEF\xBB\xBF" } << QList<QStringList>{};
        QTest::newRow("a quoted nothing is a row")
            << QByteArray{ "\"\"\n" } << QList<QStringList>{ { QString{} } };
        QTest::newRow("empty cells") << QByteArray{ "a,b,c\n,,\n" }
                                     << QList<QStringList>{ { u"a"_s, u"b"_s, u"c"_s },
                                            { QString{}, QString{}, QString{} } };
        QTest::newRow("what quotes are for")
            << QByteArray{ "a,b\n\"x, \"\"y\"\"\r\nz;\",\" \"\n" }
            << QList<QStringList>{ { u"a"_s, u"b"_s }, { u"x, \"y\"\r\nz;"_s, u" "_s } };
        QTest::newRow("a separator in the quotes of the header")
            << QByteArray{ "\"a,b,c\";d\n1;2\n" }
            << QList<QStringList>{ { u"a,b,c"_s, u"d"_s }, { u"1"_s, u"2"_s } };
        QTest::newRow("spaces belong to a cell")
            << QByteArray{ "a, b\n" } << QList<QStringList>{ { u"a"_s, u" b"_s } };
        QTest::newRow("Unicode") << QByteArray{ "ä,日本,🙂\n" }
                                 << QList<QStringList>{ { u"ä"_s, u"日本"_s, u"🙂"_s } };
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QStringList>, rows);
        const Parsed parsed = parse(bytes);
        QCOMPARE(parsed.error, QString{});
        QCOMPARE(parsed.rows, rows);
    }

    void givenSeparator()
    {
        QCOMPARE(parse("a;b,c\n", ',').rows.first(), (QStringList{ u"a;b"_s, u"c"_s }));
        QCOMPARE(parse("a,b;c\n", ';').rows.first(), (QStringList{ u"a,b"_s, u"c"_s }));
        QCOMPARE(parse("a,b,c;d\n").separator, ',');
        QCOMPARE(parse("abc\n").separator, ',');
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("message");
        QTest::newRow("text behind a quote")
            << QByteArray{ "a,b\n1,\"2\"x\n" } << u"row 2, column 2 (line 2): text behind"_s;
        QTest::newRow("quote in the middle")
            << QByteArray{ "a,b\n1,2\"x\"\n" } << u"row 2, column 2 (line 2): a quote inside"_s;
        QTest::newRow("open quote") << QByteArray{ "a\n\"1\n2\n3\n" }
                                    << u"row 2, column 1 (line 2): the quote that opens here"_s;
        QTest::newRow("lines in cells count")
            << QByteArray{ "a,b\n\"1\n2\n\",3\n4,\"5\"6\n" } << u"row 3, column 2 (line 5): "_s;
        QTest::newRow("Latin-1") << QByteArray{ "a,b\n1,\xE4\n" }
                                 << u"row 2, column 2 (line 2): this is not UTF-8"_s;
        QTest::newRow("UTF-16") << QByteArray{ "\xFF\xFE"
                                               "a\0",
            4 } << u"this is UTF-16"_s;
        QTest::newRow("NUL") << QByteArray{ "a\nx\0y\n", 6 }
                             << u"row 2, column 1 (line 2): a NUL"_s;
        QTest::newRow("long cell") << "a\n" + QByteArray{ 1'100'000, 'x' }
                                   << u"row 2, column 1 (line 2): a cell of more"_s;
        QTest::newRow("long quoted cell")
            << "a\n\"" + QByteArray{ 1'100'000, 'x' } << u"row 2, column 1 (line 2): the quote"_s;
        QTest::newRow("many cells") << QByteArray{ 5000, ',' } << u"row 1, column 1001"_s;
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, message);
        const Parsed parsed = parse(bytes);
        QVERIFY2(parsed.error.startsWith(message), qPrintable(parsed.error));
    }

    void numbersAreThoseOfASpreadsheet()
    {
        QCOMPARE(parse("a\n\n\"1\n2\"\n3\n").numbers, (QList<qint64>{ 1, 3, 4 }));
    }

    // docs/bad-input.md: formula cells.
    void guardsFormulas_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("=") << u"=cmd|' /C calc'!A0"_s << QByteArray{ "'=cmd|' /C calc'!A0\r\n" };
        QTest::newRow("+") << u"+1"_s << QByteArray{ "'+1\r\n" };
        QTest::newRow("-") << u"-1"_s << QByteArray{ "'-1\r\n" };
        QTest::newRow("@") << u"@SUM(1)"_s << QByteArray{ "'@SUM(1)\r\n" };
        QTest::newRow("tab") << u"\t=1"_s << QByteArray{ "'\t=1\r\n" };
        QTest::newRow("CR") << u"\r=1"_s << QByteArray{ "\"'\r=1\"\r\n" };
        QTest::newRow("guarded already") << u"'=1"_s << QByteArray{ "''=1\r\n" };
        QTest::newRow("guarded twice") << u"''=1"_s << QByteArray{ "'''=1\r\n" };
        QTest::newRow("an apostrophe is none") << u"'quoted'"_s << QByteArray{ "'quoted'\r\n" };
        QTest::newRow("inside") << u"1=1"_s << QByteArray{ "1=1\r\n" };
        QTest::newRow("in quotes") << u"=1,\"2\""_s << QByteArray{ "\"'=1,\"\"2\"\"\"\r\n" };
        QTest::newRow("nothing") << QString{} << QByteArray{ "\"\"\r\n" };
    }
    void guardsFormulas()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, written);
        QCOMPARE(csvRow({ cell }), written);
        const Parsed parsed = parse(written, ',');
        QCOMPARE(parsed.error, QString{});
        QCOMPARE(withoutGuard(parsed.rows.at(0).at(0)), cell);
    }

    void whatIsWrittenIsRead()
    {
        const unsigned seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random{ seed };
        const QString letters = u"ab,;\t\"'=+-@\r\n ä🙂"_s;
        const auto text = [&] {
            QString made;
            for (auto left = random() % 8; left > 0; --left) {
                const auto at
                    = static_cast<qsizetype>(random() % static_cast<unsigned>(letters.size() - 2));
                made += letters[at];
            }
            return made;
        };
        for (int round = 0; round < 500; ++round) {
            QByteArray bytes;
            QList<QStringList> rows;
            for (int row = 0; row < 5; ++row) {
                QStringList cells{ text(), text(), text() };
                bytes += csvRow(cells);
                rows << cells;
            }
            Parsed parsed = parse(bytes, ',');
            QCOMPARE(parsed.error, QString{});
            for (QStringList &cells : parsed.rows) {
                for (QString &cell : cells)
                    cell = withoutGuard(cell);
            }
            QCOMPARE(parsed.rows, rows);
            QStringList set{ text(), text(), text() };
            set.removeAll(QString{});
            QCOMPARE(splitSet(joinSet(set)), set);
        }
    }

    void sets()
    {
        QCOMPARE(splitSet(u"bug, ui ;net"_s), (QStringList{ u"bug"_s, u"ui"_s, u"net"_s }));
        QCOMPARE(splitSet(u"\"a, b\", c"_s), (QStringList{ u"a, b"_s, u"c"_s }));
        QCOMPARE(splitSet(u" , ;"_s), QStringList{});
        QCOMPARE(joinSet({ u"a, b"_s, u"c"_s }), u"\"a, b\", c"_s);
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
