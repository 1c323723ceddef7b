import { Button } from "@fluentui/react-components";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { Menu, MenuDivider, MenuItem } from "#ui/primitives/Menu.tsx";
import { MenuRadio } from "#ui/primitives/MenuRadio.tsx";
import type { AzurePlace } from "../place.ts";
import { azureConnection, connection, signingIn } from "../room.ts";
import { useStored } from "../useStored.ts";

/** In whose name and in which directory Azure is looked at. */
export function AccountBar({ place }: { readonly place: AzurePlace }) {
  return (
    <div className="publish-account-bar">
      <DirectoryBox place={place} />
      <AccountMenu place={place} />
    </div>
  );
}

function DirectoryBox({ place }: { readonly place: AzurePlace }) {
  const { session } = useEditor();
  const { items } = useStored(connection.lists.tenants);
  const isListed = items.some(({ id }) => id === place.tenantId);
  return (
    <label className="publish-directory">
      Directory
      <select
        className="control"
        value={place.tenantId}
        onChange={(event) => connection.switchDirectory(event.target.value, session)}
      >
        {isListed ? undefined : <option value={place.tenantId}>{place.tenantId}</option>}
        {items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function AccountMenu({ place: { azure, account } }: { readonly place: AzurePlace }) {
  const { session } = useEditor();
  const { accounts, doing } = useStored(signingIn);
  return (
    <Menu
      label="Account"
      renderButton={(props) => (
        <Button
          {...props}
          size="small"
          className="publish-account"
          icon={<Icon name="account" />}
          aria-label={`Account: ${account.username}`}
          disabledFocusable={doing.at !== "nothing"}
        >
          <span className="ellipsis">{account.username}</span>
          <Icon name="chevron-down" size={12} />
        </Button>
      )}
    >
      {accounts.map((one) => (
        <MenuRadio
          key={one.id}
          checked={one.id === account.id}
          onClick={() => azureConnection.connectAs(azure, one, session)}
        >
          {one.username}
        </MenuRadio>
      ))}
      <MenuItem onClick={() => void azureConnection.signIn(azure, session, { account: "another" })}>
        Use another account
      </MenuItem>
      <MenuDivider />
      <MenuItem onClick={() => void azureConnection.signOut(session)}>Sign out</MenuItem>
    </Menu>
  );
}
