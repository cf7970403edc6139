// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/filelines.h"

#include <set>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr JsonLimits fileLimits{ 32, 1'000'000 };

// Goes over JSON and notes the line of every value in the order of the text. Stops where it cannot
// go on, and knows that line.
class LineScanner
{
public:
    explicit LineScanner(QByteArrayView text) : m_text(text) {}

    bool scan()
    {
        if (!value(0, 0))
            return false;
        skipSpace();
        return m_at == m_text.size() || stop(u"expected the end of the file"_s);
    }
    [[nodiscard]] const std::vector<int> &lines() const { return m_lines; }
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] const QString &message() const { return m_message; }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool stop(const QString &message)
    {
        m_message = message;
        return false;
    }
    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n') {
            if (peek() == '\n')
                ++m_line;
            ++m_at;
        }
    }
    bool expect(char c)
    {
        skipSpace();
        if (peek() != c)
            return stop(u"expected \"%1\""_s.arg(QLatin1Char{ c }));
        ++m_at;
        return true;
    }
    bool string()
    {
        if (!expect('"'))
            return false;
        while (peek() != '"') {
            if (m_at >= m_text.size() || peek() == '\n')
                return stop(u"a text that does not end"_s);
            m_at += peek() == '\\' ? 2 : 1;
            if (m_at > m_text.size())
                return stop(u"a text that does not end"_s);
        }
        ++m_at;
        return true;
    }
    bool value(int depth, int keyLine)
    {
        if (depth >= fileLimits.maxDepth)
            return stop(u"deeper than %1 levels"_s.arg(fileLimits.maxDepth));
        skipSpace();
        m_lines.push_back(keyLine ? keyLine : m_line);
        switch (peek()) {
        case '{':
            return object(depth);
        case '[':
            return list(depth);
        case '"':
            return string();
        default:
            break;
        }
        const qsizetype start = m_at;
        while ((peek() >= '0' && peek() <= '9') || (peek() >= 'a' && peek() <= 'z') || peek() == '-'
            || peek() == '+' || peek() == '.' || peek() == 'E')
            ++m_at;
        return m_at > start || stop(u"expected a value"_s);
    }
    bool object(int depth)
    {
        std::set<QByteArray> keys;
        ++m_at;
        skipSpace();
        if (peek() == '}') {
            ++m_at;
            return true;
        }
        while (true) {
            skipSpace();
            const qsizetype start = m_at;
            const int line = m_line;
            if (!string())
                return false;
            const QByteArray key = m_text.sliced(start, m_at - start).toByteArray();
            if (!keys.insert(key).second)
                return stop(u"%1 stands twice"_s.arg(QString::fromUtf8(key)));
            if (!expect(':') || !value(depth + 1, line))
                return false;
            skipSpace();
            if (peek() == '}') {
                ++m_at;
                return true;
            }
            if (!expect(','))
                return false;
        }
    }
    bool list(int depth)
    {
        ++m_at;
        skipSpace();
        if (peek() == ']') {
            ++m_at;
            return true;
        }
        while (true) {
            if (!value(depth + 1, 0))
                return false;
            skipSpace();
            if (peek() == ']') {
                ++m_at;
                return true;
            }
            if (!expect(','))
                return false;
        }
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    std::vector<int> m_lines;
    QString m_message;
};

// Both go in the order of the text.
void giveLines(Value &value, const std::vector<int> &lines, size_t &next)
{
    value.line = next < lines.size() ? lines[next] : 0;
    ++next;
    if (auto *list = std::get_if<Value::List>(&value.data)) {
        for (Value &element : *list)
            giveLines(element, lines, next);
    } else if (auto *members = std::get_if<Value::Members>(&value.data)) {
        for (auto &[key, content] : *members)
            giveLines(content, lines, next);
    }
}

} // namespace

FileReading readFile(const QByteArray &file)
{
    FileReading reading;
    if (file.size() > fileLimits.maxBytes) {
        reading.fault = DialectFault{ 0, {}, u"more than %1 bytes"_s.arg(fileLimits.maxBytes) };
        return reading;
    }
    LineScanner scanner{ file };
    if (!scanner.scan()) {
        reading.fault = DialectFault{ scanner.line(), {}, u"not JSON: "_s + scanner.message() };
        return reading;
    }
    JsonDocument document{ fileLimits };
    const auto json = document.parse(file);
    if (!json) {
        reading.fault = DialectFault{ 0, {}, json.error().message };
        return reading;
    }
    reading.value = valueOf(*json);
    size_t next = 0;
    giveLines(reading.value, scanner.lines(), next);
    return reading;
}

} // namespace lockstep::net::dialect
