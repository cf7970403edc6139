// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/packedtext.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace lockstep::packed {

namespace {

bool isAscii(QStringView text)
{
    char16_t all = 0;
    for (const QChar c : text)
        all = static_cast<char16_t>(all | c.unicode());
    return all < 0x80;
}

struct Numbers // as bytes in the short texts
{
    qint64 severity = 0;
    double lat = 0;
    double lng = 0;
    quint64 given = 0; // bits
};

} // namespace

bool appendText(std::string &out, QStringView text, quint16 &size)
{
    const size_t before = out.size();
    if (isAscii(text)) {
        out.resize(before + static_cast<size_t>(text.size()));
        char *to = out.data() + before;
        for (const QChar c : text)
            *to++ = static_cast<char>(c.unicode());
    } else {
        if (!text.isValidUtf16())
            return false;
        const QByteArray bytes = text.toUtf8();
        out.append(bytes.constData(), static_cast<size_t>(bytes.size()));
    }
    const size_t added = out.size() - before;
    size = static_cast<quint16>(added);
    return added <= std::numeric_limits<quint16>::max();
}

bool appendSet(std::string &out, const QStringList &set, quint16 &size)
{
    size = 0;
    if (set.isEmpty())
        return true;
    const bool joins = std::none_of(set.begin(), set.end(),
        [](const QString &member) { return member.isEmpty() || member.contains(u'\n'); });
    return joins && appendText(out, set.join(u'\n'), size);
}

void readText(const char *from, qsizetype size, QString &to)
{
    unsigned char all = 0;
    for (qsizetype i = 0; i < size; ++i)
        all = static_cast<unsigned char>(all | static_cast<unsigned char>(from[i]));
    if (all >= 0x80) {
        to = QString::fromUtf8(from, size);
        return;
    }
    to.resize(size); // which allocates nothing if the text before was as long
    QChar *out = to.data();
    for (qsizetype i = 0; i < size; ++i)
        out[i] = QLatin1Char{ from[i] };
}

void readSet(const char *from, qsizetype size, QStringList &to)
{
    if (size == 0) {
        if (!to.isEmpty())
            to.clear();
        return;
    }
    QString text;
    readText(from, size, text);
    to = text.split(u'\n');
}

void appendNumbers(std::string &out, const Issue &issue, quint16 &size)
{
    size = 0;
    if (!issue.severity && !issue.lat && !issue.lng)
        return;
    const Numbers numbers{ issue.severity.value_or(0), issue.lat.value_or(0), issue.lng.value_or(0),
        quint64{ issue.severity.has_value() } | quint64{ issue.lat.has_value() } << 1
            | quint64{ issue.lng.has_value() } << 2 };
    size = sizeof numbers;
    out.append(reinterpret_cast<const char *>(&numbers), sizeof numbers);
}

void readNumbers(const char *from, quint16 size, Issue &issue)
{
    Numbers numbers;
    if (size == sizeof numbers)
        std::memcpy(&numbers, from, sizeof numbers);
    issue.severity = numbers.given & 1 ? std::optional{ numbers.severity } : std::nullopt;
    issue.lat = numbers.given & 2 ? std::optional{ numbers.lat } : std::nullopt;
    issue.lng = numbers.given & 4 ? std::optional{ numbers.lng } : std::nullopt;
}

std::string_view idBytes(const IssueId &id, IdBytes &buffer)
{
    const QString &text = id.toString();
    if (isAscii(text)) {
        buffer.resize(text.size());
        std::transform(text.begin(), text.end(), buffer.begin(),
            [](QChar c) { return static_cast<char>(c.unicode()); });
    } else {
        const QByteArray bytes = text.toUtf8();
        buffer.clear();
        buffer.append(bytes.constData(), bytes.size());
    }
    return { buffer.constData(), static_cast<size_t>(buffer.size()) };
}

} // namespace lockstep::packed
