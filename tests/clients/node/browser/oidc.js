// oidc-client-ts for a page.
import { UserManager, WebStorageStateStore } from "oidc-client-ts";

window.manager = new UserManager({
  ...window.settings,
  userStore: new WebStorageStateStore({ store: window.localStorage }),
});
