// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/transfer/importreport.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

QString counted(qint64 count, QLatin1StringView one, QLatin1StringView many)
{
    return u"%1 %2"_s.arg(count).arg(count == 1 ? one : many);
}

} // namespace

QString toText(const ImportReport &report, const QString &projectKey, bool dryRun)
{
    QString text = u"%1 %2 into %3"_s.arg(dryRun ? u"would import"_s : u"imported"_s,
        counted(report.imported, "issue"_L1, "issues"_L1), projectKey);
    if (!report.firstName.isEmpty())
        text += report.imported == 1 ? u" (%1)"_s.arg(report.firstName)
                                     : u" (%1 to %2)"_s.arg(report.firstName, report.lastName);
    QStringList lines{ text };
    const auto add = [&](qint64 count, const QString &line) {
        if (count > 0)
            lines << u"  "_s + line;
    };
    add(report.comments, counted(report.comments, "comment"_L1, "comments"_L1));
    add(report.attachments, counted(report.attachments, "attachment"_L1, "attachments"_L1));
    add(report.lostFiles,
        u"%1 without bytes that could be kept here, named in the description"_s.arg(
            counted(report.lostFiles, "attachment"_L1, "attachments"_L1)));
    add(report.messages,
        counted(report.messages, "message"_L1, "messages"_L1) + u" of the channel"_s);
    add(report.known,
        u"%1 here already: not touched"_s.arg(counted(report.known, "was"_L1, "were"_L1)));
    add(report.pullRequests,
        u"%1 left out"_s.arg(counted(report.pullRequests, "pull request"_L1, "pull requests"_L1)));
    add(report.renamed,
        u"%1 another number: theirs was taken"_s.arg(counted(report.renamed, "got"_L1, "got"_L1)));
    add(report.longSubjects,
        u"%1 cut, and whole in the description"_s.arg(
            counted(report.longSubjects, "long title"_L1, "long titles"_L1)));
    add(report.longTexts,
        u"%1 in a comment"_s.arg(
            counted(report.longTexts, "long text goes on"_L1, "long texts go on"_L1)));
    add(report.lostLinks,
        u"%1 to issues that are not here, kept as text in the description"_s.arg(
            counted(report.lostLinks, "link"_L1, "links"_L1)));
    add(report.newChoices.size(),
        u"new in %1: %2"_s.arg(projectKey, report.newChoices.join(u", "_s)));
    add(report.otherColumns.size(),
        u"columns without a field here, kept as text in the description: %1"_s.arg(
            report.otherColumns.join(u", "_s)));
    if (!report.strangers.isEmpty()) {
        constexpr qsizetype mostNames = 20;
        QStringList names;
        for (auto it = report.strangers.begin();
             it != report.strangers.end() && names.size() < mostNames; ++it)
            names << u"%1 (%2)"_s.arg(it.key()).arg(it.value());
        if (const auto more = report.strangers.size() - mostNames; more > 0)
            names << u"and %1 more"_s.arg(more);
        lines << u"  nobody here, kept as text in the description: %1"_s.arg(names.join(u", "_s));
    }
    return lines.join(u'\n') + u'\n';
}

QString errorText(const ImportReport &report, const QString &file)
{
    QString text = u"nothing was imported: %1 in %2"_s.arg(
        counted(report.errorCount, "error"_L1, "errors"_L1), file);
    for (const QString &error : report.errors)
        text += u"\n  "_s + error;
    if (const auto more = report.errorCount - report.errors.size(); more > 0)
        text += u"\n  and %1 more"_s.arg(more);
    return text;
}

} // namespace lockstep::server
