// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/issuelistheader.h"

#include "ui/models/people.h"
#include "ui/models/querytexts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/options.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/valuebutton.h"

#include <QAction>
#include <QActionGroup>
#include <QCborArray>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr StatusCategory categories[] = { StatusCategory::Open, StatusCategory::Active,
    StatusCategory::Review, StatusCategory::Resolved, StatusCategory::Closed };
constexpr QStringView nobody = u"(nobody)"; // no user id has brackets

QRect globalRect(const QWidget &widget) { return { widget.mapToGlobal(QPoint()), widget.size() }; }

} // namespace

IssueListHeader::IssueListHeader(
    const ThemeService &themes, const Replica &replica, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_replica(replica), m_sidebar(new QToolButton(this)),
      m_title(new ElidedLabel(themes, TextStyle::Title, Token::Text, this)),
      m_count(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_search(new QLineEdit(this)),
      m_problem(m_search->addAction(themes.icon(u"circle-alert"_s), QLineEdit::TrailingPosition)),
      m_sort(new QToolButton(this)), m_board(new QToolButton(this)),
      m_clear(new QPushButton(tr("Clear filter"), this))
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
    m_search->setPlaceholderText(tr("Words, or status:open assignee:@me"));
    m_search->setAccessibleName(tr("Filter the list"));
    m_problem->setObjectName(u"filterProblem"_s);
    m_problem->setVisible(false);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themes.icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(320);
    m_search->setMinimumWidth(120);
    m_search->installEventFilter(this);
    m_sort->setObjectName(u"sortMenu"_s);
    m_sort->setAutoRaise(true);
    m_sort->setIcon(themes.icon(u"sliders-horizontal"_s));
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_board->setObjectName(u"boardToggle"_s);
    m_board->setAutoRaise(true);
    m_board->setCheckable(true);
    m_board->setIcon(themes.icons().icon(u"square-kanban"_s, Token::TextSecondary, Token::Accent));
    m_board->setToolTip(tr("Show as a board (Ctrl+B)"));
    m_board->setAccessibleName(tr("Show as a board"));
    m_status = addChip(u"statusFilter"_s);
    m_assignee = addChip(u"assigneeFilter"_s);
    m_project = addChip(u"projectFilter"_s);
    m_clear->setObjectName(u"clearFilter"_s);
    setButtonKind(*m_clear, ButtonKind::Quiet);

    auto *top = new QHBoxLayout;
    top->setSpacing(space::S);
    top->addWidget(m_sidebar);
    top->addWidget(m_title);
    top->addWidget(m_count);
    top->addSpacing(space::S);
    top->addStretch(1);
    top->addWidget(m_search, 4);
    top->addWidget(m_sort);
    top->addWidget(m_board);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(space::S);
    for (QWidget *chip : { m_status, m_assignee, m_project })
        chips->addWidget(chip);
    chips->addWidget(m_clear);
    chips->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::M, space::M, space::S);
    layout->setSpacing(space::S);
    layout->addLayout(top);
    layout->addLayout(chips);

    connect(m_search, &QLineEdit::textChanged, this, &IssueListHeader::emitFilter);
    connect(m_status, &QAbstractButton::clicked, this, &IssueListHeader::openStatus);
    connect(m_assignee, &QAbstractButton::clicked, this, &IssueListHeader::openAssignee);
    connect(m_project, &QAbstractButton::clicked, this, &IssueListHeader::openProject);
    connect(m_clear, &QPushButton::clicked, this, &IssueListHeader::clearFilter);
    connect(m_board, &QToolButton::clicked, this, &IssueListHeader::boardToggled);
    connect(m_sidebar, &QToolButton::clicked, this, &IssueListHeader::sidebarRequested);
    makeOrderMenu();
    refresh();
}

ValueButton *IssueListHeader::addChip(const QString &name)
{
    auto *chip = new ValueButton(m_themes, this);
    chip->setObjectName(name);
    chip->setFramed(true);
    chip->setCheckable(true);
    return chip;
}

void IssueListHeader::setScope(const QString &title, const IssueFilter &scope)
{
    m_scope = scope;
    m_title->setText(title);
    m_filter = {};
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    emitFilter();
}

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
    const QString text = problem ? queryErrorText(*problem) : QString();
    m_problem->setVisible(problem.has_value());
    m_problem->setText(text); // its tool tip too
    m_search->setToolTip(text);
    m_search->setAccessibleDescription(text);
}

void IssueListHeader::setAssignee(const UserId &user)
{
    m_filter.assignee = user;
    m_filter.unassigned = false;
    emitFilter();
}

IssueFilter IssueListHeader::filter() const
{
    IssueFilter filter = m_filter;
    if (!m_scope.project.isNull())
        filter.project = m_scope.project;
    if (!m_scope.assignee.isNull())
        filter.assignee = m_scope.assignee;
    filter.query = m_search->text().trimmed();
    return filter;
}

bool IssueListHeader::isFiltered() const
{
    return m_filter != IssueFilter{} || !m_search->text().trimmed().isEmpty();
}

void IssueListHeader::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void IssueListHeader::clearFilter()
{
    m_filter = {};
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    emitFilter();
}

void IssueListHeader::emitFilter()
{
    refresh();
    Q_EMIT filterChanged(filter());
}

void IssueListHeader::refresh()
{
    // A chip says what it filters by, or else what it could.
    QStringList names;
    for (const StatusCategory category : categories) {
        if (m_filter.categories.contains(category))
            names << categoryText(category);
    }
    const auto show
        = [](ValueButton *chip, const QIcon &icon, const QString &what, const QString &value) {
              chip->setValue(icon, value.isEmpty() ? what : value);
              chip->setChecked(!value.isEmpty());
              chip->setAccessibleName(value.isEmpty() ? tr("Filter by %1").arg(what)
                                                      : tr("Filter: %1 is %2").arg(what, value));
          };
    show(m_status, {}, tr("Status"), names.join(u", "_s));
    const QString person
        = m_filter.unassigned ? tr("Nobody") : personName(m_replica, m_filter.assignee);
    show(m_assignee,
        m_filter.assignee.isNull() ? QIcon() : personIcon(m_filter.assignee, person, m_themes),
        tr("Assignee"), person);
    const Project *project = m_replica.project(m_filter.project);
    show(m_project, {}, tr("Project"), project ? project->name : QString());
    m_assignee->setVisible(m_scope.assignee.isNull());
    m_project->setVisible(m_scope.project.isNull());
    m_clear->setVisible(isFiltered());
}

void IssueListHeader::openStatus()
{
    auto *picker = new Picker(m_themes, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setSeveral(true);
    picker->setPlaceholder(tr("Filter by status"));
    QList<PickerOption> options;
    for (const StatusCategory category : categories)
        options << PickerOption{ QString::number(int(category)), categoryText(category), {},
            statusIcon(m_themes, category), m_filter.categories.contains(category) };
    picker->setOptions(options);
    connect(picker, &Picker::toggled, this, [this](const QString &value, bool on) {
        const auto category = StatusCategory(value.toInt());
        if (on)
            m_filter.categories.insert(category);
        else
            m_filter.categories.remove(category);
        emitFilter();
    });
    connect(picker, &Picker::closed, this, &IssueListHeader::refresh);
    picker->popup(globalRect(*m_status));
}

void IssueListHeader::openAssignee()
{
    auto *picker = new Picker(m_themes, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setPlaceholder(tr("Filter by assignee"));
    QList<PickerOption> options{
        { {}, tr("Anybody"), {}, m_themes.icon(u"users"_s),
            m_filter.assignee.isNull() && !m_filter.unassigned },
        { nobody.toString(), tr("Nobody"), {}, m_themes.icon(u"circle-user-round"_s),
            m_filter.unassigned },
    };
    for (const User &user : peopleOf(m_replica, filter().project)) {
        const bool me = user.id == m_replica.identity().user.id;
        options << PickerOption{ user.id.toString(), user.name, me ? tr("you") : QString(),
            personIcon(user.id, user.name, m_themes), user.id == m_filter.assignee };
    }
    picker->setOptions(options);
    connect(picker, &Picker::chosen, this, [this](const QString &value) {
        m_filter.unassigned = value == nobody;
        m_filter.assignee = m_filter.unassigned ? UserId{} : UserId{ value };
        emitFilter();
    });
    connect(picker, &Picker::closed, this, &IssueListHeader::refresh);
    picker->popup(globalRect(*m_assignee));
}

void IssueListHeader::openProject()
{
    auto *picker = new Picker(m_themes, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setPlaceholder(tr("Filter by project"));
    QList<PickerOption> options{ { {}, tr("Any project"), {}, m_themes.icon(u"folder"_s),
        m_filter.project.isNull() } };
    for (const Project &project : m_replica.projects())
        options << PickerOption{ project.id.toString(), project.name, project.key,
            m_themes.icon(u"folder"_s), project.id == m_filter.project };
    picker->setOptions(options);
    connect(picker, &Picker::chosen, this, [this](const QString &value) {
        m_filter.project = ProjectId{ value };
        emitFilter();
    });
    connect(picker, &Picker::closed, this, &IssueListHeader::refresh);
    picker->popup(globalRect(*m_project));
}

void IssueListHeader::makeOrderMenu()
{
    auto *menu = new QMenu(m_sort);
    auto *by = new QActionGroup(menu);
    struct Order
    {
        IssueSort by;
        QString text;
        bool descending; // what people mean first
    };
    const QList<Order> orders{
        { IssueSort::Updated, tr("Last updated"), true },
        { IssueSort::Created, tr("Created"), true },
        { IssueSort::Priority, tr("Priority"), true },
        { IssueSort::Status, tr("Status"), false },
        { IssueSort::DueDate, tr("Due date"), false },
        { IssueSort::Assignee, tr("Assignee"), false },
        { IssueSort::Subject, tr("Title"), false },
        { IssueSort::Key, tr("Key"), true },
    };
    for (const Order &order : orders) {
        QAction *action = menu->addAction(order.text);
        action->setCheckable(true);
        action->setChecked(order.by == m_order.by);
        action->setData(int(order.by));
        by->addAction(action);
        connect(action, &QAction::triggered, this, [this, order] {
            setOrder({ order.by, order.descending });
        });
    }
    menu->addSeparator();
    QAction *reverse = menu->addAction(tr("Reverse order"));
    reverse->setObjectName(u"reverseOrder"_s);
    connect(reverse, &QAction::triggered, this, [this] {
        setOrder({ m_order.by, !m_order.descending });
    });
    m_sort->setMenu(menu);
    const auto describe = [this, by] {
        const QAction *now = by->checkedAction();
        m_sort->setToolTip(tr("Sorted by %1").arg(now ? now->text() : QString()));
        m_sort->setAccessibleName(m_sort->toolTip());
    };
    connect(by, &QActionGroup::triggered, this, describe);
    describe();
}

void IssueListHeader::setOrder(const IssueOrder &order)
{
    m_order = order;
    Q_EMIT orderChanged(m_order);
}

QCborMap IssueListHeader::saveState() const
{
    QCborArray chosen;
    for (const StatusCategory category : categories) {
        if (m_filter.categories.contains(category))
            chosen << int(category);
    }
    return { { "query"_L1, m_search->text() }, { "project"_L1, m_filter.project.toString() },
        { "assignee"_L1, m_filter.assignee.toString() }, { "unassigned"_L1, m_filter.unassigned },
        { "categories"_L1, chosen }, { "by"_L1, int(m_order.by) },
        { "descending"_L1, m_order.descending } };
}

void IssueListHeader::restoreState(const QCborMap &state)
{
    m_filter.project = ProjectId{ state.value("project"_L1).toString() };
    m_filter.assignee = UserId{ state.value("assignee"_L1).toString() };
    m_filter.unassigned = state.value("unassigned"_L1).toBool();
    m_filter.categories.clear();
    for (const auto &chosen : state.value("categories"_L1).toArray()) {
        for (const StatusCategory category : categories) {
            if (chosen.toInteger(-1) == int(category))
                m_filter.categories.insert(category);
        }
    }
    const qint64 by = state.value("by"_L1).toInteger(-1);
    for (QAction *action : m_sort->menu()->actions()) {
        if (action->isCheckable() && action->data().toLongLong() == by)
            action->trigger();
    }
    const QCborValue descending = state.value("descending"_L1);
    if (descending.isBool() && descending.toBool() != m_order.descending)
        setOrder({ m_order.by, descending.toBool() });
    {
        const QSignalBlocker quiet(m_search);
        m_search->setText(state.value("query"_L1).toString());
    }
    emitFilter();
}

bool IssueListHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            m_search->clear();
            Q_EMIT left();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Down:
            Q_EMIT entered();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lockstep::ui
