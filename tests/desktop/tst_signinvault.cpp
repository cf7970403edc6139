// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/signinvault.h"
#include "app/common/trustedservers.h"

#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace lockstep;
using namespace lockstep::app;
using namespace Qt::StringLiterals;

namespace {

// Answers when it is told to.
struct FakeKeychain
{
    QHash<QString, QByteArray> secrets{};
    bool broken = false;
    std::vector<std::function<void()>> waiting{};

    [[nodiscard]] Keychain port()
    {
        const Error locked{ errc::Io, u"the keychain is locked"_s, {} };
        return { [this, locked](const QString &key, const auto &answer) {
                    waiting.push_back([this, locked, key, answer] {
                        answer(broken ? Result<QByteArray>{ locked }
                                      : Result<QByteArray>{ secrets.value(key) });
                    });
                },
            [this, locked](const QString &key, const QByteArray &secret, const auto &answer) {
                waiting.push_back([this, locked, key, secret, answer] {
                    if (!broken)
                        secrets.insert(key, secret);
                    answer(broken ? Result<void>{ locked } : Result<void>{});
                });
            } };
    }
    void answer()
    {
        for (const auto &each : std::exchange(waiting, {}))
            each();
    }
};

} // namespace

class TestSignInVault : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory{};
    int m_number = 0;

    Profile fresh()
    {
        const auto profile = Profile::open(m_directory.path(), u"p%1"_s.arg(++m_number));
        return *profile;
    }

private Q_SLOTS:
    void withoutAKeychainItIsTheFile()
    {
        const Profile profile = fresh();
        const auto vault = SignInVault::of(profile, {});
        bool ready = false;
        vault->open([&] { ready = true; });
        QVERIFY(ready);
        QVERIFY(!vault->isKeychain());
        QVERIFY(vault->setToken("one"));
        QCOMPARE(profile.refreshToken(), "one");
        vault->keeper().save("two");
        QCOMPARE(profile.refreshToken(), "two");
        QCOMPARE(SignInVault::of(profile, {})->token(), "two");
    }

    void theKeychainHasItAndNoFile()
    {
        const Profile profile = fresh();
        FakeKeychain keychain;
        const auto vault = SignInVault::of(profile, keychain.port());
        bool ready = false;
        vault->open([&] { ready = true; });
        QVERIFY(!ready);
        keychain.answer();
        QVERIFY(ready && vault->isKeychain());
        QVERIFY(vault->setToken("one"));
        QCOMPARE(vault->token(), "one"); // at once
        keychain.answer();
        QCOMPARE(keychain.secrets.values(), QByteArrayList{ "one" });
        // The next one comes on another thread.
        const auto keeper = vault->keeper();
        std::thread network{ [&] { keeper.save("two"); } };
        network.join();
        QCOMPARE(keeper.load(), "two");
        QTRY_VERIFY(!keychain.waiting.empty());
        keychain.answer();
        QCOMPARE(keychain.secrets.values(), QByteArrayList{ "two" });
        QVERIFY(profile.refreshToken().isEmpty());
        QVERIFY(!QFile::exists(profile.directory() + u"/token"_s));

        const auto next = SignInVault::of(profile, keychain.port());
        next->open([] {});
        keychain.answer();
        QCOMPARE(next->token(), "two");
        QVERIFY(next->setToken({}));
        keychain.answer();
        QVERIFY(keychain.secrets.values().first().isEmpty());
    }

    void aTokenOfTheFileMoves()
    {
        const Profile profile = fresh();
        QVERIFY(profile.setRefreshToken("old"));
        FakeKeychain keychain;
        const auto vault = SignInVault::of(profile, keychain.port());
        vault->open([] {});
        keychain.answer(); // it opens
        QCOMPARE(profile.refreshToken(), "old"); // until it is there
        keychain.answer();
        QCOMPARE(keychain.secrets.values(), QByteArrayList{ "old" });
        QVERIFY(profile.refreshToken().isEmpty());
    }

    void aBrokenKeychainLosesNothing()
    {
        const Profile profile = fresh();
        FakeKeychain keychain;
        const auto vault = SignInVault::of(profile, keychain.port());
        vault->open([] {});
        keychain.answer();
        QVERIFY(vault->isKeychain());
        keychain.broken = true;
        QVERIFY(vault->setToken("one"));
        QVERIFY(vault->setToken("two"));
        keychain.answer();
        QVERIFY(!vault->isKeychain());
        QCOMPARE(vault->token(), "two");
        QCOMPARE(profile.refreshToken(), "two");

        const auto locked = SignInVault::of(profile, keychain.port());
        bool ready = false;
        locked->open([&] { ready = true; });
        keychain.answer();
        QVERIFY(ready && !locked->isKeychain());
        QCOMPARE(locked->token(), "two");
    }

    // It waits for its user, say, who is not there.
    void anUnansweredKeychainLosesNothing()
    {
        const Profile profile = fresh();
        FakeKeychain keychain;
        Keychain port = keychain.port();
        port.patience = Milliseconds{ 0 };
        const auto vault = SignInVault::of(profile, port);
        vault->open([] {});
        keychain.answer();
        QVERIFY(vault->isKeychain());
        QVERIFY(vault->setToken("one"));
        QVERIFY(profile.refreshToken().isEmpty());
        QTRY_COMPARE(profile.refreshToken(), "one");
        QVERIFY(!vault->isSettled());
        keychain.answer(); // at last
        QVERIFY(vault->isSettled());
        QVERIFY(profile.refreshToken().isEmpty());
        QCOMPARE(keychain.secrets.values(), QByteArrayList{ "one" });
    }

    void whatIsOnItsWayAtTheEndIsKept()
    {
        const Profile profile = fresh();
        FakeKeychain keychain;
        const auto vault = SignInVault::of(profile, keychain.port());
        vault->open([] {});
        keychain.answer();
        vault->settle();
        QVERIFY(profile.refreshToken().isEmpty());
        vault->keeper().save("next");
        vault->settle();
        QCOMPARE(profile.refreshToken(), "next");
    }

    // --- Certificates that the user trusts

    void remembersCertificates()
    {
        const QString file = m_directory.filePath(u"trusted.ini"_s);
        TrustedServers trusted{ file };
        const QByteArray sha(32, '\x5a');
        const QUrl server{ u"https://Host.test:8443/team"_s };
        QVERIFY(trusted.pinOf(server).isEmpty());
        QVERIFY(trusted.trust(server, sha));
        QCOMPARE(TrustedServers{ file }.pinOf(QUrl{ u"https://host.test:8443"_s }), sha);
        QVERIFY(trusted.pinOf(QUrl{ u"https://host.test"_s }).isEmpty());
        QVERIFY(trusted.pinOf(QUrl{ u"http://host.test:8443"_s }).isEmpty());
        const auto source = trusted.pinSource(server);
        QCOMPARE(source(), sha);
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
        // To look at, and to take back.
        const auto now = fromIso8601(u"2026-11-21T10:00:00.000Z");
        const QUrl other{ u"https://[::1]"_s };
        QVERIFY(trusted.trust(server, sha, now));
        QVERIFY(trusted.trust(other, sha));
        const QUrl place{ u"https://host.test:8443"_s };
        QCOMPARE(
            trusted.all(), (QList<TrustedCertificate>{ { other, sha, {} }, { place, sha, now } }));
        for (const TrustedCertificate &each : trusted.all())
            QVERIFY(trusted.trust(each.server, {}));
        QVERIFY(trusted.all().isEmpty());
        QVERIFY(source().isEmpty());
    }

    void whatCannotBeReadTrustsNobody()
    {
        const QString file = m_directory.filePath(u"broken.ini"_s);
        TrustedServers trusted{ file };
        const QUrl server{ u"https://host.test"_s };
        QVERIFY(trusted.trust(server, QByteArray(32, 'x')));
        QFile ini{ file };
        QVERIFY(ini.open(QIODevice::ReadWrite));
        // Of another length, for QSettings tells by length and time whether it has to read again.
        const QByteArray text = ini.readAll().replace("78:78", "zz");
        QVERIFY(ini.resize(0) && ini.seek(0) && ini.write(text) == text.size());
        ini.close();
        // Not "no pin", which would believe every authority.
        QCOMPARE(trusted.pinOf(server).size(), 32);
        QVERIFY(trusted.pinOf(server) != QByteArray(32, 'x'));
    }

    void readsFingerprints()
    {
        const QByteArray sha(32, '\xab');
        QCOMPARE(TrustedServers::readFingerprint(fingerprintText(sha)), sha);
        QCOMPARE(TrustedServers::readFingerprint(QString::fromLatin1(sha.toHex())), sha);
        QCOMPARE(
            TrustedServers::readFingerprint(u"SHA256:"_s + QString::fromLatin1(sha.toHex())), sha);
        QVERIFY(TrustedServers::readFingerprint(u"ab:cd"_s).isEmpty());
        QVERIFY(TrustedServers::readFingerprint(QString(64, u'g')).isEmpty());
        QVERIFY(TrustedServers::readFingerprint({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSignInVault)
#include "tst_signinvault.moc"
