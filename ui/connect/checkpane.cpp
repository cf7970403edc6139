// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connect/checkpane.h"

#include "ui/connect/certificatecard.h"
#include "ui/connect/checkview.h"
#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QPushButton *checkButton(const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->hide();
    return button;
}

bool isOfProxy(const ConnectionCheck &check)
{
    const auto failed = check.failedAt();
    return failed
        && (!check.proxy.isEmpty() || *failed == CheckStep::Name || *failed == CheckStep::Reach);
}

} // namespace

CheckPane::CheckPane(const ThemeService &themes, CheckTools tools, QWidget *parent)
    : QWidget(parent), m_tools(std::move(tools)), m_view(new CheckView(themes, this)),
      m_certificate(new CertificateCard(themes, this)), m_error(new Banner(themes, this)),
      m_use(checkButton(u"checkUse"_s, this)), m_network(checkButton(u"checkNetwork"_s, this)),
      m_copy(checkButton(u"checkCopy"_s, this))
{
    setObjectName(u"checkPane"_s);
    setButtonKind(*m_use, ButtonKind::Primary);
    m_network->setText(tr("Network settings"));
    m_copy->setText(tr("Copy details"));
    setButtonKind(*m_copy, ButtonKind::Quiet);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::S);
    buttons->addWidget(m_use);
    buttons->addWidget(m_network);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::M);
    layout->addWidget(m_view);
    layout->addWidget(m_certificate);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    layout->addStretch(1);
    connect(m_certificate, &CertificateCard::trustRequested, this, &CheckPane::askForTrust);
    connect(m_use, &QPushButton::clicked, this,
        [this] { Q_EMIT addressFound(m_view->check().suggestion); });
    connect(m_network, &QPushButton::clicked, this, [this] { m_tools.openNetworkSettings(); });
    connect(m_copy, &QPushButton::clicked, this,
        [this] { m_tools.prompts.copyToClipboard(checkReport(m_view->check())); });
}

CheckPane::~CheckPane() { m_tools.checker->cancel(); }

const ConnectionCheck &CheckPane::check() const { return m_view->check(); }

// What is wrapped needs the more height the narrower it is, which no area to scroll in asks for.
void CheckPane::fit() { setMinimumHeight(std::max(0, layout()->totalHeightForWidth(width()))); }

bool CheckPane::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

void CheckPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void CheckPane::start(const QString &address)
{
    m_isRunning = true;
    m_error->hide();
    ConnectionCheck nothing;
    nothing.address = address;
    show(nothing);
    m_tools.checker->start(address, [this](const ConnectionCheck &check) {
        m_isRunning = !check.done;
        show(check);
    });
}

void CheckPane::cancel()
{
    if (!std::exchange(m_isRunning, false))
        return;
    m_tools.checker->cancel();
    ConnectionCheck stopped = m_view->check();
    for (CheckResult &result : stopped.steps) {
        if (result.state == CheckState::Running)
            result.state = CheckState::Waiting;
    }
    show(stopped);
}

void CheckPane::show(const ConnectionCheck &check)
{
    m_view->setCheck(check);
    m_certificate->setCheck(check);
    m_use->setVisible(check.done && !check.suggestion.isEmpty());
    //: %1 is the address of a server
    m_use->setText(tr("Use %1").arg(check.suggestion.toString()));
    m_network->setVisible(check.done && isOfProxy(check) && m_tools.openNetworkSettings);
    m_copy->setVisible(check.done);
    if (check.done) {
        setAccessibleName(checkSummary(check));
        announce(*this);
    }
    Q_EMIT changed();
}

void CheckPane::askForTrust()
{
    const ConnectionCheck check = m_view->check();
    if (!check.certificate || !m_tools.trust)
        return;
    const bool isChanged = check.at(CheckStep::Tls).finding == CheckFinding::CertificateChanged;
    const QString fingerprint = fingerprintText(check.certificate->sha256);
    const QString host = check.server.host();
    m_tools.prompts.ask(window(),
        { isChanged ? tr("Trust Another Certificate") : tr("Trust Certificate"),
            isChanged
                ? tr("%1 shows another certificate than before. If nobody has told you that it was "
                     "renewed, somebody may be reading along.\n\nTrust it only if whoever runs the "
                     "server tells you this fingerprint:\n%2")
                      .arg(host, fingerprint)
                : tr("Lockstep will trust this certificate for %1, and no other one, until you "
                     "decide otherwise.\n\nTrust it only if whoever runs the server tells you this "
                     "fingerprint:\n%2")
                      .arg(host, fingerprint),
            tr("Trust it"), true },
        [this, check](bool accepted) {
            if (!accepted)
                return;
            const auto kept = m_tools.trust(check.server, check.certificate->sha256);
            if (kept)
                start(check.address);
            else
                m_error->showMessage(
                    BannerKind::Danger, errorText(kept.error().code, kept.error().message));
        });
}

} // namespace lockstep::ui
