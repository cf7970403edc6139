// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/account.h"
#include "core/sync/syncengine.h"
#include "ui/theme/themeservice.h"

#include <QPointer>

class QMenu;

namespace lockstep::ui {

class Actions;
class InviteDialog;
class Navigation;
class PeoplePage;
class PlacePages;
class Prompts;
class WindowToasts;

// What somebody who administers the workspace does with its people: says who administers it,
// removes and invites them. For others there is only the list.
class Administration final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncEngine &engine;
        Clock &clock;
        const ThemeService &themes;
        Prompts &prompts;
        Account *account; // null: nobody is invited there
        PlacePages &pages;
        Navigation &navigation;
        WindowToasts &toasts;
    };
    Administration(const Parts &parts, QWidget &window);

    void addActions(Actions &actions, const QString &group);
    void addToMenu(QMenu &menu, const UserId &user); // those that the user may
    [[nodiscard]] bool mayAdminister() const; // the workspace
    [[nodiscard]] bool mayInvite() const { return m.account && mayAdminister(); }
    void invite();

private:
    void adopt(PeoplePage &page);
    void refresh();
    void fetchInvitations();
    void revoke(const PendingInvitation &invitation);
    void setAdmin(const UserId &user, bool admin);
    void askToSetAdmin(const UserId &user, bool admin);
    void remove(const UserId &user);
    [[nodiscard]] bool isLastAdmin(const UserId &user) const;
    [[nodiscard]] SpaceId directory() const;

    const Parts m;
    QWidget &m_window;
    QPointer<PeoplePage> m_page{};
    QPointer<InviteDialog> m_dialog{};
    bool m_wasConnected = false;
};

} // namespace lockstep::ui
