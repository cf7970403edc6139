// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/historytexts.h"

#include "core/base/clock.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"

#include <QCoreApplication>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct HistoryTexts
{
    Q_DECLARE_TR_FUNCTIONS(HistoryTexts)
};

QStringList without(const QStringList &items, const QStringList &others)
{
    QStringList rest = items;
    rest.removeIf([&](const QString &item) { return others.contains(item); });
    return rest;
}

void addSetTexts(QStringList &texts, const FieldInfo &field, const QStringList &from,
    const QStringList &to, const QString &who, const Replica &replica)
{
    const QString label = fieldLabel(field.field);
    if (const QStringList added = without(to, from); !added.isEmpty())
        //: Somebody added labels (%2) to the field %3
        texts << HistoryTexts::tr("%1 added %2 to %3")
                     .arg(who, valueText(field, added, replica), label);
    if (const QStringList removed = without(from, to); !removed.isEmpty())
        texts << HistoryTexts::tr("%1 removed %2 from %3")
                     .arg(who, valueText(field, removed, replica), label);
}

QStringList updateTexts(const HistoryEntry &entry, const Replica &replica)
{
    const QString who = personOrYou(replica, entry.by);
    QStringList texts;
    for (const auto &[field, to] : entry.to) {
        const FieldInfo &info = fieldInfo(field);
        // What follows from other changes, and places on a board.
        if (!isEditable(info.rule) || info.rule == MergeRule::NewestWins)
            continue;
        const auto from = entry.from.find(field);
        const QString label = fieldLabel(field);
        const auto before
            = from == entry.from.end() ? nullptr : std::get_if<QStringList>(&from->second);
        const auto after = std::get_if<QStringList>(&to);
        if (before && after)
            addSetTexts(texts, info, *before, *after, who, replica);
        else if (info.type == FieldType::Markdown)
            texts << HistoryTexts::tr("%1 changed %2").arg(who, label);
        else if (to == FieldValue{})
            texts << HistoryTexts::tr("%1 cleared %2").arg(who, label);
        else if (from == entry.from.end() || from->second == FieldValue{})
            texts << HistoryTexts::tr("%1 set %2 to “%3”")
                         .arg(who, label, valueText(info, to, replica));
        else
            //: Somebody gave a field a new value (%3); %4 is the one before
            texts << HistoryTexts::tr("%1 set %2 to “%3” (it was “%4”)")
                         .arg(who, label, valueText(info, to, replica),
                             valueText(info, from->second, replica));
    }
    if (entry.merged && !texts.isEmpty())
        texts << HistoryTexts::tr("It was merged with somebody else's change.");
    if (entry.conflict && !texts.isEmpty())
        texts << HistoryTexts::tr("It settled a conflict.");
    return texts;
}

constexpr Milliseconds oneGo = 10min; // between two changes

// `newer` may be the next thing that the same person did.
bool isNext(const HistoryEntry &newer, const HistoryEntry &older)
{
    const auto isPlain = [](const HistoryEntry &entry) {
        return entry.event == "issue_updated"_L1 && !entry.merged && !entry.conflict;
    };
    return isPlain(newer) && isPlain(older) && newer.by == older.by
        && fromIso8601(newer.at) - fromIso8601(older.at) <= oneGo;
}

} // namespace

QList<HistoryEntry> netHistory(QList<HistoryEntry> entries)
{
    for (qsizetype first = 0, end = 0; first < entries.size(); first = end) {
        end = first + 1;
        while (end < entries.size() && isNext(entries[end - 1], entries[end]))
            ++end;
        std::map<Field, qsizetype> newest; // of the run: who has the field
        for (qsizetype i = first; i < end; ++i) {
            HistoryEntry &entry = entries[i];
            for (auto to = entry.to.begin(); to != entry.to.end();) {
                const auto [holder, isNew] = newest.emplace(to->first, i);
                if (isNew) {
                    ++to;
                    continue;
                }
                if (const auto from = entry.from.find(to->first); from != entry.from.end())
                    entries[holder->second].from[to->first] = from->second;
                entry.from.erase(to->first);
                to = entry.to.erase(to);
            }
        }
        for (const auto &[field, holder] : newest) {
            HistoryEntry &entry = entries[holder];
            if (const auto from = entry.from.find(field);
                from != entry.from.end() && from->second == entry.to[field]) {
                entry.to.erase(field);
                entry.from.erase(field);
            }
        }
    }
    // Those that said something, and nothing is left of it.
    entries.removeIf([](const HistoryEntry &entry) {
        return entry.event == "issue_updated"_L1 && entry.to.empty() && !entry.merged;
    });
    return entries;
}

QStringList historyTexts(const HistoryEntry &entry, const Replica &replica)
{
    const QString who = personOrYou(replica, entry.by);
    if (entry.event == "issue_updated"_L1)
        return updateTexts(entry, replica);
    if (entry.event == "issue_created"_L1)
        return { HistoryTexts::tr("%1 created the issue").arg(who) };
    if (entry.event == "issue_deleted"_L1)
        return { HistoryTexts::tr("%1 deleted the issue").arg(who) };
    if (entry.event == "issue_restored"_L1)
        return { HistoryTexts::tr("%1 restored the issue").arg(who) };
    if (entry.event == "issue_moved"_L1)
        return { HistoryTexts::tr("%1 moved the issue to another project").arg(who) };
    if (entry.event == "comment_added"_L1)
        return { HistoryTexts::tr("%1 commented").arg(who) };
    if (entry.event == "comment_edited"_L1)
        return { HistoryTexts::tr("%1 edited a comment").arg(who) };
    if (entry.event == "comment_deleted"_L1)
        return { HistoryTexts::tr("%1 deleted a comment").arg(who) };
    if (entry.event == "attachment_added"_L1)
        //: %2 is a file
        return { HistoryTexts::tr("%1 attached “%2”").arg(who, entry.textTo) };
    if (entry.event == "attachment_deleted"_L1)
        return { (entry.by.isNull()
                ? HistoryTexts::tr("“%1” was removed with the deleted issue").arg(entry.textFrom)
                : HistoryTexts::tr("%1 deleted the file “%2”").arg(who, entry.textFrom)) };
    return {};
}

QString lostPlace(const LostValue &lost)
{
    return lost.comment.isNull() ? fieldLabel(lost.field) : HistoryTexts::tr("Comment");
}

QString lostText(const LostValue &lost, const Replica &replica)
{
    const FieldInfo &info = fieldInfo(lost.field);
    const auto text = std::get_if<QString>(&lost.value);
    const bool isTyped = !lost.comment.isNull() || info.type == FieldType::Line
        || info.type == FieldType::Markdown;
    return text && isTyped ? *text : valueText(info, lost.value, replica);
}

QString lostReason(const LostValue &lost, const Replica &replica)
{
    const QString who = personOrYou(replica, lost.winner);
    switch (lost.reason) {
    case LostValue::Reason::Conflict:
        return lost.winner == lost.owner || lost.winner.isNull()
            ? HistoryTexts::tr("It had been changed meanwhile.")
            : HistoryTexts::tr("%1 had changed it meanwhile.").arg(who);
    case LostValue::Reason::Resolved:
        return HistoryTexts::tr("%1 chose another value to settle a conflict.").arg(who);
    case LostValue::Reason::Merged:
        return HistoryTexts::tr("It was merged with somebody else's change.");
    case LostValue::Reason::Deleted:
        return HistoryTexts::tr("The issue had been deleted meanwhile.");
    }
    return {};
}

} // namespace lockstep::ui
