// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/settings.h"

#include "app/server/configfile.h"
#include "core/query/names.h"
#include "server/http/addresses.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace lockstep::app {

using namespace Qt::StringLiterals;
using Kind = SettingRule::Kind;

namespace {

constexpr qsizetype largestFile = 1024 * 1024;
constexpr auto configName = "config"_L1;

constexpr std::array settingTable{
    SettingRule{ "db"_L1, Kind::Text, "sqlite:lockstep.db"_L1, 0, 0, {}, true, true },
    SettingRule{ "key-file"_L1, Kind::Text, {}, 0, 0, {}, true },
    SettingRule{ "listen"_L1, Kind::Address, "127.0.0.1:8080"_L1 },
    SettingRule{ "public-url"_L1, Kind::Url },
    SettingRule{ "tls-certificate"_L1, Kind::Text },
    SettingRule{ "tls-key"_L1, Kind::Text },
    SettingRule{ "trusted-proxies"_L1, Kind::Subnets },
    SettingRule{ "allowed-origins"_L1, Kind::Origins },
    SettingRule{ "require-verified-email"_L1, Kind::Switch, "no"_L1 },
    SettingRule{ "open-metrics"_L1, Kind::Switch, "no"_L1 },
    SettingRule{ "max-connections-per-user"_L1, Kind::Number, "5"_L1 },
    SettingRule{ "max-streams-per-user"_L1, Kind::Number, "3"_L1 },
    SettingRule{ "max-events-per-minute"_L1, Kind::Number, "100"_L1 },
    SettingRule{ "max-events-per-second"_L1, Kind::Number, "40"_L1 },
    SettingRule{ "max-strangers-per-address"_L1, Kind::Number, "20"_L1 },
    SettingRule{ "node-id"_L1, Kind::Text },
    SettingRule{ "redis"_L1, Kind::Text, {}, 0, 0, {}, false, true },
    SettingRule{ "files"_L1, Kind::Text, {}, 0, 0, {}, true },
    SettingRule{ "presence-lease"_L1, Kind::Number, "45"_L1, 1, 3600 },
    SettingRule{ "log-level"_L1, Kind::Choice, "info"_L1, 0, 0, "debug|info|warning|error"_L1 },
    SettingRule{ "log-format"_L1, Kind::Choice, "json"_L1, 0, 0, "json|text"_L1 },
    SettingRule{ "port-file"_L1, Kind::Text },
    SettingRule{ "sample"_L1, Kind::Switch, "no"_L1 },
};

const SettingRule *ruleOf(QStringView name)
{
    const auto it = std::find_if(settingTable.begin(), settingTable.end(),
        [&](const SettingRule &rule) { return rule.name == name; });
    return it == settingTable.end() ? nullptr : &*it;
}

QString variableOf(QLatin1StringView name)
{
    return u"LOCKSTEPD_"_s + QString{ name }.toUpper().replace(u'-', u'_');
}

QStringList splitList(const QString &text)
{
    static const QRegularExpression between{ u"[\\s,]+"_s };
    return text.split(between, Qt::SkipEmptyParts);
}

std::optional<bool> readSwitch(const QString &text)
{
    const QString word = text.toLower();
    if (QStringList{ u"yes"_s, u"true"_s, u"on"_s, u"1"_s }.contains(word))
        return true;
    if (QStringList{ u"no"_s, u"false"_s, u"off"_s, u"0"_s }.contains(word))
        return false;
    return {};
}

bool isOrigin(const QString &text)
{
    const QUrl url{ text, QUrl::StrictMode };
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return text == "*"_L1
        || (web && !url.host().isEmpty()
            && text == url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
            && url.userInfo().isEmpty());
}

bool isServerUrl(const QString &text)
{
    const QString plain = text.endsWith(u'/') ? text.chopped(1) : text;
    return plain != "*"_L1 && isOrigin(plain);
}

// What is wrong with a value; empty: nothing.
QString complaintAbout(const SettingRule &rule, const QString &value)
{
    const auto wrong = [&](const QString &whatItShouldBe) {
        return u"'%1' is not %2"_s.arg(value.left(80), whatItShouldBe);
    };
    switch (rule.kind) {
    case Kind::Text:
        break;
    case Kind::Number: {
        bool ok = false;
        const int number = value.toInt(&ok);
        if (ok && number >= rule.least && number <= rule.most)
            break;
        return wrong(rule.most == SettingRule{}.most
                ? u"a number from %1"_s.arg(rule.least)
                : u"a number from %1 to %2"_s.arg(rule.least).arg(rule.most));
    }
    case Kind::Switch:
        return readSwitch(value) ? QString{} : wrong(u"yes or no"_s);
    case Kind::Choice:
        if (!QString{ rule.choices }.split(u'|').contains(value))
            return wrong(u"one of "_s + QString{ rule.choices }.replace(u"|"_s, u", "_s));
        break;
    case Kind::Address:
        return parseListen(value) ? QString{} : wrong(u"HOST:PORT"_s);
    case Kind::Url:
        return value.isEmpty() || isServerUrl(value)
            ? QString{}
            : wrong(u"the address of a server, as https://lockstep.example.com"_s);
    case Kind::Subnets:
        for (const QString &item : splitList(value)) {
            if (!server::Subnet::fromText(item.toLatin1()))
                return u"'%1' is not an address or a network, as 10.0.0.0/8"_s.arg(item.left(80));
        }
        break;
    case Kind::Origins:
        for (const QString &item : splitList(value)) {
            if (!isOrigin(item))
                return u"'%1' is not an origin, as https://app.example.com"_s.arg(item.left(80));
        }
        break;
    }
    return {};
}

// The name that was probably meant, in brackets behind a sentence.
QString guessAt(const QString &name, bool asVariables = false)
{
    QStringList names;
    for (const SettingRule &rule : settingTable)
        names << (asVariables ? variableOf(rule.name) : QString{ rule.name });
    const QString near = query::closest(names, name);
    return near.isEmpty() ? QString{} : u"; did you mean %1?"_s.arg(near);
}

QString quotedIfNeeded(const QString &value)
{
    return value.contains(u'#') || value != value.trimmed() ? u'"' + value + u'"' : value;
}

} // namespace

class SettingsReader
{
public:
    SettingsReader(bool forServe, const QMap<QString, QString> &environment)
        : m_forServe(forServe), m_environment(environment)
    {}

    SettingsRead read(QStringList &arguments)
    {
        // What comes first wins.
        readFlags(arguments);
        readEnvironment();
        if (!m_configFile.isEmpty())
            readFile();
        return std::move(m_read);
    }

private:
    void readFlags(QStringList &arguments)
    {
        QStringList rest;
        while (!arguments.isEmpty()) {
            const QString argument = arguments.takeFirst();
            const qsizetype equals = argument.indexOf(u'=');
            const QString name = argument.startsWith("--"_L1)
                ? argument.left(equals < 0 ? argument.size() : equals).sliced(2)
                : QString{};
            const SettingRule *rule = ruleOf(name);
            const bool isConfig = name == configName;
            if (!isConfig && (!rule || !(m_forServe || rule->everywhere))) {
                rest << argument;
                continue;
            }
            const QString flag = u"--"_s + name;
            QString value = equals < 0 ? QString{} : argument.sliced(equals + 1);
            if (equals < 0 && rule && rule->kind == Kind::Switch) {
                value = u"yes"_s;
            } else if (equals < 0) {
                if (arguments.isEmpty() || arguments.first().startsWith("--"_L1)) {
                    complain(flag, u"a value is missing"_s);
                    continue;
                }
                value = arguments.takeFirst();
            }
            if (isConfig)
                m_configFile = value;
            else
                take(*rule, value, flag, true);
        }
        arguments = rest;
    }

    void readEnvironment()
    {
        constexpr auto prefix = "LOCKSTEPD_"_L1;
        for (auto it = m_environment.begin(); it != m_environment.end(); ++it) {
            if (!it.key().startsWith(prefix) || it.value().isEmpty())
                continue;
            const QString name = it.key().sliced(prefix.size()).toLower().replace(u'_', u'-');
            if (name == configName) {
                if (m_configFile.isEmpty())
                    m_configFile = it.value();
            } else if (const SettingRule *rule = ruleOf(name)) {
                take(*rule, it.value(), it.key());
            } else {
                complain(it.key(), u"there is no such setting"_s + guessAt(it.key(), true));
            }
        }
    }

    void readFile()
    {
        QFile file{ m_configFile };
        if (!file.open(QIODevice::ReadOnly)) {
            m_read.fileIsMissing = true;
            complain(m_configFile, file.errorString());
            return;
        }
        m_read.file = m_configFile;
        const QByteArray content = file.read(largestFile + 1);
        if (content.size() > largestFile) {
            complain(m_configFile, u"it is larger than 1 MiB: no configuration file"_s);
            return;
        }
        QHash<QString, int> lines;
        for (const ConfigLine &line : parseConfig(content)) {
            const QString where = u"%1:%2"_s.arg(m_configFile).arg(line.number);
            const SettingRule *rule = ruleOf(line.name);
            if (!line.problem.isEmpty()) {
                complain(where, line.problem);
            } else if (!rule) {
                complain(where,
                    u"there is no setting '%1'"_s.arg(line.name.left(80)) + guessAt(line.name));
            } else if (const int before = lines.value(line.name)) {
                complain(where, u"%1 is set in line %2 already"_s.arg(line.name).arg(before));
            } else {
                lines.insert(line.name, line.number);
                take(*rule, line.value, where);
            }
        }
    }

    void take(
        const SettingRule &rule, const QString &value, const QString &where, bool last = false)
    {
        const QString complaint = complaintAbout(rule, value);
        if (!complaint.isEmpty()) {
            const bool isFile = where.contains(u':');
            const QString name{ rule.name };
            complain(where, (isFile ? name + u": "_s : QString{}) + complaint);
            return;
        }
        if (last || !m_read.settings.m_said.contains(rule.name))
            m_read.settings.m_said.insert(rule.name, { value, where });
    }

    void complain(const QString &where, const QString &what)
    {
        m_read.problems << where + u": "_s + what;
    }

    const bool m_forServe;
    const QMap<QString, QString> &m_environment;
    QString m_configFile{};
    SettingsRead m_read{};
};

std::span<const SettingRule> settingRules() { return settingTable; }

QString Settings::text(QLatin1StringView name) const
{
    const auto said = m_said.constFind(name);
    if (said != m_said.constEnd())
        return said->value;
    const SettingRule *rule = ruleOf(QString{ name });
    Q_ASSERT(rule);
    return rule->standard;
}

int Settings::number(QLatin1StringView name) const { return text(name).toInt(); }
bool Settings::isOn(QLatin1StringView name) const { return readSwitch(text(name)).value_or(false); }
QStringList Settings::list(QLatin1StringView name) const { return splitList(text(name)); }

bool Settings::hasSecretInFile() const
{
    return std::any_of(
        settingRules().begin(), settingRules().end(), [this](const SettingRule &rule) {
            const auto said = m_said.constFind(QString{ rule.name });
            const bool isOfFile = said != m_said.cend() && !said->where.startsWith(u"--")
                && !said->where.startsWith(u"LOCKSTEPD_");
            return rule.holdsSecret && isOfFile && withoutSecret(said->value) != said->value;
        });
}

QString Settings::shown() const
{
    QString out;
    for (const SettingRule &rule : settingTable) {
        const QString value = rule.holdsSecret ? withoutSecret(text(rule.name)) : text(rule.name);
        out += u"%1 = %2  # %3\n"_s.arg(QString{ rule.name }, quotedIfNeeded(value),
            m_said.contains(rule.name) ? m_said.value(rule.name).where : u"default"_s);
    }
    return out;
}

SettingsRead readSettings(
    QStringList &arguments, bool forServe, const QMap<QString, QString> &environment)
{
    return SettingsReader{ forServe, environment }.read(arguments);
}

QMap<QString, QString> processEnvironment()
{
    QMap<QString, QString> variables;
    const auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        variables.insert(name, environment.value(name));
    return variables;
}

std::optional<ListenAddress> parseListen(const QString &text)
{
    static const QRegularExpression form{
        u"^(?:\\[([0-9A-Fa-f:.]+(?:%[^\\s\\[\\]:]+)?)\\]|([^\\s\\[\\]:]*)):([0-9]{1,5})$"_s
    };
    const auto match = form.match(text);
    const uint port = match.captured(3).toUInt();
    if (!match.hasMatch() || port > 65535)
        return {};
    const QString host = match.captured(1) + match.captured(2);
    return ListenAddress{ host.isEmpty() ? u"0.0.0.0"_s : host, static_cast<quint16>(port) };
}

QString withoutSecret(const QString &url)
{
    static const QRegularExpression inAuthority{ u"(://[^/?#@:]*:)[^/?#]*@"_s };
    static const QRegularExpression inQuery{ u"([?&](?:ssl)?password=)[^&#]*"_s };
    QString shown = url;
    shown.replace(inAuthority, u"\\1***@"_s);
    return shown.replace(inQuery, u"\\1***"_s);
}

} // namespace lockstep::app
