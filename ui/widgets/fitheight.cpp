// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/fitheight.h"

#include "ui/theme/tokens.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace lockstep::ui {

namespace {

class HeightFitter final : public QObject
{
public:
    explicit HeightFitter(QWidget &widget) : QObject(&widget), m_widget(widget)
    {
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize
            || event->type() == QEvent::Show)
            fit();
        return false;
    }

private:
    void fit()
    {
        const int needed = m_widget.layout()->totalMinimumHeightForWidth(m_widget.width());
        if (needed != m_widget.minimumHeight())
            m_widget.setMinimumHeight(std::max(0, needed));
    }

    QWidget &m_widget;
};

} // namespace

void fitHeight(QWidget &widget) { new HeightFitter(widget); }

QSize openSize(const QWidget &window, int width, int height)
{
    QSize most = window.screen()->availableSize();
    if (const QWidget *parent = window.parentWidget())
        most = most.expandedTo(parent->window()->size());
    return QSize(scaled(width), scaled(height)).boundedTo(most);
}

void openWith(QWidget &window, int width, int height)
{
    window.resize(openSize(window, width, height));
}

} // namespace lockstep::ui
