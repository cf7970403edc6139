// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/value.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace lockstep::net::dialect {

// The three things of which dialect files are made (docs/dialects.md, "The language"). All are
// compiled from checked text; applied to values that they do not fit they give Undefined or false.

// "a.b.0" names a place, "." the whole; "a|b" the first of several that has a value. A step into a
// text that is itself JSON goes on in there; one into null or an
// empty text, or past the end of a list, is null.
class Path
{
public:
    Path() = default; // names nothing
    [[nodiscard]] static std::optional<Path> compile(QStringView text);

    [[nodiscard]] bool isEmpty() const { return m_ways.isEmpty(); }
    [[nodiscard]] Value in(const Value &value) const;
    [[nodiscard]] const QList<QStringList> &ways() const { return m_ways; }

private:
    QList<QStringList> m_ways; // an empty one: the whole
};

// JSON whose texts may hold {path}; "{{" and "}}" stand for braces.
class Template
{
public:
    Template() = default; // makes Undefined
    [[nodiscard]] static std::optional<Template> compile(
        const Value &value, QString *why = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_kind == Kind::None; }
    // A text that is one placeholder takes the value with its type. One of text and placeholders is
    // Undefined when none of them has a value. A member whose key ends in "?" is left out without
    // a value, and so is an element of an array.
    [[nodiscard]] Value fill(const Value &context) const;
    [[nodiscard]] QString fillText(const Value &context) const { return fill(context).asText(); }
    // What is put in is percent-encoded.
    [[nodiscard]] QString fillUrl(const Value &context) const;
    [[nodiscard]] std::vector<Path> paths() const;

private:
    enum class Kind { None, Literal, Text, List, Object };
    struct Piece
    {
        QString literal{};
        Path path{}; // unless empty
    };
    struct Child
    {
        QString key{};
        bool isOptional = false;
        std::vector<Template> value{}; // one
    };
    [[nodiscard]] Value fillPieces(const Value &context, bool encode) const;

    Kind m_kind = Kind::None;
    Value m_literal;
    std::vector<Piece> m_pieces;
    std::vector<Template> m_elements;
    std::vector<Child> m_members;
};

// {path: expected, ...}: all hold. Expected is a value (equal), a list (one of them), or
// {"exists": true|false}: it is neither missing nor null, or it is. A text with {path} in it is a
// template for what is known beside.
class Predicate
{
public:
    Predicate() = default; // always holds
    [[nodiscard]] static std::optional<Predicate> compile(
        const Value &value, QString *why = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    [[nodiscard]] bool holds(const Value &value, const Value &known = {}) const;
    [[nodiscard]] std::vector<Path> paths() const;
    [[nodiscard]] std::vector<Path> expectedPaths() const;

private:
    struct Term
    {
        Path path{};
        std::vector<Template> oneOf{};
        std::optional<bool> exists{};
    };
    std::vector<Term> m_terms;
};

} // namespace lockstep::net::dialect
