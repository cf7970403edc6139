// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/restoredline.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

RestoredLine::RestoredLine(const ThemeService &themes, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"restoredLine"_s);
    auto *text = new PlainLabel(themes, tr("Restored what you had typed."), TextStyle::Secondary,
        Token::TextSecondary, this);
    auto *discard = new QPushButton(tr("Discard"), this);
    discard->setObjectName(u"restoredDiscard"_s);
    discard->setToolTip(tr("Discard what you had typed"));
    discard->setAutoDefault(false);
    setButtonKind(*discard, ButtonKind::Quiet);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    text->setWordWrap(true);
    layout->addWidget(text, 1);
    layout->addWidget(discard);
    connect(discard, &QPushButton::clicked, this, &RestoredLine::discarded);
    setAccessibleName(text->text());
    hide();
}

} // namespace lockstep::ui
