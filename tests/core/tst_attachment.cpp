// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/files/filefolder.h"
#include "core/model/attachment.h"
#include "core/sync/outbox.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const IssueId issue{ u"0189-issue"_s };
const SpaceId space{ u"project:p"_s };
const AttachmentId file{ u"0189-file"_s };

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

struct FileQueue
{
    FileQueue() { outbox.load(ClientId{ u"c"_s }, 0, {}); }
    OpId add(MutationBody body)
    {
        OutboxRow row = outbox.make(space, std::move(body), {}, {});
        const OpId op = row.mutation.op;
        outbox.add(std::move(row));
        return op;
    }
    [[nodiscard]] QList<OpId> take()
    {
        QList<OpId> ops;
        for (const Mutation &mutation : outbox.takeBatch({}, 1000))
            ops << mutation.op;
        return ops;
    }
    Outbox outbox{};
};

mutation::AddAttachment adding(const AttachmentId &id = file)
{
    return { issue, id, u"a.png"_s, 3, QString{ 64, u'a' } };
}

} // namespace

class TestAttachment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        const auto row = [](const char *what, const QString &name, const QString &safe) {
            QTest::newRow(what) << name << safe;
        };
        row("plain", u"notes.txt"_s, u"notes.txt"_s);
        row("spaces inside", u"my notes.txt"_s, u"my notes.txt"_s);
        row("other scripts", u"Grüße 日本.txt"_s, u"Grüße 日本.txt"_s);
        row("a path", u"../../etc/passwd"_s, u"passwd"_s);
        row("a path of Windows", u"C:\\Users\\x\\evil.exe"_s, u"evil.exe"_s);
        row("a share", u"\\\\host\\share\\x"_s, u"x"_s);
        row("only dots", u".."_s, u"file"_s);
        row("only a slash", u"/"_s, u"file"_s);
        row("empty", QString{}, u"file"_s);
        row("only spaces", u"   "_s, u"file"_s);
        row("dots at the end", u"x.txt..."_s, u"x.txt"_s);
        row("space at the end", u"x.txt "_s, u"x.txt"_s);
        row("dots and spaces", u"x. . ."_s, u"x"_s);
        row("a device", u"CON"_s, u"_CON"_s);
        row("a device with a suffix", u"nul.txt"_s, u"_nul.txt"_s);
        row("a port", u"COM1"_s, u"_COM1"_s);
        row("a port with an odd digit", u"lpt\u00b9.log"_s, u"_lpt\u00b9.log"_s);
        row("no device", u"CONSOLE"_s, u"CONSOLE"_s);
        row("written backwards", u"a\u202egpj.exe"_s, u"agpj.exe"_s);
        row("isolates", u"a\u2066b\u2069.txt"_s, u"ab.txt"_s);
        row("control characters", u"a\nb\tc\u0007.txt"_s, u"abc.txt"_s);
        row("NUL", u"a"_s + QChar{ 0 } + u"b.txt"_s, u"ab.txt"_s);
        row("half a character", u"a"_s + QChar{ 0xd800 } + u"b"_s, u"ab"_s);
        row("signs of shells", u"a|b<c>d?e*f\"g:h.txt"_s, u"a_b_c_d_e_f_g_h.txt"_s);
        row("a stream of NTFS", u"x.txt:hidden"_s, u"x.txt_hidden"_s);
    }
    void namesOfFiles()
    {
        QFETCH(QString, name);
        QTEST(safeFileName(name), "safe");
        QCOMPARE(safeFileName(safeFileName(name)), safeFileName(name));
    }
    void longNamesKeepTheirSuffix()
    {
        const QString safe = safeFileName(QString{ 300, u'ä' } + u".tar.gz"_s);
        QVERIFY(safe.toUtf8().size() <= maxFileNameBytes);
        QVERIFY(safe.endsWith(u".gz"));
        QVERIFY(safeFileName(QString{ 300, u'n' }).toUtf8().size() == maxFileNameBytes);
    }

    void kindsOfBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type");
        const auto row = [](const char *name, const QByteArray &bytes, const char *type) {
            QTest::newRow(name) << bytes << QString::fromLatin1(type);
        };
        row("png", "\x89PNG\r\n\x1a\nabc", "image/png");
        row("jpeg", "\xff\xd8\xff\xe0", "image/jpeg");
        row("gif", "GIF89a...", "image/gif");
        row("webp", "RIFF....WEBPVP8 ", "image/webp");
        row("no webp", "XXXX....WEBP\x01", "application/octet-stream");
        row("pdf", "%PDF-1.7", "application/pdf");
        row("zip", "PK\x03\x04", "application/zip");
        row("windows", "MZ\x90", "application/x-executable");
        row("linux",
            "\x7f"
            "ELF\x02",
            "application/x-executable");
        row("script", "#!/bin/sh\n", "application/x-executable");
        row("text", "Hello\n\tthere", "text/plain");
        row("utf-8",
            "Gr\xc3\xbc\xc3\x9f"
            "e",
            "text/plain");
        row("utf-8 that is cut", "Gr\xc3\xbc\xc3", "text/plain");
        row("latin-1",
            "Gr\xfc\xdf"
            "e",
            "application/octet-stream");
        row("markup is text", "<html><script>", "text/plain");
        row("svg is text", "<svg xmlns='x'>", "text/plain");
        row("empty", "", "text/plain");
        row("bytes", QByteArray{ "a\0b", 3 }, "application/octet-stream");
    }
    void kindsOfBytes()
    {
        QFETCH(QByteArray, bytes);
        QTEST(sniffFileType(bytes), "type");
    }
    void programs()
    {
        for (const char16_t *name : { u"x.exe", u"X.EXE", u"a.desktop", u"a.jpg.scr", u"s.sh",
                 u"page.html", u"pic.svg", u"x.lnk", u"x.jar" })
            QVERIFY2(mayBeProgram(QString::fromUtf16(name), u"text/plain"),
                qPrintable(QString::fromUtf16(name)));
        QVERIFY(mayBeProgram(u"picture.png", u"application/x-executable"));
        QVERIFY(!mayBeProgram(u"notes.txt", u"text/plain"));
        QVERIFY(!mayBeProgram(u"exe", u"text/plain"));
    }

    void linksInTexts()
    {
        Attachment a{ file, issue, {}, u"a [1].png"_s, 3, {}, u"image/png"_s, {} };
        QCOMPARE(attachmentLink(a), u"![a (1).png](attachment:0189-file)"_s);
        a.type = u"text/plain"_s;
        QCOMPARE(attachmentLink(a), u"[a (1).png](attachment:0189-file)"_s);
        QCOMPARE(mentionedAttachments(u"see [x](attachment:A-1), attachment:A-1 and attachment:B"),
            (QList{ AttachmentId{ u"A-1"_s }, AttachmentId{ u"B"_s } }));
        QVERIFY(mentionedAttachments(u"attachment: and attachment:../x").isEmpty());
    }

    // docs/protocol.md, 7: a text goes after its files, and nothing else waits for them.
    void textsWaitForTheirFiles()
    {
        FileQueue q;
        const OpId add = q.add(adding());
        const OpId shows = q.add(
            mutation::AddComment{ issue, CommentId{ u"c1"_s }, u"See attachment:0189-file"_s });
        const OpId plain
            = q.add(mutation::AddComment{ issue, CommentId{ u"c2"_s }, u"Nothing to see"_s });
        QCOMPARE(q.take(), QList{ plain });
        q.outbox.setUploaded(file, true);
        QCOMPARE(q.take(), QList{ add });
        QCOMPARE(q.take(), QList<OpId>{}); // one after the other
        QVERIFY(q.outbox.settle({ add, outcome::Applied{ 5, {} }, false }));
        QCOMPARE(q.take(), QList{ shows });
    }
    void aFileThatWasRefusedKeepsItsTextBack()
    {
        FileQueue q;
        const OpId add = q.add(adding());
        const OpId shows = q.add(
            mutation::AddComment{ issue, CommentId{ u"c1"_s }, u"See attachment:0189-file"_s });
        q.outbox.refuse(add, { errc::TooLarge, {}, {} });
        QCOMPARE(q.take(), QList<OpId>{});
        QVERIFY(q.outbox.discard(add)); // then it goes without
        QCOMPARE(q.take(), QList{ shows });
    }
    void aFileThatIsLostIsWantedAgain()
    {
        FileQueue q;
        const OpId add = q.add(adding());
        q.outbox.setUploaded(file, true);
        QCOMPARE(q.take(), QList{ add });
        q.outbox.setUploaded(file, false);
        q.outbox.requeue();
        QCOMPARE(q.take(), QList<OpId>{});
    }
    void whatIsDiscardedTakesItsDeletionAlong()
    {
        FileQueue q;
        const OpId add = q.add(adding());
        q.add(mutation::DeleteAttachment{ issue, file });
        QVERIFY(q.outbox.discard(add));
        QVERIFY(q.outbox.rows().empty());
    }

    // --- The folder of a profile ---

    void keepsFilesUntilTheyAreSent()
    {
        QTemporaryDir directory;
        QTemporaryDir elsewhere;
        const FileFolder folder{ directory.path() };
        const QString original = elsewhere.filePath(u"notes.txt"_s);
        QFile out{ original };
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write("hello") == 5);
        out.close();
        const auto taken = folder.take(original);
        QVERIFY(taken);
        QCOMPARE(*taken, (FileFolder::Taken{ hashOf("hello"), 5, u"text/plain"_s }));
        QVERIFY(QFile::remove(original)); // ours is a copy
        QCOMPARE(folder.find(taken->sha256), folder.outgoingPath(taken->sha256));
        QCOMPARE(QFile::permissions(folder.find(taken->sha256))
                & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
            QFileDevice::Permissions{});
        folder.trim(0);
        QVERIFY(!folder.find(taken->sha256).isEmpty()); // never what was not sent
        folder.settle(taken->sha256);
        QCOMPARE(folder.find(taken->sha256), folder.cachedPath(taken->sha256));
        const QString target = elsewhere.filePath(u"copy.txt"_s);
        QVERIFY(folder.copyTo(taken->sha256, target));
        QFile copy{ target };
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), "hello"_ba);
        folder.trim(0);
        QVERIFY(folder.find(taken->sha256).isEmpty());
    }
    void takesNoMoreThanTheLimit()
    {
        QTemporaryDir directory;
        const FileFolder folder{ directory.path() };
        QVERIFY(folder.take(QByteArray{ maxAttachmentBytes, 'x' }));
        QCOMPARE(
            folder.take(QByteArray{ maxAttachmentBytes + 1, 'x' }).error().code, errc::TooLarge);
        QVERIFY(folder.take(QByteArray{}));
        QVERIFY(!folder.take(directory.path())); // a folder
        QVERIFY(!folder.take(directory.filePath(u"nothing"_s)));
    }
    void believesNoBytesThatCame()
    {
        QTemporaryDir directory;
        const FileFolder folder{ directory.path() };
        QVERIFY(folder.prepare());
        const QString sha256 = hashOf("hello");
        const auto came = [&](const QByteArray &bytes) {
            QFile part{ folder.partPath(sha256) };
            return part.open(QIODevice::WriteOnly) && part.write(bytes) == bytes.size();
        };
        QVERIFY(came("HELLO"));
        QCOMPARE(folder.keep(sha256).error().code, errc::HashMismatch);
        QVERIFY(!QFile::exists(folder.partPath(sha256)));
        QVERIFY(came("hello"));
        QVERIFY(folder.keep(sha256));
        QCOMPARE(folder.find(sha256), folder.cachedPath(sha256));
        for (const QString &bad : { u"../x"_s, u"x"_s, QString{}, sha256.toUpper() }) {
            QVERIFY(folder.partPath(bad).isEmpty());
            QVERIFY(folder.find(bad).isEmpty());
        }
    }
    void clearsUpAfterACrash()
    {
        QTemporaryDir directory;
        const FileFolder folder{ directory.path() };
        const auto wanted = folder.take(QByteArray{ "wanted" });
        const auto left = folder.take(QByteArray{ "left" });
        QFile half{ directory.filePath(u"outgoing/new-abc"_s) };
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.close();
        folder.settleOthers({ wanted->sha256 });
        QVERIFY(!half.exists());
        QCOMPARE(folder.find(wanted->sha256), folder.outgoingPath(wanted->sha256));
        QCOMPARE(folder.find(left->sha256), folder.cachedPath(left->sha256));
    }
};

QTEST_GUILESS_MAIN(TestAttachment)

#include "tst_attachment.moc"
