// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json.h"
#include "core/base/jsonwriter.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryType()
    {
        JsonDocument document;
        const auto root = document.parse(
            R"({"n":null,"b":true,"i":-7,"d":1.5,"w":2.0,"s":"é\n","a":[1,[2],{}],"o":{"k":"v"}})");
        QVERIFY2(root, qPrintable(root.ok() ? QString{} : root.error().message));
        const JsonView &v = *root;
        QCOMPARE(v.size(), 8);
        QVERIFY(v["n"_L1].isNull());
        QCOMPARE(v["b"_L1].toBool(), std::optional{ true });
        QCOMPARE(v["i"_L1].toInteger(), std::optional<qint64>{ -7 });
        QCOMPARE(v["d"_L1].toDouble(), std::optional{ 1.5 });
        QVERIFY(!v["d"_L1].toInteger());
        QCOMPARE(v["w"_L1].toInteger(), std::optional<qint64>{ 2 });
        QCOMPARE(v["s"_L1].toString(), std::optional{ u"é\n"_s });
        QCOMPARE(v["a"_L1].size(), 3);
        QCOMPARE(v["a"_L1].at(1).at(0).toInteger(), std::optional<qint64>{ 2 });
        QCOMPARE(v["o"_L1]["k"_L1].stringOrEmpty(), u"v"_s);
        QVERIFY(v["missing"_L1]["deeper"_L1].isUndefined());
        QCOMPARE(v["a"_L1].toJson(), "[1,[2],{}]"_ba);
    }

    void iterates()
    {
        JsonDocument document;
        const auto root = document.parse(R"([1,{"a":[],"b":2},[3,4],"x"])");
        QVERIFY(root.ok());
        QStringList seen;
        for (const JsonView element : *root)
            seen << QString::fromUtf8(element.toJson());
        QCOMPARE(seen, QStringList({ u"1"_s, u"{\"a\":[],\"b\":2}"_s, u"[3,4]"_s, u"\"x\""_s }));
        QByteArray keys;
        for (const auto &[key, value] : root->at(1).members())
            keys.append(key.data(), static_cast<qsizetype>(key.size())).append(value.toJson());
        QCOMPARE(keys, "a[]b2"_ba);
        for (const JsonView element : root->at(0))
            QVERIFY2(false, element.toJson().constData());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        const QString parse = errc::Parse;
        QTest::newRow("empty") << ""_ba << parse;
        QTest::newRow("blank") << "  "_ba << parse;
        QTest::newRow("trailing") << "{} x"_ba << parse;
        QTest::newRow("two values") << "1 2"_ba << parse;
        QTest::newRow("bad utf-8") << "\"\xff\""_ba << parse;
        QTest::newRow("NaN") << "NaN"_ba << parse;
        QTest::newRow("1e400") << "1e400"_ba << parse;
        QTest::newRow("NUL") << R"("a\u0000b")"_ba << parse;
        QTest::newRow("high surrogate") << R"("\ud800")"_ba << parse;
        QTest::newRow("low surrogate") << R"("\udc00")"_ba << parse;
        QTest::newRow("NUL in key") << R"({"a\u0000":1})"_ba << parse;
        QTest::newRow("20 digits") << "99999999999999999999"_ba << parse;
        QTest::newRow("duplicate")
            << R"({"a":1,"b":2,"a":3})"_ba << QString{ errc::JsonDuplicateKey };
        QTest::newRow("deep duplicate")
            << R"([{"a":{"b":1,"b":1}}])"_ba << QString{ errc::JsonDuplicateKey };
        QTest::newRow("33 deep") << QByteArray(33, '[') + QByteArray(33, ']')
                                 << QString{ errc::JsonDepth };
        QTest::newRow("too long") << QByteArray(1'000'001, ' ') << parse;
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        JsonDocument document;
        const auto root = document.parse(text);
        QVERIFY(!root.ok());
        QCOMPARE(root.error().code, code);
        QVERIFY(root.error().message.size() < 200);
        QVERIFY(document.parse("{}").ok()); // and goes on
    }

    void takes32Levels()
    {
        JsonDocument document;
        QVERIFY(document.parse(QByteArray(31, '[') + QByteArray(31, ']')).ok());
        QVERIFY(document.parse(QByteArray(32, '[') + QByteArray(32, ']')).ok());
    }

    void writesWhatItReads()
    {
        JsonWriter w;
        w.beginObject().member("s"_L1, u"\"\\\n\x01é😀"_s).member("i"_L1, qint64{ -1 });
        w.member("d"_L1, 0.1).member("b"_L1, false).key("n"_L1).null();
        w.key("a"_L1).beginArray().value(1).beginArray().endArray().value(u"x"_s).endArray();
        w.key(u"k\"ey"_s).raw("{\"raw\":1}").endObject();
        QCOMPARE(w.text(),
            "{\"s\":\"\\\"\\\\\\n\\u0001é😀\",\"i\":-1,\"d\":0.1,\"b\":false,\"n\":null,"
            "\"a\":[1,[],\"x\"],\"k\\\"ey\":{\"raw\":1}}"_ba);
        JsonDocument document;
        const auto root = document.parse(w.text());
        QVERIFY(root.ok());
        QCOMPARE((*root)["s"_L1].stringOrEmpty(), u"\"\\\n\x01é😀"_s);
    }

    // Large ones, too, which have no fraction: as digits they would be an integer out of range.
    void realNumbersComeBack()
    {
        for (const double number : { 0.0, -0.1, 1.0, 1e15, 9007199254740993.0,
                 1.8446744073709552e20, -1e22, 1e300, 5e-324 }) {
            JsonWriter w;
            w.value(number);
            JsonDocument document;
            const auto read = document.parse(w.text());
            QVERIFY2(read, w.text().constData());
            QCOMPARE(read->toDouble(), number);
        }
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
