// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QUrl>

#include <map>
#include <memory>

namespace lockstep {

// A foreign system that a test server speaks for, in one variant, and who can sign in there.
struct DialectSystem
{
    QString name{}; // of the dialect
    QString variant{};
    QString server{}; // script in tests/peers/dialects
    std::map<QString, QString> first{}; // what the dialect asks for, of one person
    std::map<QString, QString> second{}; // and of another one, who sees the same
    QString subject{}; // the server's name of that field
    [[nodiscard]] QString row() const { return name + u' ' + variant; } // of test data
};
// All five in both variants.
[[nodiscard]] const QList<DialectSystem> &dialectSystems();

// A test server of a foreign system (tests/peers/dialects/README.md), a process of its own on a
// free port. It ends with this object.
class DialectServer
{
public:
    // Starts it, and does not wait for it: several start at the same time.
    explicit DialectServer(const DialectSystem &system, const QStringList &options = {});
    ~DialectServer();
    DialectServer(const DialectServer &) = delete;
    DialectServer &operator=(const DialectServer &) = delete;

    [[nodiscard]] const DialectSystem &system() const { return m_system; }
    // Waits until it listens. False: it does not, because of skipped() or problem().
    [[nodiscard]] bool isUp();
    [[nodiscard]] QString skipped() const { return m_skipped; } // what it runs on is not here
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QUrl url();
    // A command of its standard input; ends the test if it is refused. Blocks for its answer.
    QJsonObject command(const QString &name, QJsonObject fields = {});
    // The issue, task, ticket ... by its id there, as it stands; empty: there is none.
    [[nodiscard]] QJsonObject issue(const QString &id);
    // The one with this subject.
    [[nodiscard]] QJsonObject issueCalled(const QString &subject);

private:
    [[nodiscard]] QByteArray line(); // empty: it has ended, or says nothing for 20 s

    DialectSystem m_system;
    QProcess m_process{};
    bool m_asked = false; // isUp()
    quint16 m_port = 0;
    QString m_skipped{};
    QString m_problem{};
};

} // namespace lockstep
