// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Plays the files of folders to a fuzz target, each whole and each with its end cut off.

#include "tests/fuzz/fuzz.h"

#include <QDirIterator>
#include <QFile>

#include <cstdio>

int main(int argc, char *argv[])
{
    int files = 0;
    for (int i = 1; i < argc; ++i) {
        QDirIterator it{ QString::fromLocal8Bit(argv[i]), QDir::Files };
        while (it.hasNext()) {
            QFile file{ it.next() };
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "%s cannot be read\n", qPrintable(file.fileName()));
                return 1;
            }
            const QByteArray bytes = file.readAll();
            const auto *data = reinterpret_cast<const uint8_t *>(bytes.constData());
            const auto size = static_cast<size_t>(bytes.size());
            LLVMFuzzerTestOneInput(data, size);
            for (const size_t part : { size / 3, size / 2, size - (size > 0 ? 1 : 0) })
                LLVMFuzzerTestOneInput(data, part);
            ++files;
        }
    }
    std::printf("%d files\n", files);
    return files > 0 ? 0 : 1;
}
