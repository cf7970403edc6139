// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/times.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QString withoutSeconds(QString format) { return format.remove(u":ss"_s).remove(u".ss"_s); }

} // namespace

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const auto text = [](const char *source, qint64 n) {
        return QCoreApplication::translate("RelativeTime", source, nullptr, int(n));
    };
    // A clock that is a little behind must not say "in 2 s".
    const qint64 seconds = std::max<qint64>(0, time.secsTo(now));
    if (seconds < 5)
        return QCoreApplication::translate("RelativeTime", "just now");
    if (seconds < 60)
        return text(QT_TRANSLATE_N_NOOP("RelativeTime", "%n s ago"), seconds);
    if (seconds < 3600)
        return text(QT_TRANSLATE_N_NOOP("RelativeTime", "%n min ago"), seconds / 60);
    if (seconds < 24 * 3600)
        return text(QT_TRANSLATE_N_NOOP("RelativeTime", "%n h ago"), seconds / 3600);
    return momentText(time, now);
}

QString momentText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return locale.toString(
            local.time(), withoutSeconds(locale.timeFormat(QLocale::ShortFormat)));
    return locale.toString(local, withoutSeconds(locale.dateTimeFormat(QLocale::ShortFormat)));
}

} // namespace lockstep::ui
