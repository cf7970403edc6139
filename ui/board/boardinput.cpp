// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Keyboard, mouse, selection and dragging of BoardView.

#include "ui/board/boardview.h"

#include "ui/board/boardaccessible.h"
#include "ui/theme/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds dragScrollPause = 16ms;
constexpr int dragScrollEdge = 40; // so near to an edge it scrolls while dragging
constexpr int dragScrollStep = 12;

} // namespace

// --- Selection
// ------------------------------------------------------------------------------------

QList<IssueId> BoardView::selectedIssues() const
{
    std::vector<std::pair<BoardPlace, IssueId>> places;
    for (const IssueId &issue : m_selected)
        places.emplace_back(m_model.placeOf(issue), issue);
    std::sort(places.begin(), places.end(), [](const auto &a, const auto &b) {
        return std::pair(a.first.column, a.first.row) < std::pair(b.first.column, b.first.row);
    });
    QList<IssueId> issues;
    for (const auto &each : places)
        issues << each.second;
    return issues;
}

void BoardView::select(const QSet<IssueId> &issues)
{
    if (issues == m_selected)
        return;
    const qsizetype before = std::exchange(m_selected, issues).size();
    if (m_selected.isEmpty())
        m_marking = false;
    viewport()->update();
    if (m_selected.size() != before)
        Q_EMIT selectionSizeChanged(selectedCount());
}

void BoardView::setSelectedIssues(const QList<IssueId> &issues, bool marking)
{
    QSet<IssueId> shown;
    for (const IssueId &issue : issues) {
        if (m_model.placeOf(issue).isValid())
            shown.insert(issue);
    }
    select(shown);
    m_marking = marking && !shown.isEmpty();
}

void BoardView::setCurrentIssue(const IssueId &issue)
{
    m_current = issue;
    m_extendFrom = {};
    m_marking = false;
    const bool shown = m_model.placeOf(issue).isValid();
    select(shown ? QSet<IssueId>{ issue } : QSet<IssueId>{});
    if (shown)
        makeVisible(issue);
    viewport()->update();
}

void BoardView::clearMarks()
{
    m_marking = false;
    const bool shown = m_model.placeOf(m_current).isValid();
    select(shown ? QSet<IssueId>{ m_current } : QSet<IssueId>{});
}

void BoardView::selectAll()
{
    QSet<IssueId> all;
    for (const BoardColumn &column : m_model.columns()) {
        for (const BoardCard &card : column.cards)
            all.insert(card.issue);
    }
    select(all);
}

void BoardView::toggleMark()
{
    if (!m_model.placeOf(m_current).isValid())
        return;
    // The first mark is for the card that is selected because it is current.
    if (!std::exchange(m_marking, true) && m_selected == QSet<IssueId>{ m_current }) {
        Q_EMIT selectionSizeChanged(selectedCount());
        return;
    }
    QSet<IssueId> marked = m_selected;
    if (!marked.remove(m_current))
        marked.insert(m_current);
    select(marked);
}

// The user goes to another card.
void BoardView::become(const IssueId &issue, Qt::KeyboardModifiers modifiers)
{
    if (issue.isNull())
        return;
    if (modifiers & Qt::ShiftModifier) {
        if (m_extendFrom.isNull())
            m_extendFrom = m_current;
    } else {
        m_extendFrom = {};
    }
    const bool other = std::exchange(m_current, issue) != issue;
    if (modifiers & Qt::ShiftModifier)
        extendTo(m_model.placeOf(issue));
    else if (!m_marking)
        select({ issue });
    makeVisible(issue);
    viewport()->update();
    announceCurrentCard(*this);
    if (other)
        Q_EMIT currentIssueChanged(issue);
}

// From where it began, in one column; else just the two ends.
void BoardView::extendTo(BoardPlace place)
{
    const BoardPlace from = m_model.placeOf(m_extendFrom);
    QSet<IssueId> range{ m_model.issueAt(place) };
    if (from.isValid() && from.column == place.column) {
        for (int row = std::min(from.row, place.row); row <= std::max(from.row, place.row); ++row)
            range.insert(m_model.issueAt({ place.column, row }));
    } else if (from.isValid()) {
        range.unite(m_selected);
    }
    select(range);
}

void BoardView::goTo(const IssueId &issue) { become(issue, Qt::NoModifier); }

// --- Keyboard
// -------------------------------------------------------------------------------------

BoardPlace BoardView::firstPlace() const
{
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (m_model.cardCount(column) > 0)
            return { column, 0 };
    }
    return {};
}

// The card that many columns of cards (those without are passed over), or rows, further.
BoardPlace BoardView::neighbour(int right, int down) const
{
    const BoardPlace now = m_model.placeOf(m_current);
    if (!now.isValid())
        return firstPlace();
    if (right == 0)
        return { now.column, std::clamp(now.row + down, 0, m_model.cardCount(now.column) - 1) };
    for (int column = now.column + right; column >= 0 && column < m_model.columnCount();
         column += right) {
        if (m_model.cardCount(column) == 0)
            continue;
        // What is beside it on the screen.
        const int y = m_layout.cardRect(now).center().y();
        const auto [first, last] = m_layout.visibleRows(column);
        int row = first;
        while (row < last && m_layout.cardRect({ column, row }).bottom() < y)
            ++row;
        return { column, std::clamp(row, 0, m_model.cardCount(column) - 1) };
    }
    return now;
}

void BoardView::step(int rows) { become(m_model.issueAt(neighbour(0, rows)), Qt::NoModifier); }

QList<IssueId> BoardView::moving() const
{
    if (m_selected.contains(m_current) && (m_selected.size() > 1 || m_marking))
        return selectedIssues();
    return m_model.placeOf(m_current).isValid() ? QList<IssueId>{ m_current } : QList<IssueId>{};
}

void BoardView::moveCards(int right, int down)
{
    const QList<IssueId> issues = moving();
    const BoardPlace now = m_model.placeOf(m_current);
    if (issues.isEmpty())
        return;
    if (down != 0) {
        // A block of several goes past what is before or behind all of it.
        int first = now.row;
        int last = now.row;
        for (const IssueId &issue : issues) {
            const BoardPlace place = m_model.placeOf(issue);
            if (place.column != now.column)
                continue;
            first = std::min(first, place.row);
            last = std::max(last, place.row);
        }
        const int row = down < 0 ? first + down : last + 1 + down;
        m_model.move(issues, now.column, std::clamp(row, 0, m_model.cardCount(now.column)));
    } else {
        int column = now.column + right;
        while (column >= 0 && column < m_model.columnCount() && !m_model.canMove(m_current, column))
            column += right;
        if (column < 0 || column >= m_model.columnCount())
            return;
        m_model.move(issues, column, std::min(now.row, m_model.cardCount(column)));
    }
    makeVisible(m_current);
    announceCurrentCard(*this);
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    const int right = isRightToLeft() ? -1 : 1;
    const Qt::KeyboardModifiers modifiers
        = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        switch (event->key()) {
        case Qt::Key_Left:
            return moveCards(-right, 0);
        case Qt::Key_Right:
            return moveCards(right, 0);
        case Qt::Key_Up:
            return moveCards(0, -1);
        case Qt::Key_Down:
            return moveCards(0, 1);
        default:
            break;
        }
    }
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (modifiers & ~Qt::ShiftModifier)
        return QAbstractScrollArea::keyPressEvent(event);
    const auto go = [&](BoardPlace place) { become(m_model.issueAt(place), modifiers); };
    const BoardPlace current = m_model.placeOf(m_current);
    const BoardPlace now = current.isValid() ? current : firstPlace();
    const int page = std::max(1, viewport()->height() / (m_painter.height({}, 0) + space::S) - 1);
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_K:
        return go(neighbour(0, -1));
    case Qt::Key_Down:
    case Qt::Key_J:
        return go(neighbour(0, 1));
    case Qt::Key_Left:
        return go(neighbour(-right, 0));
    case Qt::Key_Right:
        return go(neighbour(right, 0));
    case Qt::Key_PageUp:
        return go(neighbour(0, -page));
    case Qt::Key_PageDown:
        return go(neighbour(0, page));
    case Qt::Key_Home:
        return go({ now.column, 0 });
    case Qt::Key_End:
        return go({ now.column, m_model.cardCount(now.column) - 1 });
    case Qt::Key_X:
        return toggleMark();
    case Qt::Key_Space:
        return Q_EMIT peekRequested();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid())
            Q_EMIT issueActivated(m_current);
        return;
    case Qt::Key_Escape:
        if (m_drag)
            return endDrag(false);
        if (m_marking || m_selected.size() > 1)
            return clearMarks();
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void BoardView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    announceCurrentCard(*this);
    viewport()->update();
}

void BoardView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    if (m_drag && event->reason() != Qt::PopupFocusReason)
        endDrag(false);
    viewport()->update();
}

// --- Mouse
// ----------------------------------------------------------------------------------------

bool BoardView::event(QEvent *event)
{
    // Esc ends dragging even where it is a shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride && m_drag
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool BoardView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const BoardPlace place = m_layout.at(help->pos());
        const Issue *issue = m_engine.replica().find(m_model.issueAt(place));
        if (issue)
            QToolTip::showText(help->globalPos(), plainToolTip(issue->subject), viewport(),
                m_layout.cardRect(place));
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void BoardView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_drag)
        return;
    const IssueId issue = m_model.issueAt(m_layout.at(event->position().toPoint()));
    m_pressed.reset();
    if (issue.isNull()) {
        clearMarks();
        return;
    }
    m_pressed = event->position().toPoint();
    if (event->modifiers() & Qt::ControlModifier) {
        m_current = issue;
        QSet<IssueId> marked = m_selected;
        if (!marked.remove(issue))
            marked.insert(issue);
        select(marked);
        m_marking = !marked.isEmpty();
        Q_EMIT currentIssueChanged(issue);
    } else if (!m_selected.contains(issue) || event->modifiers() & Qt::ShiftModifier) {
        m_marking = false;
        become(issue, event->modifiers());
    } else if (m_current != issue) { // one of several: they may be about to be dragged
        m_current = issue;
        viewport()->update();
        Q_EMIT currentIssueChanged(issue);
    }
}

void BoardView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_drag) {
        dragTo(at);
    } else if (m_pressed && event->buttons() & Qt::LeftButton
        && (at - *m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        startDrag(at);
    }
}

void BoardView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool clicked = std::exchange(m_pressed, {}).has_value() && !m_drag;
    if (m_drag)
        endDrag(true);
    else if (clicked && event->modifiers() == Qt::NoModifier && m_selected.size() > 1)
        setCurrentIssue(m_current);
}

void BoardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const IssueId issue = m_model.issueAt(m_layout.at(event->position().toPoint()));
    if (!issue.isNull())
        Q_EMIT issueActivated(issue);
}

void BoardView::wheelEvent(QWheelEvent *event)
{
    const BoardPlace place = m_layout.at(event->position().toPoint());
    const QPoint delta = event->angleDelta();
    const bool down = std::abs(delta.y()) > std::abs(delta.x())
        && !(event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier));
    if (place.isValid() && down && m_layout.maxOffset(place.column) > 0)
        QCoreApplication::sendEvent(m_bars.at(place.column), event);
    else
        QCoreApplication::sendEvent(horizontalScrollBar(), event);
}

void BoardView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const IssueId issue = byKey ? m_current : m_model.issueAt(m_layout.at(event->pos()));
    const QRect card = cardRect(issue);
    if (card.isNull())
        return;
    Q_EMIT menuRequested(
        issue, byKey ? viewport()->mapToGlobal(card.center()) : event->globalPos());
}

// --- Dragging
// -------------------------------------------------------------------------------------

void BoardView::startDrag(QPoint at)
{
    const BoardPlace place = m_layout.at(*m_pressed);
    const IssueId under = m_model.issueAt(place);
    if (under.isNull())
        return;
    QList<IssueId> issues = m_selected.contains(under) && m_selected.size() > 1
        ? selectedIssues()
        : QList<IssueId>{ under };
    issues.removeIf([this](const IssueId &issue) { // what I may only read
        return !m_model.canMove(issue, m_model.placeOf(issue).column);
    });
    if (!issues.contains(under)) {
        m_pressed.reset();
        return;
    }
    const QRect card = m_layout.cardRect(place);
    remember();
    m_drag = Drag{ issues, *m_pressed - card.topLeft(), at, card.size(), place.column, place.row };
    for (int column = 0; column < m_layout.columnCount(); ++column)
        layOutColumn(column);
    dragTo(at);
    glide();
}

void BoardView::dragTo(QPoint at)
{
    m_drag->at = at;
    const QPoint middle = at - m_drag->grip + QRect(QPoint(), m_drag->size).center();
    const int column = m_layout.nearestColumn(middle.x());
    const bool possible = column >= 0
        && std::any_of(m_drag->issues.begin(), m_drag->issues.end(),
            [&](const IssueId &issue) { return m_model.canMove(issue, column); });
    viewport()->setCursor(possible ? Qt::ClosedHandCursor : Qt::ForbiddenCursor);
    const BoardPlace before = m_layout.gap();
    BoardPlace gap{};
    if (possible)
        gap = { column, m_layout.insertionRow(column, middle.y()) };
    m_drag->column = gap.column;
    m_drag->row = gap.row;
    if (gap != before) {
        if (m_before.cards.isEmpty())
            remember();
        if (possible)
            m_layout.setGap(gap, m_drag->size.height());
        else
            m_layout.clearGap();
        placeBars();
        glide();
    }
    viewport()->update();
    scrollWhileDragging();
}

void BoardView::scrollWhileDragging()
{
    m_dragScroll.cancel();
    if (!m_drag)
        return;
    const QRect view = viewport()->rect();
    const auto pull = [](int at, int from, int to) {
        return at < from + dragScrollEdge ? -dragScrollStep
            : at > to - dragScrollEdge    ? dragScrollStep
                                          : 0;
    };
    const int across = pull(m_drag->at.x(), view.left(), view.right());
    const int down = pull(m_drag->at.y(), view.top(), view.bottom());
    QScrollBar *bar = horizontalScrollBar();
    const int x = bar->value();
    bar->setValue(x + (isRightToLeft() ? -across : across));
    bool scrolled = bar->value() != x;
    if (m_drag->column >= 0 && down != 0) {
        const int offset = m_layout.offset(m_drag->column);
        setOffset(m_drag->column, offset + down);
        scrolled = scrolled || m_layout.offset(m_drag->column) != offset;
    }
    if (scrolled)
        m_dragScroll = m_clock.after(dragScrollPause, [this] { dragTo(m_drag->at); });
}

void BoardView::endDrag(bool drop)
{
    if (!m_drag)
        return;
    remember();
    const Drag drag = *std::exchange(m_drag, {});
    m_dragScroll.cancel();
    m_pressed.reset();
    viewport()->unsetCursor();
    // It goes on from where it was let go.
    m_before.cards.insert(drag.issues.first(), drag.at - drag.grip);
    const auto before = m_before;
    m_layout.clearGap();
    if (drop && drag.column >= 0)
        m_model.move(drag.issues, drag.column, drag.row);
    m_before = before;
    layOut();
    glide();
}

void BoardView::paintDrag(QPainter &painter) const
{
    const QRect card(m_drag->at - m_drag->grip, m_drag->size);
    if (m_drag->issues.size() > 1) {
        const QRect below = card.translated(space::XS, space::XS);
        paintRound(painter, below, radius::Card, m_themes.color(Token::Raised),
            m_themes.color(Token::Border));
    }
    paintCard(painter, card, m_drag->issues.first(), true);
    if (m_drag->issues.size() > 1) {
        const QFont font = m_themes.theme().font(TextStyle::Secondary);
        const QString count = QLocale{}.toString(m_drag->issues.size());
        const int side = QFontMetrics(font).height() + space::XS;
        QRect badge(
            0, 0, std::max(side, QFontMetrics(font).horizontalAdvance(count) + 2 * space::S), side);
        badge.moveCenter(card.topRight());
        paintRound(painter, badge, side / 2.0, m_themes.color(Token::Accent));
        painter.setFont(font);
        painter.setPen(m_themes.color(Token::OnAccent));
        painter.drawText(badge, Qt::AlignCenter, count);
    }
}

} // namespace lockstep::ui
