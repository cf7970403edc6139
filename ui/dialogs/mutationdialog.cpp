// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/mutationdialog.h"

#include "core/model/check.h"
#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/restoredline.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastLines = 4; // of a longer text

bool isTyped(const FieldInfo &field)
{
    return field.editor == FieldEditor::Line || field.editor == FieldEditor::Markdown;
}

// The fields that can be edited here, as the mutation wants them.
FieldValues valuesOf(const MutationBody &body)
{
    FieldValues values;
    const auto fromChanges = [&](const FieldChanges &changes) {
        for (const auto &[field, change] : changes) {
            const auto value = std::get_if<ValueChange>(&change);
            if (value && value->from != value->to && fieldInfo(field).editor != FieldEditor::None)
                values.emplace(field, value->to);
        }
    };
    if (const auto create = std::get_if<mutation::CreateIssue>(&body)) {
        const Issue empty;
        for (const FieldInfo &info : issueFields()) {
            const FieldValue value = info.get(create->issue);
            if (isEditable(info.rule) && info.editor != FieldEditor::None
                && (info.field == Field::Subject || value != info.get(empty)))
                values.emplace(info.field, value);
        }
    } else if (const auto update = std::get_if<mutation::UpdateIssue>(&body)) {
        fromChanges(update->changes);
    } else if (const auto restore = std::get_if<mutation::RestoreIssue>(&body)) {
        fromChanges(restore->changes);
    }
    return values;
}

// Of a comment; nullptr: it is about something else.
const QString *textOf(const MutationBody &body)
{
    if (const auto add = std::get_if<mutation::AddComment>(&body))
        return &add->text;
    const auto edit = std::get_if<mutation::EditComment>(&body);
    return edit ? &edit->to : nullptr;
}

FieldValue valueIn(const MutationBody &body, Field field)
{
    const auto inChanges = [field](const FieldChanges &changes) {
        const auto change = changes.find(field);
        const auto value
            = change == changes.end() ? nullptr : std::get_if<ValueChange>(&change->second);
        return value ? value->to : FieldValue{};
    };
    return std::visit(
        Overload{
            [&](const mutation::CreateIssue &m) { return fieldInfo(field).get(m.issue); },
            [&](const mutation::UpdateIssue &m) { return inChanges(m.changes); },
            [&](const mutation::RestoreIssue &m) { return inChanges(m.changes); },
            [](const auto &) { return FieldValue{}; },
        },
        body);
}

} // namespace

bool MutationDialog::canEdit(const MutationBody &body)
{
    return textOf(body) || !valuesOf(body).empty();
}

MutationDialog::MutationDialog(Subject subject, const FieldContext &context, QWidget *parent)
    : QDialog(parent), m_subject(std::move(subject)), m_context(context),
      m_restored(new RestoredLine(context.themes, this))
{
    setObjectName(u"mutationDialog"_s);
    setWindowTitle(tr("Edit Change"));
    setAttribute(Qt::WA_DeleteOnClose);
    openWith(*this, 520, 300);
    setGround(*this, context.themes, Token::Surface);

    auto *heading
        = new PlainLabel(context.themes, m_subject.title, TextStyle::Title, Token::Text, this);
    heading->setWordWrap(true);
    auto *why = new Banner(context.themes, this);
    why->showMessage(BannerKind::Danger, m_subject.reason);

    auto *content = new QWidget(this);
    setGround(*content, context.themes, Token::Surface);
    auto *form = new QVBoxLayout(content);
    form->setContentsMargins({});
    form->setSpacing(space::XS);
    if (textOf(m_subject.body))
        m_comment = addText(tr("Comment"), false, u"mutationText"_s, *form);
    for (const auto &each : valuesOf(m_subject.body))
        addField(each.first, *form);
    form->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto *later = new QPushButton(tr("Later"), this);
    later->setToolTip(tr("Keep the text as a draft (Esc)"));
    later->setAutoDefault(false);
    auto *send = new QPushButton(tr("Send again"), this);
    send->setObjectName(u"mutationSend"_s);
    send->setToolTip(tr("Send it as it is now (Ctrl+Enter)"));
    send->setAutoDefault(false);
    setButtonKind(*send, ButtonKind::Primary);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::S);
    bottom->addStretch(1);
    bottom->addWidget(later);
    bottom->addWidget(send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(heading);
    layout->addWidget(why);
    layout->addWidget(m_restored);
    layout->addWidget(scroll, 1);
    layout->addLayout(bottom);
    fitHeight(*this);

    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(send, &QPushButton::clicked, this, &MutationDialog::submit);
    connect(m_restored, &RestoredLine::discarded, this, [this] {
        fill(m_subject.body);
        m_restored->hide();
        Q_EMIT discarded();
    });
    for (const int key : { Qt::Key_Return, Qt::Key_Enter })
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this,
            &MutationDialog::submit);
    fill(m_subject.draft.value_or(m_subject.body));
    m_restored->setVisible(m_subject.draft.has_value());
    connect(this, &MutationDialog::edited, m_restored, &QWidget::hide);
    if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
}

GrowingTextEdit *MutationDialog::addText(
    const QString &label, bool oneLine, const QString &name, QVBoxLayout &form)
{
    auto *heading
        = new PlainLabel(m_context.themes, label, TextStyle::Body, Token::TextSecondary, this);
    auto *edit = new GrowingTextEdit(m_context.themes, this);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setSingleLine(oneLine);
    edit->setLines(oneLine ? 1 : leastLines, 0);
    heading->setBuddy(edit);
    form.addWidget(heading);
    form.addWidget(edit);
    form.addSpacing(space::S);
    connect(edit, &GrowingTextEdit::edited, this, &MutationDialog::edited);
    connect(edit, &GrowingTextEdit::submitted, this, &MutationDialog::submit);
    connect(edit, &GrowingTextEdit::cancelled, this, &QDialog::reject);
    if (!m_first)
        m_first = edit;
    return edit;
}

void MutationDialog::addField(Field field, QVBoxLayout &form)
{
    const FieldInfo &info = fieldInfo(field);
    if (isTyped(info)) {
        m_texts.emplace(field,
            addText(fieldLabel(field), info.editor == FieldEditor::Line, u"mutation-"_s + info.key,
                form));
        return;
    }
    auto *label = new PlainLabel(
        m_context.themes, fieldLabel(field), TextStyle::Body, Token::TextSecondary, this);
    ValueEditor *editor = makeValueEditor(info, m_context, this);
    editor->setObjectName(u"mutation-"_s + info.key);
    editor->setProject(m_subject.project);
    label->setBuddy(editor);
    form.addWidget(label);
    form.addWidget(editor);
    form.addSpacing(space::S);
    connect(editor, &ValueEditor::edited, this, &MutationDialog::edited);
    connect(editor, &ValueEditor::committed, this, &MutationDialog::edited);
    m_values.emplace(field, editor);
    if (!m_first)
        m_first = editor;
}

void MutationDialog::fill(const MutationBody &body)
{
    if (const QString *text = textOf(body); text && m_comment) {
        m_comment->setText(*text);
        m_comment->moveCursor(QTextCursor::End);
    }
    for (const auto &[field, edit] : m_texts) {
        const FieldValue value = valueIn(body, field);
        const auto text = std::get_if<QString>(&value);
        edit->setText(text ? *text : QString());
        edit->moveCursor(QTextCursor::End);
    }
    for (const auto &[field, editor] : m_values)
        editor->setValue(valueIn(body, field));
}

FieldValue MutationDialog::valueOf(Field field, const FieldValue &fallback) const
{
    const FieldInfo &info = fieldInfo(field);
    if (const auto text = m_texts.find(field); text != m_texts.end()) {
        const QString typed = info.editor == FieldEditor::Line
            ? text->second->text().simplified()
            : withUnixLineEnds(text->second->text());
        return info.nullable && typed.isEmpty() ? FieldValue{} : FieldValue{ typed };
    }
    const auto editor = m_values.find(field);
    return editor == m_values.end() ? fallback : editor->second->value();
}

MutationBody MutationDialog::body() const
{
    MutationBody body = m_subject.body;
    const auto change = [&](FieldChanges &changes) {
        for (auto &[field, each] : changes) {
            if (const auto value = std::get_if<ValueChange>(&each))
                value->to = valueOf(field, value->to);
        }
    };
    const auto comment = [&] { return withUnixLineEnds(m_comment->text()).trimmed(); };
    std::visit(Overload{
                   [&](mutation::CreateIssue &m) {
                       for (const auto &[field, value] : valuesOf(m_subject.body))
                           fieldInfo(field).set(m.issue, valueOf(field, value));
                   },
                   [&](mutation::UpdateIssue &m) { change(m.changes); },
                   [&](mutation::RestoreIssue &m) { change(m.changes); },
                   [&](mutation::AddComment &m) { m.text = comment(); },
                   [&](mutation::EditComment &m) { m.to = comment(); },
                   [](auto &) {},
               },
        body);
    return body;
}

void MutationDialog::submit() { Q_EMIT submitted(body()); }

} // namespace lockstep::ui
