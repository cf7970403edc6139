// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/conflictview.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QVBoxLayout;

namespace lockstep::ui {

class FlowLayout;
class MemberChip;

// Editor of one value of a conflict, by its kind: a line, a choice, a person, a date or none, or
// the union of a set as chips, each of which is in the result or not. (Long texts have
// ThreeWayText.)
class ConflictEdit final : public QWidget
{
    Q_OBJECT

public:
    // `who` changed their side; members of a set say who added or removed them.
    ConflictEdit(const ThemeService &themes, const ConflictField &field, const QString &who,
        QWidget *parent = nullptr);

    // The other side moved; the value stays.
    void setField(const ConflictField &field, const QString &who);
    // With `keepOpen`, members that are to be decided and not in `value` stay so.
    void setValue(const ConflictValue &value, bool keepOpen = false);
    // Of a set: what one side alone has added or removed is to be decided one by one.
    void askEach();
    [[nodiscard]] int undecided() const; // members
    [[nodiscard]] ConflictValue value() const;
    void focusEditor();
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void valueEdited(); // by the user
    void confirmed(); // Enter

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeCombo();
    void makeDate();
    void makeSet();
    void describe(MemberChip &member) const;
    void addMember(const QString &item, bool checked);
    [[nodiscard]] bool isContested(const QString &item) const;
    [[nodiscard]] QWidget *firstMember() const;

    const ThemeService &m_themes;
    ConflictField m_field;
    QString m_who;
    QVBoxLayout *m_layout;
    QLineEdit *m_line = nullptr;
    QComboBox *m_combo = nullptr;
    QCheckBox *m_hasDate = nullptr;
    QDateEdit *m_date = nullptr;
    FlowLayout *m_chips = nullptr;
    QList<MemberChip *> m_members; // the item is a property of the object
    bool m_asksEach = false;
    QComboBox *m_add = nullptr;
};

} // namespace lockstep::ui
