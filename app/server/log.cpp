// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/log.h"

#include "core/base/qtclock.h"

#include <QLoggingCategory>

#include <cstdio>
#include <mutex>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace lockstep::app {

using namespace Qt::StringLiterals;
using server::LogLevel;
using server::LogRecord;

namespace {

// Qt's message handler is a plain function, so what it needs can only stand here. Set once.
struct LogTarget
{
    std::mutex mutex{};
    LogOptions options{};
    bool isJournal = false;
};

LogTarget &logTarget()
{
    static LogTarget target;
    return target;
}

// systemd.exec(5), JOURNAL_STREAM: the standard error is still what systemd made it.
bool stderrIsJournal()
{
#ifdef Q_OS_UNIX
    const QByteArray named = qgetenv("JOURNAL_STREAM");
    struct stat there
    {};
    if (named.isEmpty() || fstat(STDERR_FILENO, &there) != 0)
        return false;
    return named == QByteArray::number(there.st_dev) + ':' + QByteArray::number(there.st_ino);
#else
    return false;
#endif
}

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Error;
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    writeLog({ {}, levelOf(type),
        QLatin1StringView{ context.category ? context.category : "default" }, message, {} });
}

} // namespace

void startLog(const LogOptions &options)
{
    LogTarget &target = logTarget();
    target.options = options;
    target.isJournal = stderrIsJournal();
    static constexpr std::array rules{ "lockstep.*.debug=true"_L1, ""_L1, "*.info=false"_L1,
        "*.info=false\n*.warning=false"_L1 };
    QLoggingCategory::setFilterRules(rules[static_cast<size_t>(options.level)]);
    qInstallMessageHandler(handleMessage);
}

void writeLog(LogRecord record)
{
    LogTarget &target = logTarget();
    if (record.level < target.options.level)
        return;
    record.time = QtClock{}.wallNow();
    QByteArray line = target.options.json ? server::toJsonLine(record)
                                          : server::toTextLine(record, !target.isJournal);
    if (target.isJournal)
        line.prepend(server::journalPrefix(record.level));
    const std::lock_guard lock{ target.mutex };
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace lockstep::app
