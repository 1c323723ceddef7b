import type { SignInProblem } from "#azure/sign-in/problem.ts";
import { CopyButton } from "../CopyButton.tsx";

/** Copies what has to be registered, or to be sent to an administrator. */
export function CopyForProblem({ copy: { what, text } }: { readonly copy: NonNullable<SignInProblem["copy"]> }) {
  const name = /admin/i.test(what) ? "admin-consent link" : "redirect URI";
  return <CopyButton text={text} what={name} says={`Copy the ${name}`} />;
}
