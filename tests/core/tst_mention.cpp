// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/mention.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

QHash<UserId, User> team()
{
    QHash<UserId, User> users;
    for (const char *id : { "jane@example.com", "bob@example.com", "bob@example.org", "kim" })
        users.insert(UserId{ QString::fromLatin1(id) }, User{ UserId{ QString::fromLatin1(id) } });
    return users;
}

} // namespace

class TestMention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mentionsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("handles");
        QTest::newRow("one") << u"@jane"_s << QStringList{ u"jane"_s };
        QTest::newRow("in a sentence")
            << u"Thanks, @jane. (@bob!)"_s << QStringList{ u"jane"_s, u"bob"_s };
        QTest::newRow("full") << u"for @jane@example.com, please"_s
                              << QStringList{ u"jane@example.com"_s };
        QTest::newRow("an address") << u"write to jane@example.com"_s << QStringList{};
        QTest::newRow("nothing") << u"@ @, @@ 3 @"_s << QStringList{};
        QTest::newRow("no part of a word") << u"@jané"_s << QStringList{};
        QTest::newRow("underscore") << u"@jane_doe_"_s << QStringList{ u"jane_doe_"_s };
        QTest::newRow("plus and dots") << u"@a.b+c..."_s << QStringList{ u"a.b+c"_s };
        QTest::newRow("two lines") << u"@jane\n@bob"_s << QStringList{ u"jane"_s, u"bob"_s };
    }
    void mentionsAreFound()
    {
        QFETCH(QString, text);
        QStringList handles;
        for (const Mention &mention : findMentions(text)) {
            handles << mention.handle;
            QCOMPARE(text.mid(mention.start, mention.length), u'@' + mention.handle);
        }
        QTEST(handles, "handles");
    }

    void handlesMeanOnePerson()
    {
        const auto users = team();
        QCOMPARE(mentionedUser(u"jane", users), UserId{ u"jane@example.com"_s });
        QCOMPARE(mentionedUser(u"JANE@example.com", users), UserId{ u"jane@example.com"_s });
        QCOMPARE(mentionedUser(u"kim", users), UserId{ u"kim"_s });
        QCOMPARE(mentionedUser(u"bob", users), UserId{}); // two of them
        QCOMPARE(mentionedUser(u"bob@example.org", users), UserId{ u"bob@example.org"_s });
        QCOMPARE(mentionedUser(u"jan", users), UserId{});
        QCOMPARE(mentionedUser(u"", users), UserId{});
    }

    void handlesAreShortAndComeBack()
    {
        const auto users = team();
        QCOMPARE(mentionHandle(UserId{ u"jane@example.com"_s }, users), u"jane"_s);
        QCOMPARE(mentionHandle(UserId{ u"bob@example.com"_s }, users), u"bob@example.com"_s);
        for (auto it = users.cbegin(); it != users.cend(); ++it) {
            const QString text = u"see @%1."_s.arg(mentionHandle(it.key(), users));
            QCOMPARE(findMentions(text).size(), 1);
            QCOMPARE(mentionedUser(findMentions(text).first().handle, users), it.key());
        }
    }
};

QTEST_GUILESS_MAIN(TestMention)
#include "tst_mention.moc"
