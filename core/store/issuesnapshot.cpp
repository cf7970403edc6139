// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/issuesnapshot.h"

#include "core/base/json.h"
#include "core/store/storerows.h"
#include "core/sync/codec.h"
#include "core/sync/issuekeys.h"

#include <QFile>
#include <QSaveFile>

#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <future>
#include <limits>

#ifdef Q_OS_UNIX
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr char snapshotMagic[8] = { 'L', 'O', 'C', 'K', 'L', 'I', 'S', 'T' };
constexpr quint32 snapshotVersion = 2; // 2: in the order of isNewestFirst()
constexpr quint32 byteOrderMark = 0x01020304;

struct IssueFileHeader
{
    char magic[8]{};
    quint32 version = snapshotVersion;
    quint32 byteOrder = byteOrderMark;
    quint32 rowSize = sizeof(IssueRow);
    quint32 rows = 0;
    quint32 names = 0;
    quint32 sets = 0;
    quint32 odd = 0;
    quint32 reserved = 0;
    quint64 seed = 0; // of the hashes in the index
    quint64 indexSize = 0;
    quint64 shortBytes = 0;
    quint64 descriptionBytes = 0;
    quint64 nameBytes = 0; // with the sets and the odd ones
    quint64 listSum = 0; // of what stands between the header and the descriptions
    quint64 descriptionSum = 0;
    quint64 nameSum = 0; // of what stands behind the descriptions
    quint64 headerSum = 0; // of the header before this: the checksum of the file
};
static_assert(sizeof(IssueFileHeader) == 112);
static_assert(sizeof(IssueFileHeader) % 8 == 0 && sizeof(IssueRow) % 8 == 0); // the index follows

quint64 sumOf(const IssueFileHeader &header)
{
    return XXH3_64bits(&header, offsetof(IssueFileHeader, headerSum));
}

// Writes through a buffer, and adds up what it has written.
class SummingWriter
{
public:
    explicit SummingWriter(QIODevice &device) : m_device(device), m_sum(XXH3_createState())
    {
        XXH3_64bits_reset(m_sum);
    }
    ~SummingWriter() { XXH3_freeState(m_sum); }
    Q_DISABLE_COPY_MOVE(SummingWriter)

    void write(const void *data, size_t size)
    {
        m_buffer.append(static_cast<const char *>(data), static_cast<qsizetype>(size));
        if (m_buffer.size() >= 256 * 1024)
            flush();
    }
    void writeNumber(quint32 number)
    {
        write(&number, sizeof number);
        m_sized += sizeof number;
    }
    void writeSized(const QByteArray &text)
    {
        writeNumber(static_cast<quint32>(text.size()));
        write(text.constData(), static_cast<size_t>(text.size()));
        m_sized += static_cast<quint64>(text.size());
    }
    void flush()
    {
        XXH3_64bits_update(m_sum, m_buffer.constData(), static_cast<size_t>(m_buffer.size()));
        m_ok = m_ok && m_device.write(m_buffer) == m_buffer.size();
        m_buffer.clear();
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    // Of what was written since the last one.
    [[nodiscard]] quint64 takeSum()
    {
        flush();
        const quint64 sum = XXH3_64bits_digest(m_sum);
        XXH3_64bits_reset(m_sum);
        return sum;
    }
    [[nodiscard]] quint64 sizedBytes() const { return m_sized; }

private:
    QIODevice &m_device;
    XXH3_state_t *m_sum;
    QByteArray m_buffer{};
    quint64 m_sized = 0;
    bool m_ok = true;
};

// The names that rows still use, numbered anew.
class Renumbering
{
public:
    explicit Renumbering(qsizetype count) : m_numbers(static_cast<size_t>(count), unused)
    {
        m_numbers[0] = 0; // of what is empty
        m_used.push_back(0);
    }
    quint32 operator()(quint32 number)
    {
        quint32 &known = m_numbers[number];
        if (known == unused) {
            known = static_cast<quint32>(m_used.size());
            m_used.push_back(number);
        }
        return known;
    }
    [[nodiscard]] const std::vector<quint32> &used() const { return m_used; }

private:
    static constexpr quint32 unused = std::numeric_limits<quint32>::max();
    std::vector<quint32> m_numbers;
    std::vector<quint32> m_used{};
};

// Reads what writeSized() has written; isOk turns false at the first thing that does not fit.
struct SizedReader
{
    const char *at = nullptr;
    const char *end = nullptr;
    bool isOk = true;

    quint32 number()
    {
        quint32 number = 0;
        isOk = isOk && end - at >= qsizetype{ sizeof number };
        if (isOk) {
            std::memcpy(&number, at, sizeof number);
            at += sizeof number;
        }
        return number;
    }
    QByteArrayView text()
    {
        const quint32 size = number();
        isOk = isOk && end - at >= qsizetype{ size };
        if (!isOk)
            return {};
        const QByteArrayView text{ at, static_cast<qsizetype>(size) };
        at += size;
        return text;
    }
};

Error noSnapshot(const QString &path, const QString &why)
{
    return { errc::Parse, u"%1: %2"_s.arg(path, why), {} };
}

// What lies between these offsets counts as memory of this process only when it is looked at again.
void letGo(uchar *mapped, quint64 begin, quint64 end)
{
#ifdef Q_OS_UNIX
    const auto page = static_cast<quint64>(sysconf(_SC_PAGESIZE));
    const quint64 first = (begin + page - 1) / page * page;
    const quint64 last = end / page * page;
    if (first < last)
        madvise(mapped + first, last - first, MADV_DONTNEED);
#else
    Q_UNUSED(mapped)
    Q_UNUSED(begin)
    Q_UNUSED(end)
#endif
}

constexpr auto namedAt = static_cast<size_t>(SharedName::Labels);

} // namespace

// Live slots in the order of IssueTable::isNewestFirst().
std::vector<int> IssueSnapshot::newestFirst(const IssueTable &issues)
{
    struct RowPlace
    {
        quint64 time = 0;
        quint64 number = 0;
        int slot = 0;
    };
    std::vector<RowPlace> places;
    places.reserve(static_cast<size_t>(issues.m_count));
    for (int slot = 0; slot < issues.m_slotCount; ++slot) {
        if (!issues.isLive(slot))
            continue;
        const auto time = issues.bytesOf(slot, ShortText::ModifiedAt);
        const auto name = issues.bytesOf(slot, ShortText::Name);
        if (time && name) {
            places.push_back({ timeKey(*time), numberKey(*name), slot });
        } else {
            const Issue odd = issues.m_odd.value(slot);
            places.push_back(
                { timeKey(unitsOf(odd.modifiedAt)), numberKey(unitsOf(odd.name)), slot });
        }
    }
    std::sort(places.begin(), places.end(), [](const RowPlace &a, const RowPlace &b) {
        if (a.time != b.time)
            return a.time > b.time;
        return a.number != b.number ? a.number > b.number : a.slot < b.slot;
    });
    std::vector<int> slots;
    slots.reserve(places.size());
    for (const RowPlace &place : places)
        slots.push_back(place.slot);
    return slots;
}

// As the table has it, but of the numbers of the rows.
SlotIndex IssueSnapshot::indexOf(const IssueTable &issues, const std::vector<int> &slots)
{
    SlotIndex index{ {}, issues.m_index.seed(), 0 };
    index.clear(slots.size());
    for (size_t row = 0; row < slots.size(); ++row)
        index.insert(index.hashOf(issues.idAt(slots[row])), static_cast<int>(row));
    return index;
}

Result<quint64> IssueSnapshot::write(const QString &path, const IssueTable &issues)
{
    QSaveFile file{ path };
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Error{ errc::Io, u"%1: %2"_s.arg(path, file.errorString()), {} };
    IssueFileHeader header;
    std::copy(std::begin(snapshotMagic), std::end(snapshotMagic), header.magic);
    file.write(reinterpret_cast<const char *>(&header), sizeof header);

    SummingWriter out{ file };
    Renumbering names{ issues.m_names.count() };
    Renumbering sets{ issues.m_sets.count() };
    std::vector<std::pair<quint32, int>> odd; // row, slot
    const std::vector<int> slots = newestFirst(issues);
    for (const int slot : slots) {
        IssueRow row = issues.rowAt(slot);
        if (row.isOdd())
            odd.emplace_back(header.rows, slot);
        for (size_t i = 0; i < row.names.size(); ++i)
            row.names[i] = i == namedAt ? sets(row.names[i]) : names(row.names[i]);
        if (header.shortBytes > std::numeric_limits<quint32>::max()
            || header.descriptionBytes > std::numeric_limits<quint32>::max())
            return Error{ errc::Io, u"%1: too much for one file"_s.arg(path), {} };
        row.shortTexts = { 0, static_cast<quint32>(header.shortBytes) };
        row.description = { 1, static_cast<quint32>(header.descriptionBytes) };
        header.shortBytes += row.shortSize();
        header.descriptionBytes += row.descriptionSize;
        ++header.rows;
        out.write(&row, sizeof row);
    }
    const SlotIndex index = indexOf(issues, slots);
    header.seed = index.seed();
    header.indexSize = index.entries().size();
    out.write(index.entries().data(), header.indexSize * sizeof(quint64));
    for (const int slot : slots) {
        const IssueRow &row = issues.rowAt(slot);
        out.write(issues.m_texts.at(row.shortTexts), row.shortSize());
    }
    header.listSum = out.takeSum();
    for (const int slot : slots) {
        const IssueRow &row = issues.rowAt(slot);
        if (row.descriptionSize > 0)
            out.write(issues.m_texts.at(row.description), row.descriptionSize);
    }
    header.descriptionSum = out.takeSum();
    for (const quint32 number : names.used())
        out.writeSized(issues.m_names.at(number).toUtf8());
    for (const quint32 number : sets.used()) {
        const QStringList &set = issues.m_sets.at(number);
        out.writeNumber(static_cast<quint32>(set.size()));
        for (const QString &member : set)
            out.writeSized(member.toUtf8());
    }
    for (const auto &[row, slot] : odd) {
        out.writeNumber(row);
        JsonWriter json;
        writeIssue(json, issues.m_odd.value(slot));
        out.writeSized(std::move(json).text());
    }
    header.nameSum = out.takeSum();

    header.names = static_cast<quint32>(names.used().size());
    header.sets = static_cast<quint32>(sets.used().size());
    header.odd = static_cast<quint32>(odd.size());
    header.nameBytes = out.sizedBytes();
    header.headerSum = sumOf(header);
    const bool isWritten = out.ok() && file.seek(0)
        && file.write(reinterpret_cast<const char *>(&header), sizeof header) == sizeof header;
    if (!isWritten || !file.commit())
        return Error{ errc::Io, u"%1: %2"_s.arg(path, file.errorString()), {} };
    return header.headerSum;
}

Result<IssueTable> IssueSnapshot::read(const QString &path, quint64 checksum)
{
    const auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return Error{ errc::Io, u"%1: %2"_s.arg(path, file->errorString()), {} };
    const auto size = static_cast<quint64>(file->size());
    IssueFileHeader header;
    if (size < sizeof header)
        return noSnapshot(path, u"too short"_s);
    uchar *const mapped = file->map(0, static_cast<qint64>(size));
    if (!mapped)
        return Error{ errc::Io, u"%1: %2"_s.arg(path, file->errorString()), {} };
    const std::shared_ptr<char> bytes{ file, reinterpret_cast<char *>(mapped) };
    std::memcpy(&header, mapped, sizeof header);
    const bool isOurs = std::equal(std::begin(snapshotMagic), std::end(snapshotMagic), header.magic)
        && header.version == snapshotVersion && header.byteOrder == byteOrderMark
        && header.rowSize == sizeof(IssueRow);
    if (!isOurs || header.headerSum != checksum || sumOf(header) != checksum)
        return noSnapshot(path, u"another one"_s);
    const quint64 rowBytes = quint64{ header.rows } * sizeof(IssueRow);
    const quint64 indexBytes = header.indexSize * sizeof(quint64);
    const quint64 indexAt = sizeof header + rowBytes;
    const quint64 shortAt = indexAt + indexBytes;
    const quint64 descriptionsAt = shortAt + header.shortBytes;
    const quint64 namesAt = descriptionsAt + header.descriptionBytes;
    if (header.indexSize > size || header.shortBytes > size || header.descriptionBytes > size
        || namesAt + header.nameBytes != size)
        return noSnapshot(path, u"damaged"_s);
    // The descriptions are half of the file, and nobody but this looks at them now: on another
    // processor, if there is one.
    const auto sumBetween = [mapped](quint64 begin, quint64 end) -> quint64 {
        return XXH3_64bits(mapped + begin, end - begin);
    };
    std::future<quint64> descriptionSum = std::async(sumBetween, descriptionsAt, namesAt);
    if (sumBetween(sizeof header, descriptionsAt) != header.listSum
        || sumBetween(namesAt, size) != header.nameSum)
        return noSnapshot(path, u"damaged"_s);

    const auto part = [&](quint64 offset) {
        return std::shared_ptr<char>{ bytes, bytes.get() + offset };
    };

    IssueTable table;
    SizedReader in{ bytes.get() + namesAt, bytes.get() + size };
    table.m_names.reserve(header.names);
    for (quint32 i = 0; i < header.names && in.isOk; ++i) {
        if (table.m_names.numberOf(QString::fromUtf8(in.text())) != i && in.isOk)
            return noSnapshot(path, u"a name is there twice"_s);
    }
    for (quint32 i = 0; i < header.sets && in.isOk; ++i) {
        QStringList set;
        for (quint32 members = in.number(); members > 0 && in.isOk; --members)
            set << QString::fromUtf8(in.text());
        if (table.m_sets.numberOf(set) != i && in.isOk)
            return noSnapshot(path, u"a set is there twice"_s);
    }
    JsonDocument document{ rowLimits };
    for (quint32 i = 0; i < header.odd && in.isOk; ++i) {
        const quint32 row = in.number();
        const auto json = document.parse(in.text());
        auto issue = json ? readIssue(*json) : Result<Issue>{ json.error() };
        if (!issue || row >= header.rows)
            return noSnapshot(path, u"an issue cannot be read"_s);
        table.m_odd.insert(static_cast<int>(row), *std::move(issue));
    }
    if (!in.isOk || table.m_names.count() != header.names || table.m_sets.count() != header.sets)
        return noSnapshot(path, u"names are missing"_s);

    // Written by us, and with the right checksum; but a mistake must not be a crash.
    const auto *rows = reinterpret_cast<const IssueRow *>(bytes.get() + sizeof header);
    for (quint32 i = 0; i < header.rows; ++i) {
        const IssueRow &row = rows[i];
        const bool fits = row.isLive() && row.shortTexts.chunk == 0
            && quint64{ row.shortTexts.offset } + row.shortSize() <= header.shortBytes
            && row.description.chunk == 1
            && quint64{ row.description.offset } + row.descriptionSize <= header.descriptionBytes
            && row.isOdd() == table.m_odd.contains(static_cast<int>(i))
            && row.names[namedAt] < header.sets
            && std::all_of(row.names.begin(), row.names.begin() + namedAt,
                [&](quint32 name) { return name < header.names; });
        if (!fits)
            return noSnapshot(path, u"a row points elsewhere"_s);
    }
    table.m_texts.addForeign(part(shortAt));
    table.m_texts.addForeign(part(descriptionsAt));
    const quint32 whole = header.rows / IssueTable::rowsOfBlock;
    for (quint32 i = 0; i < whole; ++i) {
        const auto at = part(sizeof header + quint64{ i } * sizeof(IssueTable::Block));
        table.m_blocks.emplace_back(at, reinterpret_cast<IssueTable::Block *>(at.get()));
    }
    if (const quint32 rest = header.rows % IssueTable::rowsOfBlock; rest > 0) {
        table.m_blocks.push_back(std::make_shared<IssueTable::Block>());
        std::copy(rows + quint64{ whole } * IssueTable::rowsOfBlock, rows + header.rows,
            table.m_blocks.back()->rows);
    }
    table.m_slotCount = table.m_count = static_cast<int>(header.rows);
    table.m_isNewestFirst = true;
    const auto *index = reinterpret_cast<const quint64 *>(bytes.get() + indexAt);
    table.m_index = SlotIndex{ { index, index + header.indexSize }, header.seed, header.rows };
    letGo(mapped, indexAt, shortAt);
    if (descriptionSum.get() != header.descriptionSum)
        return noSnapshot(path, u"damaged"_s);
    letGo(mapped, descriptionsAt, namesAt); // they were looked at for the checksum only
    return table.m_index.fits(header.rows) ? Result<IssueTable>{ std::move(table) }
                                           : noSnapshot(path, u"the index is another one"_s);
}

} // namespace lockstep
