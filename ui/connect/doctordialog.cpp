// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connect/doctordialog.h"

#include "ui/connect/checkview.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

DoctorDialog::DoctorDialog(
    const ThemeService &themes, CheckTools tools, const QString &server, QWidget *parent)
    : QDialog(parent), m_server(server),
      m_summary(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_again(new QPushButton(tr("Check again"), this))
{
    setObjectName(u"doctorDialog"_s);
    setWindowTitle(tr("Check the Connection"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    openWith(*this, 600, 560);
    setGround(*this, themes, Token::Surface);
    m_pane = new CheckPane(themes, std::move(tools), this);
    auto *title = new PlainLabel(themes, server, TextStyle::Title, Token::Text, this);
    title->setWordWrap(true);
    m_summary->setObjectName(u"doctorSummary"_s);
    m_summary->setWordWrap(true);
    m_again->setObjectName(u"doctorAgain"_s);
    m_again->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"doctorClose"_s);
    close->setDefault(true);

    auto *content = new QWidget(this);
    setGround(*content, themes, Token::Surface);
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(readingMargins(0, 0, space::S, 0));
    inside->addWidget(m_pane);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Steps"));
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::S);
    bottom->addWidget(m_again);
    bottom->addStretch(1);
    bottom->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(m_summary);
    layout->addWidget(scroll, 1);
    layout->addLayout(bottom);

    connect(m_again, &QPushButton::clicked, this, &DoctorDialog::start);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_pane, &CheckPane::changed, this, &DoctorDialog::refresh);
    connect(m_pane, &CheckPane::addressFound, this, &DoctorDialog::addressFound);
    close->setFocus();
}

void DoctorDialog::start() { m_pane->start(m_server); }

void DoctorDialog::refresh()
{
    m_again->setEnabled(!m_pane->isRunning());
    m_summary->setText(m_pane->check().failedAt()
            ? tr("Nothing is lost: what you change is kept here and sent when the connection is "
                 "back.")
            : checkSummary(m_pane->check()));
    if (m_pane->check().isUsable())
        Q_EMIT retryRequested();
}

} // namespace lockstep::ui
