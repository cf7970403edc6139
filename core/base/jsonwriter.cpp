// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/jsonwriter.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace lockstep {

namespace {

// What stands in a JSON text as it is.
constexpr bool isPlain(unsigned int c) { return c >= 0x20 && c != '"' && c != '\\'; }

} // namespace

// QByteArray::append() costs several times what most of the pieces do: this is done once for all
// that belong together.
char *JsonWriter::extend(qsizetype count)
{
    const qsizetype size = m_text.size();
    m_text.resize(size + count); // grows its room by factors
    return m_text.data() + size;
}

void JsonWriter::append(const char *text, qsizetype size) { std::copy_n(text, size, extend(size)); }

void JsonWriter::comma()
{
    if (m_needsComma)
        *extend(1) = ',';
    m_needsComma = true;
}

JsonWriter &JsonWriter::open(char bracket)
{
    comma();
    *extend(1) = bracket;
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    *extend(1) = bracket;
    m_needsComma = true;
    return *this;
}

void JsonWriter::quote(std::string_view utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    *extend(1) = '"';
    size_t start = 0;
    for (size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (isPlain(c))
            continue;
        append(utf8.data() + start, static_cast<qsizetype>(i - start));
        start = i + 1;
        switch (c) {
        case '"':
            append("\\\"", 2);
            break;
        case '\\':
            append("\\\\", 2);
            break;
        case '\n':
            append("\\n", 2);
            break;
        case '\r':
            append("\\r", 2);
            break;
        case '\t':
            append("\\t", 2);
            break;
        case '\b':
            append("\\b", 2);
            break;
        case '\f':
            append("\\f", 2);
            break;
        default: {
            const char escaped[]{ '\\', 'u', '0', '0', hex[c >> 4], hex[c & 15] };
            append(escaped, sizeof escaped);
        }
        }
    }
    append(utf8.data() + start, static_cast<qsizetype>(utf8.size() - start));
    *extend(1) = '"';
}

// Most texts are ASCII without anything to escape: those are copied as they are. False: this is not
// one of them, and nothing is written.
bool JsonWriter::quotePlain(QStringView text)
{
    const qsizetype before = m_text.size();
    char *to = extend(text.size() + 2);
    *to++ = '"';
    for (const QChar c : text) {
        if (c.unicode() >= 0x80 || !isPlain(c.unicode())) {
            m_text.resize(before);
            return false;
        }
        *to++ = static_cast<char>(c.unicode());
    }
    *to = '"';
    return true;
}

JsonWriter &JsonWriter::key(QLatin1StringView name)
{
    char *to = extend(name.size() + 3 + m_needsComma);
    if (m_needsComma)
        *to++ = ',';
    *to++ = '"';
    to = std::copy_n(name.data(), name.size(), to); // keys are plain ASCII
    *to++ = '"';
    *to = ':';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::key(QStringView name)
{
    value(name);
    *extend(1) = ':';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::null() { return raw("null"); }

JsonWriter &JsonWriter::value(bool flag) { return flag ? raw("true") : raw("false"); }

JsonWriter &JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        return null();
    // From here on digits alone would be read as an integer, which has its limits.
    constexpr double largest = 9007199254740992;
    char buffer[32];
    const auto end = std::abs(number) < largest
        ? std::to_chars(buffer, buffer + sizeof buffer, number).ptr
        : std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific).ptr;
    return raw({ buffer, end - buffer });
}

JsonWriter &JsonWriter::integer(qint64 number)
{
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return raw({ buffer, end - buffer });
}

JsonWriter &JsonWriter::value(QStringView text)
{
    comma();
    if (!quotePlain(text)) {
        const QByteArray bytes = text.toUtf8();
        quote({ bytes.constData(), static_cast<size_t>(bytes.size()) });
    }
    return *this;
}

JsonWriter &JsonWriter::value(QLatin1StringView text) { return value(QString{ text }); }

JsonWriter &JsonWriter::utf8(std::string_view text)
{
    comma();
    quote(text);
    return *this;
}

JsonWriter &JsonWriter::raw(QByteArrayView json)
{
    comma();
    append(json.data(), json.size());
    return *this;
}

} // namespace lockstep
