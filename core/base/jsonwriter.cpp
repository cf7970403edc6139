// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/jsonwriter.h"

#include <charconv>
#include <cmath>

namespace lockstep {

void JsonWriter::comma()
{
    if (m_needsComma)
        m_text.append(',');
    m_needsComma = true;
}

JsonWriter &JsonWriter::open(char bracket)
{
    comma();
    m_text.append(bracket);
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_text.append(bracket);
    m_needsComma = true;
    return *this;
}

void JsonWriter::quote(std::string_view utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    m_text.append('"');
    size_t start = 0;
    for (size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        m_text.append(utf8.data() + start, static_cast<qsizetype>(i - start));
        start = i + 1;
        switch (c) {
        case '"':
            m_text.append("\\\"", 2);
            break;
        case '\\':
            m_text.append("\\\\", 2);
            break;
        case '\n':
            m_text.append("\\n", 2);
            break;
        case '\r':
            m_text.append("\\r", 2);
            break;
        case '\t':
            m_text.append("\\t", 2);
            break;
        case '\b':
            m_text.append("\\b", 2);
            break;
        case '\f':
            m_text.append("\\f", 2);
            break;
        default:
            m_text.append("\\u00", 4).append(hex[c >> 4]).append(hex[c & 15]);
        }
    }
    m_text.append(utf8.data() + start, static_cast<qsizetype>(utf8.size() - start));
    m_text.append('"');
}

JsonWriter &JsonWriter::key(QLatin1StringView name)
{
    comma();
    m_text.append('"').append(name.data(), name.size()).append("\":", 2); // keys are plain ASCII
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::key(QStringView name)
{
    value(name);
    m_text.append(':');
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::null() { return raw("null"); }

JsonWriter &JsonWriter::value(bool flag) { return flag ? raw("true") : raw("false"); }

JsonWriter &JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        return null();
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
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
    const QByteArray bytes = text.toUtf8();
    return utf8({ bytes.constData(), static_cast<size_t>(bytes.size()) });
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
    m_text.append(json);
    return *this;
}

} // namespace lockstep
