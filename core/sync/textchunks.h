// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/issuerow.h"

#include <memory>
#include <string_view>
#include <vector>

namespace lockstep {

// Texts in UTF-8, one behind the other, in a few large pieces of memory. A place is valid until its
// text is released. A copy shares the pieces, and both go on in pieces of their own.
class TextChunks
{
public:
    TextChunks() = default;
    TextChunks(const TextChunks &other);
    TextChunks(TextChunks &&) noexcept = default;
    TextChunks &operator=(const TextChunks &) = delete;
    TextChunks &operator=(TextChunks &&) noexcept = default;
    ~TextChunks() = default;

    [[nodiscard]] const char *at(TextPlace place) const
    {
        return m_chunks[place.chunk].data.get() + place.offset;
    }
    [[nodiscard]] TextPlace append(std::string_view text);
    void release(TextPlace place, quint32 size);
    // A piece that is never written nor given back here: a part of a file.
    void addForeign(std::shared_ptr<char> data);

    // Bytes, of texts and of those that were released.
    [[nodiscard]] qsizetype used() const { return m_used; }
    [[nodiscard]] qsizetype wasted() const { return m_used - m_live; }
    // There is so much waste that texts are worth moving out of pieces that are mostly empty.
    [[nodiscard]] bool isWasteful() const;
    // Moves this text if it lies in such a piece: what is left in there is given back in time.
    void moveIfSparse(TextPlace &place, quint32 size);

private:
    struct Chunk
    {
        std::shared_ptr<char> data{};
        quint32 used = 0;
        quint32 live = 0;
        bool isForeign = false;
    };
    [[nodiscard]] size_t newChunk(quint32 room);

    std::vector<Chunk> m_chunks{};
    int m_open = -1; // the one that is being filled
    std::vector<int> m_free{};
    qsizetype m_used = 0;
    qsizetype m_live = 0;
};

} // namespace lockstep
