// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/dialectrules.h"

#include <set>

namespace lockstep::net::dialect {

// Makes rules of one variant of a dialect file whose shape the schema has approved, and finds what
// the schema cannot: paths and templates that do not read, names that nothing has.
class DialectReader
{
public:
    // Nothing when something is wrong.
    [[nodiscard]] std::optional<Dialect> read(const Value &file);

    QList<DialectFault> faults{};
    std::set<QString> asked{}; // every member that was looked for: what the schema must have

private:
    struct At // a value and where it stands
    {
        const Value &value;
        QString pointer{};
        [[nodiscard]] bool isThere() const { return !value.isUndefined(); }
        [[nodiscard]] QString text() const { return value.asText(); }
        [[nodiscard]] std::vector<At> elements() const;
        [[nodiscard]] std::vector<std::pair<QString, At>> members() const;
    };
    At member(const At &at, QLatin1StringView name);
    void fault(const At &at, const QString &message);

    Path path(const At &at);
    Template reading(const At &at); // looked up in what is read: any names
    Template saying(const At &at); // looked up in what we know: known names only
    Predicate predicate(const At &at);
    void checkRoots(const At &at, const std::vector<Path> &paths);

    RequestRule request(const At &at);
    std::optional<RequestRule> requestIf(const At &at);
    CommandRule command(const At &at);
    CommandRules commands(const At &at);
    UserRule user(const At &at);
    SignInRule signIn(const At &at);
    QList<Dialect::Question> questions(const At &at, std::set<QString> &keys);
    ConnectionRule connection(const At &at, Dialect &dialect);
    StreamRule stream(const QString &name, const At &at);
    ScopeRule scope(const QString &kind, const At &at);
    ProjectRule project(const At &at);
    EntityRule entity(const QString &name, const At &at);
    FieldRule field(Field key, const At &at);
    CommentsRule comments(const At &at);
    NotificationsRule notifications(const At &at);
    QueuesRule queues(const At &at);
    HeatmapRule heatmap(const At &at);
    HistoryRule history(const At &at);
    std::optional<OnOffRule> onOff(const At &at);
    EventRules events(const At &at);
    EventRule event(const At &at);
    void rest(const At &at, Dialect &dialect);
    void checkKind(const At &at);

    Rules m_rules;
    std::set<QString> m_parameters;
    std::set<QString> m_credentials;
    std::set<QString> m_scopeKinds;
    std::set<QString> m_entityNames;
};

[[nodiscard]] Abilities abilitiesOf(const Rules &rules);

} // namespace lockstep::net::dialect
