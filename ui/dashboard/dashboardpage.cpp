// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dashboard/dashboardpage.h"

#include "core/query/lexer.h"
#include "ui/dashboard/barchart.h"
#include "ui/dashboard/chartcard.h"
#include "ui/dashboard/columnchart.h"
#include "ui/models/people.h"
#include "ui/places/pageheader.h"
#include "ui/queues/queuetexts.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>

#include <array>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int twoColumnsFrom = 700;
constexpr int threeColumnsFrom = 1'000;
constexpr qsizetype mostPeople = 10; // the others are one bar
constexpr IssueParts dashboardParts{ Field::Status, Field::Assignee, Field::DueDate,
    Field::CreatedAt, Field::ClosedAt };

Token tokenOf(StatusCategory category)
{
    switch (category) {
    case StatusCategory::Open:
        return Token::TextSecondary;
    case StatusCategory::Active:
        return Token::Warning;
    case StatusCategory::Review:
        return Token::Accent;
    case StatusCategory::Resolved:
        return Token::Success;
    case StatusCategory::Closed:
        return Token::TextDisabled;
    }
    return Token::Accent;
}

QString countText(qint64 count) { return QLocale{}.toString(count); }

} // namespace

DashboardPage::DashboardPage(
    SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_clock(clock), m_themes(themes),
      m_sweep(engine, clock, this), m_header(new PageHeader(themes, this)),
      m_tables(m_header->addButton(u"dashboardTables"_s, u"table"_s, tr("Show as tables (T)"))),
      m_scroll(new QScrollArea(this)), m_row(new WrappingRow(space::S, this)),
      m_grid(new QGridLayout), m_status(tr("Status"), { { tr("Issues") } }, this),
      m_assignee(tr("Assignee"), { { tr("Open issues") } }, this),
      m_age(tr("Age"), { { tr("Open issues") } }, this),
      m_throughput(tr("Week"),
          { { tr("Created"), Token::Warning }, { tr("Closed"), Token::Success } }, this),
      m_resolution(tr("Week"), { { tr("Half of them within"), Token::Accent } }, this)
{
    setObjectName(u"dashboardPage"_s);
    setGround(*this, themes, Token::Window);
    m_header->setTitle(tr("Dashboard"));
    m_tables->setCheckable(true);
    m_tables->setIcon(themes.icons().icon(u"table"_s, Token::TextSecondary, Token::Accent));
    connect(m_tables, &QToolButton::clicked, this, &DashboardPage::showTables);

    m_open = addFigure(u"figureOpen"_s, tr("Open"));
    m_overdue = addFigure(u"figureOverdue"_s, tr("Overdue"));
    m_nobodys = addFigure(u"figureNobodys"_s, tr("Nobody's"));
    m_created = addFigure(u"figureCreated"_s, tr("Created this week"));
    m_closed = addFigure(u"figureClosed"_s, tr("Closed this week"));
    m_median = addFigure(u"figureMedian"_s, tr("Resolved within"));
    auto *content = new QWidget;
    setGround(*content, themes, Token::Window);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::L, space::XS, space::L, space::L);
    column->setSpacing(space::M);
    column->addWidget(m_row);
    m_grid->setSpacing(space::M);
    column->addLayout(m_grid);
    column->addStretch(1);
    m_scroll->setObjectName(u"dashboardScroll"_s);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_scroll, 1);
    makeCards();
    m_sweep.setSteps({ dashboardParts.withProject(), [this] { begin(); },
        [this](const Issue &issue, bool isOpen) {
            if (m_project.isNull() || issue.project == m_project)
                m_counter->add(issue, isOpen);
        },
        [this] { present(m_counter->take()); } });
}

PlainLabel *DashboardPage::addFigure(const QString &name, const QString &what)
{
    auto *box = new QWidget(m_row);
    auto *number = new PlainLabel(m_themes, u"–"_s, TextStyle::Heading, Token::Text, box);
    number->setObjectName(name);
    auto *words = new PlainLabel(m_themes, what, TextStyle::Secondary, Token::TextSecondary, box);
    number->setAccessibleName(what);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(readingMargins(0, 0, space::XL, 0));
    layout->setSpacing(0);
    layout->addWidget(number);
    layout->addWidget(words);
    m_row->addWidget(box);
    return number;
}

void DashboardPage::makeCards()
{
    addBars(u"chartStatus"_s, tr("By status"), m_status);
    addBars(u"chartAssignee"_s, tr("Open, by assignee"), m_assignee);
    addBars(u"chartAge"_s, tr("Open, by age"), m_age);
    addColumns(u"chartThroughput"_s, tr("Created and closed, by week"), m_throughput,
        [](double value) { return QLocale{}.toString(qint64(value)); });
    addColumns(
        u"chartResolution"_s, tr("Time to resolve, by week"), m_resolution, [this](double units) {
            return units > 0 ? durationText(qint64(units * double(m_timeUnit)))
                             : QLocale{}.toString(0);
        });
    arrange();
}

ChartCard *DashboardPage::addBars(const QString &name, const QString &title, ChartModel &model)
{
    auto *chart = new BarChart(m_themes, model, nullptr);
    chart->setObjectName(name);
    auto *card = new ChartCard(m_themes, title, model, chart, this);
    connect(chart, &BarChart::activated, card, &ChartCard::activated);
    finish(card, model);
    return card;
}

ChartCard *DashboardPage::addColumns(const QString &name, const QString &title, ChartModel &model,
    std::function<QString(double)> axisText)
{
    auto *chart = new ColumnChart(m_themes, model, std::move(axisText), nullptr);
    chart->setObjectName(name);
    auto *card = new ChartCard(m_themes, title, model, chart, this);
    connect(chart, &ColumnChart::activated, card, &ChartCard::activated);
    finish(card, model);
    return card;
}

void DashboardPage::finish(ChartCard *card, ChartModel &model)
{
    m_cards << card;
    connect(card, &ChartCard::activated, this, [this, &model](int row) {
        if (row >= 0 && row < model.rowCount() && !model.rows().at(row).query.isEmpty())
            Q_EMIT issuesRequested(m_project, model.rows().at(row).query);
    });
}

// Beside each other where there is room: those of now in a line, those over time below.
void DashboardPage::arrange()
{
    const int columns = width() >= scaled(threeColumnsFrom) ? 3
        : width() >= scaled(twoColumnsFrom)                 ? 2
                                                            : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (ChartCard *card : std::as_const(m_cards))
        m_grid->removeWidget(card);
    // Of six columns, so that two and three cards fill a line.
    struct Place
    {
        int row, column, rows, span;
    };
    static constexpr std::array<std::array<Place, 5>, 3> places{ {
        { { { 0, 0, 1, 6 }, { 1, 0, 1, 6 }, { 2, 0, 1, 6 }, { 3, 0, 1, 6 }, { 4, 0, 1, 6 } } },
        { { { 0, 0, 1, 3 }, { 0, 3, 2, 3 }, { 1, 0, 1, 3 }, { 2, 0, 1, 3 }, { 2, 3, 1, 3 } } },
        { { { 0, 0, 1, 2 }, { 0, 2, 1, 2 }, { 0, 4, 1, 2 }, { 1, 0, 1, 3 }, { 1, 3, 1, 3 } } },
    } };
    for (size_t i = 0; i < places.front().size(); ++i) {
        const Place &at = places[size_t(columns) - 1][i];
        m_grid->addWidget(m_cards.at(qsizetype(i)), at.row, at.column, at.rows, at.span);
    }
    for (int column = 0; column < 6; ++column)
        m_grid->setColumnStretch(column, 1);
}

void DashboardPage::setProject(const ProjectId &project)
{
    m_project = project;
    refreshTitle();
    m_sweep.restart();
}

void DashboardPage::refreshTitle()
{
    const Project *project = m_engine.replica().project(m_project);
    m_header->setNote(project ? project->name : tr("All projects"));
}

void DashboardPage::showTables(bool tables)
{
    m_tables->setChecked(tables);
    for (ChartCard *card : std::as_const(m_cards))
        card->showTable(tables);
}

bool DashboardPage::showsTables() const { return m_tables->isChecked(); }

void DashboardPage::focusCharts()
{
    if (showsTables())
        m_cards.first()->findChild<QWidget *>(u"chartTable"_s)->setFocus(Qt::OtherFocusReason);
    else if (auto *chart = findChild<QWidget *>(u"chartStatus"_s))
        chart->setFocus(Qt::OtherFocusReason);
}

void DashboardPage::begin()
{
    refreshTitle();
    m_counter.emplace(m_clock.wallNow(), QTimeZone::systemTimeZone());
    for (const Project &project : m_engine.replica().projects()) {
        if (m_project.isNull() || project.id == m_project)
            m_counter->addProject(project);
    }
}

void DashboardPage::present(const DashboardFigures &figures)
{
    m_figures = figures;
    const Replica &replica = m_engine.replica();
    QList<ChartRow> rows;
    for (const DashboardFigures::Status &status : figures.byStatus)
        rows << ChartRow{ status.name, { double(status.count) }, { countText(status.count) },
            u"status:"_s + query::quotedValue(status.name), tokenOf(status.category) };
    m_status.setRows(rows);

    rows.clear();
    qint64 others = 0;
    qint64 nobodys = 0;
    for (const auto &[user, count] : figures.byAssignee) {
        if (user.isNull())
            nobodys = count;
        if (rows.size() >= mostPeople && !user.isNull()) {
            others += count;
            continue;
        }
        rows << ChartRow{ user.isNull() ? tr("Nobody") : personName(replica, user),
            { double(count) }, { countText(count) },
            user.isNull() ? u"is:open no:assignee"_s
                          : u"is:open assignee:"_s + query::quotedValue(user.toString()),
            user.isNull() ? Token::TextDisabled : Token::Accent };
    }
    if (others > 0)
        rows << ChartRow{ tr("Others"), { double(others) }, { countText(others) }, {},
            Token::TextSecondary };
    m_assignee.setRows(rows);

    const QStringList ages{ tr("Less than a day"), tr("1 to 7 days"), tr("1 to 4 weeks"),
        tr("1 to 3 months"), tr("Older") };
    const QStringList ageQueries{ u"is:open created:>=-1d"_s, u"is:open created:-7d..-1d"_s,
        u"is:open created:-28d..-7d"_s, u"is:open created:-90d..-28d"_s,
        u"is:open created:<-90d"_s };
    constexpr std::array ageTokens{ Token::Success, Token::Success, Token::Accent, Token::Warning,
        Token::Danger };
    rows.clear();
    for (size_t i = 0; i < figures.byAge.size(); ++i)
        rows << ChartRow{ ages.at(qsizetype(i)), { double(figures.byAge[i]) },
            { countText(figures.byAge[i]) }, ageQueries.at(qsizetype(i)), ageTokens[i] };
    m_age.setRows(rows);

    qint64 longest = 0;
    for (const DashboardFigures::Week &week : figures.weeks)
        longest = std::max(longest, week.medianSeconds);
    m_timeUnit = longest >= 4 * 86'400 ? 86'400 : longest >= 4 * 3'600 ? 3'600 : 60;
    rows.clear();
    QList<ChartRow> times;
    for (const DashboardFigures::Week &week : figures.weeks) {
        //: A day of this year, "5 Mar", in the letters of QLocale::toString()
        const QString label = QLocale{}.toString(week.monday, tr("d MMM"));
        const QString days = u"%1..%2"_s.arg(
            week.monday.toString(Qt::ISODate), week.monday.addDays(6).toString(Qt::ISODate));
        rows << ChartRow{ label, { double(week.created), double(week.closed) },
            { countText(week.created), countText(week.closed) }, u"created:"_s + days };
        times << ChartRow{ label, { double(week.medianSeconds) / double(m_timeUnit) },
            { durationText(week.medianSeconds) }, u"closed:"_s + days };
    }
    m_throughput.setRows(rows);
    m_resolution.setRows(times);

    m_open->setText(countText(figures.open));
    m_overdue->setText(countText(figures.overdue));
    m_overdue->setToken(figures.overdue > 0 ? Token::Danger : Token::Text);
    m_nobodys->setText(countText(nobodys));
    m_created->setText(figures.weeks.isEmpty() ? u"–"_s : countText(figures.weeks.last().created));
    m_closed->setText(figures.weeks.isEmpty() ? u"–"_s : countText(figures.weeks.last().closed));
    m_median->setText(durationText(figures.medianSeconds));
    for (ChartCard *card : std::as_const(m_cards))
        card->showTable(showsTables()); // they have other heights
}

void DashboardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_sweep.setActive(true);
}

void DashboardPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_sweep.setActive(false);
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void DashboardPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)
        showTables(!showsTables());
    else
        QWidget::keyPressEvent(event);
}

} // namespace lockstep::ui
