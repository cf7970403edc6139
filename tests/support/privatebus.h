// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace lockstep {

// A D-Bus session of the test's own. Nothing is started on it by being asked for: what there is, is
// what the test has put there.
class PrivateBus
{
public:
    PrivateBus()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (program.isEmpty() || !m_config.open() || m_config.write(config) < 0
            || !m_config.flush())
            return;
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(program,
            { QStringLiteral("--config-file=") + m_config.fileName(), QStringLiteral("--nofork"),
                QStringLiteral("--nopidfile"), QStringLiteral("--print-address") });
        if (m_process.waitForReadyRead(10'000))
            m_address = QString::fromUtf8(m_process.readLine()).trimmed();
    }
    ~PrivateBus()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] const QString &address() const { return m_address; } // empty: there is none

private:
    static constexpr char config[] = R"(<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";
    QTemporaryFile m_config;
    QProcess m_process;
    QString m_address;
};

} // namespace lockstep
