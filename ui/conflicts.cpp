// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conflicts.h"

#include "core/sync/merge.h"
#include "ui/conflictrules.h"
#include "ui/conflictvalues.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/conflictrulesdialog.h"
#include "ui/models/fieldtexts.h"
#include "ui/prompts.h"
#include "ui/undokeeper.h"
#include "ui/usersettings.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr Milliseconds answerTime = 10s; // a later conflict is news, not an answer
} // namespace

ConflictFlow::ConflictFlow(SyncEngine &engine, Clock &clock, const ThemeService &themes,
    UserSettings &settings, UndoKeeper &undo, Prompts &prompts, QWidget *window)
    : QObject(window), m_engine(engine), m_clock(clock), m_themes(themes), m_settings(settings),
      m_undo(undo), m_prompts(prompts), m_window(window)
{
    window->installEventFilter(this);
    connect(&settings, &UserSettings::changed, this, [this](const QString &key) {
        if (key.startsWith("conflicts/rules/"_L1))
            refresh();
    });
    connect(&engine, &SyncEngine::conflictsChanged, this, &ConflictFlow::refresh);
    connect(&engine, &SyncEngine::reset, this, &ConflictFlow::refresh);
    connect(&engine, &SyncEngine::issuesChanged, this, [this](const QSet<IssueId> &issues) {
        // The other side may have moved on.
        for (const ConflictView &view : std::as_const(m_shown)) {
            const auto conflict = m_engine.replica().conflict(ConflictId{ view.id });
            if (conflict && issues.contains(conflict->issue.id)) {
                refresh();
                return;
            }
        }
    });
    for (const Conflict &conflict : engine.replica().conflicts())
        m_known.insert(conflict.id); // not news: the status bar shows them
}

bool ConflictFlow::isOpen() const { return m_dialog && m_dialog->isVisible(); }

void ConflictFlow::expectAnswer(const OpId &op)
{
    if (m_engine.status().connection.state != ConnectionState::Connected)
        return; // made offline: whatever comes of it is news
    m_expected.insert(ConflictId{ op.toString() }, m_clock.now());
    m_expected.removeIf(
        [now = m_clock.now()](const auto &each) { return now - each.value() > answerTime; });
}

ConflictView ConflictFlow::viewOf(const Conflict &conflict) const
{
    ConflictView view
        = makeConflictView(conflict, m_engine.replica(), m_engine.outbox(), m_clock.wallNow());
    ConflictRules{ m_settings }.applyTo(view);
    return view;
}

QString ConflictFlow::draftKey(const QString &conflict) { return u"conflict:"_s + conflict; }

void ConflictFlow::makeDialog()
{
    if (m_dialog)
        return;
    m_dialog = new ConflictDialog(m_themes, m_window);
    connect(m_dialog, &ConflictDialog::resolved, this, &ConflictFlow::resolve);
    connect(m_dialog, &ConflictDialog::postponed, this, &ConflictFlow::saveDrafts);
    connect(m_dialog, &ConflictDialog::edited, this, [this](const ConflictResolution &draft) {
        m_engine.saveDraft(draftKey(draft.conflictId), textOfResolution(draft));
    });
    connect(m_dialog, &ConflictDialog::postAsComment, this,
        [this](const QString &id, const QString &text) {
            const auto conflict = m_engine.replica().conflict(ConflictId{ id });
            if (!conflict)
                return;
            const CommentId comment = m_engine.addComment(conflict->issue.id, text);
            if (!comment.isNull())
                m_undo.noteComment(conflict->issue.id, comment, text);
        });
    connect(m_dialog, &ConflictDialog::copyRequested, this,
        [this](const QString &text) { m_prompts.copyToClipboard(text); });
    connect(m_dialog, &ConflictDialog::saveRequested, this,
        [this](const QString &name, const QByteArray &content) {
            m_prompts.saveFile(m_dialog, tr("Export the Conflict"), name, content,
                [self = QPointer(this)](const Result<void> &saved) {
                    if (self && !saved)
                        Q_EMIT self->exportFailed(saved.error());
                });
        });
    connect(m_dialog, &ConflictDialog::lostValuesRequested, this, [this](const QString &id) {
        if (const auto conflict = m_engine.replica().conflict(ConflictId{ id }))
            Q_EMIT lostValuesRequested(conflict->issue.id);
    });
    connect(m_dialog, &ConflictDialog::rulesRequested, this, &ConflictFlow::showRules);
}

void ConflictFlow::showRules()
{
    QWidget *above = m_dialog && m_dialog->isVisible() ? m_dialog.data() : m_window;
    (new ConflictRulesDialog(m_settings, m_themes, above))->open();
}

// One window decides for all of them: the one that the user is in.
bool ConflictFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::WindowActivate)
        refresh();
    return QObject::eventFilter(watched, event);
}

// Not what the user has begun to decide, or looks at.
bool ConflictFlow::goesByRules(const Conflict &conflict, const ConflictView &view)
{
    if (view.kind != ConflictKind::Edited || !m_window->isActiveWindow() || isOpen()
        || m_askAnyway.contains(conflict.id) || !m_engine.draft(draftKey(view.id)).isEmpty())
        return false;
    const auto resolution = resolutionByRules(view);
    if (!resolution)
        return false;
    SettledConflict done{ .name = issueName(m_engine.replica(), conflict.issue.id),
        .issue = conflict.issue.id,
        .byRules = true };
    m_settling.insert(conflict.id);
    if (!send(conflict, *resolution, done)) {
        m_settling.remove(conflict.id);
        m_askAnyway.insert(conflict.id);
        return false;
    }
    m_known.insert(conflict.id);
    done.mine = mineInstead(view, *resolution);
    Q_EMIT settled(done);
    return true;
}

void ConflictFlow::show(const IssueId &first)
{
    makeDialog();
    refresh();
    const QList<Conflict> conflicts = m_engine.replica().conflicts();
    if (conflicts.isEmpty())
        return;
    ConflictId shown = conflicts.first().id;
    const auto wanted = std::find_if(conflicts.begin(), conflicts.end(),
        [&](const Conflict &conflict) { return conflict.issue.id == first; });
    if (wanted != conflicts.end())
        shown = wanted->id;
    m_dialog->showConflict(shown.toString());
}

void ConflictFlow::showConflict(const ConflictId &conflict)
{
    makeDialog();
    refresh();
    if (m_engine.replica().conflict(conflict))
        m_dialog->showConflict(conflict.toString());
}

void ConflictFlow::refresh()
{
    const QList<Conflict> conflicts = m_engine.replica().conflicts();
    QSet<ConflictId> open;
    std::optional<Conflict> answer;
    for (const Conflict &conflict : conflicts) {
        if (m_settling.contains(conflict.id))
            continue;
        const ConflictView view = viewOf(conflict);
        if (view.kind == ConflictKind::Edited && view.fields.isEmpty()) {
            m_settling.insert(conflict.id); // nothing left to decide
            m_engine.resolveConflict(conflict.id, FieldChanges{});
            continue;
        }
        if (goesByRules(conflict, view))
            continue;
        open.insert(conflict.id);
        if (m_dialog) {
            const auto shown = m_shown.constFind(conflict.id);
            if (shown == m_shown.cend())
                m_dialog->addConflict(view, resolutionFromText(m_engine.draft(draftKey(view.id))));
            else if (shown->fields != view.fields || shown->kind != view.kind)
                m_dialog->updateTheirs(view);
            m_shown.insert(conflict.id, view);
        }
        if (m_known.contains(conflict.id))
            continue;
        m_known.insert(conflict.id);
        const auto asked = m_expected.constFind(conflict.id);
        if (asked != m_expected.cend() && m_clock.now() - *asked <= answerTime
            && m_window->isActiveWindow())
            answer = conflict;
        else
            Q_EMIT raised(conflict);
    }
    for (const ConflictId &id : m_shown.keys()) {
        if (open.contains(id))
            continue;
        m_shown.remove(id);
        m_engine.saveDraft(draftKey(id.toString()), {});
        if (m_dialog)
            m_dialog->removeConflict(id.toString());
    }
    m_known.intersect(open);
    const QSet<ConflictId> settling = m_settling;
    for (const ConflictId &id : settling) {
        const bool gone = std::none_of(conflicts.begin(), conflicts.end(),
            [&](const Conflict &conflict) { return conflict.id == id; });
        if (gone)
            m_settling.remove(id);
    }
    if (answer)
        show(answer->issue.id);
}

void ConflictFlow::saveDrafts()
{
    if (!m_dialog)
        return;
    for (const ConflictResolution &draft : m_dialog->drafts())
        m_engine.saveDraft(draftKey(draft.conflictId), textOfResolution(draft));
}

void ConflictFlow::resolve(const ConflictResolution &resolution)
{
    const ConflictId id{ resolution.conflictId };
    const auto conflict = m_engine.replica().conflict(id);
    const ConflictView view = m_shown.take(id); // the dialog has let go of it
    if (!conflict)
        return;
    SettledConflict done{ .name = issueName(m_engine.replica(), conflict->issue.id),
        .issue = conflict->issue.id };
    const bool isSent = resolution.deletion != DeletionAnswer::None
        ? sendDeletion(*conflict, resolution, done)
        : send(*conflict, resolution, done);
    if (!isSent) {
        // It comes again, as far as it was decided.
        m_engine.saveDraft(draftKey(resolution.conflictId), textOfResolution(resolution));
        refresh();
        return;
    }
    m_engine.saveDraft(draftKey(resolution.conflictId), {});
    ConflictRules{ m_settings }.noteDecision(view, resolution);
    if (conflict->kind == Conflict::Kind::Fields && done.how == SettledConflict::How::KeptTheirs)
        done.mine = mineInstead(view, resolution);
    Q_EMIT settled(done);
}

bool ConflictFlow::send(
    const Conflict &conflict, const ConflictResolution &resolution, SettledConflict &done)
{
    switch (conflict.kind) {
    case Conflict::Kind::Fields:
        break;
    case Conflict::Kind::Comment:
        return sendComment(conflict, resolution, done);
    case Conflict::Kind::Deleted:
    case Conflict::Kind::DeletedUnseen:
        return sendDeletion(conflict, resolution, done);
    }
    const FieldChanges changes = chosenChanges(resolution);
    if (!m_engine.resolveConflict(conflict.id, changes))
        return false;
    if (changes.empty()) {
        done.how = SettledConflict::How::KeptTheirs;
        return true;
    }
    m_undo.noteEdits({ { conflict.issue.id, changes } }, tr("Merge of %1").arg(done.name));
    done.undo = m_undo.mark();
    return true;
}

bool ConflictFlow::sendComment(
    const Conflict &conflict, const ConflictResolution &resolution, SettledConflict &done)
{
    const FieldResolution chosen = resolution.fields.value(0);
    if (!conflict.comment || chosen.value == chosen.seenTheirs) {
        done.how = SettledConflict::How::KeptTheirs;
        return m_engine.resolveConflict(conflict.id, FieldChanges{});
    }
    const CommentId comment = conflict.comment->id;
    if (!m_engine.resolveConflict(conflict.id,
            MutationBody{ mutation::EditComment{
                conflict.issue.id, comment, chosen.seenTheirs.text, chosen.value.text } }))
        return false;
    m_undo.noteCommentEdited(conflict.issue.id, comment, chosen.seenTheirs.text, chosen.value.text);
    done.undo = m_undo.mark();
    return true;
}

bool ConflictFlow::sendDeletion(
    const Conflict &conflict, const ConflictResolution &resolution, SettledConflict &done)
{
    using How = SettledConflict::How;
    const IssueId issue = conflict.issue.id;
    Issue mine = conflict.issue;
    const FieldValues typed = chosenValues(resolution);
    applyValues(mine, typed);
    switch (resolution.deletion) {
    case DeletionAnswer::Restore: {
        FieldChanges changes = diffIssues(conflict.issue, mine);
        if (!m_engine.resolveConflict(
                conflict.id, MutationBody{ mutation::RestoreIssue{ issue, std::move(changes) } }))
            return false;
        m_undo.noteRestored(conflict.issue, tr("Restore %1").arg(done.name));
        done.undo = m_undo.mark();
        done.how = How::Restored;
        return true;
    }
    case DeletionAnswer::NewIssue:
        mine.id = {};
        mine.name.clear();
        mine.rank.clear();
        mine.id = m_engine.createIssue(mine);
        if (mine.id.isNull() || !m_engine.resolveConflict(conflict.id, FieldChanges{}))
            return false;
        m_undo.noteCreated(mine);
        done.undo = m_undo.mark();
        done.how = How::NewIssue;
        return true;
    case DeletionAnswer::AcceptKeepDraft:
        Q_EMIT draftKept(mine.subject, mine.description);
        done.how = How::AcceptedDeletion;
        break;
    case DeletionAnswer::DeleteAnyway: {
        const Issue *now = m_engine.replica().find(issue);
        const qint64 seen = now ? now->version : conflict.issue.version;
        const ProjectId project = now ? now->project : conflict.issue.project;
        if (!m_engine.resolveConflict(
                conflict.id, MutationBody{ mutation::DeleteIssue{ issue, seen } }))
            return false;
        m_undo.noteDeleted({ { issue, project, {} } }, tr("Delete %1").arg(done.name));
        done.undo = m_undo.mark();
        done.how = How::Deleted;
        return true;
    }
    case DeletionAnswer::KeepIssue:
    case DeletionAnswer::None:
        done.how = How::KeptIssue;
        break;
    }
    return m_engine.resolveConflict(conflict.id, FieldChanges{});
}

} // namespace lockstep::ui
