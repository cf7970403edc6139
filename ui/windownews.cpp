// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What MainWindow tells its user without being asked: people, toasts, conflicts, refused changes.

#include "ui/bulkedit.h"
#include "ui/conflicts.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/mainwindow.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/fieldvalues.h"
#include "ui/models/historytexts.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/notifier.h"
#include "ui/presencekeeper.h"
#include "ui/undokeeper.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/toaststack.h"

#include <QMenu>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds countDelay = 300ms;

Presence presenceOf(PresenceState state)
{
    switch (state) {
    case PresenceState::Online:
        return Presence::Online;
    case PresenceState::Idle:
        return Presence::Idle;
    case PresenceState::Busy:
        return Presence::Busy;
    case PresenceState::Offline:
        break;
    }
    return Presence::Offline;
}

} // namespace

void MainWindow::connectNews()
{
    connect(&m_engine, &SyncEngine::presenceChanged, this, &MainWindow::refreshPeople);
    connect(&m_engine, &SyncEngine::statusChanged, this, &MainWindow::refreshPeople);
    connect(&m_engine, &SyncEngine::issuesChanged, this, [this] {
        if (!m_countTimer.isSet())
            m_countTimer = m_context.clock.after(countDelay, [this] {
                m_countTimer.cancel();
                refreshMineCount();
            });
    });
    connect(
        &m_sidebar->people(), &PresenceSidebar::userActivated, this, [this](const UserId &user) {
            if (m_sidebar->scope().kind == Scope::Kind::Mine)
                showScope({ Scope::Kind::All, {} });
            m_header->setAssignee(user);
        });
    connect(&m_sidebar->people(), &PresenceSidebar::userMenuRequested, this,
        &MainWindow::showPersonMenu);

    connect(&m_engine, &SyncEngine::statusChanged, this, &MainWindow::noteAttention);
    connect(&m_engine, &SyncEngine::storeNoticed, this, &MainWindow::noteStore);
    connect(&m_engine, &SyncEngine::saveFailed, this, [this](const OpId &, const Error &error) {
        toast({ .key = u"save:"_s + error.code,
            .kind = ToastKind::Error,
            .text = tr("Your last change could not be saved."),
            .detail = errorText(error.code, error.message) });
    });
    m_attention = m_engine.status().attention;

    connect(&m_engine, &SyncEngine::conflictsChanged, this, &MainWindow::refreshConflicts);
    connect(&m_engine, &SyncEngine::reset, this, &MainWindow::refreshConflicts);
    refreshConflicts();
    connect(m_conflicts, &ConflictFlow::raised, this, &MainWindow::noteConflict);
    connect(m_conflicts, &ConflictFlow::settled, this, &MainWindow::noteSettled);
    connect(m_conflicts, &ConflictFlow::lostValuesRequested, this, [this](const IssueId &issue) {
        openIssue(issue);
        m_detail->showHistory();
        raise();
        activateWindow();
    });
    connect(m_conflicts, &ConflictFlow::exportFailed, this, [this](const Error &error) {
        toast({ .key = u"export"_s,
            .kind = ToastKind::Error,
            .text = tr("The conflict could not be exported."),
            .detail = errorText(error.code, error.message) });
    });
    connect(m_conflicts, &ConflictFlow::draftKept, this,
        [this](const QString &subject, const QString &description) {
            newIssue().addText(subject, description);
        });

    connect(m_toasts, &ToastStack::actionTriggered, this, [this](const QString &key) {
        if (const auto run = m_toastActions.value(key))
            run();
    });
    connect(m_toasts, &ToastStack::toastClosed, this,
        [this](const QString &key) { m_toastActions.remove(key); });
    connect(m_detail, &IssueDetail::commentDeleted, this,
        [this](const IssueId &issue, const CommentId &comment, const QString &text) {
            m_undo->noteCommentDeleted(issue, comment, text);
            toast(
                { .key = u"comment:"_s + issue.toString(),
                    .text
                    = tr("You deleted a comment on %1.").arg(issueName(m_engine.replica(), issue)),
                    .action = tr("Undo") },
                [this, mark = m_undo->mark()] { m_undo->undoMarked(mark); });
        });
}

// What is done here can be undone.
void MainWindow::connectUndo()
{
    connect(m_undo, &UndoKeeper::changed, this, &MainWindow::refreshActions);
    connect(m_undo, &UndoKeeper::undone, this, [this](const QString &text) {
        toast({ .key = u"undo"_s, .text = tr("Undone: %1").arg(text) });
    });
    connect(m_undo, &UndoKeeper::redone, this, [this](const QString &text) {
        toast({ .key = u"undo"_s, .text = tr("Done again: %1").arg(text) });
    });
    connect(m_undo, &UndoKeeper::failed, this, [this](const QString &text) {
        toast({ .key = u"undo"_s,
            .kind = ToastKind::Warning,
            .text = tr("This cannot be undone any more: %1").arg(text),
            .detail = tr("The issue or comment is not here any more.") });
    });
    connect(m_detail, &IssueDetail::created, m_undo, &UndoKeeper::noteCreated);
    connect(m_detail, &IssueDetail::fieldsChanged, this,
        [this](const IssueId &issue, const FieldChanges &changes) {
            m_undo->noteEdits({ { issue, changes } });
            for (const auto &change : changes)
                m_edited[issue].insert(change.first);
        });
    connect(m_detail, &IssueDetail::commentSent, m_undo, &UndoKeeper::noteComment);
    connect(m_detail, &IssueDetail::commentEdited, m_undo, &UndoKeeper::noteCommentEdited);
    connect(m_detail, &IssueDetail::copyRequested, this,
        [this](const QString &text) { m_context.prompts.copyToClipboard(text); });
    connect(m_detail, &IssueDetail::lostValueChosen, this, &MainWindow::useLostValue);
    connect(m_bulk, &BulkEdit::applied, this, [this](int count, const QString &text) {
        if (count > 1)
            toast({ .key = u"bulk"_s, .text = text, .action = tr("Undo") },
                [this, mark = m_undo->mark()] { m_undo->undoMarked(mark); });
    });
    connect(m_bulk, &BulkEdit::submitted, this, [this](const QList<OpId> &ops) {
        if (ops.size() == 1) // an answer to one is no news; several are
            m_conflicts->expectAnswer(ops.first());
    });
    connect(m_bulk, &BulkEdit::closed, this, [this] {
        m_presence->setEditing(m_detail->editedField());
        focusList();
    });
    connect(&m_engine, &SyncEngine::settled, this, &MainWindow::noteMerged);
    connect(&m_engine, &SyncEngine::changeApplied, this, [this](const ChangeEvent &event) {
        const auto updated = std::get_if<event::IssueUpdated>(&event.body);
        if (updated && updated->merged && m_mergedOps.remove(event.op))
            offerUnmerge(event, m_changedBy.value(updated->issue));
        else if (updated && updated->merged && event.op.client == m_engine.outbox().client())
            m_ownMerge = event; // the answer comes behind it
    });
    connect(&m_engine, &SyncEngine::remoteChangeSeen, this, &MainWindow::noteOverwritten);
}

void MainWindow::noteMerged(const MutationResult &result)
{
    if (!std::holds_alternative<outcome::Merged>(result.outcome) || result.duplicate)
        return;
    if (m_ownMerge.op != result.op) {
        m_mergedOps.insert(result.op);
        return;
    }
    const ChangeEvent event = std::exchange(m_ownMerge, {});
    if (const auto updated = std::get_if<event::IssueUpdated>(&event.body))
        offerUnmerge(event, m_changedBy.value(updated->issue));
}

// What somebody else made of what was typed here.
void MainWindow::noteOverwritten(const ChangeEvent &event)
{
    const auto updated = std::get_if<event::IssueUpdated>(&event.body);
    if (!updated)
        return;
    m_changedBy.insert(updated->issue, event.user);
    const QSet<Field> mine = m_edited.value(updated->issue);
    for (const auto &change : updated->changes) {
        const FieldType type = fieldInfo(change.first).type;
        const bool isText = type == FieldType::Line || type == FieldType::Markdown;
        if (mine.contains(change.first) && (updated->merged || isText)) {
            offerUnmerge(event, event.user);
            return;
        }
    }
}

void MainWindow::offerUnmerge(const ChangeEvent &event, const UserId &other)
{
    const auto updated = std::get_if<event::IssueUpdated>(&event.body);
    if (!updated || (!m_edited.contains(updated->issue) && !isActiveWindow()))
        return; // another window is asked
    FieldChanges back;
    QStringList fields;
    for (const auto &[field, value] : updated->changes) {
        const auto previous = updated->previous.find(field);
        if (!isEditable(fieldInfo(field).rule) || previous == updated->previous.end())
            continue;
        back.emplace(field, fieldChange(fieldInfo(field), value, previous->second));
        fields << fieldLabel(field);
    }
    if (back.empty())
        return;
    const QString name = other.isNull() ? QString() : personName(m_engine.replica(), other);
    QString text = tr("Merged with somebody else's change");
    if (!name.isEmpty())
        text = updated->merged ? tr("Merged with a change of %1").arg(name)
                               : tr("%1 changed what you had written").arg(name);
    toast({ .key = u"merged:"_s + updated->issue.toString(),
              .text = text,
              .detail = tr("%1 of %2")
                            .arg(QLocale{}.createSeparatedList(fields),
                                issueName(m_engine.replica(), updated->issue)),
              .action = tr("Undo") },
        [this, issue = updated->issue, back] {
            if (!m_engine.updateIssue(issue, back).isNull())
                m_undo->noteEdits({ { issue, back } });
        });
}

// A change like any other, from what stands there now.
void MainWindow::useLostValue(const IssueId &id, const LostValue &lost)
{
    const Issue *issue = m_engine.replica().find(id);
    if (!issue)
        return;
    if (lost.comment.isNull()) {
        const FieldInfo &info = fieldInfo(lost.field);
        const FieldValue now = info.get(*issue);
        const FieldChanges changes{ { lost.field, fieldChange(info, now, lost.value) } };
        if (now == lost.value || m_engine.updateIssue(id, changes).isNull())
            return;
        m_undo->noteEdits({ { id, changes } });
    } else {
        const auto text = std::get_if<QString>(&lost.value);
        QString now;
        for (const VisibleComment &comment : m_engine.replica().comments(id)) {
            if (comment.comment.id == lost.comment)
                now = comment.comment.text;
        }
        if (!text || *text == now || m_engine.editComment(id, lost.comment, now, *text).isNull())
            return;
        m_undo->noteCommentEdited(id, lost.comment, now, *text);
    }
    toast({ .key = u"lost:"_s + id.toString(),
              .kind = ToastKind::Success,
              .text = tr("%1: the lost value is used again").arg(lostPlace(lost)),
              .action = tr("Undo") },
        [this, mark = m_undo->mark()] { m_undo->undoMarked(mark); });
}

void MainWindow::toast(const ToastMessage &message, std::function<void()> action)
{
    if (action)
        m_toastActions.insert(message.key, std::move(action));
    m_toasts->showToast(message);
}

void MainWindow::refreshPeople()
{
    const Replica &replica = m_engine.replica();
    const PresenceBoard &board = m_engine.presence();
    QHash<UserId, IssueId> viewing;
    for (const PresentUser &user : board.present())
        viewing.insert(user.user.id, user.issue);
    QList<PresencePerson> people;
    const bool connected = m_engine.status().connection.state == ConnectionState::Connected;
    const Presence myPresence
        = connected ? presenceOf(m_notifier->desk().state()) : Presence::Offline;
    const User &me = m_engine.self();
    for (const User &user : replica.users()) {
        const bool isMe = user.id == me.id;
        const Issue *issue = replica.find(viewing.value(user.id));
        people << PresencePerson{ .id = user.id,
            .name = user.name.isEmpty() ? user.id.toString() : user.name,
            .state = isMe ? myPresence : presenceOf(board.state(user.id)),
            .viewing = issue ? issue->name : QString(),
            .isMe = isMe };
    }
    m_sidebar->people().setPeople(people);
    m_sidebar->setPresence(myPresence);
}

void MainWindow::refreshConflicts()
{
    const Replica &replica = m_engine.replica();
    QList<Sidebar::OpenConflict> conflicts;
    for (const Conflict &conflict : replica.conflicts()) {
        const QString who = personName(replica, conflict.user);
        const bool here
            = OpId::fromString(conflict.id.toString()).client == m_engine.outbox().client();
        conflicts << Sidebar::OpenConflict{ conflict.id, conflictText(conflict, replica),
            here ? tr("%1 changed it too. Enter to decide.").arg(who)
                 : tr("%1 changed it too; you had changed it on another device. Enter to decide.")
                       .arg(who) };
    }
    m_sidebar->setConflicts(conflicts);
}

void MainWindow::refreshMineCount()
{
    const UserId me = m_engine.self().id;
    int open = 0;
    m_engine.issues().forEachAssignedTo(
        me,
        [&](int, const Issue &issue) {
            const Project *project = m_engine.replica().project(issue.project);
            const StatusCategory category
                = project ? project->category(issue.status) : StatusCategory::Open;
            if (category != StatusCategory::Resolved && category != StatusCategory::Closed)
                ++open;
        },
        IssueParts{ Field::Status }.withProject());
    m_sidebar->setMineCount(open);
}

void MainWindow::showPersonMenu(const UserId &user, const QPoint &at)
{
    const QString name = personName(m_engine.replica(), user);
    QString shown = name;
    shown.replace(u'&', u"&&"_s); // no mnemonic
    auto *menu = new QMenu(this);
    menu->setObjectName(u"personMenu"_s);
    menu->setAccessibleName(name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(m_context.themes.icon(u"funnel"_s), tr("Issues of %1").arg(shown)),
        &QAction::triggered, this, [this, user] {
            if (m_sidebar->scope().kind == Scope::Kind::Mine)
                showScope({ Scope::Kind::All, {} });
            m_header->setAssignee(user);
        });
    const Issue *issue = m_engine.replica().find(m_detail->issue());
    if (issue && m_engine.replica().myRole(issue->project) != Role::Viewer) {
        connect(menu->addAction(m_context.themes.icon(u"user-plus"_s),
                    tr("Assign %1 to %2").arg(issueName(m_engine.replica(), issue->id), shown)),
            &QAction::triggered, this, [this, id = issue->id, user] {
                const Issue *now = m_engine.replica().find(id);
                if (now)
                    m_bulk->set(Field::Assignee, user.toString(), { id });
            });
        connect(menu->addAction(m_context.themes.icon(u"at-sign"_s), tr("Mention in a comment")),
            &QAction::triggered, this, [this, name] {
                m_detail->focusComposer();
                m_detail->composer().insertText(u'@' + name + u' ');
            });
    }
    menu->popup(at);
}

void MainWindow::noteAttention()
{
    const int before = std::exchange(m_attention, m_engine.status().attention);
    if (m_attention <= before)
        return;
    toast({ .key = u"attention"_s,
              .kind = ToastKind::Error,
              .text = tr("The server did not accept %n change(s).", nullptr, m_attention),
              .detail = tr("Nothing is lost: decide what becomes of them."),
              .action = tr("Show") },
        [this] { showOutbox(); });
}

void MainWindow::noteConflict(const Conflict &conflict)
{
    const IssueId issue = conflict.issue.id;
    toast({ .key = u"conflict:"_s + issue.toString(),
              .kind = ToastKind::Warning,
              .text = tr("%1 and you changed %2 differently.")
                          .arg(personName(m_engine.replica(), conflict.user),
                              issueName(m_engine.replica(), issue)),
              .detail = tr("Nothing is lost: decide when you like."),
              .action = tr("Review") },
        [this, issue] { m_conflicts->show(issue); });
}

void MainWindow::noteSettled(const SettledConflict &conflict)
{
    using How = SettledConflict::How;
    m_toasts->closeToast(u"conflict:"_s + conflict.issue.toString()); // there is nothing to review
    ToastMessage message{ .key = u"settled:"_s + conflict.name, .kind = ToastKind::Success };
    switch (conflict.how) {
    case How::Merged:
        message.text = tr("Merged %1").arg(conflict.name);
        break;
    case How::KeptTheirs:
        message.text = tr("%1 stays as the others have it").arg(conflict.name);
        break;
    case How::Restored:
        message.text = tr("Restored %1 with your changes").arg(conflict.name);
        break;
    case How::NewIssue:
        message.text = tr("Made a new issue from your text");
        break;
    case How::AcceptedDeletion:
        message.text = tr("%1 stays deleted").arg(conflict.name);
        message.detail = tr("Your text is kept as the draft of a new issue.");
        break;
    case How::Deleted:
        message.text = tr("Deleted %1").arg(conflict.name);
        break;
    case How::KeptIssue:
        message.text = tr("Kept %1").arg(conflict.name);
        break;
    }
    if (conflict.byRules)
        message.detail = tr("Decided by your rules for conflicts.");
    std::function<void()> action;
    if (conflict.undo != 0) {
        message.action = tr("Undo");
        action = [this, mark = conflict.undo] { m_undo->undoMarked(mark); };
    } else if (!conflict.mine.empty()) {
        message.action = tr("Use mine");
        action = [this, issue = conflict.issue, mine = conflict.mine] {
            if (!m_engine.updateIssue(issue, mine).isNull())
                m_undo->noteEdits({ { issue, mine } });
        };
    }
    toast(message, std::move(action));
}

void MainWindow::noteStore(const StoreNotice &notice)
{
    QString text;
    switch (notice.kind) {
    case StoreNotice::Kind::CacheRebuilt:
        text = tr("The local copy was damaged. It is fetched from the server again.");
        break;
    case StoreNotice::Kind::OutboxQuarantined:
        text = tr("The list of unsent changes was damaged. %n of them could be saved; the damaged "
                  "file was kept.",
            nullptr, notice.rows);
        break;
    case StoreNotice::Kind::OutboxRowUnreadable:
        text = tr("%n unsent change(s) cannot be read by this version. They were kept.", nullptr,
            notice.rows);
        break;
    case StoreNotice::Kind::ClientChanged:
        return; // nothing that the user could do, and nothing is lost
    }
    toast({ .key = u"store:"_s + QString::number(int(notice.kind)),
        .kind = ToastKind::Warning,
        .text = text,
        .detail = notice.file });
}

} // namespace lockstep::ui
