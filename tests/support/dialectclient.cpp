// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/dialectclient.h"

#include "core/model/issuefields.h"

#include <QCoreApplication>
#include <QTimer>

namespace lockstep {

using namespace Qt::StringLiterals;

bool waitUntil(const std::function<bool()> &holds, Milliseconds patience)
{
    QTimer end;
    end.setSingleShot(true);
    end.start(patience);
    while (!holds()) {
        if (!end.isActive())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

DialectClient::DialectClient(Options options) : m_options(std::move(options))
{
    open();
    goOnline();
}

void DialectClient::open()
{
    app::ForeignServer foreign;
    auto variants = app::openDialect(m_options.dialect, m_options.variant);
    if (!variants)
        qFatal("%s", qPrintable(variants.error().message));
    foreign.variants = std::move(*variants);
    for (net::dialect::Dialect &dialect : foreign.variants) {
        if (m_options.isBudgetRaised)
            dialect.budget = { raisedRequests, std::chrono::seconds{ raisedSeconds } };
        if (m_options.heartbeatEvery > Milliseconds{ 0 } && dialect.heartbeat)
            dialect.heartbeat = m_options.heartbeatEvery;
        if (m_options.refreshEvery > Milliseconds{ 0 })
            dialect.refreshEvery = m_options.refreshEvery;
    }
    foreign.session = app::readSession(m_profile.path());
    foreign.keepSession = [directory = m_profile.path()](const net::dialect::Session &session) {
        app::keepSession(directory, session);
    };
    const auto answered
        = app::answerQuestions(foreign, m_options.server, [this](const QString &key) {
              const auto answer = m_options.answers.find(key);
              return answer == m_options.answers.end() ? QString{} : answer->second;
          });
    if (!answered)
        qFatal("%s", qPrintable(answered.error().message));
    app::ClientSession::Options session;
    session.directory = m_profile.path();
    session.server = m_options.server;
    session.foreign = std::move(foreign);
    session.hasAccount = false;
    m_session = std::make_unique<app::ClientSession>(std::move(session));
    QObject::connect(&engine(), &SyncEngine::settled, &engine(),
        [this](const MutationResult &result) { m_outcomes.insert(result.op, result.outcome); });
    engine().setTypingPause(Milliseconds{ 0 });
    engine().start(false);
    if (!waitUntil([this] { return engine().isOpen(); }))
        qFatal("the store does not open");
}

void DialectClient::restart()
{
    m_session.reset();
    open();
}

ForeignCounters DialectClient::counters()
{
    return connection().foreign.value_or(ForeignCounters{});
}

bool DialectClient::isQuiet()
{
    const SyncStatus &status = engine().status();
    int held = 0;
    for (const auto &[position, row] : engine().outbox().rows())
        held += row.state == OutboxState::Queued && engine().outbox().isHeld(row);
    return status.queued == held && status.unsaved == 0 && engine().isCached();
}

Issue DialectClient::issueCalled(const QString &subject)
{
    Issue found;
    engine().issues().forEach([&](int, const Issue &issue) {
        if (issue.subject == subject)
            found = issue;
    });
    return found;
}

Issue DialectClient::issue(const IssueId &id)
{
    const Issue *one = engine().issues().find(id);
    return one ? *one : Issue{};
}

QStringList DialectClient::differences(DialectClient &other, const IssueId &id)
{
    const Issue mine = issue(id);
    const Issue theirs = other.issue(id);
    QStringList keys;
    for (const FieldInfo &info : issueFields()) {
        if (info.field == Field::Version || info.field == Field::ModifiedBy
            || info.field == Field::ModifiedAt)
            continue; // counted here; told by few servers; when each has learned of it
        if (mine.id.isNull() || theirs.id.isNull() || info.get(mine) != info.get(theirs))
            keys.append(QString{ info.key });
    }
    return keys;
}

FieldValue DialectClient::value(const IssueId &id, Field field)
{
    return fieldValue(issue(id), field);
}

Project DialectClient::project()
{
    const QList<Project> projects = replica().projects();
    return projects.isEmpty() ? Project{} : projects.first();
}

Issue DialectClient::newIssue(const QString &subject)
{
    const Project where = project();
    Issue issue;
    issue.project = where.id;
    issue.subject = subject;
    issue.description = u"What is to be done about it"_s;
    if (!where.types.isEmpty())
        issue.type = where.types.first();
    if (!where.statuses.empty())
        issue.status = where.statuses.front().name;
    return issue;
}

OpId DialectClient::set(const IssueId &id, Field field, const FieldValue &value)
{
    return engine().updateIssue(
        id, { { field, ValueChange{ fieldValue(issue(id), field), value } } });
}

Conflict DialectClient::conflict()
{
    const QList<Conflict> open = replica().conflicts();
    return open.size() == 1 ? open.first() : Conflict{};
}

std::optional<Outcome> DialectClient::outcome(const OpId &op)
{
    const auto found = m_outcomes.constFind(op);
    return found == m_outcomes.cend() ? std::nullopt : std::optional{ *found };
}

QByteArray DialectClient::describe()
{
    const SyncStatus &status = engine().status();
    QString text = u"state %1, %2; %3 issues, %4 queued, %5 refused, %6 conflicts"_s
                       .arg(static_cast<int>(status.connection.state))
                       .arg(status.connection.reason.message)
                       .arg(engine().issues().count())
                       .arg(status.queued)
                       .arg(status.attention)
                       .arg(status.conflicts);
    for (auto outcome = m_outcomes.cbegin(); outcome != m_outcomes.cend(); ++outcome) {
        if (const auto *rejected = std::get_if<outcome::Rejected>(&*outcome))
            text += u"; "_s + rejected->error.message;
    }
    return text.toUtf8();
}

} // namespace lockstep
