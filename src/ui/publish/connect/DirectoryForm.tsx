import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { AzureConfig } from "#azure/config.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { azureConnection } from "../room.ts";

/** Signs in to a directory that is named by hand: nobody can list them before a sign-in. */
export function DirectoryForm({ azure }: { readonly azure: AzureConfig }) {
  const { session } = useEditor();
  const [name, setName] = useState("");
  // It becomes a part of an address.
  const isName = /^[\w.-]+$/.test(name.trim());
  const signIn = (event: FormEvent) => {
    event.preventDefault();
    if (isName) void azureConnection.signIn(azure, session, { tenantId: name.trim() });
  };
  return (
    <form className="publish-directory-form" onSubmit={signIn}>
      <label>
        Directory
        <input
          className="control"
          placeholder="contoso.com, or a tenant ID"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <Button type="submit" disabledFocusable={!isName}>
        Sign in to this directory
      </Button>
    </form>
  );
}
