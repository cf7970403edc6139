// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lockstep {

enum class StatusCategory { Open, Active, Review, Resolved, Closed };

struct StatusDefinition
{
    QString name{};
    StatusCategory category{};
    qint64 limit = 0; // so many issues are meant to be in it at most; 0: no limit
    friend bool operator==(const StatusDefinition &, const StatusDefinition &) = default;
};

[[nodiscard]] QList<StatusDefinition>
defaultStatuses(); // Open, In Progress, In Review, Resolved, Closed
[[nodiscard]] QStringList defaultTypes(); // task, bug, feature, ticket
[[nodiscard]] const QStringList &priorities(); // Low, Medium, High, Urgent: in rising order

// Where something may be: a building with its rooms.
struct Place
{
    QString building{};
    QStringList rooms{};
    friend bool operator==(const Place &, const Place &) = default;
};

struct Project
{
    ProjectId id{};
    QString key{}; // LOCK: 2-10 capital letters and digits, a letter first; prefix of issue names
    QString name{};
    QList<StatusDefinition> statuses = defaultStatuses();
    QStringList types = defaultTypes();
    // What is offered when an issue is edited; other values may be typed.
    QStringList labels{};
    QStringList categories{};
    QList<Place> places{};
    // Its events go out without their contents, which clients fetch (docs/protocol.md, "3. Spaces
    // and subscriptions", Ids only).
    bool idsOnly = false;
    qint64 version = 0;

    [[nodiscard]] const StatusDefinition *findStatus(QStringView status) const;
    // Category of a status; a status that is not in the list (any more) counts as open.
    [[nodiscard]] StatusCategory category(QStringView status) const;

    friend bool operator==(const Project &, const Project &) = default;
};

// 2-10 capital letters and digits, a letter first.
[[nodiscard]] bool isProjectKey(QStringView key);
inline constexpr int maxProjectChoices = 50; // statuses, types
inline constexpr int maxProjectOffers = 200; // labels, categories, buildings, rooms of each
inline constexpr qint64 maxStatusLimit = 1'000;
// Id, key, name and all lists; VALIDATION or BAD_ID with the member.
[[nodiscard]] Result<void> checkProject(const Project &project);

enum class Role { Viewer, Member, Admin };
[[nodiscard]] QLatin1StringView toKey(Role role); // viewer, member, admin
[[nodiscard]] std::optional<Role> roleFromKey(QStringView key);
[[nodiscard]] QLatin1StringView toKey(
    StatusCategory category); // open, active, review, resolved, closed
[[nodiscard]] std::optional<StatusCategory> statusCategoryFromKey(QStringView key);

struct User
{
    UserId id{};
    QString name{};
    QString email{};
    // In the workspace in which he is listed:
    bool admin = false;
    bool former = false; // has left it; his name still stands in what he did
    friend bool operator==(const User &, const User &) = default;
};

struct Member
{
    UserId user{};
    Role role{};
    friend bool operator==(const Member &, const Member &) = default;
};

// A comment on an issue; a message in the channel of its project when `issue` is null.
struct Comment
{
    CommentId id{};
    IssueId issue{};
    UserId author{};
    QString text{}; // Markdown, 1 to 32,768 bytes
    QString createdAt{};
    QString editedAt{}; // empty: never
    qint64 version = 0;
    friend bool operator==(const Comment &, const Comment &) = default;
};

inline constexpr qsizetype maxMarkdownBytes = 32'768;
// Of a comment or message; VALIDATION of "text".
[[nodiscard]] Result<void> checkCommentText(QStringView text);

} // namespace lockstep
