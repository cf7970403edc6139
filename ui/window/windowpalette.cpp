// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/windowpalette.h"

#include "core/model/deeplink.h"
#include "ui/actions.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/palette/commandpalette.h"
#include "ui/queues/queuefigures.h"
#include "ui/savedfilters.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/options.h"
#include "ui/window/issuecommands.h"
#include "ui/window/navigation.h"

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

WindowPalette::WindowPalette(const Parts &parts, QWidget &window)
    : QObject(&window), m(parts), m_window(window)
{}

void WindowPalette::addActions(const QString &group)
{
    m.actions.add({ .id = action::Palette,
                      .group = group,
                      .text = tr("Find anything by its name"),
                      .keys = { Qt::CTRL | Qt::Key_K },
                      .icon = u"search"_s,
                      .inPalette = false },
        [this] { show(); });
}

void WindowPalette::show()
{
    if (!m_palette)
        make();
    Q_EMIT aboutToShow();
    m_palette->popup(m.commands.aboutTargets());
}

void WindowPalette::make()
{
    m_palette = new CommandPalette(m.engine, m.themes, m.settings, &m_window);
    m_palette->items = [this] { return items(); };
    m_palette->otherwise = [this](const QString &typed) {
        if (readDeepLink(typed.trimmed()))
            return PaletteItem{ .text = tr("Press Enter to go where this link leads."),
                .run = [this, typed] { m.navigation.followLink(typed.trimmed()); } };
        if (typed.startsWith(u'>') || typed.startsWith(u'@') || typed.startsWith(u'#'))
            return PaletteItem{}; // something there is was meant
        return PaletteItem{ .text = tr("Nothing is called that. Press Enter to create an issue "
                                       "with the title “%1”.")
                                        .arg(typed),
            .run = [this, typed] {
                m.newIssue->addText(typed, {});
                m.commands.startNewIssue();
            } };
    };
    m_palette->model().openIssue = [this](const IssueId &issue, bool apart) {
        if (apart && m.navigation.canOpenWindows())
            m.navigation.openInWindow(issue);
        else
            m.navigation.openIssue(issue);
    };
}

QList<PaletteItem> WindowPalette::items() const
{
    QList<PaletteItem> items;
    addActionItems(items);
    addLooks(items);
    if (!m.navigation.isPopOut()) {
        addPlaces(items);
        addPeople(items);
    }
    return items;
}

// Those about what is chosen first.
void WindowPalette::addActionItems(QList<PaletteItem> &items) const
{
    const QString about = m.commands.aboutTargets();
    QList<QAction *> actions = m.actions.forPalette();
    const auto isAboutIssues = [&](const QAction *each) {
        return !about.isEmpty() && m.actions.groupOf(each) == m.issueGroup
            && each->objectName() != action::NewIssue;
    };
    std::stable_partition(actions.begin(), actions.end(), isAboutIssues);
    for (QAction *each : std::as_const(actions))
        items << PaletteItem{ .kind = PaletteKind::Action,
            .id = each->objectName(),
            .text = each->text().replace(u"&&"_s, u"&"_s),
            .icon = each->icon().isNull() ? m.themes.icon(u"zap"_s) : each->icon(),
            .keys = m.actions.keysOf(each),
            .heading = isAboutIssues(each) ? about : m.actions.groupOf(each),
            .run = [each] { each->trigger(); } };
}

void WindowPalette::addLooks(QList<PaletteItem> &items) const
{
    const auto add = [&](const QString &id, const QString &text, const QString &icon,
                         std::function<void()> run) {
        items << PaletteItem{ .kind = PaletteKind::Action,
            .id = id,
            .text = text,
            .icon = m.themes.icon(icon),
            .heading = tr("Look"),
            .run = std::move(run) };
    };
    const auto theme = [&look = m.themes](ThemeChoice choice) {
        return [&look, choice] { look.setChoice(choice); };
    };
    add(u"theme.system"_s, tr("Theme: as the system"), u"contrast"_s, theme(ThemeChoice::System));
    add(u"theme.light"_s, tr("Theme: light"), u"sun"_s, theme(ThemeChoice::Light));
    add(u"theme.dark"_s, tr("Theme: dark"), u"moon"_s, theme(ThemeChoice::Dark));
    add(u"theme.contrast"_s, tr("Theme: high contrast"), u"contrast"_s,
        theme(ThemeChoice::HighContrast));
    if (m.navigation.isPopOut())
        return; // there are no rows
    const auto density
        = [&list = m.list](Density rows) { return [&list, rows] { list.setDensity(rows); }; };
    add(u"density.compact"_s, tr("Density: compact"), u"list"_s, density(Density::Compact));
    add(u"density.normal"_s, tr("Density: normal"), u"list"_s, density(Density::Normal));
    add(u"density.roomy"_s, tr("Density: roomy"), u"list"_s, density(Density::Roomy));
}

void WindowPalette::addPlaces(QList<PaletteItem> &items) const
{
    for (const Project &project : m.engine.replica().projects())
        items << PaletteItem{ .kind = PaletteKind::Place,
            .id = project.id.toString(),
            .text = project.name,
            .detail = project.key,
            .icon = m.themes.icon(u"folder"_s),
            .heading = tr("Projects"),
            .run = [this, id = project.id] {
                m.navigation.showScope({ Scope::Kind::Project, id });
                m.navigation.focusList();
            } };
    for (const SavedFilter &filter : m.filters.all())
        items << PaletteItem{ .kind = PaletteKind::Place,
            .id = filter.id.toString(),
            .text = filter.name,
            .detail = filter.query,
            .icon = m.themes.icon(u"funnel"_s),
            .heading = tr("Filters"),
            .run = [this, id = filter.id] {
                m.navigation.showScope({ Scope::Kind::Filter, {}, id });
                m.navigation.focusList();
            } };
    for (const QueueFigures::Place &queue : m.queues.queues())
        items << PaletteItem{ .kind = PaletteKind::Place,
            .id = queue.queue.id.toString(),
            .text = queue.queue.name,
            .detail = queue.queue.query,
            .icon = m.themes.icon(u"layers"_s),
            .heading = tr("Queues"),
            .run = [this, id = queue.queue.id] {
                m.navigation.showScope({ Scope::Kind::Queue, {}, {}, id });
                m.navigation.focusList();
            } };
}

void WindowPalette::addPeople(QList<PaletteItem> &items) const
{
    QList<User> people = m.engine.replica().users().values();
    std::sort(people.begin(), people.end(),
        [](const User &a, const User &b) { return a.name.localeAwareCompare(b.name) < 0; });
    for (const User &user : people) {
        const QString name = user.name.isEmpty() ? user.id.toString() : user.name;
        items << PaletteItem{ .kind = PaletteKind::Person,
            .id = user.id.toString(),
            .text = name,
            .detail = tr("Issues of this person"),
            .icon = personIcon(user.id, name, m.themes),
            .heading = tr("People"),
            .run = [this, id = user.id] {
                m.navigation.showIssuesOf(id);
                m.navigation.focusList();
            } };
    }
}

} // namespace lockstep::ui
