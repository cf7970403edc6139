// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/options.h"

#include "app/common/profile.h"
#include "net/auth/authclient.h"

#include <QFile>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>
#include <array>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

struct Command
{
    QLatin1StringView name{};
    qsizetype fewestWords = 0; // behind it
    qsizetype mostWords = 0;
    const char *usage = nullptr;
};

constexpr qsizetype any = 10'000;
constexpr std::array commands{
    Command{ "login"_L1, 0, 0, "--server URL --user EMAIL login" },
    Command{ "list"_L1, 0, any, "list [--filter QUERY] [FIELD=VALUE ...] [WORD ...]" },
    Command{ "show"_L1, 1, 1, "show ISSUE" },
    Command{ "create"_L1, 0, any, "create --project KEY --subject TEXT [FIELD=VALUE ...]" },
    Command{ "edit"_L1, 2, any, "edit ISSUE FIELD=VALUE ..." },
    Command{ "comment"_L1, 2, any, "comment ISSUE TEXT" },
    Command{ "attach"_L1, 2, 2, "attach ISSUE FILE" },
    Command{ "attachments"_L1, 1, 1, "attachments ISSUE" },
    Command{ "download"_L1, 2, 3, "download ISSUE NAME|ID [FILE]" },
    Command{ "resolve"_L1, 2, 2, "resolve ISSUE mine|theirs" },
    Command{ "discard"_L1, 1, 1, "discard ISSUE" },
    Command{ "export-outbox"_L1, 0, 1, "export-outbox [FILE]" },
    Command{ "sync"_L1, 0, 0, "sync" },
    Command{ "doctor"_L1, 0, 1, "doctor [URL]" },
    Command{ "trust"_L1, 2, 2, "trust URL FINGERPRINT|nothing" },
    Command{ "dialect"_L1, 1, 2, "dialect list|check FILE" },
    Command{ "watch"_L1, 0, 0, "watch [--count N]" },
    Command{ "logout"_L1, 0, 0, "logout" },
};

Result<void> checkCommand(const QString &name, qsizetype words)
{
    const auto known = std::find_if(commands.begin(), commands.end(),
        [&](const Command &command) { return command.name == name; });
    if (known == commands.end())
        return Error{ errc::BadArgument,
            u"'%1' is no command; see lockstep-cli --help"_s.arg(name.left(80)), {} };
    if (words < known->fewestWords || words > known->mostWords) {
        return Error{ errc::BadArgument,
            u"usage: lockstep-cli %1"_s.arg(QLatin1StringView{ known->usage }), {} };
    }
    return {};
}

bool isSide(const QString &word) { return word == "mine"_L1 || word == "theirs"_L1; }

} // namespace

QString cliHelp()
{
    return uR"(lockstep-cli: a Lockstep replica without windows, for scripts

  lockstep-cli --server URL --user EMAIL login       password: LOCKSTEP_PASSWORD, --password-file or stdin
  lockstep-cli list [--project KEY] [--filter QUERY] [FIELD=VALUE ...] [WORD ...]
                                                     QUERY as in the list: 'is:open assignee:@me due:<2w'
  lockstep-cli show ISSUE
  lockstep-cli create --project KEY --subject TEXT [FIELD=VALUE ...]
  lockstep-cli edit ISSUE FIELD=VALUE ...            sets: labels+=VALUE labels-=VALUE; null: FIELD=
  lockstep-cli comment ISSUE TEXT                    TEXT "-": from stdin
  lockstep-cli attach ISSUE FILE
  lockstep-cli attachments ISSUE
  lockstep-cli download ISSUE NAME|ID [FILE]         FILE "-": to stdout; by default its name, unless that is taken
  lockstep-cli sync                                  send what is queued; tell what is in conflict or refused
  lockstep-cli resolve ISSUE mine|theirs             every open conflict of yours about it
  lockstep-cli discard ISSUE                         drops changes of yours to it that were refused
  lockstep-cli export-outbox [FILE]                  all that was not sent, as JSON; also out of a profile that
                                                     this version refuses, or a file that was put aside
  lockstep-cli doctor [URL]                          the way to the server, step by step, and what to do
  lockstep-cli trust URL FINGERPRINT|nothing         the SHA-256 of the certificate that this server has to show
  lockstep-cli dialect list                          the other systems that can be spoken to
  lockstep-cli dialect check FILE                    what is wrong with a description of one, by lines
  lockstep-cli watch [--count N]                     every applied event, through reconnects
  lockstep-cli logout
  lockstep-cli --help | --version

  --profile NAME     identity and replica of its own (default: "default")
  --data-dir DIR     where the profiles are
  --json             one JSON object a line
  --offline          work on the local replica only; edits go out with the next connection
  --timeout SECONDS  how long to wait for the server (default: 10)
  --dialect NAME|FILE  the server at --server is another system (docs/dialects.md; lockstep-cli dialect list)
  --variant NAME     of the dialect; else each is tried
  --credentials FILE what the dialect asks for, in lines KEY=VALUE; or LOCKSTEP_USER, LOCKSTEP_PASSWORD,
                     LOCKSTEP_SITE, ...: LOCKSTEP_ and the key

LOCKSTEP_TOKEN, if set, is used as the access token. Exit codes: 1 refused or not found, 2 usage,
3 conflict, 4 profile, 5 sign-in, 6 queued without an answer.
)"_s;
}

Result<CliOptions> parseCli(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({ { u"server"_s, {}, u"URL"_s }, { u"user"_s, {}, u"EMAIL"_s },
        { u"profile"_s, {}, u"NAME"_s, u"default"_s }, { u"data-dir"_s, {}, u"DIR"_s },
        { u"password-file"_s, {}, u"FILE"_s }, { u"json"_s, {} }, { u"offline"_s, {} },
        { u"timeout"_s, {}, u"SECONDS"_s, u"10"_s }, { u"count"_s, {}, u"N"_s, u"0"_s },
        { u"project"_s, {}, u"KEY"_s }, { u"subject"_s, {}, u"TEXT"_s },
        { u"filter"_s, {}, u"QUERY"_s }, { u"dialect"_s, {}, u"NAME"_s },
        { u"variant"_s, {}, u"NAME"_s }, { u"credentials"_s, {}, u"FILE"_s } });
    const auto usage = [](const QString &what) { return Error{ errc::BadArgument, what, {} }; };
    if (!parser.parse(QStringList{ u"lockstep-cli"_s } + arguments))
        return usage(parser.errorText());
    CliOptions options;
    options.words = parser.positionalArguments();
    if (options.words.isEmpty())
        return usage(u"a command is needed; see lockstep-cli --help"_s);
    options.command = options.words.takeFirst();
    if (const auto checked = checkCommand(options.command, options.words.size()); !checked)
        return checked.error();
    if (options.command == "resolve"_L1 && !isSide(options.words.at(1)))
        return usage(
            u"resolve: '%1' is neither 'mine' nor 'theirs'"_s.arg(options.words.at(1).left(80)));
    if (parser.isSet(u"server"_s)) {
        const auto server = net::AuthClient::serverUrl(parser.value(u"server"_s));
        if (!server)
            return server.error();
        options.server = *server;
    }
    bool secondsOk = false;
    bool countOk = false;
    const double seconds = parser.value(u"timeout"_s).toDouble(&secondsOk);
    options.count = parser.value(u"count"_s).toInt(&countOk);
    if (!secondsOk || seconds < 0 || seconds > 86'400 || !countOk || options.count < 0)
        return usage(u"--timeout and --count are numbers from 0"_s);
    options.timeout = Milliseconds{ static_cast<qint64>(seconds * 1000) };
    options.user = parser.value(u"user"_s);
    options.profile = parser.value(u"profile"_s);
    options.dataDirectory = parser.isSet(u"data-dir"_s) ? parser.value(u"data-dir"_s)
                                                        : Profile::defaultBase(u"lockstep-cli"_s);
    options.passwordFile = parser.value(u"password-file"_s);
    options.json = parser.isSet(u"json"_s);
    options.offline = parser.isSet(u"offline"_s);
    options.project = parser.value(u"project"_s);
    options.subject = parser.value(u"subject"_s);
    options.filter = parser.value(u"filter"_s);
    options.dialect = parser.value(u"dialect"_s);
    options.variant = parser.value(u"variant"_s);
    options.credentials = parser.value(u"credentials"_s);
    return options;
}

Result<QString> readPassword(const CliOptions &options)
{
    if (qEnvironmentVariableIsSet("LOCKSTEP_PASSWORD"))
        return qEnvironmentVariable("LOCKSTEP_PASSWORD");
    QFile file{ options.passwordFile };
    if (options.passwordFile.isEmpty()) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return Error{ errc::Io, u"a password is needed on the standard input"_s, {} };
    } else {
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        if (QFileInfo{ file }.permissions() & others) {
            return Error{ errc::Validation,
                u"%1: others may read it; chmod 600 mends that"_s.arg(options.passwordFile), {} };
        }
        if (!file.open(QIODevice::ReadOnly))
            return Error{ errc::Io, u"%1: %2"_s.arg(options.passwordFile, file.errorString()), {} };
    }
    QByteArray line = file.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

Result<std::map<QString, QString>> readCredentials(const CliOptions &options)
{
    std::map<QString, QString> found;
    if (!options.credentials.isEmpty()) {
        QFile file{ options.credentials };
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        if (QFileInfo{ file }.permissions() & others) {
            return Error{ errc::Validation,
                u"%1: others may read it; chmod 600 mends that"_s.arg(options.credentials), {} };
        }
        if (!file.open(QIODevice::ReadOnly))
            return Error{ errc::Io, u"%1: %2"_s.arg(options.credentials, file.errorString()), {} };
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const qsizetype equals = line.indexOf(u'=');
            if (equals > 0)
                found.insert_or_assign(line.first(equals).trimmed(), line.sliced(equals + 1));
        }
    }
    if (!options.user.isEmpty())
        found.insert_or_assign(u"user"_s, options.user);
    return found;
}

} // namespace lockstep::app
