// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/filterterms.h"

#include "ui/models/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct FilterTerms
{
    Q_DECLARE_TR_FUNCTIONS(FilterTerms)
};

QString signText(query::Comparison how)
{
    switch (how) {
    case query::Comparison::Equal:
        break;
    case query::Comparison::Less:
        return u"<"_s;
    case query::Comparison::LessOrEqual:
        return u"\u2264"_s;
    case query::Comparison::Greater:
        return u">"_s;
    case query::Comparison::GreaterOrEqual:
        return u"\u2265"_s;
    }
    return {};
}

QString entryText(const query::Chip::Entry &entry)
{
    if (!entry.isLiteral) {
        if (entry.text == "@me"_L1)
            return FilterTerms::tr("me");
        if (entry.text == "@none"_L1)
            return FilterTerms::tr("none");
        if (entry.text == "*"_L1)
            return FilterTerms::tr("any");
    }
    return entry.text;
}

query::Operand operandOf(const QString &value)
{
    if (value == "@me"_L1)
        return query::Me{};
    if (value == "@none"_L1)
        return query::None{};
    return query::Literal{ value };
}

} // namespace

QString qualifierText(const query::QualifierInfo &qualifier)
{
    using Kind = query::QualifierInfo::Kind;
    switch (qualifier.kind) {
    case Kind::Field:
        return fieldLabel(qualifier.field->field);
    case Kind::Project:
        return FilterTerms::tr("Project");
    case Kind::Key:
        return FilterTerms::tr("Key");
    case Kind::Is:
        return FilterTerms::tr("Is");
    case Kind::Has:
        return FilterTerms::tr("Has");
    case Kind::No:
        return FilterTerms::tr("Has no");
    case Kind::Comment:
        return FilterTerms::tr("Comment");
    }
    return {};
}

QString chipText(const query::Chip &chip)
{
    if (chip.kind != query::Chip::Kind::Qualifier)
        return chip.text;
    const query::QualifierInfo *qualifier = query::findQualifier(chip.qualifier);
    if (!qualifier)
        return chip.text;
    QStringList values;
    for (const query::Chip::Entry &entry : chip.values)
        values << entryText(entry);
    const QString name = qualifierText(*qualifier);
    const QString sign = chip.values.isEmpty() ? QString() : signText(chip.values.first().how);
    //: a filter: "Due date < 2026-12-01" and "Status: Open, In Progress"
    const QString text = sign.isEmpty()
        ? FilterTerms::tr("%1: %2").arg(name, values.join(u", "_s))
        : FilterTerms::tr("%1 %2 %3", "comparison").arg(name, sign, values.join(u", "_s));
    return chip.negated ? FilterTerms::tr("Not %1").arg(text) : text;
}

bool isPlainChoice(const query::Chip &chip, const query::QualifierInfo &qualifier)
{
    return chip.kind == query::Chip::Kind::Qualifier && !chip.negated
        && query::findQualifier(chip.qualifier) == &qualifier
        && std::all_of(chip.values.begin(), chip.values.end(), [](const query::Chip::Entry &entry) {
               return entry.how == query::Comparison::Equal
                   && (entry.isLiteral || entry.text.startsWith(u'@'));
           });
}

QStringList valuesIn(const QString &query, const query::QualifierInfo &qualifier)
{
    for (const query::Chip &chip : query::chipsOf(query)) {
        if (!isPlainChoice(chip, qualifier))
            continue;
        QStringList values;
        for (const query::Chip::Entry &entry : chip.values)
            values << entry.text;
        return values;
    }
    return {};
}

QString withValues(
    const QString &query, const query::QualifierInfo &qualifier, const QStringList &values)
{
    query::Qualifier term;
    term.name = qualifier.name;
    for (const QString &value : values)
        term.values.push_back({ query::Compare{ query::Comparison::Equal, operandOf(value) }, {} });
    for (const query::Chip &chip : query::chipsOf(query)) {
        if (!isPlainChoice(chip, qualifier))
            continue;
        return values.isEmpty() ? query::withoutTerm(query, chip.span)
                                : query::withTermReplaced(query, chip.span, { term, false, {} });
    }
    return values.isEmpty() ? query : query::withTermAdded(query, { term, false, {} });
}

QList<query::Candidate> choicesOf(
    const query::QualifierInfo &qualifier, const query::Environment &environment)
{
    const QString text = qualifier.name + u':';
    return query::complete(text, text.size(), environment).candidates;
}

QString valueOf(const query::Candidate &candidate)
{
    const auto tokens = query::tokenize(u"x:"_s + candidate.insert);
    return tokens.size() == 2 ? tokens.back().text : candidate.text;
}

} // namespace lockstep::ui
