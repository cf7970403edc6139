// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "net/native/nativeremote.h"
#include "tests/support/memorylink.h"

namespace lockstep::net {

using namespace Qt::StringLiterals;

// Snapshots over a MemoryLink, from the real server's HTTP handler and on virtual time.
class LinkSnapshots final : public SnapshotSource
{
public:
    explicit LinkSnapshots(MemoryLink &link) : m_link(link) {}

    void get(const QUrl &url, const QByteArray &token, Sink sink) override
    {
        ++requests;
        const auto wanted = m_wanted = std::make_shared<bool>(true);
        server::HttpRequest request = MemoryLink::makeRequest("GET",
            url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment));
        request.headers.add("Authorization", "Bearer " + token);
        m_link.request(
            std::move(request),
            [sink, weak = std::weak_ptr{ wanted }](
                const std::optional<server::HttpResponse> &response) {
                if (weak.expired() || (response && response->stream))
                    return;
                if (response && response->status == 200) {
                    sink.bytes(response->body);
                    sink.done({});
                    return;
                }
                JsonDocument document;
                Error error{ errc::Io, QStringLiteral("cut"), {} };
                if (const auto json = document.parse(response ? response->body : QByteArray{})) {
                    const bool isNested = (*json)["error"_L1].isObject();
                    const JsonView words = isNested ? (*json)["error"_L1] : *json;
                    error.code = words["code"_L1].stringOrEmpty();
                    error.message = words["message"_L1].stringOrEmpty();
                    error.retryAfterMs = words["retryAfterMs"_L1].toInteger().value_or(0);
                }
                sink.done(error);
            },
            [this, sink, weak = std::weak_ptr{ wanted }](const std::optional<QByteArray> &piece) {
                if (weak.expired())
                    return;
                if (piece && !piece->isEmpty()) {
                    bytes += piece->size();
                    sink.bytes(*piece);
                    return;
                }
                m_wanted.reset();
                sink.done(piece ? Result<void>{}
                                : Result<void>{ Error{ errc::Io, QStringLiteral("cut"), {} } });
            });
    }
    void cancel() override { m_wanted.reset(); }

    int requests = 0;
    qint64 bytes = 0;

private:
    MemoryLink &m_link;
    std::shared_ptr<bool> m_wanted{};
};

} // namespace lockstep::net
