// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/floor.h"

#include "tests/bench/measure.h"
#include "tests/bench/process.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <thread>

namespace lockstep::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 60;
constexpr auto interval = 50ms;

// Ends of connections, closed with it.
struct Ends
{
    Ends() = default;
    ~Ends()
    {
        for (const int socket : all)
            close(socket);
    }
    Ends(const Ends &) = delete;
    Ends &operator=(const Ends &) = delete;
    std::vector<int> all{};
};

bool connectPairs(int count, Ends &near, Ends &far)
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const auto generic = reinterpret_cast<sockaddr *>(&address);
    bool good = bind(listener, generic, size) == 0 && listen(listener, 16) == 0
        && getsockname(listener, generic, &size) == 0;
    for (int i = 0; good && i < count; ++i) {
        far.all.push_back(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        good = connect(far.all.back(), generic, size) == 0;
        if (good)
            near.all.push_back(accept(listener, nullptr, nullptr));
        const int one = 1;
        good = good && setsockopt(near.all.back(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one) == 0;
    }
    close(listener);
    return good;
}

void readAll(const std::vector<int> &sockets, const std::atomic<bool> &done)
{
    const int epoll = epoll_create1(EPOLL_CLOEXEC);
    for (const int socket : sockets) {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = socket;
        epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
    }
    std::array<epoll_event, 512> events;
    std::vector<char> buffer(64 * 1024);
    while (!done) {
        const int count = epoll_wait(epoll, events.data(), static_cast<int>(events.size()), 0);
        for (int i = 0; i < count; ++i)
            recv(
                events[static_cast<size_t>(i)].data.fd, buffer.data(), buffer.size(), MSG_DONTWAIT);
    }
    close(epoll);
}

} // namespace

Result<double> bareSendMicroseconds(int count, qsizetype bytes)
{
    Ends near;
    Ends far;
    if (!connectPairs(count, near, far))
        return Error{ errc::Io, u"%1 loopback connections cannot be made"_s.arg(count), {} };
    const std::vector<char> frame(static_cast<size_t>(bytes), 'x');
    std::atomic<bool> done = false;
    double cpu = 0;
    // The thread that calls this keeps to its processor and reads; the sender keeps off it.
    std::thread sender{ [&] {
        keepOffFirstProcessor();
        const double before = threadCpuMicroseconds(gettid());
        for (int round = 0; round < rounds; ++round) {
            for (const int socket : near.all)
                send(socket, frame.data(), frame.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            std::this_thread::sleep_for(interval);
        }
        cpu = threadCpuMicroseconds(gettid()) - before;
        done = true;
    } };
    readAll(far.all, done);
    sender.join();
    return cpu / rounds / count;
}

} // namespace lockstep::bench
