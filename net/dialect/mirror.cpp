// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/mirror.h"

#include "core/sync/merge.h"

#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t longestLog = 10'000; // events of a space
constexpr qint64 hashEvery = 64;
constexpr qsizetype mostGone = 10'000;
constexpr Milliseconds createdWithin = 24h; // an unanswered create: clocks differ
constexpr QUuid idNamespace{ 0x6b1f6a1e, 0x3f0c, 0x4d53, 0x9b, 0x4e, 0x27, 0x61, 0x0d, 0x5a, 0xc8,
    0x11 };

bool isTold(const ForeignIssue &told, Field field)
{
    return std::binary_search(told.told.begin(), told.told.end(), field);
}

// The part of the text that has at most so many bytes of UTF-8.
QString cutToBytes(const QString &text, qsizetype bytes)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(utf8.at(bytes)) & 0xC0) == 0x80)
        --bytes;
    return QString::fromUtf8(utf8.first(bytes));
}

QString plainLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text.trimmed();
}

QString plainMarkdown(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    text.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    return text;
}

qint64 versionOf(const Issue &issue)
{
    const WallTime at = fromIso8601(issue.modifiedAt);
    return std::max<qint64>(1, at.time_since_epoch().count());
}

} // namespace

bool isSameText(const QString &ours, const QString &theirs)
{
    return ours.simplified() == theirs.simplified();
}

QString foreignUuid(const QString &server, QStringView kind, QStringView id)
{
    const QString name = server + u'\n' + kind.toString() + u'\n' + id.toString();
    return QUuid::createUuidV5(idNamespace, name).toString(QUuid::WithoutBraces);
}

Mirror::Mirror(Clock &clock, Journal &journal, QString server, QString system, QString epoch)
    : m_clock(clock), m_journal(journal), m_server(std::move(server)), m_system(std::move(system)),
      m_epoch(std::move(epoch))
{
    m_directory.id = directorySpace(workspace());
    m_directory.name = m_system;
    loadOwn();
}

WorkspaceId Mirror::workspace() const
{
    return WorkspaceId{ foreignUuid(m_server, u"workspace", {}) };
}

QString Mirror::aliasOr(const QString &kind, const QString &id) const
{
    const QString local = m_journal.localOf(kind, id);
    return local.isEmpty() ? foreignUuid(m_server, kind, id) : local;
}

IssueId Mirror::issueId(const QString &entity, const QString &id) const
{
    return IssueId{ aliasOr(u"issue:"_s + entity, id) };
}

CommentId Mirror::commentId(const QString &id) const
{
    return CommentId{ aliasOr(u"comment"_s, id) };
}

ProjectId Mirror::projectId(const ForeignScope &scope) const
{
    return ProjectId{ foreignUuid(m_server, u"scope:"_s + scope.kind, scope.id) };
}

QueueId Mirror::queueId(const QString &id) const
{
    return QueueId{ foreignUuid(m_server, u"queue", id) };
}

void Mirror::goLive()
{
    if (std::exchange(m_live, true))
        return;
    m_liveSince = nowText();
    forgetLostComments();
}

qint64 Mirror::append(Log &log, EventBody body, const Cause &cause)
{
    ChangeEvent event{ log.id, log.head + 1, cause.op, cause.user, nowText(), std::move(body), {} };
    if (event.user.isNull())
        event.user = UserId{ u"system"_s };
    log.hash.apply(event);
    if (!m_live)
        return log.head;
    ++log.head;
    if (log.head % hashEvery == 0)
        event.hash = log.hash.value();
    log.events.push_back(event);
    if (log.events.size() > longestLog)
        log.events.pop_front();
    m_new.push_back(event);
    const qint64 seq = log.head;
    note(event);
    return seq;
}

QSet<Field> Mirror::fit(ForeignIssue &told)
{
    QSet<Field> cut;
    for (const Field field : told.told) {
        const FieldInfo &info = fieldInfo(field);
        const FieldValue value = info.get(told.issue);
        if (checkValue(info, value))
            continue;
        const auto text = std::get_if<QString>(&value);
        FieldValue fitting;
        if (text && (info.type == FieldType::Line || info.type == FieldType::Choice)) {
            QString line = plainLine(*text);
            if (info.limit > 0 && line.size() > info.limit) {
                line.truncate(info.limit);
                cut.insert(field);
            }
            if (line.isEmpty() && !info.nullable)
                line = told.id;
            fitting = line.isEmpty() ? FieldValue{} : FieldValue{ line };
        } else if (text && info.type == FieldType::Markdown) {
            const QString plain = plainMarkdown(*text);
            const QString part = cutToBytes(plain, info.limit);
            if (part.size() < plain.size())
                cut.insert(field);
            fitting = part;
        } else {
            cut.insert(field); // kept there, and not shown
        }
        if (!std::holds_alternative<std::monostate>(fitting) || info.nullable)
            info.set(told.issue, fitting);
        else
            info.set(told.issue, info.get(Issue{}));
    }
    return cut;
}

Mirror::Row *Mirror::find(const IssueId &id)
{
    Space *space = spaceOfIssue(id);
    if (!space)
        return nullptr;
    const auto row = space->rows.find(id);
    return row == space->rows.end() ? nullptr : &row->second;
}

std::optional<ForeignIssue> Mirror::foreign(const IssueId &id)
{
    const Row *row = find(id);
    return row ? std::optional{ row->foreign } : std::nullopt;
}

Mirror::Row *Mirror::find(const QString &entity, const QString &id)
{
    return find(issueId(entity, id));
}

Mirror::Space *Mirror::spaceOfIssue(const IssueId &id)
{
    const auto at = m_issues.constFind(id);
    return at == m_issues.cend() ? nullptr : space(*at);
}

QString Mirror::nameOf(const Space &space, const ForeignIssue &told) const
{
    if (!told.issue.name.isEmpty())
        return told.issue.name;
    // The same for everybody, now and later.
    const QByteArray hash = QCryptographicHash::hash(
        (told.entity + u'\n' + told.id).toUtf8(), QCryptographicHash::Sha1);
    quint64 number = 0;
    for (const char byte : hash.first(6))
        number = number << 8 | static_cast<unsigned char>(byte);
    return u"%1-%2"_s.arg(space.project.key).arg(number % 90'000'000 + 10'000'000);
}

// What was created here without an answer, and stands in the lists now, is ours.
OpId Mirror::adopt(const ForeignIssue &told)
{
    const QString kind = u"issue:"_s + told.entity;
    if (!m_journal.localOf(kind, told.id).isEmpty())
        return {};
    for (const Journal::Pending &pending : m_journal.pending()) {
        const UserId &author = told.issue.reporter;
        const WallTime at = fromIso8601(told.issue.createdAt);
        const Milliseconds age = std::chrono::abs(
            at.time_since_epoch() - fromIso8601(pending.startedAt).time_since_epoch());
        if (pending.kind != kind || !isSameText(pending.text, told.issue.subject)
            || (!told.scope.isEmpty() && pending.scope != told.scope)
            || pending.known.contains(told.id) || (!author.isNull() && author != m_self.id)
            || (at != WallTime{} && age > createdWithin))
            continue;
        const OpId op = pending.op;
        if (const auto done = m_journal.created(op, told.id); !done) {
            qWarning("journal: %s", qPrintable(done.error().message));
            return {};
        }
        return op;
    }
    return {};
}

OpId Mirror::adopt(const ForeignComment &told)
{
    if (!m_journal.localOf(u"comment"_s, told.id).isEmpty())
        return {};
    for (const Journal::Pending &pending : m_journal.pending()) {
        if (pending.kind != "comment"_L1 || !isSameText(pending.text, told.text)
            || pending.parent != told.issue || pending.known.contains(told.id)
            || (!told.author.isNull() && told.author != m_self.id))
            continue;
        const OpId op = pending.op;
        if (const auto done = m_journal.created(op, told.id); !done) {
            qWarning("journal: %s", qPrintable(done.error().message));
            return {};
        }
        return op;
    }
    return {};
}

Mirror::Put Mirror::putIssue(ForeignIssue told, const Cause &by)
{
    if (told.id.isEmpty())
        return {};
    QSet<Field> cut = fit(told);
    const OpId adopted = adopt(told);
    const Cause cause = adopted.isNull() ? by : Cause{ m_self.id, adopted };
    const IssueId id = issueId(told.entity, told.id);
    Space *at = spaceOfIssue(id);
    Space *to = told.scope.isEmpty() ? at : spaceOf(told.scope);
    if (!to)
        to = at; // a scope that is none of ours
    if (!to)
        return {};
    if (at && at != to)
        move(*at, *to, id, cause);
    const auto row = to->rows.find(id);
    if (row == to->rows.end())
        return insert(*to, std::move(told), std::move(cut), cause);
    return update(*to, row->second, told, std::move(cut), cause);
}

Mirror::Put Mirror::insert(Space &space, ForeignIssue told, QSet<Field> cut, const Cause &cause)
{
    Row row;
    Issue &issue = told.issue;
    issue.id = issueId(told.entity, told.id);
    issue.project = space.project.id;
    issue.name = nameOf(space, told);
    issue.parent = told.parent.isEmpty() ? IssueId{} : issueId(told.entity, told.parent);
    issue.version = versionOf(issue);
    if (issue.createdAt.isEmpty())
        issue.createdAt = nowText();
    if (issue.modifiedAt.isEmpty())
        issue.modifiedAt = issue.createdAt;
    row.toldComments = std::exchange(issue.commentCount, 0);
    issue.attachmentCount = 0;
    if (!space.project.types.contains(issue.type) && !space.project.types.isEmpty()
        && !isTold(told, Field::Type))
        issue.type = space.project.types.first();
    row.foreign = std::move(told);
    row.listing = m_listing;
    row.othersVersion = cause.op.isNull() ? row.issue().version : 0;
    row.cut = std::move(cut);
    const Put put{ row.issue().id, space.log.id, true, true };
    Cause by = cause;
    if (by.user.isNull())
        by.user = row.issue().modifiedBy.isNull() ? row.issue().reporter : row.issue().modifiedBy;
    append(space.log, event::IssueCreated{ row.issue() }, by);
    m_gone.remove(put.id);
    m_issues.insert(put.id, space.log.id);
    const auto added = space.rows.emplace(put.id, std::move(row)).first;
    restoreComments(space, added->second);
    return put;
}

Mirror::Put Mirror::update(
    Space &space, Row &row, const ForeignIssue &told, QSet<Field> cut, const Cause &cause)
{
    row.listing = m_listing;
    row.missed = 0;
    if (!told.token.isEmpty())
        row.foreign.token = told.token;
    Issue &issue = row.foreign.issue;
    event::IssueUpdated update;
    for (const Field field : told.told) {
        const FieldInfo &info = fieldInfo(field);
        if (!isTold(row.foreign, field)) {
            auto &known = row.foreign.told;
            known.insert(std::upper_bound(known.begin(), known.end(), field), field);
        }
        if (cut.contains(field))
            row.cut.insert(field);
        else
            row.cut.remove(field);
        if (info.rule == MergeRule::Bookkeeping || field == Field::Parent)
            continue;
        const FieldValue now = info.get(told.issue);
        const FieldValue before = info.get(issue);
        if (now == before)
            continue;
        update.changes.emplace(field, now);
        update.previous.emplace(field, before);
    }
    if (!told.parent.isEmpty()) {
        const FieldValue now = issueId(told.entity, told.parent).toString();
        const FieldValue before = fieldValue(issue, Field::Parent);
        row.foreign.parent = told.parent;
        if (now != before) {
            update.changes.emplace(Field::Parent, now);
            update.previous.emplace(Field::Parent, before);
        }
    }
    if (isTold(told, Field::CommentCount))
        row.toldComments = told.issue.commentCount;
    if (isTold(told, Field::ModifiedAt) && !told.issue.modifiedAt.isEmpty())
        issue.modifiedAt = told.issue.modifiedAt;
    if (isTold(told, Field::ModifiedBy))
        issue.modifiedBy = told.issue.modifiedBy;
    if (!told.issue.name.isEmpty())
        issue.name = told.issue.name;
    const Put put{ issue.id, space.log.id, false, !update.changes.empty() };
    if (!put.changed)
        return put;
    applyValues(issue, update.changes);
    issue.version = std::max(issue.version + 1, versionOf(issue));
    Cause by = cause;
    if (by.user.isNull() && isTold(told, Field::ModifiedBy))
        by.user = told.issue.modifiedBy;
    if (cause.op.isNull())
        row.othersVersion = issue.version;
    if (!by.user.isNull())
        issue.modifiedBy = by.user;
    update.issue = issue.id;
    update.name = issue.name;
    update.version = issue.version;
    update.subject = issue.subject;
    append(space.log, std::move(update), by);
    return put;
}

void Mirror::move(Space &from, Space &to, const IssueId &id, const Cause &cause)
{
    auto node = from.rows.extract(id);
    if (node.empty())
        return;
    Row &row = node.mapped();
    event::IssueMoved moved;
    moved.from = from.project.id;
    moved.to = to.project.id;
    row.foreign.issue.project = to.project.id;
    row.foreign.scope = to.scope.id;
    ++row.foreign.issue.version;
    moved.issue = row.issue();
    std::vector<Comments> comments = std::exchange(from.comments[id], {});
    from.comments.erase(id);
    for (const Comments &comment : comments)
        moved.comments.append(comment.comment);
    append(to.log, moved, cause);
    append(from.log, moved, cause);
    to.comments.emplace(id, std::move(comments));
    to.rows.insert(std::move(node));
    m_issues.insert(id, to.log.id);
}

void Mirror::removeIssue(const IssueId &id, const Cause &cause)
{
    Space *space = spaceOfIssue(id);
    if (!space)
        return;
    const auto node = space->rows.extract(id);
    m_issues.remove(id);
    if (node.empty())
        return;
    for (const Comments &comment : std::exchange(space->comments[id], {}))
        append(space->log, event::CommentDeleted{ comment.comment }, cause);
    keepComments(*space, id);
    space->comments.erase(id);
    Issue issue = node.mapped().issue();
    ++issue.version;
    if (m_gone.size() >= mostGone)
        m_gone.clear();
    m_gone.insert(id, issue);
    append(space->log, event::IssueDeleted{ issue, {} }, cause);
}

const Issue *Mirror::gone(const IssueId &id) const
{
    const auto known = m_gone.constFind(id);
    return known == m_gone.cend() ? nullptr : &*known;
}

std::vector<IssueId> Mirror::notListed(
    const Space &space, const QString &entity, quint64 listing) const
{
    std::vector<IssueId> missing;
    for (const auto &[id, row] : space.rows) {
        if (row.foreign.entity == entity && row.listing < listing)
            missing.push_back(id);
    }
    return missing;
}

std::vector<Mirror::Comments> &Mirror::list(Space &space, const IssueId &issue)
{
    return issue.isNull() ? space.messages : space.comments[issue];
}

bool Mirror::place(
    Space &space, const IssueId &issue, const ForeignComment &told, const Cause &cause)
{
    if (told.id.isEmpty())
        return false;
    ForeignComment foreign = told;
    foreign.text = cutToBytes(plainMarkdown(foreign.text), maxMarkdownBytes);
    if (foreign.text.trimmed().isEmpty())
        return false;
    const OpId adopted = adopt(foreign);
    const CommentId id = commentId(foreign.id);
    auto &comments = list(space, issue);
    Cause by = adopted.isNull() ? cause : Cause{ m_self.id, adopted };
    if (by.user.isNull())
        by.user = foreign.author;
    const auto row = std::find_if(
        comments.begin(), comments.end(), [&](const Comments &c) { return c.comment.id == id; });
    if (row == comments.end()) {
        const QString createdAt = foreign.createdAt.isEmpty() ? nowText() : foreign.createdAt;
        Comments added{ { id, issue, foreign.author, foreign.text, createdAt, foreign.editedAt, 1 },
            foreign };
        append(space.log, event::CommentAdded{ added.comment }, by);
        comments.insert(std::upper_bound(comments.begin(), comments.end(), added,
                            [](const Comments &a, const Comments &b) {
                                return a.comment.createdAt < b.comment.createdAt;
                            }),
            std::move(added));
        if (Row *known = find(issue))
            ++known->foreign.issue.commentCount;
        return true;
    }
    if (row->comment.text == foreign.text)
        return false;
    const QString previous = std::exchange(row->comment.text, foreign.text);
    row->comment.editedAt = foreign.editedAt.isEmpty() ? nowText() : foreign.editedAt;
    ++row->comment.version;
    row->foreign = foreign;
    append(space.log, event::CommentEdited{ row->comment, previous, false }, by);
    return true;
}

void Mirror::putComment(
    Space &space, const IssueId &issue, const ForeignComment &told, const Cause &cause)
{
    if (place(space, issue, told, cause))
        keepComments(space, issue);
}

void Mirror::putComments(Space &space, const IssueId &issue, const std::vector<ForeignComment> &all,
    const QString &channel)
{
    QSet<CommentId> shown;
    bool hasChanged = false;
    QString earliest;
    // What stood there before anybody looked is no news to me.
    const Row *looked = find(issue);
    const bool isFirst = looked ? !looked->readComments : space.messages.empty();
    for (const ForeignComment &told : all) {
        const bool isOld = isFirst && told.createdAt < m_liveSince;
        const Cause cause = isOld ? Cause{ m_self.id, {} } : Cause{};
        hasChanged = place(space, issue, told, cause) || hasChanged;
        shown.insert(commentId(told.id));
        if (earliest.isEmpty() || told.createdAt < earliest)
            earliest = told.createdAt;
    }
    std::vector<CommentId> gone;
    for (const Comments &known : list(space, issue)) {
        // Of a channel the last messages are shown, and a space may have several.
        const bool isOutside = issue.isNull()
            && (known.foreign.channel != channel || known.comment.createdAt < earliest);
        if (!isOutside && !shown.contains(known.comment.id))
            gone.push_back(known.comment.id);
    }
    for (const CommentId &id : gone)
        hasChanged = takeAway(id, {}) || hasChanged;
    if (hasChanged)
        keepComments(space, issue);
    if (Row *row = find(issue))
        row->readComments = row->toldComments;
}

Mirror::FoundComment Mirror::findComment(const CommentId &id)
{
    const auto in = [&](std::vector<Comments> &comments) -> Comments * {
        const auto row = std::find_if(comments.begin(), comments.end(),
            [&](const Comments &c) { return c.comment.id == id; });
        return row == comments.end() ? nullptr : &*row;
    };
    for (auto &[spaceId, space] : m_spaces) {
        if (Comments *row = in(space.messages))
            return { &space, row };
        for (auto &[issue, comments] : space.comments) {
            if (Comments *row = in(comments))
                return { &space, row };
        }
    }
    return {};
}

bool Mirror::takeAway(const CommentId &id, const Cause &cause)
{
    const FoundComment found = findComment(id);
    if (!found.row)
        return false;
    const Comment comment = found.row->comment;
    std::erase_if(
        list(*found.space, comment.issue), [&](const Comments &c) { return c.comment.id == id; });
    append(found.space->log, event::CommentDeleted{ comment }, cause);
    if (Row *row = find(comment.issue); row && row->foreign.issue.commentCount > 0)
        --row->foreign.issue.commentCount;
    return true;
}

void Mirror::removeComment(const CommentId &id, const Cause &cause)
{
    const FoundComment found = findComment(id);
    if (!found.row)
        return;
    const IssueId issue = found.row->comment.issue;
    if (takeAway(id, cause))
        keepComments(*found.space, issue);
}

} // namespace lockstep::net::dialect
