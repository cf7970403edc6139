// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/keyfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <thread>
#include <vector>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

class TestKeyFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

    static void write(const QString &path, const QByteArray &text)
    {
        QFile file{ path };
        QVERIFY(file.open(QFile::WriteOnly));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(file.write(text), text.size());
    }

private Q_SLOTS:
    void makesOneAtTheFirstStart()
    {
        const QString file = path(u"first"_s);
        QCOMPARE(readKeyFile(file).error().code, QString{ errc::Io });
        const auto made = loadOrCreateKeyFile(file);
        QVERIFY(made);
        QVERIFY(!made->previous);
        QVERIFY(made->current != TokenKey{});
        QCOMPARE(QFile::permissions(file)
                & (QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                    | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
                    | QFile::ExeOther),
            QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(*loadOrCreateKeyFile(file) == *made);
        QVERIFY(*readKeyFile(file) == *made);
        QVERIFY(loadOrCreateKeyFile(path(u"second"_s))->current != made->current);
    }

    void leavesNoTemporaryFiles()
    {
        const QString file = path(u"tidy"_s);
        QVERIFY(loadOrCreateKeyFile(file));
        QVERIFY(rotateKeyFile(file));
        QCOMPARE(QDir{ m_dir.path() }.entryList({ u"tidy*"_s }, QDir::Files | QDir::Hidden),
            QStringList{ u"tidy"_s });
    }

    void rotates()
    {
        const QString file = path(u"rotated"_s);
        const auto first = *loadOrCreateKeyFile(file);
        const auto second = *rotateKeyFile(file);
        QVERIFY(second.previous == first.current);
        QVERIFY(second.current != first.current);
        const auto third = *rotateKeyFile(file);
        QVERIFY(third.previous == second.current);
        QVERIFY(*readKeyFile(file) == third);
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void refusesAWeakMode_data()
    {
        QTest::addColumn<int>("more");
        QTest::newRow("group reads") << int(QFile::ReadGroup);
        QTest::newRow("others read") << int(QFile::ReadOther);
        QTest::newRow("group writes") << int(QFile::WriteGroup);
        QTest::newRow("others execute") << int(QFile::ExeOther);
    }
    void refusesAWeakMode()
    {
        QFETCH(int, more);
        const QString file = path(u"weak"_s);
        QVERIFY(QFile::remove(file) || !QFile::exists(file));
        QVERIFY(loadOrCreateKeyFile(file));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::Permissions::fromInt(more)));
        const auto keys = loadOrCreateKeyFile(file);
        QVERIFY(!keys);
        QCOMPARE(keys.error().code, QString{ errc::Validation });
        QVERIFY(keys.error().message.contains(u"chmod 600"_s));
        QVERIFY(keys.error().message.contains(file));
        QVERIFY(!rotateKeyFile(file));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner)); // stricter is fine
        QVERIFY(loadOrCreateKeyFile(file));
    }

    void refusesWhatIsNoKeyFile()
    {
        const QByteArray key(43, 'A');
        const QString file = path(u"bad"_s);
        for (const QByteArray &text : { QByteArray{}, QByteArray{ "\n" }, key,
                 QByteArray{ "lockstep-keys-1\n" }, QByteArray("lockstep-keys-2\n" + key + '\n'),
                 QByteArray("lockstep-keys-1\n" + key.chopped(1) + '\n'),
                 QByteArray("lockstep-keys-1\n" + key + "A\n"),
                 QByteArray("lockstep-keys-1\n" + key + '\n' + key + '\n' + key + '\n'),
                 QByteArray("lockstep-keys-1\n" + key + "\nx\n"),
                 QByteArray("lockstep-keys-1\n" + key + "\n" + QByteArray(2000, '\n')) }) {
            write(file, text);
            const auto keys = loadOrCreateKeyFile(file);
            QVERIFY2(!keys, text.constData());
            QCOMPARE(keys.error().code, QString{ errc::Validation });
            QFile untouched{ file };
            QVERIFY(untouched.open(QFile::ReadOnly));
            QCOMPARE(untouched.readAll(), text);
        }
        write(file, "lockstep-keys-1\n" + key + '\n');
        QVERIFY(loadOrCreateKeyFile(file));
    }

    void saysWhenItCannotWrite()
    {
        const auto keys = loadOrCreateKeyFile(path(u"no/such/folder/key"_s));
        QVERIFY(!keys);
        QCOMPARE(keys.error().code, QString{ errc::Io });
        QVERIFY(keys.error().message.contains(u"no/such/folder/key"_s));
        QVERIFY(!loadOrCreateKeyFile(m_dir.path())); // a folder
    }

    void severalProcessesGetTheSameKey()
    {
        for (int round = 0; round < 50; ++round) {
            const QString file = path(u"race%1"_s.arg(round));
            std::vector<std::optional<TokenKeys>> keys{ 4 };
            {
                std::vector<std::jthread> threads;
                for (auto &mine : keys) {
                    threads.emplace_back([&mine, &file] {
                        if (const auto loaded = loadOrCreateKeyFile(file))
                            mine = *loaded;
                    });
                }
            }
            for (const auto &mine : keys) {
                QVERIFY(mine.has_value());
                QVERIFY(mine == keys.front());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
