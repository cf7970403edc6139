// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/firstpaint.h"

#include "core/base/clock.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace lockstep::app {

namespace {

constexpr Milliseconds paintedWithin{ 500 };

class PaintWatch final : public QObject
{
public:
    PaintWatch(QWidget &window, QObject &context, std::function<void()> work)
        : QObject(&context), m_work(std::move(work))
    {
        window.installEventFilter(this);
        QTimer::singleShot(paintedWithin, this, [this] { finish(); });
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        // The window is the first to be painted, and what stands in it follows in the same turn.
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, [this] { finish(); });
        return false;
    }

private:
    void finish()
    {
        if (const auto work = std::exchange(m_work, {})) {
            deleteLater();
            work();
        }
    }

    std::function<void()> m_work;
};

} // namespace

void afterFirstPaint(QWidget &window, QObject &context, std::function<void()> work)
{
    new PaintWatch(window, context, std::move(work)); // deletes itself
}

} // namespace lockstep::app
