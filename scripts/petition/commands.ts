// The organisers' commands by name. Each loads only what it needs: `decrypt` and `verify` run on a machine without database or network.

export type Command = {
  /** Its arguments. */
  use: string;
  what: string;
  /** @returns the exit code */
  run: (args: string[]) => Promise<number>;
};

export const commands = {
  keygen: { use: "--out private-key.txt", what: "makes an organiser's key; do it offline, and keep the file offline", run: async (args) => (await import("./keys")).keygen(args) },
  moderate: { use: "[--list | --show id,… | --refuse id,…]", what: "looks at names that wait to be shown; asks one by one without options", run: async (args) => (await import("./moderate")).moderate(args) },
  export: { use: "--out signatures.jsonl", what: "writes the sealed signatures, for decrypt", run: async (args) => (await import("./copies")).exportSealed(args) },
  decrypt: { use: "signatures.jsonl --key private-key.txt --out list.csv|list.json", what: "opens an export, offline", run: async (args) => (await import("./decrypt")).decrypt(args) },
  invalidate: { use: "--reason bot|duplicate|name|person|other [--note text] [--from day] [--to day] [--country DE] [--ids file] [--yes]", what: "takes out made-up signatures; says how many first", run: async (args) => (await import("./remove")).invalidateSome(args) },
  erase: { use: "[--yes]", what: "erases one person's signature; asks for the address", run: async (args) => (await import("./remove")).eraseOne(args) },
  stats: { use: "[--json]", what: "counts, for the organisers' eyes", run: async (args) => (await import("./look")).showStats(args) },
  backup: { use: "--out backup.jsonl [--with-mails]", what: "writes everything, as sealed as it is; mails that wait only for a move", run: async (args) => (await import("./copies")).backup(args) },
  restore: { use: "backup.jsonl", what: "fills an empty database from a backup; also moves from SQLite to PostgreSQL", run: async (args) => (await import("./copies")).restoreBackup(args) },
  "rotate-secret": { use: "[--lost people.jsonl --secret new-secret] [--yes]", what: "moves the database to a new secret, with the site stopped; after a theft, or with rekey after a loss", run: async (args) => (await import("./rotate")).rotateSecret(args) },
  rekey: { use: "signatures.jsonl --key private-key.txt --secret new-secret --out people.jsonl", what: "after a lost secret: makes a new one and everybody's hash under it, offline", run: async (args) => (await import("./rotate")).rekey(args) },
  verify: { use: "signatures.json|https://…/data/signatures.json [--head 12:0f1e…]", what: "checks the chain of the public list, and against a head that was noted earlier; anybody can", run: async (args) => (await import("./verify")).verify(args) },
  doctor: { use: "[--json]", what: "looks at settings, keys, database, mail and chain, and says what to mend", run: async (args) => (await import("./doctor")).doctor(args) },
} satisfies Record<string, Command>;
