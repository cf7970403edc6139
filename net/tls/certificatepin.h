// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/connectioncheck.h"

#include <QSslConfiguration>
#include <QSslError>

#include <functional>

class QNetworkReply;
class QNetworkRequest;

namespace lockstep::net {

// Which certificate a server has to show: the SHA-256 of its DER form; empty: any that the
// system's authorities vouch for. Asked at each attempt, on the thread that connects.
using PinSource = std::function<QByteArray()>;

[[nodiscard]] QByteArray fingerprintOf(const QSslCertificate &certificate);
[[nodiscard]] CertificateFacts factsOf(
    const QSslCertificate &certificate, const QList<QSslError> &problems);

// With a pin no authority is believed, so that every certificate is a problem: then isPinned()
// decides, before anything of ours is sent.
[[nodiscard]] QSslConfiguration tlsConfiguration(const QByteArray &pin);
[[nodiscard]] bool isPinned(const QSslCertificate &certificate, const QByteArray &pin);

// The first thing that a user has to know about these; for plain English see the facts.
[[nodiscard]] CheckFinding findingOf(
    const QSslCertificate &certificate, const QList<QSslError> &problems, const QByteArray &pin);

// A request that goes to that certificate only: prepare() before it is sent, guard() after.
void prepare(QNetworkRequest &request, const QByteArray &pin);
void guard(QNetworkReply &reply, const QByteArray &pin);

} // namespace lockstep::net
