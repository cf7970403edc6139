// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/runner.h"

#include "app/cli/fields.h"
#include "core/query/binder.h"
#include "core/sync/merge.h"

#include <QTextStream>

#include <cstdio>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

// Two lines more: the text, and carets under that part of it.
QString underlined(QString text, query::Span span)
{
    for (QChar &c : text) {
        if (!c.isPrint())
            c = u' ';
    }
    return u"\n  %1\n  %2%3"_s.arg(text, QString(span.begin, u' '), QString(span.length, u'^'));
}

} // namespace

CliRunner::CliRunner(CliOptions options, ClientSession &session, Done done)
    : m_options(std::move(options)), m_session(session), m_engine(session.engine()),
      m_done(std::move(done)), m_print(m_engine.replica(), m_options.json),
      m_local(m_options.offline)
{
    connect(&m_engine, &SyncEngine::openFailed, this,
        [this](const Error &error) { fail(CliExit::Profile, error.message); });
    connect(&m_engine, &SyncEngine::opened, this, [this] {
        if (m_local)
            ready();
    });
    connect(&m_engine, &SyncEngine::saveFailed, this, [this](const OpId &, const Error &error) {
        const bool ofDisk = error.code == errc::Io || error.code.startsWith("STORE_"_L1);
        fail(ofDisk ? CliExit::Profile : CliExit::Usage, error.message);
    });
    connect(&m_engine, &SyncEngine::storeNoticed, this, &CliRunner::noticed);
    connect(&m_engine, &SyncEngine::statusChanged, this, &CliRunner::statusChanged);
    connect(&m_engine, &SyncEngine::settled, this, &CliRunner::settled);
}

void CliRunner::start()
{
    if (m_options.command == "watch"_L1)
        connect(&m_engine, &SyncEngine::changeApplied, this, &CliRunner::printEvent);
    else
        beginPatience();
    m_engine.setTypingPause(0ms); // a script is not in the middle of anything
    m_engine.start(!m_options.offline);
}

void CliRunner::beginPatience()
{
    m_deadline = m_session.clock().after(m_options.timeout, [this] { patienceEnded(); });
}

void CliRunner::interrupt()
{
    if (m_options.command == "watch"_L1)
        finish(CliExit::Ok);
    else if (m_waiting.isNull())
        fail(CliExit::Failed, u"interrupted"_s);
    else
        fail(CliExit::Queued,
            u"interrupted; it is stored here and goes out with the next connection"_s);
}

void CliRunner::patienceEnded()
{
    if (!m_engine.isOpen())
        return fail(CliExit::Profile, u"the profile could not be opened in time"_s);
    if (m_options.command == "sync"_L1)
        return fail(CliExit::Queued, u"not in step in time"_s + m_trouble);
    if (m_ready && m_options.command == "download"_L1)
        return fail(CliExit::Failed, u"the file did not come in time"_s + m_trouble);
    if (m_ready)
        return fail(CliExit::Queued,
            u"no answer in time; it is stored here and goes out with the next connection"_s);
    // With what is here.
    std::fprintf(stderr, "lockstep-cli: no connection in time, this is the local copy%s\n",
        qPrintable(m_trouble));
    m_local = true;
    ready();
}

void CliRunner::statusChanged(const SyncStatus &status)
{
    const ConnectionStatus &connection = status.connection;
    if (!connection.reason.message.isEmpty())
        m_trouble = u": "_s + connection.reason.message;
    switch (connection.state) {
    case ConnectionState::Connected:
        ready();
        break;
    case ConnectionState::SignInNeeded:
        fail(CliExit::SignIn, u"sign in first: %1"_s.arg(connection.reason.message));
        break;
    case ConnectionState::Refused:
    case ConnectionState::Incompatible:
        fail(CliExit::SignIn, connection.reason.message);
        break;
    default:
        break;
    }
}

// The work goes on; but what is said here concerns what somebody typed.
void CliRunner::noticed(const StoreNotice &notice)
{
    QString text;
    switch (notice.kind) {
    case StoreNotice::Kind::CacheRebuilt:
        text = u"the local copy was damaged; it is fetched again"_s;
        break;
    case StoreNotice::Kind::OutboxQuarantined:
        text = u"outbox.db was damaged: it is kept as %1, and %2 edits were saved out of it"_s
                   .arg(notice.file)
                   .arg(notice.rows);
        break;
    case StoreNotice::Kind::OutboxRowUnreadable:
        text = u"%1 queued edits cannot be read; they stay in outbox.db"_s.arg(notice.rows);
        break;
    case StoreNotice::Kind::ClientChanged:
        return;
    }
    std::fprintf(stderr, "lockstep-cli: %s\n", qPrintable(text));
}

void CliRunner::ready()
{
    if (m_ready || m_finished || !m_engine.isOpen())
        return;
    m_ready = true;
    const QString &command = m_options.command;
    if (command == "list"_L1)
        list();
    else if (command == "show"_L1)
        show();
    else if (command == "create"_L1)
        create();
    else if (command == "edit"_L1)
        edit();
    else if (command == "comment"_L1)
        comment();
    else if (command == "sync"_L1)
        sync();
    else if (command == "resolve"_L1)
        resolve();
    else if (command == "discard"_L1)
        discard();
    else if (command == "attach"_L1)
        attach();
    else if (command == "attachments"_L1)
        attachments();
    else if (command == "download"_L1)
        download();
}

void CliRunner::list()
{
    const auto projects = m_engine.replica().projects();
    const Project *project = findProject(projects, m_options.project);
    if (!m_options.project.isEmpty() && !project)
        return fail(CliExit::Failed, u"no project '%1'"_s.arg(m_options.project));
    QList<Assignment> filters;
    QStringList words;
    for (const QString &word : std::as_const(m_options.words)) {
        if (!isAssignment(word)) {
            words << word;
            continue;
        }
        const auto filter = parseAssignment(word);
        if (!filter)
            return fail(CliExit::Usage, filter.error().message);
        filters << *filter;
    }
    const query::Vocabulary vocabulary{ m_engine.issues() };
    const query::Environment environment = query::environmentOf(
        m_engine.replica(), m_session.clock().wallNow(), QTimeZone::systemTimeZone(), &vocabulary);
    const query::Bound query = query::compile(m_options.filter, environment);
    for (const query::QueryError &hint : query.hints)
        std::fprintf(stderr, "lockstep-cli: --filter: %s\n", qPrintable(message(hint)));
    if (!query.ok()) {
        const query::QueryError &error = query.errors.front();
        return fail(CliExit::Usage,
            u"--filter: "_s + message(error) + underlined(m_options.filter, error.span));
    }
    std::vector<Issue> found;
    m_engine.issues().forEach([&](int, const Issue &issue) {
        const auto matches = [&](const Assignment &filter) {
            const FieldValue value = filter.info->get(issue);
            if (const auto set = std::get_if<QStringList>(&value))
                return set->contains(filter.text);
            return textOf(value).compare(filter.text, Qt::CaseInsensitive) == 0;
        };
        const bool shown = (!project || issue.project == project->id)
            && query.matcher.matches(issue, m_engine.replica())
            && std::all_of(filters.begin(), filters.end(), matches)
            && std::all_of(words.begin(), words.end(), [&](const QString &word) {
                   return issue.subject.contains(word, Qt::CaseInsensitive)
                       || issue.name.contains(word, Qt::CaseInsensitive);
               });
        if (shown)
            found.push_back(issue);
    });
    std::sort(
        found.begin(), found.end(), [](const Issue &a, const Issue &b) { return a.id < b.id; });
    for (const Issue &issue : found)
        m_print.issue(issue, false);
    finish(CliExit::Ok);
}

void CliRunner::show()
{
    const Issue *issue = findIssue(m_engine.issues(), m_options.words.value(0));
    if (!issue)
        return fail(CliExit::Failed, u"no issue '%1'"_s.arg(m_options.words.value(0)));
    m_print.issue(*issue, true);
    finish(CliExit::Ok);
}

void CliRunner::create()
{
    const auto projects = m_engine.replica().projects();
    const Project *project = findProject(projects, m_options.project);
    if (!project)
        return fail(CliExit::Failed, u"--project: no project '%1'"_s.arg(m_options.project));
    Issue issue;
    issue.project = project->id;
    issue.subject = m_options.subject;
    const auto fields = changesOf(m_options.words, issue);
    if (!fields)
        return fail(CliExit::Usage, fields.error().message);
    applyChanges(issue, *fields);
    connect(&m_engine, &SyncEngine::committed, this, [this](const OpId &op) {
        if (m_waiting.isNull())
            waitFor(op, m_issue);
    });
    m_issue = m_engine.createIssue(issue); // or saveFailed
}

void CliRunner::edit()
{
    const Issue *issue = findIssue(m_engine.issues(), m_options.words.value(0));
    if (!issue)
        return fail(CliExit::Failed, u"no issue '%1'"_s.arg(m_options.words.value(0)));
    const auto changes = changesOf(m_options.words.mid(1), *issue);
    if (!changes)
        return fail(CliExit::Usage, changes.error().message);
    const IssueId id = issue->id;
    const OpId op = m_engine.updateIssue(id, *changes); // the table may have moved
    if (op.isNull()) { // it is so already
        if (const Issue *now = m_engine.issues().find(id))
            m_print.issue(*now, false);
        return finish(CliExit::Ok);
    }
    waitFor(op, id);
}

void CliRunner::comment()
{
    const Issue *issue = findIssue(m_engine.issues(), m_options.words.value(0));
    if (!issue)
        return fail(CliExit::Failed, u"no issue '%1'"_s.arg(m_options.words.value(0)));
    QString text = QStringList{ m_options.words.mid(1) }.join(u' ');
    if (text == "-"_L1) {
        QTextStream in{ stdin };
        text = in.readAll();
    }
    if (text.trimmed().isEmpty())
        return fail(CliExit::Usage, u"comment ISSUE TEXT"_s);
    connect(&m_engine, &SyncEngine::committed, this, [this, id = issue->id](const OpId &op) {
        if (m_waiting.isNull())
            waitFor(op, id);
    });
    m_engine.addComment(issue->id, text);
}

void CliRunner::sync()
{
    connect(&m_engine, &SyncEngine::outboxChanged, this, &CliRunner::finishWhenInStep);
    connect(&m_engine, &SyncEngine::conflictsChanged, this, &CliRunner::finishWhenInStep);
    connect(&m_engine, &SyncEngine::statusChanged, this, &CliRunner::finishWhenInStep);
    finishWhenInStep();
}

// Something is still to be told to the server, or not yet told to us. What is refused or held waits
// for its author.
bool CliRunner::isOnItsWay() const
{
    const Outbox &outbox = m_engine.outbox();
    if (m_engine.status().connection.state != ConnectionState::Connected)
        return true;
    return std::any_of(outbox.rows().begin(), outbox.rows().end(), [&](const auto &entry) {
        return entry.second.state != OutboxState::NeedsAttention && !outbox.isHeld(entry.second);
    });
}

void CliRunner::finishWhenInStep()
{
    if (m_finished || (!m_local && isOnItsWay()))
        return;
    CliExit exit = CliExit::Ok;
    for (const auto &[position, row] : m_engine.outbox().rows()) {
        if (row.state == OutboxState::NeedsAttention) {
            m_print.refused(row);
            exit = CliExit::Failed;
        }
    }
    const QList<Conflict> conflicts = m_engine.replica().conflicts();
    for (const Conflict &conflict : conflicts)
        m_print.conflict(conflict);
    if (!conflicts.isEmpty())
        exit = CliExit::Conflict;
    else if (exit == CliExit::Ok && m_engine.outbox().queuedCount() > 0)
        exit = CliExit::Queued; // only with --offline
    finish(exit);
}

void CliRunner::waitFor(const OpId &op, const IssueId &issue)
{
    m_waiting = op;
    m_issue = issue;
    if (m_local) {
        connect(&m_engine, &SyncEngine::committed, this, &CliRunner::finishWhenSaved);
        return finishWhenSaved();
    }
    // It may touch what is in conflict already: then it goes nowhere before that is resolved.
    const auto failIfHeld = [this] {
        const OutboxRow *row = m_engine.outbox().find(m_waiting);
        if (row && m_engine.outbox().isHeld(*row))
            fail(CliExit::Conflict,
                u"an older change of yours to this is in conflict; this one is kept with it"_s);
    };
    connect(&m_engine, &SyncEngine::outboxChanged, this, failIfHeld);
    failIfHeld();
}

// Durable here is all that can be had without the server.
void CliRunner::finishWhenSaved()
{
    if (m_engine.isSaving(m_waiting))
        return; // on its way to the disk
    if (m_options.offline)
        finish(CliExit::Ok);
    else
        fail(CliExit::Queued, u"it is stored here and goes out with the next connection"_s);
}

QString CliRunner::nameOfTarget() const
{
    const Issue *issue = m_engine.replica().find(m_issue);
    return issue && !issue->name.isEmpty() ? issue->name : m_options.project;
}

void CliRunner::settled(const MutationResult &result)
{
    if (m_waiting.isNull() || result.op != m_waiting || m_finished)
        return;
    if (const auto conflicted = std::get_if<outcome::Conflicted>(&result.outcome)) {
        m_print.conflict(conflicted->conflict);
        return fail(CliExit::Conflict,
            u"somebody else changed it meanwhile; your change is kept as a conflict"_s);
    }
    if (const auto rejected = std::get_if<outcome::Rejected>(&result.outcome))
        return fail(CliExit::Failed, u"%1: %2"_s.arg(nameOfTarget(), rejected->error.message));
    if (std::holds_alternative<outcome::Retry>(result.outcome))
        return;
    connect(&m_engine, &SyncEngine::issuesChanged, this, &CliRunner::finishWhenConfirmed);
    connect(&m_engine, &SyncEngine::attachmentsChanged, this, &CliRunner::finishWhenConfirmed);
    connect(&m_engine, &SyncEngine::outboxChanged, this, &CliRunner::finishWhenConfirmed);
    finishWhenConfirmed();
}

// Shown as it is when its event has come, which brings the name of a new issue too.
void CliRunner::finishWhenConfirmed()
{
    if (!m_attachment.isNull())
        return finishWhenAttached();
    const Issue *issue = m_engine.replica().find(m_issue);
    if (!issue || m_engine.replica().state(m_issue).pending > 0 || m_finished)
        return;
    m_print.issue(*issue, false);
    finish(CliExit::Ok);
}

void CliRunner::printEvent(const ChangeEvent &event)
{
    m_print.event(event);
    if (m_options.count > 0 && ++m_printed >= m_options.count)
        finish(CliExit::Ok);
}

void CliRunner::fail(CliExit exit, const QString &what)
{
    if (m_finished)
        return;
    std::fprintf(stderr, "lockstep-cli: %s\n", qPrintable(what));
    finish(exit);
}

void CliRunner::finish(CliExit exit)
{
    if (std::exchange(m_finished, true))
        return;
    m_deadline.cancel();
    m_done(exit);
}

} // namespace lockstep::app
