// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/networkstage.h"

#include "net/transport/qttransports.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

const WorkspaceId workspace{ u"default"_s };

UserId userId(const QString &name) { return UserId{ name.toLower() + u"@example.com"_s }; }

server::TokenKeys keys()
{
    server::TokenKeys keys;
    keys.current.fill(7);
    return keys;
}

// On the network thread: the remote's clock and random numbers live as long as it does.
struct Far
{
    QtClock clock{};
    Rng rng;
};

QString nameOf(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Offline:
        return u"offline"_s;
    case ConnectionState::Connecting:
        return u"connecting"_s;
    case ConnectionState::Connected:
        return u"connected"_s;
    case ConnectionState::Waiting:
        return u"waiting"_s;
    case ConnectionState::SignInNeeded:
        return u"sign-in needed"_s;
    case ConnectionState::Refused:
        return u"refused"_s;
    case ConnectionState::Incompatible:
        return u"incompatible"_s;
    }
    return {};
}

} // namespace

// ---- RealClient ---------------------------------------------------------------------------------

RealClient::RealClient(QByteArray token, const net::NativeRemote::Options &options, quint64 seed)
    : m_rng(seed), m_store({ u":memory:"_s, u"stage"_s, 0, 0 }),
      m_remote(m_networkThread, m_home,
          [token, options, seed]() -> std::unique_ptr<Remote> {
              const auto far = std::make_shared<Far>(Far{ {}, Rng{ seed + 1 } });
              // The provider keeps `far`: it is a member of the remote and goes with it.
              return std::make_unique<net::NativeRemote>(far->clock, far->rng,
                  &net::makeQtTransport, options,
                  [far, token](bool, const auto &answer) { answer(token); });
          }),
      m_engine(m_store, m_storeThread, m_home, m_remote, m_clock, m_rng)
{
    QObject::connect(
        &m_engine, &SyncEngine::statusChanged, &m_engine, [this](const SyncStatus &status) {
            const ConnectionStatus &connection = status.connection;
            std::optional<Milliseconds> wait;
            if (connection.nextAttempt)
                wait = *connection.nextAttempt - m_clock.now();
            if (m_shown.isEmpty() || m_shown.constLast().state != connection.state
                || m_shown.constLast().reason != connection.reason)
                m_shown.append({ connection.state, connection.reason, wait });
        });
    m_engine.start();
}

RealClient::~RealClient() = default;

bool RealClient::isLive()
{
    return m_engine.isOpen() && connection().state == ConnectionState::Connected;
}

QStringList RealClient::comments(const IssueId &issue) const
{
    QStringList texts;
    for (const VisibleComment &comment : m_engine.replica().comments(issue))
        texts.append(comment.comment.text);
    return texts;
}

bool RealClient::hasShown(ConnectionState state, const QString &inReason) const
{
    return std::ranges::any_of(m_shown, [&](const Shown &shown) {
        return shown.state == state
            && (shown.reason.message.contains(inReason, Qt::CaseInsensitive)
                || shown.reason.code == inReason);
    });
}

bool RealClient::cameBack() const
{
    const auto lost = std::ranges::find_if(
        m_shown, [](const Shown &shown) { return shown.state != ConnectionState::Connected; });
    return std::any_of(lost, m_shown.end(),
        [](const Shown &shown) { return shown.state == ConnectionState::Connected; });
}

QString RealClient::story() const
{
    QStringList story;
    for (const Shown &shown : m_shown)
        story.append(
            nameOf(shown.state) + u" "_s + shown.reason.code + u" "_s + shown.reason.message);
    if (story.size() > 12)
        story = story.first(6) + QStringList{ u"..."_s } + story.last(6);
    return story.join(u" | "_s);
}

// ---- NetworkStage -------------------------------------------------------------------------------

void NetworkStage::Place::set(const QUrl &to)
{
    const QMutexLocker lock{ &mutex };
    url = to;
}

QUrl NetworkStage::Place::get()
{
    const QMutexLocker lock{ &mutex };
    return url;
}

net::NativeRemote::Options NetworkStage::quick()
{
    net::NativeRemote::Options options;
    options.requestTimeout = 1500ms;
    options.socket.joinTimeout = 800ms;
    options.socket.engine.openTimeout = 800ms;
    options.socket.backoff.base = 20ms;
    options.socket.backoff.cap = 100ms;
    return options;
}

server::ServerOptions NetworkStage::serverOptions(
    const QString &database, quint16 port, Milliseconds ping)
{
    server::ServerOptions options;
    options.database = u"sqlite:"_s + database;
    options.port = port;
    options.keys = keys();
    options.core.auth.cost = server::minimalPasswordCost;
    // A scenario comes back more often in a second than anybody in a minute.
    options.core.hub.connectionsPerUser = 100'000;
    options.core.hub.rates = { 100'000, 100'000 };
    options.core.sockets.strangersPerAddress = 0;
    options.core.sockets.engine.pingInterval = ping;
    options.core.sockets.engine.pingTimeout = ping;
    options.core.drainTime = 500ms;
    return options;
}

NetworkStage::NetworkStage(Options options)
    : m_options(std::move(options)), m_seed(QRandomGenerator::global()->generate64()),
      m_link(m_seed), m_ravisServer(std::make_shared<Place>(QUrl{})),
      m_janesServer(std::make_shared<Place>(m_link.url()))
{
    qInfo() << "seed" << m_seed;
    if (!qEnvironmentVariableIsSet("LOCKSTEP_STAGE_LOG"))
        QLoggingCategory::setFilterRules(u"lockstep.*=false"_s);
    startServer();
    m_server->administer([&](server::Administration &a, server::Storage &) {
        for (const QString &name : { u"Jane"_s, u"Ravi"_s }) {
            if (!a.addUser(workspace, { {}, userId(name).toString(), name, {}, false }))
                qFatal("NetworkStage: no user");
        }
        m_project = a.addProject(workspace, u"LOCK"_s, u"Lock"_s)->id;
        for (const QString &name : { u"Jane"_s, u"Ravi"_s }) {
            if (!a.setMember(workspace, u"LOCK"_s, userId(name), Role::Admin))
                qFatal("NetworkStage: no member");
        }
    });
    m_ravi = makeClient(u"Ravi"_s, quick(), m_ravisServer);
    if (!waitFor([&] { return m_ravi->isLive(); }))
        qFatal("NetworkStage: Ravi cannot connect: %s", qPrintable(m_ravi->story()));
    Issue issue;
    issue.project = m_project;
    issue.subject = u"The line is bad"_s;
    issue.rank = u"a0"_s;
    m_issue = m_ravi->engine().createIssue(issue);
}

NetworkStage::~NetworkStage()
{
    m_jane.reset();
    m_ravi.reset();
}

std::unique_ptr<RealClient> NetworkStage::makeClient(
    const QString &name, net::NativeRemote::Options options, const std::shared_ptr<Place> &place)
{
    options.server = place->get();
    options.socket.engine.locate = [place] { return place->get(); };
    return std::make_unique<RealClient>(
        server::issueKeyToken(keys(), userId(name), workspace, QtClock{}.wallNow(), 3600s), options,
        m_seed + static_cast<quint64>(name.size()) + (name == u"Jane"_s ? 100 : 200));
}

void NetworkStage::startJane() { m_jane = makeClient(u"Jane"_s, m_options.jane, m_janesServer); }

void NetworkStage::setJanesServer(const QUrl &url) { m_janesServer->set(url); }

void NetworkStage::work(RealClient &who, const QString &name)
{
    const QString text = u"%1 %2"_s.arg(name).arg(++m_works);
    m_typed.append(text);
    SyncEngine &engine = who.engine();
    if (engine.addComment(m_issue, text).isNull())
        m_why += u"%1 cannot comment; "_s.arg(name);
    if (engine.replica().find(m_issue)) {
        const QString label = u"%1%2"_s.arg(name.toLower()).arg(m_works % 20);
        engine.updateIssue(m_issue, { { Field::Labels, SetChange{ { label }, {} } } });
    }
}

void NetworkStage::bothWork()
{
    janeWorks();
    raviWorks();
}

void NetworkStage::janeWorks() { work(*m_jane, u"Jane"_s); }

void NetworkStage::raviWorks() { work(*m_ravi, u"Ravi"_s); }

void NetworkStage::raviFills(int issues, int bytes)
{
    for (int i = 0; i < issues; ++i) {
        Issue issue;
        issue.project = m_project;
        issue.subject = u"One of many, %1"_s.arg(i);
        issue.description = QString(bytes, u'x');
        issue.rank = u"a0"_s;
        m_ravi->engine().createIssue(issue);
    }
}

void NetworkStage::stopServer() { m_server.reset(); }

void NetworkStage::startServer(quint16 port)
{
    const bool same = port == 0 && m_port != 0;
    QString problem;
    // The kernel may need a moment to let go of the old port.
    const bool started = waitFor(
        [&] {
            auto server = server::Server::start(
                serverOptions(database(), same ? m_port : port, m_options.ping));
            if (server)
                m_server = std::move(*server);
            else
                problem = server.error().message;
            return m_server != nullptr;
        },
        5s);
    if (!started)
        qFatal("NetworkStage: %s", qPrintable(problem));
    serverIsAt(m_server->port());
}

void NetworkStage::serverIsAt(quint16 port)
{
    m_port = port;
    m_link.setTarget(port);
    m_ravisServer->set(QUrl{ u"http://127.0.0.1:%1"_s.arg(port) });
}

bool NetworkStage::waitFor(const std::function<bool()> &condition, Milliseconds limit)
{
    return QTest::qWaitFor(condition, static_cast<int>(limit.count()));
}

// For faults that last.
void NetworkStage::pass(Milliseconds duration)
{
    static_cast<void>(waitFor([] { return false; }, duration));
}

bool NetworkStage::waitForJane(Milliseconds limit)
{
    const auto ready = [&] {
        return m_jane->isLive() && m_jane->engine().status().queued == 0
            && m_jane->engine().replica().find(m_issue);
    };
    if (waitFor(ready, limit))
        return true;
    m_why += u"Jane is not live: "_s + m_jane->story();
    return false;
}

void NetworkStage::heal() { m_healed.start(); }

QString NetworkStage::difference()
{
    const QStringList seen = m_ravi->comments(m_issue);
    for (const QString &text : m_typed) {
        if (const auto count = seen.count(text); count != 1)
            return u"'%1' is there %2 times"_s.arg(text).arg(count);
    }
    if (seen.size() != m_typed.size())
        return u"there are comments that nobody typed"_s;
    if (m_jane->comments(m_issue) != seen)
        return u"Jane sees other comments: %1"_s.arg(m_jane->comments(m_issue).join(u", "_s));
    const Issue *hers = m_jane->engine().replica().find(m_issue);
    const Issue *his = m_ravi->engine().replica().find(m_issue);
    if (!hers || !his || *hers != *his)
        return u"they see different fields"_s;
    const SpaceId space = projectSpace(m_project);
    if (m_jane->engine().replica().cursor(space) != m_ravi->engine().replica().cursor(space)
        || m_jane->engine().replica().hash(space) != m_ravi->engine().replica().hash(space))
        return u"their replicas differ"_s;
    for (RealClient *client : { m_jane.get(), m_ravi.get() }) {
        const SyncStatus &status = client->engine().status();
        if (status.queued || status.attention || status.conflicts)
            return u"something waits: %1 queued, %2 refused, %3 conflicts"_s.arg(status.queued)
                .arg(status.attention)
                .arg(status.conflicts);
    }
    return {};
}

bool NetworkStage::isWhole(Milliseconds limit)
{
    if (!waitFor([&] { return m_jane->isLive(); }, limit)) {
        m_why += u"Jane is not live: "_s + m_jane->story();
        return false;
    }
    if (m_healed.isValid())
        m_recovery = Milliseconds{ m_healed.elapsed() };
    raviWorks(); // and the news comes through
    if (waitFor(
            [&] { return m_ravi->isLive() && m_jane->isLive() && difference().isEmpty(); }, limit)
        && m_why.isEmpty())
        return true;
    m_why += difference();
    for (RealClient *client : { m_jane.get(), m_ravi.get() }) {
        const SpaceId space = projectSpace(m_project);
        m_why += u"; %1: %2, %3 queued, at %4; %5"_s
                     .arg(client == m_jane.get() ? u"Jane"_s : u"Ravi"_s,
                         nameOf(client->connection().state))
                     .arg(client->engine().status().queued)
                     .arg(client->engine().replica().cursor(space).seq)
                     .arg(client->story());
    }
    return false;
}

} // namespace lockstep
