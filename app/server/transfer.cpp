// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/transfer.h"

#include "server/storage/spacekey.h"
#include "server/transfer/exporter.h"
#include "server/transfer/importer.h"

#include <QFile>

#include <array>
#include <limits>

namespace lockstep::app {

using namespace Qt::StringLiterals;
using server::Administration;
using server::ImportFormat;
using server::Storage;

namespace {

constexpr qsizetype recordsInAPart = 500; // 20 ms on SQLite

Report badUsage(const QString &text) { return Report::failure(Exit::Usage, text); }

Result<char> separatorOf(const QString &word)
{
    if (word.isEmpty())
        return '\0';
    if (word == "comma"_L1 || word == ","_L1)
        return ',';
    if (word == "semicolon"_L1 || word == ";"_L1)
        return ';';
    if (word == "tab"_L1 || word == "\t"_L1)
        return '\t';
    return Error{ errc::BadArgument,
        u"--separator: '%1' is none of comma, semicolon, tab"_s.arg(word.left(80)), {} };
}

// KIND:WORD=VALUE
Result<void> addMeaning(server::ImportOptions &options, const QString &text)
{
    constexpr std::array kinds{ "status"_L1, "type"_L1, "priority"_L1, "resolution"_L1,
        "person"_L1 };
    const qsizetype equals = text.lastIndexOf(u'=');
    const QString kind = text.section(u':', 0, 0);
    const bool known = std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    if (!known || equals <= kind.size() + 1 || equals + 1 == text.size()) {
        return Error{ errc::BadArgument,
            u"--map: '%1' is not KIND:WORD=VALUE with status, type, priority, resolution or person"_s
                .arg(text.left(80)),
            {} };
    }
    options.meanings.insert(text.left(equals).toLower(), text.sliced(equals + 1));
    return {};
}

Result<WorkspaceId> workspaceOf(const QCommandLineParser &options, Storage &storage)
{
    const auto workspaces = storage.workspaces();
    if (!workspaces)
        return workspaces.error();
    const WorkspaceId id{ options.value(u"workspace"_s) };
    for (const server::WorkspaceRow &row : *workspaces) {
        if (row.id == id)
            return id;
    }
    return Error{ errc::Validation, u"workspace '%1' is not known"_s.arg(id.toString().left(80)),
        u"workspace"_s };
}

// What clients wait for is never more than a part; alone on a file it is all or nothing.
Report writeImport(server::Importer &importer, const QString &title, AdminPort &port)
{
    Result<bool> more = true;
    int written = 0; // parts
    while (more && *more) {
        if (written > 0 && port.isEnding && port.isEnding()) {
            more = Error{ errc::Draining, u"the server is going down"_s, {} };
            break;
        }
        port.work([&](Administration &admin, Storage &storage) {
            const bool others = port.hasClients || storage.isShared();
            more = importer.writePart(storage, admin.log(), port.hasClients,
                others ? recordsInAPart : std::numeric_limits<qsizetype>::max());
        });
        written += more ? 1 : 0;
    }
    if (more)
        return { Exit::Ok, server::toText(importer.report(), importer.projectKey(), false), {} };
    Report report = Report::of(more.error());
    if (written > 0)
        report.err = u"only the beginning of %1 was imported: %2; import it again, it goes on "
                     "from there"_s.arg(title, report.err);
    else
        report.err.prepend(u"nothing was imported: "_s);
    return report;
}

// Where the bytes of attachments are; null: nowhere.
Result<std::unique_ptr<server::FileStore>> filesOf(const AdminPort &port)
{
    return port.files.isEmpty() ? Result<std::unique_ptr<server::FileStore>>{ nullptr }
                                : server::FileStore::open(port.files);
}

Report importFile(const QCommandLineParser &options, AdminPort &port)
{
    const auto separator = separatorOf(options.value(u"separator"_s));
    if (!separator)
        return badUsage(separator.error().message);
    const QString format = options.value(u"format"_s);
    if (!format.isEmpty() && format != "csv"_L1 && format != "json"_L1)
        return badUsage(u"--format: '%1' is neither csv nor json"_s.arg(format.left(80)));
    server::ImportOptions import;
    import.reporter = UserId{ options.value(u"reporter"_s) };
    import.source = options.value(u"source"_s);
    for (const QString &meaning : options.values(u"map"_s)) {
        if (const auto added = addMeaning(import, meaning); !added)
            return badUsage(added.error().message);
    }
    QFile file{ options.value(u"file"_s) };
    const QString title = options.positionalArguments().value(0);
    if (!file.open(QIODevice::ReadOnly))
        return Report::failure(Exit::Failed, u"%1: %2"_s.arg(title, file.errorString()));

    const auto store = filesOf(port);
    if (!store)
        return Report::of(store.error());
    server::Importer importer{ [&] {
                                  file.seek(0);
                                  const bool json = format.isEmpty()
                                      ? server::detectFormat(file) == ImportFormat::Json
                                      : format == "json"_L1;
                                  return json ? server::openJson(file)
                                              : server::openCsv(file, *separator);
                              },
        import, store->get() };
    Result<void> done;
    port.work([&](Administration &, Storage &storage) {
        const auto workspace = workspaceOf(options, storage);
        done = workspace
            ? importer.locate(storage, *workspace, options.value(u"project"_s), port.now())
            : Result<void>{ workspace.error() };
    });
    if (!done && done.error().code == errc::BadArgument)
        return badUsage(u"import: "_s + done.error().message);
    if (!done && done.error().code == errc::Parse)
        return Report::failure(
            Exit::Failed, u"nothing was imported: %1: %2"_s.arg(title, done.error().message));
    if (!done)
        return Report::of(done.error());
    if (!importer.check())
        return Report::failure(Exit::Failed, server::errorText(importer.report(), title));
    const bool dryRun = options.isSet(u"dry-run"_s);
    if (!dryRun)
        return writeImport(importer, title, port);
    port.work([&](Administration &, Storage &storage) { done = importer.compare(storage); });
    if (!done)
        return Report::of(done.error());
    return { Exit::Ok, server::toText(importer.report(), importer.projectKey(), true), {} };
}

Report exportFile(const QCommandLineParser &options, AdminPort &port)
{
    const QString format = options.isSet(u"format"_s) ? options.value(u"format"_s) : u"json"_s;
    const QString key = options.value(u"project"_s);
    if (key.isEmpty())
        return badUsage(u"export: --project KEY is needed"_s);
    if (format != "csv"_L1 && format != "json"_L1)
        return badUsage(u"--format: '%1' is neither csv nor json"_s.arg(format.left(80)));
    QFile file{ options.value(u"file"_s) };
    if (!file.open(QIODevice::WriteOnly))
        return Report::failure(Exit::Failed, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    const bool csv = format == "csv"_L1;
    const auto store = server::FileStore::existing(port.files);
    Report report;
    port.work([&](Administration &, Storage &storage) {
        const auto workspace = workspaceOf(options, storage);
        const auto project = workspace ? storage.projectByKey(*workspace, key)
                                       : Result<std::optional<Project>>{ workspace.error() };
        if (!project) {
            report = Report::of(project.error());
            return;
        }
        if (!*project) {
            report
                = Report::failure(Exit::Failed, u"project: '%1' is not known"_s.arg(key.left(80)));
            return;
        }
        const auto done = server::exportProject(storage, *workspace, **project,
            csv ? server::ExportFormat::Csv : server::ExportFormat::Json, file, &store);
        if (!done)
            report = Report::of(done.error());
        else if (csv && done->comments + done->attachments > 0)
            report.err = u"%1 comments and %2 attachments are not in a CSV file; --format json has "
                         "them"_s.arg(done->comments)
                             .arg(done->attachments);
        else if (done->lostFiles > 0)
            report.err = u"the bytes of %1 files are not on the server; lockstepd doctor says "
                         "which"_s.arg(done->lostFiles);
    });
    if (report.exit == Exit::Ok && !file.flush())
        return Report::failure(Exit::Failed, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return report;
}

} // namespace

bool isTransfer(const QStringList &arguments)
{
    return arguments.value(0) == "import"_L1 || arguments.value(0) == "export"_L1;
}

void addTransferOptions(QCommandLineParser &parser, bool isImport)
{
    parser.addOptions({ { u"project"_s, {}, u"KEY"_s }, { u"format"_s, {}, u"FORMAT"_s },
        { u"file"_s, {}, u"FILE"_s },
        { u"workspace"_s, {}, u"ID"_s, server::firstWorkspace.toString() } });
    if (isImport) {
        parser.addOptions({ { u"separator"_s, {}, u"NAME"_s }, { u"reporter"_s, {}, u"USER"_s },
            { u"source"_s, {}, u"NAME"_s }, { u"map"_s, {}, u"KIND:WORD=VALUE"_s },
            { u"dry-run"_s, {} } });
    } else {
        parser.addOption({ { u"o"_s, u"output"_s }, {}, u"FILE"_s });
    }
}

Report transfer(const CommandLine &line, AdminPort &port)
{
    const bool isImport = line.arguments.value(0) == "import"_L1;
    QCommandLineParser parser;
    addTransferOptions(parser, isImport);
    if (!parser.parse(QStringList{ u"lockstepd"_s } + line.arguments.mid(1)))
        return badUsage(parser.errorText());
    if (!parser.isSet(u"file"_s))
        return badUsage(u"--file is missing"_s);
    return isImport ? importFile(parser, port) : exportFile(parser, port);
}

} // namespace lockstep::app
