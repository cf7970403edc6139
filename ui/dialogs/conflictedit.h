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

// Editor of one value of a conflict, by its kind: a line, a choice, a person, a date or none, or
// the union of a set with a check for each member. (Long texts have ThreeWayText.)
class ConflictEdit final : public QWidget
{
    Q_OBJECT

public:
    // `who` changed their side; members of a set say who added or removed them.
    ConflictEdit(const ThemeService &themes, const ConflictField &field, const QString &who,
        QWidget *parent = nullptr);

    // The other side moved; the value stays.
    void setField(const ConflictField &field, const QString &who);
    void setValue(const ConflictValue &value);
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
    void describe(QCheckBox &member) const;
    void addMember(const QString &item, bool checked);
    [[nodiscard]] QString memberText(const QString &item) const;

    const ThemeService &m_themes;
    ConflictField m_field;
    QString m_who;
    QVBoxLayout *m_layout;
    QLineEdit *m_line = nullptr;
    QComboBox *m_combo = nullptr;
    QCheckBox *m_hasDate = nullptr;
    QDateEdit *m_date = nullptr;
    QList<QCheckBox *> m_members; // the item is the object's property "item"
    QComboBox *m_add = nullptr;
};

} // namespace lockstep::ui
