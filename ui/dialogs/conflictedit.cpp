// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/conflictedit.h"

#include "ui/dialogs/conflicttext.h"
#include "ui/dialogs/memberchip.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/flowlayout.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr const char *itemProperty = "lockstepItem";
}

ConflictEdit::ConflictEdit(
    const ThemeService &themes, const ConflictField &field, const QString &who, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_field(field), m_who(who), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(space::XS);
    switch (field.editor) {
    case ConflictEditor::Line:
    case ConflictEditor::Text:
        m_line = new QLineEdit(this);
        m_line->setObjectName(u"conflictLine"_s);
        m_line->setAccessibleName(tr("%1, result").arg(field.label));
        m_layout->addWidget(m_line);
        connect(m_line, &QLineEdit::textEdited, this, [this] { Q_EMIT valueEdited(); });
        connect(m_line, &QLineEdit::returnPressed, this, [this] { Q_EMIT confirmed(); });
        break;
    case ConflictEditor::Choice:
    case ConflictEditor::Person:
        makeCombo();
        break;
    case ConflictEditor::Date:
        makeDate();
        break;
    case ConflictEditor::Set:
        makeSet();
        break;
    }
}

void ConflictEdit::makeCombo()
{
    m_combo = new QComboBox(this);
    m_combo->setObjectName(u"conflictCombo"_s);
    m_combo->setAccessibleName(tr("%1, result").arg(m_field.label));
    m_combo->view()->setAccessibleName(m_combo->accessibleName());
    m_combo->installEventFilter(this);
    m_combo->setMinimumContentsLength(8);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (m_field.nullable)
        m_combo->addItem(
            m_field.editor == ConflictEditor::Person ? tr("Nobody") : tr("None"), QString());
    for (const ConflictOption &option : std::as_const(m_field.options)) {
        QIcon icon;
        if (option.status)
            icon = statusIcon(m_themes, *option.status);
        else if (option.priority)
            icon = priorityIcon(m_themes, *option.priority);
        m_combo->addItem(icon, option.label, option.value);
    }
    m_layout->addWidget(m_combo);
    connect(m_combo, &QComboBox::activated, this, [this] { Q_EMIT valueEdited(); });
}

void ConflictEdit::makeDate()
{
    m_hasDate = new QCheckBox(this);
    m_hasDate->setObjectName(u"conflictHasDate"_s);
    m_hasDate->setAccessibleName(tr("%1 has a date").arg(m_field.label));
    m_hasDate->setVisible(m_field.nullable);
    m_hasDate->setChecked(true);
    m_date = new QDateEdit(this);
    m_date->setObjectName(u"conflictDate"_s);
    m_date->setAccessibleName(tr("%1, result").arg(m_field.label));
    m_date->setCalendarPopup(true);
    m_date->setCalendarWidget(new Calendar(m_themes, m_date));
    m_date->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::S);
    row->addWidget(m_hasDate);
    row->addWidget(m_date, 1);
    m_layout->addLayout(row);
    connect(m_hasDate, &QCheckBox::toggled, m_date, &QWidget::setEnabled);
    connect(m_hasDate, &QCheckBox::clicked, this, [this] { Q_EMIT valueEdited(); });
    connect(m_date, &QDateEdit::dateChanged, this, [this] { Q_EMIT valueEdited(); });
}

void ConflictEdit::makeSet()
{
    QStringList all = m_field.base.items + m_field.theirs.items + m_field.mine.items;
    all.removeDuplicates();
    all.sort();
    m_chips = new FlowLayout(space::XS);
    m_layout->addLayout(m_chips);
    m_add = new QComboBox(this);
    m_add->setObjectName(u"conflictAdd"_s);
    m_add->setAccessibleName(tr("Add to %1").arg(m_field.label));
    m_add->setEditable(m_field.options.isEmpty());
    m_add->setInsertPolicy(QComboBox::NoInsert);
    m_add->installEventFilter(this);
    m_layout->addWidget(m_add);
    if (m_add->isEditable()) {
        m_add->lineEdit()->setPlaceholderText(tr("Add…"));
        m_add->lineEdit()->setAccessibleName(m_add->accessibleName());
        connect(m_add->lineEdit(), &QLineEdit::returnPressed, this, [this] {
            const QString item = m_add->currentText().trimmed();
            if (item.isEmpty())
                return;
            addMember(item, true);
            m_add->clearEditText();
            Q_EMIT valueEdited();
        });
    } else {
        m_add->addItem(tr("Add…"));
        for (const ConflictOption &option : std::as_const(m_field.options))
            if (!all.contains(option.value))
                m_add->addItem(option.label, option.value);
        connect(m_add, &QComboBox::activated, this, [this](int index) {
            if (index == 0)
                return;
            addMember(m_add->itemData(index).toString(), true);
            m_add->removeItem(index);
            m_add->setCurrentIndex(0);
            Q_EMIT valueEdited();
        });
    }
    for (const QString &item : std::as_const(all))
        addMember(item, false);
}

bool ConflictEdit::isContested(const QString &item) const
{
    return m_field.theirs.items.contains(item) != m_field.mine.items.contains(item);
}

void ConflictEdit::askEach()
{
    m_asksEach = true;
    for (MemberChip *member : std::as_const(m_members)) {
        const QString item = member->property(itemProperty).toString();
        member->setCheckState(isContested(item)     ? Qt::PartiallyChecked
                : m_field.mine.items.contains(item) ? Qt::Checked
                                                    : Qt::Unchecked);
        describe(*member);
    }
}

int ConflictEdit::undecided() const
{
    return int(std::count_if(m_members.begin(), m_members.end(),
        [](const MemberChip *member) { return member->checkState() == Qt::PartiallyChecked; }));
}

void ConflictEdit::addMember(const QString &item, bool checked)
{
    for (MemberChip *member : std::as_const(m_members)) {
        if (member->property(itemProperty).toString() == item) {
            if (checked)
                member->setChecked(true);
            return;
        }
    }
    auto *member = new MemberChip(m_themes, this);
    member->setProperty(itemProperty, item);
    describe(*member);
    member->setCheckState(checked             ? Qt::Checked
            : m_asksEach && isContested(item) ? Qt::PartiallyChecked
                                              : Qt::Unchecked);
    m_chips->insertWidget(int(m_members.size()), member);
    m_members.append(member);
    connect(member, &QCheckBox::clicked, this, [this, member] {
        describe(*member);
        Q_EMIT valueEdited();
    });
}

void ConflictEdit::setField(const ConflictField &field, const QString &who)
{
    m_field = field;
    m_who = who;
    if (m_combo) {
        for (const ConflictOption &option : field.options)
            if (m_combo->findData(option.value) < 0)
                m_combo->addItem(option.label, option.value);
    }
    if (field.editor != ConflictEditor::Set)
        return;
    for (MemberChip *member : std::as_const(m_members))
        describe(*member);
    for (const QString &item : field.base.items + field.theirs.items + field.mine.items)
        addMember(item, false);
}

// What each side did to it, beside its name.
void ConflictEdit::describe(MemberChip &member) const
{
    const QString item = member.property(itemProperty).toString();
    const QString label = optionLabel(m_field, item);
    const bool base = m_field.base.items.contains(item);
    const bool theirs = m_field.theirs.items.contains(item);
    const bool mine = m_field.mine.items.contains(item);
    QString by;
    //: Beside a member of a set in a conflict: who added (+) or removed (\u2212) it
    if (!base && theirs && mine)
        by = tr("+ both");
    else if (!base && theirs)
        by = tr("+ %1").arg(m_who);
    else if (!base && mine)
        by = tr("+ you");
    else if (base && !theirs && !mine)
        by = tr("\u2212 both");
    else if (base && !theirs)
        by = tr("\u2212 %1").arg(m_who);
    else if (base && !mine)
        by = tr("\u2212 you");
    //: A member of a set, and who added or removed it
    const QString words = by.isEmpty() ? label : tr("%1 (%2)").arg(label, by);
    member.setMember(label, by, words);
    //: %1 is a member, and %2 a set such as "Labels"
    member.setAccessibleName(member.checkState() == Qt::PartiallyChecked
            ? tr("%1, in the result of %2? To be decided").arg(words, m_field.label)
            : tr("%1, in the result of %2").arg(words, m_field.label));
}

void ConflictEdit::setValue(const ConflictValue &value, bool keepOpen)
{
    if (m_line) {
        m_line->setText(value.text);
    } else if (m_combo) {
        int index = m_combo->findData(value.text);
        if (index < 0) { // a value that the list no longer has
            m_combo->addItem(optionLabel(m_field, value.text), value.text);
            index = m_combo->count() - 1;
        }
        m_combo->setCurrentIndex(index);
    } else if (m_date) {
        const QSignalBlocker silent(m_date);
        const QDate date = QDate::fromString(value.text, Qt::ISODate);
        m_hasDate->setChecked(date.isValid() || !m_field.nullable);
        if (date.isValid())
            m_date->setDate(date);
        m_date->setEnabled(m_hasDate->isChecked());
    } else {
        for (const QString &item : value.items)
            addMember(item, true);
        for (MemberChip *member : std::as_const(m_members)) {
            const bool in = value.items.contains(member->property(itemProperty).toString());
            if (in || !keepOpen || member->checkState() != Qt::PartiallyChecked)
                member->setCheckState(in ? Qt::Checked : Qt::Unchecked);
            describe(*member);
        }
    }
}

ConflictValue ConflictEdit::value() const
{
    if (m_line)
        return { .text = m_line->text() };
    if (m_combo)
        return { .text = m_combo->currentData().toString() };
    if (m_date)
        return { .text
            = m_hasDate->isChecked() ? m_date->date().toString(Qt::ISODate) : QString() };
    ConflictValue value;
    for (const MemberChip *member : m_members)
        if (member->checkState() == Qt::Checked)
            value.items.append(member->property(itemProperty).toString());
    value.items.sort();
    return value;
}

// The one that is to be decided first.
QWidget *ConflictEdit::firstMember() const
{
    if (m_members.isEmpty())
        return m_add;
    const auto open = std::find_if(m_members.begin(), m_members.end(),
        [](const MemberChip *member) { return member->checkState() == Qt::PartiallyChecked; });
    return open == m_members.end() ? m_members.constFirst() : *open;
}

void ConflictEdit::focusEditor()
{
    QWidget *editor = m_line;
    if (m_combo)
        editor = m_combo;
    else if (m_date)
        editor = m_hasDate->isChecked() ? static_cast<QWidget *>(m_date) : m_hasDate;
    else if (!m_line)
        editor = firstMember();
    if (editor->hasFocus() || (m_add && isAncestorOf(window()->focusWidget())))
        return; // and the caret stays
    editor->setFocus(Qt::OtherFocusReason);
    if (m_line)
        m_line->selectAll();
}

QList<QWidget *> ConflictEdit::tabStops() const
{
    QList<QWidget *> stops;
    for (MemberChip *member : m_members)
        stops.append(member);
    for (QWidget *editor :
        std::initializer_list<QWidget *>{ m_line, m_combo, m_hasDate, m_date, m_add })
        if (editor)
            stops.append(editor);
    return stops;
}

// The wheel scrolls the dialog: it must not change a value that it happens to pass.
bool ConflictEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lockstep::ui
