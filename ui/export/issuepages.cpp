// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/export/issuepages.h"

#include "ui/models/fieldtexts.h"
#include "ui/models/markdownnames.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/markdownview.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPagedPaintDevice>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct PageTexts
{
    Q_DECLARE_TR_FUNCTIONS(IssueExport)
};

enum PageColumn { KeyColumn, TitleColumn, StatusColumn, PriorityColumn, PersonColumn, DayColumn };
constexpr std::array columnShares{ 0.11, 0.40, 0.14, 0.10, 0.15, 0.10 };
constexpr double pageCellGap = 6; // points

QString wordsOf(const ExportSource &source, const Issue &issue, Field field)
{
    const FieldInfo &info = fieldInfo(field);
    const FieldValue value = info.get(issue);
    const QString text = valueText(info, value, source.replica);
    return std::holds_alternative<std::monostate>(value) || text.isEmpty() ? u"\u2013"_s : text;
}

} // namespace

IssuePages::IssuePages(QPagedPaintDevice &device, const QString &title, const QString &about)
    : m_device(device), m_painter(&device), m_title(title), m_about(about)
{
    const QRectF area = m_device.pageLayout().paintRectPixels(m_device.logicalDpiX());
    m_width = area.width();
    m_height = area.height();
    double at = 0;
    for (size_t i = 0; i < columnShares.size(); ++i) {
        m_edges[i] = at;
        at += columnShares[i] * m_width;
    }
    m_edges.back() = m_width + points(pageCellGap);
    beginPage();
}

double IssuePages::points(double value) const { return value * m_device.logicalDpiY() / 72; }

void IssuePages::beginPage()
{
    if (m_page > 0)
        m_device.newPage();
    ++m_page;
    m_y = 0;
    const auto line = [this](const QString &text, TextStyle style, Token token) {
        const QFont font(m_theme.font(style), &m_device);
        const QFontMetricsF metrics(font, &m_device);
        m_painter.setFont(font);
        m_painter.setPen(m_theme.color(token));
        m_painter.drawText(QRectF(0, m_y, m_width, metrics.height()),
            int(Qt::AlignVCenter) | Qt::TextSingleLine | ownDirection(text),
            metrics.elidedText(text, Qt::ElideRight, m_width));
        m_y += metrics.height() * 1.2;
    };
    if (m_page == 1) {
        line(m_title, TextStyle::Title, Token::Text);
        line(m_about, TextStyle::Secondary, Token::TextSecondary);
        m_y += points(10);
    }
    // At the foot, where the last line of the page will not come.
    const QFont font(m_theme.font(TextStyle::Secondary), &m_device);
    const QFontMetricsF metrics(font, &m_device);
    m_height = m_device.pageLayout().paintRectPixels(m_device.logicalDpiY()).height()
        - metrics.height() * 2;
    m_painter.setFont(font);
    m_painter.setPen(m_theme.color(Token::TextSecondary));
    m_painter.drawText(QRectF(0, m_height + metrics.height(), m_width, metrics.height()),
        int(Qt::AlignHCenter) | Qt::TextSingleLine,
        PageTexts::tr("Page %1").arg(QLocale{}.toString(m_page)));
    drawRow(
        { PageTexts::tr("Key"), fieldLabel(Field::Subject), fieldLabel(Field::Status),
            fieldLabel(Field::Priority), fieldLabel(Field::Assignee), fieldLabel(Field::DueDate) },
        m_theme.font(TextStyle::BodyStrong), Token::TextSecondary);
}

QRectF IssuePages::cell(int column, double height) const
{
    const double left = m_edges[size_t(column)];
    const double width = m_edges[size_t(column) + 1] - left - points(pageCellGap);
    return QGuiApplication::isRightToLeft() ? QRectF(m_width - left - width, m_y, width, height)
                                            : QRectF(left, m_y, width, height);
}

// The title takes as many lines as it needs, the others one.
void IssuePages::drawRow(const QStringList &cells, const QFont &wanted, Token token)
{
    const QFont font(wanted, &m_device);
    const QFontMetricsF metrics(font, &m_device);
    const double pad = points(3);
    const int wrapped = int(Qt::TextWordWrap) | Qt::TextWrapAnywhere;
    const double needed = metrics
                              .boundingRect(QRectF(0, 0, cell(TitleColumn, 0).width(), 1e6),
                                  wrapped, cells.at(TitleColumn))
                              .height();
    const double height = std::max(metrics.height(), needed) + 2 * pad;
    if (m_y + height > m_height && m_page > 0 && token == Token::Text)
        beginPage();
    m_painter.setFont(font);
    m_painter.setPen(m_theme.color(token));
    for (int column = 0; column < cells.size(); ++column) {
        const QRectF rect = cell(column, height).adjusted(0, pad, 0, -pad);
        const QString &text = cells.at(column);
        if (column == TitleColumn)
            m_painter.drawText(rect, wrapped | ownDirection(text), text);
        else
            m_painter.drawText(rect, Qt::TextSingleLine | ownDirection(text),
                metrics.elidedText(text, Qt::ElideRight, rect.width()));
    }
    m_y += height;
    m_painter.setPen(QPen(m_theme.color(Token::Border), points(0.5)));
    m_painter.drawLine(QPointF(0, m_y), QPointF(m_width, m_y));
}

void IssuePages::add(const ExportSource &source, const Issue &issue)
{
    drawRow({ issue.name.isEmpty() ? PageTexts::tr("new") : issue.name, issue.subject, issue.status,
                wordsOf(source, issue, Field::Priority), wordsOf(source, issue, Field::Assignee),
                wordsOf(source, issue, Field::DueDate) },
        m_theme.font(TextStyle::Body), Token::Text);
}

void IssuePages::finish() { m_painter.end(); }

// --- One issue
// ------------------------------------------------------------------------------------

void writeIssueDocument(QTextDocument &document, const ExportSource &source, const Issue &issue)
{
    const Theme theme; // paper is light
    const MarkdownNames names = markdownNames(source.replica);
    document.setDefaultFont(theme.font(TextStyle::Body));
    QTextCursor cursor(&document);
    const auto line = [&](const QString &text, TextStyle style, Token token, double above) {
        if (cursor.position() > 0)
            cursor.insertBlock();
        QTextBlockFormat block;
        block.setTopMargin(above);
        cursor.setBlockFormat(block);
        QTextCharFormat format;
        format.setFont(theme.font(style));
        format.setForeground(theme.color(token));
        cursor.insertText(text, format);
    };
    const auto markdown = [&](const QString &text) {
        cursor.insertBlock(QTextBlockFormat{}, QTextCharFormat{});
        writeMarkdown(cursor, text, theme, names);
    };
    const QString key = issue.name.isEmpty() ? PageTexts::tr("new") : issue.name;
    line(key, TextStyle::Secondary, Token::TextSecondary, 0);
    line(issue.subject.simplified(), TextStyle::Heading, Token::Text, 0);
    for (const FieldInfo &info : issueFields()) {
        const FieldValue value = info.get(issue);
        static const QSet<Field> elsewhere{ Field::Subject, Field::Description, Field::Rank,
            Field::Version, Field::CommentCount, Field::AttachmentCount, Field::Relations };
        const auto text = std::get_if<QString>(&value);
        const auto set = std::get_if<QStringList>(&value);
        if (elsewhere.contains(info.field) || std::holds_alternative<std::monostate>(value)
            || (text && text->isEmpty()) || (set && set->isEmpty()))
            continue;
        line(u"%1: "_s.arg(fieldLabel(info.field)), TextStyle::Body, Token::TextSecondary, 2);
        QTextCharFormat format;
        format.setFont(theme.font(TextStyle::Body));
        format.setForeground(theme.color(Token::Text));
        cursor.insertText(valueText(info, value, source.replica), format);
    }
    if (!issue.description.isEmpty()) {
        line(fieldLabel(Field::Description), TextStyle::Title, Token::Text, space::L);
        markdown(issue.description);
    }
    const QList<VisibleComment> comments = source.replica.comments(issue.id);
    if (!comments.isEmpty())
        line(PageTexts::tr("Comments"), TextStyle::Title, Token::Text, space::L);
    for (const VisibleComment &each : comments) {
        const QString who = personName(source.replica, each.comment.author);
        line(each.comment.createdAt.isEmpty()
                ? who
                : PageTexts::tr("%1, %2").arg(who, exactTimeText(each.comment.createdAt)),
            TextStyle::BodyStrong, Token::Text, space::M);
        markdown(each.comment.text);
    }
}

} // namespace lockstep::ui
