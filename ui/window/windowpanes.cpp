// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/windowpanes.h"

#include "ui/places/placepages.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/sidebar.h"

#include <QPointer>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sidebarWidth = 220;
constexpr int widestSidebar = 280; // to start with, where large text wants more
constexpr int detailWidth = 440;
constexpr int narrowBelow = 1040; // then the sidebar makes room

} // namespace

WindowPanes::WindowPanes(
    Sidebar &sidebar, PlacePages &pages, IssueListHeader &header, QWidget &detail, QWidget *parent)
    : QSplitter(parent), m_sidebar(sidebar), m_pages(pages), m_header(header), m_detail(detail)
{
    setObjectName(u"splitter"_s);
    pages.setMinimumWidth(300);
    detail.setMinimumWidth(320);
    sidebar.setMinimumWidth(160);
    setChildrenCollapsible(false);
    setHandleWidth(1);
    addWidget(&sidebar);
    addWidget(&pages);
    addWidget(&detail);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setStretchFactor(2, 0);
    const int places = std::min(scaled(sidebarWidth), widestSidebar);
    setSizes({ places, 1280 - places - detailWidth, detailWidth });
}

void WindowPanes::showDetail()
{
    detailWanted() = true;
    arrange();
}

void WindowPanes::hideDetail()
{
    detailWanted() = false;
    arrange();
}

void WindowPanes::toggleDetail()
{
    detailWanted() = !detailWanted();
    arrange();
}

void WindowPanes::toggleSidebar()
{
    const bool show = !m_sidebar.isVisible();
    m_sidebarWanted = show;
    m_sidebar.setVisible(show);
    m_header.setSidebarButton(!show);
    m_pages.setSidebarButton(!show);
}

void WindowPanes::revealSidebar()
{
    m_sidebar.show();
    m_header.setSidebarButton(false);
    m_pages.setSidebarButton(false);
    m_sidebar.focusList();
}

void WindowPanes::arrange()
{
    if (m_onlyDetail)
        return;
    const QPointer<QWidget> focus = window()->focusWidget();
    const bool sidebar = m_sidebarWanted && !m_narrow;
    m_sidebar.setVisible(sidebar);
    m_header.setSidebarButton(!sidebar);
    m_pages.setSidebarButton(!sidebar);
    // A page has an issue beside it or not, whatever was wanted beside list and board.
    const bool detail = m_pages.isPage() ? !m_pages.isWide() : detailWanted();
    m_detail.setVisible(detail);
    // Else Qt chooses where the next letters go.
    if (focus && !detail && m_detail.isAncestorOf(focus))
        Q_EMIT focusLost();
}

void WindowPanes::setRoom(int width)
{
    const bool narrow = width < narrowBelow;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    arrange();
}

void WindowPanes::setBoard(bool board)
{
    m_isBoard = board;
    arrange();
}

void WindowPanes::keepOnlyDetail()
{
    m_onlyDetail = true;
    m_sidebar.hide();
    m_pages.hide();
}

void WindowPanes::setWanted(Wanted wanted)
{
    m_sidebarWanted = wanted.sidebar;
    m_detailBesideList = wanted.detail;
}

} // namespace lockstep::ui
