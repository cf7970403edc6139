// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"
#include "core/sync/spacehash.h"
#include "server/http/gzip.h"
#include "tests/support/hubfixture.h"

#include <zlib.h>

using namespace lockstep;
using namespace lockstep::server;

namespace {

QByteArray unpack(const QByteArray &packed)
{
    z_stream z{};
    if (inflateInit2(&z, 15 + 16) != Z_OK)
        qFatal("zlib");
    QByteArray bytes(64 * 1024 * 1024, Qt::Uninitialized);
    QByteArray input = packed;
    z.next_in = reinterpret_cast<Bytef *>(input.data());
    z.avail_in = static_cast<uInt>(input.size());
    z.next_out = reinterpret_cast<Bytef *>(bytes.data());
    z.avail_out = static_cast<uInt>(bytes.size());
    const int result = inflate(&z, Z_FINISH);
    bytes.resize(static_cast<qsizetype>(z.total_out));
    inflateEnd(&z);
    return result == Z_STREAM_END ? bytes : QByteArray{};
}

// One request; pieces come when the test asks for them.
struct Fetch
{
    Fetch(HubFixture &fixture, const QString &user, const SpaceId &space,
        const QByteArray &query = {}, bool gzip = false)
        : f(fixture)
    {
        HttpRequest request = MemoryLink::makeRequest(
            "GET", "/api/spaces/" + space.toString().toUtf8() + "/snapshot" + query);
        if (!user.isEmpty())
            request.headers.add("Authorization", "Bearer " + f.token(user));
        if (gzip)
            request.headers.add("Accept-Encoding", "gzip, deflate");
        f.core->handlers().handle(
            std::move(request), [this](HttpResponse response) { answer = std::move(response); });
        f.settle();
    }
    // False: that was all.
    bool piece()
    {
        bool more = false;
        answer->stream->next([&](const std::optional<QByteArray> &bytes) {
            broken = !bytes;
            more = bytes && !bytes->isEmpty();
            if (bytes)
                text += *bytes;
        });
        f.settle();
        return more;
    }
    Fetch &all()
    {
        while (piece())
            ++pieces;
        return *this;
    }
    [[nodiscard]] QString code() const
    {
        JsonDocument json;
        const auto error = json.parse(answer->body);
        return error ? (*error)["code"_L1].stringOrEmpty() : QString{};
    }
    [[nodiscard]] QList<SnapshotRow> rows() const
    {
        QList<SnapshotRow> list;
        JsonDocument document;
        for (const QByteArray &line : text.split('\n')) {
            if (line.isEmpty())
                continue;
            const auto json = document.parse(line);
            const auto row = json ? readSnapshotRow(*json)
                                  : Result<std::optional<SnapshotRow>>{ json.error() };
            if (!row || !*row)
                qFatal("unreadable: %s", line.constData());
            list.append(**row);
        }
        return list;
    }
    template <typename T> [[nodiscard]] QList<T> of() const
    {
        QList<T> list;
        for (const SnapshotRow &row : rows()) {
            if (const auto one = std::get_if<T>(&row))
                list.append(*one);
        }
        return list;
    }

    HubFixture &f;
    std::optional<HttpResponse> answer{};
    QByteArray text{};
    int pieces = 0;
    bool broken = false;
};

ServerCoreConfig inSmallPieces()
{
    ServerCoreConfig config;
    config.snapshots.rows = 3;
    return config;
}

// LOCK with issues, one deleted, comments and messages.
struct Stocked : HubFixture
{
    explicit Stocked(ServerCoreConfig config = inSmallPieces()) : HubFixture(std::move(config))
    {
        for (int i = 0; i < 10; ++i)
            ids.append(create(u"Issue %1"_s.arg(i)));
        apply(mutation::DeleteIssue{ ids.at(4), 1 });
        for (int i = 0; i < 5; ++i) {
            apply(mutation::AddComment{ ids.at(7), CommentId{ newId() }, u"c"_s });
            apply(mutation::AddComment{ {}, CommentId{ newId() }, u"m"_s });
        }
    }
    QString newId() { return makeUuidV7(clock.wallNow(), rng); }
    IssueId create(const QString &subject)
    {
        clock.advance(1ms);
        Issue issue;
        issue.id = IssueId{ newId() };
        issue.project = lock;
        issue.subject = subject;
        issue.reporter = userId(u"jane"_s);
        issue.rank = u"a0"_s;
        apply(mutation::CreateIssue{ issue });
        return issue.id;
    }
    void apply(MutationBody body)
    {
        const Actor actor{ userId(u"jane"_s), replica, workspace };
        const auto commit = core->issues().apply({ { actor,
            { { { replica, ++number }, projectSpace(lock), std::move(body), {} } }, 0, {} } });
        if (!std::holds_alternative<outcome::Applied>(commit.results.at(0).at(0).outcome))
            qFatal("not applied");
    }

    ClientId replica{ u"01234567-89ab-4def-8123-456789abcdef"_s };
    qint64 number = 0;
    QList<IssueId> ids{};
};

} // namespace

class TestSnapshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEveryRowOfTheSpace()
    {
        Stocked f;
        Fetch fetch{ f, u"bob"_s, projectSpace(f.lock) };
        QCOMPARE(fetch.answer->status, 200);
        QCOMPARE(fetch.answer->headers.value("Content-Type"), QByteArray{ "application/x-ndjson" });
        fetch.all();
        QVERIFY(fetch.pieces > 3);
        const auto rows = fetch.rows();
        const auto header = std::get<SnapshotHeader>(rows.first());
        QCOMPARE(header.epoch, *f.storage->epoch());
        QCOMPARE(header.seq, *f.storage->head(projectSpace(f.lock)));
        QCOMPARE(header.count, 10);
        QCOMPARE(std::get<SnapshotEnd>(rows.last()).seq, header.seq);
        QCOMPARE(fetch.of<Project>().size(), 1);
        QCOMPARE(fetch.of<Member>().size(), 2);
        QCOMPARE(fetch.of<SnapshotIssue>().size(), 10);
        QCOMPARE(fetch.of<Comment>().size(), 10);
        SpaceHash hash;
        QString last;
        for (const SnapshotRow &row : rows) {
            if (const auto issue = std::get_if<SnapshotIssue>(&row)) {
                if (!issue->deleted)
                    hash.add(issue->issue);
                QCOMPARE(issue->deleted, issue->issue.id == f.ids.at(4));
                QVERIFY(last < issue->issue.id.toString());
                last = issue->issue.id.toString();
            } else if (const auto comment = std::get_if<Comment>(&row)) {
                hash.add(*comment);
                if (comment->issue.isNull()) {
                    QVERIFY(last < comment->id.toString());
                    last = comment->id.toString();
                }
            }
        }
        QCOMPARE(hash.value(), header.hash);
        QCOMPARE(header.hash, *f.storage->hash(projectSpace(f.lock)));
    }

    void isPackedForWhoCanUnpackIt()
    {
        Stocked f;
        Fetch plain{ f, u"bob"_s, projectSpace(f.lock) };
        Fetch packed{ f, u"bob"_s, projectSpace(f.lock), {}, true };
        QCOMPARE(packed.answer->headers.value("Content-Encoding"), QByteArray{ "gzip" });
        QVERIFY(!plain.answer->headers.contains("Content-Encoding"));
        QCOMPARE(unpack(packed.all().text), plain.all().text);
        QVERIFY(packed.text.size() < plain.text.size() / 2);
    }

    // Cut anywhere, it goes on behind the last issue or message that is whole.
    void goesOnBehindAnId()
    {
        Stocked f;
        Fetch whole{ f, u"bob"_s, projectSpace(f.lock) };
        whole.all();
        const auto rows = whole.rows();
        for (qsizetype cut = 0; cut < rows.size(); ++cut) {
            SpaceSnapshot snapshot;
            for (qsizetype i = 0; i < cut; ++i)
                QVERIFY(snapshot.take(rows.at(i)));
            snapshot.cut();
            const QByteArray after = snapshot.resumeAfter().toUtf8();
            Fetch rest{ f, u"bob"_s, projectSpace(f.lock),
                after.isEmpty() ? after : "?after=" + after };
            rest.all();
            for (const SnapshotRow &row : rest.rows())
                QVERIFY(snapshot.take(row));
            QVERIFY(snapshot.isComplete());
            QVERIFY(snapshot.project);
            QCOMPARE(snapshot.members.size(), size_t{ 2 });
            QCOMPARE(snapshot.issueCount(), 10);
            QCOMPARE(snapshot.messages.size(), size_t{ 5 });
            QCOMPARE(snapshot.items.at(7).comments.size(), size_t{ 5 });
        }
    }

    void doesNotReadBeforeItIsTaken()
    {
        Stocked f;
        Fetch fetch{ f, u"bob"_s, projectSpace(f.lock) };
        fetch.piece();
        QVERIFY(f.storageThread.isEmpty());
        const IssueId late = f.create(u"Made meanwhile"_s); // nothing keeps it from being written
        fetch.all();
        const auto issues = fetch.of<SnapshotIssue>();
        QVERIFY(std::any_of(issues.begin(), issues.end(),
            [&](const SnapshotIssue &row) { return row.issue.id == late; }));
        QCOMPARE(fetch.of<SnapshotEnd>().first().seq, fetch.of<SnapshotHeader>().first().seq + 1);
    }

    void theOtherSpaces()
    {
        Stocked f;
        Fetch people{ f, u"bob"_s, directorySpace(f.workspace) };
        QCOMPARE(people.all().of<User>().size(), 2);
        Fetch own{ f, u"bob"_s, userSpace(f.userId(u"bob"_s)) };
        QCOMPARE(own.all().rows().size(), 3); // no conflict is open; told of his project
        QCOMPARE(own.of<SnapshotEnd>().size(), 1);
    }

    void onlyForWhoMayRead()
    {
        Stocked f;
        QCOMPARE((Fetch{ f, {}, projectSpace(f.lock) }.answer->status), 401);
        Fetch foreign{ f, u"bob"_s, projectSpace(f.safe) };
        QCOMPARE(foreign.answer->status, 403);
        QCOMPARE(foreign.code(), QString{ errc::Forbidden });
        QCOMPARE((Fetch{ f, u"bob"_s, SpaceId{ u"project:none"_s } }.answer->status), 403);
        QCOMPARE((Fetch{ f, u"bob"_s, userSpace(f.userId(u"jane"_s)) }.answer->status), 403);
        QCOMPARE((Fetch{ f, u"bob"_s, projectSpace(f.lock), "?token=abc" }.answer->status), 400);
    }

    void breaksOffWhenTheRightsAreGone()
    {
        Stocked f;
        Fetch fetch{ f, u"bob"_s, projectSpace(f.lock) };
        QVERIFY(fetch.piece());
        f.apply(mutation::RemoveMember{ f.userId(u"bob"_s) });
        QVERIFY(!fetch.piece());
        QVERIFY(fetch.broken);
        QVERIFY(fetch.of<SnapshotEnd>().isEmpty());
    }

    void thereIsALimit()
    {
        Stocked f;
        std::optional<Fetch> one{ std::in_place, f, u"bob"_s, projectSpace(f.lock) };
        Fetch two{ f, u"bob"_s, projectSpace(f.lock) };
        Fetch three{ f, u"bob"_s, projectSpace(f.lock) };
        QCOMPARE(three.answer->status, 503);
        QCOMPARE(three.code(), QString{ errc::Busy });
        QVERIFY(three.answer->headers.contains("Retry-After"));
        QCOMPARE((Fetch{ f, u"jane"_s, projectSpace(f.lock) }.answer->status), 200);
        one.reset(); // he has gone
        f.settle();
        QCOMPARE((Fetch{ f, u"bob"_s, projectSpace(f.lock) }.answer->status), 200);
    }
};

QTEST_GUILESS_MAIN(TestSnapshots)
#include "tst_snapshots.moc"
