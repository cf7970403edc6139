// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSet>
#include <QString>

#include <map>

namespace lockstep::server {

// Who watches what (docs/protocol.md, "6. Ephemeral"): sessions by topic, and back.
class Topics
{
public:
    using Key = quint64;

    void watch(Key session, const QString &topic);
    void unwatch(Key session, const QString &topic);
    void drop(Key session);
    [[nodiscard]] bool watches(Key session, const QString &topic) const;
    [[nodiscard]] QSet<Key> watchers(const QString &topic) const;
    [[nodiscard]] QSet<QString> topicsOf(Key session) const;

private:
    std::map<QString, QSet<Key>> m_watchers{};
    std::map<Key, QSet<QString>> m_topics{};
};

} // namespace lockstep::server
