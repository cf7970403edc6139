// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/models/markdownnames.h"
#include "ui/models/pendingmarks.h"
#include "ui/theme/themeservice.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QUrl;
class QVBoxLayout;

namespace lockstep::ui {

class CommentCard;
class PlainLabel;

// The comments of one issue, or the messages of a channel, the newest last; of a long discussion
// first the newest ones.
class CommentList final : public QWidget
{
    Q_OBJECT

public:
    CommentList(
        SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent = nullptr);

    void setIssue(const IssueId &issue);
    void setChannel(const ProjectId &project);
    void refresh();
    void refreshTimes();
    void setReadOnly(bool readOnly);
    bool editLast(); // one's own newest one that is shown; false: there is none
    // What of them is not on the server.
    void setMarks(const QHash<CommentId, PendingMark> &marks);

    static constexpr int shownAtFirst = 30;

Q_SIGNALS:
    void linkActivated(const QUrl &link);
    void issueActivated(const lockstep::IssueId &issue);
    // By me, just now: for undo.
    void deleted(const lockstep::CommentId &comment, const QString &text, const lockstep::OpId &op);
    void edited(const lockstep::CommentId &comment, const QString &from, const QString &to);
    void quoteRequested(const QString &text);
    void copyRequested(const QString &text);
    void textOrphaned(const QString &text); // typed into a comment that somebody has deleted

private:
    CommentCard *makeCard(const VisibleComment &comment);
    [[nodiscard]] QList<VisibleComment> all() const;

    SyncEngine &m_engine;
    Clock &m_clock;
    const ThemeService &m_themes;
    const MarkdownNames m_names;
    IssueId m_issue{};
    ProjectId m_channel{};
    bool m_showAll = false;
    bool m_readOnly = false;
    PlainLabel *m_header;
    QPushButton *m_earlier;
    QVBoxLayout *m_cards;
    QHash<CommentId, CommentCard *> m_byId;
    QHash<CommentId, PendingMark> m_marks;
};

} // namespace lockstep::ui
