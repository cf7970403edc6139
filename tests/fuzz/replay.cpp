// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Plays the files of folders to a fuzz target, each whole and each with its end cut off, and then
// for some seconds what blind changes make of them: for builds without libFuzzer.
// Usage: tst_fuzz_x FOLDER... [--seconds N] [--seed S] [--case I]

#include "core/base/rng.h"
#include "tests/fuzz/fuzz.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <unistd.h>

// Tells of its failures in the same way as the laws do.
extern "C" const char *__asan_default_options() { return "abort_on_error=1"; }
extern "C" const char *__ubsan_default_options() { return "abort_on_error=1"; }

namespace {

quint64 seed = 0;
quint64 number = 0; // of the case that is being played

// Only what a signal handler may do.
void tellTheCase(int signal)
{
    char line[96];
    const int size
        = std::snprintf(line, sizeof line, "seed %llu, case %llu: --seed %llu --case %llu\n",
            static_cast<unsigned long long>(seed), static_cast<unsigned long long>(number),
            static_cast<unsigned long long>(seed), static_cast<unsigned long long>(number));
    static_cast<void>(!write(STDERR_FILENO, line, static_cast<size_t>(size)));
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void play(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(
        reinterpret_cast<const uint8_t *>(bytes.constData()), static_cast<size_t>(bytes.size()));
}

// By the seed and the number alone, so that one case can be played again.
QByteArray changed(const QList<QByteArray> &files)
{
    lockstep::Rng rng{ seed * 1'000'003 + number };
    const auto below = [&](qsizetype bound) {
        return static_cast<qsizetype>(rng.below(static_cast<quint64>(bound)));
    };
    QByteArray bytes = files[below(files.size())];
    for (qsizetype times = 1 + below(4); times > 0; --times) {
        const qsizetype at = below(bytes.size() + 1);
        const qsizetype length = std::min(1 + below(8), bytes.size() - at);
        const QByteArray &other = files[below(files.size())];
        const qsizetype from = below(other.size() + 1);
        switch (below(6)) {
        case 0:
            bytes.insert(at, static_cast<char>(below(256)));
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        case 3:
            bytes.insert(at, bytes.sliced(at, length));
            break;
        case 4:
            bytes.truncate(at);
            break;
        default:
            bytes.insert(at, other.sliced(from, std::min(1 + below(32), other.size() - from)));
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char *argv[])
{
    QList<QByteArray> files;
    int seconds = 0;
    seed = lockstep::Rng::fromSystem().below(1'000'000'000);
    quint64 only = 0;
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView word{ argv[i] };
        const quint64 value
            = word.startsWith("--") && i + 1 < argc ? QByteArrayView{ argv[++i] }.toULongLong() : 0;
        if (word == "--seconds")
            seconds = static_cast<int>(value);
        else if (word == "--seed")
            seed = value;
        else if (word == "--case")
            only = value;
        else
            for (QDirIterator it{ QString::fromLocal8Bit(argv[i]), QDir::Files }; it.hasNext();) {
                QFile file{ it.next() };
                if (!file.open(QIODevice::ReadOnly)) {
                    std::fprintf(stderr, "%s cannot be read\n", qPrintable(file.fileName()));
                    return 1;
                }
                files.append(file.readAll());
            }
    }
    std::sort(files.begin(), files.end()); // the order of a folder is not the same everywhere
    if (files.isEmpty())
        return 1;
    std::signal(SIGABRT, tellTheCase);
    std::signal(SIGSEGV, tellTheCase);
    if (only > 0) {
        number = only;
        const QByteArray bytes = changed(files);
        std::printf("%s\n", bytes.toPercentEncoding(" \"{}[]:,/=&?").constData());
        std::fflush(stdout);
        play(bytes);
        return 0;
    }
    for (const QByteArray &file : std::as_const(files)) {
        play(file);
        for (const qsizetype part : { file.size() / 3, file.size() / 2, file.size() - 1 })
            play(file.first(std::max<qsizetype>(0, part)));
    }
    std::printf("%lld files; seed %llu\n", static_cast<long long>(files.size()),
        static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < seconds * 1000) {
        ++number;
        play(changed(files));
    }
    std::printf("%llu changed ones\n", static_cast<unsigned long long>(number));
    return 0;
}
