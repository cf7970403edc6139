// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/heap.h"

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace lockstep::app {

void avoidHeapPauses()
{
#ifdef __GLIBC__
    mallopt(M_MXFAST, 0); // the cache of each thread stays
#endif
}

} // namespace lockstep::app
