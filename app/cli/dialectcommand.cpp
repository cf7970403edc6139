// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/dialectcommand.h"

#include "app/cli/options.h"
#include "core/base/jsonwriter.h"
#include "net/dialect/dialect.h"
#include "net/dialect/dialectfile.h"

#include <cstdio>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

void writeNames(JsonWriter &json, QLatin1StringView key, const QStringList &names)
{
    json.key(key).beginArray();
    for (const QString &name : names)
        json.value(name);
    json.endArray();
}

int listDialects(bool json)
{
    for (const QString &name : net::dialect::builtInDialects()) {
        const auto file = net::dialect::dialectFile(name);
        const auto reading
            = file ? net::dialect::readDialect(*file) : net::dialect::DialectReading{};
        if (!reading.dialect)
            continue;
        if (!json) {
            std::printf("%-10s %-32s %s\n", qPrintable(name), qPrintable(reading.dialect->title),
                qPrintable(reading.dialect->variants.join(u", "_s)));
            continue;
        }
        JsonWriter out;
        out.beginObject().member("name"_L1, name).member("title"_L1, reading.dialect->title);
        writeNames(out, "variants"_L1, reading.dialect->variants);
        out.endObject();
        std::printf("%s\n", out.text().constData());
    }
    return static_cast<int>(CliExit::Ok);
}

int checkDialect(const QString &path, bool json)
{
    const auto file = net::dialect::dialectFile(path);
    if (!file) {
        std::fprintf(stderr, "lockstep-cli: %s\n", qPrintable(file.error().message));
        return static_cast<int>(CliExit::Failed);
    }
    const auto reading = net::dialect::readDialect(*file);
    for (const net::dialect::DialectFault &fault : reading.faults) {
        if (json) {
            JsonWriter out;
            out.beginObject()
                .member("file"_L1, path)
                .member("line"_L1, fault.line)
                .member("path"_L1, fault.path)
                .member("message"_L1, fault.message)
                .endObject();
            std::printf("%s\n", out.text().constData());
        } else {
            std::printf("%s:%d: %s%s%s\n", qPrintable(path), fault.line, qPrintable(fault.path),
                fault.path.isEmpty() ? "" : ": ", qPrintable(fault.message));
        }
    }
    return static_cast<int>(reading.dialect ? CliExit::Ok : CliExit::Failed);
}

} // namespace

int runDialectCommand(const QStringList &words, bool json)
{
    if (words.value(0) == "list"_L1 && words.size() == 1)
        return listDialects(json);
    if (words.value(0) == "check"_L1 && words.size() == 2)
        return checkDialect(words.at(1), json);
    std::fputs("lockstep-cli: usage: lockstep-cli dialect list|check FILE\n", stderr);
    return static_cast<int>(CliExit::Usage);
}

} // namespace lockstep::app
