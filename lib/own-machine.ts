// One question of settings: does an address stay on this machine?

/** Does this web or mail address name this very machine? Then nobody listens between. @throws TypeError if it is no address */
export function isOnThisMachine(url: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(url).hostname);
}
