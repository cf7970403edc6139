// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/transport/reachabilitywatch.h"

namespace lockstep::net {

ReachabilityWatch::ReachabilityWatch(QObject *parent) : QObject(parent)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const QNetworkInformation *information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this, &ReachabilityWatch::note);
    note(information->reachability());
}

void ReachabilityWatch::note(Reachability reachability)
{
    if (reachability == Reachability::Unknown)
        return;
    // From what was not known it is no news: whoever started just now is trying already.
    const Reachability before = std::exchange(m_known, reachability);
    if (before != Reachability::Unknown && reachability > before)
        Q_EMIT regained();
}

} // namespace lockstep::net
