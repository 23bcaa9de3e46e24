// A promise to people who share an address, and to those whose address others forge: only what our own proxies say counts.
import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { clientAddressOf } from "@/lib/delivery/client-address";

const request = (forwarded: string | undefined, remoteAddress = "127.0.0.1") => ({ headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded }, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe("the client's network", () => {
  it.each([
    ["unknown where no proxy is trusted", "198.51.100.1", undefined, undefined],
    ["the socket's own without a proxy", "198.51.100.1", 0, "127.0.0.1"],
    ["what our one proxy added, not what was sent", "6.6.6.6, 198.51.100.1", 1, "198.51.100.1"],
    ["what the outer of our two proxies added", "6.6.6.6, 198.51.100.1, 10.0.0.2", 2, "198.51.100.1"],
    ["the socket's own where the proxy said nothing: that is no way around a limit", undefined, 1, "127.0.0.1"],
    ["the outermost known where proxies are fewer than said", "198.51.100.1", 2, "198.51.100.1"],
    ["unknown where it is no address", "unknown", 1, undefined],
    ["an IPv6 network, not one of its addresses", "2001:db8:1:2:3:4:5:6", 1, "2001:db8:1:2::/64"],
    ["the same network in its short form", "2001:db8::1", 1, "2001:db8:0:0::/64"],
    ["IPv4 inside of IPv6", "::ffff:198.51.100.1", 1, "198.51.100.1"],
    ["without a port", "198.51.100.1:4711", 1, "198.51.100.1"],
    ["without brackets and port", "[2001:db8:1:2::9]:4711", 1, "2001:db8:1:2::/64"],
  ] as const)("%s", (_what, forwarded, trusted, network) => expect(clientAddressOf(request(forwarded), trusted)).toBe(network));
});
