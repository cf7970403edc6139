// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/widgets/fieldeditors.h"

namespace lockstep::ui {

class Picker;
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
    // Of those who watch or vote: this user joins them everywhere, or leaves if already everywhere.
    void toggleMe(Field field, const QList<IssueId> &issues);

Q_SIGNALS:
    // "Set Status of 3 issues"; so many were left alone, for they may only be read.
    void applied(int issues, const QString &text, int readOnly);
    void submitted(const QList<lockstep::OpId> &ops); // the same, before that
    void closed();

private:
    [[nodiscard]] QList<IssueId> writable(const QList<IssueId> &issues) const;
    // The issues are all that may be written; of `readOnly` more nothing is changed.
    void openList(
        const FieldInfo &field, const QList<IssueId> &issues, int readOnly, const QRect &anchor);
    void openLabels(
        const FieldInfo &field, const QList<IssueId> &issues, int readOnly, const QRect &anchor);
    [[nodiscard]] Picker *makePicker(int readOnly);
    void change(Field field, const FieldValue &value, const QList<IssueId> &issues, int readOnly);
    void submit(const std::vector<std::pair<IssueId, FieldChanges>> &edits, const QString &text,
        int readOnly);

    SyncEngine &m_engine;
    const FieldContext m_context;
    UndoKeeper &m_undo;
    QWidget &m_window;
};

} // namespace lockstep::ui
