// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/issuecommands.h"

#include "core/sync/merge.h"
#include "ui/actions.h"
#include "ui/board/boardview.h"
#include "ui/bulkedit.h"
#include "ui/conflicts.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/texts.h"
#include "ui/presencekeeper.h"
#include "ui/prompts.h"
#include "ui/undokeeper.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/toaststack.h"
#include "ui/window/issueviews.h"
#include "ui/window/navigation.h"
#include "ui/window/windowpanes.h"
#include "ui/window/windowtoasts.h"

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype manyIssues = 20; // so many are not deleted by a slip of the finger

} // namespace

IssueCommands::IssueCommands(const Parts &parts, QObject *parent)
    : QObject(parent), m(parts), m_announcer(new Announcer(&parts.window))
{
    connectParts();
}

void IssueCommands::connectParts()
{
    connect(&m.detail, &IssueDetail::saved, &m.conflicts, &ConflictFlow::expectAnswer);
    connect(&m.detail, &IssueDetail::editedFieldChanged, this, [this] {
        m.presence.setEditing(m.detail.editedField());
        if (m_backToList && m.detail.editedField().isEmpty()) {
            m_backToList = false;
            m.navigation.focusList();
        }
    });
    connect(&m.detail, &IssueDetail::restoreRequested, this,
        [this](const IssueId &issue) { m.engine.restoreIssue(issue); });
    m.newIssue.whenMade([this](NewIssueDialog &dialog) {
        connect(&dialog, &NewIssueDialog::created, this, [this](const Issue &issue) {
            m.undo.noteCreated(issue);
            m.navigation.openWhenThere(issue.id);
        });
    });
    connect(
        &m.bulk, &BulkEdit::applied, this, [this](int count, const QString &text, int readOnly) {
            if (count > 1 || readOnly > 0)
                m.toasts.show({ .key = u"bulk"_s,
                                  .text = text,
                                  .detail = readOnly > 0
                                      ? tr("%n more may only be read. They stay as they are.",
                                          nullptr, readOnly)
                                      : QString(),
                                  .action = tr("Undo"),
                                  .addsUp = true },
                    [this, mark = m.undo.mark()] { m.undo.undoMarked(mark); });
            else // its row shows it
                m_announcer->say(text);
        });
    connect(&m.detail, &IssueDetail::fieldsChanged, this,
        [this](const IssueId &issue, const FieldChanges &changes) {
            m_announcer->say(outcome(issue, changes));
        });
    connect(&m.bulk, &BulkEdit::submitted, this, [this](const QList<OpId> &ops) {
        if (ops.size() == 1) // an answer to one is no news; several are
            m.conflicts.expectAnswer(ops.first());
    });
    connect(&m.bulk, &BulkEdit::closed, this, [this] {
        m.presence.setEditing(m.detail.editedField());
        m.navigation.focusList();
    });
}

// Of a set what it is then: how that came about does not say it.
QString IssueCommands::outcome(const IssueId &id, const FieldChanges &changes) const
{
    const Replica &replica = m.engine.replica();
    const Issue *issue = replica.find(id);
    const auto &[field, change] = *changes.begin();
    if (!issue || changes.size() > 1 || !std::holds_alternative<SetChange>(change))
        return mutationText(mutation::UpdateIssue{ id, changes }, replica);
    Issue then = *issue;
    applyChanges(then, changes); // it is seen when it is durable
    const FieldInfo &info = fieldInfo(field);
    //: "Watchers of LOCK-12: Jane Smith, Bob Miller"
    return tr("%1 of %2: %3")
        .arg(fieldLabel(field), issueName(replica, id), valueText(info, info.get(then), replica));
}

bool IssueCommands::isWritable(const IssueId &id) const
{
    const Issue *issue = m.engine.replica().find(id);
    return issue && m.engine.replica().myRole(issue->project) != Role::Viewer;
}

bool IssueCommands::isOpenWritable() const { return isWritable(m.detail.issue()); }

bool IssueCommands::isAnyWritable() const
{
    const QList<IssueId> issues = targets();
    return std::any_of(
        issues.begin(), issues.end(), [this](const IssueId &id) { return isWritable(id); });
}

void IssueCommands::addActions(Actions &actions, const QString &group)
{
    actions.add({ .id = action::NewIssue,
                    .group = group,
                    .text = tr("New issue"),
                    .keys = { Qt::Key_C, Qt::CTRL | Qt::Key_N },
                    .icon = u"plus"_s },
        [this] { startNewIssue(); });
    m.navigation.addIssueActions(actions, group);
    addFieldActions(actions, group);
    addDetailActions(actions, group);
    actions.add({ .id = action::DeleteIssue,
                    .group = group,
                    .text = tr("Delete issue"),
                    .keys = { Qt::CTRL | Qt::Key_Backspace, Qt::CTRL | Qt::Key_Delete },
                    .icon = u"trash-2"_s,
                    .enabledIf = [this] { return isAnyWritable(); } },
        [this] { deleteIssues(); });
}

void IssueCommands::addFieldActions(Actions &actions, const QString &group)
{
    const auto field = [&](QLatin1StringView id, const QString &text, const QString &icon,
                           QKeySequence key, Field which) {
        actions.add({ .id = id,
                        .group = group,
                        .text = text,
                        .keys = { std::move(key) },
                        .icon = icon,
                        .enabledIf =
                            [this, several = BulkEdit::canEdit(which)] {
                                return several ? isAnyWritable() : isOpenWritable();
                            } },
            [this, which] { editField(which); });
    };
    field(action::EditTitle, tr("Edit title"), u"pencil"_s, Qt::Key_E, Field::Subject);
    field(action::EditDescription, tr("Edit description"), u"file-text"_s,
        QKeySequence(Qt::SHIFT | Qt::Key_E), Field::Description);
    field(action::SetStatus, tr("Set status"), u"circle-check"_s, Qt::Key_S, Field::Status);
    field(action::SetPriority, tr("Set priority"), u"flag"_s, Qt::Key_P, Field::Priority);
    field(action::SetAssignee, tr("Assign to"), u"user"_s, Qt::Key_A, Field::Assignee);
    field(action::SetLabels, tr("Set labels"), u"tag"_s, Qt::Key_L, Field::Labels);
    field(action::SetDueDate, tr("Set due date"), u"calendar"_s, Qt::Key_D, Field::DueDate);
}

void IssueCommands::addDetailActions(Actions &actions, const QString &group)
{
    const auto inDetail = [&](QLatin1StringView id, const QString &text, const QString &icon,
                              QKeySequence key, std::function<void()> run) {
        actions.add({ .id = id,
                        .group = group,
                        .text = text,
                        .keys = { std::move(key) },
                        .icon = icon,
                        .enabledIf = [this] { return isOpenWritable(); } },
            [this, run = std::move(run)] {
                m.panes.showDetail();
                run();
            });
    };
    const auto take = [&](QLatin1StringView id, const QString &text, const QString &icon,
                          QKeySequence key, Field which) {
        actions.add({ .id = id,
                        .group = group,
                        .text = text,
                        .keys = { std::move(key) },
                        .icon = icon,
                        .enabledIf = [this] { return isAnyWritable(); } },
            [this, which] { takePart(which); });
    };
    inDetail(action::SetParent, tr("Set the parent issue"), u"arrow-up"_s,
        QKeySequence(Qt::SHIFT | Qt::Key_P), [this] { m.detail.chooseParent(); });
    inDetail(action::AddSubIssue, tr("Add a sub-issue"), u"plus"_s,
        QKeySequence(Qt::SHIFT | Qt::Key_C), [this] { m.detail.addSubIssue(); });
    inDetail(action::AddRelation, tr("Add a relation"), u"link"_s, Qt::Key_R,
        [this] { m.detail.addRelation(); });
    if (m.detail.takesFiles())
        inDetail(action::AttachFiles, tr("Attach files"), u"paperclip"_s,
            QKeySequence(Qt::SHIFT | Qt::Key_F), [this] { m.detail.attachFiles(); });
    take(action::Watch, tr("Watch, or stop watching"), u"eye"_s, Qt::Key_W, Field::Watchers);
    take(action::Vote, tr("Vote, or take the vote back"), u"thumbs-up"_s, Qt::Key_V, Field::Votes);
    actions.add({ .id = action::AssignToMe,
                    .group = group,
                    .text = tr("Assign to me"),
                    .keys = { Qt::Key_I },
                    .icon = u"user-plus"_s,
                    .enabledIf = [this] { return isAnyWritable(); } },
        [this] { assignToMe(); });
    actions.add({ .id = action::Comment,
                    .group = group,
                    .text = tr("Write a comment"),
                    .keys = { Qt::Key_M },
                    .icon = u"message-square"_s,
                    .enabledIf = [this] { return isOpenWritable(); } },
        [this] { m.detail.focusComposer(); });
    actions.add({ .id = action::Save,
                    .group = group,
                    .text = tr("Save what is being edited"),
                    .keys = { Qt::CTRL | Qt::Key_S },
                    .icon = u"save"_s },
        [this] { m.detail.save(); });
}

void IssueCommands::editField(Field field)
{
    const QList<IssueId> issues = targets();
    // At the row. When the issue stands beside the list it is edited there all the same, with the
    // list to choose from at the row: so it is seen at once if somebody else changes the same.
    if (BulkEdit::canEdit(field) && !issues.isEmpty()
        && (m.views.isBoard() || !m.detail.isVisible()
            || issues != QList<IssueId>{ m.detail.issue() })) {
        m.bulk.open(field, issues, m.views.editAnchor());
        if (issues == QList<IssueId>{ m.detail.issue() })
            m.presence.setEditing(fieldInfo(field).key);
        return;
    }
    if (m.detail.issue().isNull())
        return;
    const bool fromView = m.views.hasViewFocus();
    const bool fromList = m.views.list().hasFocus();
    m.panes.showDetail();
    m.detail.openField(field, fromList ? m.views.editAnchor() : QRect());
    const FieldEditor kind = fieldInfo(field).editor;
    const bool isTyped = kind == FieldEditor::Line || kind == FieldEditor::Markdown;
    m_backToList = fromView && !isTyped;
}

QList<IssueId> IssueCommands::targets() const
{
    const QList<IssueId> marked = m.views.selectedIssues();
    if (marked.size() > 1 || (marked.size() == 1 && m.views.isMarking()))
        return marked;
    return m.detail.issue().isNull() ? QList<IssueId>{} : QList<IssueId>{ m.detail.issue() };
}

QString IssueCommands::aboutTargets() const
{
    const QList<IssueId> issues = targets();
    if (issues.size() > 1)
        return tr("%n issue(s) marked", nullptr, int(issues.size()));
    return issues.isEmpty() ? QString() : issueName(m.engine.replica(), issues.first());
}

void IssueCommands::startNewIssue() { m.newIssue->start(m.navigation.project()); }

void IssueCommands::assignToMe()
{
    m.bulk.set(Field::Assignee, m.engine.self().id.toString(), targets());
}

// One: in the issue, where its button shows it.
void IssueCommands::takePart(Field field)
{
    const QList<IssueId> issues = targets();
    if (issues.size() > 1 || issues != QList<IssueId>{ m.detail.issue() }) {
        m.bulk.toggleMe(field, issues);
        return;
    }
    m.panes.showDetail();
    m.detail.toggle(field);
}

QList<IssueId> IssueCommands::writable(QList<IssueId> issues) const
{
    issues.removeIf([this](const IssueId &id) { return !isWritable(id); });
    return issues;
}

void IssueCommands::deleteIssues()
{
    const QList<IssueId> ids = writable(targets());
    const bool canUndo = Offer::of(m.engine).can(Feature::RestoreIssues);
    if (ids.isEmpty())
        return;
    if (ids.size() < manyIssues && canUndo) {
        deleteNow(ids);
        return;
    }
    const int count = int(ids.size());
    m.prompts.ask(&m.window,
        { .title = tr("Delete issues"),
            .text = canUndo
                ? tr("Delete %n issue(s) for everybody?", nullptr, count)
                : tr("Delete %n issue(s) for everybody? This cannot be undone.", nullptr, count),
            .accept = tr("Delete"),
            .dangerous = true },
        [this, ids](bool accepted) {
            if (accepted)
                deleteNow(writable(ids)); // as it is by now
        });
}

void IssueCommands::deleteNow(const QList<IssueId> &ids)
{
    QList<UndoKeeper::Deleted> deleted;
    if (ids.isEmpty())
        return;
    for (const IssueId &id : std::as_const(ids))
        deleted.append({ id, m.engine.replica().find(id)->project, {} });
    const Issue first = *m.engine.replica().find(ids.first());
    const QString name = issueName(m.engine.replica(), first.id);
    // On to the neighbour, as if they were gone already.
    const IssueId next = m.views.neighbourOf(m.detail.issue(), ids);
    const QList<OpId> ops = m.engine.deleteIssues(ids);
    if (ops.size() != ids.size())
        return;
    for (qsizetype i = 0; i < ops.size(); ++i)
        deleted[i].op = ops.at(i);
    const int count = int(ids.size());
    const bool canUndo = Offer::of(m.engine).can(Feature::RestoreIssues);
    if (canUndo)
        m.undo.noteDeleted(deleted,
            count == 1 ? mutationText(mutation::DeleteIssue{ first.id, 0 }, m.engine.replica())
                       : tr("Delete %n issue(s)", nullptr, count));
    m.views.setCurrentIssue(next);
    m.navigation.showIssue(next);
    m.toasts.show({ .key = u"deleted:"_s + first.id.toString(),
                      .text = count == 1 ? tr("You deleted %1.").arg(name)
                                         : tr("You deleted %n issue(s).", nullptr, count),
                      .detail = count == 1 ? first.subject : QString(),
                      .action = canUndo ? tr("Undo") : QString() },
        [this, mark = m.undo.mark(), id = first.id] { undoFromToast(mark, id); });
}

// What its toast offers may not be the last thing done any more.
void IssueCommands::undoFromToast(quint64 mark, const IssueId &issue)
{
    if (m.undo.undoMarked(mark))
        m.navigation.openWhenThere(issue);
}

} // namespace lockstep::ui
