// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/attachment.h"

#include "core/model/check.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

bool isUnsafeInName(char32_t c)
{
    const bool isControl = c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
    const bool isBidi = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e
        || c == 0x200f || c == 0x061c;
    const bool isBroken = (c >= 0xd800 && c <= 0xdfff) || c == 0xfffd; // half a character
    return isControl || isBidi || isBroken || c == 0xfeff
        || QStringView{ u"/\\:*?\"<>|" }.contains(static_cast<char16_t>(c < 0x10000 ? c : u' '));
}

// Names that Windows takes for devices, whatever their suffix.
bool isDeviceName(QStringView name)
{
    const QString stem = name.left(name.indexOf(u'.')).trimmed().toString().toUpper();
    static const QStringList devices{ u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CLOCK$"_s,
        u"CONIN$"_s, u"CONOUT$"_s };
    if (devices.contains(stem))
        return true;
    return stem.size() == 4 && (stem.startsWith("COM"_L1) || stem.startsWith("LPT"_L1))
        && (stem.at(3).isDigit() || u"\u00b9\u00b2\u00b3"_s.contains(stem.at(3)));
}

// At most so many bytes of UTF-8, no character cut in two.
QString shortened(const QString &text, qsizetype bytes)
{
    QString kept = text;
    while (kept.toUtf8().size() > bytes)
        kept.chop(kept.size() > 1 && kept.back().isLowSurrogate() ? 2 : 1);
    return kept;
}

bool looksLikeText(QByteArrayView head)
{
    for (const char c : head) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f')
            return false;
        if (byte == 0x7f)
            return false;
    }
    QStringDecoder utf8{ QStringDecoder::Utf8 };
    const QString text = utf8(head); // a character that is cut at the end is no error
    Q_UNUSED(text)
    return !utf8.hasError();
}

struct Magic
{
    qsizetype offset = 0;
    QByteArrayView bytes{};
    QLatin1StringView type{};
};
const std::array magics{
    Magic{ 0, "\x89PNG\r\n\x1a\n", "image/png"_L1 },
    Magic{ 0, "\xff\xd8\xff", "image/jpeg"_L1 },
    Magic{ 0, "GIF87a", "image/gif"_L1 },
    Magic{ 0, "GIF89a", "image/gif"_L1 },
    Magic{ 8, "WEBP", "image/webp"_L1 },
    Magic{ 0, "%PDF-", "application/pdf"_L1 },
    Magic{ 0, "PK\x03\x04", "application/zip"_L1 },
    Magic{ 0, "\x1f\x8b", "application/gzip"_L1 },
    Magic{ 4, "ftyp", "video/mp4"_L1 },
    Magic{ 0, "\x1a\x45\xdf\xa3", "video/webm"_L1 },
    Magic{ 0, "MZ", "application/x-executable"_L1 },
    Magic{ 0,
        "\x7f"
        "ELF",
        "application/x-executable"_L1 },
    Magic{ 0, "\xcf\xfa\xed\xfe", "application/x-executable"_L1 },
    Magic{ 0, "\xca\xfe\xba\xbe", "application/x-executable"_L1 },
    Magic{ 0, "#!", "application/x-executable"_L1 },
};

} // namespace

bool isSha256(QStringView text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

Result<void> checkAttachment(const Attachment &attachment)
{
    if (const auto id = checkId(u"id", attachment.id.toString()); !id)
        return id;
    if (const auto issue = checkId(u"issue", attachment.issue.toString()); !issue)
        return issue;
    if (const auto line = checkLine(u"name", attachment.name, 1, maxFileNameBytes); !line)
        return line;
    if (attachment.name.toUtf8().size() > maxFileNameBytes)
        return invalid(u"name", u"at most %1 bytes"_s.arg(maxFileNameBytes));
    if (!isSha256(attachment.sha256))
        return invalid(u"sha256", u"64 hexadecimal digits in small letters"_s);
    if (attachment.size < 0)
        return invalid(u"size", u"a number of bytes"_s, QString::number(attachment.size));
    if (attachment.size > maxAttachmentBytes) {
        return Error{ errc::TooLarge,
            u"size: at most %1 bytes, got %2"_s.arg(maxAttachmentBytes).arg(attachment.size),
            u"size"_s };
    }
    return {};
}

QString safeFileName(QStringView name)
{
    // The last segment alone, as browsers do with what pages suggest.
    const qsizetype cut = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    QString safe;
    for (const char32_t c : name.mid(cut + 1).toUcs4()) {
        if (!isUnsafeInName(c))
            safe.append(QString::fromUcs4(&c, 1));
        else if (c == u':' || c == u'*' || c == u'?' || c == u'"' || c == u'<' || c == u'>'
            || c == u'|')
            safe.append(u'_');
    }
    const auto endsBadly
        = [&] { return safe.endsWith(u'.') || (!safe.isEmpty() && safe.back().isSpace()); };
    while (endsBadly())
        safe.chop(1);
    while (!safe.isEmpty() && safe.front().isSpace())
        safe.remove(0, 1);
    if (isDeviceName(safe))
        safe.prepend(u'_');
    if (safe.toUtf8().size() > maxFileNameBytes) {
        const qsizetype dot = safe.lastIndexOf(u'.');
        const QString suffix
            = dot > 0 && safe.sliced(dot).toUtf8().size() <= 20 ? safe.sliced(dot) : QString{};
        safe = shortened(safe.chopped(suffix.size()), maxFileNameBytes - suffix.toUtf8().size())
            + suffix;
        while (endsBadly())
            safe.chop(1);
    }
    return safe.isEmpty() ? u"file"_s : safe;
}

QString sniffFileType(QByteArrayView head)
{
    for (const Magic &magic : magics) {
        if (head.size() < magic.offset + magic.bytes.size()
            || head.sliced(magic.offset, magic.bytes.size()) != magic.bytes)
            continue;
        if (magic.type == "image/webp"_L1 && !head.startsWith("RIFF"))
            continue;
        return magic.type;
    }
    return looksLikeText(head) ? u"text/plain"_s : u"application/octet-stream"_s;
}

bool isPreviewableImage(QStringView type)
{
    return type == "image/png"_L1 || type == "image/jpeg"_L1 || type == "image/gif"_L1
        || type == "image/webp"_L1;
}

bool mayBeProgram(QStringView name, QStringView type)
{
    if (type == "application/x-executable"_L1)
        return true;
    static const QStringList suffixes{ u"action"_s, u"apk"_s, u"app"_s, u"appimage"_s, u"bash"_s,
        u"bat"_s, u"bin"_s, u"cmd"_s, u"com"_s, u"command"_s, u"cpl"_s, u"deb"_s, u"desktop"_s,
        u"dll"_s, u"dmg"_s, u"exe"_s, u"hta"_s, u"htm"_s, u"html"_s, u"inf"_s, u"iso"_s, u"jar"_s,
        u"js"_s, u"jse"_s, u"ksh"_s, u"lnk"_s, u"msc"_s, u"msi"_s, u"msix"_s, u"msp"_s, u"pif"_s,
        u"pkg"_s, u"pl"_s, u"ps1"_s, u"psm1"_s, u"py"_s, u"pyw"_s, u"rb"_s, u"reg"_s, u"rpm"_s,
        u"run"_s, u"scf"_s, u"scr"_s, u"sh"_s, u"svg"_s, u"terminal"_s, u"url"_s, u"vb"_s, u"vbe"_s,
        u"vbs"_s, u"webloc"_s, u"workflow"_s, u"ws"_s, u"wsf"_s, u"wsh"_s, u"xhtml"_s, u"zsh"_s };
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot >= 0 && suffixes.contains(name.mid(dot + 1).trimmed().toString().toLower());
}

QString attachmentLink(const Attachment &attachment)
{
    QString text = attachment.name; // what ends the words of a link cannot stand in them
    text.replace(u'[', u'(').replace(u']', u')');
    const QString link
        = u"[%1](%2%3)"_s.arg(text, QString{ attachmentScheme }, attachment.id.toString());
    return isPreviewableImage(attachment.type) ? u'!' + link : link;
}

QList<AttachmentId> mentionedAttachments(QStringView text)
{
    QList<AttachmentId> ids;
    for (qsizetype at = text.indexOf(attachmentScheme); at >= 0;
         at = text.indexOf(attachmentScheme, at)) {
        at += attachmentScheme.size();
        qsizetype end = at;
        while (end < text.size() && end - at <= maxIdLength
            && (text.at(end).isLetterOrNumber() || text.at(end) == u'-'))
            ++end;
        const QStringView id = text.sliced(at, end - at);
        if (isId(id) && !ids.contains(AttachmentId{ id.toString() }))
            ids.append(AttachmentId{ id.toString() });
    }
    return ids;
}

} // namespace lockstep
