// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/board/boardcard.h"

#include "ui/models/issuefacts.h"
#include "ui/models/pendingmarks.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/glyphs.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardPadding = space::M;
constexpr int cardAvatar = 20;
constexpr int cardMark = 14;
constexpr int leastColumn = 260;

struct CardTexts
{
    Q_DECLARE_TR_FUNCTIONS(BoardCard)
};

QRect middleSquare(const QRect &room, int side)
{
    return { room.x() + (room.width() - side) / 2, room.y() + (room.height() - side) / 2, side,
        side };
}

} // namespace

BoardCardPainter::BoardCardPainter(const ThemeService &themes, const Replica &replica)
    : m_themes(themes), m_replica(replica)
{}

const BoardCardPainter::Metrics &BoardCardPainter::metrics() const
{
    if (m_measured)
        return *m_measured;
    const Theme &theme = m_themes.theme();
    Metrics &made = m_measured.emplace(Metrics{ QFontMetrics(theme.font(TextStyle::Body)),
        QFontMetrics(theme.font(TextStyle::Secondary)) });
    const QFontMetricsF exact(theme.font(TextStyle::Body));
    for (size_t i = 0; i < made.advances.size(); ++i)
        made.advances[i]
            = static_cast<float>(exact.horizontalAdvance(QChar(static_cast<ushort>(i))));
    made.top = std::max(scaled(cardAvatar), made.small.height());
    made.footer = chipSize(u"x"_s, ChipMark::None, theme).height();
    made.narrowest = std::max(leastColumn, 30 * made.body.averageCharWidth());
    return made;
}

BoardCardPainter::Measure BoardCardPainter::measure(const Issue &issue) const
{
    const Metrics &of = metrics();
    float width = 0;
    for (const QChar c : issue.subject) {
        if (c.unicode() >= of.advances.size()) {
            width = static_cast<float>(of.body.horizontalAdvance(issue.subject));
            break;
        }
        width += of.advances[c.unicode()];
    }
    // Where it may just fit, or not, in a column of any width: exactly.
    const auto least = static_cast<float>(of.narrowest) * 0.75f;
    if (width > least && width < static_cast<float>(of.narrowest) * 1.5f)
        width = static_cast<float>(of.body.horizontalAdvance(issue.subject));
    return { static_cast<int>(std::ceil(width)),
        !issue.labels.isEmpty() || !issue.dueDate.isEmpty() };
}

int BoardCardPainter::titleHeight(int title, int width) const
{
    return (title > width - 2 * cardPadding ? 2 : 1) * metrics().body.lineSpacing();
}

int BoardCardPainter::height(const Measure &measure, int width) const
{
    return 2 * space::S + metrics().top + space::XS + titleHeight(measure.title, width)
        + (measure.footer ? space::S + metrics().footer : 0);
}

void BoardCardPainter::paint(QPainter &painter, const QRect &rect, const Issue &issue,
    StatusCategory category, const CardState &state, WallTime now,
    Qt::LayoutDirection direction) const
{
    const Theme &theme = m_themes.theme();
    QColor ground = theme.color(state.selected ? Token::Selection : Token::Raised);
    if (state.flash > 0)
        ground = mix(ground, theme.color(Token::Accent), 0.25 * state.flash);
    painter.save();
    if (state.lifted)
        paintShadow(painter, rect, radius::Card, 8, theme);
    paintRound(painter, rect, radius::Card, ground,
        theme.color(state.selected ? Token::Accent : Token::Border));
    if (state.current)
        paintFocusRing(painter, rect, radius::Card, theme);

    QRect inner = rect.adjusted(cardPadding, space::S, -cardPadding, -space::S);
    paintTop(painter, QRect(inner.topLeft(), QSize(inner.width(), metrics().top)), issue, state,
        ground, direction);
    inner.setTop(inner.top() + metrics().top + space::XS);
    const Measure measured = measure(issue);
    const int title = titleHeight(measured.title, rect.width());
    const bool quiet = category == StatusCategory::Resolved || category == StatusCategory::Closed;
    paintTitle(painter, QRect(inner.topLeft(), QSize(inner.width(), title)), issue.subject,
        quiet && !state.selected, direction);
    inner.setTop(inner.top() + title + space::S);
    if (measured.footer)
        paintFooter(painter, QRect(inner.topLeft(), QSize(inner.width(), metrics().footer)), issue,
            now, direction);
    painter.restore();
}

void BoardCardPainter::paintTop(QPainter &painter, const QRect &row, const Issue &issue,
    const CardState &state, const QColor &ground, Qt::LayoutDirection direction) const
{
    const Theme &theme = m_themes.theme();
    const qreal dpr = painter.device()->devicePixelRatioF();
    int used = 0;
    const auto take = [&](int width, int gap) {
        const QRect taken(row.x() + used, row.y(), width, row.height());
        used += width + gap;
        return QStyle::visualRect(direction, row, taken);
    };
    if (state.unseen) { // in the margin: what stands below each other stays so
        const QRect margin(row.x() - cardPadding, row.y(), cardPadding, row.height());
        const QRect place(row.right() + 1, row.y(), cardPadding, row.height());
        paintRound(painter, middleSquare(direction == Qt::RightToLeft ? place : margin, 6), 3,
            theme.color(Token::Accent));
    }
    const auto level = PriorityLevel(std::max(0, int(priorities().indexOf(issue.priority))));
    paintPriority(painter, middleSquare(take(iconExtent(), space::S), iconExtent()), level, theme);
    const QString key = issue.name.isEmpty() ? CardTexts::tr("new") : issue.name;
    const int room = row.width() - used - scaled(cardAvatar) - 3 * (scaled(cardMark) + space::XS);
    const int width = std::min(metrics().small.horizontalAdvance(key) + 2, room);
    painter.setFont(theme.font(TextStyle::Secondary));
    painter.setPen(theme.color(Token::TextSecondary));
    painter.drawText(take(width, space::S),
        int(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter)
            | Qt::TextSingleLine,
        metrics().small.elidedText(key, Qt::ElideRight, width));
    const auto mark = [&](bool shown, const QString &icon, Token token) {
        if (shown)
            painter.drawPixmap(middleSquare(take(scaled(cardMark), space::XS), scaled(cardMark)),
                m_themes.icons().pixmap(icon, token, scaled(cardMark), dpr));
    };
    mark(state.issue.needsAttention, u"circle-alert"_s, Token::Danger);
    mark(state.issue.conflict, u"git-compare"_s, Token::Warning);
    mark(state.issue.pending > 0, u"clock"_s, Token::TextSecondary);

    const QRect end(
        row.right() + 1 - scaled(cardAvatar), row.y(), scaled(cardAvatar), row.height());
    const QRect face = middleSquare(QStyle::visualRect(direction, row, end), scaled(cardAvatar));
    if (issue.assignee.isNull())
        painter.drawPixmap(middleSquare(face, scaled(cardAvatar) - 2),
            m_themes.icons().pixmap(
                u"circle-user-round"_s, Token::TextDisabled, scaled(cardAvatar) - 2, dpr));
    else
        paintAvatar(painter, face, issue.assignee, personName(m_replica, issue.assignee), theme, {},
            ground, direction);
}

void BoardCardPainter::paintTitle(QPainter &painter, const QRect &rect, const QString &title,
    bool quiet, Qt::LayoutDirection direction) const
{
    const Theme &theme = m_themes.theme();
    const QFont font = theme.font(TextStyle::Body);
    painter.setFont(font);
    painter.setPen(theme.color(quiet ? Token::TextSecondary : Token::Text));
    const auto flags = int(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter)
        | Qt::TextSingleLine;
    const int line = metrics().body.lineSpacing();
    // What somebody wrote reads in its own direction.
    painter.setLayoutDirection(title.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    qsizetype broken = title.size();
    if (rect.height() > line) {
        QTextLayout layout(title, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(painter.layoutDirection());
        layout.setTextOption(option);
        layout.beginLayout();
        QTextLine first = layout.createLine();
        first.setLineWidth(rect.width());
        broken = first.textLength();
        layout.endLayout();
    }
    const QRect top(rect.x(), rect.y(), rect.width(), line);
    painter.drawText(top, flags,
        metrics().body.elidedText(title.left(broken).trimmed(), Qt::ElideRight, rect.width() + 1));
    if (broken < title.size())
        painter.drawText(top.translated(0, line), flags,
            metrics().body.elidedText(title.mid(broken).trimmed(), Qt::ElideRight, rect.width()));
    painter.setLayoutDirection(direction);
}

void BoardCardPainter::paintFooter(QPainter &painter, const QRect &row, const Issue &issue,
    WallTime now, Qt::LayoutDirection direction) const
{
    const Theme &theme = m_themes.theme();
    QRect room = row;
    const auto flags = int(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter)
        | Qt::TextSingleLine;
    painter.setFont(theme.font(TextStyle::Secondary));
    if (!issue.dueDate.isEmpty()) {
        const Token token = isOverdue(issue, now) ? Token::Danger : Token::TextSecondary;
        const QString due = dueText(issue.dueDate, now);
        const int width = metrics().small.horizontalAdvance(due) + 2;
        const QRect words(row.right() + 1 - width, row.y(), width, row.height());
        const QRect calendar(
            words.x() - space::XS - scaled(cardMark), row.y(), scaled(cardMark), row.height());
        painter.setPen(theme.color(token));
        painter.drawText(QStyle::visualRect(direction, row, words), flags, due);
        painter.drawPixmap(
            middleSquare(QStyle::visualRect(direction, row, calendar), scaled(cardMark)),
            m_themes.icons().pixmap(
                u"calendar"_s, token, scaled(cardMark), painter.device()->devicePixelRatioF()));
        room.setRight(calendar.x() - space::S);
    }
    qsizetype shown = 0;
    for (const QString &label : issue.labels) {
        const qsizetype left = issue.labels.size() - shown - 1;
        const int reserve = left > 0 ? metrics().small.horizontalAdvance(u"+99"_s) + space::XS : 0;
        int width = chipSize(label, ChipMark::None, theme).width();
        if (shown == 0) // one is shown, if shortened
            width = std::min(width, room.width() - reserve);
        if (width > room.width() - reserve || width < 3 * space::S)
            break;
        const QRect chip(room.x(), row.y(), width, row.height());
        paintChip(painter, QStyle::visualRect(direction, row, chip), label, ChipMark::None, theme,
            direction);
        room.setLeft(room.x() + width + space::XS);
        ++shown;
    }
    if (shown < issue.labels.size() && shown > 0) {
        painter.setFont(theme.font(TextStyle::Secondary));
        painter.setPen(theme.color(Token::TextSecondary));
        painter.drawText(QStyle::visualRect(direction, row, room), flags,
            //: so many labels more
            CardTexts::tr("+%1").arg(QLocale{}.toString(issue.labels.size() - shown)));
    }
}

QString BoardCardPainter::text(
    const Issue &issue, const CardState &state, const Replica &replica, WallTime now)
{
    const QString name = issue.name.isEmpty() ? CardTexts::tr("new") : issue.name;
    //: a card of the board: key, title, priority
    QStringList parts{
        CardTexts::tr("%1, %2, priority %3").arg(name, issue.subject, priorityText(issue.priority))
    };
    parts << issueFacts(issue, state.unseen, replica, now);
    const QString text = parts.join(u", "_s);
    const QString marks = issueStateText(state.issue);
    //: a card of the board in words, then what of it is not saved
    return marks.isEmpty() ? text : CardTexts::tr("%1. %2").arg(text, marks);
}

} // namespace lockstep::ui
