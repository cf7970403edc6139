// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/undocommands.h"

#include "ui/actions.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/fieldvalues.h"
#include "ui/models/historytexts.h"
#include "ui/models/texts.h"
#include "ui/notify/desk.h"
#include "ui/undokeeper.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/toaststack.h"
#include "ui/window/windowpanes.h"
#include "ui/window/windowtoasts.h"

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMenuText = 60;

// What somebody typed, in a menu: not too wide, and without mnemonics.
QString shortMenuText(QString text)
{
    if (text.size() > longestMenuText)
        text = text.first(longestMenuText - 1) + u'…';
    return text.replace(u'&', u"&&"_s);
}

} // namespace

UndoCommands::UndoCommands(const Parts &parts, QWidget &window)
    : QObject(&window), m(parts), m_window(window)
{
    connectKeeper();
    connectDetail();
}

void UndoCommands::addActions(Actions &actions, const QString &group)
{
    actions.add({ .id = action::Undo,
                    .group = group,
                    .text = tr("Undo"),
                    .keys = { Qt::CTRL | Qt::Key_Z },
                    .icon = u"undo-2"_s },
        [this] { m.undo.undo(); });
    actions.add({ .id = action::Redo,
                    .group = group,
                    .text = tr("Redo"),
                    .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y },
                    .icon = u"redo-2"_s },
        [this] { m.undo.redo(); });
    actions.add({ .id = action::History,
                    .group = group,
                    .text = tr("Show the history"),
                    .keys = { Qt::Key_H },
                    .icon = u"history"_s,
                    .enabledIf = [this] { return !m.detail.issue().isNull(); } },
        [this] {
            m.panes.showDetail();
            m.detail.showHistory();
        });
}

void UndoCommands::refresh(const Actions &actions) const
{
    const auto set = [&actions](QLatin1StringView id, bool possible, const QString &text) {
        actions.find(id)->setEnabled(possible);
        actions.find(id)->setText(text);
    };
    //: %1 says what was done: "Set Status of LOCK-12 to “Done”"
    set(action::Undo, m.undo.canUndo(),
        m.undo.canUndo() ? tr("Undo: %1").arg(shortMenuText(m.undo.undoText())) : tr("Undo"));
    set(action::Redo, m.undo.canRedo(),
        m.undo.canRedo() ? tr("Redo: %1").arg(shortMenuText(m.undo.redoText())) : tr("Redo"));
}

void UndoCommands::connectKeeper()
{
    connect(&m.undo, &UndoKeeper::undone, this,
        [this](const QString &text, const IssueId &, const QString &remark) {
            tell(tr("Undone: %1").arg(text), remark);
        });
    connect(&m.undo, &UndoKeeper::redone, this,
        [this](const QString &text) { tell(tr("Done again: %1").arg(text)); });
    connect(&m.undo, &UndoKeeper::failed, this, [this](const QString &text) {
        tell(tr("This cannot be undone any more: %1").arg(text),
            tr("The issue or comment is not here any more."), ToastKind::Warning);
    });
}

// In the window where he is, though they all have the same to undo. Only the last is told of: a
// count would be of others.
void UndoCommands::tell(const QString &text, const QString &remark, ToastKind kind)
{
    const QString key = u"undo"_s;
    m.toasts.close(key);
    if (m.desk.frontWindow() == &m_window)
        m.toasts.show({ .key = key, .kind = kind, .text = text, .detail = remark });
}

void UndoCommands::connectDetail()
{
    connect(&m.detail, &IssueDetail::created, &m.undo, &UndoKeeper::noteCreated);
    connect(&m.detail, &IssueDetail::fieldsChanged, this,
        [this](const IssueId &issue, const FieldChanges &changes) {
            m.undo.noteEdits({ { issue, changes } });
        });
    connect(&m.detail, &IssueDetail::commentSent, &m.undo, &UndoKeeper::noteComment);
    connect(&m.detail, &IssueDetail::commentEdited, &m.undo, &UndoKeeper::noteCommentEdited);
    connect(&m.detail, &IssueDetail::commentDeleted, this,
        [this](
            const IssueId &issue, const CommentId &comment, const QString &text, const OpId &op) {
            m.undo.noteCommentDeleted(issue, comment, text, op);
            m.toasts.show(
                { .key = u"comment:"_s + issue.toString(),
                    .text
                    = tr("You deleted a comment on %1.").arg(issueName(m.engine.replica(), issue)),
                    .action = tr("Undo"),
                    .addsUp = true },
                [this, mark = m.undo.mark()] { m.undo.undoMarked(mark); });
        });
    connect(&m.detail, &IssueDetail::lostValueChosen, this, &UndoCommands::useLostValue);
}

// A change like any other, from what stands there now.
void UndoCommands::useLostValue(const IssueId &id, const LostValue &lost)
{
    const Issue *issue = m.engine.replica().find(id);
    if (!issue)
        return;
    if (lost.comment.isNull()) {
        const FieldInfo &info = fieldInfo(lost.field);
        const FieldValue now = info.get(*issue);
        const FieldChanges changes{ { lost.field, fieldChange(info, now, lost.value) } };
        if (now == lost.value || m.engine.updateIssue(id, changes).isNull())
            return;
        m.undo.noteEdits({ { id, changes } });
    } else {
        const auto text = std::get_if<QString>(&lost.value);
        QString now;
        for (const VisibleComment &comment : m.engine.replica().comments(id)) {
            if (comment.comment.id == lost.comment)
                now = comment.comment.text;
        }
        if (!text || *text == now || m.engine.editComment(id, lost.comment, now, *text).isNull())
            return;
        m.undo.noteCommentEdited(id, lost.comment, now, *text);
    }
    m.toasts.show({ .key = u"lost:"_s + id.toString(),
                      .kind = ToastKind::Success,
                      .text = tr("%1: the lost value is used again").arg(lostPlace(lost)),
                      .action = tr("Undo"),
                      .addsUp = true },
        [this, mark = m.undo.mark()] { m.undo.undoMarked(mark); });
}

} // namespace lockstep::ui
