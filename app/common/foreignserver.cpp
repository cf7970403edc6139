// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/foreignserver.h"

#include "app/common/profile.h"
#include "core/base/jsonwriter.h"
#include "net/dialect/dialectfile.h"
#include "net/dialect/prober.h"
#include "net/dialect/qthttpport.h"
#include "net/transport/qttransports.h"

namespace lockstep::app {

using namespace Qt::StringLiterals;
using net::dialect::Dialect;
using net::dialect::Session;

namespace {

QString sessionFile(const QString &directory) { return directory + u"/session"_s; }

std::map<QString, QString> textsOf(const JsonView &object)
{
    std::map<QString, QString> texts;
    for (const auto &[key, value] : object.members())
        texts.emplace(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())),
            value.stringOrEmpty());
    return texts;
}

} // namespace

Result<std::vector<Dialect>> openDialect(const QString &nameOrPath, const QString &variant)
{
    const auto file = net::dialect::dialectFile(nameOrPath);
    if (!file)
        return file.error();
    std::vector<Dialect> dialects;
    QStringList variants{ variant };
    for (qsizetype n = 0; n < variants.size(); ++n) {
        auto reading = net::dialect::readDialect(*file, variants.at(n));
        if (!reading.dialect) {
            const auto fault = reading.faults.value(0);
            return Error{ errc::Validation,
                u"%1:%2: %3"_s.arg(nameOrPath).arg(fault.line).arg(fault.message), fault.path };
        }
        if (n == 0 && variant.isEmpty()) { // the first of them
            variants = reading.dialect->variants;
            if (variants.isEmpty())
                variants.append(QString{});
        }
        dialects.push_back(std::move(*reading.dialect));
    }
    return dialects;
}

Result<void> answerQuestions(ForeignServer &foreign, const QUrl &server, const AnswerTo &answer)
{
    if (foreign.variants.empty())
        return Error{ errc::BadArgument, u"no dialect"_s, {} };
    const Dialect &dialect = foreign.variants.front();
    foreign.parameters = net::dialect::presetParameters(dialect, server.host());
    for (const Dialect::Question &question : dialect.parameters) {
        const QString value = answer(question.key);
        if (!value.isEmpty())
            foreign.parameters.insert_or_assign(question.key, value);
    }
    bool any = dialect.credentials.isEmpty();
    for (const Dialect::Question &question : dialect.credentials) {
        const QString value = answer(question.key);
        any = any || !value.isEmpty();
        if (!value.isEmpty())
            foreign.credentials.insert_or_assign(question.key, value);
    }
    if (any || foreign.session)
        return {};
    return Error{ errc::BadArgument,
        u"%1 asks for: %2"_s.arg(dialect.title, dialect.credentials.first().label),
        dialect.credentials.first().key };
}

std::optional<Session> readSession(const QString &directory)
{
    return readSessionText(readSecretFile(sessionFile(directory)));
}

void keepSession(const QString &directory, const Session &session)
{
    if (const auto kept = writeSecretFile(sessionFile(directory), sessionText(session)); !kept)
        qWarning("the session is not kept: %s", qPrintable(kept.error().message));
}

std::optional<Session> readSessionText(const QByteArray &text)
{
    JsonDocument document;
    const auto json = document.parse(text);
    if (!json || !json->isObject())
        return {};
    Session session;
    session.user.id = UserId{ (*json)["user"_L1].stringOrEmpty() };
    session.user.name = (*json)["name"_L1].stringOrEmpty();
    session.user.email = (*json)["email"_L1].stringOrEmpty();
    session.token = (*json)["token"_L1].stringOrEmpty();
    session.refreshToken = (*json)["refreshToken"_L1].stringOrEmpty();
    session.cookie = (*json)["cookie"_L1].stringOrEmpty().toUtf8();
    session.values = textsOf((*json)["values"_L1]);
    return session;
}

QByteArray sessionText(const Session &session)
{
    JsonWriter json;
    json.beginObject();
    json.member("user"_L1, session.user.id.toString());
    json.member("name"_L1, session.user.name).member("email"_L1, session.user.email);
    json.member("token"_L1, session.token).member("refreshToken"_L1, session.refreshToken);
    json.member("cookie"_L1, QString::fromUtf8(session.cookie));
    json.key("values"_L1).beginObject();
    for (const auto &[key, value] : session.values)
        json.key(QStringView{ key }).value(value);
    json.endObject().endObject();
    return json.text();
}

std::unique_ptr<Remote> makeForeignRemote(Clock &clock, Rng &rng, ForeignServer foreign,
    const QUrl &server, const QString &directory, const net::PinSource &pin)
{
    net::dialect::DialectRemote::Options options;
    options.server = server;
    options.variants = std::move(foreign.variants);
    options.parameters = std::move(foreign.parameters);
    options.credentials = std::move(foreign.credentials);
    options.session = std::move(foreign.session);
    options.keepSession = std::move(foreign.keepSession);
    options.signInNow = std::move(foreign.signInNow);
    const QString memory = u":memory:"_s;
    auto journal
        = net::dialect::Journal::open(directory == memory ? memory : directory + u"/dialect.db"_s);
    if (!journal) {
        // Without it something could be created twice: better not at all.
        options.problem = journal.error();
        journal = net::dialect::Journal::open(memory);
    }
    return std::make_unique<net::dialect::DialectRemote>(clock, rng, net::qtTransports(pin),
        std::make_shared<net::dialect::QtHttpPort>(server, pin), std::move(*journal),
        std::move(options));
}

} // namespace lockstep::app
