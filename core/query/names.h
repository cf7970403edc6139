// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/project.h"

#include <QStringList>

namespace lockstep::query {

// Names that a person would call the same: in capitals or not, with hyphens or with spaces.
// in-progress is In Progress.
[[nodiscard]] QString looseName(QStringView name);

// Those called that: as written but for capitals, or if there is none, loosely.
[[nodiscard]] QStringList namesLike(const QStringList &names, const QString &typed);

// Whom somebody means: the id, the address or the whole name, or if nobody has it, the part of the
// address before the @, or if nobody has that either, a first or last name. Then all who have it.
[[nodiscard]] QList<UserId> peopleLike(const QList<User> &people, const QString &typed);

// The candidate that is nearly what was typed: a slip or two, or the beginning of it. Empty: none.
[[nodiscard]] QString closest(const QStringList &candidates, const QString &typed);

} // namespace lockstep::query
