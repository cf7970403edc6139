// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/savefilterdialog.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

SaveFilterDialog::SaveFilterDialog(const ThemeService &themes, QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit(this)),
      m_query(new PlainLabel(themes, TextStyle::Mono, Token::TextSecondary, this)),
      m_note(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_pinned(new QCheckBox(tr("Show it in the sidebar"), this)),
      m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(u"saveFilterDialog"_s);
    m_name->setObjectName(u"filterName"_s);
    m_name->setMaxLength(maxFilterName);
    m_pinned->setObjectName(u"filterPinned"_s);
    m_save->setObjectName(u"filterSave"_s);
    setButtonKind(*m_save, ButtonKind::Primary);
    m_query->setWordWrap(true);
    m_note->setWordWrap(true);
    auto *label = new PlainLabel(themes, tr("Name"), TextStyle::Body, Token::Text, this);
    label->setBuddy(m_name);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::S);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    layout->setSpacing(space::S);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_query);
    layout->addWidget(m_note);
    layout->addSpacing(space::XS);
    layout->addWidget(m_pinned);
    layout->addSpacing(space::M);
    layout->addLayout(buttons);
    setMinimumWidth(380);
    connect(m_name, &QLineEdit::textChanged, this, &SaveFilterDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SaveFilterDialog::save);
}

void SaveFilterDialog::start(const SavedFilter &filter, const QStringList &takenNames)
{
    m_filter = filter;
    m_taken = takenNames;
    setWindowTitle(filter.id.isNull() ? tr("Save filter") : tr("Change filter"));
    m_name->setText(filter.name);
    m_query->setText(filter.query);
    m_pinned->setChecked(filter.pinned);
    refresh();
    open();
    m_name->setFocus();
    m_name->selectAll();
}

void SaveFilterDialog::refresh()
{
    const QString name = m_name->text().simplified();
    const bool taken = m_taken.contains(name, Qt::CaseInsensitive);
    m_note->setText(taken ? tr("Another filter has this name already.") : QString());
    m_note->setVisible(taken);
    m_save->setEnabled(!name.isEmpty());
}

void SaveFilterDialog::save()
{
    m_filter.name = m_name->text().simplified();
    m_filter.pinned = m_pinned->isChecked();
    if (m_filter.name.isEmpty())
        return;
    accept();
    Q_EMIT saved(m_filter);
}

} // namespace lockstep::ui
