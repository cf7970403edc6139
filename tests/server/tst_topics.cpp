// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/topics.h"

#include <QTest>

using namespace lockstep::server;
using namespace Qt::StringLiterals;

class TestTopics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void watches()
    {
        Topics topics;
        QVERIFY(!topics.watches(1, u"issue:a"_s));
        topics.watch(1, u"issue:a"_s);
        topics.watch(1, u"issue:a"_s);
        topics.watch(2, u"issue:a"_s);
        topics.watch(2, u"issue:b"_s);
        QVERIFY(topics.watches(1, u"issue:a"_s));
        QVERIFY(!topics.watches(1, u"issue:b"_s));
        QCOMPARE(topics.watchers(u"issue:a"_s), (QSet<Topics::Key>{ 1, 2 }));
        QCOMPARE(topics.topicsOf(2), (QSet<QString>{ u"issue:a"_s, u"issue:b"_s }));
        topics.unwatch(2, u"issue:a"_s);
        topics.unwatch(2, u"issue:a"_s);
        topics.unwatch(3, u"issue:a"_s);
        topics.unwatch(1, u"never"_s);
        QCOMPARE(topics.watchers(u"issue:a"_s), (QSet<Topics::Key>{ 1 }));
        QCOMPARE(topics.topicsOf(2), (QSet<QString>{ u"issue:b"_s }));
    }
    void forgetsWhoHasGone()
    {
        Topics topics;
        topics.watch(1, u"issue:a"_s);
        topics.watch(1, u"issue:b"_s);
        topics.watch(2, u"issue:b"_s);
        topics.drop(1);
        topics.drop(1);
        QVERIFY(topics.topicsOf(1).isEmpty());
        QVERIFY(topics.watchers(u"issue:a"_s).isEmpty());
        QCOMPARE(topics.watchers(u"issue:b"_s), (QSet<Topics::Key>{ 2 }));
    }
};

QTEST_GUILESS_MAIN(TestTopics)
#include "tst_topics.moc"
