// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/outboxexport.h"

#include "core/base/filelock.h"
#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "core/store/sqlitedatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <QTemporaryDir>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr JsonLimits valueLimits{ 64, 16'000'000 };

void writeValue(JsonWriter &out, const QVariant &value, JsonDocument &document)
{
    if (value.isNull()) {
        out.null();
    } else if (value.metaType().id() == QMetaType::LongLong) {
        out.value(value.toLongLong());
    } else if (value.metaType().id() == QMetaType::Double) {
        out.value(value.toDouble());
    } else {
        const QByteArray bytes = value.toByteArray();
        const auto json = document.parse(bytes);
        QStringDecoder decoder{ QStringDecoder::Utf8 };
        const QString text = decoder(bytes);
        if (json && (json->isObject() || json->isArray()))
            out.raw(bytes);
        else
            out.value(decoder.hasError() ? QString::fromLatin1(bytes.toBase64()) : text);
    }
}

// The first error, or nothing.
QString problemOf(const Result<void> &done) { return done ? QString{} : done.error().message; }

QString writeTable(JsonWriter &out, SqliteDatabase &database, QString name)
{
    JsonDocument document{ valueLimits };
    out.key(QStringView{ name }).beginArray();
    name.replace(u'"', u"\"\""_s);
    const auto read = database.each(u"SELECT * FROM \"%1\""_s.arg(name), [&](const SqliteRow &row) {
        out.beginObject();
        for (int i = 0; i < row.columns(); ++i) {
            out.key(QStringView{ row.name(i) });
            writeValue(out, row.value(i), document);
        }
        out.endObject();
    });
    out.endArray();
    return problemOf(read);
}

Result<QByteArray> exportFrom(SqliteDatabase &database, const QString &file)
{
    const auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    QStringList tables;
    const auto read = database.each(u"SELECT name FROM sqlite_schema WHERE type='table'"_s,
        [&](const SqliteRow &row) { tables.append(row.text(0)); });
    if (!read && tables.isEmpty())
        return read.error();
    QString problem = problemOf(read);

    JsonWriter out;
    out.beginObject().member("file"_L1, file).member("version"_L1, version->toLongLong());
    out.key("tables"_L1).beginObject();
    for (const QString &table : std::as_const(tables)) {
        const QString failed = writeTable(out, database, table);
        if (problem.isEmpty())
            problem = failed;
    }
    out.endObject().key("problem"_L1);
    if (problem.isEmpty())
        out.null();
    else
        out.value(problem);
    out.endObject();
    return std::move(out).text() + '\n';
}

} // namespace

Result<QByteArray> exportOutboxFile(const QString &file)
{
    const QFileInfo info{ file };
    if (!info.isFile())
        return Error{ errc::Io, u"%1: there is no such file"_s.arg(file), {} };
    // Somebody who writes to it meanwhile would be in the middle of something.
    const auto lock = FileLock::take(info.absolutePath() + u"/profile.lock"_s);
    if (!lock && lock.error().code == errc::StoreLocked)
        return Error{ errc::StoreLocked,
            u"%1: a running Lockstep has it; close that first, or export there"_s.arg(file), {} };
    const QTemporaryDir scratch; // mode 0700
    const QStringList from = SqliteDatabase::filesOf(info.absoluteFilePath());
    const QString copy = scratch.filePath(u"outbox.db"_s);
    const QStringList to = SqliteDatabase::filesOf(copy);
    for (qsizetype i = 0; i < 2; ++i) { // the file and its log; the index of the log is made anew
        QFile source{ from[i] };
        if (source.exists() && !source.copy(to[i]))
            return Error{ errc::Io, u"%1: %2"_s.arg(from[i], source.errorString()), {} };
        QFile::setPermissions(to[i], QFile::ReadOwner | QFile::WriteOwner);
    }
    SqliteDatabase database;
    const auto opened = database.openAsItIs(copy);
    const auto result = opened ? exportFrom(database, info.absoluteFilePath())
                               : Result<QByteArray>{ opened.error() };
    if (!result)
        return Error{ result.error().code, u"%1: %2"_s.arg(file, result.error().message), {} };
    return result;
}

} // namespace lockstep
