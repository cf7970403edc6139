// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/connectioncheck.h"

#include <memory>

namespace lockstep {

// A check of which the test says how it goes. What it says is in `State`, which the test keeps.
class FakeChecker final : public ConnectionChecker
{
public:
    struct State
    {
        QStringList asked{};
        int cancelled = 0;
        Changed changed{};
        void tell(const ConnectionCheck &check) const { changed(check); }
    };
    explicit FakeChecker(std::shared_ptr<State> state) : m_state(std::move(state)) {}

    void start(const QString &address, Changed changed) override
    {
        m_state->asked << address;
        m_state->changed = std::move(changed);
    }
    void cancel() override
    {
        if (m_state->changed)
            ++m_state->cancelled;
        m_state->changed = {};
    }

private:
    std::shared_ptr<State> m_state;
};

// All good up to `step`, which ends with `finding`.
inline ConnectionCheck checkUpTo(const QString &address, CheckStep step, CheckState state,
    CheckFinding finding = CheckFinding::None, bool done = true)
{
    ConnectionCheck check;
    check.address = address;
    check.server = QUrl{ address };
    for (int i = 0; i < int(step); ++i)
        check.steps[size_t(i)] = { CheckState::Passed, Milliseconds{ 3 + 7 * i }, {}, {} };
    check.at(step) = { state, Milliseconds{ 41 }, finding, QStringLiteral("a fact") };
    check.done = done;
    return check;
}

inline ConnectionCheck goodCheck(const QString &address)
{
    return checkUpTo(address, CheckStep::SignIn, CheckState::Skipped, CheckFinding::SignInNeeded);
}

inline ConnectionCheck selfSignedCheck(const QString &address)
{
    ConnectionCheck check = checkUpTo(
        address, CheckStep::Tls, CheckState::Failed, CheckFinding::CertificateSelfSigned);
    CertificateFacts facts;
    facts.sha256
        = QByteArray::fromHex("3a5f00c1d2e3f4a5b6c7d8e9fa0b1c2d3e4f5061728394a5b6c7d8e9fa0b1c2d");
    facts.subject = QStringLiteral("lockstep.example.com");
    facts.issuer = QStringLiteral("lockstep.example.com");
    facts.hosts = QStringList{ QStringLiteral("lockstep.example.com") };
    facts.from = fromIso8601(u"2026-01-01T00:00:00.000Z");
    facts.until = fromIso8601(u"2027-01-01T00:00:00.000Z");
    facts.problems = QStringList{ QStringLiteral("The certificate is self-signed") };
    check.certificate = facts;
    return check;
}

} // namespace lockstep
