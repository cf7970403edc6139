// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/export/exportjob.h"

#include <QLocale>
#include <QPdfWriter>
#include <QProgressDialog>
#include <QTextDocument>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 turn = 8; // ms
constexpr qint64 exportCueAfter = 100; // ms, until the pointer says that something is going on
constexpr qint64 patience = 1'000; // ms, without a bar

std::shared_ptr<QPdfWriter> pdfInto(QIODevice &out, const QString &title)
{
    auto pdf = std::make_shared<QPdfWriter>(&out);
    pdf->setTitle(title);
    pdf->setCreator(u"Lockstep"_s);
    const bool letter = QLocale{}.measurementSystem() == QLocale::ImperialUSSystem;
    pdf->setPageSize(QPageSize(letter ? QPageSize::Letter : QPageSize::A4));
    pdf->setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);
    return pdf;
}

} // namespace

QString exportSuffix(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return u"csv"_s;
    case ExportFormat::Json:
        return u"json"_s;
    case ExportFormat::Markdown:
        return u"md"_s;
    case ExportFormat::Pdf:
        return u"pdf"_s;
    }
    return {};
}

ExportJob::ExportJob(List list, ExportFormat format, Clock &clock, QWidget &window)
    : QObject(&window), m_list(std::move(list)), m_format(format), m_clock(clock), m_window(window)
{
    m_buffer.open(QIODevice::WriteOnly);
    if (format == ExportFormat::Pdf)
        m_device = pdfInto(m_buffer, m_list.title);
}

ExportJob::ExportJob(
    List list, std::shared_ptr<QPagedPaintDevice> printer, Clock &clock, QWidget &window)
    : QObject(&window), m_list(std::move(list)), m_clock(clock), m_window(window),
      m_device(std::move(printer))
{}

ExportJob::~ExportJob()
{
    m_pages.reset(); // before what it paints on
    delete m_progress;
    if (m_isCued)
        m_window.unsetCursor();
}

void ExportJob::start()
{
    m_since.start();
    if (m_device)
        m_pages.emplace(*m_device, m_list.title, m_list.about);
    else if (m_format == ExportFormat::Csv)
        m_buffer.write(csvHeading());
    else if (m_format == ExportFormat::Json)
        m_buffer.write(jsonHeading(m_list.source, m_list.title));
    else
        m_buffer.write(markdownHeading(m_list.title).toUtf8());
    work();
}

void ExportJob::work()
{
    if (m_progress && m_progress->wasCanceled()) {
        deleteLater();
        return;
    }
    QElapsedTimer now;
    now.start();
    while (m_done < m_list.issues.size() && now.elapsed() < turn) {
        if (const Issue *issue = m_list.source.replica.find(m_list.issues.at(m_done++)))
            put(*issue);
    }
    if (m_done == m_list.issues.size())
        return finish();
    if (!m_isCued && m_since.elapsed() >= exportCueAfter) {
        m_isCued = true;
        m_window.setCursor(Qt::BusyCursor); // it can be worked with
    }
    if (!m_progress && m_since.elapsed() >= patience) {
        m_progress = new QProgressDialog(
            m_format ? tr("The issues are being exported.") : tr("The issues are being printed."),
            tr("Cancel"), 0, int(m_list.issues.size()), &m_window);
        m_progress->setObjectName(u"exportProgress"_s);
        m_progress->setAutoReset(false);
        m_progress->setMinimumDuration(0);
        m_progress->show();
    }
    if (m_progress)
        m_progress->setValue(int(m_done));
    m_next = m_clock.after(1ms, [this] { work(); });
}

void ExportJob::put(const Issue &issue)
{
    if (m_pages)
        m_pages->add(m_list.source, issue);
    else if (m_format == ExportFormat::Csv)
        m_buffer.write(csvIssue(m_list.source, issue));
    else if (m_format == ExportFormat::Json)
        m_buffer.write((m_written > 0 ? ",\n" : "") + jsonIssue(m_list.source, issue));
    else
        m_buffer.write(markdownRow(m_list.source, issue).toUtf8());
    ++m_written;
}

void ExportJob::finish()
{
    if (m_pages)
        m_pages->finish();
    m_pages.reset();
    m_device.reset(); // the file ends with it
    if (m_format == ExportFormat::Json)
        m_buffer.write(jsonEnd());
    delete m_progress;
    Q_EMIT finished(m_buffer.data());
    deleteLater();
}

QByteArray exportIssueFile(const ExportSource &source, const Issue &issue, ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return csvHeading() + csvIssue(source, issue);
    case ExportFormat::Json:
        return jsonHeading(source, issue.name) + jsonIssue(source, issue) + jsonEnd();
    case ExportFormat::Markdown:
        return markdownIssue(source, issue).toUtf8();
    case ExportFormat::Pdf: {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QTextDocument document;
        writeIssueDocument(document, source, issue);
        document.print(pdfInto(buffer, issue.name).get());
        return buffer.data();
    }
    }
    return {};
}

} // namespace lockstep::ui
