// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/check.h"

#include "core/model/project.h"

#include <QDate>

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;

bool isControl(char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0); }

bool isBidiControl(char32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool isLineSeparator(char32_t c) { return c == 0x2028 || c == 0x2029; }

struct CodePoint
{
    char32_t value = 0;
    qsizetype units = 1;
    bool valid = true;
};

CodePoint codePointAt(QStringView text, qsizetype i)
{
    const char16_t unit = text[i].unicode();
    if (!QChar::isSurrogate(unit))
        return { unit };
    if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate())
        return { QChar::surrogateToUcs4(unit, text[i + 1].unicode()), 2 };
    return { unit, 1, false };
}

QString named(char32_t c)
{
    return u"U+%1"_s.arg(
        QString::number(static_cast<uint>(c), 16).toUpper().rightJustified(4, u'0'));
}

qsizetype utf8Bytes(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

} // namespace

Error invalid(QStringView field, const QString &rule, const QString &got)
{
    QString message = field.toString() + u": "_s + rule;
    if (!got.isEmpty())
        message += u", got "_s + (got.size() > 80 ? got.left(80) + u"..."_s : got);
    return { errc::Validation, message, field.toString() };
}

bool isId(QStringView text)
{
    if (text.isEmpty() || text.size() > maxIdLength)
        return false;
    char16_t last = 0;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool plain = (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z')
            || (u >= u'0' && u <= u'9') || u == u'-' || u == u'.' || u == u'_' || u == u'@'
            || u == u':' || u == u'+';
        if (!plain || (u == u'.' && last == u'.'))
            return false;
        last = u;
    }
    return true;
}

Result<void> checkId(QStringView field, QStringView text)
{
    if (isId(text))
        return {};
    Error error = invalid(
        field, u"an id is 1 to 64 of A-Z a-z 0-9 - . _ @ : + without \"..\""_s, text.toString());
    error.code = errc::BadId;
    return error;
}

Result<void> checkLine(QStringView field, QStringView text, int min, int max)
{
    int length = 0;
    bool blank = true;
    for (qsizetype i = 0; i < text.size(); ++length) {
        const CodePoint c = codePointAt(text, i);
        if (!c.valid || isControl(c.value) || isBidiControl(c.value) || isLineSeparator(c.value))
            return invalid(field, u"one line without control characters"_s, named(c.value));
        blank = blank && QChar::isSpace(c.value);
        i += c.units;
    }
    if (length < min || length > max) {
        return invalid(field, u"%1 to %2 characters"_s.arg(min).arg(max), QString::number(length));
    }
    if (blank && length > 0)
        return invalid(field, u"not only spaces"_s);
    return {};
}

Result<void> checkMarkdown(QStringView field, QStringView text, int minBytes)
{
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < text.size();) {
        const CodePoint c = codePointAt(text, i);
        const bool layout = c.value == u'\n' || c.value == u'\t';
        if (!c.valid || (isControl(c.value) && !layout))
            return invalid(field, u"no control characters, lines end in \\n"_s, named(c.value));
        bytes += utf8Bytes(c.value);
        i += c.units;
    }
    if (bytes < minBytes || bytes > maxMarkdownBytes) {
        return invalid(
            field, u"%1 to %2 bytes"_s.arg(minBytes).arg(maxMarkdownBytes), QString::number(bytes));
    }
    return {};
}

QString withoutControls(const QString &text, bool oneLine)
{
    QString kept;
    for (qsizetype i = 0; i < text.size();) {
        const CodePoint c = codePointAt(text, i);
        const bool layout = !oneLine && (c.value == u'\n' || c.value == u'\t');
        const bool refused = !c.valid || (isControl(c.value) && !layout)
            || (oneLine && (isBidiControl(c.value) || isLineSeparator(c.value)));
        if (!refused)
            kept += QStringView(text).sliced(i, c.units);
        i += c.units;
    }
    return kept;
}

bool isDate(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return false;
    const auto number = [&](qsizetype from, qsizetype count) {
        int value = 0;
        for (qsizetype i = from; i < from + count; ++i) {
            const char16_t u = text[i].unicode();
            if (u < u'0' || u > u'9')
                return -1;
            value = value * 10 + (u - u'0');
        }
        return value;
    };
    const int year = number(0, 4);
    return year > 0 && QDate::isValid(year, number(5, 2), number(8, 2));
}

QString withUnixLineEnds(QString text)
{
    if (text.contains(u'\r'))
        text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return text;
}

} // namespace lockstep
