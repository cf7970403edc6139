// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/queryerror.h"
#include "ui/savedfilters.h"
#include "ui/widgets/sidebar.h"

namespace lockstep::ui {

class Actions;
class IssueListHeader;
class IssueViews;
class Prompts;
struct IssueFilter;

// The filter of a window: what is typed above the list holds for its issues, is saved under a name,
// stands in the sidebar, and leaves as a link.
class WindowFilters final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const Replica &replica;
        Clock &clock;
        const ThemeService &themes;
        Prompts &prompts;
        Sidebar &sidebar;
        IssueListHeader &header;
        IssueViews &views;
        SavedFilters &saved;
    };
    WindowFilters(const Parts &parts, QWidget &window);

    // Without `linkTo` there are no links to filters.
    void setLinks(std::function<QString(const QString &query)> linkTo);
    void addActions(Actions &actions, const QString &group);
    void apply(const IssueFilter &filter); // as the header has it
    void refresh(); // the places in the sidebar
    void recheck(); // whether what is asked for is still there
    void choose(const QRect &globalAnchor); // among the saved ones
    void save(bool asNew);
    // With what the list is of, so that it says the same elsewhere; empty: it is not understood.
    [[nodiscard]] QString whole() const;

Q_SIGNALS:
    void applied();
    void scopeChosen(const lockstep::ui::Scope &scope); // here

private:
    void cueSearch();
    [[nodiscard]] bool isUnderstood() const; // what is typed
    void noteProblem(const std::optional<query::QueryError> &problem);

    const Parts m;
    QWidget &m_window;
    std::function<QString(const QString &query)> m_linkTo{};
    Timer m_cue{}; // while the index is asked
};

} // namespace lockstep::ui
