// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"
#include "server/files/filestore.h"
#include "server/rest/places.h"
#include "server/rest/restdesk.h"
#include "server/storage/attachmentstore.h"

namespace lockstep::server {

struct AttachmentLimits
{
    qint64 bytes = maxAttachmentBytes; // of one file
    qsizetype chunk = 1024 * 1024;
    qint64 projectBytes = maxProjectBytes; // of all files of a project
    int uploadsPerUser = 32; // begun and not attached
    int underWay = 64; // chunks and downloads at once
    int underWayPerUser = 8;
    Milliseconds retry{ 1'000 };
    Milliseconds fullRetry{ 60'000 }; // when the disk is full
};

// Files over HTTP (docs/rest.md, "Attachments"): uploads in chunks that can be gone on with, lists,
// downloads. Who may do what is decided on the storage thread, each time; bytes are read and
// written on a thread of their own. Lives on the event loop.
class Attachments
{
public:
    struct Ports
    {
        FileStore *files = nullptr; // null: this server keeps none (NO_FILE_STORE)
        IssueService &issues; // on the storage thread only
        Storage &storage; // on the storage thread only
        Executor &storageThread;
        Executor &fileThread;
        Executor &loop;
        Clock &storageClock;
        std::function<void(const std::vector<LogRow> &)> publish{};
    };

    Attachments(AttachmentLimits limits, Ports ports);
    Attachments(const Attachments &) = delete;
    Attachments &operator=(const Attachments &) = delete;

    [[nodiscard]] std::vector<Route> routes();

private:
    using Handler
        = void (Attachments::*)(std::shared_ptr<const RestCall> call, const HttpResponder &respond);
    [[nodiscard]] Route route(const char *method, const QString &pattern, Handler handler,
        Route::Counted counted = Route::Counted::AsRequest);
    // Runs there, and what it gives on the event loop, unless this has gone by then.
    template <typename T>
    void run(Executor &thread, std::function<T()> work, std::function<void(T)> then);

    void list(std::shared_ptr<const RestCall> call, const HttpResponder &respond);
    void begin(std::shared_ptr<const RestCall> call, const HttpResponder &respond);
    void tell(std::shared_ptr<const RestCall> call, const HttpResponder &respond);
    void take(std::shared_ptr<const RestCall> call, const HttpResponder &respond);
    void finish(std::shared_ptr<const RestCall> call, const UploadRow &upload,
        const HttpResponder &respond);
    void attach(
        std::shared_ptr<const RestCall> call, const UploadRow &whole, const HttpResponder &respond);
    void cancel(std::shared_ptr<const RestCall> call, const HttpResponder &respond);
    void give(std::shared_ptr<const RestCall> call, const HttpResponder &respond);
    void remove(std::shared_ptr<const RestCall> call, const HttpResponder &respond);

    // On the storage thread:
    struct Found // an upload of the caller's, or what it has become
    {
        std::optional<UploadRow> upload{};
        std::optional<Attachment> attachment{};
    };
    [[nodiscard]] Result<Found> findUpload(const RestCall &call);
    [[nodiscard]] Result<AttachmentStore::Row> findAttachment(const RestCall &call);
    [[nodiscard]] Result<Found> beginUpload(const RestCall &call);
    [[nodiscard]] Result<Found> completeUpload(const RestCall &call, const UploadRow &upload);
    [[nodiscard]] Result<void> mayAttach(const RestCall &call, const IssueId &issue);

    [[nodiscard]] HttpResponse answer(int status, const Found &found, qint64 offset) const;
    [[nodiscard]] HttpResponse refusal(const Error &error, qint64 offset = -1) const;
    void publish();

    const AttachmentLimits m_limits;
    Ports m_ports;
    RestDesk m_desk; // on the storage thread only
    Places m_underWay;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

template <typename T>
void Attachments::run(Executor &thread, std::function<T()> work, std::function<void(T)> then)
{
    thread.post([this, work = std::move(work), then = std::move(then),
                    alive = std::weak_ptr{ m_alive }]() mutable {
        auto result = std::make_shared<T>(work());
        m_ports.loop.post([result, then = std::move(then), alive] {
            if (!alive.expired())
                then(std::move(*result));
        });
    });
}

} // namespace lockstep::server
