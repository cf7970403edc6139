// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connect/foreignform.h"

#include "ui/widgets/plainlabel.h"

#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

ForeignForm::ForeignForm(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_form(new QFormLayout(this))
{
    setObjectName(u"foreignForm"_s);
    m_form->setContentsMargins({});
    m_form->setHorizontalSpacing(space::L);
    m_form->setVerticalSpacing(space::S);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows); // labels are whole sentences at times
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void ForeignForm::setQuestions(const QList<ForeignQuestion> &parameters,
    const QList<ForeignQuestion> &credentials, const QString &host)
{
    std::map<std::pair<bool, QString>, QString> typed;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.edit->isModified())
            typed.insert_or_assign({ row.isCredential, row.question.key }, row.edit->text());
    }
    m_rows.clear();
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const bool isCredential : { false, true }) {
        for (const ForeignQuestion &question : isCredential ? credentials : parameters) {
            const auto before = typed.find({ isCredential, question.key });
            const bool isTyped = before != typed.end();
            addRow(question,
                isTyped ? before->second : QString{ question.preset }.replace(u"{host}"_s, host),
                isCredential);
            m_rows.last().edit->setModified(isTyped);
        }
    }
}

void ForeignForm::addRow(const ForeignQuestion &question, const QString &text, bool isCredential)
{
    auto *edit = new QLineEdit(text, this);
    edit->setObjectName(u"foreign-"_s + question.key);
    edit->setAccessibleName(question.label);
    if (question.isSecret)
        edit->setEchoMode(QLineEdit::Password);
    auto *label
        = new PlainLabel(m_themes, question.label, TextStyle::Body, Token::TextSecondary, this);
    label->setWordWrap(true);
    label->setBuddy(edit);
    m_form->addRow(label, edit);
    m_rows << Row{ question, edit, isCredential };
    connect(edit, &QLineEdit::textEdited, this, &ForeignForm::edited);
    connect(edit, &QLineEdit::returnPressed, this, &ForeignForm::submitted);
}

std::map<QString, QString> ForeignForm::answers(bool credentials) const
{
    std::map<QString, QString> answers;
    for (const Row &row : m_rows) {
        // Spaces at the ends belong to a password, and to nothing else.
        const QString text = row.question.isSecret ? row.edit->text() : row.edit->text().trimmed();
        if (row.isCredential == credentials && !text.isEmpty())
            answers.insert_or_assign(row.question.key, text);
    }
    return answers;
}

std::map<QString, QString> ForeignForm::parameters() const { return answers(false); }

std::map<QString, QString> ForeignForm::credentials() const { return answers(true); }

bool ForeignForm::isComplete() const
{
    const bool isAsked = std::any_of(
        m_rows.begin(), m_rows.end(), [](const Row &row) { return row.isCredential; });
    return !isAsked || !credentials().empty();
}

void ForeignForm::setEditable(bool editable)
{
    for (const Row &row : std::as_const(m_rows))
        row.edit->setEnabled(editable);
}

void ForeignForm::focusFirst()
{
    const auto empty = std::find_if(m_rows.begin(), m_rows.end(),
        [](const Row &row) { return row.isCredential && row.edit->text().isEmpty(); });
    if (empty != m_rows.end())
        empty->edit->setFocus(Qt::OtherFocusReason);
    else if (!m_rows.isEmpty())
        m_rows.first().edit->setFocus(Qt::OtherFocusReason);
}

void ForeignForm::selectSecret()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.question.isSecret && !row.edit->text().isEmpty()) {
            row.edit->setFocus(Qt::OtherFocusReason);
            row.edit->selectAll();
            return;
        }
    }
    focusFirst();
}

} // namespace lockstep::ui
