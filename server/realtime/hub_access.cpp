// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/hub.h"

#include "core/sync/codec.h"
#include "server/realtime/hubsession.h"
#include "server/storage/queuestore.h"
#include "server/storage/spacekey.h"

// What somebody may read, and that it has become something else.
namespace lockstep::server {

using namespace Qt::StringLiterals;

// A row in the space of a user changes what his sessions may read, at once.
void Hub::accessChanged(const LogRow &row)
{
    JsonDocument document;
    const auto json = document.parse(row.body);
    const auto event = json ? readEvent(row.name, *json) : Result<ChangeEvent>{ json.error() };
    if (!event)
        return;
    const auto granted = std::get_if<event::SpaceGranted>(&event->body);
    const auto revoked = std::get_if<event::SpaceRevoked>(&event->body);
    for (const auto &[key, entry] : m_sessions) {
        const Identity &identity = entry.session->who().identity;
        if (userSpace(keeperOf(identity.workspace, identity.user)) != row.space)
            continue;
        if (granted) {
            grant(key, granted->space);
        } else if (revoked) {
            setReadable(*entry.session, revoked->space, {});
            m_feed.unsubscribe(key, revoked->space);
            watchOnlyReadable(key);
        }
    }
}

// Who has left a workspace is not served there any more.
void Hub::personChanged(const LogRow &row)
{
    JsonDocument document;
    const auto json = document.parse(row.body);
    const auto event = json ? readEvent(row.name, *json) : Result<ChangeEvent>{ json.error() };
    const auto updated = event ? std::get_if<event::UserUpdated>(&event->body) : nullptr;
    if (!updated || !updated->user.former)
        return;
    for (const LogFeed::Key key : m_sessions.ofUser(updated->user.id)) {
        HubSession *session = find(key);
        if (session && directorySpace(session->who().identity.workspace) == row.space)
            session->expire();
    }
}

// Looked up once more: the space may be of another workspace of this user, or revoked again.
void Hub::grant(LogFeed::Key key, const SpaceId &space)
{
    m_ports.storageThread.post([this, key, space, actor = find(key)->who().actor,
                                   alive = std::weak_ptr{ m_alive }] {
        const auto readable = m_ports.issues.mayRead(actor, space);
        if (!readable || !*readable)
            return;
        const auto head = m_ports.storage.head(space);
        const auto project = m_ports.storage.project(projectOf(space));
        if (!head || !project || !*project)
            return;
        m_ports.loop.post([this, key, space, head = *head, idsOnly = (*project)->idsOnly, alive] {
            HubSession *session = alive.expired() ? nullptr : find(key);
            if (!session)
                return;
            m_withholding.learn(space, idsOnly, head);
            setReadable(*session, space, head);
            if (!session->who().native && !m_feed.isSubscribed(key, space))
                m_feed.subscribeLive(key, { space });
        });
    });
}

void Hub::watchOnlyReadable(LogFeed::Key key)
{
    const QStringList topics = m_topics.topicsOf(key).values();
    if (topics.isEmpty())
        return;
    findReadable(find(key)->who().actor, topics, [this, key, topics](const QStringList &readable) {
        for (const QString &topic : topics) {
            if (!readable.contains(topic))
                m_topics.unwatch(key, topic);
        }
    });
}

// Who may not read where it stands now hears no more of who writes in it.
void Hub::issueMoved(const LogRow &row)
{
    JsonDocument document;
    const auto json = document.parse(row.body);
    const auto event = json ? readEvent(row.name, *json) : Result<ChangeEvent>{ json.error() };
    const auto moved = event ? std::get_if<event::IssueMoved>(&event->body) : nullptr;
    if (!moved)
        return;
    for (const auto &[workspace, people] : m_presence)
        people->moved(moved->issue.id, moved->to);
    presenceChanged();
    const QString topic = u"issue:"_s + moved->issue.id.toString();
    for (const Topics::Key key : m_topics.watchers(topic)) {
        const HubSession *session = find(key);
        if (!session || !session->mayRead(moved->to))
            m_topics.unwatch(key, topic);
    }
}

void Hub::revoke(const Revocation &revocation)
{
    for (const LogFeed::Key key : m_sessions.ofUser(revocation.user)) {
        HubSession *session = find(key);
        const bool concerned = session
            && (revocation.session.isEmpty()
                || session->who().identity.session == revocation.session);
        if (concerned)
            session->expire();
    }
}

void Hub::findProject(
    const Actor &actor, const IssueId &issue, std::function<void(std::optional<ProjectId>)> found)
{
    m_ports.storageThread.post(
        [this, actor, issue, found = std::move(found), alive = std::weak_ptr{ m_alive }] {
            std::optional<ProjectId> project;
            if (const auto row = m_ports.storage.issue(issue); row && *row) {
                const auto readable
                    = m_ports.issues.mayRead(actor, projectSpace((*row)->issue.project));
                if (readable && *readable)
                    project = (*row)->issue.project;
            }
            m_ports.loop.post([project, found, alive] {
                if (!alive.expired())
                    found(project);
            });
        });
}

void Hub::findReadable(
    const Actor &actor, const QStringList &topics, std::function<void(const QStringList &)> found)
{
    m_ports.storageThread.post(
        [this, actor, topics, found = std::move(found), alive = std::weak_ptr{ m_alive }] {
            // All of which he must be able to read.
            const auto projectsOf = [&](const QString &topic) -> QList<ProjectId> {
                if (topic.startsWith("channel:"_L1) || topic.startsWith("heatmap:"_L1))
                    return { ProjectId{ topic.sliced(8) } };
                if (topic.startsWith("queue:"_L1)) {
                    const auto queue = QueueStore{ m_ports.storage.database() }.queue(
                        QueueId{ topic.sliced(6) });
                    return queue && *queue ? (*queue)->projects() : QList<ProjectId>{};
                }
                const auto row = topic.startsWith("issue:"_L1)
                    ? m_ports.storage.issue(IssueId{ topic.sliced(6) })
                    : Result<std::optional<IssueRow>>{ std::nullopt };
                return row && *row ? QList{ (*row)->issue.project } : QList<ProjectId>{};
            };
            QStringList readable;
            for (const QString &topic : topics) {
                const QList<ProjectId> projects = projectsOf(topic);
                const bool may = !projects.isEmpty()
                    && std::all_of(projects.begin(), projects.end(), [&](const ProjectId &project) {
                           const auto each = m_ports.issues.mayRead(actor, projectSpace(project));
                           return each && *each;
                       });
                if (may && !readable.contains(topic))
                    readable.append(topic);
            }
            m_ports.loop.post([readable, found, alive] {
                if (!alive.expired())
                    found(readable);
            });
        });
}

} // namespace lockstep::server
