// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/dialectcommand.h"
#include "app/cli/doctor.h"
#include "app/cli/options.h"
#include "app/cli/runner.h"
#include "app/common/profile.h"
#include "app/common/termination.h"
#include "app/common/tokens.h"
#include "core/base/qtclock.h"
#include "core/store/outboxexport.h"
#include "net/auth/authclient.h"
#include "net/proxy/useproxy.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdio>

using namespace lockstep;
using namespace lockstep::app;
using namespace Qt::StringLiterals;

namespace {

int complain(CliExit exit, const QString &what)
{
    std::fprintf(stderr, "lockstep-cli: %s\n", qPrintable(what));
    return static_cast<int>(exit);
}

TrustedServers trustedOf(const CliOptions &options)
{
    return TrustedServers{ options.dataDirectory + u"/trusted-servers.ini"_s };
}

int login(const CliOptions &options, Profile &profile)
{
    if (options.server.isEmpty() || options.user.isEmpty())
        return complain(CliExit::Usage, u"login needs --server and --user"_s);
    const auto password = readPassword(options);
    if (!password)
        return complain(CliExit::Usage, password.error().message);
    net::AuthClient client{ options.server, trustedOf(options).pinSource(options.server) };
    int exit = 0;
    client.login(options.user, *password, [&](const Result<net::Tokens> &tokens) {
        if (!tokens) {
            exit = complain(CliExit::SignIn,
                u"%1: %2"_s.arg(options.server.toString(), tokens.error().message));
        } else {
            Result<void> saved = profile.setIdentity(options.server, options.user);
            if (saved)
                saved = profile.setRefreshToken(tokens->refresh);
            if (!saved)
                exit = complain(CliExit::Profile, saved.error().message);
            else
                std::printf("signed in as %s\n", qPrintable(tokens->user.id.toString()));
        }
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return exit;
}

int logout(const CliOptions &options, Profile &profile)
{
    if (profile.refreshToken().isEmpty())
        return complain(CliExit::SignIn, u"not signed in"_s);
    net::AuthClient client{ profile.server(), trustedOf(options).pinSource(profile.server()) };
    client.logout(profile.refreshToken(), [](const Result<void> &) { QCoreApplication::quit(); });
    QCoreApplication::exec();
    const auto removed = profile.setRefreshToken({});
    return removed ? 0 : complain(CliExit::Profile, removed.error().message);
}

// Needs no session, and no profile that can be opened: the way out when it cannot.
int exportOutbox(const CliOptions &options, const Profile &profile)
{
    const auto text
        = exportOutboxFile(options.words.value(0, profile.directory() + u"/outbox.db"_s));
    if (!text)
        return complain(CliExit::Profile, text.error().message);
    const auto size = static_cast<size_t>(text->size());
    if (std::fwrite(text->constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        return complain(CliExit::Failed, u"the standard output cannot be written to"_s);
    return 0;
}

// The provider is made, and lives, on the network thread.
std::function<net::TokenProvider()> tokenSource(
    const Profile &profile, const QUrl &server, const TrustedServers &trusted)
{
    const QByteArray given = qgetenv("LOCKSTEP_TOKEN");
    if (!given.isEmpty()) {
        return [given]() -> net::TokenProvider {
            return [given](bool renew, const std::function<void(Result<QByteArray>)> &answer) {
                if (renew)
                    answer(Error{
                        errc::AuthExpired, u"LOCKSTEP_TOKEN is not accepted any more"_s, {} });
                else
                    answer(given);
            };
        };
    }
    return refreshedTokens(profile, server, trusted.pinSource(server));
}

int doctor(const CliOptions &options, const Profile &profile)
{
    const TrustedServers trusted = trustedOf(options);
    const QUrl own = options.server.isEmpty() ? profile.server() : options.server;
    const QString address = options.words.value(0, own.toString());
    if (address.isEmpty() || address.startsWith(Profile::localScheme + u':'))
        return complain(CliExit::Usage, u"doctor needs the address of a server"_s);
    const auto tokens = [&](const QUrl &server) -> net::TokenProvider {
        const bool isOurs = server == profile.server() && !profile.refreshToken().isEmpty();
        if (!isOurs && !qEnvironmentVariableIsSet("LOCKSTEP_TOKEN"))
            return {};
        return tokenSource(profile, server, trusted)();
    };
    return static_cast<int>(runDoctor(address, trusted, tokens, options.timeout, options.json));
}

int trust(const CliOptions &options)
{
    const auto server = net::AuthClient::serverUrl(options.words.at(0));
    if (!server)
        return complain(CliExit::Usage, server.error().message);
    const bool isNothing = options.words.at(1) == "nothing"_L1;
    const QByteArray sha256 = TrustedServers::readFingerprint(options.words.at(1));
    if (server->scheme() != "https"_L1 || (sha256.isEmpty() && !isNothing))
        return complain(CliExit::Usage,
            u"trust needs an https address and a SHA-256 fingerprint of 64 hexadecimal digits"_s);
    const auto kept = trustedOf(options).trust(*server, sha256, QtClock{}.wallNow());
    return kept ? 0 : complain(CliExit::Profile, kept.error().message);
}

// Its sign-in data: from the environment, a file, or the session of the time before.
Result<ForeignServer> foreignServer(
    const CliOptions &options, const QUrl &server, const Profile &profile)
{
    auto variants = openDialect(options.dialect, options.variant);
    if (!variants)
        return variants.error();
    const auto given = readCredentials(options);
    if (!given)
        return given.error();
    ForeignServer foreign;
    foreign.variants = std::move(*variants);
    foreign.session = readSession(profile.directory());
    foreign.keepSession = [directory = profile.directory()](
                              const auto &session) { keepSession(directory, session); };
    const auto answered = answerQuestions(foreign, server, [&](const QString &key) {
        const QByteArray name = "LOCKSTEP_" + key.toUpper().toLatin1();
        if (qEnvironmentVariableIsSet(name.constData()))
            return qEnvironmentVariable(name.constData());
        const auto known = given->find(key);
        return known == given->end() ? QString{} : known->second;
    });
    if (!answered)
        return answered.error();
    return foreign;
}

int run(const CliOptions &options)
{
    if (options.command == "dialect"_L1)
        return runDialectCommand(options.words, options.json);
    auto profile = Profile::open(options.dataDirectory, options.profile);
    if (!profile)
        return complain(CliExit::Profile, profile.error().message);
    if (options.command == "login"_L1)
        return login(options, *profile);
    if (options.command == "logout"_L1)
        return logout(options, *profile);
    if (options.command == "export-outbox"_L1)
        return exportOutbox(options, *profile);
    if (options.command == "doctor"_L1)
        return doctor(options, *profile);
    if (options.command == "trust"_L1)
        return trust(options);
    const QUrl server = options.server.isEmpty() ? profile->server() : options.server;
    if (server.isEmpty() || server.scheme() == Profile::localScheme)
        return complain(
            CliExit::SignIn, u"not signed in: lockstep-cli --server URL --user EMAIL login"_s);
    // What is stored there, its refresh token above all, is for that server only.
    if (!profile->server().isEmpty() && server != profile->server()) {
        return complain(CliExit::SignIn,
            u"profile '%1' is signed in at %2: sign in at %3 first, or with another --profile"_s
                .arg(profile->name(), profile->server().toString(), server.toString()));
    }

    int exit = 0;
    const TrustedServers trusted = trustedOf(options);
    ClientSession::Options client{ profile->directory(), server, {}, {},
        trusted.pinSource(server) };
    if (options.dialect.isEmpty()) {
        client.tokens = tokenSource(*profile, server, trusted);
    } else {
        auto foreign = foreignServer(options, server, *profile);
        if (!foreign)
            return complain(CliExit::Usage, foreign.error().message);
        client.foreign = std::move(*foreign);
        if (const auto kept = profile->setIdentity(server, options.user); !kept)
            return complain(CliExit::Profile, kept.error().message);
    }
    ClientSession session{ std::move(client) };
    CliRunner runner{ options, session, [&](CliExit code) {
                         exit = static_cast<int>(code);
                         QMetaObject::invokeMethod(QCoreApplication::instance(),
                             &QCoreApplication::quit, Qt::QueuedConnection);
                     } };
    onTermination(&runner, [&runner] { runner.interrupt(); });
    runner.start();
    QCoreApplication::exec();
    return exit;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application{ argc, argv };
    QCoreApplication::setApplicationName(u"lockstep-cli"_s);
    QLoggingCategory::setFilterRules(u"lockstep.*.info=false"_s); // QT_LOGGING_RULES outdoes it
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
        std::fputs(qPrintable(cliHelp()), stdout);
        return 0;
    }
    if (arguments.contains(u"--version"_s)) {
        std::printf("lockstep-cli %s\n", LOCKSTEP_VERSION);
        return 0;
    }
    const auto options = parseCli(arguments);
    if (!options)
        return complain(CliExit::Usage, options.error().message);
    net::useProxy({}); // as the system says
    return run(*options);
}
