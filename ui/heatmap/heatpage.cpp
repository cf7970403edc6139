// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/heatmap/heatpage.h"

#include "ui/heatmap/heatdelegate.h"
#include "ui/heatmap/heatmapview.h"
#include "ui/heatmap/heatmodel.h"
#include "ui/models/texts.h"
#include "ui/places/pageheader.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int cellWidth = 72;
constexpr int cellHeight = 36;
constexpr int widestRowName = 220;
constexpr int widestColumn = 220;
constexpr IssueParts alwaysRead{ Field::Status, Field::Building, Field::Category, Field::Severity,
    Field::Priority, Field::Lat, Field::Lng, Field::CreatedAt };
} // namespace

HeatPage::HeatPage(SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_clock(clock), m_themes(themes),
      m_sweep(engine, clock, this), m_header(new PageHeader(themes, this)),
      m_model(new HeatModel(engine.replica(), this)), m_rows(new QComboBox(this)),
      m_columns(new QComboBox(this)), m_closed(new QCheckBox(tr("With &closed issues"), this)),
      m_mapButton(m_header->addButton(u"heatMapToggle"_s, u"map"_s, tr("Show as a map (M)"))),
      m_table(new QTableView(this)), m_map(new HeatMapView(themes, *m_model, this)),
      m_empty(new EmptyState(themes, u"flame"_s, QString(), QString(), this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(u"heatPage"_s);
    setGround(*this, themes, Token::Surface);
    m_header->setTitle(tr("Heatmap"));
    m_mapButton->setCheckable(true);
    m_mapButton->setIcon(themes.icons().icon(u"map"_s, Token::TextSecondary, Token::Accent));
    connect(m_mapButton, &QToolButton::clicked, this, &HeatPage::showMap);
    makeControls();
    m_table->setObjectName(u"heatTable"_s);
    m_table->setAccessibleName(tr("Issues over two fields"));
    m_table->setAccessibleDescription(tr("Enter shows the issues of a cell."));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new HeatDelegate(themes, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setCornerButtonEnabled(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setMaximumWidth(scaled(widestRowName));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->installEventFilter(this);
    const auto fit = [this] {
        fitColumns();
        m_table->verticalHeader()->setDefaultSectionSize(scaled(cellHeight));
        m_closed->setMinimumHeight(m_rows->sizeHint().height()); // on one line with the others
    };
    connect(&themes, &ThemeService::themeChanged, this, fit);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HeatPage::fitColumns);
    fit();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_map);
    m_stack->addWidget(m_empty);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(space::L, space::XS, space::L, space::L);
    body->addWidget(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        activate(m_model->cellAt(index.row(), index.column()));
    });
    connect(m_map, &HeatMapView::activated, this,
        [this](int cell) { activate(&m_model->heatmap().cells.at(cell)); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        m_closed->setChecked(false);
        setFields(Field::Status, Field::Priority);
    });
    choose();
}

// For their names, as the counts are short: by the view's own measure, each cell of thousands of
// rooms would be asked.
void HeatPage::fitColumns()
{
    QHeaderView &header = *m_table->horizontalHeader();
    header.setDefaultSectionSize(scaled(cellWidth));
    const QFontMetrics metrics = header.fontMetrics();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString name
            = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int wide = metrics.horizontalAdvance(name) + 2 * space::S;
        if (wide > header.sectionSize(column))
            header.resizeSection(column, std::min(wide, scaled(widestColumn)));
    }
}

void HeatPage::makeControls()
{
    const auto fill = [](QComboBox &box, Field first) {
        for (const FieldInfo &info : issueFields()) {
            if (isHeatmapField(info.field) && info.type != FieldType::IssueRef
                && info.type != FieldType::Time)
                box.addItem(fieldLabel(info.field), int(info.field));
        }
        box.setCurrentIndex(box.findData(int(first)));
    };
    m_rows->setObjectName(u"heatRows"_s);
    m_columns->setObjectName(u"heatColumns"_s);
    m_closed->setObjectName(u"heatClosed"_s);
    fill(*m_rows, Field::Building);
    fill(*m_columns, Field::Room);
    auto *row = new WrappingRow(space::M, m_header);
    const auto add = [&](const QString &text, QComboBox *box) {
        auto *pair = new QWidget(row);
        auto *label = new PlainLabel(m_themes, text, TextStyle::Body, Token::TextSecondary, pair);
        label->setBuddy(box);
        auto *layout = new QHBoxLayout(pair);
        layout->setContentsMargins({});
        layout->setSpacing(space::S);
        layout->addWidget(label);
        layout->addWidget(box);
        row->addWidget(pair);
    };
    add(tr("&Rows"), m_rows);
    add(tr("C&olumns"), m_columns);
    row->addWidget(m_closed);
    m_header->addRow(row);
    const auto chosen = [this] {
        m_chosen = true;
        choose();
    };
    connect(m_rows, &QComboBox::activated, this, chosen);
    connect(m_columns, &QComboBox::activated, this, chosen);
    connect(m_closed, &QCheckBox::toggled, this, chosen);
}

HeatmapOptions HeatPage::options() const
{
    return { .rows = Field(m_rows->currentData().toInt()),
        .columns = Field(m_columns->currentData().toInt()),
        .closedToo = m_closed->isChecked() };
}

void HeatPage::setFields(Field rows, Field columns)
{
    m_rows->setCurrentIndex(m_rows->findData(int(rows)));
    m_columns->setCurrentIndex(m_columns->findData(int(columns)));
    choose();
}

void HeatPage::choose()
{
    const HeatmapOptions wanted = options();
    m_sweep.setSteps(
        { alwaysRead.with(wanted.rows).with(wanted.columns).withProject(), [this] { begin(); },
            [this](const Issue &issue, bool isOpen) {
                if (!m_project.isNull() && issue.project != m_project)
                    return;
                m_anything = true;
                m_builder->add(issue, isOpen);
            },
            [this] { present(m_builder->take()); } });
}

void HeatPage::setProject(const ProjectId &project)
{
    m_project = project;
    m_sweep.restart();
}

void HeatPage::begin()
{
    const Project *project = m_engine.replica().project(m_project);
    m_header->setNote(project ? project->name : tr("All projects"));
    m_anything = false;
    m_builder.emplace(options(), m_clock.wallNow());
}

void HeatPage::present(const Heatmap &heatmap)
{
    // Nobody has said where anything is: something else can be seen at least.
    if (heatmap.total == 0 && m_anything && !std::exchange(m_chosen, true)) {
        setFields(Field::Status, Field::Priority);
        return;
    }
    m_model->setHeatmap(heatmap);
    m_map->refresh();
    m_header->setCount(int(heatmap.total), tr("%n issue(s)", nullptr, int(heatmap.total)));
    m_mapButton->setEnabled(m_map->hasPlaces());
    m_mapButton->setToolTip(m_map->hasPlaces()
            ? tr("Show as a map (M)")
            : tr("No issue here has a place on the map (latitude and longitude)"));
    m_empty->setContent(u"flame"_s,
        tr("No issue has a value in these fields. Issues weigh by their severity, or else their "
           "priority, and half as much every two weeks."),
        tr("Show status and priority"));
    showMap(m_mapButton->isChecked());
}

void HeatPage::showMap(bool map)
{
    m_mapButton->setChecked(map);
    QWidget *shown = m_table;
    if (m_model->heatmap().total == 0)
        shown = m_empty;
    else if (map && m_map->hasPlaces())
        shown = m_map;
    const bool hadFocus = m_stack->currentWidget()->hasFocus();
    m_stack->setCurrentWidget(shown);
    if (hadFocus)
        shown->setFocus(Qt::OtherFocusReason);
}

void HeatPage::focusCells()
{
    if (m_stack->currentWidget() == m_table && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void HeatPage::activate(const HeatmapCell *cell)
{
    if (cell)
        Q_EMIT issuesRequested(m_project, m_model->query(*cell, m_closed->isChecked()));
}

void HeatPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_sweep.setActive(true);
}

void HeatPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_sweep.setActive(false);
}

void HeatPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

bool HeatPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QModelIndex at = m_table->currentIndex();
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && at.isValid()) {
            activate(m_model->cellAt(at.row(), at.column()));
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lockstep::ui
