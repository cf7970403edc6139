// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

namespace lockstep::bench {

// What the kernel alone takes on this machine at this time: CPU microseconds of one send() of so
// many bytes, one to each of `count` loopback connections whose other ends are read, 20 times a
// second. No server that sends each event by itself can do it for less.
[[nodiscard]] Result<double> bareSendMicroseconds(int count, qsizetype bytes);

} // namespace lockstep::bench
