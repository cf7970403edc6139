// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/auth/refreshingtokens.h"

namespace lockstep::net {

using namespace Qt::StringLiterals;

RefreshingTokens::RefreshingTokens(QUrl server, Keeper keeper, PinSource pin)
    : m_client(std::move(server), std::move(pin)), m_keeper(std::move(keeper))
{}

void RefreshingTokens::provide(bool renew, std::function<void(Result<QByteArray>)> answer)
{
    const QByteArray kept = m_keeper.load();
    if (!renew && !m_access.isEmpty() && !kept.isEmpty()) { // else he has signed out
        answer(m_access);
        return;
    }
    // If the next one could not be saved, the one that is kept is void.
    const QByteArray refresh = !kept.isEmpty() && kept == m_used ? m_next : kept;
    if (refresh.isEmpty()) {
        answer(Error{ errc::AuthMissing, u"not signed in"_s, {} });
        return;
    }
    m_waiting.push_back(std::move(answer));
    if (m_waiting.size() > 1)
        return;
    m_client.refresh(refresh, [this, kept](const Result<Tokens> &tokens) {
        if (tokens) {
            m_access = tokens->access;
            m_used = kept;
            m_next = tokens->refresh;
            m_keeper.save(tokens->refresh);
        }
        for (const auto &waiting : std::exchange(m_waiting, {}))
            waiting(tokens ? Result<QByteArray>{ tokens->access }
                           : Result<QByteArray>{ tokens.error() });
    });
}

} // namespace lockstep::net
