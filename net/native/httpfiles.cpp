// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/native/httpfiles.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"

#include <QFile>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

namespace lockstep::net {

using namespace Qt::StringLiterals;

namespace {

constexpr int fileTimeoutMs = 30'000; // without a byte
constexpr qint64 mostChunkBytes = 1024 * 1024;
constexpr qint64 mostOfAnAnswer = 64 * 1024;
constexpr int mostMismatches = 8; // of offsets, in one upload

int httpStatusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

// The server's own words if it is ours that answers, else what the network says.
Error fileErrorOf(const QNetworkReply &reply, const QByteArray &body)
{
    JsonDocument document;
    const auto json = document.parse(body);
    const JsonView told = json ? (*json)["error"_L1] : JsonView{};
    if (!told["code"_L1].isString())
        return { errc::Io, reply.errorString(), {} };
    Error error{ told["code"_L1].stringOrEmpty(), told["message"_L1].stringOrEmpty(), {} };
    error.retryAfterMs = told["retryAfterMs"_L1].toInteger().value_or(0);
    return error;
}

} // namespace

class HttpFiles::Transfer : public std::enable_shared_from_this<Transfer>
{
public:
    Transfer(HttpFiles &files, Place place, Attachment attachment, const QString &path,
        Remote::FileSink sink)
        : m_attachment(std::move(attachment)), m_file(path), m_files(files),
          m_place(std::move(place)), m_sink(std::move(sink))
    {}
    virtual ~Transfer()
    {
        if (m_reply) {
            m_reply->disconnect();
            m_reply->abort();
            m_reply->deleteLater();
        }
    }
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;
    virtual void begin() = 0;

protected:
    [[nodiscard]] QNetworkRequest request(const QString &path) const
    {
        QUrl url = m_place.server;
        url.setUserInfo({});
        url.setPath(url.path() + path, QUrl::DecodedMode);
        QNetworkRequest request{ url };
        request.setHeader(QNetworkRequest::UserAgentHeader, u"Lockstep/" LOCKSTEP_VERSION ""_s);
        request.setRawHeader("Authorization", "Bearer " + m_place.token);
        prepare(request, pin());
        return request;
    }
    [[nodiscard]] QNetworkAccessManager &network() { return m_files.m_network; }
    void await(QNetworkReply *reply, std::function<void(QNetworkReply &)> finished)
    {
        guard(*reply, pin());
        m_reply = reply;
        QObject::connect(reply, &QNetworkReply::finished, reply,
            [weak = weak_from_this(), reply, finished = std::move(finished)] {
                reply->deleteLater();
                const auto self = weak.lock();
                if (!self || self->m_reply != reply)
                    return;
                self->m_reply = nullptr;
                finished(*reply);
            });
    }
    void tellProgress(qint64 bytes) const { m_sink.progress(bytes); }
    void end(const Result<void> &result)
    {
        const auto self = shared_from_this(); // it lets go of this
        const Remote::FileSink sink = std::exchange(m_sink, {});
        m_files.m_transfers.erase(m_attachment.id);
        if (sink.done)
            sink.done(result);
    }
    [[nodiscard]] Error fileProblem() const
    {
        return { errc::Io, u"%1: %2"_s.arg(m_file.fileName(), m_file.errorString()), {} };
    }

    const Attachment m_attachment;
    QFile m_file;

private:
    [[nodiscard]] QByteArray pin() const { return m_files.m_pin ? m_files.m_pin() : QByteArray{}; }

    HttpFiles &m_files;
    const Place m_place;
    Remote::FileSink m_sink;
    QPointer<QNetworkReply> m_reply{};
};

class HttpFiles::Upload final : public Transfer
{
public:
    using Transfer::Transfer;

    void begin() override
    {
        if (!m_file.open(QIODevice::ReadOnly)) {
            end(fileProblem());
            return;
        }
        JsonWriter json;
        json.beginObject().member("id"_L1, m_attachment.id.toString());
        json.member("name"_L1, m_attachment.name).member("size"_L1, m_attachment.size);
        json.member("sha256"_L1, m_attachment.sha256).member("attach"_L1, false).endObject();
        QNetworkRequest announced
            = request(u"/api/issues/%1/attachments"_s.arg(m_attachment.issue.toString()));
        announced.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        await(network().post(announced, json.text()),
            [this](QNetworkReply &reply) { answered(reply); });
    }

private:
    void answered(QNetworkReply &reply)
    {
        const QByteArray body = reply.isOpen() ? reply.read(mostOfAnAnswer) : QByteArray{};
        const int status = httpStatusOf(reply);
        bool isNumber = false;
        const qint64 offset = reply.rawHeader("Upload-Offset").toLongLong(&isNumber);
        if (status == 200 || status == 201) {
            JsonDocument document;
            const auto json = document.parse(body);
            const auto complete = json ? (*json)["complete"_L1].toBool() : std::nullopt;
            if (!complete || !isNumber || offset < 0 || offset > m_attachment.size) {
                end(Error{ errc::Io, u"this answer is no upload's"_s, {} });
                return;
            }
            tellProgress(offset);
            if (*complete) {
                end({});
                return;
            }
            sendFrom(offset);
            return;
        }
        const Error error = fileErrorOf(reply, body);
        // Another node, or an answer that was lost: it says where to go on.
        if (error.code == errc::OffsetMismatch && isNumber && offset >= 0
            && offset <= m_attachment.size && ++m_mismatches <= mostMismatches) {
            sendFrom(offset);
            return;
        }
        end(error);
    }

    void sendFrom(qint64 offset)
    {
        if (!m_file.seek(offset)) {
            end(fileProblem());
            return;
        }
        const QByteArray chunk = m_file.read(mostChunkBytes);
        if (chunk.isEmpty() && m_attachment.size > offset) {
            end(fileProblem());
            return;
        }
        QNetworkRequest next = request(u"/api/uploads/"_s + m_attachment.id.toString());
        next.setRawHeader("Upload-Offset", QByteArray::number(offset));
        next.setHeader(QNetworkRequest::ContentTypeHeader, u"application/offset+octet-stream"_s);
        QNetworkReply *reply = network().sendCustomRequest(next, "PATCH", chunk);
        QObject::connect(reply, &QNetworkReply::uploadProgress, reply,
            [weak = weak_from_this(), offset](qint64 sent, qint64) {
                const auto self = std::static_pointer_cast<Upload>(weak.lock());
                if (self && sent > 0)
                    self->tellProgress(offset + sent);
            });
        await(reply, [this](QNetworkReply &finished) { answered(finished); });
    }

    int m_mismatches = 0;
};

class HttpFiles::Download final : public Transfer
{
public:
    using Transfer::Transfer;

    void begin() override
    {
        if (!m_file.open(QIODevice::ReadWrite)) {
            end(fileProblem());
            return;
        }
        if (m_file.size() > m_attachment.size && !m_file.resize(0)) {
            end(fileProblem());
            return;
        }
        m_from = m_file.size();
        if (m_from == m_attachment.size) {
            end({});
            return;
        }
        QNetworkRequest wanted = request(u"/api/attachments/"_s + m_attachment.id.toString());
        // As it is: what is packed may become larger than it may be.
        wanted.setRawHeader("Accept-Encoding", "identity");
        if (m_from > 0) {
            wanted.setRawHeader("Range", "bytes=" + QByteArray::number(m_from) + '-');
            wanted.setRawHeader("If-Range", '"' + m_attachment.sha256.toLatin1() + '"');
        }
        QNetworkReply *reply = network().get(wanted);
        reply->setReadBufferSize(mostChunkBytes);
        QObject::connect(reply, &QNetworkReply::readyRead, reply, [weak = weak_from_this(), reply] {
            if (const auto self = std::static_pointer_cast<Download>(weak.lock()))
                self->take(*reply);
        });
        await(reply, [this](QNetworkReply &finished) { ended(finished); });
    }

private:
    void take(QNetworkReply &reply)
    {
        const int status = httpStatusOf(reply);
        if (m_failed || (status != 200 && status != 206))
            return;
        if (!std::exchange(m_begun, true)) {
            const qint64 at = status == 206 ? m_from : 0;
            m_failed = !m_file.resize(at) || !m_file.seek(at);
        }
        const QByteArray bytes = reply.readAll();
        const bool isTooMuch = m_file.pos() + bytes.size() > m_attachment.size;
        m_failed = m_failed || isTooMuch || m_file.write(bytes) != bytes.size();
        if (m_failed) {
            reply.abort(); // and it has ended
            return;
        }
        tellProgress(m_file.pos());
    }

    void ended(QNetworkReply &reply)
    {
        if (!m_failed && reply.isOpen())
            take(reply);
        const int status = httpStatusOf(reply);
        if (m_failed) {
            end(m_file.error() != QFileDevice::NoError
                    ? fileProblem()
                    : Error{ errc::Io, u"more bytes came than the file has"_s, {} });
            return;
        }
        const bool isFile = status == 200 || status == 206;
        if (!isFile) {
            const QByteArray body = reply.isOpen() ? reply.read(mostOfAnAnswer) : QByteArray{};
            end(fileErrorOf(reply, body));
            return;
        }
        if (reply.error() != QNetworkReply::NoError || !m_file.flush()
            || m_file.size() != m_attachment.size) {
            end(Error{ errc::Io, u"the answer broke off: %1"_s.arg(reply.errorString()), {} });
            return;
        }
        m_file.close();
        end({});
    }

    qint64 m_from = 0;
    bool m_begun = false;
    bool m_failed = false;
};

HttpFiles::HttpFiles(PinSource pin) : m_pin(std::move(pin))
{
    m_network.setTransferTimeout(fileTimeoutMs);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpFiles::~HttpFiles() = default;

void HttpFiles::start(const AttachmentId &id, std::shared_ptr<Transfer> transfer)
{
    m_transfers.insert_or_assign(id, transfer);
    transfer->begin();
}

void HttpFiles::upload(
    const Place &place, const Attachment &attachment, const QString &path, Remote::FileSink sink)
{
    start(attachment.id, std::make_shared<Upload>(*this, place, attachment, path, std::move(sink)));
}

void HttpFiles::download(
    const Place &place, const Attachment &attachment, const QString &path, Remote::FileSink sink)
{
    start(
        attachment.id, std::make_shared<Download>(*this, place, attachment, path, std::move(sink)));
}

void HttpFiles::cancel(const AttachmentId &id) { m_transfers.erase(id); }

} // namespace lockstep::net
