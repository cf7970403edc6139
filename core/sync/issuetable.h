// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issuefields.h"
#include "core/sync/issuerow.h"
#include "core/sync/numbered.h"
#include "core/sync/slotindex.h"
#include "core/sync/textchunks.h"

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lockstep {

// Which members of an issue are read: whoever goes over all issues names those he looks at.
class IssueParts
{
public:
    constexpr IssueParts() = default; // all of them
    constexpr IssueParts(std::initializer_list<Field> fields) : m_bits(0)
    {
        for (const Field field : fields)
            m_bits |= bit(static_cast<int>(field));
    }
    static constexpr IssueParts none() { return IssueParts{ std::initializer_list<Field>{} }; }
    [[nodiscard]] constexpr IssueParts withId() const { return with(bit(idBit)); }
    [[nodiscard]] constexpr IssueParts withName() const { return with(bit(nameBit)); }
    [[nodiscard]] constexpr IssueParts withProject() const { return with(bit(projectBit)); }
    [[nodiscard]] constexpr IssueParts with(Field field) const
    {
        return with(bit(static_cast<int>(field)));
    }
    [[nodiscard]] constexpr IssueParts united(IssueParts other) const { return with(other.m_bits); }

    [[nodiscard]] constexpr bool has(Field field) const
    {
        return (m_bits & bit(static_cast<int>(field))) != 0;
    }
    [[nodiscard]] constexpr bool hasId() const { return (m_bits & bit(idBit)) != 0; }
    [[nodiscard]] constexpr bool hasName() const { return (m_bits & bit(nameBit)) != 0; }
    [[nodiscard]] constexpr bool hasProject() const { return (m_bits & bit(projectBit)) != 0; }

private:
    static constexpr int idBit = 61;
    static constexpr int nameBit = 62;
    static constexpr int projectBit = 63;
    static constexpr quint64 bit(int at) { return quint64{ 1 } << at; }
    [[nodiscard]] constexpr IssueParts with(quint64 bits) const
    {
        IssueParts parts = *this;
        parts.m_bits |= bits;
        return parts;
    }

    quint64 m_bits = ~quint64{ 0 };
};

// The visible issues of all projects. Each stands in a slot, a small number that is its own as
// long as it exists (a freed slot is used again): item models sort and filter slots, not copies.
//
// 100,000 issues as values would be 250 MB, so they are kept packed (issuerow.h): names that many
// issues share once and by number, texts as UTF-8 one behind the other. at() and find() make the
// value of the issue that is asked for, and keep it for a while; forEach() and read() make what is
// looked at of it, in place. A copy shares everything until one of both changes.
class IssueTable
{
public:
    IssueTable() = default;
    IssueTable(const IssueTable &other);
    IssueTable(IssueTable &&) noexcept = default;
    IssueTable &operator=(const IssueTable &) = delete;
    IssueTable &operator=(IssueTable &&) noexcept = default;
    ~IssueTable() = default;

    [[nodiscard]] int count() const { return m_count; }
    // Slots are below this; some of them may be free.
    [[nodiscard]] int slotCount() const { return m_slotCount; }
    [[nodiscard]] bool isLive(int slot) const
    {
        return slot >= 0 && slot < m_slotCount && rowAt(slot).isLive();
    }
    // References are valid until the issue changes, or a thousand others have been asked for.
    [[nodiscard]] const Issue &at(int slot) const;
    [[nodiscard]] const Issue *find(const IssueId &id) const;
    [[nodiscard]] int indexOf(const IssueId &id) const;
    [[nodiscard]] bool contains(const IssueId &id) const { return indexOf(id) >= 0; }
    // Stands for the id, in this process: a hash of 64 bits whose seed nobody else knows.
    [[nodiscard]] quint64 idKey(int slot) const;
    [[nodiscard]] static quint64 idKey(const IssueId &id);

    // Into an issue that is used again and again; its other members stay as they were.
    void read(int slot, Issue &issue, IssueParts parts) const;
    [[nodiscard]] Issue value(int slot) const;
    // visit(slot, issue) for each, in the order of the slots. The issue is valid until it returns,
    // and only those parts of it are.
    template <typename Visit> void forEach(Visit visit, IssueParts parts = {}) const
    {
        Issue issue;
        for (int slot = 0; slot < m_slotCount; ++slot) {
            if (!rowAt(slot).isLive())
                continue;
            read(slot, issue, parts);
            visit(slot, std::as_const(issue));
        }
    }

    // Of those assigned to this user only, which is soon said of the others.
    template <typename Visit>
    void forEachAssignedTo(const UserId &user, Visit visit, IssueParts parts = {}) const
    {
        const quint32 number = m_names.find(user.toString());
        Issue issue;
        for (int slot = 0; slot < m_slotCount; ++slot) {
            const IssueRow &row = rowAt(slot);
            if (!row.isLive() || (!row.isOdd() && row.name(SharedName::Assignee) != number))
                continue;
            read(slot, issue, parts.with(Field::Assignee));
            if (issue.assignee == user)
                visit(slot, std::as_const(issue));
        }
    }
    // A short text as it lies here, UTF-8; nullopt: the issue is kept in another way.
    [[nodiscard]] std::optional<std::string_view> bytesOf(int slot, ShortText which) const;

    // As it came from a snapshot: every slot is live, and the issues stand in their slots by the
    // time of their last change and by their number (issuekeys.h), the newest first.
    [[nodiscard]] bool isNewestFirst() const { return m_isNewestFirst; }

    // The replica's, which gives others no way to them.
    void reserve(size_t count);
    void put(const Issue &issue);
    bool remove(const IssueId &id);

    // Bytes of texts on the heap, and those of them that nobody uses any more.
    [[nodiscard]] qsizetype textBytes() const { return m_texts.used(); }
    [[nodiscard]] qsizetype wastedTextBytes() const { return m_texts.wasted(); }

private:
    friend class IssueSnapshot; // the same rows in a file

    static constexpr int rowsOfBlock = 64; // a change after a copy was made copies so many
    struct Block
    {
        IssueRow rows[rowsOfBlock]{};
    };
    [[nodiscard]] const IssueRow &rowAt(int slot) const
    {
        return m_blocks[static_cast<size_t>(slot / rowsOfBlock)]->rows[slot % rowsOfBlock];
    }
    [[nodiscard]] IssueRow &editRow(int slot);
    [[nodiscard]] std::string_view idAt(int slot) const;
    [[nodiscard]] int newSlot();

    // What of the row depends on this table; false: it does not fit into a row.
    [[nodiscard]] bool pack(const Issue &issue, IssueRow &row, std::string &texts);
    void releaseTexts(const IssueRow &row);
    void tidySome();
    [[nodiscard]] int lookUp(std::string_view id, quint64 hash) const;
    void reindex(size_t room);

    std::vector<std::shared_ptr<Block>> m_blocks{}; // shared ones are copied before they change
    int m_slotCount = 0;
    int m_count = 0;
    bool m_isNewestFirst = false;
    std::vector<int> m_free{};
    Numbered<QString> m_names{}; // of statuses, people and so on
    Numbered<QStringList> m_sets{}; // of labels
    TextChunks m_texts{};
    int m_tidied = 0; // slots below this, in the round that is under way
    QHash<int, Issue> m_odd{}; // by slot: what no row can hold
    SlotIndex m_index{}; // by id

    // Values that were asked for; when the young ones are many they become the old ones.
    using Values = std::unordered_map<int, std::unique_ptr<Issue>>;
    mutable Values m_young{};
    mutable Values m_old{};
};

} // namespace lockstep
