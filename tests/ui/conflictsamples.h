// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/conflictview.h"

namespace lockstep::ui {

// One conflict with a field of every kind, for the tests and the gallery.
inline ConflictView sampleConflict(const QString &id = QStringLiteral("op:1"))
{
    using namespace Qt::StringLiterals;
    const auto at = [](int hour, int minute) {
        return QDateTime(QDate(2026, 1, 15), QTime(hour, minute), Qt::UTC);
    };
    ConflictView view{ .id = id,
        .issueKey = u"LOCK-12"_s,
        .title = u"Reconnect loses the last edit"_s,
        .whoId = UserId{ u"jane@example.org"_s },
        .who = u"Jane Smith"_s,
        .theirsAt = at(14, 11),
        .mineFrom = at(14, 2),
        .mineTo = at(14, 20),
        .now = at(15, 0),
        .offline = true };
    view.fields.append({ .key = u"status"_s,
        .label = u"Status"_s,
        .editor = ConflictEditor::Choice,
        .base = { .text = u"Open"_s },
        .theirs = { .text = u"In Progress"_s },
        .mine = { .text = u"Resolved"_s },
        .nullable = false,
        .options = { { u"Open"_s, u"Open"_s, StatusCategory::Open },
            { u"In Progress"_s, u"In Progress"_s, StatusCategory::Active },
            { u"In Review"_s, u"In Review"_s, StatusCategory::Review },
            { u"Resolved"_s, u"Resolved"_s, StatusCategory::Resolved },
            { u"Closed"_s, u"Closed"_s, StatusCategory::Closed } } });
    view.fields.append({ .key = u"assignee"_s,
        .label = u"Assignee"_s,
        .editor = ConflictEditor::Person,
        .theirs = { .text = u"jane@example.org"_s },
        .mine = { .text = u"omar@example.org"_s },
        .options = { { u"jane@example.org"_s, u"Jane Smith"_s },
            { u"omar@example.org"_s, u"Omar Haddad"_s }, { u"li@example.org"_s, u"Li Wei"_s } } });
    view.fields.append({ .key = u"dueDate"_s,
        .label = u"Due date"_s,
        .editor = ConflictEditor::Date,
        .base = { .text = u"2026-01-20"_s },
        .theirs = {},
        .mine = { .text = u"2026-01-27"_s } });
    view.fields.append({ .key = u"description"_s,
        .label = u"Description"_s,
        .editor = ConflictEditor::Text,
        .base = { .text = u"Steps:\n1. Go offline\n2. Edit the title\n3. Reconnect\n\n"
                          "The edit is gone after the socket opens again.\n"_s },
        .theirs = { .text = u"Steps:\n1. Go offline\n2. Edit the title and save\n3. Reconnect\n\n"
                            "The edit is lost when the socket opens again, on every server.\n"_s },
        .mine = { .text = u"Steps:\n1. Go offline for a minute\n2. Edit the title\n3. Reconnect\n\n"
                          "The edit is gone after the handshake.\nSeen on 0.1.\n"_s } });
    view.fields.append({ .key = u"labels"_s,
        .label = u"Labels"_s,
        .editor = ConflictEditor::Set,
        .base = { .items = { u"bug"_s, u"sync"_s } },
        .theirs = { .items = { u"bug"_s, u"needs info"_s, u"sync"_s } },
        .mine = { .items = { u"sync"_s, u"urgent"_s } },
        .merged = ConflictValue{ .items = { u"needs info"_s, u"sync"_s, u"urgent"_s } },
        .autoMerged = true });
    view.fields.append({ .key = u"subject"_s,
        .label = u"Title"_s,
        .editor = ConflictEditor::Line,
        .base = { .text = u"Reconnect loses edit"_s },
        .theirs = { .text = u"Reconnect loses edit"_s },
        .mine = { .text = u"Reconnect loses the last edit"_s },
        .merged = ConflictValue{ .text = u"Reconnect loses the last edit"_s },
        .autoMerged = true,
        .nullable = false });
    return view;
}

} // namespace lockstep::ui
