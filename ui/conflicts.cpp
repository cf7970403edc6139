// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conflicts.h"

#include "core/sync/merge.h"
#include "ui/conflictvalues.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/models/fieldtexts.h"

#include <QWidget>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr Milliseconds answerTime = 10s; // a later conflict is news, not an answer
} // namespace

ConflictFlow::ConflictFlow(
    SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *window)
    : QObject(window), m_engine(engine), m_clock(clock), m_themes(themes), m_window(window)
{
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
    return makeConflictView(conflict, m_engine.replica(), m_engine.outbox(), m_clock.wallNow());
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
            if (const auto conflict = m_engine.replica().conflict(ConflictId{ id }))
                m_engine.addComment(conflict->issue.id, text);
        });
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
    m_shown.remove(id); // the dialog has let go of it; if it cannot be sent, it comes again
    if (!conflict)
        return;
    const QString name = issueName(m_engine.replica(), conflict->issue.id);
    m_engine.saveDraft(draftKey(resolution.conflictId), {});
    if (resolution.deletion != DeletionAnswer::None) {
        resolveDeletion(*conflict, resolution);
        Q_EMIT settled(name);
        return;
    }
    switch (conflict->kind) {
    case Conflict::Kind::Fields:
        m_engine.resolveConflict(id, chosenChanges(resolution));
        break;
    case Conflict::Kind::Comment: {
        const FieldResolution chosen = resolution.fields.value(0);
        if (!conflict->comment || chosen.value == chosen.seenTheirs)
            m_engine.resolveConflict(id, FieldChanges{});
        else
            m_engine.resolveConflict(id,
                MutationBody{ mutation::EditComment{ conflict->issue.id, conflict->comment->id,
                    chosen.seenTheirs.text, chosen.value.text } });
        break;
    }
    case Conflict::Kind::Deleted:
    case Conflict::Kind::DeletedUnseen:
        resolveDeletion(*conflict, resolution);
        break;
    }
    Q_EMIT settled(name);
}

void ConflictFlow::resolveDeletion(const Conflict &conflict, const ConflictResolution &resolution)
{
    const IssueId issue = conflict.issue.id;
    Issue mine = conflict.issue;
    const FieldValues typed = chosenValues(resolution);
    applyValues(mine, typed);
    switch (resolution.deletion) {
    case DeletionAnswer::Restore: {
        FieldChanges changes = diffIssues(conflict.issue, mine);
        m_engine.resolveConflict(
            conflict.id, MutationBody{ mutation::RestoreIssue{ issue, std::move(changes) } });
        break;
    }
    case DeletionAnswer::NewIssue:
        mine.id = {};
        mine.name.clear();
        mine.rank.clear();
        if (!m_engine.createIssue(mine).isNull())
            m_engine.resolveConflict(conflict.id, FieldChanges{});
        break;
    case DeletionAnswer::AcceptKeepDraft: {
        Q_EMIT draftKept(mine.subject, mine.description);
        m_engine.resolveConflict(conflict.id, FieldChanges{});
        break;
    }
    case DeletionAnswer::DeleteAnyway: {
        const Issue *now = m_engine.replica().find(issue);
        const qint64 seen = now ? now->version : conflict.issue.version;
        m_engine.resolveConflict(conflict.id, MutationBody{ mutation::DeleteIssue{ issue, seen } });
        break;
    }
    case DeletionAnswer::KeepIssue:
    case DeletionAnswer::None:
        m_engine.resolveConflict(conflict.id, FieldChanges{});
        break;
    }
}

} // namespace lockstep::ui
