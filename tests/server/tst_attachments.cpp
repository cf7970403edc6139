// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/attachment.h"
#include "server/files/filebody.h"
#include "server/storage/attachmentstore.h"
#include "tests/support/restfixture.h"

#include <QCryptographicHash>
#include <QDirIterator>

using namespace lockstep;
using namespace lockstep::server;

namespace {

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

// JSON without backslashes: moc reads raw strings badly.
QByteArray quoted(QByteArray text) { return text.replace('\'', '"'); }

struct FilesFixture : RestFixture
{
    explicit FilesFixture(ServerCoreConfig config = unlimited()) : RestFixture(std::move(config))
    {
        issue = newIssue();
    }

    RestAnswer begin(const QString &user, const QByteArray &bytes, const QByteArray &more = {},
        const QByteArray &name = "notes.txt")
    {
        return ask(user, "POST", "/api/issues/" + issue + "/attachments",
            quoted("{'name':'") + name + quoted("','size':") + QByteArray::number(bytes.size())
                + quoted(",'sha256':'") + hashOf(bytes) + '"' + more + '}');
    }
    RestAnswer chunk(
        const QString &user, const QByteArray &upload, qint64 offset, const QByteArray &bytes)
    {
        return ask(user, "PATCH", "/api/uploads/" + upload, bytes,
            { { "Upload-Offset", QByteArray::number(offset) },
                { "Content-Type", "application/offset+octet-stream" } });
    }
    // Its id.
    QByteArray upload(const QByteArray &bytes, const QByteArray &name = "notes.txt",
        const QString &user = u"jane"_s)
    {
        clock.advance(1ms);
        const QByteArray id = begin(user, bytes, {}, name).at("upload");
        const RestAnswer done = chunk(user, id, 0, bytes);
        return done.status == 201 ? done.at("attachment.id") : QByteArray{};
    }
    RestAnswer get(
        const QByteArray &id, const HttpHeaders &headers = {}, const QString &user = u"jane"_s)
    {
        RestAnswer answer = ask(user, "GET", "/api/attachments/" + id, {}, headers);
        if (answer.stream)
            answer.body = read(answer);
        return answer;
    }
    [[nodiscard]] QStringList kept(const QString &where) const
    {
        QStringList names;
        QDirIterator all{ filesDirectory.filePath(where), QDir::Files,
            QDirIterator::Subdirectories };
        while (all.hasNext()) {
            all.next();
            names.append(all.fileName());
        }
        names.sort();
        return names;
    }
    void sweep()
    {
        clock.advance(11min);
        settle();
        clock.advance(11min);
        settle();
    }

    QByteArray issue{};
};

const QByteArray text{ "It does not print.\n" };

} // namespace

// docs/rest.md, "Attachments".
class TestAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAFileAndGivesItBack()
    {
        FilesFixture f;
        const auto bob = f.connected(u"bob"_s);
        const RestAnswer begun = f.begin(u"jane"_s, text);
        QCOMPARE(begun.status, 201);
        QCOMPARE(begun.headers.value("Upload-Offset"), "0"_ba);
        const QByteArray id = begun.at("upload");
        QCOMPARE(begun.headers.value("Location"), "/api/uploads/" + id);
        const RestAnswer half = f.chunk(u"jane"_s, id, 0, text.first(5));
        QCOMPARE(half.status, 200);
        QCOMPARE(half.at("complete"), "false"_ba);
        QCOMPARE(f.jane("HEAD", "/api/uploads/" + id).headers.value("Upload-Offset"), "5"_ba);
        QCOMPARE(f.begin(u"jane"_s, text, ",\"id\":\"" + id + '"').at("offset"), "5"_ba);
        const RestAnswer done = f.chunk(u"jane"_s, id, 5, text.sliced(5));
        QCOMPARE(done.status, 201);
        QCOMPARE(done.at("attachment.type"), "text/plain"_ba);
        QCOMPARE(done.at("attachment.author"), "jane@example.com"_ba);
        QCOMPARE(HubFixture::count(bob, "attachment_added"), 1);
        QCOMPARE(f.jane("GET", "/api/issues/LOCK-1").at("attachmentCount"), "1"_ba);
        QCOMPARE(f.jane("GET", "/api/issues/LOCK-1").at("version"), "1"_ba);
        QCOMPARE(f.jane("GET", "/api/issues/LOCK-1/attachments").at("attachments.0.name"),
            "notes.txt"_ba);
        QCOMPARE(f.jane("GET", "/api/issues/LOCK-1/history").at("entries.0.event"),
            "attachment_added"_ba);
        QCOMPARE(f.jane("GET", "/api/issues/LOCK-1/history").at("entries.0.changes.0.to"),
            "notes.txt"_ba);

        const RestAnswer got = f.get(id);
        QCOMPARE(got.status, 200);
        QCOMPARE(got.body, text);
        QCOMPARE(got.headers.value("Content-Type"), "text/plain; charset=utf-8"_ba);
        QCOMPARE(got.headers.value("X-Content-Type-Options"), "nosniff"_ba);
        QCOMPARE(got.headers.value("Content-Security-Policy"), "default-src 'none'; sandbox"_ba);
        QVERIFY(got.headers.value("Content-Disposition").startsWith("attachment; "));
        QCOMPARE(f.get(id, { { "If-None-Match", got.headers.value("ETag") } }).status, 304);
        QCOMPARE(f.kept(u"files"_s), QStringList{ QString::fromLatin1(hashOf(text)) });
        QCOMPARE(f.kept(u"parts"_s), QStringList{});
    }

    // The answer to any step may be lost, and the step is done again.
    void stepsCanBeRepeated()
    {
        FilesFixture f;
        const QByteArray id = f.begin(u"jane"_s, text).at("upload");
        QCOMPARE(f.chunk(u"jane"_s, id, 0, text.first(5)).status, 200);
        const RestAnswer again = f.chunk(u"jane"_s, id, 0, text.first(5));
        QCOMPARE(again.status, 409);
        QCOMPARE(again.code(), "OFFSET_MISMATCH"_ba);
        QCOMPARE(again.headers.value("Upload-Offset"), "5"_ba);
        QCOMPARE(f.chunk(u"jane"_s, id, 9, text.sliced(9)).code(), "OFFSET_MISMATCH"_ba);
        QCOMPARE(f.chunk(u"jane"_s, id, 5, text.sliced(5)).status, 201);
        const RestAnswer last = f.chunk(u"jane"_s, id, 5, text.sliced(5));
        QCOMPARE(last.status, 200);
        QCOMPARE(last.at("attachment.id"), id);
        QCOMPARE(f.begin(u"jane"_s, text, ",\"id\":\"" + id + '"').at("complete"), "true"_ba);
        QCOMPARE(f.jane("GET", "/api/uploads/" + id).at("offset"), QByteArray::number(text.size()));
        QCOMPARE(f.jane("GET", "/api/issues/LOCK-1").at("attachmentCount"), "1"_ba);
    }

    // 25 MiB and no byte more; docs/bad-input.md, 42.
    void keepsTheLimit()
    {
        FilesFixture f;
        const auto announce = [&](qint64 size) {
            return f.jane("POST", "/api/issues/LOCK-1/attachments",
                quoted("{'name':'x','size':") + QByteArray::number(size) + quoted(",'sha256':'")
                    + hashOf(text) + "\"}");
        };
        QCOMPARE(announce(26'214'400).status, 201);
        const RestAnswer over = announce(26'214'401);
        QCOMPARE(over.status, 413);
        QCOMPARE(over.code(), "TOO_LARGE"_ba);
        QVERIFY(over.at("error.message").contains("26214400"));
        QCOMPARE(announce(-1).code(), "VALIDATION"_ba);

        const QByteArray id = f.begin(u"jane"_s, text).at("upload");
        QCOMPARE(f.chunk(u"jane"_s, id, 0, text + '!').code(), "TOO_LARGE"_ba);
        QCOMPARE(
            f.chunk(u"jane"_s, id, 0, QByteArray{ 1024 * 1024 + 1, 'x' }).code(), "TOO_LARGE"_ba);
        QCOMPARE(f.jane("GET", "/api/uploads/" + id).at("offset"), "0"_ba);
    }

    void takesALargeFileAndAnEmptyOne()
    {
        FilesFixture f;
        QByteArray large{ 3 * 1024 * 1024 + 7, Qt::Uninitialized };
        for (qsizetype i = 0; i < large.size(); ++i)
            large[i] = static_cast<char>(f.rng.next());
        const QByteArray id = f.begin(u"jane"_s, large).at("upload");
        for (qint64 at = 0; at < large.size(); at += 1024 * 1024)
            QVERIFY(f.chunk(u"jane"_s, id, at, large.mid(at, 1024 * 1024)).status < 300);
        QCOMPARE(f.get(id).body, large);
        QCOMPARE(f.get(id, { { "Range", "bytes=1048570-1048585" } }).body, large.mid(1048570, 16));

        const QByteArray empty = f.upload({}, "empty");
        QVERIFY(!empty.isEmpty());
        QCOMPARE(f.get(empty).body, QByteArray{});
        QCOMPARE(f.get(empty).status, 200);
    }

    void refusesOtherBytesThanAnnounced()
    {
        FilesFixture f;
        const QByteArray id = f.begin(u"jane"_s, text).at("upload");
        const RestAnswer wrong = f.chunk(u"jane"_s, id, 0, QByteArray{ text.size(), 'x' });
        QCOMPARE(wrong.status, 422);
        QCOMPARE(wrong.code(), "HASH_MISMATCH"_ba);
        QCOMPARE(f.kept(u"parts"_s), QStringList{});
        QCOMPARE(f.kept(u"files"_s), QStringList{});
        QCOMPARE(f.chunk(u"jane"_s, id, 0, text).status, 201); // from the beginning
    }

    void rights_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<int>("list");
        QTest::addColumn<int>("read");
        QTest::addColumn<int>("add");
        QTest::addColumn<int>("remove");
        QTest::newRow("viewer") << u"vic"_s << 200 << 200 << 403 << 403;
        QTest::newRow("member, not its author") << u"bob"_s << 200 << 200 << 201 << 403;
        QTest::newRow("outsider") << u"eve"_s << 404 << 404 << 404 << 404;
        QTest::newRow("nobody") << QString{} << 401 << 401 << 401 << 401;
    }
    void rights()
    {
        QFETCH(QString, user);
        FilesFixture f;
        const QByteArray id = f.upload(text);
        QTEST(f.ask(user, "GET", "/api/issues/" + f.issue + "/attachments").status, "list");
        QTEST(f.get(id, {}, user).status, "read");
        QTEST(f.get(id, { { "Range", "bytes=0-1" } }, user).status == 206
                ? 200
                : f.get(id, {}, user).status,
            "read");
        QTEST(f.begin(user, text).status, "add");
        QTEST(f.ask(user, "DELETE", "/api/attachments/" + id).status, "remove");
        QCOMPARE(f.get(id).status, 200);
    }

    // An upload is its author's alone, and to know a hash is no right to the bytes.
    void uploadsAreOnesOwn()
    {
        FilesFixture f;
        const QByteArray begun = f.begin(u"jane"_s, text).at("upload");
        for (const QString &other : { u"bob"_s, u"vic"_s, u"eve"_s }) {
            QCOMPARE(f.ask(other, "GET", "/api/uploads/" + begun).status, 404);
            QCOMPARE(f.chunk(other, begun, 0, text).status, 404);
            QCOMPARE(f.ask(other, "DELETE", "/api/uploads/" + begun).status, 404);
        }
        QCOMPARE(f.begin(u"bob"_s, text, ",\"id\":\"" + begun + '"').code(), "BAD_ID"_ba);
        QCOMPARE(f.chunk(u"jane"_s, begun, 0, text).status, 201);
        // Bob names the same hash, and sends nothing.
        const auto bob = f.connected(u"bob"_s, "5f64a1c5-0000-4000-8000-000000000001");
        const QByteArray claim = quoted("{'op':'5f64a1c5-0000-4000-8000-000000000001:1',")
            + quoted("'kind':'add_attachment','space':'") + projectSpace(f.lock).toString().toUtf8()
            + quoted("','id':'01890000-0000-7000-8000-00000000beef','issue':'") + f.issue
            + quoted("','name':'mine','size':") + QByteArray::number(text.size())
            + quoted(",'sha256':'") + hashOf(text) + "\"}";
        QVERIFY(f.mutate(bob, claim).contains("UPLOAD_MISSING"));
    }

    void rightsThatGoEndAnUpload()
    {
        FilesFixture f;
        const QByteArray id = f.begin(u"bob"_s, text).at("upload");
        QCOMPARE(f.chunk(u"bob"_s, id, 0, text.first(3)).status, 200);
        f.administer([&](Administration &a) {
            QVERIFY(
                a.setMember(f.workspace, u"LOCK"_s, HubFixture::userId(u"bob"_s), Role::Viewer));
        });
        QCOMPARE(f.chunk(u"bob"_s, id, 3, text.sliced(3)).status, 403);
        QCOMPARE(f.kept(u"files"_s), QStringList{});
    }

    // A client adds it by a mutation of its own, when it comes to that in its queue.
    void canBeAttachedByAMutation()
    {
        FilesFixture f;
        const QByteArray id = "01890000-0000-7000-8000-000000000001";
        const QByteArray later = ",\"attach\":false,\"id\":\"" + id + '"';
        QCOMPARE(f.begin(u"bob"_s, text, later).status, 201);
        const auto bob = f.connected(u"bob"_s, "5f64a1c5-0000-4000-8000-000000000001");
        const auto add = [&](int n) {
            return "{\"op\":\"5f64a1c5-0000-4000-8000-000000000001:" + QByteArray::number(n)
                + quoted("','kind':'add_attachment','space':'")
                + projectSpace(f.lock).toString().toUtf8() + quoted("','id':'") + id
                + quoted("','issue':'") + f.issue + quoted("','name':'mine.txt','size':")
                + QByteArray::number(text.size()) + quoted(",'sha256':'") + hashOf(text) + "\"}";
        };
        QVERIFY(f.mutate(bob, add(1)).contains("UPLOAD_MISSING"));
        const RestAnswer whole = f.chunk(u"bob"_s, id, 0, text);
        QCOMPARE(whole.status, 200);
        QCOMPARE(whole.at("complete"), "true"_ba);
        QCOMPARE(whole.at("attachment"), QByteArray{});
        QVERIFY(f.mutate(bob, add(2)).contains("applied"));
        QVERIFY(f.mutate(bob, add(3)).contains("applied")); // sent again as another: no second one
        QCOMPARE(f.jane("GET", "/api/issues/LOCK-1").at("attachmentCount"), "1"_ba);
        QCOMPARE(f.get(id).body, text);
    }

    void badInput_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("code");
        const QByteArray good
            = quoted("'name':'x','size':3,'sha256':'") + QByteArray{ 64, 'a' } + '"';
        const auto row = [](const char *name, const QByteArray &body, const char *code) {
            QTest::newRow(name) << QByteArray{ '{' + body + '}' } << QByteArray{ code };
        };
        const auto named = [](const QByteArray &name) {
            return quoted("'name':'") + name + quoted("','size':3,'sha256':'")
                + QByteArray{ 64, 'a' } + '"';
        };
        row("id that leaves", good + quoted(",'id':'../../x'"), "BAD_ID");
        row("id with a slash", good + quoted(",'id':'a/b'"), "BAD_ID");
        row("a path is a name", named("../../x"), "");
        row("a device is a name", named("CON"), "");
        row("bidi", named("a\\u202Egpj.exe"), "VALIDATION");
        row("control", named("a\\nb"), "VALIDATION");
        row("NUL", named("a\\u0000b"), "");
        row("no name", quoted("'size':3,'sha256':'") + QByteArray{ 64, 'a' } + '"', "VALIDATION");
        row("long", named(QByteArray{ 201, 'n' }), "VALIDATION");
        row("hash that is a path", quoted("'name':'x','size':3,'sha256':'../../../../etc/passwd'"),
            "VALIDATION");
        row("large hash", quoted("'name':'x','size':3,'sha256':'") + QByteArray{ 64, 'A' } + '"',
            "VALIDATION");
        row("size is a text", quoted("'name':'x','size':'3','sha256':'a'"), "VALIDATION");
        row("size is broken", quoted("'name':'x','size':1.5,'sha256':'a'"), "VALIDATION");
        row("unknown", good + quoted(",'path':'/etc'"), "UNKNOWN_FIELD");
    }
    void badInput()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, code);
        FilesFixture f;
        const RestAnswer answer = f.jane("POST", "/api/issues/LOCK-1/attachments", body);
        if (QByteArray{ QTest::currentDataTag() } == "NUL") {
            QVERIFY(answer.status >= 400);
            return;
        }
        QCOMPARE(answer.code(), code);
        QCOMPARE(answer.status == 201, code.isEmpty());
    }

    void badRequests()
    {
        FilesFixture f;
        const QByteArray id = f.begin(u"jane"_s, text).at("upload");
        const QByteArray path = "/api/uploads/" + id;
        QCOMPARE(f.jane("PATCH", path, "x").code(), "BAD_ARGUMENT"_ba);
        for (const char *offset : { "", "-1", "x", "99999999999999999999", "0x0", "1.0" })
            QCOMPARE(f.jane("PATCH", path, "x", { { "Upload-Offset", offset } }).code(),
                "BAD_ARGUMENT"_ba);
        QCOMPARE(
            f.jane("PATCH", "/api/uploads/..%2F..%2Fx", "x", { { "Upload-Offset", "0" } }).status,
            404);
        QCOMPARE(f.get("nothing").status, 404);
        QCOMPARE(f.get("..").status, 404);
        QCOMPARE(f.jane("GET", "/api/uploads/nothing").status, 404);
        QCOMPARE(f.jane("DELETE", "/api/attachments/nothing").status, 404);
    }

    // What a browser does with it is not left to what somebody has written into it.
    void typesAreSeenNotBelieved()
    {
        FilesFixture f;
        const auto typeOf = [&](const QByteArray &bytes, const QByteArray &name) {
            return f.get(f.upload(bytes, name)).headers.value("Content-Type");
        };
        QCOMPARE(typeOf("<script>alert(1)</script>", "x.png"), "text/plain; charset=utf-8"_ba);
        QCOMPARE(typeOf("<svg xmlns='http://www.w3.org/2000/svg'/>", "x.svg"),
            "text/plain; charset=utf-8"_ba);
        QCOMPARE(typeOf("\x89PNG\r\n\x1a\nxxxx", "x.txt"), "image/png"_ba);
        QCOMPARE(typeOf("MZ\x90 program", "x.jpg"), "application/octet-stream"_ba);
        QCOMPARE(typeOf("\x01\x02\x03", "x.html"), "application/octet-stream"_ba);
    }

    void namesAreOnlyNames()
    {
        const QByteArray hostile = contentDisposition(u"a\"; filename=evil.exe\r\nX: y"_s);
        QCOMPARE(hostile,
            "attachment; filename=\"a_; filename=evil.exeX_ y\"; "
            "filename*=UTF-8''a_%3B%20filename%3Devil.exeX_%20y"_ba);
        QVERIFY(
            contentDisposition(u"Grüße.txt"_s).contains("filename*=UTF-8''Gr%C3%BC%C3%9Fe.txt"));
    }

    void ranges_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<qint64>("from"); // -1: all of it, -2: 416
        QTest::addColumn<qint64>("count");
        const auto row = [](const char *range, qint64 from, qint64 count) {
            QTest::newRow(range) << QByteArray{ range } << from << count;
        };
        row("bytes=0-9", 0, 10);
        row("bytes=0-0", 0, 1);
        row("bytes=90-", 90, 10);
        row("bytes=90-1000", 90, 10);
        row("bytes=-10", 90, 10);
        row("bytes=-1000", 0, 100);
        row("bytes=100-", -2, 0);
        row("bytes=-0", -2, 0);
        row("bytes=9-3", -1, 0);
        row("bytes=0-9,20-29", -1, 0);
        row("bytes=a-b", -1, 0);
        row("bytes=", -1, 0);
        row("bytes=-", -1, 0);
        row("bytes=99999999999999999999-", -1, 0);
        row("lines=0-9", -1, 0);
    }
    void ranges()
    {
        QFETCH(QByteArray, range);
        QFETCH(qint64, from);
        QFETCH(qint64, count);
        HttpRequest request;
        request.headers.add("Range", range);
        const auto found = rangeOf(request, 100, "\"x\"");
        if (from == -2) {
            QVERIFY(!found);
            return;
        }
        const FileRange all{ 0, 100, false };
        QCOMPARE(*found, from == -1 ? all : (FileRange{ from, count, true }));
        request.headers.add("If-Range", "\"y\"");
        QCOMPARE(*rangeOf(request, 100, "\"x\""), all);
    }
    void answersRanges()
    {
        FilesFixture f;
        const QByteArray id = f.upload(text);
        const RestAnswer part = f.get(id, { { "Range", "bytes=3-6" } });
        QCOMPARE(part.status, 206);
        QCOMPARE(part.body, text.mid(3, 4));
        QCOMPARE(
            part.headers.value("Content-Range"), "bytes 3-6/" + QByteArray::number(text.size()));
        const RestAnswer behind = f.get(id, { { "Range", "bytes=500-" } });
        QCOMPARE(behind.status, 416);
        QCOMPARE(
            behind.headers.value("Content-Range"), "bytes */" + QByteArray::number(text.size()));
    }

    // Bytes go when nobody needs them any more, and not before.
    void sharedBytesStayUntilTheLastHasGone()
    {
        FilesFixture f;
        const QByteArray first = f.upload(text, "a.txt");
        const QByteArray second = f.upload(text, "b.txt", u"bob"_s);
        QCOMPARE(f.kept(u"files"_s).size(), 1);
        QCOMPARE(f.jane("DELETE", "/api/attachments/" + first).status, 204);
        QCOMPARE(f.get(first).status, 404);
        f.sweep();
        QCOMPARE(f.get(second).body, text);
        QCOMPARE(f.jane("DELETE", "/api/attachments/" + second).status, 204); // jane is admin
        QCOMPARE(f.kept(u"files"_s).size(), 1);
        f.sweep();
        QCOMPARE(f.kept(u"files"_s), QStringList{});
        QCOMPARE(f.jane("GET", "/api/issues/LOCK-1").at("attachmentCount"), "0"_ba);
        QVERIFY(!f.upload(text).isEmpty());
        f.sweep();
        QCOMPARE(f.kept(u"files"_s).size(), 1);
    }

    void leftUploadsAreSweptAway()
    {
        FilesFixture f;
        const QByteArray left = f.begin(u"jane"_s, text).at("upload");
        QCOMPARE(f.chunk(u"jane"_s, left, 0, text.first(3)).status, 200);
        const QByteArray whole
            = f.begin(u"jane"_s, text + "2", quoted(",'attach':false")).at("upload");
        QCOMPARE(f.chunk(u"jane"_s, whole, 0, text + "2").status, 200);
        QCOMPARE(f.kept(u"parts"_s).size(), 1);
        QCOMPARE(f.kept(u"files"_s).size(), 1);
        f.clock.advance(23h);
        f.settle();
        QCOMPARE(f.jane("GET", "/api/uploads/" + left).at("offset"), "3"_ba);
        f.clock.advance(2h);
        f.sweep();
        QCOMPARE(f.jane("GET", "/api/uploads/" + left).status, 404);
        QCOMPARE(f.kept(u"parts"_s), QStringList{});
        QCOMPARE(f.kept(u"files"_s), QStringList{});
        // A cancelled one goes at once.
        const QByteArray next = f.begin(u"jane"_s, text).at("upload");
        QCOMPARE(f.chunk(u"jane"_s, next, 0, text.first(3)).status, 200);
        QCOMPARE(f.jane("DELETE", "/api/uploads/" + next).status, 204);
        QCOMPARE(f.kept(u"parts"_s), QStringList{});
    }

    // Files go with their issue, when it cannot be restored any more; replicas are told.
    void filesGoWithTheIssue()
    {
        FilesFixture f;
        const auto bob = f.connected(u"bob"_s);
        const QByteArray id = f.upload(text);
        QCOMPARE(f.jane("DELETE", "/api/issues/LOCK-1").status, 204);
        QCOMPARE(f.jane("GET", "/api/issues/LOCK-1/attachments").status, 410);
        f.sweep();
        QCOMPARE(f.kept(u"files"_s).size(), 1);
        QCOMPARE(f.jane("POST", "/api/issues/LOCK-1/restore").status, 200);
        QCOMPARE(f.get(id).body, text);
        QCOMPARE(f.jane("DELETE", "/api/issues/LOCK-1").status, 204);
        f.clock.advance(std::chrono::days{ 91 });
        f.sweep();
        QCOMPARE(f.kept(u"files"_s), QStringList{});
        AttachmentStore store{ f.storage->database() };
        QVERIFY(!*store.attachment(AttachmentId{ QString::fromLatin1(id) }));
        const auto row = f.storage->issue(IssueId{ QString::fromLatin1(f.issue) });
        QCOMPARE((*row)->issue.attachmentCount, 0);
        const auto log = f.storage->log(projectSpace(f.lock), 0, 100, 1'000'000);
        QVERIFY(std::any_of(log->begin(), log->end(),
            [](const LogRow &entry) { return entry.name == u"attachment_deleted"_s; }));
    }

    void filesMoveWithTheIssue()
    {
        FilesFixture f;
        const QByteArray id = f.upload(text);
        QCOMPARE(
            f.jane("POST", "/api/issues/LOCK-1/move", quoted("{'project':'SAFE'}")).status, 200);
        QCOMPARE(f.get(id).body, text);
        QCOMPARE(f.get(id, {}, u"bob"_s).status, 404); // he is not in SAFE
        AttachmentStore store{ f.storage->database() };
        QCOMPARE(*store.bytesOf(f.safe), text.size());
        QCOMPARE(*store.bytesOf(f.lock), 0);
    }

    void keepsTheQuota()
    {
        ServerCoreConfig config = RestFixture::unlimited();
        config.attachments.projectBytes = 2 * text.size();
        config.attachments.uploadsPerUser = 3;
        FilesFixture f{ config };
        QVERIFY(!f.upload(text).isEmpty());
        const QByteArray id = f.begin(u"jane"_s, text).at("upload"); // what is on its way counts
        const RestAnswer over = f.begin(u"bob"_s, "x");
        QCOMPARE(over.status, 507);
        QCOMPARE(over.code(), "QUOTA_EXCEEDED"_ba);
        QCOMPARE(f.jane("DELETE", "/api/uploads/" + id).status, 204);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(f.begin(u"bob"_s, "x").status, 201);
        QCOMPARE(f.begin(u"bob"_s, "x").code(), "BUSY"_ba);
    }

    // 26 requests are one file: they do not use up the requests of a minute.
    void chunksAreNotCounted()
    {
        ServerCoreConfig config;
        config.hub.rates = { 10, 10 };
        FilesFixture f{ config };
        const QByteArray bytes{ 50, 'x' };
        const QByteArray id = f.begin(u"jane"_s, bytes).at("upload");
        for (int i = 0; i < 50; ++i)
            QVERIFY(f.chunk(u"jane"_s, id, i, bytes.mid(i, 1)).status < 300);
        QCOMPARE(f.get(id).body, bytes);
    }

    void saysWhenItKeepsNone()
    {
        RestFixture f;
        QByteArray issue = f.newIssue();
        f.core.reset(); // another one, without files
        f.core = std::make_unique<ServerCore>(RestFixture::unlimited(), f.keys,
            ServerCore::Ports{
                *f.storage, *f.storage, f.storageThread, f.hashes, f.loop, f.clock, f.clock });
        f.core->start([](const Result<void> &) {});
        f.settle();
        const RestAnswer answer = f.jane("GET", "/api/issues/" + issue + "/attachments");
        QCOMPARE(answer.status, 501);
        QCOMPARE(answer.code(), "NO_FILE_STORE"_ba);
    }

    // A client that was away gets the files with the rest.
    void standInSnapshots()
    {
        FilesFixture f;
        const QByteArray id = f.upload(text);
        const RestAnswer snapshot = f.jane(
            "GET", "/api/spaces/" + projectSpace(f.lock).toString().toUtf8() + "/snapshot");
        QVERIFY(f.read(snapshot).contains("{\"attachment\":{\"id\":\"" + id));
    }
};

QTEST_GUILESS_MAIN(TestAttachments)

#include "tst_attachments.moc"
