// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/simulation/player.h"

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr auto usualDelay = 20ms;

} // namespace

Player::Player(World &world, const std::vector<WorldClient *> &clients, SimulationCounts &counts)
    : m_world(world), m_clients(clients), m_counts(counts)
{
    m_world.watchDisks([this](const WorldClient *of, bool begins) {
        const auto fault = m_storeFaults.find(of);
        activeStoreFault = begins && fault != m_storeFaults.end() ? &fault->second : nullptr;
    });
}

Player::~Player()
{
    m_world.watchDisks({});
    activeStoreFault = nullptr;
}

void Player::failStatement(const WorldClient *of, const Step &step)
{
    // "Result and Error Codes": SQLITE_BUSY, SQLITE_IOERR_WRITE, SQLITE_FULL
    static constexpr std::array codes{ 5, 778, 13 };
    const auto &[statements, times, kind] = step.arguments;
    m_storeFaults[of]
        = { static_cast<int>(statements) + 1, static_cast<int>(times), codes[kind % codes.size()] };
    m_world.note(u"statement %1 of %2 fails %3 times with %4"_s.arg(statements)
                     .arg(of ? of->name() : u"the server"_s)
                     .arg(times)
                     .arg(m_storeFaults[of].code));
}

void Player::play(const Step &step)
{
    const VerbInfo &info = infoOf(step.verb);
    WorldClient &client = *m_clients[static_cast<size_t>(step.who) % m_clients.size()];
    if (info.isFault) {
        const bool took = info.byClient ? fail(step, client) : failServer(step);
        m_counts.faults[step.verb] += took;
    } else if (step.verb >= Verb::Heal) {
        cure(step, client);
    } else {
        ++m_counts.deeds;
        if (!info.byClient)
            administer(step);
        else if (client.isRunning() && client.engine().isOpen())
            act(step, client);
    }
    m_world.advance(Milliseconds{ step.waitMs });
}

bool Player::fail(const Step &step, WorldClient &client)
{
    const quint32 number = step.arguments[0];
    const bool runs = client.isRunning();
    switch (step.verb) {
    case Verb::Cut:
        m_world.cut(client);
        return true;
    case Verb::Hang:
        m_world.cut(client, World::Cut::Silent);
        return true;
    case Verb::HangUp:
        m_world.cut(client, World::Cut::Upwards);
        return true;
    case Verb::HangDown:
        m_world.cut(client, World::Cut::Downwards);
        return true;
    case Verb::Blink:
        m_world.blink(client);
        return true;
    case Verb::CutAfter:
        m_world.cutAfter(client, static_cast<qsizetype>(number));
        return true;
    case Verb::Delay:
        m_world.setDelay(client, Milliseconds{ number });
        return true;
    case Verb::Repeat:
        m_world.repeatMessages(client, static_cast<int>(number));
        return true;
    case Verb::FailPower:
        if (runs && client.engine().isOpen())
            m_world.failPower(client, static_cast<int>(number));
        return runs;
    case Verb::DiskError:
        if (runs)
            failStatement(&client, step);
        return runs;
    case Verb::PutBack: {
        WorldClient *other = nullptr;
        for (WorldClient *each : m_clients) {
            if (each != &client && each->user() == client.user() && number > 0)
                other = each;
        }
        return m_world.putBackProfile(client, other);
    }
    case Verb::Kill:
    case Verb::Vanish:
        if (!runs)
            return false;
        m_world.afterTasks(static_cast<int>(number), [&client, verb = step.verb] {
            if (!client.isRunning())
                return;
            if (verb == Verb::Kill)
                client.kill();
            else
                client.vanish();
        });
        return true;
    case Verb::Stop:
        if (runs)
            client.stop();
        return runs;
    case Verb::DiskFull:
        if (runs && client.engine().isOpen())
            m_world.setBroken(client, true);
        return runs;
    case Verb::BadToken:
        m_world.setTokensBroken(client.user(), true);
        return true;
    case Verb::Revoke:
        if (m_world.isServerUp())
            m_world.revokeTokens(client.user());
        return m_world.isServerUp();
    case Verb::SkewClock: {
        const std::chrono::minutes by{ number % 2 == 0 ? static_cast<int>(number)
                                                       : -static_cast<int>(number) };
        m_world.note(u"the clock of %1 jumps by %2 min"_s.arg(client.name()).arg(by.count()));
        client.skewClock(by);
        return true;
    }
    default:
        return false;
    }
}

bool Player::failServer(const Step &step)
{
    const quint32 number = step.arguments[0];
    if (!m_world.isServerUp())
        return false;
    switch (step.verb) {
    case Verb::KillServer:
        m_world.afterTasks(static_cast<int>(number), [this] { m_world.stopServer(true); });
        return true;
    case Verb::StopServer:
        m_world.stopServer();
        return true;
    case Verb::ServerFull:
        m_world.setServerBroken(true);
        return true;
    case Verb::ServerError:
        failStatement(nullptr, step);
        return true;
    case Verb::JumpServer:
        m_world.note(u"the clock of the server jumps by %1 min"_s.arg(number));
        m_world.clock().skewWall(std::chrono::minutes{ number });
        return true;
    case Verb::RestoreServer:
        m_world.restoreBackup();
        return true;
    case Verb::Trim:
        return m_world.trim(static_cast<qint64>(number), std::chrono::seconds{ step.arguments[1] });
    default:
        return false;
    }
}

void Player::cure(const Step &step, WorldClient &client)
{
    switch (step.verb) {
    case Verb::Heal:
        if (client.isCut())
            m_world.heal(client);
        break;
    case Verb::Start:
        start(client);
        break;
    case Verb::DiskRoom:
        m_world.setBroken(client, false);
        break;
    case Verb::GoodToken:
        m_world.setTokensBroken(client.user(), false);
        break;
    case Verb::StartServer:
        startServer();
        break;
    case Verb::ServerRoom:
        m_world.setServerBroken(false);
        break;
    case Verb::BackUp:
        m_world.backUp();
        break;
    case Verb::KeepProfile:
        m_world.keepProfile(client);
        break;
    default:
        break;
    }
}

void Player::start(WorldClient &client)
{
    if (client.isRunning())
        return;
    m_world.setBroken(client, false); // it would not even open
    if (client.isCut())
        m_world.heal(client);
    client.start();
}

void Player::startServer()
{
    if (m_world.isServerUp())
        return;
    m_world.setServerBroken(false); // it would not even start
    m_world.startServer();
}

void Player::mend(WorldClient &client)
{
    m_world.setBroken(client, false);
    m_world.setTokensBroken(client.user(), false);
    m_world.setDelay(client, usualDelay);
    start(client);
    if (client.isCut())
        m_world.heal(client);
}

void Player::mendAll()
{
    m_world.note(u"--- everything works again"_s);
    m_world.forgetAfterTasks();
    m_storeFaults.clear();
    m_world.setServerBroken(false);
    startServer();
    for (WorldClient *client : m_clients)
        mend(*client);
}

} // namespace lockstep
