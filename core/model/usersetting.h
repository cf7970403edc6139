// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/model/notification.h"

#include <map>

namespace lockstep {

// What somebody wishes, on all of his devices: texts by key, in his own space; the newest stands.
// The keys are listed in docs/protocol.md, "1. The domain", Notifications.
using SettingValues = std::map<QString, QString>;

struct UserSetting
{
    QString key{};
    QString value{};
    friend bool operator==(const UserSetting &, const UserSetting &) = default;
};

inline constexpr int maxUserSettings = 2'000; // of one person

[[nodiscard]] QString notifyKey(const ProjectId &project, NotificationKind kind); // null: all
[[nodiscard]] QString muteKey(const IssueId &issue);
[[nodiscard]] QString muteKey(const ProjectId &project);
[[nodiscard]] QString watchKey(const QueueId &queue);
[[nodiscard]] QString timeZoneKey();
inline constexpr QLatin1StringView settingOn{ "on" };

// VALIDATION of "id" or "value"; an empty value removes the setting.
[[nodiscard]] Result<void> checkSetting(const QString &key, const QString &value);

// What of this he wants to be told, and how.
[[nodiscard]] std::optional<NotificationTier> tierFor(NotificationKind kind,
    const ProjectId &project, const IssueId &issue, const SettingValues &settings);

} // namespace lockstep
