// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/filelock.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestFileLock : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"a.lock"_s);

private Q_SLOTS:
    void isHadByOne()
    {
        auto first = FileLock::take(m_path);
        QVERIFY(first);
        const auto second = FileLock::take(m_path);
        QVERIFY(!second);
        QCOMPARE(second.error().code, errc::StoreLocked);
        QVERIFY(second.error().message.contains(m_path));

        FileLock moved = std::move(*first);
        QVERIFY(!FileLock::take(m_path));
        moved = {};
        QVERIFY(!QFileInfo::exists(m_path));
        QVERIFY(FileLock::take(m_path));
    }

    void takesWhatACrashLeft_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing written yet") << QByteArray{};
        QTest::newRow("a living process")
            << QByteArray::number(::getppid()) + "\nlockstepd\nhost\n";
    }

    void takesWhatACrashLeft()
    {
        QFETCH(const QByteArray, content);
        QFile left{ m_path };
        QVERIFY(left.open(QIODevice::WriteOnly) && left.write(content) == content.size());
        left.close();
        QVERIFY(FileLock::take(m_path));
    }

    void endsWithItsProcess()
    {
        std::array<int, 2> ready{};
        QCOMPARE(::pipe(ready.data()), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto lock = FileLock::take(m_path);
            const char byte = lock ? 'y' : 'n';
            if (::write(ready[1], &byte, 1) == 1)
                ::pause();
            ::_exit(1);
        }
        char byte = 0;
        QCOMPARE(::read(ready[0], &byte, 1), 1);
        QCOMPARE(byte, 'y');
        QVERIFY(!FileLock::take(m_path));
        QCOMPARE(::kill(child, SIGKILL), 0);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        QVERIFY(QFileInfo::exists(m_path));
        QVERIFY(FileLock::take(m_path));
        ::close(ready[0]);
        ::close(ready[1]);
    }

    void saysWhatIsWrongWithThePath()
    {
        const auto lock = FileLock::take(m_folder.filePath(u"missing/a.lock"_s));
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, errc::Io);
        QVERIFY(lock.error().message.contains(u"missing/a.lock"_s));
    }
};

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_filelock.moc"
