// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QString>

namespace lockstep {

// A string that names one kind of thing; ids of different kinds do not mix.
template <typename Tag> class StrongId
{
public:
    StrongId() = default;
    explicit StrongId(QString value) : m_value(std::move(value)) {}

    [[nodiscard]] bool isNull() const { return m_value.isEmpty(); }
    [[nodiscard]] const QString &toString() const { return m_value; }

    friend bool operator==(const StrongId &, const StrongId &) = default;
    friend bool operator<(const StrongId &a, const StrongId &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const StrongId &id, size_t seed = 0) noexcept
    {
        return ::qHash(id.m_value, seed);
    }

private:
    QString m_value;
};

using IssueId = StrongId<struct IssueTag>; // UUIDv7, made by the client that creates the issue
using CommentId = StrongId<struct CommentTag>; // UUIDv7
using UserId = StrongId<struct UserTag>; // stable text, by default the e-mail address
using ProjectId = StrongId<struct ProjectTag>; // UUIDv7
using WorkspaceId = StrongId<struct WorkspaceTag>;
using SpaceId = StrongId<struct SpaceTag>; // "project:<id>", "user:<id>" or "directory:<workspace>"
using ClientId = StrongId<struct ClientTag>; // UUID of one replica (one outbox file)
using FilterId = StrongId<struct FilterTag>; // UUIDv7, of a saved filter
using AttachmentId = StrongId<struct AttachmentTag>; // UUIDv7
using QueueId = StrongId<struct QueueTag>; // UUIDv7
using NotificationId = StrongId<struct NotificationTag>; // core/sync/notificationrules.h
using ConflictId = StrongId<struct ConflictTag>; // the op that conflicted

// The spaces of the protocol, "3. Spaces and subscriptions".
[[nodiscard]] inline SpaceId projectSpace(const ProjectId &id)
{
    return SpaceId{ QStringLiteral("project:") + id.toString() };
}
// The project of a project's space, else null.
[[nodiscard]] inline ProjectId projectOf(const SpaceId &space)
{
    const auto prefix = QLatin1StringView{ "project:" };
    const QString &text = space.toString();
    return text.startsWith(prefix) ? ProjectId{ text.sliced(prefix.size()) } : ProjectId{};
}
[[nodiscard]] inline SpaceId userSpace(const UserId &id)
{
    return SpaceId{ QStringLiteral("user:") + id.toString() };
}
[[nodiscard]] inline SpaceId directorySpace(const WorkspaceId &id)
{
    return SpaceId{ QStringLiteral("directory:") + id.toString() };
}
[[nodiscard]] inline bool isDirectory(const SpaceId &space)
{
    return space.toString().startsWith(QLatin1StringView{ "directory:" });
}

// A mutation's id: "<client>:<n>" with n counting from 1 in that client's outbox.
struct OpId
{
    ClientId client{};
    qint64 number{};

    [[nodiscard]] bool isNull() const { return client.isNull(); }
    [[nodiscard]] QString toString() const
    {
        return client.toString() + u':' + QString::number(number);
    }
    // A null OpId when the text is not of that form.
    [[nodiscard]] static OpId fromString(QStringView text);

    friend bool operator==(const OpId &, const OpId &) = default;
    friend size_t qHash(const OpId &op, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, op.client, op.number);
    }
};

} // namespace lockstep
