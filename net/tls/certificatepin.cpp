// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/tls/certificatepin.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>

#include <algorithm>

namespace lockstep::net {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 120;

QString nameOf(const QStringList &common, const QStringList &organisation)
{
    const QString name = common.value(0, organisation.value(0));
    return (name.isEmpty() ? u"?"_s : name).left(longestName);
}

WallTime wallTime(const QDateTime &time)
{
    return WallTime{ Milliseconds{ time.toMSecsSinceEpoch() } };
}

} // namespace

QByteArray fingerprintOf(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256);
}

CertificateFacts factsOf(const QSslCertificate &certificate, const QList<QSslError> &problems)
{
    CertificateFacts facts;
    facts.sha256 = fingerprintOf(certificate);
    facts.subject = nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
        certificate.subjectInfo(QSslCertificate::Organization));
    facts.issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
        certificate.issuerInfo(QSslCertificate::Organization));
    const auto names = certificate.subjectAlternativeNames();
    for (const QString &name : names)
        facts.hosts << name.left(longestName);
    facts.hosts.sort();
    facts.from = wallTime(certificate.effectiveDate());
    facts.until = wallTime(certificate.expiryDate());
    for (const QSslError &problem : problems) {
        if (!facts.problems.contains(problem.errorString()))
            facts.problems << problem.errorString();
    }
    return facts;
}

QSslConfiguration tlsConfiguration(const QByteArray &pin)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    if (!pin.isEmpty())
        configuration.setCaCertificates({});
    return configuration;
}

bool isPinned(const QSslCertificate &certificate, const QByteArray &pin)
{
    return !pin.isEmpty() && !certificate.isNull() && fingerprintOf(certificate) == pin;
}

CheckFinding findingOf(
    const QSslCertificate &certificate, const QList<QSslError> &problems, const QByteArray &pin)
{
    if (!pin.isEmpty())
        return isPinned(certificate, pin) ? CheckFinding::CertificateTrusted
                                          : CheckFinding::CertificateChanged;
    if (problems.isEmpty())
        return CheckFinding::None;
    const auto has = [&](std::initializer_list<QSslError::SslError> kinds) {
        return std::any_of(problems.begin(), problems.end(), [&](const QSslError &problem) {
            return std::find(kinds.begin(), kinds.end(), problem.error()) != kinds.end();
        });
    };
    // What no trust would mend comes first: a wrong clock, a wrong name, a revocation.
    if (has({ QSslError::CertificateRevoked, QSslError::CertificateBlacklisted,
            QSslError::CertificateRejected, QSslError::CertificateSignatureFailed,
            QSslError::UnableToDecryptCertificateSignature, QSslError::InvalidPurpose,
            QSslError::NoPeerCertificate }))
        return CheckFinding::CertificateInvalid;
    if (has({ QSslError::CertificateNotYetValid }))
        return CheckFinding::CertificateNotYet;
    if (has({ QSslError::CertificateExpired }))
        return CheckFinding::CertificateExpired;
    if (has({ QSslError::HostNameMismatch }))
        return CheckFinding::CertificateOfOtherHost;
    if (has({ QSslError::SelfSignedCertificate }))
        return CheckFinding::CertificateSelfSigned;
    if (has({ QSslError::SelfSignedCertificateInChain, QSslError::UnableToGetIssuerCertificate,
            QSslError::UnableToGetLocalIssuerCertificate, QSslError::CertificateUntrusted,
            QSslError::UnableToVerifyFirstCertificate }))
        return CheckFinding::CertificateUnknownIssuer;
    return CheckFinding::CertificateInvalid;
}

void prepare(QNetworkRequest &request, const QByteArray &pin)
{
    request.setSslConfiguration(tlsConfiguration(pin));
}

void guard(QNetworkReply &reply, const QByteArray &pin)
{
    if (pin.isEmpty())
        return;
    QObject::connect(&reply, &QNetworkReply::sslErrors, &reply, [&reply, pin] {
        if (isPinned(reply.sslConfiguration().peerCertificate(), pin))
            reply.ignoreSslErrors();
    });
}

} // namespace lockstep::net
