// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conflictrules.h"

#include "ui/usersettings.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct RuleKey
{
    ConflictRule rule{};
    QLatin1StringView key{};
};
constexpr RuleKey ruleKeys[]{ { ConflictRule::Ask, "ask"_L1 },
    { ConflictRule::Newest, "newest"_L1 }, { ConflictRule::Theirs, "theirs"_L1 },
    { ConflictRule::Mine, "mine"_L1 }, { ConflictRule::Union, "union"_L1 } };

QString ruleSetting(const QString &field) { return u"conflicts/rules/"_s + field; }
QString lastSetting(const QString &field) { return u"conflicts/last/"_s + field; }

bool isPlainSide(ConflictSide side)
{
    return side == ConflictSide::Theirs || side == ConflictSide::Mine;
}

ConflictSide newerSide(const ConflictField &field, const ConflictView &view)
{
    const QDateTime theirs = field.at.isValid() ? field.at : view.theirsAt;
    if (!theirs.isValid() || !view.mineTo.isValid())
        return ConflictSide::None;
    return view.mineTo > theirs ? ConflictSide::Mine : ConflictSide::Theirs;
}

} // namespace

ConflictRule ConflictRules::rule(const QString &field, bool isSet) const
{
    const QString stored = m_settings.value(ruleSetting(field)).toString();
    for (const RuleKey &each : ruleKeys)
        if (stored == each.key && (isSet || each.rule != ConflictRule::Union))
            return each.rule;
    return isSet ? ConflictRule::Union : ConflictRule::Ask;
}

void ConflictRules::setRule(const QString &field, ConflictRule rule)
{
    const auto found = std::find_if(std::begin(ruleKeys), std::end(ruleKeys),
        [rule](const RuleKey &each) { return each.rule == rule; });
    m_settings.setValue(ruleSetting(field), QString{ found->key });
}

void ConflictRules::applyTo(ConflictView &view) const
{
    QHash<QString, QList<ConflictField *>> groups;
    for (ConflictField &field : view.fields) {
        const bool isSet = field.editor == ConflictEditor::Set;
        const ConflictRule rule = this->rule(field.key, isSet);
        field.byRule = ConflictSide::None;
        if (isSet && field.autoMerged && rule == ConflictRule::Ask)
            field.autoMerged = field.theirs == field.base || field.mine == field.base;
        if (!field.autoMerged) {
            field.byRule = rule == ConflictRule::Mine ? ConflictSide::Mine
                : rule == ConflictRule::Theirs        ? ConflictSide::Theirs
                : rule == ConflictRule::Newest        ? newerSide(field, view)
                                                      : ConflictSide::None;
        }
        const QString last = m_settings.value(lastSetting(field.key)).toString();
        field.usual = last == "mine"_L1 ? ConflictSide::Mine
            : last == "theirs"_L1       ? ConflictSide::Theirs
                                        : ConflictSide::None;
        if (!field.group.isEmpty() && !field.autoMerged)
            groups[field.group].append(&field);
    }
    // A group takes one side: what any of its rules says, if no other one says otherwise.
    for (const QList<ConflictField *> &group : std::as_const(groups)) {
        QSet<ConflictSide> sides;
        for (const ConflictField *field : group)
            if (field->byRule != ConflictSide::None)
                sides.insert(field->byRule);
        for (ConflictField *field : group)
            field->byRule = sides.size() == 1 ? *sides.cbegin() : ConflictSide::None;
    }
}

void ConflictRules::noteDecision(const ConflictView &view, const ConflictResolution &resolution)
{
    for (const FieldResolution &chosen : resolution.fields) {
        const auto field = std::find_if(view.fields.begin(), view.fields.end(),
            [&](const ConflictField &each) { return each.key == chosen.key; });
        if (field == view.fields.end() || field->autoMerged || chosen.side == field->byRule)
            continue;
        const bool plain = isPlainSide(chosen.side);
        const QString side = chosen.side == ConflictSide::Mine ? u"mine"_s : u"theirs"_s;
        m_settings.setValue(lastSetting(chosen.key), plain ? QVariant{ side } : QVariant{});
        if (chosen.remember && plain)
            setRule(chosen.key,
                chosen.side == ConflictSide::Mine ? ConflictRule::Mine : ConflictRule::Theirs);
    }
}

std::optional<ConflictResolution> resolutionByRules(const ConflictView &view)
{
    if (view.kind != ConflictKind::Edited)
        return {};
    ConflictResolution resolution{ .conflictId = view.id };
    bool any = false;
    for (const ConflictField &field : view.fields) {
        if (field.autoMerged) {
            resolution.fields.append({ .key = field.key,
                .side = ConflictSide::Merged,
                .value = field.merged.value_or(field.mine),
                .seenTheirs = field.theirs });
            continue;
        }
        if (!isPlainSide(field.byRule))
            return {};
        any = true;
        resolution.fields.append({ .key = field.key,
            .side = field.byRule,
            .value = field.byRule == ConflictSide::Mine ? field.mine : field.theirs,
            .seenTheirs = field.theirs });
    }
    return any ? std::optional{ resolution } : std::nullopt;
}

} // namespace lockstep::ui
