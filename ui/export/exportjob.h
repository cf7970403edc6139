// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "ui/export/issuepages.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

class QPdfWriter;
class QProgressDialog;

namespace lockstep::ui {

enum class ExportFormat { Csv, Json, Markdown, Pdf };
[[nodiscard]] QString exportSuffix(ExportFormat format); // "csv"

// Makes a file of a list, or prints it: a few milliseconds in each turn of the event loop, so that
// the window stays alive. From 100 ms on the pointer says so, from a second on there is a bar and a
// way to stop. Deletes itself.
class ExportJob final : public QObject
{
    Q_OBJECT

public:
    struct List
    {
        ExportSource source;
        QString title{};
        QString about{}; // one line: how many, of which place
        QList<IssueId> issues{}; // in this order; those that are gone when it is their turn are not
    };
    // The window is the parent.
    ExportJob(List list, ExportFormat format, Clock &clock, QWidget &window);
    ExportJob(List list, std::shared_ptr<QPagedPaintDevice> printer, Clock &clock, QWidget &window);
    ~ExportJob() override;

    void start();

Q_SIGNALS:
    void finished(const QByteArray &content); // of a printer's: empty

private:
    void work();
    void put(const Issue &issue);
    void finish();

    List m_list;
    std::optional<ExportFormat> m_format{}; // nullopt: it is printed
    Clock &m_clock;
    QWidget &m_window;
    QBuffer m_buffer{};
    std::shared_ptr<QPagedPaintDevice> m_device{};
    std::optional<IssuePages> m_pages{};
    QPointer<QProgressDialog> m_progress{};
    QElapsedTimer m_since{};
    bool m_isCued = false;
    qsizetype m_done = 0;
    qsizetype m_written = 0;
    Timer m_next{};
};

// A whole file of one issue; CSV has a row.
[[nodiscard]] QByteArray exportIssueFile(
    const ExportSource &source, const Issue &issue, ExportFormat format);

} // namespace lockstep::ui
