// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/inboxpage.h"

#include "ui/inbox/inboxdelegate.h"
#include "ui/inbox/inboxwatch.h"
#include "ui/places/pageheader.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/wrappingrow.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr Milliseconds inboxTick = 1min;
constexpr qsizetype mostNoted = 5; // messages about a project, beside it
} // namespace

InboxPage::InboxPage(SyncEngine &engine, Clock &clock, const ThemeService &themes,
    const InboxWatch &watch, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_clock(clock), m_themes(themes), m_watch(watch),
      m_marks(engine), m_model(new InboxModel(engine, clock, watch, this)),
      m_header(new PageHeader(themes, this)),
      m_more(m_header->addButton(u"inboxMenu"_s, u"ellipsis"_s, tr("What to do with all of it"))),
      m_list(new QListView(this)),
      m_empty(new EmptyState(themes, u"inbox"_s, QString(), QString(), this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(u"inboxPage"_s);
    setGround(*this, themes, Token::Surface);
    makeHeader();
    m_list->setObjectName(u"inboxList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new InboxDelegate(themes, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleDescription(
        tr("Enter opens, U marks as read or unread, E archives, S snoozes, Shift+M mutes."));
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);

    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (const QModelIndex index = m_list->indexAt(at); m_model->groupAt(index.row())) {
            m_list->setCurrentIndex(index);
            showMenu(m_list->viewport()->mapToGlobal(at));
        }
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &InboxPage::currentChanged);
    connect(m_model, &InboxModel::changed, this, &InboxPage::refresh);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model->view() == InboxView::All)
            Q_EMIT rulesRequested();
        else
            setView(InboxView::All);
    });
    refresh();
}

void InboxPage::makeHeader()
{
    m_header->setTitle(tr("Inbox"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    makeMenu();
    auto *row = new WrappingRow(space::XS, m_header);
    auto *choices = new QButtonGroup(this);
    const auto add = [&](InboxView view, const QString &name, const QString &text) {
        auto *button = new QToolButton(row);
        button->setObjectName(name);
        button->setText(text);
        button->setCheckable(true);
        button->setChecked(view == InboxView::All);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        choices->addButton(button);
        row->addWidget(button);
        m_views.insert(view, button);
        connect(button, &QToolButton::clicked, this, [this, view] { setView(view); });
    };
    add(InboxView::All, u"inboxAll"_s, tr("All"));
    add(InboxView::Unread, u"inboxUnread"_s, tr("Unread"));
    add(InboxView::Mentions, u"inboxMentions"_s, tr("Mentions"));
    add(InboxView::Assigned, u"inboxAssigned"_s, tr("Assigned"));
    add(InboxView::Snoozed, u"inboxSnoozed"_s, tr("Snoozed"));
    add(InboxView::Archive, u"inboxArchive"_s, tr("Archive"));
    m_header->addRow(row);
}

void InboxPage::makeMenu()
{
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"inboxActions"_s);
    menu->setAccessibleName(m_more->accessibleName());
    QAction *read = menu->addAction(m_themes.icon(u"check"_s), tr("Mark all as read\tShift+U"));
    read->setObjectName(u"inboxReadAll"_s);
    connect(read, &QAction::triggered, this, &InboxPage::readAll);
    QAction *clear = menu->addAction(m_themes.icon(u"archive"_s), tr("Clear all\tShift+E"));
    clear->setObjectName(u"inboxClearAll"_s);
    connect(clear, &QAction::triggered, this, &InboxPage::clearAll);
    menu->addSeparator();
    QAction *rules = menu->addAction(m_themes.icon(u"bell"_s), tr("What you are told of…"));
    connect(rules, &QAction::triggered, this, &InboxPage::rulesRequested);
    connect(menu, &QMenu::aboutToShow, this, [this, read, clear] {
        read->setEnabled(m_watch.unread() > 0);
        const auto &all = m_watch.inbox().byNumber();
        clear->setEnabled(std::any_of(
            all.begin(), all.end(), [](const auto &entry) { return !entry.second.archived; }));
    });
    m_more->setMenu(menu);
}

// --- Showing
// --------------------------------------------------------------------------------------

void InboxPage::setView(InboxView view)
{
    m_views.value(view)->setChecked(true);
    m_model->setView(view);
    m_list->scrollToTop();
    selectNear(0);
}

void InboxPage::refresh()
{
    const int unread = m_watch.unread();
    m_header->setCount(unread, unread > 0 ? tr("%n unread", nullptr, unread) : QString());
    m_list->setAccessibleName(tr("Inbox, %n unread", nullptr, unread));
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    refreshEmpty();
    if (m_model->rowCount() > 0 && !current())
        selectNear(m_row);
    if (isVisible())
        showNote(); // another message may have come about the same
    if (!m_tick.isSet())
        m_tick = m_clock.after(inboxTick, [this] {
            m_tick.cancel();
            refresh();
            m_model->refreshTimes();
        });
}

void InboxPage::refreshEmpty()
{
    const QString all = tr("Show all");
    switch (m_model->view()) {
    case InboxView::All:
        m_empty->setContent(u"inbox"_s,
            tr("Nothing waits for you. What concerns you comes here: what is assigned to you, "
               "mentions, comments, due dates."),
            tr("What you are told of…"));
        break;
    case InboxView::Unread:
        m_empty->setContent(u"circle-check"_s, tr("You have read everything."), all);
        break;
    case InboxView::Mentions:
        m_empty->setContent(u"at-sign"_s, tr("Nobody has mentioned you."), all);
        break;
    case InboxView::Assigned:
        m_empty->setContent(u"user-plus"_s, tr("Nothing was assigned to you."), all);
        break;
    case InboxView::Snoozed:
        m_empty->setContent(u"clock"_s, tr("Nothing is put off."), all);
        break;
    case InboxView::Archive:
        m_empty->setContent(u"archive"_s, tr("Nothing is in the archive."), all);
        break;
    }
}

const InboxModel::Group *InboxPage::current() const
{
    return m_model->groupAt(m_list->currentIndex().row());
}

QString InboxPage::currentName() const
{
    const QString name = m_list->currentIndex().data(InboxModel::NameRole).toString();
    return name.isEmpty() ? m_list->currentIndex().data().toString() : name;
}

QString InboxPage::projectName(const ProjectId &id) const
{
    const Project *project = m_engine.replica().project(id);
    return project ? project->name : QString();
}

// The keyboard goes on where it was when its row has gone.
void InboxPage::selectNear(int row)
{
    const int last = m_model->rowCount() - 1;
    int at = m_model->groupFrom(std::clamp(row, 0, std::max(last, 0)), 1);
    if (at < 0)
        at = m_model->groupFrom(last, -1);
    if (at >= 0)
        m_list->setCurrentIndex(m_model->index(at));
}

void InboxPage::currentChanged()
{
    m_row = m_list->currentIndex().row();
    const InboxModel::Group *group = current();
    if (!group)
        return;
    m_model->keep(m_row);
    if (isVisible())
        showCurrent();
}

void InboxPage::showCurrent()
{
    const InboxModel::Group *group = current();
    Q_EMIT issueShown(group ? group->issue : IssueId{});
    showNote();
}

void InboxPage::showNote()
{
    const InboxModel::Group *group = current();
    if (!group || !group->issue.isNull()) {
        Q_EMIT noteShown({}, {}, {});
        return;
    }
    const Notification &newest = group->entries.first();
    const bool isThere = m_engine.replica().project(group->project);
    QStringList lines{ isThere ? projectName(group->project) : newest.subject };
    for (const Notification &each : group->entries.mid(0, mostNoted))
        lines << notificationLine(each, m_engine.replica()) + u'\n'
                + agoSentence(each.at, m_clock.wallNow());
    if (const qsizetype more = group->entries.size() - mostNoted; more > 0)
        lines << tr("%n earlier message(s).", nullptr, int(more));
    Q_EMIT noteShown(notificationKindIcon(newest.kind), lines.join(u"\n\n"_s),
        !isThere                      ? QString()
            : newest.comment.isNull() ? tr("Go to the project")
                                      : tr("Go to the channel"));
}

void InboxPage::focusRows()
{
    if (m_model->rowCount() == 0) {
        Q_EMIT issueShown({});
        m_empty->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!current())
        selectNear(m_row);
    else
        showCurrent();
    m_list->setFocus(Qt::OtherFocusReason);
}

// --- Doing
// ----------------------------------------------------------------------------------------

bool InboxPage::step(int rows)
{
    const int at = m_model->groupFrom(m_list->currentIndex().row() + rows, rows);
    if (at >= 0)
        m_list->setCurrentIndex(m_model->index(at));
    return at >= 0;
}

// At once, not when the disk has it: the next key is about the next row.
void InboxPage::stepOn()
{
    if (!step(1))
        step(-1);
}

void InboxPage::open()
{
    const InboxModel::Group *group = current();
    if (!group)
        return;
    const IssueId issue = group->issue;
    const ProjectId project = group->project;
    const bool isMessage = !group->entries.first().comment.isNull();
    m_marks.setRead(*group, true);
    if (issue.isNull())
        Q_EMIT projectOpened(project, isMessage);
    else
        Q_EMIT issueOpened(issue);
}

void InboxPage::toggleRead()
{
    if (const InboxModel::Group *group = current())
        m_marks.setRead(*group, group->unread > 0);
}

void InboxPage::tell(const QString &text, const InboxMarks::Before &before)
{
    if (tellDone && !before.isEmpty())
        tellDone(text, [this, before] { m_marks.undo(before); });
}

void InboxPage::archive()
{
    const InboxModel::Group *group = current();
    if (!group)
        return;
    const QString name = currentName();
    if (m_model->view() == InboxView::Archive) {
        m_marks.restore(*group);
        stepOn();
        return;
    }
    const InboxMarks::Before before = m_marks.archive(*group);
    stepOn();
    tell(tr("You archived what you were told of %1.").arg(name), before);
}

void InboxPage::readAll()
{
    const InboxMarks::Before before = m_marks.readAll();
    tell(tr("You marked %n message(s) as read.", nullptr, int(before.size())), before);
}

void InboxPage::clearAll()
{
    const InboxMarks::Before before = m_marks.archiveAll(m_clock.wallNow());
    tell(tr("You cleared the inbox: %n message(s).", nullptr, int(before.size())), before);
}

void InboxPage::snooze(const QString &until)
{
    const InboxModel::Group *group = current();
    if (!group)
        return;
    const QString name = currentName();
    const InboxMarks::Before before = m_marks.snooze(*group, until);
    stepOn();
    if (!until.isEmpty())
        //: an issue, "until Monday, 09:00"
        tell(tr("You put %1 off %2.").arg(name, snoozedText(until, m_clock.wallNow())), before);
}

void InboxPage::chooseSnooze(const QPoint &at)
{
    if (!current())
        return;
    if (m_model->view() == InboxView::Snoozed) {
        snooze({});
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"snoozeMenu"_s);
    menu->setAccessibleName(tr("Put it off"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const SnoozeChoice &choice : snoozeChoices(m_clock.wallNow()))
        connect(menu->addAction(m_themes.icon(u"clock"_s), choice.text), &QAction::triggered, this,
            [this, until = toIso8601(choice.until)] { snooze(until); });
    menu->popup(at);
    menu->setActiveAction(menu->actions().first());
}

void InboxPage::toggleMute()
{
    const InboxModel::Group *group = current();
    if (!group)
        return;
    if (group->issue.isNull())
        toggleMute(group->project, projectName(group->project));
    else
        toggleMute(group->issue, currentName());
}

template <typename Id> void InboxPage::toggleMute(const Id &id, const QString &name)
{
    if (id.isNull())
        return;
    const bool mute = !m_marks.isMuted(id);
    m_marks.setMuted(id, mute);
    if (tellDone)
        tellDone(mute ? tr("%1 is mute: you are told only what is about you.").arg(name)
                      : tr("You are told of %1 again.").arg(name),
            [this, id, mute] { m_marks.setMuted(id, !mute); });
}

void InboxPage::showMenu(const QPoint &at)
{
    const InboxModel::Group *group = current();
    if (!group)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"inboxRowMenu"_s);
    menu->setAccessibleName(tr("What to do with it"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &icon, const QString &text, auto run) {
        connect(menu->addAction(m_themes.icon(icon), text), &QAction::triggered, this, run);
    };
    // The keys behind the tab are those of pressed().
    add(u"arrow-right"_s, tr("Open\tEnter"), [this] { open(); });
    add(u"check"_s, group->unread > 0 ? tr("Mark as read\tU") : tr("Mark as unread\tU"),
        [this] { toggleRead(); });
    if (m_model->view() == InboxView::Snoozed)
        add(u"clock"_s, tr("Bring back now\tS"), [this] { snooze({}); });
    else if (m_model->view() != InboxView::Archive)
        add(u"clock"_s, tr("Snooze…\tS"), [this, at] { chooseSnooze(at); });
    add(u"archive"_s,
        m_model->view() == InboxView::Archive ? tr("Back to the inbox\tE") : tr("Archive\tE"),
        [this] { archive(); });
    if (!group->issue.isNull())
        add(u"bell-off"_s,
            m_marks.isMuted(group->issue) ? tr("Do not mute the issue\tShift+M")
                                          : tr("Mute the issue\tShift+M"),
            [this] { toggleMute(); });
    if (const ProjectId project = group->project; m_engine.replica().project(project)) {
        QString text
            = m_marks.isMuted(project) ? tr("Do not mute the project") : tr("Mute the project");
        if (group->issue.isNull())
            text += u"\tShift+M"_s;
        add(u"bell-off"_s, text, [this, project] { toggleMute(project, projectName(project)); });
    }
    menu->popup(at);
}

QList<QKeySequence> InboxPage::keysOf(Deed deed)
{
    switch (deed) {
    case Deed::Next:
        return { Qt::Key_J, Qt::Key_Down };
    case Deed::Previous:
        return { Qt::Key_K, Qt::Key_Up };
    case Deed::Open:
        return { Qt::Key_Return };
    case Deed::ToggleRead:
        return { Qt::Key_U };
    case Deed::Archive:
        return { Qt::Key_E, Qt::Key_Delete };
    case Deed::Snooze:
        return { Qt::Key_S, Qt::Key_H };
    case Deed::ToggleMute:
        return { Qt::SHIFT | Qt::Key_M };
    case Deed::ReadAll:
        return { Qt::SHIFT | Qt::Key_U };
    case Deed::Clear:
        return { Qt::SHIFT | Qt::Key_E };
    }
    return {};
}

void InboxPage::run(Deed deed)
{
    switch (deed) {
    case Deed::Next:
        step(1);
        break;
    case Deed::Previous:
        step(-1);
        break;
    case Deed::Open:
        open();
        break;
    case Deed::ToggleRead:
        toggleRead();
        break;
    case Deed::Archive:
        archive();
        break;
    case Deed::Snooze:
        chooseSnooze(middleOfRow());
        break;
    case Deed::ToggleMute:
        toggleMute();
        break;
    case Deed::ReadAll:
        readAll();
        break;
    case Deed::Clear:
        clearAll();
        break;
    }
}

QPoint InboxPage::middleOfRow() const
{
    return m_list->viewport()->mapToGlobal(m_list->visualRect(m_list->currentIndex()).center());
}

// Is it a key of this page? With `act` it is done.
bool InboxPage::pressed(const QKeyEvent &event, bool act)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const auto key = Qt::Key(event.key() == Qt::Key_Enter ? Qt::Key_Return : event.key());
    if (modifiers == Qt::NoModifier && key == Qt::Key_Menu) {
        if (act)
            showMenu(middleOfRow());
        return true;
    }
    if (modifiers == Qt::NoModifier && key == Qt::Key_Escape) {
        if (act)
            Q_EMIT left();
        return true;
    }
    const QKeySequence keys{ QKeyCombination{ modifiers, key } };
    for (const Deed deed : { Deed::Next, Deed::Previous, Deed::Open, Deed::ToggleRead,
             Deed::Archive, Deed::Snooze, Deed::ToggleMute, Deed::ReadAll, Deed::Clear }) {
        if (!keysOf(deed).contains(keys))
            continue;
        if (act)
            run(deed);
        return true;
    }
    return false;
}

bool InboxPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list) {
        if (event->type() == QEvent::ShortcutOverride
            && pressed(*static_cast<QKeyEvent *>(event), false)) {
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress && pressed(*static_cast<QKeyEvent *>(event), true))
            return true;
    } else if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_list->indexAt(mouse->pos());
        if (mouse->button() == Qt::LeftButton && m_model->groupAt(index.row())) {
            m_list->setCurrentIndex(index);
            // A click reads it; the keyboard stays here.
            m_marks.setRead(*m_model->groupAt(index.row()), true);
            if (const InboxModel::Group *group = current(); group && group->issue.isNull())
                open();
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lockstep::ui
