// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/snapshots.h"

#include "core/sync/codec.h"
#include "server/auth/authhttp.h"
#include "server/auth/authservice.h"
#include "server/http/gzip.h"
#include "server/logging.h"
#include "server/storage/attachmentstore.h"
#include "server/storage/notificationstore.h"
#include "server/storage/queuestore.h"
#include "server/storage/settingstore.h"
#include "server/storage/spacekey.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pathStart = "/api/spaces/"_L1;
constexpr auto pathEnd = "/snapshot"_L1;
constexpr qsizetype maxIdLength = 128;

bool takesGzip(const HttpRequest &request)
{
    for (const QByteArray &item : request.headers.value("Accept-Encoding").split(',')) {
        const QByteArray name = item.split(';').first().trimmed();
        if (name.compare("gzip", Qt::CaseInsensitive) == 0)
            return !item.simplified().replace(' ', "").endsWith(";q=0");
    }
    return false;
}

} // namespace

// Where one snapshot has come to.
class Snapshots::Reader
{
public:
    Reader(const Ports &ports, SnapshotLimits limits, Actor actor, SpaceId space, QString after,
        bool gzip)
        : m_ports(ports), m_limits(limits), m_actor(std::move(actor)), m_space(std::move(space)),
          m_after(std::move(after)), m_resumes(!m_after.isEmpty())
    {
        if (gzip)
            m_gzip.emplace();
    }

    // The next piece, packed; empty: the end.
    [[nodiscard]] Result<QByteArray> next()
    {
        if (m_done)
            return QByteArray{};
        // Asked anew each time: rights may go while it runs.
        const auto readable = m_ports.issues.mayRead(m_actor, m_space);
        if (!readable)
            return readable.error();
        if (!*readable)
            return Error{ errc::Forbidden, u"no such space, or it may not be read"_s, u"space"_s };
        m_text.clear();
        if (!m_begun) {
            if (const auto done = writeHead(); !done)
                return done.error();
            m_begun = true;
        }
        if (const auto done = writeRows(); !done)
            return done.error();
        if (!m_gzip)
            return std::exchange(m_text, {});
        QByteArray packed = m_gzip->pack(m_text);
        if (m_done)
            packed += m_gzip->finish();
        return packed;
    }

private:
    void write(const SnapshotRow &row)
    {
        JsonWriter json;
        writeSnapshotRow(json, row);
        m_text.append(json.text()).append('\n');
    }

    Result<void> writeHead()
    {
        Storage &storage = m_ports.storage;
        const ProjectId project = projectOf(m_space);
        const auto epoch = storage.epoch();
        const auto head = storage.head(m_space);
        const auto hash = storage.hash(m_space);
        const auto count = project.isNull() ? Result<qint64>{ 0 } : storage.issueCount(project);
        if (!epoch || !head)
            return !epoch ? epoch.error() : head.error();
        if (!hash || !count)
            return !hash ? hash.error() : count.error();
        write(SnapshotHeader{ *epoch, *head, *count, *hash });
        if (m_resumes)
            return {};
        if (!project.isNull()) {
            const auto row = storage.project(project);
            const auto members = storage.members(project);
            if (!row || !members)
                return !row ? row.error() : members.error();
            if (*row)
                write(**row);
            for (const Member &member : *members)
                write(member);
            const auto queues = QueueStore{ storage.database() }.queuesOf(project);
            if (!queues)
                return queues.error();
            for (const Queue &queue : *queues)
                write(queue);
        } else if (m_space == directorySpace(m_actor.workspace)) {
            const auto people = storage.people(m_actor.workspace);
            if (!people)
                return people.error();
            for (const User &user : *people)
                write(user);
        } else {
            const auto conflicts = storage.conflicts(keeperOf(m_actor.workspace, m_actor.user));
            if (!conflicts)
                return conflicts.error();
            for (const QByteArray &body : *conflicts) // they are what writeConflict wrote
                m_text.append(R"({"conflict":)").append(body).append("}\n");
            const auto filters = storage.filters(keeperOf(m_actor.workspace, m_actor.user));
            if (!filters)
                return filters.error();
            for (const QByteArray &body : *filters)
                m_text.append(R"({"filter":)").append(body).append("}\n");
            const auto notifications = NotificationStore{ storage.database() }.all(
                keeperOf(m_actor.workspace, m_actor.user));
            const auto settings
                = SettingStore{ storage.database() }.all(keeperOf(m_actor.workspace, m_actor.user));
            if (!notifications || !settings)
                return !notifications ? notifications.error() : settings.error();
            for (const Notification &notification : *notifications)
                write(notification);
            for (const auto &[key, value] : *settings)
                write(UserSetting{ key, value });
        }
        return {};
    }

    // Issues and messages in one order, by id, so that one id says how far it has come.
    Result<void> writeRows()
    {
        Storage &storage = m_ports.storage;
        const ProjectId project = projectOf(m_space);
        if (project.isNull())
            return writeEnd();
        const auto issues = storage.issuesAfter(project, m_after, m_limits.rows);
        const auto messages = storage.messagesAfter(project, m_after, m_limits.rows);
        if (!issues || !messages)
            return !issues ? issues.error() : messages.error();
        auto issue = issues->begin();
        auto message = messages->begin();
        const bool moreIssues = issues->size() == m_limits.rows;
        const bool moreMessages = messages->size() == m_limits.rows;
        while (m_text.size() < m_limits.bytes) {
            const bool hasIssue = issue != issues->end();
            const bool hasMessage = message != messages->end();
            // What comes behind the end of one list is not known to be next.
            if ((!hasIssue && (moreIssues || !hasMessage)) || (!hasMessage && moreMessages))
                break;
            if (hasIssue && (!hasMessage || issue->issue.id.toString() < message->id.toString())) {
                if (const auto done = writeIssue(*issue); !done)
                    return done;
                m_after = issue++->issue.id.toString();
            } else {
                write(*message);
                m_after = message++->id.toString();
            }
        }
        if (issue == issues->end() && message == messages->end() && !moreIssues && !moreMessages)
            return writeEnd();
        return {};
    }

    Result<void> writeIssue(const IssueRow &row)
    {
        write(SnapshotIssue{ row.issue, row.deleted, row.restoreUntil });
        if (row.issue.attachmentCount != 0) {
            const auto files = AttachmentStore{ m_ports.storage.database() }.ofIssue(row.issue.id);
            if (!files)
                return files.error();
            for (const Attachment &file : *files)
                write(file);
        }
        if (row.issue.commentCount == 0)
            return {};
        const auto comments = m_ports.storage.comments(row.issue.id);
        if (!comments)
            return comments.error();
        for (const Comment &comment : *comments)
            write(comment);
        return {};
    }

    Result<void> writeEnd()
    {
        const auto head = m_ports.storage.head(m_space);
        if (!head)
            return head.error();
        write(SnapshotEnd{ *head });
        m_done = true;
        return {};
    }

    const Ports m_ports;
    const SnapshotLimits m_limits;
    const Actor m_actor;
    const SpaceId m_space;
    QString m_after; // the last id written
    const bool m_resumes;
    bool m_begun = false;
    bool m_done = false;
    QByteArray m_text{};
    std::optional<Gzip> m_gzip{};
};

class Snapshots::Body final : public HttpBody
{
public:
    Body(const Ports &ports, std::shared_ptr<Reader> reader, QByteArray first,
        std::shared_ptr<void> place)
        : m_ports(ports), m_reader(std::move(reader)), m_first(std::move(first)),
          m_place(std::move(place))
    {}

    void next(Give give) override
    {
        if (m_first) {
            give(*std::exchange(m_first, {}));
            return;
        }
        m_ports.storageThread.post(
            [reader = m_reader, &loop = m_ports.loop, give = std::move(give)] {
                auto piece = reader->next();
                loop.post([piece = std::move(piece), give] {
                    if (!piece)
                        qCInfo(lcServer, "a snapshot breaks off: %s",
                            qPrintable(piece.error().message));
                    give(piece ? std::optional{ *piece } : std::nullopt);
                });
            });
    }

private:
    const Ports m_ports;
    const std::shared_ptr<Reader> m_reader;
    std::optional<QByteArray> m_first;
    const std::shared_ptr<void> m_place; // among those that are under way
};

Snapshots::Snapshots(SnapshotLimits limits, Ports ports) : m_limits(limits), m_ports(ports) {}

bool Snapshots::handle(const HttpRequest &request, const HttpResponder &respond)
{
    const QString &path = request.path;
    if (!path.startsWith(pathStart) || !path.endsWith(pathEnd)
        || path.size() <= pathStart.size() + pathEnd.size())
        return false;
    const SpaceId named{ path.sliced(
        pathStart.size(), path.size() - pathStart.size() - pathEnd.size()) };
    const auto refuse = [&](const Error &error) {
        respond(errorResponse(error));
        return true;
    };
    if (request.method != "GET") {
        HttpResponse response
            = errorResponse({ errc::BadArgument, u"this address takes GET only"_s, {} });
        response.status = 405;
        response.headers.add("Allow", "GET");
        respond(std::move(response));
        return true;
    }
    const auto token = bearerToken(request);
    if (!token)
        return refuse(token.error());
    const auto identity = m_ports.auth.verify(*token);
    if (!identity)
        return refuse(identity.error());
    const QString after = request.queryItem("after"_L1).value_or(QString{});
    if (after.size() > maxIdLength)
        return refuse({ errc::BadArgument, u"after: not an id"_s, u"after"_s });

    int &ofUser = m_open->ofUser[identity->user];
    if (m_open->total >= m_limits.atOnce || ofUser >= m_limits.perUser)
        return refuse(
            { errc::Busy, u"too many snapshots are under way"_s, {}, m_limits.retry.count() });
    ++m_open->total;
    ++ofUser;
    std::shared_ptr<void> place{ nullptr,
        [open = std::weak_ptr{ m_open }, user = identity->user](void *) {
            const auto known = open.lock();
            if (!known)
                return;
            --known->total;
            if (--known->ofUser[user] == 0)
                known->ofUser.erase(user);
        } };

    const SpaceId space = storedSpace(named, identity->workspace);
    const bool gzip = takesGzip(request);
    const auto reader = std::make_shared<Reader>(
        m_ports, m_limits, Actor{ identity->user, {}, identity->workspace }, space, after, gzip);
    // The first piece comes before the answer, which says whether it may be read at all.
    m_ports.storageThread.post(
        [ports = m_ports, reader, place = std::move(place), gzip, respond]() mutable {
            auto first = reader->next();
            // The place is given back on the event loop, whoever goes last.
            ports.loop.post(
                [ports, reader, place = std::move(place), gzip, respond, first = std::move(first)] {
                    if (!first) {
                        respond(errorResponse(first.error()));
                        return;
                    }
                    HttpResponse response;
                    response.headers.add("Content-Type", "application/x-ndjson");
                    response.headers.add("Cache-Control", "no-store");
                    response.headers.add("Vary", "Accept-Encoding");
                    if (gzip)
                        response.headers.add("Content-Encoding", "gzip");
                    response.stream = std::make_shared<Body>(ports, reader, *first, place);
                    respond(std::move(response));
                });
        });
    return true;
}

} // namespace lockstep::server
