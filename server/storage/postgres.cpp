// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/postgres.h"

#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUrlQuery>

namespace lockstep::server::postgres {

using namespace Qt::StringLiterals;

namespace {

constexpr int oldestVersion = 120000; // of which 15 is tested

// A value in libpq's "name='value' ..."; Qt splits at ';' and has no way to escape that.
Result<QString> quoted(const QString &name, QString value)
{
    if (value.contains(u';') || value.contains(QChar::Null))
        return Error{ errc::BadArgument, u"database: '%1' may not contain ';'"_s.arg(name), {} };
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u"%1='%2'"_s.arg(name, value);
}

Error wrong(const QString &url, const QString &why)
{
    return { errc::BadArgument,
        u"database '%1': %2; must be postgres://[USER@][HOST[:PORT]]/DATABASE[?host=/DIRECTORY&...]"_s
            .arg(withoutPassword(url).left(120), why),
        {} };
}

struct Target
{
    QUrl url{};
    QString name{}; // of the database
    QStringList options{};
};

Result<Target> read(const QString &url)
{
    Target target{ QUrl{ url, QUrl::StrictMode }, {}, {} };
    const QUrl &parsed = target.url;
    if (!parsed.isValid() || !url.contains("://"_L1))
        return wrong(url, u"not a URL"_s);
    target.name = parsed.path(QUrl::FullyDecoded).sliced(parsed.path().isEmpty() ? 0 : 1);
    if (target.name.isEmpty())
        return wrong(url, u"names no database"_s);

    // A server that cannot be reached any more is to be noticed: a node has one connection.
    target.options = { u"connect_timeout='5'"_s, u"application_name='lockstepd'"_s,
        u"keepalives_idle='10'"_s, u"keepalives_interval='5'"_s, u"keepalives_count='3'"_s,
        u"tcp_user_timeout='20000'"_s };
    const QUrlQuery query{ parsed };
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded)) {
        static const QRegularExpression form{ u"^[a-z_]{1,40}$"_s };
        if (!form.match(key).hasMatch())
            return wrong(url, u"'%1' is no parameter"_s.arg(key.left(40)));
        const auto option = quoted(key, value);
        if (!option)
            return option.error();
        target.options.append(*option); // the last one counts
    }
    for (const QString &part :
        { target.name, parsed.host(), parsed.userName(), parsed.password() }) {
        if (const auto fits = quoted(u"database"_s, part); !fits)
            return fits.error();
    }
    return target;
}

} // namespace

bool isUrl(const QString &url)
{
    return url.startsWith("postgres:"_L1) || url.startsWith("postgresql:"_L1);
}

QString withoutPassword(const QString &url)
{
    QString shown = url;
    static const QRegularExpression userInfo{ u"^([a-z]+://[^/?#:]*):.*@"_s };
    static const QRegularExpression parameter{ u"([?&](?:ssl)?password=)[^&#]*"_s };
    return shown.replace(userInfo, u"\\1@"_s).replace(parameter, u"\\1***"_s);
}

Result<void> checkUrl(const QString &url)
{
    const auto target = read(url);
    return target ? Result<void>{} : target.error();
}

Result<void> addConnection(const QString &connection, const QString &url)
{
    const auto target = read(url);
    if (!target)
        return target.error();
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s)) {
        return Error{ errc::Io,
            u"database: Qt's driver for PostgreSQL is not installed (libqt6sql6-psql)"_s, {} };
    }
    QSqlDatabase sql = QSqlDatabase::addDatabase(u"QPSQL"_s, connection);
    sql.setDatabaseName(target->name);
    sql.setHostName(target->url.host(QUrl::FullyDecoded));
    sql.setPort(target->url.port(-1));
    sql.setUserName(target->url.userName(QUrl::FullyDecoded));
    sql.setPassword(target->url.password(QUrl::FullyDecoded));
    sql.setConnectOptions(target->options.join(u';'));
    return {};
}

Result<void> prepareSession(QSqlDatabase &database)
{
    const auto ask = [&](const QString &sql) -> Result<QString> {
        QSqlQuery query{ database };
        if (!query.exec(sql))
            return Error{ codeOf(query.lastError()),
                u"database: %1 (%2)"_s.arg(query.lastError().databaseText(), sql), {} };
        return query.next() ? query.value(0).toString() : QString{};
    };
    const auto version = ask(u"SHOW server_version_num"_s);
    if (!version)
        return version.error();
    if (version->toInt() < oldestVersion)
        return Error{ errc::Io, u"database: PostgreSQL 12 or later is needed"_s, {} };
    const auto encoding = ask(u"SHOW server_encoding"_s);
    if (!encoding)
        return encoding.error();
    if (*encoding != u"UTF8"_s) {
        return Error{ errc::Io,
            u"database: its encoding is %1; make one with ENCODING 'UTF8' TEMPLATE template0"_s.arg(
                *encoding),
            {} };
    }
    // What is told to be stored is stored, unless this server is told to lie about it.
    const auto durability = ask(u"SHOW synchronous_commit"_s);
    if (!durability)
        return durability.error();
    QStringList settings{
        u"SET default_transaction_isolation = 'read committed'"_s,
        u"SET lock_timeout = '2s'"_s, // then clients are told to come again
        // A node that hangs does not hold the others up for ever.
        u"SET idle_in_transaction_session_timeout = '60s'"_s,
        u"SET standard_conforming_strings = on"_s,
    };
    if (*durability == u"off"_s)
        settings.append(u"SET synchronous_commit = on"_s);
    for (const QString &setting : settings) {
        if (const auto done = ask(setting); !done)
            return done.error();
    }
    return {};
}

// https://www.postgresql.org/docs/15/errcodes-appendix.html
QLatin1StringView codeOf(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    const QStringView kind = QStringView{ state }.left(2);
    if (state == "40001"_L1 || state == "40P01"_L1)
        return errc::StoreContended;
    if (state == "55P03"_L1) // lock_timeout
        return errc::StoreLocked;
    if (kind == "23"_L1 || kind == "22"_L1 || state == "54000"_L1)
        return errc::Validation; // a constraint; a value that it cannot hold
    if (state == "53100"_L1)
        return errc::StoreFull;
    if (kind == "XX"_L1 && state != "XX000"_L1)
        return errc::StoreCorrupt;
    return errc::Io;
}

bool isLost(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    return state.isEmpty() || state.startsWith("08"_L1) || state == "57P01"_L1
        || state == "57P02"_L1 || state == "57P03"_L1 || state == "25P03"_L1;
}

QString translated(QStringView script)
{
    // Texts compare by their bytes, as in SQLite, whatever the language of the database.
    static const QRegularExpression text{ u"\\bTEXT\\b"_s };
    static const QRegularExpression blob{ u"\\bBLOB\\b"_s };
    QString words = script.toString();
    return words.replace(text, u"TEXT COLLATE \"C\""_s).replace(blob, u"BYTEA"_s);
}

} // namespace lockstep::server::postgres
