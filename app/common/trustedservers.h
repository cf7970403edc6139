// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/sync/connectioncheck.h"
#include "net/tls/certificatepin.h"

#include <QUrl>

namespace lockstep::app {

// The certificates that the user trusts for a server, by his own decision: one for each host and
// port, in a file beside the profiles that only the user can write. Read anew at each question,
// from any thread, so that a decision holds at once.
class TrustedServers
{
public:
    TrustedServers() = default; // trusts nobody, and remembers nothing
    explicit TrustedServers(QString file) : m_file(std::move(file)) {}

    // The SHA-256 of its certificate; empty: the system's authorities decide.
    [[nodiscard]] QByteArray pinOf(const QUrl &server) const;
    [[nodiscard]] net::PinSource pinSource(const QUrl &server) const;
    // An empty fingerprint: the authorities decide again.
    Result<void> trust(const QUrl &server, const QByteArray &sha256, WallTime now = {});
    [[nodiscard]] QList<TrustedCertificate> all() const; // by their names

    // "3A:5F:…" or without colons; empty: it is none.
    [[nodiscard]] static QByteArray readFingerprint(const QString &text);

private:
    QString m_file{};
};

} // namespace lockstep::app
