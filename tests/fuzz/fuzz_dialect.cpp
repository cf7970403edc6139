// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a dialect file; any JSON as an event, as an answer and as data of a stream of the
// systems whose dialects come with the program: it is read, or it is said that it is unknown, and
// what was read can be held.

#include "net/dialect/dialectfile.h"
#include "net/dialect/translator.h"
#include "tests/fuzz/fuzz.h"

#include <vector>

using namespace lockstep;
using namespace lockstep::net::dialect;
using namespace Qt::StringLiterals;

namespace {

Translator speaking(Dialect dialect)
{
    Translator translator{ std::move(dialect),
        { { u"site"_s, u"site"_s }, { u"organization"_s, u"o"_s }, { u"building"_s, u"b"_s } } };
    Session session;
    session.user.id = UserId{ u"me"_s };
    session.token = u"T"_s;
    session.refreshToken = u"R"_s;
    translator.setSession(std::move(session));
    return translator;
}

const std::vector<Translator> &builtIn()
{
    static const std::vector<Translator> all = [] {
        std::vector<Translator> made;
        for (const QString &name : builtInDialects())
            made.push_back(speaking(*readDialect(*dialectFile(name)).dialect));
        return made;
    }();
    return all;
}

void demandHeld(const ForeignIssue &issue)
{
    for (const Field field : issue.told) {
        const FieldInfo &info = fieldInfo(field);
        fuzz::demand(checkValue(info, info.get(issue.issue)).ok(), "a told value can be held");
    }
}

void readAll(const Translator &translator, const std::vector<Inbound> &told)
{
    fuzz::demand(!told.empty(), "an event means something, or is unknown");
    for (const Inbound &one : told) {
        if (const auto *issue = std::get_if<inbound::IssueTold>(&one)) {
            fuzz::demand(!issue->issue.id.isEmpty(), "an issue that is told of has an id");
            demandHeld(issue->issue);
            static_cast<void>(translator.readOne(issue->issue.entity, issue->issue.id));
            static_cast<void>(translator.update(
                issue->issue, { { Field::Subject, u"s"_s }, { Field::Assignee, FieldValue{} } }));
        }
        if (const auto *unknown = std::get_if<inbound::Unknown>(&one))
            fuzz::demand(unknown->sample.size() <= 4'000, "a sample is short");
    }
}

void answer(const Translator &translator, const QByteArray &body)
{
    for (const int status : { 200, 417 }) {
        const HttpReply reply{ status, { { "set-cookie", body.left(40) } }, body };
        static_cast<void>(translator.readSignIn(reply));
        static_cast<void>(translator.readWhoAmI(reply, {}));
        static_cast<void>(translator.readRefresh(reply, {}));
        static_cast<void>(translator.readPeople(reply, 0));
        static_cast<void>(translator.readNotifications(reply));
        static_cast<void>(translator.readDone(reply));
        for (const QString &kind : translator.scopeKinds()) {
            ForeignScope scope;
            scope.kind = kind;
            static_cast<void>(translator.readScopes(kind, {}, reply, 0));
            static_cast<void>(translator.readProject(scope, &reply));
            static_cast<void>(translator.readMessages(scope, reply));
            static_cast<void>(translator.readFigures(scope, reply));
            static_cast<void>(translator.readHeatmap(scope, reply));
        }
        for (const QString &entity : translator.entities()) {
            if (const auto issue = translator.readIssue(entity, reply)) {
                demandHeld(*issue);
                static_cast<void>(translator.readComments(*issue, reply));
                static_cast<void>(translator.readComment(*issue, reply));
                static_cast<void>(translator.readHistory(*issue, reply));
            }
            if (const auto page = translator.readIssues(entity, {}, reply, 0)) {
                for (const ForeignIssue &issue : page->items)
                    demandHeld(issue);
            }
        }
    }
}

void hear(const Translator &translator, const QByteArray &bytes, const JsonView &json)
{
    // ["name", payload], as on the wire.
    const QByteArray name = json.at(0).stringOrEmpty().toUtf8();
    JsonDocument document;
    const auto args = document.parse("[" + json.at(1).toJson() + "]");
    if (args)
        readAll(translator,
            translator.read({ name.constData(), static_cast<size_t>(name.size()) }, *args));
    for (const QString &stream : translator.dialect().streams)
        readAll(translator,
            translator.readStream(stream, QString::fromUtf8(name), json.at(1).toJson()));
    answer(translator, bytes);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size).toByteArray();
    const auto reading = readDialect(bytes);
    fuzz::demand(reading.dialect.has_value() == reading.faults.isEmpty(),
        "a file is a dialect, or it is said why not");
    if (reading.dialect) {
        const Translator own = speaking(*reading.dialect);
        static_cast<void>(own.signIn({ { u"user"_s, u"u"_s }, { u"password"_s, u"p"_s } }));
        static_cast<void>(own.socket(QUrl{ u"https://example.org"_s }, {}));
        for (const QString &entity : own.entities())
            static_cast<void>(own.listIssues(entity, {}, 0));
        answer(own, bytes);
    }
    JsonDocument document;
    const auto json = document.parse(bytes);
    if (!json)
        return 0;
    for (const Translator &translator : builtIn())
        hear(translator, bytes, *json);
    return 0;
}
