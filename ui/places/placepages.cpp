// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/places/placepages.h"

#include "ui/channel/channelpage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/heatmap/heatpage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/inboxwatch.h"
#include "ui/people/peoplepage.h"
#include "ui/places/pageheader.h"
#include "ui/queues/queuefigures.h"
#include "ui/queues/queuespage.h"

namespace lockstep::ui {

using namespace Qt::StringLiterals;

PlacePages::PlacePages(
    SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget &list, QWidget *parent)
    : QStackedWidget(parent), m_engine(engine), m_clock(clock), m_themes(themes),
      m_inbox(new InboxWatch(engine, clock, this)), m_queues(new QueueFigures(engine, clock, this))
{
    setObjectName(u"placePages"_s);
    addWidget(&list);
}

bool PlacePages::showPlace(const Scope &scope)
{
    m_issueBeside = false;
    switch (scope.kind) {
    case Scope::Kind::Inbox:
        setCurrentWidget(&inboxPage());
        return true;
    case Scope::Kind::Channel:
        channelPage().setProject(scope.project);
        setCurrentWidget(m_channel);
        return true;
    case Scope::Kind::Queues:
        setCurrentWidget(&queuesPage());
        return true;
    case Scope::Kind::Dashboard:
        dashboardPage().setProject(scope.project);
        setCurrentWidget(m_dashboard);
        return true;
    case Scope::Kind::Heatmap:
        heatPage().setProject(scope.project);
        setCurrentWidget(m_heat);
        return true;
    case Scope::Kind::People:
        setCurrentWidget(&peoplePage());
        return true;
    default:
        setCurrentIndex(0);
        return false;
    }
}

bool PlacePages::takesIssue() const
{
    return isPage() && (currentWidget() == m_inboxPage || currentWidget() == m_channel);
}

bool PlacePages::isWide() const
{
    return isPage() && currentWidget() != m_inboxPage && !(takesIssue() && m_issueBeside);
}

QString PlacePages::topic() const
{
    return isPage() && currentWidget() == m_channel
        ? u"channel:"_s + m_channel->project().toString()
        : QString();
}

void PlacePages::focusPage()
{
    if (!isPage())
        return;
    if (currentWidget() == m_inboxPage)
        m_inboxPage->focusRows();
    else if (currentWidget() == m_channel)
        m_channel->focusComposer();
    else if (currentWidget() == m_queuesPage)
        m_queuesPage->focusTable();
    else if (currentWidget() == m_dashboard)
        m_dashboard->focusCharts();
    else if (currentWidget() == m_heat)
        m_heat->focusCells();
    else if (currentWidget() == m_people)
        m_people->focusTable();
}

void PlacePages::setSidebarButton(bool visible)
{
    m_sidebarButton = visible;
    for (PageHeader *header : std::as_const(m_headers))
        header->setSidebarButton(visible);
}

void PlacePages::adopt(QWidget *page, PageHeader &header)
{
    addWidget(page);
    m_headers << &header;
    header.setSidebarButton(m_sidebarButton);
    connect(&header, &PageHeader::sidebarRequested, this, &PlacePages::sidebarRequested);
}

void PlacePages::tell(const QString &text, Undo undo) const
{
    if (tellDone)
        tellDone(text, std::move(undo));
}

InboxPage &PlacePages::inboxPage()
{
    if (m_inboxPage)
        return *m_inboxPage;
    m_inboxPage = new InboxPage(m_engine, m_clock, m_themes, *m_inbox, this);
    adopt(m_inboxPage, m_inboxPage->header());
    m_inboxPage->tellDone = [this](const QString &text, Undo undo) { tell(text, std::move(undo)); };
    connect(m_inboxPage, &InboxPage::issueShown, this, &PlacePages::issueShown);
    connect(m_inboxPage, &InboxPage::noteShown, this, &PlacePages::noteShown);
    connect(m_inboxPage, &InboxPage::issueOpened, this, &PlacePages::issueOpened);
    connect(m_inboxPage, &InboxPage::rulesRequested, this, &PlacePages::rulesRequested);
    connect(m_inboxPage, &InboxPage::left, this, &PlacePages::left);
    connect(m_inboxPage, &InboxPage::projectOpened, this,
        [this](const ProjectId &project, bool channel) {
            if (m_engine.replica().project(project))
                Q_EMIT scopeRequested(
                    { channel ? Scope::Kind::Channel : Scope::Kind::Project, project });
        });
    return *m_inboxPage;
}

ChannelPage &PlacePages::channelPage()
{
    if (m_channel)
        return *m_channel;
    m_channel = new ChannelPage(m_engine, m_clock, m_themes, this);
    adopt(m_channel, m_channel->header());
    m_channel->tellDone = [this](const QString &text, Undo undo) { tell(text, std::move(undo)); };
    connect(m_channel, &ChannelPage::issueOpened, this, &PlacePages::issueOpened);
    connect(m_channel, &ChannelPage::linkActivated, this, &PlacePages::linkActivated);
    connect(m_channel, &ChannelPage::copyRequested, this, &PlacePages::copyRequested);
    connect(m_channel, &ChannelPage::left, this, &PlacePages::left);
    return *m_channel;
}

QueuesPage &PlacePages::queuesPage()
{
    if (m_queuesPage)
        return *m_queuesPage;
    m_queuesPage = new QueuesPage(m_engine, m_themes, *m_queues, this);
    adopt(m_queuesPage, m_queuesPage->header());
    connect(m_queuesPage, &QueuesPage::queueOpened, this, [this](const QueueId &queue) {
        Q_EMIT scopeRequested({ Scope::Kind::Queue, {}, {}, queue });
    });
    connect(m_queuesPage, &QueuesPage::newQueueRequested, this, &PlacePages::newQueueRequested);
    connect(m_queuesPage, &QueuesPage::editRequested, this, &PlacePages::editQueueRequested);
    connect(m_queuesPage, &QueuesPage::deleteRequested, this, &PlacePages::deleteQueueRequested);
    connect(m_queuesPage, &QueuesPage::menuRequested, this, &PlacePages::queueMenuRequested);
    connect(m_queuesPage, &QueuesPage::left, this, &PlacePages::left);
    return *m_queuesPage;
}

DashboardPage &PlacePages::dashboardPage()
{
    if (m_dashboard)
        return *m_dashboard;
    m_dashboard = new DashboardPage(m_engine, m_clock, m_themes, this);
    adopt(m_dashboard, m_dashboard->header());
    connect(m_dashboard, &DashboardPage::issuesRequested, this, &PlacePages::issuesRequested);
    connect(m_dashboard, &DashboardPage::left, this, &PlacePages::left);
    return *m_dashboard;
}

HeatPage &PlacePages::heatPage()
{
    if (m_heat)
        return *m_heat;
    m_heat = new HeatPage(m_engine, m_clock, m_themes, this);
    adopt(m_heat, m_heat->header());
    connect(m_heat, &HeatPage::issuesRequested, this, &PlacePages::issuesRequested);
    connect(m_heat, &HeatPage::left, this, &PlacePages::left);
    return *m_heat;
}

PeoplePage &PlacePages::peoplePage()
{
    if (m_people)
        return *m_people;
    m_people = new PeoplePage(m_engine, m_clock, m_themes, this);
    adopt(m_people, m_people->header());
    m_people->setPresence(m_presence);
    connect(m_people, &PeoplePage::personMenuRequested, this, &PlacePages::personMenuRequested);
    connect(m_people, &PeoplePage::left, this, &PlacePages::left);
    if (peopleMade)
        peopleMade(*m_people);
    return *m_people;
}

void PlacePages::setPresence(const QList<PresencePerson> &people)
{
    m_presence = people;
    if (m_people)
        m_people->setPresence(people);
}

} // namespace lockstep::ui
