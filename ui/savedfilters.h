// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/savedfilter.h"
#include "ui/theme/themeservice.h"

#include <functional>

class QMenu;
class QWidget;

namespace lockstep {
class Clock;
class SyncEngine;
} // namespace lockstep

namespace lockstep::ui {

class FilterCounts;
class Prompts;
class SaveFilterDialog;

// The filters that the user keeps, for one window: saving, renaming, pinning, sharing, deleting,
// and how many issues each has. They are the same on all of his devices.
class SavedFilters final : public QObject
{
    Q_OBJECT

public:
    SavedFilters(SyncEngine &engine, Clock &clock, const ThemeService &themes, Prompts &prompts,
        QWidget &window);

    [[nodiscard]] QList<SavedFilter> all() const; // by name
    [[nodiscard]] std::optional<SavedFilter> find(const FilterId &filter) const;
    [[nodiscard]] int count(const FilterId &filter) const; // of issues; -1: not known

    // Asks for a name; of a filter that is known, its text is changed without asking.
    void save(const QString &query, const FilterId &known = {});
    void rename(const FilterId &filter);
    void setPinned(const FilterId &filter, bool pinned);
    void remove(const FilterId &filter); // as removed() says, it can be put back
    void put(const SavedFilter &filter) const;
    void showMenu(const FilterId &filter, const QPoint &globalPos);
    // A link that others can open; without it the filter is copied as text.
    void setLinks(std::function<QString(const QString &query)> linkTo);

Q_SIGNALS:
    void changed(); // the filters, or their counts
    void saved(const lockstep::FilterId &filter); // a new one, or another text: it is there
    void removed(const lockstep::SavedFilter &filter);

private:
    void refresh();
    [[nodiscard]] QStringList namesBut(const FilterId &filter) const;

    SyncEngine &m_engine;
    const ThemeService &m_themes;
    Prompts &m_prompts;
    QWidget &m_window;
    FilterCounts *m_counts;
    SaveFilterDialog *m_dialog;
    std::function<QString(const QString &query)> m_linkTo{};
    FilterId m_awaited{}; // saved, and not yet durable
};

} // namespace lockstep::ui
