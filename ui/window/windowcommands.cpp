// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/windowcommands.h"

#include "ui/actions.h"
#include "ui/conflicts.h"
#include "ui/dialogs/outboxdialog.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/syncbar.h"
#include "ui/widgets/toaststack.h"
#include "ui/window/navigation.h"
#include "ui/window/windowcontext.h"
#include "ui/window/windownews.h"
#include "ui/window/windowpanes.h"

#include <QApplication>
#include <QMainWindow>
#include <QToolButton>

#include <algorithm>
#include <array>

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
    m.actions.add(
        { .id = action::ToggleSidebar,
            .group = group,
            .text = tr("Show or hide the sidebar"),
            .keys = { Qt::CTRL | Qt::Key_Backslash, Qt::Key_F9 }, // AltGr has it elsewhere
            .icon = u"panel-left"_s },
        [this] { m.panes.toggleSidebar(); });
    m.actions.add({ .id = action::ToggleDetail,
                      .group = group,
                      .text = tr("Show or hide the issue beside the list"),
                      .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_Backslash, Qt::SHIFT | Qt::Key_F9 },
                      .icon = u"panel-right"_s },
        [this] { m.panes.toggleDetail(); });
    addPaneActions(group);
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

void WindowCommands::addPaneActions(const QString &group)
{
    m.actions.add({ .id = action::Toasts,
                      .group = group,
                      .text = tr("Go to the messages"),
                      .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_T } },
        [this] { m.toasts.focusToasts(); });
    m.actions.add({ .id = action::NextPane,
                      .group = group,
                      .text = tr("Go to a message, else to the next part of the window"),
                      .keys = { Qt::Key_F6 } },
        [this] { goToPane(1); });
    m.actions.add({ .id = action::PreviousPane,
                      .group = group,
                      .text = tr("Go to the part of the window before"),
                      .keys = { Qt::SHIFT | Qt::Key_F6 } },
        [this] { goToPane(-1); });
}

// A message does not stay: it comes before the next part. From there it goes on where it was.
void WindowCommands::goToPane(int step)
{
    const auto isIn = [](const QWidget &pane) {
        const QWidget *focus = QApplication::focusWidget();
        return focus && (focus == &pane || pane.isAncestorOf(focus));
    };
    if (step > 0 && !isIn(m.toasts) && m.toasts.focusToasts())
        return;
    if (isIn(m.toasts))
        m.toasts.focusToasts(); // back
    struct Pane
    {
        bool isThere = false;
        bool isHere = false;
        std::function<void()> go{};
    };
    const bool inSidebar = isIn(m.sidebar);
    const bool inDetail = isIn(m.detail);
    const std::array<Pane, 3> panes{
        Pane{ m.sidebar.isVisible(), inSidebar, [this] { m.sidebar.focusList(); } },
        Pane{ !m.navigation.isPopOut(), !inSidebar && !inDetail,
            [this] { m.navigation.focusList(); } },
        Pane{ m.detail.isVisible(), inDetail, [this] { m.detail.focusPage(); } },
    };
    const int count = int(panes.size());
    const auto here
        = std::find_if(panes.begin(), panes.end(), [](const Pane &pane) { return pane.isHere; });
    int at = int(here - panes.begin()); // one of them is
    do
        at = (at + step + count) % count;
    while (!panes.at(size_t(at)).isThere && !panes.at(size_t(at)).isHere);
    panes.at(size_t(at)).go();
}

void WindowCommands::showMenu()
{
    if (!m.sidebar.isVisible())
        m.sidebar.show();
    m.sidebar.menuButton().showMenu();
}

} // namespace lockstep::ui
