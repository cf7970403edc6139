// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/doctor/doctoranswers.h"
#include "net/tls/certificatepin.h"

#include <QNetworkAccessManager>
#include <QObject>

namespace lockstep::net {

// Where the server may be instead, the likeliest first. Nothing that is encrypted is given up for
// something that is not, but where nothing encrypted answers at all.
[[nodiscard]] QList<QUrl> alternatives(CheckFinding finding, const QUrl &server);

// Asks addresses for their /health, all at once, and answers with the first of the list that has a
// Lockstep server, or that at least speaks TLS where `tlsIsEnough`; else with an empty one.
class Suggestions final : public QObject
{
    Q_OBJECT

public:
    using Found = std::function<void(const QUrl &server)>;
    // The answer comes once, never from inside the constructor; dying ends it.
    Suggestions(Clock &clock, QNetworkAccessManager &network, QList<QUrl> candidates,
        bool tlsIsEnough, Milliseconds timeout, Found found);

private:
    void ask(qsizetype index);
    void answered(qsizetype index, bool good);
    void decide();

    QNetworkAccessManager &m_network;
    QList<QUrl> m_candidates;
    QList<int> m_verdicts; // -1 open, 0 no, 1 yes
    bool m_tlsIsEnough;
    Timer m_deadline{};
    Found m_found;
};

} // namespace lockstep::net
