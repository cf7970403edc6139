// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QTextEdit>
#include <QUrl>

namespace lockstep::ui {

// Markdown that somebody else wrote, to be read, selected and copied. It is built from the parsed
// values (ui/models/markdown.h), never from HTML, and loads nothing. As high as its text.
class MarkdownView final : public QTextEdit
{
    Q_OBJECT

public:
    explicit MarkdownView(const ThemeService &themes, QWidget *parent = nullptr);

    void setMarkdown(const QString &text);
    [[nodiscard]] const QString &markdown() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    QVariant loadResource(int type, const QUrl &name) override; // nothing, ever

Q_SIGNALS:
    void linkActivated(const QUrl &link);
    void pressed(); // a click that neither selected nor opened anything

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void render();
    void fit();

    const ThemeService &m_themes;
    QString m_text;
    int m_height = 0;
};

} // namespace lockstep::ui
