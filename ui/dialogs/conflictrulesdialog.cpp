// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/conflictrulesdialog.h"

#include "core/model/issuefields.h"
#include "ui/conflictrules.h"
#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

ConflictRulesDialog::ConflictRulesDialog(
    UserSettings &settings, const ThemeService &themes, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"conflictRules"_s);
    setWindowTitle(tr("Rules for Conflicts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *sentence = new PlainLabel(themes,
        tr("When you and somebody else change the same field, you are asked. Here you say what to "
           "do instead. What goes by a rule is told, and can be undone."),
        TextStyle::Body, Token::TextSecondary, this);
    sentence->setWordWrap(true);

    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(area);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(readingMargins(0, 0, space::S, 0));
    grid->setHorizontalSpacing(space::L);
    grid->setVerticalSpacing(space::S);
    grid->setColumnStretch(1, 1);
    int line = 0;
    const auto add = [&](const QString &key, const QString &name, bool isSet) {
        auto *label = new PlainLabel(themes, name, TextStyle::Body, Token::Text, content);
        auto *combo = new QComboBox(content);
        combo->setObjectName(u"rule-"_s + key);
        combo->setAccessibleName(tr("Rule for %1").arg(name));
        label->setBuddy(combo);
        if (isSet)
            combo->addItem(tr("Merge both"), int(ConflictRule::Union));
        combo->addItem(tr("Ask me"), int(ConflictRule::Ask));
        if (!isSet) {
            combo->addItem(tr("Keep the newest"), int(ConflictRule::Newest));
            combo->addItem(tr("Keep mine"), int(ConflictRule::Mine));
            combo->addItem(tr("Keep theirs"), int(ConflictRule::Theirs));
        }
        const ConflictRules rules{ settings };
        combo->setCurrentIndex(std::max(0, combo->findData(int(rules.rule(key, isSet)))));
        connect(combo, &QComboBox::activated, this, [&settings, combo, key] {
            ConflictRules{ settings }.setRule(key, ConflictRule(combo->currentData().toInt()));
        });
        grid->addWidget(label, line, 0);
        grid->addWidget(combo, line++, 1);
    };
    for (const FieldInfo &info : issueFields()) {
        const bool isSet = info.rule == MergeRule::Set;
        if (info.rule == MergeRule::Scalar || info.rule == MergeRule::Text || isSet)
            add(info.key, fieldLabel(info.field), isSet);
    }
    add(u"comment"_s, tr("Comments"), false);
    grid->setRowStretch(line, 1);
    area->setWidget(content);

    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"conflictRulesClose"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(sentence);
    layout->addWidget(area, 1);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    openWith(*this, 420, 520);
}

} // namespace lockstep::ui
