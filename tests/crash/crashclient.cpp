// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// A replica that types by itself, for tests that kill it: crash_client DIRECTORY URL WORD [rest]
// with an access token in LOCKSTEP_TOKEN. Each text that it types has WORD in it, and is told when
// it is saved and when the server has it. Commands on the standard input, one a line: "retry" (at
// once), "rest" (types no more; tells "rest" when everything is with the server).

#include "app/common/clientsession.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>

#include <cstdio>

#include <unistd.h>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostQueued = 40;

void tell(const QString &what, const QString &text)
{
    std::printf("%s %s\n", qPrintable(what), qPrintable(text));
    std::fflush(stdout);
}

class Typist final : public QObject
{
public:
    Typist(SyncEngine &engine, QString word, bool rests)
        : m_engine(engine), m_word(std::move(word)), m_rests(rests)
    {
        connect(&engine, &SyncEngine::openFailed, this, [](const Error &error) {
            tell(u"failed"_s, error.message);
            QCoreApplication::exit(1);
        });
        connect(&engine, &SyncEngine::storeNoticed, this, [](const StoreNotice &notice) {
            tell(u"notice"_s, QString::number(static_cast<int>(notice.kind)));
        });
        connect(&engine, &SyncEngine::opened, this, [this] {
            tell(u"open"_s, QString::number(m_engine.outbox().rows().size()));
            go();
        });
        connect(&engine, &SyncEngine::projectsChanged, this, &Typist::go);
        connect(&engine, &SyncEngine::saveFailed, this,
            [](const OpId &, const Error &error) { tell(u"unsaved"_s, error.message); });
        connect(&engine, &SyncEngine::committed, this, [this](const OpId &op) {
            if (m_texts.contains(op))
                tell(u"saved"_s, m_texts.value(op));
            m_saving = false;
            go();
        });
        connect(&engine, &SyncEngine::settled, this, &Typist::settled);
        connect(&engine, &SyncEngine::statusChanged, this, [this](const SyncStatus &status) {
            if (std::exchange(m_connection, status.connection) != status.connection)
                tell(u"link"_s,
                    u"%1 %2"_s.arg(static_cast<int>(status.connection.state))
                        .arg(status.connection.reason.message));
            go();
        });
        connect(&engine, &SyncEngine::outboxChanged, this, &Typist::go);
        connect(&m_input, &QSocketNotifier::activated, this, &Typist::listen);
    }

private:
    void settled(const MutationResult &result)
    {
        const bool isDone = std::holds_alternative<outcome::Applied>(result.outcome)
            || std::holds_alternative<outcome::Merged>(result.outcome);
        const bool isLater = std::holds_alternative<outcome::Retry>(result.outcome);
        if (!isLater && !isDone)
            tell(u"refused"_s, result.op.toString());
        else if (isDone && m_texts.contains(result.op))
            tell(u"acked"_s, m_texts.value(result.op));
        go();
    }

    // Slots are called in the middle of a change of the engine: typed is after it.
    void go()
    {
        if (std::exchange(m_going, true))
            return;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_going = false;
                type();
            },
            Qt::QueuedConnection);
    }

    void type()
    {
        if (!m_engine.isOpen() || m_saving)
            return;
        if (m_rests) {
            const bool isEmpty = m_engine.outbox().rows().empty()
                && m_engine.status().connection.state == ConnectionState::Connected;
            if (isEmpty && !std::exchange(m_told, true))
                tell(u"rest"_s, {});
            return;
        }
        const auto projects = m_engine.replica().projects();
        if (projects.isEmpty() || m_engine.status().queued >= mostQueued)
            return;
        const QString text = u"%1-%2"_s.arg(m_word).arg(++m_count);
        const auto &issues = m_engine.issues();
        OpId op;
        if (m_count % 4 == 1 || issues.count() == 0) {
            Issue issue;
            issue.project = projects.first().id;
            issue.subject = text;
            issue.id = IssueId{ makeUuidV7(m_clock.wallNow(), m_rng) };
            issue.reporter = m_engine.self().id;
            op = m_engine.submit(mutation::CreateIssue{ issue }, projectSpace(issue.project));
        } else {
            const Issue &issue
                = issues.at(static_cast<int>(m_rng.below(static_cast<quint64>(issues.count()))));
            if (m_count % 4 == 2) {
                // From now on it is either this text or the one before that is somewhere.
                const Outbox &outbox = m_engine.outbox();
                if (const qint64 last = outbox.lastOf(issue.id); outbox.isUnsent(last))
                    tell(u"amending"_s, m_texts.value(outbox.rows().at(last).mutation.op));
                op = m_engine.updateIssue(
                    issue.id, { { Field::Subject, ValueChange{ issue.subject, text } } });
            } else {
                op = m_engine.submit(mutation::AddComment{ issue.id,
                                         CommentId{ makeUuidV7(m_clock.wallNow(), m_rng) }, text },
                    projectSpace(issue.project));
            }
        }
        m_saving = !op.isNull();
        m_texts.insert(op, text);
    }

    void listen()
    {
        char text[256];
        const auto size = ::read(STDIN_FILENO, text, sizeof text);
        if (size <= 0)
            return QCoreApplication::exit(0);
        const QByteArrayView commands{ text, static_cast<qsizetype>(size) };
        if (commands.contains("rest")) {
            m_rests = true;
            m_told = false;
        }
        m_engine.retryNow();
        go();
    }

    SyncEngine &m_engine;
    QString m_word;
    bool m_rests;
    bool m_told = false;
    bool m_going = false;
    bool m_saving = false;
    int m_count = 0;
    ConnectionStatus m_connection{};
    QHash<OpId, QString> m_texts{};
    QtClock m_clock{};
    Rng m_rng = Rng::fromSystem();
    QSocketNotifier m_input{ STDIN_FILENO, QSocketNotifier::Read };
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application{ argc, argv };
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    app::ClientSession session{ { arguments[1], QUrl{ arguments[2] },
        [] {
            return [token = qgetenv("LOCKSTEP_TOKEN")](bool,
                       const std::function<void(Result<QByteArray>)> &answer) { answer(token); };
        } } };
    Typist typist{ session.engine(), arguments[3], arguments.value(4) == "rest"_L1 };
    session.engine().start();
    return QCoreApplication::exec();
}
