// Solves the task of a form (ALTCHA, proof of work, version 1) and sends the form. Loaded only where there is a task; without it half a minute's patience does the same.
// SHA-256 (FIPS 180-4) is here, since the browser's own answers each hash in a turn of its own: ten times as slow, and only under https.
const form = document.querySelector("form[data-task]");
const task = JSON.parse(form.dataset.task);
const [K, H, W] = [[], [], new Int32Array(64)];
for (let n = 2; K.length < 64; n++) {
  let d = 2;
  while (n % d) d++;
  if (d < n) continue;
  if (H.length < 8) H.push((Math.sqrt(n) % 1) * 2 ** 32 | 0);
  K.push((Math.cbrt(n) % 1) * 2 ** 32 | 0);
}
const turned = (x, by) => (x >>> by) | (x << (32 - by));

function sha256(text) {
  let state = H;
  const blocks = (text.length + 72) >> 6;
  for (let block = 0; block < blocks; block++) {
    W.fill(0);
    for (let i = 0; i < 64; i++) {
      const at = block * 64 + i;
      W[i >> 2] |= (at < text.length ? text.charCodeAt(at) : at === text.length ? 128 : 0) << (24 - (i & 3) * 8);
    }
    if (block === blocks - 1) W[15] = text.length * 8;
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      if (i > 15) {
        const [x, y] = [W[i - 15], W[i - 2]];
        W[i] += W[i - 16] + W[i - 7] + (turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)) + (turned(y, 17) ^ turned(y, 19) ^ (y >>> 10));
      }
      const t = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + W[i];
      const u = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g, g = f, f = e, e = (d + t) | 0, d = c, c = b, b = a, a = (t + u) | 0;
    }
    state = [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) | 0);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

for (let number = 0; number <= task.maxnumber; number++) {
  // The page stays alive meanwhile.
  if (number % 5000 === 4999) await new Promise((go) => setTimeout(go));
  if (sha256(task.salt + number) !== task.challenge) continue;
  form.elements.solution.value = btoa(JSON.stringify({ algorithm: task.algorithm, challenge: task.challenge, number, salt: task.salt, signature: task.signature }));
  form.requestSubmit();
  break;
}
