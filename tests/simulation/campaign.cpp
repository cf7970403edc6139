// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/simulation/campaign.h"

#include "tests/simulation/shrink.h"

#include <QElapsedTimer>

#include <algorithm>
#include <mutex>
#include <thread>

namespace lockstep {

namespace {

// "I4 no silent overwrite: ..." is an instance of "I4".
QByteArray kindOf(const QByteArray &why) { return why.left(why.indexOf(' ')); }

} // namespace

CampaignResult run(const Campaign &campaign)
{
    QElapsedTimer time;
    time.start();
    CampaignResult result;
    std::mutex mutex; // of everything below
    qint64 next = 0;
    const auto work = [&] {
        Simulator simulator;
        activePlant = campaign.plant; // the team at the start is sound
        SimulationCounts counts;
        for (;;) {
            quint64 seed = 0;
            {
                const std::scoped_lock lock{ mutex };
                if (next == campaign.schedules || result.failures.size() >= campaign.mostFailures)
                    break;
                seed = campaign.firstSeed + static_cast<quint64>(next++);
            }
            const Trial trial = simulator.play(makeSchedule(seed));
            counts.add(trial.counts);
            if (!trial.why.isEmpty()) {
                const std::scoped_lock lock{ mutex };
                result.failures.append({ seed, trial.why });
            }
        }
        const std::scoped_lock lock{ mutex };
        result.counts.add(counts);
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < std::max(1, campaign.jobs); ++i)
        threads.emplace_back(work);
    for (std::thread &thread : threads)
        thread.join();
    std::sort(result.failures.begin(), result.failures.end(),
        [](const Failure &a, const Failure &b) { return a.seed < b.seed; });
    result.seconds = static_cast<double>(time.elapsed()) / 1000;
    return result;
}

Schedule shrunk(const Schedule &schedule, Plant plant)
{
    Simulator simulator;
    activePlant = plant;
    const QByteArray kind = kindOf(simulator.play(schedule).why);
    const Schedule shortest = shrink(schedule, [&](const Schedule &smaller) {
        const Trial trial = simulator.play(smaller);
        return !trial.why.isEmpty() && kindOf(trial.why) == kind;
    });
    activePlant = Plant::None;
    return shortest;
}

const QList<PlantInfo> &plants()
{
    static const QList<PlantInfo> list{
        { Plant::GapIgnored, "gap-ignored" },
        { Plant::DuplicateApplied, "duplicate-applied" },
        { Plant::EpochIgnored, "epoch-ignored" },
        { Plant::SubscriptionsForgotten, "subscriptions-forgotten" },
        { Plant::LostAckForgotten, "lost-ack-forgotten" },
        { Plant::ResentAsNew, "resent-as-new" },
        { Plant::RetryForgotten, "retry-forgotten" },
        { Plant::SavedTooEarly, "saved-too-early" },
        { Plant::DroppedBeforeAck, "dropped-before-ack" },
        { Plant::OrderBroken, "order-broken" },
        { Plant::CursorBeforeRows, "cursor-before-rows" },
        { Plant::TombstoneForgotten, "tombstone-forgotten" },
        { Plant::RevokedKept, "revoked-kept" },
        { Plant::MergeDropsSide, "merge-drops-side" },
        { Plant::Overwritten, "overwritten" },
        { Plant::OpNotRemembered, "op-not-remembered" },
        { Plant::HoleInLog, "hole-in-log" },
        { Plant::AmendedInFlight, "amended-in-flight" },
        { Plant::PresenceStays, "presence-stays" },
        { Plant::ReconnectForgotten, "reconnect-forgotten" },
        { Plant::CopyNotSeen, "copy-not-seen" },
        { Plant::HalfTransaction, "half-transaction" },
        { Plant::FailedCommitTold, "failed-commit-told" },
        { Plant::HorizonIgnored, "horizon-ignored" },
        { Plant::ExpiredDoneAgain, "expired-done-again" },
    };
    return list;
}

} // namespace lockstep
