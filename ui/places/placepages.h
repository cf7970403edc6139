// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/theme/themeservice.h"
#include "ui/widgets/presencelistmodel.h"
#include "ui/widgets/sidebar.h"

#include <QStackedWidget>

class QUrl;

namespace lockstep::ui {

class ChannelPage;
class DashboardPage;
class HeatPage;
class InboxPage;
class InboxWatch;
class PageHeader;
class PeoplePage;
class QueueFigures;
class QueuesPage;

// What stands between the sidebar and the open issue: the list, or one of the pages that are no
// list. A page is made when it is wanted first.
class PlacePages final : public QStackedWidget
{
    Q_OBJECT

public:
    using Undo = std::function<void()>;

    PlacePages(SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget &list,
        QWidget *parent);

    // False: it is a list, which is shown then.
    bool showPlace(const Scope &scope);
    [[nodiscard]] bool isPage() const { return currentIndex() > 0; }
    // An issue can be shown beside the page.
    [[nodiscard]] bool takesIssue() const;
    void showIssueBeside() { m_issueBeside = true; } // beside one that takes it
    // There is none beside it.
    [[nodiscard]] bool isWide() const;
    void focusPage();
    [[nodiscard]] static bool isPage(Scope::Kind kind)
    {
        return kind >= Scope::Kind::Inbox && kind != Scope::Kind::Queue;
    }
    void setSidebarButton(bool visible);

    [[nodiscard]] const InboxWatch &inbox() const { return *m_inbox; }
    [[nodiscard]] QueueFigures &queues() { return *m_queues; }
    [[nodiscard]] InboxPage &inboxPage(); // made if it is not there yet
    // The topic of what is shown, for others' typing; empty: none.
    [[nodiscard]] QString topic() const;

    // Something was done that can be taken back.
    std::function<void(const QString &text, Undo undo)> tellDone{};

    void setPresence(const QList<PresencePerson> &people);
    // The page of the people is made now; whoever administers does the rest.
    std::function<void(PeoplePage &page)> peopleMade{};

Q_SIGNALS:
    void issueShown(const lockstep::IssueId &issue); // beside the page
    void noteShown(const QString &icon, const QString &text, const QString &action); // the same
    void issueOpened(const lockstep::IssueId &issue); // the keyboard goes there
    void scopeRequested(const lockstep::ui::Scope &scope);
    void issuesRequested(const lockstep::ProjectId &project, const QString &query);
    void rulesRequested(); // what the user is told of
    void newQueueRequested();
    void editQueueRequested(const lockstep::QueueId &queue);
    void deleteQueueRequested(const lockstep::QueueId &queue);
    void queueMenuRequested(const lockstep::QueueId &queue, const QPoint &globalPos);
    void personMenuRequested(const lockstep::UserId &user, const QPoint &globalPos);
    void linkActivated(const QUrl &link);
    void copyRequested(const QString &text);
    void left(); // Esc
    void sidebarRequested();

private:
    [[nodiscard]] ChannelPage &channelPage();
    [[nodiscard]] QueuesPage &queuesPage();
    [[nodiscard]] DashboardPage &dashboardPage();
    [[nodiscard]] HeatPage &heatPage();
    [[nodiscard]] PeoplePage &peoplePage();
    void adopt(QWidget *page, PageHeader &header);
    void tell(const QString &text, Undo undo) const;

    SyncEngine &m_engine;
    Clock &m_clock;
    const ThemeService &m_themes;
    InboxWatch *m_inbox;
    QueueFigures *m_queues;
    InboxPage *m_inboxPage = nullptr;
    ChannelPage *m_channel = nullptr;
    QueuesPage *m_queuesPage = nullptr;
    DashboardPage *m_dashboard = nullptr;
    HeatPage *m_heat = nullptr;
    PeoplePage *m_people = nullptr;
    QList<PresencePerson> m_presence;
    QList<PageHeader *> m_headers;
    bool m_sidebarButton = false;
    bool m_issueBeside = false;
};

} // namespace lockstep::ui
