// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connect/certificatecard.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/plainlabel.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QString certificateDate(WallTime time)
{
    return QLocale{}.toString(
        QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).date(),
        QLocale::LongFormat);
}

// Why it is not believed, in words; what Qt says stands in the details to copy.
QString certificateReason(const ConnectionCheck &check)
{
    switch (check.at(CheckStep::Tls).finding) {
    case CheckFinding::CertificateExpired:
        return CertificateCard::tr("It has expired.");
    case CheckFinding::CertificateNotYet:
        return CertificateCard::tr("It is not valid yet.");
    case CheckFinding::CertificateOfOtherHost:
        return CertificateCard::tr("It is for another name.");
    case CheckFinding::CertificateSelfSigned:
        return CertificateCard::tr("It is signed by nobody but itself.");
    case CheckFinding::CertificateUnknownIssuer:
        return CertificateCard::tr("Its issuer is not known on this computer.");
    case CheckFinding::CertificateChanged:
        return CertificateCard::tr("It is not the one that you trust for this server.");
    default:
        return CertificateCard::tr("It cannot be verified.");
    }
}

} // namespace

CertificateCard::CertificateCard(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes),
      m_title(new PlainLabel(themes, TextStyle::BodyStrong, Token::Text, this)),
      m_facts(new FactGrid(themes, this)),
      m_fingerprint(new PlainLabel(themes, TextStyle::Mono, Token::Text, this)),
      m_trust(new QPushButton(tr("Trust this certificate…"), this))
{
    setObjectName(u"certificateCard"_s);
    m_title->setText(tr("The certificate that the server shows"));
    m_facts->setObjectName(u"certificateFacts"_s);
    m_fingerprint->setObjectName(u"certificateFingerprint"_s);
    m_fingerprint->setTextInteractionFlags(
        Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_trust->setObjectName(u"certificateTrust"_s);
    m_trust->setAutoDefault(false);
    auto *heading = new PlainLabel(
        themes, tr("SHA-256 fingerprint"), TextStyle::Body, Token::TextSecondary, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::M, space::M, space::M, space::M);
    layout->setSpacing(space::S);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(heading);
    layout->addWidget(m_fingerprint);
    layout->addWidget(m_trust, 0, Qt::AlignLeading);
    hide();
    connect(m_trust, &QPushButton::clicked, this, [this] { Q_EMIT trustRequested(); });
}

bool CertificateCard::isForTheUser(const ConnectionCheck &check)
{
    if (!check.certificate || check.failedAt() != CheckStep::Tls)
        return false;
    switch (check.at(CheckStep::Tls).finding) {
    case CheckFinding::CertificateOfOtherHost:
    case CheckFinding::CertificateSelfSigned:
    case CheckFinding::CertificateUnknownIssuer:
    case CheckFinding::CertificateChanged:
        return true;
    default: // a clock, a revocation: trust would not mend it
        return false;
    }
}

void CertificateCard::setCheck(const ConnectionCheck &check)
{
    const bool isShown = check.certificate && check.failedAt() == CheckStep::Tls;
    setVisible(isShown);
    if (!isShown)
        return;
    const CertificateFacts &facts = *check.certificate;
    const QString hosts = facts.hosts.isEmpty() ? facts.subject : facts.hosts.join(u", "_s);
    m_facts->setFacts({ Fact{ tr("Server"), check.server.host() }, Fact{ tr("Issued for"), hosts },
        Fact{ tr("Issued by"), facts.issuer },
        //: two dates
        Fact{ tr("Valid"),
            tr("From %1 until %2").arg(certificateDate(facts.from), certificateDate(facts.until)) },
        Fact{ tr("Why not trusted"), certificateReason(check), {}, true } });
    m_fingerprint->setText(fingerprintLines(facts.sha256));
    m_fingerprint->setAccessibleName(fingerprintText(facts.sha256));
    m_trust->setVisible(isForTheUser(check));
    m_trust->setText(check.at(CheckStep::Tls).finding == CheckFinding::CertificateChanged
            ? tr("Trust the new certificate…")
            : tr("Trust this certificate…"));
}

void CertificateCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_themes.color(Token::StrongBorder));
    painter.setBrush(m_themes.color(Token::Raised));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::Card, radius::Card);
}

} // namespace lockstep::ui
