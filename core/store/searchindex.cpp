// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/searchindex.h"

#include "core/store/sqlitedatabase.h"

#include <xxhash.h>

#include <QFile>
#include <QSet>

#include <algorithm>
#include <array>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr char columnDivider = '\x01'; // between texts of one column
constexpr qsizetype pageOfRemovals = 500;

QString commentKey(const CommentId &comment) { return u"c:"_s + comment.toString(); }

qint64 sumOf(const std::array<std::string, 4> &texts)
{
    quint64 sum = 0;
    for (const std::string &text : texts)
        sum = XXH64(text.data(), text.size(), sum + 1);
    return sum == 0 ? 1 : static_cast<qint64>(sum);
}

qsizetype characters(const std::string &word)
{
    return std::count_if(word.begin(), word.end(),
        [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; });
}

// As a phrase of FTS5.
std::string quoted(const std::string &word)
{
    std::string phrase{ '"' };
    for (const char byte : word) {
        if (byte == '"')
            phrase += '"';
        phrase += byte;
    }
    return phrase + '"';
}

QStringList columnsOf(query::TextPart part)
{
    switch (part) {
    case query::TextPart::All:
        break;
    case query::TextPart::Title:
        return { u"title"_s };
    case query::TextPart::Description:
        return { u"body"_s };
    case query::TextPart::Comments:
        return { u"comment"_s };
    }
    return { u"head"_s, u"title"_s, u"body"_s, u"comment"_s };
}

} // namespace

SearchIndex::SearchIndex() : m_database(std::make_unique<SqliteDatabase>()) {}
SearchIndex::~SearchIndex() = default;

bool SearchIndex::isOpen() const { return m_database->isOpen(); }

void SearchIndex::removeFiles(const QString &file)
{
    for (const QString &each : SqliteDatabase::filesOf(file))
        QFile::remove(each);
}

Result<QList<SpaceId>> SearchIndex::open(
    const QString &file, const std::vector<StoredCursor> &cache)
{
    auto opened = openFile(file, cache);
    if (opened || opened.error().code != errc::StoreCorrupt || file == ":memory:"_L1)
        return opened;
    close();
    removeFiles(file);
    return openFile(file, cache);
}

Result<QList<SpaceId>> SearchIndex::openFile(
    const QString &file, const std::vector<StoredCursor> &cache)
{
    close();
    if (const auto opened = m_database->open(file, SqliteDatabase::Durability::Normal); !opened)
        return opened.error();
    const auto found = m_database->version();
    if (!found)
        return found.error();
    if (*found > version)
        return Error{ errc::StoreNewer, u"search.db: is of a newer version"_s, {} };
    if (*found == 0) {
        if (const auto made = create(); !made)
            return made.error();
    }
    if (const auto read = readNumbers(); !read)
        return read.error();
    // Where it stands, and where it should.
    QHash<SpaceId, StoredCursor> own;
    const auto done = m_database->each(
        u"SELECT space, seq, epoch, hash FROM cursors"_s, [&](const SqliteRow &row) {
            const SpaceId space{ row.text(0) };
            own.insert(space,
                { { space, row.integer(1), row.text(2) }, static_cast<quint64>(row.integer(3)) });
        });
    if (!done)
        return done.error();
    QList<SpaceId> wrong;
    for (const StoredCursor &cursor : cache) {
        const StoredCursor at = own.take(cursor.cursor.space);
        if (at.cursor != cursor.cursor || at.hash != cursor.hash)
            wrong << cursor.cursor.space;
    }
    return wrong + own.keys();
}

void SearchIndex::close()
{
    m_database->close();
    m_issueOf.clear();
    m_named.clear();
    m_repaired.clear();
    m_seen.clear();
    m_repairing = false;
}

Result<void> SearchIndex::create()
{
    return m_database->transaction([this]() -> Result<void> {
        for (const QString &sql : {
                 u"CREATE TABLE cursors(space TEXT PRIMARY KEY, seq INTEGER, epoch TEXT, hash"
                 " INTEGER) WITHOUT ROWID"_s,
                 u"CREATE TABLE docs(doc INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT UNIQUE, issue"
                 " INTEGER, space TEXT, sum INTEGER)"_s,
                 u"CREATE INDEX docs_of_space ON docs(space)"_s,
                 u"CREATE VIRTUAL TABLE texts USING fts5(head, title, body, comment,"
                 " tokenize='trigram case_sensitive 1')"_s,
             }) {
            if (const auto made = m_database->execute(sql); !made)
                return made;
        }
        return m_database->setVersion(version);
    });
}

Result<void> SearchIndex::readNumbers()
{
    return m_database->each(u"SELECT doc, issue FROM docs"_s, [this](const SqliteRow &row) {
        setIssueOf(row.integer(0), static_cast<Number>(row.integer(1)));
    });
}

void SearchIndex::setIssueOf(qint64 doc, Number issue)
{
    const auto at = static_cast<size_t>(doc);
    if (at >= m_issueOf.size())
        m_issueOf.resize(at + 1 + at / 8);
    m_issueOf[at] = issue;
}

Result<void> SearchIndex::clear()
{
    m_seen.clear();
    m_repairing = false;
    return m_database->transaction([this]() -> Result<void> {
        for (const QString &sql :
            { u"DELETE FROM texts"_s, u"DELETE FROM docs"_s, u"DELETE FROM cursors"_s }) {
            if (const auto done = m_database->execute(sql); !done)
                return done;
        }
        return {};
    });
}

// --- Rows in ---

Result<void> SearchIndex::apply(const CacheBatch &batch)
{
    const auto done = m_database->transaction([&]() -> Result<void> {
        for (const CacheBatch &earlier : batch.earlier) {
            if (const auto applied = applyRows(earlier); !applied)
                return applied;
        }
        return applyRows(batch);
    });
    const bool clears = !batch.clearedSpaces.isEmpty()
        || std::any_of(batch.earlier.begin(), batch.earlier.end(),
            [](const CacheBatch &earlier) { return !earlier.clearedSpaces.isEmpty(); });
    if (!done || !clears)
        return done;
    // Removed texts stay in the segments of FTS5 until those are merged, and in the log: what may
    // not be read any more is to be gone.
    if (const auto merged = m_database->execute(u"INSERT INTO texts(texts) VALUES('optimize')"_s);
        !merged)
        return merged;
    static_cast<void>(m_database->value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    return {};
}

Result<void> SearchIndex::applyRows(const CacheBatch &batch)
{
    for (const SpaceId &space : batch.clearedSpaces) {
        if (const auto done = clearSpace(space); !done)
            return done;
    }
    for (const IssueId &issue : batch.removedIssues) {
        if (const auto done = removeIssue(issue); !done)
            return done;
    }
    for (const CommentId &comment : batch.removedComments) {
        if (const auto done = remove(commentKey(comment)); !done)
            return done;
    }
    for (const Issue &issue : batch.put.issues) {
        if (const auto done = putIssue(issue); !done)
            return done;
    }
    for (const SpaceRow<Comment> &comment : batch.put.comments) {
        if (comment.value.issue.isNull())
            continue; // a message of a channel
        if (const auto done = putComment(comment.value, comment.space); !done)
            return done;
    }
    return putCursors(batch.put.cursors);
}

Result<void> SearchIndex::putCursors(const std::vector<StoredCursor> &cursors)
{
    for (const StoredCursor &stored : cursors) {
        // Until the rest of its rows has come it does not stand there.
        const Cursor &cursor = stored.cursor;
        if (m_repairing && m_repaired.contains(cursor.space.toString()))
            continue;
        const auto done = m_database->run(
            u"INSERT OR REPLACE INTO cursors(space, seq, epoch, hash) VALUES(?, ?, ?, ?)"_s,
            cursor.space.toString(), cursor.seq, cursor.epoch, static_cast<qint64>(stored.hash));
        if (!done)
            return done;
    }
    return {};
}

Result<void> SearchIndex::clearSpace(const SpaceId &space)
{
    QList<qint64> page;
    do {
        page.clear();
        const auto read = m_database->each(
            u"SELECT doc FROM docs WHERE space=? LIMIT ?"_s,
            [&](const SqliteRow &row) { page << row.integer(0); }, space.toString(),
            pageOfRemovals);
        if (!read)
            return read;
        for (const qint64 each : std::as_const(page)) {
            if (const auto done = removeDoc(each); !done)
                return done;
        }
    } while (!page.isEmpty());
    return m_database->run(u"DELETE FROM cursors WHERE space=?"_s, space.toString());
}

// It keeps its number: its comments may stay, and it may come back.
Result<void> SearchIndex::removeIssue(const IssueId &issue)
{
    const auto known = doc(issue.toString());
    if (!known || known->sum == 0)
        return known ? Result<void>{} : known.error();
    for (const QString &sql :
        { u"DELETE FROM texts WHERE rowid=?"_s, u"UPDATE docs SET sum=0 WHERE doc=?"_s }) {
        if (const auto done = m_database->run(sql, known->number); !done)
            return done;
    }
    return {};
}

Result<void> SearchIndex::remove(const QString &key)
{
    const auto known = doc(key);
    if (!known)
        return known.error();
    return known->number == 0 ? Result<void>{} : removeDoc(known->number);
}

Result<void> SearchIndex::removeDoc(qint64 number)
{
    for (const QString &sql :
        { u"DELETE FROM texts WHERE rowid=?"_s, u"DELETE FROM docs WHERE doc=?"_s }) {
        if (const auto done = m_database->run(sql, number); !done)
            return done;
    }
    return {};
}

Result<SearchIndex::Doc> SearchIndex::doc(const QString &key)
{
    Doc known;
    const auto done = m_database->each(
        u"SELECT doc, sum, space, issue FROM docs WHERE key=?"_s,
        [&](const SqliteRow &row) {
            known = { row.integer(0), row.integer(1), row.text(2),
                static_cast<Number>(row.integer(3)) };
        },
        key);
    return done ? Result<Doc>{ std::move(known) } : done.error();
}

Result<void> SearchIndex::putIssue(const Issue &issue)
{
    std::array<std::string, 4> texts;
    query::appendFolded(texts[0], issue.name);
    for (const QString &label : issue.labels) {
        texts[0] += columnDivider;
        query::appendFolded(texts[0], label);
    }
    query::appendFolded(texts[1], issue.subject);
    query::appendFolded(texts[2], issue.description);
    return put(issue.id.toString(), projectSpace(issue.project), {}, texts);
}

Result<void> SearchIndex::putComment(const Comment &comment, const SpaceId &space)
{
    const auto issue = giveNumber(comment.issue, space);
    if (!issue)
        return issue.error();
    std::array<std::string, 4> texts;
    query::appendFolded(texts[3], comment.text);
    return put(commentKey(comment.id), space, *issue, texts);
}

Result<SearchIndex::Number> SearchIndex::numberOf(const IssueId &issue)
{
    const auto known = doc(issue.toString());
    return known ? Result<Number>{ static_cast<Number>(known->number) } : known.error();
}

// The issue may come after its comments.
Result<SearchIndex::Number> SearchIndex::giveNumber(const IssueId &issue, const SpaceId &space)
{
    const auto known = doc(issue.toString());
    if (!known)
        return known.error();
    if (m_repairing && known->number != 0)
        m_seen.insert(known->number);
    if (known->number != 0)
        return static_cast<Number>(known->number);
    const auto number = addDoc(issue.toString(), space);
    if (!number)
        return number.error();
    if (const auto done = m_database->run(u"UPDATE docs SET issue=doc WHERE doc=?"_s, *number);
        !done)
        return done.error();
    setIssueOf(*number, static_cast<Number>(*number));
    if (m_repairing)
        m_seen.insert(*number);
    return static_cast<Number>(*number);
}

Result<qint64> SearchIndex::addDoc(const QString &key, const SpaceId &space)
{
    const auto done = m_database->run(
        u"INSERT INTO docs(key, space, sum, issue) VALUES(?, ?, 0, 0)"_s, key, space.toString());
    return done ? Result<qint64>{ m_database->lastRowId() } : done.error();
}

Result<void> SearchIndex::put(const QString &key, const SpaceId &space, std::optional<Number> issue,
    const std::array<std::string, 4> &texts)
{
    auto known = doc(key);
    if (!known)
        return known.error();
    if (known->number == 0) {
        const auto added = addDoc(key, space);
        if (!added)
            return added.error();
        known->number = *added;
    }
    const Number of = issue.value_or(static_cast<Number>(known->number));
    if (!issue)
        m_named.push_back({ of, IssueId{ key } });
    if (m_repairing)
        m_seen.insert(known->number);
    const qint64 sum = sumOf(texts);
    if (known->sum == sum && known->space == space.toString() && known->issue == of)
        return {};
    const auto updated = m_database->run(u"UPDATE docs SET sum=?, space=?, issue=? WHERE doc=?"_s,
        sum, space.toString(), qint64{ of }, known->number);
    if (!updated)
        return updated;
    setIssueOf(known->number, of);
    if (known->sum == sum)
        return {};
    return m_database->run(known->sum == 0
            ? u"INSERT INTO texts(head, title, body, comment, rowid) VALUES(?, ?, ?, ?, ?)"_s
            : u"UPDATE texts SET head=?, title=?, body=?, comment=? WHERE rowid=?"_s,
        texts[0], texts[1], texts[2], texts[3], known->number);
}

std::vector<SearchIndex::Named> SearchIndex::takeNamed() { return std::exchange(m_named, {}); }

Result<std::vector<SearchIndex::Named>> SearchIndex::listNamed()
{
    std::vector<Named> all;
    const auto done = m_database->each(
        u"SELECT doc, key FROM docs WHERE doc=issue"_s, [&](const SqliteRow &row) {
            all.push_back({ static_cast<Number>(row.integer(0)), IssueId{ row.text(1) } });
        });
    return done ? Result<std::vector<Named>>{ std::move(all) } : done.error();
}

std::vector<StoredCursor> SearchIndex::cursorsOf(const CacheBatch &batch) const
{
    std::vector<StoredCursor> cursors;
    for (const CacheBatch &earlier : batch.earlier) {
        for (const StoredCursor &cursor : cursorsOf(earlier))
            cursors.push_back(cursor);
    }
    for (const StoredCursor &cursor : batch.put.cursors) {
        if (!m_repairing || !m_repaired.contains(cursor.cursor.space.toString()))
            cursors.push_back(cursor);
    }
    return cursors;
}

// --- Repair ---

void SearchIndex::beginRepair(const QList<SpaceId> &spaces)
{
    m_repairing = true;
    m_repaired.clear();
    m_seen.clear();
    for (const SpaceId &space : spaces)
        m_repaired.insert(space.toString());
}

Result<void> SearchIndex::endRepair(const std::vector<StoredCursor> &cursors)
{
    m_repairing = false;
    const QSet<QString> spaces = std::exchange(m_repaired, {});
    const std::unordered_set<qint64> seen = std::exchange(m_seen, {});
    return m_database->transaction([&]() -> Result<void> {
        for (const QString &space : spaces) {
            QList<qint64> gone;
            const auto read = m_database->each(
                u"SELECT doc FROM docs WHERE space=?"_s,
                [&](const SqliteRow &row) {
                    if (!seen.contains(row.integer(0)))
                        gone << row.integer(0);
                },
                space);
            if (!read)
                return read;
            for (const qint64 each : std::as_const(gone)) {
                if (const auto done = removeDoc(each); !done)
                    return done;
            }
            const auto done = m_database->run(u"DELETE FROM cursors WHERE space=?"_s, space);
            if (!done)
                return done;
        }
        return putCursors(cursors);
    });
}

// --- Search ---

Result<std::vector<SearchIndex::Number>> SearchIndex::find(const query::SearchedText &text)
{
    // The numbers in one text: a row each would take longer than the search.
    QString sql = u"SELECT group_concat(rowid) FROM texts"_s;
    std::string value = text.word;
    const bool isAny = text.word.empty();
    const QStringList columns = columnsOf(text.part);
    if (!isAny && characters(text.word) >= 3 && text.word.find('\0') == std::string::npos) {
        sql += u" WHERE texts MATCH ?"_s;
        value = '{' + columns.join(u' ').toStdString() + "} : " + quoted(text.word);
    } else if (!isAny) {
        QStringList tests;
        for (const QString &column : columns)
            tests << u"instr(%1, ?1)"_s.arg(column);
        sql += u" WHERE "_s + tests.join(" OR "_L1);
    }
    const auto query = m_database->prepare(sql);
    if (!query)
        return query.error();
    if (!isAny)
        (*query)->bind(0, value);
    QByteArray list;
    const auto done = (*query)->each([&](const SqliteRow &row) { list = row.bytes(0); });
    if (!done)
        return done.error();
    std::vector<Number> numbers;
    std::vector<bool> has(m_issueOf.size());
    qint64 doc = 0;
    const auto end = [&] {
        const auto at = static_cast<size_t>(std::exchange(doc, 0));
        const Number issue = at < m_issueOf.size() ? m_issueOf[at] : 0;
        if (issue == 0 || has[issue])
            return;
        has[issue] = true;
        numbers.push_back(issue);
    };
    for (const char c : std::as_const(list)) {
        if (c == ',')
            end();
        else
            doc = doc * 10 + (c - '0');
    }
    if (!list.isEmpty())
        end();
    return numbers;
}

} // namespace lockstep
