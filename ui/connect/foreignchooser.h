// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/connect/foreigntools.h"
#include "ui/prompts.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QComboBox;

namespace lockstep::ui {

class PlainLabel;

// Which kind of server answers: it asks one that is no Lockstep server what it is, says what it has
// found, and lets the user say otherwise, also with a dialect file of his own.
class ForeignChooser final : public QWidget
{
    Q_OBJECT

public:
    ForeignChooser(const ThemeService &themes, ForeignTools tools, Prompts &prompts,
        QWidget *parent = nullptr);
    ~ForeignChooser() override;

    // Something answers there, and it is no Lockstep server; empty: nothing is known.
    void setServer(const QUrl &server);
    // That is to be spoken to the server; nullptr: Lockstep, or it is not known.
    [[nodiscard]] const ForeignKind *kind() const;
    [[nodiscard]] bool isChosen() const { return !m_chosen.isEmpty() && kind(); } // by the user
    [[nodiscard]] QString foundVariant() const; // of kind(); empty: not known
    [[nodiscard]] bool isSearching() const { return m_isSearching; }

Q_SIGNALS:
    void changed();

private:
    void choose(int index);
    void chooseFile();
    void readFile(const QString &path);
    void search();
    void refresh();
    [[nodiscard]] const ForeignKind *known(const QString &dialect) const;
    [[nodiscard]] QString findingText() const;

    const ForeignTools m_tools;
    Prompts &m_prompts;
    QList<ForeignKind> m_kinds{};
    QUrl m_server{};
    QString m_chosen{}; // a dialect, or "lockstep:"; empty: it is to be found out
    QList<ForeignFinding> m_found{};
    bool m_isSearching = false;
    QString m_faultyFile{};
    QList<ForeignFault> m_faults{};
    QComboBox *m_combo;
    PlainLabel *m_finding;
    PlainLabel *m_faultLines;
};

} // namespace lockstep::ui
