// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/people/accounttexts.h"

#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct AccountTexts
{
    Q_DECLARE_TR_FUNCTIONS(AccountTexts)
};

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;

} // namespace

QString accountErrorText(const Error &error)
{
    if (error.code == errc::Io || error.code == errc::NotConnected)
        return AccountTexts::tr(
            "The server cannot be reached just now. Nothing was changed, and what you typed is "
            "kept: try again when the connection is back.");
    if (error.code == errc::RateLimited)
        return error.retryAfterMs > 0
            ? AccountTexts::tr("Too many attempts. Nothing was changed: try again in %n second(s).",
                nullptr, int((error.retryAfterMs + 999) / 1000))
            : AccountTexts::tr("Too many attempts. Nothing was changed: try again in a while.");
    if (error.code == errc::Busy || error.code == errc::Draining)
        return AccountTexts::tr(
            "The server has too much to do just now. Nothing was changed: try again in a moment.");
    if (error.code == errc::Forbidden)
        return AccountTexts::tr(
            "You have no right to do this, or it is not there any more. Nothing was changed.");
    return errorText(error.code, error.message);
}

QString invitedRoleText(Role role)
{
    switch (role) {
    case Role::Viewer:
        return AccountTexts::tr("Viewer");
    case Role::Member:
        return AccountTexts::tr("Member");
    case Role::Admin:
        break;
    }
    return AccountTexts::tr("Admin");
}

QString expiryText(const QString &iso, WallTime now)
{
    const WallTime end = fromIso8601(iso);
    if (end == WallTime{})
        return AccountTexts::tr("unknown when it expires");
    const qint64 left = (end - now).count();
    if (left >= dayMs)
        return AccountTexts::tr("expires in %n day(s)", nullptr, int(left / dayMs));
    if (left >= hourMs)
        return AccountTexts::tr("expires in %n hour(s)", nullptr, int(left / hourMs));
    return left > 0 ? AccountTexts::tr("expires within the hour") : AccountTexts::tr("expired");
}

QString invitedAsText(const PendingInvitation &invitation, const Replica &replica)
{
    if (invitation.admin)
        return AccountTexts::tr("Administrator");
    QStringList places;
    int unknown = 0;
    for (const InvitedProject &each : invitation.projects) {
        if (const Project *project = replica.project(each.project))
            //: the key of a project, a role in it
            places << AccountTexts::tr("%1 (%2)").arg(project->key, invitedRoleText(each.role));
        else
            ++unknown;
    }
    places.sort();
    if (unknown > 0)
        places << AccountTexts::tr("%n other project(s)", nullptr, unknown);
    return places.isEmpty() ? AccountTexts::tr("No project yet") : places.join(u", "_s);
}

QString sessionText(const DeviceSession &session, WallTime now)
{
    const QString used = agoSentence(session.lastUsed, now);
    return session.address.isEmpty()
        //: %1 is "3 min ago", or a date
        ? AccountTexts::tr("Used %1").arg(used)
        //: %1 is "3 min ago", or a date; %2 an internet address
        : AccountTexts::tr("Used %1 from %2").arg(used, session.address);
}

} // namespace lockstep::ui
