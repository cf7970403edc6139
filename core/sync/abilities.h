// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace lockstep {

// What can be done with a connected system that is not lockstepd; what cannot is not offered.
struct Abilities
{
    QString system{}; // its name for people
    bool createIssues = false;
    bool deleteIssues = false;
    bool deleteCloses = false; // they stay in the lists, closed
    bool comments = false;
    bool editComments = false;
    bool deleteComments = false;
    bool channel = false;
    bool typing = false;
    bool presence = false;
    bool notifications = false;
    bool queues = false;
    bool heatmap = false;
    bool history = false;
    bool checksTokens = false; // the server itself refuses a write on an old state
    QStringList fields{}; // keys of those that can be written
    QStringList newFields{}; // keys of those that a new issue can have
    friend bool operator==(const Abilities &, const Abilities &) = default;
};

} // namespace lockstep
