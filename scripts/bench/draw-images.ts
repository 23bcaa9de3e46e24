// Draws share images in a process of its own and prints, as JSON, what each took: node --import tsx scripts/bench/draw-images.ts <count> <shape>
import { drawShareImage } from "../../lib/share-image/draw";
import { imageSizes, type ImageShape } from "../../lib/share-image/look";
import { cardsFor } from "./cards.mjs";

const warmUp = 20;
const [, , count = "500", shape = "preview"] = process.argv;
const milliseconds: number[] = [];
const bytes: number[] = [];
const resident: number[] = [];
let before = process.cpuUsage();

if (!(shape in imageSizes)) throw new Error(`There is no shape ${shape}`);
for (const [index, card] of cardsFor(warmUp + Number(count)).entries()) {
  const began = performance.now();
  const image = await drawShareImage(card, shape as ImageShape);
  if (index < warmUp) {
    before = process.cpuUsage();
    continue;
  }
  milliseconds.push(performance.now() - began);
  bytes.push(image.length);
  if (index === warmUp || (index - warmUp + 1) % 100 === 0) resident.push(process.memoryUsage.rss());
}
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ milliseconds, bytes, resident, processor: (user + system) / 1e6 }));
