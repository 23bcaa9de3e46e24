// A real mail server on this machine, for the tests: it hears mails and answers as a test wants.
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** What to do with a mail that was heard: `end` answers 250, or with the error; `cut` ends all connections without a word. */
export type Answering = (heard: string[], end: (error?: Error) => void, cut: () => void) => void;

/** Starts it. @param heard gets the addressee of each mail @param port one that was used before, for a server that comes back @param refuse why no addressee is taken @returns its port, and how to end it */
export async function listen(heard: string[], answer: Answering = (_heard, end) => end(), port = 0, refuse: () => Error | undefined = () => undefined) {
  const server = new SMTPServer({ closeTimeout: 500, authOptional: true, disabledCommands: ["STARTTLS"], onRcptTo: (_address, _session, done) => done(refuse()), onData(stream, session, done) {
    stream.resume();
    stream.on("end", () => {
      heard.push(...session.envelope.rcptTo.map(({ address }) => address));
      // smtp-server's own sockets: what a relay that falls silent looks like from here.
      answer(heard, done, () => [...(server.connections as Set<{ _socket: { destroy(): void } }>)].forEach(({ _socket }) => _socket.destroy()));
    });
  } });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { port: (server.server.address() as AddressInfo).port, end: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}
