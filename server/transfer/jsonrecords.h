// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"

#include <QIODevice>

namespace lockstep::server {

// Reads the elements of a JSON array one after the other, each by the strict reader, so that a
// file of any length needs the memory of one element. Arrays that follow each other (pages put
// together) are read as one, and so are arrays in the array.
class JsonRecords
{
public:
    explicit JsonRecords(QIODevice &in) : m_in(in) {}

    // The view is valid until the next call. Undefined: the end. PARSE with the number of the
    // element: not JSON, not an array, cut short.
    [[nodiscard]] Result<JsonView> next();
    [[nodiscard]] qint64 count() const { return m_count; } // elements read

private:
    [[nodiscard]] bool fill();
    [[nodiscard]] int peek()
    {
        return m_at < m_buffer.size() || fill() ? static_cast<unsigned char>(m_buffer[m_at]) : -1;
    }
    [[nodiscard]] int peekBehindSpace();
    [[nodiscard]] Result<void> readElement();
    [[nodiscard]] Error wrong(const QString &what) const;

    QIODevice &m_in;
    QByteArray m_buffer{};
    qsizetype m_at = 0;
    int m_depth = 0; // of arrays that are open
    bool m_failed = false;
    bool m_any = false; // an array has begun
    bool m_needsComma = false;
    QByteArray m_element{};
    qint64 m_count = 0;
    JsonDocument m_document{ { .maxDepth = 32, .maxBytes = 16'000'000 } };
};

} // namespace lockstep::server
