// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/csvtext.h"

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

bool startsFormula(QStringView text)
{
    return !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front());
}

// With any number of apostrophes before it.
bool needsGuard(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.mid(1);
    return startsFormula(text);
}

} // namespace

QString withGuard(const QString &cell) { return needsGuard(cell) ? u'\'' + cell : cell; }

QString withoutGuard(const QString &cell)
{
    return cell.startsWith(u'\'') && needsGuard(cell) ? cell.sliced(1) : cell;
}

QByteArray csvRow(const QStringList &cells)
{
    QByteArray row;
    for (const QString &cell : cells) {
        QByteArray text = withGuard(cell).toUtf8();
        const bool quoted = text.contains('"') || text.contains(',') || text.contains('\n')
            || text.contains('\r') || text.startsWith(' ') || text.endsWith(' ');
        if (quoted)
            text = '"' + text.replace("\"", "\"\"") + '"';
        row += text + ',';
    }
    row.chop(1);
    if (row.isEmpty())
        row = "\"\""; // not a blank row
    return row + "\r\n";
}

QString joinSet(const QStringList &members)
{
    QStringList parts;
    for (QString member : members) {
        const bool quoted = member.contains(u',') || member.contains(u';') || member.contains(u'"')
            || member.trimmed() != member;
        parts << (quoted ? u'"' + member.replace(u"\""_s, u"\"\""_s) + u'"' : member);
    }
    return parts.join(u", "_s);
}

QStringList splitSet(const QString &cell)
{
    QStringList members;
    QString member;
    bool quoted = false; // inside of quotes now
    bool exact = false; // this member had quotes: its spaces count
    const auto finish = [&] {
        members << (exact ? member : member.trimmed());
        member.clear();
        exact = false;
    };
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const QChar c = cell[i];
        if (quoted && c == u'"') {
            if (i + 1 < cell.size() && cell[i + 1] == u'"')
                member += cell[++i];
            else
                quoted = false;
        } else if (quoted) {
            member += c;
        } else if (c == u'"' && member.trimmed().isEmpty() && !exact) {
            quoted = exact = true;
            member.clear();
        } else if (c == u',' || c == u';') {
            finish();
        } else if (!exact || !c.isSpace()) {
            member += c;
        }
    }
    finish();
    members.removeAll(QString{});
    return members;
}

} // namespace lockstep
