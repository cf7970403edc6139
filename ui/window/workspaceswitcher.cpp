// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/workspaceswitcher.h"

#include "ui/actions.h"
#include "ui/widgets/options.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sidebar.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// Names in menus: no mnemonics, no columns.
QString menuName(QString name)
{
    name = name.simplified();
    return name.replace(u'&', u"&&"_s);
}

} // namespace

WorkspaceSwitcher::WorkspaceSwitcher(
    const Parts &parts, const WindowContext &context, QWidget &window)
    : QObject(&window), m(parts), m_context(context), m_window(window)
{
    m.sidebar.setSwitchable(m_context.workspaces != nullptr);
    connect(
        &m.sidebar.workspaceButton(), &QToolButton::clicked, this, &WorkspaceSwitcher::showMenu);
}

void WorkspaceSwitcher::addActions(Actions &actions, const QString &group)
{
    if (!m_context.workspaces)
        return;
    actions.add({ .id = action::Workspaces,
                    .group = group,
                    .text = tr("Switch to another workspace"),
                    .keys = { Qt::CTRL | Qt::Key_O },
                    .icon = u"chevrons-up-down"_s },
        [this] { showMenu(); });
    actions.describe(m.sidebar.workspaceButton(), action::Workspaces);
}

void WorkspaceSwitcher::showMenu()
{
    if (!m_context.workspaces)
        return;
    if (!m.sidebar.isVisible())
        m.sidebar.show();
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"workspaceMenu"_s);
    menu->setAccessibleName(tr("Workspaces"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    fill(*menu);
    const QToolButton &button = m.sidebar.workspaceButton();
    menu->setMinimumWidth(button.width());
    menu->popup(button.mapToGlobal(button.isRightToLeft()
            ? QPoint(button.width() - menu->sizeHint().width(), button.height())
            : QPoint(0, button.height())));
    for (QAction *each : menu->actions()) {
        if (each->isEnabled() && !each->isSeparator()) {
            menu->setActiveAction(each);
            break;
        }
    }
}

void WorkspaceSwitcher::fill(QMenu &menu)
{
    addPlaces(menu);
    if (m_context.newWindow) {
        menu.addSeparator();
        QAction *window = menu.addAction(
            m.themes.icon(u"external-link"_s), tr("Open this one in another window"));
        window->setObjectName(u"workspaceWindow"_s);
        connect(window, &QAction::triggered, this, [this] { m_context.newWindow(); });
    }
    const QList<WorkspacePlace> places = m_context.workspaces();
    if (m_context.addWorkspace)
        addWaysToMore(menu, std::any_of(places.begin(), places.end(), [](const auto &each) {
            return each.server.isEmpty();
        }));
}

void WorkspaceSwitcher::addPlaces(QMenu &menu)
{
    for (const WorkspacePlace &place : m_context.workspaces()) {
        const QString where = place.server.isEmpty() ? tr("on this computer") : place.server;
        const QString name = place.workspace.isEmpty() ? where : place.workspace;
        //: a workspace, a person
        QString text = place.person.isEmpty()
            ? menuName(name)
            : tr("%1 · %2").arg(menuName(name), menuName(place.person));
        if (place.unread > 0)
            text += u'\t' + tr("%n unread", nullptr, place.unread);
        QAction *action
            = menu.addAction(personIcon(UserId{ place.user }, place.person, m.themes), text);
        action->setObjectName(u"workspace-"_s + place.key);
        action->setCheckable(place.isHere);
        action->setChecked(place.isHere);
        //: a server, a person
        action->setToolTip(
            plainToolTip(place.user.isEmpty() ? where : tr("%1, %2").arg(where, place.user)));
        connect(action, &QAction::triggered, this, [this, place] {
            if (!place.isHere)
                m_context.openWorkspace(place.key);
        });
    }
}

void WorkspaceSwitcher::addWaysToMore(QMenu &menu, bool hasLocal)
{
    menu.addSeparator();
    const auto add = [&](const QString &name, const QString &icon, const QString &text,
                         AddWorkspace way) {
        QAction *action = menu.addAction(m.themes.icon(icon), text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, way] { m_context.addWorkspace(way); });
    };
    add(u"workspaceConnect"_s, u"server"_s, tr("Connect to a server…"), AddWorkspace::Server);
    add(u"workspaceInvitation"_s, u"link"_s, tr("Open an invitation…"), AddWorkspace::Invitation);
    if (!hasLocal)
        add(u"workspaceLocal"_s, u"folder"_s, tr("Local workspace"), AddWorkspace::Local);
}

} // namespace lockstep::ui
