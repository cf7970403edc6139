// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queues/queuetexts.h"

#include "ui/notify/donotdisturb.h"

#include <QCoreApplication>
#include <QLocale>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
struct QueueTexts
{
    Q_DECLARE_TR_FUNCTIONS(QueueTexts)
};
} // namespace

QString durationText(qint64 seconds)
{
    if (seconds <= 0)
        return u"–"_s;
    if (seconds < 3'600)
        return QueueTexts::tr("%n min", nullptr, int(std::max<qint64>(1, seconds / 60)));
    if (seconds < 2 * 86'400)
        return QueueTexts::tr("%n h", nullptr, int(seconds / 3'600));
    return QueueTexts::tr("%n day(s)", nullptr, int(seconds / 86'400));
}

QString flowText(const QueueFigures::Flow &flow)
{
    const QLocale locale;
    return u"+%1 −%2"_s.arg(locale.toString(flow.added), locale.toString(flow.removed));
}

QString flowSentence(const QueueFigures::Flow &flow)
{
    //: a time of day, two numbers of issues
    return QueueTexts::tr("Since %1 today, %2 came and %3 went.")
        .arg(QLocale{}.toString(localTimeOf(flow.since).time(), QLocale::ShortFormat))
        .arg(flow.added)
        .arg(flow.removed);
}

QString metricsSentence(const QueueMetrics &metrics)
{
    return QueueTexts::tr("%n open", nullptr, int(metrics.open)) + u", "_s
        + QueueTexts::tr("%n of them nobody's", nullptr, int(metrics.open - metrics.assigned))
        + u", "_s + QueueTexts::tr("the oldest %1").arg(durationText(metrics.oldestSeconds))
        + u", "_s + QueueTexts::tr("%n resolved", nullptr, int(metrics.resolved)) + u", "_s
        + QueueTexts::tr("on average within %1")
              .arg(durationText(metrics.averageResolutionSeconds));
}

} // namespace lockstep::ui
