// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QLatin1StringView>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace lockstep::app {

// What lockstepd can be told, whichever way. Flags ("--listen :8080") win over the environment
// ("LOCKSTEPD_LISTEN=:8080"), that wins over a file ("listen = :8080"), and what is said nowhere
// has its default (docs/lockstepd.md, "Configuration").
struct SettingRule
{
    enum class Kind {
        Text,
        Number, // least to most
        Switch, // yes or no; a flag without a value means yes
        Choice, // one of `choices`, between '|'
        Address, // HOST:PORT
        Url, // http or https, without a path
        Subnets, // addresses and CIDR networks, between spaces or commas
        Origins, // of web pages: SCHEME://HOST[:PORT], between spaces or commas
    };

    QLatin1StringView name{};
    Kind kind = Kind::Text;
    QLatin1StringView standard{};
    int least = 1;
    int most = 2'000'000'000;
    QLatin1StringView choices{};
    bool everywhere = false; // for all commands, not for serve alone
    bool holdsSecret = false; // a URL that may have a password in it
};
[[nodiscard]] std::span<const SettingRule> settingRules();

class Settings
{
public:
    [[nodiscard]] QString text(QLatin1StringView name) const;
    [[nodiscard]] int number(QLatin1StringView name) const;
    [[nodiscard]] bool isOn(QLatin1StringView name) const;
    [[nodiscard]] QStringList list(QLatin1StringView name) const;
    // All that is in effect and where each comes from, as a file that says the same; passwords are
    // left out.
    [[nodiscard]] QString shown() const;
    // A password stands in the file itself.
    [[nodiscard]] bool hasSecretInFile() const;

private:
    friend class SettingsReader;
    struct Said
    {
        QString value{};
        QString where{}; // "--listen", "LOCKSTEPD_LISTEN", "lockstepd.conf:12"
    };
    QMap<QString, Said> m_said{}; // the rest is as by default
};

struct SettingsRead
{
    Settings settings{};
    // One line each: where, what, and what it should be. Flags first, then the environment, then
    // the file in the order of its lines.
    QStringList problems{};
    bool fileIsMissing = false; // among them
    QString file{}; // the one that was read; empty: none
};

// Takes the flags it knows out of `arguments` (for serve all of them, else those for every command)
// and reads the file that --config or LOCKSTEPD_CONFIG names; there is none by default.
// `environment`: all variables of the process.
[[nodiscard]] SettingsRead readSettings(
    QStringList &arguments, bool forServe, const QMap<QString, QString> &environment);
[[nodiscard]] QMap<QString, QString> processEnvironment();

// "HOST:PORT", "[V6]:PORT" or ":PORT". nullopt: not of that form.
struct ListenAddress
{
    QString host{};
    quint16 port = 0;
};
[[nodiscard]] std::optional<ListenAddress> parseListen(const QString &text);

// A URL with its password as "***".
[[nodiscard]] QString withoutSecret(const QString &url);

} // namespace lockstep::app
