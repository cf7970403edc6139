// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/transfer/csv.h"

#include <algorithm>
#include <array>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype chunk = 256 * 1024;
constexpr qsizetype longestCell = 1024 * 1024;
constexpr qsizetype mostCells = 1000;

// The separator that is most often in the first row, outside of quotes; a comma if there is none.
char findSeparator(QByteArrayView text)
{
    constexpr std::array candidates{ ',', ';', '\t' };
    std::array<int, candidates.size()> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '\n' || c == '\r')
            break;
        for (size_t i = 0; i < candidates.size(); ++i)
            counts[i] += c == candidates[i];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return candidates[static_cast<size_t>(most - counts.begin())];
}

} // namespace

bool CsvReader::fill()
{
    m_buffer.resize(chunk);
    m_at = 0;
    const qint64 count = m_in.read(m_buffer.data(), chunk);
    m_buffer.resize(std::max<qint64>(count, 0));
    m_failed = m_failed || count < 0;
    return count > 0;
}

Error CsvReader::wrong(const QStringList &cells, const QString &what) const
{
    return { errc::Parse,
        u"row %1, column %2 (line %3): %4"_s.arg(m_row).arg(cells.size() + 1).arg(m_line).arg(what),
        {} };
}

Result<void> CsvReader::begin()
{
    m_begun = true;
    static_cast<void>(fill());
    if (m_buffer.startsWith("\xFF\xFE") || m_buffer.startsWith("\xFE\xFF"))
        return Error{ errc::Parse, u"this is UTF-16; save it as UTF-8"_s, {} };
    if (m_buffer.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    if (m_buffer.mid(m_at, 4) == "sep=" && m_buffer.size() > m_at + 5
        && (m_buffer[m_at + 5] == '\n' || m_buffer[m_at + 5] == '\r')) {
        if (m_separator == 0)
            m_separator = m_buffer[m_at + 4];
        m_at += m_buffer.mid(m_at + 5, 2) == "\r\n" ? 7 : 6;
        ++m_row;
        ++m_line;
    }
    if (m_separator == 0)
        m_separator = findSeparator(QByteArrayView{ m_buffer }.sliced(m_at));
    return {};
}

Result<void> CsvReader::readCell(QStringList &cells, bool &wasQuoted)
{
    m_cell.clear();
    wasQuoted = peek() == '"';
    if (wasQuoted) {
        const QString opened = wrong(cells, u"the quote that opens here is never closed"_s).message;
        for (++m_at;; ++m_at) {
            const int c = peek();
            if (c < 0)
                return Error{ errc::Parse, opened, {} };
            if (c == '"') {
                ++m_at;
                if (peek() != '"')
                    break;
            }
            m_line += c == '\n';
            m_cell += static_cast<char>(c);
            if (m_cell.size() > longestCell)
                return Error{ errc::Parse, opened + u" within 1 MiB"_s, {} };
        }
        const int c = peek();
        if (c >= 0 && c != m_separator && c != '\r' && c != '\n')
            return wrong(cells, u"text behind the closing quote"_s);
    } else {
        for (int c = peek(); c >= 0 && c != m_separator && c != '\r' && c != '\n'; c = peek()) {
            if (c == '"')
                return wrong(cells, u"a quote inside of a cell that does not begin with one"_s);
            m_cell += static_cast<char>(c);
            if (m_cell.size() > longestCell)
                return wrong(cells, u"a cell of more than 1 MiB"_s);
            ++m_at;
        }
    }
    if (!m_cell.isValidUtf8())
        return wrong(cells, u"this is not UTF-8"_s);
    if (m_cell.contains('\0'))
        return wrong(cells, u"a NUL character"_s);
    cells.append(QString::fromUtf8(m_cell));
    return {};
}

Result<std::optional<CsvReader::Row>> CsvReader::next()
{
    if (!m_begun) {
        if (const auto begun = begin(); !begun)
            return begun.error();
    }
    while (peek() >= 0) {
        Row row{ ++m_row, {} };
        bool wasQuoted = false;
        for (;;) {
            if (row.cells.size() == mostCells)
                return wrong(row.cells, u"more than %1 columns"_s.arg(mostCells));
            if (const auto read = readCell(row.cells, wasQuoted); !read)
                return read.error();
            if (peek() != m_separator)
                break;
            ++m_at;
        }
        if (peek() == '\r') {
            ++m_at;
            if (peek() == '\n')
                ++m_at;
        } else if (peek() == '\n') {
            ++m_at;
        }
        ++m_line;
        if (row.cells.size() > 1 || wasQuoted || !row.cells.first().isEmpty())
            return std::optional{ std::move(row) };
    }
    if (m_failed)
        return Error{ errc::Io, m_in.errorString(), {} };
    return std::optional<Row>{};
}

} // namespace lockstep::server
