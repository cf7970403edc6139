// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/spacehash.h"
#include "tests/support/randomvalues.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <map>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

// The rows of one space, as a replica keeps them.
struct Space
{
    SpaceId id{};
    std::map<IssueId, Issue> issues{};
    std::map<IssueId, Issue> deleted{};
    std::map<CommentId, Comment> comments{};

    [[nodiscard]] quint64 hash() const
    {
        SpaceHash hash;
        for (const auto &[key, issue] : issues)
            hash.add(issue);
        for (const auto &[key, comment] : comments)
            hash.add(comment);
        return hash.value();
    }
};

// Makes events that fit the rows, and applies them to the rows.
class History
{
public:
    History(RandomValues &random, Space &space) : m_random(random), m_space(space) {}

    ChangeEvent next()
    {
        ChangeEvent event;
        event.space = m_space.id;
        event.seq = ++m_seq;
        switch (m_random.rng().below(10)) {
        case 0:
            event.body = remove();
            break;
        case 1:
            event.body = restore();
            break;
        case 2:
            event.body = move();
            break;
        case 3:
        case 4:
            event.body = addComment();
            break;
        case 5:
            event.body = editComment();
            break;
        case 6:
            event.body = deleteComment();
            break;
        case 7:
        case 8:
            event.body = update();
            break;
        default:
            event.body = create();
            break;
        }
        return event;
    }

private:
    template <typename Map> typename Map::iterator any(Map &map)
    {
        return std::next(map.begin(), m_random.number(0, static_cast<qint64>(map.size()) - 1));
    }

    EventBody create()
    {
        const Issue issue = m_random.issue();
        m_space.issues[issue.id] = issue;
        return event::IssueCreated{ issue };
    }

    EventBody update()
    {
        if (m_space.issues.empty())
            return create();
        Issue &issue = any(m_space.issues)->second;
        event::IssueUpdated e;
        e.issue = issue.id;
        e.changes = m_random.values();
        for (const auto &[field, value] : e.changes) {
            e.previous[field] = fieldValue(issue, field);
            fieldInfo(field).set(issue, value);
        }
        e.version = ++issue.version;
        return e;
    }

    EventBody remove()
    {
        if (m_space.issues.empty())
            return create();
        const auto node = m_space.issues.extract(any(m_space.issues));
        m_space.deleted[node.key()] = node.mapped();
        return event::IssueDeleted{ node.mapped(), {} };
    }

    EventBody restore()
    {
        if (m_space.deleted.empty())
            return create();
        const auto node = m_space.deleted.extract(any(m_space.deleted));
        m_space.issues[node.key()] = node.mapped();
        return event::IssueRestored{ node.mapped() };
    }

    // Out of the space or into it, with its comments and a status of the other project.
    EventBody move()
    {
        const ProjectId here{ m_space.id.toString().mid(8) };
        const ProjectId there{ u"elsewhere"_s };
        if (m_space.issues.empty() || m_random.chance(0.5)) {
            event::IssueMoved e{ m_random.issue(), there, here, {}, {} };
            e.comments.append(m_random.comment(e.issue.id));
            m_space.issues[e.issue.id] = e.issue;
            m_space.comments[e.comments[0].id] = e.comments[0];
            return e;
        }
        const auto node = m_space.issues.extract(any(m_space.issues));
        event::IssueMoved e{ node.mapped(), here, there, {}, {} };
        e.previous[Field::Status] = fieldValue(e.issue, Field::Status);
        e.issue.status = u"Elsewhere"_s;
        std::erase_if(m_space.comments, [&](const auto &row) {
            if (row.second.issue != e.issue.id)
                return false;
            e.comments.append(row.second);
            return true;
        });
        return e;
    }

    EventBody addComment()
    {
        const IssueId issue = m_space.issues.empty() ? IssueId{} : any(m_space.issues)->first;
        const Comment comment = m_random.comment(issue);
        m_space.comments[comment.id] = comment;
        return event::CommentAdded{ comment };
    }

    EventBody editComment()
    {
        if (m_space.comments.empty())
            return addComment();
        Comment &comment = any(m_space.comments)->second;
        const QString previous = comment.text;
        comment.text = m_random.markdown(4);
        return event::CommentEdited{ comment, previous, false };
    }

    EventBody deleteComment()
    {
        if (m_space.comments.empty())
            return addComment();
        return event::CommentDeleted{ m_space.comments.extract(any(m_space.comments)).mapped() };
    }

    RandomValues &m_random;
    Space &m_space;
    qint64 m_seq = 0;
};

} // namespace

class TestSpaceHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_random = RandomValues{ RandomValues::seed() }; }

    // Fixed for ever: servers and clients of all versions have to agree. XXH64 with seed 0 of each
    // of these texts, summed up: `i NUL subject NUL "S"` and so on, worked out by another program.
    void isTheDocumentedSum()
    {
        QCOMPARE(SpaceHash{}.value(), quint64{ 0 });
        Comment comment;
        comment.id = CommentId{ u"c"_s };
        comment.text = u"ä\n\"x\""_s;
        SpaceHash hash;
        hash.add(comment);
        QCOMPARE(hash.value(), expectedComment);
        Issue issue;
        issue.id = IssueId{ u"i"_s };
        issue.subject = u"S"_s;
        issue.labels = { u"a"_s, u"b"_s };
        issue.relations = { u"blocks:j"_s };
        issue.severity = 3;
        issue.lat = 1.5;
        SpaceHash other;
        other.add(issue);
        QCOMPARE(other.value(), expectedIssue);
    }

    void leavesOutNullsEmptySetsAndBookkeeping()
    {
        Issue issue = m_random.issue();
        SpaceHash before;
        before.add(issue);
        issue.version += 1;
        issue.modifiedAt = u"later"_s;
        issue.commentCount += 1;
        issue.name = u"OTHER-1"_s;
        issue.extra[u"future"_s] = "1";
        SpaceHash after;
        after.add(issue);
        QCOMPARE(after.value(), before.value());
        SpaceHash nothing;
        nothing.replace(issue.id, { { Field::Assignee, std::monostate{} } },
            { { Field::Labels, QStringList{} } });
        QCOMPARE(nothing.value(), quint64{ 0 });
    }

    void dependsOnEachField()
    {
        const Issue issue = m_random.issue();
        SpaceHash whole;
        whole.add(issue);
        for (const FieldInfo &info : issueFields()) {
            if (info.rule == MergeRule::Bookkeeping)
                continue;
            Issue other = issue;
            do {
                info.set(other, m_random.value(info));
            } while (other == issue);
            SpaceHash changed;
            changed.add(other);
            QVERIFY2(changed.value() != whole.value(), info.key.data());
        }
        Issue other = issue;
        other.id = IssueId{ u"another"_s };
        SpaceHash changed;
        changed.add(other);
        QVERIFY(changed.value() != whole.value());
    }

    void addAndRemoveAreInverse()
    {
        for (int i = 0; i < 100; ++i) {
            const quint64 start = m_random.rng().next();
            SpaceHash hash{ start };
            const Issue issue = m_random.issue();
            const Comment comment = m_random.comment(issue.id);
            hash.add(issue);
            hash.add(comment);
            hash.remove(issue);
            hash.remove(comment);
            QCOMPARE(hash.value(), start);
        }
    }

    void orderDoesNotMatter()
    {
        QList<Issue> issues;
        for (int i = 0; i < 50; ++i)
            issues.append(m_random.issue());
        SpaceHash forwards;
        for (const Issue &issue : issues)
            forwards.add(issue);
        std::shuffle(issues.begin(), issues.end(), std::mt19937_64{ m_random.rng().next() });
        SpaceHash shuffled;
        for (const Issue &issue : issues)
            shuffled.add(issue);
        QCOMPARE(shuffled.value(), forwards.value());
    }

    void followsAnyHistory()
    {
        for (int run = 0; run < 20; ++run) {
            Space space{ projectSpace(m_random.project()), {}, {}, {} };
            History history{ m_random, space };
            SpaceHash hash;
            for (int i = 0; i < 200; ++i) {
                const ChangeEvent event = history.next();
                hash.apply(event);
                QVERIFY2(hash.value() == space.hash(),
                    qPrintable(
                        u"run %1, event %2, kind %3"_s.arg(run).arg(i).arg(event.body.index())));
            }
        }
    }

    void otherEventsDoNotCount()
    {
        for (size_t kind = 0; kind < std::variant_size_v<EventBody>; ++kind) {
            const ChangeEvent event = m_random.event(kind);
            SpaceHash hash{ 7 };
            hash.apply(event);
            const bool counts = kind <= 7; // the first eight are of issues and comments
            QVERIFY2(counts || hash.value() == 7, qPrintable(QString::number(kind)));
        }
    }

    void printsItsCost()
    {
        QList<Issue> issues;
        for (int i = 0; i < 1'000; ++i)
            issues.append(m_random.issue());
        QElapsedTimer timer;
        timer.start();
        SpaceHash hash;
        for (const Issue &issue : issues)
            hash.add(issue);
        qInfo("%.2f us an issue (%llx)", static_cast<double>(timer.nsecsElapsed()) / 1e6,
            hash.value());
    }

private:
    static constexpr quint64 expectedComment = 0x4bcb'309c'b3d3'9b5fULL;
    static constexpr quint64 expectedIssue = 0x015d'ac45'5707'2e35ULL;

    RandomValues m_random{ 0 };
};

QTEST_GUILESS_MAIN(TestSpaceHash)
#include "tst_spacehash.moc"
