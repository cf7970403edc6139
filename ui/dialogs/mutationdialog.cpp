// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/mutationdialog.h"

#include "core/model/check.h"
#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/plainlabel.h"

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

} // namespace

bool MutationDialog::canEdit(const MutationBody &body)
{
    return std::holds_alternative<mutation::AddComment>(body)
        || std::holds_alternative<mutation::EditComment>(body) || !valuesOf(body).empty();
}

MutationDialog::MutationDialog(const MutationBody &body, const ProjectId &project,
    const QString &title, const QString &reason, const FieldContext &context, QWidget *parent)
    : QDialog(parent), m_body(body), m_project(project), m_context(context)
{
    setObjectName(u"mutationDialog"_s);
    setWindowTitle(tr("Edit Change"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 300);
    setGround(*this, context.themes, Token::Surface);

    auto *heading = new PlainLabel(context.themes, title, TextStyle::Title, Token::Text, this);
    heading->setWordWrap(true);
    auto *why = new Banner(context.themes, this);
    why->showMessage(BannerKind::Danger, reason);

    auto *content = new QWidget(this);
    setGround(*content, context.themes, Token::Surface);
    auto *form = new QVBoxLayout(content);
    form->setContentsMargins({});
    form->setSpacing(space::XS);
    if (const auto add = std::get_if<mutation::AddComment>(&body))
        m_comment = addText(tr("Comment"), add->text, false, u"mutationText"_s, *form);
    else if (const auto edit = std::get_if<mutation::EditComment>(&body))
        m_comment = addText(tr("Comment"), edit->to, false, u"mutationText"_s, *form);
    for (const auto &[field, value] : valuesOf(body))
        addField(field, value, *form);
    form->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *send = new QPushButton(tr("Send again"), this);
    send->setObjectName(u"mutationSend"_s);
    send->setToolTip(tr("Send it as it is now (Ctrl+Enter)"));
    send->setAutoDefault(false);
    setButtonKind(*send, ButtonKind::Primary);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::S);
    bottom->addStretch(1);
    bottom->addWidget(cancel);
    bottom->addWidget(send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(heading);
    layout->addWidget(why);
    layout->addWidget(scroll, 1);
    layout->addLayout(bottom);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(send, &QPushButton::clicked, this, &MutationDialog::submit);
    for (const int key : { Qt::Key_Return, Qt::Key_Enter })
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this,
            &MutationDialog::submit);
    if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
}

GrowingTextEdit *MutationDialog::addText(
    const QString &label, const QString &text, bool oneLine, const QString &name, QVBoxLayout &form)
{
    auto *heading
        = new PlainLabel(m_context.themes, label, TextStyle::Body, Token::TextSecondary, this);
    auto *edit = new GrowingTextEdit(m_context.themes, this);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setSingleLine(oneLine);
    edit->setLines(oneLine ? 1 : leastLines, 0);
    edit->setText(text);
    edit->moveCursor(QTextCursor::End);
    heading->setBuddy(edit);
    form.addWidget(heading);
    form.addWidget(edit);
    form.addSpacing(space::S);
    connect(edit, &GrowingTextEdit::submitted, this, &MutationDialog::submit);
    connect(edit, &GrowingTextEdit::cancelled, this, &QDialog::reject);
    if (!m_first)
        m_first = edit;
    return edit;
}

void MutationDialog::addField(Field field, const FieldValue &value, QVBoxLayout &form)
{
    const FieldInfo &info = fieldInfo(field);
    if (isTyped(info)) {
        const auto text = std::get_if<QString>(&value);
        m_texts.emplace(field,
            addText(fieldLabel(field), text ? *text : QString(), info.editor == FieldEditor::Line,
                u"mutation-"_s + info.key, form));
        return;
    }
    auto *label = new PlainLabel(
        m_context.themes, fieldLabel(field), TextStyle::Body, Token::TextSecondary, this);
    ValueEditor *editor = makeValueEditor(info, m_context, this);
    editor->setObjectName(u"mutation-"_s + info.key);
    editor->setProject(m_project);
    editor->setValue(value);
    label->setBuddy(editor);
    form.addWidget(label);
    form.addWidget(editor);
    form.addSpacing(space::S);
    m_values.emplace(field, editor);
    if (!m_first)
        m_first = editor;
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

MutationBody MutationDialog::edited() const
{
    MutationBody body = m_body;
    const auto change = [&](FieldChanges &changes) {
        for (auto &[field, each] : changes) {
            if (const auto value = std::get_if<ValueChange>(&each))
                value->to = valueOf(field, value->to);
        }
    };
    const auto comment = [&] { return withUnixLineEnds(m_comment->text()).trimmed(); };
    std::visit(Overload{
                   [&](mutation::CreateIssue &m) {
                       for (const auto &[field, value] : valuesOf(m_body))
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

void MutationDialog::submit() { Q_EMIT submitted(edited()); }

} // namespace lockstep::ui
