// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "core/base/jsonwriter.h"

#include <QString>

#include <initializer_list>
#include <optional>
#include <variant>
#include <vector>

namespace lockstep::net::dialect {

// JSON that can be put together and changed: dialect files, what templates make and what paths are
// looked up in. Undefined is what is not there; null is a value.
struct Value
{
    struct Member;
    using List = std::vector<Value>;
    using Members = std::vector<Member>; // in the order of the text
    std::variant<std::monostate, std::nullptr_t, bool, qint64, double, QString, List, Members>
        data; // no initialiser here, where Member is incomplete
    int line = 0; // of a dialect file, from 1

    Value();
    Value(std::nullptr_t null);
    Value(bool flag);
    Value(qint64 number);
    Value(double number);
    Value(QString text);
    Value(const char *) = delete; // which would be a flag
    Value(List list);
    Value(Members members);

    [[nodiscard]] bool isUndefined() const { return data.index() == 0; }
    [[nodiscard]] bool isNull() const { return data.index() == 1; }
    // Neither missing nor null.
    [[nodiscard]] bool hasValue() const { return data.index() > 1; }
    [[nodiscard]] const QString *text() const { return std::get_if<QString>(&data); }
    [[nodiscard]] const List *list() const { return std::get_if<List>(&data); }
    [[nodiscard]] const Members *members() const { return std::get_if<Members>(&data); }
    [[nodiscard]] std::optional<bool> toBool() const;
    [[nodiscard]] std::optional<double> toNumber() const; // also a text that is one
    // A text, number or flag as text, else empty.
    [[nodiscard]] QString asText() const;

    // Undefined when this has none.
    [[nodiscard]] const Value &operator[](QStringView key) const;
    [[nodiscard]] const Value &operator[](QLatin1StringView key) const;
    void set(const QString &key, Value value); // of an object; replaces
    void remove(QStringView key);

    [[nodiscard]] QByteArray toJson() const;

    friend bool operator==(const Value &a, const Value &b);
};

struct Value::Member
{
    QString key{};
    Value value{};
    friend bool operator==(const Member &a, const Member &b);
};

// Here, where Member is complete.
inline Value::Value() = default;
inline Value::Value(std::nullptr_t null) : data(null) {}
inline Value::Value(bool flag) : data(flag) {}
inline Value::Value(qint64 number) : data(number) {}
inline Value::Value(double number) : data(number) {}
inline Value::Value(QString text) : data(std::move(text)) {}
inline bool operator==(const Value &a, const Value &b) { return a.data == b.data; }
inline bool operator==(const Value::Member &a, const Value::Member &b)
{
    return a.key == b.key && a.value == b.value;
}

// A text that is empty counts as not given.
[[nodiscard]] Value given(const QString &text);
[[nodiscard]] Value object(std::initializer_list<Value::Member> members);

[[nodiscard]] Value valueOf(const JsonView &json);
// Undefined when it is no JSON within the limits.
[[nodiscard]] Value parseValue(QByteArrayView json, JsonLimits limits = {});
void writeValue(JsonWriter &out, const Value &value);
// RFC 7396.
[[nodiscard]] Value merged(Value target, const Value &patch);

} // namespace lockstep::net::dialect
