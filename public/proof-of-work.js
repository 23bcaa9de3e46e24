// Solves the task of a form (ALTCHA, proof of work, version 1) and sends the form. Loaded only where a limit was reached; without it a minute's patience does the same.
const form = document.querySelector("form[data-task]");
const task = JSON.parse(form.dataset.task);
const text = new TextEncoder();
const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

for (let number = 0; number <= task.maxnumber; number++) {
  if (hex(await crypto.subtle.digest(task.algorithm, text.encode(task.salt + number))) !== task.challenge) continue;
  form.elements.solution.value = btoa(JSON.stringify({ algorithm: task.algorithm, challenge: task.challenge, number, salt: task.salt, signature: task.signature }));
  form.requestSubmit();
  break;
}
