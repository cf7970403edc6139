// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QPushButton;
class QToolButton;
class QUrl;

namespace lockstep::ui {

class Avatar;
class GrowingTextEdit;
class IconLabel;
class MarkdownView;
class PlainLabel;

// One comment: who, when, how far it has come, the text; one's own can be edited in place. While
// it is edited a remote change does not touch what is typed, which is kept as a draft.
class CommentCard final : public QWidget
{
    Q_OBJECT

public:
    CommentCard(SyncEngine &engine, Clock &clock, const ThemeService &themes,
        const VisibleComment &comment, QWidget *parent);

    void setComment(const VisibleComment &comment);
    [[nodiscard]] const VisibleComment &comment() const { return m_comment; }
    void refreshTimes();
    [[nodiscard]] QString unsavedText() const; // of an edit under way

Q_SIGNALS:
    void linkActivated(const QUrl &link);
    void deleteRequested();
    void edited(const QString &from, const QString &to); // by me, just now

private:
    void refresh();
    void edit(const QString &text, const QString &base);
    [[nodiscard]] QString draftKey() const;
    void finish(bool save);
    void makeMenu();

    SyncEngine &m_engine;
    Clock &m_clock;
    const ThemeService &m_themes;
    VisibleComment m_comment{};
    QString m_editBase{}; // what was seen when editing began
    Avatar *m_avatar;
    PlainLabel *m_name;
    PlainLabel *m_time;
    IconLabel *m_mark; // waits, or was refused
    PlainLabel *m_markText;
    QToolButton *m_menu;
    MarkdownView *m_text;
    GrowingTextEdit *m_edit;
    QWidget *m_buttons;
};

} // namespace lockstep::ui
