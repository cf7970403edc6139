// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/hubclient.h"

namespace lockstep {

using namespace Qt::StringLiterals;

// A team in a World and its hand-written clients: Jane (admin), Bob (member), Vic (viewer) in LOCK
// and NEXT, Jane alone in SECRET; Eve in nothing.
struct HubTeam
{
    explicit HubTeam(World::Options options = {}) : world(1, std::move(options))
    {
        for (const QString &name : { u"jane"_s, u"bob"_s, u"vic"_s, u"eve"_s })
            world.addUser(name);
        for (const QString &key : { u"LOCK"_s, u"NEXT"_s }) {
            world.addProject(key, { u"jane"_s, u"bob"_s });
            world.setRole(key, u"vic"_s, Role::Viewer);
        }
        world.addProject(u"SECRET"_s, { u"jane"_s });
    }
    std::unique_ptr<HubClient> client(const QString &user, const QByteArray &uuid = {})
    {
        auto client = std::make_unique<HubClient>(world);
        if (!client->signIn(user, uuid.isEmpty() ? "client-" + user.toUtf8() : uuid))
            qFatal("%s", client->refusal.constData());
        return client;
    }
    std::unique_ptr<HubClient> plain(const QString &user)
    {
        auto client = std::make_unique<HubClient>(world);
        if (!client->signInPlain(user))
            qFatal("%s", client->refusal.constData());
        client->settle();
        return client;
    }
    QByteArray space(const QString &key)
    {
        return projectSpace(world.project(key)).toString().toUtf8();
    }
    // All spaces that he has, from their heads on.
    void subscribe(HubClient &client)
    {
        const QByteArray hello = client.taken("hello").value(0);
        JsonDocument document;
        const auto json = document.parse(hello);
        QByteArrayList spaces;
        for (const JsonView space : (*json)["spaces"_L1])
            spaces.append("{\"id\":\"" + space["id"_L1].stringOrEmpty().toUtf8() + "\",\"epoch\":\""
                + (*json)["workspace"_L1]["epoch"_L1].stringOrEmpty().toUtf8()
                + "\",\"after\":" + space["head"_L1].toJson() + '}');
        client.call("subscribe", "{\"spaces\":[" + spaces.join(',') + "]}");
    }
    QByteArray create(const QByteArray &op, const QByteArray &id, const QString &key = u"LOCK"_s)
    {
        return "{\"op\":\"" + op + "\",\"kind\":\"create_issue\",\"space\":\"" + space(key)
            + "\",\"id\":\"" + id + "\",\"issue\":{\"subject\":\"A subject\"}}";
    }
    QByteArray comment(const QByteArray &op, const QByteArray &issue, const QByteArray &text,
        const QString &key = u"LOCK"_s)
    {
        return "{\"op\":\"" + op + "\",\"kind\":\"add_comment\",\"space\":\"" + space(key)
            + "\",\"id\":\"c-" + QByteArray{ op }.replace(':', '-') + "\",\"issue\":\"" + issue
            + "\",\"text\":\"" + text + "\"}";
    }
    QByteArray setMember(const QByteArray &op, const QByteArray &user, const QByteArray &role,
        const QString &key = u"LOCK"_s)
    {
        const QByteArray what = role.isEmpty()
            ? R"( "kind":"remove_member")"_ba
            : " \"kind\":\"set_member\",\"role\":\"" + role + "\"";
        return "{\"op\":\"" + op + "\",\"space\":\"" + space(key) + "\",\"id\":\"" + user
            + "@example.com\"," + what + '}';
    }
    // `rest` are the members of the mutation behind op, space and id.
    QByteArray on(const QByteArray &op, const QByteArray &issue, const QByteArray &rest,
        const QString &key = u"LOCK"_s)
    {
        return "{\"op\":\"" + op + "\",\"space\":\"" + space(key) + "\",\"id\":\"" + issue + "\","
            + rest + '}';
    }
    QByteArray mutate(HubClient &client, const QByteArray &mutations)
    {
        return client.call("mutate", "{\"acked\":0,\"mutations\":[" + mutations + "]}");
    }
    // Jane's issue i1 with 240 comments.
    void writeALot(HubClient &jane)
    {
        mutate(jane, create("client-jane:1", "i1"));
        for (int batch = 0; batch < 3; ++batch) {
            QByteArrayList list;
            for (int i = 0; i < 80; ++i)
                list.append(comment(
                    "client-jane:" + QByteArray::number(2 + batch * 80 + i), "i1", "Hello"));
            mutate(jane, list.join(','));
        }
    }
    void passUntil(Instant time)
    {
        world.advance(std::chrono::ceil<Milliseconds>(time - world.clock().now()));
    }
    qint64 head(const QString &key)
    {
        return *world.storage().head(projectSpace(world.project(key)));
    }

    World world;
};

// The next page of missed events, if one has come; it is not acknowledged.
inline std::optional<HubClient::Event> takePage(HubClient &client)
{
    client.settle();
    const auto found = std::find_if(client.events.begin(), client.events.end(),
        [](const HubClient::Event &event) { return event.name == "changes"; });
    if (found == client.events.end())
        return {};
    const HubClient::Event page = *found;
    client.events.erase(found);
    return page;
}

} // namespace lockstep
