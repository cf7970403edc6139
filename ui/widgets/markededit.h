// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QPlainTextEdit>
#include <QTextCursor>

#include <optional>

namespace lockstep::ui {

// A text with marked stretches of whole lines: a ground under them, so that the colours of words
// stay visible, and a bar at the edge. A stretch without lines is a rule between two lines.
class MarkedEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    struct Mark
    {
        QTextCursor start{};
        QTextCursor end{};
        std::optional<Token> ground{};
        Token bar = Token::Accent;
    };

    explicit MarkedEdit(const ThemeService &themes, QWidget *parent = nullptr);

    void setMarks(const QList<Mark> &marks);

protected:
    void paintEvent(QPaintEvent *event) override;

    const ThemeService &m_themes;

private:
    QList<Mark> m_marks;
};

// The text of a document as it is: QTextDocument::toPlainText() makes spaces of no-break spaces.
[[nodiscard]] QString exactText(const QTextDocument &document);

} // namespace lockstep::ui
