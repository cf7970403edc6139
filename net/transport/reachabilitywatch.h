// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QNetworkInformation>
#include <QObject>

namespace lockstep::net {

// Tells when the operating system has a way to the network again, so that nobody waits for his next
// attempt while there is one. A hint and no more: without a backend for it (NetworkManager, ...)
// nothing is ever told.
class ReachabilityWatch final : public QObject
{
    Q_OBJECT

public:
    using Reachability = QNetworkInformation::Reachability;

    explicit ReachabilityWatch(QObject *parent = nullptr);
    // What the system says now. "Unknown" changes nothing.
    void note(Reachability reachability);

Q_SIGNALS:
    void regained();

private:
    Reachability m_known = Reachability::Unknown;
};

} // namespace lockstep::net
