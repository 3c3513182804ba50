/* Signs in with a passkey, or registers one.

   <form method="post" data-passkey="get" (or "create")
         data-unsupported="…" data-cancelled="…" data-duplicate="…" data-failed="…">
     <script type="application/json" data-passkey-options>{…}</script>   request or creation options, as JSON
     <input type="hidden" name="credential">                             filled with the browser's answer, as JSON
     <p data-passkey-message role="alert" hidden></p>                    says one of the form's texts
     <button data-passkey-start>…</button>
   </form>

   A button without `data-passkey-start` sends the form as it is. Where the browser has no passkeys, the form says so
   and its start button is off.
*/
(() => {
  "use strict";

  const toBytes = (text) => {
    const base64 = text.replace(/-/g, "+").replace(/_/g, "/");
    const binary = atob(base64 + "=".repeat((4 - (base64.length % 4)) % 4));
    return Uint8Array.from(binary, (char) => char.charCodeAt(0)).buffer;
  };

  const toText = (buffer) => {
    let binary = "";
    for (const octet of new Uint8Array(buffer)) binary += String.fromCharCode(octet);
    return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  };

  const described = (held) => (held || []).map((one) => ({ ...one, id: toBytes(one.id) }));

  const creation = (options) => ({
    ...options,
    challenge: toBytes(options.challenge),
    user: { ...options.user, id: toBytes(options.user.id) },
    excludeCredentials: described(options.excludeCredentials),
  });

  const request = (options) => ({
    ...options,
    challenge: toBytes(options.challenge),
    allowCredentials: described(options.allowCredentials),
  });

  /* Browsers have `toJSON` since 2023 or later; the answer is written out here for all of them alike. */
  const written = (credential) => {
    const answer = credential.response;
    const response = { clientDataJSON: toText(answer.clientDataJSON) };
    for (const member of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (answer[member]) response[member] = toText(answer[member]);
    }
    if (answer.getTransports) response.transports = answer.getTransports();
    return JSON.stringify({
      id: credential.id,
      rawId: toText(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment || undefined,
      clientExtensionResults: credential.getClientExtensionResults(),
      response,
    });
  };

  const why = (error) => {
    if (error.name === "InvalidStateError") return "duplicate";
    if (error.name === "NotAllowedError" || error.name === "AbortError") return "cancelled";
    return "failed";
  };

  const say = (form, what) => {
    const place = form.querySelector("[data-passkey-message]");
    place.textContent = what ? form.dataset[what] || form.dataset.failed || "" : "";
    place.hidden = !what;
  };

  const ask = async (form) => {
    const options = JSON.parse(form.querySelector("[data-passkey-options]").textContent);
    const credential =
      form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: creation(options) })
        : await navigator.credentials.get({ publicKey: request(options) });
    form.elements.credential.value = written(credential);
  };

  const setUp = (form) => {
    const start = form.querySelector("[data-passkey-start]");
    if (!window.PublicKeyCredential || !navigator.credentials) {
      start.disabled = true;
      say(form, "unsupported");
      return;
    }
    start.disabled = false;
    let running = false;
    form.addEventListener("submit", async (event) => {
      if (event.submitter && event.submitter !== start) return;
      event.preventDefault();
      if (running) return;
      running = true;
      say(form, null);
      try {
        await ask(form);
        HTMLFormElement.prototype.submit.call(form);
      } catch (error) {
        say(form, why(error));
        running = false;
      }
    });
  };

  document.querySelectorAll("form[data-passkey]").forEach(setUp);
})();
