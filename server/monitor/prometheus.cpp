// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/monitor/prometheus.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace lockstep::server {

namespace {

class PrometheusText
{
public:
    // Begins a series; what follows are its samples.
    PrometheusText &series(const char *name, const char *type, const char *help)
    {
        m_name = name;
        m_text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        m_text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return *this;
    }
    template <typename Number>
    PrometheusText &sample(Number value, const QByteArray &labels = {}, const char *suffix = "")
    {
        m_text.append(m_name).append(suffix);
        if (!labels.isEmpty())
            m_text.append('{').append(labels).append('}');
        m_text.append(' ').append(number(value)).append('\n');
        return *this;
    }
    void histogram(const char *name, const char *help, const Histogram &histogram)
    {
        series(name, "histogram", help);
        for (size_t i = 0; i < histogram.bounds().size(); ++i) {
            sample(histogram.upTo(i), "le=\"" + number(histogram.bounds()[i]) + '"', "_bucket");
        }
        sample(histogram.count(), "le=\"+Inf\"", "_bucket");
        sample(histogram.sum(), {}, "_sum").sample(histogram.count(), {}, "_count");
    }
    [[nodiscard]] QByteArray text() const { return m_text; }

private:
    template <typename Number> static QByteArray number(Number value)
    {
        if constexpr (std::is_floating_point_v<Number>)
            return QByteArray::number(value, 'g', 15); // sums grow for long
        else
            return QByteArray::number(value);
    }

    QByteArray m_name{};
    QByteArray m_text{};
};

// 0: not known here.
qint64 residentBytes()
{
#ifdef Q_OS_LINUX
    QFile file{ QStringLiteral("/proc/self/statm") };
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
#else
    return 0;
#endif
}

double processorSeconds()
{
#ifdef Q_OS_UNIX
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0)
        return 0;
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
#else
    return 0;
#endif
}

} // namespace

QByteArray writePrometheus(const Metrics &metrics, const Gauges &gauges)
{
    PrometheusText out;
    out.series("lockstep_build_info", "gauge", "The version that runs.")
        .sample(1, "version=\"" LOCKSTEP_VERSION "\"");
    out.series("lockstep_connections", "gauge", "Open TCP connections.").sample(gauges.connections);
    out.series("lockstep_sessions", "gauge", "Signed-in Socket.IO connections.")
        .sample(gauges.sessions);
    out.series("lockstep_users", "gauge", "Users with such a connection.").sample(gauges.users);
    out.series("lockstep_rooms", "gauge", "Spaces that somebody listens to.").sample(gauges.rooms);
    out.series("lockstep_streams", "gauge", "Open streams of server-sent events.")
        .sample(gauges.streams);
    out.series("lockstep_snapshots", "gauge", "Snapshots that are being sent.")
        .sample(gauges.snapshots);
    out.series("lockstep_cursor_lag_events", "gauge",
           "Events that subscriptions are behind the heads of their logs, all together.")
        .sample(gauges.eventsBehind);
    out.series("lockstep_cursor_lag_max_events", "gauge",
           "Events that the slowest subscription is behind.")
        .sample(gauges.mostBehind);
    if (gauges.redis)
        out.series("lockstep_redis_connected", "gauge", "Whether Redis is there.")
            .sample(*gauges.redis ? 1 : 0);
    out.series("lockstep_events_received_total", "counter", "Events that clients have sent.")
        .sample(metrics.eventsReceived);
    out.series("lockstep_events_sent_total", "counter",
           "Durable events sent, counted for each who got them.")
        .sample(metrics.eventsSent);
    out.series("lockstep_mutations_total", "counter", "Mutations by their result.");
    const char *results[] = { "applied", "merged", "conflict", "rejected", "retry" };
    static_assert(std::size(results) == std::variant_size_v<Outcome>);
    for (size_t i = 0; i < std::size(results); ++i)
        out.sample(metrics.mutations[i], QByteArray{ "result=\"" } + results[i] + '"');
    out.series("lockstep_http_responses_total", "counter", "Answers by HTTP, by kind of status.");
    for (size_t i = 2; i < metrics.responses.size(); ++i)
        out.sample(
            metrics.responses[i], "status=\"" + QByteArray::number(static_cast<int>(i)) + "xx\"");
    out.histogram("lockstep_commit_seconds", "From the arrival of mutations until they are stored.",
        metrics.commit);
    out.histogram("lockstep_delivery_seconds",
        "The time it takes to hand what was stored to all who are live.", metrics.delivery);
    out.histogram("lockstep_session_seconds",
        "How long Socket.IO connections were signed in, of those that have ended.",
        metrics.sessions);
    out.series("lockstep_rate_limited_total", "counter", "Events and requests beyond a limit.")
        .sample(metrics.rateLimited);
    out.series("lockstep_auth_failures_total", "counter",
           "Sign-ins, connections and requests without a valid password or token.")
        .sample(metrics.authFailures);
    out.series("process_resident_memory_bytes", "gauge", "Resident memory.")
        .sample(residentBytes());
    out.series("process_cpu_seconds_total", "counter", "Time of processors, user and system.")
        .sample(processorSeconds());
    return out.text();
}

} // namespace lockstep::server
