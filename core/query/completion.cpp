// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/completion.h"

#include "core/query/names.h"

#include <algorithm>
#include <array>

namespace lockstep::query {

using namespace Qt::StringLiterals;

namespace {

// Where the cursor is.
struct Place
{
    const Token *name = nullptr; // of the qualifier whose value is there
    Span span{}; // of what is there, without operator and minus
    bool isOpen = true; // something may be completed there
};

Place placeOf(const std::vector<Token> &tokens, qsizetype cursor)
{
    Place place{ nullptr, { cursor, 0 } };
    const Token *name = nullptr;
    for (const Token &token : tokens) {
        if (token.span.begin > cursor)
            break;
        const bool isPart = token.kind == Token::Kind::Value || token.kind == Token::Kind::Operator
            || token.kind == Token::Kind::Dots || token.kind == Token::Kind::Comma;
        name = token.kind == Token::Kind::Name ? &token : isPart ? name : nullptr;
        const bool touches = cursor <= token.span.end();
        const bool isBehind = cursor == token.span.end();
        if (!touches) {
            place = { nullptr, { cursor, 0 } };
            continue;
        }
        switch (token.kind) {
        case Token::Kind::Value:
            // Behind a quote that is closed nothing is missing.
            place = { name, token.span, !(token.quoted && !token.unterminated && isBehind) };
            break;
        case Token::Kind::Operator:
        case Token::Kind::Dots:
        case Token::Kind::Comma:
            place = { isBehind ? name : nullptr, { cursor, 0 }, isBehind };
            break;
        case Token::Kind::Name:
            if (isBehind)
                place = { name, { cursor, 0 } };
            else
                place = { nullptr, token.span };
            break;
        case Token::Kind::Not:
        case Token::Kind::Open:
            place = { nullptr, { cursor, 0 }, isBehind || cursor == token.span.begin };
            break;
        case Token::Kind::Close:
            place = { nullptr, { cursor, 0 }, !isBehind };
            break;
        case Token::Kind::Text:
        case Token::Kind::And:
        case Token::Kind::Or:
            place = { nullptr, token.span, !token.quoted };
            break;
        }
    }
    return place;
}

// 0: as it begins; 1: as one of its words begins; 2: somewhere in it; -1: not at all.
int rank(const QString &text, const QString &typed)
{
    const QString loose = looseName(text);
    if (loose.startsWith(typed))
        return 0;
    const qsizetype at = loose.indexOf(typed);
    if (at < 0)
        return -1;
    return loose.contains(u' ' + typed) ? 1 : 2;
}

class Collector
{
public:
    explicit Collector(const QString &typed) : m_typed(looseName(typed)) {}

    // `also` is a text that may be typed instead of the one that is shown.
    void add(Candidate candidate, const QString &also = {})
    {
        int place = rank(candidate.text, m_typed);
        if (place < 0 && !also.isEmpty() && rank(also, m_typed) >= 0)
            place = 2;
        if (place >= 0)
            m_found.emplace_back(place, std::move(candidate));
    }

    QList<Candidate> take()
    {
        std::stable_sort(m_found.begin(), m_found.end(),
            [](const auto &a, const auto &b) { return a.first < b.first; });
        QList<Candidate> candidates;
        for (auto &[place, candidate] : m_found)
            candidates << std::move(candidate);
        return candidates;
    }

private:
    QString m_typed;
    std::vector<std::pair<int, Candidate>> m_found{};
};

void addKeyword(Collector &collector, const QString &text, int count = -1)
{
    collector.add({ Candidate::Kind::Keyword, text, text, {}, count });
}

void addPeople(Collector &collector, const FieldInfo &field, const Environment &environment)
{
    const Vocabulary::Counts counts
        = environment.vocabulary ? environment.vocabulary->counts(field) : Vocabulary::Counts{};
    const auto countOf = [&](const UserId &user) {
        return environment.vocabulary ? counts.value(user.toString()) : -1;
    };
    if (!environment.self.isNull())
        addKeyword(collector, u"@me"_s, countOf(environment.self));
    for (const User &user : environment.people) {
        const bool isClear = !user.name.isEmpty()
            && peopleLike(environment.people, user.name) == QList<UserId>{ user.id };
        const QString &name = isClear ? user.name : user.id.toString();
        collector.add(
            { Candidate::Kind::Person, quotedValue(name), user.name.isEmpty() ? name : user.name,
                user.id.toString(), countOf(user.id) },
            user.id.toString());
    }
}

// Lists keep their order; what only the issues know comes by frequency.
void addNames(Collector &collector, const QualifierInfo &info, const Environment &environment)
{
    const bool isCounted = info.field && environment.vocabulary;
    const Vocabulary::Counts counts
        = isCounted ? environment.vocabulary->counts(*info.field) : Vocabulary::Counts{};
    QStringList names = knownNames(info, environment);
    if (info.field && info.field->type != FieldType::Choice) {
        std::stable_sort(names.begin(), names.end(),
            [&](const QString &a, const QString &b) { return counts.value(a) > counts.value(b); });
    }
    for (const QString &name : names) {
        collector.add({ Candidate::Kind::Value, quotedValue(name), name, {},
            isCounted ? counts.value(name) : -1 });
    }
}

void addProjects(Collector &collector, const Environment &environment)
{
    for (const Project &project : environment.projects) {
        collector.add({ Candidate::Kind::Value, quotedValue(project.key), project.key,
                          project.id.toString(), -1 },
            project.name);
    }
}

void addDays(Collector &collector)
{
    static constexpr std::array days{ "today"_L1, "yesterday"_L1, "tomorrow"_L1, "-7d"_L1,
        "-30d"_L1, "7d"_L1, "30d"_L1 };
    for (const auto day : days)
        collector.add({ Candidate::Kind::Date, day, day, {}, -1 });
}

void addValues(Collector &collector, const QualifierInfo &info, const Environment &environment)
{
    if (info.kind == QualifierInfo::Kind::Project)
        return addProjects(collector, environment);
    if (info.kind != QualifierInfo::Kind::Field)
        return addNames(collector, info, environment);
    switch (info.field->type) {
    case FieldType::User:
    case FieldType::UserSet:
        addPeople(collector, *info.field, environment);
        break;
    case FieldType::Date:
    case FieldType::Time:
        addDays(collector);
        break;
    default:
        addNames(collector, info, environment);
    }
    if (isOptional(*info.field))
        addKeyword(collector, u"@none"_s);
}

} // namespace

Completion complete(const QString &text, qsizetype cursor, const Environment &environment)
{
    Completion completion;
    const auto tokens = tokenize(text);
    cursor = std::clamp<qsizetype>(cursor, 0, text.size());
    const Place place = placeOf(tokens, cursor);
    completion.replaced = place.span;
    if (!place.isOpen)
        return completion;
    completion.typed = text.sliced(place.span.begin, cursor - place.span.begin);
    if (completion.typed.startsWith(u'"'))
        completion.typed.remove(0, 1);
    Collector collector{ completion.typed };
    if (place.name) {
        completion.qualifier = findQualifier(place.name->text);
        if (completion.qualifier)
            addValues(collector, *completion.qualifier, environment);
    } else {
        for (const QualifierInfo &info : qualifiers()) {
            const QString name = info.name + u':';
            collector.add({ Candidate::Kind::Qualifier, name, name, {}, -1 },
                info.field ? QString{ info.field->key } : QString{});
        }
    }
    completion.candidates = collector.take();
    // A word that is whole already needs no offer of itself.
    if (completion.candidates.size() == 1
        && completion.candidates.front().insert == text.sliced(place.span.begin, place.span.length))
        completion.candidates.clear();
    return completion;
}

} // namespace lockstep::query
