// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/issuefacts.h"

#include "ui/models/people.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

namespace lockstep::ui {

namespace {

struct FactTexts
{
    Q_DECLARE_TR_FUNCTIONS(BoardCard)
};

} // namespace

QStringList issueFacts(const Issue &issue, bool unseen, const Replica &replica, WallTime now)
{
    QStringList facts{ issue.assignee.isNull()
            ? FactTexts::tr("assigned to nobody")
            : FactTexts::tr("assigned to %1").arg(personName(replica, issue.assignee)) };
    if (!issue.labels.isEmpty())
        facts << FactTexts::tr("labels %1").arg(QLocale{}.createSeparatedList(issue.labels));
    if (!issue.dueDate.isEmpty())
        facts << (isOverdue(issue, now)
                ? FactTexts::tr("overdue since %1").arg(dueText(issue.dueDate, now))
                : FactTexts::tr("due %1").arg(dueText(issue.dueDate, now)));
    if (unseen)
        facts << FactTexts::tr("changed by somebody else");
    return facts;
}

} // namespace lockstep::ui
