// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/dialectremote.h"
#include "net/tls/certificatepin.h"

namespace lockstep::app {

// A server that is not lockstepd: how to speak to it, and who is signed in (docs/dialects.md).
struct ForeignServer
{
    std::vector<net::dialect::Dialect> variants{}; // the first that works is taken
    std::map<QString, QString> parameters{};
    net::dialect::Credentials credentials{};
    // Of an earlier process; what is in it signs the user in. Kept again whenever it changes, on
    // the network thread.
    std::optional<net::dialect::Session> session{};
    std::function<void(const net::dialect::Session &)> keepSession{};
    // In place of both, on the network thread, where they may become known later.
    std::function<net::dialect::DialectRemote::Options::SignIn()> signInNow{};
};

// A dialect that comes with the program, by its name, or a file. Without `variant` all of them, to
// be tried in the order of the file. VALIDATION with the first fault as FILE:LINE.
[[nodiscard]] Result<std::vector<net::dialect::Dialect>> openDialect(
    const QString &nameOrPath, const QString &variant = {});

// What the dialect asks for, by the key of the question. BAD_ARGUMENT names one that is missing.
using AnswerTo = std::function<QString(const QString &key)>;
[[nodiscard]] Result<void> answerQuestions(
    ForeignServer &foreign, const QUrl &server, const AnswerTo &answer);

// As it is kept: a secret, it holds tokens. Nothing: it is no such text.
[[nodiscard]] QByteArray sessionText(const net::dialect::Session &session);
[[nodiscard]] std::optional<net::dialect::Session> readSessionText(const QByteArray &text);

// In the folder of the profile, for its user alone.
[[nodiscard]] std::optional<net::dialect::Session> readSession(const QString &directory);
void keepSession(const QString &directory, const net::dialect::Session &session);

// On the network thread. Clock and Rng must outlive it.
[[nodiscard]] std::unique_ptr<Remote> makeForeignRemote(Clock &clock, Rng &rng,
    ForeignServer foreign, const QUrl &server, const QString &directory, const net::PinSource &pin);

} // namespace lockstep::app
