// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/screens/drawntext.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

namespace lockstep {

namespace {

// Draws nothing, and remembers text.
class TextEngine final : public QPaintEngine
{
public:
    TextEngine() : QPaintEngine(AllFeatures) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawTiledPixmap(const QRectF &, const QPixmap &, const QPointF &) override {}
    void drawImage(
        const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override
    {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPolygon(const QPoint *, int, PolygonDrawMode) override {}
    void drawRects(const QRect *, int) override {}
    void drawRects(const QRectF *, int) override {}
    void drawLines(const QLine *, int) override {}
    void drawLines(const QLineF *, int) override {}
    void drawEllipse(const QRectF &) override {}
    void drawEllipse(const QRect &) override {}
    void drawPoints(const QPointF *, int) override {}
    void drawPoints(const QPoint *, int) override {}
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QRectF box(
            at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        const QRect rect = state->transform().mapRect(box).toAlignedRect();
        const QRegion clip = systemClip();
        if (item.text().trimmed().isEmpty() || state->opacity() == 0
            || (!clip.isEmpty() && !clip.intersects(rect)))
            return;
        // A line that is cut at the edge of what scrolls belongs to what scrolls.
        const QRect seen = clip.isEmpty() ? rect : clip.intersected(rect).boundingRect();
        texts << DrawnText{ item.text(), rect, seen.center(), state->pen().color() };
    }

    QList<DrawnText> texts{};
};

class TextDevice final : public QPaintDevice
{
public:
    explicit TextDevice(QSize size) : m_size(size) {}

    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }
    [[nodiscard]] const QList<DrawnText> &texts() const { return m_engine.texts; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    QSize m_size;
    mutable TextEngine m_engine{};
};

} // namespace

QList<DrawnText> drawnTexts(QWidget &window)
{
    TextDevice device(window.size());
    window.render(&device);
    QList<DrawnText> texts = device.texts();
    for (DrawnText &each : texts) {
        QWidget *inner = window.childAt(each.seen);
        each.widget = inner ? inner : &window;
    }
    return texts;
}

} // namespace lockstep
