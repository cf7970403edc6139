// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QHash>
#include <QPixmap>
#include <QWidget>

namespace lockstep::ui {

class HeatModel;

// The cells that have a place, where they are: north is up; larger is more, redder is heavier. No
// map of the world lies under it: nothing is fetched from anywhere. Arrow keys go to the next one,
// Enter or a click shows its issues.
class HeatMapView final : public QWidget
{
    Q_OBJECT

public:
    HeatMapView(const ThemeService &themes, const HeatModel &model, QWidget *parent);

    [[nodiscard]] bool hasPlaces() const { return !m_places.isEmpty(); }
    [[nodiscard]] int placeCount() const { return int(m_places.size()); }
    [[nodiscard]] int currentCell() const; // of the heatmap; -1: none
    void refresh();

Q_SIGNALS:
    void activated(int cell);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Place
    {
        int cell = 0;
        QPointF at{};
        double radius = 0; // as wide as there is room: project()
        double share = 0; // of the largest radius
    };
    struct Dot
    {
        QPixmap picture{};
        QColor text{}; // on it
    };
    void project();
    void setCurrent(int place);
    [[nodiscard]] int placeAt(const QPointF &at) const;
    void step(Qt::Key direction);
    void paintGrid(QPainter &painter) const;
    void paintNames(QPainter &painter) const;
    [[nodiscard]] const Dot &dot(int radius, double heat);

    const ThemeService &m_themes;
    const HeatModel &m_model;
    QList<Place> m_places{}; // the largest first, so that small ones lie on top
    QHash<std::pair<int, int>, Dot> m_dots{}; // by radius and heat: most look alike
    int m_current = 0;
    // What is shown, in degrees, and pixels a degree.
    double m_west = 0;
    double m_north = 0;
    double m_perLng = 1;
    double m_perLat = 1;
    QPointF m_origin{};
};

} // namespace lockstep::ui
