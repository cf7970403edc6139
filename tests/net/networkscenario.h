// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/networkstage.h"

#include <QTest>

namespace lockstep {

// One row of tst_network_scenarios_*: what goes wrong, up to the call of heal(), with its own
// checks of what Jane is shown meanwhile. Each ends live again and converged, and nothing is lost.
struct Scenario
{
    std::function<void(NetworkStage &)> play{};
    NetworkStage::Options options{};
};

inline void addScenario(
    const char *name, std::function<void(NetworkStage &)> play, NetworkStage::Options options = {})
{
    QTest::newRow(name) << Scenario{ std::move(play), std::move(options) };
}

inline void playScenario(const Scenario &scenario)
{
    NetworkStage stage{ scenario.options };
    scenario.play(stage);
    if (QTest::currentTestFailed() || !stage.hasJane()) // skipped
        return;
    // Some have to look themselves, while what they made is there.
    if (stage.recovery() == Milliseconds{ 0 })
        QVERIFY2(stage.isWhole(), stage.why().constData());
    qInfo("live again after %lld ms", static_cast<long long>(stage.recovery().count()));
}

} // namespace lockstep

Q_DECLARE_METATYPE(lockstep::Scenario)

// Jane has been shown that state, with those words or that code in its reason.
#define VERIFY_SHOWN(stage, state, words)                                                          \
    QVERIFY2(NetworkStage::waitFor([&] { return (stage).jane().hasShown(state, words); }),         \
        qPrintable((stage).jane().story()))
// The same at the start: she is live, and both have worked.
#define START_LIVE(stage)                                                                          \
    (stage).startJane();                                                                           \
    QVERIFY2((stage).waitForJane(), (stage).why().constData());                                    \
    (stage).bothWork();                                                                            \
    QVERIFY2((stage).waitForJane(), (stage).why().constData());                                    \
    (stage).jane().forget()
