// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/check.h"
#include "core/sync/textmerge.h"
#include "server/issues/decide.h"
#include "server/issues/lostvalues.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

Error missing(const CommentId &id)
{
    return { errc::Forbidden, u"no such comment here: %1"_s.arg(id.toString().left(80)), {} };
}

Result<void> checkText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{ errc::Validation, u"text: is empty"_s, u"text"_s };
    return checkMarkdown(u"text", text, 1);
}

// Where a comment belongs: the project in which its issue stands now, or that of the channel.
Result<Project> authorizeOn(Deciding &d, const IssueId &issue)
{
    if (issue.isNull())
        return authorize(d, Right::Comment);
    auto found = findIssue(d, issue, Right::Comment);
    if (!found)
        return found.error();
    return std::move(found->project);
}

// A comment of this issue (or message of this channel) in that project.
Result<Comment> find(Deciding &d, const Project &project, const CommentId &id, const IssueId &issue)
{
    const auto comment = d.storage.comment(id);
    if (!comment)
        return comment.error();
    const auto owner = d.storage.projectOf(id);
    if (!owner)
        return owner.error();
    if (!*comment || (*comment)->issue != issue || *owner != project.id)
        return missing(id);
    return **comment;
}

// The count that lists show; it is no change of the issue itself, so the version stays.
Result<void> count(Deciding &d, const IssueId &id, int by)
{
    if (id.isNull())
        return {};
    auto row = d.storage.issue(id);
    if (!row)
        return row.error();
    if (!*row)
        return {};
    (*row)->issue.commentCount += by;
    return d.storage.updateFields((*row)->issue, { Field::CommentCount });
}

} // namespace

Decision decide(Deciding &d, const mutation::AddComment &m)
{
    const auto project = authorizeOn(d, m.issue);
    if (!project)
        return project.error();
    if (const auto checked = checkText(m.text); !checked)
        return checked.error();
    const auto known = d.storage.comment(m.comment);
    if (!known)
        return known.error();
    if (*known || m.comment.isNull())
        return Error{ errc::BadId, u"comment: this id is taken or empty"_s, u"comment"_s };

    const Comment comment{ m.comment, m.issue, d.actor.user, m.text, d.log.timestamp(), {}, 1 };
    if (const auto saved = d.storage.saveComment(project->id, comment); !saved)
        return saved.error();
    if (const auto counted = count(d, m.issue, +1); !counted)
        return counted.error();
    const auto event = d.append(projectSpace(project->id), event::CommentAdded{ comment });
    if (!event)
        return event.error();
    return appliedBy(d, *event);
}

Decision decide(Deciding &d, const mutation::EditComment &m)
{
    const auto project = authorizeOn(d, m.issue);
    if (!project)
        return project.error();
    auto comment = find(d, *project, m.comment, m.issue);
    if (!comment)
        return comment.error();
    if (comment->author != d.actor.user)
        return Error{ errc::Forbidden, u"only its author may edit a comment"_s, {} };
    if (const auto checked = checkText(m.to); !checked)
        return checked.error();
    if (comment->text == m.to)
        return alreadySo(d, d.mutation.space);

    QString text = m.to;
    const bool merged = comment->text != m.from;
    if (merged) {
        const auto both = mergeText(m.from, m.to, comment->text).merged();
        if (!both) {
            Conflict conflict;
            conflict.kind = Conflict::Kind::Comment;
            if (const auto row = d.storage.issue(m.issue); !row)
                return row.error();
            else if (*row)
                conflict.issue = (*row)->issue;
            else // a message of the channel: whose, the project alone says
                conflict.issue.project = project->id;
            conflict.comment = Conflict::CommentTexts{ comment->id, m.from, m.to, comment->text };
            conflict.user = comment->author;
            return raiseConflict(d, std::move(conflict));
        }
        text = *both;
        if (const auto checked = checkText(text); !checked)
            return checked.error();
    }
    const QString previous = std::exchange(comment->text, text);
    comment->editedAt = d.log.timestamp();
    ++comment->version;
    if (const auto saved = d.storage.saveComment(project->id, *comment); !saved)
        return saved.error();
    const auto event
        = d.append(projectSpace(project->id), event::CommentEdited{ *comment, previous, merged });
    if (!event)
        return event.error();
    if (merged) {
        if (const auto kept = keepMergedText(d, project->id, *comment, m.to, event->seq); !kept)
            return kept.error();
    }
    auto outcome = appliedBy(d, *event);
    if (outcome && merged)
        outcome = Outcome{ outcome::Merged{ std::get<outcome::Applied>(*outcome).seq, {} } };
    return outcome;
}

Decision decide(Deciding &d, const mutation::DeleteComment &m)
{
    const auto project = authorizeOn(d, m.issue);
    if (!project)
        return project.error();
    const auto known = d.storage.comment(m.comment);
    if (!known)
        return known.error();
    if (!*known)
        return alreadySo(d, d.mutation.space); // deleted on another device
    const auto comment = find(d, *project, m.comment, m.issue);
    if (!comment)
        return comment.error();
    const auto role = effectiveRole(d.storage, d.actor, project->id);
    if (!role)
        return role.error();
    if (comment->author != d.actor.user && *role != Role::Admin)
        return Error{ errc::Forbidden, u"only its author or an admin may delete a comment"_s, {} };
    if (const auto gone = d.storage.deleteComment(m.comment); !gone)
        return gone.error();
    if (const auto counted = count(d, m.issue, -1); !counted)
        return counted.error();
    const auto event = d.append(projectSpace(project->id), event::CommentDeleted{ *comment });
    if (!event)
        return event.error();
    return appliedBy(d, *event);
}

} // namespace lockstep::server
