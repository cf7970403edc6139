// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/issuetable.h"

#include <QHashSeed>
#include <QVarLengthArray>

#include <xxhash.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <limits>

namespace lockstep {

namespace {

constexpr quint32 chunkSize = 256 * 1024;
constexpr qsizetype wasteAllowed = 1024 * 1024;
constexpr int tidiedATime = 4; // rows that are looked at when one changes
constexpr size_t mostYoung = 1024;
constexpr quint64 goneEntry = 0xffffffff; // of the index; no slot + 1
constexpr size_t leastIndex = 64;

using SharedNames = std::array<quint32, static_cast<size_t>(SharedName::Count)>;

bool isAscii(QStringView text)
{
    char16_t all = 0;
    for (const QChar c : text)
        all = static_cast<char16_t>(all | c.unicode());
    return all < 0x80;
}

// False: it would not come back as it was.
bool appendText(std::string &out, QStringView text, quint16 &size)
{
    const size_t before = out.size();
    if (isAscii(text)) {
        out.resize(before + static_cast<size_t>(text.size()));
        char *to = out.data() + before;
        for (const QChar c : text)
            *to++ = static_cast<char>(c.unicode());
    } else {
        if (!text.isValidUtf16())
            return false;
        const QByteArray bytes = text.toUtf8();
        out.append(bytes.constData(), static_cast<size_t>(bytes.size()));
    }
    const size_t added = out.size() - before;
    size = static_cast<quint16>(added);
    return added <= std::numeric_limits<quint16>::max();
}

bool appendSet(std::string &out, const QStringList &set, quint16 &size)
{
    size = 0;
    if (set.isEmpty())
        return true;
    const bool joins = std::none_of(set.begin(), set.end(),
        [](const QString &member) { return member.isEmpty() || member.contains(u'\n'); });
    return joins && appendText(out, set.join(u'\n'), size);
}

void readText(const char *from, qsizetype size, QString &to)
{
    unsigned char all = 0;
    for (qsizetype i = 0; i < size; ++i)
        all = static_cast<unsigned char>(all | static_cast<unsigned char>(from[i]));
    if (all >= 0x80) {
        to = QString::fromUtf8(from, size);
        return;
    }
    to.resize(size); // which allocates nothing if the text before was as long
    QChar *out = to.data();
    for (qsizetype i = 0; i < size; ++i)
        out[i] = QLatin1Char{ from[i] };
}

template <typename Tag> void readText(const char *from, qsizetype size, StrongId<Tag> &to)
{
    QString text;
    readText(from, size, text);
    to = StrongId<Tag>{ std::move(text) };
}

void readSet(const char *from, qsizetype size, QStringList &to)
{
    if (size == 0) {
        if (!to.isEmpty())
            to.clear();
        return;
    }
    QString text;
    readText(from, size, text);
    to = text.split(u'\n');
}

// Without touching the counters of references when it is the same already.
void share(QString &to, const QString &name)
{
    if (to.constData() != name.constData() || to.size() != name.size())
        to = name;
}
template <typename Tag> void share(StrongId<Tag> &to, const QString &name)
{
    if (to.toString().constData() != name.constData() || to.toString().size() != name.size())
        to = StrongId<Tag>{ name };
}

struct Numbers // as bytes in the short texts
{
    qint64 severity = 0;
    double lat = 0;
    double lng = 0;
    quint64 given = 0; // bits
};

void appendNumbers(std::string &out, const Issue &issue, quint16 &size)
{
    size = 0;
    if (!issue.severity && !issue.lat && !issue.lng)
        return;
    const Numbers numbers{ issue.severity.value_or(0), issue.lat.value_or(0), issue.lng.value_or(0),
        quint64{ issue.severity.has_value() } | quint64{ issue.lat.has_value() } << 1
            | quint64{ issue.lng.has_value() } << 2 };
    size = sizeof numbers;
    out.append(reinterpret_cast<const char *>(&numbers), sizeof numbers);
}

void readNumbers(const char *from, quint16 size, Issue &issue)
{
    Numbers numbers;
    if (size == sizeof numbers)
        std::memcpy(&numbers, from, sizeof numbers);
    issue.severity = numbers.given & 1 ? std::optional{ numbers.severity } : std::nullopt;
    issue.lat = numbers.given & 2 ? std::optional{ numbers.lat } : std::nullopt;
    issue.lng = numbers.given & 4 ? std::optional{ numbers.lng } : std::nullopt;
}

using IdBytes = QVarLengthArray<char, 64>;

std::string_view idBytes(const IssueId &id, IdBytes &buffer)
{
    const QString &text = id.toString();
    if (isAscii(text)) {
        buffer.resize(text.size());
        std::transform(text.begin(), text.end(), buffer.begin(),
            [](QChar c) { return static_cast<char>(c.unicode()); });
    } else {
        const QByteArray bytes = text.toUtf8();
        buffer.clear();
        buffer.append(bytes.constData(), bytes.size());
    }
    return { buffer.constData(), static_cast<size_t>(buffer.size()) };
}

bool fitsCount(qint64 number)
{
    return number >= 0 && number <= std::numeric_limits<quint32>::max();
}

} // namespace

IssueTable::IssueTable() : m_seed(QHashSeed::globalSeed()) {}

// Both go on in chunks of their own.
IssueTable::IssueTable(const IssueTable &other)
    : m_blocks(other.m_blocks), m_slotCount(other.m_slotCount), m_count(other.m_count),
      m_isNewestFirst(other.m_isNewestFirst), m_free(other.m_free), m_names(other.m_names),
      m_nameNumbers(other.m_nameNumbers), m_sets(other.m_sets), m_setNumbers(other.m_setNumbers),
      m_chunks(other.m_chunks), m_freeChunks(other.m_freeChunks), m_textUsed(other.m_textUsed),
      m_textLive(other.m_textLive), m_tidied(other.m_tidied), m_odd(other.m_odd),
      m_index(other.m_index), m_seed(other.m_seed), m_indexUsed(other.m_indexUsed)
{}

// --- Reading -----------------------------------------------------------------------------------

const Issue &IssueTable::at(int slot) const
{
    if (const auto young = m_young.find(slot); young != m_young.end())
        return *young->second;
    std::unique_ptr<Issue> value;
    if (const auto old = m_old.find(slot); old != m_old.end()) {
        value = std::move(old->second);
        m_old.erase(old);
    } else {
        value = std::make_unique<Issue>(this->value(slot));
    }
    if (m_young.size() >= mostYoung)
        m_old = std::exchange(m_young, {});
    return *m_young.emplace(slot, std::move(value)).first->second;
}

const Issue *IssueTable::find(const IssueId &id) const
{
    const int slot = indexOf(id);
    return slot < 0 ? nullptr : &at(slot);
}

int IssueTable::indexOf(const IssueId &id) const
{
    if (id.isNull())
        return -1;
    IdBytes buffer;
    const std::string_view bytes = idBytes(id, buffer);
    return lookUp(bytes, hashOf(bytes));
}

Issue IssueTable::value(int slot) const
{
    Issue issue;
    read(slot, issue, {});
    return issue;
}

void IssueTable::read(int slot, Issue &issue, IssueParts parts) const
{
    const IssueRow &row = rowAt(slot);
    if (!row.isLive()) {
        issue = {};
        return;
    }
    if (row.isOdd()) {
        issue = m_odd.value(slot);
        return;
    }
    if (!issue.extra.empty())
        issue.extra.clear();

    const auto name = [&](SharedName at) -> const QString & {
        return m_names.at(static_cast<qsizetype>(row.names[static_cast<size_t>(at)]));
    };
    if (parts.hasProject())
        share(issue.project, name(SharedName::Project));
    if (parts.has(Field::Type))
        share(issue.type, name(SharedName::Type));
    if (parts.has(Field::Status))
        share(issue.status, name(SharedName::Status));
    if (parts.has(Field::Resolution))
        share(issue.resolution, name(SharedName::Resolution));
    if (parts.has(Field::Priority))
        share(issue.priority, name(SharedName::Priority));
    if (parts.has(Field::Assignee))
        share(issue.assignee, name(SharedName::Assignee));
    if (parts.has(Field::Reporter))
        share(issue.reporter, name(SharedName::Reporter));
    if (parts.has(Field::Building))
        share(issue.building, name(SharedName::Building));
    if (parts.has(Field::Room))
        share(issue.room, name(SharedName::Room));
    if (parts.has(Field::Category))
        share(issue.category, name(SharedName::Category));
    if (parts.has(Field::ResolvedBy))
        share(issue.resolvedBy, name(SharedName::ResolvedBy));
    if (parts.has(Field::ModifiedBy))
        share(issue.modifiedBy, name(SharedName::ModifiedBy));
    if (parts.has(Field::Labels)) {
        const QStringList &labels
            = m_sets.at(static_cast<qsizetype>(row.names[static_cast<size_t>(SharedName::Labels)]));
        if (issue.labels.constData() != labels.constData() || issue.labels.size() != labels.size())
            issue.labels = labels;
    }
    issue.version = row.version;
    issue.commentCount = row.commentCount;
    issue.attachmentCount = row.attachmentCount;

    const char *text = textAt(row.shortTexts);
    size_t next = 0;
    const auto part = [&](bool wanted, auto &member, const auto &readPart) {
        const quint16 size = row.sizes[next++];
        if (wanted)
            readPart(text, size, member);
        text += size;
    };
    const auto asText = [](const char *from, quint16 size, auto &to) { readText(from, size, to); };
    const auto asSet
        = [](const char *from, quint16 size, QStringList &to) { readSet(from, size, to); };
    part(parts.hasId(), issue.id, asText);
    part(parts.hasName(), issue.name, asText);
    part(parts.has(Field::Subject), issue.subject, asText);
    part(parts.has(Field::CreatedAt), issue.createdAt, asText);
    part(parts.has(Field::ModifiedAt), issue.modifiedAt, asText);
    part(parts.has(Field::ClosedAt), issue.closedAt, asText);
    part(parts.has(Field::DueDate), issue.dueDate, asText);
    part(parts.has(Field::Rank), issue.rank, asText);
    part(parts.has(Field::Parent), issue.parent, asText);
    part(parts.has(Field::Watchers), issue.watchers, asSet);
    part(parts.has(Field::Votes), issue.votes, asSet);
    part(parts.has(Field::Relations), issue.relations, asSet);
    part(parts.has(Field::Severity) || parts.has(Field::Lat) || parts.has(Field::Lng), issue,
        &readNumbers);
    if (parts.has(Field::Description))
        readText(row.descriptionSize > 0 ? textAt(row.description) : nullptr,
            static_cast<qsizetype>(row.descriptionSize), issue.description);
}

std::optional<std::string_view> IssueTable::bytesOf(int slot, ShortText which) const
{
    const IssueRow &row = rowAt(slot);
    if (!row.isLive() || row.isOdd())
        return {};
    const char *at = textAt(row.shortTexts);
    for (size_t i = 0; i < static_cast<size_t>(which); ++i)
        at += row.sizes[i];
    return std::string_view{ at, row.sizes[static_cast<size_t>(which)] };
}

// --- Writing -----------------------------------------------------------------------------------

void IssueTable::reserve(size_t count)
{
    m_blocks.reserve(count / rowsOfBlock + 1);
    if (count * 2 > m_index.size())
        reindex(count);
}

IssueRow &IssueTable::editRow(int slot)
{
    std::shared_ptr<Block> &block = m_blocks[static_cast<size_t>(slot / rowsOfBlock)];
    if (block.use_count() > 1)
        block = std::make_shared<Block>(*block);
    else
        std::atomic_thread_fence(std::memory_order_acquire); // a copy may have gone elsewhere
    return block->rows[slot % rowsOfBlock];
}

int IssueTable::newSlot()
{
    if (!m_free.empty()) {
        const int slot = m_free.back();
        m_free.pop_back();
        return slot;
    }
    if (m_slotCount % rowsOfBlock == 0)
        m_blocks.push_back(std::make_shared<Block>());
    return m_slotCount++;
}

quint32 IssueTable::nameNumber(const QString &name)
{
    if (name.isEmpty())
        return 0;
    const auto known = m_nameNumbers.constFind(name);
    if (known != m_nameNumbers.cend())
        return *known;
    const auto number = static_cast<quint32>(m_names.size());
    m_names.append(name);
    m_nameNumbers.insert(name, number);
    return number;
}

quint32 IssueTable::setNumber(const QStringList &set)
{
    if (set.isEmpty())
        return 0;
    const auto known = m_setNumbers.constFind(set);
    if (known != m_setNumbers.cend())
        return *known;
    const auto number = static_cast<quint32>(m_sets.size());
    m_sets.append(set);
    m_setNumbers.insert(set, number);
    return number;
}

bool IssueTable::pack(const Issue &issue, IssueRow &row, std::string &texts)
{
    size_t next = 0;
    const auto text
        = [&](const QString &member) { return appendText(texts, member, row.sizes[next++]); };
    const auto set
        = [&](const QStringList &member) { return appendSet(texts, member, row.sizes[next++]); };
    // The id is always there, so that the issue can be found.
    if (!text(issue.id.toString()))
        return false;
    if (!issue.extra.empty() || !fitsCount(issue.commentCount) || !fitsCount(issue.attachmentCount))
        return false;
    const bool fits = text(issue.name) && text(issue.subject) && text(issue.createdAt)
        && text(issue.modifiedAt) && text(issue.closedAt) && text(issue.dueDate) && text(issue.rank)
        && text(issue.parent.toString()) && set(issue.watchers) && set(issue.votes)
        && set(issue.relations);
    if (!fits || !QStringView{ issue.description }.isValidUtf16())
        return false;
    appendNumbers(texts, issue, row.sizes[next]);

    const std::pair<SharedName, const QString &> names[]{
        { SharedName::Project, issue.project.toString() },
        { SharedName::Type, issue.type },
        { SharedName::Status, issue.status },
        { SharedName::Resolution, issue.resolution },
        { SharedName::Priority, issue.priority },
        { SharedName::Assignee, issue.assignee.toString() },
        { SharedName::Reporter, issue.reporter.toString() },
        { SharedName::Building, issue.building },
        { SharedName::Room, issue.room },
        { SharedName::Category, issue.category },
        { SharedName::ResolvedBy, issue.resolvedBy.toString() },
        { SharedName::ModifiedBy, issue.modifiedBy.toString() },
    };
    for (const auto &[at, name] : names)
        row.names[static_cast<size_t>(at)] = nameNumber(name);
    row.names[static_cast<size_t>(SharedName::Labels)] = setNumber(issue.labels);
    row.version = issue.version;
    row.commentCount = static_cast<quint32>(issue.commentCount);
    row.attachmentCount = static_cast<quint32>(issue.attachmentCount);
    return true;
}

void IssueTable::put(const Issue &given)
{
    const Issue issue = given; // it may be one of the values here
    m_isNewestFirst = false;
    IdBytes buffer;
    const std::string_view id = idBytes(issue.id, buffer);
    const quint64 hash = hashOf(id);
    int slot = lookUp(id, hash);
    const bool isNew = slot < 0;
    if (isNew)
        slot = newSlot();
    const IssueRow before = rowAt(slot);

    IssueRow row;
    row.flags = IssueRow::Live;
    std::string texts;
    std::string description;
    if (pack(issue, row, texts)) {
        const QByteArray bytes = issue.description.toUtf8();
        description.assign(bytes.constData(), static_cast<size_t>(bytes.size()));
        row.descriptionSize = static_cast<quint32>(description.size());
        m_odd.remove(slot);
    } else {
        row = IssueRow{};
        row.flags = IssueRow::Live | IssueRow::Odd;
        texts.assign(id);
        row.sizes[static_cast<size_t>(ShortText::Id)] = static_cast<quint16>(texts.size());
        m_odd.insert(slot, issue);
    }
    // Texts that stay are not written again.
    const auto keep = [&](TextPlace &place, std::string_view text, TextPlace old, quint32 oldSize) {
        if (!isNew && oldSize == text.size() && oldSize > 0
            && std::memcmp(textAt(old), text.data(), text.size()) == 0) {
            place = old;
            return;
        }
        if (!isNew)
            release(old, oldSize);
        place = text.empty() ? TextPlace{} : append(text);
    };
    keep(row.shortTexts, texts, before.shortTexts, before.shortSize());
    keep(row.description, description, before.description, before.descriptionSize);
    editRow(slot) = row;
    m_young.erase(slot);
    m_old.erase(slot);
    if (isNew) {
        ++m_count;
        index(slot, hash);
    }
    tidySome();
}

bool IssueTable::remove(const IssueId &given)
{
    const IssueId id = given;
    const int slot = indexOf(id);
    if (slot < 0)
        return false;
    m_isNewestFirst = false;
    IdBytes buffer;
    unindex(slot, hashOf(idBytes(id, buffer)));
    releaseTexts(rowAt(slot));
    editRow(slot) = {};
    m_odd.remove(slot);
    m_young.erase(slot);
    m_old.erase(slot);
    m_free.push_back(slot);
    --m_count;
    return true;
}

// --- Texts -------------------------------------------------------------------------------------

TextPlace IssueTable::append(std::string_view text)
{
    const auto size = static_cast<quint32>(text.size());
    if (m_chunk < 0 || chunkSize - m_chunks[static_cast<size_t>(m_chunk)].used < size) {
        const quint32 room = std::max(chunkSize, size);
        TextChunk chunk{ std::shared_ptr<char>(new char[room], std::default_delete<char[]>{}), 0, 0,
            false };
        int at = static_cast<int>(m_chunks.size());
        if (m_freeChunks.empty()) {
            m_chunks.push_back(std::move(chunk));
        } else {
            at = m_freeChunks.back();
            m_freeChunks.pop_back();
            m_chunks[static_cast<size_t>(at)] = std::move(chunk);
        }
        if (size < chunkSize)
            m_chunk = at;
        else {
            TextChunk &own = m_chunks[static_cast<size_t>(at)];
            std::memcpy(own.data.get(), text.data(), size);
            own.used = own.live = size;
            m_textUsed += size;
            m_textLive += size;
            return { static_cast<quint32>(at), 0 };
        }
    }
    TextChunk &chunk = m_chunks[static_cast<size_t>(m_chunk)];
    const TextPlace place{ static_cast<quint32>(m_chunk), chunk.used };
    std::memcpy(chunk.data.get() + chunk.used, text.data(), size);
    chunk.used += size;
    chunk.live += size;
    m_textUsed += size;
    m_textLive += size;
    return place;
}

void IssueTable::release(TextPlace place, quint32 size)
{
    if (size == 0)
        return;
    TextChunk &chunk = m_chunks[place.chunk];
    if (chunk.isForeign)
        return;
    chunk.live -= size;
    m_textLive -= size;
    if (chunk.live == 0 && static_cast<int>(place.chunk) != m_chunk) {
        m_textUsed -= chunk.used;
        chunk = {};
        m_freeChunks.push_back(static_cast<int>(place.chunk));
    }
}

void IssueTable::releaseTexts(const IssueRow &row)
{
    release(row.shortTexts, row.shortSize());
    release(row.description, row.descriptionSize);
}

void IssueTable::moveIfSparse(TextPlace &place, quint32 size)
{
    if (size == 0)
        return;
    const TextChunk &chunk = m_chunks[place.chunk];
    if (chunk.isForeign || static_cast<int>(place.chunk) == m_chunk
        || chunk.live > chunk.used - chunk.used / 4)
        return;
    const TextPlace from = place;
    const std::string text{ textAt(from), size };
    place = append(text);
    release(from, size);
}

// A little with every change, so that no change takes long.
void IssueTable::tidySome()
{
    if (wastedTextBytes() < wasteAllowed + m_textLive / 2 || m_slotCount == 0)
        return;
    for (int i = 0; i < tidiedATime; ++i) {
        if (m_tidied >= m_slotCount)
            m_tidied = 0;
        const int slot = m_tidied++;
        if (!isLive(slot))
            continue;
        IssueRow row = rowAt(slot);
        moveIfSparse(row.shortTexts, row.shortSize());
        moveIfSparse(row.description, row.descriptionSize);
        const IssueRow &now = rowAt(slot);
        if (row.shortTexts != now.shortTexts || row.description != now.description)
            editRow(slot) = row;
    }
}

// --- Index -------------------------------------------------------------------------------------

quint64 IssueTable::idKey(const IssueId &id)
{
    IdBytes buffer;
    const std::string_view bytes = idBytes(id, buffer);
    return XXH64(bytes.data(), bytes.size(), QHashSeed::globalSeed());
}

quint64 IssueTable::idKey(int slot) const
{
    const std::string_view bytes = idAt(slot);
    return XXH64(bytes.data(), bytes.size(), QHashSeed::globalSeed());
}

quint64 IssueTable::hashOf(std::string_view id) const
{
    return XXH64(id.data(), id.size(), m_seed);
}

// With room for more, so that the next growth is not due at once; a power of two.
size_t IssueTable::indexSizeFor(size_t count)
{
    size_t size = leastIndex;
    while (size < count * 2 + count / 4 + 2)
        size *= 2;
    return size;
}

quint64 IssueTable::indexEntry(quint64 hash, int slot)
{
    return (hash >> 32) << 32 | static_cast<quint32>(slot + 1);
}

std::string_view IssueTable::idAt(int slot) const
{
    const IssueRow &row = rowAt(slot);
    return { textAt(row.shortTexts), row.sizes[static_cast<size_t>(ShortText::Id)] };
}

int IssueTable::lookUp(std::string_view id, quint64 hash) const
{
    if (m_index.empty())
        return -1;
    const size_t mask = m_index.size() - 1;
    for (size_t at = static_cast<size_t>(hash) & mask; m_index[at] != 0; at = (at + 1) & mask) {
        const quint64 entry = m_index[at];
        if (entry == goneEntry || (entry ^ hash) >> 32 != 0)
            continue;
        const int slot = static_cast<int>(entry & 0xffffffff) - 1;
        if (idAt(slot) == id)
            return slot;
    }
    return -1;
}

void IssueTable::index(int slot, quint64 hash)
{
    if ((m_indexUsed + 1) * 2 > m_index.size())
        reindex(static_cast<size_t>(m_count)); // with this one
    else {
        const size_t mask = m_index.size() - 1;
        size_t at = static_cast<size_t>(hash) & mask;
        while (m_index[at] != 0)
            at = (at + 1) & mask;
        m_index[at] = indexEntry(hash, slot);
        ++m_indexUsed;
    }
}

void IssueTable::unindex(int slot, quint64 hash)
{
    const size_t mask = m_index.size() - 1;
    const quint64 entry = indexEntry(hash, slot);
    size_t at = static_cast<size_t>(hash) & mask;
    while (m_index[at] != entry)
        at = (at + 1) & mask;
    m_index[at] = goneEntry;
}

void IssueTable::reindex(size_t room)
{
    m_index.assign(indexSizeFor(room), 0);
    m_indexUsed = 0;
    for (int slot = 0; slot < m_slotCount; ++slot) {
        if (isLive(slot))
            index(slot, hashOf(idAt(slot)));
    }
}

} // namespace lockstep
