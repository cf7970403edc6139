// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/models/pendingmarks.h"
#include "ui/widgets/fieldeditors.h"

#include <QPointer>

namespace lockstep::ui {

class EditorTag;
class FieldNotice;
class IconLabel;

// One field of the open issue: its editor, who else is in it, and the rules of editing together.
//
// - What the user saw when he began is the base of his change (`from` of the mutation).
// - While he edits, nothing from outside touches what he sees: a remote change is told under the
//   field, and he takes it or keeps his own. Take gives their value, undoable; Keep makes their
//   value the base, so that saving does not conflict.
// - Leaving the field or Enter saves; a value that is not valid stays, as a draft, with the reason.
// - A value that cannot be merged with theirs is not sent as long as theirs is told and not decided
//   about: Enter goes to the decision. Nothing of it is lost when the issue is left: then the
//   server's verdict, a conflict, keeps both.
// - Text is kept as a draft with every key until it is in the outbox.
class FieldPane final : public QWidget
{
    Q_OBJECT

public:
    enum class Look { Row, Heading, Block }; // label beside, no label, label above

    FieldPane(const FieldInfo &field, Look look, SyncEngine &engine, const FieldContext &context,
        QWidget *parent = nullptr);

    [[nodiscard]] const FieldInfo &field() const { return m_field; }
    [[nodiscard]] ValueEditor &editor() { return *m_editor; }

    // Leaves the field of the issue before (which is saved) and shows this one's. Null: none.
    void setIssue(const IssueId &issue);
    [[nodiscard]] const IssueId &issue() const { return m_issue; }
    void refresh(); // the issue may have changed
    void setReadOnly(const QString &whyNot); // empty: it may be written
    // Somebody else changed this field of this issue.
    void noteRemoteChange(const UserId &who, const QString &timestamp);
    void setOthers(const QList<PresentUser> &others); // who have the focus in this field
    void setMark(PendingMark mark); // of what was saved here and is not on the server
    [[nodiscard]] PendingMark mark() const { return m_mark; }
    // The focus has moved in the window: saves if it has left this field.
    void focusMoved();

    bool save(); // false: the value is not valid, or nothing was sent for another reason
    void revert();
    void open(const QRect &anchor = {}); // global: where a list is to open, if not here
    [[nodiscard]] bool isEditing() const; // the user is in it, or has not saved what he did
    [[nodiscard]] bool hasUserInput() const { return m_dirty; }
    [[nodiscard]] bool isContested() const; // waits for take or keep
    [[nodiscard]] bool isEmpty() const; // the value shown

Q_SIGNALS:
    void saved(const lockstep::OpId &op);
    void changed(const lockstep::FieldChange &change); // what was saved, for undo
    void editingChanged(bool editing);
    void left(); // Esc
    void linkActivated(const QUrl &link);
    void issueActivated(const lockstep::IssueId &issue);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Saving
    {
        OpId op{};
        FieldValue value{};
    };

    [[nodiscard]] std::optional<FieldValue> current() const; // visible now; none: no such issue
    [[nodiscard]] bool keepsDrafts() const;
    [[nodiscard]] QString draftKey() const;
    void saveDraft();
    void dropDraft();
    bool restoreDraft();
    void edited();
    void committed(const OpId &op);
    void commit();
    void take();
    void keep();
    void showRemote(const FieldValue &theirs);
    void hideNotice();
    void updateEditing();
    void placeTag();
    void refreshMark();
    void describe();

    const FieldInfo &m_field;
    SyncEngine &m_engine;
    const FieldContext m_context;
    ValueEditor *m_editor;
    FieldNotice *m_notice;
    IconLabel *m_markIcon;
    EditorTag *m_tag; // name of who else is in the field
    IssueId m_issue{};
    FieldValue m_base{};
    bool m_dirty = false;
    bool m_hadFocus = false;
    bool m_wasEditing = false;
    bool m_invalid = false;
    bool m_committing = false; // he wanted to save, and was asked
    Timer m_noticeTimer{}; // "12 s ago"
    std::optional<Saving> m_saving{};
    UserId m_changedBy{};
    QString m_changedAt{};
    QList<PresentUser> m_others{};
    QString m_whyNot{}; // it may only be read
    PendingMark m_mark = PendingMark::None;
};

} // namespace lockstep::ui
