// Numbered lists as editors in three languages write them; they stand in a page of the test site, and are read by the preview too.

export const numberedText = `The demands:
1. first
2. second

۱. یکم
۲. دوم

   و دنباله‌اش

۱) یکم
۲) دوم

5. پنجم
6. ششم

الف) یکم
ب) دوم

١. واحد
٢. اثنان

أ. واحد
ب. اثنان

1- نخست
   الف) زیر
   ب) زیر
2- دوم

(۱) یکم
(۲) دوم

- point
  ۱. یک
  ۳. سه

1979. A revolution.

\`\`\`
۱. code
۲. code
\`\`\``;
