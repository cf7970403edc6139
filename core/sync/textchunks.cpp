// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/textchunks.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace lockstep {

namespace {

constexpr quint32 chunkSize = 256 * 1024;
constexpr qsizetype wasteAllowed = 1024 * 1024;

} // namespace

TextChunks::TextChunks(const TextChunks &other)
    : m_chunks(other.m_chunks), m_free(other.m_free), m_used(other.m_used), m_live(other.m_live)
{}

size_t TextChunks::newChunk(quint32 room)
{
    size_t at = m_chunks.size();
    if (m_free.empty()) {
        m_chunks.emplace_back();
    } else {
        at = static_cast<size_t>(m_free.back());
        m_free.pop_back();
    }
    m_chunks[at]
        = { std::shared_ptr<char>(new char[room], std::default_delete<char[]>{}), 0, 0, false };
    return at;
}

TextPlace TextChunks::append(std::string_view text)
{
    const auto size = static_cast<quint32>(text.size());
    size_t at = static_cast<size_t>(m_open);
    if (size >= chunkSize) {
        at = newChunk(size); // one of its own
    } else if (m_open < 0 || chunkSize - m_chunks[at].used < size) {
        at = newChunk(chunkSize);
        m_open = static_cast<int>(at);
    }
    Chunk &chunk = m_chunks[at];
    const TextPlace place{ static_cast<quint32>(at), chunk.used };
    std::memcpy(chunk.data.get() + chunk.used, text.data(), size);
    chunk.used += size;
    chunk.live += size;
    m_used += size;
    m_live += size;
    return place;
}

void TextChunks::release(TextPlace place, quint32 size)
{
    if (size == 0)
        return;
    Chunk &chunk = m_chunks[place.chunk];
    if (chunk.isForeign)
        return;
    chunk.live -= size;
    m_live -= size;
    if (chunk.live == 0 && static_cast<int>(place.chunk) != m_open) {
        m_used -= chunk.used;
        chunk = {};
        m_free.push_back(static_cast<int>(place.chunk));
    }
}

void TextChunks::addForeign(std::shared_ptr<char> data)
{
    m_chunks.push_back({ std::move(data), 0, 0, true });
}

bool TextChunks::isWasteful() const { return wasted() >= wasteAllowed + m_live / 2; }

void TextChunks::moveIfSparse(TextPlace &place, quint32 size)
{
    if (size == 0)
        return;
    const Chunk &chunk = m_chunks[place.chunk];
    if (chunk.isForeign || static_cast<int>(place.chunk) == m_open
        || chunk.live > chunk.used - chunk.used / 4)
        return;
    const TextPlace from = place;
    const std::string text{ at(from), size };
    place = append(text);
    release(from, size);
}

} // namespace lockstep
