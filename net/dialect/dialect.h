// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/sync/abilities.h"
#include "core/sync/foreignkind.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace lockstep::net::dialect {

using DialectFault = ForeignFault;

struct Rules; // the whole of it, as Translator reads it (dialectrules.h)

// One way to speak to one system: what its file says, for one variant. Immutable.
struct Dialect
{
    QString name{}; // "worklamp"
    QString title{}; // for people
    QString variant{};
    QStringList variants{};
    QString about{}; // what is to be known of it
    using Question = ForeignQuestion; // asked at "Connect"
    QList<Question> parameters{};
    QList<Question> credentials{};

    bool hasSocket = true;
    QStringList streams{}; // of server-sent events, by name
    // At most so many requests in that time; what the headers of replies say is kept to as well.
    struct Budget
    {
        int requests = 60;
        Milliseconds per{ 60'000 };
        friend bool operator==(const Budget &, const Budget &) = default;
    };
    Budget budget{};
    std::optional<Milliseconds> heartbeat{};
    // All lists again so often, because some changes produce no event; also after each connect.
    Milliseconds refreshEvery{ 60'000 };
    Milliseconds sameWithin{ 2'000 }; // an equal event is the same one, told twice
    Milliseconds ackTimeout{ 5'000 };
    bool checksTokens = false; // the server itself refuses a write on an old state
    bool hearsItself = true; // one's own changes come back as events
    Abilities abilities{};

    std::shared_ptr<const Rules> rules{};
};

// Reads and checks a file. An empty `variant` is the first. Every fault that was found, in the
// order of the lines.
struct DialectReading
{
    std::optional<Dialect> dialect{};
    QList<DialectFault> faults{};
};
[[nodiscard]] DialectReading readDialect(const QByteArray &file, const QString &variant = {});

} // namespace lockstep::net::dialect
