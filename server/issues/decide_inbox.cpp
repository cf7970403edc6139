// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/check.h"
#include "server/issues/decide.h"
#include "server/storage/notificationstore.h"
#include "server/storage/settingstore.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

Error notYours() { return { errc::Forbidden, u"not your own space"_s, {} }; }

} // namespace

Decision decide(Deciding &d, const mutation::MarkNotifications &m)
{
    const SpaceId own = userSpace(d.actor.user);
    if (d.mutation.space != own)
        return notYours();
    NotificationStore inbox{ d.storage.database() };
    const auto changed = inbox.mark(d.keeper(), m.mark);
    if (!changed)
        return changed.error();
    if (!*changed)
        return alreadySo(d, own); // on another device
    const auto event = d.append(own, event::NotificationsMarked{ m.mark });
    if (!event)
        return event.error();
    return Outcome{ outcome::Applied{ event->seq, {} } };
}

Decision decide(Deciding &d, const mutation::SaveSetting &m)
{
    const SpaceId own = userSpace(d.actor.user);
    if (d.mutation.space != own)
        return notYours();
    SettingStore settings{ d.storage.database() };
    const auto now = settings.value(d.keeper(), m.key);
    if (!now)
        return now.error();
    if (*now == m.value)
        return alreadySo(d, own);
    if (now->isEmpty()) {
        const auto count = settings.count(d.keeper());
        if (!count)
            return count.error();
        if (*count >= maxUserSettings)
            return invalid(u"id", u"at most %1 settings"_s.arg(maxUserSettings));
    }
    if (const auto saved = settings.save(d.keeper(), m.key, m.value); !saved)
        return saved.error();
    const auto event = d.append(own, event::SettingsUpdated{ { { m.key, m.value } } });
    if (!event)
        return event.error();
    return Outcome{ outcome::Applied{ event->seq, {} } };
}

} // namespace lockstep::server
