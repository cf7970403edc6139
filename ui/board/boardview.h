// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/board/boardcard.h"
#include "ui/board/boardlayout.h"

#include <QAbstractScrollArea>

#include <optional>

class QScrollBar;
class QVariantAnimation;

namespace lockstep::ui {

class BoardColumnHeader;
class IssueListModel;

// The board: columns of cards that scroll by themselves, drawn as far as they can be seen. Cards
// are moved by the mouse and by Ctrl+Shift and the arrows; what others move glides to its place.
class BoardView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    BoardView(const ThemeService &themes, SyncEngine &engine, BoardModel &model,
        const IssueListModel &list, Clock &clock, QWidget *parent = nullptr);
    ~BoardView() override;

    [[nodiscard]] BoardModel &model() { return m_model; }
    [[nodiscard]] const BoardModel &model() const { return m_model; }
    [[nodiscard]] const BoardLayout &boardLayout() const { return m_layout; }

    [[nodiscard]] IssueId currentIssue() const { return m_current; }
    void setCurrentIssue(const IssueId &issue); // nothing is signalled
    // Those that can be seen, by column and row.
    [[nodiscard]] QList<IssueId> selectedIssues() const;
    [[nodiscard]] int selectedCount() const { return static_cast<int>(m_selected.size()); }
    void setSelectedIssues(const QList<IssueId> &issues, bool marking);
    [[nodiscard]] bool isMarking() const { return m_marking; }
    void clearMarks();
    void selectAll();
    void toggleMark();
    void step(int rows); // within the column
    // The marked cards, or the current one, one column or one row further (of the screen).
    void moveCards(int right, int down);

    [[nodiscard]] QRect cardRect(const IssueId &issue) const; // in the viewport; may be outside
    void makeVisible(const IssueId &issue);
    [[nodiscard]] bool isDragging() const { return m_drag.has_value(); }
    [[nodiscard]] bool isGliding() const { return !m_slides.isEmpty(); }

    // For the accessible interface.
    [[nodiscard]] QString columnText(int column) const;
    [[nodiscard]] QString cardText(BoardPlace place) const;
    [[nodiscard]] bool isSelected(const IssueId &issue) const { return m_selected.contains(issue); }
    void goTo(const IssueId &issue); // as the user does it

Q_SIGNALS:
    void currentIssueChanged(const lockstep::IssueId &issue);
    void issueActivated(const lockstep::IssueId &issue);
    void peekRequested();
    void selectionSizeChanged(int issues);
    void menuRequested(const lockstep::IssueId &issue, const QPoint &globalPos);
    void columnMenuRequested(int column, const QPoint &globalPos);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    // What can be seen, and where: before a change.
    struct Before
    {
        QHash<IssueId, QPoint> cards{};
        std::vector<std::pair<IssueId, int>>
            anchors{}; // of each column: its first card, at which y
    };
    struct Drag
    {
        QList<IssueId> issues{}; // the one under the pointer first
        QPoint grip{}; // in the card
        QPoint at{}; // the pointer
        QSize size{};
        int column = -1; // -1: it cannot be dropped here
        int row = 0;
    };

    // boardview.cpp
    void remember();
    void modelReset();
    void modelChanged(const QSet<IssueId> &issues);
    void layOut();
    void layOutColumn(int column);
    void placeBars();
    void placeHeaders();
    void refreshHeaders();
    void setOffset(int column, int offset);
    void showColumn(int column);
    void glide();
    void flash(const QList<IssueId> &issues);
    void dropGone();
    [[nodiscard]] CardState stateOf(const IssueId &issue) const;
    [[nodiscard]] QPoint shownAt(const IssueId &issue, QPoint at) const;
    void paintCard(QPainter &painter, const QRect &rect, const IssueId &issue, bool lifted) const;
    void tick();

    // boardinput.cpp
    void select(const QSet<IssueId> &issues);
    void become(const IssueId &issue, Qt::KeyboardModifiers modifiers);
    void extendTo(BoardPlace place);
    [[nodiscard]] BoardPlace neighbour(int right, int down) const;
    [[nodiscard]] BoardPlace firstPlace() const;
    [[nodiscard]] QList<IssueId> moving() const;
    void startDrag(QPoint at);
    void dragTo(QPoint at);
    void scrollWhileDragging();
    void endDrag(bool drop);
    void paintDrag(QPainter &painter) const;

    const ThemeService &m_themes;
    SyncEngine &m_engine;
    BoardModel &m_model;
    const IssueListModel &m_list;
    Clock &m_clock;
    BoardCardPainter m_painter;
    BoardLayout m_layout{};
    std::vector<quint64> m_revisions{}; // of the columns that are laid out
    QWidget *m_strip;
    QList<BoardColumnHeader *> m_headers{};
    QList<QScrollBar *> m_bars{};

    IssueId m_current{};
    IssueId m_extendFrom{};
    QSet<IssueId> m_selected{};
    bool m_marking = false; // moving the current card does not select it
    std::optional<QPoint> m_pressed{};
    std::optional<Drag> m_drag{};
    Timer m_dragScroll{};

    QHash<IssueId, BoardCardPainter::Measure> m_measures{}; // of the cards
    Before m_before{};
    QHash<IssueId, QPoint> m_slides{}; // how far away a card was when it began to glide
    QVariantAnimation *m_glide;
    QVariantAnimation *m_flash;
    QSet<IssueId> m_flashing{};
    Timer m_minute{}; // due dates
};

} // namespace lockstep::ui
