// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/issuelistheader.h"

#include "ui/models/issuelistmodel.h"
#include "ui/models/people.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QCborArray>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int widestSearch = 440;
constexpr int narrowBelow = 460;
} // namespace

IssueListHeader::IssueListHeader(
    const ThemeService &themes, const Replica &replica, QWidget *parent)
    : QWidget(parent), m_replica(replica), m_top(new QHBoxLayout), m_lines(new QVBoxLayout),
      m_sidebar(new QToolButton(this)),
      m_title(new ElidedLabel(themes, TextStyle::Title, Token::Text, this)),
      m_count(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_search(new SearchField(themes, this)), m_sort(new QToolButton(this)),
      m_board(new QToolButton(this)), m_view(new ViewMenu(m_sort)),
      m_bar(new FilterBar(themes, this)), m_notice(new Banner(themes, this))
{
    setObjectName(u"issueListHeader"_s);
    m_title->setObjectName(u"listTitle"_s);
    m_count->setObjectName(u"listCount"_s);
    m_sidebar->setObjectName(u"showSidebar"_s);
    m_sidebar->setIcon(themes.icon(u"panel-left"_s));
    m_sidebar->setAutoRaise(true);
    m_sidebar->setToolTip(tr("Show the sidebar"));
    m_sidebar->setAccessibleName(tr("Show the sidebar"));
    m_sidebar->hide();
    m_search->setObjectName(u"filterField"_s);
    m_search->setHint(tr("Words, or status:open assignee:@me"));
    m_search->setAccessibleName(tr("Filter the list"));
    m_search->setMaximumWidth(widestSearch);
    // It takes what the title leaves, and keeps room for its icon.
    m_search->setMinimumWidth(40);
    m_search->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_sort->setObjectName(u"sortMenu"_s);
    m_sort->setAutoRaise(true);
    m_sort->setIcon(themes.icon(u"sliders-horizontal"_s));
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setMenu(m_view);
    m_board->setObjectName(u"boardToggle"_s);
    m_board->setAutoRaise(true);
    m_board->setCheckable(true);
    m_board->setIcon(themes.icons().icon(u"square-kanban"_s, Token::TextSecondary, Token::Accent));
    m_board->setAccessibleName(tr("Show as a board"));

    m_top->setSpacing(space::S);
    m_top->addWidget(m_sidebar);
    m_top->addWidget(m_title);
    m_top->addWidget(m_count);
    m_top->addSpacing(space::S);
    m_top->addStretch(1);
    m_top->addWidget(m_search, 4);
    m_top->addWidget(m_sort);
    m_top->addWidget(m_board);
    m_notice->setObjectName(u"listNotice"_s);
    m_lines->setContentsMargins(readingMargins(space::L, space::M, space::M, space::S));
    m_lines->setSpacing(space::S);
    m_lines->addLayout(m_top);
    m_lines->addWidget(m_bar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(m_lines);
    layout->addWidget(m_notice);
    connectParts();
    describeOrder();
}

void IssueListHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width() < scaled(narrowBelow));
}

// Beside the title the field would show too little of what is typed.
void IssueListHeader::arrange(bool narrow)
{
    if (std::exchange(m_narrow, narrow) == narrow)
        return;
    m_search->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : widestSearch);
    if (narrow) {
        m_top->removeWidget(m_search);
        m_lines->insertWidget(1, m_search);
    } else {
        m_lines->removeWidget(m_search);
        m_top->insertWidget(m_top->indexOf(m_sort), m_search, 4);
    }
}

void IssueListHeader::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &IssueListHeader::emitFilter);
    connect(m_search, &SearchField::left, this, &IssueListHeader::left);
    connect(m_search, &SearchField::entered, this, &IssueListHeader::entered);
    connect(m_search, &SearchField::saveRequested, this, &IssueListHeader::saveRequested);
    connect(m_bar, &FilterBar::edited, this, &IssueListHeader::setQuery);
    connect(m_bar, &FilterBar::termChosen, this,
        [this](const query::Chip &chip) { m_search->selectSpan(chip.span); });
    connect(m_notice, &Banner::actionTriggered, this, &IssueListHeader::clearFilter);
    connect(m_bar, &FilterBar::clearRequested, this, &IssueListHeader::clearFilter);
    connect(&m_bar->saveButton(), &QPushButton::clicked, this, &IssueListHeader::saveRequested);
    connect(m_board, &QToolButton::clicked, this, &IssueListHeader::boardToggled);
    connect(m_sidebar, &QToolButton::clicked, this, &IssueListHeader::sidebarRequested);
    connect(m_view, &ViewMenu::orderChanged, this, [this] {
        describeOrder();
        Q_EMIT orderChanged(order());
    });
    connect(m_view, &ViewMenu::columnsChanged, this, &IssueListHeader::emitColumns);
    connect(m_view, &ViewMenu::foldAllRequested, this, &IssueListHeader::foldAllRequested);
}

void IssueListHeader::setEnvironment(std::function<query::Environment()> environment)
{
    m_search->setEnvironment(environment);
    m_bar->setEnvironment(std::move(environment));
}

void IssueListHeader::setScope(const QString &title, const IssueFilter &scope, const QString &query)
{
    m_scope = scope;
    m_title->setText(title);
    m_bar->setFixed(!scope.project.isNull(), !scope.assignee.isNull());
    setQuery(query);
}

void IssueListHeader::setTitle(const QString &title) const { m_title->setText(title); }
QString IssueListHeader::title() const { return m_title->text(); }

void IssueListHeader::setBoard(bool board)
{
    m_board->setChecked(board);
    m_sort->setVisible(!board); // the order of a board is made by hand
}

void IssueListHeader::setSidebarButton(bool visible) { m_sidebar->setVisible(visible); }

void IssueListHeader::setCount(int shown)
{
    m_count->setText(QLocale{}.toString(shown));
    m_count->setAccessibleName(tr("%n issue(s)", nullptr, shown));
}

void IssueListHeader::setProblem(const std::optional<query::QueryError> &problem)
{
    m_search->setProblem(problem);
}

void IssueListHeader::setNotice(const QString &text)
{
    if (text.isEmpty())
        m_notice->hide();
    else
        m_notice->showMessage(
            BannerKind::Warning, text, isFiltered() ? tr("Clear filter") : QString());
}

bool IssueListHeader::isTyping() const { return m_search->hasFocus(); }

void IssueListHeader::setAssignee(const UserId &user)
{
    const QString person = user == m_replica.identity().user.id ? u"@me"_s : user.toString();
    setQuery(withValues(query(), *query::findQualifier(u"assignee"), { person }));
}

IssueFilter IssueListHeader::filter() const
{
    IssueFilter filter = m_scope;
    filter.query = query().trimmed();
    return filter;
}

QString IssueListHeader::query() const { return m_search->text(); }

void IssueListHeader::setQuery(const QString &query)
{
    const QSignalBlocker quiet(m_search);
    m_search->setText(query);
    emitFilter();
}

void IssueListHeader::setLook(const ListLook &look)
{
    m_view->setLook(look);
    describeOrder();
    Q_EMIT orderChanged(order());
    emitColumns();
}

void IssueListHeader::setSavable(bool savable, const QString &offer)
{
    m_bar->saveButton().setText(offer);
    m_bar->saveButton().setVisible(savable);
}

bool IssueListHeader::isFiltered() const { return !query().trimmed().isEmpty(); }

void IssueListHeader::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void IssueListHeader::showViewMenu() { m_sort->showMenu(); }

void IssueListHeader::clearFilter() { setQuery({}); }

void IssueListHeader::emitFilter()
{
    Q_EMIT filterChanged(filter());
    m_bar->setQuery(query());
}

void IssueListHeader::emitColumns()
{
    QSet<int> shown;
    for (int column = 0; column < IssueListModel::ColumnCount; ++column) {
        if (!look().hidden.contains(column))
            shown.insert(column);
    }
    Q_EMIT columnsChanged(shown);
}

void IssueListHeader::describeOrder()
{
    m_sort->setToolTip(tr("How the list is shown. Sorted by %1").arg(m_view->orderText()));
    m_sort->setAccessibleName(m_sort->toolTip());
    m_view->setAccessibleName(m_sort->toolTip());
}

void IssueListHeader::refresh() { m_bar->setQuery(query()); }

QCborMap IssueListHeader::saveState() const
{
    QCborArray hidden;
    for (const int column : look().hidden)
        hidden << column;
    return { { "query"_L1, query() }, { "by"_L1, int(order().by) },
        { "descending"_L1, order().descending }, { "grouping"_L1, int(order().grouping) },
        { "hidden"_L1, hidden } };
}

void IssueListHeader::restoreState(const QCborMap &state)
{
    ListLook wanted = look();
    const qint64 by = state.value("by"_L1).toInteger(-1);
    if (by >= 0 && by <= qint64(IssueSort::Assignee))
        wanted.order.by = IssueSort(by);
    if (const QCborValue descending = state.value("descending"_L1); descending.isBool())
        wanted.order.descending = descending.toBool();
    const qint64 grouping = state.value("grouping"_L1).toInteger(-1);
    if (grouping >= 0 && grouping <= qint64(IssueGrouping::Label))
        wanted.order.grouping = IssueGrouping(grouping);
    wanted.hidden.clear();
    for (const auto &column : state.value("hidden"_L1).toArray()) {
        if (column.toInteger(-1) >= 0 && column.toInteger() < IssueListModel::ColumnCount)
            wanted.hidden.insert(int(column.toInteger()));
    }
    setLook(wanted);
    setQuery(state.value("query"_L1).toString());
}

} // namespace lockstep::ui
