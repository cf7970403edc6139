// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/model/project.h"
#include "core/store/sqlitedatabase.h"
#include "server/storage/storage.h"

#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace lockstep {

// The disks of a World: the databases of the server and of its clients, in memory, which outlive
// the processes that use them. They are dear to make, so one kit serves many worlds in turn, each
// of which finds them as they were kept as the template (or empty). On one thread.
class WorldKit
{
public:
    WorldKit();
    ~WorldKit();
    WorldKit(const WorldKit &) = delete;
    WorldKit &operator=(const WorldKit &) = delete;

    // For the next world, whose time is `clock`.
    void begin(Clock &clock);

    [[nodiscard]] server::Storage &storage() { return *m_storage; }
    struct Profile
    {
        SqliteDatabase outbox{};
        SqliteDatabase cache{};
        bool broken = false;
        bool isKept = false; // there is a copy
    };
    [[nodiscard]] Profile &profile(const QString &client);
    // The cache of a client, or its profile, as it is now; and later it is that again.
    void keepCache(const QString &client);
    void loadCache(const QString &client);
    void keepProfile(const QString &client);
    [[nodiscard]] bool hasKeptProfile(const QString &client) { return profile(client).isKept; }
    void loadProfile(const QString &client);
    void copyProfile(const QString &from, const QString &to);
    // Rows of its outbox as they are on the disk, as JSON.
    [[nodiscard]] QByteArray outboxOnDisk(const QString &client);

    // Copies of what the server has stored.
    enum class Copy { Template, Backup };
    void save(Copy copy);
    void load(Copy copy);

    // Nothing can be written, until it is mended: by the server, or by a client.
    void setServerBroken(bool broken);
    void setBroken(const QString &client, bool broken);
    [[nodiscard]] bool isBroken(const QString &client) { return profile(client).broken; }

    // Of the template.
    QStringList users{};
    std::map<QString, ProjectId> projects{};

private:
    class CurrentClock;

    [[nodiscard]] SqliteDatabase &file(); // the server's
    void run(const QString &sql);
    // A copy of all its tables in a schema of this name beside them.
    static void keep(SqliteDatabase &database, const QStringList &tables, const QString &schema);
    static void load(SqliteDatabase &database, const QStringList &tables, const QString &schema);
    void copyTables(const QString &from, const QString &to);

    std::unique_ptr<CurrentClock> m_clock;
    std::unique_ptr<server::Storage> m_storage;
    QStringList m_tables{};
    QStringList m_emptyTables{}; // in the template
    std::map<QString, std::vector<SqliteStatement>> m_copies{}; // from, to
    std::map<QString, std::unique_ptr<Profile>> m_profiles{};
    bool m_hasTemplate = false;
    bool m_serverBroken = false;
};

} // namespace lockstep
