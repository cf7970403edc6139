// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/doctor.h"

#include "core/base/jsonwriter.h"
#include "core/base/qtclock.h"
#include "net/doctor/doctor.h"

#include <QCoreApplication>

#include <cstdio>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView stateWord(CheckState state)
{
    switch (state) {
    case CheckState::Waiting:
    case CheckState::Running:
        return "waiting"_L1;
    case CheckState::Passed:
        return "passed"_L1;
    case CheckState::Warned:
        return "warned"_L1;
    case CheckState::Failed:
        return "failed"_L1;
    case CheckState::Skipped:
        return "skipped"_L1;
    }
    return {};
}

// One object a step, and one about all of it.
QByteArray jsonOf(const ConnectionCheck &check)
{
    QByteArray lines;
    for (std::size_t i = 0; i < checkSteps; ++i) {
        const auto step = CheckStep(i);
        const CheckResult &result = check.at(step);
        JsonWriter json;
        json.beginObject()
            .member("step"_L1, QString::fromLatin1(checkStepName(step)))
            .member("state"_L1, QString{ stateWord(result.state) })
            .member("ms"_L1, qint64{ result.took.count() })
            .member("detail"_L1, result.detail)
            .member("remedy"_L1, checkRemedy(check, step))
            .endObject();
        lines += json.text() + '\n';
    }
    JsonWriter json;
    json.beginObject()
        .member("server"_L1, check.server.toString())
        .member("usable"_L1, check.isUsable())
        .member("suggestion"_L1, check.suggestion.toString())
        .member("fingerprint"_L1,
            check.certificate ? fingerprintText(check.certificate->sha256) : QString())
        .endObject();
    return lines + json.text() + '\n';
}

} // namespace

CliExit runDoctor(const QString &address, const TrustedServers &trusted,
    const TokensOfServer &tokensOf, Milliseconds timeout, bool json)
{
    QtClock clock;
    Rng rng = Rng::fromSystem();
    net::Doctor::Options options;
    options.pinOf = [trusted](const QUrl &server) { return trusted.pinOf(server); };
    options.tokensOf = tokensOf;
    options.stepTimeout = timeout;
    net::Doctor doctor{ clock, rng, std::move(options) };
    CliExit exit = CliExit::Failed;
    doctor.start(address, [&](const ConnectionCheck &check) {
        if (!check.done)
            return;
        const QByteArray text = json ? jsonOf(check) : checkReport(check).toUtf8();
        std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
        exit = check.isUsable()                      ? CliExit::Ok
            : check.failedAt() == CheckStep::Address ? CliExit::Usage
                                                     : CliExit::Failed;
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return exit;
}

} // namespace lockstep::app
