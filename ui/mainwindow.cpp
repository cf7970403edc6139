// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "core/model/deeplink.h"
#include "ui/bulkedit.h"
#include "ui/conflicts.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/dialogs/outboxdialog.h"
#include "ui/inbox/inboxwatch.h"
#include "ui/keybindings.h"
#include "ui/letterkeys.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/people/administration.h"
#include "ui/places/placepages.h"
#include "ui/places/teamcommands.h"
#include "ui/presencekeeper.h"
#include "ui/project/projectcommands.h"
#include "ui/queues/queuefigures.h"
#include "ui/queues/queuestrip.h"
#include "ui/savedfilters.h"
#include "ui/undokeeper.h"
#include "ui/usersettings.h"
#include "ui/widgets/catchuplane.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/linkbanner.h"
#include "ui/widgets/syncbar.h"
#include "ui/widgets/toaststack.h"
#include "ui/window/availability.h"
#include "ui/window/boardcommands.h"
#include "ui/window/emptypage.h"
#include "ui/window/exportcommands.h"
#include "ui/window/issuecommands.h"
#include "ui/window/issueviews.h"
#include "ui/window/mergenews.h"
#include "ui/window/movecommands.h"
#include "ui/window/navigation.h"
#include "ui/window/undocommands.h"
#include "ui/window/windowcommands.h"
#include "ui/window/windowdialogs.h"
#include "ui/window/windowfilters.h"
#include "ui/window/windowlayout.h"
#include "ui/window/windowmenus.h"
#include "ui/window/windownews.h"
#include "ui/window/windowpalette.h"
#include "ui/window/windowpanes.h"
#include "ui/window/windowpeople.h"
#include "ui/window/windowtoasts.h"
#include "ui/window/workspaceswitcher.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QPointer>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize popOutSize{ 720, 800 };

WindowContext completed(WindowContext context, QObject *owner)
{
    if (!context.settings)
        context.settings = new UserSettings(QString(), owner);
    if (!context.keys)
        context.keys = new KeyBindings(*context.settings, owner);
    const QString place = context.place;
    if (!place.isEmpty() && !context.linkTo)
        context.linkTo = [place](const Issue &issue) {
            return toText(DeepLink{ place, issue.name, {} });
        };
    if (!place.isEmpty() && !context.linkToFilter)
        context.linkToFilter = [place](const QString &query) {
            return toText(DeepLink{ place, {}, query });
        };
    return context;
}

IssueListModel::Rows firstRows(const WindowContext &context)
{
    if (!context.only.isNull())
        return IssueListModel::Rows::None;
    return context.isRestored ? IssueListModel::Rows::Later : IssueListModel::Rows::All;
}

} // namespace

// What a window does. Each knows those above it that it is given, and none of those below.
struct MainWindow::Controllers final : QObject
{
    explicit Controllers(MainWindow &w)
        : toasts(*w.m_toasts, &w),
          navigation({ w.m_engine, *w.m_sidebar, *w.m_header, *w.m_pages, *w.m_queue, *w.m_views,
                         *w.m_panes, *w.m_detail, *w.m_presence, *w.m_filters, toasts },
              w.m_context, &w),
          filters({ w.m_engine.replica(), w.m_context.clock, w.m_context.themes,
                      w.m_context.prompts, *w.m_sidebar, *w.m_header, *w.m_views, *w.m_filters },
              w),
          team({ w.m_engine, w.m_context.clock, w.m_context.themes, w.m_context.prompts,
                   *w.m_sidebar, *w.m_header, *w.m_pages, *w.m_queue, *w.m_detail, navigation,
                   toasts },
              w),
          projects({ w.m_engine, w.m_context.themes, *w.m_sidebar, navigation, toasts }, w),
          issues({ w.m_engine, *w.m_views, *w.m_panes, *w.m_detail, navigation, *w.m_presence,
                     *w.m_bulk, *w.m_undo, *w.m_conflicts, w.m_newIssue, toasts,
                     w.m_context.prompts, w },
              &w),
          moves({ w.m_engine, w.m_context.themes, *w.m_views, *w.m_detail, issues, *w.m_undo,
                    toasts },
              w),
          undo({ w.m_engine, *w.m_panes, *w.m_detail, w.m_notifier->desk(), *w.m_undo, toasts }, w),
          merges({ w.m_engine, *w.m_detail, *w.m_undo, toasts }, w),
          board({ w.m_engine, w.m_context.themes, *w.m_header, *w.m_views, *w.m_panes, navigation,
                    w.m_newIssue, *w.m_undo },
              w),
          exports({ w.m_engine.replica(), w.m_context.clock, w.m_context.themes,
                      w.m_context.prompts, *w.m_header, *w.m_views, issues, *w.m_detail, toasts },
              w.m_context.linkTo, w),
          availability({ w.m_context.clock, w.m_context.themes, w.m_notifier->desk(), *w.m_actions,
                           *w.m_sidebar, *w.m_header },
              w),
          administration({ w.m_engine, w.m_context.clock, w.m_context.themes, w.m_context.prompts,
                             w.m_context.account, *w.m_pages, navigation, toasts },
              w),
          people({ w.m_engine, w.m_context.themes, w.m_notifier->desk(), *w.m_sidebar, *w.m_detail,
                     navigation, *w.m_bulk, *w.m_pages, administration },
              w),
          news({ w.m_engine, w.m_context.clock, *w.m_notifier, *w.m_sidebar, *w.m_catchUp,
                   *w.m_detail, navigation, *w.m_conflicts, w.m_outbox, w.m_newIssue, *w.m_undo,
                   toasts },
              w),
          empty({ w.m_engine, *w.m_header, *w.m_views, *w.m_sidebar, issues, projects },
              w.m_context, w),
          dialogs(w.m_context, w.m_notifier->desk(), *w.m_actions, w),
          window({ w.m_engine, *w.m_actions, *w.m_sidebar, navigation, *w.m_detail, *w.m_panes,
                     *w.m_syncBar, *w.m_toasts, *w.m_conflicts, news, w.m_outbox },
              w.m_context, w),
          workspaces({ w.m_context.themes, *w.m_sidebar }, w.m_context, w),
          palette({ w.m_engine, w.m_context.themes, *w.m_context.settings, *w.m_actions,
                      w.m_views->list(), navigation, issues, w.m_newIssue, *w.m_filters,
                      w.m_pages->queues(), MainWindow::tr("Issue") },
              w),
          layout({ w.m_engine, *w.m_sidebar, *w.m_header, *w.m_views, *w.m_panes, *w.m_detail,
                     navigation, board },
              w.m_context, w)
    {}

    WindowToasts toasts;
    Navigation navigation;
    WindowFilters filters;
    TeamCommands team;
    ProjectCommands projects;
    IssueCommands issues;
    MoveCommands moves;
    UndoCommands undo;
    MergeNews merges;
    BoardCommands board;
    ExportCommands exports;
    Availability availability;
    Administration administration;
    WindowPeople people;
    WindowNews news;
    EmptyPage empty;
    WindowDialogs dialogs;
    WindowCommands window;
    WorkspaceSwitcher workspaces;
    WindowPalette palette;
    WindowLayout layout;
    std::unique_ptr<WindowMenus> menus{}; // when all actions are there
};

MainWindow::MainWindow(WindowContext context, QWidget *parent)
    : QMainWindow(parent), m_context(completed(std::move(context), this)),
      m_engine(m_context.engine), m_actions(new Actions(*this, m_context.themes, m_context.keys)),
      m_sidebar(new Sidebar(m_context.themes, this)),
      m_linkBanner(new LinkBanner(m_engine, m_context.clock, m_context.themes, this)),
      m_listPane(new QWidget(this)),
      m_pages(new PlacePages(m_engine, m_context.clock, m_context.themes, *m_listPane, this)),
      m_queue(new QueueStrip(m_engine, m_context.themes, m_pages->queues(), m_listPane)),
      m_header(new IssueListHeader(m_context.themes, m_engine.replica(), m_listPane)),
      m_catchUp(new CatchUpLane(m_engine, m_context.clock, m_context.themes, m_listPane)),
      m_views(new IssueViews(
          m_engine, m_context.clock, m_context.themes, firstRows(m_context), m_listPane)),
      m_detail(new IssueDetail(
          m_engine, { m_context.themes, m_engine.replica(), m_context.clock }, this)),
      m_panes(new WindowPanes(*m_sidebar, *m_pages, *m_header, *m_detail, this)),
      m_syncBar(new SyncBar(m_engine, m_context.clock, m_context.themes, m_context.server, this)),
      m_toasts(new ToastStack(m_context.themes, m_context.clock, this)),
      m_notifier(m_context.notifier ? m_context.notifier
                                    : new Notifier(m_engine, m_context.clock, nullptr, this)),
      m_presence(new PresenceKeeper(m_engine, m_notifier->desk(), this)),
      m_undo(m_context.undo ? m_context.undo : new UndoKeeper(m_engine, this)),
      m_conflicts(new ConflictFlow(m_engine, m_context.clock, m_context.themes, *m_context.settings,
          *m_undo, m_context.prompts, this)),
      m_newIssue([this] {
          return new NewIssueDialog(
              m_engine, { m_context.themes, m_engine.replica(), m_context.clock }, this);
      }),
      m_outbox([this] {
          return new OutboxDialog(m_engine,
              { m_context.themes, m_engine.replica(), m_context.clock }, m_context.prompts, this);
      }),
      m_bulk(new BulkEdit(
          m_engine, { m_context.themes, m_engine.replica(), m_context.clock }, *m_undo, *this)),
      m_filters(
          new SavedFilters(m_engine, m_context.clock, m_context.themes, m_context.prompts, *this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(640, 420);
    resize(1280, 800);
    makeCentre();
    if (m_context.files) {
        m_detail->setFiles(*m_context.files, m_context.prompts);
        m_newIssue->setFiles(*m_context.files, m_context.prompts);
    }
    m_does = std::make_unique<Controllers>(*this);
    m_does->filters.setLinks(m_context.linkToFilter);
    makeActions();
    connectControllers();
    connectParts();
    connectEngine();
    if (isPopOut())
        becomePopOut();
    m_does->availability.refresh();
    refreshAll();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeCentre()
{
    m_views->model().setSearch(m_context.search);
    m_views->model().setLinks(m_context.linkTo);
    setGround(*m_listPane, m_context.themes, Token::Surface);
    auto *listColumn = new QVBoxLayout(m_listPane);
    listColumn->setContentsMargins({});
    listColumn->setSpacing(0);
    listColumn->addWidget(m_header);
    listColumn->addWidget(m_queue);
    listColumn->addWidget(m_catchUp);
    listColumn->addWidget(m_views, 1);

    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_linkBanner);
    column->addWidget(m_panes, 1);
    column->addWidget(m_syncBar);
    setCentralWidget(centre);
}

// In the order of the shortcut sheet.
void MainWindow::makeActions()
{
    const QString issue = tr("Issue");
    const QString list = tr("List");
    const QString window = tr("Window");
    m_does->issues.addActions(*m_actions, issue);
    m_does->moves.addActions(*m_actions, issue);
    m_does->undo.addActions(*m_actions, issue);
    m_does->exports.addActions(*m_actions, issue, list);
    m_does->navigation.addActions(*m_actions, list);
    m_views->addActions(*m_actions, list);
    m_does->filters.addActions(*m_actions, list);
    m_does->team.addActions(*m_actions, list);
    m_does->team.addInboxActions(*m_actions, tr("Inbox"));
    m_does->team.addIssueActions(*m_actions, issue);
    m_does->administration.addActions(*m_actions, list);
    m_does->projects.addActions(*m_actions, list);
    m_views->addListActions(*m_actions, list);
    m_does->board.addActions(*m_actions, list);
    m_does->window.addSyncActions(tr("Sync"));
    m_does->availability.addActions(tr("You"));
    m_does->news.addActions(*m_actions, tr("You"));
    m_does->dialogs.addAccountAction(tr("You"));
    m_does->palette.addActions(window);
    m_does->navigation.addHistoryActions(*m_actions, window);
    m_does->workspaces.addActions(*m_actions, window);
    m_does->window.addActions(window);
    m_does->dialogs.addActions(window);
    Q_ASSERT(m_actions->clashes().isEmpty());
    new LetterKeys(*this, *m_actions);
    m_does->menus = std::make_unique<WindowMenus>(
        WindowMenus::Parts{ *m_actions, m_context.themes, *m_sidebar, *m_header, *m_catchUp,
            m_views->list(), *m_detail, *m_syncBar, m_does->availability.menu() },
        *this);
    refreshActions();
}

void MainWindow::connectControllers()
{
    Controllers &does = *m_does; // while they are there
    connect(&does.navigation, &Navigation::moved, &does, [this] {
        closeNewsOfOpenIssue();
        refreshTitle();
        refreshActions();
    });
    connect(&does.filters, &WindowFilters::applied, &does, [this] { refreshCount(); });
    connect(&does.filters, &WindowFilters::scopeChosen, &does, [&does](const Scope &scope) {
        does.navigation.showScope(scope);
        does.navigation.focusList();
    });
    connect(&does.empty, &EmptyPage::allRequested, &does, [&does] {
        does.navigation.showScope({ Scope::Kind::All });
        does.navigation.focusList();
    });
    connect(&does.board, &BoardCommands::shown, &does, [this] {
        refreshCount();
        refreshActions();
    });
    connect(&does.palette, &WindowPalette::aboutToShow, &does, [this] { refreshActions(); });
    connect(m_views, &IssueViews::countChanged, &does, [this] { refreshCount(); });
    connect(m_views, &IssueViews::selectionSizeChanged, &does, [this] {
        refreshCount();
        refreshActions();
    });
    connect(m_views, &IssueViews::menuRequested, &does,
        [&does](const IssueId &issue, const QPoint &at) {
            does.navigation.showIssue(issue);
            does.menus->issueMenu().popup(at);
        });
    connect(m_undo, &UndoKeeper::changed, &does, [this] { refreshActions(); });
    connect(m_filters, &SavedFilters::saved, &does, [&does](const FilterId &filter) {
        does.navigation.showScope({ Scope::Kind::Filter, {}, filter });
    });
    connect(m_filters, &SavedFilters::removed, &does, [this](const SavedFilter &filter) {
        m_does->toasts.show({ .key = u"filter:"_s + filter.id.toString(),
                                .text = tr("You deleted the filter “%1”.").arg(filter.name),
                                .action = tr("Undo") },
            [this, filter] { m_filters->put(filter); });
    });
}

void MainWindow::connectParts()
{
    Controllers &does = *m_does; // while they are there
    connect(m_header, &IssueListHeader::orderChanged, &m_views->model(), &IssueListModel::setOrder);
    connect(
        m_header, &IssueListHeader::columnsChanged, &m_views->list(), &IssueListView::setColumns);
    connect(
        m_header, &IssueListHeader::foldAllRequested, &m_views->model(), &IssueListModel::foldAll);
    connect(m_header, &IssueListHeader::sidebarRequested, m_panes, &WindowPanes::revealSidebar);
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::refreshCount);
    connect(m_pages, &PlacePages::sidebarRequested, m_panes, &WindowPanes::revealSidebar);
    connect(&m_pages->inbox(), &InboxWatch::changed, &does, [this] { refreshTitle(); });
    connect(m_sidebar, &Sidebar::left, &does, [&does] { does.navigation.focusList(); });
    connect(m_sidebar, &Sidebar::newIssueRequested, &does, [this] { startNewIssue(); });
    connect(m_sidebar, &Sidebar::conflictRequested, &does, [this](const ConflictId &conflict) {
        m_panes->arrange(); // in a narrow window it goes away again
        if (conflict.isNull())
            showConflicts();
        else
            m_conflicts->showConflict(conflict);
    });
    connect(m_detail, &IssueDetail::linkActivated, &does,
        [this](const QUrl &link) { m_context.prompts.openLink(this, link); });
    connect(m_detail, &IssueDetail::copyRequested, &does,
        [this](const QString &text) { m_context.prompts.copyToClipboard(text); });
    connect(m_detail, &IssueDetail::conflictsRequested, &does, [this] { showConflicts(); });
    connect(m_detail, &IssueDetail::outboxRequested, &does, [this] { showOutbox(); });
    m_sidebar->installEventFilter(this);
    m_detail->installEventFilter(this);
    m_detail->composer().installEventFilter(this);
    connect(m_syncBar, &SyncBar::outboxRequested, &does, [this] { showOutbox(); });
    connect(m_syncBar, &SyncBar::conflictsRequested, &does, [this] { showConflicts(); });
    connect(
        m_syncBar, &SyncBar::diagnosticsRequested, &does.dialogs, &WindowDialogs::showDiagnostics);
    connect(m_syncBar, &SyncBar::offerRequested, &does.dialogs, &WindowDialogs::showOffer);
    m_linkBanner->setCanCheck(m_context.checkConnection != nullptr);
    connect(
        m_linkBanner, &LinkBanner::checkRequested, &does.dialogs, &WindowDialogs::checkConnection);
    m_linkBanner->setCanShowDevices(m_context.account != nullptr);
    connect(
        m_linkBanner, &LinkBanner::devicesRequested, &does.dialogs, &WindowDialogs::showAccount);
    connect(m_linkBanner, &LinkBanner::signInRequested, &does, [this] {
        if (m_context.signIn)
            m_context.signIn();
        else
            m_engine.retryNow();
    });
    connect(&m_notifier->desk(), &Desk::userWasActive, m_toasts, &ToastStack::reportUserActivity);
}

void MainWindow::connectEngine()
{
    Controllers &does = *m_does; // while they are there
    connect(&m_engine, &SyncEngine::opened, &does, [this] { refreshAll(); });
    connect(&m_engine, &SyncEngine::reset, &does, [this] { refreshAll(); });
    connect(&m_engine, &SyncEngine::projectsChanged, &does, [this] { refreshAll(); });
    connect(&m_engine, &SyncEngine::usersChanged, &does, [this] { refreshAll(); });
    connect(&m_engine, &SyncEngine::statusChanged, &does, [this] { refreshActions(); });
    connect(&m_engine, &SyncEngine::abilitiesChanged, &does, [this] { refreshAll(); });
    connect(&m_engine, &SyncEngine::issuesChanged, &does, [this](const QSet<IssueId> &issues) {
        if (issues.contains(m_detail->issue())) {
            refreshTitle();
            refreshActions();
        }
    });
}

// The list and the sidebar are not there, nor is anything that is about them.
void MainWindow::becomePopOut()
{
    for (QAction *each : m_actions->all()) {
        static const QList<QLatin1StringView> others{ action::OpenIssue, action::PopOut,
            action::ToggleSidebar, action::ToggleDetail, action::Menu };
        const bool isOther = std::any_of(others.begin(), others.end(),
            [&](QLatin1StringView id) { return each->objectName() == id; });
        if (isOther || m_actions->groupOf(each) == tr("List")) {
            each->setVisible(false);
            each->setEnabled(false);
        }
    }
    resize(popOutSize);
    m_does->navigation.becomePopOut();
}

// --- What others ask of it
// ------------------------------------------------------------------------

IssueId MainWindow::currentIssue() const { return m_detail->issue(); }

void MainWindow::openIssue(const IssueId &issue) { m_does->navigation.openIssue(issue); }

void MainWindow::followLink(const QString &link) { m_does->navigation.followLink(link); }

void MainWindow::startNewIssue() { m_does->issues.startNewIssue(); }

void MainWindow::showScope(const Scope &scope) { m_does->navigation.showScope(scope); }

void MainWindow::showConflicts() { m_does->news.showConflicts(); }

void MainWindow::showOutbox() { m_outbox->open(); }

void MainWindow::showBoard(bool board) { m_does->board.showBoard(board); }

IssueId MainWindow::popOutOf(const QByteArray &layout) { return WindowLayout::popOutOf(layout); }

QByteArray MainWindow::saveLayout() const { return m_does->layout.save(); }

bool MainWindow::restoreLayout(const QByteArray &layout)
{
    const bool isOurs = m_does->layout.restore(layout);
    if (std::exchange(m_context.isRestored, false) && !isOurs) {
        refreshAll();
        m_views->model().begin();
    }
    return isOurs;
}

// --- Showing
// --------------------------------------------------------------------------------------

void MainWindow::refreshAll()
{
    const Replica &replica = m_engine.replica();
    User me = m_engine.self();
    me.name = personName(replica, me.id); // he may have another since the connection was made
    m_sidebar->setIdentity(replica.identity().workspaceName, me);
    m_sidebar->setOffer(Offer::of(m_engine));
    m_sidebar->setProjects(replica.projects());
    if (m_engine.isOpen() && !m_context.isRestored)
        m_does->navigation.begin();
    m_header->refresh();
    refreshTitle();
    refreshCount();
    m_does->people.refresh();
    m_does->news.refreshMineCount();
    m_does->filters.refresh();
    m_does->filters.recheck();
    refreshActions();
}

void MainWindow::refreshTitle()
{
    const Issue *issue = m_engine.replica().find(m_detail->issue());
    const QString who = personName(m_engine.replica(), m_engine.self().id);
    const QString &workspace = m_engine.replica().identity().workspaceName;
    QString title = who.isEmpty() ? tr("Lockstep")
                                  //: %1 is a person, %2 a workspace
                                  : tr("%1 · %2 – Lockstep").arg(who, workspace);
    if (issue && !issue->name.isEmpty())
        //: %1 is the key of an issue, %2 its title, %3 who and where
        title = tr("%1 %2 – %3").arg(issue->name, issue->subject, title);
    if (const int unread = m_pages->inbox().unread(); unread > 0)
        //: how many messages are unread, and the rest of the title
        title = tr("(%1) %2").arg(QLocale{}.toString(unread), title);
    setWindowTitle(title);
}

void MainWindow::refreshCount()
{
    if (isPopOut()) // there is no list to be counted
        return;
    const int shown = m_views->shownCount();
    m_header->setCount(shown);
    m_does->empty.refresh();
    const int marked = m_views->selectedCount();
    const int all = m_engine.issues().count();
    if (m_pages->isPage()) { // the list is not to be seen
        m_syncBar->setViewText(tr("%n issue(s)", nullptr, all));
        return;
    }
    if (marked > 1) {
        m_syncBar->setViewText(tr("%n issue(s) marked", nullptr, marked));
        return;
    }
    const QString of = tr("%1 of %n issue(s)", nullptr, all).arg(QLocale{}.toString(shown));
    const double took = double(m_views->model().filterTime().count()) / 1'000;
    if (m_header->isFiltered())
        //: %1 is "12 of 340 issues", %2 how many milliseconds it took to find them
        m_syncBar->setViewText(tr("%1 · %2 ms").arg(of, QLocale{}.toString(took, 'f', 1)));
    else
        m_syncBar->setViewText(shown == all ? tr("%n issue(s)", nullptr, all) : of);
}

void MainWindow::refreshActions()
{
    m_actions->setOffer(Offer::of(m_engine));
    m_actions->refresh();
    m_does->undo.refresh(*m_actions);
    m_does->exports.refresh(*m_actions, m_engine.replica().find(m_detail->issue()));
    m_does->window.refresh();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!focusWidget()) // else it would be on the first button
        m_does->navigation.focusList();
    m_does->layout.shown();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_panes->setRoom(width());
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // The composer or the sidebar has other dimensions, or another place.
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move
        || event->type() == QEvent::Show || event->type() == QEvent::Hide)
        placeToasts();
    return QMainWindow::eventFilter(watched, event);
}

// Never over what is being typed, and over the way to other places only if there is no other room.
void MainWindow::placeToasts()
{
    m_toasts->setAvoided(m_sidebar->isVisible()
            ? QRect(m_sidebar->mapTo(this, QPoint()), m_sidebar->size())
            : QRect());
    const QWidget &composer = m_detail->composer();
    m_toasts->setKeepOut(
        composer.isVisible() ? QRect(composer.mapTo(this, QPoint()), composer.size()) : QRect());
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_views->model().markSeen(m_detail->issue());
        closeNewsOfOpenIssue();
    }
}

// A message about what one looks at would lie over it.
void MainWindow::closeNewsOfOpenIssue()
{
    if (isActiveWindow() && !m_detail->issue().isNull())
        m_toasts->closeToast(Notifier::keyOf(m_detail->issue()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepWork();
    if (!m_mayLose && isLastOfItsEngine() && m_engine.wouldLoseWork()) {
        event->ignore();
        askWhetherToLose();
        return;
    }
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        Q_EMIT closed();
}

bool MainWindow::isLastOfItsEngine() const
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::none_of(windows.begin(), windows.end(), [this](const QWidget *widget) {
        const auto *other = qobject_cast<const MainWindow *>(widget);
        return other && other != this && other->isVisible() && &other->m_engine == &m_engine;
    });
}

// The only thing that is asked at the end: all else is kept, and goes on with the next start.
void MainWindow::askWhetherToLose()
{
    if (std::exchange(m_isAsking, true))
        return;
    const Error &error = m_engine.status().storeError;
    m_context.prompts.ask(this,
        { tr("Close Window"),
            tr("What you did last cannot be written to this computer's disk. It is lost if you "
               "close now.")
                + u"\n\n"_s + errorText(error.code, error.message),
            tr("Close and lose it"), true },
        [self = QPointer(this)](bool accepted) {
            if (!self)
                return;
            self->m_isAsking = false;
            if (accepted) {
                self->m_mayLose = true;
                self->close();
            } else if (self->m_engine.status().unsaved > 0) {
                self->showOutbox(); // from where it can be exported
            }
        });
}

void MainWindow::keepWork()
{
    m_detail->save(); // what is not valid stays as a draft
    m_conflicts->saveDrafts();
    m_engine.flushDrafts();
}

} // namespace lockstep::ui
