// The workshop's page: implicit grant, so the token comes back in the fragment. New applications use the code grant
// with PKCE; the workshop says the same.
const part = (id) => document.getElementById(id);

function signIn(config) {
  const state = crypto.randomUUID();
  sessionStorage.setItem("state", state);
  const asked = new URLSearchParams({
    response_type: "token",
    client_id: config.clientId,
    redirect_uri: config.callbackUrl,
    scope: config.scope,
    state,
  });
  location.assign(`${config.domainUrl}/oauth2/authorize?${asked}`);
}

function signOut(config) {
  const asked = new URLSearchParams({ client_id: config.clientId, logout_uri: config.callbackUrl });
  location.assign(`${config.domainUrl}/logout?${asked}`);
}

async function listRides(config, token) {
  const answer = await fetch(`${config.apiUrl}/rides`, { headers: { Authorization: token } });
  part("status").textContent = `The API answered ${answer.status}.`;
  const rides = answer.ok ? await answer.json() : [];
  part("rides").replaceChildren(
    ...rides.map((ride) => {
      const item = document.createElement("li");
      item.textContent = `${ride.UnicornName} carries ${ride.Rider}`;
      return item;
    }),
  );
}

async function start() {
  const config = await (await fetch("config.json")).json();
  part("sign-in").addEventListener("click", () => signIn(config));
  part("sign-out").addEventListener("click", () => signOut(config));
  const given = new URLSearchParams(location.hash.slice(1));
  if (![...given.keys()].length) return;
  if (given.get("state") !== sessionStorage.getItem("state")) {
    part("problem").textContent = "This answer is not to a sign-in of this page.";
  } else if (given.get("error")) {
    part("problem").textContent = `${given.get("error")}: ${given.get("error_description")}`;
  } else {
    const token = given.get("access_token");
    part("token").value = token;
    part("list").addEventListener("click", () => listRides(config, token));
    part("signed-out").hidden = true;
    part("signed-in").hidden = false;
  }
}

start();
