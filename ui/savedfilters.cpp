// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/savedfilters.h"

#include "core/sync/syncengine.h"
#include "ui/dialogs/savefilterdialog.h"
#include "ui/models/filtercounts.h"
#include "ui/prompts.h"

#include <QMenu>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

SavedFilters::SavedFilters(
    SyncEngine &engine, Clock &clock, const ThemeService &themes, Prompts &prompts, QWidget &window)
    : QObject(&window), m_engine(engine), m_themes(themes), m_prompts(prompts), m_window(window),
      m_counts(new FilterCounts(engine, clock, this)),
      m_dialog(new SaveFilterDialog(themes, &window))
{
    connect(&engine, &SyncEngine::savedFiltersChanged, this, &SavedFilters::refresh);
    connect(&engine, &SyncEngine::opened, this, &SavedFilters::refresh);
    connect(&engine, &SyncEngine::reset, this, &SavedFilters::refresh);
    connect(m_counts, &FilterCounts::changed, this, &SavedFilters::changed);
    connect(m_dialog, &SaveFilterDialog::saved, this, [this](const SavedFilter &filter) {
        const FilterId id = m_engine.saveFilter(filter);
        if (filter.id.isNull())
            m_awaited = id;
    });
    refresh();
}

QList<SavedFilter> SavedFilters::all() const { return m_engine.replica().savedFilters(); }

std::optional<SavedFilter> SavedFilters::find(const FilterId &filter) const
{
    for (SavedFilter &each : all()) {
        if (each.id == filter)
            return std::move(each);
    }
    return {};
}

int SavedFilters::count(const FilterId &filter) const { return m_counts->count(filter); }

void SavedFilters::refresh()
{
    QList<SavedFilter> pinned = all();
    pinned.removeIf([](const SavedFilter &filter) { return !filter.pinned; });
    m_counts->setFilters(pinned);
    Q_EMIT changed();
    if (!m_awaited.isNull() && find(m_awaited))
        Q_EMIT saved(std::exchange(m_awaited, {}));
}

QStringList SavedFilters::namesBut(const FilterId &filter) const
{
    QStringList names;
    for (const SavedFilter &each : all()) {
        if (each.id != filter)
            names << each.name;
    }
    return names;
}

void SavedFilters::save(const QString &query, const FilterId &known)
{
    if (query.isEmpty())
        return;
    if (auto filter = find(known)) {
        if (filter->query != query) {
            filter->query = query;
            m_awaited = known;
            put(*filter);
        }
        return;
    }
    m_dialog->start({ {}, {}, query, true }, namesBut({}));
}

void SavedFilters::rename(const FilterId &filter)
{
    if (const auto known = find(filter))
        m_dialog->start(*known, namesBut(filter));
}

void SavedFilters::setPinned(const FilterId &filter, bool pinned)
{
    if (auto known = find(filter)) {
        known->pinned = pinned;
        put(*known);
    }
}

void SavedFilters::put(const SavedFilter &filter) const { m_engine.saveFilter(filter); }

void SavedFilters::remove(const FilterId &filter)
{
    const auto known = find(filter);
    if (known && !m_engine.removeFilter(filter).isNull())
        Q_EMIT removed(*known);
}

void SavedFilters::setLinks(std::function<QString(const QString &query)> linkTo)
{
    m_linkTo = std::move(linkTo);
}

void SavedFilters::showMenu(const FilterId &filter, const QPoint &globalPos)
{
    const auto known = find(filter);
    if (!known)
        return;
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"filterMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &name, const QString &icon, const QString &text, auto run) {
        QAction *action = menu->addAction(m_themes.icon(icon), text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
    };
    add(u"renameFilter"_s, u"pencil"_s, tr("Rename…"), [this, filter] { rename(filter); });
    add(u"pinFilter"_s, u"pin"_s,
        known->pinned ? tr("Take it out of the sidebar") : tr("Show it in the sidebar"),
        [this, filter, pin = !known->pinned] { setPinned(filter, pin); });
    const QString query = known->query;
    if (m_linkTo)
        add(u"copyFilter"_s, u"link"_s, tr("Copy link"),
            [this, query] { m_prompts.copyToClipboard(m_linkTo(query)); });
    else
        add(u"copyFilter"_s, u"copy"_s, tr("Copy the filter's text"),
            [this, query] { m_prompts.copyToClipboard(query); });
    menu->addSeparator();
    add(u"deleteFilter"_s, u"trash-2"_s, tr("Delete filter"), [this, filter] { remove(filter); });
    menu->popup(globalPos);
}

} // namespace lockstep::ui
