// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/dialect.h"

#include "net/dialect/dialectfile.h"
#include "net/dialect/dialectreader.h"
#include "net/dialect/filelines.h"
#include "net/dialect/schemacheck.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

Abilities abilitiesOf(const Rules &rules)
{
    Abilities can;
    const auto has = [](const EventRules &events, EventRule::Means means) {
        return std::any_of(events.begin(), events.end(), [means](const auto &named) {
            return std::any_of(named.second.begin(), named.second.end(),
                [means](const EventRule &rule) { return rule.means == means; });
        });
    };
    for (const EntityRule &entity : rules.entities) {
        can.createIssues = can.createIssues || entity.create;
        can.deleteIssues = can.deleteIssues || entity.remove;
        can.deleteCloses = can.deleteCloses || (entity.remove && entity.remove->closes);
        for (const FieldInfo &info : issueFields()) {
            const bool canChange = entity.canUpdate(info.field);
            if (canChange && !can.fields.contains(info.key))
                can.fields.append(info.key);
            // What the request does not say is written behind it.
            const auto isSaid = [&](const RequestRule &create) {
                const auto &fields = create.fields;
                return std::find(fields.begin(), fields.end(), info.field) != fields.end();
            };
            if (entity.create && (canChange || isSaid(*entity.create))
                && !can.newFields.contains(info.key))
                can.newFields.append(info.key);
        }
    }
    can.comments = rules.comments && rules.comments->add;
    can.editComments = rules.comments && rules.comments->edit;
    can.deleteComments = rules.comments && rules.comments->remove;
    can.channel = rules.channels && rules.channels->list;
    can.typing = rules.typingIssue || rules.typingChannel;
    can.presence = has(rules.events, EventRule::Means::Presence);
    can.notifications = rules.notifications || has(rules.events, EventRule::Means::Notification);
    can.queues = rules.queues.has_value();
    can.heatmap = rules.heatmap || has(rules.events, EventRule::Means::Heatmap);
    can.history = rules.history.has_value();
    return can;
}

DialectReading readDialect(const QByteArray &file, const QString &variant)
{
    DialectReading reading;
    FileReading parsed = readFile(file);
    if (parsed.fault) {
        reading.faults.append(*parsed.fault);
        return reading;
    }
    const Value schema = parseValue(dialectSchema());
    Value base = std::move(parsed.value);
    const Value variants = base["variants"_L1];
    base.remove(u"variants");
    QStringList names;
    if (const auto *patches = variants.members()) {
        for (const auto &[name, patch] : *patches) {
            names.append(name);
            if (!patch.members())
                reading.faults.append({ patch.line, pointerTo(u"/variants"_s, name),
                    u"expected an object: what is different"_s });
        }
    } else if (!variants.isUndefined()) {
        reading.faults.append({ variants.line, u"/variants"_s, u"expected an object"_s });
    }
    const QString wanted = variant.isEmpty() ? names.value(0) : variant;
    if (!wanted.isEmpty() && !names.contains(wanted))
        reading.faults.append(
            { variants.line, u"/variants"_s, u"there is no variant \"%1\""_s.arg(variant) });
    const QStringList all = names.isEmpty() ? QStringList{ QString{} } : names;
    std::optional<Dialect> found;
    for (const QString &name : all) {
        const Value &patch = variants[QStringView{ name }];
        const Value whole = patch.members() ? merged(base, patch) : base;
        QList<DialectFault> faults = checkSchema(schema, whole);
        if (faults.isEmpty()) {
            DialectReader reader;
            auto dialect = reader.read(whole);
            faults = std::move(reader.faults);
            if (dialect && name == wanted) {
                dialect->variant = name;
                dialect->variants = names;
                found = std::move(dialect);
            }
        }
        for (const DialectFault &fault : faults) {
            if (!reading.faults.contains(fault))
                reading.faults.append(fault);
        }
    }
    std::stable_sort(reading.faults.begin(), reading.faults.end(),
        [](const DialectFault &a, const DialectFault &b) { return a.line < b.line; });
    if (reading.faults.isEmpty())
        reading.dialect = std::move(found);
    return reading;
}

} // namespace lockstep::net::dialect
