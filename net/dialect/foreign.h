// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/sync/event.h"

#include <variant>
#include <vector>

namespace lockstep::net::dialect {

// What a foreign server has, in its own ids; the mirror (mirror.h) gives it ours.

// A place of issues or of people that one joins: a project, an organization, a queue.
struct ForeignScope
{
    QString kind{}; // of the dialect: "project", "building", "doctype"
    QString id{};
    QString name{};
    QString key{}; // short, for names of issues; empty: made from the name
    bool holdsIssues = false; // it is a space here; else only joined
    QString parent{}; // id of the scope that it is a part of; empty: none
    friend bool operator==(const ForeignScope &, const ForeignScope &) = default;
};

// An issue, as far as it was told. `issue.id`, `.project`, `.parent` and `.relations` are not set:
// foreign ids stand beside it.
struct ForeignIssue
{
    QString entity{}; // of the dialect: "task", "bug"
    QString id{};
    QString scope{}; // id of the space's scope; empty: was not told
    QString parent{};
    Issue issue{};
    std::vector<Field> told{}; // those of `issue` that mean something, in rising order
    QByteArray token{}; // for the next write (JSON text), where the server checks one
    QList<User> people{}; // who are named in it: not every server lists its people
    friend bool operator==(const ForeignIssue &, const ForeignIssue &) = default;
};

struct ForeignComment
{
    QString id{};
    QString issue{}; // id of the issue, or empty: a message of the channel
    QString entity{};
    QString scope{}; // of a message: the scope of its space
    QString channel{}; // of a message
    UserId author{};
    QString text{};
    QString createdAt{};
    QString editedAt{};
    User person{}; // the author, as far as he was told
    friend bool operator==(const ForeignComment &, const ForeignComment &) = default;
};

struct ForeignNotification
{
    QString id{};
    QString kind{}; // a key of ours (core/model/notification.h)
    QString title{};
    QString text{};
    QString issue{};
    QString createdAt{};
    bool read = false;
    friend bool operator==(const ForeignNotification &, const ForeignNotification &) = default;
};

// What one event of the feed said. Hints: none of it is believed but as a reason to look again,
// unless the dialect says that the whole entity is delivered.
namespace inbound {
struct IssueTold // created or changed; whole or in part
{
    ForeignIssue issue{};
    bool whole = false;
    bool isNew = false;
    UserId actor{};
    QString time{};
}; // nothing told but an id: fetch it
struct IssueGone
{
    QString entity{};
    QString id{};
    QString scope{};
    UserId actor{};
    QString time{};
};
struct ListChanged // something in the scope (empty: anywhere) did
{
    QString scope{};
};
struct CommentTold
{
    ForeignComment comment{}; // an empty id: fetch the comments of the issue
    bool isGone = false;
};
struct TypingTold
{
    QString issue{};
    QString entity{};
    QString channel{};
    UserId user{};
    bool on = false;
};
struct PresenceTold
{
    QString issue{}; // `users` are all who look at it; empty: `users` came (or went)
    QList<User> users{};
    bool gone = false;
};
struct NotificationTold
{
    ForeignNotification notification{};
};
struct MemberTold
{
    QString scope{};
    User user{};
};
struct MetricsTold
{
    QString queue{};
    QString name{};
    std::map<QString, double> figures{}; // by the server's names
    QueueMetrics metrics{}; // those of them that the dialect names
};
struct HeatmapTold
{
    QString scope{};
    QStringList issues{}; // that stand in it, if it came too
};
struct Replied // to a SocketCommand that has a replyEvent, or to the sign-in by an event
{
    QString event{};
    Result<void> result{};
};
struct ErrorTold
{
    QString message{};
};
struct Ignored // deliberately
{
    QString why{};
};
struct Unknown // for Diagnostics, with a sample that may be copied
{
    QString event{};
    QByteArray sample{};
};
} // namespace inbound
using Inbound = std::variant<inbound::IssueTold, inbound::IssueGone, inbound::ListChanged,
    inbound::CommentTold, inbound::TypingTold, inbound::PresenceTold, inbound::NotificationTold,
    inbound::MemberTold, inbound::MetricsTold, inbound::HeatmapTold, inbound::Replied,
    inbound::ErrorTold, inbound::Ignored, inbound::Unknown>;

} // namespace lockstep::net::dialect
