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
            if (entity.canUpdate(info.field) && !can.fields.contains(info.key))
                can.fields.append(info.key);
        }
    }
    can.comments = rules.comments && rules.comments->add;
    can.editComments = rules.comments && rules.comments->edit;
    can.deleteComments = rules.comments && rules.comments->remove;
    can.channel = rules.channels && rules.channels->list;
    can.typing = rules.typingIssue || rules.typingChannel;
    can.presence = has(rules.events, EventRule::Means::Presence);
    can.notifications = rules.notifications || has(rules.events, EventRule::Means::Notification);
    can.queues = rules.queues || has(rules.events, EventRule::Means::Metrics);
    can.heatmap = rules.heatmap || has(rules.events, EventRule::Means::Heatmap);
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
    QStringList names;
    Value base = std::move(parsed.value);
    const Value variants = base["variants"_L1];
    if (const auto *patches = variants.members()) {
        for (const auto &patch : *patches)
            names.append(patch.key);
    }
    // With the variants in it, for what is wrong with those.
    reading.faults = checkSchema(schema, base);
    const bool isSound = reading.faults.isEmpty();
    base.remove(u"variants");
    const QString wanted = variant.isEmpty() ? names.value(0) : variant;
    if (isSound && names.isEmpty())
        names.append(QString{});
    if (isSound && !names.contains(wanted)) {
        reading.faults.append(
            { variants.line, u"/variants"_s, u"there is no variant \"%1\""_s.arg(variant) });
    }
    std::optional<Dialect> found;
    for (const QString &name : names) {
        if (!name.isEmpty() && !variants[QStringView{ name }].members())
            continue;
        const Value whole = name.isEmpty() ? base : merged(base, variants[QStringView{ name }]);
        QList<DialectFault> faults = checkSchema(schema, whole);
        if (faults.isEmpty()) {
            DialectReader reader;
            auto dialect = reader.read(whole);
            faults = std::move(reader.faults);
            if (dialect && name == wanted) {
                dialect->variant = name;
                dialect->variants = names;
                dialect->variants.removeAll(QString{});
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
