// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/common/clientsession.h"

#include <QTemporaryDir>

#include <functional>
#include <optional>

namespace lockstep {

// Runs the event loop until it holds; sleeps only while nothing at all happens. False: it did not,
// in that time.
[[nodiscard]] bool waitUntil(
    const std::function<bool()> &holds, Milliseconds patience = Milliseconds{ 20'000 });

// The whole client as the product wires it (replica, engine, dialect remote, threads, sockets,
// files), signed in to a foreign server, with a profile of its own in a temporary folder.
class DialectClient
{
public:
    struct Options
    {
        QUrl server{};
        QString dialect{};
        QString variant{};
        std::map<QString, QString> answers{}; // what the dialect asks for
        Milliseconds refreshEvery{ 400 }; // in place of the dialect's; 0: as it says
        Milliseconds heartbeatEvery{ 0 }; // the same, if it has one
        bool isBudgetRaised = true; // else as the dialect says
    };
    static constexpr int raisedRequests = 100'000;
    static constexpr int raisedSeconds = 60;
    explicit DialectClient(Options options);

    // A new process with the same profile; it does not connect until goOnline().
    void restart();
    // What it is told of the person from now on; it has what it kept of the session.
    void setAnswers(std::map<QString, QString> answers) { m_options.answers = std::move(answers); }
    void goOnline() { m_session->engine().setOnline(true); }
    void goOffline() { m_session->engine().setOnline(false); }

    [[nodiscard]] SyncEngine &engine() { return m_session->engine(); }
    [[nodiscard]] const Replica &replica() { return engine().replica(); }
    [[nodiscard]] ConnectionStatus connection() { return engine().status().connection; }
    [[nodiscard]] ForeignCounters counters();
    [[nodiscard]] bool isConnected() { return connection().state == ConnectionState::Connected; }
    // Nothing is on its way (but what a conflict holds), and the cache has all that was told.
    [[nodiscard]] bool isQuiet();
    [[nodiscard]] Issue issueCalled(const QString &subject); // without id: there is none
    [[nodiscard]] Issue issue(const IssueId &id);
    // The keys of the fields in which the other one sees something else, but for what each client
    // knows by itself; what only one of them has differs in all.
    [[nodiscard]] QStringList differences(DialectClient &other, const IssueId &id);
    [[nodiscard]] FieldValue value(const IssueId &id, Field field);
    // The first project; null: none.
    [[nodiscard]] Project project();
    [[nodiscard]] Issue newIssue(const QString &subject); // of the project, not submitted yet
    // From what is seen to this.
    OpId set(const IssueId &id, Field field, const FieldValue &value);
    // The only open conflict; without id: there is none, or there are several.
    [[nodiscard]] Conflict conflict();
    // The answer to it, if it has come.
    [[nodiscard]] std::optional<Outcome> outcome(const OpId &op);
    template <typename Expected> [[nodiscard]] bool isSettled(const OpId &op)
    {
        const auto came = outcome(op);
        return came && std::holds_alternative<Expected>(*came);
    }
    // For a message: what is seen, and why not.
    [[nodiscard]] QByteArray describe();

private:
    void open();

    Options m_options;
    QTemporaryDir m_profile{};
    QHash<OpId, Outcome> m_outcomes{};
    std::unique_ptr<app::ClientSession> m_session{};
};

} // namespace lockstep
