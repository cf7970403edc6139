// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Draws all widgets in all themes into PNG files, for looking at: gallery OUTDIR

#include "tests/support/fakeclock.h"
#include "tests/ui/conflictsamples.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/conflicthelp.h"
#include "ui/dialogs/conflictrulesdialog.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/usersettings.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/connectionchip.h"
#include "ui/widgets/connectionpopup.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/presencesidebar.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/toaststack.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

// A widget that paints by a function.
class Canvas final : public QWidget
{
public:
    Canvas(QSize size, std::function<void(QPainter &)> paint, QWidget *parent)
        : QWidget(parent), m_paint(std::move(paint))
    {
        setFixedSize(size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_paint(painter);
    }

private:
    std::function<void(QPainter &)> m_paint;
};

QHBoxLayout *row(QVBoxLayout &column, std::initializer_list<QWidget *> widgets)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(space::S);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    column.addLayout(layout);
    return layout;
}

QPushButton *button(const QString &text, ButtonKind kind, bool enabled = true)
{
    auto *made = new QPushButton(text);
    setButtonKind(*made, kind);
    made->setEnabled(enabled);
    return made;
}

QWidget *controls(const ThemeService &themes)
{
    auto *page = new QWidget;
    page->setWindowTitle(u"controls"_s);
    page->resize(760, 600);
    auto *column = new QVBoxLayout(page);
    column->addWidget(new PlainLabel(themes, u"Heading of a page"_s, TextStyle::Heading));
    column->addWidget(new PlainLabel(themes, u"Title of a panel"_s, TextStyle::Title));
    auto *checkable = button(u"Checked"_s, ButtonKind::Secondary);
    checkable->setCheckable(true);
    checkable->setChecked(true);
    auto *menuButton = button(u"Menu"_s, ButtonKind::Secondary);
    menuButton->setMenu(new QMenu(menuButton));
    auto *focused = button(u"Focused"_s, ButtonKind::Primary);
    focused->setObjectName(u"focused"_s);
    row(*column,
        { button(u"Save"_s, ButtonKind::Primary), button(u"Cancel"_s, ButtonKind::Secondary),
            button(u"Quiet"_s, ButtonKind::Quiet), checkable, menuButton,
            button(u"Disabled"_s, ButtonKind::Primary, false),
            button(u"Disabled"_s, ButtonKind::Secondary, false), focused });
    auto *tool = new QToolButton;
    tool->setIcon(themes.icon(u"bell"_s));
    tool->setAutoRaise(true);
    auto *toolOn = new QToolButton;
    toolOn->setIcon(themes.icon(u"panel-left"_s, Token::Accent));
    toolOn->setAutoRaise(true);
    toolOn->setCheckable(true);
    toolOn->setChecked(true);
    auto *edit = new QLineEdit(u"A line of text"_s);
    auto *empty = new QLineEdit;
    empty->setPlaceholderText(u"Search…"_s);
    auto *off = new QLineEdit(u"Not now"_s);
    off->setEnabled(false);
    auto *combo = new QComboBox;
    combo->addItem(statusIcon(themes, StatusCategory::Active), u"In Progress"_s);
    row(*column, { tool, toolOn, edit, empty, off, combo });
    auto *check = new QCheckBox(u"Check"_s);
    auto *checked = new QCheckBox(u"Checked"_s);
    checked->setChecked(true);
    auto *partly = new QCheckBox(u"Partly"_s);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *radio = new QRadioButton(u"Radio"_s);
    radio->setAutoExclusive(false);
    auto *radioOn = new QRadioButton(u"Chosen"_s);
    radioOn->setChecked(true);
    auto *spin = new QSpinBox;
    spin->setValue(42);
    auto *date = new QDateEdit(QDate(2026, 1, 20));
    date->setCalendarPopup(true);
    row(*column, { check, checked, partly, radio, radioOn, spin, date });
    auto *bar = new QTabBar;
    bar->addTab(u"All"_s);
    bar->addTab(u"Unread"_s);
    bar->addTab(u"Mentions"_s);
    bar->setDrawBase(false);
    auto *progress = new QProgressBar;
    progress->setRange(0, 100);
    progress->setValue(40);
    progress->setFixedWidth(200);
    row(*column, { bar, progress });

    auto *table = new QTableWidget(40, 4);
    table->setHorizontalHeaderLabels({ u"Key"_s, u"Status"_s, u"Title"_s, u"Due"_s });
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int i = 0; i < 40; ++i) {
        table->setItem(i, 0, new QTableWidgetItem(u"LOCK-%1"_s.arg(i + 1)));
        table->setItem(
            i, 1, new QTableWidgetItem(statusIcon(themes, StatusCategory(i % 5)), u"Status"_s));
        table->setItem(i, 2,
            new QTableWidgetItem(
                priorityIcon(themes, PriorityLevel(i % 4)), u"Something is not right"_s));
        table->setItem(i, 3, new QTableWidgetItem(u"20 Jan"_s));
    }
    table->setColumnWidth(2, 220);
    table->selectRow(2);
    auto *notes
        = new QPlainTextEdit(u"A text to be edited, with a\nscroll bar\n\n\n\n\n\n\n\n\n\nend"_s);
    auto *splitter = new QSplitter;
    splitter->addWidget(table);
    splitter->addWidget(notes);
    column->addWidget(splitter, 1);
    return page;
}

QWidget *pieces(const ThemeService &themes)
{
    auto *page = new QWidget;
    page->setWindowTitle(u"pieces"_s);
    page->resize(860, 640);
    auto *column = new QVBoxLayout(page);
    column->addWidget(new SectionHeader(themes, u"Avatars and presence"_s));
    column->addWidget(new Canvas(
        { 820, 44 },
        [&themes](QPainter &painter) {
            for (int i = 0, hue = 0; hue < Theme::avatarHues && i < 900; ++i) {
                const UserId id{ u"user%1"_s.arg(i) };
                if (avatarHue(id) != hue)
                    continue;
                paintAvatar(painter, QRectF(10 + hue * 44, 6, 32, 32), id,
                    u"%1 %2"_s.arg(QChar(u'A' + hue)).arg(QChar(u'Z' - hue)), themes.theme(),
                    Presence(hue % 4), themes.color(Token::Window));
                ++hue;
            }
            for (int i = 0; i < 4; ++i)
                paintPresence(
                    painter, QRectF(570 + i * 28, 14, 16, 16), Presence(i), themes.theme());
            for (int i = 0; i < 4; ++i)
                paintAvatar(painter, QRectF(690 + i * 30, 12, 20, 20), UserId{ u"u%1"_s.arg(i) },
                    u"Jo Li"_s, themes.theme());
        },
        page));
    column->addWidget(new SectionHeader(themes, u"Status, priority, labels"_s));
    column->addWidget(new Canvas(
        { 820, 32 },
        [&themes](QPainter &painter) {
            for (int i = 0; i < 5; ++i)
                paintStatus(
                    painter, QRectF(12 + i * 26, 8, 16, 16), StatusCategory(i), themes.theme());
            for (int i = 0; i < 5; ++i)
                paintStatus(
                    painter, QRectF(160 + i * 40, 0, 32, 32), StatusCategory(i), themes.theme());
            for (int i = 0; i < 4; ++i)
                paintPriority(
                    painter, QRectF(390 + i * 26, 8, 16, 16), PriorityLevel(i), themes.theme());
            for (int i = 0; i < 4; ++i)
                paintPriority(
                    painter, QRectF(510 + i * 40, 0, 32, 32), PriorityLevel(i), themes.theme());
        },
        page));
    row(*column,
        { new Chip(themes, u"bug"_s), new Chip(themes, u"needs info"_s),
            new Chip(themes, u"sync"_s, ChipMark::Added),
            new Chip(themes, u"ui"_s, ChipMark::Removed) });
    auto *connection = new SectionHeader(themes, u"Connection"_s);
    connection->setCount(6);
    connection->setAction(u"settings"_s, u"Settings"_s);
    column->addWidget(connection);
    QList<ConnectionChip *> chips;
    for (int i = 0; i < 6; ++i) {
        chips.append(new ConnectionChip(themes));
        chips.last()->setConnection(
            { .state = LinkState(i), .done = 1200, .total = 4388, .retrySeconds = 8 });
    }
    row(*column, { chips[0], chips[1], chips[2] });
    row(*column, { chips[3], chips[4], chips[5] });
    const auto banner = [&](BannerKind kind, const QString &text, const QString &action) {
        auto *made = new Banner(themes);
        made->showMessage(kind, text, action);
        column->addWidget(made);
        return made;
    };
    banner(BannerKind::Warning, u"Offline – 3 changes waiting"_s, u"Retry"_s);
    banner(BannerKind::Success, u"Back online – 3 changes sent"_s, {});
    banner(BannerKind::Info, u"Updated again by Jane Smith."_s, {})->setClosable(true);
    banner(BannerKind::Danger,
        u"The disk is full: nothing can be saved until there is room again."_s, u"Details"_s);
    auto *states = new QHBoxLayout;
    states->addWidget(
        new EmptyState(themes, u"search"_s, u"No issue matches this filter."_s, u"Clear filter"_s));
    states->addWidget(new EmptyState(themes, u"inbox"_s,
        u"You have read everything. What happens to your issues will show up here."_s));
    column->addLayout(states, 1);
    return page;
}

QWidget *icons(const ThemeService &themes)
{
    auto *page = new QWidget;
    page->setWindowTitle(u"icons"_s);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(new Canvas(
        { 560, 340 },
        [&themes](QPainter &painter) {
            int i = 0;
            for (const QString &name : Icons::names()) {
                const QPoint at(10 + (i % 13) * 42, 8 + (i / 13) * 46);
                painter.drawPixmap(at,
                    themes.icons().pixmap(
                        name, Token::Text, 16, painter.device()->devicePixelRatio()));
                painter.drawPixmap(at + QPoint(16, 12),
                    themes.icons().pixmap(
                        name, Token::Accent, 24, painter.device()->devicePixelRatio()));
                ++i;
            }
        },
        page));
    return page;
}

QWidget *people(const ThemeService &themes, FakeClock &clock)
{
    auto *window = new QWidget;
    window->setWindowTitle(u"people-toasts"_s);
    window->resize(760, 520);
    auto *layout = new QHBoxLayout(window);
    layout->setContentsMargins({});
    auto *sidebar = new PresenceSidebar(themes, window);
    sidebar->setFixedWidth(220);
    sidebar->setAutoFillBackground(true);
    QPalette colors = sidebar->palette();
    colors.setColor(QPalette::Window, themes.color(Token::Sidebar));
    sidebar->setPalette(colors);
    sidebar->setPeople({
        { UserId{ u"me"_s }, u"Ada King"_s, Presence::Online, {}, true },
        { UserId{ u"jane"_s }, u"Jane Smith"_s, Presence::Online, u"LOCK-12"_s, false },
        { UserId{ u"omar"_s }, u"Omar Haddad-Al-Rashid the Younger"_s, Presence::Online, {},
            false },
        { UserId{ u"li"_s }, u"Li Wei"_s, Presence::Idle, {}, false },
        { UserId{ u"eva"_s }, u"Eva Novák"_s, Presence::Busy, {}, false },
        { UserId{ u"tom"_s }, u"Tom Baker"_s, Presence::Offline, {}, false },
        { UserId{ u"kim"_s }, u"Kim Ito"_s, Presence::Offline, {}, false },
    });
    layout->addWidget(sidebar);
    layout->addStretch();
    auto *stack = new ToastStack(themes, clock, window);
    for (int i = 0; i < 4; ++i)
        stack->showToast({ .key = u"old%1"_s.arg(i), .text = u"Older"_s });
    stack->showToast({ .key = u"a"_s,
        .kind = ToastKind::Info,
        .text = u"Jane Smith commented on LOCK-12"_s,
        .detail = u"“I can see it on every server, also after a restart.”"_s,
        .action = u"Open"_s });
    stack->showToast(
        { .key = u"b"_s, .kind = ToastKind::Success, .text = u"Merged"_s, .action = u"Undo"_s });
    stack->showToast(
        { .key = u"b"_s, .kind = ToastKind::Success, .text = u"Merged"_s, .action = u"Undo"_s });
    stack->showToast({ .key = u"c"_s,
        .kind = ToastKind::Error,
        .text = u"The file could not be sent: the server does not answer. Your file is safe here "
                "and will be sent again."_s,
        .action = u"Retry"_s });
    return window;
}

QWidget *popup(const ThemeService &themes)
{
    auto *made = new ConnectionPopup(themes);
    made->setWindowTitle(u"connection"_s);
    const QDateTime now(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);
    made->setConnection({ .state = LinkState::Reconnecting,
                            .retrySeconds = 8,
                            .waiting = 3,
                            .server = u"lockstep.example.org"_s,
                            .transport = u"WebSocket"_s,
                            .ping = std::chrono::milliseconds(23),
                            .lastEvent = now.addSecs(-95),
                            .reason = u"The server does not answer. Your changes are kept."_s },
        now);
    return made;
}

QWidget *menu(const ThemeService &themes)
{
    auto *made = new QMenu;
    made->setWindowTitle(u"menu"_s);
    made->addAction(themes.icon(u"pencil"_s), u"Edit"_s, QKeySequence(u"F2"_s), made, [] {});
    made->addAction(
        themes.icon(u"copy"_s), u"Copy link"_s, QKeySequence(u"Ctrl+Shift+C"_s), made, [] {});
    made->addSeparator();
    QAction *check = made->addAction(u"Show labels"_s);
    check->setCheckable(true);
    check->setChecked(true);
    made->addMenu(u"Priority"_s)->addAction(u"High"_s);
    made->addAction(u"Not now"_s)->setEnabled(false);
    QAction *last = made->addAction(themes.icon(u"trash-2"_s, Token::Danger), u"Delete"_s);
    made->setActiveAction(last);
    return made;
}

QWidget *conflict(const ThemeService &themes, const QString &name)
{
    auto *dialog = new ConflictDialog(themes);
    dialog->setWindowTitle(name);
    dialog->addConflict(sampleConflict());
    return dialog;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    if (argc < 2) {
        qWarning("usage: gallery OUTDIR");
        return 2;
    }
    const QDir out(QString::fromLocal8Bit(argv[1]));
    if (!QDir().mkpath(out.path()))
        return 1;
    ThemeService themes(app);
    themes.setReducedMotion(true);
    FakeClock clock;
    int failed = 0;
    const auto save = [&](const QString &theme, QWidget *widget) {
        const QString name = widget->windowTitle();
        widget->show();
        QCoreApplication::processEvents();
        const QString file = out.filePath(theme + u'-' + name + u".png"_s);
        failed += !widget->grab().save(file);
        delete widget;
    };
    const QList<QPair<ThemeChoice, QString>> columns{ { ThemeChoice::Light, u"light"_s },
        { ThemeChoice::Dark, u"dark"_s }, { ThemeChoice::HighContrast, u"contrast"_s } };
    for (const auto &[choice, name] : columns) {
        themes.setChoice(choice);
        QWidget *page = controls(themes);
        page->show();
        QApplication::setActiveWindow(page);
        page->setAttribute(Qt::WA_KeyboardFocusChange);
        page->findChild<QPushButton *>(u"focused"_s)->setFocus(Qt::TabFocusReason);
        save(name, page);
        save(name, pieces(themes));
        save(name, icons(themes));
        save(name, people(themes, clock));
        save(name, popup(themes));
        save(name, menu(themes));

        save(name, conflict(themes, u"conflict"_s));
        auto *batch = static_cast<ConflictDialog *>(conflict(themes, u"conflict-batch"_s));
        auto second = sampleConflict(u"op:2"_s);
        second.issueKey = u"LOCK-97"_s;
        second.title = u"Presence flickers when the laptop wakes up from sleep"_s;
        batch->addConflict(second);
        batch->show();
        QTest::keyClick(batch, Qt::Key_3);
        QTest::keyClick(batch, Qt::Key_Down);
        QTest::keyClick(batch, Qt::Key_2);
        auto moved = sampleConflict();
        moved.fields[0].theirs.text = u"In Review"_s;
        batch->updateTheirs(moved);
        save(name, batch);
        auto *small = conflict(themes, u"conflict-small"_s);
        small->resize(800, 560);
        save(name, small);
        auto *done = static_cast<ConflictDialog *>(conflict(themes, u"conflict-decided"_s));
        done->show();
        done->findChild<QPushButton *>(u"conflictMerged"_s)->click();
        QTest::keyClick(done, Qt::Key_3);
        QTest::keyClick(done, Qt::Key_Down);
        QTest::keyClick(done, Qt::Key_4);
        done->findChild<QPushButton *>(u"conflictTheirsRest"_s)->click();
        save(name, done);
        auto few = sampleConflict();
        few.fields = { few.fields[0], few.fields[2], few.fields[4], few.fields[5] };
        auto *merged = new ConflictDialog(themes);
        merged->setWindowTitle(u"conflict-merged"_s);
        merged->addConflict(few);
        merged->show();
        merged->findChild<QPushButton *>(u"conflictMerged"_s)->click();
        QTest::keyClick(merged, Qt::Key_Down);
        QTest::keyClick(merged, Qt::Key_4);
        for (int i = 0; i < 2; ++i) {
            QTest::keyClick(merged, Qt::Key_Down, Qt::AltModifier);
            merged->findChildren<QToolButton *>(u"conflictEdit"_s).at(2)->click();
        }
        save(name, merged);
        auto *deletion = new ConflictDialog(themes);
        deletion->setWindowTitle(u"conflict-deleted"_s);
        auto deleted = sampleConflict();
        deleted.kind = ConflictKind::DeletedByThem;
        deletion->addConflict(deleted);
        deletion->resize(860, 480);
        save(name, deletion);
        auto ruled = sampleConflict();
        ruled.fields = { ruled.fields[0], ruled.fields[1], ruled.fields[4] };
        ruled.fields[0].usual = ConflictSide::Mine;
        ruled.fields[1].byRule = ConflictSide::Theirs;
        ruled.fields[2].autoMerged = false;
        auto *sets = new ConflictDialog(themes);
        sets->setWindowTitle(u"conflict-sets"_s);
        sets->addConflict(ruled);
        sets->show();
        sets->findChild<QPushButton *>(u"conflictMerged"_s)->click();
        QTest::keyClick(sets, Qt::Key_3);
        QTest::keyClick(sets, Qt::Key_Down);
        QTest::keyClick(sets, Qt::Key_4);
        QTest::keyClick(sets->focusWidget(), Qt::Key_Space);
        save(name, sets);
        auto *help = new ConflictHelp(themes, nullptr);
        help->setWindowTitle(u"conflict-help"_s);
        save(name, help);
        UserSettings settings;
        auto *rules = new ConflictRulesDialog(settings, themes, nullptr);
        rules->setWindowTitle(u"conflict-rules"_s);
        save(name, rules);
    }
    themes.setChoice(ThemeChoice::Light);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    save(u"light-rtl"_s, conflict(themes, u"conflict"_s));
    save(u"light-rtl"_s, people(themes, clock));
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QFont large = QApplication::font();
    large.setPointSizeF(large.pointSizeF() * 2);
    themes.setSystemFont(large);
    save(u"light-200"_s, controls(themes));
    auto *big = conflict(themes, u"conflict"_s);
    big->resize(1280, 800);
    save(u"light-200"_s, big);
    auto *cramped = static_cast<ConflictDialog *>(conflict(themes, u"conflict-small"_s));
    cramped->addConflict(sampleConflict(u"op:2"_s));
    cramped->show();
    cramped->resize(800, 600);
    save(u"light-200"_s, cramped);
    return failed ? 1 : 0;
}
