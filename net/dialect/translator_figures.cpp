// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Translator: queues and their figures, the heatmap, the history of an issue, facts of a session.

#include "core/query/lexer.h"
#include "net/dialect/fieldcodec.h"
#include "net/dialect/translator.h"
#include "net/dialect/wording.h"

#include <algorithm>
#include <cmath>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t maxFigures = 200;
constexpr qsizetype maxOnMap = 1'000;
constexpr double mostOfAFigure = 1e15;

// {"a": 1, "b": {"c": 2}}: a, b.c
void takeFigures(std::map<QString, double> &into, const QString &prefix, const Value &value)
{
    if (const auto *members = value.members()) {
        for (const auto &[key, content] : *members) {
            const QString name = prefix + key;
            if (content.members())
                takeFigures(into, name + u'.', content);
            else if (const auto number = content.toNumber();
                     number && !content.text() && into.size() < maxFigures)
                into[name] = *number;
        }
    }
}

qint64 countOf(const Value &value)
{
    const double number = value.toNumber().value_or(0);
    return number > 0 && number < mostOfAFigure ? std::llround(number) : 0;
}

} // namespace

// --- Queues ---

std::optional<Queue> Translator::queueOf(const ForeignScope &scope) const
{
    const auto &rule = rules().queues;
    if (!rule || rule->scope != scope.kind || scope.parent.isEmpty())
        return {};
    Queue queue;
    queue.name = oneLine(scope.name, maxFilterName);
    queue.query = QString{ fieldInfo(rule->field).key } + u':' + query::quotedValue(scope.name);
    return queue;
}

inbound::MetricsTold Translator::figuresOf(
    const QString &queue, const QString &name, const Value &item) const
{
    inbound::MetricsTold told{ queue, name, {}, {} };
    takeFigures(told.figures, {}, item);
    const auto &rule = rules().queues;
    if (!rule)
        return told;
    const auto at = [&](const QString &figure) {
        const auto path = rule->figures.find(figure);
        return path == rule->figures.end() ? Value{} : path->second.in(item);
    };
    told.metrics.total = countOf(at(u"total"_s));
    told.metrics.open = countOf(at(u"open"_s));
    told.metrics.assigned = countOf(at(u"assigned"_s));
    told.metrics.resolved = countOf(at(u"resolved"_s));
    told.metrics.averageResolutionSeconds = countOf(at(u"averageResolutionSeconds"_s));
    told.metrics.oldestSeconds = countOf(at(u"oldestSeconds"_s));
    const Value statuses = at(u"byStatus"_s);
    if (const auto *members = statuses.members()) {
        for (const auto &[status, count] : *members) {
            if (told.metrics.byStatus.size() < maxFigures)
                told.metrics.byStatus.emplace(status, countOf(count));
        }
    }
    return told;
}

std::optional<HttpRequest> Translator::listFigures(const ForeignScope &queue) const
{
    const auto &rule = rules().queues;
    if (!rule || !rule->request || rule->scope != queue.kind)
        return {};
    return wordRequest(rules(), *rule->request, contextOf(queue));
}

Result<inbound::MetricsTold> Translator::readFigures(
    const ForeignScope &queue, const HttpReply &reply) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said))
        return *error;
    return figuresOf(
        queue.id, queue.name, rules().queues ? rules().queues->item.in(said) : Value{});
}

// --- The heatmap ---

QStringList Translator::issuesOnMap(const Value &map) const
{
    QStringList issues;
    const auto *features = map["features"_L1].list();
    if (!features || !rules().heatmap || rules().heatmap->issues.isEmpty())
        return issues;
    for (const Value &feature : *features) {
        const Value ids = rules().heatmap->issues.in(feature);
        const auto *list = ids.list();
        for (size_t n = 0; list && n < list->size() && issues.size() < maxOnMap; ++n) {
            if (const QString id = (*list)[n].asText(); !id.isEmpty())
                issues.append(id);
        }
    }
    return issues;
}

std::optional<HttpRequest> Translator::listHeatmap(const ForeignScope &scope) const
{
    const auto &rule = rules().heatmap;
    if (!rule || rule->scope != scope.kind)
        return {};
    return wordRequest(rules(), rule->request, contextOf(scope));
}

Result<inbound::HeatmapTold> Translator::readHeatmap(
    const ForeignScope &scope, const HttpReply &reply) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said))
        return *error;
    const Value map = rules().heatmap ? rules().heatmap->item.in(said) : Value{};
    if (!map["features"_L1].list())
        return Error{ errc::Parse, u"no GeoJSON"_s, {} };
    return inbound::HeatmapTold{ scope.id, issuesOnMap(map) };
}

// --- History ---

std::optional<HttpRequest> Translator::listHistory(const ForeignIssue &issue) const
{
    if (!rules().history)
        return {};
    return wordPage(rules(), rules().history->list, contextOf(issue), 0);
}

Result<QList<HistoryEntry>> Translator::readHistory(
    const ForeignIssue &issue, const HttpReply &reply) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said))
        return *error;
    QList<HistoryEntry> entries;
    const EntityRule *entity = rules().entity(issue.entity);
    if (!rules().history || !entity)
        return entries;
    const HistoryRule &rule = *rules().history;
    const auto decoded = [&](const FieldRule &field, const Value &text) {
        FieldRule bare = field; // the value alone, not an issue that holds it
        bare.path = *Path::compile(u"value");
        return decodeField(bare, object({ { u"value"_s, text } }), zone()).value_or(FieldValue{});
    };
    const auto listed = itemsOf(rule.list, said);
    if (!listed)
        return listed.error();
    for (const Value &item : *listed) {
        HistoryEntry entry;
        entry.at = decodeTime(rule.at.in(item), zone());
        entry.by = decodeUser(rules().user, rule.by.in(item)).id;
        if (rule.created.contains(rule.kind.in(item).asText())) {
            entry.event = u"issue_created"_s;
        } else {
            const auto key = rule.fields.find(rule.field.in(item).asText());
            const FieldInfo *info
                = key == rule.fields.end() ? nullptr : findField(QStringView{ key->second });
            const FieldRule *field = info ? entity->find(info->field) : nullptr;
            if (!field)
                continue; // of something that is not shown here
            entry.event = u"issue_updated"_s;
            entry.from.emplace(info->field, decoded(*field, rule.from.in(item)));
            entry.to.emplace(info->field, decoded(*field, rule.to.in(item)));
        }
        if (!entry.at.isEmpty())
            entries.append(std::move(entry));
    }
    std::stable_sort(entries.begin(), entries.end(),
        [](const HistoryEntry &a, const HistoryEntry &b) { return a.at > b.at; });
    for (qsizetype n = 0; n < entries.size(); ++n)
        entries[n].seq = entries.size() - n;
    return entries;
}

// --- Facts ---

std::optional<HttpRequest> Translator::fact(size_t at) const
{
    if (at >= rules().facts.size() || !rules().facts[at].request)
        return {};
    return wordRequest(rules(), *rules().facts[at].request, context());
}

Session Translator::readFact(const HttpReply &reply, size_t at, Session session) const
{
    const Value said = replyContext(reply);
    if (at >= rules().facts.size() || errorOf(rules(), reply, said))
        return session;
    return takeSession(rules().facts[at], said, std::move(session));
}

} // namespace lockstep::net::dialect
