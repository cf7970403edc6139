// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/binder.h"

#include "core/model/relation.h"
#include "core/query/dates.h"
#include "core/query/names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace lockstep::query {

using namespace Qt::StringLiterals;

namespace {

using Node = Matcher::Node;

const QString beyond = u"~"_s; // behind all dates

constexpr std::array openCategories{ StatusCategory::Open, StatusCategory::Active,
    StatusCategory::Review };

QString asTyped(const Operand &operand)
{
    return std::visit(
        Overload{ [](const Literal &literal) { return literal.text; },
            [](const Me &) { return u"@me"_s; }, [](const None &) { return u"@none"_s; },
            [](const Any &) { return u"*"_s; } },
        operand);
}

// One qualifier with its values.
class Binder
{
public:
    Binder(const Environment &environment, Bound &bound)
        : m_environment(environment), m_bound(bound)
    {}

    std::vector<Node> all(const std::vector<Term> &terms)
    {
        std::vector<Node> nodes;
        for (const Term &term : terms) {
            Node node = std::visit([this](const auto &body) { return bindTerm(body); }, term.body);
            node.negated = node.negated != term.negated;
            nodes.push_back(std::move(node));
        }
        return nodes;
    }

private:
    Node bindTerm(const Text &text) { return { test::Contains{ folded(text.text) } }; }
    Node bindTerm(const AllOf &group) { return { test::All{ all(group.terms) } }; }
    Node bindTerm(const AnyOf &group) { return { test::AnyOne{ all(group.terms) } }; }

    Node bindTerm(const Qualifier &qualifier)
    {
        m_qualifier = &qualifier;
        m_optional = false;
        m_people = false;
        const QualifierInfo *info = findQualifier(qualifier.name);
        if (!info) {
            QStringList names;
            for (const QualifierInfo &other : qualifiers())
                names << other.name;
            m_bound.errors.push_back({ QueryError::Kind::UnknownQualifier, qualifier.nameSpan,
                qualifier.name, {}, closest(names, qualifier.name) });
            return {};
        }
        switch (info->kind) {
        case QualifierInfo::Kind::Field:
            return bindField(*info);
        case QualifierInfo::Kind::Project:
            return bindProject();
        case QualifierInfo::Kind::Key:
            return bindKey();
        case QualifierInfo::Kind::Is:
            return bindFlags();
        case QualifierInfo::Kind::Has:
        case QualifierInfo::Kind::No:
            return bindOptional(info->kind == QualifierInfo::Kind::Has);
        case QualifierInfo::Kind::Comment:
            return bindComment();
        }
        return {};
    }

    void error(QueryError::Kind kind, const Value &value, const QString &typed,
        const QString &suggestion = {})
    {
        m_bound.errors.push_back({ kind, value.span, typed, m_qualifier->name, suggestion });
    }

    // The operands of values that name something: neither < nor a range. literal(value, text).
    template <typename Test, typename OnLiteral> void eachName(Test &test, OnLiteral literal)
    {
        for (const Value &value : m_qualifier->values) {
            const auto *compare = std::get_if<Compare>(&value.test);
            if (!compare || compare->how != Comparison::Equal)
                error(QueryError::Kind::NotComparable, value, {});
            else if (const auto *text = std::get_if<Literal>(&compare->with))
                literal(value, text->text);
            else if (m_people && std::holds_alternative<Me>(compare->with)
                && !m_environment.self.isNull())
                test.names << m_environment.self.toString();
            else
                keyword(test, value, compare->with);
        }
    }

    template <typename Test> void keyword(Test &test, const Value &value, const Operand &operand)
    {
        if (std::holds_alternative<None>(operand) && m_optional)
            test.none = true;
        else if (std::holds_alternative<Any>(operand))
            test.any = true;
        else
            error(QueryError::Kind::NotForThis, value, asTyped(operand));
    }

    Node bindField(const QualifierInfo &info)
    {
        const FieldInfo &field = *info.field;
        m_optional = isOptional(field);
        m_people = isPeople(field);
        switch (field.type) {
        case FieldType::Markdown:
            return bindText(field);
        case FieldType::Line:
            return field.field == Field::Subject ? bindText(field) : bindNames(info);
        case FieldType::Choice:
            return field.field == Field::Priority ? bindPriority() : bindNames(info);
        case FieldType::User:
        case FieldType::UserSet:
        case FieldType::LabelSet:
        case FieldType::IssueRef:
        case FieldType::RelationSet:
            return bindNames(info);
        case FieldType::Date:
        case FieldType::Time:
            return bindDays(field);
        case FieldType::Integer:
        case FieldType::Real:
            return bindNumber(field);
        case FieldType::Rank:
            break;
        }
        return {};
    }

    Node bindText(const FieldInfo &field)
    {
        const TextPart part
            = field.field == Field::Subject ? TextPart::Title : TextPart::Description;
        test::OneOf filled{ field.text };
        std::vector<Node> nodes;
        eachName(filled, [&](const Value &, const QString &text) {
            nodes.push_back({ test::Contains{ folded(text), part } });
        });
        nodes.push_back({ filled });
        return { test::AnyOne{ std::move(nodes) } };
    }

    Node bindNames(const QualifierInfo &info)
    {
        const FieldInfo &field = *info.field;
        const auto bindInto = [&](auto test) {
            eachName(test, [&](const Value &value, const QString &text) {
                test.names << names(info, value, text);
            });
            return Node{ std::move(test) };
        };
        if (field.members)
            return bindInto(test::Holds{ field.members });
        return bindInto(test::OneOf{ field.text });
    }

    // What the issues have in place of what was typed.
    QStringList names(const QualifierInfo &info, const Value &value, const QString &typed)
    {
        const FieldInfo &field = *info.field;
        if (isPeople(field))
            return people(info, value, typed);
        if (field.type == FieldType::IssueRef || field.type == FieldType::RelationSet)
            return issueNames(field, value, typed);
        const QStringList listed = choices(field.field, m_environment);
        QStringList found = namesLike(listed, typed);
        const Vocabulary *vocabulary = m_environment.vocabulary;
        if (found.isEmpty() && vocabulary)
            found = namesLike(vocabulary->values(field), typed);
        if (!found.isEmpty())
            return listed.isEmpty() ? found << typed : found; // it may come to be
        const QString suggestion = closest(knownNames(info, m_environment), typed);
        if (!listed.isEmpty())
            error(QueryError::Kind::UnknownValue, value, typed, suggestion);
        else if (vocabulary)
            m_bound.hints.push_back({ QueryError::Kind::UnknownValue, value.span, typed,
                m_qualifier->name, suggestion });
        return { typed };
    }

    QStringList people(const QualifierInfo &info, const Value &value, const QString &typed)
    {
        QString name = typed;
        if (name.startsWith(u'@'))
            name.remove(0, 1);
        QStringList ids;
        for (const UserId &user : peopleLike(m_environment.people, name))
            ids << user.toString();
        // Who has left is still on issues.
        if (ids.isEmpty() && m_environment.vocabulary)
            ids = namesLike(m_environment.vocabulary->values(*info.field), name);
        if (ids.isEmpty())
            error(QueryError::Kind::UnknownValue, value, typed,
                closest(knownNames(info, m_environment), name));
        return ids;
    }

    QStringList issueNames(const FieldInfo &field, const Value &value, const QString &typed)
    {
        IssueId id;
        if (m_environment.vocabulary) {
            m_environment.vocabulary->issues().forEach([&](int, const Issue &issue) {
                if (issue.name.compare(typed, Qt::CaseInsensitive) == 0
                    || issue.id.toString() == typed)
                    id = issue.id;
            });
        }
        if (id.isNull()) {
            error(QueryError::Kind::UnknownValue, value, typed);
            return {};
        }
        if (field.type == FieldType::IssueRef)
            return { id.toString() };
        QStringList relations;
        for (const auto kind :
            { RelationKind::Blocks, RelationKind::Relates, RelationKind::Duplicates })
            relations << Relation{ kind, id }.toString();
        return relations;
    }

    // Low to high; a comparison means the ones that it holds for.
    Node bindPriority()
    {
        test::OneOf test{ fieldInfo(Field::Priority).text };
        const QStringList &order = priorities();
        for (const Value &value : m_qualifier->values) {
            const auto place = [&](const Operand &operand, qsizetype open) {
                if (std::holds_alternative<Any>(operand))
                    return open;
                const auto *literal = std::get_if<Literal>(&operand);
                const QStringList found = literal ? namesLike(order, literal->text) : QStringList{};
                if (found.isEmpty())
                    error(literal ? QueryError::Kind::UnknownValue : QueryError::Kind::NotForThis,
                        value, asTyped(operand),
                        literal ? closest(order, literal->text) : QString{});
                return order.indexOf(found.value(0));
            };
            qsizetype first = 0;
            qsizetype last = order.size() - 1;
            if (const auto *range = std::get_if<Range>(&value.test)) {
                first = place(range->from, first);
                last = place(range->to, last);
            } else if (const auto &compare = std::get<Compare>(value.test);
                       compare.how != Comparison::Equal
                       || !std::holds_alternative<Any>(compare.with)) {
                const qsizetype with = place(compare.with, 0);
                const bool up = compare.how == Comparison::Greater
                    || compare.how == Comparison::GreaterOrEqual;
                const bool down
                    = compare.how == Comparison::Less || compare.how == Comparison::LessOrEqual;
                first = down ? 0 : with + (compare.how == Comparison::Greater ? 1 : 0);
                last = up ? last : with - (compare.how == Comparison::Less ? 1 : 0);
            }
            for (qsizetype i = std::max<qsizetype>(0, first); i <= last; ++i)
                test.names << order.at(i);
        }
        return { std::move(test) };
    }

    Node bindDays(const FieldInfo &field)
    {
        const bool isTime = field.type == FieldType::Time;
        test::Within test{ field.text };
        // What was made here a moment ago has no times yet.
        if (field.field == Field::CreatedAt || field.field == Field::ModifiedAt)
            test.now = toIso8601(m_environment.now);
        const auto begin = [&](QDate day) {
            return isTime
                ? day.startOfDay(m_environment.zone).toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss"_s)
                : day.toString(Qt::ISODate);
        };
        const auto days = [&](const Value &value, const Operand &operand) -> std::optional<Days> {
            const auto *literal = std::get_if<Literal>(&operand);
            const auto read
                = literal ? readDays(literal->text, m_environment.today()) : std::nullopt;
            if (!read)
                error(literal ? QueryError::Kind::NotADate : QueryError::Kind::NotForThis, value,
                    asTyped(operand));
            return read;
        };
        for (const Value &value : m_qualifier->values) {
            test::Stretch stretch{ {}, beyond };
            if (const auto *range = std::get_if<Range>(&value.test)) {
                if (!std::holds_alternative<Any>(range->from)) {
                    if (const auto from = days(value, range->from))
                        stretch.from = begin(from->first);
                }
                if (!std::holds_alternative<Any>(range->to)) {
                    if (const auto to = days(value, range->to))
                        stretch.to = begin(to->last.addDays(1));
                }
            } else {
                const auto &compare = std::get<Compare>(value.test);
                if (compare.how == Comparison::Equal
                    && !std::holds_alternative<Literal>(compare.with)) {
                    keyword(test, value, compare.with);
                    continue;
                }
                const auto with = days(value, compare.with);
                if (!with)
                    continue;
                const QString first = begin(with->first);
                const QString behind = begin(with->last.addDays(1));
                switch (compare.how) {
                case Comparison::Equal:
                    stretch = { first, behind };
                    break;
                case Comparison::Less:
                    stretch.to = first;
                    break;
                case Comparison::LessOrEqual:
                    stretch.to = behind;
                    break;
                case Comparison::Greater:
                    stretch.from = behind;
                    break;
                case Comparison::GreaterOrEqual:
                    stretch.from = first;
                    break;
                }
            }
            test.stretches.push_back(std::move(stretch));
        }
        return { std::move(test) };
    }

    Node bindNumber(const FieldInfo &field)
    {
        constexpr double infinite = std::numeric_limits<double>::infinity();
        test::NumberIn test{ field.get, {}, false, false, !field.nullable };
        const auto number = [&](const Value &value, const Operand &operand) -> double {
            const auto *literal = std::get_if<Literal>(&operand);
            bool ok = false;
            const double read = literal ? literal->text.toDouble(&ok) : 0;
            if (ok && std::isfinite(read))
                return read;
            error(literal ? QueryError::Kind::NotANumber : QueryError::Kind::NotForThis, value,
                asTyped(operand));
            return 0;
        };
        for (const Value &value : m_qualifier->values) {
            std::pair range{ -infinite, infinite };
            if (const auto *given = std::get_if<Range>(&value.test)) {
                if (!std::holds_alternative<Any>(given->from))
                    range.first = number(value, given->from);
                if (!std::holds_alternative<Any>(given->to))
                    range.second = number(value, given->to);
            } else {
                const auto &compare = std::get<Compare>(value.test);
                if (compare.how == Comparison::Equal
                    && !std::holds_alternative<Literal>(compare.with)) {
                    keyword(test, value, compare.with);
                    continue;
                }
                const double with = number(value, compare.with);
                switch (compare.how) {
                case Comparison::Equal:
                    range = { with, with };
                    break;
                case Comparison::Less:
                    range.second = std::nextafter(with, -infinite);
                    break;
                case Comparison::LessOrEqual:
                    range.second = with;
                    break;
                case Comparison::Greater:
                    range.first = std::nextafter(with, infinite);
                    break;
                case Comparison::GreaterOrEqual:
                    range.first = with;
                    break;
                }
            }
            test.ranges.push_back(range);
        }
        return { std::move(test) };
    }

    Node bindProject()
    {
        test::OneOf test{ [](const Issue &issue) { return &issue.project.toString(); } };
        eachName(test, [&](const Value &value, const QString &typed) {
            const auto before = test.names.size();
            for (const Project &project : m_environment.projects) {
                if (!namesLike({ project.key, project.name }, typed).isEmpty())
                    test.names << project.id.toString();
            }
            if (test.names.size() == before)
                error(QueryError::Kind::UnknownValue, value, typed,
                    closest(knownNames(*findQualifier(u"project"), m_environment), typed));
        });
        return { std::move(test) };
    }

    Node bindKey()
    {
        m_optional = true; // what the server has not seen has none
        test::OneOf test{ [](const Issue &issue) { return &issue.name; } };
        eachName(test, [&](const Value &, const QString &typed) { test.names << typed; });
        return { std::move(test) };
    }

    Node bindFlags()
    {
        std::vector<Node> nodes;
        test::OneOf nothing;
        eachName(nothing, [&](const Value &value, const QString &typed) {
            if (const auto flag = findFlag(typed)) {
                nodes.push_back(bindFlag(*flag));
                return;
            }
            QStringList names;
            for (const FlagInfo &info : flags())
                names << info.name;
            error(QueryError::Kind::UnknownValue, value, typed, closest(names, typed));
        });
        if (nothing.any)
            error(QueryError::Kind::NotForThis, m_qualifier->values.front(), u"*"_s);
        return { test::AnyOne{ std::move(nodes) } };
    }

    Node bindFlag(Flag flag)
    {
        const TextOf assignee = fieldInfo(Field::Assignee).text;
        const auto categories
            = [](auto... category) { return Node{ test::InCategory{ { category... } } }; };
        const Node open{ test::InCategory{ { openCategories.begin(), openCategories.end() } } };
        switch (flag) {
        case Flag::Open:
            return open;
        case Flag::Closed:
            return categories(StatusCategory::Resolved, StatusCategory::Closed);
        case Flag::Active:
            return categories(StatusCategory::Active);
        case Flag::Review:
            return categories(StatusCategory::Review);
        case Flag::Resolved:
            return categories(StatusCategory::Resolved);
        case Flag::Mine:
            return { test::OneOf{ assignee, { m_environment.self.toString() } } };
        case Flag::Assigned:
            return { test::OneOf{ assignee, {}, false, true } };
        case Flag::Unassigned:
            return { test::OneOf{ assignee, {}, true } };
        case Flag::Overdue: {
            const test::Stretch past{ {}, m_environment.today().toString(Qt::ISODate) };
            return { test::All{
                { open, { test::Within{ fieldInfo(Field::DueDate).text, { past } } } } } };
        }
        }
        return {};
    }

    Node bindOptional(bool has)
    {
        std::vector<Node> nodes;
        test::OneOf nothing;
        eachName(nothing, [&](const Value &value, const QString &typed) {
            if (const QualifierInfo *info = findOptional(typed)) {
                nodes.push_back(isNone(*info->field));
                nodes.back().negated = has;
                return;
            }
            error(QueryError::Kind::UnknownValue, value, typed,
                closest(knownNames(*findQualifier(u"has"), m_environment), typed));
        });
        if (nothing.any)
            error(QueryError::Kind::NotForThis, m_qualifier->values.front(), u"*"_s);
        return { test::AnyOne{ std::move(nodes) } };
    }

    static Node isNone(const FieldInfo &field)
    {
        if (field.members)
            return { test::Holds{ field.members, {}, true } };
        if (field.text)
            return { test::OneOf{ field.text, {}, true } };
        return { test::NumberIn{ field.get, {}, true, false, !field.nullable } };
    }

    Node bindComment()
    {
        std::vector<Node> nodes;
        test::OneOf nothing;
        eachName(nothing, [&](const Value &, const QString &typed) {
            nodes.push_back({ test::Contains{ folded(typed), TextPart::Comments } });
        });
        if (nothing.any)
            nodes.push_back(
                { test::NumberIn{ fieldInfo(Field::CommentCount).get, { { 1, 1e18 } } } });
        return { test::AnyOne{ std::move(nodes) } };
    }

    const Environment &m_environment;
    Bound &m_bound;
    const Qualifier *m_qualifier = nullptr; // the one that is being bound
    bool m_optional = false; // it may be @none
    bool m_people = false; // it may be @me
};

} // namespace

Bound bind(const Query &query, const Environment &environment)
{
    Bound bound;
    auto nodes = Binder{ environment, bound }.all(query.terms);
    if (bound.ok())
        bound.matcher = { std::move(nodes), environment.projects };
    return bound;
}

Bound compile(QStringView text, const Environment &environment)
{
    Parsed parsed = parse(text);
    if (parsed.ok())
        return bind(parsed.query, environment);
    Bound bound;
    bound.errors = std::move(parsed.errors);
    return bound;
}

} // namespace lockstep::query
