// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/exchange.h"
#include "net/tls/certificatepin.h"

#include <QNetworkAccessManager>
#include <QUrl>

#include <map>
#include <set>

class QNetworkReply;

namespace lockstep::net::dialect {

// HTTP by QNetworkAccessManager, on the thread of its maker. Follows no redirects: requests carry
// what signs the user in.
class QtHttpPort final : public HttpPort
{
public:
    explicit QtHttpPort(QUrl server, PinSource pin = {});
    ~QtHttpPort() override;
    QtHttpPort(const QtHttpPort &) = delete;
    QtHttpPort &operator=(const QtHttpPort &) = delete;

    void send(HttpRequest request, Answer answer) override;
    void openStream(const QString &name, HttpRequest request, StreamSink sink) override;
    void closeStream(const QString &name) override;
    void cancelAll() override;
    [[nodiscard]] QByteArray cookies() const override;

private:
    [[nodiscard]] QNetworkRequest worded(const HttpRequest &request, const QByteArray &pin) const;

    QUrl m_server;
    PinSource m_pinSource;
    QNetworkAccessManager m_network;
    std::set<QNetworkReply *> m_replies{};
    std::map<QString, QNetworkReply *> m_streams{};
};

} // namespace lockstep::net::dialect
