// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/conflictview.h"
#include "ui/theme/themeservice.h"

#include <QDialog>

class QBoxLayout;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace lockstep::ui {

class ConflictList;
class ConflictPage;
class ElidedLabel;
class IconLabel;
class PlainLabel;
class WrappingRow;

// Merging edits that collided: was | theirs | result | mine, for one issue or a batch. Never modal
// and never in the way: Esc (Later) hides it with all choices kept. It knows nothing of sync; it
// is given values, tells what was decided, and is told when the other side moves.
//
// Keys: Up/Down row, Left/Right cell; 1 was, 2 theirs, 3 mine, 4 edit (with Alt while an editor has
// the focus); Alt+Down next unresolved; F7/Shift+F7 next/previous change in a text, Ctrl+1 to 4
// was, theirs, mine or both for it, and what it was while Alt is held; Ctrl+Enter apply; F1 help.
class ConflictDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ConflictDialog(const ThemeService &themes, QWidget *parent = nullptr);

    // A conflict with the same id is replaced. `draft` is what drafts() gave earlier.
    void addConflict(const ConflictView &view, const ConflictResolution &draft = {});
    // The server moved while the dialog was open, or waited: re-opens only what was touched.
    void updateTheirs(const ConflictView &fresh);
    void removeConflict(const QString &id); // it was resolved elsewhere
    void showConflict(const QString &id); // shows and raises the dialog

    [[nodiscard]] int count() const; // conflicts that are not applied yet
    [[nodiscard]] QList<ConflictResolution> drafts() const;

    void reject() override; // Later

Q_SIGNALS:
    void resolved(const lockstep::ui::ConflictResolution &resolution);
    // Something was chosen or typed: `draft` is how far this conflict has come.
    void edited(const lockstep::ui::ConflictResolution &draft);
    // The dialog was put off; drafts() has what was chosen and typed so far.
    void postponed();
    // Markdown to be posted on the issue of this conflict.
    void postAsComment(const QString &conflictId, const QString &text);
    // From its menu; what nobody listens to is not offered there.
    void copyRequested(const QString &text);
    void saveRequested(const QString &suggestedName, const QByteArray &content);
    void lostValuesRequested(const QString &conflictId);
    void rulesRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] ConflictPage *page() const; // the one shown; null if there is none
    [[nodiscard]] ConflictPage *findPage(const QString &id) const;
    [[nodiscard]] int indexOf(const ConflictPage *page) const;
    ConflictPage *insertPage(int index, const ConflictView &view);
    void removePage(ConflictPage *page);
    void showPage(int index);
    void makeBottom();
    void makeShortcuts();
    void makeMore(); // conflictdialogmenu.cpp
    void showHelp();
    void growForPage();
    void arrange();
    void apply();
    void answerDeletion(DeletionAnswer answer);
    void postMine();
    void nextUnresolved();
    void refresh();

    const ThemeService &m_themes;
    PlainLabel *m_title;
    QToolButton *m_more;
    ConflictList *m_list;
    QBoxLayout *m_columns;
    QStackedWidget *m_pages;
    QWidget *m_rest;
    WrappingRow *m_answers;
    IconLabel *m_unresolvedIcon;
    PlainLabel *m_unresolved;
    QPushButton *m_mineRest;
    QPushButton *m_theirsRest;
    QPushButton *m_comment;
    ElidedLabel *m_keys;
    QPushButton *m_later;
    QPushButton *m_apply;
};

} // namespace lockstep::ui
