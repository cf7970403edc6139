// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"
#include "tests/support/randomvalues.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

// Nanoseconds a call, the best of several rounds.
template <typename Work> double nanoseconds(const Work &work)
{
    constexpr int calls = 20'000;
    qint64 best = std::numeric_limits<qint64>::max();
    for (int round = 0; round < 7; ++round) {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < calls; ++i)
            work();
        best = std::min(best, timer.nsecsElapsed());
    }
    return static_cast<double>(best) / calls;
}

ChangeEvent typicalUpdate()
{
    event::IssueUpdated updated;
    updated.issue = IssueId{ u"01890a5d-ac96-774b-bcce-b302099a8057"_s };
    updated.name = u"LOCK-12"_s;
    updated.version = 7;
    updated.changes
        = { { Field::Status, u"In Progress"_s }, { Field::Assignee, u"dev@example.com"_s } };
    updated.previous = { { Field::Status, u"Open"_s }, { Field::Assignee, std::monostate{} } };
    ChangeEvent event;
    event.space = SpaceId{ u"project:01890a5d-ac96-774b-bcce-b302099a8050"_s };
    event.seq = 42;
    event.op = { ClientId{ u"7f3c0a5d-ac96-474b-bcce-b302099a8011"_s }, 118 };
    event.user = UserId{ u"jane@example.com"_s };
    event.timestamp = u"2026-01-15T10:35:00Z"_s;
    event.body = updated;
    return event;
}

} // namespace

// Prints what reading and writing cost. The bounds are wide: they find a quadratic loop, not a busy
// machine or a debug build.
class TestCodecSpeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void issueUpdated()
    {
        JsonWriter out;
        writeEnvelope(out, typicalUpdate());
        const QByteArray json = out.text();
        const QString name = u"issue_updated"_s;
        JsonDocument document;
        const auto view = document.parse(json);
        QVERIFY(view.ok() && readEvent(name, *view).ok());
        const double parse = nanoseconds([&] { (void)document.parse(json); });
        const double read = nanoseconds([&] { (void)readEvent(name, *view); });
        const ChangeEvent event = *readEvent(name, *view);
        const double write = nanoseconds([&] {
            JsonWriter writer;
            writeEnvelope(writer, event);
        });
        qInfo("issue_updated of %lld bytes: parse %.0f ns, read %.0f ns, write %.0f ns",
            static_cast<long long>(json.size()), parse, read, write);
        QVERIFY(read < 100'000);
    }

    void fullIssue()
    {
        RandomValues random{ 1 };
        JsonWriter out;
        writeIssue(out, random.issue());
        const QByteArray json = out.text();
        JsonDocument document;
        const auto view = document.parse(json);
        QVERIFY(view.ok() && readIssue(*view).ok());
        const double parse = nanoseconds([&] { (void)document.parse(json); });
        const double read = nanoseconds([&] { (void)readIssue(*view); });
        const Issue issue = *readIssue(*view);
        const double write = nanoseconds([&] {
            JsonWriter writer;
            writeIssue(writer, issue);
        });
        qInfo("issue of %lld bytes: parse %.0f ns, read %.0f ns, write %.0f ns",
            static_cast<long long>(json.size()), parse, read, write);
        QVERIFY(read < 500'000);
    }
};

QTEST_GUILESS_MAIN(TestCodecSpeed)
#include "tst_codec_speed.moc"
