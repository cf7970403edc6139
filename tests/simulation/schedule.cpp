// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/simulation/schedule.h"

#include "core/base/rng.h"

#include <algorithm>
#include <map>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr int deeds = 50; // with what goes wrong about 60 operations
constexpr int clientCount = 3;

// In the order of the enumeration.
constexpr std::array<VerbInfo, verbCount> verbs{ {
    { Verb::Create, "create", true, 2, 10, false, Verb::Create },
    { Verb::Edit, "edit", true, 3, 28, false, Verb::Edit },
    { Verb::Describe, "describe", true, 3, 14, false, Verb::Describe },
    { Verb::Type, "type", true, 3, 8, false, Verb::Type },
    { Verb::Label, "label", true, 3, 8, false, Verb::Label },
    { Verb::Comment, "comment", true, 2, 6, false, Verb::Comment },
    { Verb::EditComment, "edit-comment", true, 3, 5, false, Verb::EditComment },
    { Verb::RemoveComment, "remove-comment", true, 2, 2, false, Verb::RemoveComment },
    { Verb::Remove, "remove", true, 1, 5, false, Verb::Remove },
    { Verb::Restore, "restore", true, 1, 4, false, Verb::Restore },
    { Verb::Move, "move", true, 2, 3, false, Verb::Move },
    { Verb::Say, "say", true, 2, 2, false, Verb::Say },
    { Verb::Decide, "decide", true, 2, 7, false, Verb::Decide },
    { Verb::Attend, "attend", true, 2, 4, false, Verb::Attend },
    { Verb::Look, "look", true, 2, 2, false, Verb::Look },
    { Verb::Admit, "admit", false, 3, 2, false, Verb::Admit },
    { Verb::Expel, "expel", false, 2, 2, false, Verb::Expel },

    { Verb::Cut, "cut", true, 0, 4, true, Verb::Heal },
    { Verb::Hang, "hang", true, 0, 3, true, Verb::Heal },
    { Verb::HangUp, "hang-up", true, 0, 3, true, Verb::Heal },
    { Verb::HangDown, "hang-down", true, 0, 3, true, Verb::Heal },
    { Verb::Blink, "blink", true, 0, 4, true, Verb::Blink },
    { Verb::CutAfter, "cut-after", true, 1, 5, true, Verb::CutAfter },
    { Verb::Delay, "delay", true, 1, 3, true, Verb::Delay },
    { Verb::Repeat, "repeat", true, 1, 3, true, Verb::Repeat },
    { Verb::Kill, "kill", true, 1, 5, true, Verb::Start },
    { Verb::Vanish, "vanish", true, 1, 2, true, Verb::Start },
    { Verb::FailPower, "fail-power", true, 1, 2, true, Verb::Start },
    { Verb::Stop, "stop", true, 0, 2, true, Verb::Start },
    { Verb::DiskFull, "disk-full", true, 0, 3, true, Verb::DiskRoom },
    { Verb::DiskError, "disk-error", true, 3, 4, true, Verb::DiskError },
    { Verb::PutBack, "put-back", true, 1, 2, true, Verb::Start },
    { Verb::BadToken, "bad-token", true, 0, 2, true, Verb::GoodToken },
    { Verb::Revoke, "revoke", true, 0, 2, true, Verb::Revoke },
    { Verb::SkewClock, "skew-clock", true, 1, 2, true, Verb::SkewClock },
    { Verb::KillServer, "kill-server", false, 1, 5, true, Verb::StartServer },
    { Verb::StopServer, "stop-server", false, 0, 2, true, Verb::StartServer },
    { Verb::ServerFull, "server-full", false, 0, 2, true, Verb::ServerRoom },
    { Verb::ServerError, "server-error", false, 3, 4, true, Verb::ServerError },
    { Verb::JumpServer, "jump-server", false, 1, 1, true, Verb::JumpServer },
    { Verb::RestoreServer, "restore-server", false, 0, 2, true, Verb::RestoreServer },
    { Verb::Trim, "trim", false, 2, 0, true, Verb::Trim },

    { Verb::Heal, "heal", true, 0, 0, false, Verb::Heal },
    { Verb::Start, "start", true, 0, 0, false, Verb::Start },
    { Verb::DiskRoom, "disk-room", true, 0, 0, false, Verb::DiskRoom },
    { Verb::GoodToken, "good-token", true, 0, 0, false, Verb::GoodToken },
    { Verb::StartServer, "start-server", false, 0, 0, false, Verb::StartServer },
    { Verb::ServerRoom, "server-room", false, 0, 0, false, Verb::ServerRoom },
    { Verb::BackUp, "back-up", false, 0, 1, false, Verb::BackUp },
    { Verb::KeepProfile, "keep-profile", true, 0, 1, false, Verb::KeepProfile },
} };

class Maker
{
public:
    explicit Maker(quint64 seed) : m_rng(seed), m_trims(~seed) { m_schedule.seed = seed; }

    Schedule make()
    {
        drawSettings();
        drawProfile();
        // Whoever takes events only could not catch up.
        const bool trims = m_schedule.snapshots > 0 && m_trims.below(3) == 0;
        std::multimap<int, Step> cures; // by the operation before which they come
        for (int i = 0; i < deeds; ++i) {
            for (; !cures.empty() && cures.begin()->first <= i; cures.erase(cures.begin()))
                add(cures.begin()->second);
            if (chance(m_faultPercent)) {
                const Step fault = draw(m_faults);
                add(fault);
                if (const Verb cure = infoOf(fault.verb).cure; cure != fault.verb)
                    cures.emplace(i + 1 + below(12), Step{ cure, fault.who, {}, wait() });
            }
            if (trims && m_trims.below(8) == 0)
                add(drawTrim());
            add(draw(m_deeds));
        }
        return m_schedule;
    }

private:
    [[nodiscard]] int below(int limit)
    {
        return static_cast<int>(m_rng.below(static_cast<quint64>(limit)));
    }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    template <typename T> T oneOf(std::initializer_list<T> values)
    {
        return values.begin()[m_rng.below(values.size())];
    }

    void drawSettings()
    {
        Schedule &s = m_schedule;
        s.twoWindows = chance(40);
        s.delayMs = oneOf({ 1, 5, 20, 20, 50, 200 });
        s.slownessMs = oneOf({ 0, 5, 5, 20, 50 });
        s.tokenSeconds = oneOf({ 30, 90, 900, 900 });
        s.perMinute = oneOf({ 15, 40, 100, 100, 100 });
        s.perSecond = oneOf({ 5, 40, 40 });
        s.backlogBytes = oneOf({ 512, 4096, 256 * 1024, 256 * 1024 });
        s.snapshots = static_cast<int>(s.seed % 3);
        s.leaver = chance(25) ? below(clientCount) : -1;
    }

    // Each seed has its own mixture: some faults often, some never.
    void drawProfile()
    {
        m_faultPercent = oneOf({ 0, 10, 20, 30, 45 });
        for (const VerbInfo &info : verbs) {
            if (info.weight == 0)
                continue;
            if (!info.isFault)
                m_deeds.emplace_back(info.verb, info.weight);
            else if (chance(50))
                m_faults.emplace_back(info.verb, info.weight * (1 + below(3)));
        }
        if (m_faults.empty())
            m_faults.emplace_back(Verb::Blink, 1);
    }

    using Weights = std::vector<std::pair<Verb, int>>;
    [[nodiscard]] Step draw(const Weights &weights)
    {
        int total = 0;
        for (const auto &[verb, weight] : weights)
            total += weight;
        int at = below(total);
        Verb drawn{};
        for (const auto &[verb, weight] : weights) {
            drawn = verb;
            at -= weight;
            if (at < 0)
                break;
        }
        const VerbInfo &info = infoOf(drawn);
        Step step{ drawn, info.byClient ? below(clientCount) : 0, {}, wait() };
        for (int i = 0; i < info.arguments; ++i)
            step.arguments[static_cast<size_t>(i)] = argument(drawn, i);
        return step;
    }

    // By numbers of its own: what else happens by a seed stays the same.
    [[nodiscard]] Step drawTrim()
    {
        const auto kept = static_cast<quint32>(1 + m_trims.below(20)); // events of each space
        const auto age = static_cast<quint32>(m_trims.below(m_trims.below(2) == 0 ? 5 : 120)); // s
        return { Verb::Trim, 0, { kept, age }, 0 };
    }

    [[nodiscard]] quint32 argument(Verb verb, int which)
    {
        switch (verb) {
        case Verb::CutAfter: // bytes
            return static_cast<quint32>(below(chance(50) ? 300 : 6000));
        case Verb::Delay: // ms
            return static_cast<quint32>(below(chance(20) ? 12'000 : 400));
        case Verb::Repeat: // messages
            return static_cast<quint32>(1 + below(chance(50) ? 3 : 30));
        case Verb::DiskError:
        case Verb::ServerError: // statements, how often, which error
            return static_cast<quint32>(which == 0 ? below(60)
                    : which == 1                   ? 1 + below(5)
                                                   : below(3));
        case Verb::PutBack: // of himself, or of somebody else
            return static_cast<quint32>(below(3));
        case Verb::Kill:
        case Verb::Vanish:
        case Verb::FailPower:
        case Verb::KillServer: // tasks
            return static_cast<quint32>(below(chance(30) ? 1 : 25));
        case Verb::SkewClock:
        case Verb::JumpServer: // minutes; the former may go back
            return static_cast<quint32>(below(24 * 60));
        default:
            break;
        }
        // The last one is a number for a text that nobody else has typed.
        if (which == infoOf(verb).arguments - 1)
            return ++m_words;
        return static_cast<quint32>(below(1000));
    }

    // Mostly in quick succession.
    [[nodiscard]] qint64 wait()
    {
        const int pace = below(10);
        return below(pace < 6 ? 60 : pace < 9 ? 1500 : 30'000);
    }

    void add(const Step &step) { m_schedule.steps.push_back(step); }

    Rng m_rng;
    Rng m_trims;
    Schedule m_schedule{};
    int m_faultPercent = 0;
    Weights m_deeds{};
    Weights m_faults{};
    quint32 m_words = 0;
};

// The settings by their names.
template <typename S, typename Visit> void forEachSetting(S &schedule, Visit visit)
{
    visit("seed", schedule.seed);
    visit("windows", schedule.twoWindows);
    visit("delay", schedule.delayMs);
    visit("slowness", schedule.slownessMs);
    visit("token", schedule.tokenSeconds);
    visit("minute", schedule.perMinute);
    visit("second", schedule.perSecond);
    visit("backlog", schedule.backlogBytes);
    visit("snapshots", schedule.snapshots);
    visit("leaver", schedule.leaver);
}

Error unreadable(const QByteArray &line)
{
    return { errc::Parse, u"schedule: '%1'"_s.arg(QString::fromUtf8(line.left(80))), {} };
}

Result<void> readSettings(const QByteArrayList &words, Schedule &schedule)
{
    for (const QByteArray &word : words.mid(1)) {
        const qsizetype mark = word.indexOf('=');
        bool known = false;
        forEachSetting(schedule, [&](const char *name, auto &value) {
            if (mark < 0 || word.left(mark) != name)
                return;
            using T = std::remove_reference_t<decltype(value)>;
            if constexpr (std::is_same_v<T, quint64>)
                value = word.mid(mark + 1).toULongLong(&known);
            else
                value = static_cast<T>(word.mid(mark + 1).toLongLong(&known));
        });
        if (!known)
            return unreadable(word);
    }
    return {};
}

Result<Step> readStep(const QByteArrayList &words, const QByteArray &line)
{
    const auto info = std::find_if(
        verbs.begin(), verbs.end(), [&](const VerbInfo &each) { return words[0] == each.name; });
    if (info == verbs.end())
        return unreadable(line);
    Step step;
    step.verb = info->verb;
    qsizetype at = 1;
    bool good = true;
    const auto number = [&](const QByteArray &prefix) -> qint64 {
        const QByteArray word = words.value(at++);
        bool isNumber = false;
        const qint64 value = word.mid(prefix.size()).toLongLong(&isNumber);
        good = good && isNumber && value >= 0 && word.startsWith(prefix);
        return value;
    };
    if (info->byClient)
        step.who = static_cast<int>(number("#")) % clientCount;
    for (int i = 0; i < info->arguments; ++i)
        step.arguments[static_cast<size_t>(i)] = static_cast<quint32>(number({}));
    step.waitMs = number("+");
    if (!good || at != words.size())
        return unreadable(line);
    return step;
}

} // namespace

const VerbInfo &infoOf(Verb verb) { return verbs[static_cast<size_t>(verb)]; }

Schedule makeSchedule(quint64 seed) { return Maker{ seed }.make(); }

QByteArray toText(const Schedule &schedule)
{
    QByteArray text = "world";
    forEachSetting(schedule, [&](const char *name, const auto &value) {
        text += ' ' + QByteArray{ name } + '=' + QByteArray::number(value);
    });
    text += '\n';
    for (const Step &step : schedule.steps) {
        const VerbInfo &info = infoOf(step.verb);
        text += info.name;
        if (info.byClient)
            text += " #" + QByteArray::number(step.who);
        for (int i = 0; i < info.arguments; ++i)
            text += ' ' + QByteArray::number(step.arguments[static_cast<size_t>(i)]);
        text += " +" + QByteArray::number(step.waitMs) + '\n';
    }
    return text;
}

Result<Schedule> fromText(const QByteArray &text)
{
    Schedule schedule;
    bool isFirst = true;
    for (const QByteArray &raw : text.split('\n')) {
        const QByteArray line = raw.simplified();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QByteArrayList words = line.split(' ');
        if (std::exchange(isFirst, false)) {
            if (words[0] != "world")
                return unreadable(line);
            if (const auto read = readSettings(words, schedule); !read)
                return read.error();
            continue;
        }
        const auto step = readStep(words, line);
        if (!step)
            return step.error();
        schedule.steps.push_back(*step);
    }
    if (isFirst)
        return unreadable("nothing in it");
    return schedule;
}

} // namespace lockstep
