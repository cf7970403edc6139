// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/native/nativeremote.h"
#include "net/tls/certificatepin.h"

#include <QNetworkAccessManager>
#include <QPointer>

class QNetworkReply;

namespace lockstep::net {

// Snapshots by QNetworkAccessManager, on the thread of its maker. It asks for gzip and unpacks it.
class HttpSnapshots final : public SnapshotSource
{
public:
    explicit HttpSnapshots(PinSource pin = {});
    ~HttpSnapshots() override;
    HttpSnapshots(const HttpSnapshots &) = delete;
    HttpSnapshots &operator=(const HttpSnapshots &) = delete;

    void get(const QUrl &url, const QByteArray &token, Sink sink) override;
    void cancel() override;

private:
    PinSource m_pinSource;
    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply{};
};

} // namespace lockstep::net
