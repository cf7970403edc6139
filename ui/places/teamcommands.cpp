// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/places/teamcommands.h"

#include "ui/actions.h"
#include "ui/inbox/inboxmarks.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/inboxwatch.h"
#include "ui/inbox/notifyrulesdialog.h"
#include "ui/models/fieldtexts.h"
#include "ui/prompts.h"
#include "ui/queues/queuedialog.h"
#include "ui/queues/queuefigures.h"
#include "ui/queues/queuestrip.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/toast.h"
#include "ui/window/navigation.h"
#include "ui/window/windowtoasts.h"

#include <QMenu>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

TeamCommands::TeamCommands(const Parts &parts, QWidget &window)
    : QObject(&window), m(parts), m_window(window)
{
    connectPages();
    connectQueues();
    connect(&m.pages.inbox(), &InboxWatch::changed, this, &TeamCommands::refreshInbox);
    connect(&m.navigation, &Navigation::moved, this, &TeamCommands::noteViewed);
    connect(&m.navigation, &Navigation::moved, this, [this] {
        if (const auto *place = m.pages.queues().find(m.sidebar.scope().queue))
            m_queueName = place->queue.name;
    });
    refreshInbox();
    refreshQueues();
}

void TeamCommands::connectPages()
{
    m.pages.tellDone = [this](const QString &text, PlacePages::Undo undo) {
        m.toasts.show({ .key = u"inbox"_s, .text = text, .action = tr("Undo"), .addsUp = true },
            std::move(undo));
    };
    connect(&m.pages, &PlacePages::issueShown, &m.navigation, &Navigation::showIssue);
    connect(&m.pages, &PlacePages::noteShown, &m.detail, &IssueDetail::setNote);
    connect(&m.detail, &IssueDetail::noteActivated, this,
        [this] { m.pages.inboxPage().run(InboxPage::Deed::Open); });
    connect(&m.pages, &PlacePages::issueOpened, this, [this](const IssueId &issue) {
        m.navigation.openIssue(issue);
        if (m.engine.replica().find(issue))
            m.detail.focusPage();
    });
    connect(&m.pages, &PlacePages::scopeRequested, this, &TeamCommands::go);
    connect(&m.pages, &PlacePages::issuesRequested, this,
        [this](const ProjectId &project, const QString &query) {
            m.navigation.showScope(
                { project.isNull() ? Scope::Kind::All : Scope::Kind::Project, project });
            m.header.setQuery(query);
            m.navigation.focusList();
        });
    connect(&m.pages, &PlacePages::rulesRequested, this, &TeamCommands::showRules);
    connect(&m.pages, &PlacePages::newQueueRequested, this, &TeamCommands::newQueue);
    connect(&m.pages, &PlacePages::linkActivated, this,
        [this](const QUrl &link) { m.prompts.openLink(&m_window, link); });
    connect(&m.pages, &PlacePages::copyRequested, this,
        [this](const QString &text) { m.prompts.copyToClipboard(text); });
    connect(&m.pages, &PlacePages::left, &m.sidebar, &Sidebar::focusList);
}

void TeamCommands::connectQueues()
{
    QueueFigures &queues = m.pages.queues();
    connect(&queues, &QueueFigures::changed, this, &TeamCommands::refreshQueues);
    connect(&m.sidebar, &Sidebar::queueMenuRequested, this, &TeamCommands::showQueueMenu);
    connect(&m.pages, &PlacePages::queueMenuRequested, this, &TeamCommands::showQueueMenu);
    connect(&m.pages, &PlacePages::editQueueRequested, this, &TeamCommands::editQueue);
    connect(&m.pages, &PlacePages::deleteQueueRequested, this, &TeamCommands::deleteQueue);
    connect(&m.strip, &QueueStrip::editRequested, this, &TeamCommands::editQueue);
    connect(&m.strip, &QueueStrip::deleteRequested, this, &TeamCommands::deleteQueue);
}

void TeamCommands::addActions(Actions &actions, const QString &group)
{
    const auto add = [&](QLatin1StringView id, const QString &text, const QString &icon,
                         const QList<QKeySequence> &keys, std::function<void()> run,
                         std::function<bool()> enabledIf = {}) {
        actions.add({ .id = id,
                        .group = group,
                        .text = text,
                        .keys = keys,
                        .icon = icon,
                        .enabledIf = std::move(enabledIf) },
            std::move(run));
    };
    const auto ofProject = [this](Scope::Kind kind) {
        return [this, kind] { go({ kind, m.navigation.project() }); };
    };
    const auto inProject = [this] { return !m.navigation.project().isNull(); };
    add(action::Inbox, tr("Go to the inbox"), u"inbox"_s, { QKeySequence(Qt::Key_G, Qt::Key_I) },
        [this] { go({ Scope::Kind::Inbox }); });
    add(action::Channel, tr("Go to the channel of the project"), u"message-square"_s,
        { QKeySequence(Qt::Key_G, Qt::Key_C) }, ofProject(Scope::Kind::Channel), inProject);
    add(action::Dashboard, tr("Go to the dashboard"), u"chart-column"_s,
        { QKeySequence(Qt::Key_G, Qt::Key_D) }, [this] {
            go({ Scope::Kind::Dashboard, m.sidebar.scope().project });
        });
    add(action::Heatmap, tr("Go to the heatmap"), u"flame"_s,
        { QKeySequence(Qt::Key_G, Qt::Key_H) }, [this] {
            go({ Scope::Kind::Heatmap, m.sidebar.scope().project });
        });
    add(action::Queues, tr("Go to the queues"), u"layers"_s, { QKeySequence(Qt::Key_G, Qt::Key_Q) },
        [this] { go({ Scope::Kind::Queues }); });
    add(
        action::NewQueue, tr("New queue"), u"layers"_s, {}, [this] { newQueue(); },
        [this] { return mayAdminister(); });
    add(
        action::WatchQueue, tr("Be told of what comes into this queue, or not"), u"bell"_s, {},
        [this] { m.strip.toggleWatch(); },
        [this] { return m.sidebar.scope().kind == Scope::Kind::Queue; });
    add(action::NotifyRules, tr("Choose what you are told of"), u"bell"_s, {},
        [this] { showRules(); });
}

void TeamCommands::addInboxActions(Actions &actions, const QString &group)
{
    using Deed = InboxPage::Deed;
    const auto add = [&](QLatin1StringView id, const QString &text, const QString &icon,
                         Deed deed) {
        const bool isOfRow = deed != Deed::ReadAll && deed != Deed::Clear;
        actions.add({ .id = id,
                        .group = group,
                        .text = text,
                        .keys = InboxPage::keysOf(deed),
                        .icon = icon,
                        .keysInView = true,
                        .isOfPage = true,
                        .enabledIf =
                            [this, isOfRow] {
                                return !isOfRow || m.sidebar.scope().kind == Scope::Kind::Inbox;
                            } },
            [this, deed] { m.pages.inboxPage().run(deed); });
    };
    add(action::NextMessage, tr("Next message"), u"arrow-down"_s, Deed::Next);
    add(action::PreviousMessage, tr("Previous message"), u"arrow-up"_s, Deed::Previous);
    add(action::OpenMessage, tr("Go to what the message is about"), u"arrow-right"_s, Deed::Open);
    add(action::ReadMessage, tr("Mark the message as read or unread"), u"check"_s,
        Deed::ToggleRead);
    add(action::ArchiveMessage, tr("Archive the message, or bring it back"), u"archive"_s,
        Deed::Archive);
    add(action::SnoozeMessage, tr("Put the message off, or bring it back"), u"clock"_s,
        Deed::Snooze);
    add(action::MuteMessage, tr("Mute what the message is about, or not"), u"bell-off"_s,
        Deed::ToggleMute);
    add(action::ReadAll, tr("Mark all in the inbox as read"), u"check"_s, Deed::ReadAll);
    add(action::ClearInbox, tr("Clear the inbox"), u"archive"_s, Deed::Clear);
}

void TeamCommands::addIssueActions(Actions &actions, const QString &group)
{
    actions.add(
        { .id = action::MuteIssue,
            .group = group,
            .text = tr("Mute, or not: be told only what is about you"),
            .icon = u"bell-off"_s,
            .checkable = true,
            .enabledIf = [this] { return !m.navigation.currentIssue().isNull(); },
            .checkedIf
            = [this] { return InboxMarks(m.engine).isMuted(m.navigation.currentIssue()); } },
        [this] { toggleMute(); });
}

void TeamCommands::go(const Scope &scope)
{
    m.navigation.showScope(scope);
    m.navigation.focusList();
}

// --- Inbox
// ----------------------------------------------------------------------------------------

void TeamCommands::refreshInbox()
{
    m.sidebar.setInboxCount(m.pages.inbox().unread());
    noteViewed();
}

// What one looks at for a while is read, however one has come there; but not what he himself marks
// as unread meanwhile.
void TeamCommands::noteViewed()
{
    const InboxWatch &inbox = m.pages.inbox();
    const IssueId issue = m.navigation.currentIssue();
    if (issue != m_viewed) {
        m_viewed = issue;
        m_viewing.cancel();
        m_readUpTo = inbox.hasUnread(issue) ? 0 : inbox.newestOf(issue);
    }
    if (issue.isNull() || m_viewing.isSet() || inbox.newestOf(issue) <= m_readUpTo
        || !inbox.hasUnread(issue))
        return;
    m_viewing = m.clock.after(readAfter, [this] {
        m_viewing.cancel();
        if (!m_window.isActiveWindow())
            return; // when it is again, and something moves
        m_readUpTo = m.pages.inbox().newestOf(m_viewed);
        InboxMarks(m.engine).readIssue(m_viewed, m.pages.inbox().inbox(), m.clock.wallNow());
    });
}

void TeamCommands::showRules()
{
    auto *dialog = new NotifyRulesDialog(m.engine, m.themes, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showProject(m.sidebar.scope().project);
    dialog->open();
}

void TeamCommands::toggleMute()
{
    InboxMarks marks(m.engine);
    const IssueId issue = m.navigation.currentIssue();
    const bool mute = !marks.isMuted(issue);
    marks.setMuted(issue, mute);
    const QString name = issueName(m.engine.replica(), issue);
    m.toasts.show(
        { .key = u"mute"_s,
            .text = mute ? tr("%1 is mute: you are told only what is about you.").arg(name)
                         : tr("You are told of %1 again.").arg(name),
            .action = tr("Undo"),
            .addsUp = true },
        [this, issue, mute] { InboxMarks(m.engine).setMuted(issue, !mute); });
}

// --- Queues
// ---------------------------------------------------------------------------------------

void TeamCommands::refreshQueues()
{
    QList<Sidebar::QueuePlace> places;
    for (const QueueFigures::Place &place : m.pages.queues().queues()) {
        const auto metrics = m.pages.queues().metrics(place.queue.id);
        places << Sidebar::QueuePlace{ place.queue.id, place.queue.name,
            metrics ? int(metrics->open) : -1 };
    }
    m.sidebar.setQueues(places);
    noteQueue();
    if (!m_awaited.isNull() && m.pages.queues().find(m_awaited))
        go({ Scope::Kind::Queue, {}, {}, std::exchange(m_awaited, {}) });
}

// One that is shown may have gone: that is said, with what is shown instead.
void TeamCommands::noteQueue()
{
    const Scope scope = m.sidebar.scope();
    if (scope.kind != Scope::Kind::Queue)
        return;
    if (const auto *place = m.pages.queues().find(scope.queue)) {
        m_queueName = place->queue.name;
        return;
    }
    m.navigation.showScope({ Scope::Kind::All });
    if (scope.queue != m_deleted)
        m.header.setNotice(m_queueName.isEmpty()
                ? tr("The queue is not there any more. All issues are shown instead.")
                : tr("The queue “%1” is not there any more. All issues are shown instead.")
                      .arg(m_queueName));
    m_queueName.clear();
}

bool TeamCommands::mayAdminister() const
{
    const QList<Project> projects = m.engine.replica().projects();
    return std::any_of(projects.begin(), projects.end(),
        [this](const Project &each) { return m.engine.replica().myRole(each.id) == Role::Admin; });
}

QueueDialog &TeamCommands::queueDialog()
{
    if (!m_queueDialog) {
        m_queueDialog = new QueueDialog(m.engine, m.clock, m.themes, &m_window);
        connect(m_queueDialog, &QueueDialog::saved, this, [this](const QueueId &queue) {
            m_awaited = queue;
            refreshQueues();
        });
    }
    return *m_queueDialog;
}

void TeamCommands::newQueue()
{
    const bool isPage = m.pages.isPage();
    queueDialog().startNew(isPage ? u"is:open"_s : m.header.query(), m.navigation.project());
}

void TeamCommands::editQueue(const QueueId &queue)
{
    const auto *place = m.pages.queues().find(queue);
    if (place && m.engine.replica().myRole(place->project) == Role::Admin)
        queueDialog().startEdit(place->project, place->queue);
}

void TeamCommands::deleteQueue(const QueueId &queue)
{
    const auto *found = m.pages.queues().find(queue);
    if (!found || m.engine.replica().myRole(found->project) != Role::Admin)
        return;
    const QueueFigures::Place place = *found;
    m_deleted = queue;
    if (m.engine.deleteQueue(place.project, queue).isNull())
        return;
    m.toasts.show({ .key = u"queue:"_s + queue.toString(),
                      .text = tr("You deleted the queue “%1”.").arg(place.queue.name),
                      .action = tr("Undo") },
        [this, place] { m.engine.saveQueue(place.project, place.queue); });
}

void TeamCommands::showQueueMenu(const QueueId &queue, const QPoint &at)
{
    const auto *place = m.pages.queues().find(queue);
    if (!place)
        return;
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"queuePlaceMenu"_s);
    menu->setAccessibleName(place->queue.name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool watched = m.engine.replica().settings().contains(watchKey(queue));
    connect(menu->addAction(m.themes.icon(u"bell"_s),
                watched ? tr("Do not tell me of what comes in") : tr("Tell me of what comes in")),
        &QAction::triggered, this, [this, queue, watched] {
            m.engine.saveSetting(watchKey(queue), watched ? QString() : QString(settingOn));
        });
    if (m.engine.replica().myRole(place->project) == Role::Admin) {
        menu->addSeparator();
        connect(menu->addAction(m.themes.icon(u"pencil"_s), tr("Change…")), &QAction::triggered,
            this, [this, queue] { editQueue(queue); });
        connect(menu->addAction(m.themes.icon(u"trash-2"_s), tr("Delete queue")),
            &QAction::triggered, this, [this, queue] { deleteQueue(queue); });
    }
    menu->popup(at);
}

} // namespace lockstep::ui
