// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/options.h"
#include "app/common/clientsession.h"

#include <QObject>

#include <functional>

namespace lockstep::app {

// One command on an engine: waits until the replica is ready, does it, waits for what the server
// says, prints, and calls `done` once.
class CliRunner final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(CliExit)>;
    CliRunner(CliOptions options, ClientSession &session, Done done);

    void start();

private:
    void ready(); // in step with the server, or as good as it gets
    void list();
    void show();
    void create();
    void edit();
    void comment();
    void watch();

    void waitFor(const OpId &op, const IssueId &issue);
    void settled(const MutationResult &result);
    void statusChanged(const SyncStatus &status);
    void printEvent(const ChangeEvent &event);
    void printIssue(const Issue &issue, bool whole);
    void printLine(const QString &text);
    void fail(CliExit exit, const QString &what);
    void finish(CliExit exit);

    CliOptions m_options;
    ClientSession &m_session;
    SyncEngine &m_engine;
    Done m_done;
    bool m_ready = false;
    bool m_finished = false;
    OpId m_waiting {}; // for the server's answer
    IssueId m_issue {}; // that it is about
    int m_printed = 0;
    Timer m_deadline {};
};

} // namespace lockstep::app
