// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/certificatespage.h"

#include "core/sync/connectioncheck.h"
#include "ui/models/texts.h"
#include "ui/settings/settingsdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QDateTime>
#include <QLocale>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int widestRow = 520;
} // namespace

CertificatesPage::CertificatesPage(const SettingsServices &services, QWidget *parent)
    : SettingsPage(services.appearance.themes(), tr("Certificates"), parent), m_services(services),
      m_error(new Banner(m_themes, content())), m_list(new QVBoxLayout)
{
    addNote(tr("What the authorities of this system vouch for is believed. These are believed by "
               "your own decision: each server has to show exactly its certificate."));
    m_error->hide();
    add(m_error);
    m_none = addNote(tr("There are none. If a server shows a certificate that is not believed, you "
                        "see it before anything is sent, and can decide there."));
    m_none->setObjectName(u"noCertificates"_s);
    add(m_list);
    refresh();
}

// A decision may have been made in another window.
void CertificatesPage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    if (!event->spontaneous())
        refresh();
}

void CertificatesPage::refresh()
{
    const QList<TrustedCertificate> all
        = m_services.certificates ? m_services.certificates() : QList<TrustedCertificate>{};
    delete m_rows;
    m_rows = new QWidget(content());
    m_rows->setMaximumWidth(scaled(widestRow));
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins({});
    column->setSpacing(space::L);
    for (const TrustedCertificate &each : all)
        column->addWidget(makeRow(each));
    m_list->addWidget(m_rows);
    m_rows->setVisible(!all.isEmpty());
    m_none->setVisible(all.isEmpty());
}

QWidget *CertificatesPage::makeRow(const TrustedCertificate &certificate)
{
    const QUrl &server = certificate.server;
    const QString host = server.port() < 0 ? server.host() : server.authority();
    auto *row = new QWidget(m_rows);
    auto *name = new PlainLabel(m_themes, host, TextStyle::BodyStrong, Token::Text, row);
    name->setObjectName(u"certificateServer"_s);
    auto *since = new PlainLabel(m_themes, TextStyle::Body, Token::TextSecondary, row);
    since->setObjectName(u"certificateSince"_s);
    if (certificate.since != WallTime{}) {
        const auto when
            = QDateTime::fromMSecsSinceEpoch(certificate.since.time_since_epoch().count());
        //: %1 is a date
        since->setText(
            tr("Trusted since %1").arg(QLocale{}.toString(when.date(), QLocale::LongFormat)));
    }
    since->setVisible(!since->text().isEmpty());
    auto *fingerprint = new PlainLabel(
        m_themes, fingerprintLines(certificate.sha256), TextStyle::Mono, Token::TextSecondary, row);
    fingerprint->setAccessibleName(fingerprintText(certificate.sha256));
    fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *removes = new QPushButton(tr("Remove"), row);
    removes->setObjectName(u"certificateRemove"_s);
    removes->setAutoDefault(false);
    //: %1 is the name of a server
    removes->setAccessibleName(tr("Do not trust the certificate of %1 any more").arg(host));
    since->setWordWrap(true);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins({});
    column->setSpacing(space::XS);
    for (QWidget *each : { name, fingerprint, since })
        column->addWidget(each);
    column->addWidget(removes, 0, Qt::AlignLeading);
    connect(removes, &QPushButton::clicked, this, [this, certificate] {
        // Its button goes with it.
        QMetaObject::invokeMethod(
            this, [this, certificate] { remove(certificate); }, Qt::QueuedConnection);
    });
    return row;
}

void CertificatesPage::remove(const TrustedCertificate &certificate)
{
    m_error->hide();
    if (const auto removed = m_services.distrust(certificate.server); !removed)
        m_error->showMessage(
            BannerKind::Danger, errorText(removed.error().code, removed.error().message));
    refresh();
    if (auto *next = m_rows->findChild<QPushButton *>())
        next->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

} // namespace lockstep::ui
