// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issue.h"
#include "ui/export/exportjob.h"

#include <QObject>

namespace lockstep::ui {

class Actions;
class IssueCommands;
class IssueListHeader;
class IssueViews;
class Prompts;
class ThemeService;
class WindowToasts;

// What leaves a window: copies for the clipboard, files and paper.
class ExportCommands final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const Replica &replica;
        Clock &clock;
        const ThemeService &themes;
        Prompts &prompts;
        IssueListHeader &header;
        IssueViews &views;
        const IssueCommands &commands; // for what they are about
        QWidget &detail; // below which is asked when there is no list
        WindowToasts &toasts;
    };
    // Without `linkTo` there are no links to copy.
    ExportCommands(
        const Parts &parts, std::function<QString(const Issue &)> linkTo, QWidget &window);

    void addActions(Actions &actions, const QString &ofIssue, const QString &ofList);
    void refresh(const Actions &actions, const Issue *current) const;

private:
    enum class CopyAs { Keys, Links, Lines, Table };
    void addCopyActions(Actions &actions, const QString &group);
    [[nodiscard]] ExportSource source() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QList<IssueId> issues();
    [[nodiscard]] ExportJob::List list();
    void chooseFormat(bool ofIssue, std::function<void(ExportFormat)> then);
    void exportList(ExportFormat format);
    void exportIssue(ExportFormat format);
    void save(const QString &name, ExportFormat format, const QByteArray &content);
    void printList();
    void printIssue();
    void copy(CopyAs how);

    const Parts m;
    const std::function<QString(const Issue &)> m_linkTo;
    QWidget &m_window;
};

} // namespace lockstep::ui
