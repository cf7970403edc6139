// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/offerdialog.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/theme/themeservice.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

OfferDialog::OfferDialog(const ThemeService &themes, const Offer &offer, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"offerDialog"_s);
    setWindowTitle(tr("What This Server Can Do"));
    setAttribute(Qt::WA_DeleteOnClose);
    openWith(*this, 560, 600);
    setGround(*this, themes, Token::Surface);
    auto *intro = new PlainLabel(themes,
        offer.isLimited()
            //: %1 is the name of a server's system
            ? tr("%1 is not a Lockstep server. What it cannot do is not offered. Whatever you type "
                 "is kept on this computer until the server has it, and conflicts are found as "
                 "well as it allows.")
                  .arg(offer.system())
            : tr("This is a Lockstep server: it can do all that there is."),
        TextStyle::Body, Token::Text, this);
    intro->setObjectName(u"offerIntro"_s);
    intro->setWordWrap(true);

    auto *content = new QWidget(this);
    setGround(*content, themes, Token::Surface);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(readingMargins(0, 0, space::S, 0));
    grid->setHorizontalSpacing(space::S);
    grid->setVerticalSpacing(space::S);
    grid->setColumnStretch(1, 1);
    const auto addHeading = [&](const QString &text) {
        if (grid->count() > 0)
            grid->addItem(new QSpacerItem(0, space::S), grid->rowCount(), 0);
        grid->addWidget(new PlainLabel(themes, text, TextStyle::BodyStrong, Token::Text, content),
            grid->rowCount(), 0, 1, 2);
    };
    const QList<Offer::Line> lines = offer.lines();
    for (const bool can : { true, false }) {
        bool isFirst = true;
        for (const Offer::Line &line : lines) {
            if (line.can != can)
                continue;
            if (std::exchange(isFirst, false))
                addHeading(can ? tr("What it can do") : tr("What it cannot do"));
            const int row = grid->rowCount();
            grid->addWidget(new IconLabel(themes.icon(can ? u"circle-check"_s : u"x"_s,
                                              can ? Token::Success : Token::TextSecondary),
                                iconSide, content),
                row, 0, Qt::AlignTop);
            auto *text = new PlainLabel(themes, line.text, TextStyle::Body,
                can ? Token::Text : Token::TextSecondary, content);
            text->setObjectName(can ? u"offerCan"_s : u"offerCannot"_s);
            text->setWordWrap(true);
            grid->addWidget(text, row, 1);
        }
    }
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(windowTitle());
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"offerClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(intro);
    layout->addWidget(scroll, 1);
    layout->addWidget(close, 0, Qt::AlignTrailing);
}

} // namespace lockstep::ui
