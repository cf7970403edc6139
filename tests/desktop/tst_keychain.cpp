// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The vault and the keychain of the system: processes that start and end around a real secret
// service, on a D-Bus session of the test's own.

#include "app/common/signinvault.h"
#include "tests/support/privatebus.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace lockstep;
using namespace lockstep::app;
using namespace Qt::StringLiterals;

namespace {

constexpr int noPeer = 77;
constexpr int patience = 20'000;
const QString secretService = u"org.freedesktop.secrets"_s;

// The process that has the vault: "--vault BASE PROFILE WHAT [TOKEN]". Prints "PLACE TOKEN STALL",
// where STALL is how long its event loop did not turn, in milliseconds.
int useVault(QCoreApplication &app, const QStringList &arguments)
{
    const auto profile = Profile::open(arguments.at(2), arguments.at(3));
    if (!profile)
        return 1;
    const QString what = arguments.at(4);
    const QByteArray token = arguments.value(5).toUtf8();
    const auto vault = SignInVault::of(*profile, systemKeychain());
    QElapsedTimer turned;
    qint64 stall = 0;
    turned.start();
    QTimer beat;
    QObject::connect(
        &beat, &QTimer::timeout, &app, [&] { stall = std::max(stall, turned.restart()); });
    beat.start(1);
    const auto end = [&] {
        vault->settle();
        std::printf("%s %s %lld\n", vault->isKeychain() ? "keychain" : "file",
            vault->token().isEmpty() ? "-" : vault->token().constData(), stall);
        std::fflush(stdout);
        QCoreApplication::quit();
    };
    vault->open([&] {
        if (what == "set"_L1 && !vault->setToken(token))
            QCoreApplication::exit(1);
        // What is removed from the file last is what has been written.
        auto *written = new QTimer(&app);
        QObject::connect(written, &QTimer::timeout, &app, [&] {
            if (vault->isSettled())
                end();
        });
        written->start(1);
    });
    if (what == "unanswered"_L1) {
        QObject::connect(&beat, &QTimer::timeout, &app, [&, isSet = false]() mutable {
            if (!std::exchange(isSet, true) && !vault->setToken(token))
                QCoreApplication::exit(1);
        });
        QTimer::singleShot(300, &app, end);
    }
    return QCoreApplication::exec();
}

// Takes every call, and answers none.
class SilentService final : public QDBusVirtualObject
{
public:
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &, const QDBusConnection &) override
    {
        ++calls;
        return true;
    }
    int calls = 0;
};

struct Told
{
    QString place{};
    QString token{};
    int stall = 0;
};

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home{};
    PrivateBus m_bus{};
    QProcess m_daemon{};

    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_bus.address());
        for (const QString &name : { u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s,
                 u"XDG_CACHE_HOME"_s, u"XDG_RUNTIME_DIR"_s })
            all.insert(name, m_home.path());
        all.remove(u"DISPLAY"_s); // nobody can be asked for a password
        all.remove(u"WAYLAND_DISPLAY"_s);
        all.remove(u"GNOME_KEYRING_CONTROL"_s);
        return all;
    }

    [[nodiscard]] bool isServed() const
    {
        return QDBusConnection{ u"watch"_s }.interface()->isServiceRegistered(secretService);
    }

    // With the password of its user, as a login gives it; without it, it is locked.
    void startDaemon(bool unlocked)
    {
        m_daemon.setProcessEnvironment(environment());
        m_daemon.setStandardErrorFile(QProcess::nullDevice());
        QStringList arguments{ u"--foreground"_s, u"--components=secrets"_s };
        if (unlocked)
            arguments << u"--unlock"_s;
        m_daemon.start(QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s), arguments);
        if (unlocked)
            m_daemon.write("password of the login");
        m_daemon.closeWriteChannel();
        QTRY_VERIFY_WITH_TIMEOUT(isServed(), patience);
    }
    void stopDaemon()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
        QTRY_VERIFY_WITH_TIMEOUT(!isServed(), patience);
    }

    // In a process of its own, which has ended when this returns.
    Told inNewProcess(const QString &profile, const QString &what, const QString &token = {})
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
            { u"--vault"_s, m_home.path(), profile, what, token });
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patience)) {
            process.kill();
            process.waitForFinished();
        }
        const QStringList words
            = QString::fromUtf8(process.readAllStandardOutput()).trimmed().split(u' ');
        if (words.size() != 3)
            return {};
        return { words.at(0), words.at(1), words.at(2).toInt() };
    }

    [[nodiscard]] QString fileOf(const QString &profile) const
    {
        return m_home.filePath(profile + u"/token"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"watch"_s).isConnected());
    }
    void cleanupTestCase() { QDBusConnection::disconnectFromBus(u"watch"_s); }
    void cleanup() { stopDaemon(); }

    void survivesTheProcess()
    {
        startDaemon(true);
        const QString jane = u"jane"_s;
        const Told set = inNewProcess(jane, u"set"_s, u"token-1"_s);
        QCOMPARE(set.place, u"keychain"_s);
        QVERIFY(!QFile::exists(fileOf(jane)));
        QCOMPARE(inNewProcess(jane, u"get"_s).token, u"token-1"_s);
        QCOMPARE(inNewProcess(u"tom"_s, u"get"_s).token, u"-"_s); // each profile has its own
        inNewProcess(jane, u"set"_s, u"token-2"_s);
        QCOMPARE(inNewProcess(jane, u"get"_s).token, u"token-2"_s);
        // Signed out: nothing is left of it.
        inNewProcess(jane, u"set"_s, u""_s);
        const Told gone = inNewProcess(jane, u"get"_s);
        QCOMPARE(gone.place, u"keychain"_s);
        QCOMPARE(gone.token, u"-"_s);
        QVERIFY(!QFile::exists(fileOf(jane)));
    }

    void withoutAServiceItIsAFileUntilThereIsOne()
    {
        const QString jane = u"nobody"_s;
        const Told set = inNewProcess(jane, u"set"_s, u"token-3"_s);
        QCOMPARE(set.place, u"file"_s);
        QCOMPARE(QFile::permissions(fileOf(jane)) & 0x0fff,
            QFile::Permissions(QFile::ReadUser | QFile::WriteUser) & 0x0fff);
        QCOMPARE(inNewProcess(jane, u"get"_s).token, u"token-3"_s);
        startDaemon(true);
        const Told moved = inNewProcess(jane, u"get"_s);
        QCOMPARE(moved.place, u"keychain"_s);
        QCOMPARE(moved.token, u"token-3"_s);
        QVERIFY(!QFile::exists(fileOf(jane)));
    }

    void aLockedOneIsNotWaitedFor()
    {
        const QString jane = u"locked"_s;
        startDaemon(true);
        inNewProcess(jane, u"set"_s, u"token-4"_s);
        stopDaemon();
        startDaemon(false);
        const Told locked = inNewProcess(jane, u"set"_s, u"token-5"_s);
        QCOMPARE(locked.place, u"file"_s);
        QVERIFY2(locked.stall < 1'000, qPrintable(QString::number(locked.stall)));
        QVERIFY(QFile::exists(fileOf(jane)));
        stopDaemon();
        startDaemon(true); // the newer one is in the file, and goes where the older one was
        QCOMPARE(inNewProcess(jane, u"get"_s).token, u"token-5"_s);
        QVERIFY(!QFile::exists(fileOf(jane)));
        QCOMPARE(inNewProcess(jane, u"get"_s).token, u"token-5"_s);
    }

    void aSilentOneKeepsNobodyWaiting()
    {
        auto bus = QDBusConnection::connectToBus(m_bus.address(), u"silent"_s);
        SilentService silent;
        QVERIFY(bus.registerVirtualObject(
            u"/"_s, &silent, QDBusConnection::VirtualObjectRegisterOption::SubPath));
        QVERIFY(bus.registerService(secretService));
        const Told told = inNewProcess(u"silent"_s, u"unanswered"_s, u"token-6"_s);
        bus.unregisterObject(u"/"_s, QDBusConnection::UnregisterTree);
        bus.unregisterService(secretService);
        QDBusConnection::disconnectFromBus(u"silent"_s);
        QVERIFY(silent.calls > 0);
        QCOMPARE(told.place, u"file"_s);
        QCOMPARE(told.token, u"token-6"_s);
        QVERIFY2(told.stall < 250, qPrintable(QString::number(told.stall)));
        QCOMPARE(inNewProcess(u"silent"_s, u"get"_s).token, u"token-6"_s);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app{ argc, argv };
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--vault"_L1 && arguments.size() >= 5)
        return useVault(app, arguments);
    const bool isThere = systemKeychain().isThere();
    if (!isThere || QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty()
        || PrivateBus{}.address().isEmpty()) {
        std::puts("skipped: it needs QtKeychain, gnome-keyring-daemon and dbus-daemon");
        return noPeer;
    }
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychain.moc"
