// What `npm run new -- --help` prints: every option with what it means, in the language of the conversation.
import { commonOptions, fieldOptions, newKinds, type NewKind } from "./options";
import { recipes } from "./kinds/recipes";
import type { Desk } from "./desk";
import type { Question } from "./questions";
import type { WordKey, Words } from "./words";

const commonKeys: Readonly<Record<keyof typeof commonOptions, WordKey>> = {
  lang: "help.lang", "text-lang": "help.textLang", from: "help.from", yes: "help.yes", ask: "help.askAnyway", content: "help.content", help: "help.help",
};

function option(words: Words, name: string, what: string): string[] {
  return [`  --${name}`, words.line(`      ${what}`)];
}

/** All questions of a kind, whatever the answers would be. */
function questionsOf(desk: Desk, kind: NewKind): Question[] {
  const recipe = recipes[kind];
  return [...recipe.opening(desk), ...recipe.questions(desk)];
}

/** The lines of the help; with a kind, its options too, otherwise those of all kinds. */
export function helpLines(desk: Desk, kind: NewKind | undefined): string[] {
  const { words } = desk;
  const common = Object.keys(commonOptions).flatMap((name) => option(words, name, words.part(commonKeys[name as keyof typeof commonOptions])));
  const own = (kind === undefined ? newKinds : [kind]).flatMap((each) => {
    const questions = questionsOf(desk, each);
    const noteOf = (name: string) => questions.find(({ flag }) => flag === name)?.note(words) ?? "";
    return ["", words.say("help.optionsFor", { kind: each }), ...fieldOptions(each).flatMap((name) => option(words, name, noteOf(name)))];
  });
  return [
    words.say("help.usage", { kinds: newKinds.join("|") }), "", words.say("help.what"), words.say("help.translate"), "", ...common, ...own, "", words.say("help.newTerm"), words.say("help.codes"),
  ];
}
