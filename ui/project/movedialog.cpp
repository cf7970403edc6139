// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/project/movedialog.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

MoveDialog::MoveDialog(const ThemeService &themes, const Question &question, QWidget *parent)
    : QDialog(parent), m_other(new QComboBox(this))
{
    setObjectName(u"moveDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    auto *intro = new PlainLabel(themes, question.text, TextStyle::Body, Token::Text, this);
    intro->setWordWrap(true);
    auto *label = new PlainLabel(themes, tr("&Move them to"), TextStyle::Body, Token::Text, this);
    label->setBuddy(m_other);
    m_other->setObjectName(u"moveTo"_s);
    for (qsizetype i = 0; i < question.others.size(); ++i)
        m_other->addItem(question.icons.value(i), question.others[i]);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *move = buttons->addButton(tr("Move and remove"), QDialogButtonBox::AcceptRole);
    move->setObjectName(u"moveAndRemove"_s);
    move->setDefault(true);
    setButtonKind(*move, ButtonKind::Primary);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    layout->setSpacing(space::S);
    layout->addWidget(intro);
    layout->addSpacing(space::S);
    layout->addWidget(label);
    layout->addWidget(m_other);
    layout->addSpacing(space::M);
    layout->addWidget(buttons);
    setMinimumWidth(scaled(380));
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const QString other = m_other->currentText();
        accept();
        Q_EMIT chosen(other);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace lockstep::ui
