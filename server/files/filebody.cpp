// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/files/filebody.h"

#include "server/logging.h"
#include "server/rest/restreply.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceBytes = 256 * 1024;

class FileBody final : public HttpBody
{
public:
    FileBody(std::shared_ptr<FileStore::Reader> reader, FileRange range, Executor &fileThread,
        Executor &loop, std::shared_ptr<void> place)
        : m_reader(std::move(reader)), m_range(range), m_fileThread(fileThread), m_loop(loop),
          m_place(std::move(place))
    {}

    void next(Give give) override
    {
        const qint64 from = m_range.from;
        const qint64 count = std::min(pieceBytes, m_range.count);
        m_range.from += count;
        m_range.count -= count;
        if (count == 0) {
            give(QByteArray{});
            return;
        }
        m_fileThread.post(
            [reader = m_reader, from, count, &loop = m_loop, give = std::move(give)]() mutable {
                auto piece = reader->read(from, count);
                loop.post([piece = std::move(piece), count, give = std::move(give)] {
                    const bool isWhole = piece && piece->size() == count;
                    if (!isWhole)
                        qCWarning(lcServer, "an attachment cannot be read to its end");
                    give(isWhole ? std::optional{ *piece } : std::nullopt);
                });
            });
    }

private:
    const std::shared_ptr<FileStore::Reader> m_reader;
    FileRange m_range;
    Executor &m_fileThread;
    Executor &m_loop;
    const std::shared_ptr<void> m_place; // among those that are under way
};

std::optional<qint64> readNumber(QByteArrayView text)
{
    const bool isPlain = !text.isEmpty() && text.size() <= 15
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isPlain ? std::optional{ text.toLongLong() } : std::nullopt;
}

} // namespace

std::optional<FileRange> rangeOf(const HttpRequest &request, qint64 size, const QByteArray &etag)
{
    const FileRange all{ 0, size, false };
    const QByteArray ifRange = request.headers.value("If-Range").trimmed();
    if (request.headers.count("Range") != 1 || (!ifRange.isEmpty() && ifRange != etag))
        return all;
    const QByteArray text = request.headers.value("Range").trimmed();
    if (!text.startsWith("bytes="))
        return all;
    const QByteArrayView range = QByteArrayView{ text }.sliced(6);
    const qsizetype dash = range.indexOf('-');
    if (dash < 0)
        return all;
    const auto first = readNumber(range.first(dash));
    const auto last = readNumber(range.sliced(dash + 1));
    if (dash == 0) { // so many at the end
        if (!last)
            return all;
        if (*last == 0 || size == 0)
            return {};
        const qint64 count = std::min(*last, size);
        return FileRange{ size - count, count, true };
    }
    const bool isOpen = dash == range.size() - 1;
    if (!first || (!last && !isOpen) || (last && *last < *first))
        return all;
    if (*first >= size)
        return {};
    const qint64 end = last ? std::min(*last, size - 1) : size - 1;
    return FileRange{ *first, end - *first + 1, true };
}

QByteArray contentDisposition(const QString &name)
{
    const QString safe = safeFileName(name);
    QByteArray plain;
    for (const QChar c : safe) {
        const bool isPlain = c >= u' ' && c < u'\x7f' && c != u'"' && c != u'\\' && c != u'%';
        plain.append(isPlain ? static_cast<char>(c.unicode()) : '_');
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
        + safe.toUtf8().toPercentEncoding();
}

HttpResponse fileResponse(const HttpRequest &request, const Attachment &attachment,
    std::shared_ptr<FileStore::Reader> reader, Executor &fileThread, Executor &loop,
    std::shared_ptr<void> place)
{
    const QByteArray etag = '"' + attachment.sha256.toLatin1() + '"';
    const qint64 size = reader->size();
    HttpResponse response;
    const auto addCommon = [&](HttpResponse &to) {
        to.headers.add("ETag", etag);
        to.headers.add("Accept-Ranges", "bytes");
        to.headers.add("Cache-Control", "private, no-cache");
    };
    for (const QByteArray &known : request.headers.value("If-None-Match").split(',')) {
        if (known.trimmed() == etag) {
            response.status = 304;
            addCommon(response);
            return response;
        }
    }
    const auto range = rangeOf(request, size, etag);
    if (!range) {
        response = restError({ errc::BadArgument, u"Range: behind the end"_s, u"Range"_s });
        response.status = 416;
        response.headers.add("Content-Range", "bytes */" + QByteArray::number(size));
        return response;
    }
    addCommon(response);
    QByteArray type = attachment.type.toLatin1();
    if (type == "text/plain")
        type += "; charset=utf-8";
    else if (!isPreviewableImage(attachment.type) && type != "application/pdf")
        type = "application/octet-stream";
    response.headers.add("Content-Type", type);
    response.headers.add("Content-Disposition", contentDisposition(attachment.name));
    response.headers.add("X-Content-Type-Options", "nosniff");
    response.headers.add("Content-Security-Policy", "default-src 'none'; sandbox");
    response.headers.add("Cross-Origin-Resource-Policy", "same-origin");
    if (range->isPart) {
        response.status = 206;
        response.headers.add("Content-Range",
            "bytes " + QByteArray::number(range->from) + '-'
                + QByteArray::number(range->from + range->count - 1) + '/'
                + QByteArray::number(size));
    }
    response.streamLength = range->count;
    response.stream
        = std::make_shared<FileBody>(std::move(reader), *range, fileThread, loop, std::move(place));
    return response;
}

} // namespace lockstep::server
