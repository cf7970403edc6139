// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/binder.h"
#include "core/query/textindex.h"
#include "core/sync/replica.h"

#include <deque>

namespace lockstep::query {

using namespace Qt::StringLiterals;

// A replica with two projects, four people and issues as a test wants them; Priya looks at it in
// the afternoon of Saturday, 21 November 2026.
struct QueryFixture
{
    QueryFixture()
    {
        Project lock{ ProjectId{ u"p-lock"_s }, u"LOCK"_s, u"Lockstep client"_s };
        lock.types << u"chore"_s;
        Project next{ ProjectId{ u"p-next"_s }, u"NEXT"_s, u"Next"_s };
        next.statuses << StatusDefinition{ u"On Hold"_s, StatusCategory::Active };
        environment.projects = { lock, next };
        environment.people = { user(u"amara@example.com"_s, u"Amara Diallo"_s),
            user(u"jane@example.com"_s, u"Jane Smith"_s),
            user(u"jane.roe@example.com"_s, u"Jane Roe"_s),
            user(u"priya@example.com"_s, u"Priya Shah"_s) };
        environment.self = UserId{ u"priya@example.com"_s };
        environment.now = fromIso8601(u"2026-11-21T15:00:00.000Z");
        environment.zone = QTimeZone{ 0 };
    }

    static User user(const QString &id, const QString &name) { return { UserId{ id }, name, id }; }

    // LOCK-1, LOCK-2 ...
    Issue &add(const QString &subject)
    {
        Issue issue;
        const auto number = static_cast<qint64>(m_issues.size()) + 1;
        issue.id = IssueId{ u"i-%1"_s.arg(number) };
        issue.name = u"LOCK-%1"_s.arg(number);
        issue.project = environment.projects.front().id;
        issue.subject = subject;
        issue.createdAt = issue.modifiedAt = u"2026-11-01T12:00:00.000Z"_s;
        m_issues.push_back(issue);
        return m_issues.back();
    }

    void comment(const QString &issue, const QString &text)
    {
        Comment comment;
        comment.id = CommentId{ u"c-%1"_s.arg(m_comments.size()) };
        comment.issue = IssueId{ issue };
        comment.text = text;
        comment.createdAt = u"2026-11-01T12:00:00.000Z"_s;
        for (Issue &each : m_issues) {
            if (each.id != comment.issue)
                continue;
            each.commentCount = std::max<qint64>(1, each.commentCount);
            m_comments.push_back({ projectSpace(each.project), comment });
        }
    }

    // Into a replica, which alone can fill an issue table.
    const IssueTable &table()
    {
        CacheRows rows;
        rows.projects = { environment.projects.begin(), environment.projects.end() };
        rows.issues = { m_issues.begin(), m_issues.end() };
        rows.comments = m_comments;
        for (const Project &project : environment.projects) {
            SpaceHash hash;
            for (const Issue &issue : m_issues) {
                if (issue.project == project.id)
                    hash.add(issue);
            }
            for (const auto &[space, comment] : m_comments) {
                if (space == projectSpace(project.id))
                    hash.add(comment);
            }
            rows.cursors.push_back({ { projectSpace(project.id), 1, u"epoch"_s }, hash.value() });
        }
        ReplicaChanges changes;
        m_replica = Replica{ rows, {}, changes };
        m_vocabulary.emplace(m_replica.issues());
        environment.vocabulary = &*m_vocabulary;
        return m_replica.issues();
    }

    // The numbers of the issues that match, as "1 3"; else the first error.
    QString found(const QString &text)
    {
        const IssueTable &issues = table();
        const Bound bound = compile(text, environment);
        if (!bound.ok())
            return message(bound.errors.front());
        TextIndex index;
        index.build(m_replica);
        Columns columns{ issues };
        Matcher::Marks marks(static_cast<size_t>(issues.slotCount()), 1);
        bound.matcher.sift(marks, columns,
            [&](const test::Contains &word, Matcher::Marks &of) { index.sift(word, of); });
        std::map<qsizetype, QString> numbers;
        QString wrong;
        issues.forEach([&](int slot, const Issue &issue) {
            const QString number = issue.id.toString().sliced(2);
            const bool matches = bound.matcher.matches(issue, index.at(slot));
            if (matches)
                numbers.emplace(number.toInt(), number);
            if (matches != (marks[static_cast<size_t>(slot)] != 0))
                wrong = u"sifting gives another answer than the issue "_s + number;
            if (matches != bound.matcher.matches(issue, m_replica))
                wrong = u"the index gives another answer than the issue "_s + number;
        });
        QStringList all;
        for (const auto &[key, number] : numbers)
            all << number;
        return wrong.isEmpty() ? all.join(u' ') : wrong;
    }

    Environment environment{};

private:
    std::deque<Issue> m_issues{};
    std::vector<SpaceRow<Comment>> m_comments{};
    Replica m_replica{};
    std::optional<Vocabulary> m_vocabulary{};
};

} // namespace lockstep::query
