// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dashboard/chartcard.h"

#include "ui/dashboard/chartmodel.h"
#include "ui/theme/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// Which colour is which series.
class Legend final : public QWidget
{
public:
    Legend(const ThemeService &themes, const ChartModel &model, QWidget *parent)
        : QWidget(parent), m_themes(themes), m_model(model)
    {
        setVisible(model.series().size() > 1);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics size(m_themes.theme().font(TextStyle::Secondary));
        int width = 0;
        for (const ChartSeries &series : m_model.series())
            width += size.height() + space::XS + size.horizontalAdvance(series.name) + space::M;
        return { width, size.height() };
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_themes.theme();
        QPainter painter(this);
        painter.setFont(theme.font(TextStyle::Secondary));
        const QFontMetrics size(painter.font());
        const int side = size.height() - space::XS;
        int left = 0;
        const auto place
            = [this](const QRect &at) { return QStyle::visualRect(layoutDirection(), rect(), at); };
        for (const ChartSeries &series : m_model.series()) {
            paintRound(painter, place({ left, (height() - side) / 2, side, side }), 2,
                theme.color(series.token));
            left += side + space::XS;
            const int words = size.horizontalAdvance(series.name) + 2;
            painter.setPen(theme.color(Token::TextSecondary));
            painter.drawText(place({ left, 0, words, height() }), Qt::AlignCenter, series.name);
            left += words + space::M;
        }
    }

private:
    const ThemeService &m_themes;
    const ChartModel &m_model;
};

} // namespace

ChartCard::ChartCard(const ThemeService &themes, const QString &title, ChartModel &model,
    QWidget *chart, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_model(model),
      m_note(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_stack(new QStackedWidget(this)), m_table(new QTableView(this))
{
    auto *heading = new PlainLabel(themes, title, TextStyle::BodyStrong, Token::Text, this);
    chart->setAccessibleName(title);
    m_table->setModel(&model);
    m_table->setAccessibleName(title);
    m_table->setObjectName(u"chartTable"_s);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    m_stack->addWidget(chart);
    m_stack->addWidget(m_table);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::M);
    head->addWidget(heading);
    head->addWidget(m_note, 1);
    head->addWidget(new Legend(themes, model, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::M, space::M, space::M, space::M);
    layout->setSpacing(space::M);
    layout->addLayout(head);
    layout->addWidget(m_stack);
    layout->addStretch(1);
    connect(m_table, &QTableView::clicked, this,
        [this](const QModelIndex &index) { Q_EMIT activated(index.row()); });
    connect(&model, &ChartModel::changed, this, &ChartCard::fitTable);
    connect(&themes, &ThemeService::themeChanged, this, [this] { update(); });
}

void ChartCard::setNote(const QString &note) { m_note->setText(note); }

void ChartCard::showTable(bool table)
{
    m_stack->setCurrentIndex(table ? 1 : 0);
    fitTable();
}

void ChartCard::fitTable()
{
    const bool table = m_stack->currentIndex() == 1;
    if (table) {
        m_table->resizeRowsToContents();
        int height = m_table->horizontalHeader()->sizeHint().height() + 2;
        for (int row = 0; row < m_model.rowCount(); ++row)
            height += m_table->rowHeight(row);
        m_table->setFixedHeight(height);
    }
    QWidget *chart = m_stack->widget(0);
    m_stack->setFixedHeight(table ? m_table->height() : chart->sizeHint().height());
}

bool ChartCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_table->currentIndex().isValid()) {
            Q_EMIT activated(m_table->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChartCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    paintRound(painter, rect(), radius::Card, theme.color(Token::Surface),
        theme.color(theme.isHighContrast() ? Token::StrongBorder : Token::Border));
}

} // namespace lockstep::ui
