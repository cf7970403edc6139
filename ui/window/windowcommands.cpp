// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/windowcommands.h"

#include "ui/actions.h"
#include "ui/conflicts.h"
#include "ui/dialogs/outboxdialog.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/syncbar.h"
#include "ui/widgets/toaststack.h"
#include "ui/window/windowcontext.h"
#include "ui/window/windownews.h"
#include "ui/window/windowpanes.h"

#include <QMainWindow>
#include <QToolButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

WindowCommands::WindowCommands(
    const Parts &parts, const WindowContext &context, QMainWindow &window)
    : QObject(&window), m(parts), m_context(context), m_window(window)
{}

void WindowCommands::addSyncActions(const QString &group)
{
    m.actions.add({ .id = action::Connection,
                      .group = group,
                      .text = tr("Show the connection"),
                      .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_L },
                      .icon = u"plug"_s },
        [this] { m.syncBar.showConnection(); });
    m.actions.add({ .id = action::Conflicts,
                      .group = group,
                      .text = tr("Decide about conflicts"),
                      .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_M },
                      .icon = u"git-compare"_s,
                      .enabledIf = [this] { return m.engine.status().conflicts > 0; } },
        [this] { m.news.showConflicts(); });
    m.actions.add({ .id = action::ConflictRules,
                      .group = group,
                      .text = tr("Set rules for conflicts"),
                      .keys = {},
                      .icon = u"git-merge"_s },
        [this] { m.conflicts.showRules(); });
    m.actions.add({ .id = action::Outbox,
                      .group = group,
                      .text = tr("Show changes to be sent"),
                      .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_O },
                      .icon = u"cloud-upload"_s },
        [this] { m.outbox->open(); });
    m.actions.add({ .id = action::Retry,
                      .group = group,
                      .text = tr("Connect again now"),
                      .keys = { Qt::Key_F5 },
                      .icon = u"refresh-cw"_s },
        [this] { m.engine.retryNow(); });
    m.actions.add(
        { .id = action::WorkOffline,
            .group = group,
            .text = tr("Work offline"),
            .checkable = true,
            .checkedIf
            = [this] { return m.engine.status().connection.state == ConnectionState::Offline; } },
        [this] { m.engine.setOnline(!m.actions.find(action::WorkOffline)->isChecked()); });
}

void WindowCommands::addActions(const QString &group)
{
    m.actions.add({ .id = action::ToggleSidebar,
                      .group = group,
                      .text = tr("Show or hide the sidebar"),
                      .keys = { Qt::CTRL | Qt::Key_Backslash },
                      .icon = u"panel-left"_s },
        [this] { m.panes.toggleSidebar(); });
    m.actions.add({ .id = action::ToggleDetail,
                      .group = group,
                      .text = tr("Show or hide the issue beside the list"),
                      .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_Backslash },
                      .icon = u"panel-right"_s },
        [this] { m.panes.toggleDetail(); });
    m.actions.add({ .id = action::Toasts,
                      .group = group,
                      .text = tr("Go to the messages"),
                      .keys = { Qt::Key_F6, Qt::CTRL | Qt::SHIFT | Qt::Key_T } },
        [this] { m.toasts.focusToasts(); });
    m.actions.add({ .id = action::Menu,
                      .group = group,
                      .text = tr("Open the menu"),
                      .keys = { Qt::Key_F10 } },
        [this] { showMenu(); });
    if (m_context.newWindow)
        m.actions.add({ .id = action::NewWindow,
                          .group = group,
                          .text = tr("New window"),
                          .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_N },
                          .icon = u"external-link"_s },
            m_context.newWindow);
    m.actions.add({ .id = action::CloseWindow,
                      .group = group,
                      .text = tr("Close window"),
                      .keys = { Qt::CTRL | Qt::Key_W } },
        [this] { m_window.close(); });
    addSessionActions(group);
}

void WindowCommands::addSessionActions(const QString &group)
{
    if (m_context.signIn)
        m.actions.add({ .id = action::SignIn,
                          .group = group,
                          .text = tr("Sign in again"),
                          .icon = u"log-in"_s },
            m_context.signIn);
    if (m_context.signOut)
        m.actions.add(
            { .id = action::SignOut, .group = group, .text = tr("Sign out"), .icon = u"log-out"_s },
            m_context.signOut);
    if (m_context.quit)
        m.actions.add({ .id = action::Quit,
                          .group = group,
                          .text = tr("Quit"),
                          .keys = { Qt::CTRL | Qt::Key_Q } },
            m_context.quit);
}

void WindowCommands::refresh() const
{
    if (QAction *signIn = m.actions.find(action::SignIn))
        signIn->setVisible(m.engine.status().connection.state == ConnectionState::SignInNeeded);
}

void WindowCommands::showMenu()
{
    if (!m.sidebar.isVisible())
        m.sidebar.show();
    m.sidebar.menuButton().showMenu();
}

} // namespace lockstep::ui
