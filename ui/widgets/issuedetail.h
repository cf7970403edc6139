// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/files/filekeeper.h"
#include "core/sync/syncengine.h"
#include "ui/attachments/givenfiles.h"
#include "ui/models/issuelinks.h"
#include "ui/prompts.h"
#include "ui/theme/themeservice.h"
#include "ui/widgets/fieldeditors.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

class QMenu;
class QScrollArea;
class QVBoxLayout;
class QStackedWidget;
class QToolButton;

namespace lockstep::ui {

class AttachmentList;
class AvatarStack;
class Banner;
class CommentList;
class Composer;
class EmptyState;
class FieldPane;
class GrowingTextEdit;
class HistorySection;
class IconLabel;
class LinkedIssues;
class Participation;
class ElidedLabel;
class PlainLabel;
class PropertyForm;
class ValueButton;

// The open issue: title, fields, description, comments, and the composer at the bottom. Everything
// is edited in place; see FieldPane for how that is done together with others.
class IssueDetail final : public QWidget
{
    Q_OBJECT

public:
    IssueDetail(SyncEngine &engine, const FieldContext &context, QWidget *parent = nullptr);
    ~IssueDetail() override;

    // Saves what is being edited and shows another issue; null: none.
    void setIssue(const IssueId &issue);
    [[nodiscard]] const IssueId &issue() const { return m_issue; }
    // What is to be read while no issue is open, and one thing to do about it; until setIssue().
    // Without a text: that one can choose an issue.
    void setNote(const QString &icon, const QString &text, const QString &action);
    // Without them issues have no files here.
    void setFiles(FileKeeper &files, Prompts &prompts);
    [[nodiscard]] bool takesFiles() const { return m_files != nullptr; }
    void attachFiles(); // asks which
    void setMenu(QMenu *menu); // of the issue, on the button in the header
    void setBackButton(bool visible); // when it covers the list

    void focusPage(); // to be read: no field has the keyboard
    // `anchor` (global): where a list to choose from is to open, if not at the field.
    void openField(Field field, const QRect &anchor = {});
    void focusComposer();
    void showHistory();
    void addSubIssue();
    void addRelation();
    void chooseParent();
    void toggle(Field field); // Watchers or Votes: with me, or without
    bool save(); // what is being edited; false: it is not valid
    [[nodiscard]] bool contains(const QWidget *widget) const;
    // Field that the user has the focus in: its key, "comment", or empty.
    [[nodiscard]] QString editedField() const { return m_editedField; }
    Composer &composer() { return *m_composer; }

Q_SIGNALS:
    void saved(const lockstep::OpId &op);
    void editedFieldChanged();
    void left(); // Esc: back to the list
    void noteActivated(); // what the note offers
    void linkActivated(const QUrl &link);
    void issueActivated(const lockstep::IssueId &issue); // another one, to be opened
    // What the user has done here, for undo; to another issue too, which has to do with it.
    void created(const lockstep::Issue &subIssue);
    void fieldsChanged(const lockstep::IssueId &issue, const lockstep::FieldChanges &changes);
    void commentSent(
        const lockstep::IssueId &issue, const lockstep::CommentId &comment, const QString &text);
    void commentEdited(const lockstep::IssueId &issue, const lockstep::CommentId &comment,
        const QString &from, const QString &to);
    void commentDeleted(const lockstep::IssueId &issue, const lockstep::CommentId &comment,
        const QString &text, const lockstep::OpId &op);
    void copyRequested(const QString &text);
    void lostValueChosen(const lockstep::IssueId &issue, const lockstep::LostValue &lost);
    void conflictsRequested();
    void outboxRequested();
    void restoreRequested(const lockstep::IssueId &issue);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeHeader();
    void makeBody();
    void followLink(const QUrl &link);
    void attachTo(GrowingTextEdit *text, const GivenFiles &given);
    void connectEngine();
    void refresh();
    void refreshHeader();
    void refreshMarks();
    void refreshBanner();
    void refreshPresence();
    void refreshAbout();
    void refreshParent();
    void connectLinks();
    void noteRemote(const ChangeEvent &event);
    void focusMoved();
    void setEditedField(const QString &key);
    void tick();
    void followHistory();
    void scrollToHistory();
    void noteFocusPlace();
    void keepFocusPlace();
    void followCaret();

    SyncEngine &m_engine;
    const FieldContext m_context;
    IssueId m_issue{};
    QString m_editedField;
    QString m_shownName; // of a deleted issue
    IssueLinks m_links;

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_page;
    QToolButton *m_back;
    PlainLabel *m_key;
    IconLabel *m_stateIcon;
    ElidedLabel *m_state;
    AvatarStack *m_viewers;
    Participation *m_participation;
    QToolButton *m_menu;
    Banner *m_banner;
    QScrollArea *m_scroll;
    QList<FieldPane *> m_panes;
    ValueButton *m_parent; // that this is a part of
    FieldPane *m_title = nullptr;
    FieldPane *m_description = nullptr;
    PropertyForm *m_properties;
    QVBoxLayout *m_column = nullptr; // of all that scrolls
    AttachmentList *m_files = nullptr;
    QWidget *m_dropFrame = nullptr;
    LinkedIssues *m_linked;
    PlainLabel *m_about;
    CommentList *m_comments;
    HistorySection *m_history;
    Composer *m_composer;
    Timer m_following{}; // set: the history is being opened
    Timer m_timer{};
    // Where the focus is in the viewport: there it stays, whatever comes and goes above it.
    QPointer<QWidget> m_anchor;
    int m_anchorY = 0;
    QList<QPointer<QWidget>> m_anchored; // it, and what it stands in: they move it
    bool m_keeping = false;
    bool m_rebounds = false;
    QMetaObject::Connection m_caret{};
    enum class BannerUse { None, Deleted, Conflict, Attention };
    BannerUse m_bannerUse = BannerUse::None;
};

} // namespace lockstep::ui
