// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/widgets/fieldeditors.h"

namespace lockstep::ui {

class UndoKeeper;

// One field of several issues at once: a list to choose from, then one batch with a common group,
// and one step of undo. Each mutation in it stands for itself: one may conflict, the others apply.
class BulkEdit final : public QObject
{
    Q_OBJECT

public:
    BulkEdit(SyncEngine &engine, const FieldContext &context, UndoKeeper &undo, QWidget &window);

    // Fields that are chosen from a list, and dates; others have no value for several issues.
    [[nodiscard]] static bool canEdit(Field field);
    // Opens below the anchor. Of the issues those that may be written.
    void open(Field field, const QList<IssueId> &issues, const QRect &globalAnchor);
    // The same value for all of them.
    void set(Field field, const FieldValue &value, const QList<IssueId> &issues);

Q_SIGNALS:
    void applied(int issues, const QString &text); // "Set Status of 3 issues"
    void submitted(const QList<lockstep::OpId> &ops); // the same, before that
    void closed();

private:
    [[nodiscard]] QList<IssueId> writable(const QList<IssueId> &issues) const;
    void openList(const FieldInfo &field, const QList<IssueId> &issues, const QRect &anchor);
    void openLabels(const FieldInfo &field, const QList<IssueId> &issues, const QRect &anchor);
    void submit(const std::vector<std::pair<IssueId, FieldChanges>> &edits, const QString &text);

    SyncEngine &m_engine;
    const FieldContext m_context;
    UndoKeeper &m_undo;
    QWidget &m_window;
};

} // namespace lockstep::ui
