// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/querytexts.h"

#include "core/base/result.h"
#include "core/query/parser.h"

#include <QCoreApplication>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct QueryTexts
{
    Q_DECLARE_TR_FUNCTIONS(QueryTexts)
};

void collectTexts(const std::vector<query::Term> &terms, QStringList &texts)
{
    for (const query::Term &term : terms) {
        if (term.negated)
            continue;
        std::visit(Overload{ [&](const query::Text &text) { texts << text.text; },
                       [&](const query::Qualifier &qualifier) {
                           if (qualifier.name != "title"_L1 && qualifier.name != "subject"_L1)
                               return;
                           for (const query::Value &value : qualifier.values) {
                               const auto *is = std::get_if<query::Compare>(&value.test);
                               const auto *text
                                   = is ? std::get_if<query::Literal>(&is->with) : nullptr;
                               if (text)
                                   texts << text->text;
                           }
                       },
                       [&](const auto &group) { collectTexts(group.terms, texts); } },
            term.body);
    }
}

} // namespace

QString queryErrorText(const query::QueryError &error)
{
    using Kind = query::QueryError::Kind;
    const QString typed = error.typed.left(80);
    const QString &of = error.qualifier;
    const QString &better = error.suggestion;
    switch (error.kind) {
    case Kind::UnterminatedQuote:
        return QueryTexts::tr("The quote is not closed.");
    case Kind::MissingValue:
        return QueryTexts::tr("A value is missing behind %1:").arg(of);
    case Kind::MissingTerm:
        return QueryTexts::tr("%1 needs something on both sides.").arg(typed);
    case Kind::BadRange:
        return QueryTexts::tr("A range has no < or > in front of it.");
    case Kind::EmptyGroup:
        return QueryTexts::tr("There is nothing between the parentheses.");
    case Kind::UnclosedGroup:
        return QueryTexts::tr("The parenthesis is not closed.");
    case Kind::UnexpectedClose:
        return QueryTexts::tr("There is no open parenthesis for this one.");
    case Kind::TooDeep:
        return QueryTexts::tr("There are too many parentheses in one another.");
    case Kind::TooLong:
        return QueryTexts::tr("The filter is too long.");
    case Kind::UnknownQualifier:
        return better.isEmpty()
            ? QueryTexts::tr("There is no %1: to filter by. To search for it, put it in quotes.")
                  .arg(typed)
            : QueryTexts::tr("There is no %1: to filter by. Did you mean %2:?").arg(typed, better);
    case Kind::UnknownValue:
        return better.isEmpty()
            ? QueryTexts::tr("%1: there is no \u201c%2\u201d.").arg(of, typed)
            : QueryTexts::tr("%1: there is no \u201c%2\u201d. Did you mean \u201c%3\u201d?")
                  .arg(of, typed, better);
    case Kind::NotADate:
        return QueryTexts::tr(
            "%1: \u201c%2\u201d is no date. Dates are like 2026-12-31, today, -7d or 2w.")
            .arg(of, typed);
    case Kind::NotANumber:
        return QueryTexts::tr("%1: \u201c%2\u201d is no number.").arg(of, typed);
    case Kind::NotComparable:
        return QueryTexts::tr("%1 has no order: it takes no < and no >.").arg(of);
    case Kind::NotForThis:
        return QueryTexts::tr("%1: %2 means nothing here.").arg(of, typed);
    }
    return {};
}

QStringList searchedTexts(const QString &query)
{
    QStringList texts;
    collectTexts(query::parse(query).query.terms, texts);
    texts.removeAll(QString());
    return texts;
}

QList<TextRange> placesOf(const QStringList &searched, const QString &text)
{
    QList<TextRange> places;
    for (const QString &word : searched) {
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            places << TextRange{ int(at), int(word.size()) };
    }
    std::sort(places.begin(), places.end(),
        [](const TextRange &a, const TextRange &b) { return a.begin < b.begin; });
    QList<TextRange> apart;
    for (const TextRange &place : std::as_const(places)) {
        if (apart.isEmpty() || place.begin > apart.last().begin + apart.last().length) {
            apart << place;
        } else {
            TextRange &last = apart.last();
            last.length
                = std::max(last.begin + last.length, place.begin + place.length) - last.begin;
        }
    }
    return apart;
}

} // namespace lockstep::ui
