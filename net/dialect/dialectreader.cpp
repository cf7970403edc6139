// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/dialectreader.h"

#include "net/dialect/schemacheck.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

std::vector<DialectReader::At> DialectReader::At::elements() const
{
    std::vector<At> all;
    if (const auto *list = value.list()) {
        for (size_t i = 0; i < list->size(); ++i)
            all.push_back({ (*list)[i], pointerTo(pointer, QString::number(i)) });
    }
    return all;
}

std::vector<std::pair<QString, DialectReader::At>> DialectReader::At::members() const
{
    std::vector<std::pair<QString, At>> all;
    if (const auto *members = value.members()) {
        for (const auto &[key, content] : *members)
            all.push_back({ key, { content, pointerTo(pointer, key) } });
    }
    return all;
}

DialectReader::At DialectReader::member(const At &at, QLatin1StringView name)
{
    asked.insert(name);
    return { at.value[name], pointerTo(at.pointer, name) };
}

void DialectReader::fault(const At &at, const QString &message)
{
    faults.append({ at.value.line, at.pointer, message });
}

Path DialectReader::path(const At &at)
{
    if (!at.isThere())
        return {};
    const auto made = Path::compile(at.text());
    if (!made)
        fault(at, u"\"%1\" is no path"_s.arg(at.text()));
    return made.value_or(Path{});
}

Template DialectReader::reading(const At &at)
{
    QString why;
    auto made = Template::compile(at.value, &why);
    if (!made)
        fault(at, why);
    return std::move(made).value_or(Template{});
}

Template DialectReader::saying(const At &at)
{
    Template made = reading(at);
    checkRoots(at, made.paths());
    return made;
}

Predicate DialectReader::predicate(const At &at)
{
    QString why;
    auto made = Predicate::compile(at.value, &why);
    if (!made)
        fault(at, why);
    else
        checkRoots(at, made->expectedPaths());
    return std::move(made).value_or(Predicate{});
}

void DialectReader::checkRoots(const At &at, const std::vector<Path> &paths)
{
    static const std::set<QString> roots{ u"param"_s, u"credential"_s, u"session"_s, u"server"_s,
        u"cookies"_s, u"scope"_s, u"issue"_s, u"comment"_s, u"notification"_s, u"values"_s,
        u"value"_s, u"page"_s, u"offset"_s, u"limit"_s, u"now"_s, u"text"_s, u"parent"_s };
    for (const Path &way : paths) {
        for (const QStringList &steps : way.ways()) {
            const QString root = steps.value(0);
            const QString key = steps.value(1);
            if (!roots.contains(root))
                fault(at, u"nothing is called \"%1\" here"_s.arg(root));
            else if (root == "param"_L1 && !m_parameters.contains(key))
                fault(at, u"\"%1\" is not among the parameters"_s.arg(key));
            else if (root == "credential"_L1 && !m_credentials.contains(key))
                fault(at, u"\"%1\" is not among the credentials"_s.arg(key));
            else if (root == "values"_L1 && !findField(QStringView{ key }))
                fault(at, u"issues have no field \"%1\""_s.arg(key));
        }
    }
}

RequestRule DialectReader::request(const At &at)
{
    RequestRule rule;
    if (const At method = member(at, "method"_L1); method.isThere())
        rule.method = method.text().toLatin1();
    const At where = member(at, "path"_L1);
    // Else it could go on the name of the server.
    if (!where.text().startsWith(u'/'))
        fault(where, u"does not begin with \"/\""_s);
    rule.path = saying(where);
    rule.query = saying(member(at, "query"_L1));
    rule.headers = saying(member(at, "headers"_L1));
    rule.body = saying(member(at, "body"_L1));
    rule.form = member(at, "form"_L1).value.toBool().value_or(false);
    const At when = member(at, "when"_L1);
    rule.when = predicate(when);
    checkRoots(when, rule.when.paths());
    for (const At &name : member(at, "fields"_L1).elements()) {
        if (const FieldInfo *info = findField(QStringView{ name.text() }))
            rule.fields.push_back(info->field);
        else
            fault(name, u"issues have no field \"%1\""_s.arg(name.text()));
    }
    rule.bare = member(at, "bare"_L1).value.toBool().value_or(false);
    rule.items = path(member(at, "items"_L1));
    rule.where = predicate(member(at, "where"_L1));
    rule.lines = path(member(at, "lines"_L1));
    if (const At pages = member(at, "pages"_L1); pages.isThere()) {
        rule.pages.size = int(member(pages, "size"_L1).value.toNumber().value_or(0));
        rule.pages.first = int(member(pages, "first"_L1).value.toNumber().value_or(0));
        rule.pages.count = path(member(pages, "count"_L1));
        rule.pages.total = path(member(pages, "total"_L1));
    }
    rule.closes = member(at, "closes"_L1).value.toBool().value_or(false);
    return rule;
}

std::optional<RequestRule> DialectReader::requestIf(const At &at)
{
    return at.isThere() ? std::optional{ request(at) } : std::nullopt;
}

CommandRule DialectReader::command(const At &at)
{
    CommandRule rule;
    rule.event = member(at, "event"_L1).text();
    rule.args = saying(member(at, "args"_L1));
    const QString ack = member(at, "ack"_L1).text();
    if (ack == "object"_L1)
        rule.ack = SocketCommand::Ack::Object;
    else if (ack == "empty"_L1)
        rule.ack = SocketCommand::Ack::Empty;
    rule.reply = member(at, "reply"_L1).text();
    const At when = member(at, "when"_L1);
    rule.when = predicate(when);
    checkRoots(when, rule.when.paths());
    return rule;
}

CommandRules DialectReader::commands(const At &at)
{
    CommandRules rules;
    for (const At &one : at.elements())
        rules.push_back(command(one));
    return rules;
}

UserRule DialectReader::user(const At &at)
{
    return { reading(member(at, "id"_L1)), reading(member(at, "name"_L1)),
        reading(member(at, "email"_L1)) };
}

SignInRule DialectReader::signIn(const At &at)
{
    SignInRule rule;
    if (!at.isThere())
        return rule;
    const At when = member(at, "when"_L1);
    rule.when = predicate(when);
    checkRoots(when, rule.when.paths());
    rule.request = requestIf(member(at, "request"_L1));
    if (const At event = member(at, "event"_L1); event.isThere())
        rule.event = command(event);
    rule.token = reading(member(at, "token"_L1));
    rule.refreshToken = reading(member(at, "refreshToken"_L1));
    rule.cookie = member(at, "cookie"_L1).value.toBool().value_or(false);
    const At expires = member(at, "expiresIn"_L1);
    if (expires.value.text())
        rule.expiresIn = path(expires);
    else
        rule.expiresInSeconds = expires.value.toNumber();
    rule.user = user(member(at, "user"_L1));
    for (const auto &[key, value] : member(at, "values"_L1).members())
        rule.values.emplace_back(key, reading(value));
    return rule;
}

QList<Dialect::Question> DialectReader::questions(const At &at, std::set<QString> &keys)
{
    QList<Dialect::Question> all;
    for (const At &one : at.elements()) {
        const At key = member(one, "key"_L1);
        if (!keys.insert(key.text()).second)
            fault(key, u"\"%1\" is asked for twice"_s.arg(key.text()));
        all.append({ key.text(), member(one, "label"_L1).text(), member(one, "preset"_L1).text(),
            member(one, "secret"_L1).value.toBool().value_or(false) });
    }
    return all;
}

ConnectionRule DialectReader::connection(const At &at, Dialect &dialect)
{
    ConnectionRule rule;
    if (const At where = member(at, "path"_L1); where.isThere())
        rule.path = where.text();
    rule.nsp = saying(member(at, "namespace"_L1));
    for (const At &one : member(at, "transports"_L1).elements())
        rule.transports.append(one.text());
    if (rule.transports.isEmpty())
        rule.transports = { u"websocket"_s, u"polling"_s };
    rule.headers = saying(member(at, "headers"_L1));
    rule.query = saying(member(at, "query"_L1));
    rule.payload = saying(member(at, "payload"_L1));
    rule.refused = predicate(member(at, "refused"_L1));
    rule.message = path(member(at, "message"_L1));
    if (const auto ms = member(at, "ackTimeout"_L1).value.toNumber())
        dialect.ackTimeout = Milliseconds{ qint64(*ms) };
    if (const auto ms = member(at, "sameWithin"_L1).value.toNumber())
        dialect.sameWithin = Milliseconds{ qint64(*ms) };
    dialect.hearsItself = member(at, "hearsItself"_L1).value.toBool().value_or(true);
    return rule;
}

StreamRule DialectReader::stream(const QString &name, const At &at)
{
    const At kind = member(at, "scope"_L1);
    checkKind(kind);
    return { name, request(member(at, "request"_L1)), kind.text(),
        events(member(at, "events"_L1)) };
}

ScopeRule DialectReader::scope(const QString &kind, const At &at)
{
    ScopeRule rule;
    rule.kind = kind;
    rule.holdsIssues = member(at, "holdsIssues"_L1).value.toBool().value_or(false);
    const At parent = member(at, "parent"_L1);
    checkKind(parent);
    rule.parent = parent.text();
    for (const At &one : member(at, "fixed"_L1).elements())
        rule.fixed.push_back({ saying(member(one, "id"_L1)), saying(member(one, "name"_L1)),
            saying(member(one, "key"_L1)), saying(member(one, "within"_L1)) });
    rule.list = requestIf(member(at, "list"_L1));
    rule.id = path(member(at, "id"_L1));
    rule.name = path(member(at, "name"_L1));
    rule.key = path(member(at, "key"_L1));
    rule.within = path(member(at, "within"_L1));
    rule.join = commands(member(at, "join"_L1));
    rule.leave = commands(member(at, "leave"_L1));
    if (rule.list && rule.id.isEmpty())
        fault(at, u"member \"id\" is missing: what is listed needs one"_s);
    if (!rule.list && rule.fixed.empty())
        fault(at, u"neither \"list\" nor \"fixed\": there is none of this kind"_s);
    return rule;
}

ProjectRule DialectReader::project(const At &at)
{
    ProjectRule rule;
    for (const At &one : member(at, "statuses"_L1).elements()) {
        rule.statuses.append({ member(one, "name"_L1).text(),
            statusCategoryFromKey(member(one, "category"_L1).text()).value_or(StatusCategory::Open),
            0 });
    }
    rule.list = requestIf(member(at, "list"_L1));
    rule.status = path(member(at, "status"_L1));
    for (const At &one : member(at, "category"_L1).elements()) {
        rule.category.push_back({ predicate(member(one, "when"_L1)),
            statusCategoryFromKey(member(one, "is"_L1).text()).value_or(StatusCategory::Open) });
    }
    for (const At &one : member(at, "types"_L1).elements())
        rule.types.append(one.text());
    for (const At &one : member(at, "categories"_L1).elements())
        rule.categories.append(one.text());
    if (!rule.list && rule.statuses.isEmpty())
        fault(member(at, "statuses"_L1), u"no status, and no \"list\" of them"_s);
    return rule;
}

void DialectReader::checkKind(const At &at)
{
    if (at.isThere() && !m_scopeKinds.contains(at.text()))
        fault(at, u"no scope is called \"%1\""_s.arg(at.text()));
}

void DialectReader::rest(const At &at, Dialect &dialect)
{
    const At base = member(at, "base"_L1);
    m_rules.base = base.text();
    if (!m_rules.base.isEmpty() && !m_rules.base.startsWith(u'/'))
        fault(base, u"does not begin with \"/\""_s);
    m_rules.headers = saying(member(at, "headers"_L1));
    if (const At budget = member(at, "budget"_L1); budget.isThere()) {
        dialect.budget.requests = int(member(budget, "requests"_L1).value.toNumber().value_or(60));
        dialect.budget.per = Milliseconds{
            qint64(member(budget, "seconds"_L1).value.toNumber().value_or(60)) * 1000
        };
    }
    m_rules.failed = predicate(member(at, "failed"_L1));
    m_rules.message = path(member(at, "message"_L1));
    for (const At &one : member(at, "errors"_L1).elements())
        m_rules.errors.push_back(
            { predicate(member(one, "when"_L1)), member(one, "code"_L1).text() });
}

std::optional<Dialect> DialectReader::read(const Value &file)
{
    const At root{ file, {} };
    Dialect dialect;
    member(root, "$schema"_L1);
    member(root, "format"_L1);
    member(root, "variants"_L1);
    dialect.name = member(root, "name"_L1).text();
    dialect.title = member(root, "title"_L1).text();
    dialect.about = member(root, "about"_L1).text();
    dialect.parameters = questions(member(root, "parameters"_L1), m_parameters);
    dialect.credentials = questions(member(root, "credentials"_L1), m_credentials);
    const At scopes = member(root, "scopes"_L1);
    for (const auto &[kind, one] : scopes.members())
        m_scopeKinds.insert(kind);
    const At entities = member(root, "entities"_L1);
    for (const auto &[name, one] : entities.members())
        m_entityNames.insert(name);

    const At socket = member(root, "connection"_L1);
    dialect.hasSocket = socket.isThere();
    if (socket.isThere())
        m_rules.connection = connection(socket, dialect);
    for (const auto &[name, one] : member(root, "streams"_L1).members()) {
        m_rules.streams.push_back(stream(name, one));
        dialect.streams.append(name);
    }
    const At probe = member(root, "probe"_L1);
    if (probe.value.members())
        m_rules.probe.push_back(request(probe));
    for (const At &one : probe.elements())
        m_rules.probe.push_back(request(one));
    m_rules.signIn = signIn(member(root, "signIn"_L1));
    m_rules.refresh = signIn(member(root, "refresh"_L1));
    m_rules.whoAmI = signIn(member(root, "whoAmI"_L1));
    for (const At &one : member(root, "facts"_L1).elements())
        m_rules.facts.push_back(signIn(one));
    rest(member(root, "rest"_L1), dialect);
    m_rules.user = user(member(root, "user"_L1));
    m_rules.zone = saying(member(member(root, "times"_L1), "zone"_L1));
    for (const auto &[kind, one] : scopes.members())
        m_rules.scopes.push_back(scope(kind, one));
    if (std::none_of(m_rules.scopes.begin(), m_rules.scopes.end(),
            [](const ScopeRule &rule) { return rule.holdsIssues; }))
        fault(scopes, u"no scope has \"holdsIssues\": there is no place for issues"_s);
    if (const At people = member(root, "people"_L1); people.isThere()) {
        m_rules.people = request(member(people, "list"_L1));
        const At shape = member(people, "user"_L1);
        m_rules.person = shape.isThere() ? user(shape) : m_rules.user;
    }
    m_rules.project = project(member(root, "project"_L1));
    if (const At concurrency = member(root, "concurrency"_L1); concurrency.isThere())
        m_rules.token = path(member(concurrency, "token"_L1));
    dialect.checksTokens = !m_rules.token.isEmpty();
    for (const auto &[name, one] : entities.members())
        m_rules.entities.push_back(entity(name, one));
    if (m_rules.entities.empty())
        fault(entities, u"no entity: there is nothing to list"_s);
    if (const At one = member(root, "comments"_L1); one.isThere())
        m_rules.comments = comments(one);
    if (const At one = member(root, "channels"_L1); one.isThere())
        m_rules.channels = comments(one);
    if (const At one = member(root, "notifications"_L1); one.isThere())
        m_rules.notifications = notifications(one);
    if (const At one = member(root, "queues"_L1); one.isThere())
        m_rules.queues = queues(one);
    if (const At one = member(root, "heatmap"_L1); one.isThere())
        m_rules.heatmap = heatmap(one);
    if (const At one = member(root, "history"_L1); one.isThere())
        m_rules.history = history(one);
    const At typing = member(root, "typing"_L1);
    m_rules.typingIssue = onOff(member(typing, "issue"_L1));
    m_rules.typingChannel = onOff(member(typing, "channel"_L1));
    const At presence = member(root, "presence"_L1);
    m_rules.openIssue = commands(member(presence, "open"_L1));
    m_rules.closeIssue = commands(member(presence, "close"_L1));
    if (const At beat = member(root, "heartbeat"_L1); beat.isThere()) {
        dialect.heartbeat
            = Milliseconds{ qint64(member(beat, "every"_L1).value.toNumber().value_or(25'000)) };
        m_rules.heartbeat = command(member(beat, "command"_L1));
    }
    const At coverage = member(root, "coverage"_L1);
    if (const auto seconds = member(coverage, "refreshEvery"_L1).value.toNumber())
        dialect.refreshEvery = Milliseconds{ qint64(*seconds) * 1000 };
    for (const At &one : member(coverage, "silent"_L1).elements())
        m_rules.silent.append(one.text());
    m_rules.events = events(member(root, "events"_L1));
    dialect.abilities = abilitiesOf(m_rules);
    dialect.abilities.system = dialect.title;
    if (!faults.isEmpty())
        return {};
    dialect.rules = std::make_shared<const Rules>(std::move(m_rules));
    return dialect;
}

} // namespace lockstep::net::dialect
