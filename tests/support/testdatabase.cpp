// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/testdatabase.h"

#include "tests/support/postgresserver.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace lockstep {

using namespace Qt::StringLiterals;

QString freshTestDatabase()
{
    if (qEnvironmentVariable("LOCKSTEP_TEST_DATABASE") != u"postgres"_s)
        return u"sqlite::memory:"_s;
    static std::unique_ptr<PostgresServer> server;
    if (!server) {
        QString whyNot;
        server = PostgresServer::start(&whyNot);
        if (!server) {
            std::printf("SKIPPED: %s\n", qPrintable(whyNot));
            std::_Exit(77);
        }
        qAddPostRoutine([] { server.reset(); });
    }
    return server->freshUrl();
}

} // namespace lockstep
