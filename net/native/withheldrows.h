// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/native/nativeremote.h"

#include <deque>

namespace lockstep::net {

// Gets what the server has told without its contents (docs/protocol.md, "3. Spaces and
// subscriptions", Ids only), in order, one request after the other: what comes meanwhile is asked
// for together. Sans-IO and single-threaded.
class WithheldRows
{
public:
    struct Ports
    {
        Clock &clock;
        std::shared_ptr<SnapshotSource> source{};
        TokenProvider token{};
        std::function<QUrl(const SpaceId &space, qint64 after)> url{};
        std::function<void(ChangeEvent)> changed{}; // live
        std::function<void(remote::Page)> page{};
        std::function<void(const Error &)> failed{}; // it has to be asked for in another session
    };
    explicit WithheldRows(Ports ports) : m_ports(std::move(ports)) {}
    ~WithheldRows() { clear(); }
    WithheldRows(const WithheldRows &) = delete;
    WithheldRows &operator=(const WithheldRows &) = delete;

    void want(const SpaceId &space, qint64 seq); // a live event
    void want(remote::Page page, qint64 from, qint64 upTo); // of these seqs
    void clear(); // the session has ended

private:
    struct Wanted
    {
        SpaceId space{};
        qint64 after = 0;
        qint64 upTo = 0;
        std::optional<remote::Page> page{};
    };

    void fetch(bool renewToken = false);
    void got(const QByteArray &body);
    void refused(const Error &error);

    Ports m_ports;
    std::deque<Wanted> m_wanted{}; // the first is being fetched
    bool m_isBusy = false;
    bool m_hasRenewed = false; // one new token, then it is an error
    int m_failures = 0; // in a row
    Timer m_retry{};
    std::shared_ptr<bool> m_session = std::make_shared<bool>(true);
};

} // namespace lockstep::net
