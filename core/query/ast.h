// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <variant>
#include <vector>

// The filter language (docs/filters.md): what a query is made of. The grammar:
//
//   query  = any
//   any    = all *( "OR" all )
//   all    = 1*( ["AND"] term )
//   term   = [ "-" / "NOT" ] ( text / qualifier / "(" any ")" )
//   text   = word / quoted
//   qualifier = name ":" value *( "," value )
//   value  = [ "<" / "<=" / ">" / ">=" / "=" ] operand / [operand] ".." [operand]
//   operand = "@me" / "@none" / "*" / word / quoted
//   quoted = DQUOTE *( character / "\" DQUOTE / "\\" ) DQUOTE
//
// A value follows its name, and its comma, without a space. "(" opens a group only where a term
// can begin, and ")" closes one only if one is open: foo(bar) is a word. Names, "@me" and "@none"
// are the same in capitals; OR, AND and NOT are words of the language only in capitals.
namespace lockstep::query {

// Characters of the text that was parsed.
struct Span
{
    qsizetype begin = 0;
    qsizetype length = 0;
    [[nodiscard]] qsizetype end() const { return begin + length; }
    friend bool operator==(const Span &, const Span &) = default;
};

struct Literal
{
    QString text{};
    friend bool operator==(const Literal &, const Literal &) = default;
};
struct Me
{
    friend bool operator==(const Me &, const Me &) = default;
};
struct None
{
    friend bool operator==(const None &, const None &) = default;
};
struct Any // "*"; as a bound of a range: open
{
    friend bool operator==(const Any &, const Any &) = default;
};
using Operand = std::variant<Literal, Me, None, Any>;

enum class Comparison { Equal, Less, LessOrEqual, Greater, GreaterOrEqual };

struct Compare
{
    Comparison how = Comparison::Equal;
    Operand with{};
    friend bool operator==(const Compare &, const Compare &) = default;
};
struct Range // both ends included
{
    Operand from{};
    Operand to{};
    friend bool operator==(const Range &, const Range &) = default;
};

// Where something was read is no part of what it says: spans are not compared below.
struct Value
{
    std::variant<Compare, Range> test{};
    Span span{};
    friend bool operator==(const Value &a, const Value &b) { return a.test == b.test; }
};

struct Text
{
    QString text{};
    friend bool operator==(const Text &, const Text &) = default;
};
struct Qualifier // any of the values
{
    QString name{}; // in small letters, as typed otherwise; may be none that exists
    std::vector<Value> values{}; // at least one
    Span nameSpan{}; // with the colon
    friend bool operator==(const Qualifier &a, const Qualifier &b)
    {
        return a.name == b.name && a.values == b.values;
    }
};

struct Term;
struct AllOf // two terms or more
{
    std::vector<Term> terms; // no braces: Term is incomplete
    friend bool operator==(const AllOf &a, const AllOf &b);
};
struct AnyOf // two terms or more
{
    std::vector<Term> terms;
    friend bool operator==(const AnyOf &a, const AnyOf &b);
};

struct Term
{
    std::variant<Text, Qualifier, AllOf, AnyOf> body{};
    bool negated = false;
    Span span{}; // with its minus and its parentheses
    friend bool operator==(const Term &a, const Term &b)
    {
        return a.negated == b.negated && a.body == b.body;
    }
};
inline bool operator==(const AllOf &a, const AllOf &b) { return a.terms == b.terms; }
inline bool operator==(const AnyOf &a, const AnyOf &b) { return a.terms == b.terms; }

// All of the terms; without any, everything.
struct Query
{
    std::vector<Term> terms{};
    friend bool operator==(const Query &, const Query &) = default;
};

} // namespace lockstep::query
