// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace lockstep {

// Errors of a disk at any statement, for the simulator (docs/simulation.md). The product has none
// of them: there storeFault() is 0 when it is compiled. To be included in .cpp files only.
#ifdef LOCKSTEP_PLANTS
struct StoreFault
{
    int statements = 0; // until it comes
    int times = 0; // that it comes
    int code = 0; // of SQLite
};
inline thread_local StoreFault *activeStoreFault = nullptr; // of the disk that is used now

// The code with which the next statement fails; 0: it does not.
[[maybe_unused]] static inline int storeFault()
{
    StoreFault *fault = activeStoreFault;
    if (!fault || fault->times == 0 || --fault->statements > 0)
        return 0;
    --fault->times;
    return fault->code;
}
#else
[[maybe_unused]] static constexpr int storeFault() { return 0; }
#endif

} // namespace lockstep
