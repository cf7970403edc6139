// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "core/sync/mutation.h"

#include <QVarLengthArray>

// What the codec*.cpp share; not for others.
namespace lockstep::codec {

[[nodiscard]] QString toQString(std::string_view utf8);
[[nodiscard]] Error unknownField(std::string_view key); // UNKNOWN_FIELD

// The error of something inside `outer`: "<outer>.<field>: ...".
[[nodiscard]] Error inside(const QString &outer, Error error);

enum class Presence { Required, Optional }; // Optional: missing or null leaves the target as it is
enum class Strictness { Lenient, Strict };

// Reads the members of one object into variables; the first failure is kept and given back by
// finish(). Looking up goes on behind the member found last, so that members in the order of
// asking cost one comparison each.
class ObjectReader
{
public:
    explicit ObjectReader(const JsonView &json, Strictness strictness = Strictness::Lenient);

    void text(QLatin1StringView key, QString &out, Presence presence = Presence::Required);
    void integer(QLatin1StringView key, qint64 &out, Presence presence = Presence::Required);
    void flag(QLatin1StringView key, bool &out, Presence presence = Presence::Required);
    void op(QLatin1StringView key, OpId &out, Presence presence = Presence::Required);

    template <typename Tag>
    void id(QLatin1StringView key, StrongId<Tag> &out, Presence presence = Presence::Required)
    {
        QString value = out.toString();
        text(key, value, presence);
        if (presence == Presence::Required && value.isEmpty())
            fail(key, u"empty");
        out = StrongId<Tag>{ std::move(value) };
    }

    template <typename Enum>
    void choice(QLatin1StringView key, Enum &out, std::optional<Enum> (*fromKey)(QStringView),
        Presence presence = Presence::Required)
    {
        QString name;
        text(key, name, presence);
        if (failed() || (presence == Presence::Optional && name.isEmpty()))
            return;
        if (const auto value = fromKey(name))
            out = *value;
        else
            fail(key, QStringLiteral("unknown: ") + name.left(80));
    }

    // `read` is a function of a JsonView that gives a Result<T>.
    template <typename T, typename Read>
    void value(
        QLatin1StringView key, T &out, const Read &read, Presence presence = Presence::Required)
    {
        const JsonView json = find(key, presence);
        if (json.isUndefined())
            return;
        if (auto result = read(json))
            out = *std::move(result);
        else
            fail(inside(QString{ key }, result.error()));
    }

    // Into a QList or a std::vector.
    template <typename List, typename Read>
    void list(
        QLatin1StringView key, List &out, const Read &read, Presence presence = Presence::Required)
    {
        const JsonView json = find(key, presence);
        if (json.isUndefined())
            return;
        if (!json.isArray())
            return fail(key, u"not an array");
        out.clear();
        for (const JsonView element : json) {
            auto result = read(element);
            if (!result) {
                const QString place = key + u'[' + QString::number(out.size()) + u']';
                return fail(inside(place, result.error()));
            }
            out.push_back(*std::move(result));
        }
    }

    // The member itself; undefined when it is missing (which Required takes as a failure, and
    // Optional also when it is null) or when something has failed before.
    [[nodiscard]] JsonView find(QLatin1StringView key, Presence presence = Presence::Required);

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    void fail(QLatin1StringView key, QStringView what);
    void fail(Error error);

    // Strict only: UNKNOWN_FIELD if there is a member that nobody has asked for.
    template <typename T> [[nodiscard]] Result<T> finish(T value)
    {
        refuseOthers();
        if (m_error)
            return *std::move(m_error);
        return value;
    }

private:
    [[nodiscard]] JsonView lookUp(std::string_view key);
    void refuseOthers();

    JsonView::MemberRange m_members{};
    JsonView::MemberIterator m_next{};
    std::optional<Error> m_error{};
    bool m_strict = false;
    QVarLengthArray<std::string_view, 16> m_asked{};
};

// Text of a list: an array of strings.
[[nodiscard]] Result<QString> readText(const JsonView &json);

// Null stands for an empty text or id.
void writeOptional(JsonWriter &out, QLatin1StringView key, const QString &text);
template <typename Tag>
void writeOptional(JsonWriter &out, QLatin1StringView key, const StrongId<Tag> &id)
{
    writeOptional(out, key, id.toString());
}
template <typename Tag>
void writeId(JsonWriter &out, QLatin1StringView key, const StrongId<Tag> &id)
{
    out.member(key, id.toString());
}

// The members of issuefields. `what` failed, or a null view when all is well; it does not say
// where.
[[nodiscard]] QLatin1StringView readValue(
    const FieldInfo &info, const JsonView &json, FieldValue &out);

// Of an object; unknown members go to `extra` as JSON text, or nowhere.
[[nodiscard]] std::optional<Error> readValues(
    const JsonView &json, FieldValues &out, std::map<QString, QByteArray> *extra);
void writeMembers(JsonWriter &out, const FieldValues &values); // without the braces

// 16 hexadecimal digits: a JSON number is not exact beyond 2^53.
void writeHash(JsonWriter &out, QLatin1StringView key, quint64 hash);
void readHash(ObjectReader &reader, QLatin1StringView key, std::optional<quint64> &out);

// An issue whose unknown members are refused, and of which no member is needed.
[[nodiscard]] Result<Issue> readNewIssue(const JsonView &json);
void writeNewIssue(JsonWriter &out, const Issue &issue); // without what is as in a new Issue

// A mark without its action, without the braces: id, issue, upTo, until.
void writeMarkMembers(JsonWriter &out, const NotificationMark &mark);
void readMarkMembers(ObjectReader &reader, NotificationMark &mark);
[[nodiscard]] Result<Queue> readQueue(ObjectReader &&reader, Presence id);

// The members of a conflict, without the braces, `user` and `timestamp`.
void writeConflictMembers(JsonWriter &out, const Conflict &conflict);
void readConflictMembers(ObjectReader &reader, Conflict &conflict);

} // namespace lockstep::codec
