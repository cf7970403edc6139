// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/deeplink.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestLink = 6'000;
constexpr auto linkEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
} // namespace

QString toText(const DeepLink &link)
{
    if (!link.issue.isEmpty())
        return u"lockstep://open/"_s + link.place + u'/' + link.issue;
    return u"lockstep://filter/"_s + link.place + u'/'
        + QString::fromLatin1(link.filter.toUtf8().toBase64(linkEncoding));
}

std::optional<DeepLink> readDeepLink(const QString &text)
{
    static const QRegularExpression pattern{
        uR"(\Alockstep://(open|filter)/([A-Za-z0-9._-]{1,64}(?::[0-9]{1,5})?)/([A-Za-z0-9_-]+)\z)"_s
    };
    if (text.size() > longestLink)
        return {};
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    DeepLink link{ match.captured(2), {}, {} };
    const QString rest = match.captured(3);
    if (match.capturedView(1) == "open"_L1) {
        if (rest.size() > 64 || rest.contains(u'_'))
            return {};
        link.issue = rest;
        return link;
    }
    const auto bytes = QByteArray::fromBase64Encoding(
        rest.toLatin1(), linkEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return {};
    QStringDecoder utf8{ QStringDecoder::Utf8 };
    link.filter = utf8(*bytes);
    const bool isPlain = std::all_of(
        link.filter.begin(), link.filter.end(), [](QChar c) { return c.unicode() >= u' '; });
    if (utf8.hasError() || !isPlain || link.filter.isEmpty())
        return {};
    return link;
}

} // namespace lockstep
