// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/board/boardaccessible.h"

#include "ui/board/boardview.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace lockstep::ui {

namespace {

// A column, or with a row a card.
class PlaceInterface final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    PlaceInterface(BoardView &board, BoardPlace place) : m_board(&board), m_place(place) {}

    [[nodiscard]] BoardPlace place() const { return m_place; }

    [[nodiscard]] bool isValid() const override
    {
        return m_board && m_place.column < m_board->model().columnCount()
            && m_place.row < m_board->model().cardCount(m_place.column);
    }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override
    {
        return m_board ? m_board->window()->windowHandle() : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        QAccessibleInterface *board = QAccessible::queryAccessibleInterface(m_board);
        return isCard() && board ? board->child(m_place.column) : board;
    }
    [[nodiscard]] int childCount() const override
    {
        return isCard() || !isValid() ? 0 : m_board->model().cardCount(m_place.column);
    }
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *card = dynamic_cast<const PlaceInterface *>(child);
        return !isCard() && card && card->m_place.column == m_place.column ? card->m_place.row : -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;

    [[nodiscard]] QString text(QAccessible::Text text) const override
    {
        if (!isValid() || text != QAccessible::Name)
            return {};
        return isCard() ? m_board->cardText(m_place) : m_board->columnText(m_place.column);
    }
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = isCard() ? m_board->boardLayout().cardRect(m_place)
                                    : m_board->boardLayout().columnRect(m_place.column);
        return { m_board->viewport()->mapToGlobal(rect.topLeft()), rect.size() };
    }
    [[nodiscard]] QAccessible::Role role() const override
    {
        return isCard() ? QAccessible::ListItem : QAccessible::List;
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.invisible = !m_board->isVisible();
        if (!isCard())
            return state;
        const IssueId issue = m_board->model().issueAt(m_place);
        state.focusable = true;
        state.selectable = true;
        state.multiSelectable = true;
        state.selected = m_board->isSelected(issue);
        state.focused = m_board->hasFocus() && m_board->currentIssue() == issue;
        state.offscreen
            = !m_board->boardLayout().cardRect(m_place).intersects(m_board->viewport()->rect());
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface && isCard()
            ? static_cast<QAccessibleActionInterface *>(this)
            : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override
    {
        return { setFocusAction(), pressAction() };
    }
    void doAction(const QString &name) override
    {
        if (!isValid() || !isCard())
            return;
        const IssueId issue = m_board->model().issueAt(m_place);
        m_board->setFocus(Qt::OtherFocusReason);
        m_board->goTo(issue);
        if (name == pressAction())
            Q_EMIT m_board->issueActivated(issue);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] bool isCard() const { return m_place.row >= 0; }

    QPointer<BoardView> m_board;
    BoardPlace m_place;
};

class BoardInterface final : public QAccessibleWidget
{
public:
    explicit BoardInterface(BoardView *board) : QAccessibleWidget(board, QAccessible::Grouping) {}

    [[nodiscard]] QAccessibleInterface *at(BoardPlace place) const
    {
        const std::pair key(place.column, place.row);
        const auto known = m_places.constFind(key);
        if (known != m_places.cend())
            return QAccessible::accessibleInterface(*known);
        auto *made = new PlaceInterface(board(), place);
        m_places.insert(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    [[nodiscard]] int childCount() const override
    {
        return columns() + QAccessibleWidget::childCount();
    }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0)
            return nullptr;
        return index < columns() ? at({ index, -1 }) : QAccessibleWidget::child(index - columns());
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (const auto *column = dynamic_cast<const PlaceInterface *>(child))
            return column->place().column;
        const int widget = QAccessibleWidget::indexOfChild(child);
        return widget < 0 ? -1 : columns() + widget;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const BoardPlace place
            = board().boardLayout().at(board().viewport()->mapFromGlobal(QPoint(x, y)));
        const bool inside
            = board().viewport()->rect().contains(board().viewport()->mapFromGlobal(QPoint(x, y)));
        return place.isValid() && inside ? at({ place.column, -1 })
                                         : QAccessibleWidget::childAt(x, y);
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const BoardPlace place = board().model().placeOf(board().currentIssue());
        return board().hasFocus() && place.isValid() ? at(place) : QAccessibleWidget::focusChild();
    }

protected:
    ~BoardInterface() override
    {
        for (const QAccessible::Id id : std::as_const(m_places))
            QAccessible::deleteAccessibleInterface(id);
    }

private:
    [[nodiscard]] BoardView &board() const { return *static_cast<BoardView *>(widget()); }
    [[nodiscard]] int columns() const { return board().model().columnCount(); }

    mutable QHash<std::pair<int, int>, QAccessible::Id> m_places{};
};

BoardInterface *boardInterface(QObject *board)
{
    return dynamic_cast<BoardInterface *>(QAccessible::queryAccessibleInterface(board));
}

QAccessibleInterface *PlaceInterface::child(int index) const
{
    const BoardInterface *board = boardInterface(m_board);
    return board && index >= 0 && index < childCount() ? board->at({ m_place.column, index })
                                                       : nullptr;
}

QAccessibleInterface *PlaceInterface::childAt(int x, int y) const
{
    if (!isValid() || isCard())
        return nullptr;
    const BoardPlace place
        = m_board->boardLayout().at(m_board->viewport()->mapFromGlobal(QPoint(x, y)));
    return place.column == m_place.column ? child(place.row) : nullptr;
}

QAccessibleInterface *makeBoardInterface(const QString &, QObject *object)
{
    auto *board = qobject_cast<BoardView *>(object);
    return board ? new BoardInterface(board) : nullptr;
}

} // namespace

void installBoardAccessibility() { QAccessible::installFactory(&makeBoardInterface); }

void announceCurrentCard(BoardView &board)
{
    if (!QAccessible::isActive() || !board.hasFocus())
        return;
    const BoardPlace place = board.model().placeOf(board.currentIssue());
    const BoardInterface *interface = boardInterface(&board);
    if (!place.isValid() || !interface)
        return;
    QAccessibleEvent event(interface->at(place), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

} // namespace lockstep::ui
