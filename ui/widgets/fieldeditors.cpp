// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/fieldeditors.h"

#include "ui/models/fieldtexts.h"
#include "ui/models/texts.h"
#include "ui/widgets/datepicker.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/markdowneditor.h"
#include "ui/widgets/mentioncompleter.h"
#include "ui/widgets/options.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/valuebutton.h"

#include <QLocale>
#include <QPointer>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

ValueEditor::ValueEditor(const FieldInfo &field, const FieldContext &context, QWidget *parent)
    : QWidget(parent), m_field(field), m_context(context)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
}

namespace {

QRect globalRect(const QWidget &widget) { return { widget.mapToGlobal(QPoint()), widget.size() }; }

// Also while another window has the keyboard: he will come back to it.
bool canType(const GrowingTextEdit &edit)
{
    return !edit.isReadOnly() && edit.window()->focusWidget() == &edit;
}

QString textOf(const FieldValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

FieldValue valueOf(const FieldInfo &field, const QString &text)
{
    if (field.nullable && text.isEmpty())
        return {};
    return text;
}

// FieldEditor::Line: one line of text. The subject is a heading that wraps.
class LineEditor final : public ValueEditor
{
    Q_OBJECT

public:
    LineEditor(const FieldInfo &field, const FieldContext &context, QWidget *parent)
        : ValueEditor(field, context, parent), m_edit(new GrowingTextEdit(context.themes, this))
    {
        m_edit->setSingleLine(true);
        m_edit->setQuiet(true);
        m_edit->setAccessibleName(fieldLabel(field.field));
        if (field.field == Field::Subject) {
            m_edit->setTextStyle(TextStyle::Heading);
            m_edit->setPlaceholderText(tr("Title"));
        } else {
            m_edit->setPlaceholderText(tr("None"));
        }
        layout()->addWidget(m_edit);
        setFocusProxy(m_edit);
        connect(m_edit, &GrowingTextEdit::edited, this, &LineEditor::edited);
        connect(m_edit, &GrowingTextEdit::submitted, this, &LineEditor::committed);
        connect(m_edit, &GrowingTextEdit::cancelled, this, &LineEditor::cancelled);
    }

    void setValue(const FieldValue &value) override { m_edit->setText(textOf(value)); }
    void takeValue(const FieldValue &value) override { m_edit->replaceText(textOf(value)); }
    [[nodiscard]] FieldValue value() const override
    {
        // Only what somebody typed is put in order: to look at a title does not change it.
        return valueOf(m_field, m_edit->isChanged() ? m_edit->text().simplified() : m_edit->text());
    }
    void setReadOnly(bool readOnly) override { m_edit->setReadOnly(readOnly); }
    [[nodiscard]] bool isBusy() const override { return canType(*m_edit); }
    void open() override
    {
        m_edit->setFocus(Qt::ShortcutFocusReason);
        m_edit->moveCursor(QTextCursor::End);
    }

private:
    GrowingTextEdit *m_edit;
};

// FieldEditor::Markdown: source while it is edited, else as it reads.
class MarkdownFieldEditor final : public ValueEditor
{
    Q_OBJECT

public:
    MarkdownFieldEditor(const FieldInfo &field, const FieldContext &context, QWidget *parent)
        : ValueEditor(field, context, parent), m_edit(new MarkdownEditor(context.themes, this))
    {
        m_edit->setAccessibleName(fieldLabel(field.field));
        m_edit->setNames(markdownNames(context.replica));
        layout()->addWidget(m_edit);
        setFocusProxy(m_edit);
        new MentionCompleter(
            m_edit->source(), m_context.replica, m_context.themes, [this] { return m_project; });
        connect(m_edit, &MarkdownEditor::linkActivated, this, &ValueEditor::linkActivated);
        connect(m_edit, &MarkdownEditor::issueActivated, this, &ValueEditor::issueActivated);
        connect(m_edit, &MarkdownEditor::begun, this, &MarkdownFieldEditor::begun);
        connect(m_edit, &MarkdownEditor::edited, this, &MarkdownFieldEditor::edited);
        connect(m_edit, &MarkdownEditor::submitted, this, &MarkdownFieldEditor::committed);
        connect(m_edit, &MarkdownEditor::left, this, &MarkdownFieldEditor::committed);
    }

    void setValue(const FieldValue &value) override { m_edit->setText(textOf(value)); }
    void takeValue(const FieldValue &value) override { m_edit->replaceText(textOf(value)); }
    [[nodiscard]] FieldValue value() const override { return valueOf(m_field, m_edit->text()); }
    void setReadOnly(bool readOnly) override { m_edit->setReadOnly(readOnly); }
    void describe(const QString &text) override { m_edit->setRemark(text); }
    [[nodiscard]] bool isBusy() const override { return m_edit->isEditing(); }
    void open() override { m_edit->edit(); }
    void leave() override { m_edit->showPreview(); }

private:
    MarkdownEditor *m_edit;
};

// Everything that is chosen from a list which opens from a button.
class ListEditor : public ValueEditor
{
    Q_OBJECT

public:
    ListEditor(const FieldInfo &field, const FieldContext &context, QWidget *parent)
        : ValueEditor(field, context, parent), m_button(new ValueButton(context.themes, this))
    {
        layout()->addWidget(m_button);
        setFocusProxy(m_button);
        connect(m_button, &QAbstractButton::clicked, this, &ListEditor::openList);
    }

    void setValue(const FieldValue &value) override
    {
        m_value = value;
        show(value);
        m_button->setAccessibleName(tr("%1: %2").arg(
            fieldLabel(m_field.field), valueText(m_field, value, m_context.replica)));
        refreshList();
    }
    [[nodiscard]] FieldValue value() const override { return m_value; }
    void setReadOnly(bool readOnly) override { m_button->setReadOnly(readOnly); }
    [[nodiscard]] bool isBusy() const override { return m_list && m_list->isVisible(); }
    void open() override
    {
        m_button->setFocus(Qt::ShortcutFocusReason);
        openList();
    }
    void leave() override
    {
        if (m_list)
            m_list->close();
    }
    void setNotice(const QString &text) override
    {
        if (auto *picker = qobject_cast<Picker *>(m_list))
            picker->setNotice(text);
        else if (auto *dates = qobject_cast<DatePicker *>(m_list))
            dates->setNotice(text);
    }

protected:
    virtual void show(const FieldValue &value) = 0;
    virtual QWidget *makeList() = 0; // opened; the caller owns it by WA_DeleteOnClose
    virtual void refreshList() {}

    void openList()
    {
        if (isBusy() || m_button->isReadOnly())
            return;
        Q_EMIT begun();
        m_list = makeList();
    }
    void choose(const FieldValue &value)
    {
        setValue(value);
        Q_EMIT edited();
        Q_EMIT committed();
    }

    ValueButton *m_button;
    QPointer<QWidget> m_list;
    FieldValue m_value{};
};

// FieldEditor::Choice and FieldEditor::User: one of a list.
class ChoiceEditor : public ListEditor
{
    Q_OBJECT

public:
    using ListEditor::ListEditor;

protected:
    void show(const FieldValue &value) override
    {
        m_button->setValue(
            fieldIcon(m_field, m_context.replica, m_project, value, m_context.themes),
            valueText(m_field, value, m_context.replica), value != FieldValue{});
    }
    QWidget *makeList() override
    {
        auto *picker = new Picker(m_context.themes, this);
        picker->setAttribute(Qt::WA_DeleteOnClose);
        picker->setPlaceholder(tr("Set %1").arg(fieldLabel(m_field.field)));
        picker->setOptions(
            fieldOptions(m_field, m_context.replica, m_project, m_value, m_context.themes));
        connect(picker, &Picker::chosen, this,
            [this](const QString &value) { choose(valueOf(m_field, value)); });
        connect(picker, &Picker::closed, this, &ChoiceEditor::ended, Qt::QueuedConnection);
        picker->popup(m_anchor.isEmpty() ? globalRect(*m_button) : m_anchor);
        return picker;
    }
};

// FieldEditor::Labels: any of a list, or new ones.
class LabelsEditor final : public ListEditor
{
    Q_OBJECT

public:
    using ListEditor::ListEditor;

protected:
    void show(const FieldValue &value) override
    {
        const auto *labels = std::get_if<QStringList>(&value);
        m_button->setChips(labels ? *labels : QStringList(), tr("Add labels"));
    }
    QWidget *makeList() override
    {
        m_picker = new Picker(m_context.themes, this);
        m_picker->setAttribute(Qt::WA_DeleteOnClose);
        m_picker->setSeveral(true);
        m_picker->setPlaceholder(tr("Find or add a label"));
        m_picker->setNewValues(tr("Add the label “%1”"));
        m_picker->setOptions(
            fieldOptions(m_field, m_context.replica, m_project, m_value, m_context.themes));
        connect(m_picker, &Picker::toggled, this, [this](const QString &label, bool on) {
            const auto *before = std::get_if<QStringList>(&m_value);
            QStringList labels = before ? *before : QStringList();
            if (on)
                labels << label;
            else
                labels.removeAll(label);
            choose(normalizedSet(labels));
        });
        connect(m_picker, &Picker::closed, this, &LabelsEditor::ended, Qt::QueuedConnection);
        m_picker->popup(m_anchor.isEmpty() ? globalRect(*m_button) : m_anchor);
        return m_picker;
    }
    void refreshList() override
    {
        if (m_picker)
            m_picker->setOptions(
                fieldOptions(m_field, m_context.replica, m_project, m_value, m_context.themes));
    }

private:
    QPointer<Picker> m_picker;
};

// FieldEditor::Date: a calendar.
class DateEditor final : public ListEditor
{
    Q_OBJECT

public:
    using ListEditor::ListEditor;

protected:
    void show(const FieldValue &value) override
    {
        const QString date = textOf(value);
        m_button->setValue(m_context.themes.icon(u"calendar"_s,
                               date.isEmpty() ? Token::TextDisabled : Token::TextSecondary),
            date.isEmpty() ? tr("No date") : dueText(date, m_context.clock.wallNow()),
            !date.isEmpty());
        m_button->setToolTip(
            date.isEmpty() ? QString() : valueText(m_field, value, m_context.replica));
    }
    QWidget *makeList() override
    {
        auto *picker = new DatePicker(m_context.themes, m_context.clock.wallNow(), this);
        picker->setAttribute(Qt::WA_DeleteOnClose);
        connect(picker, &DatePicker::chosen, this,
            [this](const QString &date) { choose(valueOf(m_field, date)); });
        connect(picker, &DatePicker::closed, this, &DateEditor::ended, Qt::QueuedConnection);
        picker->popup(m_anchor.isEmpty() ? globalRect(*m_button) : m_anchor, textOf(m_value));
        return picker;
    }
};

// FieldEditor::Number: a whole or a real number in the user's notation.
class NumberEditor final : public ValueEditor
{
    Q_OBJECT

public:
    NumberEditor(const FieldInfo &field, const FieldContext &context, QWidget *parent)
        : ValueEditor(field, context, parent), m_edit(new GrowingTextEdit(context.themes, this))
    {
        m_edit->setSingleLine(true);
        m_edit->setQuiet(true);
        m_edit->setPlaceholderText(tr("None"));
        m_edit->setAccessibleName(fieldLabel(field.field));
        m_edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
        layout()->addWidget(m_edit);
        setFocusProxy(m_edit);
        connect(m_edit, &GrowingTextEdit::edited, this, &NumberEditor::edited);
        connect(m_edit, &GrowingTextEdit::submitted, this, &NumberEditor::committed);
        connect(m_edit, &GrowingTextEdit::cancelled, this, &NumberEditor::cancelled);
    }

    void setValue(const FieldValue &value) override
    {
        const FieldValue now = this->value();
        if (value != now || std::holds_alternative<QString>(now))
            m_edit->setText(textFor(value));
    }
    void takeValue(const FieldValue &value) override { m_edit->replaceText(textFor(value)); }
    // What is no number stays text: checkValue() says what is wrong with it.
    [[nodiscard]] FieldValue value() const override
    {
        const QString text = m_edit->text().trimmed();
        if (text.isEmpty())
            return {};
        bool ok = false;
        if (m_field.type == FieldType::Integer) {
            const qint64 number = QLocale{}.toLongLong(text, &ok);
            return ok ? FieldValue{ number } : FieldValue{ text };
        }
        double number = QLocale{}.toDouble(text, &ok);
        if (!ok)
            number = QLocale::c().toDouble(text, &ok); // copied from a map
        return ok ? FieldValue{ number } : FieldValue{ text };
    }
    void setReadOnly(bool readOnly) override { m_edit->setReadOnly(readOnly); }
    [[nodiscard]] bool isBusy() const override { return canType(*m_edit); }
    void open() override { m_edit->setFocus(Qt::ShortcutFocusReason); }

private:
    [[nodiscard]] static QString textFor(const FieldValue &value)
    {
        QLocale locale;
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
        if (const auto *whole = std::get_if<qint64>(&value))
            return locale.toString(*whole);
        if (const auto *real = std::get_if<double>(&value))
            return locale.toString(*real, 'g', QLocale::FloatingPointShortest);
        return {};
    }

    GrowingTextEdit *m_edit;
};

} // namespace

ValueEditor *makeValueEditor(const FieldInfo &field, const FieldContext &context, QWidget *parent)
{
    switch (field.editor) {
    case FieldEditor::Line:
        return new LineEditor(field, context, parent);
    case FieldEditor::Markdown:
        return new MarkdownFieldEditor(field, context, parent);
    case FieldEditor::Choice:
    case FieldEditor::User:
        return new ChoiceEditor(field, context, parent);
    case FieldEditor::Labels:
        return new LabelsEditor(field, context, parent);
    case FieldEditor::Date:
        return new DateEditor(field, context, parent);
    case FieldEditor::Number:
        return new NumberEditor(field, context, parent);
    case FieldEditor::None:
        break;
    }
    return nullptr;
}

} // namespace lockstep::ui

#include "fieldeditors.moc"
