// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/prober.h"

#include "net/dialect/translator.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

std::map<QString, QString> presetParameters(const Dialect &dialect, const QString &host)
{
    std::map<QString, QString> answers;
    for (const Dialect::Question &question : dialect.parameters) {
        const QString preset = QString{ question.preset }.replace(u"{host}"_s, host);
        if (!preset.isEmpty())
            answers.insert_or_assign(question.key, preset);
    }
    return answers;
}

Prober::Prober(std::shared_ptr<HttpPort> http, QString host)
    : m_http(std::move(http)), m_host(std::move(host))
{}

Prober::~Prober()
{
    *m_alive = false;
    m_http->cancelAll();
}

void Prober::start(std::vector<Dialect> dialects, Done done)
{
    m_dialects = std::move(dialects);
    m_done = std::move(done);
    next();
}

void Prober::next()
{
    while (m_at < m_dialects.size()) {
        const Dialect &dialect = m_dialects[m_at];
        const Translator translator{ dialect, presetParameters(dialect, m_host) };
        const auto request = translator.probe(m_probe);
        if (!request) { // all have held, if there was any
            if (m_probe > 0)
                find(dialect);
            skip();
            continue;
        }
        const auto known = std::find_if(m_asked.begin(), m_asked.end(),
            [&](const Asked &asked) { return asked.request == *request; });
        if (known == m_asked.end()) {
            ask(*request);
            return;
        }
        if (known->reply && translator.readProbe(*known->reply, m_probe))
            ++m_probe;
        else
            skip();
    }
    const Done done = std::exchange(m_done, {}); // this may go with it
    done(m_found);
}

void Prober::ask(const HttpRequest &request)
{
    m_http->send(request, [this, alive = m_alive, request](Result<HttpReply> reply) {
        if (!*alive)
            return;
        m_asked.push_back({ request, reply ? std::optional{ std::move(*reply) } : std::nullopt });
        next();
    });
}

void Prober::skip()
{
    ++m_at;
    m_probe = 0;
}

void Prober::find(const Dialect &dialect)
{
    if (m_found.isEmpty() || m_found.last().dialect != dialect.name)
        m_found.append(Finding{ dialect.name, {} });
    m_found.last().variants.append(dialect.variant);
}

} // namespace lockstep::net::dialect
