// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/windownews.h"

#include "ui/actions.h"
#include "ui/conflicts.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/dialogs/outboxdialog.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/undokeeper.h"
#include "ui/widgets/catchuplane.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/toaststack.h"
#include "ui/window/navigation.h"
#include "ui/window/windowtoasts.h"

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds countDelay = 300ms;

} // namespace

WindowNews::WindowNews(const Parts &parts, QWidget &window)
    : QObject(&window), m(parts), m_window(window), m_attention(m.engine.status().attention)
{
    connectEngine();
    connectConflicts();
    connectNotifier();
    refreshConflicts();
}

void WindowNews::addActions(Actions &actions, const QString &group)
{
    actions.add({ .id = action::CatchUp,
                    .group = group,
                    .text = tr("Go to what happened while you were away"),
                    .keys = { QKeySequence(Qt::Key_G, Qt::Key_W) },
                    .icon = u"history"_s },
        [this] { m.catchUp.focusLane(); });
    actions.add({ .id = action::AcceptCatchUp,
                    .group = group,
                    .text = tr("Take note of what happened while you were away"),
                    .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_E },
                    .icon = u"check"_s },
        [this] { m.catchUp.acceptAll(); });
}

void WindowNews::connectEngine()
{
    connect(&m.engine, &SyncEngine::issuesChanged, this, [this] {
        if (!m_countTimer.isSet())
            m_countTimer = m.clock.after(countDelay, [this] {
                m_countTimer.cancel();
                refreshMineCount();
            });
    });
    connect(&m.engine, &SyncEngine::statusChanged, this, &WindowNews::noteAttention);
    connect(&m.engine, &SyncEngine::storeNoticed, this, &WindowNews::noteStore);
    connect(&m.engine, &SyncEngine::saveFailed, this, [this](const OpId &, const Error &error) {
        m.toasts.show({ .key = u"save:"_s + error.code,
            .kind = ToastKind::Error,
            .text = tr("Your last change could not be saved."),
            .detail = errorText(error.code, error.message) });
    });
}

void WindowNews::connectConflicts()
{
    connect(&m.engine, &SyncEngine::conflictsChanged, this, &WindowNews::refreshConflicts);
    connect(&m.engine, &SyncEngine::reset, this, &WindowNews::refreshConflicts);
    connect(&m.conflicts, &ConflictFlow::raised, this, &WindowNews::noteConflict);
    connect(&m.conflicts, &ConflictFlow::settled, this, &WindowNews::noteSettled);
    connect(&m.conflicts, &ConflictFlow::lostValuesRequested, this, [this](const IssueId &issue) {
        m.navigation.openIssue(issue);
        m.detail.showHistory();
        m_window.raise();
        m_window.activateWindow();
    });
    connect(&m.conflicts, &ConflictFlow::exportFailed, this, [this](const Error &error) {
        m.toasts.show({ .key = u"export"_s,
            .kind = ToastKind::Error,
            .text = tr("The conflict could not be exported."),
            .detail = errorText(error.code, error.message) });
    });
    connect(&m.conflicts, &ConflictFlow::draftKept, this,
        [this](const QString &subject, const QString &description) {
            m.newIssue->addText(subject, description);
        });
    m.outbox.whenMade([this](OutboxDialog &dialog) {
        connect(
            &dialog, &OutboxDialog::conflictRequested, &m.conflicts, &ConflictFlow::showConflict);
        connect(&dialog, &OutboxDialog::issueRequested, this, [this](const IssueId &issue) {
            m.navigation.openIssue(issue);
            m_window.activateWindow();
            m_window.raise();
        });
    });
}

void WindowNews::connectNotifier()
{
    m.notifier.addWindow(m_window, [this] { return m.navigation.currentIssue(); });
    connect(&m.notifier, &Notifier::arrived, this, &WindowNews::showNews);
    connect(&m.notifier, &Notifier::handled, &m.toasts, &WindowToasts::close);
    connect(
        &m.notifier, &Notifier::goalChosen, this, [this](News::Goal goal, const IssueId &issue) {
            if (m.notifier.desk().frontWindow() == &m_window)
                goTo(goal, issue);
        });
    connect(&m.catchUp, &CatchUpLane::issueRequested, &m.navigation, &Navigation::openIssue);
    connect(&m.catchUp, &CatchUpLane::left, &m.navigation, &Navigation::focusList);
    connect(&m.catchUp, &CatchUpLane::accepted, this, [this](const AwayLog::Entries &entries) {
        const int count = int(entries.size());
        m.toasts.show({ .key = u"caughtUp"_s,
                          .kind = ToastKind::Success,
                          .text = tr("You took note of %n issue(s).", nullptr, count),
                          .action = tr("Undo"),
                          .addsUp = true },
            [this, entries] { m.engine.restoreAway(entries); });
    });
}

void WindowNews::showConflicts()
{
    for (const Conflict &conflict : m.engine.replica().conflicts())
        m.toasts.close(u"conflict:"_s + conflict.issue.id.toString()); // it has been read
    m.conflicts.show(m.navigation.currentIssue());
}

void WindowNews::showNews(const News &news)
{
    if (m.notifier.desk().frontWindow() != &m_window)
        return;
    QString verb;
    if (news.goal == News::Goal::Mine)
        verb = tr("Show");
    else if (!news.issue.isNull())
        verb = tr("Open");
    m.toasts.show({ .key = news.key,
                      .kind = ToastKind::Info,
                      .text = news.text,
                      .detail = news.detail,
                      .action = verb },
        [this, goal = news.goal, issue = news.issue] { goTo(goal, issue); });
}

void WindowNews::goTo(News::Goal goal, const IssueId &issue)
{
    switch (goal) {
    case News::Goal::Issue:
        m.navigation.openIssue(issue);
        break;
    case News::Goal::Conflict:
        m.conflicts.show(issue);
        break;
    case News::Goal::Mine:
        if (m.catchUp.focusLane())
            break;
        m.navigation.showScope({});
        m.navigation.focusList();
        break;
    }
}

void WindowNews::refreshConflicts()
{
    const Replica &replica = m.engine.replica();
    QList<Sidebar::OpenConflict> conflicts;
    for (const Conflict &conflict : replica.conflicts()) {
        const QString who = personName(replica, conflict.user);
        const bool here
            = OpId::fromString(conflict.id.toString()).client == m.engine.outbox().client();
        conflicts << Sidebar::OpenConflict{ conflict.id, conflictText(conflict, replica),
            here ? tr("%1 changed it too. Enter to decide.").arg(who)
                 : tr("%1 changed it too; you had changed it on another device. Enter to decide.")
                       .arg(who) };
    }
    m.sidebar.setConflicts(conflicts);
}

void WindowNews::refreshMineCount()
{
    const UserId me = m.engine.self().id;
    int open = 0;
    m.engine.issues().forEachAssignedTo(
        me,
        [&](int, const Issue &issue) {
            const Project *project = m.engine.replica().project(issue.project);
            const StatusCategory category
                = project ? project->category(issue.status) : StatusCategory::Open;
            if (category != StatusCategory::Resolved && category != StatusCategory::Closed)
                ++open;
        },
        IssueParts{ Field::Status }.withProject());
    m.sidebar.setMineCount(open);
}

void WindowNews::noteAttention()
{
    const int before = std::exchange(m_attention, m.engine.status().attention);
    if (m_attention == 0)
        m.toasts.close(u"attention"_s); // somebody has seen to it
    if (m_attention <= before)
        return;
    m.toasts.show({ .key = u"attention"_s,
                      .kind = ToastKind::Error,
                      .text = tr("The server did not accept %n change(s).", nullptr, m_attention),
                      .detail = tr("Nothing is lost: decide what becomes of them."),
                      .action = tr("Show") },
        [this] { m.outbox->open(); });
}

void WindowNews::noteConflict(const Conflict &conflict)
{
    const IssueId issue = conflict.issue.id;
    m.toasts.show({ .key = u"conflict:"_s + issue.toString(),
                      .kind = ToastKind::Warning,
                      .text = tr("%1 and you changed %2 differently.")
                                  .arg(personName(m.engine.replica(), conflict.user),
                                      issueName(m.engine.replica(), issue)),
                      .detail = tr("Nothing is lost: decide when you like."),
                      .action = tr("Review") },
        [this, issue] { m.conflicts.show(issue); });
}

void WindowNews::noteSettled(const SettledConflict &conflict)
{
    using How = SettledConflict::How;
    m.toasts.close(u"conflict:"_s + conflict.issue.toString()); // there is nothing to review
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
        action = [this, mark = conflict.undo] { m.undo.undoMarked(mark); };
    } else if (!conflict.mine.empty()) {
        message.action = tr("Use mine");
        action = [this, issue = conflict.issue, mine = conflict.mine] {
            if (!m.engine.updateIssue(issue, mine).isNull())
                m.undo.noteEdits({ { issue, mine } });
        };
    }
    m.toasts.show(message, std::move(action));
}

void WindowNews::noteStore(const StoreNotice &notice)
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
    m.toasts.show({ .key = u"store:"_s + QString::number(int(notice.kind)),
        .kind = ToastKind::Warning,
        .text = text,
        .detail = notice.file });
}

} // namespace lockstep::ui
