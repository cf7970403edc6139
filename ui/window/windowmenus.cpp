// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/windowmenus.h"

#include "ui/actions.h"
#include "ui/widgets/catchuplane.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/syncbar.h"

#include <QActionGroup>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

WindowMenus::WindowMenus(const Parts &parts, QWidget &window)
    : QObject(&window), m(parts), m_issueMenu(new QMenu(&window))
{
    fillIssueMenu();
    m.detail.setMenu(m_issueMenu);
    auto *menu = new QMenu(&window);
    menu->setObjectName(u"windowActions"_s);
    menu->setAccessibleName(m.sidebar.menuButton().accessibleName());
    menu->setToolTipsVisible(true);
    fillWindowMenu(*menu);
    m.sidebar.setMenu(menu);
    describeButtons();
}

void WindowMenus::fillIssueMenu()
{
    m_issueMenu->setObjectName(u"issueActions"_s);
    m_issueMenu->setAccessibleName(IssueDetail::tr("Actions on this issue"));
    m_issueMenu->setToolTipsVisible(true); // why not
    m.actions.addTo(*m_issueMenu,
        { action::SetStatus, action::SetPriority, action::SetAssignee, action::AssignToMe,
            action::SetLabels, action::SetDueDate });
    m_issueMenu->addSeparator();
    m.actions.addTo(*m_issueMenu, { action::EditTitle, action::EditDescription, action::Comment });
    m_issueMenu->addSeparator();
    m.actions.addTo(*m_issueMenu,
        { action::AddSubIssue, action::AddRelation, action::SetParent, action::MoveIssue,
            action::Watch, action::Vote, action::MuteIssue });
    if (m.actions.find(action::AttachFiles))
        m.actions.addTo(*m_issueMenu, { action::AttachFiles });
    m_issueMenu->addSeparator();
    m.actions.addTo(*m_issueMenu, { action::PopOut, action::History });
    QMenu *copy = m_issueMenu->addMenu(tr("Copy"));
    m.actions.addTo(
        *copy, { action::CopyKey, action::CopyLink, action::CopyText, action::CopyTable });
    m.actions.addTo(*m_issueMenu, { action::ExportIssue, action::PrintIssue });
    m_issueMenu->addSeparator();
    m.actions.addTo(*m_issueMenu, { action::DeleteIssue });
}

void WindowMenus::fillWindowMenu(QMenu &menu)
{
    m.actions.addTo(menu,
        { action::NewIssue, action::NewProject, action::NewWindow, action::Workspaces,
            action::Welcome });
    menu.addSeparator();
    m.actions.addTo(menu, { action::Back, action::Forward });
    addPlaces(menu);
    menu.addSeparator();
    m.actions.addTo(menu, { action::Undo, action::Redo });
    menu.addSeparator();
    m.actions.addTo(menu,
        { action::Conflicts, action::Outbox, action::Connection, action::Offer, action::WorkOffline,
            action::CatchUp });
    menu.addMenu(&m.availability);
    m.availability.addSeparator();
    m.actions.addTo(m.availability, { action::Account });
    menu.addSeparator();
    m.actions.addTo(menu, { action::ExportList, action::PrintList });
    menu.addSeparator();
    addLooks(menu);
    m.header.viewMenu().addMenu(addDensities(menu));
    m.actions.addTo(menu,
        { action::ToggleBoard, action::ToggleSidebar, action::ToggleDetail, action::Palette,
            action::ProjectSettings, action::Settings, action::Shortcuts, action::Doctor,
            action::Diagnostics, action::About });
    menu.addSeparator();
    m.actions.addTo(menu,
        { action::Account, action::SignIn, action::SignOut, action::CloseWindow, action::Quit });
}

void WindowMenus::addPlaces(QMenu &menu)
{
    QMenu *places = menu.addMenu(tr("Go to"));
    places->setObjectName(u"places"_s);
    places->setToolTipsVisible(true);
    m.actions.addTo(*places,
        { action::MyIssues, action::AllIssues, action::SavedFilters, action::Inbox, action::Channel,
            action::Queues, action::People, action::Dashboard, action::Heatmap });
    places->addSeparator();
    m.actions.addTo(*places, { action::NewQueue, action::NotifyRules });
    // A window for one issue goes nowhere.
    connect(&menu, &QMenu::aboutToShow, places, [places] {
        const QList<QAction *> all = places->actions();
        places->menuAction()->setVisible(std::any_of(all.begin(), all.end(),
            [](const QAction *each) { return !each->isSeparator() && each->isVisible(); }));
    });
}

void WindowMenus::addLooks(QMenu &menu)
{
    QMenu *look = menu.addMenu(tr("Theme"));
    auto *looks = new QActionGroup(look);
    const auto addLook = [&](const QString &text, ThemeChoice choice) {
        QAction *item = look->addAction(text);
        item->setCheckable(true);
        item->setChecked(m.themes.choice() == choice);
        looks->addAction(item);
        connect(item, &QAction::triggered, this, [this, choice] { m.themes.setChoice(choice); });
        // Another window, or the application, may have chosen.
        connect(look, &QMenu::aboutToShow, item,
            [this, item, choice] { item->setChecked(m.themes.choice() == choice); });
    };
    addLook(tr("As the system"), ThemeChoice::System);
    addLook(tr("Light"), ThemeChoice::Light);
    addLook(tr("Dark"), ThemeChoice::Dark);
    addLook(tr("High contrast"), ThemeChoice::HighContrast);
}

QMenu *WindowMenus::addDensities(QMenu &menu)
{
    QMenu *rows = menu.addMenu(tr("Density"));
    auto *densities = new QActionGroup(rows);
    const auto addDensity = [&](const QString &text, Density density) {
        QAction *item = rows->addAction(text);
        item->setCheckable(true);
        densities->addAction(item);
        connect(item, &QAction::triggered, this, [this, density] { m.list.setDensity(density); });
        connect(rows, &QMenu::aboutToShow, item,
            [this, item, density] { item->setChecked(m.list.density() == density); });
    };
    addDensity(tr("Compact"), Density::Compact);
    addDensity(tr("Normal"), Density::Normal);
    addDensity(tr("Roomy"), Density::Roomy);
    return rows;
}

void WindowMenus::describeButtons()
{
    m.actions.describe(m.sidebar.newIssueButton(), action::NewIssue);
    m.actions.describe(m.sidebar.menuButton(), action::Menu);
    const auto describe = [this](const QWidget &part, const QString &name, QLatin1StringView id) {
        if (auto *button = part.findChild<QAbstractButton *>(name))
            m.actions.describe(*button, id);
    };
    describe(m.header, u"boardToggle"_s, action::ToggleBoard);
    describe(m.sidebar, u"presenceButton"_s, action::Availability);
    describe(m.catchUp, u"catchUpAcceptAll"_s, action::AcceptCatchUp);
    describe(m.syncBar, u"queueButton"_s, action::Outbox);
    describe(m.syncBar, u"conflictsButton"_s, action::Conflicts);
}

} // namespace lockstep::ui
