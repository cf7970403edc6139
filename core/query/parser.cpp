// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/parser.h"

#include "core/base/result.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace lockstep::query {

using namespace Qt::StringLiterals;

namespace {

Comparison comparisonOf(const QString &text)
{
    if (text == "<"_L1)
        return Comparison::Less;
    if (text == "<="_L1)
        return Comparison::LessOrEqual;
    if (text == ">"_L1)
        return Comparison::Greater;
    return text == ">="_L1 ? Comparison::GreaterOrEqual : Comparison::Equal;
}

Operand operandOf(const Token &token)
{
    if (token.quoted)
        return Literal{ token.text };
    if (token.text == u'*')
        return Any{};
    if (token.text.compare("@me"_L1, Qt::CaseInsensitive) == 0)
        return Me{};
    if (token.text.compare("@none"_L1, Qt::CaseInsensitive) == 0)
        return None{};
    return Literal{ token.text };
}

Span join(const Span &first, const Span &last) { return { first.begin, last.end() - first.begin }; }

class Parser
{
public:
    explicit Parser(QStringView text)
    {
        if (text.size() > maxQueryLength) {
            error(QueryError::Kind::TooLong, { maxQueryLength, text.size() - maxQueryLength });
            text.truncate(maxQueryLength);
        }
        m_parsed.tokens = tokenize(text);
    }

    Parsed run()
    {
        while (m_at < m_parsed.tokens.size()) {
            std::vector<Term> terms = any(0);
            std::move(terms.begin(), terms.end(), std::back_inserter(m_parsed.query.terms));
            if (const Token *close = take(Token::Kind::Close))
                error(QueryError::Kind::UnexpectedClose, close->span);
        }
        std::stable_sort(m_parsed.errors.begin(), m_parsed.errors.end(),
            [](const QueryError &a, const QueryError &b) { return a.span.begin < b.span.begin; });
        return std::move(m_parsed);
    }

private:
    [[nodiscard]] const Token *peek() const
    {
        return m_at < m_parsed.tokens.size() ? &m_parsed.tokens[m_at] : nullptr;
    }
    [[nodiscard]] bool isAt(Token::Kind kind) const { return peek() && peek()->kind == kind; }
    const Token *take(Token::Kind kind)
    {
        if (!isAt(kind))
            return nullptr;
        return &m_parsed.tokens[m_at++];
    }

    void error(QueryError::Kind kind, Span span, QString typed = {}, QString qualifier = {})
    {
        m_parsed.errors.push_back({ kind, span, std::move(typed), std::move(qualifier), {} });
    }
    void missingTerm(const Token &beside)
    {
        error(QueryError::Kind::MissingTerm, beside.span, beside.text);
    }

    // Up to the end of the group: its terms, or one AnyOf.
    std::vector<Term> any(int depth)
    {
        std::vector<Term> alternatives;
        std::vector<Term> terms;
        const Token *connective = nullptr; // that nothing has followed yet
        const auto alternative = [&] {
            if (terms.size() == 1)
                alternatives.push_back(std::move(terms.front()));
            else if (!terms.empty())
                alternatives.push_back(
                    { AllOf{ terms }, false, join(terms.front().span, terms.back().span) });
            terms.clear();
        };
        while (peek() && !isAt(Token::Kind::Close)) {
            if (isAt(Token::Kind::Or) || isAt(Token::Kind::And)) {
                const Token &token = m_parsed.tokens[m_at++];
                if (connective || terms.empty())
                    missingTerm(token);
                connective = &token;
                if (token.kind == Token::Kind::Or)
                    alternative();
                continue;
            }
            connective = nullptr;
            if (auto next = term(depth))
                terms.push_back(std::move(*next));
        }
        if (connective)
            missingTerm(*connective);
        if (alternatives.empty())
            return terms;
        alternative();
        if (alternatives.size() == 1)
            return alternatives;
        const Span span = join(alternatives.front().span, alternatives.back().span);
        return { { AnyOf{ std::move(alternatives) }, false, span } };
    }

    std::optional<Term> term(int depth)
    {
        const Token *first = peek();
        bool negated = false;
        while (take(Token::Kind::Not))
            negated = !negated;
        std::optional<Term> term;
        if (const Token *open = take(Token::Kind::Open)) {
            term = group(*open, depth + 1);
        } else if (const Token *text = take(Token::Kind::Text)) {
            if (text->unterminated)
                error(QueryError::Kind::UnterminatedQuote, text->span);
            term = Term{ Text{ text->text }, false, text->span };
        } else if (const Token *name = take(Token::Kind::Name)) {
            term = qualifier(*name);
        } else {
            missingTerm(*first); // NOT, and then nothing or OR
            return {};
        }
        if (!term)
            return {};
        term->negated = term->negated != negated;
        term->span = join(first->span, term->span);
        return term;
    }

    std::optional<Term> group(const Token &open, int depth)
    {
        if (depth > maxQueryDepth) {
            error(QueryError::Kind::TooDeep, open.span);
            m_at = m_parsed.tokens.size();
            m_stopped = true;
            return {};
        }
        const size_t errors = m_parsed.errors.size();
        std::vector<Term> terms = any(depth);
        Span span = open.span;
        if (const Token *close = take(Token::Kind::Close))
            span = join(open.span, close->span);
        else if (!m_stopped)
            error(QueryError::Kind::UnclosedGroup, open.span);
        if (terms.empty()) {
            if (m_parsed.errors.size() == errors)
                error(QueryError::Kind::EmptyGroup, span);
            return {};
        }
        if (terms.size() == 1) {
            terms.front().span = span;
            return std::move(terms.front());
        }
        return Term{ AllOf{ std::move(terms) }, false, span };
    }

    std::optional<Term> qualifier(const Token &name)
    {
        Qualifier qualifier{ name.text, {}, name.span };
        Span end = name.span;
        const Token *before = &name;
        do {
            if (auto next = value(name, *before)) {
                end = next->span;
                qualifier.values.push_back(std::move(*next));
            }
            before = take(Token::Kind::Comma);
        } while (before);
        if (qualifier.values.empty())
            return {};
        return Term{ std::move(qualifier), false, join(name.span, end) };
    }

    std::optional<Value> value(const Token &name, const Token &before)
    {
        const Token *comparison = take(Token::Kind::Operator);
        const Token *from = take(Token::Kind::Value);
        const Token *dots = take(Token::Kind::Dots);
        const Token *to = dots ? take(Token::Kind::Value) : nullptr;
        const Token *last = to ? to : dots ? dots : from;
        for (const Token *token : { from, to }) {
            if (token && token->unterminated)
                error(QueryError::Kind::UnterminatedQuote, token->span);
            else if (token && token->text.isEmpty())
                error(QueryError::Kind::MissingValue, token->span, {}, name.text);
        }
        if (!from && !to) {
            const Token *at = dots ? dots : comparison ? comparison : &before;
            error(QueryError::Kind::MissingValue, at->span, {}, name.text);
            return {};
        }
        const Span span = join((comparison ? comparison : from ? from : dots)->span, last->span);
        if (!dots) {
            const auto how = comparison ? comparisonOf(comparison->text) : Comparison::Equal;
            return Value{ Compare{ how, operandOf(*from) }, span };
        }
        if (comparison)
            error(QueryError::Kind::BadRange, span, {}, name.text);
        const auto bound = [](const Token *token) { return token ? operandOf(*token) : Any{}; };
        return Value{ Range{ bound(from), bound(to) }, span };
    }

    Parsed m_parsed{};
    size_t m_at = 0;
    bool m_stopped = false; // too deep
};

// --- Writing ---

QString writeOperand(const Operand &operand)
{
    return std::visit(
        Overload{ [](const Literal &literal) { return quotedValue(literal.text); },
            [](const Me &) { return u"@me"_s; }, [](const None &) { return u"@none"_s; },
            [](const Any &) { return u"*"_s; } },
        operand);
}

QLatin1StringView sign(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return "<"_L1;
    case Comparison::LessOrEqual:
        return "<="_L1;
    case Comparison::Greater:
        return ">"_L1;
    case Comparison::GreaterOrEqual:
        return ">="_L1;
    case Comparison::Equal:
        break;
    }
    return {};
}

QString writeValue(const Value &value)
{
    return std::visit(Overload{ [](const Compare &compare) -> QString {
                                   return sign(compare.how) + writeOperand(compare.with);
                               },
                          [](const Range &range) -> QString {
                              return writeOperand(range.from) + ".."_L1 + writeOperand(range.to);
                          } },
        value.test);
}

QString writeAll(const std::vector<Term> &terms)
{
    QStringList parts;
    for (const Term &term : terms)
        parts << write(term);
    return parts.join(u' ');
}

// AND binds more closely: its terms need no parentheses between ORs.
QString writeAny(const std::vector<Term> &terms)
{
    QStringList parts;
    for (const Term &term : terms) {
        const auto *all = std::get_if<AllOf>(&term.body);
        parts << (all && !term.negated ? writeAll(all->terms) : write(term));
    }
    return parts.join(" OR "_L1);
}

} // namespace

Parsed parse(QStringView text) { return Parser{ text }.run(); }

QString write(const Term &term)
{
    const QString body = std::visit(
        Overload{ [](const Text &text) { return quotedWord(text.text); },
            [](const Qualifier &qualifier) -> QString {
                QStringList values;
                for (const Value &value : qualifier.values)
                    values << writeValue(value);
                return qualifier.name + u':' + values.join(u',');
            },
            [](const AllOf &all) -> QString { return u'(' + writeAll(all.terms) + u')'; },
            [](const AnyOf &any) -> QString { return u'(' + writeAny(any.terms) + u')'; } },
        term.body);
    return term.negated ? u'-' + body : body;
}

QString write(const Query &query)
{
    const Term *only = query.terms.size() == 1 ? &query.terms.front() : nullptr;
    const auto *any = only && !only->negated ? std::get_if<AnyOf>(&only->body) : nullptr;
    return any ? writeAny(any->terms) : writeAll(query.terms);
}

} // namespace lockstep::query
