// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/issuetable.h"

#include "core/sync/packedtext.h"

#include <QHashSeed>

#include <xxhash.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <limits>

namespace lockstep {

using namespace packed;

namespace {

constexpr int tidiedATime = 4; // rows that are looked at when one changes
constexpr size_t mostYoung = 1024;

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

bool fitsCount(qint64 number)
{
    return number >= 0 && number <= std::numeric_limits<quint32>::max();
}

} // namespace

// Without the values that were asked for.
IssueTable::IssueTable(const IssueTable &other)
    : m_blocks(other.m_blocks), m_slotCount(other.m_slotCount), m_count(other.m_count),
      m_isNewestFirst(other.m_isNewestFirst), m_free(other.m_free), m_names(other.m_names),
      m_sets(other.m_sets), m_texts(other.m_texts), m_tidied(other.m_tidied), m_odd(other.m_odd),
      m_index(other.m_index)
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
    return lookUp(bytes, m_index.hashOf(bytes));
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

    const auto name = [&](SharedName at) -> const QString & { return m_names.at(row.name(at)); };
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
        const QStringList &labels = m_sets.at(row.name(SharedName::Labels));
        if (issue.labels.constData() != labels.constData() || issue.labels.size() != labels.size())
            issue.labels = labels;
    }
    issue.version = row.version;
    issue.commentCount = row.commentCount;
    issue.attachmentCount = row.attachmentCount;

    const char *text = m_texts.at(row.shortTexts);
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
        readText(row.descriptionSize > 0 ? m_texts.at(row.description) : nullptr,
            static_cast<qsizetype>(row.descriptionSize), issue.description);
}

std::optional<std::string_view> IssueTable::bytesOf(int slot, ShortText which) const
{
    const IssueRow &row = rowAt(slot);
    if (!row.isLive() || row.isOdd())
        return {};
    const char *at = m_texts.at(row.shortTexts);
    for (size_t i = 0; i < static_cast<size_t>(which); ++i)
        at += row.sizes[i];
    return std::string_view{ at, row.sizes[static_cast<size_t>(which)] };
}

// --- Writing -----------------------------------------------------------------------------------

void IssueTable::reserve(size_t count)
{
    m_blocks.reserve(count / rowsOfBlock + 1);
    if (!m_index.hasRoomFor(count))
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
        row.names[static_cast<size_t>(at)] = m_names.numberOf(name);
    row.names[static_cast<size_t>(SharedName::Labels)] = m_sets.numberOf(issue.labels);
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
    const quint64 hash = m_index.hashOf(id);
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
            && std::memcmp(m_texts.at(old), text.data(), text.size()) == 0) {
            place = old;
            return;
        }
        if (!isNew)
            m_texts.release(old, oldSize);
        place = text.empty() ? TextPlace{} : m_texts.append(text);
    };
    keep(row.shortTexts, texts, before.shortTexts, before.shortSize());
    keep(row.description, description, before.description, before.descriptionSize);
    editRow(slot) = row;
    m_young.erase(slot);
    m_old.erase(slot);
    if (isNew) {
        ++m_count;
        if (m_index.isFull())
            reindex(static_cast<size_t>(m_count)); // with this one
        else
            m_index.insert(hash, slot);
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
    m_index.remove(m_index.hashOf(idBytes(id, buffer)), slot);
    releaseTexts(rowAt(slot));
    editRow(slot) = {};
    m_odd.remove(slot);
    m_young.erase(slot);
    m_old.erase(slot);
    m_free.push_back(slot);
    --m_count;
    return true;
}

// --- Tidying -----------------------------------------------------------------------------------

void IssueTable::releaseTexts(const IssueRow &row)
{
    m_texts.release(row.shortTexts, row.shortSize());
    m_texts.release(row.description, row.descriptionSize);
}

// A little with every change, so that no change takes long.
void IssueTable::tidySome()
{
    if (!m_texts.isWasteful() || m_slotCount == 0)
        return;
    for (int i = 0; i < tidiedATime; ++i) {
        if (m_tidied >= m_slotCount)
            m_tidied = 0;
        const int slot = m_tidied++;
        if (!isLive(slot))
            continue;
        IssueRow row = rowAt(slot);
        m_texts.moveIfSparse(row.shortTexts, row.shortSize());
        m_texts.moveIfSparse(row.description, row.descriptionSize);
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

std::string_view IssueTable::idAt(int slot) const
{
    const IssueRow &row = rowAt(slot);
    return { m_texts.at(row.shortTexts), row.sizes[static_cast<size_t>(ShortText::Id)] };
}

int IssueTable::lookUp(std::string_view id, quint64 hash) const
{
    return m_index.find(hash, [&](int slot) { return idAt(slot) == id; });
}

void IssueTable::reindex(size_t room)
{
    m_index.clear(room);
    for (int slot = 0; slot < m_slotCount; ++slot) {
        if (isLive(slot))
            m_index.insert(m_index.hashOf(idAt(slot)), slot);
    }
}

} // namespace lockstep
