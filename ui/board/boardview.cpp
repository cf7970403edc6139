// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/board/boardview.h"

#include "ui/board/boardaccessible.h"
#include "ui/board/boardheader.h"
#include "ui/models/issuelistmodel.h"
#include "ui/theme/paint.h"

#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVariantAnimation>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int boardFlashTimes = 6; // of the usual motion: long enough to be found by the eye
constexpr int mostCardsFlashing = 50;

} // namespace

BoardView::BoardView(const ThemeService &themes, SyncEngine &engine, BoardModel &model,
    const IssueListModel &list, Clock &clock, QWidget *parent)
    : QAbstractScrollArea(parent), m_themes(themes), m_engine(engine), m_model(model), m_list(list),
      m_clock(clock), m_painter(themes, engine.replica()), m_strip(new QWidget(this)),
      m_glide(new QVariantAnimation(this)), m_flash(new QVariantAnimation(this))
{
    installBoardAccessibility();
    setObjectName(u"board"_s);
    setAccessibleName(tr("Board"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);

    for (QVariantAnimation *each : { m_glide, m_flash }) {
        each->setStartValue(1.0);
        each->setEndValue(0.0);
        each->setEasingCurve(QEasingCurve::OutCubic);
        connect(each, &QVariantAnimation::valueChanged, viewport(), qOverload<>(&QWidget::update));
    }
    connect(m_glide, &QVariantAnimation::finished, this, [this] { m_slides.clear(); });
    connect(m_flash, &QVariantAnimation::finished, this, [this] { m_flashing.clear(); });
    connect(&model, &BoardModel::aboutToChange, this, &BoardView::remember);
    connect(&model, &BoardModel::reset, this, &BoardView::modelReset);
    connect(&model, &BoardModel::changed, this, &BoardView::modelChanged);
    connect(&model, &BoardModel::remotelyChanged, this, &BoardView::flash);
    connect(&list, &QAbstractItemModel::dataChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&engine, &SyncEngine::usersChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        m_painter.refresh();
        m_measures.clear();
        layOut();
    });
    tick();
}

BoardView::~BoardView() = default;

// --- Places
// ---------------------------------------------------------------------------------------

void BoardView::layOut()
{
    const int count = m_model.columnCount();
    while (m_headers.size() > count) {
        delete m_headers.takeLast();
        delete m_bars.takeLast();
    }
    while (m_headers.size() < count) {
        const int column = static_cast<int>(m_headers.size());
        auto *header = new BoardColumnHeader(m_themes, m_strip);
        header->setObjectName(u"column-%1"_s.arg(column));
        connect(header, &BoardColumnHeader::menuRequested, this,
            [this, column](const QPoint &at) { Q_EMIT columnMenuRequested(column, at); });
        connect(header, &BoardColumnHeader::focused, this, [this, column] { showColumn(column); });
        header->show();
        m_headers << header;
        auto *bar = new QScrollBar(Qt::Vertical, viewport());
        bar->setFocusPolicy(Qt::NoFocus);
        connect(bar, &QScrollBar::valueChanged, this, [this, column](int value) {
            m_layout.setOffset(column, value);
            viewport()->update();
        });
        m_bars << bar;
    }
    refreshHeaders();
    int height = 0;
    for (const BoardColumnHeader *header : std::as_const(m_headers))
        height = std::max(height, header->sizeHint().height());
    setViewportMargins(0, height + space::S, 0, 0);
    m_layout.setColumnCount(count);
    m_layout.setView(viewport()->size(), m_painter.narrowest(), isRightToLeft());
    m_revisions.resize(static_cast<size_t>(count));
    for (int column = 0; column < count; ++column)
        layOutColumn(column);
    placeBars();
    placeHeaders();
    viewport()->update();
}

void BoardView::layOutColumn(int column)
{
    std::vector<int> heights;
    const int width = m_layout.cardWidth();
    for (const BoardCard &card : m_model.columns()[static_cast<size_t>(column)].cards) {
        auto measure = m_measures.constFind(card.issue);
        if (measure == m_measures.cend()) {
            const Issue *issue = m_engine.replica().find(card.issue);
            measure = m_measures.insert(
                card.issue, issue ? m_painter.measure(*issue) : BoardCardPainter::Measure{});
        }
        const bool lifted = m_drag && m_drag->issues.contains(card.issue);
        heights.push_back(lifted ? 0 : m_painter.height(*measure, width));
    }
    m_layout.setHeights(column, heights);
    m_revisions[static_cast<size_t>(column)]
        = m_model.columns()[static_cast<size_t>(column)].revision;
}

void BoardView::placeBars()
{
    QScrollBar *across = horizontalScrollBar();
    across->setRange(0, std::max(0, m_layout.contentWidth() - m_layout.pageWidth()));
    across->setPageStep(m_layout.pageWidth());
    across->setSingleStep(m_layout.cardWidth() / 4);
    m_layout.setScrollX(across->value());
    for (int column = 0; column < m_layout.columnCount(); ++column) {
        QScrollBar *bar = m_bars.at(column);
        const QRect rect = m_layout.columnRect(column);
        const int most = m_layout.maxOffset(column);
        const QSignalBlocker quiet(bar);
        bar->setRange(0, most);
        bar->setPageStep(rect.height());
        bar->setSingleStep(m_painter.height({}, m_layout.cardWidth()) / 2);
        bar->setValue(m_layout.offset(column));
        bar->setVisible(most > 0 && !m_drag); // they would lie on what is dragged
        const int x = isRightToLeft() ? rect.left() : rect.right() + 1 - space::S;
        bar->setGeometry(x, rect.y() + space::S, space::S, rect.height() - 2 * space::S);
    }
}

void BoardView::placeHeaders()
{
    const int height = viewportMargins().top() - space::S;
    m_strip->setGeometry(viewport()->x(), 0, viewport()->width(), height + space::S);
    for (int column = 0; column < m_layout.columnCount(); ++column) {
        const QRect rect = m_layout.columnRect(column);
        m_headers.at(column)->setGeometry(rect.x(), space::XS, rect.width(), height);
    }
}

void BoardView::refreshHeaders()
{
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_headers.at(column)->setColumn(m_model.columns()[static_cast<size_t>(column)],
            m_engine.replica(), m_model.projects().size() == 1);
}

void BoardView::setOffset(int column, int offset)
{
    m_layout.setOffset(column, offset);
    placeBars();
    viewport()->update();
}

QRect BoardView::cardRect(const IssueId &issue) const
{
    const BoardPlace place = m_model.placeOf(issue);
    return place.isValid() && place.column < m_layout.columnCount() ? m_layout.cardRect(place)
                                                                    : QRect();
}

void BoardView::showColumn(int column)
{
    const QRect rect = m_layout.columnRect(column);
    const int beside = std::min(rect.left(), 0) + std::max(0, rect.right() - viewport()->width());
    if (beside == 0)
        return;
    const int along = isRightToLeft() ? -beside : beside;
    horizontalScrollBar()->setValue(
        horizontalScrollBar()->value() + along + (along > 0 ? space::M : -space::M));
}

void BoardView::makeVisible(const IssueId &issue)
{
    const BoardPlace place = m_model.placeOf(issue);
    if (!place.isValid())
        return;
    showColumn(place.column);
    const QRect column = m_layout.columnRect(place.column);
    const QRect card = m_layout.cardRect(place);
    const int top = card.top() - column.top() - space::S;
    const int bottom = card.bottom() + space::S - column.bottom();
    if (top < 0 || bottom > 0)
        setOffset(place.column, m_layout.offset(place.column) + (top < 0 ? top : bottom));
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void BoardView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        layOut();
}

void BoardView::scrollContentsBy(int, int)
{
    m_layout.setScrollX(horizontalScrollBar()->value());
    placeBars();
    placeHeaders();
    viewport()->update();
}

// --- Changes
// --------------------------------------------------------------------------------------

void BoardView::remember()
{
    m_before = {};
    // The layout is of the last change: only what it knows can have been seen.
    const int columns = std::min(m_layout.columnCount(), m_model.columnCount());
    for (int column = 0; column < columns; ++column) {
        const auto [first, last] = m_layout.visibleRows(column);
        for (int row = first; row <= last; ++row) {
            const IssueId issue = m_model.issueAt({ column, row });
            const QPoint at = m_layout.cardRect({ column, row }).topLeft();
            m_before.cards.insert(issue, shownAt(issue, at));
            if (row == first && m_layout.offset(column) > 0)
                m_before.anchors.emplace_back(issue, at.y());
        }
    }
}

void BoardView::modelReset()
{
    m_before = {};
    m_slides.clear();
    m_measures.clear();
    if (m_drag)
        endDrag(false);
    dropGone();
    layOut();
    if (m_model.placeOf(m_current).isValid())
        makeVisible(m_current);
}

void BoardView::modelChanged(const QSet<IssueId> &issues)
{
    for (const IssueId &issue : issues)
        m_measures.remove(issue);
    if (m_drag) {
        const bool gone = std::any_of(m_drag->issues.begin(), m_drag->issues.end(),
            [this](const IssueId &issue) { return !m_model.placeOf(issue).isValid(); });
        if (gone) {
            endDrag(false);
            m_before = {};
        }
    }
    dropGone();
    refreshHeaders();
    for (int column = 0; column < m_layout.columnCount(); ++column) {
        if (m_revisions[static_cast<size_t>(column)]
            != m_model.columns()[static_cast<size_t>(column)].revision)
            layOutColumn(column);
    }
    placeBars();
    for (const auto &[issue, y] : std::exchange(m_before.anchors, {})) {
        const BoardPlace place = m_model.placeOf(issue);
        if (place.isValid() && m_before.cards.contains(issue))
            setOffset(
                place.column, m_layout.offset(place.column) + m_layout.cardRect(place).y() - y);
    }
    if (m_drag)
        dragTo(m_drag->at);
    glide();
}

// Cards that can be seen glide from where they were.
void BoardView::glide()
{
    const QHash<IssueId, QPoint> before = std::exchange(m_before.cards, {});
    m_slides.clear();
    m_glide->stop();
    if (m_themes.motion() == 0 || !isVisible()) {
        viewport()->update();
        return;
    }
    for (int column = 0; column < m_layout.columnCount(); ++column) {
        const auto [first, last] = m_layout.visibleRows(column);
        for (int row = first; row <= last; ++row) {
            const IssueId issue = m_model.issueAt({ column, row });
            const auto was = before.constFind(issue);
            const QPoint is = m_layout.cardRect({ column, row }).topLeft();
            if (was != before.cend() && *was != is)
                m_slides.insert(issue, *was - is);
        }
    }
    if (!m_slides.isEmpty()) {
        m_glide->setDuration(m_themes.motion());
        m_glide->start();
    }
    viewport()->update();
}

void BoardView::flash(const QList<IssueId> &issues)
{
    if (m_themes.motion() == 0 || issues.size() > mostCardsFlashing || !isVisible())
        return;
    m_flashing = { issues.begin(), issues.end() };
    m_flash->stop();
    m_flash->setDuration(m_themes.motion() * boardFlashTimes);
    m_flash->start();
}

// Of what is selected, the cards that are not on the board any more.
void BoardView::dropGone()
{
    const qsizetype before = m_selected.size();
    m_selected.removeIf([this](const IssueId &issue) { return !m_model.placeOf(issue).isValid(); });
    if (m_selected.isEmpty())
        m_marking = false;
    if (m_selected.size() != before)
        Q_EMIT selectionSizeChanged(selectedCount());
}

void BoardView::tick()
{
    m_minute = m_clock.after(60s, [this] { tick(); });
    viewport()->update();
}

// --- Painting
// -------------------------------------------------------------------------------------

CardState BoardView::stateOf(const IssueId &issue) const
{
    CardState state;
    state.selected = m_selected.contains(issue);
    state.current = issue == m_current && hasFocus();
    state.unseen = m_list.isUnseen(issue);
    state.issue = m_engine.replica().state(issue);
    if (m_flashing.contains(issue))
        state.flash = m_flash->currentValue().toReal();
    return state;
}

QPoint BoardView::shownAt(const IssueId &issue, QPoint at) const
{
    const auto slide = m_slides.constFind(issue);
    if (slide == m_slides.cend())
        return at;
    return at + (QPointF(*slide) * m_glide->currentValue().toReal()).toPoint();
}

void BoardView::paintCard(
    QPainter &painter, const QRect &rect, const IssueId &id, bool lifted) const
{
    const Issue *issue = m_engine.replica().find(id);
    if (!issue)
        return; // gone just now
    const Project *project = m_engine.replica().project(issue->project);
    CardState state = stateOf(id);
    state.lifted = lifted;
    m_painter.paint(painter, rect, *issue,
        project ? project->category(issue->status) : StatusCategory::Open, state, m_clock.wallNow(),
        layoutDirection());
}

void BoardView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_themes.color(Token::Surface));
    std::vector<std::pair<QRect, IssueId>> gliding;
    for (int column = 0; column < m_layout.columnCount(); ++column) {
        const QRect rect = m_layout.columnRect(column);
        if (!rect.intersects(event->rect()))
            continue;
        const bool target = m_drag && m_drag->column == column;
        paintRound(painter, rect, radius::Card,
            m_themes.color(target ? Token::Hover : Token::Window),
            m_themes.theme().isHighContrast() ? m_themes.color(Token::Border) : QColor());
        painter.setClipRect(rect);
        if (m_layout.gap().column == column)
            paintRound(painter, m_layout.gapRect(), radius::Card,
                m_themes.color(Token::AccentGround), m_themes.color(Token::Accent));
        const auto [first, last] = m_layout.visibleRows(column);
        for (int row = first; row <= last; ++row) {
            const IssueId issue = m_model.issueAt({ column, row });
            QRect card = m_layout.cardRect({ column, row });
            if (m_drag && m_drag->issues.contains(issue))
                continue;
            if (m_slides.contains(issue)) {
                card.moveTopLeft(shownAt(issue, card.topLeft()));
                gliding.emplace_back(card, issue);
            } else if (card.intersects(event->rect())) {
                paintCard(painter, card, issue, false);
            }
        }
        painter.setClipping(false);
    }
    for (const auto &[rect, issue] : gliding)
        paintCard(painter, rect, issue, false);
    if (m_drag)
        paintDrag(painter);
    // The focus must be seen before anything is chosen, too.
    if (hasFocus() && !m_model.placeOf(m_current).isValid())
        paintFocusRing(painter, viewport()->rect(), 0, m_themes.theme());
}

// --- In words
// -------------------------------------------------------------------------------------

QString BoardView::columnText(int column) const
{
    return column < m_headers.size() ? m_headers.at(column)->text() : QString();
}

QString BoardView::cardText(BoardPlace place) const
{
    const IssueId id = m_model.issueAt(place);
    const Issue *issue = m_engine.replica().find(id);
    return issue
        ? BoardCardPainter::text(*issue, stateOf(id), m_engine.replica(), m_clock.wallNow())
        : QString();
}

} // namespace lockstep::ui
