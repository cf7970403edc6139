// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/connect/checkpane.h"

#include <QDialog>

namespace lockstep::ui {

class PlainLabel;

// The connection doctor for the server of this window; also the sheet for a certificate that is not
// trusted. It stands beside the work: nothing waits for it.
class DoctorDialog final : public QDialog
{
    Q_OBJECT

public:
    DoctorDialog(const ThemeService &themes, CheckTools tools, const QString &server,
        QWidget *parent = nullptr);

    void start();

Q_SIGNALS:
    void addressFound(const QUrl &server); // the user would rather connect there
    void retryRequested(); // it works now: the session may try again at once

private:
    void refresh();

    const QString m_server;
    PlainLabel *m_summary;
    CheckPane *m_pane;
    QPushButton *m_again;
};

} // namespace lockstep::ui
