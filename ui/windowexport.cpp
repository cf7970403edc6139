// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What leaves MainWindow: copies for the clipboard, files and paper.

#include "ui/board/boardview.h"
#include "ui/export/exportjob.h"
#include "ui/mainwindow.h"
#include "ui/models/issuelistmodel.h"
#include "ui/models/texts.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/toaststack.h"

#include <QPagedPaintDevice>
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

void MainWindow::makeExportActions(const QString &ofIssue, const QString &ofList)
{
    const auto hasTarget = [this] { return !targets().isEmpty(); };
    m_actions->add({ .id = action::CopyText,
                       .group = ofIssue,
                       .text = tr("Copy key and title as Markdown"),
                       .keys = { QKeySequence::Copy },
                       .icon = u"copy"_s,
                       .views = { m_list, m_board },
                       .enabledIf = hasTarget },
        [this] { copyIssues(CopyAs::Lines); });
    m_actions->add({ .id = action::CopyTable,
                       .group = ofIssue,
                       .text = tr("Copy as a table"),
                       .icon = u"copy"_s,
                       .enabledIf = hasTarget },
        [this] { copyIssues(CopyAs::Table); });
    m_actions->add({ .id = action::ExportIssue,
                       .group = ofIssue,
                       .text = tr("Export the issue"),
                       .icon = u"download"_s,
                       .enabledIf = hasTarget },
        [this] { chooseFormat(true, [this](ExportFormat format) { exportIssue(format); }); });
    m_actions->add({ .id = action::PrintIssue,
                       .group = ofIssue,
                       .text = tr("Print the issue"),
                       .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_P },
                       .icon = u"printer"_s,
                       .enabledIf = hasTarget },
        [this] { printIssue(); });
    m_actions->add({ .id = action::ExportList,
                       .group = ofList,
                       .text = tr("Export the list"),
                       .keys = { Qt::CTRL | Qt::Key_E },
                       .icon = u"download"_s },
        [this] { chooseFormat(false, [this](ExportFormat format) { exportList(format); }); });
    m_actions->add({ .id = action::PrintList,
                       .group = ofList,
                       .text = tr("Print the list"),
                       .keys = { QKeySequence::Print, Qt::CTRL | Qt::Key_P },
                       .icon = u"printer"_s },
        [this] {
            m_context.prompts.choosePrinter(this, exportTitle(),
                [self = QPointer(this)](const std::shared_ptr<QPagedPaintDevice> &device) {
                    if (self)
                        (new ExportJob(self->listToExport(), device, self->m_context.clock, *self))
                            ->start();
                });
        });
}

ExportSource MainWindow::exportSource() const { return { m_engine.replica(), m_context.linkTo }; }

QString MainWindow::exportTitle() const
{
    const QString query = m_header->query().trimmed();
    //: %1 is a list ("All issues"), %2 the filter it was found with
    return query.isEmpty() ? m_header->title() : tr("%1: %2").arg(m_header->title(), query);
}

// What is marked; else all that the list has, also what is folded away.
QList<IssueId> MainWindow::issuesToExport()
{
    if (const QList<IssueId> marked = selectedIssues(); marked.size() > 1 || isMarking())
        return marked;
    if (isBoard()) {
        QList<IssueId> cards;
        for (int column = 0; column < m_boardModel->columnCount(); ++column) {
            for (int row = 0; row < m_boardModel->cardCount(column); ++row)
                cards << m_boardModel->issueAt({ column, row });
        }
        return cards;
    }
    const QStringList folded = m_model->folded();
    if (!folded.isEmpty())
        m_model->setFolded(QStringList{});
    QList<IssueId> rows;
    rows.reserve(m_model->rowCount());
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows << m_model->issueAt(row);
    if (!folded.isEmpty())
        m_model->setFolded(folded);
    return rows;
}

ExportJob::List MainWindow::listToExport()
{
    ExportJob::List list{ exportSource(), exportTitle(), {}, issuesToExport() };
    const QString &place = m_engine.replica().identity().workspaceName;
    const QString when = exactTimeText(toIso8601(m_context.clock.wallNow()));
    const QString count = tr("%n issue(s)", nullptr, int(list.issues.size()));
    //: below the title of a printed list: how many issues, the workspace, when
    list.about = tr("%1 · %2 · %3").arg(count, place, when);
    return list;
}

void MainWindow::chooseFormat(bool ofIssue, std::function<void(ExportFormat)> then)
{
    auto *picker = new Picker(m_context.themes, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setObjectName(u"formatPicker"_s);
    picker->setPlaceholder(tr("Export as"));
    QList<PickerOption> options;
    const auto option = [&](ExportFormat format, const QString &text, const QString &detail,
                            const QString &icon) {
        options << PickerOption{ exportSuffix(format), text, detail, m_context.themes.icon(icon) };
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
    if (ofIssue && !isPopOut())
        return picker->popup(editAnchor());
    const QWidget &above = isPopOut() ? static_cast<QWidget &>(*m_detail) : *m_header;
    const QPoint at(space::L, isPopOut() ? 0 : above.height());
    picker->popup({ above.mapToGlobal(at), QSize(320, 1) });
}

void MainWindow::exportList(ExportFormat format)
{
    auto *job = new ExportJob(listToExport(), format, m_context.clock, *this);
    connect(job, &ExportJob::finished, this,
        [this, format, name = fileNameOf(m_header->title())](
            const QByteArray &content) { saveExport(name, format, content); });
    job->start();
}

// Several issues that are marked are a list.
void MainWindow::exportIssue(ExportFormat format)
{
    const QList<IssueId> issues = targets();
    if (issues.size() > 1)
        return exportList(format);
    if (const Issue *issue = m_engine.replica().find(issues.value(0)))
        saveExport(fileNameOf(issue->name.isEmpty() ? issue->subject : issue->name), format,
            exportIssueFile(exportSource(), *issue, format));
}

void MainWindow::saveExport(const QString &name, ExportFormat format, const QByteArray &content)
{
    m_context.prompts.saveFile(this, tr("Export Issues"), name + u'.' + exportSuffix(format),
        content, [self = QPointer(this)](const Result<void> &saved) {
            if (!self)
                return;
            if (saved)
                self->toast(
                    { .key = u"export"_s, .kind = ToastKind::Success, .text = tr("Exported") });
            else
                self->toast({ .key = u"export"_s,
                    .kind = ToastKind::Error,
                    .text = tr("The file could not be written."),
                    .detail = saved.error().message });
        });
}

void MainWindow::printIssue()
{
    const IssueId id = targets().value(0);
    const Issue *issue = m_engine.replica().find(id);
    if (!issue)
        return;
    m_context.prompts.choosePrinter(
        this, issue->name, [self = QPointer(this), id](const auto &device) {
            const Issue *now = self ? self->m_engine.replica().find(id) : nullptr;
            if (!now)
                return;
            QTextDocument document;
            writeIssueDocument(document, self->exportSource(), *now);
            document.print(device.get());
        });
}

void MainWindow::copyIssues(CopyAs how)
{
    const ExportSource source = exportSource();
    QStringList lines;
    if (how == CopyAs::Table)
        lines << tableHeading();
    const QList<IssueId> issues = targets();
    for (const IssueId &id : issues) {
        const Issue *issue = source.replica.find(id);
        if (!issue)
            continue;
        switch (how) {
        case CopyAs::Keys:
            if (!issue->name.isEmpty())
                lines << issue->name;
            break;
        case CopyAs::Links:
            if (!issue->name.isEmpty() && source.linkTo)
                lines << source.linkTo(*issue);
            break;
        case CopyAs::Lines:
            lines << (issues.size() > 1 ? u"- "_s : QString()) + markdownLine(source, *issue);
            break;
        case CopyAs::Table:
            lines << tableRow(source, *issue);
            break;
        }
    }
    if (!lines.isEmpty())
        m_context.prompts.copyToClipboard(lines.join(u'\n'));
}

} // namespace lockstep::ui
