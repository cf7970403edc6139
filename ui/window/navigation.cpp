// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/navigation.h"

#include "core/model/deeplink.h"
#include "ui/actions.h"
#include "ui/board/boardview.h"
#include "ui/places/placepages.h"
#include "ui/presencekeeper.h"
#include "ui/queues/queuefigures.h"
#include "ui/queues/queuestrip.h"
#include "ui/savedfilters.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/toaststack.h"
#include "ui/window/issueviews.h"
#include "ui/window/windowcontext.h"
#include "ui/window/windowpanes.h"
#include "ui/window/windowtoasts.h"

#include <QApplication>
#include <QMouseEvent>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

// Where it began is remembered if it leads away from there. Steps in a list are none.
class Navigation::Jump final
{
public:
    explicit Jump(Navigation &navigation)
        : m(navigation), m_isNoted(navigation.m_begun && navigation.m_jumps == 0),
          m_from(m_isNoted ? navigation.here() : WindowPlace{})
    {
        ++m.m_jumps;
    }
    ~Jump()
    {
        --m.m_jumps;
        if (!m_isNoted || m.here() == m_from)
            return;
        m.m_history.leave(m_from);
        Q_EMIT m.moved();
    }
    Jump(const Jump &) = delete;
    Jump &operator=(const Jump &) = delete;

private:
    Navigation &m;
    const bool m_isNoted;
    const WindowPlace m_from;
};

Navigation::Navigation(const Parts &parts, const WindowContext &context, QObject *parent)
    : QObject(parent), m(parts), m_context(context)
{
    connectParts();
    qApp->installEventFilter(this); // for the buttons of a mouse, wherever it is in the window
}

void Navigation::connectParts()
{
    connect(&m.views, &IssueViews::currentIssueChanged, this, &Navigation::showIssue);
    connect(&m.views, &IssueViews::issueActivated, this, [this](const IssueId &issue) {
        if (openInWindowInstead(issue))
            return;
        showIssue(issue);
        m.panes.showDetail();
        m.detail.focusPage();
    });
    connect(&m.sidebar, &Sidebar::scopeChosen, this, [this](const Scope &scope) {
        showScope(scope);
        m.panes.arrange(); // in a narrow window it goes away again
        focusList();
    });
    connect(&m.header, &IssueListHeader::left, this, &Navigation::focusList);
    connect(&m.header, &IssueListHeader::entered, this, [this] {
        focusList();
        if (m.views.currentIssue().isNull())
            m.views.step(0);
    });
    connect(&m.detail, &IssueDetail::left, this, &Navigation::focusList);
    connect(&m.panes, &WindowPanes::focusLost, this, &Navigation::focusList);
    // What was looked at beside the board makes room for it again.
    connect(&m.detail, &IssueDetail::left, this, [this] {
        if (m.views.isBoard())
            m.panes.hideDetail();
    });
    connect(&m.detail, &IssueDetail::issueActivated, this, &Navigation::openIssue);
    connect(&m.engine, &SyncEngine::issuesChanged, this, [this](const QSet<IssueId> &issues) {
        if (issues.contains(m_awaited))
            openAwaited();
        m.views.refreshPeek(issues);
    });
}

void Navigation::addActions(Actions &actions, const QString &group)
{
    actions.add({ .id = action::MyIssues,
                    .group = group,
                    .text = tr("Go to my issues"),
                    .keys = { QKeySequence(Qt::Key_G, Qt::Key_M) } },
        [this] {
            showScope({});
            focusList();
        });
    actions.add({ .id = action::AllIssues,
                    .group = group,
                    .text = tr("Go to all issues"),
                    .keys = { QKeySequence(Qt::Key_G, Qt::Key_A) } },
        [this] {
            showScope({ Scope::Kind::All, {} });
            focusList();
        });
}

void Navigation::addHistoryActions(Actions &actions, const QString &group)
{
    actions.add({ .id = action::Back,
                    .group = group,
                    .text = tr("Go back"),
                    .keys = { Qt::ALT | Qt::Key_Left, Qt::Key_Back },
                    .icon = u"arrow-left"_s,
                    .enabledIf = [this] { return m_history.canGoBack(); } },
        [this] { goBack(); });
    actions.add({ .id = action::Forward,
                    .group = group,
                    .text = tr("Go forward"),
                    .keys = { Qt::ALT | Qt::Key_Right, Qt::Key_Forward },
                    .icon = u"arrow-right"_s,
                    .enabledIf = [this] { return m_history.canGoForward(); } },
        [this] { goForward(); });
}

void Navigation::addIssueActions(Actions &actions, const QString &group)
{
    actions.add({ .id = action::OpenIssue,
                    .group = group,
                    .text = tr("Go to the issue"),
                    .keys = { Qt::Key_Return },
                    .keysInView = true,
                    .views = { &m.views.list(), &m.views.board() } },
        [this] {
            m.panes.showDetail();
            m.detail.focusPage();
        });
    if (m_context.popOut)
        actions.add({ .id = action::PopOut,
                        .group = group,
                        .text = tr("Open in a window of its own"),
                        .keys = { Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter },
                        .icon = u"external-link"_s,
                        .views = { &m.views.list(), &m.views.board() },
                        .enabledIf = [this] { return !currentIssue().isNull(); } },
            [this] { openInWindow(currentIssue()); });
}

bool Navigation::isPopOut() const { return !m_context.only.isNull(); }

IssueId Navigation::currentIssue() const { return m.detail.issue(); }

ProjectId Navigation::project() const
{
    const ProjectId project = m.sidebar.scope().project;
    const Issue *issue = m.engine.replica().find(currentIssue());
    return project.isNull() && issue ? issue->project : project;
}

// --- Lists
// ----------------------------------------------------------------------------------------

bool Navigation::isThere(const Scope &scope) const
{
    const bool isOfProject
        = scope.kind == Scope::Kind::Project || scope.kind == Scope::Kind::Channel;
    return ((scope.project.isNull() && !isOfProject) || m.engine.replica().project(scope.project))
        && (scope.kind != Scope::Kind::Filter || m.filters.find(scope.filter))
        && (scope.kind != Scope::Kind::Queue || m.pages.queues().find(scope.queue));
}

void Navigation::showScope(const Scope &scope)
{
    const Jump jump(*this);
    m_begun = true;
    if (showPage(scope))
        return;
    IssueFilter filter;
    filter.project = scope.project;
    QString title = tr("All issues");
    if (scope.kind == Scope::Kind::Mine) {
        filter.assignee = m.engine.self().id;
        title = tr("My issues");
    } else if (const Project *project = m.engine.replica().project(scope.project)) {
        title = project->name;
    }
    QString query;
    if (const auto saved = m.filters.find(scope.filter)) {
        title = saved->name;
        query = saved->query;
    }
    if (const auto *queue = m.pages.queues().find(scope.queue)) {
        title = queue->queue.name;
        query = m.pages.queues().wholeQuery(*queue);
    }
    m.views.hidePeek();
    m.sidebar.setScope(scope);
    m.header.setScope(title, filter, query);
    Q_EMIT moved();
}

bool Navigation::showPage(const Scope &scope)
{
    const bool wasPage = m.pages.isPage();
    const bool isPage = m.pages.showPlace(scope);
    m.queue.setQueue(scope.kind == Scope::Kind::Queue ? scope.queue : QueueId{});
    m.presence.setPlace(m.pages.topic());
    if (isPage || wasPage)
        m.panes.arrange(); // there is an issue beside it, or not
    if (!isPage) {
        if (wasPage)
            showIssue(m.views.currentIssue());
        return false;
    }
    m.views.hidePeek();
    m.views.clearMarks(); // keys are about what can be seen
    m.sidebar.setScope(scope);
    if (m.pages.isWide())
        showIssue({});
    Q_EMIT moved();
    return true;
}

void Navigation::begin()
{
    if (m_begun)
        return;
    if (m.engine.self().id.isNull())
        m.header.setTitle(tr("My issues"));
    else
        showScope({});
}

void Navigation::showIssuesOf(const UserId &user)
{
    const Jump jump(*this);
    if (m.sidebar.scope().kind == Scope::Kind::Mine || m.pages.isPage())
        showScope({ Scope::Kind::All, {} });
    m.header.setAssignee(user);
}

void Navigation::focusList()
{
    if (isPopOut())
        m.detail.focusPage();
    else if (m.pages.isPage())
        m.pages.focusPage();
    else
        m.views.currentWidget()->setFocus(Qt::OtherFocusReason);
}

// --- An issue
// -------------------------------------------------------------------------------------

void Navigation::openIssue(const IssueId &issue)
{
    if (!m.engine.replica().find(issue))
        return;
    const Jump jump(*this);
    if (isPopOut()) {
        showIssue(issue);
        return;
    }
    if (m.pages.takesIssue()) {
        m.pages.showIssueBeside();
        m.panes.arrange();
        showIssue(issue);
        return;
    }
    if (m.pages.isPage())
        showScope({ Scope::Kind::All, {} });
    if (m.views.model().rowOf(issue) < 0) {
        m.views.model().flush(); // it may have come just now
        if (m.views.model().rowOf(issue) < 0)
            showScope({ Scope::Kind::All, {} });
    }
    m.views.setCurrentIssue(issue);
    m.panes.showDetail();
    showIssue(issue);
}

void Navigation::openWhenThere(const IssueId &issue)
{
    m_awaited = issue;
    openAwaited();
}

void Navigation::openAwaited()
{
    if (m.engine.replica().find(m_awaited))
        openIssue(std::exchange(m_awaited, {}));
}

void Navigation::showIssue(const IssueId &issue)
{
    m.views.hold(issue);
    m.detail.setIssue(issue);
    m.views.model().markSeen(issue);
    m.presence.setViewing(issue);
    m.presence.setEditing(m.detail.editedField());
    Q_EMIT moved();
}

bool Navigation::canOpenWindows() const { return m_context.popOut != nullptr; }

void Navigation::openInWindow(const IssueId &issue)
{
    if (issue.isNull() || !canOpenWindows())
        return;
    m.detail.save(); // what is typed here is to be seen there
    m_context.popOut(issue);
}

bool Navigation::openInWindowInstead(const IssueId &issue)
{
    if (!canOpenWindows() || !QApplication::keyboardModifiers().testFlag(Qt::ControlModifier))
        return false;
    m.views.clearMarks(); // that the click has set
    openInWindow(issue);
    return true;
}

void Navigation::becomePopOut()
{
    m_begun = true;
    m.panes.keepOnlyDetail();
    if (m.engine.replica().find(m_context.only))
        showIssue(m_context.only);
}

// --- Back and forward
// -----------------------------------------------------------------------------

WindowPlace Navigation::here() const
{
    if (isPopOut())
        return { {}, {}, currentIssue() };
    return { m.sidebar.scope(), m.pages.isPage() ? QCborMap{} : m.header.saveState(),
        currentIssue() };
}

bool Navigation::isThere(const WindowPlace &place) const
{
    return isThere(place.scope) && (place.issue.isNull() || m.engine.replica().find(place.issue));
}

void Navigation::goBack()
{
    goTo(m_history.goBack(here(), [this](const WindowPlace &place) { return isThere(place); }));
}

void Navigation::goForward()
{
    goTo(m_history.goForward(here(), [this](const WindowPlace &place) { return isThere(place); }));
}

void Navigation::goTo(const std::optional<WindowPlace> &place)
{
    if (!place) {
        Q_EMIT moved(); // there may have been some that are gone
        return;
    }
    ++m_jumps; // this one is known already
    if (!isPopOut()) {
        showScope(place->scope);
        if (!m.pages.isPage()) {
            m.header.restoreState(place->look);
            m.views.model().flush();
            m.views.setCurrentIssue(place->issue);
        }
        m.panes.arrange();
    }
    if (isPopOut() || !m.pages.isWide() || !m.pages.isPage())
        showIssue(place->issue);
    --m_jumps;
    focusList();
    Q_EMIT moved();
}

bool Navigation::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress || !watched->isWidgetType()
        || static_cast<QWidget *>(watched)->window() != m.panes.window())
        return QObject::eventFilter(watched, event);
    const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
    if (button == Qt::BackButton)
        goBack();
    else if (button == Qt::ForwardButton)
        goForward();
    else
        return QObject::eventFilter(watched, event);
    return true;
}

// --- Links
// ----------------------------------------------------------------------------------------

void Navigation::followLink(const QString &text)
{
    const auto link = readDeepLink(text);
    const auto refuse = [this](const QString &what, const QString &detail) {
        m.toasts.show({ .key = u"link"_s, .text = what, .detail = detail });
    };
    if (!link) {
        refuse(tr("Lockstep does not understand this link."), tr("Nothing was opened."));
    } else if (link->place != m_context.place) {
        refuse(tr("This link leads to another workspace, %1.").arg(link->place),
            tr("Open it in the window of that workspace."));
    } else if (!link->filter.isEmpty() && !isPopOut()) {
        const Jump jump(*this);
        showScope({ Scope::Kind::All, {} });
        m.header.setScope(tr("All issues"), {}, link->filter);
        focusList();
    } else {
        IssueId found;
        m.engine.issues().forEach(
            [&](int, const Issue &issue) {
                if (!link->issue.isEmpty() && issue.name == link->issue)
                    found = issue.id;
            },
            IssueParts::none().withId().withName());
        if (found.isNull())
            refuse(tr("There is no issue %1 here.").arg(link->issue),
                tr("It may have been deleted, or be in a project that you cannot read."));
        else
            openIssue(found);
    }
}

} // namespace lockstep::ui
