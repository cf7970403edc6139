// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What MainWindow is among other windows: command palette, windows of one issue, the layout that
// comes back with the next start, About.

#include "core/model/deeplink.h"
#include "ui/board/boardview.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/mainwindow.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/issuelistmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/savedfilters.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/options.h"
#include "ui/widgets/toaststack.h"

#include <QApplication>
#include <QCborArray>
#include <QShowEvent>
#include <QSplitter>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 layoutVersion = 2;
constexpr QSize popOutSize{ 720, 800 };

QCborMap readLayout(const QByteArray &layout)
{
    QCborParserError error;
    const QCborMap map = QCborValue::fromCbor(layout, &error).toMap();
    const bool isOurs = error.error == QCborError::NoError
        && map.value("version"_L1).toInteger() == layoutVersion;
    return isOurs ? map : QCborMap{};
}

} // namespace

void MainWindow::makeShellActions(const QString &group)
{
    m_actions->add({ .id = action::Palette,
                       .group = group,
                       .text = tr("Find anything by its name"),
                       .keys = { Qt::CTRL | Qt::Key_K },
                       .icon = u"search"_s,
                       .inPalette = false },
        [this] { showPalette(); });
    if (m_context.popOut)
        m_actions->add({ .id = action::PopOut,
                           .group = tr("Issue"),
                           .text = tr("Open in a window of its own"),
                           .keys = { Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter },
                           .icon = u"external-link"_s,
                           .views = { m_list, m_board },
                           .enabledIf = [this] { return !m_detail->issue().isNull(); } },
            [this] { popOut(m_detail->issue()); });
    m_actions->add(
        { .id = action::About, .group = group, .text = tr("About Lockstep"), .icon = u"info"_s },
        [this] { showAbout(); });
}

// --- Command palette
// ------------------------------------------------------------------------------

void MainWindow::showPalette()
{
    if (!m_palette) {
        m_palette = new CommandPalette(m_engine, m_context.themes, *m_context.settings, this);
        m_palette->items = [this] { return paletteItems(); };
        m_palette->otherwise = [this](const QString &typed) {
            if (readDeepLink(typed.trimmed()))
                return PaletteItem{ .text = tr("Press Enter to go where this link leads."),
                    .run = [this, typed] { followLink(typed.trimmed()); } };
            return PaletteItem{ .text = tr("Nothing is called that. Press Enter to create an issue "
                                           "with the title “%1”.")
                                            .arg(typed),
                .run = [this, typed] {
                    newIssue().addText(typed, {});
                    startNewIssue();
                } };
        };
        m_palette->model().openIssue = [this](const IssueId &issue, bool apart) {
            if (apart && m_context.popOut)
                popOut(issue);
            else
                openIssue(issue);
        };
    }
    refreshActions();
    m_palette->popup(aboutTargets());
}

QString MainWindow::aboutTargets() const
{
    const QList<IssueId> issues = targets();
    if (issues.size() > 1)
        return tr("%n issue(s) marked", nullptr, int(issues.size()));
    return issues.isEmpty() ? QString() : issueName(m_engine.replica(), issues.first());
}

QList<PaletteItem> MainWindow::paletteItems()
{
    const ThemeService &themes = m_context.themes;
    const QString about = aboutTargets();
    QList<PaletteItem> items;
    QList<QAction *> actions = m_actions->forPalette();
    const auto isAboutIssues = [&](const QAction *each) {
        return !about.isEmpty() && m_actions->groupOf(each) == tr("Issue")
            && each->objectName() != action::NewIssue;
    };
    std::stable_partition(actions.begin(), actions.end(), isAboutIssues);
    for (QAction *each : std::as_const(actions)) {
        const QString group = m_actions->groupOf(each);
        items << PaletteItem{ .kind = PaletteKind::Action,
            .id = each->objectName(),
            .text = each->text().replace(u"&&"_s, u"&"_s),
            .icon = each->icon().isNull() ? themes.icon(u"zap"_s) : each->icon(),
            .keys = m_actions->keysOf(each),
            .heading = isAboutIssues(each) ? about : group,
            .run = [each] { each->trigger(); } };
    }
    const auto add = [&](const QString &id, const QString &text, const QString &icon,
                         std::function<void()> run) {
        items << PaletteItem{ .kind = PaletteKind::Action,
            .id = id,
            .text = text,
            .icon = themes.icon(icon),
            .heading = tr("Look"),
            .run = std::move(run) };
    };
    ThemeService &look = m_context.themes;
    const auto theme
        = [&look](ThemeChoice choice) { return [&look, choice] { look.setChoice(choice); }; };
    add(u"theme.system"_s, tr("Theme: as the system"), u"contrast"_s, theme(ThemeChoice::System));
    add(u"theme.light"_s, tr("Theme: light"), u"sun"_s, theme(ThemeChoice::Light));
    add(u"theme.dark"_s, tr("Theme: dark"), u"moon"_s, theme(ThemeChoice::Dark));
    add(u"theme.contrast"_s, tr("Theme: high contrast"), u"contrast"_s,
        theme(ThemeChoice::HighContrast));
    if (!isPopOut()) {
        const auto density
            = [this](Density rows) { return [this, rows] { m_list->setDensity(rows); }; };
        add(u"density.compact"_s, tr("Density: compact"), u"list"_s, density(Density::Compact));
        add(u"density.normal"_s, tr("Density: normal"), u"list"_s, density(Density::Normal));
        add(u"density.roomy"_s, tr("Density: roomy"), u"list"_s, density(Density::Roomy));
        for (const Project &project : m_engine.replica().projects())
            items << PaletteItem{ .kind = PaletteKind::Place,
                .id = project.id.toString(),
                .text = project.name,
                .detail = project.key,
                .icon = themes.icon(u"folder"_s),
                .heading = tr("Projects"),
                .run = [this, id = project.id] {
                    showScope({ Scope::Kind::Project, id });
                    focusList();
                } };
        for (const SavedFilter &filter : m_filters->all())
            items << PaletteItem{ .kind = PaletteKind::Place,
                .id = filter.id.toString(),
                .text = filter.name,
                .detail = filter.query,
                .icon = themes.icon(u"funnel"_s),
                .heading = tr("Filters"),
                .run = [this, id = filter.id] {
                    showScope({ Scope::Kind::Filter, {}, id });
                    focusList();
                } };
        QList<User> people = m_engine.replica().users().values();
        std::sort(people.begin(), people.end(),
            [](const User &a, const User &b) { return a.name.localeAwareCompare(b.name) < 0; });
        for (const User &user : people) {
            const QString name = user.name.isEmpty() ? user.id.toString() : user.name;
            items << PaletteItem{ .kind = PaletteKind::Person,
                .id = user.id.toString(),
                .text = name,
                .detail = tr("Issues of this person"),
                .icon = personIcon(user.id, name, themes),
                .heading = tr("People"),
                .run = [this, id = user.id] {
                    showIssuesOf(id);
                    focusList();
                } };
        }
    }
    return items;
}

void MainWindow::showIssuesOf(const UserId &user)
{
    if (m_sidebar->scope().kind == Scope::Kind::Mine)
        showScope({ Scope::Kind::All, {} });
    m_header->setAssignee(user);
}

// --- Links
// -----------------------------------------------------------------------------------------

void MainWindow::followLink(const QString &text)
{
    const auto link = readDeepLink(text);
    const auto refuse = [this](const QString &what, const QString &detail) {
        toast({ .key = u"link"_s, .text = what, .detail = detail });
    };
    if (!link) {
        refuse(tr("Lockstep does not understand this link."), tr("Nothing was opened."));
    } else if (link->place != m_context.place) {
        refuse(tr("This link leads to another workspace, %1.").arg(link->place),
            tr("Open it in the window of that workspace."));
    } else if (!link->filter.isEmpty() && !isPopOut()) {
        showScope({ Scope::Kind::All, {} });
        m_header->setScope(tr("All issues"), {}, link->filter);
        focusList();
    } else {
        IssueId found;
        m_engine.issues().forEach(
            [&](int, const Issue &issue) {
                if (!link->issue.isEmpty() && issue.name == link->issue)
                    found = issue.id;
            },
            IssueParts::none().withId().withName());
        if (found.isNull())
            refuse(tr("There is no issue %1 here.").arg(link->issue),
                tr("It may have been deleted, or be in a project that you cannot read."));
        else
            openIssue(found);
    }
}

// --- A window for one issue
// ------------------------------------------------------------------------

void MainWindow::popOut(const IssueId &issue)
{
    if (issue.isNull() || !m_context.popOut)
        return;
    m_detail->save(); // what is typed here is to be seen there
    m_context.popOut(issue);
}

bool MainWindow::popOutInstead(const IssueId &issue)
{
    if (!m_context.popOut || !QApplication::keyboardModifiers().testFlag(Qt::ControlModifier))
        return false;
    clearMarks(); // that the click has set
    popOut(issue);
    return true;
}

// The list and the sidebar are not there, nor is anything that is about them.
void MainWindow::becomePopOut()
{
    m_filled = true;
    m_sidebar->hide();
    m_listPane->hide();
    for (QAction *each : m_actions->all()) {
        static const QList<QLatin1StringView> others{ action::OpenIssue, action::PopOut,
            action::ToggleSidebar, action::ToggleDetail, action::Menu };
        const bool isOther = std::any_of(others.begin(), others.end(),
            [&](QLatin1StringView id) { return each->objectName() == id; });
        if (isOther || m_actions->groupOf(each) == tr("List")) {
            each->setVisible(false);
            each->setEnabled(false);
        }
    }
    resize(popOutSize);
    if (m_engine.replica().find(m_context.only))
        showIssue(m_context.only);
}

// --- Layout
// ---------------------------------------------------------------------------------------

IssueId MainWindow::popOutOf(const QByteArray &layout)
{
    return IssueId{ readLayout(layout).value("only"_L1).toString() };
}

QByteArray MainWindow::saveLayout() const
{
    const Scope &scope = m_sidebar->scope();
    QCborMap map{ { "version"_L1, layoutVersion }, { "geometry"_L1, saveGeometry() },
        { "issue"_L1, m_detail->issue().toString() } };
    if (isPopOut()) {
        map.insert("only"_L1, m_context.only.toString());
        return map.toCborValue().toCbor();
    }
    map.insert("splitter"_L1, m_splitter->saveState());
    map.insert("sidebar"_L1, m_sidebarWanted);
    map.insert("board"_L1, isBoard());
    map.insert("detail"_L1, isBoard() ? m_detailElsewhere : m_detailWanted);
    map.insert("density"_L1, int(m_list->density()));
    map.insert("scope"_L1, int(scope.kind));
    map.insert("project"_L1, scope.project.toString());
    map.insert("savedFilter"_L1, scope.filter.toString());
    map.insert("filter"_L1, m_header->saveState());
    map.insert("folded"_L1, QCborArray::fromStringList(m_model->folded()));
    if (const IssueListView::Place place = m_list->place(); !place.issue.isNull()) {
        map.insert("top"_L1, place.issue.toString());
        map.insert("above"_L1, -place.top);
    }
    return map.toCborValue().toCbor();
}

bool MainWindow::restoreLayout(const QByteArray &layout)
{
    const QCborMap map = readLayout(layout);
    if (map.isEmpty()) {
        if (std::exchange(m_context.isRestored, false)) {
            refreshAll();
            m_model->begin();
        }
        return false;
    }
    restoreGeometry(map.value("geometry"_L1).toByteArray());
    const IssueId issue{ map.value("issue"_L1).toString() };
    if (isPopOut()) {
        openIssue(issue);
        return true;
    }
    showBoard(false);
    m_splitter->restoreState(map.value("splitter"_L1).toByteArray());
    m_splitter->setHandleWidth(1);
    m_sidebarWanted = map.value("sidebar"_L1).toBool(true);
    m_detailWanted = map.value("detail"_L1).toBool(true);
    const qint64 density = map.value("density"_L1).toInteger(-1);
    if (density >= 0 && density <= qint64(Density::Roomy))
        m_list->setDensity(Density(density));
    const qint64 kind = map.value("scope"_L1).toInteger(-1);
    const ProjectId project{ map.value("project"_L1).toString() };
    const FilterId filter{ map.value("savedFilter"_L1).toString() };
    const bool isKnown = kind >= 0 && kind <= qint64(Scope::Kind::Filter)
        && (Scope::Kind(kind) != Scope::Kind::Project || m_engine.replica().project(project))
        && (Scope::Kind(kind) != Scope::Kind::Filter || m_filters->find(filter));
    if (m_engine.isOpen()) {
        showScope(isKnown ? Scope{ Scope::Kind(kind), project, filter } : Scope{});
        if (isKnown) {
            m_header->restoreState(map.value("filter"_L1).toMap());
            QStringList folded;
            for (const auto &group : map.value("folded"_L1).toArray())
                folded << group.toString();
            m_model->setFolded(folded);
        }
    }
    m_context.isRestored = false;
    m_model->begin();
    if (m_model->rowOf(issue) >= 0) {
        m_list->setCurrentIssue(issue);
        showIssue(issue);
    }
    arrange();
    showBoard(map.value("board"_L1).toBool());
    m_scroll = { IssueId{ map.value("top"_L1).toString() },
        int(std::clamp<qint64>(map.value("above"_L1).toInteger(), -10'000, 10'000)) };
    if (isVisible())
        restoreScroll();
    return true;
}

// When the rows have their places.
void MainWindow::restoreScroll()
{
    const auto [issue, above] = std::exchange(m_scroll, {});
    if (!issue.isNull())
        m_list->showAt({ issue, -above });
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_scroll.first.isNull())
        QMetaObject::invokeMethod(this, &MainWindow::restoreScroll, Qt::QueuedConnection);
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(m_context.themes, m_context.prompts, this);
    dialog->open();
}

} // namespace lockstep::ui
