// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What MainWindow tells its user without being asked: people, toasts, conflicts, refused changes.

#include "ui/conflicts.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/mainwindow.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/notifier.h"
#include "ui/presencekeeper.h"
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
    connect(m_presence, &PresenceKeeper::stateChanged, this, &MainWindow::refreshPeople);
    connect(m_presence, &PresenceKeeper::userWasActive, m_toasts, &ToastStack::reportUserActivity);
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

    connect(m_conflicts, &ConflictFlow::raised, this, &MainWindow::noteConflict);
    connect(m_conflicts, &ConflictFlow::settled, this, [this](const QString &name) {
        toast({ .key = u"settled:"_s + name,
            .kind = ToastKind::Success,
            .text = tr("The conflict about %1 is settled.").arg(name) });
    });
    connect(m_conflicts, &ConflictFlow::draftKept, m_newIssue, &NewIssueDialog::addText);

    m_notifier->looksAt = [this] { return isActiveWindow() ? m_detail->issue() : IssueId{}; };
    m_notifier->isQuiet = [this] { return m_presence->isBusy(); };
    connect(m_notifier, &Notifier::openRequested, this, &MainWindow::openIssue);
    connect(m_notifier, &Notifier::mineRequested, this, [this] {
        showScope({});
        focusList();
    });
    connect(m_toasts, &ToastStack::actionTriggered, this, [this](const QString &key) {
        if (const auto run = m_toastActions.value(key))
            run();
    });
    connect(m_toasts, &ToastStack::toastClosed, this,
        [this](const QString &key) { m_toastActions.remove(key); });
    connect(m_detail, &IssueDetail::commentDeleted, this,
        [this](const IssueId &issue, const QString &text) {
            toast(
                { .key = u"comment:"_s + issue.toString(),
                    .text
                    = tr("You deleted a comment on %1.").arg(issueName(m_engine.replica(), issue)),
                    .action = tr("Undo") },
                [this, issue, text] { m_engine.addComment(issue, text); });
        });
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
    const Presence myPresence = connected ? presenceOf(m_presence->state()) : Presence::Offline;
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

void MainWindow::refreshMineCount()
{
    const UserId me = m_engine.self().id;
    int open = 0;
    m_engine.issues().forEach([&](int, const Issue &issue) {
        if (issue.assignee != me)
            return;
        const Project *project = m_engine.replica().project(issue.project);
        const StatusCategory category
            = project ? project->category(issue.status) : StatusCategory::Open;
        if (category != StatusCategory::Resolved && category != StatusCategory::Closed)
            ++open;
    });
    m_sidebar->setMineCount(open);
}

void MainWindow::showPersonMenu(const UserId &user, const QPoint &at)
{
    const QString name = personName(m_engine.replica(), user);
    QString shown = name;
    shown.replace(u'&', u"&&"_s); // no mnemonic
    auto *menu = new QMenu(this);
    menu->setObjectName(u"personMenu"_s);
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
                if (now && now->assignee != user)
                    m_engine.updateIssue(id,
                        { { Field::Assignee,
                            ValueChange{ fieldValue(*now, Field::Assignee), user.toString() } } });
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
