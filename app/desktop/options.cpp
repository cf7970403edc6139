// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/options.h"

#include "net/auth/authclient.h"
#include "ui/language.h"

#include <QCommandLineParser>
#include <QStandardPaths>

namespace lockstep::app {

using namespace Qt::StringLiterals;

QString desktopHelp()
{
    return uR"(lockstep: issue tracker that stays in step

  lockstep                       where you worked the last time; the first time it asks
  lockstep --local               the local workspace: hosted in this process, filled with a sample team
  lockstep --windows N           N windows, each signed in as somebody else (1 to 8)
  lockstep --user EMAIL          who to be in the local workspace
  lockstep --server URL [--user EMAIL]   a team's server
  lockstep --conflict-fixture FILE       only the conflict dialog, on the data in FILE; prints what
                                 was decided as JSON

  lockstep ... LINK              go where a link leads: lockstep://open/HOST/KEY, lockstep://filter/HOST/...
                                 If a Lockstep runs with that profile already, it comes to the front
                                 and goes there; so it does without a link

  --profile NAME                 a profile of its own: settings, sign-in, local data
  --data-dir DIR                 where profiles and the local workspace are
  --theme system|light|dark|contrast
  --language CODE                %1; otherwise as set, or that of the system
  --help, --version              need no display

Exit codes: 0 done, 1 it cannot start, 2 wrong arguments, 4 the profile cannot be used (it is in
use by a program that does not answer, or belongs to somebody else, or is damaged).
)"_s.arg(ui::Language::available().join(u", "_s));
}

Result<DesktopOptions> parseDesktop(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({ { u"windows"_s, {}, u"N"_s, u"1"_s }, { u"user"_s, {}, u"EMAIL"_s },
        { u"local"_s, {} }, { u"server"_s, {}, u"URL"_s }, { u"profile"_s, {}, u"NAME"_s },
        { u"data-dir"_s, {}, u"DIR"_s }, { u"theme"_s, {}, u"NAME"_s, u"system"_s },
        { u"language"_s, {}, u"CODE"_s } });
    const auto usage = [](const QString &what) { return Error{ errc::BadArgument, what, {} }; };
    parser.addOption({ u"conflict-fixture"_s, {}, u"FILE"_s });
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
    if (parser.isSet(u"server"_s) && parser.isSet(u"local"_s))
        return usage(u"--local and --server: one of them"_s);
    options.asLastTime = true;
    for (const QString &place : { u"server"_s, u"local"_s, u"user"_s, u"windows"_s, u"profile"_s })
        options.asLastTime = options.asLastTime && !parser.isSet(place);
    options.isOnBus = options.asLastTime && !parser.isSet(u"data-dir"_s);
    options.theme = parser.value(u"theme"_s);
    if (!QStringList{ u"system"_s, u"light"_s, u"dark"_s, u"contrast"_s }.contains(options.theme))
        return usage(u"--theme: system, light, dark or contrast"_s);
    options.conflictFixture = parser.value(u"conflict-fixture"_s);
    if (parser.isSet(u"conflict-fixture"_s) && options.conflictFixture.isEmpty())
        return usage(u"--conflict-fixture: the name of a file"_s);
    options.language = parser.value(u"language"_s);
    if (!options.language.isEmpty() && ui::Language::find(options.language).isEmpty())
        return usage(u"--language: one of %1"_s.arg(ui::Language::available().join(u", "_s)));
    options.user = parser.value(u"user"_s);
    options.profile = parser.value(u"profile"_s);
    options.dataDirectory = parser.isSet(u"data-dir"_s)
        ? parser.value(u"data-dir"_s)
        : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/lockstep"_s;
    return options;
}

} // namespace lockstep::app
