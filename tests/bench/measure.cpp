// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/measure.h"

#include <QFile>
#include <QSysInfo>

#include <algorithm>
#include <cstdio>
#include <thread>

namespace lockstep::bench {

using namespace Qt::StringLiterals;

namespace {

QString verdict(double value, double goal, QLatin1StringView sign, bool reached)
{
    return u"goal %1 %2: %3"_s.arg(sign, QString::number(goal, 'g', 4),
        reached ? u"reached"_s : u"NOT reached (%1)"_s.arg(QString::number(value, 'g', 3)));
}

} // namespace

double percentile(std::vector<double> &values, double part)
{
    if (values.empty())
        return 0;
    const auto rank = static_cast<size_t>(part * static_cast<double>(values.size() - 1));
    const auto nth = values.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(values.begin(), nth, values.end());
    return *nth;
}

QString machine()
{
    QFile load{ u"/proc/loadavg"_s };
    const QByteArray average = load.open(QFile::ReadOnly) ? load.readAll() : QByteArray{};
    return u"%1 processors, load %2, Linux %3, over loopback"_s
        .arg(std::thread::hardware_concurrency())
        .arg(QString::fromLatin1(average.left(average.indexOf(' '))), QSysInfo::kernelVersion());
}

void print(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

QString verdictAtMost(double value, double goal)
{
    return verdict(value, goal, "<="_L1, value <= goal);
}

QString verdictAtLeast(double value, double goal)
{
    return verdict(value, goal, ">="_L1, value >= goal);
}

} // namespace lockstep::bench
