// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/notificationrules.h"

#include "core/model/concern.h"
#include "core/model/mention.h"
#include "core/model/relation.h"
#include "core/sync/merge.h"

#include <algorithm>
#include <array>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

// What happened, seen from the person who may be told.
enum class Happening {
    AssigneeSet,
    CalledUpon,
    MadeUrgent,
    GotBlocked,
    Conflicted,
    StatusSet,
    Commented,
    AddedToProject,
    Announced,
    IssueCreated,
    IssueDeleted,
    IssueResolved,
};
enum class Bond {
    Named, // it is he
    Concerned, // assignee, reporter, watcher, or follows it
    Anybody, // who may read it
};

// The first row that holds is what he is told.
struct NoticeRule
{
    Happening happening{};
    Bond bond{};
    NotificationKind kind{};
};
constexpr std::array noticeRuleTable{
    NoticeRule{ Happening::Conflicted, Bond::Named, NotificationKind::Conflict },
    NoticeRule{ Happening::AssigneeSet, Bond::Named, NotificationKind::Assigned },
    NoticeRule{ Happening::CalledUpon, Bond::Named, NotificationKind::Mentioned },
    NoticeRule{ Happening::MadeUrgent, Bond::Concerned, NotificationKind::Urgent },
    NoticeRule{ Happening::GotBlocked, Bond::Concerned, NotificationKind::Blocked },
    NoticeRule{ Happening::StatusSet, Bond::Concerned, NotificationKind::Status },
    NoticeRule{ Happening::Commented, Bond::Concerned, NotificationKind::Comment },
    NoticeRule{ Happening::AddedToProject, Bond::Named, NotificationKind::ProjectAdded },
    NoticeRule{ Happening::Announced, Bond::Anybody, NotificationKind::Announcement },
    NoticeRule{ Happening::IssueCreated, Bond::Anybody, NotificationKind::Created },
    NoticeRule{ Happening::IssueDeleted, Bond::Anybody, NotificationKind::Deleted },
    NoticeRule{ Happening::IssueResolved, Bond::Anybody, NotificationKind::Resolved },
};

template <typename T> const T *noticeValue(const FieldValues &values, Field field)
{
    const auto found = values.find(field);
    return found == values.end() ? nullptr : std::get_if<T>(&found->second);
}

// Plain, one line, and no half of a character at its end.
QString beginningOf(const QString &text)
{
    QString line = text.left(4 * maxNotificationDetail).simplified();
    if (line.size() <= maxNotificationDetail)
        return line;
    line.truncate(maxNotificationDetail - 1);
    if (line.back().isHighSurrogate())
        line.chop(1);
    return line + u'…';
}

QString noticeDetail(const ChangeEvent &event, NotificationKind kind)
{
    if (const auto added = std::get_if<event::CommentAdded>(&event.body))
        return beginningOf(added->comment.text);
    if (const auto edited = std::get_if<event::CommentEdited>(&event.body))
        return beginningOf(edited->comment.text);
    const auto updated = std::get_if<event::IssueUpdated>(&event.body);
    if (!updated)
        return {};
    if (kind == NotificationKind::Blocked)
        return updated->name; // of the one that is in the way
    const auto *status = noticeValue<QString>(updated->changes, Field::Status);
    const bool isStatus = kind == NotificationKind::Status || kind == NotificationKind::Resolved;
    return status && isStatus ? *status : QString{};
}

class NoticeRules
{
public:
    NoticeRules(const ChangeEvent &event, const UserId &person, const NotificationContext &context)
        : m_event(event), m_person(person), m_context(context)
    {}

    void operator()(const event::IssueCreated &e)
    {
        happened(Happening::IssueCreated);
        happened(Happening::AssigneeSet, e.issue.assignee == m_person);
        happened(Happening::CalledUpon, m_context.mentions(e.issue.description, m_person));
        decide(e.issue.id, &e.issue);
    }

    void operator()(const event::IssueUpdated &e)
    {
        const Issue *issue = m_context.issue(e.issue);
        if (const auto *assignee = noticeValue<QString>(e.changes, Field::Assignee))
            happened(Happening::AssigneeSet, *assignee == m_person.toString());
        if (const auto *text = noticeValue<QString>(e.changes, Field::Description)) {
            const auto *before = noticeValue<QString>(e.previous, Field::Description);
            happened(Happening::CalledUpon,
                m_context.mentions(*text, m_person)
                    && !(before && m_context.mentions(*before, m_person)));
        }
        if (const auto *priority = noticeValue<QString>(e.changes, Field::Priority))
            happened(Happening::MadeUrgent, *priority == priorities().last());
        if (noticeValue<QString>(e.changes, Field::Status)) {
            happened(Happening::StatusSet);
            happened(Happening::IssueResolved, issue && wasResolved(e, *issue));
        }
        decide(e.issue, issue);
        tellBlocked(e);
    }

    void operator()(const event::IssueDeleted &e)
    {
        happened(Happening::IssueDeleted);
        decide(e.issue.id, &e.issue);
    }

    void operator()(const event::CommentAdded &e)
    {
        happened(Happening::CalledUpon, m_context.mentions(e.comment.text, m_person));
        if (e.comment.issue.isNull())
            happened(Happening::Announced, callsEverybody(e.comment.text));
        else
            happened(Happening::Commented);
        decideComment(e.comment);
    }

    void operator()(const event::CommentEdited &e)
    {
        happened(Happening::CalledUpon,
            m_context.mentions(e.comment.text, m_person)
                && !m_context.mentions(e.previous, m_person));
        decideComment(e.comment);
    }

    void operator()(const event::SpaceGranted &e)
    {
        happened(Happening::AddedToProject, m_event.space == userSpace(m_person));
        decide({}, nullptr, u"added:%1:%2"_s.arg(projectOf(e.space).toString()).arg(m_event.seq));
    }

    void operator()(const event::ConflictRaised &e)
    {
        happened(Happening::Conflicted, m_event.space == userSpace(m_person));
        decide(e.conflict.issue.id, nullptr, e.conflict.id.toString());
        if (!m_notices.isEmpty() && e.conflict.comment)
            m_notices.last().comment = e.conflict.comment->id;
    }

    void operator()(const auto &) {}

    [[nodiscard]] QList<Notice> take() { return std::move(m_notices); }

private:
    void happened(Happening what, bool really = true)
    {
        if (really)
            m_happenings.append(what);
    }

    [[nodiscard]] bool wasResolved(const event::IssueUpdated &e, const Issue &issue) const
    {
        Issue before = issue;
        applyValues(before, e.previous);
        return m_context.category(issue) >= StatusCategory::Resolved
            && m_context.category(before) < StatusCategory::Resolved;
    }

    [[nodiscard]] QString causeId() const { return causeOf(m_event).toString(); }

    [[nodiscard]] bool isConcerned(const Issue *issue) const
    {
        return issue && (concerns(*issue, m_person) || m_context.follows(issue->id, m_person));
    }

    void decide(const IssueId &id, const Issue *issue, const QString &notice = {})
    {
        for (const NoticeRule &rule : noticeRuleTable) {
            if (!m_happenings.contains(rule.happening)
                || (rule.bond == Bond::Concerned && !isConcerned(issue)))
                continue;
            m_notices.append(
                { NotificationId{ notice.isEmpty() ? causeId() : notice }, rule.kind, id, {} });
            break;
        }
        m_happenings.clear();
    }

    void decideComment(const Comment &comment)
    {
        decide(comment.issue, comment.issue.isNull() ? nullptr : m_context.issue(comment.issue));
        if (!m_notices.isEmpty())
            m_notices.last().comment = comment.id;
    }

    // The relation stands on the issue that is in the way.
    void tellBlocked(const event::IssueUpdated &e)
    {
        const auto *now = noticeValue<QStringList>(e.changes, Field::Relations);
        const auto *before = noticeValue<QStringList>(e.previous, Field::Relations);
        if (!now)
            return;
        int place = 0;
        for (const QString &each : *now) {
            const auto relation = Relation::fromString(each);
            if (!relation || relation->kind != RelationKind::Blocks
                || (before && before->contains(each)))
                continue;
            ++place;
            happened(Happening::GotBlocked);
            decide(relation->issue, m_context.issue(relation->issue),
                causeId() + u'.' + QString::number(place));
        }
    }

    const ChangeEvent &m_event;
    const UserId &m_person;
    const NotificationContext &m_context;
    QList<Happening> m_happenings{}; // of the issue at hand
    QList<Notice> m_notices{};
};

} // namespace

NotificationId causeOf(const ChangeEvent &event)
{
    if (!event.op.isNull())
        return NotificationId{ event.op.toString() };
    return NotificationId{ u"%1:%2"_s.arg(projectOf(event.space).toString()).arg(event.seq) };
}

QList<Notice> noticesFor(
    const ChangeEvent &event, const UserId &person, const NotificationContext &context)
{
    // The author of a conflict is whom it is about.
    if (event.user == person && !std::holds_alternative<event::ConflictRaised>(event.body))
        return {};
    NoticeRules rules{ event, person, context };
    std::visit(rules, event.body);
    return rules.take();
}

Notification describe(
    const ChangeEvent &event, const Notice &notice, const Issue *issue, const Project &project)
{
    Notification entry;
    entry.id = notice.id;
    entry.kind = notice.kind;
    entry.project = issue ? issue->project : project.id;
    entry.issue = notice.issue;
    entry.comment = notice.comment;
    entry.name = issue ? issue->name : QString{};
    entry.subject = issue ? issue->subject : project.name;
    entry.detail = noticeDetail(event, notice.kind);
    const auto conflict = std::get_if<event::ConflictRaised>(&event.body);
    entry.user = conflict ? conflict->conflict.user : event.user;
    if (const auto granted = std::get_if<event::SpaceGranted>(&event.body)) {
        entry.project = projectOf(granted->space);
        entry.subject = granted->name;
    }
    return entry;
}

bool callsEverybody(QStringView text)
{
    const QList<Mention> all = findMentions(text);
    return std::any_of(all.begin(), all.end(), [](const Mention &mention) {
        return mention.handle.compare("all"_L1, Qt::CaseInsensitive) == 0;
    });
}

} // namespace lockstep
