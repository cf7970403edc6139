// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/windowfilters.h"

#include "core/query/binder.h"
#include "ui/actions.h"
#include "ui/models/filterterms.h"
#include "ui/models/querytexts.h"
#include "ui/prompts.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/picker.h"
#include "ui/window/issueviews.h"

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds searchCueAfter = 100ms; // until the pointer says that something is going on

} // namespace

WindowFilters::WindowFilters(const Parts &parts, QWidget &window)
    : QObject(&window), m(parts), m_window(window)
{
    m.header.setEnvironment([this] { return m.views.model().environment(); });
    connect(&m.header, &IssueListHeader::filterChanged, this, &WindowFilters::apply);
    connect(&m.header, &IssueListHeader::saveRequested, this, [this] { save(false); });
    connect(&m.sidebar, &Sidebar::filterMenuRequested, &m.saved, &SavedFilters::showMenu);
    connect(&m.sidebar, &Sidebar::moreFiltersRequested, this, &WindowFilters::choose);
    connect(&m.saved, &SavedFilters::changed, this, &WindowFilters::refresh);
    connect(&m.views, &IssueViews::countChanged, this, &WindowFilters::cueSearch);
}

void WindowFilters::setLinks(std::function<QString(const QString &query)> linkTo)
{
    m_linkTo = std::move(linkTo);
    m.saved.setLinks(m_linkTo);
}

void WindowFilters::addActions(Actions &actions, const QString &group)
{
    actions.add({ .id = action::Filter,
                    .group = group,
                    .text = tr("Filter the list"),
                    .keys = { Qt::Key_Slash, QKeySequence::Find },
                    .icon = u"search"_s },
        [this] { m.header.focusFilter(); });
    actions.add({ .id = action::ClearFilter,
                    .group = group,
                    .text = tr("Clear the filter"),
                    .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_F } },
        [this] { m.header.clearFilter(); });
    actions.add({ .id = action::SaveFilter,
                    .group = group,
                    .text = tr("Save the filter"),
                    .icon = u"funnel"_s },
        [this] { save(false); });
    actions.add({ .id = action::SaveFilterAs,
                    .group = group,
                    .text = tr("Save the filter under another name"),
                    .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_S },
                    .icon = u"funnel"_s },
        [this] { save(true); });
    if (m_linkTo)
        actions.add({ .id = action::CopyFilterLink,
                        .group = group,
                        .text = tr("Copy a link to the filter"),
                        .icon = u"link"_s },
            [this] {
                if (const QString query = whole(); !query.isEmpty())
                    m.prompts.copyToClipboard(m_linkTo(query));
            });
    actions.add({ .id = action::SavedFilters,
                    .group = group,
                    .text = tr("Go to a saved filter"),
                    .keys = { QKeySequence(Qt::Key_G, Qt::Key_F) },
                    .icon = u"funnel"_s },
        [this] {
            const QPoint at = m.header.mapToGlobal(QPoint(space::L, m.header.height()));
            choose({ at, QSize(320, 1) });
        });
    actions.add({ .id = action::View,
                    .group = group,
                    .text = tr("Choose how the list is shown"),
                    .keys = { Qt::SHIFT | Qt::Key_V },
                    .icon = u"sliders-horizontal"_s },
        [this] { m.header.showViewMenu(); });
}

void WindowFilters::apply(const IssueFilter &filter)
{
    const std::optional<query::QueryError> problem = m.views.model().setFilter(filter);
    if (problem && !m.header.isTyping() && !isUnderstood()) {
        // It was not written here just now: what stood in the list before has nothing to do with
        // it.
        IssueFilter all = filter;
        all.query.clear();
        (void)m.views.model().setFilter(all);
    }
    noteProblem(problem);
    const auto saved = m.saved.find(m.sidebar.scope().filter);
    m.header.setSavable(!filter.query.isEmpty() && (!saved || saved->query != filter.query),
        saved ? tr("Save changes") : tr("Save filter"));
    cueSearch();
    Q_EMIT applied();
}

void WindowFilters::recheck()
{
    if (m.header.isFiltered())
        noteProblem(m.views.model().setFilter(m.header.filter()));
}

bool WindowFilters::isUnderstood() const
{
    return query::compile(m.header.query(), m.views.model().environment()).ok();
}

// What is being typed is marked in the field and nothing more; else it is said why the list does
// not show what it is asked for, and what it shows.
void WindowFilters::noteProblem(const std::optional<query::QueryError> &problem)
{
    m.header.setProblem(problem);
    if (!problem || m.header.isTyping() || isUnderstood()) {
        m.header.setNotice({});
        return;
    }
    const QString &shown = m.views.model().filter().query;
    const QString why = queryErrorText(*problem);
    if (shown == m.header.query())
        //: %1 is a whole sentence
        m.header.setNotice(tr("The filter asks for what is not there any more. %1").arg(why));
    else if (shown.isEmpty())
        //: %1 is a whole sentence
        m.header.setNotice(
            tr("The filter asks for what is not there, so it leaves no issue out. %1").arg(why));
    else
        //: %1 is a whole sentence
        m.header.setNotice(tr("The filter asks for what is not there, so the list shows what it "
                              "did before. %1")
                               .arg(why));
}

// What the index is asked may take a moment; until then the rows are those of before.
void WindowFilters::cueSearch()
{
    if (!m.views.model().isSearching()) {
        m_cue.cancel();
        m.views.unsetCursor();
    } else if (!m_cue.isSet()) {
        m_cue = m.clock.after(searchCueAfter, [this] { m.views.setCursor(Qt::BusyCursor); });
    }
}

void WindowFilters::refresh()
{
    QList<Sidebar::FilterPlace> places;
    int more = 0;
    for (const SavedFilter &filter : m.saved.all()) {
        if (filter.pinned)
            places << Sidebar::FilterPlace{ filter.id, filter.name, m.saved.count(filter.id) };
        else
            ++more;
    }
    m.sidebar.setFilters(places, more);
    const Scope &scope = m.sidebar.scope();
    if (scope.kind != Scope::Kind::Filter)
        return;
    if (const auto here = m.saved.find(scope.filter))
        m.header.setTitle(here->name); // another device may have changed it
    else
        m.sidebar.setScope({ Scope::Kind::All, {} }); // it has gone; the list stays as it is
}

void WindowFilters::choose(const QRect &globalAnchor)
{
    auto *picker = new Picker(m.themes, &m_window);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setObjectName(u"filterPicker"_s);
    picker->setPlaceholder(tr("Saved filters"));
    QList<PickerOption> options;
    for (const SavedFilter &filter : m.saved.all())
        options << PickerOption{ filter.id.toString(), filter.name, filter.query,
            m.themes.icon(filter.pinned ? u"pin"_s : u"funnel"_s),
            filter.id == m.sidebar.scope().filter };
    picker->setOptions(options);
    connect(picker, &Picker::chosen, this, [this](const QString &filter) {
        Q_EMIT scopeChosen({ Scope::Kind::Filter, {}, FilterId{ filter } });
    });
    picker->popup(globalAnchor);
}

void WindowFilters::save(bool asNew)
{
    const QString query = whole(); // what is not understood is not worth keeping
    if (!query.isEmpty())
        m.saved.save(query, asNew ? FilterId{} : m.sidebar.scope().filter);
}

QString WindowFilters::whole() const
{
    const Scope &scope = m.sidebar.scope();
    QString query = m.header.query().trimmed();
    if (query.isEmpty() || !query::compile(query, m.views.model().environment()).ok())
        return {};
    const auto also = [&query](QStringView qualifier, const QString &value) {
        const query::QualifierInfo &info = *query::findQualifier(qualifier);
        if (valuesIn(query, info).isEmpty())
            query = withValues(query, info, { value });
    };
    if (scope.kind == Scope::Kind::Mine)
        also(u"assignee", u"@me"_s);
    else if (const Project *project = m.replica.project(scope.project))
        also(u"project", project->key);
    return query;
}

} // namespace lockstep::ui
