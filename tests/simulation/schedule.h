// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArrayList>

#include <array>
#include <vector>

namespace lockstep {

// What one step of a schedule does. First what people do, then what goes wrong, then what makes it
// good again.
enum class Verb {
    Create,
    Edit,
    Describe,
    Type,
    Label,
    Comment,
    EditComment,
    RemoveComment,
    Remove,
    Restore,
    Move,
    Say,
    Decide,
    Attend,
    Look,
    Admit,
    Expel,

    Cut,
    Hang,
    HangUp,
    HangDown,
    Blink,
    CutAfter,
    Delay,
    Repeat,
    Kill,
    Vanish,
    FailPower,
    Stop,
    DiskFull,
    DiskError,
    PutBack,
    BadToken,
    Revoke,
    SkewClock,
    KillServer,
    StopServer,
    ServerFull,
    ServerError,
    JumpServer,
    RestoreServer,
    Trim,

    Heal,
    Start,
    DiskRoom,
    GoodToken,
    StartServer,
    ServerRoom,
    BackUp,
    KeepProfile,
};
inline constexpr size_t verbCount = static_cast<size_t>(Verb::KeepProfile) + 1;

struct VerbInfo
{
    Verb verb{};
    const char *name = nullptr;
    bool byClient = true; // `who` does it, or suffers it
    int arguments = 0;
    // How it is chosen: of what people do, or, if it is a fault, of the faults.
    int weight = 0;
    bool isFault = false;
    Verb cure{}; // of a fault: what ends it; itself: nothing does
};
[[nodiscard]] const VerbInfo &infoOf(Verb verb);

// One step: somebody does something, and time passes. The arguments are numbers that mean
// something wherever the step stands: the a-th of the issues that are there (modulo their number),
// and so on. So a schedule stays a schedule when steps are taken out of it.
struct Step
{
    Verb verb{};
    int who = 0; // of the clients
    std::array<quint32, 3> arguments{};
    qint64 waitMs = 0; // afterwards
    friend bool operator==(const Step &, const Step &) = default;
};

// A trial of a whole team, as data: made from a seed before anything runs, so that it can be
// shrunk, printed, kept and played again.
struct Schedule
{
    quint64 seed = 0; // of everything that may happen in another order, too
    bool twoWindows = false; // Bob has two, else he and Eve have one each; Jane has one
    qint64 delayMs = 20; // of the lines, one way
    qint64 slownessMs = 5; // of the threads
    qint64 tokenSeconds = 900;
    int perMinute = 100; // counted events that the server takes of a connection
    int perSecond = 40;
    qint64 backlogBytes = 256 * 1024; // for a slow reader
    // How missed events come: 0 as events only, 1 as the product does it, 2 by a snapshot wherever
    // one may be fetched. Not drawn, so that a seed goes on meaning the same.
    int snapshots = 1;
    int leaver = -1; // in the end this client vanishes, and the others must see that
    std::vector<Step> steps{};
    friend bool operator==(const Schedule &, const Schedule &) = default;
};

[[nodiscard]] Schedule makeSchedule(quint64 seed);

// One line for the settings and one for each step; lines that begin with '#' are comments.
[[nodiscard]] QByteArray toText(const Schedule &schedule);
[[nodiscard]] Result<Schedule> fromText(const QByteArray &text);

} // namespace lockstep
