import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DoneTask } from "@/lib/petition/sign";

/** A notice on top of a form that came back for another reason than a mistake; takes the focus. */
export function FormNotice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-labelledby="notice" tabIndex={-1} autoFocus className="mt-4 max-w-2xl border-s-4 border-flame bg-sheet p-4">
      <h3 id="notice" className="text-xl">{title}</h3>
      <p>{children}</p>
    </section>
  );
}

/** A task that was done and not used up goes along when a form that came back is sent again. */
export function DoneTaskFields({ task }: { task: DoneTask | undefined }) {
  if (!task) return null;
  return <><input type="hidden" name="ticket" value={task.ticket} /><input type="hidden" name="solution" value={task.solution} /></>;
}

/** What is filled in by lib/delivery/task-page.ts: the task, its ticket, and all that was typed. */
const place = { task: "@@task@@", ticket: "@@ticket@@", fields: "@@fields@@", name: "@@name@@", email: "@@email@@" };

type Props = { form: "sign" | "withdraw"; action: string };

/** A form that waits for its task, with what was typed: solved by a script, or sent again by hand after a while. */
export function TaskForm({ form, action }: Props) {
  const t = useTranslations("SignPage");
  return (
    <>
      <FormNotice title={t("taskTitle")}>{t("task")}</FormNotice>
      <form method="post" action={action} className="no-print mt-6 grid gap-6" data-task={place.task}>
        <input type="hidden" name={place.fields} />
        <input type="hidden" name="ticket" value={place.ticket} />
        <input type="hidden" name="solution" value="" />
        <dl className="max-w-2xl">
          {form === "sign" && <><dt className="font-bold">{t("field-name")}</dt><dd className="mb-4"><bdi>{place.name}</bdi></dd></>}
          <dt className="font-bold">{t("field-email")}</dt><dd><bdi>{place.email}</bdi></dd>
        </dl>
        <div><button className="button" type="submit">{t(form === "sign" ? "send" : "requestButton")}</button></div>
      </form>
      <script src="/proof-of-work.js" type="module" />
    </>
  );
}
