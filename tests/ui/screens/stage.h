// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/ui/screens/look.h"
#include "tests/ui/windowseat.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"

namespace lockstep {

// Priya at her window, on a quiet day of the sample's team, always the same: two projects more than
// hers, some 60 issues, four colleagues, one of whom is idle and one busy. Each screen has a stage
// of its own, so that it shows the same whatever was shown before.
class Stage
{
public:
    Stage(LookSetter &setter, const Look &look);
    ~Stage();

    // The issue that is open: it has a parent, parts, relations, comments, watchers; and another.
    static constexpr QLatin1StringView openKey{ "LOCK-45" };
    static constexpr QLatin1StringView otherKey{ "LOCK-42" };
    [[nodiscard]] IssueId issue(const QString &key); // "LOCK-12"
    [[nodiscard]] IssueId open() { return issue(openKey); }
    [[nodiscard]] IssueId other() { return issue(otherKey); }
    [[nodiscard]] IssueId row(int at); // of the list

    [[nodiscard]] WorldClient &who(const QString &name) { return world.client(name); }
    [[nodiscard]] ui::IssueListView &list()
    {
        return *me.find<ui::IssueListView>(QStringLiteral("issueList"));
    }
    [[nodiscard]] ui::IssueListHeader &header()
    {
        return *me.find<ui::IssueListHeader>(QStringLiteral("issueListHeader"));
    }
    void focusList(); // the keyboard is there
    void act(QLatin1StringView id); // an action of the window
    void popup(const QString &toolButton); // its menu, without waiting for an answer
    void offline();
    void online();
    void closeToasts();
    // Shown instead of the window, or on top of it, until the stage goes.
    template <typename T> T &keep(std::unique_ptr<T> widget)
    {
        T &kept = *widget;
        m_kept.push_back(std::move(widget));
        return kept;
    }
    // Waits a moment, and until everything has its place: of layouts in layouts each takes a turn.
    void settle(Milliseconds duration);
    // The world stands still from now on: what is to be seen lasts only a moment.
    void holdStill() { m_isStill = true; }
    // A part, by its name, that has to be seen in the end; without it the picture shows nothing.
    void expect(const QString &part) { m_expected << part; }
    [[nodiscard]] const QStringList &expected() const { return m_expected; }
    // What the picture is of; by default the window.
    void setShown(QWidget &widget) { m_shown = &widget; }
    // What is shown, with the popups and dialogs that stand on it.
    [[nodiscard]] QWidget &shown() const { return *m_shown; }
    [[nodiscard]] QList<QWidget *> onTop() const;
    [[nodiscard]] QPixmap picture() const;

    const Look look;
    World world;
    ui::ThemeService &themes;
    WindowSeat me;

private:
    QWidget *m_shown;
    QStringList m_expected{};
    bool m_isStill = false;
    std::vector<std::unique_ptr<QWidget>> m_kept{};
};

} // namespace lockstep
