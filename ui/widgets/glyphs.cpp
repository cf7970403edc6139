// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/glyphs.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

#include <functional>

namespace lockstep::ui {

namespace {

using Paint = std::function<void(QPainter &, const QRectF &, const Theme &)>;

class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(const ThemeService &themes, Paint paint)
        : m_themes(themes), m_paint(std::move(paint))
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(painter->opacity() * 0.5);
        m_paint(*painter, rect, m_themes.theme());
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new GlyphEngine(m_themes, m_paint); }

private:
    const ThemeService &m_themes;
    Paint m_paint;
};

// The glyphs are drawn on a grid of 16.
class Grid
{
public:
    Grid(QPainter &painter, const QRectF &rect) : m_painter(painter)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal side = std::min(rect.width(), rect.height());
        painter.translate(rect.center());
        painter.scale(side / 16, side / 16);
        painter.translate(-8, -8);
    }
    ~Grid() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Grid)

private:
    QPainter &m_painter;
};

QPen roundPen(const QColor &color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void paintRing(QPainter &painter, const QColor &color)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.6));
    painter.drawEllipse(QRectF(2, 2, 12, 12));
}

void paintPie(QPainter &painter, const QColor &color, int sixteenths)
{
    paintRing(painter, color);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPie(QRectF(4.2, 4.2, 7.6, 7.6), 90 * 16, -sixteenths * 360);
}

void paintDisc(QPainter &painter, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(1.2, 1.2, 13.6, 13.6));
}

} // namespace

void paintPresence(
    QPainter &painter, const QRectF &rect, Presence state, const Theme &theme, const QColor &ground)
{
    const Grid grid(painter, rect);
    painter.setPen(Qt::NoPen);
    if (ground.isValid()) {
        painter.setBrush(ground);
        painter.drawEllipse(QRectF(0, 0, 16, 16));
    }
    const QRectF disc(2.5, 2.5, 11, 11);
    switch (state) {
    case Presence::Online:
        painter.setBrush(theme.color(Token::Success));
        painter.drawEllipse(disc);
        return;
    case Presence::Idle: {
        QPainterPath moon;
        moon.addEllipse(disc);
        QPainterPath bite;
        bite.addEllipse(disc.translated(4.6, -2.6));
        painter.setBrush(theme.color(Token::Warning));
        painter.drawPath(moon.subtracted(bite));
        return;
    }
    case Presence::Busy: {
        QPainterPath sign;
        sign.addEllipse(disc);
        QPainterPath bar;
        bar.addRoundedRect(QRectF(4.6, 6.7, 6.8, 2.6), 0.8, 0.8);
        painter.setBrush(theme.color(Token::Danger));
        painter.drawPath(sign.subtracted(bar));
        return;
    }
    case Presence::Offline:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(Token::TextSecondary), 2));
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
        return;
    }
}

void paintStatus(QPainter &painter, const QRectF &rect, StatusCategory category, const Theme &theme)
{
    const Grid grid(painter, rect);
    const QColor cut = theme.color(Token::Surface);
    switch (category) {
    case StatusCategory::Open:
        paintRing(painter, theme.color(Token::TextSecondary));
        return;
    case StatusCategory::Active:
        paintPie(painter, theme.color(Token::Warning), 8);
        return;
    case StatusCategory::Review:
        paintPie(painter, theme.color(Token::Accent), 12);
        return;
    case StatusCategory::Resolved:
        paintDisc(painter, theme.color(Token::Success));
        painter.setPen(roundPen(cut, 1.8));
        painter.drawPolyline(QPolygonF{ QPointF(5, 8.3), QPointF(7.2, 10.5), QPointF(11.1, 6.0) });
        return;
    case StatusCategory::Closed:
        paintDisc(painter, theme.color(Token::TextSecondary));
        painter.setPen(roundPen(cut, 1.8));
        painter.drawLine(QPointF(5.7, 5.7), QPointF(10.3, 10.3));
        painter.drawLine(QPointF(10.3, 5.7), QPointF(5.7, 10.3));
        return;
    }
}

void paintPriority(QPainter &painter, const QRectF &rect, PriorityLevel level, const Theme &theme)
{
    const Grid grid(painter, rect);
    painter.setPen(Qt::NoPen);
    if (level == PriorityLevel::Urgent) {
        painter.setBrush(theme.color(Token::Danger));
        painter.drawRoundedRect(QRectF(1.5, 1.5, 13, 13), 3, 3);
        painter.setPen(roundPen(theme.color(Token::Surface), 2));
        painter.drawLine(QPointF(8, 4.6), QPointF(8, 8.4));
        painter.drawPoint(QPointF(8, 11.4));
        return;
    }
    const int filled = int(level) + 1;
    for (int i = 0; i < 3; ++i) {
        const qreal height = 4.5 + 3.75 * i;
        painter.setBrush(theme.color(i < filled ? Token::TextSecondary : Token::StrongBorder));
        if (i < filled || !theme.isHighContrast()) {
            painter.drawRoundedRect(QRectF(2 + 4.5 * i, 14 - height, 3, height), 1, 1);
        } else { // the border there is as bright as text: leave it hollow
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.color(Token::Border), 0.8));
            painter.drawRoundedRect(
                QRectF(2.4 + 4.5 * i, 14.4 - height, 2.2, height - 0.8), 0.8, 0.8);
            painter.setPen(Qt::NoPen);
        }
    }
}

QIcon presenceIcon(const ThemeService &themes, Presence state)
{
    return QIcon(
        new GlyphEngine(themes, [state](QPainter &painter, const QRectF &rect, const Theme &theme) {
            paintPresence(painter, rect, state, theme);
        }));
}

QIcon statusIcon(const ThemeService &themes, StatusCategory category)
{
    return QIcon(new GlyphEngine(
        themes, [category](QPainter &painter, const QRectF &rect, const Theme &theme) {
            paintStatus(painter, rect, category, theme);
        }));
}

QIcon priorityIcon(const ThemeService &themes, PriorityLevel level)
{
    return QIcon(
        new GlyphEngine(themes, [level](QPainter &painter, const QRectF &rect, const Theme &theme) {
            paintPriority(painter, rect, level, theme);
        }));
}

QString presenceWord(Presence state)
{
    switch (state) {
    case Presence::Online:
        return QCoreApplication::translate("Presence", "Online");
    case Presence::Idle:
        return QCoreApplication::translate("Presence", "Idle");
    case Presence::Busy:
        return QCoreApplication::translate("Presence", "Busy");
    case Presence::Offline:
        return QCoreApplication::translate("Presence", "Offline");
    }
    return {};
}

} // namespace lockstep::ui
