// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/openstreams.h"

#include "core/sync/codec.h"
#include "server/rest/restreply.h"
#include "server/storage/spacekey.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 drainingMs = 2'000;

} // namespace

OpenStreams::OpenStreams(StreamLimits limits, Ports ports)
    : m_limits(limits), m_ports(ports), m_places(limits.total, limits.perUser)
{}

int OpenStreams::countOf(const WorkspaceId &workspace) const
{
    return static_cast<int>(std::count_if(m_streams.begin(), m_streams.end(),
        [&](const auto &entry) { return entry.second.actor.workspace == workspace; }));
}

void OpenStreams::admit(
    RestCall call, const HttpResponder &respond, std::function<void(RestCall, Place)> admitted)
{
    const UserId user = call.identity.user;
    takePlace(user,
        [this, call = std::move(call), respond, admitted = std::move(admitted)](
            Place place) mutable {
            if (m_isClosed)
                respond(
                    restError({ errc::Draining, u"the server is going down"_s, {}, drainingMs }));
            else if (!place)
                respond(restError({ errc::LimitStreams,
                    u"%1 streams of this user are open; close one first"_s.arg(m_limits.perUser),
                    {} }));
            else
                admitted(std::move(call), std::move(place));
        });
}

// docs/protocol.md, "8. Limits". While nobody can say what there is elsewhere, those here count.
void OpenStreams::takePlace(const UserId &user, std::function<void(Place)> taken)
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

OpenStreams::Key OpenStreams::add(
    const Identity &identity, const std::vector<SpaceId> &spaces, Calls calls)
{
    const Key key = ++m_lastKey;
    Stream &stream = m_streams[key];
    stream.actor = { identity.user, {}, identity.workspace };
    stream.session = identity.session;
    stream.spaces = spaces;
    stream.calls = std::move(calls);
    for (const SpaceId &space : spaces)
        m_spaces[space].insert(key);
    const auto left = identity.expires - m_ports.clock.wallNow();
    stream.expiry = m_ports.clock.after(std::chrono::duration_cast<Milliseconds>(left),
        [this, key] { end(key, EventStream::event("session_expired", "{}")); });
    recheckLater();
    return key;
}

void OpenStreams::answer(Key key, const Place &place, const HttpResponder &respond)
{
    const auto stream = m_streams.find(key);
    if (stream == m_streams.end())
        return;
    const auto alive = std::weak_ptr{ m_alive };
    const Calls &calls = stream->second.calls;
    const auto body = std::make_shared<EventStream>(m_ports.clock, m_limits.heartbeat,
        EventStream::Calls{ [key, wanted = calls.wanted, alive] {
                               if (!alive.expired())
                                   wanted(key);
                           },
            [key, heartbeat = calls.heartbeat, alive] {
                return heartbeat && !alive.expired() ? heartbeat(key) : QByteArray{};
            },
            [this, key, alive, place] {
                if (!alive.expired())
                    gone(key);
            } });
    stream->second.body = body;
    respond(EventStream::response(body));
}

std::shared_ptr<EventStream> OpenStreams::waiting(Key key) const
{
    const auto stream = m_streams.find(key);
    auto body = stream == m_streams.end() ? nullptr : stream->second.body.lock();
    return body && body->isWaiting() ? body : nullptr;
}

const std::set<OpenStreams::Key> &OpenStreams::listeners(const SpaceId &space) const
{
    const auto known = m_spaces.find(space);
    return known == m_spaces.end() ? m_nobody : known->second;
}

void OpenStreams::gone(Key key)
{
    const auto it = m_streams.find(key);
    if (it == m_streams.end())
        return;
    for (const SpaceId &each : it->second.spaces) {
        const auto space = m_spaces.find(each);
        if (space == m_spaces.end())
            continue;
        space->second.erase(key);
        if (space->second.empty())
            m_spaces.erase(space);
    }
    const Calls calls = std::move(it->second.calls);
    m_streams.erase(it);
    calls.gone(key);
}

void OpenStreams::end(Key key, QByteArray last)
{
    const auto it = m_streams.find(key);
    const auto body = it == m_streams.end() ? nullptr : it->second.body.lock();
    gone(key);
    if (body)
        body->end(std::move(last));
}

void OpenStreams::publish(std::span<const LogRow> rows)
{
    for (const LogRow &row : rows) {
        if (row.name == "project_updated"_L1 && m_spaces.contains(row.space))
            endWithheld(row);
        else if (row.name == "space_revoked"_L1)
            endRevoked(row);
    }
}

// A row in the space of a user: nothing that comes behind it goes to him.
void OpenStreams::endRevoked(const LogRow &row)
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
void OpenStreams::endWithheld(const LogRow &row)
{
    JsonDocument document;
    const auto json = document.parse(row.body);
    if (!json || !(*json)["project"_L1]["idsOnly"_L1].toBool().value_or(false))
        return;
    for (const Key key : std::set{ m_spaces.at(row.space) })
        end(key);
}

void OpenStreams::revoke(const Revocation &revocation)
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

void OpenStreams::closeAll()
{
    m_isClosed = true;
    while (!m_streams.empty())
        end(m_streams.begin()->first);
}

void OpenStreams::recheckLater()
{
    if (!m_recheck.isSet())
        m_recheck = m_ports.clock.after(m_limits.recheck, [this] { recheck(); });
}

// Whether everybody may still read what he listens to.
void OpenStreams::recheck()
{
    m_recheck.cancel();
    if (m_streams.empty())
        return;
    std::map<std::tuple<WorkspaceId, UserId, SpaceId>, std::vector<Key>> questions;
    for (const auto &[key, stream] : m_streams) {
        for (const SpaceId &space : stream.spaces)
            questions[{ stream.actor.workspace, stream.actor.user, space }].push_back(key);
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
