// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

#include <QUndoStack>

namespace lockstep::ui {

// What one person did, in whichever window, to be undone and redone. Undo is a new mutation whose
// base is what had been set (docs/protocol.md, "5. Mutations"): it works offline, and if somebody
// has changed the same meanwhile, it conflicts like any other. The note...() calls tell what has
// been done.
class UndoKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit UndoKeeper(SyncEngine &engine, QObject *parent = nullptr);
    ~UndoKeeper() override;

    struct Deleted
    {
        IssueId issue{};
        ProjectId project{};
        OpId op{};
    };
    struct Moved
    {
        Issue before{};
        ProjectId to{};
        OpId op{};
    };
    using Edits = std::vector<std::pair<IssueId, FieldChanges>>;

    // Several edits are one step. What cannot be told by the mutations has a text of its own.
    void noteEdits(const Edits &edits, const QString &text = {});
    void noteCreated(const Issue &issue);
    void noteRestored(const Issue &issue, const QString &text);
    void noteDeleted(const QList<Deleted> &deleted, const QString &text);
    void noteMoved(const QList<Moved> &moved, const QString &text); // to another project
    void noteComment(const IssueId &issue, const CommentId &comment, const QString &text);
    void noteCommentEdited(
        const IssueId &issue, const CommentId &comment, const QString &from, const QString &to);
    // Undone while `op` has not been sent, it never happened; later it is written again.
    void noteCommentDeleted(
        const IssueId &issue, const CommentId &comment, const QString &text, const OpId &op);

    void undo() { m_stack.undo(); }
    void redo() { m_stack.redo(); }
    // For "Undo" in a message: of what was noted last. Undone once, also if it is no longer the
    // last thing; false: it has been undone already.
    [[nodiscard]] quint64 mark() const { return m_lastMark; }
    bool undoMarked(quint64 mark);

    [[nodiscard]] bool canUndo() const { return m_stack.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_stack.canRedo(); }
    [[nodiscard]] QString undoText() const { return m_stack.undoText(); } // "Set Status of ..."
    [[nodiscard]] QString redoText() const { return m_stack.redoText(); }

Q_SIGNALS:
    void changed(); // what can be undone or redone
    // It was done; about an issue that may be shown again. `remark`: a whole sentence on what is
    // not as it was before; or empty.
    void undone(const QString &text, const lockstep::IssueId &issue, const QString &remark);
    void redone(const QString &text, const lockstep::IssueId &issue);
    void failed(const QString &text); // the issue is not here any more

private:
    class Step;
    struct Work // false: it cannot be done
    {
        std::function<bool()> undo{};
        std::function<bool()> redo{};
        std::function<QString()> remark{}; // on what was undone last
    };
    void push(const QString &text, const IssueId &issue, Work work);
    [[nodiscard]] bool submitEdits(const Edits &edits);
    [[nodiscard]] bool restore(QList<Deleted> &deleted);
    [[nodiscard]] bool remove(QList<Deleted> &deleted);
    [[nodiscard]] bool moveBack(const Moved &moved);
    // A comment that was deleted comes back under another id; earlier steps know the first one.
    [[nodiscard]] CommentId now(const CommentId &comment) const;
    [[nodiscard]] bool addAgain(const IssueId &issue, const CommentId &first, const QString &text);

    SyncEngine &m_engine;
    QHash<quint64, Step *> m_steps{}; // those of the stack, by their marks
    QUndoStack m_stack{};
    QHash<CommentId, CommentId> m_comments{};
    quint64 m_lastMark = 0;
};

} // namespace lockstep::ui
