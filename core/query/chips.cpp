// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/chips.h"

#include "core/base/result.h"

namespace lockstep::query {

using namespace Qt::StringLiterals;

namespace {

QString plain(const Operand &operand)
{
    return std::visit(
        Overload{ [](const Literal &literal) { return literal.text; },
            [](const Me &) { return u"@me"_s; }, [](const None &) { return u"@none"_s; },
            [](const Any &) { return u"*"_s; } },
        operand);
}

Chip::Entry entryOf(const Value &value)
{
    return std::visit(
        Overload{ [](const Compare &compare) -> Chip::Entry {
                     return { compare.how, plain(compare.with),
                         std::holds_alternative<Literal>(compare.with) };
                 },
            [](const Range &range) -> Chip::Entry {
                return { Comparison::Equal, plain(range.from) + ".."_L1 + plain(range.to), false };
            } },
        value.test);
}

bool isSpaceOrEnd(const QString &text, qsizetype at)
{
    return at < 0 || at >= text.size() || text.at(at).isSpace();
}

} // namespace

QList<Chip> chipsOf(const QString &text)
{
    QList<Chip> chips;
    for (const Term &term : parse(text).query.terms) {
        Chip chip{ Chip::Kind::Group, term.negated, {}, {},
            text.sliced(term.span.begin, term.span.length), term.span };
        if (const auto *words = std::get_if<Text>(&term.body)) {
            chip.kind = Chip::Kind::Text;
            chip.values << Chip::Entry{ Comparison::Equal, words->text, true };
        } else if (const auto *qualifier = std::get_if<Qualifier>(&term.body)) {
            chip.kind = Chip::Kind::Qualifier;
            chip.qualifier = qualifier->name;
            for (const Value &value : qualifier->values)
                chip.values << entryOf(value);
        }
        chips << chip;
    }
    return chips;
}

QString withoutTerm(const QString &text, Span term)
{
    qsizetype begin = term.begin;
    qsizetype end = term.end();
    // An AND beside it goes too.
    const Token *before = nullptr;
    const auto tokens = tokenize(text);
    for (const Token &token : tokens) {
        if (token.span.end() <= begin)
            before = &token;
    }
    if (before && before->kind == Token::Kind::And) {
        begin = before->span.begin;
    } else {
        for (const Token &token : tokens) {
            if (token.span.begin < term.end())
                continue;
            if (token.kind == Token::Kind::And)
                end = token.span.end();
            break;
        }
    }
    // And so does the space on one side.
    if (end < text.size()) {
        while (end < text.size() && text.at(end).isSpace())
            ++end;
    } else {
        while (begin > 0 && text.at(begin - 1).isSpace())
            --begin;
    }
    const bool meet = !isSpaceOrEnd(text, begin - 1) && !isSpaceOrEnd(text, end);
    return text.left(begin) + (meet ? u" "_s : QString{}) + text.sliced(end);
}

QString withTermReplaced(const QString &text, Span term, const Term &by)
{
    QString middle = write(by);
    if (!isSpaceOrEnd(text, term.begin - 1))
        middle.prepend(u' ');
    if (!isSpaceOrEnd(text, term.end()))
        middle.append(u' ');
    return text.left(term.begin) + middle + text.sliced(term.end());
}

QString withTermAdded(const QString &text, const Term &term)
{
    const auto tokens = tokenize(text);
    if (tokens.empty())
        return write(term);
    // Behind "a OR b" it would belong to b alone.
    int depth = 0;
    bool isOr = false;
    for (const Token &token : tokens) {
        depth += token.kind == Token::Kind::Open ? 1 : token.kind == Token::Kind::Close ? -1 : 0;
        isOr = isOr || (depth == 0 && token.kind == Token::Kind::Or);
    }
    const QString rest = isOr ? u'(' + text.trimmed() + u')' : text;
    return rest + (isSpaceOrEnd(rest, rest.size() - 1) ? QString{} : u" "_s) + write(term);
}

} // namespace lockstep::query
