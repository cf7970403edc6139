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

// The conflicts of one window: engine -> dialog -> engine. The dialog is made when it is wanted
// first, is never modal, and keeps every choice (as drafts) until its conflict is settled.
class ConflictFlow final : public QObject
{
    Q_OBJECT

public:
    ConflictFlow(SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *window);

    // All open conflicts; `first` on top if it is one of this issue.
    void show(const IssueId &first = {});
    void showConflict(const ConflictId &conflict); // this one on top
    [[nodiscard]] bool isOpen() const;
    // A change was just saved in this window, online: if the answer is a conflict, it is shown at
    // once.
    void expectAnswer(const OpId &op);
    void saveDrafts(); // what is chosen and typed in the dialog so far

Q_SIGNALS:
    // A conflict that the user does not see yet.
    void raised(const lockstep::Conflict &conflict);
    void settled(const QString &issueName); // applied by the user
    // The user accepted that the issue is gone and keeps his text, as the draft of a new one.
    void draftKept(const QString &subject, const QString &description);

private:
    void refresh();
    void makeDialog();
    void resolve(const ConflictResolution &resolution);
    void resolveDeletion(const Conflict &conflict, const ConflictResolution &resolution);
    [[nodiscard]] ConflictView viewOf(const Conflict &conflict) const;
    [[nodiscard]] static QString draftKey(const QString &conflict);

    SyncEngine &m_engine;
    Clock &m_clock;
    const ThemeService &m_themes;
    QWidget *m_window;
    QPointer<ConflictDialog> m_dialog;
    QHash<ConflictId, ConflictView> m_shown; // in the dialog
    QSet<ConflictId> m_known; // told once
    QSet<ConflictId> m_settling; // both sides want the same by now
    QHash<ConflictId, Instant> m_expected; // when its op was saved in this window
};

} // namespace lockstep::ui
