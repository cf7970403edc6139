// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/attachments/givenfiles.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QPushButton;

namespace lockstep::ui {

class FieldNotice;
class GrowingTextEdit;
class PlainLabel;
class RestoredLine;

// Where a comment, or a message of a channel, is written. Every key is kept as a draft of its issue
// or channel; sending empties it only when the comment is queued.
class Composer final : public QWidget
{
    Q_OBJECT

public:
    Composer(SyncEngine &engine, const ThemeService &themes, QWidget *parent = nullptr);

    void setIssue(const IssueId &issue);
    void setChannel(const ProjectId &project);
    // `whyNot`: a whole sentence; empty: he only reads this project.
    void setReadOnly(bool readOnly, const QString &whyNot = {});
    void focusText();
    void setTakesFiles(bool takes);
    void insertText(const QString &text); // at the caret
    void insertMention(const UserId &user); // the same
    void quote(const QString &text); // below what stands there, to be answered
    [[nodiscard]] bool hasText() const;
    // Who else is writing here.
    void setTyping(const QStringList &names);

Q_SIGNALS:
    void sent(const lockstep::CommentId &comment, const QString &text);
    void left(); // Esc: the text stays
    void filesGiven(const lockstep::ui::GivenFiles &given); // dropped or pasted
    void editLastRequested(); // Up, in an empty text

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const IssueId &issue, const ProjectId &channel);
    void edited();
    void send();
    [[nodiscard]] QString placeholder() const;
    void refresh();
    [[nodiscard]] QString draftKey() const;
    [[nodiscard]] QString topic() const;

    SyncEngine &m_engine;
    const ThemeService &m_themes;
    IssueId m_issue{};
    ProjectId m_channel{};
    PlainLabel *m_typing;
    RestoredLine *m_restored;
    FieldNotice *m_problem; // why it was not sent
    GrowingTextEdit *m_text;
    QPushButton *m_send;
};

} // namespace lockstep::ui
