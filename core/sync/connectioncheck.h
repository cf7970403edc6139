// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QStringList>
#include <QUrl>

#include <array>
#include <functional>
#include <optional>

namespace lockstep {

// What stands between this computer and a session on a server, in the order in which it is met.
enum class CheckStep { Address, Name, Reach, Tls, Http, WebSocket, Protocol, SignIn };
inline constexpr std::size_t checkSteps = 8;

enum class CheckState {
    Waiting,
    Running,
    Passed,
    Warned, // it works, but there is something to know
    Failed, // what follows was not tried
    Skipped, // there is nothing to check
};

// What a step has found; each has a sentence of its own with a remedy.
enum class CheckFinding {
    None,
    NotAnAddress,
    NameUnknown,
    NameUnanswered,
    Refused,
    WrongPort, // a Lockstep server answers at `suggestion`
    NoRoute,
    NoAnswer,
    ProxyUnreachable,
    ProxySignIn,
    NotEncrypted,
    CertificateExpired,
    CertificateNotYet, // as a rule the clock of this computer is wrong
    CertificateOfOtherHost,
    CertificateSelfSigned,
    CertificateUnknownIssuer,
    CertificateInvalid,
    CertificateChanged, // not the one that is trusted for this server
    CertificateTrusted, // by the user, not by an authority
    TlsTooOld,
    TlsNotSpoken, // something else answers; plain HTTP, if there is a `suggestion`
    TlsFailed,
    NeedsHttps, // `suggestion` does it
    Moved, // to `suggestion`
    MissingPath, // a Lockstep server answers at `suggestion`, on the same host
    NotFound,
    NotAServer,
    Forbidden,
    Busy,
    GatewayDown,
    ServerFault,
    CutOff, // the connection ended before the answer
    ClockWrong,
    WebSocketBlocked, // long-polling takes its place
    ServerTooOld,
    ServerTooNew,
    SignInNeeded,
    SignInRefused,
    TooManyConnections,
    NoHello,
};

struct CheckResult
{
    CheckState state = CheckState::Waiting;
    Milliseconds took{};
    CheckFinding finding = CheckFinding::None;
    QString detail{}; // facts, for those who know what they mean: plain English, one line
    friend bool operator==(const CheckResult &, const CheckResult &) = default;
};

// The certificate that a server has shown.
struct CertificateFacts
{
    QByteArray sha256{}; // of its DER form: the fingerprint
    QString subject{};
    QString issuer{};
    QStringList hosts{};
    WallTime from{};
    WallTime until{};
    QStringList problems{}; // plain English; none: it is as it should be
    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

// One that the user trusts by his own decision, whoever vouches for it.
struct TrustedCertificate
{
    QUrl server{}; // scheme, host and port
    QByteArray sha256{};
    WallTime since{}; // epoch: that was not kept
    friend bool operator==(const TrustedCertificate &, const TrustedCertificate &) = default;
};

// How far one gets towards a server, and why no further.
struct ConnectionCheck
{
    QString address{}; // as it was typed
    QUrl server{}; // empty: it is no address
    QString proxy{}; // host:port on the way; empty: none
    std::array<CheckResult, checkSteps> steps{};
    std::optional<CertificateFacts> certificate{};
    QUrl suggestion{}; // where it would work; empty: nowhere that is known
    QString serverVersion{};
    std::chrono::seconds clockBehind{}; // of this computer, if a step has found so
    bool done = false;

    [[nodiscard]] CheckResult &at(CheckStep step) { return steps[std::size_t(step)]; }
    [[nodiscard]] const CheckResult &at(CheckStep step) const { return steps[std::size_t(step)]; }
    // The one that failed; none: nothing has.
    [[nodiscard]] std::optional<CheckStep> failedAt() const;
    // It was checked to its end, and a session can be opened: one may still have to sign in.
    [[nodiscard]] bool isUsable() const { return done && !failedAt(); }
    friend bool operator==(const ConnectionCheck &, const ConnectionCheck &) = default;
};

// "3A:5F:…", as browsers and openssl write it.
[[nodiscard]] QString fingerprintText(const QByteArray &sha256);
// The same to be compared by eye, in lines of eight bytes.
[[nodiscard]] QString fingerprintLines(const QByteArray &sha256);

// In English, and where a user reads it translated from it: context "ConnectionCheck".
[[nodiscard]] const char *checkStepName(CheckStep step); // "Encryption"
// What is so, what to do. %1 is the host with its port, %2 the suggestion, %n days or minutes.
[[nodiscard]] const char *checkRemedy(CheckFinding finding); // empty for None
using CheckTranslate = std::function<QString(const char *text, int n)>;
// The sentence of a step with its values, in English without `translate`; empty if there is nothing
// to say.
[[nodiscard]] QString checkRemedy(
    const ConnectionCheck &check, CheckStep step, const CheckTranslate &translate = {});
// All of it as lines of plain English: for a terminal and for a mail.
[[nodiscard]] QString checkReport(const ConnectionCheck &check);

// Port: makes a check. `changed` comes as it goes on, at the end with `done`, never from inside a
// call. Implementations: net::Doctor, a fake one in the tests.
class ConnectionChecker
{
public:
    virtual ~ConnectionChecker() = default;
    using Changed = std::function<void(const ConnectionCheck &)>;
    // Another one that goes on ends without a word.
    virtual void start(const QString &address, Changed changed) = 0;
    virtual void cancel() = 0;
};

} // namespace lockstep
