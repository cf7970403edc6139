// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/value.h"

#include <algorithm>

namespace lockstep::net::dialect {

namespace {

const Value &noValue()
{
    static const Value none;
    return none;
}

template <typename Key> const Value &memberOf(const Value &value, Key key)
{
    if (const auto *members = value.members()) {
        for (const auto &[name, content] : *members) {
            if (name == key)
                return content;
        }
    }
    return noValue();
}

} // namespace

Value::Value(List list) : data(std::move(list)) {}
Value::Value(Members members) : data(std::move(members)) {}

std::optional<bool> Value::toBool() const
{
    const bool *flag = std::get_if<bool>(&data);
    return flag ? std::optional{ *flag } : std::nullopt;
}

std::optional<double> Value::toNumber() const
{
    if (const auto *number = std::get_if<qint64>(&data))
        return static_cast<double>(*number);
    if (const auto *number = std::get_if<double>(&data))
        return *number;
    if (const QString *words = text()) {
        bool ok = false;
        const double number = words->toDouble(&ok);
        if (ok)
            return number;
    }
    return {};
}

QString Value::asText() const
{
    if (const QString *words = text())
        return *words;
    if (std::holds_alternative<bool>(data) || std::holds_alternative<qint64>(data)
        || std::holds_alternative<double>(data))
        return QString::fromUtf8(toJson());
    return {};
}

const Value &Value::operator[](QStringView key) const { return memberOf(*this, key); }

const Value &Value::operator[](QLatin1StringView key) const { return memberOf(*this, key); }

void Value::set(const QString &key, Value value)
{
    if (!members())
        data = Members{};
    auto &all = std::get<Members>(data);
    for (auto &[name, content] : all) {
        if (name == key) {
            content = std::move(value);
            return;
        }
    }
    all.push_back({ key, std::move(value) });
}

void Value::remove(QStringView key)
{
    if (auto *all = std::get_if<Members>(&data))
        std::erase_if(*all, [key](const Member &member) { return member.key == key; });
}

QByteArray Value::toJson() const
{
    JsonWriter out;
    writeValue(out, *this);
    return std::move(out).text();
}

Value given(const QString &text) { return text.isEmpty() ? Value{} : Value{ text }; }

Value object(std::initializer_list<Value::Member> members) { return Value::Members{ members }; }

Value valueOf(const JsonView &json)
{
    switch (json.type()) {
    case JsonView::Type::Undefined:
        return {};
    case JsonView::Type::Null:
        return nullptr;
    case JsonView::Type::Bool:
        return json.toBool().value_or(false);
    case JsonView::Type::Integer:
        if (const auto number = json.toInteger())
            return *number;
        return json.toDouble().value_or(0); // beyond 64 bits with a sign
    case JsonView::Type::Double:
        return json.toDouble().value_or(0);
    case JsonView::Type::String:
        return json.stringOrEmpty();
    case JsonView::Type::Array: {
        Value::List list;
        list.reserve(static_cast<size_t>(json.size()));
        for (const JsonView element : json)
            list.push_back(valueOf(element));
        return list;
    }
    case JsonView::Type::Object: {
        Value::Members members;
        members.reserve(static_cast<size_t>(json.size()));
        for (const auto &[key, value] : json.members())
            members.push_back({ QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())),
                valueOf(value) });
        return members;
    }
    }
    return {};
}

Value parseValue(QByteArrayView json, JsonLimits limits)
{
    JsonDocument document{ limits };
    const auto view = document.parse(json);
    return view ? valueOf(*view) : Value{};
}

void writeValue(JsonWriter &out, const Value &value)
{
    if (const auto *flag = std::get_if<bool>(&value.data)) {
        out.value(*flag);
    } else if (const auto *whole = std::get_if<qint64>(&value.data)) {
        out.value(*whole);
    } else if (const auto *number = std::get_if<double>(&value.data)) {
        out.value(*number);
    } else if (const QString *text = value.text()) {
        out.value(*text);
    } else if (const auto *list = value.list()) {
        out.beginArray();
        for (const Value &element : *list)
            writeValue(out, element);
        out.endArray();
    } else if (const auto *members = value.members()) {
        out.beginObject();
        for (const auto &[key, content] : *members) {
            out.key(QStringView{ key });
            writeValue(out, content);
        }
        out.endObject();
    } else {
        out.null();
    }
}

Value merged(Value target, const Value &patch)
{
    const auto *changes = patch.members();
    if (!changes)
        return patch;
    if (!target.members()) {
        target = Value{ Value::Members{} };
        target.line = patch.line;
    }
    for (const auto &[key, change] : *changes) {
        if (change.isNull())
            target.remove(key);
        else
            target.set(key, merged(target[QStringView{ key }], change));
    }
    return target;
}

} // namespace lockstep::net::dialect
