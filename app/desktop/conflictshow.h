// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/desktop/conflictfixture.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/widgetprompts.h"

#include <QHash>

namespace lockstep::app {

// The merge dialog on given data: no profile, no server. Plays the steps of the fixture, if it has
// any, as key presses; without steps it waits for whoever sits there.
class ConflictShow final : public QObject
{
    Q_OBJECT

public:
    ConflictShow(ConflictFixture fixture, const ui::ThemeService &themes);

    void start();
    void end(); // as if it were put off
    // What was decided: docs/conflict-fixture.md, "What it prints".
    [[nodiscard]] QByteArray result() const;

Q_SIGNALS:
    void finished();

private:
    void playNext();
    void play(const FixtureStep &step);
    void press(const QKeyCombination &key, const QString &text);
    void dialogClosed();

    ConflictFixture m_fixture;
    size_t m_next = 0;
    bool m_done = false;
    QHash<QString, ui::ConflictView> m_views; // as shown last
    QHash<QString, ui::ConflictResolution> m_resolved;
    QList<QPair<QString, QString>> m_comments;
    ui::WidgetPrompts m_prompts;
    ui::ConflictDialog m_dialog;
};

} // namespace lockstep::app
