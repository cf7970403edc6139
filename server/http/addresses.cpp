// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/http/addresses.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace lockstep::server {

namespace asio = boost::asio;

namespace {

constexpr std::array<unsigned char, 12> mappedPrefix{ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff };
constexpr qsizetype longestAddress = 45; // INET6_ADDRSTRLEN
constexpr int mostHops = 32;

// "1.2.3.4", "1.2.3.4:567", "[::1]:567" or "::1".
std::optional<IpAddress> addressOfHop(QByteArrayView hop)
{
    hop = hop.trimmed();
    if (hop.startsWith('[')) {
        const qsizetype end = hop.indexOf(']');
        return end < 0 ? std::nullopt : IpAddress::fromText(hop.sliced(1, end - 1));
    }
    const qsizetype colon = hop.indexOf(':');
    if (colon >= 0 && hop.lastIndexOf(':') == colon)
        hop = hop.first(colon);
    return IpAddress::fromText(hop);
}

} // namespace

std::optional<IpAddress> IpAddress::fromText(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > longestAddress || text.contains('%'))
        return {};
    boost::system::error_code error;
    const auto read = asio::ip::make_address(
        std::string{ text.data(), static_cast<size_t>(text.size()) }, error);
    if (error)
        return {};
    IpAddress address;
    if (read.is_v6()) {
        address.bytes = read.to_v6().to_bytes();
        return address;
    }
    const auto bytes = read.to_v4().to_bytes();
    std::copy(mappedPrefix.begin(), mappedPrefix.end(), address.bytes.begin());
    std::copy(bytes.begin(), bytes.end(), address.bytes.begin() + mappedPrefix.size());
    return address;
}

bool IpAddress::isIp4() const
{
    return std::equal(mappedPrefix.begin(), mappedPrefix.end(), bytes.begin());
}

QString IpAddress::toString() const
{
    const asio::ip::address_v6 v6{ bytes };
    return QString::fromStdString(
        isIp4() ? asio::ip::make_address_v4(asio::ip::v4_mapped, v6).to_string() : v6.to_string());
}

std::optional<Subnet> Subnet::fromText(QByteArrayView text)
{
    const qsizetype slash = text.indexOf('/');
    const auto address = IpAddress::fromText(slash < 0 ? text : text.first(slash));
    if (!address)
        return {};
    const int most = address->isIp4() ? 32 : 128;
    int bits = most;
    if (slash >= 0) {
        bool ok = false;
        bits = text.sliced(slash + 1).toByteArray().toInt(&ok);
        if (!ok || bits < 0 || bits > most)
            return {};
    }
    return Subnet{ *address, bits + 128 - most };
}

bool Subnet::contains(const IpAddress &address) const
{
    for (int bit = 0; bit < prefix;) {
        const auto at = static_cast<size_t>(bit / 8);
        const int here = std::min(8, prefix - bit);
        const auto mask = static_cast<unsigned char>(0xff << (8 - here));
        if ((network.bytes[at] & mask) != (address.bytes[at] & mask))
            return false;
        bit += here;
    }
    return true;
}

QString clientAddress(
    const QString &peer, const QByteArrayList &forwarded, const QList<Subnet> &proxies)
{
    const auto isOurs = [&](const IpAddress &address) {
        return std::any_of(proxies.begin(), proxies.end(),
            [&](const Subnet &subnet) { return subnet.contains(address); });
    };
    auto client = proxies.isEmpty() ? std::nullopt : IpAddress::fromText(peer.toLatin1());
    if (!client || !isOurs(*client))
        return peer;
    const QByteArrayList hops = forwarded.join(',').split(',');
    int seen = 0;
    for (auto hop = hops.rbegin(); hop != hops.rend() && ++seen <= mostHops; ++hop) {
        const auto before = addressOfHop(*hop);
        if (!before) // "unknown", or nonsense: whoever sent that is the last one that is known
            break;
        client = before;
        if (!isOurs(*before))
            break;
    }
    return client->toString();
}

} // namespace lockstep::server
