// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

namespace lockstep::ui {

class IssueDetail;
class UndoKeeper;
class WindowToasts;

// Tells the user of a window what became of his text when somebody else changed the same, and
// offers to take that back.
class MergeNews final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncEngine &engine;
        const IssueDetail &detail;
        UndoKeeper &undo;
        WindowToasts &toasts;
    };
    MergeNews(const Parts &parts, QWidget &window);

private:
    void noteApplied(const ChangeEvent &event);
    void noteMerged(const MutationResult &result);
    void noteOverwritten(const ChangeEvent &event);
    void offerUnmerge(const ChangeEvent &event, const UserId &other);

    const Parts m;
    QWidget &m_window;
    // Of this replica: merged, and the event, or else the answer, has not come yet.
    QSet<OpId> m_mergedOps{};
    ChangeEvent m_ownMerge{};
    QHash<IssueId, UserId> m_changedBy{}; // last, by somebody else, since the start
    QHash<IssueId, QSet<Field>> m_edited{}; // in this window, since the start
};

} // namespace lockstep::ui
