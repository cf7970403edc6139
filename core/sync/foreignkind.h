// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QStringList>

#include <map>
#include <optional>

// What is asked before a connection to a server that is not lockstepd (docs/dialects.md).
namespace lockstep {

struct ForeignQuestion
{
    QString key{};
    QString label{};
    QString preset{}; // may hold {host}
    bool isSecret = false;
    friend bool operator==(const ForeignQuestion &, const ForeignQuestion &) = default;
};

// A kind of server that can be spoken to, in one or several ways.
struct ForeignKind
{
    struct Variant
    {
        QString name{};
        QList<ForeignQuestion> parameters{};
        QList<ForeignQuestion> credentials{};
        friend bool operator==(const Variant &, const Variant &) = default;
    };
    QString dialect{}; // its name, or the path of a file of the user's own
    QString title{}; // for people
    QString about{};
    QList<Variant> variants{}; // never empty
    friend bool operator==(const ForeignKind &, const ForeignKind &) = default;
};

// What is wrong with a dialect file, and in which line of it.
struct ForeignFault
{
    int line = 0; // from 1; 0: of the file as a whole
    QString path{}; // JSON pointer
    QString message{};
    friend bool operator==(const ForeignFault &, const ForeignFault &) = default;
};

// A dialect file of the user's own, as it was read.
struct ForeignReading
{
    std::optional<ForeignKind> kind{};
    QList<ForeignFault> faults{}; // in the order of the lines
};

// A dialect that a server seems to speak, and which of its variants.
struct ForeignFinding
{
    QString dialect{}; // name
    QStringList variants{}; // in the order of its file
    friend bool operator==(const ForeignFinding &, const ForeignFinding &) = default;
};

// How a server is to be spoken to, and who signs in.
struct ForeignChoice
{
    QString dialect{};
    QString variant{}; // empty: the first that works
    std::map<QString, QString> parameters{};
    std::map<QString, QString> credentials{};
    friend bool operator==(const ForeignChoice &, const ForeignChoice &) = default;
};

} // namespace lockstep
