// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queues/queuespage.h"

#include "ui/places/pageheader.h"
#include "ui/queues/queuetexts.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/ground.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

QueuesModel::QueuesModel(SyncEngine &engine, const QueueFigures &figures, QObject *parent)
    : QAbstractTableModel(parent), m_engine(engine), m_figures(figures), m_places(figures.queues())
{
    connect(&figures, &QueueFigures::changed, this, &QueuesModel::refresh);
}

void QueuesModel::refresh()
{
    const QList<QueueFigures::Place> &now = m_figures.queues();
    const bool isSame = std::equal(now.begin(), now.end(), m_places.begin(), m_places.end(),
        [](const auto &a, const auto &b) { return a.queue.id == b.queue.id; });
    if (isSame) {
        m_places = now;
        if (!m_places.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_places.size()) - 1, ColumnCount - 1));
    } else {
        beginResetModel(); // there are few, and seldom others
        m_places = now;
        endResetModel();
    }
    Q_EMIT changed();
}

QueueId QueuesModel::queueAt(int row) const
{
    return row >= 0 && row < int(m_places.size()) ? m_places.at(row).queue.id : QueueId{};
}

int QueuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_places.size());
}

int QueuesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueuesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_places.size()))
        return {};
    const QueueFigures::Place &place = m_places.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(
            Qt::AlignVCenter | (index.column() <= Project ? Qt::AlignLeading : Qt::AlignTrailing));
    if (role == Qt::ToolTipRole && index.column() == Flow)
        return flowSentence(m_figures.flow(place.queue.id));
    if (role != Qt::DisplayRole)
        return {};
    const QLocale locale;
    const auto metrics = m_figures.metrics(place.queue.id);
    const auto number = [&](auto of) { return metrics ? locale.toString(of(*metrics)) : u"–"_s; };
    switch (index.column()) {
    case Name:
        return place.queue.name;
    case Project: {
        QStringList keys;
        for (const ProjectId &id : m_figures.projectsOf(place)) {
            if (const lockstep::Project *project = m_engine.replica().project(id))
                keys << project->key;
        }
        return keys.join(u", "_s);
    }
    case Open:
        return number([](const QueueMetrics &m) { return m.open; });
    case Nobodys:
        return number([](const QueueMetrics &m) { return m.open - m.assigned; });
    case Oldest:
        return durationText(metrics ? metrics->oldestSeconds : 0);
    case Resolution:
        return durationText(metrics ? metrics->averageResolutionSeconds : 0);
    case Flow:
        return flowText(m_figures.flow(place.queue.id));
    default:
        return {};
    }
}

QVariant QueuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section <= Project ? Qt::AlignLeading : Qt::AlignTrailing));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Queue");
    case Project:
        return tr("Projects");
    case Open:
        return tr("Open");
    case Nobodys:
        return tr("Nobody's");
    case Oldest:
        return tr("Oldest");
    case Resolution:
        return tr("Resolved within");
    case Flow:
        return tr("Today");
    default:
        return {};
    }
}

QueuesPage::QueuesPage(
    SyncEngine &engine, const ThemeService &themes, const QueueFigures &figures, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_model(new QueuesModel(engine, figures, this)),
      m_header(new PageHeader(themes, this)), m_new(new QPushButton(tr("New queue"), this)),
      m_table(new QTableView(this)),
      m_empty(new EmptyState(themes, u"layers"_s, QString(), QString(), this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(u"queuesPage"_s);
    setGround(*this, themes, Token::Surface);
    m_header->setTitle(tr("Queues"));
    m_new->setObjectName(u"newQueue"_s);
    m_new->setIcon(themes.icon(u"plus"_s));
    m_new->setAutoDefault(false);
    m_header->addWidget(m_new);
    m_table->setObjectName(u"queuesTable"_s);
    m_table->setAccessibleName(tr("Queues"));
    m_table->setAccessibleDescription(
        tr("Enter goes to the queue, E changes it, Delete deletes it."));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(QueuesModel::Name, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(space::S, 0, space::S, 0);
    body->addWidget(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
    connect(m_new, &QPushButton::clicked, this, &QueuesPage::newQueueRequested);
    connect(m_empty, &EmptyState::actionTriggered, this, &QueuesPage::newQueueRequested);
    connect(m_table, &QTableView::clicked, this,
        [this](const QModelIndex &index) { Q_EMIT queueOpened(m_model->queueAt(index.row())); });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QueueId queue = m_model->queueAt(m_table->rowAt(at.y()));
        if (!queue.isNull())
            Q_EMIT menuRequested(queue, m_table->viewport()->mapToGlobal(at));
    });
    connect(m_model, &QueuesModel::changed, this, &QueuesPage::refresh);
    connect(&engine, &SyncEngine::projectsChanged, this, &QueuesPage::refresh);
    refresh();
}

void QueuesPage::refresh()
{
    const Replica &replica = m_engine.replica();
    const QList<Project> projects = replica.projects();
    const bool may = std::any_of(projects.begin(), projects.end(),
        [&](const Project &each) { return replica.myRole(each.id) == Role::Admin; });
    const int count = m_model->rowCount();
    m_new->setVisible(may && count > 0);
    m_header->setCount(count, count > 0 ? tr("%n queue(s)", nullptr, count) : QString());
    m_empty->setContent(u"layers"_s,
        may ? tr("A queue is a filter that a project shares, with live figures: what is open, how "
                 "old the oldest is, what comes and goes.")
            : tr("There are no queues. Who administers a project can make one."),
        may ? tr("New queue") : QString());
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_table) : m_empty);
}

void QueuesPage::focusTable()
{
    if (m_model->rowCount() == 0) {
        m_empty->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

bool QueuesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool act = event->type() == QEvent::KeyPress;
        const int row = m_table->currentIndex().row();
        const auto go = [&](int to) {
            if (act && to >= 0 && to < m_model->rowCount())
                m_table->setCurrentIndex(m_model->index(to, m_table->currentIndex().column()));
        };
        if ((key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            switch (key->key()) {
            case Qt::Key_Return:
            case Qt::Key_Enter:
                if (act && row >= 0)
                    Q_EMIT queueOpened(m_model->queueAt(row));
                break;
            case Qt::Key_E:
                if (act && row >= 0)
                    Q_EMIT editRequested(m_model->queueAt(row));
                break;
            case Qt::Key_Delete:
                if (act && row >= 0)
                    Q_EMIT deleteRequested(m_model->queueAt(row));
                break;
            case Qt::Key_J:
                go(row + 1);
                break;
            case Qt::Key_K:
                go(row - 1);
                break;
            case Qt::Key_Escape:
                if (act)
                    Q_EMIT left();
                break;
            default:
                return QWidget::eventFilter(watched, event);
            }
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lockstep::ui
