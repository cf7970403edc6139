// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/usersetting.h"

#include "core/model/check.h"

#include <QTimeZone>

namespace lockstep {

using namespace Qt::StringLiterals;

QString notifyKey(const ProjectId &project, NotificationKind kind)
{
    return u"notify:%1:%2"_s.arg(project.isNull() ? u"all"_s : project.toString(), toKey(kind));
}

QString muteKey(const IssueId &issue) { return u"mute:issue:"_s + issue.toString(); }
QString muteKey(const ProjectId &project) { return u"mute:project:"_s + project.toString(); }
QString watchKey(const QueueId &queue) { return u"watch:queue:"_s + queue.toString(); }
QString timeZoneKey() { return u"timezone"_s; }

Result<void> checkSetting(const QString &key, const QString &value)
{
    const auto unknown = [&] { return invalid(u"id", u"the key of a setting"_s, key); };
    if (key == timeZoneKey()) {
        if (!value.isEmpty()
            && (value.size() > maxIdLength || !QTimeZone::isTimeZoneIdAvailable(value.toLatin1())))
            return invalid(u"value", u"the IANA name of a time zone"_s, value);
        return {};
    }
    const QStringList parts = key.split(u':');
    if (parts.size() != 3 || !isId(parts.at(1)) || !isId(parts.at(2)))
        return unknown();
    if (parts.first() == "notify"_L1) {
        if (!notificationKindFromKey(parts.at(2)))
            return unknown();
        if (!value.isEmpty() && !notificationLevelFromKey(value))
            return invalid(u"value", u"nothing, inApp or desktop"_s, value);
        return {};
    }
    const QString what = parts.first() + u':' + parts.at(1);
    if (what != "mute:issue"_L1 && what != "mute:project"_L1 && what != "watch:queue"_L1)
        return unknown();
    if (!value.isEmpty() && value != settingOn)
        return invalid(u"value", u"on, or nothing"_s, value);
    return {};
}

std::optional<NotificationTier> tierFor(NotificationKind kind, const ProjectId &project,
    const IssueId &issue, const SettingValues &settings)
{
    std::optional<NotificationLevel> wanted;
    for (const QString &key : { notifyKey(project, kind), notifyKey({}, kind) }) {
        const auto setting = settings.find(key);
        if (setting == settings.end())
            continue;
        wanted = notificationLevelFromKey(setting->second);
        break;
    }
    const bool muted = settings.contains(muteKey(project))
        || (!issue.isNull() && settings.contains(muteKey(issue)));
    return tierFor(kind, wanted, muted);
}

} // namespace lockstep
