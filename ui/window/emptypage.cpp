// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/emptypage.h"

#include "core/query/binder.h"
#include "ui/models/querytexts.h"
#include "ui/offer.h"
#include "ui/project/projectcommands.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/sidebar.h"
#include "ui/window/issuecommands.h"
#include "ui/window/issueviews.h"
#include "ui/window/windowcontext.h"

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

EmptyPage::EmptyPage(const Parts &parts, const WindowContext &context, QWidget &window)
    : QObject(&window), m(parts), m_context(context), m_window(window),
      m_page(new EmptyState(context.themes, u"inbox"_s, QString(), QString(), &m.views))
{
    m_page->setObjectName(u"emptyPage"_s);
    m.views.setEmptyPage(*m_page);
    connect(m_page, &EmptyState::actionTriggered, this, &EmptyPage::run);
    connect(&m.engine, &SyncEngine::statusChanged, this, &EmptyPage::refresh);
    connect(&m.engine, &SyncEngine::usersChanged, this, &EmptyPage::refresh);
    connect(&m.engine, &SyncEngine::projectsChanged, this, &EmptyPage::refresh);
}

void EmptyPage::refresh()
{
    const bool empty = m.views.shownCount() == 0;
    m.views.showEmptyPage(empty);
    if (!empty)
        return;
    const SyncStatus &status = m.engine.status();
    const ConnectionState state = status.connection.state;
    const bool neverSynced = m.engine.replica().projects().isEmpty();
    const auto show
        = [this](const QString &icon, const QString &sentence, const QString &action, Action what) {
              m_action = what;
              m_page->setContent(icon, sentence, action);
          };
    const bool isBehind = status.behind && state != ConnectionState::Connecting;
    const bool isMissing = neverSynced || status.incomplete || isBehind;
    // A space that is fetched as a whole may have what is missing here.
    const bool isLoading = !status.loading.isEmpty();
    const bool isFirst = isMissing || (status.syncTotal > 0 && m.engine.issues().count() == 0);
    const bool isFetching = state == ConnectionState::Connecting && (isFirst || isLoading);
    if (!isFetching || m.header.isFiltered())
        m_page->setProgress(0, -1);
    const ProjectId project = m.sidebar.scope().project;
    if (m.header.isFiltered()) {
        const query::Bound bound = query::compile(m.header.query(), m.views.model().environment());
        const auto problem = !bound.errors.empty() ? std::optional{ bound.errors.front() }
            : !bound.hints.empty()                 ? std::optional{ bound.hints.front() }
                                                   : std::nullopt;
        show(u"search"_s,
            problem
                //: %1 is a whole sentence
                ? tr("No issue matches the filter. %1").arg(queryErrorText(*problem))
                : isMissing && state != ConnectionState::Connected
                    ? tr("No issue matches the filter. Not all issues have been fetched yet.")
                    : tr("No issue matches the filter."),
            tr("Clear filter"), Action::ClearFilter);
    } else if (!neverSynced && !project.isNull() && !m.engine.replica().project(project)) {
        show(u"folder"_s, tr("This project is not there any more, or you may not see it."),
            tr("Show all issues"), Action::ShowAll);
    } else if (isFetching) {
        m_page->setProgress(isLoading ? status.loadDone : status.syncDone,
            isLoading ? status.loadTotal : status.syncTotal);
        show(u"refresh-cw"_s,
            tr("The issues are being fetched. You can go on as soon as the first ones are here."),
            tr("Stop"), Action::GoOffline);
    } else if (isMissing && state == ConnectionState::SignInNeeded) {
        show(u"lock"_s,
            neverSynced
                ? tr("Nothing has been fetched yet. Sign in, and the issues appear.")
                : tr("Not all issues have been fetched yet. Sign in, and the others appear."),
            m_context.signIn ? tr("Sign in") : QString(), Action::SignIn);
    } else if (isMissing && state == ConnectionState::Offline && !neverSynced) {
        show(u"cloud-off"_s, tr("Fetching the issues was stopped before all of them were here."),
            tr("Go on"), Action::GoOnline);
    } else if (isMissing && state != ConnectionState::Connected) {
        const QString sentence = neverSynced
            ? tr("Nothing has been fetched yet. The issues appear when there is a connection.")
            : tr("Not all issues have been fetched yet. The others appear when there is a "
                 "connection.");
        if (state == ConnectionState::Offline)
            show(u"cloud-off"_s, sentence, tr("Connect now"), Action::GoOnline);
        else if (m_context.checkConnection)
            show(u"cloud-off"_s, sentence, tr("Check the connection"), Action::CheckConnection);
        else
            show(u"cloud-off"_s, sentence, tr("Retry"), Action::Retry);
    } else if (neverSynced && m.projects.mayCreate()) {
        show(u"folder"_s, tr("There is no project yet. Issues need one to be in."),
            tr("Create a project"), Action::CreateProject);
    } else if (neverSynced) {
        show(u"folder"_s, tr("You are in no project yet. Ask an administrator to add you to one."),
            QString(), Action::CreateProject);
    } else {
        show(u"inbox"_s,
            m.sidebar.scope().kind == Scope::Kind::Mine ? tr("No issue is assigned to you.")
                                                        : tr("There are no issues here yet."),
            mayCreateIssues(project) ? tr("Create an issue") : QString(), Action::CreateIssue);
    }
}

// In this project; without one in any.
bool EmptyPage::mayCreateIssues(const ProjectId &project) const
{
    const Replica &replica = m.engine.replica();
    const QList<Project> projects = replica.projects();
    return Offer::of(m.engine).can(Feature::CreateIssues)
        && std::any_of(projects.begin(), projects.end(), [&](const Project &each) {
               return (project.isNull() || each.id == project)
                   && replica.myRole(each.id) != Role::Viewer;
           });
}

void EmptyPage::run()
{
    switch (m_action) {
    case Action::ClearFilter:
        m.header.clearFilter();
        break;
    case Action::ShowAll:
        Q_EMIT allRequested();
        break;
    case Action::CreateIssue:
        m.commands.startNewIssue();
        break;
    case Action::CreateProject:
        m.projects.newProject();
        break;
    case Action::GoOffline:
        m.engine.setOnline(false);
        break;
    case Action::GoOnline:
        m.engine.setOnline(true);
        break;
    case Action::Retry:
        m.engine.retryNow();
        break;
    case Action::SignIn:
        if (m_context.signIn)
            m_context.signIn();
        break;
    case Action::CheckConnection:
        if (m_context.checkConnection)
            m_context.checkConnection(&m_window);
        break;
    }
}

} // namespace lockstep::ui
