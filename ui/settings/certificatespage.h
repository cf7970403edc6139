// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/settingspage.h"

class QVBoxLayout;

namespace lockstep {
struct TrustedCertificate;
}

namespace lockstep::ui {

class Banner;
struct SettingsServices;

// The certificates that are believed because the user has decided so: whose, which, since when, and
// a way to take it back.
class CertificatesPage final : public SettingsPage
{
    Q_OBJECT

public:
    CertificatesPage(const SettingsServices &services, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    QWidget *makeRow(const TrustedCertificate &certificate);
    void remove(const TrustedCertificate &certificate);

    const SettingsServices &m_services;
    Banner *m_error;
    QVBoxLayout *m_list; // has m_rows, made anew each time
    QWidget *m_rows = nullptr;
    PlainLabel *m_none;
};

} // namespace lockstep::ui
