// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "core/model/deeplink.h"
#include "ui/board/boardview.h"
#include "ui/bulkedit.h"
#include "ui/conflicts.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/dialogs/outboxdialog.h"
#include "ui/keybindings.h"
#include "ui/models/filterterms.h"
#include "ui/models/issuelistmodel.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/notifier.h"
#include "ui/presencekeeper.h"
#include "ui/savedfilters.h"
#include "ui/undokeeper.h"
#include "ui/usersettings.h"
#include "ui/widgets/catchuplane.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/grouptitles.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/linkbanner.h"
#include "ui/widgets/peekcard.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/syncbar.h"
#include "ui/widgets/toaststack.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sidebarWidth = 220;
constexpr int widestSidebar = 280; // to start with, where large text wants more
constexpr int detailWidth = 440;
constexpr int narrowBelow = 1040; // then the sidebar makes room

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

} // namespace

MainWindow::MainWindow(WindowContext context, QWidget *parent)
    : QMainWindow(parent), m_context(completed(std::move(context), this)),
      m_engine(m_context.engine), m_actions(new Actions(*this, m_context.themes, m_context.keys)),
      m_sidebar(new Sidebar(m_context.themes, this)), m_splitter(new QSplitter(this)),
      m_linkBanner(new LinkBanner(m_engine, m_context.clock, m_context.themes, this)),
      m_listPane(new QWidget(this)),
      m_header(new IssueListHeader(m_context.themes, m_engine.replica(), m_listPane)),
      m_catchUp(new CatchUpLane(m_engine, m_context.clock, m_context.themes, m_listPane)),
      m_list(new IssueListView(m_context.themes, m_context.clock, m_listPane)),
      m_model(new IssueListModel(m_engine, m_context.clock, this,
          !m_context.only.isNull()   ? IssueListModel::Rows::None
              : m_context.isRestored ? IssueListModel::Rows::Later
                                     : IssueListModel::Rows::All)),
      m_listStack(new QStackedWidget(m_listPane)),
      m_empty(new EmptyState(m_context.themes, u"inbox"_s, QString(), QString(), m_listPane)),
      m_detail(new IssueDetail(
          m_engine, { m_context.themes, m_engine.replica(), m_context.clock }, this)),
      m_syncBar(new SyncBar(m_engine, m_context.clock, m_context.themes, m_context.server, this)),
      m_toasts(new ToastStack(m_context.themes, m_context.clock, this)),
      m_notifier(m_context.notifier ? m_context.notifier
                                    : new Notifier(m_engine, m_context.clock, nullptr, this)),
      m_presence(new PresenceKeeper(m_engine, m_notifier->desk(), this)),
      m_undo(new UndoKeeper(m_engine, this)),
      m_conflicts(new ConflictFlow(m_engine, m_context.clock, m_context.themes, *m_context.settings,
          *m_undo, m_context.prompts, this)),
      m_issueMenu(new QMenu(this)),
      m_bulk(new BulkEdit(
          m_engine, { m_context.themes, m_engine.replica(), m_context.clock }, *m_undo, *this)),
      m_filters(
          new SavedFilters(m_engine, m_context.clock, m_context.themes, m_context.prompts, *this)),
      m_peek(new PeekCard({ m_context.themes, m_engine.replica(), m_context.clock }, m_listPane))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(640, 420);
    resize(1280, 800);
    makeCentre();
    makeActions();
    connectParts();
    connectEngine();
    connectNews();
    connectPresence();
    connectUndo();
    if (isPopOut())
        becomePopOut();
    refreshAll();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeCentre()
{
    m_model->setSearch(m_context.search);
    m_model->setLinks(m_context.linkTo);
    m_list->setIssueModel(m_model);
    m_list->setGroupTitles([this](const IssueGroup &group) {
        return groupTitle(group, m_model->order().grouping, m_engine.replica(), m_context.themes);
    });
    m_header->setEnvironment([this] { return m_model->environment(); });
    setGround(*m_listPane, m_context.themes, Token::Surface);
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_empty);
    makeBoard();
    auto *listColumn = new QVBoxLayout(m_listPane);
    listColumn->setContentsMargins({});
    listColumn->setSpacing(0);
    listColumn->addWidget(m_header);
    listColumn->addWidget(m_catchUp);
    listColumn->addWidget(m_listStack, 1);
    m_listPane->setMinimumWidth(300);
    m_detail->setMinimumWidth(320);
    m_sidebar->setMinimumWidth(160);

    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_listPane);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    const int places = std::min(scaled(sidebarWidth), widestSidebar);
    m_splitter->setSizes({ places, 1280 - places - detailWidth, detailWidth });

    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_linkBanner);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_syncBar);
    setCentralWidget(centre);
}

void MainWindow::connectParts()
{
    connect(m_header, &IssueListHeader::filterChanged, this, &MainWindow::filterChanged);
    connect(m_header, &IssueListHeader::orderChanged, m_model, &IssueListModel::setOrder);
    connect(m_header, &IssueListHeader::columnsChanged, m_list, &IssueListView::setColumns);
    connect(m_header, &IssueListHeader::foldAllRequested, m_model, &IssueListModel::foldAll);
    connect(m_header, &IssueListHeader::left, this, &MainWindow::focusList);
    connect(m_header, &IssueListHeader::entered, this, [this] {
        focusList();
        if ((isBoard() ? m_board->currentIssue() : m_list->currentIssue()).isNull())
            step(0);
    });
    connect(m_header, &IssueListHeader::sidebarRequested, this, [this] {
        m_sidebar->show();
        m_header->setSidebarButton(false);
        m_sidebar->focusList();
    });
    connect(m_model, &IssueListModel::countChanged, this, &MainWindow::refreshCount);
    connect(m_header, &IssueListHeader::saveRequested, this, [this] { saveFilter(false); });
    connect(m_list, &IssueListView::currentIssueChanged, this, [this](const IssueId &issue) {
        showIssue(issue);
        if (m_peek->isVisible()) {
            m_peek->setIssue(issue);
            m_peek->popup(*m_list, m_list->visualRect(m_list->currentIndex()));
        }
    });
    connect(m_list, &IssueListView::left, m_peek, &QWidget::hide);
    connect(m_list, &IssueListView::peekRequested, this, &MainWindow::peek);
    connect(m_list, &IssueListView::issueActivated, this, [this](const IssueId &issue) {
        m_peek->hide();
        if (popOutInstead(issue))
            return;
        showIssue(issue);
        m_detailWanted = true;
        arrange();
        m_detail->focusFirst();
    });
    connect(m_list, &IssueListView::selectionSizeChanged, this, [this] {
        refreshCount();
        refreshActions();
    });
    connect(m_list, &IssueListView::menuRequested, this,
        [this](const IssueId &issue, const QPoint &at) {
            if (!m_list->selectedIssues().contains(issue))
                m_list->setCurrentIssue(issue);
            showIssue(issue);
            m_issueMenu->popup(at);
        });
    connect(m_sidebar, &Sidebar::scopeChosen, this, [this](const Scope &scope) {
        showScope(scope);
        arrange(); // in a narrow window it goes away again
        focusList();
    });
    connect(m_sidebar, &Sidebar::conflictRequested, this, [this](const ConflictId &conflict) {
        arrange(); // in a narrow window it goes away again
        if (conflict.isNull())
            showConflicts();
        else
            m_conflicts->showConflict(conflict);
    });
    connect(m_sidebar, &Sidebar::filterMenuRequested, m_filters, &SavedFilters::showMenu);
    connect(m_sidebar, &Sidebar::moreFiltersRequested, this, &MainWindow::chooseFilter);
    m_filters->setLinks(m_context.linkToFilter);
    connect(m_filters, &SavedFilters::changed, this, &MainWindow::refreshFilters);
    connect(m_filters, &SavedFilters::saved, this, [this](const FilterId &filter) {
        showScope({ Scope::Kind::Filter, {}, filter });
    });
    connect(m_filters, &SavedFilters::removed, this, [this](const SavedFilter &filter) {
        toast({ .key = u"filter:"_s + filter.id.toString(),
                  .text = tr("You deleted the filter “%1”.").arg(filter.name),
                  .action = tr("Undo") },
            [this, filter] { m_filters->put(filter); });
    });
    connect(m_sidebar, &Sidebar::newIssueRequested, this, &MainWindow::startNewIssue);
    connect(m_empty, &EmptyState::actionTriggered, this, &MainWindow::doEmptyAction);

    connect(m_detail, &IssueDetail::left, this, &MainWindow::focusList);
    connect(m_detail, &IssueDetail::saved, m_conflicts, &ConflictFlow::expectAnswer);
    connect(m_detail, &IssueDetail::editedFieldChanged, this, [this] {
        m_presence->setEditing(m_detail->editedField());
        if (m_backToList && m_detail->editedField().isEmpty()) {
            m_backToList = false;
            focusList();
        }
    });
    connect(m_detail, &IssueDetail::linkActivated, this,
        [this](const QUrl &link) { m_context.prompts.openLink(this, link); });
    connect(m_detail, &IssueDetail::issueActivated, this, &MainWindow::openIssue);
    connect(m_detail, &IssueDetail::conflictsRequested, this, &MainWindow::showConflicts);
    connect(m_detail, &IssueDetail::outboxRequested, this, &MainWindow::showOutbox);
    connect(m_detail, &IssueDetail::restoreRequested, this,
        [this](const IssueId &issue) { m_engine.restoreIssue(issue); });

    connect(m_syncBar, &SyncBar::outboxRequested, this, &MainWindow::showOutbox);
    connect(m_syncBar, &SyncBar::conflictsRequested, this, &MainWindow::showConflicts);
    connect(m_syncBar, &SyncBar::diagnosticsRequested, this, &MainWindow::showDiagnostics);
    m_linkBanner->setCanCheck(m_context.checkConnection != nullptr);
    connect(m_linkBanner, &LinkBanner::checkRequested, this,
        [this] { m_context.checkConnection(this); });
    connect(m_linkBanner, &LinkBanner::signInRequested, this, [this] {
        if (m_context.signIn)
            m_context.signIn();
        else
            m_engine.retryNow();
    });
    m_detail->installEventFilter(this);
    m_detail->composer().installEventFilter(this);
}

void MainWindow::connectEngine()
{
    connect(&m_engine, &SyncEngine::opened, this, &MainWindow::refreshAll);
    connect(&m_engine, &SyncEngine::reset, this, &MainWindow::refreshAll);
    connect(&m_engine, &SyncEngine::projectsChanged, this, &MainWindow::refreshAll);
    connect(&m_engine, &SyncEngine::usersChanged, this, &MainWindow::refreshAll);
    connect(&m_engine, &SyncEngine::statusChanged, this, [this] {
        refreshEmpty();
        refreshActions();
    });
    connect(&m_engine, &SyncEngine::issuesChanged, this, [this](const QSet<IssueId> &issues) {
        if (!m_openWhenThere.isNull() && issues.contains(m_openWhenThere)
            && m_engine.replica().find(m_openWhenThere))
            openIssue(std::exchange(m_openWhenThere, {}));
        if (m_peek->isVisible() && issues.contains(m_peek->issue()))
            m_peek->setIssue(m_peek->issue());
        if (issues.contains(m_detail->issue())) {
            refreshTitle();
            refreshActions();
        }
    });
}

// --- Going somewhere
// ------------------------------------------------------------------------------

IssueId MainWindow::currentIssue() const { return m_detail->issue(); }

void MainWindow::showScope(const Scope &scope)
{
    m_filled = true;
    IssueFilter filter;
    filter.project = scope.project;
    QString title = tr("All issues");
    if (scope.kind == Scope::Kind::Mine) {
        filter.assignee = m_engine.self().id;
        title = tr("My issues");
    } else if (const Project *project = m_engine.replica().project(scope.project)) {
        title = project->name;
    }
    QString query;
    if (const auto saved = m_filters->find(scope.filter)) {
        title = saved->name;
        query = saved->query;
    }
    m_peek->hide();
    m_sidebar->setScope(scope);
    m_header->setScope(title, filter, query);
    refreshTitle();
}

void MainWindow::filterChanged(const IssueFilter &filter)
{
    m_header->setProblem(m_model->setFilter(filter));
    const auto saved = m_filters->find(m_sidebar->scope().filter);
    m_header->setSavable(!filter.query.isEmpty() && (!saved || saved->query != filter.query),
        saved ? tr("Save changes") : tr("Save filter"));
    refreshCount();
}

void MainWindow::refreshFilters()
{
    QList<Sidebar::FilterPlace> places;
    int more = 0;
    for (const SavedFilter &filter : m_filters->all()) {
        if (filter.pinned)
            places << Sidebar::FilterPlace{ filter.id, filter.name, m_filters->count(filter.id) };
        else
            ++more;
    }
    m_sidebar->setFilters(places, more);
    const Scope &scope = m_sidebar->scope();
    if (scope.kind != Scope::Kind::Filter)
        return;
    if (const auto here = m_filters->find(scope.filter))
        m_header->setTitle(here->name); // another device may have changed it
    else
        m_sidebar->setScope({ Scope::Kind::All, {} }); // it has gone; the list stays as it is
}

void MainWindow::chooseFilter(const QRect &globalAnchor)
{
    auto *picker = new Picker(m_context.themes, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setObjectName(u"filterPicker"_s);
    picker->setPlaceholder(tr("Saved filters"));
    QList<PickerOption> options;
    for (const SavedFilter &filter : m_filters->all())
        options << PickerOption{ filter.id.toString(), filter.name, filter.query,
            m_context.themes.icon(filter.pinned ? u"pin"_s : u"funnel"_s),
            filter.id == m_sidebar->scope().filter };
    picker->setOptions(options);
    connect(picker, &Picker::chosen, this, [this](const QString &filter) {
        showScope({ Scope::Kind::Filter, {}, FilterId{ filter } });
        focusList();
    });
    picker->popup(globalAnchor);
}

// With what the place stands for, which the filter has to say by itself elsewhere.
QString MainWindow::wholeFilter() const
{
    const Scope &scope = m_sidebar->scope();
    QString query = m_header->query().trimmed();
    if (query.isEmpty() || !query::compile(query, m_model->environment()).ok())
        return {};
    const auto also = [&query](QStringView qualifier, const QString &value) {
        const query::QualifierInfo &info = *query::findQualifier(qualifier);
        if (valuesIn(query, info).isEmpty())
            query = withValues(query, info, { value });
    };
    if (scope.kind == Scope::Kind::Mine)
        also(u"assignee", u"@me"_s);
    else if (const Project *project = m_engine.replica().project(scope.project))
        also(u"project", project->key);
    return query;
}

void MainWindow::saveFilter(bool asNew)
{
    const QString query = wholeFilter(); // what is not understood is not worth keeping
    if (!query.isEmpty())
        m_filters->save(query, asNew ? FilterId{} : m_sidebar->scope().filter);
}

void MainWindow::peek()
{
    if (m_peek->isVisible()) {
        m_peek->hide();
        return;
    }
    const IssueId issue = m_list->currentIssue();
    if (issue.isNull())
        return;
    m_peek->setIssue(issue);
    m_peek->popup(*m_list, m_list->visualRect(m_list->currentIndex()));
}

void MainWindow::openIssue(const IssueId &issue)
{
    if (!m_engine.replica().find(issue))
        return;
    if (isPopOut()) {
        showIssue(issue);
        return;
    }
    if (m_model->rowOf(issue) < 0) {
        m_model->flush(); // it may have come just now
        if (m_model->rowOf(issue) < 0)
            showScope({ Scope::Kind::All, {} });
    }
    setCurrentIssue(issue);
    m_detailWanted = true;
    arrange();
    showIssue(issue);
}

void MainWindow::showIssue(const IssueId &issue)
{
    m_model->hold(issue);
    m_boardModel->hold(issue);
    m_detail->setIssue(issue);
    m_model->markSeen(issue);
    m_presence->setViewing(issue);
    m_presence->setEditing(m_detail->editedField());
    refreshTitle();
    refreshActions();
}

void MainWindow::focusList()
{
    if (isPopOut()) {
        m_detail->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_listStack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::startNewIssue()
{
    ProjectId project = m_sidebar->scope().project;
    if (const Issue *issue = m_engine.replica().find(m_detail->issue()); project.isNull() && issue)
        project = issue->project;
    newIssue().start(project);
}

void MainWindow::showConflicts()
{
    for (const Conflict &conflict : m_engine.replica().conflicts())
        m_toasts->closeToast(u"conflict:"_s + conflict.issue.id.toString()); // it has been read
    m_conflicts->show(m_detail->issue());
}

NewIssueDialog &MainWindow::newIssue()
{
    if (m_newIssue)
        return *m_newIssue;
    m_newIssue = new NewIssueDialog(
        m_engine, { m_context.themes, m_engine.replica(), m_context.clock }, this);
    connect(m_newIssue, &NewIssueDialog::created, this, [this](const Issue &issue) {
        m_undo->noteCreated(issue);
        m_openWhenThere = issue.id;
        if (m_engine.replica().find(issue.id))
            openIssue(std::exchange(m_openWhenThere, {}));
    });
    return *m_newIssue;
}

OutboxDialog &MainWindow::outbox()
{
    if (m_outbox)
        return *m_outbox;
    m_outbox = new OutboxDialog(m_engine, { m_context.themes, m_engine.replica(), m_context.clock },
        m_context.prompts, this);
    connect(m_outbox, &OutboxDialog::issueRequested, this, [this](const IssueId &issue) {
        openIssue(issue);
        activateWindow();
        raise();
    });
    connect(m_outbox, &OutboxDialog::conflictRequested, m_conflicts, &ConflictFlow::showConflict);
    return *m_outbox;
}

void MainWindow::showOutbox() { outbox().open(); }

// --- Showing
// --------------------------------------------------------------------------------------

void MainWindow::refreshAll()
{
    const Replica &replica = m_engine.replica();
    m_sidebar->setIdentity(replica.identity().workspaceName, m_engine.self());
    m_sidebar->setProjects(replica.projects());
    if (m_engine.isOpen() && !m_filled && !m_engine.self().id.isNull() && !m_context.isRestored)
        showScope({});
    m_header->refresh();
    refreshTitle();
    refreshCount();
    refreshPeople();
    refreshMineCount();
    refreshFilters();
    refreshActions();
}

void MainWindow::refreshTitle()
{
    const Issue *issue = m_engine.replica().find(m_detail->issue());
    const User &me = m_engine.self();
    const QString who = me.name.isEmpty() ? me.id.toString() : me.name;
    const QString &workspace = m_engine.replica().identity().workspaceName;
    QString title = who.isEmpty() ? tr("Lockstep")
                                  //: %1 is a person, %2 a workspace
                                  : tr("%1 · %2 – Lockstep").arg(who, workspace);
    if (issue && !issue->name.isEmpty())
        //: %1 is the key of an issue, %2 its title, %3 who and where
        title = tr("%1 %2 – %3").arg(issue->name, issue->subject, title);
    setWindowTitle(title);
}

void MainWindow::refreshCount()
{
    if (isPopOut()) // there is no list to be counted
        return;
    const int shown = isBoard() ? m_boardModel->cardCount() : m_model->matchCount();
    m_header->setCount(shown);
    const int all = m_engine.issues().count();
    const int marked = selectedCount();
    if (marked > 1) {
        m_syncBar->setViewText(tr("%n issue(s) marked", nullptr, marked));
        refreshEmpty();
        return;
    }
    const QString of = tr("%1 of %n issue(s)", nullptr, all).arg(QLocale{}.toString(shown));
    const double took = double(m_model->filterTime().count()) / 1'000;
    if (m_header->isFiltered())
        //: %1 is "12 of 340 issues", %2 how many milliseconds it took to find them
        m_syncBar->setViewText(tr("%1 · %2 ms").arg(of, QLocale{}.toString(took, 'f', 1)));
    else
        m_syncBar->setViewText(shown == all ? tr("%n issue(s)", nullptr, all) : of);
    refreshEmpty();
}

// In a narrow window the sidebar is hidden until it is asked for.
void MainWindow::arrange()
{
    if (isPopOut())
        return; // there is nothing but the issue
    const bool sidebar = m_sidebarWanted && !m_narrow;
    m_sidebar->setVisible(sidebar);
    m_header->setSidebarButton(!sidebar);
    m_detail->setVisible(m_detailWanted);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = width() < narrowBelow;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    arrange();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // The composer has other dimensions, or another place.
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move
        || event->type() == QEvent::Show || event->type() == QEvent::Hide)
        placeToasts();
    return QMainWindow::eventFilter(watched, event);
}

// Never over what is being typed.
void MainWindow::placeToasts()
{
    const QWidget &composer = m_detail->composer();
    m_toasts->setKeepOut(
        composer.isVisible() ? QRect(composer.mapTo(this, QPoint()), composer.size()) : QRect());
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_model->markSeen(m_detail->issue());
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
