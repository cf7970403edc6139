// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What is exported, and that it comes back as it was.

#include "core/sync/spacehash.h"
#include "server/storage/attachmentstore.h"
#include "server/transfer/csv.h"
#include "server/transfer/exporter.h"
#include "server/transfer/importer.h"
#include "tests/support/issuefixture.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

QByteArray exported(
    IssueFixture &f, const Project &project, ExportFormat format, const FileStore *files = nullptr)
{
    QByteArray bytes;
    QBuffer buffer{ &bytes };
    buffer.open(QIODevice::WriteOnly);
    IssueFixture::must(exportProject(*f.storage, f.home, project, format, buffer, files));
    return bytes;
}

ImportReport imported(IssueFixture &f, QByteArray bytes, const QString &project = {},
    const FileStore *files = nullptr)
{
    QBuffer buffer{ &bytes };
    buffer.open(QIODevice::ReadOnly);
    Importer importer{ [&] {
                          buffer.seek(0);
                          return detectFormat(buffer) == ImportFormat::Json ? openJson(buffer)
                                                                            : openCsv(buffer);
                      },
        {}, files };
    IssueFixture::must(importer.locate(*f.storage, f.home, project, f.clock.wallNow()));
    if (!importer.check())
        qFatal("%s", qPrintable(errorText(importer.report(), u"file"_s)));
    IssueFixture::must(importer.write(*f.storage, f.administration.log(), true));
    return importer.report();
}

// Everything that an issue can have, in LOCK.
void fill(IssueFixture &f, bool comments)
{
    const IssueId parent = f.created(u"=HYPERLINK(\"x\"), 'quoted' ünd 🙂"_s);
    f.clock.advance(1h);
    Issue issue = f.newIssue(u"'=guarded"_s);
    issue.description = u"-first\n\"second\",\n\n\tthird; \n"_s;
    issue.type = u"bug"_s;
    issue.status = u"Closed"_s;
    issue.resolution = u"Completed"_s; // in its own words
    issue.priority = u"Urgent"_s;
    issue.assignee = IssueFixture::user(u"bob"_s);
    issue.labels = normalizedSet({ u"a, b"_s, u"+c"_s, u"d;e"_s, u"f\"g"_s });
    issue.watchers = normalizedSet({ u"bob@example.com"_s, u"vic@example.com"_s });
    issue.votes = { u"vic@example.com"_s };
    issue.dueDate = u"2030-02-28"_s;
    issue.parent = parent;
    issue.relations = { u"blocks:"_s + parent.toString() };
    issue.building = u"@HQ"_s;
    issue.room = u"0.01"_s;
    issue.category = u"Heating"_s;
    issue.severity = 7;
    issue.lat = -12.3456789012345;
    issue.lng = 0.1;
    QCOMPARE(f.codeOf(f.apply(u"bob"_s, mutation::CreateIssue{ issue })), u"applied"_s);
    f.clock.advance(1h);
    f.edit(u"jane"_s, parent, Field::Priority, u"Medium"_s, u"Low"_s);
    const IssueId gone = f.created(u"deleted"_s);
    f.apply(u"jane"_s, mutation::DeleteIssue{ gone, 1 });
    f.created(u"number 4"_s);
    if (!comments)
        return;
    const CommentId first = f.commented(parent, u"one\n- two"_s, u"bob"_s);
    f.clock.advance(1h);
    f.apply(u"bob"_s, mutation::EditComment{ parent, first, u"one\n- two"_s, u"three"_s });
    f.commented(issue.id, u"=four"_s);
    f.commented({}, u"a message of the channel"_s);
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data()
    {
        QTest::addColumn<bool>("json");
        QTest::newRow("json") << true;
        QTest::newRow("csv") << false;
    }
    // Into the empty project of the same key of another server: the same file again.
    void comesBack()
    {
        QFETCH(bool, json);
        const ExportFormat format = json ? ExportFormat::Json : ExportFormat::Csv;
        IssueFixture from;
        fill(from, json);
        const QByteArray file = exported(from, from.lock, format);
        IssueFixture to;
        to.clock.advance(24h * 30);
        const ImportReport report = imported(to, file, u"LOCK"_s);
        QCOMPARE(report.imported, 3);
        QCOMPARE(report.comments, json ? 2 : 0);
        QCOMPARE(report.messages, json ? 1 : 0);
        QVERIFY(report.strangers.isEmpty());
        QCOMPARE(report.lostLinks, 0);
        QByteArray again = exported(to, to.lock, format);
        if (json) // the id of the project itself is another one
            again.replace(to.lock.id.toString().toUtf8(), from.lock.id.toString().toUtf8());
        QCOMPARE(again, file);
        // The log says the same as the rows.
        SpaceHash hash;
        for (const ChangeEvent &event : to.log(to.space()))
            hash.apply(event);
        QCOMPARE(hash.value(), IssueFixture::must(to.storage->hash(to.space())));
        if (json)
            QCOMPARE(hash.value(), IssueFixture::must(from.storage->hash(from.space())));
        // And once more: nothing is doubled.
        QCOMPARE(imported(to, file, u"LOCK"_s).imported, 0);
        QCOMPARE(imported(to, file, u"LOCK"_s).known, 3);
        again = exported(to, to.lock, format);
        if (json)
            again.replace(to.lock.id.toString().toUtf8(), from.lock.id.toString().toUtf8());
        QCOMPARE(again, file);
    }

    // Attachments with their bytes, each file once.
    void filesComeAlong()
    {
        const QTemporaryDir fromDirectory;
        const QTemporaryDir toDirectory;
        const auto there = IssueFixture::must(FileStore::open(fromDirectory.path()));
        const auto here = IssueFixture::must(FileStore::open(toDirectory.path()));
        QByteArray large{ 2'000'000, 'x' };
        large[1'999'999] = '\n';
        const QString hash = QString::fromLatin1(
            QCryptographicHash::hash(large, QCryptographicHash::Sha256).toHex());
        const QString empty
            = QString::fromLatin1(QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex());
        IssueFixture from;
        const IssueId first = from.created();
        const IssueId second = from.created(u"second"_s);
        AttachmentStore store{ from.storage->database() };
        int number = 0;
        const auto attach = [&](const IssueId &issue, const QByteArray &bytes, const QString &sha) {
            const QString type = IssueFixture::must(there->put(sha, bytes));
            IssueFixture::must(store.add(from.lock.id,
                { AttachmentId{ u"file-%1"_s.arg(++number) }, issue, IssueFixture::user(u"bob"_s),
                    u"naïve.txt"_s, bytes.size(), sha, type, u"2026-01-02T03:04:05.000Z"_s }));
            Issue row = (*IssueFixture::must(from.storage->issue(issue))).issue;
            ++row.attachmentCount;
            IssueFixture::must(from.storage->updateFields(row, { Field::AttachmentCount }));
        };
        attach(first, large, hash);
        attach(first, {}, empty);
        attach(second, large, hash);

        const QByteArray file = exported(from, from.lock, ExportFormat::Json, there.get());
        QCOMPARE(file.count("{\"file\":"), 4); // three pieces, and the empty one
        IssueFixture to;
        const ImportReport report = imported(to, file, u"LOCK"_s, here.get());
        QCOMPARE(report.attachments, 3);
        QCOMPARE(report.lostFiles, 0);
        AttachmentStore taken{ to.storage->database() };
        QCOMPARE(*taken.ofIssue(first), *store.ofIssue(first));
        QCOMPARE(*taken.ofIssue(second), *store.ofIssue(second));
        QCOMPARE((*IssueFixture::must(to.storage->issue(first))).issue.attachmentCount, 2);
        QVERIFY(here->check(hash, large.size()));
        QVERIFY(here->check(empty, 0));
        QByteArray again = exported(to, to.lock, ExportFormat::Json, here.get());
        again.replace(to.lock.id.toString().toUtf8(), from.lock.id.toString().toUtf8());
        QCOMPARE(again, file);
        SpaceHash hashOfLog;
        int added = 0;
        for (const ChangeEvent &event : to.log(to.space())) {
            hashOfLog.apply(event);
            added += std::holds_alternative<event::AttachmentAdded>(event.body) ? 1 : 0;
        }
        QCOMPARE(added, 3);
        QCOMPARE(hashOfLog.value(), IssueFixture::must(to.storage->hash(to.space())));
        QCOMPARE(imported(to, file, u"LOCK"_s, here.get()).known, 2);

        // As with uploads, what is attached twice counts twice.
        for (const qint64 most : { 2 * large.size() - 1, 2 * large.size() }) {
            IssueFixture narrow;
            QByteArray bytes = file;
            QBuffer buffer{ &bytes };
            buffer.open(QIODevice::ReadOnly);
            Importer importer{ [&] {
                                  buffer.seek(0);
                                  return openJson(buffer);
                              },
                { .projectBytes = most }, here.get() };
            IssueFixture::must(
                importer.locate(*narrow.storage, narrow.home, u"LOCK"_s, narrow.clock.wallNow()));
            QVERIFY2(importer.check(), qPrintable(errorText(importer.report(), u"file"_s)));
            const auto compared = importer.compare(*narrow.storage);
            const auto written = importer.write(*narrow.storage, narrow.administration.log(), true);
            const bool fits = most == 2 * large.size();
            QCOMPARE(bool(compared), fits);
            QCOMPARE(bool(written), fits);
            QCOMPARE(
                IssueFixture::must(narrow.storage->issues(narrow.lock.id)).size(), fits ? 2 : 0);
            if (!fits)
                QCOMPARE(written.error().code, errc::QuotaExceeded);
        }

        // Who knows a hash only does not get the bytes, though they are here.
        QByteArrayList lines = file.split('\n');
        lines.removeIf([](const QByteArray &line) { return line.startsWith("{\"file\":"); });
        IssueFixture other;
        const ImportReport lost = imported(other, lines.join('\n'), u"LOCK"_s, here.get());
        QCOMPARE(lost.attachments, 0);
        QCOMPARE(lost.lostFiles, 3);
        const Issue named = (*IssueFixture::must(other.storage->issue(second))).issue;
        QCOMPARE(named.attachmentCount, 0);
        QVERIFY(named.description.contains(u"- Attachment: naïve.txt"));
        IssueFixture without; // a place for files
        QCOMPARE(imported(without, file, u"LOCK"_s).lostFiles, 3);

        // Other bytes than the hash says, or not all of them: nothing is imported.
        const qsizetype piece = file.indexOf("\"bytes\":\"e") + 20;
        QByteArray damaged = file;
        damaged[piece] = damaged[piece] == 'A' ? 'B' : 'A';
        lines = file.split('\n');
        lines.removeAt(2);
        for (QByteArray bad : { damaged, lines.join('\n') }) {
            QBuffer buffer{ &bad };
            buffer.open(QIODevice::ReadOnly);
            Importer importer{ [&] {
                                  buffer.seek(0);
                                  return openJson(buffer);
                              },
                {}, here.get() };
            IssueFixture::must(importer.locate(*to.storage, to.home, u"LOCK"_s, {}));
            QVERIFY(!importer.check());
            QVERIFY2(importer.report().errors.first().contains(u"file: "),
                qPrintable(importer.report().errors.first()));
        }
    }

    void bringsStatusesAndTypes()
    {
        IssueFixture from;
        Project project = from.lock;
        project.statuses
            = { { u"Idea"_s, StatusCategory::Open }, { u"Shipped"_s, StatusCategory::Closed } };
        project.types = { u"epic"_s };
        QCOMPARE(
            from.codeOf(from.apply(u"jane"_s, mutation::UpdateProject{ project })), u"applied"_s);
        Issue issue = from.newIssue();
        issue.status = u"Idea"_s;
        issue.type = u"epic"_s;
        QCOMPARE(from.codeOf(from.apply(u"jane"_s, mutation::CreateIssue{ issue })), u"applied"_s);
        const QByteArray file
            = exported(from, **from.storage->project(from.lock.id), ExportFormat::Json);
        IssueFixture empty;
        QCOMPARE(imported(empty, file).newChoices.size(), 3);
        const Project taken = **empty.storage->project(empty.lock.id);
        QCOMPARE(taken.statuses, project.statuses);
        QCOMPARE(taken.types, project.types);
        IssueFixture used; // what is in use there stays
        used.clock.advance(1s); // other ids
        used.created();
        imported(used, file);
        const Project added = **used.storage->project(used.lock.id);
        QCOMPARE(added.statuses, used.lock.statuses + project.statuses);
        QCOMPARE(used.lastEvent<event::IssueCreated>(used.space()).issue.status, u"Idea"_s);
        QCOMPARE(used.lastEvent<event::IssueCreated>(used.space()).issue.name, u"LOCK-2"_s);
    }

    // Who wrote it is not known there: the text says so.
    void peopleWhoAreNotThere()
    {
        IssueFixture from;
        fill(from, true);
        QByteArray file = exported(from, from.lock, ExportFormat::Json);
        file.replace("bob@example.com", "ted@example.com");
        IssueFixture to;
        const ImportReport report = imported(to, file);
        QVERIFY(report.strangers.value(u"ted@example.com"_s) > 0);
        const QByteArray again = exported(to, to.lock, ExportFormat::Json);
        QVERIFY(again.contains("- Assignee: ted@example.com"));
        QVERIFY(again.contains("- Reporter: ted@example.com"));
        QVERIFY(again.contains("*ted@example.com:*\\n\\nthree"));
    }
    // A user id may differ from one server to the other; the address tells who it is.
    void peopleWithOtherIds()
    {
        IssueFixture from;
        fill(from, true);
        QByteArray file = exported(from, from.lock, ExportFormat::Json);
        file.replace("bob@example.com", "bobs-id");
        file.replace(R"("email":"bobs-id")", R"("email":"Bob@example.com")");
        IssueFixture to;
        QVERIFY(imported(to, file).strangers.isEmpty());
        QVERIFY(!exported(to, to.lock, ExportFormat::Json).contains("bobs-id"));
    }

    void csvHasEveryField()
    {
        IssueFixture f;
        fill(f, false);
        QByteArray bytes = exported(f, f.lock, ExportFormat::Csv);
        QBuffer buffer{ &bytes };
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader{ buffer };
        const QStringList header = (*IssueFixture::must(reader.next())).cells;
        QCOMPARE(header.size(), static_cast<qsizetype>(issueFields().size()) + 2 - 3);
        const QStringList first = (*IssueFixture::must(reader.next())).cells;
        QCOMPARE(first.at(header.indexOf(u"name"_s)), u"LOCK-1"_s);
        QVERIFY(first.at(header.indexOf(u"subject"_s)).startsWith(u"'=HYPERLINK"_s));
        for (int rows = 1; const auto row = IssueFixture::must(reader.next()); ++rows) {
            QVERIFY(rows < 3);
            for (const QString &cell : row->cells)
                QVERIFY2(cell.isEmpty() || !u"=+-@\t\r"_s.contains(cell.front()), qPrintable(cell));
        }
    }

    void emptyProject()
    {
        IssueFixture f;
        const QByteArray json = exported(f, f.next, ExportFormat::Json);
        QVERIFY(json.endsWith("}]\n"));
        QCOMPARE(imported(f, json).records, 0);
        QCOMPARE(exported(f, f.next, ExportFormat::Csv).count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
