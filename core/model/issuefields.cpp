// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/issuefields.h"

#include "core/model/check.h"
#include "core/model/project.h"
#include "core/model/rank.h"
#include "core/model/relation.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;

// How a member of Issue is read and written as a FieldValue.
template <auto Member, bool Nullable> struct Access
{
    using Type = std::remove_cvref_t<decltype(std::declval<Issue>().*Member)>;
    static constexpr bool isOptional = requires(Type t) { t.has_value(); };
    static constexpr bool isStrongId = requires(Type t) { t.isNull(), t.toString(); };

    static FieldValue get(const Issue &issue)
    {
        const Type &member = issue.*Member;
        if constexpr (isOptional) {
            return member ? FieldValue{ *member } : FieldValue{};
        } else if constexpr (isStrongId) {
            return text(member.toString());
        } else if constexpr (std::is_same_v<Type, QString>) {
            return text(member);
        } else {
            return member;
        }
    }

    static void set(Issue &issue, const FieldValue &value)
    {
        Type &member = issue.*Member;
        if (Nullable && std::holds_alternative<std::monostate>(value)) {
            member = Type{};
        } else if constexpr (isOptional) {
            if (const auto *number = std::get_if<typename Type::value_type>(&value))
                member = *number;
        } else if constexpr (isStrongId) {
            if (const auto *id = std::get_if<QString>(&value))
                member = Type{ *id };
        } else {
            if (const auto *same = std::get_if<Type>(&value))
                member = *same;
        }
    }

    static constexpr auto textAccess() -> const QString *(*)(const Issue &)
    {
        if constexpr (isStrongId)
            return [](const Issue &issue) { return &(issue.*Member).toString(); };
        else if constexpr (std::is_same_v<Type, QString>)
            return [](const Issue &issue) { return &(issue.*Member); };
        else
            return nullptr;
    }

    static constexpr auto setAccess() -> const QStringList *(*)(const Issue &)
    {
        if constexpr (std::is_same_v<Type, QStringList>)
            return [](const Issue &issue) { return &(issue.*Member); };
        else
            return nullptr;
    }

private:
    static FieldValue text(const QString &text)
    {
        if (Nullable && text.isEmpty())
            return {};
        return text;
    }
};

using F = Field;
using T = FieldType;
using E = FieldEditor;
using R = MergeRule;
using G = FieldGroup;

enum Null : bool { NotNull, Nullable };

template <auto Member, Null N>
constexpr FieldInfo row(Field field, QLatin1StringView key, const char *label, FieldType type,
    FieldEditor editor, MergeRule rule, int limit = 0, FieldGroup group = G::None)
{
    return { field, key, label, type, editor, rule, group, N == Nullable, limit,
        &Access<Member, N == Nullable>::get, &Access<Member, N == Nullable>::set,
        Access<Member, N == Nullable>::textAccess(), Access<Member, N == Nullable>::setAccess() };
}

// The labels are written out: lupdate does not look into macros.
constexpr std::array table{
    row<&Issue::subject, NotNull>(F::Subject, "subject"_L1, QT_TRANSLATE_NOOP("Field", "Title"),
        T::Line, E::Line, R::Scalar, 255),
    row<&Issue::description, NotNull>(F::Description, "description"_L1,
        QT_TRANSLATE_NOOP("Field", "Description"), T::Markdown, E::Markdown, R::Text,
        maxMarkdownBytes),
    row<&Issue::type, NotNull>(F::Type, "type"_L1, QT_TRANSLATE_NOOP("Field", "Type"), T::Choice,
        E::Choice, R::Scalar, 64),
    row<&Issue::status, NotNull>(F::Status, "status"_L1, QT_TRANSLATE_NOOP("Field", "Status"),
        T::Choice, E::Choice, R::Scalar, 64, G::Status),
    row<&Issue::resolution, Nullable>(F::Resolution, "resolution"_L1,
        QT_TRANSLATE_NOOP("Field", "Resolution"), T::Choice, E::Choice, R::Scalar, 64, G::Status),
    row<&Issue::priority, NotNull>(F::Priority, "priority"_L1,
        QT_TRANSLATE_NOOP("Field", "Priority"), T::Choice, E::Choice, R::Scalar, 64),
    row<&Issue::assignee, Nullable>(F::Assignee, "assignee"_L1,
        QT_TRANSLATE_NOOP("Field", "Assignee"), T::User, E::User, R::Scalar, maxIdLength),
    row<&Issue::reporter, Nullable>(F::Reporter, "reporter"_L1,
        QT_TRANSLATE_NOOP("Field", "Reporter"), T::User, E::None, R::Fixed, maxIdLength),
    row<&Issue::labels, NotNull>(F::Labels, "labels"_L1, QT_TRANSLATE_NOOP("Field", "Labels"),
        T::LabelSet, E::Labels, R::Set, 64),
    row<&Issue::watchers, NotNull>(F::Watchers, "watchers"_L1,
        QT_TRANSLATE_NOOP("Field", "Watchers"), T::UserSet, E::None, R::Set, maxIdLength),
    row<&Issue::votes, NotNull>(F::Votes, "votes"_L1, QT_TRANSLATE_NOOP("Field", "Votes"),
        T::UserSet, E::None, R::Set, maxIdLength),
    row<&Issue::dueDate, Nullable>(F::DueDate, "dueDate"_L1, QT_TRANSLATE_NOOP("Field", "Due date"),
        T::Date, E::Date, R::Scalar, 10),
    row<&Issue::parent, Nullable>(F::Parent, "parent"_L1, QT_TRANSLATE_NOOP("Field", "Parent"),
        T::IssueRef, E::None, R::Scalar, maxIdLength),
    row<&Issue::relations, NotNull>(F::Relations, "relations"_L1,
        QT_TRANSLATE_NOOP("Field", "Relations"), T::RelationSet, E::None, R::Set, 80),
    row<&Issue::building, Nullable>(F::Building, "building"_L1,
        QT_TRANSLATE_NOOP("Field", "Building"), T::Line, E::Line, R::Scalar, 64),
    row<&Issue::room, Nullable>(
        F::Room, "room"_L1, QT_TRANSLATE_NOOP("Field", "Room"), T::Line, E::Line, R::Scalar, 64),
    row<&Issue::category, Nullable>(F::Category, "category"_L1,
        QT_TRANSLATE_NOOP("Field", "Category"), T::Line, E::Line, R::Scalar, 64),
    row<&Issue::severity, Nullable>(F::Severity, "severity"_L1,
        QT_TRANSLATE_NOOP("Field", "Severity"), T::Integer, E::Number, R::Scalar),
    row<&Issue::lat, Nullable>(F::Lat, "lat"_L1, QT_TRANSLATE_NOOP("Field", "Latitude"), T::Real,
        E::Number, R::Scalar, 0, G::Position),
    row<&Issue::lng, Nullable>(F::Lng, "lng"_L1, QT_TRANSLATE_NOOP("Field", "Longitude"), T::Real,
        E::Number, R::Scalar, 0, G::Position),
    row<&Issue::rank, NotNull>(F::Rank, "rank"_L1, QT_TRANSLATE_NOOP("Field", "Rank"), T::Rank,
        E::None, R::NewestWins, maxRankLength),
    row<&Issue::resolvedBy, Nullable>(F::ResolvedBy, "resolvedBy"_L1,
        QT_TRANSLATE_NOOP("Field", "Resolved by"), T::User, E::None, R::ServerSet, maxIdLength),
    row<&Issue::closedAt, Nullable>(F::ClosedAt, "closedAt"_L1,
        QT_TRANSLATE_NOOP("Field", "Closed"), T::Time, E::None, R::ServerSet, 64),
    row<&Issue::version, NotNull>(F::Version, "version"_L1, QT_TRANSLATE_NOOP("Field", "Version"),
        T::Integer, E::None, R::Bookkeeping),
    row<&Issue::createdAt, Nullable>(F::CreatedAt, "createdAt"_L1,
        QT_TRANSLATE_NOOP("Field", "Created"), T::Time, E::None, R::Bookkeeping, 64),
    row<&Issue::modifiedAt, Nullable>(F::ModifiedAt, "modifiedAt"_L1,
        QT_TRANSLATE_NOOP("Field", "Modified"), T::Time, E::None, R::Bookkeeping, 64),
    row<&Issue::modifiedBy, Nullable>(F::ModifiedBy, "modifiedBy"_L1,
        QT_TRANSLATE_NOOP("Field", "Modified by"), T::User, E::None, R::Bookkeeping, maxIdLength),
    row<&Issue::commentCount, NotNull>(F::CommentCount, "commentCount"_L1,
        QT_TRANSLATE_NOOP("Field", "Comments"), T::Integer, E::None, R::Bookkeeping),
    row<&Issue::attachmentCount, NotNull>(F::AttachmentCount, "attachmentCount"_L1,
        QT_TRANSLATE_NOOP("Field", "Attachments"), T::Integer, E::None, R::Bookkeeping),
};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (static_cast<size_t>(table[i].field) != i)
            return false;
    }
    return table.size() == static_cast<size_t>(Field::AttachmentCount) + 1;
}
static_assert(isInOrder());

constexpr std::string_view view(QLatin1StringView text)
{
    return { text.data(), static_cast<size_t>(text.size()) };
}

// Reading an issue looks up every key: open addressing over a hash that needs three bytes.
class KeyIndex
{
public:
    constexpr KeyIndex()
    {
        for (size_t i = 0; i < table.size(); ++i) {
            size_t slot = hash(view(table[i].key));
            while (m_slots[slot] != 0)
                slot = (slot + 1) % slotCount;
            m_slots[slot] = static_cast<unsigned char>(i + 1);
        }
    }

    [[nodiscard]] const FieldInfo *find(std::string_view key) const
    {
        if (key.empty())
            return nullptr;
        for (size_t slot = hash(key); m_slots[slot] != 0; slot = (slot + 1) % slotCount) {
            const FieldInfo &info = table[m_slots[slot] - 1u];
            if (view(info.key) == key)
                return &info;
        }
        return nullptr;
    }

private:
    static constexpr size_t slotCount = 128;
    static constexpr size_t hash(std::string_view key)
    {
        const auto byte = [&](size_t i) { return static_cast<unsigned char>(key[i]); };
        return (key.size() * 7 + byte(0) * 3u + byte(key.size() / 2) * 13u) % slotCount;
    }

    std::array<unsigned char, slotCount> m_slots{};
};
static_assert(table.size() < 100);
constexpr KeyIndex keyIndex;

// 2^53: what every reader of JSON has exactly.
constexpr qint64 maxExactInteger = 9'007'199'254'740'992;

Error wrongType(const FieldInfo &info)
{
    static constexpr std::array kinds{ "text"_L1, "Markdown"_L1, "text"_L1, "a user id"_L1,
        "a set of user ids"_L1, "a set of labels"_L1, "a set of relations"_L1, "a date"_L1,
        "an issue id"_L1, "a whole number"_L1, "a number"_L1, "a rank"_L1, "a time"_L1 };
    return invalid(QString{ info.key },
        kinds[static_cast<size_t>(info.type)] + (info.nullable ? " or null"_L1 : ""_L1));
}

Result<void> checkText(const FieldInfo &info, const QString &text)
{
    const QString key{ info.key };
    switch (info.type) {
    case FieldType::Markdown:
        return checkMarkdown(key, text);
    case FieldType::Line:
    case FieldType::Time:
        return checkLine(key, text, 1, info.limit);
    case FieldType::Choice:
        if (info.field == Field::Priority && !priorities().contains(text))
            return invalid(key, u"one of "_s + priorities().join(u", "_s), text);
        return checkLine(key, text, 1, info.limit);
    case FieldType::User:
    case FieldType::IssueRef:
        return checkId(key, text);
    case FieldType::Date:
        if (!isDate(text))
            return invalid(key, u"an existing day as YYYY-MM-DD"_s, text);
        return {};
    case FieldType::Rank:
        if (!text.isEmpty() && !isRank(text))
            return invalid(key, u"at most %1 of 0-9 A-Z a-z"_s.arg(maxRankLength), text);
        return {};
    default:
        return wrongType(info);
    }
}

Result<void> checkNumber(const FieldInfo &info, double number, double min, double max)
{
    // Written so that NaN fails.
    if (number >= min && number <= max)
        return {};
    return invalid(QString{ info.key }, u"%1 to %2"_s.arg(min, 0, 'g', 17).arg(max, 0, 'g', 17),
        QString::number(number));
}

Result<void> checkInteger(const FieldInfo &info, qint64 number)
{
    const qint64 min = info.field == Field::Severity ? 1 : 0;
    const qint64 max = info.field == Field::Severity ? 10 : maxExactInteger;
    if (info.type != FieldType::Integer)
        return wrongType(info);
    if (number >= min && number <= max)
        return {};
    return invalid(QString{ info.key }, u"%1 to %2"_s.arg(min).arg(max), QString::number(number));
}

Result<void> checkMember(const FieldInfo &info, const QString &member)
{
    const QString key{ info.key };
    if (info.type == FieldType::LabelSet)
        return checkLine(key, member, 1, info.limit);
    if (info.type == FieldType::UserSet)
        return checkId(key, member);
    if (!Relation::fromString(member))
        return invalid(key, u"blocks, relates or duplicates and the id of an issue"_s, member);
    return {};
}

Result<void> checkSet(const FieldInfo &info, const QStringList &members)
{
    if (info.rule != MergeRule::Set)
        return wrongType(info);
    const int most = info.type == FieldType::LabelSet ? maxLabels : maxSetMembers;
    if (members.size() > most) {
        return invalid(QString{ info.key }, u"at most %1 members"_s.arg(most),
            QString::number(members.size()));
    }
    for (qsizetype i = 0; i < members.size(); ++i) {
        if (auto member = checkMember(info, members[i]); !member)
            return member;
        if (i > 0 && members[i] <= members[i - 1])
            return invalid(QString{ info.key }, u"sorted, each member once"_s, members[i]);
    }
    return {};
}

} // namespace

std::span<const FieldInfo> issueFields() { return table; }

const FieldInfo &fieldInfo(Field field) { return table[static_cast<size_t>(field)]; }

const FieldInfo *findField(std::string_view key) { return keyIndex.find(key); }

const FieldInfo *findField(QStringView key)
{
    std::array<char, 32> ascii{};
    if (key.size() > static_cast<qsizetype>(ascii.size()))
        return nullptr;
    for (qsizetype i = 0; i < key.size(); ++i) {
        if (key[i].unicode() >= 0x80)
            return nullptr;
        ascii[static_cast<size_t>(i)] = static_cast<char>(key[i].unicode());
    }
    return findField(std::string_view{ ascii.data(), static_cast<size_t>(key.size()) });
}

QStringList normalizedSet(QStringList members)
{
    members.removeAll(QString{});
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    return members;
}

bool isOfType(const FieldInfo &info, const FieldValue &value)
{
    const Overload isIt{
        [&](std::monostate) { return info.nullable; },
        [&](const QString &) {
            return info.type != FieldType::Integer && info.type != FieldType::Real
                && info.rule != MergeRule::Set;
        },
        [&](qint64) { return info.type == FieldType::Integer; },
        [&](double) { return info.type == FieldType::Real; },
        [&](const QStringList &) { return info.rule == MergeRule::Set; },
    };
    return std::visit(isIt, value);
}

Result<void> checkValue(const FieldInfo &info, const FieldValue &value)
{
    const Overload check{
        [&](std::monostate) -> Result<void> {
            if (info.nullable)
                return {};
            return wrongType(info);
        },
        [&](const QString &text) { return checkText(info, text); },
        [&](qint64 number) { return checkInteger(info, number); },
        [&](double number) -> Result<void> {
            if (info.type != FieldType::Real)
                return wrongType(info);
            const double most = info.field == Field::Lat ? 90 : 180;
            return checkNumber(info, number, -most, most);
        },
        [&](const QStringList &members) { return checkSet(info, members); },
    };
    return std::visit(check, value);
}

Result<void> checkIssue(const Issue &issue)
{
    if (auto id = checkId(u"id", issue.id.toString()); !id)
        return id;
    if (auto project = checkId(u"project", issue.project.toString()); !project)
        return project;
    for (const FieldInfo &info : table) {
        if (!isEditable(info.rule) && info.rule != MergeRule::Fixed)
            continue;
        if (auto value = checkValue(info, info.get(issue)); !value)
            return value;
    }
    if (issue.parent == issue.id)
        return invalid(u"parent", u"another issue"_s);
    for (const QString &relation : issue.relations) {
        if (Relation::fromString(relation)->issue == issue.id)
            return invalid(u"relations", u"other issues"_s);
    }
    return {};
}

} // namespace lockstep
