// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace lockstep {

struct JsonLimits
{
    int maxDepth = 32;
    qsizetype maxBytes = 1'000'000;
};

// A value inside a JsonDocument: 16 bytes, valid until that document parses again or dies.
// Reading a missing key or the wrong type gives an undefined view or std::nullopt, never a fault.
class JsonView
{
public:
    enum class Type { Undefined, Null, Bool, Integer, Double, String, Array, Object };

    JsonView() = default;

    [[nodiscard]] Type type() const;
    [[nodiscard]] bool isUndefined() const { return m_at.document == nullptr; }
    [[nodiscard]] bool isNull() const { return type() == Type::Null; }
    [[nodiscard]] bool isString() const { return type() == Type::String; }
    [[nodiscard]] bool isArray() const { return type() == Type::Array; }
    [[nodiscard]] bool isObject() const { return type() == Type::Object; }

    [[nodiscard]] std::optional<bool> toBool() const;
    [[nodiscard]] std::optional<qint64> toInteger() const; // also a double without a fraction
    [[nodiscard]] std::optional<double> toDouble() const; // also an integer
    [[nodiscard]] std::optional<QString> toString() const;
    [[nodiscard]] std::optional<std::string_view> toUtf8() const; // points into the document
    // The text of a string, or an empty one.
    [[nodiscard]] QString stringOrEmpty() const { return toString().value_or(QString{}); }

    // Member of an object; undefined if this is none or has no such key. Linear in the members.
    [[nodiscard]] JsonView operator[](QLatin1StringView key) const;
    // Element of an array; linear in the index.
    [[nodiscard]] JsonView at(qsizetype index) const;
    // Elements of an array, members of an object, else 0.
    [[nodiscard]] qsizetype size() const;

    // The value as minified JSON; the order of members as they were read.
    [[nodiscard]] QByteArray toJson() const;

    struct Member;
    class Iterator;
    class MemberIterator;
    struct MemberRange;
    // Over the elements; empty when this is no array.
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;
    // Over the members; empty when this is no object.
    [[nodiscard]] MemberRange members() const;

private:
    friend class JsonDocument;

    struct Position // of a simdjson::dom::element, whose header stays out of this one
    {
        const void *document = nullptr;
        size_t tapeIndex = 0;
        friend bool operator==(const Position &, const Position &) = default;
    };
    explicit JsonView(Position at) : m_at(at) {}

    Position m_at{};
};

struct JsonView::Member
{
    std::string_view key{};
    JsonView value{};
};

class JsonView::Iterator
{
public:
    [[nodiscard]] JsonView operator*() const { return JsonView{ m_at }; }
    Iterator &operator++();
    friend bool operator==(const Iterator &, const Iterator &) = default;

private:
    friend class JsonView;
    Position m_at{};
};

class JsonView::MemberIterator
{
public:
    [[nodiscard]] Member operator*() const;
    MemberIterator &operator++();
    friend bool operator==(const MemberIterator &, const MemberIterator &) = default;

private:
    friend class JsonView;
    Position m_at{};
};

struct JsonView::MemberRange
{
    MemberIterator first{};
    MemberIterator last{};
    [[nodiscard]] MemberIterator begin() const { return first; }
    [[nodiscard]] MemberIterator end() const { return last; }
};

// The one JSON reader. Strict: one value, valid UTF-8, bounded size and depth, no duplicate keys,
// no NUL in a string, no lone surrogate. Keep one a thread and reuse it: its buffers are kept.
class JsonDocument
{
public:
    explicit JsonDocument(JsonLimits limits = {});
    ~JsonDocument();
    JsonDocument(JsonDocument &&) noexcept;
    JsonDocument &operator=(JsonDocument &&) noexcept;

    // Errors: PARSE (with the place and at most 80 characters of the text), BAD_JSON_DEPTH,
    // BAD_JSON_DUPLICATE_KEY. The text is copied; views point into this document.
    [[nodiscard]] Result<JsonView> parse(QByteArrayView utf8);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lockstep
