// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/options.h"

#include "net/auth/authclient.h"

#include <QCommandLineParser>
#include <QStandardPaths>

namespace lockstep::app {

using namespace Qt::StringLiterals;

QString desktopHelp()
{
    return uR"(lockstep: issue tracker that stays in step

  lockstep                       the local workspace: hosted in this process, filled with a sample team
  lockstep --windows N           N windows, each signed in as somebody else (1 to 8)
  lockstep --user EMAIL          who to be in the local workspace
  lockstep --server URL [--user EMAIL]   a team's server

  lockstep ... LINK              go where a link leads: lockstep://open/HOST/KEY, lockstep://filter/HOST/...

  --profile NAME                 a profile of its own: settings, sign-in, local data
  --data-dir DIR                 where profiles and the local workspace are
  --theme system|light|dark|contrast
  --help, --version              need no display

Exit codes: 0 done, 1 it cannot start, 2 wrong arguments, 4 the profile cannot be used (it is in
use, or belongs to somebody else, or is damaged).
)"_s;
}

Result<DesktopOptions> parseDesktop(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({ { u"windows"_s, {}, u"N"_s, u"1"_s }, { u"user"_s, {}, u"EMAIL"_s },
        { u"server"_s, {}, u"URL"_s }, { u"profile"_s, {}, u"NAME"_s },
        { u"data-dir"_s, {}, u"DIR"_s }, { u"theme"_s, {}, u"NAME"_s, u"system"_s } });
    const auto usage = [](const QString &what) { return Error{ errc::BadArgument, what, {} }; };
    if (!parser.parse(QStringList{ u"lockstep"_s } + arguments))
        return usage(parser.errorText());
    const QStringList others = parser.positionalArguments();
    const bool isLink = others.size() == 1 && others.first().startsWith("lockstep:"_L1);
    if (!others.isEmpty() && !isLink)
        return usage(u"'%1' was not expected; see lockstep --help"_s.arg(
            parser.positionalArguments().first()));
    DesktopOptions options;
    options.link = others.value(0);
    bool ok = false;
    options.windows = parser.value(u"windows"_s).toInt(&ok);
    if (!ok || options.windows < 1 || options.windows > 8)
        return usage(u"--windows: a number from 1 to 8"_s);
    if (parser.isSet(u"server"_s)) {
        const auto server = net::AuthClient::serverUrl(parser.value(u"server"_s));
        if (!server)
            return server.error();
        options.server = *server;
    }
    options.theme = parser.value(u"theme"_s);
    if (!QStringList{ u"system"_s, u"light"_s, u"dark"_s, u"contrast"_s }.contains(options.theme))
        return usage(u"--theme: system, light, dark or contrast"_s);
    options.user = parser.value(u"user"_s);
    options.profile = parser.value(u"profile"_s);
    options.dataDirectory = parser.isSet(u"data-dir"_s)
        ? parser.value(u"data-dir"_s)
        : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/lockstep"_s;
    return options;
}

} // namespace lockstep::app
