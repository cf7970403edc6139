// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/store/sqlitedatabase.h"
#include "core/sync/mutation.h"

#include <QHash>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace lockstep::net::dialect {

// What a foreign server does not keep for us, in one file of the profile: which of its ids stands
// for one of ours, what was sent without an answer, what was answered, and the own space. All of it
// is in memory too. Errors: those of SqliteDatabase; then nothing has changed.
class Journal
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Journal>> open(const QString &file);
    ~Journal();

    // Ids of what was created here; the others follow from the foreign ones. `kind`: "comment",
    // or "issue:" with the entity. Empty: there is none.
    [[nodiscard]] QString localOf(const QString &kind, const QString &foreign) const;
    [[nodiscard]] QString foreignOf(const QString &kind, const QString &local) const;

    // Something is about to be created there. As long as the outcome is not known this stands here,
    // and nothing is sent again before the lists were looked through for it.
    struct Pending
    {
        OpId op{};
        QString kind{}; // as of the alias
        QString local{};
        QString scope{};
        QString entity{};
        QString parent{}; // of a comment: foreign id of the issue
        QString text{}; // subject, or the comment
        QString startedAt{}; // ISO 8601 UTC
        QStringList known{}; // foreign ids of what looked the same before
        friend bool operator==(const Pending &, const Pending &) = default;
    };
    [[nodiscard]] Result<void> begin(const Pending &pending);
    [[nodiscard]] const std::vector<Pending> &pending() const { return m_pending; }
    [[nodiscard]] const Pending *findPending(const OpId &op) const;
    [[nodiscard]] Result<void> created(const OpId &op, const QString &foreign); // the alias
    [[nodiscard]] Result<void> notCreated(const OpId &op);

    // Answers to mutations, until the client has them.
    [[nodiscard]] const MutationResult *result(const OpId &op) const;
    [[nodiscard]] Result<void> setResult(const MutationResult &result);
    [[nodiscard]] Result<void> acknowledge(const ClientId &client, qint64 upTo);
    [[nodiscard]] qint64 lastOp(const ClientId &client) const;

    // Rows of the own space by kind and id, as JSON; an empty one removes it. Kinds: "filter",
    // "setting", "conflict", "notification"; and "comments" by issue, as they were read last.
    [[nodiscard]] const std::map<QString, QByteArray> &rows(const QString &kind) const;
    [[nodiscard]] Result<void> put(const QString &kind, const QString &id, const QByteArray &json);

private:
    Journal() = default;
    [[nodiscard]] Result<void> makeTables();
    [[nodiscard]] Result<void> load();

    SqliteDatabase m_file{};
    QHash<QString, QString> m_locals{}; // kind, NUL, foreign
    QHash<QString, QString> m_foreigns{}; // kind, NUL, local
    std::vector<Pending> m_pending{};
    QHash<OpId, MutationResult> m_results{};
    QHash<ClientId, qint64> m_lastOps{};
    std::map<QString, std::map<QString, QByteArray>> m_rows{};
};

} // namespace lockstep::net::dialect
