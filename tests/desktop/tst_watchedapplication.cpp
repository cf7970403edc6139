// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/watchedapplication.h"

#include <QTest>

using namespace lockstep::app;

namespace {

using Overruns = QList<WatchedApplication::Overrun>;

class Busy final : public QObject
{
    Q_OBJECT

public:
    explicit Busy(WatchedApplication::Time time) : m_time(time) {}
    int done = 0;

protected:
    void customEvent(QEvent *event) override
    {
        if (event->type() == QEvent::User + 1) { // the work is that of an event within this one
            QEvent inner{ QEvent::User };
            QCoreApplication::sendEvent(this, &inner);
            return;
        }
        const auto end = std::chrono::steady_clock::now() + m_time;
        while (std::chrono::steady_clock::now() < end) {}
        ++done;
    }

private:
    WatchedApplication::Time m_time;
};

WatchedApplication &watched() { return *qobject_cast<WatchedApplication *>(qApp); }

} // namespace

class tst_WatchedApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTookTooLong()
    {
        Overruns overruns;
        connect(&watched(), &WatchedApplication::overran, this,
            [&](const WatchedApplication::Overrun &overrun) { overruns << overrun; });
        Busy busy{ WatchedApplication::mostWall + std::chrono::milliseconds{ 10 } };
        QEvent event{ QEvent::Type(QEvent::User + 1) };
        QCoreApplication::sendEvent(&busy, &event);
        QCOMPARE(busy.done, 1);
        QCOMPARE(overruns.size(), 1); // not once more for the one within
        QVERIFY(overruns[0].wall > WatchedApplication::mostWall);
        QVERIFY(overruns[0].cpu > WatchedApplication::Time{});
        QVERIFY(overruns[0].event.endsWith(QStringLiteral("Busy 1001")));
    }

    void isSilentElse()
    {
        Busy busy{ {} };
        int told = 0;
        connect(&watched(), &WatchedApplication::overran, this,
            [&](const WatchedApplication::Overrun &overrun) {
                told += overrun.event.contains(QStringLiteral("Busy")) ? 1 : 0;
            });
        QEvent event{ QEvent::User };
        QCoreApplication::sendEvent(&busy, &event);
        QCOMPARE(busy.done, 1);
        QCOMPARE(told, 0);
    }
};

int main(int argc, char **argv)
{
    WatchedApplication application{ argc, argv };
    tst_WatchedApplication test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_watchedapplication.moc"
