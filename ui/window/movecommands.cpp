// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/movecommands.h"

#include "ui/actions.h"
#include "ui/models/fieldtexts.h"
#include "ui/undokeeper.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/toaststack.h"
#include "ui/window/issuecommands.h"
#include "ui/window/issueviews.h"
#include "ui/window/windowtoasts.h"

#include <QSet>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

MoveCommands::MoveCommands(const Parts &parts, QWidget &window)
    : QObject(&window), m(parts), m_window(window)
{}

void MoveCommands::addActions(Actions &actions, const QString &group)
{
    actions.add({ .id = action::MoveIssue,
                    .group = group,
                    .text = tr("Move to another project…"),
                    .icon = u"folder"_s,
                    .enabledIf = [this] { return isPossible(); } },
        [this] { choose(); });
}

bool MoveCommands::isPossible() const
{
    const Issue *issue = m.engine.replica().find(m.detail.issue());
    return issue && m.engine.replica().myRole(issue->project) != Role::Viewer
        && writable().size() > 1;
}

QList<IssueId> MoveCommands::movable() const
{
    const Replica &replica = m.engine.replica();
    QList<IssueId> issues = m.issues.targets();
    issues.removeIf([&replica](const IssueId &id) {
        const Issue *issue = replica.find(id);
        return !issue || replica.myRole(issue->project) == Role::Viewer;
    });
    return issues;
}

QList<Project> MoveCommands::writable() const
{
    const Replica &replica = m.engine.replica();
    QList<Project> projects = replica.projects();
    projects.removeIf(
        [&replica](const Project &project) { return replica.myRole(project.id) == Role::Viewer; });
    return projects;
}

void MoveCommands::choose()
{
    const QList<IssueId> issues = movable();
    if (issues.isEmpty())
        return;
    auto *picker = new Picker(m.themes, &m_window);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setPlaceholder(tr("Move to which project?"));
    QSet<ProjectId> from;
    for (const IssueId &id : issues)
        from.insert(m.engine.replica().find(id)->project);
    QList<PickerOption> options;
    for (const Project &project : writable()) {
        if (from != QSet<ProjectId>{ project.id }) // else they are there
            options << PickerOption{ project.id.toString(), project.name, project.key,
                m.themes.icon(u"folder"_s) };
    }
    picker->setOptions(options);
    connect(picker, &Picker::chosen, this,
        [this, issues](const QString &project) { move(issues, ProjectId{ project }); });
    const QRect anchor = m.views.isVisible()
        ? m.views.editAnchor()
        : QRect(m.detail.mapToGlobal(QPoint()), QSize(m.detail.width(), 0));
    picker->popup(anchor);
}

void MoveCommands::move(const QList<IssueId> &issues, const ProjectId &to)
{
    const Project *project = m.engine.replica().project(to);
    QList<UndoKeeper::Moved> moved;
    for (const IssueId &id : issues) {
        const Issue *issue = m.engine.replica().find(id);
        if (!project || !issue || issue->project == to)
            continue;
        const Issue before = *issue;
        if (const OpId op = m.engine.moveIssue(id, to); !op.isNull())
            moved << UndoKeeper::Moved{ before, to, op };
    }
    if (moved.isEmpty())
        return;
    const int count = int(moved.size());
    const Issue &first = moved.first().before;
    const QString name
        = first.name.isEmpty() ? issueName(m.engine.replica(), first.id) : first.name;
    m.undo.noteMoved(moved,
        count == 1 ? tr("Move %1 to %2").arg(name, project->name)
                   //: %1 is a project
                   : tr("Move %n issue(s) to %1", nullptr, count).arg(project->name));
    m.toasts.show({ .key = u"moved"_s,
                      .text = count == 1
                          ? tr("You moved %1 to %2.").arg(name, project->name)
                          : tr("You moved %n issue(s) to %1.", nullptr, count).arg(project->name),
                      .action = tr("Undo"),
                      .addsUp = true },
        [this, mark = m.undo.mark()] { m.undo.undoMarked(mark); });
}

} // namespace lockstep::ui
