// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/sqlbinding.h"

#include <QSqlDatabase>
#include <QStringList>

#include <sqlite3.h>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

const QStringList &names()
{
    static const QStringList list = [] {
        QStringList made;
        for (int place = 0; place < 99; ++place)
            made.append(u":v%1"_s.arg(place));
        return made;
    }();
    return list;
}

} // namespace

void startSql()
{
    // What a savepoint may have to take back. Beyond 64 KiB SQLite moves it into a file in
    // /var/tmp, which a database that is locked exclusively then uses for good, and the pages that
    // a mutation changes are written there too. In vain if somebody has used SQLite before: then it
    // is slower.
    [[maybe_unused]] static const int stays = sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, -1);
    [[maybe_unused]] static const QStringList drivers = QSqlDatabase::drivers();
}

QString namedPlaces(const QString &sql)
{
    QString named;
    named.reserve(sql.size() + 64);
    QChar quote;
    qsizetype place = 0;
    for (const QChar c : sql) {
        if (quote.isNull() && c == u'?') {
            named += names().at(place++);
            continue;
        }
        if (c == quote)
            quote = {};
        else if (quote.isNull() && (c == u'\'' || c == u'"'))
            quote = c;
        named += c;
    }
    return named;
}

void bindPlace(QSqlQuery &query, qsizetype place, const QVariant &value)
{
    query.bindValue(names().at(place), value);
}

} // namespace lockstep::server
