// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/inboxtexts.h"

#include "ui/models/markdown.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/notify/donotdisturb.h"

#include <QCoreApplication>
#include <QLocale>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct InboxTexts
{
    Q_DECLARE_TR_FUNCTIONS(InboxTexts)
};

const QTime morning{ 9, 0 };
const QTime evening{ 18, 0 };
constexpr int latestEvening = 16; // o'clock; later that would be too soon

QString firstLine(const QString &markdown)
{
    return plainText(parseMarkdown(markdown)).simplified();
}

} // namespace

QString notificationKindText(NotificationKind kind)
{
    switch (kind) {
    case NotificationKind::Assigned:
        return InboxTexts::tr("Assigned to me");
    case NotificationKind::Mentioned:
        return InboxTexts::tr("I am mentioned");
    case NotificationKind::Urgent:
        return InboxTexts::tr("Mine became urgent");
    case NotificationKind::Blocked:
        return InboxTexts::tr("Mine is blocked by another");
    case NotificationKind::Conflict:
        return InboxTexts::tr("A conflict with my change");
    case NotificationKind::DueToday:
        return InboxTexts::tr("Mine is due today");
    case NotificationKind::Status:
        return InboxTexts::tr("Status of mine, or of what I watch");
    case NotificationKind::Comment:
        return InboxTexts::tr("Comment on mine, or on what I watch");
    case NotificationKind::QueueNew:
        return InboxTexts::tr("New in a queue that I watch");
    case NotificationKind::ProjectAdded:
        return InboxTexts::tr("Added to a project");
    case NotificationKind::Announcement:
        return InboxTexts::tr("Message to everybody");
    case NotificationKind::DueSoon:
        return InboxTexts::tr("Mine is due tomorrow");
    case NotificationKind::Created:
        return InboxTexts::tr("Any issue was created");
    case NotificationKind::Deleted:
        return InboxTexts::tr("Any issue was deleted");
    case NotificationKind::Resolved:
        return InboxTexts::tr("Any issue was resolved");
    }
    return {};
}

QString notificationKindIcon(NotificationKind kind)
{
    switch (kind) {
    case NotificationKind::Assigned:
        return u"user-plus"_s;
    case NotificationKind::Mentioned:
        return u"at-sign"_s;
    case NotificationKind::Urgent:
        return u"flag"_s;
    case NotificationKind::Blocked:
        return u"lock"_s;
    case NotificationKind::Conflict:
        return u"git-compare"_s;
    case NotificationKind::DueToday:
    case NotificationKind::DueSoon:
        return u"calendar"_s;
    case NotificationKind::Status:
    case NotificationKind::Resolved:
        return u"circle-check"_s;
    case NotificationKind::Comment:
    case NotificationKind::Announcement:
        return u"message-square"_s;
    case NotificationKind::QueueNew:
        return u"layers"_s;
    case NotificationKind::ProjectAdded:
        return u"folder-plus"_s;
    case NotificationKind::Created:
        return u"plus"_s;
    case NotificationKind::Deleted:
        return u"trash-2"_s;
    }
    return u"bell"_s;
}

QString notificationLevelText(NotificationLevel level)
{
    switch (level) {
    case NotificationLevel::Nothing:
        return InboxTexts::tr("Nothing");
    case NotificationLevel::InApp:
        return InboxTexts::tr("In Lockstep");
    case NotificationLevel::Desktop:
        return InboxTexts::tr("On the desktop too");
    }
    return {};
}

QString notificationLine(const Notification &n, const Replica &replica)
{
    const QString who = personName(replica, n.user);
    switch (n.kind) {
    case NotificationKind::Assigned:
        return InboxTexts::tr("%1 assigned it to you").arg(who);
    case NotificationKind::Mentioned:
        return InboxTexts::tr("%1 mentioned you: %2").arg(who, firstLine(n.detail));
    case NotificationKind::Urgent:
        return InboxTexts::tr("%1 made it urgent").arg(who);
    case NotificationKind::Blocked:
        //: a person, an issue
        return InboxTexts::tr("%1 says that it is blocked by %2").arg(who, n.detail);
    case NotificationKind::Conflict:
        return InboxTexts::tr("%1 and you changed it differently").arg(who);
    case NotificationKind::DueToday:
    case NotificationKind::DueSoon: {
        const QDate day = QDate::fromString(n.detail, Qt::ISODate);
        return day.isValid()
            ? InboxTexts::tr("It is due on %1").arg(QLocale{}.toString(day, QLocale::LongFormat))
            : InboxTexts::tr("It is due");
    }
    case NotificationKind::Status:
    case NotificationKind::Resolved:
        return InboxTexts::tr("%1 set it to “%2”").arg(who, n.detail);
    case NotificationKind::Comment:
        return InboxTexts::tr("%1 commented: %2").arg(who, firstLine(n.detail));
    case NotificationKind::QueueNew:
        return InboxTexts::tr("It came into the queue “%1”").arg(n.detail);
    case NotificationKind::ProjectAdded:
        return n.user.isNull() ? InboxTexts::tr("You were added to this project")
                               : InboxTexts::tr("%1 added you to this project").arg(who);
    case NotificationKind::Announcement:
        return InboxTexts::tr("%1 to everybody: %2").arg(who, firstLine(n.detail));
    case NotificationKind::Created:
        return InboxTexts::tr("%1 created it").arg(who);
    case NotificationKind::Deleted:
        return InboxTexts::tr("%1 deleted it").arg(who);
    }
    return {};
}

InboxDay inboxDay(WallTime at, WallTime now)
{
    const qint64 days = localTimeOf(at).date().daysTo(localTimeOf(now).date());
    return days <= 0 ? InboxDay::Today
        : days == 1  ? InboxDay::Yesterday
        : days < 7   ? InboxDay::Week
                     : InboxDay::Earlier;
}

QString inboxDayText(InboxDay day)
{
    switch (day) {
    case InboxDay::Today:
        return InboxTexts::tr("Today");
    case InboxDay::Yesterday:
        return InboxTexts::tr("Yesterday");
    case InboxDay::Week:
        return InboxTexts::tr("In the last 7 days");
    case InboxDay::Earlier:
        return InboxTexts::tr("Earlier");
    }
    return {};
}

QList<SnoozeChoice> snoozeChoices(WallTime now)
{
    const QDateTime here = localTimeOf(now);
    const QLocale locale;
    QList<SnoozeChoice> choices;
    const auto add = [&](const QString &text, const QDateTime &until) {
        choices << SnoozeChoice{ text.arg(locale.toString(until.time(), QLocale::ShortFormat)),
            WallTime{ Milliseconds{ until.toMSecsSinceEpoch() } } };
    };
    //: %1 is a time of day, here and below
    add(InboxTexts::tr("For 3 hours, until %1"), here.addSecs(3 * 3600));
    if (here.time().hour() < latestEvening)
        add(InboxTexts::tr("This evening, %1"), QDateTime(here.date(), evening));
    add(InboxTexts::tr("Tomorrow, %1"), QDateTime(here.date().addDays(1), morning));
    const QDate monday = here.date().addDays(8 - here.date().dayOfWeek());
    if (monday != here.date().addDays(1))
        add(InboxTexts::tr("Next Monday, %1"), QDateTime(monday, morning));
    add(InboxTexts::tr("In a month, %1"), QDateTime(here.date().addMonths(1), morning));
    return choices;
}

QString snoozedText(const QString &until, WallTime now)
{
    const QDateTime end = localTimeOf(fromIso8601(until));
    const QDateTime here = localTimeOf(now);
    const QLocale locale;
    const QString time = locale.toString(end.time(), QLocale::ShortFormat);
    if (end.date() == here.date())
        return InboxTexts::tr("until %1").arg(time);
    const QString day = here.date().daysTo(end.date()) < 7
        ? locale.standaloneDayName(end.date().dayOfWeek())
        : dueText(end.date().toString(Qt::ISODate), now);
    //: a day, a time
    return InboxTexts::tr("until %1, %2").arg(day, time);
}

} // namespace lockstep::ui
