// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/conflicthelp.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QScrollArea>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

ConflictHelp::ConflictHelp(const ThemeService &themes, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"conflictHelp"_s);
    setWindowTitle(tr("Resolving Conflicts"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    setGround(*this, themes, Token::Surface);

    auto *content = new QWidget(this);
    setGround(*content, themes, Token::Surface);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::L);
    grid->setVerticalSpacing(space::S);
    grid->setColumnStretch(0, 1);
    auto *sentence = new PlainLabel(themes,
        tr("Nothing that you typed is lost: until you decide, your version is kept with the "
           "conflict, and afterwards what was not taken stays in the history of the issue for 30 "
           "days."),
        TextStyle::Body, Token::Text, content);
    sentence->setWordWrap(true);
    sentence->setContentsMargins(0, 0, 0, space::S);
    grid->addWidget(sentence, 0, 0, 1, 2);

    int line = 1;
    const auto add = [&](const QString &what, const QList<QKeySequence> &keys) {
        auto *words = new PlainLabel(themes, what, TextStyle::Body, Token::TextSecondary, content);
        words->setWordWrap(true);
        grid->addWidget(words, line, 0);
        auto *chips = new QHBoxLayout;
        chips->setSpacing(space::XS);
        for (const QKeySequence &key : keys)
            chips->addWidget(
                new Chip(themes, key.toString(QKeySequence::NativeText), ChipMark::None, content));
        chips->addStretch(1);
        grid->addLayout(chips, line++, 1);
    };
    add(tr("From field to field"), { Qt::Key_Up, Qt::Key_Down });
    add(tr("From cell to cell"), { Qt::Key_Left, Qt::Key_Right });
    add(tr("Keep it as it was"), { Qt::Key_1, Qt::ALT | Qt::Key_1 });
    add(tr("Keep theirs"), { Qt::Key_2, Qt::ALT | Qt::Key_2 });
    add(tr("Keep mine"), { Qt::Key_3, Qt::ALT | Qt::Key_3 });
    add(tr("Edit the result"), { Qt::Key_4, Qt::ALT | Qt::Key_4 });
    add(tr("Next unresolved field, also of the next issue"), { Qt::ALT | Qt::Key_Down });
    add(tr("In a text: next and previous change"), { Qt::Key_F7, Qt::SHIFT | Qt::Key_F7 });
    add(tr("In a text: take this change as it was, theirs, mine, or both"),
        { Qt::CTRL | Qt::Key_1, Qt::CTRL | Qt::Key_2, Qt::CTRL | Qt::Key_3, Qt::CTRL | Qt::Key_4 });
    add(tr("In a text: see what it was, as long as the key is held"), { Qt::Key_Alt });
    add(tr("Apply"), { Qt::CTRL | Qt::Key_Return });
    add(tr("Later; all choices are kept"), { Qt::Key_Escape });
    grid->setRowStretch(line, 1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(windowTitle());
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(scroll, 1);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    openWith(*this, 560, 520);
}

} // namespace lockstep::ui
