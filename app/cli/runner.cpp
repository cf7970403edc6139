// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/runner.h"

#include "app/cli/fields.h"
#include "core/sync/codec.h"

#include <QTextStream>

#include <cstdio>

namespace lockstep::app {

using namespace Qt::StringLiterals;

CliRunner::CliRunner(CliOptions options, ClientSession &session, Done done) :
    m_options(std::move(options)), m_session(session), m_engine(session.engine()),
    m_done(std::move(done))
{
    connect(&m_engine, &SyncEngine::openFailed, this, [this](const Error &error) {
        fail(CliExit::Profile, error.message);
    });
    connect(&m_engine, &SyncEngine::opened, this, [this] {
        if (m_options.offline)
            ready();
    });
    connect(&m_engine, &SyncEngine::statusChanged, this, &CliRunner::statusChanged);
    connect(&m_engine, &SyncEngine::settled, this, &CliRunner::settled);
}

void CliRunner::start()
{
    if (m_options.command == "watch"_L1)
        connect(&m_engine, &SyncEngine::changeApplied, this, &CliRunner::printEvent);
    else
        m_deadline = m_session.clock().after(m_options.timeout, [this] {
            if (!m_engine.isOpen())
                fail(CliExit::Profile, u"the profile could not be opened in time"_s);
            else if (m_ready)
                fail(CliExit::Queued, u"no answer in time; it is stored here and goes out with the next connection"_s);
            else
                ready(); // with what is here
        });
    m_engine.start(!m_options.offline);
}

void CliRunner::statusChanged(const SyncStatus &status)
{
    const ConnectionStatus &connection = status.connection;
    switch (connection.state) {
    case ConnectionState::Connected: ready(); break;
    case ConnectionState::SignInNeeded:
        fail(CliExit::SignIn, u"sign in first: %1"_s.arg(connection.reason.message));
        break;
    case ConnectionState::Incompatible: fail(CliExit::SignIn, connection.reason.message); break;
    default: break;
    }
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
    else if (command != "watch"_L1)
        fail(CliExit::Usage, u"'%1' is no command; see lockstep-cli --help"_s.arg(command));
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
    std::vector<const Issue *> found;
    m_engine.issues().forEach([&](int, const Issue &issue) {
        const auto matches = [&](const Assignment &filter) {
            const FieldValue value = filter.info->get(issue);
            if (const auto set = std::get_if<QStringList>(&value))
                return set->contains(filter.text);
            return textOf(value).compare(filter.text, Qt::CaseInsensitive) == 0;
        };
        const bool shown = (!project || issue.project == project->id)
            && std::all_of(filters.begin(), filters.end(), matches)
            && std::all_of(words.begin(), words.end(), [&](const QString &word) {
                   return issue.subject.contains(word, Qt::CaseInsensitive)
                       || issue.name.contains(word, Qt::CaseInsensitive);
               });
        if (shown)
            found.push_back(&issue);
    });
    std::sort(found.begin(), found.end(), [](const Issue *a, const Issue *b) { return a->id < b->id; });
    for (const Issue *issue : found)
        printIssue(*issue, false);
    finish(CliExit::Ok);
}

void CliRunner::show()
{
    const Issue *issue = findIssue(m_engine.issues(), m_options.words.value(0));
    if (!issue)
        return fail(CliExit::Failed, u"no issue '%1'"_s.arg(m_options.words.value(0)));
    printIssue(*issue, true);
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
    for (const QString &word : std::as_const(m_options.words)) {
        const auto assignment = parseAssignment(word);
        if (!assignment)
            return fail(CliExit::Usage, assignment.error().message);
        const auto value = valueOf(*assignment->info, assignment->text);
        if (!value)
            return fail(CliExit::Usage, value.error().message);
        assignment->info->set(issue, *value);
    }
    issue.reporter = m_engine.self().id;
    if (const auto checked = checkIssue(issue); !checked && checked.error().field != "id"_L1)
        return fail(CliExit::Usage, checked.error().message);
    connect(&m_engine, &SyncEngine::committed, this, [this](const OpId &op) {
        if (m_waiting.isNull())
            waitFor(op, m_issue);
    });
    m_issue = m_engine.createIssue(issue);
}

void CliRunner::edit()
{
    const Issue *issue = findIssue(m_engine.issues(), m_options.words.value(0));
    if (!issue)
        return fail(CliExit::Failed, u"no issue '%1'"_s.arg(m_options.words.value(0)));
    FieldChanges changes;
    for (const QString &word : m_options.words.mid(1)) {
        const auto assignment = parseAssignment(word);
        if (!assignment)
            return fail(CliExit::Usage, assignment.error().message);
        auto change = changeOf(*assignment, *issue);
        if (!change)
            return fail(CliExit::Usage, change.error().message);
        changes[assignment->info->field] = std::move(*change);
    }
    if (changes.empty())
        return fail(CliExit::Usage, u"edit ISSUE FIELD=VALUE ..."_s);
    const OpId op = m_engine.updateIssue(issue->id, changes);
    if (op.isNull()) { // it is so already
        printIssue(*issue, false);
        return finish(CliExit::Ok);
    }
    waitFor(op, issue->id);
}

void CliRunner::comment()
{
    const Issue *issue = findIssue(m_engine.issues(), m_options.words.value(0));
    if (!issue)
        return fail(CliExit::Failed, u"no issue '%1'"_s.arg(m_options.words.value(0)));
    QString text = QStringList { m_options.words.mid(1) }.join(u' ');
    if (text == "-"_L1) {
        QTextStream in { stdin };
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

void CliRunner::waitFor(const OpId &op, const IssueId &issue)
{
    m_waiting = op;
    m_issue = issue;
    if (!m_options.offline)
        return;
    // Durable here is all that can be had offline.
    connect(&m_engine, &SyncEngine::committed, this, [this] { finish(CliExit::Ok); });
    if (const OutboxRow *row = m_engine.outbox().find(op))
        finish(row ? CliExit::Ok : CliExit::Failed);
}

void CliRunner::settled(const MutationResult &result)
{
    if (m_waiting.isNull() || result.op != m_waiting)
        return;
    std::visit(Overload {
                   [&](const outcome::Applied &) { },
                   [&](const outcome::Merged &) { },
                   [&](const outcome::Conflicted &o) {
                       JsonWriter json;
                       writeConflict(json, o.conflict);
                       printLine(QString::fromUtf8(json.text()));
                       fail(CliExit::Conflict, u"somebody else changed it meanwhile; your change is kept as a conflict"_s);
                   },
                   [&](const outcome::Rejected &o) { fail(CliExit::Failed, o.error.message); },
                   [&](const outcome::Retry &) { } },
        result.outcome);
    const bool done = std::holds_alternative<outcome::Applied>(result.outcome)
        || std::holds_alternative<outcome::Merged>(result.outcome);
    if (!done || m_finished)
        return;
    // Shown as it is when its event has come, which brings the name of a new issue too.
    const auto printWhenConfirmed = [this] {
        const Issue *issue = m_engine.replica().find(m_issue);
        if (!issue || m_engine.replica().state(m_issue).pending > 0 || m_finished)
            return;
        printIssue(*issue, false);
        finish(CliExit::Ok);
    };
    connect(&m_engine, &SyncEngine::issuesChanged, this, printWhenConfirmed);
    connect(&m_engine, &SyncEngine::outboxChanged, this, printWhenConfirmed);
    printWhenConfirmed();
}

void CliRunner::printEvent(const ChangeEvent &event)
{
    JsonWriter json;
    if (m_options.json) {
        json.beginObject().member("event"_L1, eventName(event)).key("data"_L1);
        writeEnvelope(json, event);
        json.endObject();
        printLine(QString::fromUtf8(json.text()));
    } else {
        printLine(u"%1 %2 #%3 %4 %5"_s.arg(event.timestamp, event.space.toString())
                      .arg(event.seq).arg(eventName(event), event.user.toString()));
    }
    if (m_options.count > 0 && ++m_printed >= m_options.count)
        finish(CliExit::Ok);
}

void CliRunner::printIssue(const Issue &issue, bool whole)
{
    if (m_options.json) {
        JsonWriter json;
        writeIssue(json, issue);
        if (!whole)
            return printLine(QString::fromUtf8(json.text()));
        JsonWriter all;
        all.beginObject().key("issue"_L1).raw(json.text()).key("comments"_L1).beginArray();
        for (const VisibleComment &comment : m_engine.replica().comments(issue.id))
            writeComment(all, comment.comment);
        all.endArray().endObject();
        return printLine(QString::fromUtf8(all.text()));
    }
    if (!whole) {
        return printLine(u"%1\t%2\t%3\t%4\t%5"_s.arg(issue.name.isEmpty() ? u"-"_s : issue.name,
            issue.status, issue.priority, issue.assignee.toString(), issue.subject));
    }
    printLine(u"%1  %2"_s.arg(issue.name, issue.subject));
    for (const FieldInfo &info : issueFields()) {
        const QString text = textOf(info.get(issue));
        if (!text.isEmpty() && info.field != Field::Subject && info.field != Field::Description)
            printLine(u"%1: %2"_s.arg(info.key, text));
    }
    if (!issue.description.isEmpty())
        printLine(u'\n' + issue.description);
    for (const VisibleComment &comment : m_engine.replica().comments(issue.id))
        printLine(u"\n%1, %2:\n%3"_s.arg(comment.comment.author.toString(), comment.comment.createdAt, comment.comment.text));
}

void CliRunner::printLine(const QString &text)
{
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
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
