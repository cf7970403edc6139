// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/foreignserver.h"
#include "net/dialect/dialectfile.h"
#include "net/dialect/prober.h"
#include "net/dialect/qthttpport.h"
#include "tests/support/dialectstage.h"

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

QStringList inboxOf(DialectClient &client, const IssueId &issue)
{
    QStringList kinds;
    const NotificationInbox inbox = client.replica().inbox();
    for (const auto &[number, one] : inbox.byNumber()) {
        if (one.issue == issue)
            kinds.append(toKey(one.kind));
    }
    return kinds;
}

// Its socket is there.
bool hears(DialectClient &client)
{
    const QString transport = client.connection().transport;
    return transport == "websocket"_L1 || transport == "polling"_L1;
}

qint64 beatsOf(DialectServer &server)
{
    return server.command(u"sockets"_s).value("beats"_L1).toInteger();
}

} // namespace

// What a system offers besides issues, between two clients, or a client and what its server does.
class TestDialectsLive : public DialectStage
{
    Q_OBJECT

private Q_SLOTS:
    void itsProbeTellsTheSystem()
    {
        std::vector<net::dialect::Dialect> all;
        for (const QString &name : net::dialect::builtInDialects()) {
            const auto variants = app::openDialect(name);
            QVERIFY(variants);
            all.insert(all.end(), variants->begin(), variants->end());
        }
        net::dialect::Prober prober{ std::make_shared<net::dialect::QtHttpPort>(server().url()),
            server().url().host() };
        std::optional<QList<net::dialect::Finding>> found;
        prober.start(std::move(all),
            [&](QList<net::dialect::Finding> findings) { found = std::move(findings); });
        QVERIFY(waitUntil([&] { return found.has_value(); }));
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().dialect, system().name);
        // What stands first there is taken: a stranger is told the same by both.
        QCOMPARE(found->first().variants.first(), u"as-built"_s);
    }

    void whoTypesIsSeenUntilHeStops()
    {
        const auto a = first();
        const auto b = second();
        QVERIFY(a && b);
        if (!a->engine().abilities()->typing)
            QSKIP("nobody can say there that he types");
        const bool isInChannel = isNamed("worklamp"_L1);
        const QString subject = isInChannel ? QString{} : givenIssue();
        if (!isInChannel)
            LOCKSTEP_SOON(
                *a, !a->issueCalled(subject).id.isNull() && !b->issueCalled(subject).id.isNull());
        const QString topic = isInChannel ? u"channel:"_s + a->project().id.toString()
                                          : u"issue:"_s + a->issueCalled(subject).id.toString();
        for (DialectClient *each : { a.get(), b.get() })
            each->engine().setWatched({ topic });
        const auto typists = [&] { return b->engine().presence().typing(topic); };
        a->engine().noteTyping(topic, u"comment"_s);
        LOCKSTEP_SOON(*b, typists().size() == 1);
        QCOMPARE(typists().first().user, a->engine().self().id);
        QVERIFY(a->engine().presence().typing(topic).isEmpty()); // not to himself
        a->engine().stopTyping(topic);
        LOCKSTEP_SOON(*b, typists().isEmpty());
        if (!isInChannel || !isAsBuilt())
            return; // it takes six seconds
        // Who goes in the middle of it types no longer.
        a->engine().noteTyping(topic, u"comment"_s);
        LOCKSTEP_SOON(*b, typists().size() == 1);
        a->goOffline();
        LOCKSTEP_SOON(*b, typists().isEmpty());
    }

    void whoLooksAtAnIssueIsSeen()
    {
        if (!isNamed("frappe"_L1))
            QSKIP("nobody can say there what he looks at");
        const QString subject = givenIssue();
        const auto a = first();
        const auto b = second();
        QVERIFY(a && b);
        const IssueId id = a->issueCalled(subject).id;
        LOCKSTEP_SOON(*b, !b->issueCalled(subject).id.isNull());
        a->engine().setPresence(PresenceState::Online, id);
        b->engine().setPresence(PresenceState::Online, id);
        const auto sees = [&](DialectClient &one, DialectClient &other) {
            const auto viewers = one.engine().presence().viewers(id);
            return std::any_of(viewers.begin(), viewers.end(), [&](const PresentUser &viewer) {
                return viewer.user.id == other.engine().self().id;
            });
        };
        LOCKSTEP_SOON(*a, sees(*a, *b) && sees(*b, *a));
        b->engine().setPresence(PresenceState::Online, {});
        LOCKSTEP_SOON(*a, !sees(*a, *b));
    }

    void whoComesAndGoesIsTold()
    {
        const bool isTold = isNamed("flask"_L1) || (isNamed("frappe"_L1) && !isAsBuilt());
        if (!isTold)
            QSKIP("nobody is told there who is connected");
        const auto a = first();
        QVERIFY(a);
        LOCKSTEP_SOON(*a, hears(*a));
        const auto isHere = [&](const QString &id) {
            const auto present = a->engine().presence().present();
            return std::any_of(present.begin(), present.end(),
                [&](const PresentUser &one) { return one.user.id.toString() == id; });
        };
        if (isNamed("flask"_L1)) {
            const auto say = [&](bool on) {
                const QJsonObject event{ { u"user_id"_s, u"someone"_s }, { u"is_online"_s, on } };
                server().command(u"emit"_s,
                    { { u"event"_s, u"user_presence"_s }, { u"args"_s, QJsonArray{ event } } });
            };
            say(true);
            LOCKSTEP_SOON(*a, isHere(u"someone"_s));
            say(false);
            LOCKSTEP_SOON(*a, !isHere(u"someone"_s));
            return;
        }
        auto b = second();
        QVERIFY(b);
        const QString other = b->engine().self().id.toString();
        LOCKSTEP_SOON(*a, isHere(other));
        b.reset();
        LOCKSTEP_SOON(*a, !isHere(other));
    }

    // By the change, by the server's own word, in the list of its notifications: it is one entry.
    void anAssignmentToMeIsToldOnce()
    {
        const QString subject = givenIssue();
        const auto a = first();
        const auto b = second({ .refreshEvery = Milliseconds{ 300 } });
        QVERIFY(a && b);
        const IssueId id = a->issueCalled(subject).id;
        LOCKSTEP_SOON(*b, !b->issueCalled(subject).id.isNull());
        const OpId op = a->set(id, Field::Assignee, b->engine().self().id.toString());
        LOCKSTEP_SOON(*a, a->isSettled<outcome::Applied>(op));
        LOCKSTEP_SOON(*b, b->issue(id).assignee == b->engine().self().id);
        LOCKSTEP_SOON(*b, !inboxOf(*b, id).isEmpty());
        const QString refreshed = b->connection().refreshedAt;
        LOCKSTEP_SOON(*b, b->connection().refreshedAt != refreshed);
        QCOMPARE(inboxOf(*b, id), QStringList{ u"assigned"_s });
        QVERIFY(inboxOf(*a, id).isEmpty()); // it was I
        const NotificationInbox inbox = b->replica().inbox();
        for (const auto &[number, one] : inbox.byNumber())
            QVERIFY(one.issue != id || one.tier == NotificationTier::High);
    }

    void readHereIsReadThere()
    {
        if (!isNamed("worklamp"_L1))
            QSKIP("no notifications are kept there");
        const auto b = second();
        QVERIFY(b);
        const QString subject = givenIssue();
        LOCKSTEP_SOON(*b, !b->issueCalled(subject).id.isNull());
        const IssueId id = b->issueCalled(subject).id;
        const auto a = first();
        QVERIFY(a);
        static_cast<void>(a->set(id, Field::Assignee, b->engine().self().id.toString()));
        LOCKSTEP_SOON(*b, inboxOf(*b, id).contains(u"assigned"_s));
        const auto unreadThere = [&] {
            int unread = 0;
            const QJsonArray all = server().command(u"dump"_s).value("notifications"_L1).toArray();
            for (const QJsonValue &one : all) {
                unread += one["userId"_L1].toString() == b->engine().self().id.toString()
                    && !one["isRead"_L1].toBool();
            }
            return unread;
        };
        LOCKSTEP_SOON(*b, unreadThere() > 0);
        const QString refreshed = b->connection().refreshedAt; // so that it knows the server's
        LOCKSTEP_SOON(*b, b->connection().refreshedAt != refreshed);
        NotificationMark mark;
        mark.upTo = b->replica().inbox().newest();
        static_cast<void>(b->engine().markNotifications(mark));
        LOCKSTEP_SOON(*b, unreadThere() == 0);
    }

    void messagesOfAChannelArrive()
    {
        const auto a = first();
        QVERIFY(a);
        if (!a->engine().abilities()->channel)
            QSKIP("there are no channels");
        const auto b = second();
        QVERIFY(b);
        const ProjectId project = a->project().id;
        const auto has = [&](DialectClient &client, const QString &text) {
            const auto messages = client.replica().messages(project);
            return std::any_of(messages.begin(), messages.end(),
                [&](const auto &message) { return message.comment.text == text; });
        };
        const QString text = u"From the one to the other %1"_s.arg(system().variant);
        static_cast<void>(a->engine().sendMessage(project, text));
        LOCKSTEP_SOON(*b, has(*b, text));
        const QString there = u"From elsewhere %1"_s.arg(system().variant);
        server().command(u"message"_s, { { u"text"_s, there } });
        LOCKSTEP_SOON(*a, has(*a, there));
        LOCKSTEP_SOON(*b, has(*b, there));
    }

    void queuesAreFiltersWithFigures()
    {
        const auto a = first({ .refreshEvery = Milliseconds{ 0 } });
        QVERIFY(a);
        if (!a->engine().abilities()->queues)
            QSKIP("there are no queues");
        LOCKSTEP_SOON(*a, hears(*a));
        const QString subject = givenIssue(); // in the first queue of its team
        Queue queue;
        ProjectId place;
        for (const Project &project : a->replica().projects()) {
            for (const Queue &each : a->replica().queues(project.id)) {
                if (queue.id.isNull())
                    queue = each, place = project.id;
            }
        }
        QVERIFY2(!queue.id.isNull(), a->describe().constData());
        QVERIFY(queue.query.startsWith("category:"_L1));
        for (const Project &project : a->replica().projects()) {
            for (const Queue &each : a->replica().queues(project.id)) {
                a->engine().setWatched({ u"queue:"_s + each.id.toString() });
                LOCKSTEP_SOON(*a, a->engine().queueMetrics(each.id).has_value());
            }
        }
        a->engine().retryNow(); // looks at the lists at once
        LOCKSTEP_SOON(*a, !a->issueCalled(subject).id.isNull());
        // The ticket says in which queue it stands, in the words of the queue's filter.
        const Issue ticket = a->issueCalled(subject);
        QVERIFY(!ticket.category.isEmpty());
        const QList<Queue> queues = a->replica().queues(ticket.project);
        const auto its = std::find_if(queues.begin(), queues.end(),
            [&](const Queue &one) { return one.name == ticket.category; });
        QVERIFY(its != queues.end());
        QVERIFY(its->query.contains(ticket.category));
        a->engine().setWatched({ u"queue:"_s + its->id.toString() });
        LOCKSTEP_SOON(*a, a->engine().queueMetrics(its->id)->total > 0);
        const qint64 before = a->engine().queueMetrics(its->id)->total;
        // An event brings the next figures: none is asked for.
        const QJsonObject fields{ { system().subject, subject + u" again"_s } };
        server().command(u"create"_s, { { u"fields"_s, fields } });
        LOCKSTEP_SOON(*a, a->engine().queueMetrics(its->id)->total == before + 1);
    }

    void theHeatmapTellsOfChanges()
    {
        if (!isNamed("ciis"_L1))
            QSKIP("there is no heatmap");
        const auto a = first();
        QVERIFY(a);
        LOCKSTEP_SOON(*a, hears(*a));
        int told = 0;
        connect(&a->engine(), &SyncEngine::heatmapChanged, this, [&] { ++told; });
        const QJsonObject fields{ { u"title"_s, u"On the map"_s }, { u"buildingId"_s, u"b1"_s },
            { u"latitude"_s, 22.13 }, { u"longitude"_s, 82.14 } };
        server().command(u"create"_s, { { u"fields"_s, fields } });
        LOCKSTEP_SOON(*a, told > 0 && !a->issueCalled(u"On the map"_s).id.isNull());
        QVERIFY(a->issueCalled(u"On the map"_s).lat.has_value()); // where the page draws it
    }

    void whoIsAddedToAProjectIsAMember()
    {
        if (!isNamed("flask"_L1))
            QSKIP("nobody is told there of members");
        const auto a = first();
        QVERIFY(a);
        LOCKSTEP_SOON(*a, hears(*a));
        const QString scope = server().command(u"seed"_s).value("project"_L1).toString();
        QVERIFY(!scope.isEmpty());
        const QJsonObject member{ { u"user_id"_s, u"carol"_s }, { u"username"_s, u"Carol"_s } };
        const QJsonObject event{ { u"project_id"_s, scope }, { u"member"_s, member } };
        server().command(
            u"emit"_s, { { u"event"_s, u"member_added"_s }, { u"args"_s, QJsonArray{ event } } });
        const auto isMember = [&] {
            for (const Project &each : a->replica().projects()) {
                const auto members = a->replica().members(each.id);
                if (std::any_of(members.begin(), members.end(),
                        [](const auto &one) { return one.user.toString() == "carol"_L1; }))
                    return true;
            }
            return false;
        };
        LOCKSTEP_SOON(*a, isMember());
    }

    void dueDatesAreRemembered()
    {
        if (!isNamed("flask"_L1))
            QSKIP("nothing is due there");
        const QString subject = givenIssue();
        const auto a = first();
        QVERIFY(a);
        LOCKSTEP_SOON(*a, !a->issueCalled(subject).id.isNull());
        const IssueId id = a->issueCalled(subject).id;
        LOCKSTEP_SOON(*a, a->isQuiet());
        static_cast<void>(a->set(id, Field::Assignee, a->engine().self().id.toString()));
        const QString there = server().issueCalled(subject).value("id"_L1).toString();
        LOCKSTEP_SOON(*a,
            a->isQuiet() && a->issue(id).assignee == a->engine().self().id
                && !server().issue(there).value("assignee_id"_L1).isNull());
        server().command(u"remind"_s, { { u"id"_s, there } });
        LOCKSTEP_SOON(*a, inboxOf(*a, id).contains(u"dueSoon"_s));
        QCOMPARE(inboxOf(*a, id).count(u"dueSoon"_s), 1); // of two copies
    }

    void whatWasDoneToAnIssueCanBeRead()
    {
        const QString subject = givenIssue();
        const auto a = first();
        QVERIFY(a);
        if (!a->engine().abilities()->history)
            QSKIP("no history can be read there");
        const IssueId id = a->issueCalled(subject).id;
        const QString person = a->engine().self().id.toString();
        const OpId op = a->set(id, Field::Subject, subject + u" changed"_s);
        LOCKSTEP_SOON(*a, a->isSettled<outcome::Applied>(op));
        const OpId done = a->set(id, Field::Status, a->project().statuses.at(1).name);
        LOCKSTEP_SOON(*a, a->isSettled<outcome::Applied>(done));
        std::optional<HistoryPage> page;
        HistoryQuery query;
        query.issue = id;
        a->engine().fetchHistory(
            query, [&](const Result<HistoryPage> &came) { page = came ? *came : HistoryPage{}; });
        LOCKSTEP_SOON(*a, page.has_value());
        const auto entry = std::find_if(page->entries.begin(), page->entries.end(),
            [](const HistoryEntry &one) { return one.to.contains(Field::Status); });
        QVERIFY(entry != page->entries.end());
        QCOMPARE(std::get<QString>(entry->to.at(Field::Status)), a->issue(id).status);
        QCOMPARE(entry->by.toString(), person);
    }

    void heartbeatsAreKept()
    {
        const auto a = first({ .heartbeatEvery = Milliseconds{ 50 } });
        QVERIFY(a);
        if (!isNamed("worklamp"_L1) && !isNamed("frappe"_L1) && !isNamed("flask"_L1))
            QSKIP("the server wants none");
        const qint64 before = beatsOf(server());
        LOCKSTEP_SOON(*a, beatsOf(server()) >= before + 3);
        QVERIFY(a->isConnected());
    }

    void tokensAreRenewedByThemselves()
    {
        if (isNamed("frappe"_L1))
            QSKIP("a session that lasts for days");
        if (!isAsBuilt())
            QSKIP("the same in both variants");
        DialectServer brief{ system(), { u"--token-seconds"_s, u"2"_s } };
        QVERIFY2(brief.isUp(), qPrintable(brief.problem() + brief.skipped()));
        DialectClient a{ { .server = brief.url(),
            .dialect = system().name,
            .variant = system().variant,
            .answers = system().first } };
        LOCKSTEP_SOON(a, a.isConnected());
        const auto renewals = [&] {
            qint64 count = 0;
            const QJsonArray all = brief.command(u"log"_s).value("requests"_L1).toArray();
            for (const QJsonValue &one : all) {
                const QString path = one["path"_L1].toString();
                if (path.endsWith("/auth/refresh"_L1) || path.endsWith("/auth/login"_L1))
                    count += one["count"_L1].toInteger();
            }
            return count;
        };
        const qint64 before = renewals();
        LOCKSTEP_SOON(a, renewals() > before);
        QVERIFY2(a.isConnected(), a.describe().constData()); // before anything was refused
        brief.command(
            u"create"_s, { { u"fields"_s, QJsonObject{ { system().subject, u"After it"_s } } } });
        LOCKSTEP_SOON(a, !a.issueCalled(u"After it"_s).id.isNull());
    }

    void withoutASocketThereAreStreamsOrLists()
    {
        if (isNamed("flask"_L1))
            QSKIP("no such switch");
        const auto a = first({ .refreshEvery = Milliseconds{ isNamed("ciis"_L1) ? 0 : 500 } });
        QVERIFY(a);
        LOCKSTEP_SOON(*a, a->connection().transport != "http"_L1);
        server().command(u"trap"_s, { { u"name"_s, u"no-socket"_s } });
        server().command(u"drop"_s);
        LOCKSTEP_SOON(*a, a->connection().transport == "http"_L1);
        QVERIFY(a->isConnected());
        if (isNamed("ciis"_L1)) { // the streams are open
            LOCKSTEP_SOON(*a, [&] {
                const QJsonArray all = server().command(u"log"_s).value("requests"_L1).toArray();
                return std::any_of(all.begin(), all.end(), [](const QJsonValue &one) {
                    return one["path"_L1].toString().endsWith("issues/stream"_L1);
                });
            }());
        }
        const QString subject = u"Without a socket"_s;
        QJsonObject fields{ { system().subject, subject } };
        if (isNamed("ciis"_L1))
            fields.insert(u"buildingId"_s, u"b1"_s);
        server().command(u"create"_s, { { u"fields"_s, fields } });
        LOCKSTEP_SOON(*a, !a->issueCalled(subject).id.isNull());
        server().command(u"trap"_s, { { u"name"_s, u"no-socket"_s }, { u"on"_s, false } });
        a->engine().retryNow();
        LOCKSTEP_SOON(*a, a->connection().transport == "websocket"_L1);
        fields.insert(system().subject, subject + u" again"_s);
        server().command(u"create"_s, { { u"fields"_s, fields } });
        LOCKSTEP_SOON(*a, !a->issueCalled(subject + u" again"_s).id.isNull());
    }

    void timesAreInTheZoneThatTheSiteSays()
    {
        if (!isNamed("frappe"_L1))
            QSKIP("its times say their zone, or are in UTC");
        const QString subject = givenIssue();
        std::map<QString, QString> answers = system().first;
        answers.erase(u"timeZone"_s);
        DialectClient a{ { .server = server().url(),
            .dialect = system().name,
            .variant = system().variant,
            .answers = answers } };
        LOCKSTEP_SOON(a, !a.issueCalled(subject).id.isNull());
        const QDateTime made = QDateTime::fromString(a.issueCalled(subject).createdAt, Qt::ISODate);
        QVERIFY(std::abs(made.secsTo(QDateTime::currentDateTimeUtc())) < 600);
    }

    void aServerWithoutWebSocketsIsPolled()
    {
        if (!isNamed("flask"_L1))
            QSKIP("it has them");
        const auto a = first();
        QVERIFY(a);
        LOCKSTEP_SOON(*a, a->connection().transport == "polling"_L1);
    }

    void aLockedSessionIsOpenedAnew()
    {
        if (!isNamed("frappe"_L1))
            QSKIP("there is no such lock");
        // A page of the desk was shown: from now on writes by this session need its token.
        const QString subject = givenIssue();
        const auto a = first();
        QVERIFY(a);
        const IssueId id = a->issueCalled(subject).id;
        server().command(u"desk"_s);
        const OpId op = a->set(id, Field::Subject, subject + u" changed"_s);
        LOCKSTEP_SOON(*a, a->isSettled<outcome::Applied>(op));
        QVERIFY(!server().issueCalled(subject + u" changed"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDialectsLive)
#include "tst_dialects_live.moc"
