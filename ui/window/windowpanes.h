// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSplitter>

namespace lockstep::ui {

class IssueListHeader;
class PlacePages;
class Sidebar;

// Sidebar | list or page | issue: which of them the user wants to see, and which there is room for.
// The issue is wanted or not in list and board each for itself: a board needs the room.
class WindowPanes final : public QSplitter
{
    Q_OBJECT

public:
    WindowPanes(Sidebar &sidebar, PlacePages &pages, IssueListHeader &header, QWidget &detail,
        QWidget *parent);

    void showDetail();
    void hideDetail();
    void toggleDetail();
    void toggleSidebar();
    void revealSidebar(); // and the keyboard goes there
    // As it is wanted. In a narrow window the sidebar is hidden until it is asked for.
    void arrange();
    void setRoom(int width);
    void setBoard(bool board);
    void keepOnlyDetail(); // from now on

    struct Wanted
    {
        bool sidebar = true;
        bool detail = true; // beside the list
    };
    [[nodiscard]] Wanted wanted() const { return { m_sidebarWanted, m_detailBesideList }; }
    void setWanted(Wanted wanted);

Q_SIGNALS:
    void focusLost(); // what had the keyboard is hidden

private:
    [[nodiscard]] bool &detailWanted()
    {
        return m_isBoard ? m_detailBesideBoard : m_detailBesideList;
    }

    Sidebar &m_sidebar;
    PlacePages &m_pages;
    IssueListHeader &m_header;
    QWidget &m_detail;
    bool m_sidebarWanted = true;
    bool m_detailBesideList = true;
    bool m_detailBesideBoard = false;
    bool m_isBoard = false;
    bool m_narrow = false;
    bool m_onlyDetail = false;
};

} // namespace lockstep::ui
