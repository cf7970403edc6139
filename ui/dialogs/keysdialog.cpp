// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/keysdialog.h"

#include "ui/dialogs/keyspage.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

KeysDialog::KeysDialog(Actions &actions, const ThemeService &themes, QWidget *parent)
    : QDialog(parent), m_page(new KeysPage(actions, themes, this))
{
    setObjectName(u"keysDialog"_s);
    setWindowTitle(tr("Change Keyboard Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    openWith(*this, 640, 600);
    setGround(*this, themes, Token::Surface);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->addStretch(1);
    bottom->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(m_page, 1);
    layout->addLayout(bottom);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    m_page->focusSearch();
}

} // namespace lockstep::ui
