// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/dialectclient.h"
#include "tests/support/dialectserver.h"

#include <QObject>
#include <QTest>

// It comes true, or the test fails and shows how it stands with the client.
#define LOCKSTEP_SOON(client, condition)                                                           \
    QVERIFY2(waitUntil([&] { return condition; }), (client).describe().constData())

namespace lockstep {

// A test whose functions are run for each of the five systems in both variants: one server a row
// for all of them (they start together), and new clients for each function.
//
//     class TestSomething : public DialectStage { ... private Q_SLOTS: void holds() { ... } };
class DialectStage : public QObject
{
    Q_OBJECT

protected:
    // Of the row at hand, at rest: nothing is held back or refused.
    [[nodiscard]] DialectServer &server();
    [[nodiscard]] const DialectSystem &system() { return server().system(); }
    [[nodiscard]] bool isNamed(QLatin1StringView name) { return system().name == name; }
    [[nodiscard]] bool isAsBuilt() { return system().variant == QLatin1StringView{ "as-built" }; }
    // Signed in and connected as the first or second person; null: it does not come to that.
    [[nodiscard]] std::unique_ptr<DialectClient> first(DialectClient::Options options = {});
    [[nodiscard]] std::unique_ptr<DialectClient> second(DialectClient::Options options = {});
    // An issue that the server makes, and no event tells of; its subject.
    QString givenIssue();
    [[nodiscard]] QString idOf(const QString &subject); // the server's
    // As this system takes it, not submitted yet.
    [[nodiscard]] Issue newIssue(DialectClient &client, const QString &subject);

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void init(); // each function begins on a server at rest
    void cleanupTestCase();

private:
    [[nodiscard]] std::unique_ptr<DialectClient> client(
        DialectClient::Options options, const std::map<QString, QString> &answers);

    std::map<QString, std::unique_ptr<DialectServer>> m_servers{}; // by row
    int m_given = 0;
};

} // namespace lockstep
