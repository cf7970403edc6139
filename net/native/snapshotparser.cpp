// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/native/snapshotparser.h"

#include "core/sync/codec.h"

namespace lockstep::net {

namespace {

// Longer than any row can be.
constexpr qsizetype longestLine = 8 * 1024 * 1024;

} // namespace

Result<std::vector<SnapshotRow>> SnapshotParser::feed(QByteArrayView bytes)
{
    m_rest.append(bytes);
    std::vector<SnapshotRow> rows;
    qsizetype from = 0;
    for (;;) {
        const qsizetype end = m_rest.indexOf('\n', from);
        if (end < 0)
            break;
        const QByteArrayView line = QByteArrayView{ m_rest }.sliced(from, end - from);
        from = end + 1;
        const auto json = m_json.parse(line);
        if (!json)
            return json.error();
        auto row = readSnapshotRow(*json);
        if (!row)
            return Error{ errc::Parse, row.error().message, {} };
        if (*row)
            rows.push_back(**std::move(row));
    }
    m_rest.remove(0, from);
    if (m_rest.size() > longestLine)
        return Error{ errc::Parse, QStringLiteral("a line without an end"), {} };
    return rows;
}

} // namespace lockstep::net
