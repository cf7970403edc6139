// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The actions and menus of MainWindow.

#include "ui/board/boardview.h"
#include "ui/bulkedit.h"
#include "ui/conflicts.h"
#include "ui/dialogs/diagnosticsdialog.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/mainwindow.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/issuelistmodel.h"
#include "ui/presencekeeper.h"
#include "ui/undokeeper.h"
#include "ui/widgets/catchuplane.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/syncbar.h"
#include "ui/widgets/toaststack.h"

#include <QActionGroup>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMenuText = 60;

// What somebody typed, in a menu: not too wide, and without mnemonics.
QString shortened(QString text)
{
    if (text.size() > longestMenuText)
        text = text.first(longestMenuText - 1) + u'…';
    return text.replace(u'&', u"&&"_s);
}

} // namespace

void MainWindow::makeActions()
{
    makeIssueActions(tr("Issue"));
    makeUndoActions(tr("Issue"));
    makeListActions(tr("List"));
    makeFilterActions(tr("List"));
    makeExportActions(tr("Issue"), tr("List"));
    makeBoardActions(tr("List"));
    makeSyncActions(tr("Sync"));
    makePresenceActions(tr("You"));
    makeWindowActions(tr("Window"));
    makeShellActions(tr("Window"));
    makeConnectActions(tr("Window"));
    Q_ASSERT(m_actions->clashes().isEmpty());
    makeMenus();
    refreshActions();
}

void MainWindow::makeIssueActions(const QString &group)
{
    const auto writable = [this] {
        const Issue *issue = m_engine.replica().find(m_detail->issue());
        return issue && m_engine.replica().myRole(issue->project) != Role::Viewer;
    };
    m_actions->add({ .id = action::NewIssue,
                       .group = group,
                       .text = tr("New issue"),
                       .keys = { Qt::Key_C, Qt::CTRL | Qt::Key_N },
                       .icon = u"plus"_s },
        [this] { startNewIssue(); });
    m_actions->add({ .id = action::OpenIssue,
                       .group = group,
                       .text = tr("Go to the issue"),
                       .keys = { Qt::Key_Return },
                       .keysInView = true,
                       .views = { m_list, m_board } },
        [this] {
            m_detailWanted = true;
            arrange();
            m_detail->focusFirst();
        });
    const auto field = [&](QLatin1StringView id, const QString &text, const QString &icon,
                           QKeySequence key, Field which) {
        m_actions->add({ .id = id,
                           .group = group,
                           .text = text,
                           .keys = { std::move(key) },
                           .icon = icon,
                           .enabledIf = writable },
            [this, which] { editField(which); });
    };
    field(action::EditTitle, tr("Edit title"), u"pencil"_s, Qt::Key_E, Field::Subject);
    field(action::EditDescription, tr("Edit description"), u"file-text"_s,
        QKeySequence(Qt::SHIFT | Qt::Key_E), Field::Description);
    field(action::SetStatus, tr("Set status"), u"circle-check"_s, Qt::Key_S, Field::Status);
    field(action::SetPriority, tr("Set priority"), u"flag"_s, Qt::Key_P, Field::Priority);
    field(action::SetAssignee, tr("Assign to"), u"user"_s, Qt::Key_A, Field::Assignee);
    field(action::SetLabels, tr("Set labels"), u"tag"_s, Qt::Key_L, Field::Labels);
    field(action::SetDueDate, tr("Set due date"), u"calendar"_s, Qt::Key_D, Field::DueDate);
    const auto inDetail = [&](QLatin1StringView id, const QString &text, const QString &icon,
                              QKeySequence key, std::function<void()> run) {
        m_actions->add({ .id = id,
                           .group = group,
                           .text = text,
                           .keys = { std::move(key) },
                           .icon = icon,
                           .enabledIf = writable },
            [this, run = std::move(run)] {
                m_detailWanted = true;
                arrange();
                run();
            });
    };
    inDetail(action::SetParent, tr("Set the parent issue"), u"arrow-up"_s,
        QKeySequence(Qt::SHIFT | Qt::Key_P), [this] { m_detail->chooseParent(); });
    inDetail(action::AddSubIssue, tr("Add a sub-issue"), u"plus"_s,
        QKeySequence(Qt::SHIFT | Qt::Key_C), [this] { m_detail->addSubIssue(); });
    inDetail(action::AddRelation, tr("Add a relation"), u"link"_s, Qt::Key_R,
        [this] { m_detail->addRelation(); });
    if (m_context.files)
        inDetail(action::AttachFiles, tr("Attach files"), u"paperclip"_s,
            QKeySequence(Qt::SHIFT | Qt::Key_F), [this] { m_detail->attachFiles(); });
    inDetail(action::Watch, tr("Watch, or stop watching"), u"eye"_s, Qt::Key_W,
        [this] { m_detail->toggle(Field::Watchers); });
    inDetail(action::Vote, tr("Vote, or take the vote back"), u"thumbs-up"_s, Qt::Key_V,
        [this] { m_detail->toggle(Field::Votes); });
    m_actions->add({ .id = action::AssignToMe,
                       .group = group,
                       .text = tr("Assign to me"),
                       .keys = { Qt::Key_I },
                       .icon = u"user-plus"_s,
                       .enabledIf = writable },
        [this] { assignToMe(); });
    m_actions->add({ .id = action::Comment,
                       .group = group,
                       .text = tr("Write a comment"),
                       .keys = { Qt::Key_M },
                       .icon = u"message-square"_s,
                       .enabledIf = writable },
        [this] { m_detail->focusComposer(); });
    m_actions->add({ .id = action::Save,
                       .group = group,
                       .text = tr("Save what is being edited"),
                       .keys = { Qt::CTRL | Qt::Key_S },
                       .icon = u"save"_s },
        [this] { m_detail->save(); });
    m_actions->add({ .id = action::CopyKey,
                       .group = group,
                       .text = tr("Copy key"),
                       .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_C },
                       .icon = u"copy"_s },
        [this] { copyIssues(CopyAs::Keys); });
    if (m_context.linkTo)
        m_actions->add({ .id = action::CopyLink,
                           .group = group,
                           .text = tr("Copy link"),
                           .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_K },
                           .icon = u"link"_s },
            [this] { copyIssues(CopyAs::Links); });
    m_actions->add({ .id = action::DeleteIssue,
                       .group = group,
                       .text = tr("Delete issue"),
                       .keys = { Qt::CTRL | Qt::Key_Backspace, Qt::CTRL | Qt::Key_Delete },
                       .icon = u"trash-2"_s,
                       .enabledIf = writable },
        [this] { deleteIssues(); });
}

void MainWindow::makeUndoActions(const QString &group)
{
    m_actions->add({ .id = action::Undo,
                       .group = group,
                       .text = tr("Undo"),
                       .keys = { Qt::CTRL | Qt::Key_Z },
                       .icon = u"undo-2"_s },
        [this] { m_undo->undo(); });
    m_actions->add({ .id = action::Redo,
                       .group = group,
                       .text = tr("Redo"),
                       .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y },
                       .icon = u"redo-2"_s },
        [this] { m_undo->redo(); });
    m_actions->add({ .id = action::History,
                       .group = group,
                       .text = tr("Show the history"),
                       .keys = { Qt::Key_H },
                       .icon = u"history"_s,
                       .enabledIf = [this] { return !m_detail->issue().isNull(); } },
        [this] {
            m_detailWanted = true;
            arrange();
            m_detail->showHistory();
        });
}

void MainWindow::makeListActions(const QString &group)
{
    m_actions->add({ .id = action::MyIssues,
                       .group = group,
                       .text = tr("Go to my issues"),
                       .keys = { QKeySequence(Qt::Key_G, Qt::Key_M) } },
        [this] {
            showScope({});
            focusList();
        });
    m_actions->add({ .id = action::AllIssues,
                       .group = group,
                       .text = tr("Go to all issues"),
                       .keys = { QKeySequence(Qt::Key_G, Qt::Key_A) } },
        [this] {
            showScope({ Scope::Kind::All, {} });
            focusList();
        });
    m_actions->add({ .id = action::NextIssue,
                       .group = group,
                       .text = tr("Next issue"),
                       .keys = { Qt::Key_J, Qt::Key_Down },
                       .keysInView = true,
                       .views = { m_list, m_board } },
        [this] { step(1); });
    m_actions->add({ .id = action::PreviousIssue,
                       .group = group,
                       .text = tr("Previous issue"),
                       .keys = { Qt::Key_K, Qt::Key_Up },
                       .keysInView = true,
                       .views = { m_list, m_board } },
        [this] { step(-1); });
    m_actions->add({ .id = action::Mark,
                       .group = group,
                       .text = tr("Mark the issue, to change several at once"),
                       .keys = { Qt::Key_X },
                       .keysInView = true,
                       .views = { m_list, m_board } },
        [this] { toggleMark(); });
    m_actions->add({ .id = action::SelectAll,
                       .group = group,
                       .text = tr("Mark all issues"),
                       .keys = { QKeySequence::SelectAll },
                       .keysInView = true,
                       .views = { m_list, m_board } },
        [this] { selectAll(); });
    m_actions->add({ .id = action::Filter,
                       .group = group,
                       .text = tr("Filter the list"),
                       .keys = { Qt::Key_Slash, QKeySequence::Find },
                       .icon = u"search"_s },
        [this] { m_header->focusFilter(); });
    m_actions->add({ .id = action::ClearFilter,
                       .group = group,
                       .text = tr("Clear the filter"),
                       .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_F } },
        [this] { m_header->clearFilter(); });
}

void MainWindow::makeFilterActions(const QString &group)
{
    m_actions->add({ .id = action::SaveFilter,
                       .group = group,
                       .text = tr("Save the filter"),
                       .icon = u"funnel"_s },
        [this] { saveFilter(false); });
    m_actions->add({ .id = action::SaveFilterAs,
                       .group = group,
                       .text = tr("Save the filter under another name"),
                       .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_S },
                       .icon = u"funnel"_s },
        [this] { saveFilter(true); });
    if (m_context.linkToFilter)
        m_actions->add({ .id = action::CopyFilterLink,
                           .group = group,
                           .text = tr("Copy a link to the filter"),
                           .icon = u"link"_s },
            [this] {
                if (const QString query = wholeFilter(); !query.isEmpty())
                    m_context.prompts.copyToClipboard(m_context.linkToFilter(query));
            });
    m_actions->add({ .id = action::SavedFilters,
                       .group = group,
                       .text = tr("Go to a saved filter"),
                       .keys = { QKeySequence(Qt::Key_G, Qt::Key_F) },
                       .icon = u"funnel"_s },
        [this] {
            const QPoint at = m_header->mapToGlobal(QPoint(space::L, m_header->height()));
            chooseFilter({ at, QSize(320, 1) });
        });
    m_actions->add({ .id = action::View,
                       .group = group,
                       .text = tr("Choose how the list is shown"),
                       .keys = { Qt::SHIFT | Qt::Key_V },
                       .icon = u"sliders-horizontal"_s },
        [this] { m_header->showViewMenu(); });
    // These keys are the list's own.
    const auto own = [&](QLatin1StringView id, const QString &text, QKeySequence key, auto run) {
        m_actions->add({ .id = id,
                           .group = group,
                           .text = text,
                           .keys = { std::move(key) },
                           .keysInView = true,
                           .views = { m_list } },
            run);
    };
    own(action::Peek, tr("Look at the issue without leaving the list"), Qt::Key_Space,
        [this] { peek(); });
    own(action::FoldGroup, tr("Fold the group away"), Qt::Key_Left,
        [this] { m_list->foldCurrent(); });
    own(action::FoldGroups, tr("Fold all groups away"), Qt::SHIFT | Qt::Key_Left,
        [this] { m_model->foldAll(true); });
    own(action::UnfoldGroups, tr("Unfold all groups"), Qt::SHIFT | Qt::Key_Right,
        [this] { m_model->foldAll(false); });
}

void MainWindow::makeSyncActions(const QString &group)
{
    m_actions->add({ .id = action::Connection,
                       .group = group,
                       .text = tr("Show the connection"),
                       .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_L },
                       .icon = u"plug"_s },
        [this] { m_syncBar->showConnection(); });
    m_actions->add({ .id = action::Conflicts,
                       .group = group,
                       .text = tr("Decide about conflicts"),
                       .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_M },
                       .icon = u"git-compare"_s,
                       .enabledIf = [this] { return m_engine.status().conflicts > 0; } },
        [this] { showConflicts(); });
    m_actions->add({ .id = action::ConflictRules,
                       .group = group,
                       .text = tr("Set rules for conflicts"),
                       .keys = {},
                       .icon = u"git-merge"_s },
        [this] { m_conflicts->showRules(); });
    m_actions->add({ .id = action::Outbox,
                       .group = group,
                       .text = tr("Show changes to be sent"),
                       .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_O },
                       .icon = u"cloud-upload"_s },
        [this] { showOutbox(); });
    m_actions->add({ .id = action::Retry,
                       .group = group,
                       .text = tr("Connect again now"),
                       .keys = { Qt::Key_F5 },
                       .icon = u"refresh-cw"_s },
        [this] { m_engine.retryNow(); });
    m_actions->add(
        { .id = action::WorkOffline,
            .group = group,
            .text = tr("Work offline"),
            .checkable = true,
            .checkedIf
            = [this] { return m_engine.status().connection.state == ConnectionState::Offline; } },
        [this] { m_engine.setOnline(!m_actions->find(action::WorkOffline)->isChecked()); });
}

void MainWindow::makeWindowActions(const QString &group)
{
    m_actions->add({ .id = action::ToggleSidebar,
                       .group = group,
                       .text = tr("Show or hide the sidebar"),
                       .keys = { Qt::CTRL | Qt::Key_Backslash },
                       .icon = u"panel-left"_s },
        [this] {
            const bool show = !m_sidebar->isVisible();
            m_sidebarWanted = show;
            m_sidebar->setVisible(show);
            m_header->setSidebarButton(!show);
        });
    m_actions->add({ .id = action::ToggleDetail,
                       .group = group,
                       .text = tr("Show or hide the issue beside the list"),
                       .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_Backslash },
                       .icon = u"panel-right"_s },
        [this] {
            m_detailWanted = !m_detailWanted;
            arrange();
        });
    m_actions->add({ .id = action::Toasts,
                       .group = group,
                       .text = tr("Go to the messages"),
                       .keys = { Qt::Key_F6, Qt::CTRL | Qt::SHIFT | Qt::Key_T } },
        [this] { m_toasts->focusToasts(); });
    m_actions->add({ .id = action::Shortcuts,
                       .group = group,
                       .text = tr("Keyboard shortcuts"),
                       .keys = { Qt::Key_Question, Qt::CTRL | Qt::Key_Slash },
                       .icon = u"keyboard"_s },
        [this] { showShortcuts(); });
    m_actions->add({ .id = action::Keys,
                       .group = group,
                       .text = tr("Change keyboard shortcuts"),
                       .icon = u"keyboard"_s },
        [this] { showKeys(); });
    m_actions->add({ .id = action::Diagnostics,
                       .group = group,
                       .text = tr("Diagnostics"),
                       .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_D },
                       .icon = u"activity"_s },
        [this] { showDiagnostics(); });
    m_actions->add({ .id = action::Menu,
                       .group = group,
                       .text = tr("Open the menu"),
                       .keys = { Qt::Key_F10 } },
        [this] {
            if (!m_sidebar->isVisible())
                m_sidebar->show();
            m_sidebar->menuButton().showMenu();
        });
    if (m_context.newWindow)
        m_actions->add({ .id = action::NewWindow,
                           .group = group,
                           .text = tr("New window"),
                           .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_N },
                           .icon = u"external-link"_s },
            m_context.newWindow);
    m_actions->add({ .id = action::CloseWindow,
                       .group = group,
                       .text = tr("Close window"),
                       .keys = { Qt::CTRL | Qt::Key_W } },
        [this] { close(); });
    if (m_context.signIn)
        m_actions->add({ .id = action::SignIn,
                           .group = group,
                           .text = tr("Sign in again"),
                           .icon = u"log-in"_s },
            m_context.signIn);
    if (m_context.signOut)
        m_actions->add(
            { .id = action::SignOut, .group = group, .text = tr("Sign out"), .icon = u"log-out"_s },
            m_context.signOut);
    if (m_context.quit)
        m_actions->add({ .id = action::Quit,
                           .group = group,
                           .text = tr("Quit"),
                           .keys = { Qt::CTRL | Qt::Key_Q } },
            m_context.quit);
}

void MainWindow::makeMenus()
{
    m_issueMenu->setObjectName(u"issueActions"_s);
    m_actions->addTo(*m_issueMenu,
        { action::SetStatus, action::SetPriority, action::SetAssignee, action::AssignToMe,
            action::SetLabels, action::SetDueDate });
    m_issueMenu->addSeparator();
    m_actions->addTo(*m_issueMenu, { action::EditTitle, action::EditDescription, action::Comment });
    m_issueMenu->addSeparator();
    m_actions->addTo(*m_issueMenu,
        { action::AddSubIssue, action::AddRelation, action::SetParent, action::Watch,
            action::Vote });
    if (m_context.files)
        m_actions->addTo(*m_issueMenu, { action::AttachFiles });
    m_issueMenu->addSeparator();
    m_actions->addTo(*m_issueMenu, { action::PopOut, action::History });
    QMenu *copy = m_issueMenu->addMenu(tr("Copy"));
    m_actions->addTo(
        *copy, { action::CopyKey, action::CopyLink, action::CopyText, action::CopyTable });
    m_actions->addTo(*m_issueMenu, { action::ExportIssue, action::PrintIssue });
    m_issueMenu->addSeparator();
    m_actions->addTo(*m_issueMenu, { action::DeleteIssue });
    m_detail->setMenu(m_issueMenu);

    auto *menu = new QMenu(this);
    menu->setObjectName(u"windowActions"_s);
    menu->setAccessibleName(m_sidebar->menuButton().accessibleName());
    m_actions->addTo(*menu, { action::NewIssue, action::NewWindow, action::Welcome });
    menu->addSeparator();
    m_actions->addTo(*menu, { action::Undo, action::Redo });
    menu->addSeparator();
    m_actions->addTo(*menu,
        { action::Conflicts, action::Outbox, action::Connection, action::WorkOffline,
            action::CatchUp });
    menu->addMenu(m_presenceMenu);
    menu->addSeparator();
    m_actions->addTo(*menu, { action::ExportList, action::PrintList });
    menu->addSeparator();

    QMenu *look = menu->addMenu(tr("Theme"));
    auto *looks = new QActionGroup(look);
    const auto addLook = [&](const QString &text, ThemeChoice choice) {
        QAction *item = look->addAction(text);
        item->setCheckable(true);
        item->setChecked(m_context.themes.choice() == choice);
        looks->addAction(item);
        connect(item, &QAction::triggered, this,
            [this, choice] { m_context.themes.setChoice(choice); });
        // Another window, or the application, may have chosen.
        connect(look, &QMenu::aboutToShow, item,
            [this, item, choice] { item->setChecked(m_context.themes.choice() == choice); });
    };
    addLook(tr("As the system"), ThemeChoice::System);
    addLook(tr("Light"), ThemeChoice::Light);
    addLook(tr("Dark"), ThemeChoice::Dark);
    addLook(tr("High contrast"), ThemeChoice::HighContrast);

    QMenu *rows = menu->addMenu(tr("Density"));
    auto *densities = new QActionGroup(rows);
    const auto addDensity = [&](const QString &text, Density density) {
        QAction *item = rows->addAction(text);
        item->setCheckable(true);
        densities->addAction(item);
        connect(item, &QAction::triggered, this, [this, density] { m_list->setDensity(density); });
        connect(rows, &QMenu::aboutToShow, item,
            [this, item, density] { item->setChecked(m_list->density() == density); });
    };
    addDensity(tr("Compact"), Density::Compact);
    addDensity(tr("Normal"), Density::Normal);
    addDensity(tr("Roomy"), Density::Roomy);
    m_header->viewMenu().addMenu(rows);
    m_actions->addTo(*menu,
        { action::ToggleBoard, action::ToggleSidebar, action::ToggleDetail, action::Palette,
            action::Settings, action::Shortcuts, action::Doctor, action::Diagnostics,
            action::About });
    menu->addSeparator();
    m_actions->addTo(*menu, { action::SignIn, action::SignOut, action::CloseWindow, action::Quit });
    m_sidebar->setMenu(menu);
    // The buttons that do the same say the keys that hold.
    m_actions->describe(m_sidebar->newIssueButton(), action::NewIssue);
    m_actions->describe(m_sidebar->menuButton(), action::Menu);
    const auto describe = [this](const QWidget &part, const QString &name, QLatin1StringView id) {
        if (auto *button = part.findChild<QAbstractButton *>(name))
            m_actions->describe(*button, id);
    };
    describe(*m_header, u"boardToggle"_s, action::ToggleBoard);
    describe(*m_sidebar, u"presenceButton"_s, action::Availability);
    describe(*m_catchUp, u"catchUpAcceptAll"_s, action::AcceptCatchUp);
    describe(*m_syncBar, u"queueButton"_s, action::Outbox);
    describe(*m_syncBar, u"conflictsButton"_s, action::Conflicts);
}

void MainWindow::refreshActions()
{
    const Issue *issue = m_engine.replica().find(m_detail->issue());
    m_actions->refresh();
    const auto setUndo = [this](QLatin1StringView id, bool possible, const QString &text) {
        m_actions->find(id)->setEnabled(possible);
        m_actions->find(id)->setText(text);
    };
    //: %1 says what was done: "Set Status of LOCK-12 to “Done”"
    setUndo(action::Undo, m_undo->canUndo(),
        m_undo->canUndo() ? tr("Undo: %1").arg(shortened(m_undo->undoText())) : tr("Undo"));
    setUndo(action::Redo, m_undo->canRedo(),
        m_undo->canRedo() ? tr("Redo: %1").arg(shortened(m_undo->redoText())) : tr("Redo"));
    m_actions->find(action::CopyKey)->setEnabled(issue && !issue->name.isEmpty());
    if (QAction *link = m_actions->find(action::CopyLink))
        link->setEnabled(issue && !issue->name.isEmpty());
    const ConnectionState state = m_engine.status().connection.state;
    if (QAction *signIn = m_actions->find(action::SignIn))
        signIn->setVisible(state == ConnectionState::SignInNeeded);
}

void MainWindow::editField(Field field)
{
    const QList<IssueId> issues = targets();
    // At the row. When the issue stands beside the list it is edited there all the same, with the
    // list to choose from at the row: so it is seen at once if somebody else changes the same.
    if (BulkEdit::canEdit(field) && !issues.isEmpty()
        && (isBoard() || !m_detail->isVisible() || issues != QList<IssueId>{ m_detail->issue() })) {
        editSeveral(field, issues);
        if (issues == QList<IssueId>{ m_detail->issue() })
            m_presence->setEditing(fieldInfo(field).key);
        return;
    }
    if (m_detail->issue().isNull())
        return;
    const bool fromList = m_list->hasFocus() || m_board->hasFocus();
    m_detailWanted = true;
    arrange();
    m_detail->openField(field, m_list->hasFocus() ? editAnchor() : QRect());
    const FieldEditor kind = fieldInfo(field).editor;
    const bool isTyped = kind == FieldEditor::Line || kind == FieldEditor::Markdown;
    m_backToList = fromList && !isTyped;
}

QList<IssueId> MainWindow::targets() const
{
    const QList<IssueId> marked = selectedIssues();
    if (marked.size() > 1 || (marked.size() == 1 && isMarking()))
        return marked;
    return m_detail->issue().isNull() ? QList<IssueId>{} : QList<IssueId>{ m_detail->issue() };
}

void MainWindow::editSeveral(Field field, const QList<IssueId> &issues)
{
    m_bulk->open(field, issues, editAnchor());
}

void MainWindow::assignToMe()
{
    m_bulk->set(Field::Assignee, m_engine.self().id.toString(), targets());
}

void MainWindow::deleteIssues()
{
    QList<UndoKeeper::Deleted> deleted;
    QList<IssueId> ids = targets();
    ids.removeIf([this](const IssueId &id) {
        const Issue *issue = m_engine.replica().find(id);
        return !issue || m_engine.replica().myRole(issue->project) == Role::Viewer;
    });
    if (ids.isEmpty())
        return;
    for (const IssueId &id : std::as_const(ids))
        deleted.append({ id, m_engine.replica().find(id)->project, {} });
    const Issue first = *m_engine.replica().find(ids.first());
    const QString name = issueName(m_engine.replica(), first.id);
    const int row = m_model->rowOf(m_detail->issue());
    const QList<OpId> ops = m_engine.deleteIssues(ids);
    if (ops.size() != ids.size())
        return;
    for (qsizetype i = 0; i < ops.size(); ++i)
        deleted[i].op = ops.at(i);
    const int count = int(ids.size());
    m_undo->noteDeleted(deleted,
        count == 1 ? mutationText(mutation::DeleteIssue{ first.id, 0 }, m_engine.replica())
                   : tr("Delete %n issue(s)", nullptr, count));
    // On to the neighbour, as if they were gone already.
    IssueId next;
    for (int at = std::max(row, 0); at < m_model->rowCount() && next.isNull(); ++at) {
        if (!ids.contains(m_model->issueAt(at)))
            next = m_model->issueAt(at);
    }
    for (int at = row - 1; at >= 0 && next.isNull(); --at) {
        if (!ids.contains(m_model->issueAt(at)))
            next = m_model->issueAt(at);
    }
    if (isBoard())
        next = nextOnBoard(ids);
    setCurrentIssue(next);
    showIssue(next);
    toast({ .key = u"deleted:"_s + first.id.toString(),
              .text = count == 1 ? tr("You deleted %1.").arg(name)
                                 : tr("You deleted %n issue(s).", nullptr, count),
              .detail = count == 1 ? first.subject : QString(),
              .action = tr("Undo") },
        [this, mark = m_undo->mark(), id = first.id] { undoFromToast(mark, id); });
}

// What its toast offers may not be the last thing done any more.
void MainWindow::undoFromToast(quint64 mark, const IssueId &issue)
{
    if (!m_undo->undoMarked(mark))
        return;
    m_openWhenThere = issue;
    if (m_engine.replica().find(issue))
        openIssue(std::exchange(m_openWhenThere, {}));
}

void MainWindow::showDiagnostics()
{
    if (!m_diagnostics)
        m_diagnostics = new DiagnosticsDialog(m_engine, m_context.clock, m_context.themes,
            m_context.prompts, { m_context.server, m_context.dataDirectory }, this);
    m_diagnostics->open();
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(*m_actions, m_context.themes, this);
    connect(dialog, &ShortcutsDialog::changeRequested, this, &MainWindow::showKeys);
    dialog->show();
}

void MainWindow::showKeys()
{
    auto *dialog = new KeysDialog(*m_actions, m_context.themes, this);
    dialog->show();
}

} // namespace lockstep::ui
