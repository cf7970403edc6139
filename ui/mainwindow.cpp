// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "ui/models/issuelistmodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/toaststack.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(WindowContext context, QWidget *parent)
    : QMainWindow(parent), m_context(std::move(context)),
      m_actions(new Actions(*this, m_context.themes)),
      m_sidebar(new Sidebar(m_context.themes, this)), m_splitter(new QSplitter(this)),
      m_header(new IssueListHeader(m_context.themes, m_context.engine.replica(), this)),
      m_list(new IssueListView(m_context.themes, m_context.clock, this)),
      m_model(new IssueListModel(m_context.engine, m_context.clock, this)),
      m_listStack(new QStackedWidget(this)),
      m_empty(new EmptyState(m_context.themes, u"inbox"_s, QString(), QString(), this)),
      m_toasts(new ToastStack(m_context.themes, m_context.clock, this))
{
    setObjectName(u"mainWindow"_s);
    resize(1280, 800);
    makeList();
    setCentralWidget(m_splitter);
    refreshAll();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeList()
{
    m_list->setIssueModel(m_model);
    auto *pane = new QWidget(this);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_listStack, 1);
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_empty);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(pane);
    connect(m_header, &IssueListHeader::filterChanged, m_model, &IssueListModel::setFilter);
    connect(m_header, &IssueListHeader::orderChanged, m_model, &IssueListModel::setOrder);
    connect(m_model, &IssueListModel::countChanged, m_header, &IssueListHeader::setCount);
    connect(m_sidebar, &Sidebar::scopeChosen, this, &MainWindow::showScope);
}

void MainWindow::showScope(const Scope &scope)
{
    IssueFilter filter;
    filter.project = scope.project;
    if (scope.kind == Scope::Kind::Mine)
        filter.assignee = m_context.engine.self().id;
    m_sidebar->setScope(scope);
    m_header->setScope(tr("Issues"), filter);
}

void MainWindow::openIssue(const IssueId &issue) { m_list->setCurrentIssue(issue); }

void MainWindow::startNewIssue() {}

void MainWindow::refreshAll()
{
    const Replica &replica = m_context.engine.replica();
    m_sidebar->setIdentity(replica.identity().workspaceName, m_context.engine.self());
    m_sidebar->setProjects(replica.projects());
    refreshTitle();
}

void MainWindow::refreshTitle()
{
    setWindowTitle(tr("%1 – Lockstep").arg(m_context.engine.self().name));
}

} // namespace lockstep::ui
