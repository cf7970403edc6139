// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/trustedservers.h"

#include <QFile>
#include <QSettings>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sha256Bytes = 32;

QString placeOf(const QUrl &server)
{
    return u"servers/%1_%2"_s.arg(server.host(QUrl::FullyEncoded).toLower()).arg(server.port(443));
}

} // namespace

QByteArray TrustedServers::pinOf(const QUrl &server) const
{
    if (m_file.isEmpty() || server.scheme() != "https"_L1)
        return {};
    const QSettings settings{ m_file, QSettings::IniFormat };
    const QString kept = settings.value(placeOf(server)).toString();
    if (kept.isEmpty())
        return {};
    // What is there and cannot be read is no reason to believe anybody.
    const QByteArray pin = readFingerprint(kept);
    return pin.isEmpty() ? QByteArray(sha256Bytes, '\0') : pin;
}

net::PinSource TrustedServers::pinSource(const QUrl &server) const
{
    return [trusted = *this, server] { return trusted.pinOf(server); };
}

Result<void> TrustedServers::trust(const QUrl &server, const QByteArray &sha256)
{
    QSettings settings{ m_file, QSettings::IniFormat };
    if (sha256.isEmpty())
        settings.remove(placeOf(server));
    else
        settings.setValue(placeOf(server), fingerprintText(sha256));
    settings.sync();
    QFile::setPermissions(m_file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (m_file.isEmpty() || settings.status() != QSettings::NoError)
        return Error{ errc::Io, u"%1: cannot be written"_s.arg(m_file), {} };
    return {};
}

QByteArray TrustedServers::readFingerprint(const QString &text)
{
    QByteArray hex = text.trimmed().toLatin1().toLower();
    if (hex.startsWith("sha256:"))
        hex.remove(0, 7);
    hex.replace(":", "").replace(" ", "");
    for (const char c : hex) {
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return {};
    }
    return hex.size() == 2 * sha256Bytes ? QByteArray::fromHex(hex) : QByteArray{};
}

} // namespace lockstep::app
