// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignsession.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds renewBefore = 60s; // of a token's end

// A word on what was given; else nothing is known of it.
bool isRefusal(const Error &error, int status)
{
    return error.code.startsWith("AUTH_"_L1)
        || (status >= 400 && status < 500 && status != 429 && error.code != errc::RateLimited);
}

// It will answer again.
bool isAway(const Error &error, int status)
{
    return error.code == errc::RateLimited || status == 429 || (status >= 502 && status <= 504);
}

} // namespace

ForeignSession::ForeignSession(
    Clock &clock, HttpPort &http, Mirror &mirror, const DialectOptions &options, Events events)
    : m_clock(clock), m_http(http), m_mirror(mirror), m_options(options),
      m_events(std::move(events)), m_credentials(options.credentials), m_session(options.session)
{}

void ForeignSession::begin()
{
    if (m_options.signInNow) {
        DialectOptions::SignIn now = m_options.signInNow();
        m_credentials = std::move(now.credentials);
        if (!m_session || !now.session) // else what is here says more: until when it holds
            m_session = std::move(now.session);
    }
    if (m_translator && m_mirror.isLive())
        tryVariant(m_variant); // it has worked
    else
        tryVariant(0);
}

void ForeignSession::end()
{
    if (m_queue)
        m_queue->clear();
    m_renewal.cancel();
    m_renewed.clear();
}

void ForeignSession::tryVariant(size_t index)
{
    m_variant = index;
    const Dialect &dialect = m_options.variants.at(index);
    if (!m_queue)
        m_queue
            = std::make_unique<RequestQueue>(m_clock, m_http, Budget{ m_clock, dialect.budget });
    m_queue->allow(dialect.budget);
    m_translator = std::make_unique<Translator>(dialect, m_options.parameters);
    if (m_mirror.isLive() || m_options.variants.size() == 1 || !m_translator->probe()) {
        useSession();
        return;
    }
    probeVariant(0);
}

void ForeignSession::probeVariant(size_t at)
{
    if (!m_translator->probe(at)) {
        useSession();
        return;
    }
    ask(
        Urgency::SignIn, [this, at] { return m_translator->probe(at); },
        [this, at](Result<HttpReply> reply) {
            if (!reply)
                return;
            const bool isLast = m_variant + 1 >= m_options.variants.size();
            if (isLast)
                useSession();
            else if (m_translator->readProbe(*reply, at))
                probeVariant(at + 1);
            else
                tryVariant(m_variant + 1);
        });
}

void ForeignSession::useSession()
{
    m_signedIn = false;
    if (m_session)
        take(*m_session);
    else
        signIn();
}

void ForeignSession::signIn()
{
    m_signedIn = true;
    m_session.reset();
    if (m_credentials.empty() && !m_translator->dialect().credentials.isEmpty()) {
        needSignIn({ errc::AuthMissing, u"nobody has signed in"_s, {} });
        return;
    }
    if (!m_translator->signIn(m_credentials)) {
        take(m_translator->sessionOf(m_credentials));
        return;
    }
    m_queue->setHeld(false);
    m_translator->setSession({});
    ask(
        Urgency::SignIn, [this] { return m_translator->signIn(m_credentials); },
        [this](Result<HttpReply> reply) {
            if (!reply)
                return; // it was lost
            const auto session = m_translator->readSignIn(*reply);
            if (!session) {
                signInFailed(session.error(), reply->status);
                return;
            }
            m_tokenSince = m_clock.now();
            take(*session);
        });
}

void ForeignSession::take(Session session)
{
    m_translator->setSession(session);
    const bool isKnown = m_signedIn && !session.user.id.isNull();
    if (isKnown || !m_translator->whoAmI()) {
        m_session = std::move(session);
        identified();
        return;
    }
    ask(
        Urgency::SignIn, [this] { return m_translator->whoAmI(); },
        [this, session = std::move(session)](Result<HttpReply> reply) {
            if (!reply)
                return;
            auto known = m_translator->readWhoAmI(*reply, session);
            if (known) {
                m_session = std::move(*known);
                identified();
                return;
            }
            const bool isRefused = known.error().code.startsWith("AUTH_"_L1);
            if (!isRefused || m_signedIn) {
                signInFailed(known.error(), reply->status);
                return;
            }
            // What was kept is too old.
            m_session = session;
            renew([this, error = known.error()](bool renewed) {
                if (renewed)
                    take(*m_session);
                else
                    needSignIn(error);
            });
        });
}

void ForeignSession::signInFailed(const Error &error, int status)
{
    if (error.code.startsWith("AUTH_"_L1)) {
        needSignIn(error);
        return;
    }
    if (isAway(error, status)) {
        m_events.lost(error);
        return;
    }
    // Another way to speak to the same system.
    if (m_variant + 1 < m_options.variants.size() && !m_mirror.isLive()) {
        tryVariant(m_variant + 1);
        return;
    }
    // It has worked, so what answers now is something else, or it is broken for a while.
    const bool hasWorked = m_mirror.isLive() || (m_options.session && !m_signedIn);
    if (status >= 500 || hasWorked) {
        m_events.lost(error);
        return;
    }
    if (isRefusal(error, status) && error.code != "NOT_FOUND"_L1) {
        needSignIn(error);
        return;
    }
    m_events.unusable(error);
}

void ForeignSession::identified()
{
    m_translator->setSession(*m_session);
    if (m_session->user.id.isNull()) {
        signInFailed({ errc::Parse, u"the server does not say who is signed in"_s, {} }, 0);
        return;
    }
    if (m_options.keepSession)
        m_options.keepSession(*m_session);
    m_mirror.setSelf(m_session->user);
    askFacts(0);
}

// Whatever is not answered stays unknown: the dialect says what is assumed then.
void ForeignSession::askFacts(size_t at)
{
    if (!m_translator->fact(at)) {
        armRenewal();
        m_events.ready();
        return;
    }
    ask(
        Urgency::SignIn, [this, at] { return m_translator->fact(at); },
        [this, at](Result<HttpReply> reply) {
            if (!reply)
                return; // it was lost
            m_session = m_translator->readFact(*reply, at, *m_session);
            m_translator->setSession(*m_session);
            askFacts(at + 1);
        });
}

void ForeignSession::armRenewal()
{
    m_renewal.cancel();
    if (!m_session || !m_session->expiresIn || *m_session->expiresIn <= 0ms)
        return;
    const Milliseconds life = *m_session->expiresIn;
    const Milliseconds age = m_tokenSince ? m_clock.now() - *m_tokenSince : 0ms;
    const Milliseconds rest = life - std::min(renewBefore, life / 4) - age;
    // When it is refused, it is asked for again when the token is.
    m_renewal = m_clock.after(std::max(rest, 0ms), [this] { renew([](bool) {}); });
}

// By the refresh token, else by what the user gave once.
void ForeignSession::renew(std::function<void(bool)> done)
{
    m_renewed.push_back(std::move(done));
    if (m_renewed.size() > 1)
        return;
    m_queue->setHeld(true);
    if (!m_session || !m_translator->refresh(*m_session)) {
        renewByPassword({ errc::AuthExpired, u"it cannot be renewed"_s, {} }, true);
        return;
    }
    ask(
        Urgency::SignIn, [this] { return m_translator->refresh(*m_session); },
        [this](Result<HttpReply> reply) {
            if (!reply)
                return; // it was lost
            auto session = m_translator->readRefresh(*reply, *m_session);
            if (session)
                endRenewal(std::move(*session));
            else if (isAway(session.error(), reply->status) || reply->status >= 500)
                m_events.lost(session.error());
            else
                renewByPassword(session.error(), isRefusal(session.error(), reply->status));
        });
}

void ForeignSession::renewByPassword(const Error &why, bool isRefused)
{
    if (m_credentials.empty() || !m_translator->signIn(m_credentials)) {
        if (isRefused)
            endRenewal({});
        else
            m_events.lost(why);
        return;
    }
    ask(
        Urgency::SignIn, [this] { return m_translator->signIn(m_credentials); },
        [this](Result<HttpReply> reply) {
            if (!reply)
                return;
            auto session = m_translator->readSignIn(*reply);
            if (session)
                endRenewal(std::move(*session));
            else if (isRefusal(session.error(), reply->status))
                endRenewal({});
            else
                m_events.lost(session.error());
        });
}

void ForeignSession::endRenewal(std::optional<Session> session)
{
    m_queue->setHeld(false);
    if (session) {
        if (session->user.id.isNull() && m_session)
            session->user = m_session->user;
        if (m_session) { // facts are asked for once
            for (const auto &[key, value] : m_session->values) {
                if (QString &now = session->values[key]; now.isEmpty())
                    now = value;
            }
        }
        m_session = std::move(session);
        m_tokenSince = m_clock.now();
        m_translator->setSession(*m_session);
        if (m_options.keepSession)
            m_options.keepSession(*m_session);
        armRenewal();
        m_events.renewed();
    }
    for (const auto &done : std::exchange(m_renewed, {}))
        done(session.has_value());
}

void ForeignSession::needSignIn(const Error &error)
{
    m_session.reset();
    m_events.refused(
        error.code.startsWith("AUTH_"_L1) ? error : Error{ errc::AuthMissing, error.message, {} });
}

// --- Requests ---

void ForeignSession::ask(
    Urgency urgency, RequestQueue::Make make, Answer answer, std::optional<Instant> until)
{
    askOnce(urgency, std::move(make), std::move(answer), until, urgency != Urgency::SignIn);
}

void ForeignSession::askOnce(Urgency urgency, RequestQueue::Make make, Answer answer,
    std::optional<Instant> until, bool mayRenew)
{
    m_queue->ask(
        urgency, make,
        [this, urgency, make, answer, until, mayRenew](Result<HttpReply> reply) {
            if (!reply) {
                // The session ends first: whoever asked cannot begin anything in it any more.
                if (reply.error().code != errc::RateLimited)
                    m_events.lost(reply.error());
                answer(std::move(reply));
                return;
            }
            const auto done = reply->isSuccess() ? Result<void>{} : m_translator->readDone(*reply);
            const bool isRefused = !done && done.error().code.startsWith("AUTH_"_L1);
            if (!isRefused || !mayRenew) {
                answer(std::move(reply));
                return;
            }
            // Once with a new token, before anything else is asked.
            renew([this, urgency, make, answer, until, error = done.error()](bool renewed) {
                if (renewed)
                    askOnce(urgency, make, answer, until, false);
                else
                    needSignIn(error);
            });
        },
        until);
}

} // namespace lockstep::net::dialect
