// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/conflictfixture.h"

#include "app/desktop/jsonlines.h"
#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/model/issuefields.h"
#include "core/sync/merge.h"
#include "ui/conflictexport.h"
#include "ui/conflictvalues.h"
#include "ui/models/texts.h"

#include <QKeySequence>
#include <QSet>

#include <algorithm>
#include <initializer_list>

namespace lockstep::app {

using namespace Qt::StringLiterals;
using ui::ConflictEditor;
using ui::ConflictField;
using ui::ConflictSide;
using ui::ConflictValue;
using ui::ConflictView;

namespace {

// A value and where it stands. The first thing that is wrong is kept in `error`, and what is read
// after it means nothing.
class Node
{
public:
    Node(JsonView json, QStringList path, QStringList &errorPath, QString &error)
        : m_json(json), m_path(std::move(path)), m_errorPath(errorPath), m_error(error)
    {}

    void fail(const QString &what) const
    {
        if (!m_error.isEmpty())
            return;
        m_error = what;
        m_errorPath = m_path;
    }
    [[nodiscard]] bool isMissing() const { return m_json.isUndefined(); }
    [[nodiscard]] bool isNull() const { return m_json.isUndefined() || m_json.isNull(); }
    [[nodiscard]] const JsonView &json() const { return m_json; }

    // `known` are all members that may be there: a typing error would go unseen otherwise.
    bool isObject(std::initializer_list<QLatin1StringView> known) const
    {
        if (!m_json.isObject()) {
            fail(u"an object was expected"_s);
            return false;
        }
        for (const JsonView::Member member : m_json.members()) {
            const QString key = QString::fromUtf8(member.key.data(), qsizetype(member.key.size()));
            if (std::find(known.begin(), known.end(), key) != known.end())
                continue;
            at(key).fail(u"there is no member of this name"_s);
            return false;
        }
        return true;
    }
    [[nodiscard]] Node at(const QString &key) const
    {
        const QByteArray name = key.toUtf8();
        return { m_json[QLatin1StringView{ name }], m_path + QStringList{ key }, m_errorPath,
            m_error };
    }
    [[nodiscard]] Node operator[](QLatin1StringView key) const { return at(key); }
    [[nodiscard]] std::vector<Node> elements() const
    {
        std::vector<Node> all;
        if (isMissing())
            return all;
        if (!m_json.isArray()) {
            fail(u"an array was expected"_s);
            return all;
        }
        int index = 0;
        for (const JsonView each : m_json)
            all.push_back(
                { each, m_path + QStringList{ QString::number(index++) }, m_errorPath, m_error });
        return all;
    }
    [[nodiscard]] QString text(const QString &otherwise = {}) const
    {
        if (isMissing())
            return otherwise;
        if (!m_json.isString())
            fail(u"a text was expected"_s);
        return m_json.stringOrEmpty();
    }
    [[nodiscard]] bool flag(bool otherwise) const
    {
        if (isMissing())
            return otherwise;
        const auto value = m_json.toBool();
        if (!value)
            fail(u"true or false was expected"_s);
        return value.value_or(otherwise);
    }
    [[nodiscard]] QDateTime time() const
    {
        if (isMissing())
            return {};
        const QString iso = text();
        const WallTime time = fromIso8601(iso);
        if (time == WallTime{})
            fail(u"a time such as 2026-01-15T14:11:00Z was expected"_s);
        return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
    }
    // One of the names that `find` knows.
    template <typename Value, typename Find>
    [[nodiscard]] Value oneOf(Find find, Value otherwise, const QString &names) const
    {
        if (isMissing())
            return otherwise;
        const auto value = find(text());
        if (!value)
            fail(u"one of %1 was expected"_s.arg(names));
        return value.value_or(otherwise);
    }

private:
    JsonView m_json;
    QStringList m_path;
    QStringList &m_errorPath;
    QString &m_error;
};

QString shown(const QStringList &path)
{
    QString text;
    for (const QString &step : path) {
        bool isIndex = false;
        (void)step.toInt(&isIndex);
        text += isIndex ? u'[' + step + u']' : (text.isEmpty() ? QString() : u"."_s) + step;
    }
    return text;
}

ConflictValue readValue(const Node &node, const ConflictField &field)
{
    ConflictValue value;
    if (field.editor == ConflictEditor::Set) {
        for (const Node &item : node.isNull() ? std::vector<Node>() : node.elements())
            value.items.append(item.text());
        value.items = normalizedSet(value.items);
    } else if (!node.isNull()) {
        value.text = node.text();
        if (field.editor == ConflictEditor::Date
            && !QDate::fromString(value.text, Qt::ISODate).isValid())
            node.fail(u"a date such as 2026-01-20 was expected"_s);
    }
    if (value.isEmpty() && !field.nullable)
        node.fail(u"this field cannot be empty"_s);
    return value;
}

void addOption(ConflictField &field, const QString &value)
{
    const bool known = std::any_of(field.options.begin(), field.options.end(),
        [&](const ui::ConflictOption &option) { return option.value == value; });
    if (!known && !value.isEmpty())
        field.options.append({ .value = value, .label = value });
}

void readOptions(const Node &node, ConflictField &field)
{
    for (const Node &each : node.elements()) {
        if (each.json().isString()) {
            addOption(field, each.text());
            continue;
        }
        if (!each.isObject({ "value"_L1, "label"_L1, "status"_L1, "priority"_L1 }))
            return;
        ui::ConflictOption option{ .value = each["value"_L1].text(),
            .label = each["label"_L1].text(each["value"_L1].text()) };
        if (!each["status"_L1].isMissing())
            option.status = each["status"_L1].oneOf<StatusCategory>(
                [](const QString &key) { return statusCategoryFromKey(key); }, StatusCategory::Open,
                u"open, active, review, resolved and closed"_s);
        if (const auto level = each["priority"_L1].json().toInteger();
            level && *level >= 0 && *level < 4)
            option.priority = ui::PriorityLevel(*level);
        else if (!each["priority"_L1].isMissing())
            each["priority"_L1].fail(u"a number from 0 to 3 was expected"_s);
        field.options.append(option);
    }
    if (node.isMissing() && field.key == "status"_L1)
        for (const StatusDefinition &status : defaultStatuses())
            field.options.append(
                { .value = status.name, .label = status.name, .status = status.category });
    if (node.isMissing() && field.key == "priority"_L1)
        for (qsizetype i = 0; i < priorities().size(); ++i)
            field.options.append({ .value = priorities().at(i),
                .label = priorities().at(i),
                .priority = ui::PriorityLevel(i) });
    if (field.editor == ConflictEditor::Choice || field.editor == ConflictEditor::Person)
        for (const ConflictValue &value : { field.base, field.theirs, field.mine })
            addOption(field, value.text);
}

// As the merge core would decide, where the fixture does not say.
void mergeByItself(ConflictField &field)
{
    if (field.editor == ConflictEditor::Set) {
        QStringList merged;
        for (const QString &item : field.base.items + field.theirs.items + field.mine.items) {
            const bool theirs = field.theirs.items.contains(item);
            const bool mine = field.mine.items.contains(item);
            if (field.base.items.contains(item) ? theirs && mine : theirs || mine)
                merged.append(item);
        }
        field.merged = ConflictValue{ .items = normalizedSet(merged) };
    } else if (field.mine == field.base || field.mine == field.theirs) {
        field.merged = field.theirs;
    } else if (field.theirs == field.base) {
        field.merged = field.mine;
    } else if (field.editor == ConflictEditor::Text) {
        const FieldMerge merge
            = mergeValues(Field::Description, field.base.text, field.mine.text, field.theirs.text);
        const auto text = std::get_if<QString>(&merge.value);
        if (merge.verdict != FieldVerdict::Conflict && text)
            field.merged = ConflictValue{ .text = *text };
    }
    field.autoMerged = field.merged.has_value();
}

ConflictSide readSide(const Node &node)
{
    return node.oneOf<ConflictSide>(
        [](const QString &key) -> std::optional<ConflictSide> {
            const auto side = ui::conflictSideFromKey(key);
            const bool plain = side == ConflictSide::Theirs || side == ConflictSide::Mine;
            return plain ? side : std::nullopt;
        },
        ConflictSide::None, u"theirs and mine"_s);
}

ConflictField readField(const Node &node)
{
    ConflictField field;
    if (!node.isObject({ "field"_L1, "label"_L1, "editor"_L1, "nullable"_L1, "base"_L1, "theirs"_L1,
            "mine"_L1, "merged"_L1, "autoMerged"_L1, "group"_L1, "who"_L1, "at"_L1, "byRule"_L1,
            "usual"_L1, "options"_L1 }))
        return field;
    field.key = node["field"_L1].text();
    if (field.key.isEmpty())
        node.fail(u"\"field\" is missing: the key of the field"_s);
    const FieldInfo *info = findField(field.key);
    field.label = node["label"_L1].text(info ? ui::fieldLabel(info->field) : field.key);
    field.editor = node["editor"_L1].oneOf<ConflictEditor>(
        [](const QString &key) { return ui::conflictEditorFromKey(key); },
        info ? ui::editorOf(info->type) : ConflictEditor::Line,
        u"line, text, choice, date, person and set"_s);
    field.nullable = node["nullable"_L1].flag(!info || info->nullable
        || field.editor == ConflictEditor::Set || field.editor == ConflictEditor::Text);
    field.base = readValue(node["base"_L1], field);
    field.theirs = readValue(node["theirs"_L1], field);
    field.mine = readValue(node["mine"_L1], field);
    mergeByItself(field);
    if (!node["merged"_L1].isMissing())
        field.merged = readValue(node["merged"_L1], field);
    field.autoMerged = node["autoMerged"_L1].flag(field.merged.has_value());
    if (!field.autoMerged && node["merged"_L1].isMissing())
        field.merged.reset();
    if (field.autoMerged && !field.merged)
        node["autoMerged"_L1].fail(u"it cannot be merged by itself: say to what, in \"merged\""_s);
    field.group = node["group"_L1].text();
    field.who = node["who"_L1].text();
    field.at = node["at"_L1].time();
    field.byRule = readSide(node["byRule"_L1]);
    field.usual = readSide(node["usual"_L1]);
    readOptions(node["options"_L1], field);
    return field;
}

ConflictView readView(const Node &node, int number)
{
    ConflictView view;
    if (!node.isObject({ "id"_L1, "issue"_L1, "title"_L1, "kind"_L1, "theirs"_L1, "mine"_L1,
            "now"_L1, "fields"_L1 }))
        return view;
    view.id = node["id"_L1].text(u"conflict-%1"_s.arg(number));
    view.issueKey = node["issue"_L1].text();
    if (view.issueKey.isEmpty())
        node.fail(u"\"issue\" is missing: the key of the issue"_s);
    view.title = node["title"_L1].text();
    view.kind = node["kind"_L1].oneOf<ui::ConflictKind>(
        [](const QString &key) { return ui::conflictKindFromKey(key); }, ui::ConflictKind::Edited,
        u"edited, deleted_by_them and deleted_by_me"_s);
    const Node theirs = node["theirs"_L1];
    if (!theirs.isMissing() && theirs.isObject({ "user"_L1, "name"_L1, "at"_L1 })) {
        view.whoId = UserId{ theirs["user"_L1].text() };
        view.who = theirs["name"_L1].text(view.whoId.toString());
        view.theirsAt = theirs["at"_L1].time();
    }
    if (view.who.isEmpty())
        view.who = u"Somebody"_s;
    const Node mine = node["mine"_L1];
    if (!mine.isMissing() && mine.isObject({ "from"_L1, "to"_L1, "offline"_L1 })) {
        view.mineFrom = mine["from"_L1].time();
        view.mineTo = mine["to"_L1].time();
        view.offline = mine["offline"_L1].flag(false);
    }
    if (!view.mineTo.isValid())
        view.mineTo = view.mineFrom;
    view.now = node["now"_L1].isMissing() ? (view.theirsAt.isValid() ? view.theirsAt : view.mineTo)
                                          : node["now"_L1].time();
    QSet<QString> seen;
    for (const Node &each : node["fields"_L1].elements()) {
        view.fields.append(readField(each));
        if (seen.contains(view.fields.constLast().key))
            each.fail(u"this field was there already"_s);
        seen.insert(view.fields.constLast().key);
    }
    if (view.fields.isEmpty())
        node.fail(u"\"fields\" is missing or empty"_s);
    return view;
}

FixtureStep readStep(const Node &node)
{
    if (node.json().isString()) {
        const QString keys = node.text();
        const QKeySequence sequence = QKeySequence::fromString(keys, QKeySequence::PortableText);
        if (sequence.count() != 1 || sequence[0].key() == Qt::Key_unknown)
            node.fail(u"a key such as Down or Ctrl+Return was expected"_s);
        return fixture::Press{ keys };
    }
    if (!node.isObject({ "type"_L1, "update"_L1 }))
        return {};
    if (!node["update"_L1].isMissing())
        return fixture::Update{ readView(node["update"_L1], 1) };
    if (node["type"_L1].isMissing())
        node.fail(u"a key, or \"type\" or \"update\", was expected"_s);
    return fixture::Type{ node["type"_L1].text() };
}

} // namespace

Result<ConflictFixture> readConflictFixture(QByteArrayView json)
{
    JsonDocument document;
    const auto root = document.parse(json);
    if (!root) {
        const int line = jsonErrorLine(json);
        if (line == 0) // well-formed, but too deep, too large, or with the same key twice
            return Error{ root.error().code, u"1: "_s + root.error().message.simplified(), {} };
        const QByteArray there = json.toByteArray().split('\n').value(line - 1).simplified();
        return Error{ errc::Parse,
            u"%1: not JSON: %2"_s.arg(line).arg(QString::fromUtf8(there.left(80))), {} };
    }
    ConflictFixture fixture;
    QStringList path;
    QString error;
    const Node top{ *root, {}, path, error };
    if (top.isObject({ "format"_L1, "conflicts"_L1, "steps"_L1, "choices"_L1 })) {
        if (top["format"_L1].text(u"lockstep-conflict-1"_s) != "lockstep-conflict-1"_L1)
            top["format"_L1].fail(u"lockstep-conflict-1 was expected"_s);
        QSet<QString> ids;
        for (const Node &each : top["conflicts"_L1].elements()) {
            fixture.conflicts.append(readView(each, int(fixture.conflicts.size()) + 1));
            if (ids.contains(fixture.conflicts.constLast().id))
                each["id"_L1].fail(u"another conflict has this id"_s);
            ids.insert(fixture.conflicts.constLast().id);
        }
        if (fixture.conflicts.isEmpty())
            top.fail(u"\"conflicts\" is missing or empty"_s);
        for (const Node &each : top["steps"_L1].elements()) {
            fixture.steps.push_back(readStep(each));
            const auto update = std::get_if<fixture::Update>(&fixture.steps.back());
            if (update && !ids.contains(update->view.id))
                each["update"_L1].fail(u"there is no conflict with this id"_s);
        }
    }
    if (!error.isEmpty()) {
        const QString where = path.isEmpty() ? QString() : shown(path) + u": "_s;
        return Error{ errc::Validation, u"%1: %2%3"_s.arg(jsonLineOf(json, path)).arg(where, error),
            shown(path) };
    }
    return fixture;
}

} // namespace lockstep::app
