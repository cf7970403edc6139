// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// git merge-file as the oracle of mergeText(). Where ours is clean, git must be clean and give the
// same text; where git is clean and ours is not, it must be by a guard of ours that has a name.
// LOCKSTEP_MERGES sets the number of merges.

#include "core/sync/textmerge.h"
#include "tests/core/mergesamples.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <deque>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

struct GitMerge
{
    bool clean{};
    QString text{};
};

// A line of ours is what stands between newlines; git's ends with one.
QByteArray toGit(const QString &text) { return text.toUtf8() + '\n'; }

QString fromGit(const QByteArray &text)
{
    return QString::fromUtf8(text).chopped(text.endsWith('\n') ? 1 : 0);
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file{ path };
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile file{ path };
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

// Merges them all with git, a few shells at a time.
class Git
{
public:
    explicit Git(QString program) : m_program(std::move(program)) {}

    [[nodiscard]] std::vector<GitMerge> merge(const std::vector<samples::Triple> &triples) const
    {
        const QTemporaryDir dir;
        for (size_t i = 0; i < triples.size(); ++i) {
            const QString stem = dir.filePath(QString::number(i));
            if (!write(stem + u".b"_s, toGit(triples[i].base))
                || !write(stem + u".m"_s, toGit(triples[i].mine))
                || !write(stem + u".t"_s, toGit(triples[i].theirs)))
                return {};
        }
        const size_t shells = 4;
        std::deque<QProcess> running(shells);
        for (size_t shell = 0; shell < shells; ++shell) {
            const QString script = u"i=%1; while [ $i -lt %2 ]; do "
                                   "\"$GIT\" merge-file -p -q $i.m $i.b $i.t > $i.o; "
                                   "echo $? > $i.r; i=$((i+%3)); done"_s.arg(shell)
                                       .arg(triples.size())
                                       .arg(shells);
            start(running[shell], dir.path(), u"sh"_s, { u"-c"_s, script });
        }
        for (QProcess &shell : running)
            shell.waitForFinished(-1);

        std::vector<GitMerge> merges;
        for (size_t i = 0; i < triples.size(); ++i) {
            const QString stem = dir.filePath(QString::number(i));
            const QByteArray verdict = read(stem + u".r"_s).trimmed();
            bool known = false;
            const int conflicts = verdict.toInt(&known);
            if (!known || conflicts > 127) // an error, not a verdict
                return {};
            merges.push_back({ conflicts == 0, fromGit(read(stem + u".o"_s)) });
        }
        return merges;
    }

private:
    void start(QProcess &process, const QString &dir, const QString &program,
        const QStringList &arguments) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GIT"_s, m_program);
        environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
        environment.insert(u"GIT_CONFIG_GLOBAL"_s, QProcess::nullDevice());
        environment.insert(u"GIT_CEILING_DIRECTORIES"_s, QDir::tempPath());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(dir);
        process.start(program, arguments);
    }

    QString m_program;
};

QString shown(const QString &text) { return QString{ text }.replace(u'\n', u'/'); }

QString shown(const samples::Triple &texts, const GitMerge &git)
{
    return u"base %1, mine %2, theirs %3; git: %4 %5"_s.arg(shown(texts.base), shown(texts.mine),
        shown(texts.theirs), git.clean ? u"clean"_s : u"conflict"_s, shown(git.text));
}

bool hasReason(const TextMerge &merge, ConflictReason reason)
{
    return std::ranges::any_of(
        merge.hunks, [&](const MergeHunk &hunk) { return hunk.reason == reason; });
}

} // namespace

class TestTextMergeGit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithGit_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("guardedShare"); // of the merges that are clean for git, at most
        QTest::newRow("letters") << static_cast<int>(samples::Kind::Letters) << 0.36;
        QTest::newRow("prose") << static_cast<int>(samples::Kind::Prose) << 0.20;
    }

    void agreesWithGit()
    {
        QFETCH(const int, kind);
        QFETCH(const double, guardedShare);
        const QString program = QStandardPaths::findExecutable(u"git"_s);
        if (program.isEmpty())
            QSKIP("git is not installed: the oracle of the text merge cannot be asked");
        const Git git{ program };

        const int wanted = qEnvironmentVariableIntValue("LOCKSTEP_MERGES");
        const int count = (wanted > 0 ? wanted : 2'000) / 2;
        const quint64 seed = QRandomGenerator::global()->generate64();
        qInfo() << "seed" << seed << "merges" << count;
        Rng rng{ seed };
        std::vector<samples::Triple> triples;
        for (int i = 0; i < count; ++i)
            triples.push_back(samples::triple(rng, static_cast<samples::Kind>(kind)));

        const std::vector<GitMerge> expected = git.merge(triples);
        QCOMPARE(expected.size(), triples.size());

        int clean = 0;
        int guarded = 0;
        for (size_t i = 0; i < triples.size(); ++i) {
            const samples::Triple &texts = triples[i];
            const QString story = shown(texts, expected[i]);
            const TextMerge ours = mergeText(texts.base, texts.mine, texts.theirs);
            clean += expected[i].clean ? 1 : 0;
            if (ours.isClean()) {
                QVERIFY2(expected[i].clean, qPrintable(story));
                QVERIFY2(ours.merged() == expected[i].text, qPrintable(story));
            } else if (expected[i].clean) {
                ++guarded;
                QVERIFY2(!hasReason(ours, ConflictReason::Overlap), qPrintable(story));
                QVERIFY2(!hasReason(ours, ConflictReason::TooLarge), qPrintable(story));
            }
        }
        qInfo("clean for git %d, of these guarded by us %d (%.1f %%)", clean, guarded,
            100.0 * guarded / clean);
        QVERIFY(clean > count / 5); // or the samples prove little
        QVERIFY(guarded <= guardedShare * clean);
    }
};

QTEST_GUILESS_MAIN(TestTextMergeGit)
#include "tst_textmerge_git.moc"
