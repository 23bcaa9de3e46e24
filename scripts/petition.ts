// npm run petition -- <command>: what the organisers do with signatures. Nothing of it is on the web. `npm run petition` lists the commands.
import { type Command, commands } from "./petition/commands";
import { CommandError } from "./petition/terminal";

function help(): string {
  const lines = Object.entries<Command>(commands).map(([name, { use, what }]) => `  ${`${name} ${use}`.padEnd(58)} ${what}`);
  return ["npm run petition -- <command>", "", ...lines, "", "Every command takes --json where it prints something."].join("\n");
}

const [name = "", ...rest] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined;
if (!command) {
  (name === "" || name === "--help" ? console.log : console.error)(name === "" || name === "--help" ? help() : `There is no command "${name}".\n\n${help()}`);
  process.exit(name === "" || name === "--help" ? 0 : 2);
}
try {
  process.exitCode = await command.run(rest);
} catch (error) {
  // Never a stack: it could quote what was typed.
  const isArguments = error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  console.error(isArguments ? `npm run petition -- ${name} ${command.use}` : error instanceof Error ? error.message : "Something went wrong.");
  process.exitCode = error instanceof CommandError || isArguments ? 2 : 1;
}
