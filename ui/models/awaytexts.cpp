// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/awaytexts.h"

#include "ui/models/fieldtexts.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"

#include <QCoreApplication>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct AwayTexts
{
    Q_DECLARE_TR_FUNCTIONS(AwayTexts)
};

QString awayChange(const FieldInfo &info, const FieldValue &before, const FieldValue &after,
    const Replica &replica)
{
    const QString label = fieldLabel(info.field);
    const auto from = std::get_if<QStringList>(&before);
    const auto to = std::get_if<QStringList>(&after);
    if (!from || !to) {
        //: A field, what it was, what it is now
        return AwayTexts::tr("%1: %2 → %3")
            .arg(label, valueText(info, before, replica), valueText(info, after, replica));
    }
    QStringList added = *to;
    added.removeIf([&](const QString &each) { return from->contains(each); });
    QStringList removed = *from;
    removed.removeIf([&](const QString &each) { return to->contains(each); });
    if (removed.isEmpty())
        //: A field with several values, what was added to it
        return AwayTexts::tr("%1: added %2").arg(label, valueText(info, added, replica));
    if (added.isEmpty())
        return AwayTexts::tr("%1: removed %2").arg(label, valueText(info, removed, replica));
    return AwayTexts::tr("%1: added %2, removed %3")
        .arg(label, valueText(info, added, replica), valueText(info, removed, replica));
}

} // namespace

QStringList awayTexts(const AwayNews &news, const Replica &replica)
{
    QStringList texts;
    switch (news.fate) {
    case AwayNews::Fate::Deleted:
        return { AwayTexts::tr("Deleted") };
    case AwayNews::Fate::MovedAway:
        return { AwayTexts::tr("Moved to a project that you cannot read") };
    case AwayNews::Fate::Created:
        texts << AwayTexts::tr("New");
        break;
    case AwayNews::Fate::Changed:
        break;
    }
    if (news.mentioned)
        texts << AwayTexts::tr("You were mentioned");
    if (const Issue *issue = replica.find(news.issue); issue && news.moved) {
        const Project *project = replica.project(issue->project);
        texts << AwayTexts::tr("Moved to %1").arg(project ? project->name : issue->name);
    }
    for (const auto &[field, after] : news.after) {
        // The resolution says no more than the status.
        if (field == Field::Resolution && news.after.contains(Field::Status))
            continue;
        texts << awayChange(fieldInfo(field), news.before.at(field), after, replica);
    }
    for (const Field field : news.texts)
        texts << AwayTexts::tr("%1 changed").arg(fieldLabel(field));
    if (news.comments > 0)
        texts << AwayTexts::tr("%n new comment(s)", nullptr, news.comments);
    return texts;
}

QString awayPeople(const AwayNews &news, const Replica &replica)
{
    if (news.by.isEmpty())
        return {};
    const QString last = personName(replica, news.by.last());
    const int others = int(news.by.size()) - 1;
    if (others == 0)
        return last;
    if (others == 1)
        return AwayTexts::tr("%1 and %2").arg(last, personName(replica, news.by.first()));
    return AwayTexts::tr("%1 and %n other(s)", nullptr, others).arg(last);
}

} // namespace lockstep::ui
