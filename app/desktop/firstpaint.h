// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <functional>

namespace lockstep::app {

// What a start has to do, but not before the window can be seen and used: it is done in the turn
// after the first paint; a moment later at the latest if there is none, as in a minimised window.
// Not at all when `context` has gone by then.
void afterFirstPaint(QWidget &window, QObject &context, std::function<void()> work);

} // namespace lockstep::app
