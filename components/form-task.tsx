import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Task } from "@/lib/petition/patience";

/** A notice on top of a form that came back for another reason than a mistake; takes the focus. */
export function FormNotice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-labelledby="notice" tabIndex={-1} autoFocus className="mt-4 max-w-2xl border-s-4 border-flame bg-sheet p-4">
      <h3 id="notice" className="text-xl">{title}</h3>
      <p>{children}</p>
    </section>
  );
}

/** Says that a moment's patience is asked for. */
export function TaskNotice() {
  const t = useTranslations("SignPage");
  return <FormNotice title={t("taskTitle")}>{t("task")}</FormNotice>;
}

/** What a form with a task carries: its ticket, and the place for a script's solution. */
export function TaskFields({ task }: { task: Task }) {
  return <><input type="hidden" name="ticket" value={task.ticket} /><input type="hidden" name="solution" value="" /></>;
}

/** The script that solves the task of the form on this page. */
export function TaskScript() {
  return <script src="/proof-of-work.js" type="module" />;
}

/** The attributes by which the script finds the form. */
export const taskOf = (task: Task | undefined) => (task ? { "data-task": task.challenge } : {});
