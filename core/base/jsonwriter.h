// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

#include <concepts>
#include <string_view>

namespace lockstep {

// The one JSON writer: appends minified raw UTF-8 text, commas by itself. The caller pairs
// begin and end, and writes a key before each value in an object.
class JsonWriter
{
public:
    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }

    JsonWriter &key(QLatin1StringView name);
    JsonWriter &key(QStringView name);

    JsonWriter &null();
    JsonWriter &value(bool flag);
    JsonWriter &value(double number); // shortest text that reads back the same; NaN, inf: null
    JsonWriter &value(QStringView text);
    JsonWriter &value(const QString &text) { return value(QStringView{ text }); }
    JsonWriter &value(QLatin1StringView text);
    JsonWriter &utf8(std::string_view text); // must be valid UTF-8
    template <std::integral Integer>
    requires(!std::same_as<Integer, bool>) JsonWriter &value(Integer number)
    {
        return integer(static_cast<qint64>(number));
    }
    // Text that is JSON already.
    JsonWriter &raw(QByteArrayView json);

    template <typename Value> JsonWriter &member(QLatin1StringView name, const Value &content)
    {
        return key(name).value(content);
    }

    [[nodiscard]] const QByteArray &text() const & { return m_text; }
    [[nodiscard]] QByteArray text() && { return std::move(m_text); }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    JsonWriter &integer(qint64 number);
    [[nodiscard]] char *extend(qsizetype count);
    void append(const char *text, qsizetype size);
    void comma();
    void quote(std::string_view utf8);
    [[nodiscard]] bool quotePlain(QStringView text);

    QByteArray m_text;
    bool m_needsComma = false;
};

} // namespace lockstep
