// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/issuefields.h"
#include "tests/support/dialectstage.h"

#include <QUuid>

using namespace lockstep;
using namespace Qt::StringLiterals;

// Two clients of one foreign system: what the one does, the other sees.
class TestDialects : public DialectStage
{
    Q_OBJECT

    // Another value than the issue has, as the field takes it there.
    FieldValue anotherValue(DialectClient &client, const IssueId &id, Field field)
    {
        switch (field) {
        case Field::Status:
            // Not every kind of issue has all that its project has.
            return isNamed("worklamp"_L1) ? u"In Progress"_s : client.project().statuses.at(1).name;
        case Field::Priority:
            return u"High"_s;
        case Field::Assignee:
            return client.engine().self().id.toString();
        case Field::Category:
            return u"Safety"_s;
        case Field::Severity:
            return qint64{ 4 };
        case Field::Building:
            return u"b2"_s;
        case Field::Room:
            return u"Room 7"_s;
        case Field::DueDate:
            return u"2031-05-06"_s;
        default:
            return client.issue(id).subject + u" and more"_s;
        }
    }

private Q_SLOTS:
    void editIsSeenByTheOther()
    {
        const QString subject = givenIssue();
        const auto a = first();
        const auto b = second();
        QVERIFY(a && b);
        const IssueId id = a->issueCalled(subject).id;
        QVERIFY(!id.isNull());
        QCOMPARE(b->issueCalled(subject).id, id); // the same id for everybody

        const QString changed = subject + u" changed"_s;
        const OpId op = a->set(id, Field::Subject, changed);
        LOCKSTEP_SOON(*a, a->isSettled<outcome::Applied>(op));
        QVERIFY(!server().issueCalled(changed).isEmpty());
        LOCKSTEP_SOON(*b, b->issue(id).subject == changed);
        LOCKSTEP_SOON(*a, a->differences(*b, id).isEmpty());
    }

    void newIssueIsSeenByTheOtherAndThereOnce()
    {
        const auto a = first();
        const auto b = second();
        QVERIFY(a && b);
        const QString subject = u"New of "_s + QUuid::createUuid().toString(QUuid::Id128).left(8);
        const IssueId mine = a->engine().createIssue(newIssue(*a, subject));
        LOCKSTEP_SOON(*a, a->isQuiet() && !a->issue(mine).name.isEmpty());
        LOCKSTEP_SOON(*b, !b->issueCalled(subject).id.isNull());
        const IssueId theirs = b->issueCalled(subject).id;
        QCOMPARE(b->issue(theirs).description, a->issue(mine).description);
        int there = 0;
        for (const QJsonValue &one : server().command(u"dump"_s).value("issues"_L1).toArray())
            there += one[system().subject].toString() == subject;
        QCOMPARE(there, 1);
    }

    void everyFieldThatCanBeWrittenIsWritten()
    {
        const QString subject = givenIssue();
        const auto a = first();
        const auto b = second();
        QVERIFY(a && b);
        const IssueId id = a->issueCalled(subject).id;
        const QStringList keys = a->engine().abilities()->fields;
        QVERIFY(keys.contains(u"subject"_s) && keys.contains(u"status"_s));
        FieldValues wanted;
        QList<Field> fields;
        for (const FieldInfo &info : issueFields()) {
            if (!keys.contains(QString{ info.key }))
                continue;
            // Some begin with the work when somebody is to do it: the status after that.
            fields.insert(info.field == Field::Assignee ? 0 : fields.size(), info.field);
        }
        for (const Field field : std::as_const(fields)) {
            wanted[field] = anotherValue(*a, id, field);
            const OpId op = a->set(id, field, wanted[field]);
            LOCKSTEP_SOON(*a, a->outcome(op).has_value());
            QVERIFY2(a->isSettled<outcome::Applied>(op),
                qPrintable(
                    QString{ fieldInfo(field).key } + u": "_s + QString::fromUtf8(a->describe())));
        }
        for (const auto &[field, value] : wanted) {
            QVERIFY2(a->value(id, field) == value, fieldInfo(field).key.data());
            LOCKSTEP_SOON(*b, b->value(id, field) == value);
        }
        LOCKSTEP_SOON(*b, a->differences(*b, id).isEmpty());
        qInfo("%s: %s", qPrintable(system().row()), qPrintable(keys.join(u", "_s)));
    }

    void assigneeCanBeTakenAwayOrThatIsRefused()
    {
        const QString subject = givenIssue();
        const auto a = first();
        const auto b = second();
        QVERIFY(a && b);
        const IssueId id = a->issueCalled(subject).id;
        const QString me = a->engine().self().id.toString();
        const OpId given = a->set(id, Field::Assignee, me);
        LOCKSTEP_SOON(*a, a->isSettled<outcome::Applied>(given));
        LOCKSTEP_SOON(*b, b->value(id, Field::Assignee) == FieldValue{ me });
        const OpId taken = a->set(id, Field::Assignee, {});
        LOCKSTEP_SOON(*a, a->outcome(taken).has_value());
        if (isNamed("ciis"_L1)) { // has no request for it
            QVERIFY(a->isSettled<outcome::Rejected>(taken));
            QCOMPARE(a->engine().status().attention, 1);
            return;
        }
        QVERIFY2(a->isSettled<outcome::Applied>(taken), a->describe().constData());
        LOCKSTEP_SOON(*b, b->value(id, Field::Assignee) == FieldValue{});
    }

    void deletedIssueIsGoneOrClosed()
    {
        const QString subject = givenIssue();
        const auto a = first();
        const auto b = second();
        QVERIFY(a && b);
        const IssueId id = a->issueCalled(subject).id;
        const Abilities abilities = *a->engine().abilities();
        const OpId op = a->engine().deleteIssue(id);
        LOCKSTEP_SOON(*a, a->outcome(op).has_value());
        if (!abilities.deleteIssues) {
            QVERIFY2(a->isSettled<outcome::Rejected>(op), a->describe().constData());
            QVERIFY(!server().issueCalled(subject).isEmpty());
            return;
        }
        QVERIFY2(a->isSettled<outcome::Applied>(op), a->describe().constData());
        if (!abilities.deleteCloses) {
            LOCKSTEP_SOON(*b, b->issue(id).id.isNull());
            QVERIFY(server().issueCalled(subject).isEmpty());
            return;
        }
        const auto isClosed = [&](DialectClient &client) {
            return client.project().category(client.issue(id).status) == StatusCategory::Closed;
        };
        LOCKSTEP_SOON(*a, isClosed(*a));
        LOCKSTEP_SOON(*b, isClosed(*b));
    }

    void commentIsSeenByWhoLooksAtTheIssue()
    {
        const QString subject = givenIssue();
        const auto a = first();
        const auto b = second();
        QVERIFY(a && b);
        const IssueId id = a->issueCalled(subject).id;
        const Abilities abilities = *a->engine().abilities();
        b->engine().setWatched({ u"issue:"_s + id.toString() });
        a->engine().setWatched({ u"issue:"_s + id.toString() });
        const CommentId comment = a->engine().addComment(id, u"What about <this> & that?"_s);
        if (!abilities.comments) {
            LOCKSTEP_SOON(*a, a->engine().status().attention == 1);
            return;
        }
        const auto texts = [&](DialectClient &client) {
            QStringList all;
            for (const VisibleComment &one : client.replica().comments(id))
                all.append(one.comment.text);
            return all;
        };
        LOCKSTEP_SOON(*a, a->isQuiet());
        LOCKSTEP_SOON(*b, texts(*b) == QStringList{ u"What about <this> & that?"_s });
        QCOMPARE(texts(*a), texts(*b));
        if (abilities.editComments) {
            a->engine().editComment(id, comment, u"What about <this> & that?"_s, u"Never mind"_s);
            LOCKSTEP_SOON(*b, texts(*b) == QStringList{ u"Never mind"_s });
        }
        if (abilities.deleteComments) {
            a->engine().deleteComment(id, comment);
            LOCKSTEP_SOON(*b, texts(*b).isEmpty());
        }
        LOCKSTEP_SOON(*a, a->isQuiet());
    }
};

QTEST_GUILESS_MAIN(TestDialects)
#include "tst_dialects.moc"
