// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/sampleworkspace.h"

#include "core/base/json.h"
#include "core/base/qtclock.h"
#include "core/base/rng.h"
#include "core/sync/codec.h"
#include "core/sync/merge.h"
#include "server/server.h"

#include <QDate>
#include <QFile>

#include <algorithm>

// A static library's resources have to be asked for, from outside a namespace.
static void initSampleResource() { Q_INIT_RESOURCE(sample); }

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

constexpr JsonLimits sampleLimits{ 32, 16 * 1024 * 1024 };
constexpr size_t batchSize = 500; // mutations in one transaction

Result<QByteArray> readResource(const QString &name)
{
    initSampleResource();
    QFile file{ u":/lockstep/sample/"_s + name };
    if (!file.open(QIODevice::ReadOnly))
        return Error{ errc::Io, u"sample: %1 is missing"_s.arg(name), {} };
    return file.readAll();
}

// Everything that happens in the story, to be sorted by its time.
class Story
{
public:
    Story(WallTime now, WorkspaceId workspace) : m_now(now), m_workspace(std::move(workspace)) {}

    void addIssue(const ProjectId &project, const JsonView &json);
    // Relations and parents name issues of all projects: after the last addIssue.
    void addLinks();
    [[nodiscard]] std::vector<server::IssueService::Request> requests();

private:
    struct Act
    {
        WallTime at{};
        UserId by{};
        SpaceId space{};
        MutationBody body{};
    };
    struct Links
    {
        Act edge{}; // who, when, where
        IssueId issue{};
        QString parent{};
        QList<std::pair<QString, QString>> relations{}; // kind, name
    };
    [[nodiscard]] WallTime hoursAgo(const JsonView &hours) const
    {
        const auto minutes = static_cast<qint64>(hours.toDouble().value_or(0) * 60);
        return m_now - std::chrono::minutes{ minutes };
    }

    WallTime m_now;
    WorkspaceId m_workspace;
    Rng m_rng = Rng::fromSystem();
    std::vector<Act> m_acts{};
    std::vector<Links> m_links{};
    QHash<QString, IssueId> m_ids{}; // by name
};

QStringList texts(const JsonView &array)
{
    QStringList list;
    for (const JsonView text : array)
        list << text.stringOrEmpty();
    return list;
}

void Story::addIssue(const ProjectId &project, const JsonView &json)
{
    const SpaceId space = projectSpace(project);
    const WallTime created = hoursAgo(json["createdHoursAgo"_L1]);
    const UserId reporter{ json["reporter"_L1].stringOrEmpty() };

    Issue first;
    first.id = IssueId{ makeUuidV7(created, m_rng) };
    first.project = project;
    first.subject = json["subject"_L1].stringOrEmpty();
    first.description = json["description"_L1].stringOrEmpty();
    first.type = json["type"_L1].stringOrEmpty();
    first.priority = json["priority"_L1].stringOrEmpty();
    first.labels = normalizedSet(texts(json["labels"_L1]));
    if (const auto days = json["dueInDays"_L1].toInteger()) {
        const QString today = toIso8601(m_now).left(10);
        first.dueDate = QDate::fromString(today, Qt::ISODate).addDays(*days).toString(Qt::ISODate);
    }
    m_ids.insert(json["name"_L1].stringOrEmpty(), first.id);
    m_acts.push_back({ created, reporter, space, mutation::CreateIssue{ first } });

    // What became of it since, by whoever has it now.
    Issue last = first;
    last.status = json["status"_L1].stringOrEmpty();
    last.resolution = json["resolution"_L1].stringOrEmpty();
    last.assignee = UserId{ json["assignee"_L1].stringOrEmpty() };
    last.watchers = normalizedSet(texts(json["watchers"_L1]));
    last.votes = normalizedSet(texts(json["votes"_L1]));
    const WallTime modified = hoursAgo(json["modifiedHoursAgo"_L1]);
    const UserId editor = last.assignee.isNull() ? reporter : last.assignee;
    if (FieldChanges changes = diffIssues(first, last); !changes.empty())
        m_acts.push_back(
            { modified, editor, space, mutation::UpdateIssue{ first.id, std::move(changes) } });

    Links links{ { modified, editor, space, {} }, first.id, json["parent"_L1].stringOrEmpty(), {} };
    for (const JsonView relation : json["relations"_L1])
        links.relations.append(
            { relation["kind"_L1].stringOrEmpty(), relation["issue"_L1].stringOrEmpty() });
    m_links.push_back(std::move(links));

    for (const JsonView comment : json["comments"_L1]) {
        const WallTime at = hoursAgo(comment["hoursAgo"_L1]);
        m_acts.push_back({ at, UserId{ comment["by"_L1].stringOrEmpty() }, space,
            mutation::AddComment{ first.id, CommentId{ makeUuidV7(at, m_rng) },
                comment["text"_L1].stringOrEmpty() } });
    }
}

void Story::addLinks()
{
    // Across projects an issue may be linked before the other one exists: link at the end of its
    // own story, but not before the other's beginning.
    for (const Links &links : m_links) {
        FieldChanges changes;
        if (!links.parent.isEmpty())
            changes[Field::Parent] = ValueChange{ {}, m_ids.value(links.parent).toString() };
        QStringList added;
        for (const auto &[kind, name] : links.relations)
            added << kind + u':' + m_ids.value(name).toString();
        if (!added.isEmpty())
            changes[Field::Relations] = SetChange{ normalizedSet(added), {} };
        if (changes.empty())
            continue;
        Act act = links.edge;
        for (const Act &other : m_acts) {
            const auto create = std::get_if<mutation::CreateIssue>(&other.body);
            const bool linked = create
                && (added.filter(create->issue.id.toString()).size() > 0
                    || m_ids.value(links.parent) == create->issue.id);
            if (linked)
                act.at = std::max(act.at, other.at);
        }
        act.body = mutation::UpdateIssue{ links.issue, std::move(changes) };
        m_acts.push_back(std::move(act));
    }
}

std::vector<server::IssueService::Request> Story::requests()
{
    std::stable_sort(
        m_acts.begin(), m_acts.end(), [](const Act &a, const Act &b) { return a.at < b.at; });
    QHash<UserId, qint64> numbers;
    std::vector<server::IssueService::Request> requests;
    for (Act &act : m_acts) {
        const ClientId client{ u"sample-"_s + act.by.toString() };
        Mutation mutation{ { client, ++numbers[act.by] }, act.space, std::move(act.body), {} };
        requests.push_back({ { act.by, client, m_workspace }, { std::move(mutation) }, 0, act.at });
    }
    return requests;
}

struct Sample
{
    JsonDocument team{ sampleLimits };
    JsonView root{};
};

Result<std::unique_ptr<Sample>> readTeam()
{
    const auto bytes = readResource(u"team.json"_s);
    if (!bytes)
        return bytes.error();
    auto sample = std::make_unique<Sample>();
    const auto root = sample->team.parse(*bytes);
    if (!root)
        return root.error();
    sample->root = *root;
    return sample;
}

Result<Project> addProject(server::Administration &admin, const WorkspaceId &workspace,
    const JsonView &entry, const JsonView &file)
{
    auto project = admin.addProject(
        workspace, file["key"_L1].stringOrEmpty(), file["name"_L1].stringOrEmpty());
    if (!project)
        return project.error();
    for (const auto &[user, role] : entry["members"_L1].members()) {
        const auto set = admin.setMember(workspace, project->key,
            UserId{ QString::fromUtf8(user.data(), static_cast<qsizetype>(user.size())) },
            roleFromKey(role.stringOrEmpty()).value_or(Role::Member));
        if (!set)
            return set.error();
    }
    return project;
}

} // namespace

Result<QList<User>> sampleTeam()
{
    const auto sample = readTeam();
    if (!sample)
        return sample.error();
    QList<User> people;
    for (const JsonView person : (*sample)->root["people"_L1]) {
        const QString id = person["id"_L1].stringOrEmpty();
        people.append({ UserId{ id }, person["name"_L1].stringOrEmpty(), id });
    }
    return people;
}

Result<void> loadSampleWorkspace(server::Server &server)
{
    const auto sample = readTeam();
    if (!sample)
        return sample.error();
    const JsonView team = (*sample)->root;
    Result<void> result;
    std::optional<Story> story;

    server.administer([&](server::Administration &admin, server::Storage &storage) {
        const auto workspaces = storage.workspaces();
        if (!workspaces || workspaces->isEmpty()) {
            result = workspaces ? Error{ errc::Io, u"sample: no workspace"_s, {} }
                                : workspaces.error();
            return;
        }
        const WorkspaceId workspace = workspaces->first().id;
        if (const auto projects = storage.projects(workspace); !projects || !projects->isEmpty()) {
            if (!projects)
                result = projects.error();
            return;
        }
        if (auto named
            = storage.saveWorkspace({ workspace, team["workspace"_L1]["name"_L1].stringOrEmpty() });
            !named) {
            result = named;
            return;
        }
        for (const JsonView person : team["people"_L1]) {
            const QString id = person["id"_L1].stringOrEmpty();
            const auto added = admin.addUser(workspace,
                { UserId{ id }, id, person["name"_L1].stringOrEmpty(), {},
                    person["admin"_L1].toBool().value_or(false) });
            if (!added) {
                result = added.error();
                return;
            }
        }
        story.emplace(QtClock{}.wallNow(), workspace);
        for (const JsonView entry : team["projects"_L1]) {
            const auto bytes = readResource(entry["file"_L1].stringOrEmpty());
            JsonDocument document{ sampleLimits };
            const auto file = bytes ? document.parse(*bytes) : Result<JsonView>{ bytes.error() };
            if (!file) {
                result = file.error();
                return;
            }
            const auto project = addProject(admin, workspace, entry, *file);
            if (!project) {
                result = project.error();
                return;
            }
            for (const JsonView issue : (*file)["issues"_L1])
                story->addIssue(project->id, issue);
        }
        story->addLinks();
    });
    if (!result || !story)
        return result;

    auto requests = story->requests();
    for (size_t first = 0; first < requests.size(); first += batchSize) {
        const auto begin = requests.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = requests.begin()
            + static_cast<std::ptrdiff_t>(std::min(first + batchSize, requests.size()));
        const auto commit = server.apply({ begin, end });
        for (const auto &results : commit.results) {
            for (const MutationResult &one : results) {
                if (const auto rejected = std::get_if<outcome::Rejected>(&one.outcome))
                    return Error{ rejected->error.code, u"sample: "_s + rejected->error.message,
                        rejected->error.field };
                if (!std::holds_alternative<outcome::Applied>(one.outcome)
                    && !std::holds_alternative<outcome::Merged>(one.outcome))
                    return Error{ errc::Io, u"sample: a mutation was not applied"_s, {} };
            }
        }
    }
    return {};
}

} // namespace lockstep::app
