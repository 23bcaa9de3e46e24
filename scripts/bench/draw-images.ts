// Draws share images in a process of its own and prints, as JSON, what each took: node --import tsx scripts/bench/draw-images.ts <count>
import { drawShareImage } from "../../lib/share-image/draw";
import { cardsFor } from "./cards.mjs";

const warmUp = 20;
const milliseconds: number[] = [];
const bytes: number[] = [];
const resident: number[] = [];
let before = process.cpuUsage();

for (const [index, card] of cardsFor(warmUp + Number(process.argv[2] ?? 500)).entries()) {
  const began = performance.now();
  const image = await drawShareImage(card);
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
