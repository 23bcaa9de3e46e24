// What a share image says: one shape a kind, every word already in the reader's language. Nothing is looked up or formatted here.
import { type TextDirection } from "./itemise";

interface CardBase {
  /** BCP 47, the interface's language. */
  locale: string;
  /** Direction of the card: bars stand at its start edge. */
  dir: TextDirection;
  /** The site's name. */
  site: string;
}

export interface PostCard extends CardBase {
  kind: "post";
  title: string;
  /** The title's own direction where its language is not the interface's (a Farsi post on the English site). */
  titleDir?: TextDirection;
  date: string;
  source: string;
}

export interface PersonCard extends CardBase {
  kind: "person";
  name: string;
  nameDir?: TextDirection;
  /** The name in Latin letters, where `name` is not. */
  latinName?: string;
  status: string;
  /** "as of …", with its date. */
  asOf: string;
  /** "at least 1,294 days" */
  days?: string;
  /** Path of a licensed portrait's file. */
  portrait?: string;
  /** Who made the portrait and under which licence it is used; never without a portrait. */
  credit?: string;
}

export interface AppealCard extends CardBase {
  kind: "appeal";
  demand: string;
  demandDir?: TextDirection;
  date: string;
}

export interface HomeCard extends CardBase {
  kind: "home";
  demand: string;
  demandDir?: TextDirection;
  /** As many as find room are shown, the first ones first; none is cut in the middle. */
  names: string[];
  /** "as of …": whose names these are changes. */
  asOf?: string;
}

export type ShareCard = PostCard | PersonCard | AppealCard | HomeCard;
