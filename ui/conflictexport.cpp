// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conflictexport.h"

#include "core/base/jsonwriter.h"
#include "ui/dialogs/conflicttext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct ExportTexts
{
    Q_DECLARE_TR_FUNCTIONS(Conflict)
};

template <typename Enum> struct Named
{
    Enum value{};
    QLatin1StringView key{};
};

constexpr std::array editorKeys{ Named<ConflictEditor>{ ConflictEditor::Line, "line"_L1 },
    Named<ConflictEditor>{ ConflictEditor::Text, "text"_L1 },
    Named<ConflictEditor>{ ConflictEditor::Choice, "choice"_L1 },
    Named<ConflictEditor>{ ConflictEditor::Date, "date"_L1 },
    Named<ConflictEditor>{ ConflictEditor::Person, "person"_L1 },
    Named<ConflictEditor>{ ConflictEditor::Set, "set"_L1 } };
constexpr std::array sideKeys{ Named<ConflictSide>{ ConflictSide::None, "undecided"_L1 },
    Named<ConflictSide>{ ConflictSide::Base, "base"_L1 },
    Named<ConflictSide>{ ConflictSide::Theirs, "theirs"_L1 },
    Named<ConflictSide>{ ConflictSide::Mine, "mine"_L1 },
    Named<ConflictSide>{ ConflictSide::Merged, "merged"_L1 },
    Named<ConflictSide>{ ConflictSide::Edited, "edited"_L1 } };
constexpr std::array kindKeys{ Named<ConflictKind>{ ConflictKind::Edited, "edited"_L1 },
    Named<ConflictKind>{ ConflictKind::DeletedByThem, "deleted_by_them"_L1 },
    Named<ConflictKind>{ ConflictKind::DeletedByMe, "deleted_by_me"_L1 } };
constexpr std::array answerKeys{ Named<DeletionAnswer>{ DeletionAnswer::None, "none"_L1 },
    Named<DeletionAnswer>{ DeletionAnswer::Restore, "restore"_L1 },
    Named<DeletionAnswer>{ DeletionAnswer::NewIssue, "new_issue"_L1 },
    Named<DeletionAnswer>{ DeletionAnswer::AcceptKeepDraft, "accept_keep_draft"_L1 },
    Named<DeletionAnswer>{ DeletionAnswer::DeleteAnyway, "delete_anyway"_L1 },
    Named<DeletionAnswer>{ DeletionAnswer::KeepIssue, "keep_issue"_L1 } };

template <typename Keys, typename Enum> QLatin1StringView keyIn(const Keys &keys, Enum value)
{
    return std::find_if(keys.begin(), keys.end(), [value](const auto &each) {
        return each.value == value;
    })->key;
}

template <typename Enum, typename Keys>
std::optional<Enum> valueIn(const Keys &keys, QStringView key)
{
    for (const auto &each : keys)
        if (key == each.key)
            return each.value;
    return {};
}

void writeValue(
    JsonWriter &out, QLatin1StringView key, const ConflictField &field, const ConflictValue &value)
{
    out.key(key);
    if (field.editor == ConflictEditor::Set) {
        out.beginArray();
        for (const QString &item : value.items)
            out.value(item);
        out.endArray();
    } else if (value.text.isEmpty() && field.nullable) {
        out.null();
    } else {
        out.value(value.text);
    }
}

void writeTime(JsonWriter &out, QLatin1StringView key, const QDateTime &time)
{
    if (time.isValid())
        out.member(key, time.toUTC().toString(Qt::ISODate));
}

void writeOptions(JsonWriter &out, const ConflictField &field)
{
    out.key("options"_L1).beginArray();
    for (const ConflictOption &option : field.options) {
        out.beginObject().member("value"_L1, option.value).member("label"_L1, option.label);
        if (option.status)
            out.member("status"_L1, toKey(*option.status));
        if (option.priority)
            out.member("priority"_L1, int(*option.priority));
        out.endObject();
    }
    out.endArray();
}

void writeField(JsonWriter &out, const ConflictField &field)
{
    out.beginObject().member("field"_L1, field.key).member("label"_L1, field.label);
    out.member("editor"_L1, toKey(field.editor));
    if (!field.nullable)
        out.member("nullable"_L1, false);
    writeValue(out, "base"_L1, field, field.base);
    writeValue(out, "theirs"_L1, field, field.theirs);
    writeValue(out, "mine"_L1, field, field.mine);
    if (field.merged)
        writeValue(out, "merged"_L1, field, *field.merged);
    out.member("autoMerged"_L1, field.autoMerged);
    if (!field.group.isEmpty())
        out.member("group"_L1, field.group);
    if (!field.who.isEmpty())
        out.member("who"_L1, field.who);
    writeTime(out, "at"_L1, field.at);
    if (field.byRule != ConflictSide::None)
        out.member("byRule"_L1, toKey(field.byRule));
    if (field.usual != ConflictSide::None)
        out.member("usual"_L1, toKey(field.usual));
    if (!field.options.isEmpty())
        writeOptions(out, field);
    out.endObject();
}

// One below the other, each on lines of its own.
QString sideLines(const QString &title, const QString &value)
{
    if (!value.contains(u'\n'))
        return ExportTexts::tr("%1: %2").arg(title, value) + u'\n';
    QString text = ExportTexts::tr("%1:").arg(title) + u'\n';
    for (const QString &line : value.split(u'\n'))
        text += u"    "_s + line + u'\n';
    return text;
}

} // namespace

QLatin1StringView toKey(ConflictEditor editor) { return keyIn(editorKeys, editor); }
QLatin1StringView toKey(ConflictSide side) { return keyIn(sideKeys, side); }
QLatin1StringView toKey(ConflictKind kind) { return keyIn(kindKeys, kind); }
QLatin1StringView toKey(DeletionAnswer answer) { return keyIn(answerKeys, answer); }

std::optional<ConflictEditor> conflictEditorFromKey(QStringView key)
{
    return valueIn<ConflictEditor>(editorKeys, key);
}

std::optional<ConflictSide> conflictSideFromKey(QStringView key)
{
    return valueIn<ConflictSide>(sideKeys, key);
}

std::optional<ConflictKind> conflictKindFromKey(QStringView key)
{
    return valueIn<ConflictKind>(kindKeys, key);
}

void writeConflictView(JsonWriter &out, const ConflictView &view)
{
    out.beginObject();
    out.member("id"_L1, view.id).member("issue"_L1, view.issueKey);
    out.member("title"_L1, view.title).member("kind"_L1, toKey(view.kind));
    out.key("theirs"_L1).beginObject();
    out.member("user"_L1, view.whoId.toString()).member("name"_L1, view.who);
    writeTime(out, "at"_L1, view.theirsAt);
    out.endObject();
    out.key("mine"_L1).beginObject();
    writeTime(out, "from"_L1, view.mineFrom);
    writeTime(out, "to"_L1, view.mineTo);
    out.member("offline"_L1, view.offline);
    out.endObject();
    writeTime(out, "now"_L1, view.now);
    out.key("fields"_L1).beginArray();
    for (const ConflictField &field : view.fields)
        writeField(out, field);
    out.endArray();
    out.endObject();
}

void writeChoices(JsonWriter &out, const ConflictView &view, const QList<FieldResolution> &chosen)
{
    out.beginArray();
    for (const FieldResolution &each : chosen) {
        const auto field = std::find_if(view.fields.begin(), view.fields.end(),
            [&](const ConflictField &other) { return other.key == each.key; });
        if (field == view.fields.end())
            continue;
        out.beginObject().member("field"_L1, each.key).member("side"_L1, toKey(each.side));
        writeValue(out, "value"_L1, *field, each.value);
        writeValue(out, "theirs"_L1, *field, each.seenTheirs);
        if (each.remember)
            out.member("remember"_L1, true);
        out.endObject();
    }
    out.endArray();
}

QByteArray conflictAsJson(const ConflictView &view, const ConflictResolution &chosen)
{
    JsonWriter out;
    out.beginObject().member("format"_L1, "lockstep-conflict-1"_L1);
    out.key("conflicts"_L1).beginArray();
    writeConflictView(out, view);
    out.endArray();
    out.key("choices"_L1);
    writeChoices(out, view, chosen.fields);
    out.endObject();
    return std::move(out).text() + '\n';
}

QString conflictAsText(const ConflictView &view, const ConflictResolution &chosen)
{
    int merged = 0;
    int open = 0;
    for (const ConflictField &field : view.fields)
        ++(field.autoMerged ? merged : open);
    //: An issue's key and its title
    QString text = ExportTexts::tr("%1 %2").arg(view.issueKey, view.title) + u'\n'
        + conflictSentence(view, merged, open) + u'\n';
    for (const ConflictField &field : view.fields) {
        text += u'\n' + field.label + u'\n';
        text += sideLines(ExportTexts::tr("Was"), valueText(field, field.base));
        //: %1 is a person
        text += sideLines(
            ExportTexts::tr("Theirs, by %1").arg(field.who.isEmpty() ? view.who : field.who),
            valueText(field, field.theirs));
        text += sideLines(ExportTexts::tr("Mine"), valueText(field, field.mine));
        for (const FieldResolution &each : chosen.fields) {
            if (each.key != field.key)
                continue;
            text += each.side == ConflictSide::None
                ? ExportTexts::tr("Not decided yet") + u'\n'
                //: %1 says which side was chosen
                : sideLines(ExportTexts::tr("Result, %1").arg(sideWord(each.side)),
                    valueText(field, each.value));
        }
    }
    return text;
}

} // namespace lockstep::ui
