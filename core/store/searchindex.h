// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/foldedtext.h"
#include "core/store/store.h"

#include <array>
#include <memory>
#include <optional>
#include <unordered_set>

namespace lockstep {

class SqliteDatabase;

// The full texts of the confirmed rows, searched by FTS5: search.db beside cache.db. Nothing in it
// is of its own; it is made again when it is damaged, of another version, or does not stand where
// cache.db stands. Used on one thread.
//
// The tokenizer is "trigram", over texts that are folded already (query::folded): what is found is
// what the folded text contains, in any script, as without an index. unicode61 would find whole
// words and their beginnings only, and nothing inside of a sentence in Chinese or Japanese. Words
// of one or two characters have no trigram: for them all texts are read.
class SearchIndex
{
public:
    static constexpr qint64 version = 1;

    // What an issue is called here; never used again for another.
    using Number = quint32;
    struct Named
    {
        Number number{};
        IssueId issue{};
    };

    SearchIndex();
    ~SearchIndex();

    // ":memory:" or a file. Returns the spaces that do not stand where the cache does: put their
    // rows between beginRepair() and endRepair(). STORE_NEWER: another program's, leave it alone.
    [[nodiscard]] Result<QList<SpaceId>> open(
        const QString &file, const std::vector<StoredCursor> &cache);
    void close();
    [[nodiscard]] bool isOpen() const;
    static void removeFiles(const QString &file); // that is not open
    [[nodiscard]] Result<void> clear(); // as the cache was

    // What the cache has stored, in one transaction, with the cursors it stands at. Other rows than
    // those of issues and their comments do not matter.
    [[nodiscard]] Result<void> apply(const CacheBatch &batch);

    // From here on rows of these spaces that are not put are those that have gone.
    void beginRepair(const QList<SpaceId> &spaces);
    [[nodiscard]] Result<void> endRepair(const std::vector<StoredCursor> &cursors);

    // Issues that were put since the last call.
    [[nodiscard]] std::vector<Named> takeNamed();
    [[nodiscard]] Result<std::vector<Named>> listNamed(); // all that have a number
    // Of those that the batch came with, where it stands now.
    [[nodiscard]] std::vector<StoredCursor> cursorsOf(const CacheBatch &batch) const;
    [[nodiscard]] Result<Number> numberOf(const IssueId &issue); // 0: it has none
    // Those with the text, each once.
    [[nodiscard]] Result<std::vector<Number>> find(const query::SearchedText &text);

private:
    [[nodiscard]] Result<QList<SpaceId>> openFile(
        const QString &file, const std::vector<StoredCursor> &cache);
    [[nodiscard]] Result<void> create();
    [[nodiscard]] Result<void> readNumbers();
    [[nodiscard]] Result<void> applyRows(const CacheBatch &batch);
    [[nodiscard]] Result<void> clearSpace(const SpaceId &space);
    [[nodiscard]] Result<void> removeIssue(const IssueId &issue);
    [[nodiscard]] Result<void> remove(const QString &key);
    [[nodiscard]] Result<void> removeDoc(qint64 doc);
    [[nodiscard]] Result<void> putIssue(const Issue &issue);
    [[nodiscard]] Result<void> putComment(const Comment &comment, const SpaceId &space);
    struct Doc
    {
        qint64 number = 0; // 0: none
        qint64 sum = 0; // of its texts; 0: there are none
        QString space{};
        Number issue{};
    };
    [[nodiscard]] Result<Doc> doc(const QString &key);
    // Its texts in the order of the columns; the same are not written again.
    [[nodiscard]] Result<void> put(const QString &key, const SpaceId &space,
        std::optional<Number> issue, const std::array<std::string, 4> &texts);
    [[nodiscard]] Result<qint64> addDoc(const QString &key, const SpaceId &space);
    [[nodiscard]] Result<Number> giveNumber(const IssueId &issue, const SpaceId &space);
    [[nodiscard]] Result<void> putCursors(const std::vector<StoredCursor> &cursors);
    void setIssueOf(qint64 doc, Number issue);

    std::unique_ptr<SqliteDatabase> m_database;
    std::vector<Number> m_issueOf{}; // by document, which is an issue or a comment
    std::vector<Named> m_named{};
    QSet<QString> m_repaired{}; // spaces
    std::unordered_set<qint64> m_seen{}; // documents of those, put since beginRepair()
    bool m_repairing = false;
};

} // namespace lockstep
