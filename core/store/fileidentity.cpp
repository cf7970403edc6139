// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/fileidentity.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <windows.h>

#include <io.h>
#else
#include <sys/stat.h>
#endif

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

// 0: not known.
quint64 fileNumber(const QString &path)
{
#ifdef Q_OS_WIN
    QFile file{ path };
    BY_HANDLE_FILE_INFORMATION info{};
    if (!file.open(QIODevice::ReadOnly)
        || !GetFileInformationByHandle(
            reinterpret_cast<HANDLE>(_get_osfhandle(file.handle())), &info))
        return 0;
    return (quint64{ info.nFileIndexHigh } << 32) | info.nFileIndexLow;
#else
    struct stat info = {};
    return stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_ino : 0;
#endif
}

} // namespace

QString fileIdentity(const QString &path)
{
    const quint64 number = fileNumber(path);
    if (number == 0)
        return {};
    const QDateTime born = QFileInfo{ path }.birthTime();
    return u"%1 %2"_s.arg(number).arg(born.isValid() ? born.toMSecsSinceEpoch() : 0);
}

} // namespace lockstep
