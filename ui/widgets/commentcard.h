// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/models/markdownnames.h"
#include "ui/models/pendingmarks.h"
#include "ui/offer.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QAction;
class QPushButton;
class QToolButton;
class QUrl;

namespace lockstep::ui {

class Avatar;
class FieldNotice;
class GrowingTextEdit;
class IconLabel;
class MarkdownView;
class PlainLabel;
class RestoredLine;

// One comment, or message of a channel: who, when, how far it has come, the text; one's own can be
// edited in place. While it is edited a remote change does not touch what is typed, which is kept
// as a draft until it is saved or discarded: Esc does neither.
class CommentCard final : public QWidget
{
    Q_OBJECT

public:
    CommentCard(SyncEngine &engine, Clock &clock, const ThemeService &themes,
        const MarkdownNames &names, const VisibleComment &comment, QWidget *parent);

    void setComment(const VisibleComment &comment);
    [[nodiscard]] const VisibleComment &comment() const { return m_comment; }
    void setMark(PendingMark mark); // how far it has come
    [[nodiscard]] PendingMark mark() const { return m_pending; }
    void refreshTimes();
    void setReadOnly(bool readOnly);
    void startEdit(); // of one's own
    [[nodiscard]] QString unsavedText() const; // of an edit under way

Q_SIGNALS:
    void linkActivated(const QUrl &link);
    void issueActivated(const lockstep::IssueId &issue);
    void deleteRequested();
    void quoteRequested(const QString &text); // what is marked in it, or all
    void copyRequested(const QString &text);
    void edited(const QString &from, const QString &to); // by me, just now

private:
    void refresh();
    void edit(const QString &text, const QString &base);
    [[nodiscard]] QString draftKey() const;
    void save();
    void setAside(); // not saved: it stays as a draft, and can be gone on with
    void discard();
    void showText();
    void makeMenu();
    void describe();
    void refreshActions();
    [[nodiscard]] bool isMine() const;
    [[nodiscard]] bool mayChange(Feature feature) const;
    [[nodiscard]] ProjectId project() const;

    SyncEngine &m_engine;
    Clock &m_clock;
    const ThemeService &m_themes;
    VisibleComment m_comment{};
    PendingMark m_pending = PendingMark::None;
    bool m_readOnly = false;
    QAction *m_quoteAction = nullptr;
    QAction *m_editAction = nullptr;
    QAction *m_deleteAction = nullptr;
    QString m_editBase{}; // what was seen when editing began
    Avatar *m_avatar;
    PlainLabel *m_name;
    PlainLabel *m_time;
    IconLabel *m_mark; // it is not on the server
    PlainLabel *m_markText;
    QToolButton *m_menu;
    MarkdownView *m_text;
    RestoredLine *m_restored;
    FieldNotice *m_notice; // why it was not saved, or that it was set aside
    GrowingTextEdit *m_edit;
    QWidget *m_buttons;
};

} // namespace lockstep::ui
