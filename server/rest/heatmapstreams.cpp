// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/heatmapstreams.h"

#include "core/sync/codec.h"
#include "server/logging.h"
#include "server/rest/restreply.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int missedEvents = 500; // looked at for who was away
constexpr qint64 missedBytes = 1024 * 1024;
constexpr Milliseconds staleAfter{ 60'000 }; // since all weights become less with time

// Which fields of issues an event of a project has changed: all of them if there are none here.
// Nothing: none that a heatmap could show.
std::optional<QList<Field>> heatingOf(const LogRow &row)
{
    if (row.name == "project_updated"_L1)
        return QList<Field>{}; // what is closed may mean something else now
    if (!row.name.startsWith("issue_"_L1))
        return {};
    if (row.name != "issue_updated"_L1)
        return QList<Field>{};
    JsonDocument document;
    const auto json = document.parse(row.body);
    const auto event = json ? readEvent(row.name, *json) : Result<ChangeEvent>{ json.error() };
    const auto updated = event ? std::get_if<event::IssueUpdated>(&event->body) : nullptr;
    if (!updated || updated->changes.empty())
        return {};
    QList<Field> fields;
    for (const auto &change : updated->changes)
        fields << change.first;
    return fields;
}

bool concerns(const QList<Field> &changed, const HeatmapOptions &options)
{
    const QList<Field> shown = heatmapFields(options);
    return changed.isEmpty() || std::any_of(changed.begin(), changed.end(), [&](Field field) {
        return shown.contains(field);
    });
}

// The last event of a log behind a place in it that has changed the heatmap; 0: none.
Result<qint64> lastHeating(Storage &storage, const SpaceId &space, qint64 after, qint64 head,
    const HeatmapOptions &options)
{
    if (after >= head)
        return qint64{ 0 };
    const auto rows = storage.log(space, after, missedEvents, missedBytes);
    if (!rows)
        return rows.error();
    if (rows->empty() || rows->back().seq < head)
        return head; // too much to look at
    for (auto row = rows->rbegin(); row != rows->rend(); ++row) {
        const auto changed = heatingOf(*row);
        if (changed && concerns(*changed, options))
            return row->seq;
    }
    return qint64{ 0 };
}

} // namespace

struct HeatmapStreams::Opening
{
    Identity identity{};
    QList<ProjectId> projects{};
    HeatmapOptions options{};
    Milliseconds interval{};
    StreamStart start{};
    std::vector<qint64> heated{};
};

struct HeatmapStreams::Count
{
    QList<ProjectId> projects{};
    HeatmapOptions options{};
    std::optional<HeatmapCount> count{};
    std::vector<qint64> heads{}; // at its beginning
    QByteArray data{}; // at its end
    std::optional<Error> error{};
};

bool HeatmapStreams::Map::isFresh(Instant now) const
{
    if (!countedAt || now - *countedAt >= staleAfter)
        return false;
    for (size_t i = 0; i < counted.size(); ++i) {
        if (heated[i] > counted[i].seq)
            return false;
    }
    return true;
}

bool HeatmapStreams::Stream::hasNews() const
{
    if (isFirst)
        return true;
    for (size_t i = 0; i < seen.size(); ++i) {
        if (map->heated[i] > seen[i])
            return true;
    }
    return false;
}

HeatmapStreams::HeatmapStreams(OpenStreams &open, Ports ports)
    : m_open(open), m_ports(ports), m_desk(ports.storage, ports.issues, ports.storageClock)
{}

void HeatmapStreams::open(RestCall call, const HttpResponder &respond)
{
    m_open.admit(
        std::move(call), respond, [this, respond](RestCall admitted, OpenStreams::Place place) {
            openAt(std::move(admitted), std::move(place), respond);
        });
}

void HeatmapStreams::openAt(RestCall call, OpenStreams::Place place, const HttpResponder &respond)
{
    m_ports.storageThread.post([this, call = std::move(call), place = std::move(place), respond,
                                   alive = std::weak_ptr{ m_alive }]() mutable {
        const auto opening = std::make_shared<Result<std::shared_ptr<Opening>>>(prepare(call));
        m_ports.loop.post([this, opening, place = std::move(place), respond, alive] {
            if (alive.expired())
                return;
            if (*opening)
                begin(***opening, place, respond);
            else
                respond(restError(opening->error()));
        });
    });
}

Result<std::shared_ptr<HeatmapStreams::Opening>> HeatmapStreams::prepare(const RestCall &call)
{
    auto opening = std::make_shared<Opening>();
    opening->identity = call.identity;
    if (const auto here = m_desk.checkPerson(call); !here)
        return here.error();
    opening->interval = usually;
    if (const QString given = call.query("updateInterval"_L1); !given.isEmpty()) {
        bool ok = false;
        opening->interval = Milliseconds{ given.toLongLong(&ok) };
        if (!ok || opening->interval < mostOften || opening->interval > mostSeldom) {
            return Error{ errc::BadArgument,
                u"updateInterval: %1 to %2 milliseconds are needed"_s.arg(mostOften.count())
                    .arg(mostSeldom.count()),
                u"updateInterval"_s };
        }
    }
    auto options = readHeatmapOptions(call);
    if (!options)
        return options.error();
    opening->options = *std::move(options);
    const auto projects = readStreamProjects(m_desk, call, m_open.limits().projects);
    if (!projects)
        return projects.error();
    for (const Project &project : *projects)
        opening->projects.append(project.id);
    auto start
        = readStreamStart(m_ports.storage, *projects, call.request.headers.value("Last-Event-ID"));
    if (!start)
        return start.error();
    opening->start = *std::move(start);
    for (size_t i = 0; i < opening->start.heads.size(); ++i) {
        const StreamCursor &head = opening->start.heads[i];
        const qint64 known = opening->start.resumed ? opening->start.resumed->at(i).seq : head.seq;
        const auto heated
            = lastHeating(m_ports.storage, head.space, known, head.seq, opening->options);
        if (!heated)
            return heated.error();
        opening->heated.push_back(*heated);
    }
    return opening;
}

void HeatmapStreams::begin(
    const Opening &opening, const OpenStreams::Place &place, const HttpResponder &respond)
{
    std::vector<SpaceId> spaces;
    for (const StreamCursor &cursor : opening.start.heads)
        spaces.push_back(cursor.space);
    const Key key = m_open.add(opening.identity, spaces,
        { [this](Key wanted) { look(wanted); }, {}, [this](Key left) { gone(left); } });
    Stream &stream = m_streams[key];
    stream.map = mapFor(opening);
    stream.map->streams.insert(key);
    stream.interval = opening.interval;
    stream.isFirst = !opening.start.resumed;
    if (opening.start.resumed) {
        for (const StreamCursor &cursor : *opening.start.resumed)
            stream.seen.push_back(cursor.seq);
    }
    m_open.answer(key, place, respond);
}

std::shared_ptr<HeatmapStreams::Map> HeatmapStreams::mapFor(const Opening &opening)
{
    const auto known = std::find_if(m_maps.begin(), m_maps.end(), [&](const auto &map) {
        return map->projects == opening.projects && map->options == opening.options;
    });
    if (known != m_maps.end()) {
        for (size_t i = 0; i < opening.heated.size(); ++i)
            (*known)->heated[i] = std::max((*known)->heated[i], opening.heated[i]);
        return *known;
    }
    auto map = std::make_shared<Map>();
    map->projects = opening.projects;
    map->options = opening.options;
    map->epoch = opening.start.epoch;
    map->counted = opening.start.heads;
    map->heated = opening.heated;
    m_maps.push_back(map);
    return map;
}

void HeatmapStreams::gone(Key key)
{
    const auto it = m_streams.find(key);
    if (it == m_streams.end())
        return;
    const auto map = it->second.map;
    m_streams.erase(it);
    map->streams.erase(key);
    if (map->streams.empty())
        std::erase(m_maps, map);
}

void HeatmapStreams::publish(std::span<const LogRow> rows)
{
    std::set<Key> concerned;
    for (const LogRow &row : rows) {
        if (m_maps.empty() || m_open.listeners(row.space).empty())
            continue;
        const auto changed = heatingOf(row);
        if (!changed)
            continue;
        for (const auto &map : m_maps) {
            for (size_t i = 0; i < map->counted.size(); ++i) {
                if (map->counted[i].space != row.space || !concerns(*changed, map->options))
                    continue;
                map->heated[i] = std::max(map->heated[i], row.seq);
                concerned.insert(map->streams.begin(), map->streams.end());
            }
        }
    }
    for (const Key key : concerned)
        look(key);
}

// Whether it may and should have the heatmap now; if only it may not yet, it is looked at again.
bool HeatmapStreams::isDue(Key key, Stream &stream)
{
    if (!m_open.waiting(key) || !stream.hasNews())
        return false;
    if (!stream.sentAt)
        return true;
    const auto since
        = std::chrono::duration_cast<Milliseconds>(m_ports.clock.now() - *stream.sentAt);
    if (since >= stream.interval)
        return true;
    if (!stream.timer.isSet()) {
        stream.timer = m_ports.clock.after(stream.interval - since, [this, key] {
            const auto it = m_streams.find(key);
            if (it == m_streams.end())
                return;
            it->second.timer.cancel();
            look(key);
        });
    }
    return false;
}

void HeatmapStreams::look(Key key)
{
    const auto it = m_streams.find(key);
    if (it == m_streams.end() || !isDue(key, it->second))
        return;
    if (it->second.map->isFresh(m_ports.clock.now()))
        give(key, it->second);
    else
        startCount(it->second.map);
}

void HeatmapStreams::give(Key key, Stream &stream)
{
    const auto body = m_open.waiting(key);
    const Map &map = *stream.map;
    const bool isFirst = std::exchange(stream.isFirst, false);
    stream.sentAt = m_ports.clock.now();
    stream.seen.clear();
    for (const StreamCursor &cursor : map.counted)
        stream.seen.push_back(cursor.seq);
    const QByteArray type = isFirst ? "initial" : "update";
    body->give(EventStream::event(type.constData(),
        R"({"type":")" + type + R"(","heatmap":)" + map.data + '}',
        streamId(map.epoch, map.counted)));
}

void HeatmapStreams::startCount(const std::shared_ptr<Map> &map)
{
    if (std::exchange(map->isCounting, true))
        return;
    const auto count = std::make_shared<Count>();
    count->projects = map->projects;
    count->options = map->options;
    countOn(map, count);
}

// One step after the other, so that others have their turn in between.
void HeatmapStreams::countOn(const std::shared_ptr<Map> &map, const std::shared_ptr<Count> &count)
{
    if (map->streams.empty())
        return;
    m_ports.storageThread.post([this, map, count, alive = std::weak_ptr{ m_alive }] {
        if (const auto done = step(*count); !done)
            count->error = done.error();
        m_ports.loop.post([this, map, count, alive] {
            if (alive.expired())
                return;
            if (count->error || !count->data.isEmpty())
                counted(map, *count);
            else
                countOn(map, count);
        });
    });
}

Result<void> HeatmapStreams::step(Count &count)
{
    if (!count.count) {
        QList<Project> projects;
        for (const ProjectId &id : count.projects) {
            const auto state = m_ports.storage.logState(projectSpace(id));
            const auto project = m_ports.storage.project(id);
            if (!state || !project)
                return !state ? state.error() : project.error();
            if (!*project)
                return Error{ errc::Forbidden, u"the project is not there any more"_s, {} };
            count.heads.push_back(state->head);
            projects.append(**project);
        }
        count.count.emplace(projects, count.options, m_ports.storageClock.wallNow());
    }
    const auto done = count.count->countNext(m_ports.storage, m_open.limits().scanRows);
    if (!done)
        return done.error();
    if (*done) {
        JsonWriter json;
        writeHeatmap(json, count.count->take());
        count.data = json.text();
    }
    return {};
}

void HeatmapStreams::counted(const std::shared_ptr<Map> &map, Count &count)
{
    map->isCounting = false;
    if (count.error) { // its streams come again
        qCWarning(lcServer) << "a heatmap is not counted:" << count.error->message;
        for (const Key key : std::set{ map->streams })
            m_open.end(key);
        return;
    }
    for (size_t i = 0; i < map->counted.size(); ++i)
        map->counted[i].seq = count.heads[i];
    map->data = std::move(count.data);
    map->countedAt = m_ports.clock.now();
    // What has changed meanwhile comes with the next one.
    for (const Key key : std::set{ map->streams }) {
        const auto it = m_streams.find(key);
        if (it != m_streams.end() && isDue(key, it->second))
            give(key, it->second);
    }
}

} // namespace lockstep::server
