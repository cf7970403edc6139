// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/model/project.h"
#include "ui/widgets/glyphs.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lockstep::ui {

// What the merge dialog shows and what it gives back, as plain values. Ids and keys are opaque to
// it and come back as they were given.

enum class ConflictEditor { Line, Text, Choice, Date, Person, Set };
enum class ConflictSide { None, Base, Theirs, Mine, Merged, Edited };
enum class ConflictKind {
    Edited, // both changed the same fields
    DeletedByThem, // I edited what they deleted
    DeletedByMe, // I deleted what they have edited since I saw it
};
enum class DeletionAnswer {
    None,
    Restore, // the issue, with my changes
    NewIssue, // from my text
    AcceptKeepDraft, // it stays deleted, my text becomes a draft
    DeleteAnyway,
    KeepIssue,
};

// A set uses `items`, everything else `text`: the words themselves, the value of an option, a
// user id, or a date as YYYY-MM-DD. Empty means that there is none.
struct ConflictValue
{
    QString text{};
    QStringList items{};

    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && items.isEmpty(); }
    friend bool operator==(const ConflictValue &, const ConflictValue &) = default;
};

// One value that may be chosen, and how it is shown.
struct ConflictOption
{
    QString value{};
    QString label{};
    std::optional<StatusCategory> status{};
    std::optional<PriorityLevel> priority{};
    friend bool operator==(const ConflictOption &, const ConflictOption &) = default;
};

struct ConflictField
{
    QString key{};
    QString label{}; // "Due date", translated
    ConflictEditor editor = ConflictEditor::Line;
    ConflictValue base{};
    ConflictValue theirs{};
    ConflictValue mine{};
    std::optional<ConflictValue> merged{}; // a suggestion; with autoMerged it is the choice
    bool autoMerged = false;
    bool nullable = true; // may be empty
    QString group{}; // fields of one group take the same side; empty: none
    QList<ConflictOption> options{}; // for Choice, Person and Set
    QString who{}; // who changed this one, if not the one of the whole conflict
    QDateTime at{};
    ConflictSide byRule = ConflictSide::None; // chosen by a rule of the user's; may be changed
    ConflictSide usual = ConflictSide::None; // what he took for this field last time
    friend bool operator==(const ConflictField &, const ConflictField &) = default;
};

struct ConflictView
{
    QString id{};
    QString issueKey{};
    QString title{};
    ConflictKind kind = ConflictKind::Edited;
    UserId whoId{};
    QString who{}; // name of the other one
    QDateTime theirsAt{}; // all times are UTC
    QDateTime mineFrom{}; // first and last of my edits
    QDateTime mineTo{};
    QDateTime now{}; // when this view was made: times of the same day are shown without a date
    bool offline = false; // I made them offline
    QList<ConflictField> fields{}; // of my edit, those that merged by themselves too
    friend bool operator==(const ConflictView &, const ConflictView &) = default;
};

struct FieldResolution
{
    QString key{};
    ConflictSide side = ConflictSide::None;
    ConflictValue value{};
    ConflictValue seenTheirs{}; // what was theirs when the user decided: the base of the new edit
    bool remember = false; // from now on always this side for this field; not part of a draft
    friend bool operator==(const FieldResolution &, const FieldResolution &) = default;
};

// Also the form of a draft: then sides may be None, with what was typed so far as value.
struct ConflictResolution
{
    QString conflictId{};
    DeletionAnswer deletion = DeletionAnswer::None;
    QList<FieldResolution> fields{};
    friend bool operator==(const ConflictResolution &, const ConflictResolution &) = default;
};

} // namespace lockstep::ui
