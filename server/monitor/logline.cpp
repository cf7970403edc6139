// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/monitor/logline.h"

#include "core/base/jsonwriter.h"

#include <QRegularExpression>

#include <array>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMessage = 6 * 1024; // bytes, escaped
constexpr qsizetype longestLogField = 512;
constexpr std::array levelNames{ "debug"_L1, "info"_L1, "warning"_L1, "error"_L1 };

bool isHarmless(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // also turns the direction of text
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QByteArray unicodeEscape(char16_t unit)
{
    return "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
}

// For a JSON string, and just as well for a line of text: escaped, and cut after `most` bytes.
QByteArray escapedForLog(const QString &text, qsizetype most, bool quotes)
{
    QByteArray out;
    out.reserve(std::min(text.size() + 16, most));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        QByteArray piece;
        const bool isPair
            = unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            const char32_t c = QChar::surrogateToUcs4(unit, text.at(i + 1));
            piece = isHarmless(c)
                ? QStringView{ text }.sliced(i, 2).toUtf8()
                : unicodeEscape(unit.unicode()) + unicodeEscape(text.at(i + 1).unicode());
            ++i;
        } else if (unit.isSurrogate()) {
            piece = "\xEF\xBF\xBD";
        } else if (unit == u'\n') {
            piece = "\\n";
        } else if (unit == u'\t') {
            piece = "\\t";
        } else if (unit == u'\\' || (quotes && unit == u'"')) {
            piece = QByteArray{ "\\" } + unit.toLatin1();
        } else if (isHarmless(unit.unicode())) {
            piece = QStringView{ text }.sliced(i, 1).toUtf8();
        } else {
            piece = unicodeEscape(unit.unicode());
        }
        if (out.size() + piece.size() > most)
            return out + "\xE2\x80\xA6"; // an ellipsis
        out += piece;
    }
    return out;
}

QByteArray quotedForLog(const QString &text, qsizetype most)
{
    return '"' + escapedForLog(text, most, true) + '"';
}

} // namespace

QString withoutSecrets(QString text)
{
    static const QRegularExpression jwt{
        u"eyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]{6,}(\\.[A-Za-z0-9_-]*)?"_s
    };
    static const QRegularExpression bearer{ u"\\b(bearer)\\s+[^\\s\"']+"_s,
        QRegularExpression::CaseInsensitiveOption };
    static const QRegularExpression authority{ u"(://[^/?#@:\\s]*:)[^/?#\\s]*@"_s };
    static const QRegularExpression named{
        u"\\b(password|passwd|secret|token|refreshToken|accessToken)(=|\"\\s*:\\s*\")[^\\s\"&]+"_s,
        QRegularExpression::CaseInsensitiveOption
    };
    text.replace(jwt, u"[token]"_s).replace(bearer, u"\\1 [token]"_s);
    return text.replace(authority, u"\\1***@"_s).replace(named, u"\\1\\2***"_s);
}

QByteArray toJsonLine(const LogRecord &record)
{
    JsonWriter json;
    json.beginObject().member("time"_L1, toIso8601(record.time));
    json.member("level"_L1, levelNames[static_cast<size_t>(record.level)]);
    json.member("category"_L1, record.category);
    json.key("message"_L1).raw(quotedForLog(withoutSecrets(record.message), longestMessage));
    for (const auto &[name, value] : record.fields) {
        json.key(name);
        if (const auto *number = std::get_if<qint64>(&value))
            json.value(*number);
        else
            json.raw(quotedForLog(withoutSecrets(std::get<QString>(value)), longestLogField));
    }
    json.endObject();
    return std::move(json).text() + '\n';
}

QByteArray toTextLine(const LogRecord &record, bool withTime)
{
    QByteArray line;
    if (withTime)
        line += toIso8601(record.time).toLatin1() + ' ';
    line += levelNames[static_cast<size_t>(record.level)];
    line += ' ' + escapedForLog(withoutSecrets(record.message), longestMessage, false);
    for (const auto &[name, value] : record.fields) {
        line += ' ' + QByteArray{ name.data(), name.size() } + '=';
        if (const auto *number = std::get_if<qint64>(&value))
            line += QByteArray::number(*number);
        else
            line += escapedForLog(withoutSecrets(std::get<QString>(value)), longestLogField, false);
    }
    return line + '\n';
}

QByteArray journalPrefix(LogLevel level)
{
    constexpr std::array prefixes{ "<7>", "<6>", "<4>", "<3>" };
    return prefixes[static_cast<size_t>(level)];
}

} // namespace lockstep::server
