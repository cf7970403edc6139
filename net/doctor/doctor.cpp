// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/doctor/doctor.h"

#include "net/doctor/doctorrun.h"
#include "net/doctor/doctorsuggestions.h"

#include <QHostInfo>

namespace lockstep::net {

using namespace Qt::StringLiterals;

Doctor::Doctor(Clock &clock, Rng &rng, Options options)
    : m_clock(clock), m_rng(rng), m_options(std::move(options))
{}

Doctor::~Doctor() { cancel(); }

void Doctor::start(const QString &address, Changed changed)
{
    cancel();
    m_changed = std::move(changed);
    m_run = new DoctorRun(m_clock, m_rng, m_options, address, this);
    connect(m_run, &DoctorRun::changed, this, [this] {
        // Several at once are told as one, and later: who hears it may start another one.
        if (std::exchange(m_isTold, false))
            QMetaObject::invokeMethod(this, &Doctor::tell, Qt::QueuedConnection);
    });
    m_run->begin();
}

void Doctor::cancel()
{
    m_changed = {};
    if (DoctorRun *run = std::exchange(m_run, nullptr)) {
        run->disconnect(this);
        run->stop();
        run->deleteLater();
    }
}

void Doctor::tell()
{
    m_isTold = true;
    if (!m_run || !m_changed)
        return;
    const Changed changed = m_changed; // it may be replaced from inside
    changed(ConnectionCheck{ m_run->check() });
}

// --- One check
// ------------------------------------------------------------------------------------

DoctorRun::DoctorRun(
    Clock &clock, Rng &rng, const Doctor::Options &options, const QString &address, QObject *parent)
    : QObject(parent), m_clock(clock), m_rng(rng), m_options(options)
{
    m_check.address = address;
}

DoctorRun::~DoctorRun() { stop(); }

void DoctorRun::begin() { enter(CheckStep::Address); }

void DoctorRun::stop()
{
    m_isStopped = true;
    m_deadline.cancel();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    if (m_webSocket)
        m_webSocket->close();
    if (m_polling)
        m_polling->close();
    if (m_remote)
        m_remote->stop();
}

void DoctorRun::enter(CheckStep step)
{
    m_step = step;
    m_entered = m_clock.now();
    m_isOpen = true;
    m_check.at(step).state = CheckState::Running;
    Q_EMIT changed();
    switch (step) {
    case CheckStep::Address:
        return checkAddress();
    case CheckStep::Name:
        return lookUp();
    case CheckStep::Reach:
        return reach();
    case CheckStep::Tls:
        return encrypt();
    case CheckStep::Http:
        return askHealth();
    case CheckStep::WebSocket:
        return openWebSocket();
    case CheckStep::Protocol:
        return checkProtocol();
    case CheckStep::SignIn:
        return signIn();
    }
}

void DoctorRun::finish(CheckResult result)
{
    if (m_isStopped || !std::exchange(m_isOpen, false))
        return;
    m_deadline.cancel();
    result.took = m_clock.now() - m_entered;
    const bool failed = result.state == CheckState::Failed;
    m_check.at(m_step) = std::move(result);
    if (failed || m_step == CheckStep::SignIn)
        end();
    else
        next();
}

void DoctorRun::fail(CheckFinding finding, const QString &detail)
{
    finish({ .state = CheckState::Failed, .finding = finding, .detail = detail.left(200) });
}

// Fails, but looks first where it would work.
void DoctorRun::suggest(CheckFinding finding, const QString &detail)
{
    if (m_isStopped || !m_isOpen || m_suggestions)
        return;
    m_deadline.cancel();
    const bool isPlain = m_check.server.scheme() == "http"_L1;
    const bool tlsIsEnough = isPlain
        && (finding == CheckFinding::CutOff || finding == CheckFinding::NeedsHttps
            || finding == CheckFinding::NoAnswer);
    m_suggestions
        = new Suggestions(m_clock, m_network, alternatives(finding, m_check.server), tlsIsEnough,
            m_options.suggestionTimeout, [this, finding, detail, isPlain](const QUrl &server) {
                m_suggestions->deleteLater();
                m_check.suggestion = server;
                if (server.isEmpty())
                    fail(finding, detail);
                else if (finding == CheckFinding::Refused)
                    fail(CheckFinding::WrongPort, detail);
                else if (!isPlain && server.scheme() == "http"_L1)
                    fail(CheckFinding::TlsNotSpoken, detail);
                else if (isPlain && server.scheme() == "https"_L1)
                    fail(CheckFinding::NeedsHttps, detail);
                else
                    fail(CheckFinding::MissingPath, detail);
            });
    m_suggestions->setParent(this);
}

// Through the event loop: the way is not walked deeper into the stack with every step.
void DoctorRun::next()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_isStopped)
                enter(CheckStep(int(m_step) + 1));
        },
        Qt::QueuedConnection);
}

void DoctorRun::end()
{
    m_check.done = true;
    Q_EMIT changed();
}

} // namespace lockstep::net
