// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/connectioncheck.h"

#include <QtGlobal>

#include <algorithm>
#include <climits>
#include <cstdlib>

namespace lockstep {

using namespace Qt::StringLiterals;

std::optional<CheckStep> ConnectionCheck::failedAt() const
{
    const auto failed = std::find_if(steps.begin(), steps.end(),
        [](const CheckResult &result) { return result.state == CheckState::Failed; });
    if (failed == steps.end())
        return {};
    return CheckStep(failed - steps.begin());
}

QString fingerprintText(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':')).toUpper();
}

QString fingerprintLines(const QByteArray &sha256)
{
    constexpr qsizetype line = 8;
    QStringList lines;
    for (qsizetype at = 0; at < sha256.size(); at += line)
        lines << fingerprintText(sha256.mid(at, line));
    return lines.join(u'\n');
}

const char *checkStepName(CheckStep step)
{
    switch (step) {
    case CheckStep::Address:
        return QT_TRANSLATE_NOOP("ConnectionCheck", "Address");
    case CheckStep::Name:
        return QT_TRANSLATE_NOOP("ConnectionCheck", "Name of the server");
    case CheckStep::Reach:
        return QT_TRANSLATE_NOOP("ConnectionCheck", "Way to the server");
    case CheckStep::Tls:
        return QT_TRANSLATE_NOOP("ConnectionCheck", "Encryption");
    case CheckStep::Http:
        return QT_TRANSLATE_NOOP("ConnectionCheck", "Answer of the server");
    case CheckStep::WebSocket:
        return QT_TRANSLATE_NOOP("ConnectionCheck", "Live connection");
    case CheckStep::Protocol:
        return QT_TRANSLATE_NOOP("ConnectionCheck", "Version of the protocol");
    case CheckStep::SignIn:
        return QT_TRANSLATE_NOOP("ConnectionCheck", "Sign-in");
    }
    return "";
}

const char *checkRemedy(CheckFinding finding)
{
    switch (finding) {
    case CheckFinding::None:
        return "";
    case CheckFinding::NotAnAddress:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "This is not the address of a server. It looks like "
            "https://lockstep.example.com, or like example.com:8443.");
    case CheckFinding::NameUnknown:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "There is no server with the name %1. Check how it is spelled; inside a "
            "company you may have to be on its network.");
    case CheckFinding::NameUnanswered:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "The name %1 cannot be looked up, because no name server answers. Check "
            "whether this computer is on the network.");
    case CheckFinding::Refused:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "The computer answers, but nothing listens at %1. Check the port, or ask "
            "whether the server is running.");
    case CheckFinding::WrongPort:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "Nothing listens at %1, but a Lockstep server answers at %2. Use that "
            "address.");
    case CheckFinding::NoRoute:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "There is no way from this network to %1. Check whether this computer is "
            "on the network, and on the VPN if one is needed.");
    case CheckFinding::NoAnswer:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "%1 does not answer. A firewall may be in between, or the server is off. "
            "Check the address and the port, or try from another network.");
    case CheckFinding::ProxyUnreachable:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "The proxy on the way to %1 cannot be reached. Check it under Settings, "
            "Network.");
    case CheckFinding::ProxySignIn:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "The proxy on the way to %1 wants a name and a password. Enter them "
            "under Settings, Network.");
    case CheckFinding::NotEncrypted:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "The connection to %1 is not encrypted: everybody on the way can read "
            "along. Ask whoever runs the server for an https address.");
    case CheckFinding::CertificateExpired:
        return QT_TRANSLATE_N_NOOP("ConnectionCheck",
            "The certificate of %1 expired %n day(s) ago. Whoever runs the server has "
            "to renew it; look at the clock of this computer, too.");
    case CheckFinding::CertificateNotYet:
        return QT_TRANSLATE_N_NOOP("ConnectionCheck",
            "The certificate of %1 becomes valid only in %n day(s). As a rule that "
            "means that the clock of this computer is wrong: set it, then try "
            "again.");
    case CheckFinding::CertificateOfOtherHost:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "The certificate is for another name than %1. Use the name that it is "
            "for, or ask whoever runs the server.");
    case CheckFinding::CertificateSelfSigned:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "%1 vouches for itself: no authority has signed its certificate. Trust "
            "it only if whoever runs the server tells you the same fingerprint.");
    case CheckFinding::CertificateUnknownIssuer:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "The certificate of %1 is signed by an authority that this computer does "
            "not know. Install that authority, or trust the certificate if whoever "
            "runs the server tells you the same fingerprint.");
    case CheckFinding::CertificateInvalid:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "The certificate of %1 cannot be trusted. Nothing was sent. Ask whoever "
            "runs the server.");
    case CheckFinding::CertificateChanged:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "%1 shows another certificate than the one that you trust. Somebody may "
            "be reading along. Nothing was sent. Ask whoever runs the server before "
            "you trust the new one.");
    case CheckFinding::CertificateTrusted:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "No authority vouches for %1, but its certificate is the one that you "
            "trust.");
    case CheckFinding::TlsTooOld:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "%1 offers only old kinds of encryption. It has to be set up for TLS 1.2 "
            "or later.");
    case CheckFinding::TlsNotSpoken:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "What answers at %1 does not speak TLS. Check the port; an address that "
            "begins with http:// is not encrypted.");
    case CheckFinding::TlsFailed:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "No encrypted connection to %1 comes about. Check the port, or ask "
            "whoever runs the server.");
    case CheckFinding::NeedsHttps:
        return QT_TRANSLATE_NOOP("ConnectionCheck", "%1 wants an encrypted connection. Use %2.");
    case CheckFinding::Moved:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "%1 says that the server is at %2 now. Use that address if you trust "
            "it.");
    case CheckFinding::MissingPath:
        return QT_TRANSLATE_NOOP(
            "ConnectionCheck", "On %1 there is a Lockstep server at %2. Use that address.");
    case CheckFinding::NotFound:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "%1 answers, but there is no Lockstep server at this address. Ask for "
            "the whole address, with what stands behind the name.");
    case CheckFinding::NotAServer:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "%1 answers, but it is not a Lockstep server. Check the address and the "
            "port; in a hotel or a train, sign in to the network first.");
    case CheckFinding::Forbidden:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "%1 does not let this computer in. A gateway in front of the server may "
            "want you to be on the VPN, or to sign in there first.");
    case CheckFinding::Busy:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "%1 has too much to do just now, or is being restarted. Try again in a "
            "moment.");
    case CheckFinding::GatewayDown:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "The gateway at %1 answers, but the Lockstep server behind it does not. "
            "Tell whoever runs the server.");
    case CheckFinding::ServerFault:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "%1 answers with a fault of its own. Try again later, or tell whoever "
            "runs the server.");
    case CheckFinding::CutOff:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "%1 takes the connection and ends it without an answer. Check the port, "
            "and whether the address begins with https.");
    case CheckFinding::ClockWrong:
        return QT_TRANSLATE_N_NOOP("ConnectionCheck",
            "The clock of this computer differs from that of %1 by %n minute(s). Set "
            "it, or signing in may fail.");
    case CheckFinding::WebSocketBlocked:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "A proxy or gateway in front of %1 lets no WebSocket through. Lockstep "
            "works all the same, a little slower. Whoever runs the gateway can let "
            "upgrades to WebSocket pass.");
    case CheckFinding::ServerTooOld:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "%1 speaks an older version of the protocol. It has to be updated, or an "
            "older Lockstep used with it.");
    case CheckFinding::ServerTooNew:
        return QT_TRANSLATE_NOOP(
            "ConnectionCheck", "%1 speaks a newer version of the protocol. Update Lockstep.");
    case CheckFinding::SignInNeeded:
        return QT_TRANSLATE_NOOP("ConnectionCheck", "Everything is ready. Sign in to go on.");
    case CheckFinding::SignInRefused:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "%1 does not accept your sign-in any more. Nothing is lost: sign in "
            "again.");
    case CheckFinding::TooManyConnections:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "You are connected to %1 from too many places at once. Close Lockstep on "
            "another device.");
    case CheckFinding::NoHello:
        return QT_TRANSLATE_NOOP("ConnectionCheck",
            "%1 takes the connection, but does not greet. Try again in a moment, or "
            "tell whoever runs the server.");
    }
    return "";
}

// Without a translator: the plural forms of English are in its texts as "day(s)".
static QString inEnglish(const char *text, int n)
{
    QString english = QString::fromLatin1(text);
    if (!english.contains("%n"_L1))
        return english;
    english.replace("(s)"_L1, n == 1 ? ""_L1 : "s"_L1);
    return english.replace("%n"_L1, QString::number(n));
}

QString checkRemedy(const ConnectionCheck &check, CheckStep step, const CheckTranslate &translate)
{
    const CheckFinding finding = check.at(step).finding;
    const bool ofName
        = finding == CheckFinding::NameUnknown || finding == CheckFinding::NameUnanswered;
    const QString host = ofName || check.server.port() < 0
        ? check.server.host()
        : u"%1:%2"_s.arg(check.server.host()).arg(check.server.port());
    const std::chrono::seconds unit = finding == CheckFinding::ClockWrong
        ? std::chrono::seconds{ std::chrono::minutes{ 1 } }
        : std::chrono::days{ 1 };
    const auto number = std::clamp<qint64>(std::abs(check.clockBehind / unit), 1, INT_MAX);
    const char *const english = checkRemedy(finding);
    const QString text
        = translate ? translate(english, int(number)) : inEnglish(english, int(number));
    // All at once: a host is nobody's text to look for %2 in.
    if (text.contains("%2"_L1))
        return text.arg(host, check.suggestion.toString());
    return text.contains("%1"_L1) ? text.arg(host) : text;
}

QString checkReport(const ConnectionCheck &check)
{
    const auto word = [](CheckState state) -> QLatin1StringView {
        switch (state) {
        case CheckState::Waiting:
        case CheckState::Running:
            return "not tried"_L1;
        case CheckState::Passed:
            return "ok"_L1;
        case CheckState::Warned:
            return "warning"_L1;
        case CheckState::Failed:
            return "FAILED"_L1;
        case CheckState::Skipped:
            return "skipped"_L1;
        }
        return {};
    };
    QStringList lines;
    const QString server
        = check.server.isEmpty() ? check.address.left(80) : check.server.toString();
    lines << (check.proxy.isEmpty() ? server : u"%1 by the proxy %2"_s.arg(server, check.proxy));
    for (std::size_t i = 0; i < checkSteps; ++i) {
        const auto step = CheckStep(i);
        const CheckResult &result = check.at(step);
        const bool timed
            = result.state != CheckState::Waiting && result.state != CheckState::Skipped;
        lines << u"%1 %2 %3 %4"_s.arg(QLatin1StringView{ checkStepName(step) }, -24)
                     .arg(word(result.state), -9)
                     .arg(timed ? u"%1 ms"_s.arg(result.took.count()) : QString(), 9)
                     .arg(result.detail)
                     .trimmed();
        if (const QString remedy = checkRemedy(check, step); !remedy.isEmpty())
            lines << u"    "_s + remedy;
    }
    if (check.certificate) {
        lines << u"certificate of %1, issued by %2, valid from %3 until %4"_s.arg(
            check.certificate->subject, check.certificate->issuer,
            toIso8601(check.certificate->from).left(10),
            toIso8601(check.certificate->until).left(10));
        lines << u"SHA-256 %1"_s.arg(fingerprintText(check.certificate->sha256));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace lockstep
