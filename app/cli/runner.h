// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/options.h"
#include "app/cli/printer.h"
#include "app/common/clientsession.h"

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

#include <functional>

namespace lockstep::app {

// One command on an engine: waits until the replica is ready, does it, waits for what the server
// says, has the outcome printed, and calls `done` once.
class CliRunner final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(CliExit)>;
    CliRunner(CliOptions options, ClientSession &session, Done done);

    void start();
    void interrupt(); // how a watch ends; for others a failure

private:
    void ready(); // in step with the server, or as good as it gets
    void list();
    void show();
    void create();
    void edit();
    void comment();
    void sync();
    void resolve(); // decisions.cpp
    void discard();
    void attach(); // attachments.cpp
    void attachments();
    void download();

    void waitFor(const OpId &op, const IssueId &issue);
    void finishWhenSaved();
    void finishWhenConfirmed();
    void finishWhenAttached();
    void finishWhenInStep();
    [[nodiscard]] bool isOnItsWay() const;
    void beginPatience();
    void patienceEnded();
    void settled(const MutationResult &result);
    void statusChanged(const SyncStatus &status);
    void noticed(const StoreNotice &notice);
    [[nodiscard]] QString nameOfTarget() const;
    void printEvent(const ChangeEvent &event);
    void fail(CliExit exit, const QString &what);
    void finish(CliExit exit);

    CliOptions m_options;
    ClientSession &m_session;
    SyncEngine &m_engine;
    Done m_done;
    CliPrinter m_print;
    bool m_ready = false;
    bool m_local = false; // without the server: --offline, or it did not answer in time
    bool m_finished = false;
    QString m_trouble{}; // the last one of the connection, as the end of a line
    OpId m_waiting{}; // for the server's answer
    IssueId m_issue{}; // that it is about
    AttachmentId m_attachment{}; // that comes or goes
    std::unique_ptr<QTemporaryDir> m_temporary{}; // for what goes to the standard output
    int m_printed = 0;
    Timer m_deadline{};
};

} // namespace lockstep::app
