// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/configfile.h"

#include <QStringDecoder>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

// The text before a comment. `problem` is set when a quote is left open, or something follows it.
QString valueOf(QStringView text, QString &problem)
{
    text = text.trimmed();
    if (text.startsWith(u'"')) {
        const qsizetype end = text.indexOf(u'"', 1);
        const QStringView rest = end < 0 ? QStringView{} : text.sliced(end + 1).trimmed();
        if (end < 0)
            problem = u"the quote is not closed"_s;
        else if (!rest.isEmpty() && !rest.startsWith(u'#'))
            problem = u"something follows the closing quote"_s;
        return end < 0 ? QString{} : text.sliced(1, end - 1).toString();
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'#' && (i == 0 || text.at(i - 1).isSpace()))
            return text.first(i).trimmed().toString();
    }
    return text.toString();
}

ConfigLine parseLine(const QByteArray &line, int number)
{
    ConfigLine parsed{ number, {}, {}, {} };
    QStringDecoder utf8{ QStringDecoder::Utf8 };
    const QString text = utf8(line);
    const QStringView trimmed = QStringView{ text }.trimmed();
    if (utf8.hasError())
        parsed.problem = u"it is not UTF-8"_s;
    else if (std::any_of(trimmed.begin(), trimmed.end(),
                 [](QChar c) { return c.category() == QChar::Other_Control && c != u'\t'; }))
        parsed.problem = u"it has control characters"_s;
    if (!parsed.problem.isEmpty() || trimmed.isEmpty() || trimmed.startsWith(u'#'))
        return parsed;
    const qsizetype equals = trimmed.indexOf(u'=');
    parsed.name = trimmed.first(std::max<qsizetype>(equals, 0)).trimmed().toString();
    if (parsed.name.isEmpty())
        parsed.problem = u"it is not 'name = value'"_s;
    else
        parsed.value = valueOf(trimmed.sliced(equals + 1), parsed.problem);
    return parsed;
}

} // namespace

QList<ConfigLine> parseConfig(const QByteArray &content)
{
    QList<ConfigLine> lines;
    int number = 0;
    QByteArray rest = content;
    if (rest.startsWith("\xEF\xBB\xBF")) // as some editors write
        rest.remove(0, 3);
    for (QByteArray line : rest.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        ConfigLine parsed = parseLine(line, ++number);
        if (!parsed.name.isEmpty() || !parsed.problem.isEmpty())
            lines.append(std::move(parsed));
    }
    return lines;
}

} // namespace lockstep::app
