// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/export/exporttexts.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <array>

class QPagedPaintDevice;
class QTextDocument;

namespace lockstep::ui {

// A list of issues on paper, or in a PDF: row by row, so that a long one can be made in steps.
class IssuePages final
{
public:
    // The device outlives this.
    IssuePages(QPagedPaintDevice &device, const QString &title, const QString &about);

    void add(const ExportSource &source, const Issue &issue);
    void finish(); // the device is done
    [[nodiscard]] int pages() const { return m_page; }

private:
    void beginPage();
    void drawRow(const QStringList &cells, const QFont &font, Token token);
    [[nodiscard]] QRectF cell(int column, double height) const; // at m_y
    [[nodiscard]] double points(double value) const; // in pixels of the device

    QPagedPaintDevice &m_device;
    Theme m_theme; // paper is light
    QPainter m_painter;
    QString m_title;
    QString m_about;
    std::array<double, 7> m_edges{}; // of the columns, from the side where one begins to read
    double m_width = 0;
    double m_height = 0;
    double m_y = 0;
    int m_page = 0;
};

// All of one issue, as a document: its values, its description and its comments.
void writeIssueDocument(QTextDocument &document, const ExportSource &source, const Issue &issue);

} // namespace lockstep::ui
