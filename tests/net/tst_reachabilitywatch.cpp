// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/transport/reachabilitywatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace lockstep::net;
using Reachability = QNetworkInformation::Reachability;

class TestReachabilityWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOnlyWhatIsBetterThanBefore()
    {
        ReachabilityWatch watch;
        watch.note(Reachability::Disconnected); // whatever this computer said
        QSignalSpy regained{ &watch, &ReachabilityWatch::regained };
        watch.note(Reachability::Disconnected);
        watch.note(Reachability::Unknown);
        QCOMPARE(regained.size(), 0);
        watch.note(Reachability::Local);
        QCOMPARE(regained.size(), 1);
        watch.note(Reachability::Online);
        QCOMPARE(regained.size(), 2);
        watch.note(Reachability::Online);
        watch.note(Reachability::Site);
        watch.note(Reachability::Unknown);
        watch.note(Reachability::Disconnected);
        QCOMPARE(regained.size(), 2);
        watch.note(Reachability::Unknown);
        watch.note(Reachability::Online);
        QCOMPARE(regained.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestReachabilityWatch)
#include "tst_reachabilitywatch.moc"
