// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The examples of docs/rest.md, one after the other, against a server: what stands in an answer
// there must be in the answer, and "…" stands for anything.

#include "tests/support/restfixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace lockstep;
using namespace lockstep::server;

namespace {

const QString anything = u"…"_s;

struct RestExample
{
    int line = 0;
    QString request{};
    QString answer{};
};

QList<RestExample> readRestExamples()
{
    QFile file{ QStringLiteral(LOCKSTEP_SOURCES "/docs/rest.md") };
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<RestExample> examples;
    QString *open = nullptr;
    int number = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        if (line == "```"_L1) {
            open = nullptr;
        } else if (open) {
            *open += line + u'\n';
        } else if (line == "```http"_L1) {
            examples << RestExample{ number + 1, {}, {} };
            open = &examples.last().request;
        } else if (line == "```http answer"_L1 && !examples.isEmpty()) {
            open = &examples.last().answer;
        }
    }
    return examples;
}

bool like(const QString &pattern, const QString &text)
{
    QStringList parts;
    for (const QString &part : pattern.split(anything))
        parts << QRegularExpression::escape(part);
    return QRegularExpression{ QRegularExpression::anchoredPattern(parts.join(u".*"_s)),
        QRegularExpression::DotMatchesEverythingOption }
        .match(text)
        .hasMatch();
}

// What is missing of `shown` in `real`; empty: nothing.
QString missing(const QJsonValue &shown, const QJsonValue &real, const QString &path)
{
    if (shown.isObject()) {
        const QJsonObject object = shown.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!real.toObject().contains(it.key()))
                return path + u'.' + it.key();
            const QString inside
                = missing(it.value(), real.toObject().value(it.key()), path + u'.' + it.key());
            if (!inside.isEmpty())
                return inside;
        }
        return {};
    }
    if (shown.isArray()) {
        const QJsonArray array = shown.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString at = path + u'.' + QString::number(i);
            const QString inside = missing(array.at(i), real.toArray().at(i), at);
            if (!inside.isEmpty())
                return inside;
        }
        return array.isEmpty() && !real.toArray().isEmpty() ? path : QString{};
    }
    const bool same = shown.isString() ? real.isString() && like(shown.toString(), real.toString())
                                       : shown == real;
    return same ? QString{} : path;
}

} // namespace

class TestRestExamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areTrue()
    {
        RestFixture f;
        const auto examples = readRestExamples();
        QVERIFY(examples.size() >= 10);
        for (const RestExample &example : examples) {
            const QByteArray where = "docs/rest.md:" + QByteArray::number(example.line) + ": ";
            QString head = example.request.section(u"\n\n"_s, 0, 0);
            const QString body = example.request.section(u"\n\n"_s, 1);
            HttpHeaders headers;
            for (const QString &line : head.trimmed().split(u'\n').mid(1)) {
                QByteArray value = line.section(u": "_s, 1).toUtf8();
                if (value == "Bearer JANE" || value == "Bearer BOB")
                    value = "Bearer " + f.token(value.endsWith("BOB") ? u"bob"_s : u"jane"_s);
                headers.add(line.section(u':', 0, 0).toUtf8(), value);
            }
            const QStringList first = head.section(u'\n', 0, 0).split(u' ');
            const bool isText = headers.value("Content-Type").startsWith("text/");
            f.clock.advance(1ms);
            const RestAnswer answer = f.send(RestFixture::request(first.at(0).toUtf8(),
                first.at(1).toUtf8(), isText ? body.toUtf8() : body.trimmed().toUtf8(), headers));

            head = example.answer.section(u"\n\n"_s, 0, 0);
            QString shown = example.answer.section(u"\n\n"_s, 1);
            const QStringList lines = head.trimmed().split(u'\n');
            QVERIFY2(lines.first().section(u' ', 1, 1).toInt() == answer.status,
                (where + QByteArray::number(answer.status) + ' ' + answer.body).constData());
            QCOMPARE(lines.first().section(u' ', 2), QString{ reasonPhrase(answer.status) });
            for (const QString &line : lines.mid(1)) {
                const QByteArray real = answer.headers.value(line.section(u':', 0, 0).toUtf8());
                QVERIFY2(like(line.section(u": "_s, 1), QString::fromUtf8(real)),
                    (where + line.toUtf8() + " is " + real).constData());
            }
            if (answer.stream) {
                QByteArray text;
                answer.stream->next([&](const std::optional<QByteArray> &piece) {
                    text = piece.value_or(QByteArray{});
                });
                f.settle();
                shown.replace(u"{\"id\":\"…\"}"_s, anything);
                QVERIFY2(like(shown.trimmed(), QString::fromUtf8(text).trimmed()),
                    (where + text).constData());
                continue;
            }
            const auto json = QJsonDocument::fromJson(shown.toUtf8());
            QVERIFY2(json.isObject(), where.constData());
            const QString lacks = missing(
                json.object(), QJsonDocument::fromJson(answer.body).object(), u"answer"_s);
            QVERIFY2(lacks.isEmpty(),
                (where + lacks.toUtf8() + " is otherwise in " + answer.body).constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestRestExamples)
#include "tst_rest_examples.moc"
