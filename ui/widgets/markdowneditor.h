// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/markdownnames.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QUrl;

namespace lockstep::ui {

class GrowingTextEdit;
class MarkdownView;
class ValueButton;

// A longer text: as it reads, until somebody clicks into it or comes with the keyboard; then its
// source. Leaving it saves.
class MarkdownEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit MarkdownEditor(const ThemeService &themes, QWidget *parent = nullptr);

    void setPlaceholder(const QString &text);
    void setNames(MarkdownNames names);
    void setText(const QString &text);
    void replaceText(const QString &text);
    [[nodiscard]] QString text() const;
    void setReadOnly(bool readOnly);
    void setRemark(const QString &text); // a screen reader says it before the text

    void edit(); // to the source, with the focus
    void showPreview();
    [[nodiscard]] GrowingTextEdit &source() { return *m_source; }
    [[nodiscard]] bool isEditing() const { return m_editing; }

Q_SIGNALS:
    void begun();
    void edited();
    void submitted(); // Ctrl+Enter
    void left(); // Esc: the text is kept
    void linkActivated(const QUrl &link);
    void issueActivated(const lockstep::IssueId &issue);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void refresh();

    const ThemeService &m_themes;
    MarkdownView *m_view;
    ValueButton *m_empty; // instead of an empty text
    GrowingTextEdit *m_source;
    QString m_remark;
    bool m_editing = false;
    bool m_readOnly = false;
};

} // namespace lockstep::ui
