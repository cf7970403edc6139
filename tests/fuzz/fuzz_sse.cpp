// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Whatever a server sends as a stream of events, in parts of any size.

#include "net/dialect/eventstream.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace lockstep;
using net::dialect::EventStream;
using net::dialect::StreamEvent;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes = fuzz::bytesOf(data, size);
    EventStream whole;
    const std::vector<StreamEvent> events = whole.feed(bytes);
    for (const StreamEvent &event : events) {
        fuzz::demand(!event.name.isEmpty(), "an event without a name");
        fuzz::demand(event.data.size() <= EventStream::maxEvent, "an event above the limit");
        fuzz::demand(!event.data.contains('\r'), "the end of a line within one");
        fuzz::demand(!event.id.contains('\0'), "an id with NUL");
    }
    // The first byte says how large the parts are.
    const qsizetype part = size == 0 ? 1 : data[0] % 16 + 1;
    EventStream parted;
    std::vector<StreamEvent> again;
    for (qsizetype at = 0; at < bytes.size(); at += part) {
        for (StreamEvent &event : parted.feed(bytes.sliced(at, std::min(part, bytes.size() - at))))
            again.push_back(std::move(event));
    }
    fuzz::demand(again == events, "parts say something else than the whole");
    fuzz::demand(parted.retry() == whole.retry() && parted.lastId() == whole.lastId(),
        "parts leave another state than the whole");
    return 0;
}
