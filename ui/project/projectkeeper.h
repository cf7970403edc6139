// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/projectedit.h"
#include "core/sync/syncengine.h"

#include <QObject>
#include <QSet>

namespace lockstep::ui {

// All of it in one batch, with what it was about, so that it can be merged if somebody else was
// faster. False: there is nothing to save, or it cannot be.
bool saveProject(SyncEngine &engine, const ProjectEdit &edit);

// Who is in a project, with what is on its way to the server.
[[nodiscard]] QList<Member> visibleMembers(const SyncEngine &engine, const ProjectId &project);

// Sees to changes of projects that the server did not take because somebody else was faster
// (docs/protocol.md, "5. Mutations", update_project): what merges is sent again, and for the rest
// their author is asked.
class ProjectKeeper final : public QObject
{
    Q_OBJECT

public:
    ProjectKeeper(SyncEngine &engine, QObject *parent);

    struct Refused
    {
        OpId op{};
        QString group{};
        ProjectEdit edit{};
    };
    // What waits for its author; it is on top of what the project was then.
    [[nodiscard]] std::optional<Refused> refused(const ProjectId &project) const;
    // With this in its place; what depended on it goes too.
    void retry(const Refused &refused, const Project &base, const Project &merged);
    void drop(const Refused &refused);

Q_SIGNALS:
    void merged(const lockstep::ProjectId &project);
    void decisionNeeded(const lockstep::ProjectId &project);

private:
    void look();
    void forgetBases();

    SyncEngine &m_engine;
    QSet<OpId> m_asked{};
    bool m_looking = false;
};

} // namespace lockstep::ui
