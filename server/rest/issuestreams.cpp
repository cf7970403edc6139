// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/issuestreams.h"

#include "core/sync/codec.h"
#include "server/logging.h"
#include "server/rest/queryenvironment.h"
#include "server/rest/restreply.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int streamPageEvents = 100;
constexpr qint64 streamPageBytes = 256 * 1024;
constexpr size_t mostSharedEvents = 256; // of one commit, read at once for all

// What the other parameters ask for, in the language of filters.
QString composedFilter(const RestCall &call)
{
    QStringList terms;
    if (const QString filter = call.query("filter"_L1); !filter.trimmed().isEmpty())
        terms << u'(' + filter + u')';
    const auto add = [&](QLatin1StringView parameter, QLatin1StringView qualifier) {
        QStringList values;
        for (const QString &part : call.query(parameter).split(u',')) {
            QString value = part.trimmed();
            if (value.isEmpty())
                continue;
            if (value != "@me"_L1 && value != "@none"_L1) {
                value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
                value = u'"' + value + u'"';
            }
            values << value;
        }
        if (!values.isEmpty())
            terms << qualifier + u':' + values.join(u',');
    };
    add("statuses"_L1, "status"_L1);
    add("priorities"_L1, "priority"_L1);
    add("assignee"_L1, "assignee"_L1);
    add("building"_L1, "building"_L1);
    return terms.join(u' ');
}

} // namespace

struct IssueStreams::Opening
{
    Identity identity{};
    query::Matcher list{};
    QString epoch{};
    std::vector<StreamCursor> cursors{};
    bool resumes = false; // from where its Last-Event-ID says
};

// What was read for a stream.
struct IssueStreams::Page
{
    bool mayRead = true; // still
    bool isLost = false; // its place is no longer in the log
    std::vector<LoggedEvent> events{};
    bool more = false;
    // Of the list:
    QByteArray issues{}; // JSON objects between commas
    int count = 0;
    qsizetype project = 0;
    QString place{};
};

IssueStreams::IssueStreams(OpenStreams &open, Ports ports)
    : m_open(open), m_ports(ports), m_desk(ports.storage, ports.issues, ports.storageClock)
{}

QByteArray IssueStreams::idOf(const Stream &stream)
{
    return streamId(stream.epoch, stream.cursors);
}

void IssueStreams::open(RestCall call, const HttpResponder &respond)
{
    m_open.admit(
        std::move(call), respond, [this, respond](RestCall admitted, OpenStreams::Place place) {
            openAt(std::move(admitted), std::move(place), respond);
        });
}

void IssueStreams::openAt(RestCall call, OpenStreams::Place place, const HttpResponder &respond)
{
    m_ports.storageThread.post([this, call = std::move(call), place = std::move(place), respond,
                                   alive = std::weak_ptr{ m_alive }]() mutable {
        const auto opening = std::make_shared<Result<std::shared_ptr<Opening>>>(prepare(call));
        m_ports.loop.post([this, opening, place = std::move(place), respond, alive] {
            if (alive.expired())
                return;
            if (!*opening) {
                respond(restError(opening->error()));
                return;
            }
            begin(**opening, place, respond);
        });
    });
}

Result<std::shared_ptr<IssueStreams::Opening>> IssueStreams::prepare(const RestCall &call)
{
    auto opening = std::make_shared<Opening>();
    opening->identity = call.identity;
    if (const auto here = m_desk.checkPerson(call); !here)
        return here.error();
    const auto projects = readStreamProjects(m_desk, call, m_open.limits().projects);
    if (!projects)
        return projects.error();
    auto list = readFilter(m_desk, call, composedFilter(call), *projects);
    if (!list)
        return list.error();
    if (list->usesText()) {
        return Error{ errc::Validation, u"filter: a stream cannot search texts; use /api/search"_s,
            u"filter"_s };
    }
    opening->list = *std::move(list);

    auto start
        = readStreamStart(m_ports.storage, *projects, call.request.headers.value("Last-Event-ID"));
    if (!start)
        return start.error();
    opening->epoch = start->epoch;
    opening->resumes = start->resumed.has_value();
    opening->cursors = start->resumed ? *std::move(start->resumed) : std::move(start->heads);
    return opening;
}

void IssueStreams::begin(const std::shared_ptr<Opening> &opening, const OpenStreams::Place &place,
    const HttpResponder &respond)
{
    const Identity &identity = opening->identity;
    std::vector<SpaceId> spaces;
    for (const StreamCursor &cursor : opening->cursors)
        spaces.push_back(cursor.space);
    const Key key = m_open.add(identity, spaces,
        { [this](Key wantedKey) { wanted(wantedKey); }, [this](Key of) { return placeOf(of); },
            [this](Key gone) { m_streams.erase(gone); } });
    Stream &stream = m_streams[key];
    stream.actor = { identity.user, {}, identity.workspace };
    stream.list = std::make_shared<query::Matcher>(std::move(opening->list));
    stream.epoch = opening->epoch;
    stream.cursors = std::move(opening->cursors);
    stream.isInitial = !opening->resumes;
    m_open.answer(key, place, respond);
}

// What was not for this list has moved it on all the same.
QByteArray IssueStreams::placeOf(Key key)
{
    const auto it = m_streams.find(key);
    if (it == m_streams.end() || it->second.isInitial)
        return {};
    const QByteArray id = idOf(it->second);
    return std::exchange(it->second.lastId, id) == id ? QByteArray{} : "id: " + id + '\n';
}

// The network has taken what there was.
void IssueStreams::wanted(Key key)
{
    const auto it = m_streams.find(key);
    if (it == m_streams.end() || it->second.isReading)
        return;
    if (it->second.isInitial)
        readInitial(key, it->second);
    else if (it->second.isBehind)
        readLog(key, it->second);
}

// The list as it is now: some of it. A row may be newer than the place in the log; what follows
// then comes once more.
void IssueStreams::readInitial(Key key, const Stream &stream)
{
    m_streams.at(key).isReading = true;
    m_ports.storageThread.post(
        [this, key, actor = stream.actor, list = stream.list, cursors = stream.cursors,
            project = stream.project, place = stream.place, alive = std::weak_ptr{ m_alive }] {
            const auto read = [&]() -> Result<Page> {
                Page page;
                page.project = project;
                page.place = place;
                const SpaceId &space = cursors.at(static_cast<size_t>(project)).space;
                const auto readable = m_ports.issues.mayRead(actor, space);
                if (!readable)
                    return readable.error();
                page.mayRead = *readable;
                QList<Field> fields;
                for (const FieldInfo &info : issueFields()) {
                    if (list->parts().has(info.field))
                        fields << info.field;
                }
                const auto issues = m_ports.storage.partsAfter(
                    projectOf(space), place, m_open.limits().scanRows, fields);
                if (!issues)
                    return issues.error();
                JsonWriter json;
                json.beginArray();
                for (const Issue &issue : *issues) {
                    page.place = issue.id.toString();
                    if (!list->matches(issue, query::TextView{}))
                        continue;
                    const auto row = m_ports.storage.issue(issue.id);
                    if (!row)
                        return row.error();
                    if (!*row || (*row)->deleted)
                        continue;
                    writeIssue(json, (*row)->issue);
                    if (++page.count == m_open.limits().initialIssues
                        || json.text().size() > streamPageBytes)
                        break;
                }
                json.endArray();
                page.issues = json.text();
                const bool whole = issues->size() < m_open.limits().scanRows
                    && (issues->isEmpty() || page.place == issues->last().id.toString());
                if (whole) {
                    ++page.project;
                    page.place.clear();
                }
                page.more = page.project < static_cast<qsizetype>(cursors.size());
                return page;
            };
            auto page = std::make_shared<const Result<Page>>(read());
            m_ports.loop.post([this, key, page, alive] {
                if (!alive.expired())
                    gaveInitial(key, *page);
            });
        });
}

void IssueStreams::gaveInitial(Key key, const Result<Page> &page)
{
    const auto it = m_streams.find(key);
    if (it == m_streams.end())
        return;
    Stream &stream = it->second;
    stream.isReading = false;
    if (!page || !page->mayRead) {
        m_open.end(key);
        return;
    }
    const auto body = m_open.waiting(key);
    if (!body)
        return; // a heartbeat came between: it is read once more
    stream.project = page->project;
    stream.place = page->place;
    if (page->more && page->count == 0) {
        readInitial(key, stream);
        return;
    }
    QByteArray id;
    if (!page->more) { // from here on it can be gone on with
        stream.isInitial = false;
        stream.lastId = id = idOf(stream);
    }
    body->give(EventStream::event("initial",
        R"({"type":"initial","issues":)" + page->issues + R"(,"more":)"
            + (page->more ? "true" : "false") + "}",
        id));
}

// Of each row what it means; the issues of issue_updated as they are now.
Result<std::vector<IssueStreams::LoggedEvent>> IssueStreams::logged(const std::vector<LogRow> &rows)
{
    std::vector<LoggedEvent> events;
    for (const LogRow &row : rows) {
        LoggedEvent logged{ row.space, row.seq, {} };
        if (row.name.startsWith("issue_"_L1)) {
            const auto json = m_json.parse(row.body);
            const auto event
                = json ? readEvent(row.name, *json) : Result<ChangeEvent>{ json.error() };
            std::optional<Issue> now;
            const auto updated = event ? std::get_if<event::IssueUpdated>(&event->body) : nullptr;
            if (updated) {
                const auto stored = m_ports.storage.issue(updated->issue);
                if (!stored)
                    return stored.error();
                if (*stored && projectSpace((*stored)->issue.project) == row.space)
                    now = (*stored)->issue;
            }
            if (event)
                logged.event = StreamEvent::from(*event, now);
        }
        events.push_back(std::move(logged));
    }
    return events;
}

void IssueStreams::readLog(Key key, const Stream &stream)
{
    Stream &own = m_streams.at(key);
    own.isReading = true;
    own.isBehind = false; // what comes from now on makes it so again
    m_ports.storageThread.post([this, key, actor = stream.actor, cursors = stream.cursors,
                                   alive = std::weak_ptr{ m_alive }] {
        const auto read = [&]() -> Result<Page> {
            Page page;
            for (const StreamCursor &cursor : cursors) {
                const auto readable = m_ports.issues.mayRead(actor, cursor.space);
                const auto state = m_ports.storage.logState(cursor.space);
                if (!readable || !state)
                    return !readable ? readable.error() : state.error();
                page.mayRead = page.mayRead && *readable;
                page.isLost = page.isLost || cursor.seq < state->oldest - 1;
                if (!page.mayRead || page.isLost)
                    return page;
                if (cursor.seq >= state->head)
                    continue;
                const auto rows = m_ports.storage.log(
                    cursor.space, cursor.seq, streamPageEvents, streamPageBytes);
                if (!rows)
                    return rows.error();
                auto events = logged(*rows);
                if (!events)
                    return events.error();
                page.events = *std::move(events);
                page.more = true; // at least there may be
                break;
            }
            return page;
        };
        auto page = std::make_shared<const Result<Page>>(read());
        m_ports.loop.post([this, key, page, alive] {
            if (!alive.expired())
                gaveLog(key, *page);
        });
    });
}

void IssueStreams::gaveLog(Key key, const Result<Page> &page)
{
    const auto it = m_streams.find(key);
    if (it == m_streams.end())
        return;
    Stream &stream = it->second;
    stream.isReading = false;
    if (!page || !page->mayRead || page->isLost) { // it comes again, and gets the whole list
        m_open.end(key);
        return;
    }
    stream.isBehind = stream.isBehind || page->more;
    const auto body = m_open.waiting(key);
    if (!body) {
        stream.isBehind = true; // a heartbeat came between: it is read once more
        return;
    }
    QByteArray piece;
    for (const LoggedEvent &event : page->events)
        take(stream, event, piece);
    if (!piece.isEmpty())
        body->give(std::move(piece));
    else if (stream.isBehind)
        readLog(key, stream);
}

void IssueStreams::take(Stream &stream, const LoggedEvent &event, QByteArray &piece) const
{
    const auto cursor = std::find_if(stream.cursors.begin(), stream.cursors.end(),
        [&](const StreamCursor &c) { return c.space == event.space; });
    if (cursor == stream.cursors.end() || event.seq <= cursor->seq)
        return;
    if (event.seq != cursor->seq + 1) {
        stream.isBehind = true;
        return;
    }
    cursor->seq = event.seq;
    const auto kind = event.event ? event.event->kindFor(*stream.list) : std::nullopt;
    if (!kind)
        return;
    stream.lastId = idOf(stream);
    piece.append("id: ").append(stream.lastId).append('\n').append(event.event->text(*kind));
}

void IssueStreams::publish(std::span<const LogRow> rows)
{
    std::vector<LogRow> wantedRows;
    for (const LogRow &row : rows) {
        const std::set<Key> &listeners = m_open.listeners(row.space);
        if (std::any_of(listeners.begin(), listeners.end(),
                [this](Key key) { return m_streams.contains(key); }))
            wantedRows.push_back(row);
    }
    if (wantedRows.empty())
        return;
    if (wantedRows.size() > mostSharedEvents) { // an import: by pages, from the log
        std::set<SpaceId> spaces;
        for (const LogRow &row : wantedRows)
            spaces.insert(row.space);
        for (const SpaceId &space : spaces) {
            for (const Key key : std::set{ m_open.listeners(space) }) {
                const auto stream = m_streams.find(key);
                if (stream == m_streams.end())
                    continue;
                stream->second.isBehind = true;
                if (m_open.waiting(key))
                    wanted(key);
            }
        }
        return;
    }
    // The issues are read once for all streams.
    m_ports.storageThread.post([this, rows = std::move(wantedRows),
                                   alive = std::weak_ptr{ m_alive }] {
        const auto events = std::make_shared<const Result<std::vector<LoggedEvent>>>(logged(rows));
        m_ports.loop.post([this, events, alive] {
            if (alive.expired())
                return;
            if (*events)
                distribute(**events);
            else
                qCWarning(lcServer, "streams: %s", qPrintable(events->error().message));
        });
    });
}

void IssueStreams::distribute(const std::vector<LoggedEvent> &events)
{
    std::set<Key> concerned;
    for (const LoggedEvent &event : events) {
        const std::set<Key> &listeners = m_open.listeners(event.space);
        concerned.insert(listeners.begin(), listeners.end());
    }
    for (const Key key : concerned) {
        const auto it = m_streams.find(key);
        if (it == m_streams.end())
            continue;
        Stream &stream = it->second;
        const auto body = m_open.waiting(key);
        if (stream.isInitial || stream.isReading || stream.isBehind || !body) {
            stream.isBehind = true;
            continue;
        }
        QByteArray piece;
        for (const LoggedEvent &event : events)
            take(stream, event, piece);
        if (!piece.isEmpty())
            body->give(std::move(piece));
        else if (stream.isBehind)
            readLog(key, stream);
    }
}

} // namespace lockstep::server
