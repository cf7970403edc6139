// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/transfer/jsonrecords.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype chunk = 256 * 1024;
constexpr qsizetype longestElement = 16'000'000;
constexpr int deepestNesting = 2;

} // namespace

bool JsonRecords::fill()
{
    const bool first = m_buffer.isNull();
    m_buffer.resize(chunk);
    m_at = 0;
    const qint64 count = m_in.read(m_buffer.data(), chunk);
    m_buffer.resize(std::max<qint64>(count, 0));
    m_failed = m_failed || count < 0;
    if (first && m_buffer.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    return count > m_at;
}

int JsonRecords::peekBehindSpace()
{
    int c = peek();
    while (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        ++m_at;
        c = peek();
    }
    return c;
}

Error JsonRecords::wrong(const QString &what) const
{
    return { errc::Parse, u"element %1: %2"_s.arg(m_count + 1).arg(what), {} };
}

// The text of one value: to the comma or bracket behind it.
Result<void> JsonRecords::readElement()
{
    m_element.clear();
    int depth = 0;
    bool quoted = false;
    for (int c = peek(); c >= 0; c = peek()) {
        if (!quoted && depth == 0 && (c == ',' || c == ']'))
            return {};
        m_element += static_cast<char>(c);
        ++m_at;
        if (m_element.size() > longestElement)
            return wrong(u"longer than 16 MB"_s);
        if (quoted && c == '\\' && peek() >= 0)
            m_element += m_buffer[m_at++];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '{' || c == '['))
            ++depth;
        else if (!quoted && (c == '}' || c == ']'))
            --depth;
    }
    return wrong(u"the file ends in the middle of it"_s);
}

Result<JsonView> JsonRecords::next()
{
    for (;;) {
        const int c = peekBehindSpace();
        if (c < 0) {
            if (m_failed)
                return Error{ errc::Io, m_in.errorString(), {} };
            if (m_depth > 0)
                return wrong(u"the file ends before its array does"_s);
            if (!m_any)
                return wrong(u"the file is empty; an array was expected"_s);
            return JsonView{};
        }
        if (m_depth == 0) {
            if (c != '[')
                return wrong(u"an array was expected"_s);
            m_any = true;
            m_needsComma = false;
            m_depth = 1;
            ++m_at;
        } else if (c == ']') {
            --m_depth;
            m_needsComma = true;
            ++m_at;
        } else if (m_needsComma) {
            if (c != ',')
                return wrong(u"a comma was expected before it"_s);
            m_needsComma = false;
            ++m_at;
        } else if (c == '[' && m_depth < deepestNesting) {
            ++m_depth;
            ++m_at;
        } else {
            if (const auto read = readElement(); !read)
                return read.error();
            auto json = m_document.parse(m_element);
            if (!json)
                return wrong(json.error().message);
            ++m_count;
            m_needsComma = true;
            return json;
        }
    }
}

} // namespace lockstep::server
