// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issuefields.h"
#include "core/sync/abilities.h"

#include <QList>
#include <QString>

#include <optional>

namespace lockstep {
class SyncEngine;
}

namespace lockstep::ui {

// What can be done but for the fields of issues, which have names of their own.
enum class Feature {
    CreateIssues,
    DeleteIssues,
    RestoreIssues,
    MoveIssues, // to another project
    WriteComments,
    EditComments,
    DeleteComments,
    UseChannels,
    SeeTyping,
    SeePresence,
    GetNotifications,
    UseQueues,
    SeeHeatmap,
    SeeHistory,
    GuardWrites, // the server itself refuses a write on an old state
    AttachFiles,
    SetUpProjects,
    ManagePeople,
};

// What the server that one is connected to can do. The one place that decides what is offered:
// actions, menus, editors and pages ask it. A Lockstep server can do all.
class Offer
{
public:
    Offer() = default; // all
    explicit Offer(std::optional<Abilities> abilities) : m_abilities(std::move(abilities)) {}
    [[nodiscard]] static Offer of(const SyncEngine &engine);

    [[nodiscard]] bool isLimited() const { return m_abilities.has_value(); }
    // The server's name for people; empty: it is a Lockstep server.
    [[nodiscard]] QString system() const { return m_abilities ? m_abilities->system : QString(); }
    [[nodiscard]] bool can(Feature feature) const;
    [[nodiscard]] bool canWrite(Field field) const; // of an issue that is there
    [[nodiscard]] bool canGive(Field field) const; // to a new issue
    // A whole sentence for people; empty: it can be done. `action`: its id (ui/actions.h).
    [[nodiscard]] QString whyNot(Feature feature) const;
    [[nodiscard]] QString whyNot(Field field) const;
    [[nodiscard]] QString whyNot(QLatin1StringView action) const;

    // All of it, for a page.
    struct Line
    {
        QString text{}; // whole sentence
        bool can = false;
        friend bool operator==(const Line &, const Line &) = default;
    };
    [[nodiscard]] QList<Line> lines() const;

    friend bool operator==(const Offer &, const Offer &) = default;

private:
    std::optional<Abilities> m_abilities{};
};

} // namespace lockstep::ui
