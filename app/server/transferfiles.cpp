// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/transferfiles.h"

#include "app/server/transfer.h"

#include <QFile>
#include <QSaveFile>
#include <QTemporaryFile>

#include <cstdio>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunk = 1024 * 1024;

Report failed(const QString &what, const QIODevice &device)
{
    return Report::failure(Exit::Failed, u"%1: %2"_s.arg(what, device.errorString()));
}

// Names the one of them that failed.
std::optional<Report> copy(
    QIODevice &from, const QString &fromName, QIODevice &to, const QString &toName)
{
    QByteArray bytes{ chunk, Qt::Uninitialized };
    for (;;) {
        const qint64 count = from.read(bytes.data(), chunk);
        if (count < 0)
            return failed(fromName, from);
        if (count == 0)
            return {};
        if (to.write(bytes.constData(), count) != count)
            return failed(toName, to);
    }
}

Report importFrom(const QString &name, QTemporaryFile &spool, const std::function<Report()> &run)
{
    QFile file{ name };
    const bool opened
        = name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failed(name, file);
    if (const auto report = copy(file, name, spool, spool.fileName()))
        return *report;
    if (!spool.flush())
        return failed(spool.fileName(), spool);
    return run();
}

Report exportTo(const QString &name, QTemporaryFile &spool, const std::function<Report()> &run)
{
    const Report report = run();
    if (report.exit != Exit::Ok)
        return report;
    if (name.isEmpty() || name == "-"_L1) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return failed(u"standard output"_s, out);
        if (const auto wrong = copy(spool, spool.fileName(), out, u"standard output"_s))
            return *wrong;
        return out.flush() ? report : failed(u"standard output"_s, out);
    }
    QSaveFile out{ name }; // whole or not at all
    if (!out.open(QIODevice::WriteOnly))
        return failed(name, out);
    if (const auto wrong = copy(spool, spool.fileName(), out, name))
        return *wrong;
    return out.commit() ? report : failed(name, out);
}

} // namespace

Report transferWithFiles(const CommandLine &line, const QString &databaseFile,
    const std::function<Report(const CommandLine &)> &run)
{
    const bool isImport = line.arguments.value(0) == "import"_L1;
    QCommandLineParser parser;
    addTransferOptions(parser, isImport);
    if (!parser.parse(QStringList{ u"lockstepd"_s } + line.arguments.mid(1)))
        return Report::failure(Exit::Usage, parser.errorText());
    if (parser.isSet(u"file"_s))
        return Report::failure(Exit::Usage, u"'--file' was not expected"_s);
    const QStringList names = parser.positionalArguments();
    if (isImport && names.isEmpty())
        return Report::failure(Exit::Usage, u"usage: lockstepd import FILE --project KEY"_s);
    if (names.size() > (isImport ? 1 : 0))
        return Report::failure(Exit::Usage, u"'%1' was not expected"_s.arg(names.last()));

    QTemporaryFile spool{ databaseFile + u".transfer-XXXXXX"_s }; // its owner's alone
    if (!spool.open())
        return failed(spool.fileTemplate(), spool);
    CommandLine inner = line;
    inner.arguments.insert(1, u"--file=%1"_s.arg(spool.fileName()));
    const auto work = [&] { return run(inner); };
    return isImport ? importFrom(names.first(), spool, work)
                    : exportTo(parser.value(u"o"_s), spool, work);
}

} // namespace lockstep::app
