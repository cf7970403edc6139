// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/sidebar.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int IconRole = Qt::UserRole; // name of an icon
constexpr int CountRole = Qt::UserRole + 1;
constexpr int HeadingRole = Qt::UserRole + 2;
constexpr int ProjectRole = Qt::UserRole + 3;
constexpr int KindRole = Qt::UserRole + 4;
constexpr int ConflictRole = Qt::UserRole + 5; // id of one; empty: all of them
constexpr int IsConflictRole = Qt::UserRole + 6;
constexpr int FilterRole = Qt::UserRole + 7; // id of a saved one; empty: the others
constexpr int QueueRole = Qt::UserRole + 8; // id of one
constexpr int BelowRole = Qt::UserRole + 9; // it belongs to the row above
constexpr int NewsRole = Qt::UserRole + 10; // its count is of what is new
constexpr int NewProjectRole = Qt::UserRole + 11; // makes one
constexpr int rowHeight = 30;
constexpr qsizetype mostConflicts = 5; // the dialog has all
constexpr int mostNews = 99;

class PlaceDelegate final : public QStyledItemDelegate
{
public:
    PlaceDelegate(const ThemeService &themes, QObject *parent)
        : QStyledItemDelegate(parent), m_themes(themes)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int text = QFontMetrics(m_themes.theme().font(TextStyle::Body)).height();
        const int height = std::max(rowHeight, text + space::S);
        return { 80, index.data(HeadingRole).toBool() ? height + space::XS : height };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = m_themes.theme();
        painter->save();
        const QRect row = option.rect;
        const auto place
            = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
        const auto align = [&](Qt::AlignmentFlag side) {
            return int(QStyle::visualAlignment(option.direction, side));
        };
        QRect room = row.adjusted(space::M, 0, -space::M, 0);
        if (index.data(HeadingRole).toBool()) {
            painter->setFont(theme.font(TextStyle::BodyStrong));
            painter->setPen(theme.color(Token::TextSecondary));
            painter->drawText(place(room.adjusted(0, 0, 0, -space::XS)),
                align(Qt::AlignLeft) | Qt::AlignBottom, index.data().toString());
            painter->restore();
            return;
        }
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRectF back = QRectF(row).adjusted(space::XS, 1, -space::XS, -1);
        if (selected)
            paintRound(*painter, back, radius::Control, theme.color(Token::Selection));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            paintRound(*painter, back, radius::Control, theme.color(Token::Pressed));
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintFocusRing(*painter, back, radius::Control, theme);

        if (index.data(BelowRole).toBool())
            room.setLeft(room.left() + iconExtent() + space::S);
        QRect icon(room.left(), 0, iconExtent(), iconExtent());
        icon.moveTop(row.center().y() - iconExtent() / 2 + 1);
        const bool isConflict = index.data(IsConflictRole).toBool();
        if (const QString name = index.data(IconRole).toString(); !name.isEmpty())
            painter->drawPixmap(place(icon),
                m_themes.icons().pixmap(name,
                    isConflict     ? Token::Warning
                        : selected ? Token::Accent
                                   : Token::TextSecondary,
                    iconExtent(), painter->device()->devicePixelRatioF()));
        room.setLeft(room.left() + iconExtent() + space::S);

        const int count = index.data(CountRole).toInt();
        if (count > 0) {
            const bool isNews = index.data(NewsRole).toBool();
            painter->setFont(theme.font(TextStyle::Secondary));
            const QString words = isNews && count > mostNews
                ? u"%1+"_s.arg(QLocale{}.toString(mostNews))
                : QLocale{}.toString(count);
            int width = painter->fontMetrics().horizontalAdvance(words);
            if (isNews) {
                const int height = painter->fontMetrics().height() + 2;
                width = std::max(width + space::S, height);
                QRect pill(room.right() + 1 - width, 0, width, height);
                pill.moveTop(row.center().y() - height / 2);
                paintRound(*painter, place(pill), height / 2.0, theme.color(Token::Accent));
                painter->setPen(theme.color(Token::OnAccent));
                painter->drawText(place(pill), Qt::AlignCenter, words);
            } else {
                painter->setPen(theme.color(Token::TextSecondary));
                painter->drawText(place(room), align(Qt::AlignRight) | Qt::AlignVCenter, words);
            }
            room.setRight(room.right() - width - space::S);
        }
        painter->setFont(theme.font(TextStyle::Body));
        painter->setPen(theme.color(Token::Text));
        painter->drawText(place(room),
            align(Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine
                | ownDirection(index.data().toString()),
            painter->fontMetrics().elidedText(
                index.data().toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }

private:
    const ThemeService &m_themes;
};

} // namespace

Sidebar::Sidebar(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_presence(new QToolButton(this)),
      m_avatar(new Avatar(themes, 28, m_presence)), m_switch(new QToolButton(this)),
      m_switchMark(new IconLabel(themes.icon(u"chevrons-up-down"_s), iconSide, m_switch)),
      m_workspace(new ElidedLabel(themes, TextStyle::BodyStrong, Token::Text, m_switch)),
      m_me(new ElidedLabel(themes, TextStyle::Secondary, Token::TextSecondary, m_switch)),
      m_menu(new QToolButton(this)), m_newIssue(new QPushButton(tr("New issue"), this)),
      m_list(new QListWidget(this)), m_people(new PresenceSidebar(themes, this))
{
    setObjectName(u"sidebar"_s);
    setGround(*this, themes, Token::Sidebar);
    m_workspace->setObjectName(u"workspaceName"_s);
    m_me->setObjectName(u"myName"_s);
    m_presence->setObjectName(u"presenceButton"_s);
    m_presence->setAutoRaise(true);
    m_presence->setFocusPolicy(Qt::TabFocus);
    const auto fit = [this] {
        const int side = scaled(28) + space::S;
        m_presence->setFixedSize(side, side);
    };
    connect(&themes, &ThemeService::themeChanged, this, fit);
    fit();
    m_avatar->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *onButton = new QHBoxLayout(m_presence);
    onButton->setContentsMargins({});
    onButton->addWidget(m_avatar, 0, Qt::AlignCenter);
    m_menu->setObjectName(u"windowMenu"_s);
    m_menu->setIcon(themes.icon(u"ellipsis"_s));
    m_menu->setAutoRaise(true);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setToolTip(tr("Menu (F10)"));
    m_menu->setAccessibleName(tr("Menu"));
    m_newIssue->setObjectName(u"newIssueButton"_s);
    m_newIssue->setIcon(themes.icon(u"plus"_s));
    m_list->setObjectName(u"places"_s);
    m_list->setAccessibleName(tr("Lists and projects"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new PlaceDelegate(themes, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);

    m_switch->setObjectName(u"workspaceButton"_s);
    m_switch->setAutoRaise(true);
    m_switch->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    for (QWidget *each : { static_cast<QWidget *>(m_workspace), static_cast<QWidget *>(m_me),
             static_cast<QWidget *>(m_switchMark) })
        each->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_workspace);
    names->addWidget(m_me);
    auto *onSwitch = new QHBoxLayout(m_switch);
    onSwitch->setContentsMargins(readingMargins(space::XS, 2, 0, 2));
    onSwitch->setSpacing(space::XS);
    onSwitch->addLayout(names, 1);
    onSwitch->addWidget(m_switchMark);
    const auto fitSwitch
        = [this] { m_switch->setFixedHeight(m_switch->layout()->sizeHint().height()); };
    connect(&themes, &ThemeService::themeChanged, m_switch, fitSwitch);
    fitSwitch();
    setSwitchable(false);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(readingMargins(space::S, space::S, space::XS, 0));
    head->setSpacing(space::XS);
    head->addWidget(m_presence);
    head->addWidget(m_switch, 1);
    head->addWidget(m_menu);
    auto *button = new QHBoxLayout;
    button->setContentsMargins(space::M, space::M, space::M, space::S);
    button->addWidget(m_newIssue);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(button);
    layout->addWidget(m_list, 3);
    layout->addWidget(m_people, 2);

    const auto restyle = [this] {
        QPalette colors = m_list->palette();
        colors.setColor(QPalette::Base, m_themes.color(Token::Sidebar));
        m_list->setPalette(colors);
    };
    connect(&themes, &ThemeService::themeChanged, this, restyle);
    restyle();
    connect(m_presence, &QToolButton::clicked, this, &Sidebar::presenceRequested);
    connect(m_newIssue, &QPushButton::clicked, this, &Sidebar::newIssueRequested);
    connect(m_people, &PresenceSidebar::allRequested, this,
        [this] { Q_EMIT scopeChosen({ Scope::Kind::People }); });
    connect(m_list, &QListWidget::itemClicked, this,
        [this](const QListWidgetItem *item) { choose(*item); });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QListWidgetItem *item = m_list->itemAt(at);
        if (item && !item->data(QueueRole).toString().isEmpty())
            Q_EMIT queueMenuRequested(
                QueueId{ item->data(QueueRole).toString() }, m_list->viewport()->mapToGlobal(at));
        else if (item && !item->data(FilterRole).toString().isEmpty())
            Q_EMIT filterMenuRequested(
                FilterId{ item->data(FilterRole).toString() }, m_list->viewport()->mapToGlobal(at));
        else if (item && !item->data(ProjectRole).toString().isEmpty())
            Q_EMIT projectMenuRequested(ProjectId{ item->data(ProjectRole).toString() },
                m_list->viewport()->mapToGlobal(at));
    });
    fill();
}

void Sidebar::choose(const QListWidgetItem &item)
{
    if (item.data(HeadingRole).toBool())
        return;
    if (item.data(IsConflictRole).toBool()) {
        const ConflictId conflict{ item.data(ConflictRole).toString() };
        markScope(); // the list shows what it showed
        Q_EMIT conflictRequested(conflict);
        return;
    }
    if (item.data(NewProjectRole).toBool()) {
        markScope(); // the list shows what it showed
        Q_EMIT newProjectRequested();
        return;
    }
    const FilterId filter{ item.data(FilterRole).toString() };
    if (filter.isNull() && !item.data(FilterRole).isNull()) {
        const QRect at = m_list->visualItemRect(&item);
        markScope();
        Q_EMIT moreFiltersRequested({ m_list->viewport()->mapToGlobal(at.topLeft()), at.size() });
        return;
    }
    m_scope = { Scope::Kind(item.data(KindRole).toInt()),
        ProjectId{ item.data(ProjectRole).toString() }, filter,
        QueueId{ item.data(QueueRole).toString() } };
    Q_EMIT scopeChosen(m_scope);
}

void Sidebar::setConflicts(const QList<OpenConflict> &conflicts)
{
    if (conflicts == m_conflicts)
        return;
    m_conflicts = conflicts;
    fill();
}

void Sidebar::addConflicts()
{
    const int count = int(m_conflicts.size());
    if (count == 0)
        return;
    const auto add = [this](const QString &icon, const QString &text, const ConflictId &id) {
        auto *item = new QListWidgetItem(text, m_list);
        item->setData(IconRole, icon);
        item->setData(IsConflictRole, true);
        item->setData(ConflictRole, id.toString());
        return item;
    };
    QListWidgetItem *all = add(u"git-compare"_s, tr("Conflicts"), {});
    all->setData(CountRole, count);
    all->setData(Qt::AccessibleTextRole, tr("Conflicts, %n to decide", nullptr, count));
    for (const OpenConflict &conflict :
        m_conflicts.first(std::min<qsizetype>(count, mostConflicts))) {
        QListWidgetItem *item = add({}, conflict.text, conflict.id);
        item->setToolTip(plainToolTip(conflict.detail));
        item->setData(Qt::AccessibleTextRole,
            //: a conflict, and what happened
            tr("Conflict: %1. %2").arg(conflict.text, conflict.detail));
    }
    if (const int more = count - int(mostConflicts); more > 0)
        add({}, tr("%n more…", nullptr, more), m_conflicts.at(mostConflicts).id);
}

void Sidebar::setFilters(const QList<FilterPlace> &filters, int more)
{
    if (filters == m_filters && more == m_moreFilters)
        return;
    const auto isSame = [](const FilterPlace &a, const FilterPlace &b) {
        return a.id == b.id && a.name == b.name;
    };
    const bool onlyCounts = more == m_moreFilters
        && std::equal(filters.begin(), filters.end(), m_filters.begin(), m_filters.end(), isSame);
    m_filters = filters;
    m_moreFilters = more;
    if (!onlyCounts) {
        fill();
        return;
    }
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const FilterId id{ item->data(FilterRole).toString() };
        for (const FilterPlace &filter : filters) {
            if (!id.isNull() && filter.id == id)
                showCount(*item, filter);
        }
    }
}

void Sidebar::showCount(QListWidgetItem &item, const FilterPlace &filter)
{
    item.setData(CountRole, std::max(0, filter.count));
    item.setData(Qt::AccessibleTextRole,
        filter.count < 0 ? filter.name
                         //: a saved filter, and how many issues match it
                         : tr("%1, %n issue(s)", nullptr, filter.count).arg(filter.name));
}

void Sidebar::addFilters()
{
    if (m_filters.isEmpty() && m_moreFilters == 0)
        return;
    addHeading(tr("Saved filters"));
    for (const FilterPlace &filter : std::as_const(m_filters)) {
        auto *item = new QListWidgetItem(filter.name, m_list);
        item->setData(IconRole, u"funnel"_s);
        item->setData(KindRole, int(Scope::Kind::Filter));
        item->setData(FilterRole, filter.id.toString());
        item->setToolTip(plainToolTip(filter.name));
        showCount(*item, filter);
    }
    if (m_moreFilters > 0) {
        auto *item = new QListWidgetItem(tr("%n more…", nullptr, m_moreFilters), m_list);
        item->setData(IconRole, u"ellipsis"_s);
        item->setData(KindRole, int(Scope::Kind::Filter));
        item->setData(FilterRole, QString(u""_s));
    }
}

void Sidebar::setQueues(const QList<QueuePlace> &queues)
{
    if (queues == m_queues)
        return;
    const bool onlyCounts = std::equal(queues.begin(), queues.end(), m_queues.begin(),
        m_queues.end(),
        [](const QueuePlace &a, const QueuePlace &b) { return a.id == b.id && a.name == b.name; });
    m_queues = queues;
    if (!onlyCounts) {
        fill();
        return;
    }
    for (int row = 0; row < m_list->count(); ++row) {
        const QueueId id{ m_list->item(row)->data(QueueRole).toString() };
        for (const QueuePlace &queue : queues) {
            if (!id.isNull() && queue.id == id)
                showCount(*m_list->item(row), queue);
        }
    }
}

void Sidebar::showCount(QListWidgetItem &item, const QueuePlace &queue)
{
    item.setData(CountRole, std::max(0, queue.open));
    item.setData(Qt::AccessibleTextRole,
        queue.open < 0 ? queue.name
                       //: a queue, and how many of its issues are open
                       : tr("Queue %1, %n open", nullptr, queue.open).arg(queue.name));
}

void Sidebar::addQueues()
{
    if (m_queues.isEmpty())
        return;
    addHeading(tr("Queues"));
    for (const QueuePlace &queue : std::as_const(m_queues)) {
        QListWidgetItem *item = addPlace(Scope::Kind::Queue, u"layers"_s, queue.name);
        item->setData(QueueRole, queue.id.toString());
        item->setToolTip(plainToolTip(queue.name));
        showCount(*item, queue);
    }
    addPlace(Scope::Kind::Queues, u"table"_s, tr("All queues"));
}

void Sidebar::setIdentity(const QString &workspace, const User &me)
{
    m_workspace->setText(workspace.isEmpty() ? tr("Lockstep") : workspace);
    m_myName = me.name.isEmpty() ? me.id.toString() : me.name;
    describeWorkspace();
    m_avatar->setPerson(me.id, me.name);
    describeMe();
}

void Sidebar::setPresence(Presence state)
{
    m_avatar->setPresence(state);
    describeMe();
}

void Sidebar::setPresenceText(const QString &text)
{
    m_presenceText = text;
    describeMe();
}

void Sidebar::describeMe()
{
    // What he may have forgotten stands before what he knows.
    m_me->setText(m_presenceText.isEmpty() ? m_myName : m_presenceText);
    m_presence->setAccessibleName(m_presenceText.isEmpty()
            ? tr("You: %1").arg(m_avatar->accessibleName())
            : tr("You: %1. %2").arg(m_avatar->accessibleName(), m_presenceText));
}

void Sidebar::setSwitchable(bool switchable)
{
    m_switchMark->setVisible(switchable);
    m_switch->setFocusPolicy(switchable ? Qt::TabFocus : Qt::NoFocus);
    m_switch->setAttribute(Qt::WA_TransparentForMouseEvents, !switchable);
}

void Sidebar::describeWorkspace()
{
    //: a workspace, a person
    m_switch->setAccessibleName(tr("Workspace: %1, %2").arg(m_workspace->text(), m_myName));
}

const QWidget &Sidebar::presenceButton() const { return *m_presence; }

void Sidebar::setMenu(QMenu *menu) { m_menu->setMenu(menu); }

void Sidebar::focusList() { m_list->setFocus(Qt::ShortcutFocusReason); }

void Sidebar::setProjects(const QList<Project> &projects)
{
    if (projects == m_projects)
        return;
    m_projects = projects;
    fill();
}

void Sidebar::setOffer(const Offer &offer)
{
    m_newIssue->setEnabled(offer.can(Feature::CreateIssues));
    if (offer == m_offer)
        return;
    m_offer = offer;
    fill();
}

void Sidebar::setMayCreateProjects(bool may)
{
    if (may == m_mayCreateProjects)
        return;
    m_mayCreateProjects = may;
    fill();
}

void Sidebar::setMineCount(int open)
{
    m_mine = open;
    QListWidgetItem *item = find(Scope::Kind::Mine);
    item->setData(CountRole, open);
    item->setData(Qt::AccessibleTextRole, tr("My issues, %n open", nullptr, open));
}

void Sidebar::setInboxCount(int unread)
{
    m_unread = unread;
    QListWidgetItem *item = find(Scope::Kind::Inbox);
    item->setData(CountRole, unread);
    item->setData(Qt::AccessibleTextRole, tr("Inbox, %n unread", nullptr, unread));
}

// The first of its kind.
QListWidgetItem *Sidebar::find(Scope::Kind kind) const
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (!item->data(KindRole).isNull() && Scope::Kind(item->data(KindRole).toInt()) == kind)
            return item;
    }
    return nullptr;
}

void Sidebar::addHeading(const QString &text, bool hidden)
{
    auto *heading = new QListWidgetItem(text, m_list);
    heading->setData(HeadingRole, true);
    heading->setFlags(Qt::NoItemFlags);
    heading->setHidden(hidden);
}

QListWidgetItem *Sidebar::addPlace(
    Scope::Kind kind, const QString &icon, const QString &text, const ProjectId &project)
{
    auto *item = new QListWidgetItem(text, m_list);
    item->setData(IconRole, icon);
    item->setData(KindRole, int(kind));
    item->setData(ProjectRole, project.toString());
    return item;
}

// What tells a row from the others.
QVariantList Sidebar::keyOf(const QListWidgetItem &item)
{
    QVariantList key;
    for (const int role : { KindRole, ProjectRole, FilterRole, QueueRole, IsConflictRole,
             ConflictRole, NewProjectRole })
        key << item.data(role);
    return key;
}

// The keyboard stays at its row while it is in the list, and what is seen in its place.
void Sidebar::fill()
{
    const int row = m_list->hasFocus() ? m_list->currentRow() : -1;
    const QVariantList key = row >= 0 ? keyOf(*m_list->item(row)) : QVariantList();
    const int scrolled = m_list->verticalScrollBar()->value();
    addPlaces();
    markScope();
    for (int each = 0; row >= 0 && each < m_list->count(); ++each) {
        if (keyOf(*m_list->item(each)) == key) {
            m_list->setCurrentRow(each);
            break;
        }
        if (each + 1 == m_list->count()) // it has gone
            goToRow(std::min(row, each));
    }
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(scrolled);
}

void Sidebar::goToRow(int row)
{
    if (m_list->item(row)->flags().testFlag(Qt::ItemIsEnabled))
        m_list->setCurrentRow(row);
}

void Sidebar::addPlaces()
{
    m_list->clear();
    m_unfolded = m_scope.project;
    addPlace(Scope::Kind::Inbox, u"inbox"_s, tr("Inbox"))->setData(NewsRole, true);
    addPlace(Scope::Kind::Mine, u"circle-user-round"_s, tr("My issues"));
    addPlace(Scope::Kind::All, u"layout-list"_s, tr("All issues"));
    addPlace(Scope::Kind::Dashboard, u"chart-column"_s, tr("Dashboard"));
    addConflicts();
    addHeading(tr("Projects"), m_projects.isEmpty() && !m_mayCreateProjects);
    for (const Project &project : std::as_const(m_projects)) {
        QListWidgetItem *item
            = addPlace(Scope::Kind::Project, u"folder"_s, project.name, project.id);
        item->setToolTip(plainToolTip(tr("%1 (%2)").arg(project.name, project.key)));
        if (project.id != m_unfolded)
            continue;
        const auto addPage = [&](Scope::Kind kind, const QString &icon, const QString &text) {
            QListWidgetItem *page = addPlace(kind, icon, text, project.id);
            page->setData(BelowRole, true);
            //: a page, and the project it is of
            page->setData(Qt::AccessibleTextRole, tr("%1 of %2").arg(text, project.name));
        };
        if (m_offer.can(Feature::UseChannels))
            addPage(Scope::Kind::Channel, u"message-square"_s, tr("Channel"));
        addPage(Scope::Kind::Dashboard, u"chart-column"_s, tr("Dashboard"));
        if (m_offer.can(Feature::SeeHeatmap))
            addPage(Scope::Kind::Heatmap, u"flame"_s, tr("Heatmap"));
    }
    if (m_mayCreateProjects) {
        auto *item = new QListWidgetItem(tr("New project…"), m_list);
        item->setData(IconRole, u"plus"_s);
        item->setData(NewProjectRole, true);
    }
    addQueues();
    addFilters();
    setInboxCount(m_unread);
    setMineCount(m_mine);
}

void Sidebar::setScope(const Scope &scope)
{
    m_scope = scope;
    if (scope.project != m_unfolded)
        fill();
    markScope();
}

void Sidebar::markScope()
{
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (!item->data(HeadingRole).toBool() && !item->data(IsConflictRole).toBool()
            && !item->data(KindRole).isNull()
            && Scope::Kind(item->data(KindRole).toInt()) == m_scope.kind
            && item->data(ProjectRole).toString() == m_scope.project.toString()
            && item->data(FilterRole).toString() == m_scope.filter.toString()
            && item->data(QueueRole).toString() == m_scope.queue.toString()) {
            m_list->setCurrentRow(row);
            return;
        }
    }
    if (m_scope.kind == Scope::Kind::People)
        m_list->setCurrentRow(-1); // the way there is above the people
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason
            && reason != Qt::MenuBarFocusReason)
            markScope(); // what is marked is what is shown
    }
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
            && m_list->currentItem()) {
            Q_EMIT m_list->itemClicked(m_list->currentItem());
            return true;
        }
        if (key == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lockstep::ui
