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
    return u"%1_%2"_s.arg(server.host(QUrl::FullyEncoded).toLower()).arg(server.port(443));
}

QUrl serverOf(const QString &place)
{
    QUrl server{ u"https://host"_s };
    server.setHost(place.section(u'_', 0, -2));
    const int port = place.section(u'_', -1).toInt();
    server.setPort(port == 443 ? -1 : port);
    return server;
}

const QString serversGroup = u"servers/"_s; // fingerprints
const QString sinceGroup = u"since/"_s; // times

// What is there and cannot be read is no reason to believe anybody.
QByteArray pinFrom(const QString &kept)
{
    const QByteArray pin = TrustedServers::readFingerprint(kept);
    return pin.isEmpty() ? QByteArray(sha256Bytes, '\0') : pin;
}

} // namespace

QByteArray TrustedServers::pinOf(const QUrl &server) const
{
    if (m_file.isEmpty() || server.scheme() != "https"_L1)
        return {};
    const QSettings settings{ m_file, QSettings::IniFormat };
    const QString kept = settings.value(serversGroup + placeOf(server)).toString();
    return kept.isEmpty() ? QByteArray{} : pinFrom(kept);
}

QList<TrustedCertificate> TrustedServers::all() const
{
    QList<TrustedCertificate> all;
    QSettings settings{ m_file, QSettings::IniFormat };
    settings.beginGroup(serversGroup.chopped(1));
    const QStringList places = settings.childKeys();
    settings.endGroup();
    for (const QString &place : places)
        all << TrustedCertificate{ serverOf(place),
            pinFrom(settings.value(serversGroup + place).toString()),
            fromIso8601(settings.value(sinceGroup + place).toString()) };
    return all;
}

net::PinSource TrustedServers::pinSource(const QUrl &server) const
{
    return [trusted = *this, server] { return trusted.pinOf(server); };
}

Result<void> TrustedServers::trust(const QUrl &server, const QByteArray &sha256, WallTime now)
{
    QSettings settings{ m_file, QSettings::IniFormat };
    const QString place = placeOf(server);
    settings.remove(sinceGroup + place);
    if (sha256.isEmpty())
        settings.remove(serversGroup + place);
    else
        settings.setValue(serversGroup + place, fingerprintText(sha256));
    if (!sha256.isEmpty() && now != WallTime{})
        settings.setValue(sinceGroup + place, toIso8601(now));
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
