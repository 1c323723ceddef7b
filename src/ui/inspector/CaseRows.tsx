import { useId, useState } from "react";
import { addCaseTo, removeCaseOf } from "#actions/cases.ts";
import { type Case, caseListOf } from "#catalogue/cases.ts";
import { moveCase, renameCase } from "#commands/change-cases.ts";
import type { Placed } from "#model/walk.ts";
import { mayBeCase } from "#rules/may-be-case.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { CommitBox } from "./CommitBox.tsx";
import { FormRow } from "./FormRow.tsx";
import { RowTools } from "./RowTools.tsx";
import { useFocusNext } from "./useFocusNext.ts";
import "./cases.css";

/** The cases of a container: their values and order. What they hold is on the canvas, and Default is always last. */
export function CaseRows({ placed: { activity, address } }: { readonly placed: Placed }) {
  const editor = useEditor();
  const id = useId();
  const focusNext = useFocusNext();
  const [refusal, setRefusal] = useState<string>();
  const list = caseListOf(activity);
  if (list === undefined) return undefined;
  const { cases, path, max } = list;
  const say = (done: { readonly ok: boolean; readonly reason?: string }) =>
    setRefusal(done.ok ? undefined : done.reason);
  return (
    <FormRow
      id={id}
      label="Cases"
      isGroup
      field={path.join(".")}
      help={`Each case runs its activities when the expression gives its value; letter case counts. Default runs when none does. At most ${max} cases.`}
      fault={refusal}
    >
      <div className="field-rows">
        {cases.map((one, at) => (
          // A renamed case keeps its row, so the place is its identity.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className="field-row-of" data-field={[...path, at].join(".")} data-whole>
            <div className="field-key">
              <CommitBox
                id={`${id}-case-${at}`}
                label={`Value of case ${at + 1}`}
                value={one.value}
                draftKey={`${address} ${path.join(".")}/${at}`}
                commit={(value) => {
                  const done = editor.dispatch(renameCase(address, { at, value }));
                  return done.ok ? undefined : done.reason;
                }}
              />
              <Fault says={faultOf(list, one, at)} />
            </div>
            <span className="case-count figures">{counted(one)}</span>
            <RowTools
              what={`case ${at + 1}`}
              at={at}
              count={cases.length}
              move={(to) => {
                focusNext(`${id}-case-${to}`);
                say(editor.dispatch(moveCase(address, { from: at, to })));
              }}
              remove={() => {
                focusNext(`${id}-case-${Math.min(at, cases.length - 2)}`, id);
                say(removeCaseOf(editor, address, at));
              }}
            />
          </div>
        ))}
        <button type="button" id={id} className="link-button" onClick={() => say(addCaseTo(editor, address))}>
          Add case
        </button>
      </div>
    </FormRow>
  );
}

/** What a file may say and nobody could type here: two cases for one value, or none at all. */
function faultOf(list: NonNullable<ReturnType<typeof caseListOf>>, { value }: Case, at: number): string | undefined {
  const verdict = mayBeCase(list, value, at);
  return verdict.allowed ? undefined : verdict.reason;
}

function Fault({ says }: { readonly says: string | undefined }) {
  return says === undefined ? undefined : <p className="form-fault">{says}</p>;
}

function counted({ count }: Case): string {
  return count === 1 ? "1 activity" : `${count} activities`;
}
