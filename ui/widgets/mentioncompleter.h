// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/replica.h"
#include "ui/theme/themeservice.h"

#include <QObject>

#include <functional>

class QFrame;
class QListWidget;
class QPlainTextEdit;

namespace lockstep::ui {

// Those whom "@jo" may mean, the best first: by handle, name, and words of the name. At most
// `most`; all people of the project for an empty text.
[[nodiscard]] QList<User> mentionCandidates(
    const Replica &replica, const ProjectId &project, const QString &typed, int most = 8);

// Offers people while "@..." is typed into a text. Everything is local: it works offline. The
// keyboard stays in the text: arrows choose, Enter or Tab takes, Esc goes on typing.
class MentionCompleter final : public QObject
{
    Q_OBJECT

public:
    // `project`: whose people are offered. The text owns this.
    MentionCompleter(QPlainTextEdit &edit, const Replica &replica, const ThemeService &themes,
        std::function<ProjectId()> project);

    [[nodiscard]] bool isOpen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update(bool typed);
    void show(const QList<User> &people);
    void hide();
    void place();
    void move(int rows);
    void take();
    void tellCurrent();

    QPlainTextEdit &m_edit;
    const Replica &m_replica;
    const ThemeService &m_themes;
    const std::function<ProjectId()> m_project;
    QFrame *m_popup;
    QListWidget *m_list;
    int m_start = -1; // of the "@" in the text
    int m_dismissed = -1; // where it is not wanted
};

} // namespace lockstep::ui
