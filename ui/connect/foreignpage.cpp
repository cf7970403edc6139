// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connect/foreignpage.h"

#include "core/base/hosts.h"
#include "ui/connect/foreignform.h"
#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

ForeignPage::ForeignPage(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_intro(new PlainLabel(themes, TextStyle::Body, Token::Text, this)),
      m_exposed(new Banner(themes, this)), m_variant(new QComboBox(this)),
      m_form(new ForeignForm(themes, this))
{
    setObjectName(u"foreignPage"_s);
    m_intro->setObjectName(u"foreignIntro"_s);
    m_intro->setWordWrap(true);
    m_exposed->setObjectName(u"foreignExposed"_s);
    m_variant->setObjectName(u"foreignVariant"_s);
    m_variant->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *label = new PlainLabel(
        themes, tr("The way it is spoken there"), TextStyle::Body, Token::TextSecondary, this);
    label->setBuddy(m_variant);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::S);
    column->addWidget(m_intro);
    column->addWidget(m_exposed);
    column->addSpacing(space::XS);
    column->addWidget(label);
    column->addWidget(m_variant);
    column->addWidget(m_form);
    column->addStretch(1);
    connect(m_variant, &QComboBox::currentIndexChanged, this, &ForeignPage::refresh);
    connect(m_form, &ForeignForm::edited, this, &ForeignPage::edited);
    connect(m_form, &ForeignForm::submitted, this, &ForeignPage::submitted);
}

void ForeignPage::setKind(const ForeignKind &kind, const QString &variant, const QUrl &server)
{
    m_kind = kind;
    m_server = server;
    m_intro->setText(kind.about);
    m_intro->setVisible(!kind.about.isEmpty());
    if (isExposed(server))
        m_exposed->showMessage(BannerKind::Warning, exposedText(server));
    else
        m_exposed->hide();
    {
        const QSignalBlocker blocker{ m_variant };
        m_variant->clear();
        //: of the ways in which a server may be spoken to
        m_variant->addItem(tr("Try each"), QString());
        for (const ForeignKind::Variant &each : kind.variants) {
            if (!each.name.isEmpty())
                m_variant->addItem(each.name, each.name);
        }
        m_variant->setCurrentIndex(std::max(0, m_variant->findData(variant)));
        m_variant->setEnabled(m_variant->count() > 2);
    }
    refresh();
}

void ForeignPage::refresh()
{
    const QString name = m_variant->currentData().toString();
    const auto found = std::find_if(m_kind.variants.begin(), m_kind.variants.end(),
        [&](const ForeignKind::Variant &each) { return each.name == name; });
    const ForeignKind::Variant &variant
        = found == m_kind.variants.end() ? m_kind.variants.first() : *found;
    m_form->setQuestions(variant.parameters, variant.credentials, m_server.host());
    Q_EMIT edited();
}

ForeignChoice ForeignPage::choice() const
{
    return { m_kind.dialect, m_variant->currentData().toString(), m_form->parameters(),
        m_form->credentials() };
}

bool ForeignPage::isComplete() const { return m_form->isComplete(); }

void ForeignPage::focusFirst() { m_form->focusFirst(); }

} // namespace lockstep::ui
