// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/abilities.h"
#include "tests/support/worldclient.h"
#include "ui/connect/foreigntools.h"

#include <memory>

namespace lockstep {

// Kinds of servers and what they can do, as windows show them; no dialect is read for them.
namespace foreignsamples {

inline ForeignKind acme()
{
    const QList<ForeignQuestion> credentials{
        { QStringLiteral("user"), QStringLiteral("E-mail address"), {}, false },
        { QStringLiteral("password"), QStringLiteral("Password"), {}, true },
    };
    return { QStringLiteral("acme"), QStringLiteral("Acme Desk"),
        QStringLiteral("Tickets of teams. Events come now and then; all else is looked for."),
        { { QStringLiteral("as-built"),
              { { QStringLiteral("site"), QStringLiteral("Name of the site"),
                  QStringLiteral("{host}"), false } },
              credentials },
            { QStringLiteral("documented"), {}, credentials } } };
}

inline ForeignKind plain()
{
    return { QStringLiteral("plain"), QStringLiteral("Plain Tracker"), {},
        { { {}, {}, { { QStringLiteral("token"), QStringLiteral("API key"), {}, true } } } } };
}

// What stands in them, whatever the language is.
inline QString words()
{
    QStringList words{ QStringLiteral("ticket:weird {\"n\":2}"), QStringLiteral("as-built"),
        QStringLiteral("documented") };
    for (const ForeignKind &kind : { acme(), plain() }) {
        words << kind.title << kind.about;
        for (const ForeignKind::Variant &variant : kind.variants) {
            for (const ForeignQuestion &question : variant.parameters + variant.credentials)
                words << question.label;
        }
    }
    return words.join(u'\n');
}

// Tools of which the test says what a server is.
struct State
{
    QList<QUrl> probed{};
    std::function<void(QList<ForeignFinding>)> found{};
    QStringList read{};
    ForeignReading reading{};
};
inline ui::ForeignTools tools(const std::shared_ptr<State> &state)
{
    ui::ForeignTools tools;
    tools.kinds = [] { return QList<ForeignKind>{ acme(), plain() }; };
    tools.read = [state](const QString &path) {
        state->read << path;
        return state->reading;
    };
    tools.probe = [state](const QUrl &server, std::function<void(QList<ForeignFinding>)> found) {
        state->found = std::move(found);
        if (!server.isEmpty())
            state->probed << server;
    };
    return tools;
}

// Issues with a few fields, comments that stay as they are, and little else.
inline WorldClient::ForeignFace acmeFace()
{
    WorldClient::ForeignFace face;
    face.abilities.system = QStringLiteral("Acme Desk");
    face.abilities.createIssues = true;
    face.abilities.comments = true;
    face.abilities.fields = { QStringLiteral("subject"), QStringLiteral("description"),
        QStringLiteral("status"), QStringLiteral("priority") };
    face.abilities.newFields = { QStringLiteral("subject"), QStringLiteral("priority") };
    face.refreshedAt = QStringLiteral("2026-03-02T08:30:00.000Z");
    face.transport = QStringLiteral("http");
    face.counters.merged = 4;
    face.counters.surfaced = 1;
    face.counters.requests = 120;
    face.counters.noteUnknown(
        QStringLiteral("ticket:weird"), QByteArrayLiteral(R"({"by":"jane@example.com","n":1})"));
    face.counters.noteUnknown(QStringLiteral("ticket:weird"), QByteArrayLiteral(R"({"n":2})"));
    face.counters.noteUnknown(QStringLiteral("tick"), QByteArrayLiteral("[]"));
    return face;
}

} // namespace foreignsamples

} // namespace lockstep
