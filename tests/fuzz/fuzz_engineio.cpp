// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Whatever a peer sends as a packet, a polling payload or an open packet.

#include "net/wire/engineio.h"
#include "tests/fuzz/fuzz.h"

using namespace lockstep;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes = fuzz::bytesOf(data, size);
    // What was read is written so that it is read again as the same.
    if (const auto packet = wire::decodePacket(bytes); packet && !packet->binary) {
        const auto again = wire::decodePacket(wire::encodePacket(*packet));
        fuzz::demand(again && *again == *packet, "a packet comes back as another");
    }
    if (const auto payload = wire::decodePayload(bytes)) {
        const auto again = wire::decodePayload(wire::encodePayload(*payload));
        fuzz::demand(again && *again == *payload, "a payload comes back as another");
    }
    if (const auto handshake = wire::decodeHandshake(bytes)) {
        fuzz::demand(!handshake->sid.isEmpty(), "a session without an id");
        const auto again = wire::decodeHandshake(wire::encodeHandshake(*handshake));
        fuzz::demand(again && *again == *handshake, "a handshake comes back as another");
    }
    return 0;
}
