// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/language.h"

#include <QUrl>

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

Value walkSteps(const Value &value, const QStringList &steps, qsizetype from)
{
    const Value *at = &value;
    for (qsizetype i = from; i < steps.size(); ++i) {
        if (at->isNull())
            return nullptr;
        if (const QString *text = at->text()) {
            if (text->isEmpty())
                return nullptr;
            // JSON in a text: each step goes deeper, so that it ends.
            if (!text->startsWith(u'{') && !text->startsWith(u'['))
                return {};
            return walkSteps(parseValue(text->toUtf8()), steps, i);
        }
        if (const auto *list = at->list()) {
            bool ok = false;
            const qsizetype index = steps[i].toInt(&ok);
            if (!ok || index < 0)
                return {};
            if (static_cast<size_t>(index) >= list->size())
                return nullptr;
            at = &(*list)[static_cast<size_t>(index)];
        } else {
            at = &(*at)[QStringView{ steps[i] }];
        }
    }
    return *at;
}

void tellWhy(QString *why, const QString &message)
{
    if (why)
        *why = message;
}

} // namespace

std::optional<Path> Path::compile(QStringView text)
{
    Path path;
    for (const QStringView part : text.split(u'|')) {
        const QString way = part.trimmed().toString();
        if (way == "."_L1) {
            path.m_ways.append(QStringList{});
            continue;
        }
        const QStringList steps = way.split(u'.');
        if (std::any_of(steps.begin(), steps.end(), [](const QString &step) {
                return step.isEmpty() || step.contains(u' ') || step.contains(u'{')
                    || step.contains(u'}');
            }))
            return {};
        path.m_ways.append(steps);
    }
    return path;
}

Value Path::in(const Value &value) const
{
    Value found;
    for (const QStringList &way : m_ways) {
        Value here = walkSteps(value, way, 0);
        if (here.hasValue())
            return here;
        if (found.isUndefined())
            found = std::move(here); // a null is more than nothing
    }
    return found;
}

std::optional<Template> Template::compile(const Value &value, QString *why)
{
    Template made;
    if (const auto *list = value.list()) {
        made.m_kind = Kind::List;
        for (const Value &element : *list) {
            auto child = compile(element, why);
            if (!child)
                return {};
            made.m_elements.push_back(std::move(*child));
        }
        return made;
    }
    if (const auto *members = value.members()) {
        made.m_kind = Kind::Object;
        for (const auto &[key, content] : *members) {
            auto child = compile(content, why);
            if (!child)
                return {};
            Child member;
            member.isOptional = key.endsWith(u'?');
            member.key = member.isOptional ? key.chopped(1) : key;
            member.value.push_back(std::move(*child));
            made.m_members.push_back(std::move(member));
        }
        return made;
    }
    const QString *text = value.text();
    if (!text) {
        made.m_kind = value.isUndefined() ? Kind::None : Kind::Literal;
        made.m_literal = value;
        return made;
    }
    made.m_kind = Kind::Text;
    QString literal;
    for (qsizetype i = 0; i < text->size(); ++i) {
        const QChar c = text->at(i);
        const bool doubled = i + 1 < text->size() && text->at(i + 1) == c;
        if ((c == u'{' || c == u'}') && doubled) {
            literal += c;
            ++i;
        } else if (c == u'{') {
            const qsizetype end = text->indexOf(u'}', i);
            if (end < 0) {
                tellWhy(why, u"\"{\" without \"}\" in \"%1\""_s.arg(*text));
                return {};
            }
            const auto path = Path::compile(QStringView{ *text }.sliced(i + 1, end - i - 1));
            if (!path) {
                tellWhy(why, u"\"%1\" is no path"_s.arg(text->sliced(i + 1, end - i - 1)));
                return {};
            }
            if (!literal.isEmpty())
                made.m_pieces.push_back({ literal, {} });
            literal.clear();
            made.m_pieces.push_back({ {}, *path });
            i = end;
        } else if (c == u'}') {
            tellWhy(why, u"\"}\" without \"{\" in \"%1\""_s.arg(*text));
            return {};
        } else {
            literal += c;
        }
    }
    if (!literal.isEmpty() || made.m_pieces.empty())
        made.m_pieces.push_back({ literal, {} });
    return made;
}

Value Template::fillPieces(const Value &context, bool encode) const
{
    if (m_pieces.size() == 1 && !m_pieces.front().path.isEmpty() && !encode)
        return m_pieces.front().path.in(context);
    QString text;
    bool hasPlaces = false;
    bool hasAny = false;
    for (const Piece &piece : m_pieces) {
        if (piece.path.isEmpty()) {
            text += piece.literal;
            continue;
        }
        hasPlaces = true;
        const Value value = piece.path.in(context);
        if (!value.hasValue())
            continue;
        hasAny = true;
        const QString shown
            = value.list() || value.members() ? QString::fromUtf8(value.toJson()) : value.asText();
        text += encode ? QString::fromLatin1(QUrl::toPercentEncoding(shown)) : shown;
    }
    if (hasPlaces && !hasAny)
        return {};
    return text;
}

Value Template::fill(const Value &context) const
{
    switch (m_kind) {
    case Kind::None:
        return {};
    case Kind::Literal:
        return m_literal;
    case Kind::Text:
        return fillPieces(context, false);
    case Kind::List: {
        Value::List list;
        for (const Template &element : m_elements) {
            Value value = element.fill(context);
            if (value.hasValue())
                list.push_back(std::move(value));
        }
        return list;
    }
    case Kind::Object: {
        Value::Members members;
        for (const Child &member : m_members) {
            Value value = member.value.front().fill(context);
            if (!value.hasValue() && member.isOptional)
                continue;
            if (value.isUndefined())
                value = nullptr;
            members.push_back({ member.key, std::move(value) });
        }
        return members;
    }
    }
    return {};
}

QString Template::fillUrl(const Value &context) const
{
    return m_kind == Kind::Text ? fillPieces(context, true).asText() : QString{};
}

std::vector<Path> Template::paths() const
{
    std::vector<Path> all;
    const auto take = [&all](const Template &child) {
        const auto inner = child.paths();
        all.insert(all.end(), inner.begin(), inner.end());
    };
    for (const Piece &piece : m_pieces) {
        if (!piece.path.isEmpty())
            all.push_back(piece.path);
    }
    std::for_each(m_elements.begin(), m_elements.end(), take);
    for (const Child &member : m_members)
        take(member.value.front());
    return all;
}

std::optional<Predicate> Predicate::compile(const Value &value, QString *why)
{
    Predicate made;
    const auto *members = value.members();
    if (!members)
        return value.isUndefined() ? std::optional{ made } : std::nullopt;
    for (const auto &[key, expected] : *members) {
        const auto path = Path::compile(key);
        if (!path) {
            tellWhy(why, u"\"%1\" is no path"_s.arg(key));
            return {};
        }
        Term term{ *path, {}, {} };
        const Value::List single{ expected };
        if (const auto *question = expected.members()) {
            term.exists = expected["exists"_L1].toBool();
            if (!term.exists || question->size() != 1) {
                tellWhy(why,
                    u"\"%1\": expected a value, a list of values or {\"exists\": ...}"_s.arg(key));
                return {};
            }
        } else {
            for (const Value &one : expected.list() ? *expected.list() : single) {
                auto choice = Template::compile(one, why);
                if (!choice)
                    return {};
                term.oneOf.push_back(std::move(*choice));
            }
        }
        made.m_terms.push_back(std::move(term));
    }
    return made;
}

bool Predicate::holds(const Value &value, const Value &known) const
{
    return std::all_of(m_terms.begin(), m_terms.end(), [&](const Term &term) {
        const Value found = term.path.in(value);
        if (term.exists)
            return found.hasValue() == *term.exists;
        return std::any_of(term.oneOf.begin(), term.oneOf.end(),
            [&](const Template &expected) { return found == expected.fill(known); });
    });
}

std::vector<Path> Predicate::paths() const
{
    std::vector<Path> all;
    for (const Term &term : m_terms)
        all.push_back(term.path);
    return all;
}

std::vector<Path> Predicate::expectedPaths() const
{
    std::vector<Path> all;
    for (const Term &term : m_terms) {
        for (const Template &expected : term.oneOf) {
            const auto paths = expected.paths();
            all.insert(all.end(), paths.begin(), paths.end());
        }
    }
    return all;
}

} // namespace lockstep::net::dialect
