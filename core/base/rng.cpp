// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/rng.h"

#include <QRandomGenerator>
#include <QString>

namespace lockstep {
namespace {

QString formatUuid(quint64 high, quint64 low)
{
    const QString h = QString::number(high, 16).rightJustified(16, u'0');
    const QString l = QString::number(low, 16).rightJustified(16, u'0');
    return h.left(8) + u'-' + h.mid(8, 4) + u'-' + h.mid(12) + u'-' + l.left(4) + u'-' + l.mid(4);
}

constexpr quint64 withVariant(quint64 low)
{
    return (low & 0x3fff'ffff'ffff'ffffULL) | 0x8000'0000'0000'0000ULL;
}

} // namespace

Rng Rng::fromSystem() { return Rng{ QRandomGenerator::system()->generate64() }; }

quint64 Rng::below(quint64 bound) { return bound == 0 ? 0 : m_engine() % bound; }

double Rng::unit() { return static_cast<double>(m_engine() >> 11) * 0x1.0p-53; }

QString makeUuidV7(WallTime now, Rng &rng)
{
    const auto ms = static_cast<quint64>(now.time_since_epoch().count()) & 0xffff'ffff'ffffULL;
    return formatUuid(ms << 16 | 0x7000 | (rng.next() & 0x0fff), withVariant(rng.next()));
}

QString makeUuidV4(Rng &rng)
{
    const quint64 high = (rng.next() & 0xffff'ffff'ffff'0fffULL) | 0x4000;
    return formatUuid(high, withVariant(rng.next()));
}

} // namespace lockstep
