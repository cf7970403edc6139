// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QUrl;

namespace lockstep::ui {

class CommentList;
class Composer;
class EmptyState;
class PageHeader;

// What the people of a project say to each other, the newest at the bottom, and where one says
// something. Written offline it waits as everything does.
class ChannelPage final : public QWidget
{
    Q_OBJECT

public:
    ChannelPage(SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent);

    [[nodiscard]] PageHeader &header() { return *m_header; }
    void setProject(const ProjectId &project);
    [[nodiscard]] const ProjectId &project() const { return m_project; }
    void focusComposer();

    // Something was done that can be taken back.
    std::function<void(const QString &text, std::function<void()> undo)> tellDone{};

Q_SIGNALS:
    void issueOpened(const lockstep::IssueId &issue);
    void linkActivated(const QUrl &link);
    void copyRequested(const QString &text);
    void left(); // Esc

private:
    void refresh();
    void refreshMarks();
    void refreshTyping();
    void toEnd();

    SyncEngine &m_engine;
    Clock &m_clock;
    ProjectId m_project{};
    PageHeader *m_header;
    QScrollArea *m_scroll;
    CommentList *m_messages;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    Composer *m_composer;
    Timer m_tick{};
    bool m_atEnd = true; // stays there when something comes
};

} // namespace lockstep::ui
