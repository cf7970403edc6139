// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/queues/queuefigures.h"

namespace lockstep::ui {

// The words for figures.

// "12 days", "5 h", "3 min"; "–" for nothing.
[[nodiscard]] QString durationText(qint64 seconds);
[[nodiscard]] QString flowText(const QueueFigures::Flow &flow); // "+3 −1"
[[nodiscard]] QString flowSentence(const QueueFigures::Flow &flow);
// All of them in words, for screen readers.
[[nodiscard]] QString metricsSentence(const QueueMetrics &metrics);

} // namespace lockstep::ui
