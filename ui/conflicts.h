// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/dialogs/conflictview.h"
#include "ui/theme/themeservice.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace lockstep::ui {

class ConflictDialog;
class Prompts;
class UndoKeeper;
class UserSettings;

// A conflict is off the list by a decision of this window.
struct SettledConflict
{
    enum class How {
        Merged, // something of mine is sent
        KeptTheirs,
        Restored,
        NewIssue, // from my text
        AcceptedDeletion,
        Deleted,
        KeptIssue,
    };
    How how = How::Merged;
    QString name{}; // of the issue
    quint64 undo = 0; // mark of the UndoKeeper; 0: nothing was sent
    IssueId issue{};
    FieldChanges mine{}; // KeptTheirs: what would make it mine after all
    bool byRules = false; // nobody was asked
};

// The conflicts of one window: engine -> dialog -> engine. The dialog is made when it is wanted
// first, is never modal, and keeps every choice (as drafts) until its conflict is settled.
class ConflictFlow final : public QObject
{
    Q_OBJECT

public:
    ConflictFlow(SyncEngine &engine, Clock &clock, const ThemeService &themes,
        UserSettings &settings, UndoKeeper &undo, Prompts &prompts, QWidget *window);

    // All open conflicts; `first` on top if it is one of this issue.
    void show(const IssueId &first = {});
    void showConflict(const ConflictId &conflict); // this one on top
    [[nodiscard]] bool isOpen() const;
    // A change was just saved in this window, online: if the answer is a conflict, it is shown at
    // once.
    void expectAnswer(const OpId &op);
    void saveDrafts(); // what is chosen and typed in the dialog so far
    void showRules(); // what becomes of a field without asking

Q_SIGNALS:
    // A conflict that the user does not see yet.
    void raised(const lockstep::Conflict &conflict);
    void settled(const lockstep::ui::SettledConflict &conflict);
    // Where the values are shown that were lost earlier.
    void lostValuesRequested(const lockstep::IssueId &issue);
    void exportFailed(const lockstep::Error &error);
    // The user accepted that the issue is gone and keeps his text, as the draft of a new one.
    void draftKept(const QString &subject, const QString &description);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void makeDialog();
    void resolve(const ConflictResolution &resolution);
    // Each: false, if it cannot be sent; the conflict stays open then.
    [[nodiscard]] bool send(
        const Conflict &conflict, const ConflictResolution &resolution, SettledConflict &done);
    [[nodiscard]] bool sendComment(
        const Conflict &conflict, const ConflictResolution &resolution, SettledConflict &done);
    [[nodiscard]] bool sendDeletion(
        const Conflict &conflict, const ConflictResolution &resolution, SettledConflict &done);
    [[nodiscard]] bool goesByRules(const Conflict &conflict, const ConflictView &view);
    [[nodiscard]] ConflictView viewOf(const Conflict &conflict) const;
    [[nodiscard]] static QString draftKey(const QString &conflict);

    SyncEngine &m_engine;
    Clock &m_clock;
    const ThemeService &m_themes;
    UserSettings &m_settings;
    UndoKeeper &m_undo;
    Prompts &m_prompts;
    QWidget *m_window;
    QPointer<ConflictDialog> m_dialog;
    QHash<ConflictId, ConflictView> m_shown; // in the dialog
    QSet<ConflictId> m_known; // told once
    QSet<ConflictId> m_settling; // both sides want the same by now, or a rule decided
    QSet<ConflictId> m_askAnyway; // the rules did not do
    QHash<ConflictId, Instant> m_expected; // when its op was saved in this window
};

} // namespace lockstep::ui
