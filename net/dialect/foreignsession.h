// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/dialectoptions.h"
#include "net/dialect/mirror.h"
#include "net/dialect/requestqueue.h"

namespace lockstep::net::dialect {

// Who is signed in at a foreign server, in which of its variants, and for how long: that of HTTP,
// with or without a socket. Requests go through it, because their tokens do.
//
//   begin() --> variant --> sign-in, or what was kept --> who am I, facts --> ready
//
// A refused token is renewed once, and the request goes again; everything else waits for it.
class ForeignSession
{
public:
    using Urgency = RequestQueue::Urgency;
    using Answer = RequestQueue::Answer;

    // What becomes of it. After the last three it is over, and end() is called by who hears it.
    struct Events
    {
        std::function<void()> ready{};
        std::function<void()> renewed{}; // it goes on with another token
        std::function<void(const Error &)> lost{}; // the server cannot be reached, or is busy
        std::function<void(const Error &)> refused{}; // the person has to sign in
        std::function<void(const Error &)> unusable{}; // no such server, or no dialect of it
    };

    // All must outlive this.
    ForeignSession(
        Clock &clock, HttpPort &http, Mirror &mirror, const DialectOptions &options, Events events);

    void begin(); // there is at least one variant
    void end();

    // Nothing comes back once the session is over, but for writes: they learn of it.
    void ask(
        Urgency urgency, RequestQueue::Make make, Answer answer, std::optional<Instant> until = {});
    // Nothing else is sent meanwhile. `done` does not come when the session is lost by it.
    void renew(std::function<void(bool renewed)> done);

    [[nodiscard]] const Translator &translator() const { return *m_translator; } // once begun
    [[nodiscard]] const Dialect &dialect() const { return m_translator->dialect(); }
    void countRequest() { m_queue->count(); } // that goes beside the queue
    [[nodiscard]] qint64 requests() const { return m_queue ? m_queue->sent() : 0; }
    [[nodiscard]] int left(Budget::Use use) const { return m_queue->budget().left(use); }

private:
    void tryVariant(size_t index);
    void probeVariant(size_t at);
    void useSession();
    void signIn();
    void signInFailed(const Error &error, int status);
    void take(Session session);
    void identified();
    void askFacts(size_t at);
    void renewByPassword(const Error &why, bool isRefused);
    void endRenewal(std::optional<Session> session);
    void armRenewal();
    void needSignIn(const Error &error);
    void askOnce(Urgency urgency, RequestQueue::Make make, Answer answer,
        std::optional<Instant> until, bool mayRenew);

    Clock &m_clock;
    HttpPort &m_http;
    Mirror &m_mirror;
    const DialectOptions &m_options;
    Events m_events;
    Credentials m_credentials;
    std::optional<Session> m_session;
    size_t m_variant = 0;
    std::unique_ptr<Translator> m_translator{};
    std::unique_ptr<RequestQueue> m_queue{};
    bool m_signedIn = false; // now, with credentials
    std::optional<Instant> m_tokenSince{}; // none: it was kept from an earlier process
    std::vector<std::function<void(bool)>> m_renewed{}; // who waits for a renewal
    Timer m_renewal{};
};

} // namespace lockstep::net::dialect
