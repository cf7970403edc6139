// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/exportcommands.h"

#include "ui/actions.h"
#include "ui/board/boardview.h"
#include "ui/models/texts.h"
#include "ui/prompts.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/toaststack.h"
#include "ui/window/issuecommands.h"
#include "ui/window/issueviews.h"
#include "ui/window/windowtoasts.h"

#include <QPagedPaintDevice>
#include <QPointer>
#include <QTextDocument>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// What is safe as the name of a file everywhere.
QString fileNameOf(QString title)
{
    for (QChar &c : title) {
        if (c < u' ' || u"/\\:*?\"<>|"_s.contains(c))
            c = u'-';
    }
    title = title.simplified().left(100);
    return title.isEmpty() || title.startsWith(u'.') ? u"lockstep"_s + title : title;
}

} // namespace

ExportCommands::ExportCommands(
    const Parts &parts, std::function<QString(const Issue &)> linkTo, QWidget &window)
    : QObject(&window), m(parts), m_linkTo(std::move(linkTo)), m_window(window)
{}

void ExportCommands::addActions(Actions &actions, const QString &ofIssue, const QString &ofList)
{
    addCopyActions(actions, ofIssue);
    const auto hasTarget = [this] { return !m.commands.targets().isEmpty(); };
    actions.add({ .id = action::ExportIssue,
                    .group = ofIssue,
                    .text = tr("Export the issue"),
                    .icon = u"download"_s,
                    .enabledIf = hasTarget },
        [this] { chooseFormat(true, [this](ExportFormat format) { exportIssue(format); }); });
    actions.add({ .id = action::PrintIssue,
                    .group = ofIssue,
                    .text = tr("Print the issue"),
                    .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_P },
                    .icon = u"printer"_s,
                    .enabledIf = hasTarget },
        [this] { printIssue(); });
    actions.add({ .id = action::ExportList,
                    .group = ofList,
                    .text = tr("Export the list"),
                    .keys = { Qt::CTRL | Qt::Key_E },
                    .icon = u"download"_s },
        [this] { chooseFormat(false, [this](ExportFormat format) { exportList(format); }); });
    actions.add({ .id = action::PrintList,
                    .group = ofList,
                    .text = tr("Print the list"),
                    .keys = { QKeySequence::Print, Qt::CTRL | Qt::Key_P },
                    .icon = u"printer"_s },
        [this] { printList(); });
}

void ExportCommands::addCopyActions(Actions &actions, const QString &group)
{
    const auto hasTarget = [this] { return !m.commands.targets().isEmpty(); };
    actions.add({ .id = action::CopyKey,
                    .group = group,
                    .text = tr("Copy key"),
                    .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_C },
                    .icon = u"copy"_s },
        [this] { copy(CopyAs::Keys); });
    if (m_linkTo)
        actions.add({ .id = action::CopyLink,
                        .group = group,
                        .text = tr("Copy link"),
                        .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_K },
                        .icon = u"link"_s },
            [this] { copy(CopyAs::Links); });
    actions.add({ .id = action::CopyText,
                    .group = group,
                    .text = tr("Copy key and title as Markdown"),
                    .keys = { QKeySequence::Copy },
                    .icon = u"copy"_s,
                    .views = { &m.views.list(), &m.views.board() },
                    .enabledIf = hasTarget },
        [this] { copy(CopyAs::Lines); });
    actions.add({ .id = action::CopyTable,
                    .group = group,
                    .text = tr("Copy as a table"),
                    .icon = u"copy"_s,
                    .enabledIf = hasTarget },
        [this] { copy(CopyAs::Table); });
}

void ExportCommands::refresh(const Actions &actions, const Issue *current) const
{
    const bool hasKey = current && !current->name.isEmpty();
    actions.find(action::CopyKey)->setEnabled(hasKey);
    if (QAction *link = actions.find(action::CopyLink))
        link->setEnabled(hasKey);
}

void ExportCommands::printList()
{
    m.prompts.choosePrinter(&m_window, title(),
        [self = QPointer(this)](const std::shared_ptr<QPagedPaintDevice> &device) {
            if (self)
                (new ExportJob(self->list(), device, self->m.clock, self->m_window))->start();
        });
}

ExportSource ExportCommands::source() const { return { m.replica, m_linkTo }; }

QString ExportCommands::title() const
{
    const QString query = m.header.query().trimmed();
    //: %1 is a list ("All issues"), %2 the filter it was found with
    return query.isEmpty() ? m.header.title() : tr("%1: %2").arg(m.header.title(), query);
}

// What is marked; else all that the list has, also what is folded away.
QList<IssueId> ExportCommands::issues()
{
    const QList<IssueId> marked = m.views.selectedIssues();
    return marked.size() > 1 || m.views.isMarking() ? marked : m.views.all();
}

ExportJob::List ExportCommands::list()
{
    ExportJob::List list{ source(), title(), {}, issues() };
    const QString &place = m.replica.identity().workspaceName;
    const QString when = exactTimeText(toIso8601(m.clock.wallNow()));
    const QString count = tr("%n issue(s)", nullptr, int(list.issues.size()));
    //: below the title of a printed list: how many issues, the workspace, when
    list.about = tr("%1 · %2 · %3").arg(count, place, when);
    return list;
}

void ExportCommands::chooseFormat(bool ofIssue, std::function<void(ExportFormat)> then)
{
    auto *picker = new Picker(m.themes, &m_window);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setObjectName(u"formatPicker"_s);
    picker->setPlaceholder(tr("Export as"));
    QList<PickerOption> options;
    const auto option = [&](ExportFormat format, const QString &text, const QString &detail,
                            const QString &icon) {
        options << PickerOption{ exportSuffix(format), text, detail, m.themes.icon(icon) };
    };
    if (!ofIssue)
        option(ExportFormat::Csv, tr("CSV"), tr("for a spreadsheet"), u"columns-3"_s);
    option(ExportFormat::Markdown, tr("Markdown"), tr("to be read as text"), u"file-text"_s);
    option(ExportFormat::Pdf, tr("PDF"), tr("as it is printed"), u"printer"_s);
    option(ExportFormat::Json, tr("JSON"), tr("all of it, for programs"), u"list"_s);
    picker->setOptions(options);
    connect(picker, &Picker::chosen, this, [then = std::move(then)](const QString &suffix) {
        for (const ExportFormat format :
            { ExportFormat::Csv, ExportFormat::Json, ExportFormat::Markdown, ExportFormat::Pdf }) {
            if (exportSuffix(format) == suffix)
                then(format);
        }
    });
    const bool hasList = m.header.isVisible();
    if (ofIssue && hasList)
        return picker->popup(m.views.editAnchor());
    const QWidget &above = hasList ? m.header : m.detail;
    const QPoint at(space::L, hasList ? above.height() : 0);
    picker->popup({ above.mapToGlobal(at), QSize(320, 1) });
}

void ExportCommands::exportList(ExportFormat format)
{
    auto *job = new ExportJob(list(), format, m.clock, m_window);
    connect(job, &ExportJob::finished, this,
        [this, format, name = fileNameOf(m.header.title())](
            const QByteArray &content) { save(name, format, content); });
    job->start();
}

void ExportCommands::exportIssue(ExportFormat format)
{
    const QList<IssueId> issues = m.commands.targets();
    if (issues.size() > 1)
        return exportList(format);
    if (const Issue *issue = m.replica.find(issues.value(0)))
        save(fileNameOf(issue->name.isEmpty() ? issue->subject : issue->name), format,
            exportIssueFile(source(), *issue, format));
}

void ExportCommands::save(const QString &name, ExportFormat format, const QByteArray &content)
{
    m.prompts.saveFile(&m_window, tr("Export Issues"), name + u'.' + exportSuffix(format), content,
        [self = QPointer(this)](const Result<void> &saved) {
            if (!self)
                return;
            if (saved)
                self->m.toasts.show(
                    { .key = u"export"_s, .kind = ToastKind::Success, .text = tr("Exported") });
            else
                self->m.toasts.show({ .key = u"export"_s,
                    .kind = ToastKind::Error,
                    .text = tr("The file could not be written."),
                    .detail = saved.error().message });
        });
}

void ExportCommands::printIssue()
{
    const IssueId id = m.commands.targets().value(0);
    const Issue *issue = m.replica.find(id);
    if (!issue)
        return;
    m.prompts.choosePrinter(
        &m_window, issue->name, [self = QPointer(this), id](const auto &device) {
            const Issue *now = self ? self->m.replica.find(id) : nullptr;
            if (!now)
                return;
            QTextDocument document;
            writeIssueDocument(document, self->source(), *now);
            document.print(device.get());
        });
}

void ExportCommands::copy(CopyAs how)
{
    const ExportSource from = source();
    QStringList lines;
    if (how == CopyAs::Table)
        lines << tableHeading();
    const QList<IssueId> issues = m.commands.targets();
    for (const IssueId &id : issues) {
        const Issue *issue = from.replica.find(id);
        if (!issue)
            continue;
        switch (how) {
        case CopyAs::Keys:
            if (!issue->name.isEmpty())
                lines << issue->name;
            break;
        case CopyAs::Links:
            if (!issue->name.isEmpty() && from.linkTo)
                lines << from.linkTo(*issue);
            break;
        case CopyAs::Lines:
            lines << (issues.size() > 1 ? u"- "_s : QString()) + markdownLine(from, *issue);
            break;
        case CopyAs::Table:
            lines << tableRow(from, *issue);
            break;
        }
    }
    if (!lines.isEmpty())
        m.prompts.copyToClipboard(lines.join(u'\n'));
}

} // namespace lockstep::ui
