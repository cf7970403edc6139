// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/prober.h"
#include "tests/net/dialect/tinydialect.h"

#include <QTest>

#include <deque>

using namespace lockstep;
using namespace lockstep::net::dialect;
using namespace Qt::StringLiterals;

namespace {

// Holds what is asked until it is answered.
class Held final : public HttpPort
{
public:
    void send(HttpRequest request, Answer answer) override
    {
        asked.append(request.path);
        waiting.push_back(std::move(answer));
    }
    void openStream(const QString &, HttpRequest, StreamSink) override {}
    void closeStream(const QString &) override {}
    void cancelAll() override { ++cancelled; }
    [[nodiscard]] QByteArray cookies() const override { return {}; }

    void answer(Result<HttpReply> reply)
    {
        Answer first = std::move(waiting.front());
        waiting.pop_front();
        first(std::move(reply));
    }

    QStringList asked{};
    std::deque<Answer> waiting{};
    int cancelled = 0;
};

// A dialect with these variants: name to the path that it probes; an empty one has no probe.
std::vector<Dialect> dialectOf(
    const QByteArray &name, const std::vector<std::pair<QByteArray, QByteArray>> &variants)
{
    QByteArray patches;
    for (const auto &[variant, path] : variants) {
        const QByteArray probe = path.isEmpty() ? QByteArray{ "{}" }
                                                : R"({"probe": {"path": ")" + path
                + R"(", "where": {"body.speaks": ")" + variant + R"("}}})";
        patches += (patches.isEmpty() ? "" : ", ") + ('"' + variant + "\": " + probe);
    }
    const QByteArray file = R"({"format": 1, "name": ")" + name + R"(", "title": "T",
        "variants": {)"
        + patches + R"(},
        "parameters": [{"key": "site", "label": "Site", "preset": "{host}"},
                       {"key": "zone", "label": "Zone"}],
        "rest": {}, "user": {"id": "{id}"},
        "scopes": {"board": {"holdsIssues": true, "id": "id", "list": {"path": "/b"}}},
        "project": {"statuses": [{"name": "New", "category": "open"}], "types": ["t"]},
        "entities": {"ticket": {"scope": "board", "type": "t", "id": "id", "scopeId": "b",
            "list": {"path": "/t"}, "fields": {"subject": "title"}}}})";
    std::vector<Dialect> dialects;
    for (const auto &[variant, path] : variants) {
        const DialectReading reading = readDialect(file, QString::fromUtf8(variant));
        for (const DialectFault &fault : reading.faults)
            qWarning("%d: %s: %s", fault.line, qPrintable(fault.path), qPrintable(fault.message));
        if (!reading.dialect)
            qFatal("no dialect");
        dialects.push_back(*reading.dialect);
    }
    return dialects;
}

HttpReply speaks(const QByteArray &variant)
{
    return { 200, {}, R"({"speaks": ")" + variant + R"("})" };
}

} // namespace

class ProberTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVariantIsAskedByItsProbe();
    void equalRequestsAreSentOnce();
    void allProbesOfAVariantHaveToHold();
    void withoutAProbeNothingIsFoundAndNothingAsked();
    void whatDoesNotAnswerIsNotFound();
    void presetsStandInTheProbe();
    void nothingIsToldOnceItIsGone();
};

void ProberTest::everyVariantIsAskedByItsProbe()
{
    const auto http = std::make_shared<Held>();
    std::vector<Dialect> all = dialectOf("one", { { "new", "/1n" }, { "old", "/1o" } });
    for (Dialect &dialect : dialectOf("two", { { "new", "/2n" }, { "old", "/2o" } }))
        all.push_back(std::move(dialect));
    Prober prober{ http, u"there"_s };
    std::optional<QList<Finding>> found;
    prober.start(all, [&](QList<Finding> told) { found = std::move(told); });
    QCOMPARE(http->asked, QStringList{ u"/1n"_s }); // one at a time
    http->answer(HttpReply{ 404, {}, {} });
    http->answer(speaks("old"));
    http->answer(speaks("new"));
    QVERIFY(!found);
    http->answer(speaks("old"));
    QCOMPARE(http->asked, (QStringList{ u"/1n"_s, u"/1o"_s, u"/2n"_s, u"/2o"_s }));
    QVERIFY(found.has_value());
    QCOMPARE(*found,
        (QList<Finding>{ { u"one"_s, { u"old"_s } }, { u"two"_s, { u"new"_s, u"old"_s } } }));
}

void ProberTest::equalRequestsAreSentOnce()
{
    const auto http = std::make_shared<Held>();
    std::vector<Dialect> all = dialectOf("one", { { "new", "/same" }, { "old", "/same" } });
    Prober prober{ http, u"there"_s };
    QList<Finding> found;
    prober.start(all, [&](QList<Finding> told) { found = std::move(told); });
    http->answer(speaks("old"));
    QCOMPARE(http->asked, QStringList{ u"/same"_s });
    QCOMPARE(found, (QList<Finding>{ { u"one"_s, { u"old"_s } } }));
}

void ProberTest::allProbesOfAVariantHaveToHold()
{
    const auto http = std::make_shared<Held>();
    Prober prober{ http, u"there"_s };
    std::optional<QList<Finding>> found;
    prober.start(test::tinyDialects(R"({"probe": [{"path": "/x", "where": {"status": 200}},
                     {"path": "/y", "where": {"status": 200}}]})"),
        [&](QList<Finding> told) { found = std::move(told); });
    http->answer(HttpReply{ 200, {}, "{}" });
    QCOMPARE(http->asked, (QStringList{ u"/x"_s, u"/y"_s }));
    QVERIFY(!found);
    http->answer(HttpReply{ 404, {}, {} });
    QVERIFY(found && found->isEmpty());
}

void ProberTest::withoutAProbeNothingIsFoundAndNothingAsked()
{
    const auto http = std::make_shared<Held>();
    Prober prober{ http, u"there"_s };
    std::optional<QList<Finding>> found;
    prober.start(dialectOf("one", { { "only", "" } }),
        [&](QList<Finding> told) { found = std::move(told); });
    QVERIFY(http->asked.isEmpty());
    QVERIFY(found && found->isEmpty());
}

void ProberTest::whatDoesNotAnswerIsNotFound()
{
    const auto http = std::make_shared<Held>();
    Prober prober{ http, u"there"_s };
    QList<Finding> found;
    prober.start(dialectOf("one", { { "new", "/n" }, { "old", "/o" } }),
        [&](QList<Finding> told) { found = std::move(told); });
    http->answer(Error{ errc::Io, u"cut off"_s, {} });
    http->answer(speaks("old"));
    QCOMPARE(found, (QList<Finding>{ { u"one"_s, { u"old"_s } } }));
}

void ProberTest::presetsStandInTheProbe()
{
    const auto http = std::make_shared<Held>();
    std::vector<Dialect> one = dialectOf("one", { { "new", "/at/{param.site}" } });
    QCOMPARE(presetParameters(one.front(), u"there"_s),
        (std::map<QString, QString>{ { u"site"_s, u"there"_s } }));
    Prober prober{ http, u"there"_s };
    prober.start(one, [](const QList<Finding> &) {});
    QCOMPARE(http->asked, QStringList{ u"/at/there"_s });
}

void ProberTest::nothingIsToldOnceItIsGone()
{
    const auto http = std::make_shared<Held>();
    {
        Prober prober{ http, u"there"_s };
        prober.start(dialectOf("one", { { "new", "/n" } }),
            [](const QList<Finding> &) { QFAIL("it has gone"); });
    }
    QCOMPARE(http->cancelled, 1);
    http->answer(speaks("new"));
}

QTEST_GUILESS_MAIN(ProberTest)
#include "tst_prober.moc"
