// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/native/threadedremote.h"

#include "core/base/threadexecutor.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace lockstep;
using namespace lockstep::net;
using namespace Qt::StringLiterals;

namespace {

// What the test sees of the remote on its thread.
struct Shared
{
    std::atomic<QThread *> thread{ nullptr }; // of all calls
    std::atomic<bool> mixed = false; // a call came on another one
    std::atomic<bool> destroyed = false;
    std::atomic<QThread *> destroyedOn{ nullptr };
    QSemaphore reached{}; // one for each call
    QStringList calls{}; // read it after the thread has ended, or behind `reached`

    void note(const QString &call)
    {
        QThread *expected = nullptr;
        if (!thread.compare_exchange_strong(expected, QThread::currentThread())
            && expected != QThread::currentThread())
            mixed = true;
        calls.append(call);
        reached.release();
    }
};

class RecordingRemote final : public Remote
{
public:
    explicit RecordingRemote(std::shared_ptr<Shared> shared) : m_shared(std::move(shared)) {}
    ~RecordingRemote() override
    {
        m_shared->destroyedOn = QThread::currentThread();
        m_shared->destroyed = true;
    }

    void start(ClientId client, Sink sink) override
    {
        m_sink = std::move(sink);
        m_shared->note(u"start "_s + client.toString());
        m_sink({ remote::StatusChanged{ { .state = ConnectionState::Connecting } },
            remote::StatusChanged{ { .state = ConnectionState::Connected } } });
    }
    void stop() override { m_shared->note(u"stop"_s); }
    void retryNow() override { m_shared->note(u"retry"_s); }
    void subscribe(QList<Cursor> cursors, Reply<QList<SubscribeReply>> reply) override
    {
        m_shared->note(u"subscribe %1"_s.arg(cursors.size()));
        reply(QList<SubscribeReply>{
            { cursors.value(0).space, SubscribeReply::Status::Live, 3, {} } });
    }
    void unsubscribe(QList<SpaceId> spaces) override
    {
        m_shared->note(u"unsubscribe %1"_s.arg(spaces.size()));
    }
    void acknowledge(quint64 page) override { m_shared->note(u"acknowledge %1"_s.arg(page)); }
    void push(QList<Mutation> mutations, qint64 acked, Reply<QList<MutationResult>> reply) override
    {
        m_shared->note(u"push %1 %2"_s.arg(mutations.size()).arg(acked));
        reply(Error{ errc::NotConnected, u"no"_s, {} });
    }
    void watch(QStringList topics) override { m_shared->note(u"watch "_s + topics.join(u',')); }
    void setPresence(PresenceState, IssueId issue, QString field) override
    {
        m_shared->note(u"presence %1 %2"_s.arg(issue.toString(), field));
    }
    void setTyping(QString topic, QString field, bool on) override
    {
        m_shared->note(u"typing %1 %2 %3"_s.arg(topic, field).arg(on));
    }

private:
    std::shared_ptr<Shared> m_shared;
    Sink m_sink{};
};

} // namespace

class TestThreadedRemote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesCallsThereAndAnswersBack()
    {
        const auto shared = std::make_shared<Shared>();
        QThread *const here = QThread::currentThread();
        LoopExecutor home;
        {
            ThreadExecutor network{ u"network"_s };
            ThreadedRemote remote{ network, home,
                [shared] { return std::make_unique<RecordingRemote>(shared); } };
            int batches = 0;
            QList<ConnectionState> states;
            remote.start(ClientId{ u"c"_s }, [&](const std::vector<RemoteNews> &batch) {
                QCOMPARE(QThread::currentThread(), here);
                ++batches;
                for (const RemoteNews &news : batch)
                    states.append(std::get<remote::StatusChanged>(news).status.state);
            });
            std::optional<Result<QList<SubscribeReply>>> subscribed;
            std::optional<Result<QList<MutationResult>>> pushed;
            remote.subscribe({ { SpaceId{ u"s"_s }, 1, {} } }, [&](const auto &reply) {
                QCOMPARE(QThread::currentThread(), here);
                subscribed = reply;
            });
            remote.push({ {}, {} }, 4, [&](const auto &reply) { pushed = reply; });
            remote.unsubscribe({ SpaceId{ u"s"_s } });
            remote.acknowledge(7);
            remote.watch({ u"a"_s, u"b"_s });
            remote.setPresence(PresenceState::Busy, IssueId{ u"i"_s }, u"f"_s);
            remote.setTyping(u"t"_s, u"f"_s, true);
            remote.retryNow();
            remote.stop();
            QVERIFY(!pushed); // nothing comes from inside a call
            QTRY_VERIFY(pushed);
            QCOMPARE(batches, 1); // a batch stays one
            QCOMPARE(states, (QList{ ConnectionState::Connecting, ConnectionState::Connected }));
            QVERIFY(subscribed && *subscribed);
            QCOMPARE((*subscribed)->first().head, 3);
            QVERIFY(!*pushed);
            QCOMPARE(pushed->error().code, errc::NotConnected);
        }
        QCOMPARE(shared->calls,
            (QStringList{ u"start c"_s, u"subscribe 1"_s, u"push 2 4"_s, u"unsubscribe 1"_s,
                u"acknowledge 7"_s, u"watch a,b"_s, u"presence i f"_s, u"typing t f 1"_s,
                u"retry"_s, u"stop"_s }));
        QVERIFY(!shared->mixed);
        QVERIFY(shared->thread != here);
        QVERIFY(shared->destroyed);
        QVERIFY(shared->destroyedOn != here);
    }

    // News and answers that are on their way home when it dies are dropped.
    void dropsWhatComesAfterItsEnd()
    {
        const auto shared = std::make_shared<Shared>();
        LoopExecutor home;
        int told = 0;
        {
            ThreadExecutor network{ u"network"_s };
            ThreadedRemote remote{ network, home,
                [shared] { return std::make_unique<RecordingRemote>(shared); } };
            remote.start(ClientId{ u"c"_s }, [&](const auto &) { ++told; });
            remote.push({}, 0, [&](const auto &) { ++told; });
            shared->reached.acquire(2); // both are done over there
        }
        QCoreApplication::processEvents();
        QCOMPARE(told, 0);
        QVERIFY(shared->destroyed);
    }
};

QTEST_GUILESS_MAIN(TestThreadedRemote)
#include "tst_threadedremote.moc"
