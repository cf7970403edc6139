// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/bundledialog.h"

#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

BundleDialog::BundleDialog(const ThemeService &themes, Prompts &prompts, Make make, QWidget *parent)
    : QDialog(parent), m_prompts(prompts), m_make(std::move(make)),
      m_text(new QPlainTextEdit(this)),
      m_withTexts(new QCheckBox(tr("With &titles and texts of issues"), this)),
      m_note(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this))
{
    setObjectName(u"bundleDialog"_s);
    setWindowTitle(tr("Diagnostics for Others"));
    setAttribute(Qt::WA_DeleteOnClose);
    openWith(*this, 720, 560);
    setMinimumSize(480, 360);
    setGround(*this, themes, Token::Surface);
    auto *about = new PlainLabel(themes,
        tr("This is all that the file will have. Passwords, tokens and e-mail addresses are taken "
           "out. Nothing is sent: you save it, and give it to whoever helps you."),
        TextStyle::Body, Token::TextSecondary, this);
    about->setWordWrap(true);
    m_text->setObjectName(u"bundleText"_s);
    m_text->setAccessibleName(tr("Text of the diagnostics"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const auto restyle = [this, &themes] { m_text->setFont(themes.theme().font(TextStyle::Mono)); };
    connect(&themes, &ThemeService::themeChanged, this, restyle);
    restyle();
    m_withTexts->setObjectName(u"bundleTexts"_s);
    m_note->setObjectName(u"bundleNote"_s);
    m_note->setWordWrap(true);
    auto *copy = new QPushButton(tr("&Copy"), this);
    copy->setObjectName(u"bundleCopy"_s);
    copy->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("Close"), this);
    cancel->setObjectName(u"bundleClose"_s);
    cancel->setAutoDefault(false);
    auto *save = new QPushButton(tr("&Save…"), this);
    save->setObjectName(u"bundleSave"_s);
    save->setDefault(true);
    setButtonKind(*save, ButtonKind::Primary);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::S);
    bottom->addWidget(m_note, 1);
    bottom->addWidget(cancel);
    bottom->addWidget(copy);
    bottom->addWidget(save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(about);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_withTexts);
    layout->addLayout(bottom);
    connect(m_withTexts, &QCheckBox::toggled, this, &BundleDialog::refresh);
    connect(copy, &QPushButton::clicked, this, [this] {
        m_prompts.copyToClipboard(m_text->toPlainText());
        tell(tr("Copied."));
    });
    connect(save, &QPushButton::clicked, this, &BundleDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    refresh();
    m_text->setFocus();
}

void BundleDialog::refresh()
{
    m_text->setPlainText(m_make(m_withTexts->isChecked()));
    m_note->setText({});
}

// What was read is what is saved.
void BundleDialog::save()
{
    m_prompts.saveFile(this, tr("Save Diagnostics"), u"lockstep-diagnostics.txt"_s,
        m_text->toPlainText().toUtf8(), [this, alive = QPointer{ this }](const Result<void> &done) {
            if (alive)
                tell(done ? tr("Saved.") : errorText(done.error().code, done.error().message));
        });
}

void BundleDialog::tell(const QString &text)
{
    m_note->setText(text);
    m_note->setAccessibleName(text);
    announce(*m_note);
}

} // namespace lockstep::ui
