// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/texts.h"

#include "core/sync/connectioncheck.h"
#include "ui/widgets/times.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QLocale>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

QDateTime localTime(const QString &iso)
{
    const WallTime time = fromIso8601(iso);
    if (time == WallTime{})
        return {};
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

QString dayText(QDate day, QDate today)
{
    //: A day of this year, "5 Mar", in the letters of QLocale::toString(); so is the next one
    const QString near = Texts::tr("d MMM");
    const QString far = Texts::tr("d MMM yyyy");
    return QLocale{}.toString(day, day.year() == today.year() ? near : far);
}

QDate dateOf(WallTime now)
{
    return QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count()).date();
}

} // namespace

QString exposedText(const QUrl &server)
{
    return QCoreApplication::translate("ConnectionCheck", checkRemedy(CheckFinding::NotEncrypted))
        .arg(server.authority());
}

QString fieldLabel(Field field)
{
    return QCoreApplication::translate("Field", fieldInfo(field).label);
}

QString priorityText(const QString &priority)
{
    static const QHash<QString, const char *> names{
        { u"Low"_s, QT_TRANSLATE_NOOP("Texts", "Low") },
        { u"Medium"_s, QT_TRANSLATE_NOOP("Texts", "Medium") },
        { u"High"_s, QT_TRANSLATE_NOOP("Texts", "High") },
        { u"Urgent"_s, QT_TRANSLATE_NOOP("Texts", "Urgent") },
    };
    const char *name = names.value(priority);
    return name ? Texts::tr(name) : priority;
}

QString typeText(const QString &type)
{
    static const QHash<QString, const char *> names{
        { u"task"_s, QT_TRANSLATE_NOOP("Texts", "Task") },
        { u"bug"_s, QT_TRANSLATE_NOOP("Texts", "Bug") },
        { u"feature"_s, QT_TRANSLATE_NOOP("Texts", "Feature") },
        { u"ticket"_s, QT_TRANSLATE_NOOP("Texts", "Ticket") },
    };
    const char *name = names.value(type);
    return name ? Texts::tr(name) : type;
}

QString dueText(const QString &date, WallTime now)
{
    const QDate day = QDate::fromString(date, Qt::ISODate);
    if (!day.isValid())
        return date;
    const QDate today = dateOf(now);
    switch (today.daysTo(day)) {
    case -1:
        return Texts::tr("yesterday");
    case 0:
        return Texts::tr("today");
    case 1:
        return Texts::tr("tomorrow");
    default:
        return dayText(day, today);
    }
}

bool isOverdue(const Issue &issue, WallTime now)
{
    const QDate day = QDate::fromString(issue.dueDate, Qt::ISODate);
    return day.isValid() && issue.closedAt.isEmpty() && day < dateOf(now);
}

QString agoText(const QString &iso, WallTime now)
{
    const QDateTime time = localTime(iso);
    if (!time.isValid())
        return iso.isEmpty() ? Texts::tr("not yet sent") : Texts::tr("unknown date");
    const qint64 seconds
        = time.secsTo(QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count()));
    if (seconds < 60)
        return Texts::tr("now");
    if (seconds < 3600)
        return Texts::tr("%1 min").arg(QLocale{}.toString(seconds / 60));
    if (seconds < 86'400)
        return Texts::tr("%1 h").arg(QLocale{}.toString(seconds / 3600));
    if (seconds < 7 * 86'400)
        return Texts::tr("%1 d").arg(QLocale{}.toString(seconds / 86'400));
    return dayText(time.date(), dateOf(now));
}

QString agoSentence(const QString &iso, WallTime now)
{
    const auto utc = [](WallTime time) {
        return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
    };
    const WallTime time = fromIso8601(iso);
    if (time == WallTime{})
        return iso.isEmpty() ? Texts::tr("not yet sent") : Texts::tr("unknown date");
    return relativeTime(utc(time), utc(now));
}

QString exactTimeText(const QString &iso)
{
    const QDateTime time = localTime(iso);
    return time.isValid() ? QLocale{}.toString(time, QLocale::LongFormat)
                          : Texts::tr("unknown date");
}

} // namespace lockstep::ui
