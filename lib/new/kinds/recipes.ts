// How each kind of document is made.
import type { NewKind } from "../options";
import { news } from "./news";
import { page } from "./page";
import { prisoner } from "./prisoner";
import type { Recipe } from "./recipe";
import { signer } from "./signer";
import { video } from "./video";

export const recipes: Readonly<Record<NewKind, Recipe>> = { news, prisoner, signer, video, page };
