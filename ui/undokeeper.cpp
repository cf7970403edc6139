// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/undokeeper.h"

#include "ui/models/fieldtexts.h"
#include "ui/models/fieldvalues.h"

namespace lockstep::ui {

namespace {

constexpr int mostSteps = 200;

FieldChange reversed(const FieldChange &change)
{
    return std::visit(Overload{
                          [](const ValueChange &c) -> FieldChange {
                              return ValueChange{ c.to, c.from };
                          },
                          [](const SetChange &c) -> FieldChange {
                              return SetChange{ c.remove, c.add };
                          },
                      },
        change);
}

UndoKeeper::Edits reversed(const UndoKeeper::Edits &edits)
{
    UndoKeeper::Edits back;
    for (const auto &[issue, changes] : edits) {
        FieldChanges changesBack;
        for (const auto &[field, change] : changes)
            changesBack.emplace(field, reversed(change));
        back.emplace_back(issue, std::move(changesBack));
    }
    return back;
}

} // namespace

class UndoKeeper::Step final : public QUndoCommand
{
public:
    Step(UndoKeeper &keeper, quint64 mark, const QString &text, IssueId issue, Work work)
        : QUndoCommand(text), m_keeper(keeper), m_mark(mark), m_issue(std::move(issue)),
          m_work(std::move(work))
    {
        m_keeper.m_steps.insert(mark, this);
    }
    ~Step() override { m_keeper.m_steps.remove(m_mark); }
    Step(const Step &) = delete;
    Step &operator=(const Step &) = delete;

    void undo() override
    {
        if (m_isOut) {
            setObsolete(true);
            // The one before it is meant.
            UndoKeeper *keeper = &m_keeper;
            QMetaObject::invokeMethod(
                keeper, [keeper] { keeper->undo(); }, Qt::QueuedConnection);
        } else if (m_work.undo()) {
            noteDone(false);
        } else {
            giveUp();
        }
    }
    void redo() override
    {
        if (std::exchange(m_isNew, false))
            return; // it was done before it came here
        if (m_work.redo())
            noteDone(true);
        else
            giveUp();
    }
    // Undone out of turn: it is in the stack no more than as a gap.
    bool takeOut()
    {
        if (!m_isDone || std::exchange(m_isOut, true))
            return false;
        if (!m_work.undo())
            return false;
        if (const QString said = remark(); !said.isEmpty()) // else it is seen
            Q_EMIT m_keeper.undone(text(), m_issue, said);
        return true;
    }

private:
    [[nodiscard]] QString remark() const { return m_work.remark ? m_work.remark() : QString(); }
    void noteDone(bool done)
    {
        m_isDone = done;
        if (done)
            Q_EMIT m_keeper.redone(text(), m_issue);
        else
            Q_EMIT m_keeper.undone(text(), m_issue, remark());
    }
    void giveUp()
    {
        setObsolete(true);
        Q_EMIT m_keeper.failed(text());
    }

    UndoKeeper &m_keeper;
    quint64 m_mark;
    IssueId m_issue;
    Work m_work;
    bool m_isNew = true;
    bool m_isDone = true;
    bool m_isOut = false;
};

UndoKeeper::UndoKeeper(SyncEngine &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
    m_stack.setUndoLimit(mostSteps);
    connect(&m_stack, &QUndoStack::indexChanged, this, &UndoKeeper::changed);
    // Another identity's edits are not ours to undo.
    connect(&m_engine, &SyncEngine::opened, &m_stack, &QUndoStack::clear);
}

// The stack tells of its end.
UndoKeeper::~UndoKeeper() { m_stack.disconnect(this); }

void UndoKeeper::push(const QString &text, const IssueId &issue, Work work)
{
    m_stack.push(new Step(*this, ++m_lastMark, text, issue, std::move(work)));
}

bool UndoKeeper::undoMarked(quint64 mark)
{
    Step *step = m_steps.value(mark);
    if (!step)
        return false;
    if (m_stack.index() == 0 || m_stack.command(m_stack.index() - 1) != step)
        return step->takeOut();
    m_stack.undo();
    return true;
}

bool UndoKeeper::submitEdits(const Edits &edits)
{
    if (edits.size() == 1)
        return !m_engine.updateIssue(edits.front().first, edits.front().second).isNull();
    return !m_engine.updateIssues(edits).isEmpty();
}

void UndoKeeper::noteEdits(const Edits &edits, const QString &text)
{
    if (edits.empty())
        return;
    const auto &[issue, changes] = edits.front();
    const QString shown = text.isEmpty()
        ? mutationText(mutation::UpdateIssue{ issue, changes }, m_engine.replica())
        : text;
    push(shown, issue,
        { [this, back = reversed(edits)] { return submitEdits(back); },
            [this, edits] { return submitEdits(edits); } });
}

bool UndoKeeper::restore(QList<Deleted> &deleted)
{
    std::vector<std::pair<SpaceId, MutationBody>> batch;
    for (const Deleted &issue : deleted) {
        // Not sent yet: it never happened. Else it is brought back.
        if (!m_engine.discard(issue.op))
            batch.emplace_back(
                projectSpace(issue.project), mutation::RestoreIssue{ issue.issue, {} });
    }
    if (!batch.empty())
        m_engine.submit(std::move(batch), {});
    return true;
}

bool UndoKeeper::remove(QList<Deleted> &deleted)
{
    bool any = false;
    for (Deleted &issue : deleted) {
        issue.op = m_engine.deleteIssue(issue.issue);
        any = any || !issue.op.isNull();
    }
    return any;
}

void UndoKeeper::noteCreated(const Issue &issue)
{
    noteRestored(issue, mutationText(mutation::CreateIssue{ issue }, m_engine.replica()));
}

void UndoKeeper::noteRestored(const Issue &issue, const QString &text)
{
    const auto deleted
        = std::make_shared<QList<Deleted>>(QList<Deleted>{ { issue.id, issue.project, {} } });
    push(text, issue.id,
        { [this, deleted] { return remove(*deleted); },
            [this, deleted] { return restore(*deleted); } });
}

void UndoKeeper::noteDeleted(const QList<Deleted> &issues, const QString &text)
{
    if (issues.isEmpty())
        return;
    const auto deleted = std::make_shared<QList<Deleted>>(issues);
    push(text, issues.first().issue,
        { [this, deleted] { return restore(*deleted); },
            [this, deleted] { return remove(*deleted); } });
}

// With what the other project did not know, and has changed therefore. What it knew stays as it is
// now: that is somebody's wish.
bool UndoKeeper::moveBack(const Moved &moved)
{
    const Issue &before = moved.before;
    // Not sent yet, and nothing else is waiting that was done in the other project: it never
    // happened.
    const OutboxRow *row = m_engine.outbox().find(moved.op);
    const bool isLast = row && m_engine.outbox().lastOf(before.id) == row->position;
    if (isLast && m_engine.discard(moved.op))
        return true;
    const Project *other = m_engine.replica().project(moved.to);
    const Issue *issue = m_engine.replica().find(before.id);
    if (!issue || m_engine.moveIssue(before.id, before.project).isNull())
        return false;
    QList<Field> lost{ Field::Parent };
    if (!other || !other->findStatus(before.status))
        lost << Field::Status;
    if (!other || !other->types.contains(before.type))
        lost << Field::Type;
    if (issue = m_engine.replica().find(before.id); issue && issue->assignee.isNull())
        lost << Field::Assignee;
    FieldChanges changes;
    for (const Field field : std::as_const(lost)) {
        const FieldInfo &info = fieldInfo(field);
        if (issue && info.get(*issue) != info.get(before))
            changes.emplace(field, fieldChange(info, info.get(*issue), info.get(before)));
    }
    if (!changes.empty())
        (void)m_engine.updateIssue(before.id, std::move(changes));
    return true;
}

void UndoKeeper::noteMoved(const QList<Moved> &issues, const QString &text)
{
    if (issues.isEmpty())
        return;
    const auto all = std::make_shared<QList<Moved>>(issues);
    push(text, issues.first().before.id,
        { [this, all] {
             bool any = false;
             for (const Moved &each : std::as_const(*all))
                 any = moveBack(each) || any;
             return any;
         },
            [this, all] {
                bool any = false;
                for (Moved &each : *all) {
                    each.op = m_engine.moveIssue(each.before.id, each.to);
                    any = any || !each.op.isNull();
                }
                return any;
            } });
}

CommentId UndoKeeper::now(const CommentId &comment) const
{
    return m_comments.value(comment, comment);
}

bool UndoKeeper::addAgain(const IssueId &issue, const CommentId &first, const QString &text)
{
    const CommentId added = m_engine.addComment(issue, text);
    if (added.isNull())
        return false;
    m_comments.insert(first, added);
    return true;
}

void UndoKeeper::noteComment(const IssueId &issue, const CommentId &comment, const QString &text)
{
    push(mutationText(mutation::AddComment{ issue, comment, text }, m_engine.replica()), issue,
        { [this, issue, comment] { return !m_engine.deleteComment(issue, now(comment)).isNull(); },
            [this, issue, comment, text] { return addAgain(issue, comment, text); } });
}

void UndoKeeper::noteCommentEdited(
    const IssueId &issue, const CommentId &comment, const QString &from, const QString &to)
{
    const auto edit = [this, issue, comment](const QString &before, const QString &after) {
        return !m_engine.editComment(issue, now(comment), before, after).isNull();
    };
    push(mutationText(mutation::EditComment{ issue, comment, from, to }, m_engine.replica()), issue,
        { [=] { return edit(to, from); }, [=] { return edit(from, to); } });
}

void UndoKeeper::noteCommentDeleted(
    const IssueId &issue, const CommentId &comment, const QString &text, const OpId &op)
{
    // Steps before this one may know it by an id that it had earlier.
    const CommentId first = m_comments.key(comment, comment);
    const auto deletion = std::make_shared<OpId>(op);
    const auto isAnew = std::make_shared<bool>(false);
    push(mutationText(mutation::DeleteComment{ issue, comment }, m_engine.replica()), issue,
        { [=, this] {
             *isAnew = !m_engine.discard(*deletion);
             return !*isAnew || addAgain(issue, first, text);
         },
            [=, this] {
                *deletion = m_engine.deleteComment(issue, now(first));
                return !deletion->isNull();
            },
            [isAnew] {
                return *isAnew ? tr("The comment was posted anew, with a new time.") : QString();
            } });
}

} // namespace lockstep::ui
