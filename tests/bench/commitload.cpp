// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/commitload.h"

#include "tests/bench/measure.h"
#include "tests/bench/process.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <future>

namespace lockstep::bench {

using namespace Qt::StringLiterals;

namespace {

const UserId author{ u"author@example.com"_s };

} // namespace

CommitLoad::~CommitLoad()
{
    onThread([this] { m_storage.reset(); });
}

void CommitLoad::onThread(const std::function<void()> &work)
{
    std::promise<void> done;
    m_thread.post([&] {
        work();
        done.set_value();
    });
    done.get_future().wait();
}

Result<void> CommitLoad::open()
{
    Result<void> prepared;
    onThread([&] { prepared = prepare(); });
    return prepared;
}

Result<void> CommitLoad::prepare()
{
    auto storage
        = server::Storage::open(u"sqlite:"_s + m_directory.filePath(u"lockstep.db"_s), m_clock);
    if (!storage)
        return storage.error();
    m_storage = std::move(*storage);
    const WorkspaceId workspace = m_storage->workspaces()->first().id;
    server::Administration admin{ *m_storage, m_clock, m_rng };
    const auto added = admin.addUser(workspace, { author, author.toString(), u"Author"_s });
    const auto project = admin.addProject(workspace, u"BENCH"_s, u"Bench"_s);
    if (!added || !project)
        return added ? project.error() : added.error();
    m_project = *project;
    m_actor = { author, {}, workspace };
    m_service = std::make_unique<server::IssueService>(*m_storage, m_clock);
    m_committer = std::make_unique<server::Committer>(
        *m_service, m_thread, m_loop, [this](const std::vector<server::LogRow> &) { ++m_commits; });
    return admin.setMember(workspace, m_project.key, author, Role::Member);
}

void CommitLoad::submit(int client, MutationBody body, const std::function<void()> &then)
{
    const auto index = static_cast<size_t>(client);
    while (m_replicas.size() <= index)
        m_replicas.push_back({ ClientId{ makeUuidV4(m_rng) } });
    Replica &replica = m_replicas[index];
    server::IssueService::Request request{ m_actor, {}, replica.ops, {} };
    request.actor.client = replica.client;
    request.mutations.append(
        { { replica.client, ++replica.ops }, projectSpace(m_project.id), std::move(body), {} });
    m_committer->submit(std::move(request), [this, then](const QList<MutationResult> &results) {
        if (!std::holds_alternative<outcome::Applied>(results.first().outcome))
            qFatal("a mutation was not applied");
        then();
    });
}

void CommitLoad::fill(int count, int inFlight)
{
    QEventLoop loop;
    int open = 0;
    std::function<void(int)> next = [&](int client) {
        if (static_cast<int>(m_issues.size()) >= count) {
            if (open == 0)
                loop.quit();
            return;
        }
        Issue issue;
        issue.id = IssueId{ makeUuidV7(m_clock.wallNow(), m_rng) };
        issue.project = m_project.id;
        issue.subject
            = u"Reconnecting loses the edit that was under way, case %1"_s.arg(m_issues.size());
        issue.description
            = u"What was typed while the cable was out is gone after it is back. "_s.repeated(3);
        issue.labels = { u"offline"_s, u"sync"_s };
        m_issues.emplace_back(issue.id, true);
        ++open;
        submit(client, mutation::CreateIssue{ issue }, [&, client] {
            --open;
            next(client);
        });
    };
    for (int client = 0; client < inFlight; ++client)
        next(client);
    loop.exec();
}

MutationBody CommitLoad::nextUpdate()
{
    // Everywhere in the table, not only where it is warm.
    m_next = (m_next + 7919) % m_issues.size();
    auto &[issue, isOpen] = m_issues[m_next];
    FieldChanges changes;
    changes[Field::Status] = isOpen ? ValueChange{ u"Open"_s, u"In Progress"_s }
                                    : ValueChange{ u"In Progress"_s, u"Open"_s };
    changes[Field::Assignee]
        = isOpen ? ValueChange{ {}, author.toString() } : ValueChange{ author.toString(), {} };
    isOpen = !isOpen;
    return mutation::UpdateIssue{ issue, std::move(changes) };
}

CommitLoad::Figures CommitLoad::update(int inFlight, std::chrono::milliseconds time)
{
    QEventLoop loop;
    int open = 0;
    qint64 done = 0;
    const qint64 commits = m_commits;
    const double cpu = cpuMicroseconds(QCoreApplication::applicationPid());
    const Moment start = now();
    std::function<void(int)> next = [&](int client) {
        if (now() - start > time) {
            if (open == 0)
                loop.quit();
            return;
        }
        ++open;
        submit(client, nextUpdate(), [&, client] {
            --open;
            ++done;
            next(client);
        });
    };
    for (int client = 0; client < inFlight; ++client)
        next(client);
    loop.exec();
    const auto count = static_cast<double>(done);
    return { count / secondsSince(start),
        (cpuMicroseconds(QCoreApplication::applicationPid()) - cpu) / count,
        count / static_cast<double>(m_commits - commits) };
}

} // namespace lockstep::bench
