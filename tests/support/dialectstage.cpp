// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/dialectstage.h"

#include <QLoggingCategory>

namespace lockstep {

using namespace Qt::StringLiterals;

void DialectStage::initTestCase_data()
{
    QTest::addColumn<QString>("row");
    for (const DialectSystem &system : dialectSystems())
        QTest::newRow(qPrintable(system.row())) << system.row();
}

void DialectStage::initTestCase()
{
    QLoggingCategory::setFilterRules(u"lockstep.*.info=false"_s);
    QString skipped;
    for (const DialectSystem &system : dialectSystems())
        m_servers.emplace(system.row(), std::make_unique<DialectServer>(system));
    for (auto &[row, server] : m_servers) {
        if (server->isUp())
            continue;
        QVERIFY2(server->problem().isEmpty(), qPrintable(server->problem()));
        skipped = server->skipped();
        qInfo("%s: %s", qPrintable(row), qPrintable(skipped));
    }
    std::erase_if(m_servers, [](const auto &server) { return !server.second->isUp(); });
    if (m_servers.empty())
        QSKIP(qPrintable(skipped));
}

void DialectStage::init()
{
    QFETCH_GLOBAL(QString, row);
    if (!m_servers.contains(row))
        QSKIP("what its server runs on is not here");
    server().command(u"release"_s);
    server().command(u"rate"_s, { { u"limit"_s, 0 } });
}

void DialectStage::cleanupTestCase() { m_servers.clear(); }

DialectServer &DialectStage::server()
{
    QFETCH_GLOBAL(QString, row);
    return *m_servers.at(row);
}

std::unique_ptr<DialectClient> DialectStage::first(DialectClient::Options options)
{
    return client(std::move(options), system().first);
}

std::unique_ptr<DialectClient> DialectStage::second(DialectClient::Options options)
{
    return client(std::move(options), system().second);
}

std::unique_ptr<DialectClient> DialectStage::client(
    DialectClient::Options options, const std::map<QString, QString> &answers)
{
    options.server = server().url();
    options.dialect = system().name;
    options.variant = system().variant;
    if (options.answers.empty())
        options.answers = answers;
    if (isNamed("bomizzel"_L1)) {
        const QJsonObject known = server().command(u"seed"_s, { { u"issues"_s, 0 } });
        options.answers.insert({ u"company"_s, known.value("companyId"_L1).toString() });
    }
    auto client = std::make_unique<DialectClient>(std::move(options));
    if (waitUntil([&] { return client->isConnected(); }))
        return client;
    QTest::qFail(client->describe().constData(), __FILE__, __LINE__);
    return nullptr;
}

QString DialectStage::givenIssue()
{
    const QString subject = u"Given issue %1"_s.arg(++m_given);
    const QJsonObject fields{ { system().subject, subject } };
    server().command(u"create"_s, { { u"fields"_s, fields }, { u"silent"_s, true } });
    return subject;
}

QString DialectStage::idOf(const QString &subject)
{
    const QJsonObject issue = server().issueCalled(subject);
    return issue.value(isNamed("frappe"_L1) ? "name"_L1 : "id"_L1).toString();
}

Issue DialectStage::newIssue(DialectClient &client, const QString &subject)
{
    Issue issue = client.newIssue(subject);
    if (isNamed("ciis"_L1)) { // takes none without a place
        issue.building = u"b1"_s;
        issue.lat = 22.13;
        issue.lng = 82.14;
    }
    return issue;
}

} // namespace lockstep
