// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/actions.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace lockstep::ui {

class KeyCatcher;
class PlainLabel;

// Every action of a window with its keys, to be given others. What is chosen holds at once, in all
// windows; keys that another action has are taken from it only after a warning. A page of the
// settings; KeysDialog shows it alone.
class KeysPage final : public QWidget
{
    Q_OBJECT

public:
    KeysPage(Actions &actions, const ThemeService &themes, QWidget *parent = nullptr);

    void focusSearch();
    [[nodiscard]] bool isCatching() const; // keys for an action are being pressed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void narrow();
    void refreshChosen();
    void startCatching();
    void stopCatching();
    void refreshCatching();
    void use(bool alsoOldOnes);
    [[nodiscard]] const ShortcutRow *chosen() const;
    [[nodiscard]] QStringList textsOf(const QStringList &actions) const;

    Actions &m_actions;
    const ThemeService &m_themes;
    QList<ShortcutRow> m_rows;
    QString m_catchingFor;
    QLineEdit *m_search;
    QListWidget *m_list;
    QWidget *m_choice; // what can be done with the chosen action
    PlainLabel *m_chosen;
    QPushButton *m_change;
    QPushButton *m_none;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    QWidget *m_catching; // while keys are being pressed
    PlainLabel *m_prompt;
    KeyCatcher *m_catcher;
    PlainLabel *m_warning;
    QPushButton *m_use;
    QPushButton *m_useToo;
    QPushButton *m_cancel;
};

} // namespace lockstep::ui
