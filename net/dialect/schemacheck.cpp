// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/schemacheck.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

QString kindOf(const Value &value)
{
    static constexpr std::array names{ "nothing"_L1, "null"_L1, "true or false"_L1,
        "a whole number"_L1, "a number"_L1, "a text"_L1, "a list"_L1, "an object"_L1 };
    return names[value.data.index()];
}

bool isOfKind(const Value &value, const QString &type)
{
    if (type == "object"_L1)
        return value.members();
    if (type == "array"_L1)
        return value.list();
    if (type == "string"_L1)
        return value.text();
    if (type == "boolean"_L1)
        return value.toBool().has_value();
    if (type == "integer"_L1)
        return std::holds_alternative<qint64>(value.data);
    if (type == "number"_L1)
        return std::holds_alternative<qint64>(value.data)
            || std::holds_alternative<double>(value.data);
    return false;
}

QString wordFor(const QString &type)
{
    if (type == "object"_L1)
        return u"an object"_s;
    if (type == "array"_L1)
        return u"a list"_s;
    if (type == "string"_L1)
        return u"a text"_s;
    if (type == "boolean"_L1)
        return u"true or false"_s;
    return type == "integer"_L1 ? u"a whole number"_s : u"a number"_s;
}

class SchemaCheck
{
public:
    explicit SchemaCheck(const Value &schema) : m_root(schema) {}

    void check(const Value &schema, const Value &value, const QString &at)
    {
        const Value &rule = resolved(schema);
        if (const auto *alternatives = rule["anyOf"_L1].list()) {
            const Value *fitting = nullptr;
            QStringList words;
            for (const Value &alternative : *alternatives) {
                const QString type = resolved(alternative)["type"_L1].asText();
                words.append(wordFor(type));
                if (isOfKind(value, type) && !fitting)
                    fitting = &alternative;
            }
            if (fitting)
                check(*fitting, value, at);
            else
                fault(
                    value, at, u"expected %1, got %2"_s.arg(words.join(" or "_L1), kindOf(value)));
            return;
        }
        if (const QString *type = rule["type"_L1].text(); type && !isOfKind(value, *type)) {
            fault(value, at, u"expected %1, got %2"_s.arg(wordFor(*type), kindOf(value)));
            return;
        }
        if (const auto *choices = rule["enum"_L1].list();
            choices && std::find(choices->begin(), choices->end(), value) == choices->end()) {
            QStringList words;
            for (const Value &choice : *choices)
                words.append(choice.asText());
            fault(value, at, u"expected one of %1"_s.arg(words.join(", "_L1)));
            return;
        }
        const auto minimum = rule["minimum"_L1].toNumber();
        if (minimum && value.toNumber() < *minimum)
            fault(value, at, u"expected at least %1"_s.arg(*minimum));
        const auto minLength = rule["minLength"_L1].toNumber();
        if (minLength && value.text() && value.text()->isEmpty())
            fault(value, at, u"must not be empty"_s);
        if (value.members())
            checkMembers(rule, value, at);
        if (const auto *list = value.list(); list && rule["items"_L1].members()) {
            for (size_t i = 0; i < list->size(); ++i)
                check(rule["items"_L1], (*list)[i], pointerTo(at, QString::number(i)));
        }
    }

    QList<DialectFault> faults{};

private:
    void fault(const Value &value, const QString &at, const QString &message)
    {
        faults.append({ value.line, at, message });
    }
    [[nodiscard]] const Value &resolved(const Value &schema) const
    {
        const Value *at = &schema;
        for (int hops = 0; hops < 8; ++hops) {
            const QString *ref = (*at)["$ref"_L1].text();
            if (!ref)
                break;
            at = &m_root["$defs"_L1][QStringView{ *ref }.sliced(
                std::min<qsizetype>(ref->size(), 8))]; // "#/$defs/"
        }
        return *at;
    }
    void checkMembers(const Value &rule, const Value &value, const QString &at)
    {
        const Value &known = rule["properties"_L1];
        const Value &others = rule["additionalProperties"_L1];
        for (const auto &[key, content] : *value.members()) {
            const Value &own = known[QStringView{ key }];
            if (!own.isUndefined())
                check(own, content, pointerTo(at, key));
            else if (others.toBool() == false)
                fault(content, pointerTo(at, key), u"unknown member \"%1\""_s.arg(key));
            else if (others.members())
                check(others, content, pointerTo(at, key));
        }
        if (const auto *required = rule["required"_L1].list()) {
            for (const Value &name : *required) {
                if (value[QStringView{ *name.text() }].isUndefined())
                    fault(value, at, u"member \"%1\" is missing"_s.arg(*name.text()));
            }
        }
    }

    const Value &m_root;
};

} // namespace

QList<DialectFault> checkSchema(const Value &schema, const Value &value)
{
    SchemaCheck check{ schema };
    check.check(schema, value, {});
    return std::move(check.faults);
}

QString pointerTo(const QString &parent, QString step)
{
    return parent + u'/' + step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
}

} // namespace lockstep::net::dialect
