// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Draws the windows with the sample team's issues into PNG files, for looking at: screens OUTDIR

#include "tests/support/randomvalues.h"
#include "tests/ui/screens/noticescreens.h"
#include "tests/ui/windowseat.h"
#include "ui/board/boardview.h"
#include "ui/board/limitdialog.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/keyspage.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

QJsonObject sample(const QString &file)
{
    QFile json(u":/lockstep/sample/"_s + file);
    if (!json.open(QIODevice::ReadOnly))
        qFatal("no sample");
    return QJsonDocument::fromJson(json.readAll()).object();
}

QString shortName(const QString &mail) { return mail.section(u'@', 0, 0); }

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &value : array.toArray())
        list << value.toString();
    return list;
}

// The issues of one project, from the last `count` of the file.
void fill(World &world, const QString &file, qsizetype count, Milliseconds between)
{
    const QJsonObject project = sample(file);
    const QString key = project.value("key"_L1).toString();
    world.addProject(key, {}, project.value("name"_L1).toString());
    const QJsonArray issues = project.value("issues"_L1).toArray();
    for (qsizetype i = std::max<qsizetype>(0, issues.size() - count); i < issues.size(); ++i) {
        const QJsonObject each = issues[i].toObject();
        FieldValues values;
        for (const Field field : { Field::Description, Field::Type, Field::Status,
                 Field::Resolution, Field::Priority, Field::Assignee, Field::DueDate }) {
            const QString text = each.value(fieldInfo(field).key).toString();
            if (!text.isEmpty())
                values.emplace(field, text);
        }
        values.emplace(Field::Labels, normalizedSet(strings(each.value("labels"_L1))));
        const auto by = [&](const QString &mail) -> WorldClient & {
            const QString name = shortName(mail);
            return world.client(name == u"priya"_s || name == u"soren"_s ? name : u"amara"_s);
        };
        WorldClient &author = by(each.value("reporter"_L1).toString());
        const IssueId id = author.create(key, each.value("subject"_L1).toString(), values);
        world.advance(between);
        for (const QJsonValue &comment : each.value("comments"_L1).toArray()) {
            WorldClient &speaker = by(comment["by"_L1].toString());
            speaker.comment(id, comment["text"_L1].toString());
            world.advance(2s);
        }
    }
}

// A window with what stands on it.
QPixmap picture(QWidget &window)
{
    QCoreApplication::processEvents();
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    const auto overlay = [&](QWidget &top, QPoint at) {
        painter.fillRect(QRect(at, top.size()).adjusted(-1, -1, 1, 1), Qt::gray);
        painter.drawPixmap(at, top.grab());
    };
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (!top->isVisible() || top == &window || !top->parentWidget()
            || top->windowType() == Qt::ToolTip)
            continue;
        const bool popup = top->windowType() == Qt::Popup;
        overlay(*top,
            popup ? top->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
                  : QPoint(
                      (window.width() - top->width()) / 2, (window.height() - top->height()) / 2));
    }
    return picture;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Q_INIT_RESOURCE(sample);
    QApplication app(argc, argv);
    QApplication::setApplicationVersion(QLatin1StringView{ LOCKSTEP_VERSION });
    if (argc < 2) {
        qWarning("usage: screens OUTDIR [NAME]");
        return 2;
    }
    const QDir out(QString::fromLocal8Bit(argv[1]));
    const QString only = QString::fromLocal8Bit(argc > 2 ? argv[2] : "");
    if (!QDir().mkpath(out.path()))
        return 1;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));

    ThemeService themes(app);
    themes.setReducedMotion(true);
    World world{ 1 };
    const QJsonArray people = sample(u"team.json"_s).value("people"_L1).toArray();
    for (const QJsonValue &person : people)
        world.addUser(shortName(person["id"_L1].toString()), person["admin"_L1].toBool(),
            person["name"_L1].toString());
    fill(world, u"srv.json"_s, 10, 17min);
    fill(world, u"pack.json"_s, 6, 31min);
    fill(world, u"lock.json"_s, 48, 23min);

    WindowSeat me(world, themes, u"priya"_s);
    MainWindow &window = me.window;
    int failed = 0;
    const auto save = [&](const QString &name) {
        if (!only.isEmpty() && !name.contains(only))
            return;
        me.wait(100ms);
        failed += !picture(window).save(out.filePath(name + u".png"_s));
    };
    auto *list = me.find<IssueListView>(u"issueList"_s);
    auto *header = me.find<IssueListHeader>(u"issueListHeader"_s);

    // The others are there, and do things.
    WorldClient &soren = world.client(u"soren"_s);
    WorldClient &amara = world.client(u"amara"_s);
    WorldClient &meiling = world.client(u"meiling"_s);
    world.client(u"tomas"_s).engine().setPresence(PresenceState::Idle);
    world.client(u"lucia"_s).engine().setPresence(PresenceState::Busy);
    window.showScope({ Scope::Kind::All, {} });
    const auto row = [&](int at) {
        return IssueId{ list->model()->index(at, 0).data(Qt::UserRole).toString() };
    };
    const IssueId issue = row(3);
    const IssueId other = row(6);
    soren.edit(row(9), Field::Status, u"In Progress"_s);
    amara.edit(row(1), Field::DueDate, u"2026-01-10"_s);
    amara.edit(row(3), Field::DueDate, u"2026-01-20"_s);
    soren.engine().setPresence(PresenceState::Online, issue, u"priority"_s);
    amara.engine().setPresence(PresenceState::Online, issue, u""_s);
    meiling.engine().setPresence(PresenceState::Online, other, u"description"_s);
    soren.comment(issue,
        u"I can see it on **two** machines here. Steps:\n\n1. go offline\n2. edit `LOCK-12`\n"
        "3. come back\n\nThe log says `ACK_TIMEOUT`; see https://example.com/logs/42 for more."_s);
    meiling.comment(issue, u"Thanks! I have a test for it now."_s);
    me.wait(3s);
    meiling.engine().setWatched({ u"issue:"_s + issue.toString() });
    meiling.engine().noteTyping(u"issue:"_s + issue.toString(), u"comment"_s);
    // It is a part of another one, and has parts and relations itself.
    amara.edit(issue, Field::Parent, row(12).toString());
    for (const int part : { 14, 15, 16 })
        soren.edit(row(part), Field::Parent, issue.toString());
    soren.edit(row(15), Field::Status, u"Resolved"_s);
    amara.editSet(issue, Field::Relations, { u"relates:"_s + row(18).toString() });
    soren.editSet(row(19), Field::Relations, { u"blocks:"_s + issue.toString() });
    amara.editSet(issue, Field::Watchers, { u"amara@example.com"_s, u"priya@example.com"_s });
    soren.editSet(issue, Field::Votes, { u"soren@example.com"_s });
    soren.comment(issue, u"@priya, is that %1? @meiling saw it too."_s.arg(u"LOCK-42"_s));
    me.wait(1s);
    window.openIssue(issue);
    me.client.edit(row(5), Field::Priority, u"Urgent"_s);
    me.wait(2s);

    const auto views = [&](const QString &theme) {
        me.activate();
        window.resize(1280, 800);
        save(theme + u"-main"_s);
        list->setFocus();
        me.press(Qt::Key_S);
        save(theme + u"-status"_s);
        me.press(Qt::Key_Escape);
        header->findChild<QAbstractButton *>(u"assigneeFilter"_s)->click();
        save(theme + u"-filter"_s);
        me.press(Qt::Key_Escape);
        me.activate();
        window.resize(800, 600);
        save(theme + u"-main-small"_s);
        window.resize(1280, 800);

        // All of the open issue at once; people to mention; kinds of relations.
        window.resize(1280, 1500);
        me.press(Qt::Key_M);
        me.type(u"Thanks @"_s);
        save(theme + u"-detail"_s);
        me.press(Qt::Key_Escape);
        me.press(Qt::Key_A, Qt::ControlModifier);
        me.press(Qt::Key_Delete);
        list->setFocus();
        me.press(Qt::Key_R);
        save(theme + u"-relation"_s);
        me.press(Qt::Key_Escape);
        list->setFocus();
        me.press(Qt::Key_C, Qt::ShiftModifier);
        me.type(u"List"_s);
        save(theme + u"-sub-issue"_s);
        me.press(Qt::Key_Escape);
        window.resize(1280, 800);
        list->setFocus();

        window.startNewIssue();
        save(theme + u"-new"_s);
        me.type(u"Reconnect loses the caret in the composer"_s);
        save(theme + u"-new-filled"_s);
        me.press(Qt::Key_Escape);
        me.activate();
        header->focusFilter();
        me.type(u"zzzz"_s);
        save(theme + u"-no-match"_s);
        me.press(Qt::Key_Escape);
        header->clearFilter();

        // The list grouped and folded, and its filter.
        for (auto *dialog : window.findChildren<QDialog *>())
            dialog->close();
        const auto look = [&](const QString &action) {
            header->viewMenu().findChild<QAction *>(action)->trigger();
        };
        me.activate();
        look(u"group-1"_s);
        list->setFocus();
        me.press(Qt::Key_Home);
        me.press(Qt::Key_Left);
        save(theme + u"-list-grouped"_s);
        me.press(Qt::Key_Right);
        look(u"group-2"_s);
        window.resize(800, 600);
        save(theme + u"-list-grouped-small"_s);
        window.resize(1280, 800);
        me.activate();
        look(u"group-0"_s);
        header->focusFilter();
        header->setQuery(u"is:open -label:board the as"_s);
        me.press(Qt::Key_End);
        me.type(u"s"_s);
        save(theme + u"-search-completion"_s);
        me.press(Qt::Key_Escape);
        header->setQuery(u"priority:>=high status:"_s);
        me.press(Qt::Key_End);
        me.press(Qt::Key_Space, Qt::ControlModifier);
        me.press(Qt::Key_Down);
        save(theme + u"-search-values"_s);
        me.press(Qt::Key_Escape);
        header->setQuery(u"conn stauts:ope"_s);
        me.press(Qt::Key_End);
        me.type(u"n"_s);
        save(theme + u"-search-error"_s);
        me.press(Qt::Key_Escape);
        list->setFocus();
        me.press(Qt::Key_Home);
        me.press(Qt::Key_Space);
        save(theme + u"-list-peek"_s);
        me.press(Qt::Key_Escape);
        header->setQuery(u"is:open label:connection,ui"_s);
        header->focusFilter();
        me.press(Qt::Key_S, Qt::ControlModifier);
        me.type(u"Connection and surface"_s);
        save(theme + u"-filter-save"_s);
        me.press(Qt::Key_Escape);
        me.activate();
        header->clearFilter();
        me.press(Qt::Key_Escape);
        window.openIssue(issue);
    };
    // Saved filters, one of them out of the sidebar.
    for (const auto &[name, query] :
        { std::pair{ u"Mine, overdue"_s, u"assignee:@me is:overdue"_s },
            std::pair{ u"Urgent"_s, u"is:open priority:urgent"_s } })
        me.client.engine().saveFilter({ {}, name, query, true });
    me.client.engine().saveFilter({ {}, u"Without a due date"_s, u"is:open no:due"_s, false });
    me.wait(2s);
    const QList<QPair<ThemeChoice, QString>> columns{ { ThemeChoice::Light, u"light"_s },
        { ThemeChoice::Dark, u"dark"_s }, { ThemeChoice::HighContrast, u"contrast"_s } };
    for (const auto &[choice, name] : columns) {
        themes.setChoice(choice);
        views(name);
    }
    themes.setChoice(ThemeChoice::Light);

    // A remote change while a list is open, and then it is decided about.
    for (const auto &[choice, name] : columns) {
        themes.setChoice(choice);
        me.activate();
        list->setFocus();
        me.press(Qt::Key_P);
        soren.edit(issue, Field::Priority, name == u"dark"_s ? u"Medium"_s : u"High"_s);
        me.wait();
        save(name + u"-told"_s);
        me.type(u"Urgent"_s);
        me.press(Qt::Key_Return);
        me.wait(5s);
        save(name + u"-contested"_s);
        me.press(Qt::Key_Backtab, Qt::ShiftModifier);
        me.press(Qt::Key_Space); // theirs
        me.wait();
    }
    themes.setChoice(ThemeChoice::Light);

    // A remote change while the title is edited.
    me.activate();
    list->setFocus();
    me.press(Qt::Key_E);
    me.type(u" again"_s);
    soren.edit(issue, Field::Subject, u"Something else"_s);
    me.wait();
    save(u"light-notice"_s);
    themes.setChoice(ThemeChoice::Dark);
    save(u"dark-notice"_s);
    themes.setChoice(ThemeChoice::Light);
    me.press(Qt::Key_Escape);

    // Offline, with changes that wait; then conflicts.
    world.cut(me.client);
    me.wait(5s);
    window.openIssue(other);
    me.client.edit(other, Field::Status, u"Resolved"_s);
    me.client.edit(other, Field::DueDate, u"2026-02-01"_s);
    me.client.edit(issue, Field::Assignee, u"kenji@example.com"_s);
    me.client.comment(other, u"Written on the train."_s);
    me.wait(1s);
    save(u"light-offline"_s);
    QTest::keyClick(&window, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    save(u"light-outbox"_s);
    me.press(Qt::Key_Escape);
    me.activate();
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    save(u"light-connection"_s);
    me.press(Qt::Key_Escape);
    me.activate();
    list->setFocus();
    me.press(Qt::Key_M);
    me.type(u"What I wanted to say is"_s);
    window.openIssue(issue);
    window.openIssue(other); // and back: as after a start
    save(u"light-restored"_s);
    themes.setChoice(ThemeChoice::Dark);
    save(u"dark-restored"_s);
    themes.setChoice(ThemeChoice::Light);
    me.find<QAbstractButton>(u"restoredDiscard"_s)->click();
    meiling.edit(other, Field::Status, u"In Progress"_s);
    meiling.edit(other, Field::DueDate, u"2026-01-20"_s);
    amara.edit(issue, Field::Assignee, u"lucia@example.com"_s);
    world.heal(me.client);
    (void)world.settle();
    me.wait(1s);
    save(u"light-conflicts"_s);
    // Refused, in conflict, held and merged, all at once.
    me.client.edit(issue, Field::Assignee, u"stranger@example.com"_s);
    me.client.edit(other, Field::Priority, u"Low"_s);
    me.client.edit(row(2), Field::Assignee, u"stranger@example.com"_s);
    me.wait(2s);
    for (const auto &[choice, name] : columns) {
        themes.setChoice(choice);
        me.activate();
        QTest::keyClick(&window, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        save(name + u"-outbox-refused"_s);
        me.press(Qt::Key_F2);
        save(name + u"-outbox-edit"_s);
        for (auto *dialog : window.findChildren<QDialog *>())
            dialog->close();
        me.activate();
        QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        soren.comment(other, u"And another one."_s);
        me.client.edit(row(7), Field::Priority, u"High"_s);
        me.wait(2s);
        auto *packets = me.find<QListView>(u"diagnosticsPackets"_s);
        packets->setCurrentIndex(packets->model()->index(packets->model()->rowCount() - 1, 0));
        save(name + u"-diagnostics"_s);
        me.press(Qt::Key_Escape);
        me.activate();
    }
    themes.setChoice(ThemeChoice::Light);
    window.showConflicts();
    save(u"light-conflict-dialog"_s);
    themes.setChoice(ThemeChoice::Dark);
    save(u"dark-conflict-dialog"_s);
    themes.setChoice(ThemeChoice::Light);
    if (auto *dialog = window.findChild<ConflictDialog *>())
        dialog->reject();
    // What goes by keys, and what is found by its name.
    for (const auto &[choice, name] : columns) {
        themes.setChoice(choice);
        me.activate();
        list->setFocus();
        me.press(Qt::Key_K, Qt::ControlModifier);
        save(name + u"-palette"_s);
        me.type(u"set"_s);
        save(name + u"-palette-found"_s);
        me.press(Qt::Key_Escape);
        me.press(Qt::Key_K, Qt::ControlModifier);
        me.type(u"qqqq"_s);
        save(name + u"-palette-nothing"_s);
        me.press(Qt::Key_Escape);
        window.actions().find(action::Keys)->trigger();
        save(name + u"-keys"_s);
        auto *page = me.find<KeysPage>(u"keysPage"_s);
        QTest::keyClicks(page->findChild<QLineEdit *>(u"keysSearch"_s), u"set p"_s);
        QTest::keyClick(page->findChild<QLineEdit *>(u"keysSearch"_s), Qt::Key_Return);
        QTest::keyClick(page->findChild<QWidget *>(u"keyCatcher"_s), Qt::Key_S);
        save(name + u"-keys-clash"_s);
        page->window()->close();
        window.actions().find(action::About)->trigger();
        save(name + u"-about"_s);
        auto *about = me.find<QDialog>(u"aboutDialog"_s);
        about->findChild<QTabBar *>(u"aboutTabs"_s)->setCurrentIndex(1);
        about->findChild<QAbstractButton *>(u"aboutVersion"_s)->click();
        save(name + u"-about-software"_s);
        about->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        me.activate();
        window.resize(800, 600);
        list->setFocus();
        me.press(Qt::Key_K, Qt::ControlModifier);
        save(name + u"-palette-small"_s);
        me.press(Qt::Key_Escape);
        window.resize(1280, 800);
        WindowContext context{ me.client.engine(), world.clock(), themes, me.prompts };
        context.only = issue;
        MainWindow alone{ std::move(context) };
        alone.show();
        me.wait(100ms);
        const bool isWanted = only.isEmpty() || (name + u"-pop-out"_s).contains(only);
        failed += isWanted && !picture(alone).save(out.filePath(name + u"-pop-out.png"_s));
    }
    themes.setChoice(ThemeChoice::Light);
    me.activate();
    QTest::keyClick(&window, Qt::Key_Question);
    save(u"light-shortcuts"_s);
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && top != &window)
            top->close();
    }
    me.activate();

    // A long discussion, at its end.
    for (int i = 0; i < 6; ++i)
        (i % 2 ? soren : meiling).comment(issue, u"Comment %1, with a *little* text."_s.arg(i));
    me.wait(1s);
    window.openIssue(issue);
    me.press(Qt::Key_M);
    me.type(u"A comment that is being written"_s);
    auto *scroll = me.find<QScrollArea>(u"detailScroll"_s);
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    save(u"light-comments"_s);
    themes.setChoice(ThemeChoice::Dark);
    save(u"dark-comments"_s);
    themes.setChoice(ThemeChoice::Light);

    // What was done, and what was lost; several issues at once.
    for (const Conflict &conflict : me.client.conflicts())
        me.client.keepTheirs(conflict);
    (void)world.settle();
    world.cut(me.client);
    me.client.edit(other, Field::Description,
        u"SRV issue that blocks a LOCK one: **say** \"an issue you can't see\".\n\nNo key and no "
        "title, as Amara says."_s);
    meiling.edit(other, Field::Description,
        u"For people without the SRV project there is a blank "
        "row."_s);
    me.wait(5s);
    world.heal(me.client);
    (void)world.settle();
    for (const Conflict &conflict : me.client.conflicts())
        me.client.keepTheirs(conflict);
    (void)world.settle();
    soren.editSet(other, Field::Labels, { u"rights"_s });
    me.wait(10s);
    for (Toast *toast : window.findChildren<Toast *>())
        Q_EMIT toast->closeRequested();
    window.openIssue(other);
    list->setFocus();
    me.press(Qt::Key_H);
    me.wait(500ms);
    save(u"light-history"_s);
    themes.setChoice(ThemeChoice::Dark);
    save(u"dark-history"_s);
    list->setFocus();
    for (int i = 0; i < 3; ++i) {
        me.press(Qt::Key_X);
        me.press(Qt::Key_J);
    }
    save(u"dark-marked"_s);
    me.press(Qt::Key_P);
    save(u"dark-bulk"_s);
    me.press(Qt::Key_Escape);
    themes.setChoice(ThemeChoice::Light);
    save(u"light-marked"_s);

    // The board: of one project with limits, being dragged on, and of all of them.
    me.press(Qt::Key_Escape);
    const ProjectId lock = world.project(u"LOCK"_s);
    Project limited = *me.client.replica().project(lock);
    limited.statuses[1].limit = 4;
    limited.statuses[2].limit = 5;
    world.client(u"amara"_s).submit(mutation::UpdateProject{ limited }, projectSpace(lock));
    window.showScope({ Scope::Kind::Project, lock });
    window.showBoard(true);
    auto *board = me.find<BoardView>(u"board"_s);
    board->setFocus();
    me.wait(1s);
    const auto boards = [&](const QString &name) {
        me.activate();
        board->setFocus();
        me.press(Qt::Key_Home);
        save(name + u"-board"_s);
        window.resize(800, 600);
        save(name + u"-board-small"_s);
        window.resize(1280, 800);
        QCoreApplication::processEvents();
        QWidget *area = board->viewport();
        const QPoint from = board->cardRect(board->currentIssue()).center();
        const QPoint to(board->boardLayout().columnRect(1).center().x() + 30, 260);
        QTest::mousePress(area, Qt::LeftButton, {}, from);
        for (const QPoint at : { from + QPoint(20, 20), to }) {
            QMouseEvent move(QEvent::MouseMove, QPointF(at), area->mapToGlobal(QPointF(at)),
                Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(area, &move);
        }
        save(name + u"-board-drag"_s);
        me.press(Qt::Key_Escape);
        QTest::mouseRelease(area, Qt::LeftButton, {}, to);
    };
    for (const auto &[choice, name] : columns) {
        themes.setChoice(choice);
        boards(name);
    }
    themes.setChoice(ThemeChoice::Light);
    me.press(Qt::Key_S);
    save(u"light-board-status"_s);
    me.press(Qt::Key_Escape);
    me.press(Qt::Key_Return);
    save(u"light-board-detail"_s);
    me.press(Qt::Key_Escape);
    Project mine = *me.client.replica().project(lock);
    LimitDialog limit(me.client.engine(), themes, lock, mine.statuses.at(1).name, &window);
    limit.setAttribute(Qt::WA_DeleteOnClose, false);
    for (const auto choice : { ThemeChoice::Light, ThemeChoice::Dark }) {
        themes.setChoice(choice);
        limit.open();
        save((choice == ThemeChoice::Dark ? u"dark"_s : u"light"_s) + u"-board-limit"_s);
        limit.close();
    }
    themes.setChoice(ThemeChoice::Light);
    me.activate();
    window.showScope({ Scope::Kind::All, {} });
    save(u"light-board-all"_s);
    window.showScope({ Scope::Kind::Project, lock });
    app.setLayoutDirection(Qt::RightToLeft);
    boards(u"rtl"_s);
    app.setLayoutDirection(Qt::LeftToRight);
    const QFont usual = app.font();
    QFont large = usual;
    large.setPointSizeF(large.pointSizeF() * 2);
    themes.setSystemFont(large);
    boards(u"large"_s);
    themes.setSystemFont(usual);
    window.showBoard(false);
    window.showScope({ Scope::Kind::All, {} });
    me.press(Qt::Key_Escape);
    noticeScreens(world, me, themes, save);
    return failed;
}
