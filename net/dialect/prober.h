// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/dialect.h"
#include "net/dialect/exchange.h"

#include <map>

namespace lockstep::net::dialect {

using Finding = ForeignFinding;

// Answers to `parameters` as they are preset, for a server.
[[nodiscard]] std::map<QString, QString> presetParameters(
    const Dialect &dialect, const QString &host);

// Asks a server by the `probe` of dialects which of them it speaks, one request after the other and
// equal ones once. Nobody is signed in. A variant without a probe is not found: it cannot be told.
class Prober
{
public:
    using Done = std::function<void(QList<Finding>)>;

    // `http`: to the server at `host`.
    Prober(std::shared_ptr<HttpPort> http, QString host);
    ~Prober();
    Prober(const Prober &) = delete;
    Prober &operator=(const Prober &) = delete;

    // `dialects`: their variants, those of one dialect together. Findings in the same order; `done`
    // never comes from inside this call if anything is asked, and once, unless this goes before.
    void start(std::vector<Dialect> dialects, Done done);

private:
    struct Asked
    {
        HttpRequest request{};
        std::optional<HttpReply> reply{}; // none: nothing answered
    };
    void next();
    void ask(const HttpRequest &request);
    void skip(); // to the next variant
    void find(const Dialect &dialect);

    std::shared_ptr<HttpPort> m_http;
    QString m_host;
    std::vector<Dialect> m_dialects{};
    Done m_done{};
    size_t m_at = 0;
    size_t m_probe = 0; // of that one
    std::vector<Asked> m_asked{};
    QList<Finding> m_found{};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::net::dialect
