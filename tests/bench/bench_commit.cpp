// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Durable mutations a second: the issue service with group commit on a SQLite file.

#include "core/base/qtclock.h"
#include "core/base/threadexecutor.h"
#include "server/issues/administration.h"
#include "server/realtime/committer.h"
#include "tests/bench/measure.h"
#include "tests/bench/process.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <future>

using namespace lockstep;
using namespace lockstep::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const UserId author{ u"author@example.com"_s };

// A database in the temporary folder, and clients that always have one mutation under way each.
class Bench
{
public:
    ~Bench();
    Result<void> open();
    // Makes issues until there are so many.
    void fill(int count, int inFlight);
    struct Figures
    {
        double rate = 0;
        double cpu = 0; // microseconds of the whole process a mutation
        double group = 0; // mutations in a commit
    };
    // Updates of those issues.
    [[nodiscard]] Figures update(int inFlight, std::chrono::milliseconds time);

private:
    struct Replica
    {
        ClientId client{};
        qint64 ops = 0;
    };
    [[nodiscard]] Result<void> prepare(); // on the storage thread
    void onThread(const std::function<void()> &work);
    void submit(int client, MutationBody body, const std::function<void()> &then);
    [[nodiscard]] MutationBody nextUpdate();

    QTemporaryDir m_directory{};
    QtClock m_clock{};
    Rng m_rng{ 1 };
    LoopExecutor m_loop{};
    ThreadExecutor m_thread{ u"storage"_s };
    std::unique_ptr<server::Storage> m_storage{};
    std::unique_ptr<server::IssueService> m_service{};
    std::unique_ptr<server::Committer> m_committer{};
    server::Actor m_actor{};
    Project m_project{};
    std::vector<Replica> m_replicas{};
    std::vector<std::pair<IssueId, bool>> m_issues{}; // open?
    size_t m_next = 0;
    qint64 m_commits = 0;
};

Bench::~Bench()
{
    onThread([this] { m_storage.reset(); });
}

void Bench::onThread(const std::function<void()> &work)
{
    std::promise<void> done;
    m_thread.post([&] {
        work();
        done.set_value();
    });
    done.get_future().wait();
}

Result<void> Bench::open()
{
    Result<void> prepared;
    onThread([&] { prepared = prepare(); });
    return prepared;
}

Result<void> Bench::prepare()
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

void Bench::submit(int client, MutationBody body, const std::function<void()> &then)
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

void Bench::fill(int count, int inFlight)
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

MutationBody Bench::nextUpdate()
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

Bench::Figures Bench::update(int inFlight, std::chrono::milliseconds time)
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

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application{ argc, argv };
    print(machine());
    print(u"SQLite file in the temporary folder, WAL, synchronous = FULL; updates of two fields"_s);
    Bench bench;
    if (const auto opened = bench.open(); !opened) {
        print(opened.error().message);
        return 1;
    }
    const bool isSmoke = QCoreApplication::arguments().contains(u"--smoke"_s);
    const std::vector<int> sizes = isSmoke ? std::vector{ 100, 200 } : std::vector{ 1'000, 20'000 };
    const std::chrono::milliseconds time = isSmoke ? 200ms : 5000ms;
    constexpr int inFlight = 64;
    double smallCpu = 0;
    Bench::Figures grouped;
    for (const int issues : sizes) {
        bench.fill(issues, inFlight);
        const auto alone = bench.update(1, time * 2 / 5);
        grouped = bench.update(inFlight, time);
        print(
            u"%1 issues: %2 clients %3/s (%4 in a commit, CPU %5 us each); one client, an fsync each, %6/s"_s
                .arg(issues)
                .arg(inFlight)
                .arg(grouped.rate, 0, 'f', 0)
                .arg(grouped.group, 0, 'f', 1)
                .arg(grouped.cpu, 0, 'f', 0)
                .arg(alone.rate, 0, 'f', 0));
        if (smallCpu == 0)
            smallCpu = grouped.cpu;
        else
            print(u"growth of the CPU time: %1x"_s.arg(grouped.cpu / smallCpu, 0, 'f', 2));
    }
    print(u"durable mutations/s: "_s + verdictAtLeast(grouped.rate, 5000));
    return 0;
}
