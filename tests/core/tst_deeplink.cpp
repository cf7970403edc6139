// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/deeplink.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestDeepLink final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("issue");
        QTest::addColumn<QString>("filter");
        QTest::newRow("issue") << u"tracker.example.com"_s << u"LOCK-12"_s << QString{};
        QTest::newRow("port") << u"127.0.0.1:8443"_s << u"LOCK-12"_s << QString{};
        QTest::newRow("filter") << u"local"_s << QString{}
                                << u"status:open -label:\"needs info\" (größe OR 会議) & ?#%/"_s;
        QTest::newRow("long") << u"local"_s << QString{} << u"x "_s.repeated(2'000);
    }
    void comesBack()
    {
        QFETCH(QString, place);
        QFETCH(QString, issue);
        QFETCH(QString, filter);
        const DeepLink link{ place, issue, filter };
        QCOMPARE(readDeepLink(toText(link)), std::optional{ link });
    }

    void hostileOnes_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts{ u""_s, u"lockstep:"_s, u"lockstep://"_s, u"lockstep://open"_s,
            u"lockstep://open/"_s, u"lockstep://open/h"_s, u"lockstep://open/h/"_s,
            u"lockstep://open//LOCK-1"_s, u"lockstep://open/h/LOCK-1/"_s,
            u"lockstep://open/h/LOCK-1\n"_s, u"\nlockstep://open/h/LOCK-1"_s,
            u" lockstep://open/h/LOCK-1"_s, u"lockstep://open/h/LOCK 1"_s,
            u"lockstep://open/h/LOCK_1"_s, u"lockstep://open/h/LOCK-1?x=1"_s,
            u"lockstep://open/h/LOCK-1#x"_s, u"lockstep://open/h/../x"_s,
            u"lockstep://open/h/%2e%2e"_s, u"lockstep://open/h/-platformpluginpath=/x"_s,
            u"lockstep://open/user:password@h/LOCK-1"_s, u"lockstep://open/h:/LOCK-1"_s,
            u"lockstep://open/h:123456/LOCK-1"_s, u"lockstep://delete/h/LOCK-1"_s,
            u"LOCKSTEP://open/h/LOCK-1"_s, u"file:///etc/passwd"_s, u"javascript:alert(1)"_s,
            u"https://open/h/LOCK-1"_s, u"lockstep://open/h/"_s + u"A"_s.repeated(65),
            u"lockstep://open/"_s + u"h"_s.repeated(65) + u"/LOCK-1"_s,
            u"lockstep://open/h/LÖCK-1"_s, u"lockstep://filter/h/"_s, u"lockstep://filter/h/===="_s,
            u"lockstep://filter/h/a"_s, // no whole byte
            u"lockstep://filter/h/_____w"_s, // no UTF-8
            u"lockstep://filter/h/YQpi"_s, // a line feed in it
            u"lockstep://filter/h/AA"_s, // a null
            u"lockstep://filter/h/"_s + u"YWFh"_s.repeated(2'000) };
        for (qsizetype i = 0; i < texts.size(); ++i)
            QTest::addRow("%d", int(i)) << texts.at(i);
    }
    void hostileOnes()
    {
        QFETCH(QString, text);
        QCOMPARE(readDeepLink(text), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestDeepLink)
#include "tst_deeplink.moc"
