// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/markdownnames.h"
#include "ui/theme/themeservice.h"

#include <QTextEdit>
#include <QUrl>

namespace lockstep::ui {

// Markdown that somebody else wrote, to be read, selected and copied. It is built from the parsed
// values (ui/models/markdown.h), never from HTML, and loads nothing. As high as its text. Tab goes
// from link to link, Enter follows one.
class MarkdownView final : public QTextEdit
{
    Q_OBJECT

public:
    struct Link // a stretch of the document
    {
        int from = 0;
        int to = 0;
        QString anchor{};
    };

    explicit MarkdownView(const ThemeService &themes, QWidget *parent = nullptr);

    void setNames(MarkdownNames names) { m_names = std::move(names); }
    void setMarkdown(const QString &text);
    void render(); // again, because names may have changed
    [[nodiscard]] const QString &markdown() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    QVariant loadResource(int type, const QUrl &name) override; // nothing, ever

Q_SIGNALS:
    void linkActivated(const QUrl &link);
    void issueActivated(const lockstep::IssueId &issue);
    void pressed(); // a click that neither selected nor opened anything

protected:
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();
    void activate(const QString &anchor);
    bool selectLink(bool next); // false: there is no further one

    const ThemeService &m_themes;
    MarkdownNames m_names{};
    QString m_text;
    QList<Link> m_links;
    int m_height = 0;
};

// The same into a document, from the cursor on.
void writeMarkdown(
    QTextCursor &cursor, const QString &text, const Theme &theme, const MarkdownNames &names);

} // namespace lockstep::ui
