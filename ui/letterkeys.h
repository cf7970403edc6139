// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QKeySequence>
#include <QObject>

#include <optional>

class QKeyEvent;
class QWidget;

namespace lockstep::ui {

class Actions;

// The letter at the same place of a Latin keyboard, of a key that types a letter of another script;
// Qt::Key_unknown: it types none, or its place is no letter's.
[[nodiscard]] Qt::Key latinLetter(const QKeyEvent &event);

// Letters are commands on Cyrillic, Greek, Arabic and other keyboards too: what nothing in the
// window takes as text is taken as the letter at the same place. (Qt does so for shortcuts, if the
// user has a Latin layout besides; not for the keys that a view takes by itself.)
class LetterKeys final : public QObject
{
    Q_OBJECT

public:
    LetterKeys(QWidget &window, const Actions &actions);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] std::optional<QKeyCombination> meant(
        const QWidget &focus, const QKeyEvent &event) const;
    bool press(QWidget &focus, QKeyCombination key);

    QWidget &m_window;
    const Actions &m_actions;
    QKeySequence m_begun{}; // of an action that has several keys
};

} // namespace lockstep::ui
