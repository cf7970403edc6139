// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/transfer/importer.h"

#include "core/model/check.h"
#include "server/storage/attachmentstore.h"

#include <QCryptographicHash>

#include <limits>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 highestNumber = 999'999'999;
constexpr qsizetype pieceWeight = 25; // of a file, as so many records

// 12 of "12", "LOCK-12" and "#12"; 0: there is none.
qint64 numberIn(const QString &name)
{
    qsizetype at = name.size();
    while (at > 0 && name[at - 1] >= u'0' && name[at - 1] <= u'9')
        --at;
    const bool whole = at == 0 || name[at - 1] == u'-' || name[at - 1] == u'#';
    const qint64 number = whole ? QStringView{ name }.sliced(at).toLongLong() : 0;
    return number <= highestNumber ? number : 0;
}

Result<void> checkMapped(const MappedIssue &mapped)
{
    for (const Comment &comment : mapped.comments) {
        if (const auto checked = checkCommentText(comment.text); !checked)
            return checked;
    }
    return checkIssue(mapped.issue);
}

} // namespace

Result<void> Importer::locate(
    Storage &storage, const WorkspaceId &workspace, const QString &projectKey, WallTime now)
{
    const auto source = m_open();
    if (!source)
        return source.error();
    const QString key
        = projectKey.isEmpty() && (*source)->project() ? (*source)->project()->key : projectKey;
    if (key.isEmpty())
        return Error{ errc::BadArgument, u"--project KEY is needed"_s, u"project"_s };
    const auto project = storage.projectByKey(workspace, key);
    if (!project)
        return project.error();
    if (!*project) {
        return Error{ errc::Validation,
            u"project: '%1' is not known; lockstepd project add %1 makes it"_s.arg(key.left(80)),
            u"project"_s };
    }
    m_place = { workspace, **project, {}, {}, now };
    const auto members = storage.members(m_place.project.id);
    const auto ids = storage.peopleOf(workspace);
    const auto accounts = storage.accounts();
    const auto last = storage.lastIssueNumber(m_place.project.id);
    if (!members || !ids || !accounts || !last)
        return !members ? members.error()
            : !ids      ? ids.error()
            : !accounts ? accounts.error()
                        : last.error();
    for (const Member &member : *members)
        m_place.members.insert(member.user, member.role);
    for (const AccountRow &account : *accounts) {
        if (ids->contains(account.user.id))
            m_place.people << account.user;
    }
    if (!m_options.reporter.isNull() && !ids->contains(m_options.reporter)) {
        return Error{ errc::Validation,
            u"--reporter: '%1' is not known"_s.arg(m_options.reporter.toString().left(80)), {} };
    }
    adopt(**source, *last == 0);
    return {};
}

// What an export of ours says about its project and its people.
void Importer::adopt(const ImportSource &source, bool isEmpty)
{
    m_report.otherColumns = source.otherColumns();
    for (const User &theirs : source.people()) {
        for (const User &ours : m_place.people) {
            const QString key = u"person:"_s + theirs.id.toString().toLower();
            if (ours.email.compare(theirs.email, Qt::CaseInsensitive) == 0
                && !m_options.meanings.contains(key))
                m_options.meanings.insert(key, ours.id.toString());
        }
    }
    if (!source.project())
        return;
    const Project before = m_place.project;
    Project &project = m_place.project;
    if (isEmpty) { // nothing depends on what it has
        project.statuses = source.project()->statuses;
        project.types = source.project()->types;
    }
    for (const StatusDefinition &status : source.project()->statuses) {
        if (!project.findStatus(status.name) && project.statuses.size() < maxProjectChoices)
            project.statuses << status;
        if (!before.findStatus(status.name))
            m_report.newChoices << status.name;
    }
    for (const QString &type : source.project()->types) {
        if (!project.types.contains(type) && project.types.size() < maxProjectChoices)
            project.types << type;
        if (!before.types.contains(type))
            m_report.newChoices << type;
    }
    m_projectChanged = project != before;
}

void Importer::note(const RawIssue &raw, const MappedIssue &mapped)
{
    const QString id = mapped.issue.id.toString();
    if (m_byName.contains(id)) {
        m_report.addError(
            u"%1: '%2' is in the file twice"_s.arg(raw.place, raw.reference.left(80)));
        return;
    }
    const size_t index = m_entries.size();
    m_entries.push_back(
        { mapped.issue.id, raw.name, mapped.parent, numberIn(raw.name), false, {}, 0 });
    for (const Attachment &attachment : mapped.attachments) {
        m_entries.back().files << attachment.sha256;
        m_entries.back().bytes += attachment.size;
    }
    m_byName.insert(id, index);
    for (const QString &name : { raw.reference, raw.name }) {
        if (!name.isEmpty() && !m_byName.contains(name))
            m_byName.insert(name, index);
    }
}

bool Importer::check()
{
    const auto source = m_open();
    if (!source) {
        m_report.addError(source.error().message);
        return false;
    }
    const ImportMapping mapping{ m_place, m_options };
    for (;;) {
        const auto record = (*source)->next();
        if (!record) {
            m_report.addError(record.error().message);
            return false;
        }
        if (!*record)
            break;
        const qint64 errors = m_report.errorCount;
        if (const auto message = std::get_if<RawMessage>(&**record)) {
            static_cast<void>(mapping.map(*message, {}, m_report));
            continue;
        }
        if (const auto file = std::get_if<RawFile>(&**record)) {
            if (const auto taken = takePiece(*file); !taken)
                m_report.addError(file->place + u": "_s + taken.error().message);
            continue;
        }
        const auto &raw = std::get<RawIssue>(**record);
        ++m_report.records;
        MappedIssue mapped = mapping.map(raw, m_report);
        dropLostFiles(mapped);
        note(raw, mapped);
        if (m_report.errorCount > errors)
            continue;
        mapping.finish(mapped, m_report);
        if (const auto checked = checkMapped(mapped); !checked)
            m_report.addError(raw.place + u": "_s + checked.error().message);
    }
    m_report.pullRequests = (*source)->pullRequests();
    checkParents();
    return m_report.errorCount == 0;
}

// No issue below itself.
void Importer::checkParents()
{
    for (const Entry &entry : m_entries) {
        const Entry *at = &entry;
        for (size_t steps = 0; !at->parent.isEmpty(); ++steps) {
            const auto above = m_byName.constFind(at->parent);
            if (above == m_byName.cend())
                break;
            at = &m_entries[*above];
            if (at == &entry || steps > 64) {
                m_report.addError(u"%1, column parent: an issue cannot stand below itself"_s.arg(
                    entry.name.isEmpty() ? entry.id.toString() : entry.name));
                break;
            }
        }
    }
}

// Which are here already, and which numbers the others get: their own, if nobody had it yet. When
// an import goes on that was broken off, those that were set aside for it are still theirs.
Result<void> Importer::plan(Storage &storage)
{
    const auto end = storage.lastIssueNumber(m_place.project.id);
    const auto begun = storage.importedFrom(m_place.project.id);
    if (!end || !begun)
        return !end ? end.error() : begun.error();
    const auto last = Result<qint64>{ begun->value_or(*end) };
    const auto taken = *begun ? storage.issueNumbersAbove(m_place.project.id, *last)
                              : Result<QSet<qint64>>{ QSet<qint64>{} };
    if (!taken)
        return taken.error();
    if (const auto noted = storage.setImportedFrom(m_place.project.id, *last); !noted)
        return noted;
    m_report.known = m_report.imported = m_report.renamed = 0;
    QSet<qint64> kept;
    qint64 highest = *last;
    for (Entry &entry : m_entries) {
        const auto known = storage.hasIssue(entry.id);
        if (!known)
            return known.error();
        entry.known = *known;
        (entry.known ? m_report.known : m_report.imported) += 1;
        const bool free = !entry.known && entry.number > *last && !kept.contains(entry.number)
            && !taken->contains(entry.number);
        if (entry.known && taken->contains(entry.number)) // it got it when this began
            highest = std::max(highest, entry.number);
        m_report.renamed += !entry.known && !free && entry.number > 0;
        if (!free)
            entry.number = 0;
        else
            kept.insert(entry.number);
        highest = std::max(highest, entry.number);
    }
    qint64 first = 0;
    qint64 most = 0;
    for (Entry &entry : m_entries) {
        if (entry.known)
            continue;
        if (entry.number == 0) {
            do
                ++highest;
            while (taken->contains(highest));
            entry.number = highest;
        }
        first = first == 0 ? entry.number : std::min(first, entry.number);
        most = std::max(most, entry.number);
    }
    if (first > 0) {
        m_report.firstName = u"%1-%2"_s.arg(m_place.project.key).arg(first);
        m_report.lastName = u"%1-%2"_s.arg(m_place.project.key).arg(most);
    }
    return storage.raiseIssueNumber(m_place.project.id, highest);
}

// After plan(). What is attached counts each time, as with uploads.
Result<void> Importer::checkRoom(Storage &storage)
{
    qint64 coming = 0;
    for (const Entry &entry : m_entries)
        coming += entry.known ? 0 : entry.bytes;
    const auto here = AttachmentStore{ storage.database() }.bytesOf(m_place.project.id);
    if (!here)
        return here.error();
    if (coming == 0 || *here + coming <= m_options.projectBytes)
        return {};
    return Error{ errc::QuotaExceeded,
        u"the files of a project may have %1 bytes together; here are %2, and %3 would come"_s
            .arg(m_options.projectBytes)
            .arg(*here)
            .arg(coming),
        {} };
}

Result<void> Importer::compare(Storage &storage)
{
    if (const auto begun = storage.begin(); !begun)
        return begun;
    auto planned = plan(storage);
    if (planned)
        planned = checkRoom(storage);
    storage.rollback();
    return planned;
}

Result<void> Importer::write(Storage &storage, LogWriter &log, bool keepLog)
{
    const auto more = writePart(storage, log, keepLog, std::numeric_limits<qsizetype>::max());
    return more ? Result<void>{} : more.error();
}

Result<bool> Importer::writePart(
    Storage &storage, LogWriter &log, bool keepLog, qsizetype mostRecords)
{
    if (const auto begun = storage.begin(); !begun)
        return begun.error();
    const size_t mark = log.mark();
    const auto more = writeSome(storage, log, keepLog, mostRecords);
    log.setTime({});
    Result<void> done = more ? Result<void>{} : more.error();
    if (done && !*more)
        done = storage.setImportedFrom(m_place.project.id, {});
    if (done)
        done = storage.commit();
    if (!done) {
        storage.rollback();
        log.rollbackTo(std::min(mark, log.mark()));
    }
    if (!done || !*more)
        m_source.reset();
    return done ? more : done.error();
}

Result<void> Importer::beginWriting(Storage &storage, LogWriter &log)
{
    if (const auto planned = plan(storage); !planned)
        return planned;
    if (const auto fits = checkRoom(storage); !fits)
        return fits;
    const SpaceId space = projectSpace(m_place.project.id);
    if (m_projectChanged) {
        const auto now = storage.project(m_place.project.id);
        if (!now)
            return now.error();
        if (!*now || (*now)->version != m_place.project.version) {
            return Error{ errc::Validation, u"the project was changed meanwhile; try again"_s, {} };
        }
        ++m_place.project.version;
        if (const auto saved = storage.saveProject(m_place.workspace, m_place.project); !saved)
            return saved;
        if (const auto event = log.append(space, {}, {}, event::ProjectUpdated{ m_place.project });
            !event)
            return event.error();
    }
    auto source = m_open();
    if (!source)
        return source.error();
    // What the first reading counted, this one counts again, but only of what is new.
    m_report.strangers.clear();
    m_report.longSubjects = m_report.longTexts = m_report.lostFiles = 0;
    m_wanted.clear();
    for (const Entry &entry : m_entries) {
        if (!entry.known)
            m_wanted.unite({ entry.files.begin(), entry.files.end() });
    }
    m_whole.clear();
    m_source = *std::move(source);
    m_next = 0;
    return {};
}

Result<bool> Importer::writeSome(
    Storage &storage, LogWriter &log, bool keepLog, qsizetype mostRecords)
{
    if (!m_source) {
        if (const auto begun = beginWriting(storage, log); !begun)
            return begun.error();
    }
    const ImportMapping mapping{ m_place, m_options };
    for (qsizetype read = 0; read < mostRecords; ++read) {
        const auto record = m_source->next();
        if (!record)
            return record.error();
        if (!*record) {
            if (m_next != m_entries.size())
                return Error{ errc::Io, u"the file has changed while it was read"_s, {} };
            return false;
        }
        if (const auto message = std::get_if<RawMessage>(&**record)) {
            const auto added = writeComment(storage, log, mapping.map(*message, {}, m_report));
            if (!added)
                return added.error();
            m_report.messages += *added;
        } else if (const auto file = std::get_if<RawFile>(&**record)) {
            if (const auto done = writePiece(*file); !done)
                return done.error();
            read += pieceWeight;
        } else {
            const auto &raw = std::get<RawIssue>(**record);
            const bool same
                = m_next < m_entries.size() && m_entries[m_next].id == mapping.idOf(raw);
            if (!same)
                return Error{ errc::Io, u"the file has changed while it was read"_s, {} };
            const Entry &entry = m_entries[m_next++];
            if (entry.known)
                continue;
            MappedIssue mapped = mapping.map(raw, m_report);
            dropLostFiles(mapped);
            mapped.issue.name = u"%1-%2"_s.arg(m_place.project.key).arg(entry.number);
            const bool sameNumber = raw.name == QString::number(entry.number);
            if (!raw.name.isEmpty() && raw.name != mapped.issue.name && !sameNumber
                && raw.origin.isEmpty())
                mapped.notes.prepend(u"Was: %1"_s.arg(raw.name));
            const auto parent = mapped.parent.isEmpty() ? Result<IssueId>{ IssueId{} }
                                                        : target(storage, mapped.parent, true);
            if (!parent)
                return parent.error();
            mapped.issue.parent = *parent;
            if (parent->isNull() && !mapped.parent.isEmpty()) {
                mapped.notes << u"Parent: "_s + mapped.parent;
                ++m_report.lostLinks;
            }
            QStringList relations;
            for (const auto &[kind, text] : mapped.relations) {
                const auto other = target(storage, text, false);
                if (!other)
                    return other.error();
                if (!other->isNull() && *other != mapped.issue.id) {
                    relations << kind + u':' + other->toString();
                } else {
                    mapped.notes << kind + u": "_s + text;
                    ++m_report.lostLinks;
                }
            }
            mapped.issue.relations = normalizedSet(relations);
            mapping.finish(mapped, m_report);
            if (m_report.errorCount > 0)
                return Error{ errc::Io, u"the file has changed while it was read"_s, {} };
            if (const auto checked = checkMapped(mapped); !checked)
                return Error{ errc::Validation, raw.place + u": "_s + checked.error().message, {} };
            if (const auto done = writeIssue(storage, log, mapped); !done)
                return done.error();
        }
        if (!keepLog)
            static_cast<void>(log.takeRows());
    }
    return true;
}

// True: the file is whole with this piece.
Result<bool> Importer::takePiece(const RawFile &raw)
{
    const auto wrong = [&](const QString &what) {
        m_incoming.reset();
        return Error{ errc::Parse, u"file: "_s + what, {} };
    };
    if (raw.offset == 0)
        m_incoming = Incoming{ raw.sha256, raw.size, {} };
    if (!isSha256(raw.sha256) || raw.size < 0 || raw.size > maxAttachmentBytes)
        return wrong(u"a hash, and a size of at most 25 MiB, are needed"_s);
    if (!m_incoming || m_incoming->sha256 != raw.sha256 || m_incoming->size != raw.size
        || m_incoming->bytes.size() != raw.offset || raw.offset + raw.bytes.size() > raw.size)
        return wrong(u"its pieces do not follow each other"_s);
    m_incoming->bytes += raw.bytes;
    if (m_incoming->bytes.size() < raw.size)
        return false;
    const QByteArray hash = QCryptographicHash::hash(m_incoming->bytes, QCryptographicHash::Sha256);
    if (raw.sha256 != QLatin1StringView{ hash.toHex() })
        return wrong(u"it does not have the hash that it should have"_s);
    m_whole.insert(raw.sha256, raw.size);
    return true;
}

Result<void> Importer::writePiece(const RawFile &raw)
{
    if (!m_files || !m_wanted.contains(raw.sha256))
        return {};
    const auto whole = takePiece(raw);
    if (!whole)
        return whole.error();
    if (!*whole)
        return {};
    // Before any row names it, and so nobody's if that goes wrong.
    const auto placed = m_files->put(raw.sha256, m_incoming->bytes);
    m_incoming.reset();
    return placed ? Result<void>{} : placed.error();
}

// To know a hash is no right to the bytes: they must have come before.
void Importer::dropLostFiles(MappedIssue &mapped)
{
    mapped.attachments.removeIf([&](const Attachment &attachment) {
        const bool isHere = m_files && m_whole.value(attachment.sha256, -1) == attachment.size;
        if (!isHere) {
            ++m_report.lostFiles;
            mapped.notes << u"Attachment: %1"_s.arg(attachment.name);
        }
        return !isHere;
    });
}

Result<void> Importer::writeAttachment(
    Storage &storage, LogWriter &log, const Attachment &attachment)
{
    AttachmentStore store{ storage.database() };
    const auto taken = store.attachment(attachment.id);
    if (!taken)
        return taken.error();
    if (*taken) {
        return Error{ errc::Validation,
            u"attachment %1 belongs to another issue here"_s.arg(attachment.id.toString()), {} };
    }
    if (const auto added = store.add(m_place.project.id, attachment); !added)
        return added;
    log.setTime(fromIso8601(attachment.createdAt));
    const auto event = log.append(projectSpace(m_place.project.id), {}, attachment.author,
        event::AttachmentAdded{ attachment });
    if (!event)
        return event.error();
    ++m_report.attachments;
    return {};
}

Result<void> Importer::writeIssue(Storage &storage, LogWriter &log, MappedIssue &mapped)
{
    Issue &issue = mapped.issue;
    log.setTime(fromIso8601(issue.createdAt));
    const auto event = log.append(projectSpace(issue.project), {}, issue.reporter,
        event::IssueCreated{ issue }); // the comments are counted as they come
    if (!event)
        return event.error();
    issue.commentCount = mapped.comments.size();
    issue.attachmentCount = mapped.attachments.size();
    if (const auto saved = storage.insertIssue(issue); !saved)
        return saved;
    for (const Comment &comment : mapped.comments) {
        const auto added = writeComment(storage, log, comment);
        if (!added)
            return added.error();
        if (!*added) {
            return Error{ errc::Validation,
                u"comment %1 belongs to another issue here"_s.arg(comment.id.toString()), {} };
        }
        ++m_report.comments;
    }
    for (const Attachment &attachment : mapped.attachments) {
        if (const auto added = writeAttachment(storage, log, attachment); !added)
            return added;
    }
    return {};
}

// False: it is here already.
Result<bool> Importer::writeComment(Storage &storage, LogWriter &log, const Comment &comment)
{
    const auto known = storage.comment(comment.id);
    if (!known)
        return known.error();
    if (*known)
        return false;
    if (const auto saved = storage.saveComment(m_place.project.id, comment); !saved)
        return saved.error();
    log.setTime(fromIso8601(comment.createdAt));
    const auto event = log.append(
        projectSpace(m_place.project.id), {}, comment.author, event::CommentAdded{ comment });
    if (!event)
        return event.error();
    return true;
}

// The issue that a link means: of the file, or one that is here. Null: there is none.
Result<IssueId> Importer::target(Storage &storage, const QString &text, bool inProject)
{
    IssueId id{ text };
    if (const auto inFile = m_byName.constFind(text); inFile != m_byName.cend()) {
        const Entry &entry = m_entries[*inFile];
        if (!entry.known)
            return entry.id;
        id = entry.id;
    }
    if (!isId(id.toString()))
        return IssueId{};
    const auto row = storage.issue(id);
    if (!row)
        return row.error();
    if (!*row || (inProject && ((*row)->deleted || (*row)->issue.project != m_place.project.id)))
        return IssueId{};
    const auto workspace = storage.workspaceOf((*row)->issue.project);
    if (!workspace)
        return workspace.error();
    return *workspace == m_place.workspace ? id : IssueId{};
}

} // namespace lockstep::server
