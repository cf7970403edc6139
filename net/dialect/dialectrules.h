// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issuefields.h"
#include "core/model/project.h"
#include "net/dialect/dialect.h"
#include "net/dialect/exchange.h"
#include "net/dialect/language.h"

#include <map>
#include <vector>

// A dialect file, read: every member of docs/dialects.md has its place here under the same name.
// Whether it makes sense was checked by readDialect.
namespace lockstep::net::dialect {

struct PagesRule
{
    int size = 0; // 0: all comes at once
    int first = 0; // number of the first page
    Path count{}; // of pages
    Path total{}; // of items; neither: go on while pages are full
};

struct RequestRule
{
    QByteArray method = "GET";
    Template path{};
    Template query{};
    Template headers{};
    Template body{};
    bool form = false;
    Predicate when{};
    std::vector<Field> fields{}; // that it writes
    bool bare = false; // they are not put into the body
    Path items{};
    Predicate where{};
    Path lines{};
    PagesRule pages{};
    bool closes = false;
};

struct CommandRule
{
    QString event{};
    Template args{};
    SocketCommand::Ack ack = SocketCommand::Ack::None;
    QString reply{};
    Predicate when{};
};
using CommandRules = std::vector<CommandRule>;

struct UserRule
{
    Template id{};
    Template name{};
    Template email{};
};

struct SignInRule
{
    Predicate when{};
    std::optional<RequestRule> request{};
    std::optional<CommandRule> event{};
    Template token{};
    Template refreshToken{};
    bool cookie = false;
    Path expiresIn{};
    std::optional<double> expiresInSeconds{};
    UserRule user{};
    std::vector<std::pair<QString, Template>> values{};
};

struct ErrorRule
{
    Predicate when{};
    QString code{};
};

struct FixedScopeRule
{
    Template id{};
    Template name{};
    Template key{};
    Template within{};
};

struct ScopeRule
{
    QString kind{};
    bool holdsIssues = false;
    QString parent{};
    std::vector<FixedScopeRule> fixed{};
    std::optional<RequestRule> list{};
    Path id{};
    Path name{};
    Path key{};
    Path within{};
    CommandRules join{};
    CommandRules leave{};
};

struct CategoryRule
{
    Predicate when{};
    StatusCategory is = StatusCategory::Open;
};

struct ProjectRule
{
    QList<StatusDefinition> statuses{};
    std::optional<RequestRule> list{};
    Path status{};
    std::vector<CategoryRule> category{};
    QStringList types{};
    QStringList categories{};
};

struct FieldRule
{
    struct Range
    {
        double from = 0;
        QString is{};
        Value write{};
    };
    Field field{};
    Path path{};
    QString to{};
    std::map<QString, QString> read{};
    std::map<QString, Value> write{};
    std::optional<QString> otherwise{};
    std::vector<Range> ranges{}; // in falling order
    Path items{};
    QString separator{};
    Template as{};
    Value cleared{}; // Undefined: null
};

struct EntityRule
{
    QString name{};
    QString scope{}; // kind
    QString type{};
    RequestRule list{};
    bool listsAll = false;
    bool sparse = false; // what is not in a whole one is null
    std::optional<RequestRule> read{};
    std::optional<RequestRule> create{};
    std::vector<RequestRule> update{};
    std::optional<RequestRule> remove{};
    Path item{};
    Path id{};
    Path nameOf{};
    Path scopeId{};
    Path parent{};
    std::vector<FieldRule> fields{};
    std::vector<Path> people{};
    CommandRules relay{};

    [[nodiscard]] const FieldRule *find(Field field) const;
    // By an update; `type` alone cannot be written where it tells entities apart.
    [[nodiscard]] bool canUpdate(Field field) const;
};

struct CommentsRule
{
    QString scope{};
    std::optional<RequestRule> list{};
    std::optional<RequestRule> add{};
    std::optional<RequestRule> edit{};
    std::optional<RequestRule> remove{};
    Path item{};
    Path id{};
    Path issue{};
    Path channel{};
    Path author{};
    Path person{};
    Path text{};
    Path createdAt{};
    Path editedAt{};
    CommandRules relay{};
};

struct NotificationsRule
{
    std::optional<RequestRule> list{};
    std::optional<RequestRule> markRead{};
    Template id{};
    Template kind{};
    Template title{};
    Template text{};
    Path issue{};
    Path createdAt{};
    Path read{};
    std::map<QString, QString> kinds{}; // of the server -> ours (core/model/notification.h)
};

struct QueuesRule
{
    QString scope{}; // kind; each is one
    Field field{}; // of issues, in which the queue's name stands
    std::optional<RequestRule> request{}; // its figures
    Path item{};
    std::map<QString, Path> figures{}; // ours -> where it stands in an item, of an event too
};

struct HeatmapRule
{
    QString scope{};
    RequestRule request{};
    Path item{};
    Path issues{}; // in a feature: ids
};

struct HistoryRule
{
    RequestRule list{};
    Path at{};
    Path by{};
    Path kind{};
    QStringList created{}; // kinds
    Path field{};
    std::map<QString, QString> fields{}; // theirs -> key of ours
    Path from{};
    Path to{};
};

struct OnOffRule
{
    CommandRule on{};
    CommandRule off{};
};

struct EventRule
{
    enum class Means {
        Created,
        Updated,
        Deleted,
        Look,
        Comment,
        CommentGone,
        Typing,
        Presence,
        Notification,
        Member,
        Metrics,
        Heatmap,
        Reply,
        Error,
        Ignore
    };
    Means means{};
    Predicate when{};
    QString entity{};
    Path item{};
    bool whole = false;
    Path id{};
    Path scope{};
    Path issue{};
    Path channel{};
    Path actor{};
    Path time{};
    Path users{};
    Path onPath{};
    bool on = true;
    bool gone = false;
    Path name{};
    Path figures{};
    Predicate failed{};
    Path message{};
    QString why{};
    Template key{};
    QString kind{};
    Template title{};
    Template text{};
};
using EventRules = std::map<QString, std::vector<EventRule>>;

struct StreamRule
{
    QString name{};
    RequestRule request{};
    QString scope{};
    EventRules events{};
};

struct ConnectionRule
{
    QString path = QStringLiteral("/socket.io/");
    Template nsp{};
    QStringList transports{};
    Template headers{};
    Template query{};
    Template payload{};
    Predicate refused{}; // of an acknowledgement
    Path message{};
};

struct Rules
{
    std::optional<ConnectionRule> connection{};
    std::vector<StreamRule> streams{};
    std::vector<RequestRule> probe{}; // all have to hold
    SignInRule signIn{};
    SignInRule refresh{};
    SignInRule whoAmI{};
    std::vector<SignInRule> facts{}; // of the session: `request` and `values` alone
    QString base{};
    Template headers{};
    Predicate failed{};
    Path message{};
    std::vector<ErrorRule> errors{};
    UserRule user{};
    Template zone{}; // of times without one
    std::vector<ScopeRule> scopes{};
    std::optional<RequestRule> people{};
    UserRule person{};
    ProjectRule project{};
    std::vector<EntityRule> entities{};
    Path token{}; // of concurrency
    std::optional<CommentsRule> comments{};
    std::optional<CommentsRule> channels{};
    std::optional<NotificationsRule> notifications{};
    std::optional<QueuesRule> queues{};
    std::optional<HeatmapRule> heatmap{};
    std::optional<HistoryRule> history{};
    std::optional<OnOffRule> typingIssue{};
    std::optional<OnOffRule> typingChannel{};
    CommandRules openIssue{};
    CommandRules closeIssue{};
    std::optional<CommandRule> heartbeat{};
    QStringList silent{};
    EventRules events{};

    [[nodiscard]] const EntityRule *entity(const QString &name) const;
    [[nodiscard]] const ScopeRule *scope(const QString &kind) const;
};

} // namespace lockstep::net::dialect
