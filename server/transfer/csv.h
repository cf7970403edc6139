// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/csvtext.h"
#include "core/base/result.h"

#include <QIODevice>

#include <optional>

namespace lockstep::server {

// Reads CSV as RFC 4180 has it, one row after the other: quoted cells with doubled quotes, line
// ends and separators in them; CRLF, LF or CR behind a row. A byte order mark is skipped. Memory
// is bounded by one row.
class CsvReader
{
public:
    // Separator 0: found from the first row, or from Excel's line "sep=;" before it.
    explicit CsvReader(QIODevice &in, char separator = 0) : m_in(in), m_separator(separator) {}

    struct Row
    {
        qint64 number = 0; // as a spreadsheet counts: from 1, blank ones too
        QStringList cells{};
    };
    // Blank rows are left out; nullopt: the end. PARSE, with row and column: text beside quotes, a
    // quote that is never closed, not UTF-8, a cell or row that is too long. Nothing comes after
    // an error.
    [[nodiscard]] Result<std::optional<Row>> next();
    [[nodiscard]] char separator() const { return m_separator; } // once there was a row

private:
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] bool fill();
    [[nodiscard]] int peek() // -1: the end
    {
        return m_at < m_buffer.size() || fill() ? static_cast<unsigned char>(m_buffer[m_at]) : -1;
    }
    [[nodiscard]] Result<void> readCell(QStringList &cells, bool &wasQuoted);
    [[nodiscard]] Error wrong(const QStringList &cells, const QString &what) const;

    QIODevice &m_in;
    char m_separator;
    bool m_begun = false;
    bool m_failed = false;
    QByteArray m_buffer{};
    qsizetype m_at = 0;
    QByteArray m_cell{};
    qint64 m_row = 0;
    qint64 m_line = 1;
};

} // namespace lockstep::server
