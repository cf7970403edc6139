// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/heatmap/heatmapview.h"

#include "ui/dashboard/columnchart.h"
#include "ui/heatmap/heatcolors.h"
#include "ui/heatmap/heatmodel.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accessiblerole.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStaticText>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr double smallestPlace = 7; // pixels of the radius
constexpr double largestPlace = 28;
constexpr double leastDegrees = 0.0005; // about 50 m: nearer there is nothing to be seen
constexpr double mostFilled = 0.4; // of the map
constexpr int gridLines = 5;
constexpr qsizetype mostTold = 20; // in one description

QString degreesText(double degrees, double step)
{
    const int digits = std::clamp(int(std::ceil(-std::log10(step))), 0, 6);
    return QLocale{}.toString(degrees, 'f', digits) + u'°';
}
} // namespace

HeatMapView::HeatMapView(const ThemeService &themes, const HeatModel &model, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_model(model)
{
    setObjectName(u"heatMap"_s);
    setAccessibleRole(*this, QAccessible::Chart);
    setAccessibleName(tr("Map"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 200);
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        m_dots.clear();
        refresh();
    });
}

void HeatMapView::refresh()
{
    const int cell = currentCell();
    m_places.clear();
    const auto &cells = m_model.heatmap().cells;
    qint64 most = 1;
    for (const HeatmapCell &each : cells)
        most = std::max(most, each.count);
    for (int i = 0; i < int(cells.size()); ++i) {
        if (!cells.at(i).lat || !cells.at(i).lng)
            continue;
        const double share = std::sqrt(double(cells.at(i).count) / double(most));
        m_places << Place{ i, {}, 0, share };
    }
    std::stable_sort(m_places.begin(), m_places.end(),
        [](const Place &a, const Place &b) { return a.share > b.share; });
    m_current = 0;
    for (int i = 0; i < int(m_places.size()); ++i) {
        if (m_places.at(i).cell == cell)
            m_current = i;
    }
    QStringList all;
    for (const Place &place : m_places.first(std::min(mostTold, m_places.size())))
        all << m_model.sentence(cells.at(place.cell));
    setAccessibleDescription(all.join(u"; "_s));
    project();
    update();
}

int HeatMapView::currentCell() const
{
    return m_current < int(m_places.size()) ? m_places.at(m_current).cell : -1;
}

// A degree of longitude is shorter the further one is from the equator.
void HeatMapView::project()
{
    if (m_places.isEmpty())
        return;
    const auto &cells = m_model.heatmap().cells;
    double south = 90;
    double north = -90;
    double west = 180;
    double east = -180;
    for (const Place &place : std::as_const(m_places)) {
        south = std::min(south, *cells.at(place.cell).lat);
        north = std::max(north, *cells.at(place.cell).lat);
        west = std::min(west, *cells.at(place.cell).lng);
        east = std::max(east, *cells.at(place.cell).lng);
    }
    const double middleLat = (south + north) / 2;
    const double middleLng = (west + east) / 2;
    const double shrink = std::max(0.05, std::cos(middleLat * std::numbers::pi / 180));
    const double high = std::max(north - south, leastDegrees);
    const double wide = std::max((east - west) * shrink, leastDegrees);
    const double margin = scaled(int(largestPlace)) + space::XXL;
    const double room = std::max(40.0, width() - 2 * margin);
    const double tall = std::max(40.0, height() - 2 * margin);
    m_perLat = std::min(room / wide, tall / high);
    m_perLng = m_perLat * shrink;
    m_west = middleLng;
    m_north = middleLat;
    m_origin = { width() / 2.0, height() / 2.0 };
    // Together they take no more than a part of the map, or nothing could be told from the other.
    const double unit = scaled(10) / 10.0;
    double area = 0;
    for (const Place &place : std::as_const(m_places))
        area += std::numbers::pi * place.share * place.share * largestPlace * largestPlace * unit
            * unit;
    const double largest
        = std::clamp(largestPlace * std::sqrt(mostFilled * width() * height() / area),
            smallestPlace, largestPlace);
    for (Place &place : m_places) {
        const HeatmapCell &cell = cells.at(place.cell);
        place.radius = unit * (smallestPlace + place.share * (largest - smallestPlace));
        place.at
            = m_origin + QPointF((*cell.lng - m_west) * m_perLng, (m_north - *cell.lat) * m_perLat);
    }
}

void HeatMapView::paintGrid(QPainter &painter) const
{
    const Theme &theme = m_themes.theme();
    painter.setFont(theme.font(TextStyle::Caption));
    const QFontMetrics size(painter.font());
    const auto lines = [&](double middle, double perDegree, double pixels, bool vertical) {
        const double degrees = pixels / perDegree;
        const double step = ColumnChart::niceStep(degrees, gridLines);
        const double first = std::ceil((middle - degrees / 2) / step) * step;
        for (double at = first; at <= middle + degrees / 2; at += step) {
            const QString text = degreesText(at, step);
            painter.setPen(theme.color(Token::Border));
            if (vertical) {
                const double x = m_origin.x() + (at - m_west) * m_perLng;
                painter.drawLine(QPointF(x, 0), QPointF(x, height()));
                painter.setPen(theme.color(Token::TextSecondary));
                if (x + space::XS + painter.fontMetrics().horizontalAdvance(text) <= width())
                    painter.drawText(QPointF(x + space::XS, height() - space::S), text);
            } else {
                const double y = m_origin.y() + (m_north - at) * m_perLat;
                painter.drawLine(QPointF(0, y), QPointF(width(), y));
                painter.setPen(theme.color(Token::TextSecondary));
                painter.drawText(QPointF(space::S, y - space::XS), text);
            }
        }
    };
    lines(m_west, m_perLng, width(), true);
    lines(m_north, m_perLat, height(), false);
}

void HeatMapView::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter);
    const auto &cells = m_model.heatmap().cells;
    painter.setFont(theme.font(TextStyle::Secondary));
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // names have their own
    QHash<qint64, QStaticText> numbers; // many are the same, and laying them out takes longest
    const QLocale locale;
    for (int i = 0; i < int(m_places.size()); ++i) {
        const Place &place = m_places.at(i);
        const HeatmapCell &cell = cells.at(place.cell);
        const double heat = std::max(m_model.heatOf(cell), 0.001);
        const int radius = int(std::lround(place.radius));
        const Dot &drawn = dot(radius, heat);
        painter.drawPixmap(place.at - QPointF(radius + 1, radius + 1), drawn.picture);
        if (hasFocus() && i == m_current) {
            const double ring = place.radius + 4;
            paintFocusRing(painter,
                QRectF(place.at.x() - ring, place.at.y() - ring, 2 * ring, 2 * ring), ring, theme);
        }
        QStaticText &number = numbers[cell.count];
        if (number.text().isEmpty()) {
            number.setTextFormat(Qt::PlainText);
            number.setText(locale.toString(cell.count));
            number.prepare(QTransform{}, painter.font());
        }
        const QSizeF size = number.size();
        if (size.width() < 2 * place.radius - 2) {
            painter.setPen(drawn.text);
            painter.drawStaticText(place.at - QPointF(size.width() / 2, size.height() / 2), number);
        }
    }
    paintNames(painter);
}

// Those of the largest first: one on another could not be read.
void HeatMapView::paintNames(QPainter &painter) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    painter.setPen(m_themes.theme().color(Token::Text));
    QList<QRectF> taken;
    const auto isFree = [&](const QRectF &label) {
        return label.right() < width()
            && std::none_of(taken.begin(), taken.end(),
                [&](const QRectF &other) { return other.intersects(label); });
    };
    for (const Place &place : m_places) {
        QRectF label(place.at.x() + place.radius + space::XS, place.at.y() - metrics.height() / 2.0,
            1, metrics.height());
        if (!isFree(label)) // it does not have to be measured
            continue;
        const HeatmapCell &cell = m_model.heatmap().cells.at(place.cell);
        QStringList words{ cell.row, cell.column };
        words.removeAll(QString());
        const QString name = words.join(u' ');
        label.setWidth(metrics.horizontalAdvance(name) + 2);
        if (name.isEmpty() || !isFree(label))
            continue;
        taken << label;
        painter.drawText(label.topLeft() + QPointF(0, metrics.ascent()), name);
    }
}

const HeatMapView::Dot &HeatMapView::dot(int radius, double heat)
{
    constexpr int heats = 32;
    const int step = int(std::lround(heat * heats));
    const double shown = std::max(double(step) / heats, 0.001);
    const Theme &theme = m_themes.theme();
    Dot &dot = m_dots[{ radius, step }];
    if (dot.picture.isNull() || dot.picture.devicePixelRatio() != devicePixelRatioF()) {
        const int side = 2 * radius + 2;
        dot.text = heatText(shown, theme);
        dot.picture = QPixmap(QSize(side, side) * devicePixelRatioF());
        dot.picture.setDevicePixelRatio(devicePixelRatioF());
        dot.picture.fill(Qt::transparent);
        QPainter painter(&dot.picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(heatGround(shown, theme));
        painter.setPen(QPen(theme.color(Token::Danger), 1.5));
        painter.drawEllipse(QPointF(side / 2.0, side / 2.0), radius, radius);
    }
    return dot;
}

void HeatMapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    project();
}

int HeatMapView::placeAt(const QPointF &at) const
{
    for (int i = int(m_places.size()) - 1; i >= 0; --i) { // the one on top
        const QPointF away = m_places.at(i).at - at;
        if (std::hypot(away.x(), away.y()) <= m_places.at(i).radius)
            return i;
    }
    return -1;
}

void HeatMapView::setCurrent(int place)
{
    m_current = place;
    setAccessibleDescription(m_model.sentence(m_model.heatmap().cells.at(currentCell())));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

// To the nearest one that lies more in that direction than in another.
void HeatMapView::step(Qt::Key direction)
{
    if (m_places.isEmpty())
        return;
    const QPointF from = m_places.at(m_current).at;
    int best = -1;
    double nearest = 0;
    for (int i = 0; i < int(m_places.size()); ++i) {
        const QPointF by = m_places.at(i).at - from;
        const double along = direction == Qt::Key_Left ? -by.x()
            : direction == Qt::Key_Right               ? by.x()
            : direction == Qt::Key_Up                  ? -by.y()
                                                       : by.y();
        const double across = direction == Qt::Key_Left || direction == Qt::Key_Right
            ? std::abs(by.y())
            : std::abs(by.x());
        if (i == m_current || along <= 0 || across > 2 * along)
            continue;
        const double distance = along + 2 * across;
        if (best < 0 || distance < nearest) {
            best = i;
            nearest = distance;
        }
    }
    if (best >= 0)
        setCurrent(best);
}

void HeatMapView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        step(Qt::Key(event->key()));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (currentCell() >= 0)
            Q_EMIT activated(currentCell());
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void HeatMapView::mousePressEvent(QMouseEvent *event)
{
    const int place = placeAt(event->position());
    if (event->button() != Qt::LeftButton || place < 0)
        return;
    setCurrent(place);
    Q_EMIT activated(currentCell());
}

bool HeatMapView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int place = placeAt(help->pos()); place >= 0)
            QToolTip::showText(help->globalPos(),
                m_model.sentence(m_model.heatmap().cells.at(m_places.at(place).cell))
                    .toHtmlEscaped(),
                this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace lockstep::ui
