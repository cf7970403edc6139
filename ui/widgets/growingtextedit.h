// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/attachments/givenfiles.h"
#include "ui/theme/themeservice.h"

#include <QPlainTextEdit>

namespace lockstep::ui {

// Plain text that is as high as what stands in it, between a least and a most number of lines.
// As one line it wraps, but takes no line breaks (a long title); else it is Markdown: Ctrl+B and
// Ctrl+I make what is marked bold or italic, or take that back.
class GrowingTextEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingTextEdit(const ThemeService &themes, QWidget *parent = nullptr);

    void setTextStyle(TextStyle style);
    void setSingleLine(bool single);
    void setLines(int least, int most); // most 0: without a limit
    // Files and pictures that are dropped or pasted are filesGiven().
    void setTakesFiles(bool takes) { m_takesFiles = takes; }
    // Looks like text until the pointer or the focus is on it.
    void setQuiet(bool quiet);

    // As it is, with no-break spaces and all; what was set, as long as nobody changed it.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isChanged() const { return document()->isModified(); }
    // Without a change nothing happens; caret and undo stay. Nothing is signalled.
    void setText(const QString &text);
    // As the user would: it can be undone.
    void replaceText(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(); // by the user
    void submitted(); // Ctrl+Enter; as one line also Enter
    void cancelled(); // Esc
    void filesGiven(const lockstep::ui::GivenFiles &given);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] QString emphasisFor(const QKeyEvent &event) const; // empty: not such a key
    void toggleEmphasis(const QString &mark);
    void align();
    void restyle();
    void fit();

    const ThemeService &m_themes;
    TextStyle m_style = TextStyle::Body;
    bool m_takesFiles = false;
    bool m_single = false;
    bool m_quiet = false;
    bool m_setting = false;
    QString m_given;
    int m_least = 1;
    int m_most = 0;
    int m_height = 0;
};

} // namespace lockstep::ui
