// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/dialectfile.h"

#include <QDir>
#include <QFile>

// Outside of any namespace, as the macro wants it.
static void initDialectResource() { Q_INIT_RESOURCE(dialects); }

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxDialectBytes = 1'000'000;

Result<QByteArray> contentsOf(const QString &path)
{
    QFile file{ path };
    if (!file.open(QIODevice::ReadOnly))
        return Error{ errc::Io, u"%1: %2"_s.arg(path, file.errorString()), {} };
    const QByteArray bytes = file.read(maxDialectBytes + 1);
    if (bytes.size() > maxDialectBytes)
        return Error{ errc::Io, u"%1: more than %2 bytes"_s.arg(path).arg(maxDialectBytes), {} };
    return bytes;
}

} // namespace

QStringList builtInDialects()
{
    initDialectResource();
    QStringList names;
    for (const QFileInfo &file :
        QDir{ u":/lockstep/dialects"_s }.entryInfoList(QDir::Files, QDir::Name)) {
        if (file.completeSuffix() == "json"_L1)
            names.append(file.baseName());
    }
    return names;
}

Result<QByteArray> dialectFile(const QString &nameOrPath)
{
    if (builtInDialects().contains(nameOrPath))
        return contentsOf(u":/lockstep/dialects/%1.json"_s.arg(nameOrPath));
    return contentsOf(nameOrPath);
}

QByteArray dialectSchema()
{
    initDialectResource();
    const auto bytes = contentsOf(u":/lockstep/dialects/dialect.schema.json"_s);
    return bytes ? *bytes : QByteArray{};
}

} // namespace lockstep::net::dialect
