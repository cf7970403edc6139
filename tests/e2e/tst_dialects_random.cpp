// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/rng.h"
#include "tests/support/dialectstage.h"

#include <QElapsedTimer>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

// What somebody typed: a word that nobody else types, into what he saw.
struct Edit
{
    DialectClient *by = nullptr;
    IssueId issue{};
    Field field{};
    QString word{};
    QString from{};
    QString to{};
    OpId op{};
    bool isDecided = false; // its author chose the other side
};

quint64 number(const char *name, quint64 otherwise)
{
    bool given = false;
    const quint64 value = qEnvironmentVariable(name).toULongLong(&given);
    return given ? value : otherwise;
}

} // namespace

// Two people edit the same issues of a foreign system at the same time, while lines break and
// events get lost. In the end everything that was typed is on the server, or in a conflict, or in
// the outbox, or was replaced by somebody who had seen it. Where the server refuses no write on an
// old state, two that cross within a request cannot be seen; they are counted.
// LOCKSTEP_SEED repeats one; LOCKSTEP_SEEDS says how many a row (5, which is 10 a system), from
// LOCKSTEP_FIRST_SEED on (1).
class TestDialectsRandom : public DialectStage
{
    Q_OBJECT

    std::unique_ptr<DialectClient> a;
    std::unique_ptr<DialectClient> b;
    std::vector<Edit> m_edits{};
    int m_words = 0;

    struct Counts
    {
        int edits = 0;
        int kept = 0; // on the server in the end
        int replaced = 0; // by somebody who had seen it
        int surfaced = 0; // in a conflict, or decided by its author
        int refused = 0; // waits for its author
        int unseen = 0;
    } m_counts{};

    static QString textOf(const FieldValue &value)
    {
        const auto *text = std::get_if<QString>(&value);
        return text ? *text : QString{};
    }

    bool isInConflict(DialectClient &client, const IssueId &id)
    {
        const QList<Conflict> open = client.replica().conflicts();
        return std::any_of(open.begin(), open.end(),
            [&](const Conflict &conflict) { return conflict.issue.id == id; });
    }

    void edit(Rng &rng, DialectClient &client, const IssueId &id)
    {
        if (isInConflict(client, id))
            return; // decides first
        Edit edit{ &client, id, Field::Subject, {}, {}, {}, {}, false };
        edit.word = u"w%1w"_s.arg(++m_words);
        if (rng.below(3) == 0) {
            edit.from = client.issue(id).subject;
            edit.to = u"Subject of %1"_s.arg(edit.word);
        } else {
            edit.field = Field::Description;
            edit.from = client.issue(id).description;
            QStringList lines = edit.from.split(u'\n');
            lines[static_cast<qsizetype>(rng.below(static_cast<quint64>(lines.size())))]
                = u"A line of %1"_s.arg(edit.word);
            edit.to = lines.join(u'\n');
        }
        edit.op = client.set(id, edit.field, edit.to);
        if (edit.op.isNull())
            return;
        m_edits.push_back(edit);
        // Who types on sees what he has typed.
        static_cast<void>(waitUntil([&] { return !client.engine().isSaving(edit.op); }));
    }

    // Mine or theirs, for every open conflict.
    void decide(Rng &rng, DialectClient &client)
    {
        for (const Conflict &conflict : client.replica().conflicts()) {
            const bool isMine = rng.below(2) == 0;
            FieldChanges changes;
            for (const auto &[field, local] : conflict.local) {
                const auto there = conflict.remote.find(field);
                const FieldValue remote
                    = there == conflict.remote.end() ? conflict.base.at(field) : there->second;
                if (isMine)
                    changes[field] = ValueChange{ remote, local };
                for (Edit &edit : m_edits) {
                    const bool isHere = edit.issue == conflict.issue.id && edit.field == field;
                    if (isHere && !isMine && edit.by == &client
                        && textOf(local).contains(edit.word))
                        edit.isDecided = true;
                    // It goes with its author's eyes open.
                    if (isHere && isMine && textOf(remote).contains(edit.word)
                        && !textOf(local).contains(edit.word))
                        edit.isDecided = true;
                }
            }
            client.engine().resolveConflict(conflict.id, changes);
        }
    }

    void step(Rng &rng, const QList<IssueId> &issues)
    {
        for (DialectClient *client : { a.get(), b.get() }) {
            if (rng.below(4) != 0)
                edit(rng, *client,
                    issues.at(
                        static_cast<qsizetype>(rng.below(static_cast<quint64>(issues.size())))));
            if (rng.below(8) == 0)
                client->goOffline();
            else if (rng.below(2) == 0)
                client->goOnline();
            if (rng.below(6) == 0)
                decide(rng, *client);
        }
        switch (rng.below(12)) {
        case 0:
            server().command(u"drop"_s);
            break;
        case 1:
            server().command(u"hold"_s);
            break;
        case 2:
            server().command(u"release"_s,
                { { u"lose"_s, static_cast<int>(rng.below(5)) },
                    { u"twice"_s, rng.below(2) == 0 } });
            break;
        default:
            break;
        }
        // How long until the next: some requests later, or when one of them is done.
        const qint64 before = a->counters().requests + b->counters().requests;
        const qint64 more = static_cast<qint64>(rng.below(12));
        static_cast<void>(waitUntil(
            [&] {
                return a->counters().requests + b->counters().requests >= before + more
                    || (a->isQuiet() && b->isQuiet());
            },
            150ms));
    }

    // Everything that can go out has gone out, and both have seen it.
    bool heal(const QList<IssueId> &issues, const QStringList &there)
    {
        server().command(u"release"_s);
        a->goOnline();
        b->goOnline();
        return waitUntil([&] {
            return a->isConnected() && b->isConnected() && a->isQuiet() && b->isQuiet();
        }) && waitUntil([&] {
            for (qsizetype n = 0; n < issues.size(); ++n) {
                const QJsonObject now = m_dump.value(there.at(n));
                if (a->issue(issues.at(n)).subject != now.value(system().subject).toString()
                    || a->issue(issues.at(n)).description != now.value("description"_L1).toString()
                    || !a->differences(*b, issues.at(n)).isEmpty()) {
                    readDump(); // what is there now
                    return false;
                }
            }
            return true;
        });
    }

    void readDump()
    {
        m_dump.clear();
        const QJsonArray all = server().command(u"dump"_s).value("issues"_L1).toArray();
        for (const QJsonValue &one : all) {
            const QLatin1StringView key = isNamed("frappe"_L1) ? "name"_L1 : "id"_L1;
            m_dump.insert(one[key].toString(), one.toObject());
        }
    }

    // What became of it; false: it is lost.
    bool account(const Edit &edit, const QString &there)
    {
        ++m_counts.edits;
        const QString name = edit.field == Field::Subject ? system().subject : u"description"_s;
        if (m_dump.value(there).value(name).toString().contains(edit.word)) {
            ++m_counts.kept;
            return true;
        }
        bool isSurfaced = edit.isDecided;
        for (const Conflict &conflict : edit.by->replica().conflicts()) {
            const auto local = conflict.local.find(edit.field);
            isSurfaced = isSurfaced
                || (conflict.issue.id == edit.issue && local != conflict.local.end()
                    && textOf(local->second).contains(edit.word));
        }
        if (isSurfaced) {
            ++m_counts.surfaced;
            return true;
        }
        if (edit.by->isSettled<outcome::Rejected>(edit.op)) {
            ++m_counts.refused;
            return true;
        }
        for (const Edit &later : m_edits) {
            const bool isOver = later.issue == edit.issue && later.field == edit.field
                && later.from.contains(edit.word) && !later.to.contains(edit.word);
            if (isOver
                && (later.by == edit.by || later.by->isSettled<outcome::Applied>(later.op)
                    || later.by->isSettled<outcome::Merged>(later.op))) {
                ++m_counts.replaced;
                return true;
            }
        }
        ++m_counts.unseen;
        return !a->engine().abilities()->checksTokens;
    }

    bool play(quint64 seed)
    {
        Rng rng{ seed };
        m_edits.clear();
        const QStringList subjects{ givenIssue(), givenIssue() };
        const QStringList there{ idOf(subjects.at(0)), idOf(subjects.at(1)) };
        for (const QString &id : there) {
            const QJsonObject text{ { u"description"_s, u"One line\ntwo\nthree\nfour\nfive"_s } };
            server().command(
                u"change"_s, { { u"id"_s, id }, { u"fields"_s, text }, { u"silent"_s, true } });
        }
        QList<IssueId> issues;
        const bool isSeen = waitUntil([&] {
            issues.clear();
            for (const QString &subject : subjects) {
                const Issue issue = a->issueCalled(subject);
                if (issue.description.endsWith("five"_L1)
                    && b->issue(issue.id).description == issue.description)
                    issues.append(issue.id);
            }
            return issues.size() == subjects.size();
        });
        if (!isSeen)
            return false;
        for (int n = 0; n < 7; ++n)
            step(rng, issues);
        readDump();
        if (!heal(issues, there)) {
            qWarning("LOCKSTEP_SEED=%llu, %s: they do not agree: %s / %s", seed,
                qPrintable(system().row()), a->describe().constData(), b->describe().constData());
            return false;
        }
        bool isWell = true;
        for (const Edit &edit : m_edits) {
            if (account(edit, there.at(issues.indexOf(edit.issue))))
                continue;
            isWell = false;
            qWarning("LOCKSTEP_SEED=%llu, %s: lost: %s", seed, qPrintable(system().row()),
                qPrintable(edit.to));
        }
        for (DialectClient *client : { a.get(), b.get() }) {
            for (const Conflict &conflict : client->replica().conflicts())
                client->engine().resolveConflict(conflict.id, FieldChanges{});
        }
        return waitUntil([&] {
            return a->engine().status().queued == 0 && b->engine().status().queued == 0;
        }) && isWell;
    }

private Q_SLOTS:
    void nothingTypedIsLost()
    {
        const bool one = qEnvironmentVariableIsSet("LOCKSTEP_SEED");
        const quint64 from = number("LOCKSTEP_SEED", number("LOCKSTEP_FIRST_SEED", 1));
        const quint64 count = one ? 1 : number("LOCKSTEP_SEEDS", 5);
        m_counts = {};
        a = first({ .refreshEvery = 250ms });
        b = second({ .refreshEvery = 250ms });
        QVERIFY(a && b);
        QElapsedTimer time;
        time.start();
        int failures = 0;
        for (quint64 seed = from; seed < from + count && failures < 3; ++seed)
            failures += !play(seed);
        const qint64 merged = a->counters().merged + b->counters().merged;
        qInfo(
            "%s: %llu runs from seed %llu on in %lld ms: %d edits; %d kept, %d replaced by who had "
            "seen them, %d in conflicts, %d refused, %d could not be seen; %lld writes merged, "
            "%lld conflicts surfaced",
            qPrintable(system().row()), count, from, time.elapsed(), m_counts.edits, m_counts.kept,
            m_counts.replaced, m_counts.surfaced, m_counts.refused, m_counts.unseen,
            static_cast<long long>(merged),
            static_cast<long long>(a->counters().surfaced + b->counters().surfaced));
        a.reset();
        b.reset();
        QCOMPARE(failures, 0);
    }

private:
    QHash<QString, QJsonObject> m_dump{}; // by the server's ids
};

QTEST_GUILESS_MAIN(TestDialectsRandom)
#include "tst_dialects_random.moc"
