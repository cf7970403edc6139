// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayList>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace lockstep::server {

// An IPv4 or IPv6 address; the former as the IPv6 address ::ffff:a.b.c.d, so that there is one
// kind.
struct IpAddress
{
    std::array<unsigned char, 16> bytes{};

    // nullopt: not an address. A zone ("%eth0") is none.
    [[nodiscard]] static std::optional<IpAddress> fromText(QByteArrayView text);
    [[nodiscard]] bool isIp4() const;
    // As HttpRequest::peerAddress has it: "192.0.2.1", "2001:db8::1".
    [[nodiscard]] QString toString() const;
    friend bool operator==(const IpAddress &, const IpAddress &) = default;
};

// "10.0.0.0/8", "2001:db8::/32", or one address.
struct Subnet
{
    IpAddress network{};
    int prefix = 128; // bits of the IPv6 form

    [[nodiscard]] static std::optional<Subnet> fromText(QByteArrayView text);
    [[nodiscard]] bool contains(const IpAddress &address) const;
    friend bool operator==(const Subnet &, const Subnet &) = default;
};

// Who asks, when the connection comes from `peer`. If that is a proxy of ours, what it says in
// X-Forwarded-For (`forwarded`: its fields in order) is believed, from the right, as long as the
// one who said it is of ours, too: what stands further left, anybody may have written.
[[nodiscard]] QString clientAddress(
    const QString &peer, const QByteArrayList &forwarded, const QList<Subnet> &proxies);

} // namespace lockstep::server
