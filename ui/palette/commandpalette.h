// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/palette/palettemodel.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace lockstep::ui {

class Chip;
class PlainLabel;
class UserSettings;

// Everything by its name: a field to type in and what fits below. It opens over its window, closes
// with Esc or when something is chosen, and the keyboard is then where it was. What was chosen last
// is remembered in the settings ("palette/recent").
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(
        SyncEngine &engine, const ThemeService &themes, UserSettings &settings, QWidget *window);

    // Asked each time it opens: what can be done now.
    std::function<QList<PaletteItem>()> items = [] { return QList<PaletteItem>{}; };
    // What to offer when nothing is called what was typed; nothing: an empty text.
    std::function<PaletteItem(const QString &typed)> otherwise
        = [](const QString &) { return PaletteItem{}; };
    [[nodiscard]] PaletteModel &model() { return *m_model; } // for openIssue

    // `about`: what the actions are about, "LOCK-12" or "3 issues"; empty: nothing.
    void popup(const QString &about, const QString &typed = {});

    static constexpr int mostRemembered = 20;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void prepare();
    void search();
    void choose(int row);
    void step(int rows);
    void run(bool apart);
    void remember(const QString &recall);
    void place();

    SyncEngine &m_engine;
    const ThemeService &m_themes;
    UserSettings &m_settings;
    QWidget *m_window;
    PaletteModel *m_model;
    PlainLabel *m_about;
    QLineEdit *m_typed;
    QListView *m_list;
    PlainLabel *m_nothing;
    PlainLabel *m_hint;
    PaletteItem m_otherwise{};
};

} // namespace lockstep::ui
