// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "tests/support/hubfixture.h"

namespace lockstep::server {

// What came back of one request.
struct RestAnswer
{
    int status = 0;
    HttpHeaders headers{};
    QByteArray body{};
    std::shared_ptr<HttpBody> stream{};

    // The value at a path such as "error.code" or "issues.0.id": text as it is, else JSON.
    [[nodiscard]] QByteArray at(const QByteArray &path) const
    {
        JsonDocument document;
        const auto json = document.parse(body);
        if (!json)
            return {};
        JsonView view = *json;
        for (const QByteArray &step : path.split('.')) {
            bool isIndex = false;
            const int index = step.toInt(&isIndex);
            view = isIndex ? view.at(index) : view[QLatin1StringView{ step }];
        }
        if (view.isUndefined())
            return {};
        return view.isString() ? view.stringOrEmpty().toUtf8() : view.toJson();
    }
    [[nodiscard]] QByteArray code() const { return at("error.code"); }
    // "subject" of each of "issues", in a row.
    [[nodiscard]] QByteArray each(const QByteArray &list, const QByteArray &member) const
    {
        JsonDocument document;
        const auto json = document.parse(body);
        QByteArrayList found;
        if (json) {
            for (const JsonView item : (*json)[QLatin1StringView{ list }])
                found << item[QLatin1StringView{ member }].stringOrEmpty().toUtf8();
        }
        return found.join(' ');
    }
};

// A HubFixture whose server is asked by HTTP. Vic is a viewer of LOCK, Eve is in nothing.
struct RestFixture : HubFixture
{
    explicit RestFixture(ServerCoreConfig config = unlimited()) : HubFixture(std::move(config))
    {
        administer([&](Administration &a) {
            for (const QString &name : { u"vic"_s, u"eve"_s })
                QVERIFY(a.addUser(workspace, { {}, userId(name).toString(), name, {}, false }));
            QVERIFY(a.setMember(workspace, u"LOCK"_s, userId(u"vic"_s), Role::Viewer));
        });
    }
    static ServerCoreConfig unlimited()
    {
        ServerCoreConfig config;
        config.hub.rates = { 1'000'000, 1'000'000 };
        return config;
    }
    static HttpRequest request(const QByteArray &method, const QByteArray &target,
        const QByteArray &body = {}, const HttpHeaders &headers = {})
    {
        HttpRequest made = MemoryLink::makeRequest(method, target, body);
        if (!body.isEmpty() && !headers.contains("Content-Type"))
            made.headers.add("Content-Type", "application/json");
        for (const QByteArray &line : headers.block().split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0)
                made.headers.add(line.first(colon), line.sliced(colon + 1).trimmed());
        }
        return made;
    }
    RestAnswer send(HttpRequest made)
    {
        const auto answer = std::make_shared<RestAnswer>();
        core->handlers().handle(std::move(made), [answer](const HttpResponse &response) {
            *answer = { response.status, response.headers, response.body, response.stream };
        });
        settle();
        while (!hashes.isEmpty()) {
            hashes.runAll();
            settle();
        }
        return *answer;
    }
    // `user` may be nobody.
    RestAnswer ask(const QString &user, const QByteArray &method, const QByteArray &target,
        const QByteArray &body = {}, HttpHeaders headers = {})
    {
        if (!user.isEmpty())
            headers.add("Authorization", "Bearer " + token(user));
        return send(request(method, target, body, headers));
    }
    RestAnswer jane(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
        const HttpHeaders &headers = {})
    {
        return ask(u"jane"_s, method, target, body, headers);
    }
    // All of a body that is made while it is sent.
    QByteArray read(const RestAnswer &answer)
    {
        QByteArray all;
        bool more = true;
        while (more) {
            more = false;
            answer.stream->next([&](const std::optional<QByteArray> &piece) {
                more = piece && !piece->isEmpty();
                all += piece.value_or("BROKEN"_ba);
            });
            settle();
        }
        return all;
    }
    // Its id.
    QByteArray newIssue(const QByteArray &fields = R"({"subject":"It does not print"})",
        const QByteArray &project = "LOCK")
    {
        clock.advance(1ms);
        return jane("POST", "/api/projects/" + project + "/issues", fields).at("id");
    }
};

} // namespace lockstep::server
