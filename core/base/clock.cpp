// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/clock.h"

#include <QDateTime>

namespace lockstep {

QString toIso8601(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC)
        .toString(Qt::ISODateWithMs);
}

WallTime fromIso8601(QStringView text)
{
    const QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    return WallTime { Milliseconds { time.isValid() ? time.toMSecsSinceEpoch() : 0 } };
}

} // namespace lockstep
