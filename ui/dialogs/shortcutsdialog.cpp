// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/shortcutsdialog.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

ShortcutsDialog::ShortcutsDialog(
    const Actions &actions, const ThemeService &themes, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    openWith(*this, 720, 600);
    setGround(*this, themes, Token::Surface);

    // Groups in the order in which they first appear, in two columns of about the same length.
    QStringList groups;
    const QList<ShortcutRow> rows = actions.sheet();
    for (const ShortcutRow &row : rows) {
        if (!groups.contains(row.group))
            groups << row.group;
    }
    auto *content = new QWidget(this);
    setGround(*content, themes, Token::Surface);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins({});
    columns->setSpacing(space::XXL);
    qsizetype placed = 0;
    QVBoxLayout *column = nullptr;
    for (const QString &group : std::as_const(groups)) {
        const auto size = std::count_if(
            rows.begin(), rows.end(), [&](const ShortcutRow &row) { return row.group == group; });
        // The second column begins where both come closest to being equal.
        if (!column || (columns->count() < 2 && placed + size / 2 > rows.size() / 2)) {
            if (column)
                column->addStretch(1);
            column = new QVBoxLayout;
            column->setSpacing(space::XS);
            columns->addLayout(column, 1);
        }
        auto *heading = new PlainLabel(themes, group, TextStyle::BodyStrong, Token::Text, content);
        heading->setContentsMargins(0, space::S, 0, 0);
        column->addWidget(heading);
        for (const ShortcutRow &row : rows) {
            if (row.group != group)
                continue;
            auto *line = new QHBoxLayout;
            line->setSpacing(space::XS);
            auto *what
                = new PlainLabel(themes, row.text, TextStyle::Body, Token::TextSecondary, content);
            what->setWordWrap(true);
            line->addWidget(what, 1);
            line->addSpacing(space::S);
            for (const QKeySequence &key : row.keys)
                line->addWidget(new Chip(
                    themes, key.toString(QKeySequence::NativeText), ChipMark::None, content));
            column->addLayout(line);
            ++placed;
        }
        column->addSpacing(space::S);
    }
    if (column)
        column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(windowTitle());
    scroll->setFrameShape(QFrame::NoFrame);
    auto *done = new QPushButton(tr("Close"), this);
    auto *change = new QPushButton(tr("Change shortcuts…"), this);
    change->setObjectName(u"changeShortcuts"_s);
    done->setDefault(true);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::S);
    bottom->addWidget(change);
    bottom->addStretch(1);
    bottom->addWidget(done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::S, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(scroll, 1);
    layout->addLayout(bottom);
    connect(done, &QPushButton::clicked, this, &QDialog::close);
    connect(change, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT changeRequested();
    });
}

} // namespace lockstep::ui
