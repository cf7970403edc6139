// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/auth/refreshingtokens.h"

namespace lockstep::net {

using namespace Qt::StringLiterals;

RefreshingTokens::RefreshingTokens(
    QUrl server, QByteArray refreshToken, std::function<void(QByteArray)> save) :
    m_client(std::move(server)), m_refresh(std::move(refreshToken)), m_save(std::move(save))
{
}

void RefreshingTokens::provide(bool renew, std::function<void(Result<QByteArray>)> answer)
{
    if (!renew && !m_access.isEmpty()) {
        answer(m_access);
        return;
    }
    if (m_refresh.isEmpty()) {
        answer(Error { errc::AuthMissing, u"not signed in"_s, {} });
        return;
    }
    m_waiting.push_back(std::move(answer));
    if (m_waiting.size() > 1)
        return;
    m_client.refresh(m_refresh, [this](const Result<Tokens> &tokens) {
        if (tokens) {
            m_access = tokens->access;
            m_refresh = tokens->refresh;
            m_save(m_refresh);
        }
        for (const auto &waiting : std::exchange(m_waiting, {}))
            waiting(tokens ? Result<QByteArray> { tokens->access } : Result<QByteArray> { tokens.error() });
    });
}

} // namespace lockstep::net
