// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/issuekeys.h"

#include "core/base/clock.h"

#include <limits>
#include <optional>

namespace lockstep {

namespace {

constexpr quint64 newerThanAll = std::numeric_limits<quint64>::max();

// The digits of a time as toIso8601() writes it, as one number; nullopt: it is not in that form.
template <typename View> std::optional<quint64> timeDigits(View iso)
{
    constexpr std::string_view form{ "0000-00-00T00:00:00.000Z" };
    if (iso.size() != form.size())
        return {};
    quint64 digits = 0;
    for (size_t i = 0; i < form.size(); ++i) {
        const auto c = iso[i];
        if (form[i] != '0') {
            if (c != form[i])
                return {};
        } else if (c < '0' || c > '9') {
            return {};
        } else {
            digits = digits * 10 + static_cast<quint64>(c - '0');
        }
    }
    return digits;
}

QString keyText(std::u16string_view units)
{
    return QString::fromUtf16(units.data(), qsizetype(units.size()));
}
QString keyText(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

template <typename View> quint64 timeKeyOf(View iso)
{
    if (iso.empty())
        return newerThanAll;
    if (const auto digits = timeDigits(iso))
        return *digits;
    const QString written = toIso8601(fromIso8601(keyText(iso)));
    return timeDigits(unitsOf(written)).value_or(0);
}

template <typename View> quint64 numberKeyOf(View name)
{
    if (name.empty())
        return newerThanAll;
    quint64 number = 0;
    for (const auto c : name.substr(name.rfind('-') + 1)) { // npos + 1 is the beginning
        if (c < '0' || c > '9' || number > newerThanAll / 100)
            return 0;
        number = number * 10 + static_cast<quint64>(c - '0');
    }
    return number;
}

template <typename View> quint64 prefixKeyOf(View name)
{
    if (name.empty())
        return newerThanAll;
    const View prefix = name.substr(0, name.rfind('-'));
    quint64 key = 0;
    for (size_t i = 0; i < 10; ++i) {
        const quint64 c = i < prefix.size() ? static_cast<quint64>(prefix[i]) : 0;
        const bool digit = c >= '0' && c <= '9';
        const quint64 symbol = digit ? c - '0' + 1 : c >= 'A' && c <= 'Z' ? c - 'A' + 11 : 0;
        key = key << 6 | symbol;
    }
    return key;
}

} // namespace

quint64 timeKey(std::u16string_view iso) { return timeKeyOf(iso); }
quint64 timeKey(std::string_view iso) { return timeKeyOf(iso); }
quint64 numberKey(std::u16string_view name) { return numberKeyOf(name); }
quint64 numberKey(std::string_view name) { return numberKeyOf(name); }
quint64 prefixKey(std::u16string_view name) { return prefixKeyOf(name); }
quint64 prefixKey(std::string_view name) { return prefixKeyOf(name); }

} // namespace lockstep
