// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/model/issuefields.h"
#include "core/sync/replica.h"
#include "ui/theme/themeservice.h"

#include <QRect>
#include <QWidget>

class QUrl;

namespace lockstep::ui {

// What the editors of one form have in common.
struct FieldContext
{
    const ThemeService &themes;
    const Replica &replica;
    Clock &clock;
};

// Edits one value of the table issuefields. Knows neither where it comes from nor where it goes:
// FieldPane decides that. One class for each FieldEditor kind.
class ValueEditor : public QWidget
{
    Q_OBJECT

public:
    ValueEditor(const FieldInfo &field, const FieldContext &context, QWidget *parent);

    [[nodiscard]] const FieldInfo &field() const { return m_field; }
    // Of the project whose lists and members can be chosen.
    void setProject(const ProjectId &project) { m_project = project; }

    // Nothing is signalled. If the value is the one shown, caret and undo stay.
    virtual void setValue(const FieldValue &value) = 0;
    // As if the user had entered it: can be undone where there is an undo.
    virtual void takeValue(const FieldValue &value) { setValue(value); }
    [[nodiscard]] virtual FieldValue value() const = 0;
    // The keyboard still gets to it.
    virtual void setReadOnly(bool readOnly) = 0;
    // What a screen reader says besides name and value.
    virtual void describe(const QString &text) { focusProxy()->setAccessibleDescription(text); }
    // It has a caret, or its list is open: what it shows must not change by itself.
    [[nodiscard]] virtual bool isBusy() const = 0;
    // By a shortcut: gives it the focus and opens what there is to open.
    virtual void open() = 0;
    // The same, with its list beside something else: the row that the issue has (global).
    void openAt(const QRect &anchor)
    {
        m_anchor = anchor;
        open();
        m_anchor = {};
    }
    virtual void leave() {} // closes a list; no signal
    // Said in the list, if one is open: it covers what stands below the field.
    virtual void setNotice(const QString &text) { Q_UNUSED(text) }

Q_SIGNALS:
    void begun(); // the user starts: what he sees now is what he changes
    void edited(); // the value is another one
    void committed(); // Enter, or something was chosen
    void cancelled(); // Esc
    void ended(); // the list was closed, the caret left
    void linkActivated(const QUrl &link); // in a text
    void issueActivated(const lockstep::IssueId &issue);

protected:
    const FieldInfo &m_field;
    const FieldContext m_context;
    ProjectId m_project{};
    QRect m_anchor{}; // where a list is to open; empty: at the editor
};

[[nodiscard]] ValueEditor *makeValueEditor(
    const FieldInfo &field, const FieldContext &context, QWidget *parent);

} // namespace lockstep::ui
