// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/native/withheldrows.h"

#include "core/sync/codec.h"

#include <algorithm>

namespace lockstep::net {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFailures = 5;
constexpr Milliseconds retryPause{ 1'000 };

} // namespace

void WithheldRows::want(const SpaceId &space, qint64 seq)
{
    const auto known = std::find_if(m_wanted.begin(), m_wanted.end(),
        [&](const Wanted &wanted) { return wanted.space == space && !wanted.page; });
    if (known != m_wanted.end()) {
        known->upTo = std::max(known->upTo, seq);
        return;
    }
    m_wanted.push_back({ space, seq - 1, seq, {} });
    fetch();
}

void WithheldRows::want(remote::Page page, qint64 from, qint64 upTo)
{
    page.events.clear();
    const SpaceId space = page.space;
    m_wanted.push_back({ space, from - 1, upTo, std::move(page) });
    fetch();
}

void WithheldRows::clear()
{
    m_session = std::make_shared<bool>(true); // answers to the old one are for nobody
    if (m_isBusy)
        m_ports.source->cancel();
    m_isBusy = false;
    m_hasRenewed = false;
    m_failures = 0;
    m_retry.cancel();
    m_wanted.clear();
}

void WithheldRows::fetch(bool renewToken)
{
    if (m_isBusy || m_retry.isSet() || m_wanted.empty())
        return;
    m_isBusy = true;
    m_ports.token(
        renewToken, [this, session = std::weak_ptr{ m_session }](const Result<QByteArray> &token) {
            if (session.expired())
                return;
            if (!token) {
                refused(token.error());
                return;
            }
            const auto body = std::make_shared<QByteArray>();
            const Wanted &first = m_wanted.front();
            m_ports.source->get(m_ports.url(first.space, first.after), *token,
                { [body](const QByteArray &bytes) { *body += bytes; },
                    [this, session, body](const Result<void> &done) {
                        if (session.expired())
                            return;
                        if (done)
                            got(*body);
                        else
                            refused(done.error());
                    } });
        });
}

void WithheldRows::got(const QByteArray &body)
{
    JsonDocument document;
    const auto json = document.parse(body);
    auto answer = json ? readPage(*json) : Result<remote::Page>{ json.error() };
    if (!answer || answer->events.empty()) {
        refused(answer ? Error{ errc::Parse, u"no events"_s, {} } : answer.error());
        return;
    }
    m_isBusy = false;
    m_hasRenewed = false;
    m_failures = 0;
    Wanted wanted = std::move(m_wanted.front());
    m_wanted.pop_front();
    wanted.after = answer->events.back().seq;
    const bool isWhole = wanted.after >= wanted.upTo;
    std::optional<remote::Page> whole;
    std::vector<ChangeEvent> live;
    if (wanted.page) {
        std::move(
            answer->events.begin(), answer->events.end(), std::back_inserter(wanted.page->events));
        if (isWhole) {
            whole = std::move(wanted.page);
            whole->head = answer->head;
            whole->hash = answer->hash;
        }
    } else {
        live = std::move(answer->events);
    }
    if (!isWhole)
        m_wanted.push_front(std::move(wanted));
    fetch();
    // Last: whoever is told may end the session.
    if (whole)
        m_ports.page(*std::move(whole));
    for (ChangeEvent &event : live)
        m_ports.changed(std::move(event));
}

void WithheldRows::refused(const Error &error)
{
    m_isBusy = false;
    if (error.code.startsWith("AUTH_"_L1) && !std::exchange(m_hasRenewed, true)) {
        fetch(true);
        return;
    }
    if (error.code == errc::Forbidden) { // the right has gone, and the server says so
        const SpaceId space = m_wanted.front().space;
        std::erase_if(m_wanted, [&](const Wanted &wanted) { return wanted.space == space; });
        fetch();
        return;
    }
    if (++m_failures < mostFailures) {
        m_retry
            = m_ports.clock.after(std::max(retryPause, Milliseconds{ error.retryAfterMs }), [this] {
                  m_retry.cancel();
                  fetch();
              });
        return;
    }
    clear();
    m_ports.failed(error);
}

} // namespace lockstep::net
