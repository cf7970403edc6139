// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/clock.h"
#include "core/base/rng.h"
#include "core/sync/codec.h"
#include "core/sync/spacehash.h"
#include "net/wire/websocketframe.h"
#include "tests/bench/replay.h"

namespace lockstep::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageEvents = 100;
constexpr int hashEvery = 64; // live events
constexpr qsizetype chunkBytes = 64 * 1024;

class Recorder
{
public:
    Recorder(int issues, Recording &recording) : m_recording(recording)
    {
        m_project.id = ProjectId{ makeUuidV7(m_time, m_rng) };
        m_project.key = u"BENCH"_s;
        m_project.name = u"Bench"_s;
        for (int i = 0; i < issues; ++i)
            m_issues.push_back({ IssueId{ makeUuidV7(m_time, m_rng) } });
        Hello &hello = recording.hello;
        hello.user = { m_reader, u"Reader"_s, m_reader.toString() };
        hello.workspace = WorkspaceId{ u"bench"_s };
        hello.workspaceName = u"Bench"_s;
        hello.epoch = u"1"_s;
        hello.tokenExpiresInMs = 3'600'000;
        recording.space = projectSpace(m_project.id);
        hello.spaces = { { recording.space, m_project.name, Role::Member, issues + 1 } };
    }

    void firstSync()
    {
        std::vector<ChangeEvent> events{ next(event::ProjectCreated{ m_project }) };
        for (const Target &target : m_issues)
            events.push_back(next(event::IssueCreated{ created(target.id) }));
        addPages(std::move(events));
    }
    void updates(int count, bool isPaged)
    {
        std::vector<ChangeEvent> events;
        for (int i = 0; i < count; ++i)
            events.push_back(update());
        if (isPaged)
            addPages(std::move(events));
        else
            addLive(events);
    }

private:
    struct Target
    {
        IssueId id{};
        bool isOpen = true;
        qint64 version = 1;
    };

    ChangeEvent next(EventBody body)
    {
        m_time += Milliseconds{ 20 };
        ChangeEvent event{ m_recording.space, ++m_seq, OpId{ m_client, m_seq }, m_author,
            toIso8601(m_time), std::move(body), {} };
        return event;
    }

    Issue created(const IssueId &id)
    {
        Issue issue;
        issue.id = id;
        issue.project = m_project.id;
        issue.name = u"BENCH-%1"_s.arg(++m_named);
        issue.subject = u"Reconnecting loses the edit that was under way, case %1"_s.arg(m_named);
        issue.description
            = u"What was typed while the cable was out is gone after it is back. "_s.repeated(3);
        issue.labels = { u"offline"_s, u"sync"_s };
        issue.reporter = m_author;
        issue.version = 1;
        issue.createdAt = issue.modifiedAt = toIso8601(m_time);
        issue.modifiedBy = m_author;
        return issue;
    }

    // Everywhere in the table, not only where it is warm.
    ChangeEvent update()
    {
        m_next = (m_next + 7919) % m_issues.size();
        Target &target = m_issues[m_next];
        event::IssueUpdated body;
        body.issue = target.id;
        body.name = u"BENCH-%1"_s.arg(m_next + 1);
        body.subject = u"Reconnecting loses the edit that was under way, case %1"_s.arg(m_next + 1);
        body.version = ++target.version;
        const FieldValue open{ u"Open"_s };
        const FieldValue active{ u"In Progress"_s };
        const FieldValue nobody{};
        const FieldValue somebody{ m_author.toString() };
        body.changes[Field::Status] = target.isOpen ? active : open;
        body.changes[Field::Assignee] = target.isOpen ? somebody : nobody;
        body.previous[Field::Status] = target.isOpen ? open : active;
        body.previous[Field::Assignee] = target.isOpen ? nobody : somebody;
        target.isOpen = !target.isOpen;
        return next(std::move(body));
    }

    void addPages(std::vector<ChangeEvent> events)
    {
        Recording::Phase phase{ {}, true, m_seq, static_cast<qint64>(events.size()) };
        for (size_t first = 0; first < events.size(); first += pageEvents) {
            remote::Page page;
            page.space = m_recording.space;
            const size_t end = std::min(events.size(), first + pageEvents);
            for (size_t i = first; i < end; ++i) {
                m_hash.apply(events[i]);
                page.events.push_back(std::move(events[i]));
            }
            page.head = m_seq;
            if (end == events.size())
                page.hash = m_hash.value(); // it is that of the head
            JsonWriter json;
            json.beginArray().value("changes"_L1);
            writePage(json, page);
            json.endArray();
            phase.sends.push_back(wire::encodeFrame(
                wire::Opcode::Text, "42" + QByteArray::number(m_page++) + json.text()));
        }
        m_recording.phases.push_back(std::move(phase));
    }

    void addLive(std::vector<ChangeEvent> &events)
    {
        Recording::Phase phase{ {}, false, m_seq, static_cast<qint64>(events.size()) };
        QByteArray chunk;
        for (ChangeEvent &event : events) {
            m_hash.apply(event);
            if (event.seq % hashEvery == 0)
                event.hash = m_hash.value();
            JsonWriter json;
            writeEvent(json, event);
            chunk += wire::encodeFrame(wire::Opcode::Text, "42" + json.text());
            if (chunk.size() >= chunkBytes)
                phase.sends.push_back(std::exchange(chunk, {}));
        }
        phase.sends.push_back(chunk);
        m_recording.phases.push_back(std::move(phase));
    }

    Recording &m_recording;
    Rng m_rng{ 1 };
    WallTime m_time = fromIso8601(u"2026-01-15T10:00:00Z");
    const UserId m_reader{ u"reader@example.com"_s };
    const UserId m_author{ u"author@example.com"_s };
    const ClientId m_client{ makeUuidV4(m_rng) };
    Project m_project{};
    std::vector<Target> m_issues{};
    SpaceHash m_hash{};
    qint64 m_seq = 0;
    qint64 m_page = 0;
    size_t m_next = 0;
    int m_named = 0;
};

} // namespace

Recording Recording::make(int issues, int updates, int rounds)
{
    Recording recording;
    Recorder recorder{ issues, recording };
    recorder.firstSync();
    for (int round = 0; round < rounds; ++round) {
        recorder.updates(updates, false);
        recorder.updates(updates, true);
    }
    return recording;
}

} // namespace lockstep::bench
