// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/hunkgutter.h"

#include "ui/theme/paint.h"
#include "ui/widgets/textdiffview.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int signExtent = 18;
constexpr int gutterIcon = 14;
} // namespace

HunkGutter::HunkGutter(const ThemeService &themes, TextDiffView &view, bool trailing)
    : QWidget(&view), m_themes(themes), m_view(view), m_trailing(trailing)
{
    setObjectName(u"hunkGutter"_s);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    connect(&themes, &ThemeService::themeChanged, this, qOverload<>(&QWidget::update));
}

void HunkGutter::setChanges(const QList<Change> &changes)
{
    m_changes = changes;
    update();
}

QRect HunkGutter::signRect(qsizetype stretch, int line) const
{
    const QRect lines = m_view.stretchRect(stretch);
    if (lines.bottom() < 0 || lines.top() > height())
        return {};
    // Below each other, also where the change has only one line.
    const int top = std::max(lines.top(), 0) + line * scaled(signExtent);
    return { (width() - scaled(signExtent)) / 2, top, scaled(signExtent), scaled(signExtent) };
}

QRect HunkGutter::takeRect(qsizetype stretch) const { return signRect(stretch, 0); }

QRect HunkGutter::leaveRect(qsizetype stretch) const { return signRect(stretch, 1); }

HunkGutter::Hit HunkGutter::hitAt(const QPoint &at) const
{
    // The later ones lie above.
    for (auto it = m_changes.crbegin(); it != m_changes.crend(); ++it) {
        if (!it->taken && takeRect(it->stretch).contains(at))
            return { it->stretch, true };
        if (!it->left && leaveRect(it->stretch).contains(at))
            return { it->stretch, false };
    }
    return {};
}

bool HunkGutter::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Hit hit = hitAt(help->pos());
        if (hit.stretch < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(),
                hit.take ? tr("Take this change into the result") : tr("Leave this change out"),
                this);
        return true;
    }
    return QWidget::event(event);
}

void HunkGutter::mousePressEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->pos());
    if (event->button() != Qt::LeftButton || hit.stretch < 0)
        return;
    if (hit.take)
        Q_EMIT takeRequested(hit.stretch);
    else
        Q_EMIT leaveRequested(hit.stretch);
}

void HunkGutter::mouseMoveEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->pos());
    setCursor(hit.stretch < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (hit != m_hover) {
        m_hover = hit;
        update();
    }
}

void HunkGutter::leaveEvent(QEvent *)
{
    m_hover = {};
    update();
}

void HunkGutter::paintChevrons(QPainter &painter, const QRect &rect, Token ink) const
{
    const bool right = m_trailing != (layoutDirection() == Qt::RightToLeft);
    const QPixmap chevron = m_themes.icons().pixmap(right ? u"chevron-right"_s : u"chevron-left"_s,
        ink, scaled(gutterIcon), devicePixelRatioF());
    const int y = rect.top() + (rect.height() - scaled(gutterIcon)) / 2;
    const int x = rect.left() + (rect.width() - scaled(gutterIcon)) / 2;
    painter.drawPixmap(x - 2, y, chevron);
    painter.drawPixmap(x + 3, y, chevron);
}

void HunkGutter::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Surface));
    for (const Change &change : std::as_const(m_changes)) {
        const QRect take = takeRect(change.stretch);
        if (take.isNull())
            continue;
        const QRect leave = leaveRect(change.stretch);
        if (m_hover.stretch == change.stretch)
            paintRound(
                painter, m_hover.take ? take : leave, radius::Control, theme.color(Token::Hover));
        if (change.taken)
            painter.drawPixmap(take.left() + (take.width() - scaled(gutterIcon)) / 2,
                take.top() + (take.height() - scaled(gutterIcon)) / 2,
                m_themes.icons().pixmap(
                    u"check"_s, Token::Success, scaled(gutterIcon), devicePixelRatioF()));
        else
            paintChevrons(painter, take, change.left ? Token::TextSecondary : Token::Accent);
        if (!change.left)
            painter.drawPixmap(leave.left() + (leave.width() - scaled(gutterIcon)) / 2,
                leave.top() + (leave.height() - scaled(gutterIcon)) / 2,
                m_themes.icons().pixmap(
                    u"x"_s, Token::TextSecondary, scaled(gutterIcon), devicePixelRatioF()));
    }
}

} // namespace lockstep::ui
