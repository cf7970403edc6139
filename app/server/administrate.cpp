// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/administrate.h"

#include "app/server/backup.h"
#include "app/server/transfer.h"
#include "server/auth/invitations.h"
#include "server/auth/passwords.h"
#include "server/storage/spacekey.h"

#include <algorithm>
#include <array>

namespace lockstep::app {

using namespace Qt::StringLiterals;
using server::Administration;
using server::Storage;

namespace {

struct Call
{
    const QCommandLineParser &options;
    QStringList words{}; // behind the command
    const CommandLine &line;
    AdminPort &port;
    WorkspaceId workspace{};
};

Report usageOf(const QString &text)
{
    return Report::failure(Exit::Usage, u"usage: lockstepd "_s + text);
}

template <typename T> Report reportOf(const Result<T> &result, const QString &done)
{
    return result ? Report{ Exit::Ok, done + u'\n', {} } : Report::of(result.error());
}

Result<QString> hashOf(const Call &call, const QString &email)
{
    if (const auto checked = server::checkPasswordChoice(call.line.password, email); !checked)
        return checked.error();
    const auto hash = server::hashPassword(call.line.password, server::PasswordCost{});
    if (!hash)
        return hash.error();
    return QString::fromLatin1(*hash);
}

// Inside a work function: no database call of the caller's is under way.
Report addUser(Call &call, Administration &admin, Storage &)
{
    const QString email = call.words.value(0);
    if (email.isEmpty())
        return usageOf(
            u"user add EMAIL [--name NAME] [--admin]  (password: LOCKSTEP_PASSWORD or stdin)"_s);
    const auto hash = hashOf(call, email);
    if (!hash)
        return Report::of(hash.error());
    const QString name = call.options.value(u"name"_s);
    const auto user = admin.addUser(call.workspace,
        { {}, email, name.isEmpty() ? email.section(u'@', 0, 0) : name, *hash,
            call.options.isSet(u"admin"_s) });
    return reportOf(user, u"added %1"_s.arg(email));
}

Report listUsers(Call &call, Administration &, Storage &storage)
{
    const auto accounts = storage.accounts();
    const auto people = storage.peopleOf(call.workspace);
    if (!accounts || !people)
        return Report::of(accounts ? people.error() : accounts.error());
    Report report;
    for (const server::AccountRow &row : *accounts) {
        if (!people->contains(row.user.id))
            continue;
        report.out += u"%1\t%2%3\n"_s.arg(
            row.user.id.toString(), row.user.name, row.disabled ? u"\tdisabled"_s : QString{});
    }
    return report;
}

Report setPassword(Call &call, Administration &admin, Storage &)
{
    const UserId user{ call.words.value(0) };
    if (user.isNull())
        return usageOf(u"user passwd USER  (password: LOCKSTEP_PASSWORD or stdin)"_s);
    const auto hash = hashOf(call, user.toString());
    if (!hash)
        return Report::of(hash.error());
    return reportOf(admin.setPasswordHash(user, *hash),
        u"changed; all sessions of %1 have ended"_s.arg(user.toString()));
}

Report setDisabled(Call &call, Administration &admin, bool disabled)
{
    const UserId user{ call.words.value(0) };
    if (user.isNull())
        return usageOf(u"user disable|enable USER"_s);
    return reportOf(admin.setDisabled(user, disabled),
        (disabled ? u"%1 cannot sign in any more"_s : u"%1 can sign in again"_s)
            .arg(user.toString()));
}

Report disableUser(Call &call, Administration &admin, Storage &)
{
    return setDisabled(call, admin, true);
}
Report enableUser(Call &call, Administration &admin, Storage &)
{
    return setDisabled(call, admin, false);
}

Report joinWorkspace(Call &call, Administration &admin, Storage &)
{
    const UserId user{ call.words.value(0) };
    if (user.isNull())
        return usageOf(u"user join USER --workspace ID [--admin]"_s);
    return reportOf(admin.setPerson(call.workspace, user, call.options.isSet(u"admin"_s)),
        u"%1 is in %2"_s.arg(user.toString(), call.workspace.toString()));
}

Report leaveWorkspace(Call &call, Administration &admin, Storage &)
{
    const UserId user{ call.words.value(0) };
    if (user.isNull())
        return usageOf(u"user leave USER --workspace ID"_s);
    return reportOf(admin.removePerson(call.workspace, user),
        u"%1 is in %2 no more"_s.arg(user.toString(), call.workspace.toString()));
}

Report verifyUser(Call &call, Administration &admin, Storage &)
{
    const UserId user{ call.words.value(0) };
    if (user.isNull())
        return usageOf(u"user verify USER"_s);
    return reportOf(
        admin.setVerified(user, true), u"the address of %1 is verified"_s.arg(user.toString()));
}

Report addWorkspace(Call &call, Administration &admin, Storage &)
{
    const QString id = call.words.value(0);
    if (id.isEmpty())
        return usageOf(u"workspace add ID [NAME]"_s);
    const QString name = QStringList{ call.words.mid(1) }.join(u' ');
    return reportOf(
        admin.addWorkspace(WorkspaceId{ id }, name.isEmpty() ? id : name), u"added %1"_s.arg(id));
}

Report listWorkspaces(Call &, Administration &, Storage &storage)
{
    const auto workspaces = storage.workspaces();
    if (!workspaces)
        return Report::of(workspaces.error());
    Report report;
    for (const server::WorkspaceRow &row : *workspaces)
        report.out += u"%1\t%2\n"_s.arg(row.id.toString(), row.name);
    return report;
}

Report renameWorkspace(Call &call, Administration &admin, Storage &)
{
    const QString id = call.words.value(0);
    const QString name = QStringList{ call.words.mid(1) }.join(u' ');
    if (name.isEmpty())
        return usageOf(u"workspace rename ID NAME"_s);
    return reportOf(
        admin.renameWorkspace(WorkspaceId{ id }, name), u"%1 is called %2"_s.arg(id, name));
}

constexpr auto inviteUsage
    = "invite EMAIL [--admin] [--project KEY[=ROLE]]... [--hours N] [--url URL]"_L1;

Report invite(Call &call, Administration &admin, Storage &storage)
{
    Administration::Invite invite;
    invite.email = call.words.value(0);
    bool isNumber = true;
    const int hours
        = call.options.isSet(u"hours"_s) ? call.options.value(u"hours"_s).toInt(&isNumber) : 7 * 24;
    if (invite.email.isEmpty() || !isNumber || hours < 1)
        return usageOf(inviteUsage);
    invite.lifetime = std::chrono::hours{ hours };
    invite.admin = call.options.isSet(u"admin"_s);
    for (const QString &text : call.options.values(u"project"_s)) {
        const QString key = text.section(u'=', 0, 0);
        const auto role = text.contains(u'=') ? roleFromKey(text.section(u'=', 1))
                                              : std::optional{ Role::Member };
        const auto project = storage.projectByKey(call.workspace, key);
        if (!role)
            return usageOf(inviteUsage);
        if (!project)
            return Report::of(project.error());
        if (!*project)
            return Report::failure(Exit::Failed, u"project: '%1' is not known"_s.arg(key));
        invite.projects.append({ (*project)->id, *role });
    }
    const auto invited = admin.invite(call.workspace, invite);
    if (!invited)
        return Report::of(invited.error());
    return { Exit::Ok,
        server::Invitations::linkOf(call.options.value(u"url"_s), invited->token) + u'\n', {} };
}

Report listInvitations(Call &call, Administration &admin, Storage &)
{
    const auto rows = admin.invitations(call.workspace, {});
    if (!rows)
        return Report::of(rows.error());
    Report report;
    for (const server::InvitationRow &row : *rows)
        report.out += u"%1\t%2\t%3\n"_s.arg(row.id, row.email, toIso8601(row.expires));
    return report;
}

Report revokeInvitation(Call &call, Administration &admin, Storage &)
{
    const QString id = call.words.value(0);
    if (id.isEmpty())
        return usageOf(u"invitation revoke ID"_s);
    return reportOf(
        admin.revokeInvitation(call.workspace, id, {}), u"revoked; its link is good no more"_s);
}

Report addProject(Call &call, Administration &admin, Storage &)
{
    const QString key = call.words.value(0);
    if (key.isEmpty())
        return usageOf(u"project add KEY [NAME]"_s);
    const QString name = QStringList{ call.words.mid(1) }.join(u' ');
    return reportOf(
        admin.addProject(call.workspace, key, name.isEmpty() ? key : name), u"added %1"_s.arg(key));
}

Report listProjects(Call &call, Administration &, Storage &storage)
{
    const auto projects = storage.projects(call.workspace);
    if (!projects)
        return Report::of(projects.error());
    Report report;
    for (const Project &project : *projects)
        report.out += u"%1\t%2\t%3\n"_s.arg(project.key, project.name, project.id.toString());
    return report;
}

Report addMember(Call &call, Administration &admin, Storage &)
{
    const auto role
        = roleFromKey(call.options.isSet(u"role"_s) ? call.options.value(u"role"_s) : u"member"_s);
    if (call.words.size() != 2 || !role)
        return usageOf(u"member add PROJECT USER [--role viewer|member|admin]"_s);
    return reportOf(
        admin.setMember(call.workspace, call.words.at(0), UserId{ call.words.at(1) }, *role),
        u"%1 is %2 of %3"_s.arg(call.words.at(1), toKey(*role), call.words.at(0)));
}

Report makeToken(Call &call, Administration &, Storage &storage)
{
    const UserId user{ call.options.value(u"user"_s) };
    bool isNumber = true;
    const int minutes
        = call.options.isSet(u"minutes"_s) ? call.options.value(u"minutes"_s).toInt(&isNumber) : 15;
    if (user.isNull() || !isNumber || minutes < 1 || minutes > 60 * 24 * 366)
        return usageOf(u"token --user USER [--minutes N]"_s);
    const auto account = storage.account(user);
    if (!account)
        return Report::of(account.error());
    const auto isHere = storage.isPerson(call.workspace, user);
    if (!isHere)
        return Report::of(isHere.error());
    if (!*account || (*account)->disabled || !*isHere)
        return Report::failure(
            Exit::Failed, u"'%1' is not known or is disabled"_s.arg(user.toString()));
    const QByteArray token = server::issueKeyToken(
        call.port.keys, user, call.workspace, call.port.now(), std::chrono::minutes{ minutes });
    return { Exit::Ok, QString::fromLatin1(token) + u'\n', {} };
}

struct Command
{
    QLatin1StringView noun{};
    QLatin1StringView verb{}; // empty: the noun alone
    Report (*run)(Call &, Administration &, Storage &) = nullptr;
    qsizetype mostWords = 0; // behind it
    bool password = false;
};

constexpr std::array commands{
    Command{ "user"_L1, "add"_L1, &addUser, 1, true },
    Command{ "user"_L1, "list"_L1, &listUsers },
    Command{ "user"_L1, "passwd"_L1, &setPassword, 1, true },
    Command{ "user"_L1, "disable"_L1, &disableUser, 1 },
    Command{ "user"_L1, "enable"_L1, &enableUser, 1 },
    Command{ "user"_L1, "verify"_L1, &verifyUser, 1 },
    Command{ "user"_L1, "join"_L1, &joinWorkspace, 1 },
    Command{ "user"_L1, "leave"_L1, &leaveWorkspace, 1 },
    Command{ "invite"_L1, {}, &invite, 1 },
    Command{ "invitation"_L1, "list"_L1, &listInvitations },
    Command{ "invitation"_L1, "revoke"_L1, &revokeInvitation, 1 },
    Command{ "workspace"_L1, "add"_L1, &addWorkspace, 100 },
    Command{ "workspace"_L1, "list"_L1, &listWorkspaces },
    Command{ "workspace"_L1, "rename"_L1, &renameWorkspace, 100 },
    Command{ "project"_L1, "add"_L1, &addProject, 100 }, // a name may be many words
    Command{ "project"_L1, "list"_L1, &listProjects },
    Command{ "member"_L1, "add"_L1, &addMember, 2 },
    Command{ "token"_L1, {}, &makeToken },
};

const Command *findCommand(const QStringList &arguments)
{
    for (const Command &command : commands) {
        if (arguments.value(0) == command.noun
            && (command.verb.isEmpty() || arguments.value(1) == command.verb))
            return &command;
    }
    return nullptr;
}

} // namespace

bool isAdministration(const QStringList &arguments)
{
    return std::any_of(commands.begin(), commands.end(),
        [&](const Command &command) { return arguments.value(0) == command.noun; });
}

bool needsPassword(const QStringList &arguments)
{
    const Command *command = findCommand(arguments);
    return command && command->password;
}

Report administrate(const CommandLine &line, AdminPort &port)
{
    if (isTransfer(line.arguments))
        return transfer(line, port);
    if (isBackup(line.arguments))
        return backUp(line, port);
    const Command *command = findCommand(line.arguments);
    if (!command) {
        QStringList verbs;
        for (const Command &known : commands) {
            if (known.noun == line.arguments.value(0))
                verbs << known.verb;
        }
        return usageOf(u"%1 %2 ..."_s.arg(line.arguments.value(0), verbs.join(u'|')));
    }
    QCommandLineParser parser;
    parser.addOptions({ { u"name"_s, {}, u"NAME"_s }, { u"admin"_s, {} },
        { u"role"_s, {}, u"ROLE"_s }, { u"user"_s, {}, u"USER"_s }, { u"minutes"_s, {}, u"N"_s },
        { u"project"_s, {}, u"KEY"_s }, { u"hours"_s, {}, u"N"_s },
        { u"url"_s, {}, u"URL"_s, u"http://127.0.0.1:8080"_s },
        { u"workspace"_s, {}, u"ID"_s, server::firstWorkspace.toString() } });
    const auto behind = line.arguments.mid(command->verb.isEmpty() ? 1 : 2);
    if (!parser.parse(QStringList{ u"lockstepd"_s } + behind))
        return Report::failure(Exit::Usage, parser.errorText());
    const QStringList words = parser.positionalArguments();
    if (words.size() > command->mostWords)
        return Report::failure(
            Exit::Usage, u"'%1' was not expected"_s.arg(words.at(command->mostWords)));

    Report report;
    port.work([&](Administration &admin, Storage &storage) {
        const auto workspaces = storage.workspaces();
        if (!workspaces) {
            report = Report::of(workspaces.error());
            return;
        }
        const WorkspaceId workspace{ parser.value(u"workspace"_s) };
        const bool isKnown = std::any_of(workspaces->begin(), workspaces->end(),
            [&](const server::WorkspaceRow &row) { return row.id == workspace; });
        if (!isKnown) {
            report = Report::failure(
                Exit::Failed, u"workspace '%1' is not known"_s.arg(workspace.toString()));
            return;
        }
        Call call{ parser, words, line, port, workspace };
        report = command->run(call, admin, storage);
    });
    return report;
}

} // namespace lockstep::app
