// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/dialectserver.h"

#include <QJsonDocument>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms
constexpr int skipCode = 77;

std::map<QString, QString> person(const QString &user, const QString &password)
{
    return { { u"user"_s, user }, { u"password"_s, password } };
}

std::map<QString, QString> with(
    std::map<QString, QString> answers, const QString &key, const QString &value)
{
    answers.insert({ key, value });
    return answers;
}

QList<DialectSystem> allSystems()
{
    QList<DialectSystem> systems;
    for (const QString &variant : { u"as-built"_s, u"documented"_s }) {
        const QString zone = u"timeZone"_s;
        systems << DialectSystem{ u"frappe"_s, variant, u"frappe.cjs"_s,
            with(person(u"jane@company.com"_s, u"jane-secret"_s), zone, u"Asia/Kolkata"_s),
            with(person(u"john@company.com"_s, u"john-secret"_s), zone, u"Asia/Kolkata"_s),
            u"subject"_s };
        systems << DialectSystem{ u"worklamp"_s, variant, u"worklamp.cjs"_s,
            person(u"admin@worklamp.com"_s, u"admin123"_s),
            person(u"dev@worklamp.com"_s, u"dev12345"_s), u"title"_s };
        const auto inBuilding = [&](const QString &id) {
            return with(person(id + u"@example.com"_s, id + u"-secret"_s), u"building"_s, u"b1"_s);
        };
        systems << DialectSystem{ u"ciis"_s, variant, u"ciis.cjs"_s, inBuilding(u"uidAdmin"_s),
            inBuilding(u"uidFM"_s), u"title"_s };
        systems << DialectSystem{ u"bomizzel"_s, variant, u"bomizzel.cjs"_s,
            person(u"admin@bomizzel.com"_s, u"password123"_s),
            person(u"sarah@bomizzel.com"_s, u"password123"_s), u"title"_s };
        systems << DialectSystem{ u"flask"_s, variant, u"flask_tasks.py"_s,
            person(u"alice"_s, u"secret1"_s), person(u"bob"_s, u"secret1"_s), u"title"_s };
    }
    return systems;
}

} // namespace

const QList<DialectSystem> &dialectSystems()
{
    static const QList<DialectSystem> systems = allSystems();
    return systems;
}

DialectServer::DialectServer(const DialectSystem &system, const QStringList &options)
    : m_system(system)
{
    const QString peers = QStringLiteral(LOCKSTEP_PEERS);
    const QString script = peers + u"/dialects/"_s + system.server;
    QStringList arguments{ script, u"--variant"_s, system.variant };
    if (!options.contains(u"--rate"_s))
        arguments << u"--rate"_s << u"0"_s;
    arguments << options;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (system.server.endsWith(".py"_L1)) {
        arguments.prepend(u"-B"_s);
        m_process.start(QStringLiteral(LOCKSTEP_PYTHON), arguments);
    } else {
        arguments.prepend(QStringLiteral(LOCKSTEP_PEER_MODULES));
        m_process.start(peers + u"/run-peer"_s, arguments);
    }
}

DialectServer::~DialectServer()
{
    m_process.closeWriteChannel(); // then it ends by itself
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QByteArray DialectServer::line()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return {};
    }
    return m_process.readLine().trimmed();
}

bool DialectServer::isUp()
{
    constexpr QByteArrayView greeting{ "listening " };
    while (!m_asked) {
        const QByteArray said = line();
        if (said.startsWith(greeting)) {
            m_port = said.mid(greeting.size()).toUShort();
            m_asked = true;
        } else if (said.startsWith("SKIPPED")) {
            m_skipped = QString::fromUtf8(said);
            m_asked = true;
        } else if (said.isEmpty()) {
            m_process.waitForFinished(0);
            const bool isSkip = m_process.state() == QProcess::NotRunning
                && m_process.exitStatus() == QProcess::NormalExit
                && m_process.exitCode() == skipCode;
            (isSkip ? m_skipped : m_problem)
                = m_system.row() + u": the server does not start: "_s + m_process.errorString();
            m_asked = true;
        }
    }
    return m_port != 0;
}

QUrl DialectServer::url()
{
    if (!isUp())
        qFatal("%s", qPrintable(m_skipped + m_problem));
    return QUrl{ u"http://127.0.0.1:%1"_s.arg(m_port) };
}

QJsonObject DialectServer::command(const QString &name, QJsonObject fields)
{
    fields.insert(u"cmd"_s, name);
    m_process.write(QJsonDocument{ fields }.toJson(QJsonDocument::Compact) + '\n');
    const QByteArray answer = line();
    const QJsonObject object = QJsonDocument::fromJson(answer).object();
    if (!object.value("ok"_L1).toBool())
        qFatal("%s: %s: %s", qPrintable(m_system.row()), qPrintable(name), answer.constData());
    return object;
}

QJsonObject DialectServer::issue(const QString &id)
{
    for (const QJsonValue &one : command(u"dump"_s).value("issues"_L1).toArray()) {
        for (const QLatin1StringView key : { "id"_L1, "name"_L1 }) {
            if (one[key].toVariant().toString() == id)
                return one.toObject();
        }
    }
    return {};
}

QJsonObject DialectServer::issueCalled(const QString &subject)
{
    for (const QJsonValue &one : command(u"dump"_s).value("issues"_L1).toArray()) {
        if (one[m_system.subject].toString() == subject)
            return one.toObject();
    }
    return {};
}

} // namespace lockstep
