// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/connectioncheck.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QPushButton;

namespace lockstep::ui {

class FactGrid;
class PlainLabel;

// The certificate of a server that this computer does not believe: for whom, by whom, why not, and
// the fingerprint to compare. The button offers to trust it all the same; whoever shows it asks.
class CertificateCard final : public QWidget
{
    Q_OBJECT

public:
    explicit CertificateCard(const ThemeService &themes, QWidget *parent = nullptr);

    // Shows it if there is something to decide, or hides it.
    void setCheck(const ConnectionCheck &check);
    // By trusting it one gets on.
    [[nodiscard]] static bool isForTheUser(const ConnectionCheck &check);

Q_SIGNALS:
    void trustRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeService &m_themes;
    PlainLabel *m_title;
    FactGrid *m_facts;
    PlainLabel *m_fingerprint;
    QPushButton *m_trust;
};

} // namespace lockstep::ui
