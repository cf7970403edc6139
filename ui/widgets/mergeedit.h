// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QPlainTextEdit>
#include <QTextCursor>

namespace lockstep::ui {

// The result of a text merge: an editor that marks stretches of lines, also empty ones.
class MergeEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    struct Mark
    {
        QTextCursor start{};
        QTextCursor end{};
        bool undecided = false;
        bool current = false;
    };

    explicit MergeEdit(const ThemeService &themes, QWidget *parent = nullptr);

    void setMarks(const QList<Mark> &marks);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeService &m_themes;
    QList<Mark> m_marks;
};

} // namespace lockstep::ui
