// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/cluster/redisbus.h"
#include "server/http/eventloop.h"
#include "tests/support/redisserver.h"

#include <QTcpServer>
#include <QTest>

#include <cstdio>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

QStringList logged; // by what is tested, on this thread

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text) { logged.append(text); }

// A node's bus, and what it has heard.
struct Node
{
    Node(EventLoop &loop, const QString &url, const QByteArray &name)
        : bus(loop, *RedisAddress::fromUrl(url), u"epoch"_s, name)
    {
        bus.listen(
            { [this](const QByteArray &message) { told.append(message); }, [this] { ++resumed; } });
    }

    QByteArrayList told{};
    int resumed = 0;
    RedisBus bus; // goes first
};

} // namespace

// The bus of several nodes over a real Redis: "slower, never wrong" (docs/lockstepd.md, "What
// happens when something fails").
class TestRedisBus : public QObject
{
    Q_OBJECT

    EventLoop m_loop{};
    std::unique_ptr<RedisServer> m_redis{};

    // Runs the loop until then; false: that did not come.
    bool until(const std::function<bool()> &wanted)
    {
        const Instant latest = m_loop.clock().now() + 20s;
        Timer again;
        bool found = false;
        std::function<void()> look = [&] {
            found = wanted();
            if (found || m_loop.clock().now() >= latest)
                m_loop.stop();
            else
                again = m_loop.clock().after(2ms, look);
        };
        m_loop.post(look);
        m_loop.run();
        if (!found) // why not
            std::fprintf(stderr, "%s\n", qPrintable(logged.join(u'\n')));
        return found;
    }
    bool together(const QList<const Node *> &nodes)
    {
        return until([&] {
            return std::all_of(
                nodes.begin(), nodes.end(), [](auto node) { return node->bus.isConnected(); });
        });
    }
    // A command by somebody who may.
    bool run(const QString &url, const QByteArrayList &command)
    {
        bool connected = false;
        RedisConnection redis{ m_loop, *RedisAddress::fromUrl(url),
            { [&] { connected = true; }, {}, [](const QString &) {} } };
        std::optional<bool> done;
        return until([&] { return connected; }) && [&] {
            redis.run(command, [&](const Result<RedisReply> &reply) { done = reply.ok(); });
            return until([&] { return done.has_value(); }) && *done;
        }();
    }
    [[nodiscard]] static qsizetype linesWith(const QString &text)
    {
        return logged.filter(text).size();
    }
    void startRedis(const QString &password, quint16 port = 0)
    {
        QString whyNot;
        m_redis = RedisServer::start(password, &whyNot, port);
        if (!m_redis)
            QSKIP(qPrintable(whyNot));
    }

private Q_SLOTS:
    void init()
    {
        logged.clear();
        qInstallMessageHandler(keepLog);
    }
    void cleanup()
    {
        qInstallMessageHandler(nullptr);
        m_redis.reset();
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown"); // empty: refused
        QTest::newRow("host") << u"redis://redis.internal"_s << u"redis://redis.internal:6379/0"_s;
        QTest::newRow("all") << u"redis://jane:s3cr%40t@h:7/3"_s << u"redis://h:7/3"_s;
        QTest::newRow("socket") << u"redis+unix:///run/redis.sock"_s
                                << u"redis+unix:///run/redis.sock"_s;
        QTest::newRow("socket, password")
            << u"redis+unix://:s3cr3t@/run/redis.sock?db=2"_s << u"redis+unix:///run/redis.sock"_s;
        for (const char *wrong :
            { "", "redis", "localhost:6379", "redis://", "redis:///3", "rediss://host",
                "http://host", "unix:///run/redis.sock", "redis+unix://", "redis+unix:///",
                "redis+unix://host/run/redis.sock", "redis://h/first", "redis://h/-1",
                "redis://h:port", "redis://h:99999", "redis://a host", "redis+unix:///s?db=x" })
            QTest::newRow(wrong) << QString::fromLatin1(wrong) << QString{};
    }
    void addresses()
    {
        QFETCH(const QString, url);
        QFETCH(const QString, shown);
        const auto address = RedisAddress::fromUrl(url);
        QCOMPARE(address.ok(), !shown.isEmpty());
        if (address) {
            QCOMPARE(address->shown(), shown);
        } else {
            QCOMPARE(address.error().code, QString{ errc::BadArgument });
            QVERIFY(address.error().message.contains(u"redis+unix:///SOCKET"_s));
        }
    }

    void nodesHearEachOther_data()
    {
        QTest::addColumn<bool>("byPort");
        QTest::addColumn<QString>("userinfo");
        QTest::newRow("socket") << false << QString{};
        QTest::newRow("socket, password") << false << u":s3cr3t"_s;
        QTest::newRow("port, password") << true << u":s3cr3t"_s;
        QTest::newRow("a password that is not wanted") << false << u":any"_s;
    }
    void nodesHearEachOther()
    {
        QFETCH(const bool, byPort);
        QFETCH(const QString, userinfo);
        quint16 port = 0;
        if (byPort) {
            QTcpServer probe;
            QVERIFY(probe.listen(QHostAddress::LocalHost));
            port = probe.serverPort();
        }
        startRedis(userinfo == u":s3cr3t"_s ? u"s3cr3t"_s : QString{}, port);
        const QString url = byPort ? u"redis://%1@localhost:%2/3"_s.arg(userinfo).arg(port)
                                   : m_redis->url(userinfo);
        Node a{ m_loop, url, "n1" };
        Node b{ m_loop, url, "n2" };
        QVERIFY(together({ &a, &b }));
        a.bus.tell("hello");
        QVERIFY(until([&] { return b.told == QByteArrayList{ "hello" }; }));
        QVERIFY(a.told.isEmpty());
    }

    // Each hears all in the one order in which they took their turns.
    void whatIsToldInOrderIsHeardSo()
    {
        startRedis({});
        Node nodes[] = { { m_loop, m_redis->url(), "n1" }, { m_loop, m_redis->url(), "n2" },
            { m_loop, m_redis->url(), "n3" } };
        QVERIFY(together({ &nodes[0], &nodes[1], &nodes[2] }));
        constexpr int rounds = 200;
        for (int i = 0; i < rounds; ++i) {
            for (Node &node : nodes) {
                const QByteArray message = node.bus.node().left(2) + ' ' + QByteArray::number(i);
                node.bus.tellInOrder(message, [&node, message] { node.told.append(message); });
            }
        }
        QVERIFY(until([&] {
            return std::all_of(std::begin(nodes), std::end(nodes),
                [](const Node &node) { return node.told.size() == 3 * rounds; });
        }));
        QCOMPARE(nodes[1].told, nodes[0].told);
        QCOMPARE(nodes[2].told, nodes[0].told);
    }

    void aPasswordThatIsRefusedIsSaid_data()
    {
        QTest::addColumn<QString>("userinfo");
        QTest::addColumn<QString>("said");
        QTest::newRow("wrong") << u":s3cr3t"_s << u"the password is refused: redis: WRONGPASS"_s;
        QTest::newRow("of nobody")
            << u"jane:s3cr3t"_s << u"the password is refused: redis: WRONGPASS"_s;
        QTest::newRow("none") << QString{} << u"NOAUTH Authentication required"_s;
    }
    void aPasswordThatIsRefusedIsSaid()
    {
        QFETCH(const QString, userinfo);
        QFETCH(const QString, said);
        startRedis(u"another"_s);
        Node a{ m_loop, m_redis->url(userinfo), "n1" };
        Node b{ m_loop, m_redis->url(userinfo), "n2" };
        QVERIFY(until([&] { return linesWith(said) == 2; })); // one line of each node
        // Whoever asks is told that nobody can say.
        bool asked = false;
        std::optional<bool> claimed = true;
        bool heard = false;
        a.bus.claim({ "of", {}, "key" }, 5, 1s, [&](const std::optional<bool> &answer) {
            claimed = answer;
            asked = true;
        });
        a.bus.tellInOrder("lost", [&] { heard = true; });
        QVERIFY(until([&] { return asked && heard; }));
        QVERIFY(!claimed);
        QVERIFY(!a.bus.isConnected());
        QVERIFY(b.told.isEmpty());
        // It becomes right where Redis is; nobody starts a node again.
        const QString admin = m_redis->url(u":another"_s);
        if (userinfo.startsWith(u"jane"_s))
            QVERIFY(run(admin, { "ACL", "SETUSER", "jane", "on", ">s3cr3t", "~*", "&*", "+@all" }));
        else
            QVERIFY(
                run(admin, { "CONFIG", "SET", "requirepass", userinfo.isEmpty() ? "" : "s3cr3t" }));
        QVERIFY(together({ &a, &b }));
        QVERIFY(a.resumed >= 2 && b.resumed >= 2); // what was missed is looked for
        a.bus.tell("hello");
        QVERIFY(until([&] { return b.told == QByteArrayList{ "hello" }; }));
        QCOMPARE(linesWith(u"no connection to"_s), 2); // not one for each attempt
        QCOMPARE(linesWith(u"connected to"_s), 2);
        QCOMPARE(linesWith(u"s3cr3t"_s), 0);
    }

    // It was there, and comes back with another password.
    void eachReasonIsSaidOnce()
    {
        startRedis({});
        Node a{ m_loop, m_redis->url(u":s3cr3t"_s), "n1" };
        QVERIFY(together({ &a }));
        m_redis->kill();
        QVERIFY(until([&] { return linesWith(u"no connection to"_s) > 0; }));
        QVERIFY(m_redis->restart(u"another"_s));
        QVERIFY(until([&] { return linesWith(u"the password is refused"_s) > 0; }));
        QVERIFY(m_redis->restart(u"s3cr3t"_s));
        QVERIFY(together({ &a }));
        QCOMPARE(linesWith(u"the password is refused"_s), 1);
        QCOMPARE(linesWith(u"connected to"_s), 1);
    }

    // It is stopped, not ended: no connection breaks.
    void whatDoesNotAnswerIsGivenUp()
    {
        startRedis({});
        Node a{ m_loop, m_redis->url(), "n1" };
        Node b{ m_loop, m_redis->url(), "n2" };
        QVERIFY(together({ &a, &b }));
        m_redis->hang(true);
        bool heard = false;
        a.bus.tellInOrder("lost", [&] { heard = true; });
        QVERIFY(until([&] { return heard; }));
        QVERIFY(until([&] { return linesWith(u"it does not answer"_s) > 0; }));
        QVERIFY(!a.bus.isConnected());
        m_redis->hang(false);
        QVERIFY(together({ &a, &b }));
        b.told.clear();
        a.bus.tell("hello");
        QVERIFY(until([&] { return b.told.contains("hello"); }));
    }
};

QTEST_GUILESS_MAIN(TestRedisBus)
#include "tst_redisbus.moc"
