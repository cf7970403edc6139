// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/issuestreams.h"

#include "core/sync/codec.h"
#include "server/logging.h"
#include "server/rest/queryenvironment.h"
#include "server/rest/restreply.h"
#include "server/storage/spacekey.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int streamPageEvents = 100;
constexpr qint64 streamPageBytes = 256 * 1024;
constexpr qint64 drainingMs = 2'000;
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
    std::vector<Cursor> cursors{};
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

IssueStreams::IssueStreams(StreamLimits limits, Ports ports)
    : m_limits(limits), m_ports(ports), m_desk(ports.storage, ports.issues, ports.storageClock),
      m_places(limits.total, limits.perUser)
{}

Error IssueStreams::tooMany() const
{
    return { errc::LimitStreams,
        u"%1 streams of this user are open; close one first"_s.arg(m_limits.perUser), {} };
}

int IssueStreams::countOf(const WorkspaceId &workspace) const
{
    return static_cast<int>(std::count_if(m_streams.begin(), m_streams.end(),
        [&](const auto &entry) { return entry.second.actor.workspace == workspace; }));
}

// "<space>:<epoch>:<seq>", of several spaces between commas; all but the first without the epoch,
// which is the same.
QByteArray IssueStreams::idOf(const Stream &stream)
{
    QByteArray id;
    for (const Cursor &cursor : stream.cursors) {
        id += (id.isEmpty() ? "" : ",") + cursor.space.toString().toUtf8() + ':'
            + (id.isEmpty() ? stream.epoch.toUtf8() : QByteArray{}) + ':'
            + QByteArray::number(cursor.seq);
    }
    return id;
}

void IssueStreams::open(RestCall call, const HttpResponder &respond)
{
    const UserId user = call.identity.user;
    takePlace(user, [this, call = std::move(call), respond](Place place) mutable {
        if (m_isClosed)
            respond(restError({ errc::Draining, u"the server is going down"_s, {}, drainingMs }));
        else if (!place)
            respond(restError(tooMany()));
        else
            openAt(std::move(call), std::move(place), respond);
    });
}

// docs/protocol.md, "8. Limits". While nobody can say what there is elsewhere, those here count.
void IssueStreams::takePlace(const UserId &user, std::function<void(Place)> taken)
{
    Place here = m_places.take(user);
    if (!here || !m_ports.nodes) {
        taken(std::move(here));
        return;
    }
    const Bus::Claim claim{ "streams:" + user.toString().toUtf8(), {},
        m_ports.nodes->name() + ":stream:" + QByteArray::number(++m_lastClaim) };
    m_ports.nodes->claim(claim, m_limits.perUser,
        [this, claim, here = std::move(here), taken = std::move(taken),
            alive = std::weak_ptr{ m_alive }](const std::optional<bool> &claimed) mutable {
            if (alive.expired())
                return;
            if (claimed && !*claimed) {
                here.reset();
                taken({});
                return;
            }
            taken(Place{ here.get(), [this, claim, here, alive](void *) {
                            if (!alive.expired())
                                m_ports.nodes->release(claim);
                        } });
        });
}

void IssueStreams::openAt(RestCall call, Place place, const HttpResponder &respond)
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
    auto projects = readProjects(m_desk, call, call.query("project"_L1));
    if (!projects)
        return projects.error();
    const bool withheld = projects->removeIf([](const Project &each) { return each.idsOnly; }) > 0;
    if (withheld && !call.query("project"_L1).isEmpty()) {
        return Error{ errc::NotAllowed, u"project: what happens in it goes over no stream"_s,
            u"project"_s };
    }
    if (projects->isEmpty())
        return Error{ errc::Forbidden, u"you are in no project"_s, u"project"_s };
    if (projects->size() > m_limits.projects) {
        return Error{ errc::BadArgument,
            u"project: name at most %1 of them"_s.arg(m_limits.projects), u"project"_s };
    }
    auto list = readFilter(m_desk, call, composedFilter(call), *projects);
    if (!list)
        return list.error();
    if (list->usesText()) {
        return Error{ errc::Validation, u"filter: a stream cannot search texts; use /api/search"_s,
            u"filter"_s };
    }
    opening->list = *std::move(list);

    // Where the client has come to; whatever does not fit is begun anew.
    QHash<QString, qint64> known;
    QString epoch;
    const QByteArray lastId = call.request.headers.value("Last-Event-ID");
    for (const QString &part : QString::fromUtf8(lastId).split(u',')) {
        const qsizetype second = part.lastIndexOf(u':');
        const qsizetype first = second > 0 ? part.lastIndexOf(u':', second - 1) : -1;
        bool ok = false;
        const qint64 seq = part.sliced(second + 1).toLongLong(&ok);
        if (first < 1 || !ok)
            continue;
        known.insert(part.left(first), seq);
        if (epoch.isEmpty())
            epoch = part.mid(first + 1, second - first - 1);
    }
    opening->resumes = !known.isEmpty() && known.size() == projects->size();
    for (const Project &project : *projects) {
        const SpaceId space = projectSpace(project.id);
        const auto state = m_ports.storage.logState(space);
        if (!state)
            return state.error();
        opening->epoch = state->epoch;
        const qint64 seq = known.value(space.toString(), -1);
        const bool fits
            = seq >= state->oldest - 1 && seq <= state->head && seq >= 0 && epoch == state->epoch;
        opening->resumes = opening->resumes && fits;
        opening->cursors.push_back({ space, state->head });
    }
    if (opening->resumes) {
        for (Cursor &cursor : opening->cursors)
            cursor.seq = known.value(cursor.space.toString());
    }
    return opening;
}

void IssueStreams::begin(const std::shared_ptr<Opening> &opening,
    const std::shared_ptr<void> &place, const HttpResponder &respond)
{
    const Identity &identity = opening->identity;
    const Key key = ++m_lastKey;
    Stream &stream = m_streams[key];
    stream.actor = { identity.user, {}, identity.workspace };
    stream.session = identity.session;
    stream.list = std::make_shared<query::Matcher>(std::move(opening->list));
    stream.epoch = opening->epoch;
    stream.cursors = std::move(opening->cursors);
    stream.isInitial = !opening->resumes;
    for (const Cursor &cursor : stream.cursors)
        m_spaces[cursor.space].insert(key);
    const auto left = identity.expires - m_ports.clock.wallNow();
    stream.expiry = m_ports.clock.after(std::chrono::duration_cast<Milliseconds>(left),
        [this, key] { end(key, EventStream::event("session_expired", "{}")); });
    recheckLater();

    const auto alive = std::weak_ptr{ m_alive };
    const auto body = std::make_shared<EventStream>(m_ports.clock, m_limits.heartbeat,
        EventStream::Calls{ [this, key, alive] {
                               if (!alive.expired())
                                   wanted(key);
                           },
            [this, key, alive]() -> QByteArray {
                const auto it = alive.expired() ? m_streams.end() : m_streams.find(key);
                if (it == m_streams.end() || it->second.isInitial)
                    return {};
                // What was not for this list has moved it on all the same.
                const QByteArray id = idOf(it->second);
                if (std::exchange(it->second.lastId, id) == id)
                    return {};
                return "id: " + id + '\n';
            },
            [this, key, alive, place] {
                if (!alive.expired())
                    gone(key);
            } });
    stream.body = body;
    respond(EventStream::response(body));
}

void IssueStreams::gone(Key key)
{
    const auto it = m_streams.find(key);
    if (it == m_streams.end())
        return;
    for (const Cursor &cursor : it->second.cursors) {
        const auto space = m_spaces.find(cursor.space);
        if (space == m_spaces.end())
            continue;
        space->second.erase(key);
        if (space->second.empty())
            m_spaces.erase(space);
    }
    m_streams.erase(it);
}

void IssueStreams::end(Key key, QByteArray last)
{
    const auto it = m_streams.find(key);
    const auto body = it == m_streams.end() ? nullptr : it->second.body.lock();
    gone(key);
    if (body)
        body->end(std::move(last));
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
    m_ports.storageThread.post([this, key, actor = stream.actor, list = stream.list,
                                   cursors = stream.cursors, project = stream.project,
                                   place = stream.place, alive = std::weak_ptr{ m_alive }] {
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
            const auto issues
                = m_ports.storage.partsAfter(projectOf(space), place, m_limits.scanRows, fields);
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
                if (++page.count == m_limits.initialIssues || json.text().size() > streamPageBytes)
                    break;
            }
            json.endArray();
            page.issues = json.text();
            const bool whole = issues->size() < m_limits.scanRows
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
        end(key);
        return;
    }
    const auto body = stream.body.lock();
    if (!body || !body->isWaiting())
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
            for (const Cursor &cursor : cursors) {
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
        end(key);
        return;
    }
    stream.isBehind = stream.isBehind || page->more;
    const auto body = stream.body.lock();
    if (!body || !body->isWaiting()) {
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
        [&](const Cursor &c) { return c.space == event.space; });
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
        if (m_spaces.contains(row.space)) {
            endWithheld(row);
            wantedRows.push_back(row);
        } else if (row.name == "space_revoked"_L1) {
            endRevoked(row);
        }
    }
    if (wantedRows.empty())
        return;
    if (wantedRows.size() > mostSharedEvents) { // an import: by pages, from the log
        std::set<SpaceId> spaces;
        for (const LogRow &row : wantedRows)
            spaces.insert(row.space);
        for (const SpaceId &space : spaces) {
            const auto listeners = m_spaces.find(space);
            if (listeners == m_spaces.end())
                continue; // they were all ended by one of these rows
            for (const Key key : std::set{ listeners->second }) {
                m_streams.at(key).isBehind = true;
                if (const auto body = m_streams.at(key).body.lock(); body && body->isWaiting())
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

// A row in the space of a user: nothing that comes behind it goes to him.
void IssueStreams::endRevoked(const LogRow &row)
{
    JsonDocument document;
    const auto json = document.parse(row.body);
    const auto event = json ? readEvent(row.name, *json) : Result<ChangeEvent>{ json.error() };
    const auto revoked = event ? std::get_if<event::SpaceRevoked>(&event->body) : nullptr;
    const auto listeners = revoked ? m_spaces.find(revoked->space) : m_spaces.end();
    if (listeners == m_spaces.end())
        return;
    for (const Key key : std::set{ listeners->second }) {
        const Actor &actor = m_streams.at(key).actor;
        if (userSpace(keeperOf(actor.workspace, actor.user)) == row.space)
            end(key);
    }
}

// From now on nothing of the project goes over streams.
void IssueStreams::endWithheld(const LogRow &row)
{
    if (row.name != "project_updated"_L1)
        return;
    JsonDocument document;
    const auto json = document.parse(row.body);
    if (!json || !(*json)["project"_L1]["idsOnly"_L1].toBool().value_or(false))
        return;
    for (const Key key : std::set{ m_spaces.at(row.space) })
        end(key);
}

void IssueStreams::distribute(const std::vector<LoggedEvent> &events)
{
    std::set<Key> concerned;
    for (const LoggedEvent &event : events) {
        if (const auto space = m_spaces.find(event.space); space != m_spaces.end())
            concerned.insert(space->second.begin(), space->second.end());
    }
    for (const Key key : concerned) {
        const auto it = m_streams.find(key);
        if (it == m_streams.end())
            continue;
        Stream &stream = it->second;
        const auto body = stream.body.lock();
        if (stream.isInitial || stream.isReading || stream.isBehind || !body
            || !body->isWaiting()) {
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

void IssueStreams::revoke(const Revocation &revocation)
{
    std::vector<Key> concerned;
    for (const auto &[key, stream] : m_streams) {
        if (stream.actor.user == revocation.user
            && (revocation.session.isEmpty() || stream.session == revocation.session))
            concerned.push_back(key);
    }
    for (const Key key : concerned)
        end(key, EventStream::event("session_expired", "{}"));
}

void IssueStreams::closeAll()
{
    m_isClosed = true;
    while (!m_streams.empty())
        end(m_streams.begin()->first);
}

void IssueStreams::recheckLater()
{
    if (!m_recheck.isSet())
        m_recheck = m_ports.clock.after(m_limits.recheck, [this] { recheck(); });
}

// Whether everybody may still read what he listens to.
void IssueStreams::recheck()
{
    m_recheck.cancel();
    if (m_streams.empty())
        return;
    std::map<std::tuple<WorkspaceId, UserId, SpaceId>, std::vector<Key>> questions;
    for (const auto &[key, stream] : m_streams) {
        for (const Cursor &cursor : stream.cursors)
            questions[{ stream.actor.workspace, stream.actor.user, cursor.space }].push_back(key);
    }
    m_ports.storageThread.post(
        [this, questions = std::move(questions), alive = std::weak_ptr{ m_alive }] {
            std::set<Key> denied;
            for (const auto &[question, keys] : questions) {
                const auto &[workspace, user, space] = question;
                const auto readable = m_ports.issues.mayRead({ user, {}, workspace }, space);
                if (readable && !*readable)
                    denied.insert(keys.begin(), keys.end());
            }
            m_ports.loop.post([this, denied = std::move(denied), alive] {
                if (alive.expired())
                    return;
                for (const Key key : denied)
                    end(key);
                if (!m_streams.empty())
                    recheckLater();
            });
        });
}

} // namespace lockstep::server
