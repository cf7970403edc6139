// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec_read.h"

#include "core/model/check.h"

#include <algorithm>
#include <charconv>

namespace lockstep::codec {
namespace {

using namespace Qt::StringLiterals;

std::string_view view(QLatin1StringView text)
{
    return { text.data(), static_cast<size_t>(text.size()) };
}

} // namespace

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Error unknownField(std::string_view key)
{
    Error error = invalid(toQString(key.substr(0, 80)), u"unknown"_s);
    error.code = errc::UnknownField;
    return error;
}

Error inside(const QString &outer, Error error)
{
    const bool named = !error.field.isEmpty();
    error.message = outer + (named ? "."_L1 : ": "_L1) + error.message;
    error.field = named ? QString{ outer + u'.' + error.field } : outer;
    return error;
}

ObjectReader::ObjectReader(const JsonView &json, Strictness strictness)
    : m_members(json.members()), m_next(m_members.first), m_strict(strictness == Strictness::Strict)
{
    if (!json.isObject())
        m_error = Error{ errc::Validation, u"not an object"_s, {} };
}

JsonView ObjectReader::lookUp(std::string_view key)
{
    for (auto it = m_next; it != m_members.last;) {
        const auto member = *it;
        ++it;
        if (member.key == key) {
            m_next = it;
            return member.value;
        }
    }
    for (auto it = m_members.first; it != m_next;) {
        const auto member = *it;
        ++it;
        if (member.key == key) {
            m_next = it;
            return member.value;
        }
    }
    return {};
}

JsonView ObjectReader::find(QLatin1StringView key, Presence presence)
{
    if (m_strict)
        m_asked.append(view(key));
    if (m_error)
        return {};
    const JsonView json = lookUp(view(key));
    if (presence == Presence::Required) {
        if (json.isUndefined())
            fail(key, u"missing");
        return json;
    }
    return json.isNull() ? JsonView{} : json;
}

void ObjectReader::text(QLatin1StringView key, QString &out, Presence presence)
{
    const JsonView json = find(key, presence);
    if (json.isUndefined())
        return;
    if (auto text = json.toString())
        out = *std::move(text);
    else
        fail(key, u"not a string");
}

void ObjectReader::integer(QLatin1StringView key, qint64 &out, Presence presence)
{
    const JsonView json = find(key, presence);
    if (json.isUndefined())
        return;
    if (const auto number = json.toInteger())
        out = *number;
    else
        fail(key, u"not a whole number");
}

void ObjectReader::flag(QLatin1StringView key, bool &out, Presence presence)
{
    const JsonView json = find(key, presence);
    if (json.isUndefined())
        return;
    if (const auto flag = json.toBool())
        out = *flag;
    else
        fail(key, u"not true or false");
}

void ObjectReader::op(QLatin1StringView key, OpId &out, Presence presence)
{
    QString value;
    text(key, value, presence);
    if (failed() || (presence == Presence::Optional && value.isEmpty()))
        return;
    out = OpId::fromString(value);
    if (out.isNull())
        fail(key, u"not <client>:<number>");
}

void ObjectReader::fail(QLatin1StringView key, QStringView what)
{
    fail(invalid(QString{ key }, what.toString()));
}

void ObjectReader::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

void ObjectReader::refuseOthers()
{
    if (!m_strict || m_error)
        return;
    for (const auto member : m_members) {
        if (std::find(m_asked.begin(), m_asked.end(), member.key) != m_asked.end())
            continue;
        return fail(unknownField(member.key));
    }
}

Result<QString> readText(const JsonView &json)
{
    if (auto text = json.toString())
        return *std::move(text);
    return Error{ errc::Validation, u"not a string"_s, {} };
}

void writeOptional(JsonWriter &out, QLatin1StringView key, const QString &text)
{
    out.key(key);
    if (text.isEmpty())
        out.null();
    else
        out.value(text);
}

void writeHash(JsonWriter &out, QLatin1StringView key, quint64 hash)
{
    out.member(key, QString::number(hash, 16).rightJustified(16, u'0'));
}

void readHash(ObjectReader &reader, QLatin1StringView key, std::optional<quint64> &out)
{
    const JsonView json = reader.find(key, Presence::Optional);
    if (json.isUndefined())
        return;
    const auto text = json.toUtf8().value_or(std::string_view{});
    quint64 hash = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), hash, 16);
    if (text.size() != 16 || failure != std::errc{} || end != text.data() + text.size())
        return reader.fail(key, u"not 16 hexadecimal digits");
    out = hash;
}

} // namespace lockstep::codec
