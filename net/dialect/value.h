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
        data{};
    int line = 0; // of a dialect file, from 1

    Value() = default;
    Value(std::nullptr_t null) : data(null) {}
    Value(bool flag) : data(flag) {}
    Value(qint64 number) : data(number) {}
    Value(double number) : data(number) {}
    Value(QString text) : data(std::move(text)) {}
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

    friend bool operator==(const Value &a, const Value &b) { return a.data == b.data; }
};

struct Value::Member
{
    QString key{};
    Value value{};
    friend bool operator==(const Member &, const Member &) = default;
};

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
