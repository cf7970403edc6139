// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/places/placepages.h"

namespace lockstep::ui {

class Actions;
class IssueDetail;
class IssueListHeader;
class Navigation;
class Prompts;
class QueueDialog;
class QueueStrip;
class WindowToasts;

// What a window does with the pages of a team: the inbox with what was read in it, the queues, the
// channel, the figures; and the ways there by a key.
class TeamCommands final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncEngine &engine;
        Clock &clock;
        const ThemeService &themes;
        Prompts &prompts;
        Sidebar &sidebar;
        IssueListHeader &header;
        PlacePages &pages;
        QueueStrip &strip;
        IssueDetail &detail;
        Navigation &navigation;
        WindowToasts &toasts;
    };
    TeamCommands(const Parts &parts, QWidget &window);

    void addActions(Actions &actions, const QString &group);
    void addInboxActions(Actions &actions, const QString &group);
    void addIssueActions(Actions &actions, const QString &group);
    void showRules(); // of what one is told
    void newQueue(); // of the filter that is shown

    // So long an issue is looked at until what was told of it counts as read.
    static constexpr Milliseconds readAfter{ 2'000 };

private:
    void connectPages();
    void connectQueues();
    void refreshInbox();
    void refreshQueues();
    void noteViewed();
    void go(const Scope &scope);
    void showQueueMenu(const QueueId &queue, const QPoint &at);
    void editQueue(const QueueId &queue);
    void deleteQueue(const QueueId &queue);
    void toggleMute();
    [[nodiscard]] QueueDialog &queueDialog();
    [[nodiscard]] bool mayAdminister() const; // some project

    const Parts m;
    QWidget &m_window;
    QueueDialog *m_queueDialog = nullptr;
    QueueId m_awaited{}; // saved, and not yet durable
    IssueId m_viewed{};
    qint64 m_readUpTo = 0; // what was told of it until then needs nothing any more
    Timer m_viewing{};
};

} // namespace lockstep::ui
