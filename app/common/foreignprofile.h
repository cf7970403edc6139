// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/common/foreignserver.h"
#include "app/common/profile.h"
#include "core/sync/foreignkind.h"

#include <QMutex>

namespace lockstep::app {

// How the server of a profile is spoken to, where that is no Lockstep server. No secrets.
struct ForeignPlace
{
    QString dialect{}; // its name, if it comes with the program; empty: the copy in the profile
    QString variant{}; // empty: the first that works
    std::map<QString, QString> parameters{};
    friend bool operator==(const ForeignPlace &, const ForeignPlace &) = default;
};
[[nodiscard]] std::optional<ForeignPlace> foreignPlace(const Profile &profile);
// A file of the user's own is copied into the profile: what becomes of it later does no harm, and
// a corrected one is taken by connecting with it again.
Result<void> keepForeignPlace(const Profile &profile, const ForeignChoice &choice);
// All ways to speak that the profile leaves open.
[[nodiscard]] Result<std::vector<net::dialect::Dialect>> dialectsOf(
    const Profile &profile, const ForeignPlace &place);

// The dialects for a page that asks for one.
[[nodiscard]] QList<ForeignKind> builtInKinds();
[[nodiscard]] ForeignReading readKind(const QString &path);

// Who signs in, as the user has said in this process; asked on the network thread.
class ForeignSignIn
{
public:
    void set(const net::dialect::Credentials &credentials);
    [[nodiscard]] net::dialect::Credentials get() const;

private:
    mutable QMutex m_mutex{};
    net::dialect::Credentials m_credentials{};
};

} // namespace lockstep::app
