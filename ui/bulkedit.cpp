// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/bulkedit.h"

#include "ui/models/fieldtexts.h"
#include "ui/models/fieldvalues.h"
#include "ui/models/texts.h"
#include "ui/offer.h"
#include "ui/undokeeper.h"
#include "ui/widgets/datepicker.h"
#include "ui/widgets/options.h"
#include "ui/widgets/picker.h"

#include <QWidget>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// An empty choice is no value.
FieldValue valueOf(const QString &text)
{
    return text.isEmpty() ? FieldValue{} : FieldValue{ text };
}

struct Ticks // of the labels: what was ticked on or off, in the order of doing
{
    QStringList add{};
    QStringList remove{};
};

} // namespace

BulkEdit::BulkEdit(
    SyncEngine &engine, const FieldContext &context, UndoKeeper &undo, QWidget &window)
    : QObject(&window), m_engine(engine), m_context(context), m_undo(undo), m_window(window)
{}

bool BulkEdit::canEdit(Field field)
{
    switch (fieldInfo(field).editor) {
    case FieldEditor::Choice:
    case FieldEditor::User:
    case FieldEditor::Labels:
    case FieldEditor::Date:
        return true;
    default:
        return false;
    }
}

QList<IssueId> BulkEdit::writable(const QList<IssueId> &issues) const
{
    QList<IssueId> mine = issues;
    mine.removeIf([this](const IssueId &id) {
        const Issue *issue = m_engine.replica().find(id);
        return !issue || m_engine.replica().myRole(issue->project) == Role::Viewer;
    });
    return mine;
}

void BulkEdit::open(Field field, const QList<IssueId> &issues, const QRect &globalAnchor)
{
    const QList<IssueId> mine = writable(issues);
    if (mine.isEmpty() || !canEdit(field)) {
        Q_EMIT closed();
        return;
    }
    const int readOnly = int(issues.size() - mine.size());
    const FieldInfo &info = fieldInfo(field);
    if (info.editor == FieldEditor::Labels) {
        openLabels(info, mine, readOnly, globalAnchor);
    } else if (info.editor == FieldEditor::Date) {
        auto *picker = new DatePicker(m_context.themes, m_context.clock.wallNow(), &m_window);
        picker->setAttribute(Qt::WA_DeleteOnClose);
        connect(
            picker, &DatePicker::chosen, this, [this, field, mine, readOnly](const QString &date) {
                change(field, valueOf(date), mine, readOnly);
            });
        connect(picker, &DatePicker::closed, this, &BulkEdit::closed, Qt::QueuedConnection);
        FieldValue common = fieldValue(*m_engine.replica().find(mine.first()), field);
        for (const IssueId &id : mine) {
            if (fieldValue(*m_engine.replica().find(id), field) != common)
                common = {};
        }
        const QString *date = std::get_if<QString>(&common);
        picker->popup(globalAnchor, date ? *date : QString());
    } else {
        openList(info, mine, readOnly, globalAnchor);
    }
}

Picker *BulkEdit::makePicker(int readOnly)
{
    auto *picker = new Picker(m_context.themes, &m_window);
    picker->setObjectName(u"bulkPicker"_s);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    if (readOnly > 0)
        picker->setNotice(tr("%n more may only be read.", nullptr, readOnly));
    return picker;
}

void BulkEdit::openList(
    const FieldInfo &field, const QList<IssueId> &issues, int readOnly, const QRect &anchor)
{
    // What all of their projects know.
    const Issue *first = m_engine.replica().find(issues.first());
    FieldValue common = fieldValue(*first, field.field);
    QSet<ProjectId> projects;
    for (const IssueId &id : issues) {
        const Issue *issue = m_engine.replica().find(id);
        projects.insert(issue->project);
        if (fieldValue(*issue, field.field) != common)
            common = {};
    }
    QList<PickerOption> options
        = fieldOptions(field, m_engine.replica(), first->project, common, m_context.themes);
    for (const ProjectId &project : std::as_const(projects)) {
        const QStringList known = choicesOf(field, m_engine.replica(), project);
        options.removeIf([&](const PickerOption &option) {
            return !option.value.isEmpty() && !known.contains(option.value);
        });
    }
    Picker *picker = makePicker(readOnly);
    picker->setPlaceholder(
        tr("Set %1 of %n issue(s)", nullptr, int(issues.size())).arg(fieldLabel(field.field)));
    picker->setOptions(options);
    connect(picker, &Picker::chosen, this, [this, &field, issues, readOnly](const QString &value) {
        change(field.field, valueOf(value), issues, readOnly);
    });
    connect(picker, &Picker::closed, this, &BulkEdit::closed, Qt::QueuedConnection);
    picker->popup(anchor);
}

void BulkEdit::openLabels(
    const FieldInfo &field, const QList<IssueId> &issues, int readOnly, const QRect &anchor)
{
    const Issue *first = m_engine.replica().find(issues.first());
    QStringList common = first->labels;
    for (const IssueId &id : issues) {
        const Issue *issue = m_engine.replica().find(id);
        common.removeIf([&](const QString &label) { return !issue->labels.contains(label); });
    }
    Picker *picker = makePicker(readOnly);
    picker->setSeveral(true);
    picker->setNewValues(tr("Create the label “%1”"));
    picker->setPlaceholder(tr("Labels of %n issue(s)", nullptr, int(issues.size())));
    QStringList some; // of the issues have these
    for (const IssueId &id : issues) {
        for (const QString &label : m_engine.replica().find(id)->labels) {
            if (!common.contains(label) && !some.contains(label))
                some << label;
        }
    }
    QList<PickerOption> options
        = fieldOptions(field, m_engine.replica(), first->project, common + some, m_context.themes);
    for (PickerOption &option : options) {
        option.partly = some.contains(option.value);
        option.checked = option.checked && !option.partly;
    }
    picker->setOptions(options);
    const auto ticks = std::make_shared<Ticks>();
    connect(picker, &Picker::toggled, this, [ticks](const QString &label, bool on) {
        (on ? ticks->remove : ticks->add).removeAll(label);
        (on ? ticks->add : ticks->remove).append(label);
    });
    connect(
        picker, &Picker::closed, this,
        [this, issues, readOnly, ticks] {
            std::vector<std::pair<IssueId, FieldChanges>> edits;
            for (const IssueId &id : issues) {
                const Issue *issue = m_engine.replica().find(id);
                if (!issue)
                    continue;
                SetChange change{ ticks->add, ticks->remove };
                change.add.removeIf([&](const QString &l) { return issue->labels.contains(l); });
                change.remove.removeIf(
                    [&](const QString &l) { return !issue->labels.contains(l); });
                if (!change.add.isEmpty() || !change.remove.isEmpty())
                    edits.push_back({ id, { { Field::Labels, change } } });
            }
            submit(edits,
                tr("Change %1 of %n issue(s)", nullptr, int(edits.size()))
                    .arg(fieldLabel(Field::Labels)),
                readOnly);
            Q_EMIT closed();
        },
        Qt::QueuedConnection);
    picker->popup(anchor);
}

void BulkEdit::set(Field field, const FieldValue &value, const QList<IssueId> &issues)
{
    const QList<IssueId> mine = writable(issues);
    change(field, value, mine, int(issues.size() - mine.size()));
}

void BulkEdit::toggleMe(Field field, const QList<IssueId> &issues)
{
    if (!Offer::of(m_engine).canWrite(field))
        return;
    const QList<IssueId> mine = writable(issues);
    const QString me = m_engine.self().id.toString();
    const auto isIn = [&](const IssueId &id) {
        const Issue &issue = *m_engine.replica().find(id);
        return (field == Field::Votes ? issue.votes : issue.watchers).contains(me);
    };
    const bool leave = std::all_of(mine.begin(), mine.end(), isIn);
    const SetChange change = leave ? SetChange{ {}, { me } } : SetChange{ { me }, {} };
    std::vector<std::pair<IssueId, FieldChanges>> edits;
    for (const IssueId &id : mine) {
        if (isIn(id) == leave)
            edits.push_back({ id, { { field, change } } });
    }
    const int count = int(edits.size());
    submit(edits,
        field == Field::Votes ? leave ? tr("Take the vote for %n issue(s) back", nullptr, count)
                                      : tr("Vote for %n issue(s)", nullptr, count)
            : leave ? tr("Stop watching %n issue(s)", nullptr, count)
                              : tr("Watch %n issue(s)", nullptr, count),
        int(issues.size() - mine.size()));
}

void BulkEdit::change(
    Field field, const FieldValue &value, const QList<IssueId> &issues, int readOnly)
{
    const FieldInfo &info = fieldInfo(field);
    std::vector<std::pair<IssueId, FieldChanges>> edits;
    for (const IssueId &id : writable(issues)) {
        const FieldValue now = fieldValue(*m_engine.replica().find(id), field);
        if (now != value)
            edits.push_back({ id, { { field, fieldChange(info, now, value) } } });
    }
    submit(edits,
        tr("Set %1 of %n issue(s) to “%2”", nullptr, int(edits.size()))
            .arg(fieldLabel(field), valueText(info, value, m_engine.replica())),
        readOnly);
}

void BulkEdit::submit(
    const std::vector<std::pair<IssueId, FieldChanges>> &edits, const QString &text, int readOnly)
{
    if (edits.empty())
        return;
    const QList<OpId> ops = m_engine.updateIssues(edits);
    if (ops.isEmpty())
        return;
    Q_EMIT submitted(ops);
    m_undo.noteEdits(edits, edits.size() == 1 ? QString() : text);
    Q_EMIT applied(int(edits.size()), text, readOnly);
}

} // namespace lockstep::ui
